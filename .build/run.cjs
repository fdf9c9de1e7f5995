// npm scripts come through this door: `node .build/run.cjs NAME …` runs .build/NAME.ts.
// It must run under any Node, because its first task is to say that the Node at hand is too old.

function fail(words) {
  process.stderr.write(`${words}\n`);
  process.exit(2);
}

function installed() {
  try {
    return Boolean(require.resolve('esbuild'));
  } catch (_) {
    return false;
  }
}

if (!installed()) {
  fail('dragoman: its libraries are not here yet; run `npm install` first.');
} else if (parseInt(process.versions.node, 10) < 24) {
  fail(
    `dragoman: this needs Node 24 or later and found ${process.version}; on Linux (x64, arm64) a plain` +
      ' `npm install` brings Node 24 along, elsewhere install it from https://nodejs.org.',
  );
} else {
  import(`./${process.argv[2]}.ts`).catch((error) => {
    // What esbuild found wrong with a source is said in its message; its own stack helps nobody.
    fail(error.errors ? error.message : error.stack);
  });
}
