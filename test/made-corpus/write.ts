/**
 * `node test/made-corpus/write.ts FOLDER --articles N [--seed S] [--names N]`: writes a made corpus, and says how much.
 * The folder is made; files that are in it already stay.
 */
import { statusOf } from '../support/status-of.ts';
import { readArguments } from './arguments.ts';
import { writeCorpus } from './write-corpus.ts';

async function run(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2));
  const start = performance.now();
  const { bytes, named } = writeCorpus(wanted);
  const seconds = (performance.now() - start) / 1000;
  const [megabytes, rate] = [bytes / 1e6, bytes / 1e6 / seconds];
  const density = named / (bytes / 1000);
  process.stderr.write(
    `${wanted.articles} articles, ${megabytes.toFixed(1)} MB, ${density.toFixed(1)} mentions per kB; ${rate.toFixed(0)} MB/s\n`,
  );
}

process.exitCode = await statusOf(run());
