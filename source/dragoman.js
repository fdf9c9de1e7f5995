#!/usr/bin/env node
// What `bin` names. It runs under any Node and is not compiled, so that an old one gets a sentence
// instead of a syntax error; everything else is behind the import, in the bundle.
if (parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(
    'dragoman needs Node 24 or later, and this is Node ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org, or with your package manager, and start it again.\n',
  );
  process.exitCode = 2;
} else {
  import('./cli.js');
}
