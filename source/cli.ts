import { processOutput } from './commands/output.ts';
import { failureWords } from './failure.ts';
import { helpText } from './help.ts';
import { readRequest } from './request.ts';
import { packageVersion } from './shipped.ts';

async function main(argv: readonly string[]): Promise<number> {
  const request = readRequest(argv);
  // For who looks with `ps` or `pgrep`: meow leaves the process without a name.
  process.title = ['dragoman', ...argv].join(' ');
  const output = processOutput(request.width, request.color);
  if (request.help || request.version) {
    await output.out(request.help ? helpText(request.command) : packageVersion());
    await output.flush();
    return 0;
  }
  if (request.man || request.completions !== null) {
    const { completionFor, manPage } = await import('./manual/index.ts');
    await output.out(
      request.completions === null ? manPage(packageVersion()) : completionFor(request.completions),
    );
    await output.flush();
    return 0;
  }
  if (request.command === 'read') {
    const { read } = await import('./reader/start.ts');
    process.exit(await read(request));
  }
  const { COMMAND_OF } = await import('./commands/index.ts');
  const status = await COMMAND_OF[request.command](request, output);
  await output.flush();
  return status;
}

/** Whoever reads our output has enough: `| head` is no failure. A full disk is one. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(
    `dragoman: standard output cannot be written (${error.code}), so what stands there is not all.\n`,
  );
  process.exit(2);
});
process.stderr.on('error', () => {});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(failureWords(error, process.env.DRAGOMAN_DEBUG === '1'));
    process.exit(2);
  },
);
