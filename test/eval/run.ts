/** `npm run eval`: see `evaluate`. */

import { basename } from 'node:path';
import { Problem } from '../../source/problem.ts';
import { statusOf } from '../support/status-of.ts';
import { measureDiscovery, measureSample, sampleFolder } from './discovery.ts';
import { inputsIn, linesOf } from './inputs.ts';
import { measurePairs } from './pairs.ts';
import { measureQueries } from './queries.ts';
import { discoveryReport, pairReport, queryReport, speedReport } from './report.ts';
import { measureSpeed } from './speed.ts';
import { TARGETS } from './targets.ts';

const HOW =
  'This measured the sample corpus alone. To measure with more, name a folder (npm run eval -- DIR, or DRAGOMAN_EVAL)' +
  ' with query-index.txt and query-*.jsonl, name-pairs-*.csv, discovery-*/ and discovery-*.gold.json.';

/**
 * Measures the actor engine on the data in a folder, or on what of the sample is marked by hand, and prints figures
 * beside their targets. In: `[DIR] [--json]`. Returns the exit status: 2, with a sentence, for a folder it cannot use.
 */
export function evaluate(words: readonly string[]): Promise<number> {
  return statusOf(run(words));
}

async function run(words: readonly string[]): Promise<void> {
  const flags = words.filter((word) => word.startsWith('-'));
  const wrong = flags.find((flag) => flag !== '--json');
  const named = words.filter((word) => !word.startsWith('-'));
  if (wrong !== undefined || named.length > 1)
    throw new Problem(`npm run eval takes one folder and --json, not ${wrong ?? named[1]}; leave that out.`);
  const asJson = flags.length > 0;
  const folder = named[0] ?? (process.env.DRAGOMAN_EVAL || null);
  const all: Record<string, unknown> = { targets: TARGETS };
  const show = (key: string, figures: unknown, report: string): void => {
    all[key] = figures;
    if (!asJson) process.stdout.write(`${report}\n\n`);
  };

  const inputs = folder === null ? null : inputsIn(folder);
  for (const path of inputs?.queries ?? []) {
    const figures = measureQueries(path, inputs?.index ?? '');
    show(figures.file, figures, queryReport(figures));
  }
  for (const path of inputs?.pairs ?? []) {
    const figures = measurePairs(path);
    show(basename(path), figures, pairReport(basename(path), figures));
  }
  const marked = inputs?.marked ?? [];
  const discoveries =
    inputs === null ? [await measureSample()] : await Promise.all(marked.map(measureDiscovery));
  for (const figures of discoveries) show(figures.name, figures, discoveryReport(figures));
  const names = inputs?.index == null ? null : linesOf(inputs.index).map(({ line }) => line);
  const speed = await measureSpeed(marked[0]?.folder ?? sampleFolder, names);
  show('speed', speed, speedReport(speed));

  if (asJson) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
  if (folder === null) process.stderr.write(`${HOW}\n`);
}
