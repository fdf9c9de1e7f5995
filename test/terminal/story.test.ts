import { expect, it } from 'vitest';
import { current, onSample, showsGolden, start } from './sample.ts';

/** Every sure mention of Ali Bagheri Kani in data/sample, by date, counted by hand; what the header has of each article. */
const MENTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['2024-07-01 · Turkis…', ['Ali Baqeri Kani', 'Baqeri Kani', 'Baqeri Kani']],
  ['2024-07-02 · “Ali', ['Ali Bagheri-Kani', 'Bagheri-Kani', 'Bagheri-Kani', 'Kani']],
  ['2024-07-08 · Pezeshkian', ['Ali Bagheri Kani', 'Bagheri Kani']],
  ['2024-07-15 · Acting', ['Ali Bahgeri Kani', 'Bahgeri Kani', 'Kani', 'Kani', 'Bahgeri Kani']],
  [
    '2024-07-19 · One',
    [
      'Ali Bagheri Kani',
      'Bagheri Kani',
      'Bagheri Kani',
      'Bagheri-Kani',
      'Baqeri Kani',
      'Bahgeri Kani',
      'Kani',
    ],
  ],
  ['“Abdallah Bou', ['Ali Bagheri Kani', 'Bagheri Kani', 'Bagheri', 'Kani', 'Kani', 'Kani']],
];
const ALL = MENTIONS.reduce((sum, [, surfaces]) => sum + surfaces.length, 0);

it('goes from a misspelt name through every mention of the man, by date, and back to the list', async () => {
  const pty = await onSample();
  pty.keys('jjj');
  await pty.until('› 2023-11-12');
  const list = pty.screen();
  pty.keys('abageri kani\r');
  let all = 0;
  for (const [article, surfaces] of MENTIONS) {
    for (const [index, surface] of surfaces.entries()) {
      if (all > 0) pty.keys('n');
      all++;
      const counts = `${index + 1}/${surfaces.length} here · ${all}/${ALL} all`;
      await pty.until(() => pty.screen()[0]!.startsWith(` Ali Bagheri Kani  ${counts}  `));
      expect(pty.screen()[0]).toContain(article);
      // The text may come a moment after the header.
      await pty.until(() => current(pty) === surface);
    }
  }
  pty.keys('n');
  await pty.until('wrapped to the first mention');
  expect(pty.screen()[0]).toContain(` 1/3 here · 1/${ALL} all `);
  pty.keys('N');
  await pty.until('wrapped to the last mention');
  expect(pty.screen()[0]).toContain(` 6/6 here · ${ALL}/${ALL} all `);
  pty.keys('\x1b');
  await pty.until('› –  ');
  // The actor's counts have come, and the marker stands on what was read last; the scroll is what it was.
  const dates = (screen: string[]) => screen.slice(2, 15).map((row) => row.slice(2, 13));
  expect(dates(pty.screen())).toEqual(dates(list));
  expect(pty.screen()[1]!.trim()).toBe(`Ali Bagheri Kani  ${ALL}`);
  pty.keys('q');
  expect((await pty.end()).status).toBe(0);
});

it('is told in one go from the shell: -q', async () => {
  const pty = await onSample({}, '-q', 'bageri kani');
  await showsGolden(pty, 'first-mention', { columns: 80, rows: 24 });
});

it('asks back when a name means several, or nobody', async () => {
  const several = start(['--sample', '-q', 'Bagheri']);
  await several.until(/^ actor › Bagheri /m);
  await several.until(
    /^ (›| ) Mohammad Bagheri .*\n (›| ) Ali Bagheri Kani |Ali Bagheri Kani .*\n.* Mohammad Bagheri /m,
  );
  several.keys('\x1b[B\r');
  await several.until(/^ (Mohammad Bagheri|Ali Bagheri Kani) +1\/\d here · 1\/\d+ all /m);
  const nobody = start(['--sample', '-q', 'Angela Merkel']);
  await nobody.until('No actor like “Angela Merkel” here.');
});
