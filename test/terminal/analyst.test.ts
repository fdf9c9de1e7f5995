/** A piece of work from its beginning to its end, as an analyst does it. All numbers were counted in data/sample by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, json, jsonLines, run } from '../commands/run.ts';
import facts from '../sample-facts.json' with { type: 'json' };
import type { Pty } from './pty.ts';
import { current, showsGolden, start } from './sample.ts';

const TIME = 90_000;
const SIZE = { columns: 80, rows: 24 };

const KANI = facts.actors.find(({ actor }) => actor === 'Ali Bagheri Kani')!;
/** Of each article that names him, by date: all mentions, and those that are no bare “Kani”. */
const BY_ARTICLE = [3, 4, 2, 5, 7, 6];
const WITHOUT_KANI = [3, 3, 2, 3, 6, 3];
/** “The acting foreign minister of Iran left”, “the acting foreign minister, who sat down”. */
const ADDED = 'acting foreign minister';
/** What stands to the right of each mention on the screen that shows the last twenty of the lines in this order. */
const RIGHT_WORDS = [
  ...['has', 'has', 'hinted', 'in', 'is', 'is', 'is', 'Kani', 'may', 'of', 'Press', 'said', 'says', 'spoke'],
  ...['the', 'told', 'told', 'who', 'who', 'will'],
];

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
const ALL = sum(BY_ARTICLE);

/** The numbers at the ends of the rows of the list, from the first article that has one. */
const column = (pty: Pty): number[] =>
  pty
    .screen()
    .slice(2, 16)
    .flatMap((row) => /^.{70,} (\d+)$/.exec(row)?.[1] ?? [])
    .map(Number);

/** What the terminal was last told to put into its clipboard. */
const clipboard = (pty: Pty): string =>
  Buffer.from(
    [...pty.bytes.matchAll(/\x1b\]52;c;([A-Za-z0-9+/=]*)\x07/g)].at(-1)?.[1] ?? '',
    'base64',
  ).toString();

const marked = (pty: Pty): string | undefined =>
  pty.screen().find((row) => row.startsWith('›') || row.startsWith(' ›'));

it('names, judges, adds, reads line by line, cites, exports, and goes on the next day', {
  timeout: TIME,
}, async () => {
  expect(ALL).toBe(KANI.total);
  expect(sum(WITHOUT_KANI)).toBe(ALL - KANI.spellings.Kani!);
  const [cwd, home] = [folder(), folder()];
  const env = { HOME: home, XDG_STATE_HOME: join(home, 'state'), XDG_DATA_HOME: join(home, 'data') };
  const decisions = ['--decisions', 'decisions.jsonl'];
  const open = (): Pty => start(['--sample', ...decisions], { cwd, env });
  const shell = async (): Promise<number> =>
    Number((await run(['find', 'bageri kani', '--sample', '--count', ...decisions], { cwd, env })).stdout);
  let pty = open();
  const golden = (name: string): Promise<void> => showsGolden(pty, name, SIZE);
  await pty.until(/^ +Enter read.*\? keys +\S+$/m);

  // She names him, and looks at how he is spelt.
  pty.keys('abageri kani\r');
  await pty.until(` Ali Bagheri Kani  1/3 here · 1/${ALL} all`);
  pty.keys('v');
  await golden('analyst-ledger');
  expect(pty.screen()[0]).toContain(`${ALL} mentions in ${BY_ARTICLE.length} articles · +1 unsure`);

  // A bare “Kani” is too little for her: everything follows at once.
  pty.keys('x');
  const fewer = sum(WITHOUT_KANI);
  await pty.until(`${fewer} mentions in 6 articles`);
  expect(pty.screen().at(-1)).toContain(`${ALL} → ${fewer} mentions: “Kani” is not Ali Bagheri Kani`);
  expect(pty.screen()[3]).toMatch(/^› {3}\[ \] Kani +7 {2}out, decided /);
  pty.keys('\x1b');
  await golden('analyst-reading');
  expect(pty.screen()[0]).toContain(`1/3 here · 1/${fewer} all`);
  pty.keys('\x1b');
  await golden('analyst-list');
  expect(column(pty)).toEqual(WITHOUT_KANI);
  expect(pty.screen()[1]!.trim()).toBe(`Ali Bagheri Kani  ${fewer}`);
  pty.keys('abageri kani');
  await golden('analyst-finder');
  expect(pty.screen().join('\n')).toMatch(
    new RegExp(`^ › Ali Bagheri Kani +person +${fewer} in 6 articles`, 'm'),
  );
  expect(await shell()).toBe(fewer);

  // She thinks better of it.
  pty.keys('\x1b');
  await pty.until('q quit');
  pty.keys('z');
  await pty.until(`${fewer} → ${ALL} mentions: taken back (“Kani” is not Ali Bagheri Kani)`);
  expect(column(pty)).toEqual(BY_ARTICLE);
  expect(await shell()).toBe(ALL);

  // What the papers call him while he is in office is he, too; how often, she sees before she adds it.
  pty.keys(`v+${ADDED}`);
  await golden('analyst-adding');
  expect(pty.screen().at(-1)).toContain('2 mentions more in 2 articles');
  pty.keys('\r');
  await pty.until(`${ALL + 2} mentions in 6 articles`);
  expect(await shell()).toBe(ALL + 2);

  // His lines, by the word to the right; one is of no use.
  pty.keys('cs');
  await golden('analyst-by-right-word');
  pty.keys('G');
  await pty.until(new RegExp(`${ALL + 2}/${ALL + 2}$`, 'm'));
  expect(marked(pty)).toContain('How long Kani will be “acting”');
  expect(
    pty
      .screen()
      .slice(2, 22)
      .map((row, at) => row.includes(` ${RIGHT_WORDS[at]}`)),
  ).not.toContain(false);
  pty.keys('x');
  const left = ALL + 1;
  await pty.until(` Ali Bagheri Kani · ${left} lines`);
  expect(pty.screen().at(-1)).toContain(
    `${ALL + 2} → ${left} mentions: one “Kani” in council-session.md is not`,
  );
  expect(await shell()).toBe(left);

  // She reads on from one, and comes back to the lines.
  pty.keys('k');
  await pty.until(() => marked(pty)?.includes("Ali Bagheri-Kani, who runs Iran's") === true);
  await golden('analyst-line-rejected');
  pty.keys('\r');
  await pty.until(` Ali Bagheri Kani  1/4 here · 4/${left} all`);
  pty.keys('n');
  await pty.until(` Ali Bagheri Kani  2/4 here · 5/${left} all`);
  expect(current(pty)).toBe('Bagheri-Kani');
  pty.keys('\x1b');
  await pty.until(() => marked(pty)?.includes('Bagheri-Kani told Fidan') === true);
  await golden('analyst-back-at-lines');

  // She takes away the quote, and all lines.
  pty.keys('y');
  await pty.until('copied the citation as Markdown');
  const [article] = (await json(['list', '--sample'])).filter(({ path }) =>
    path.endsWith('a3f0b7719c2e4d58.txt'),
  );
  const [quote, , citation] = clipboard(pty).split('\n');
  expect(quote).toBe(
    '> If Israel attacks Hezbollah, Bagheri-Kani told Fidan, it will be the worse for Israel.',
  );
  expect(citation).toContain("Ali Bagheri-Kani, who runs Iran's foreign ministry for the time being, rang…");
  expect(citation).toContain(', 2024-07-02, paragraph 1. ');
  expect(citation).toMatch(new RegExp(`/a3f0b7719c2e4d58\\.txt, ${article.article}$`));
  pty.keys('e\x15lines.jsonl\r');
  await pty.until(`wrote ${left} lines to lines.jsonl`);
  const written = jsonLines(readFileSync(join(cwd, 'lines.jsonl'), 'utf8'));
  const surfaces: Record<string, number> = {};
  for (const { surface } of written) surfaces[surface] = (surfaces[surface] ?? 0) + 1;
  expect(surfaces).toEqual({ ...KANI.spellings, Kani: KANI.spellings.Kani! - 1, [ADDED]: 2 });
  expect(written.slice(-19).map(({ after }) => /\w+/.exec(after)?.[0])).toEqual(RIGHT_WORDS.slice(0, -1));

  // From the list she reads the same article, leaves, and is there again.
  pty.keys('qq');
  await pty.until('q quit');
  expect(column(pty)).toEqual([3, 4, 2, 5, 8, 6]);
  pty.keys('j\r');
  await pty.until(` Ali Bagheri Kani  1/4 here · 4/${left} all`);
  pty.keys('n');
  await pty.until(` Ali Bagheri Kani  2/4 here · 5/${left} all`);
  pty.keys('qq');
  expect((await pty.end()).status).toBe(0);
  pty = open();
  await golden('analyst-next-day');
  expect(marked(pty)).toContain('“Ali Bagheri-Kani, who runs');
  expect(column(pty)).toEqual([3, 4, 2, 5, 8, 6]);
  pty.keys('\r');
  await pty.until(` Ali Bagheri Kani  2/4 here · 5/${left} all`);
  expect(current(pty)).toBe('Bagheri-Kani');
  pty.keys('v');
  await pty.until('2 decisions · decisions.jsonl');
  pty.keys('qqq');
  expect((await pty.end()).status).toBe(0);
});
