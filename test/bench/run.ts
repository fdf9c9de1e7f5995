/** `npm run bench`: see `bench`. */
import { writeFileSync } from 'node:fs';
import { statusOf } from '../support/status-of.ts';
import { FULL, QUICK } from './amount.ts';
import { readArguments, type Section } from './arguments.ts';
import { compared } from './compare.ts';
import { makeCorpus } from './corpus.ts';
import { Figures, summaryOf } from './figures.ts';
import { isInstalled, PEERS, Programs } from './programs.ts';
import { bytesReport } from './report-bytes.ts';
import { formatsReport } from './report-formats.ts';
import { indexReport } from './report-index.ts';
import { latencyReport } from './report-latency.ts';
import { slowReport } from './report-slow.ts';
import { startReport } from './report-start.ts';
import { measureBytes } from './section-bytes.ts';
import { measureFormats } from './section-formats.ts';
import { measureIndex } from './section-index.ts';
import { measureLatency } from './section-latency.ts';
import { measureSlow } from './section-slow.ts';
import { measureStart } from './section-start.ts';
import type { Setting } from './setting.ts';
import { SIZES } from './sizes.ts';
import { BYTES, LATENCY } from './targets.ts';

/** What each section does, and what it says of it. */
const DOES: Readonly<
  Record<Section, readonly [(setting: Setting) => Promise<void>, (figures: Figures) => string]>
> = {
  bytes: [measureBytes, bytesReport],
  latency: [measureLatency, latencyReport],
  slow: [measureSlow, slowReport],
  start: [measureStart, startReport],
  formats: [measureFormats, formatsReport],
  index: [measureIndex, indexReport],
};

/**
 * Measures this program beside others in real ptys, and prints figures beside their targets. In: `[--only NAME]…
 * [--quick] [--articles N] [--json FILE]`. Needs dist to be built. Returns the exit status: 0 whatever was measured, 2, with a
 * sentence, for words it does not know.
 */
export function bench(words: readonly string[]): Promise<number> {
  return statusOf(run(words));
}

async function run(words: readonly string[]): Promise<void> {
  const { sections, quick, articles, json } = readArguments(words);
  const corpus = await makeCorpus();
  try {
    const figures = new Figures();
    const peers = PEERS.filter(isInstalled);
    for (const peer of PEERS) if (!peers.includes(peer)) figures.missing.push(`${peer} is not installed`);
    const most = quick ? QUICK : FULL;
    const amount = { ...most, articles: articles ?? most.articles };
    const setting = { corpus, programs: new Programs(corpus), peers, amount, figures };
    const print = (text: string): boolean => json === '-' || process.stdout.write(`${text}\n\n`);
    for (const section of sections) {
      const [measure, report] = DOES[section];
      process.stderr.write(`measuring: ${section}\n`);
      await measure(setting);
      print(report(figures));
    }
    print(missingReport(figures));
    if (json !== null) write(json, figures);
  } finally {
    corpus.remove();
  }
}

/** What was not there, and what went wrong, each in its first line; the rest of it is in the JSON. */
function missingReport({ missing }: Figures): string {
  if (missing.length === 0) return 'Nothing was missing.';
  return ['Missing:', ...missing.map((words) => `- ${words.split('\n', 1)[0]}`)].join('\n');
}

function write(json: string, figures: Figures): void {
  const { missing, series } = figures;
  const all = {
    missing,
    compared: SIZES.flatMap((size) => BYTES.map((one) => compared(figures, one, size))),
    targets: { latency: LATENCY },
    measured: series.map((one) => ({ ...one, ...summaryOf(one.values) })),
  };
  const text = `${JSON.stringify(all, null, 2)}\n`;
  if (json === '-') process.stdout.write(text);
  else writeFileSync(json, text);
}
