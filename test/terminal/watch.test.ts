import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Pty, pause } from './pty.ts';
import { current, isReady, start } from './sample.ts';

const words = (title: string, day: string, text: string): string =>
  `Title: ${title}\nDate: ${day}\nSource: Alpine Courier\n\n${text}\n`;

/** Article `at` of a corpus, a day each; every one names Anna Keller twice, far apart. */
const dayOf = (at: number): string => `2023-01-${String(10 + at)}`;
/** Sixty lines that no other article has. */
const long = (at: number): string =>
  Array.from(
    { length: 60 },
    (_, line) => `Line ${line} of w${at}x${line} tells y${line}z${at} nothing.`,
  ).join('\n\n');
const report = (at: number): string =>
  words(`Day ${at}`, dayOf(at), `Anna Keller came early.\n\n${long(at)}\n\nLate, Anna Keller left.`);

function corpus(articles: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-watch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  mkdirSync(join(folder, 'old'));
  for (let at = 0; at < articles; at++) writeFileSync(join(folder, 'old', `${at}.txt`), report(at));
  return folder;
}

async function watching(folder: string): Promise<Pty> {
  const pty = start(['--watch', folder]);
  await pty.until(isReady);
  return pty;
}

/** The titles on the screen of the list, the marked one in brackets. */
const titles = (pty: Pty): string[] =>
  pty
    .screen()
    .slice(2, 15)
    .filter((row) => / \d{4}-/.test(row))
    .map((row) =>
      row
        .replace(/^ (.) \S+ +Alpine Courier +/, '$1')
        .replace(/^ /, '')
        .replace(/^›(.*)/, '[$1]'),
    );

describe('--watch', () => {
  it('follows files while the list is scrolled, which stays where it is', async () => {
    const folder = corpus(20);
    const pty = await watching(folder);
    pty.keys('Gkkk');
    await pty.until(() => titles(pty).includes('[Day 16]'));
    const before = titles(pty);
    writeFileSync(join(folder, 'new.txt'), words('News', '2022-05-05', 'Peter Keller wrote.'));
    await pty.until('21 articles');
    expect(titles(pty)).toEqual(before);
    mkdirSync(join(folder, 'more/deep'), { recursive: true });
    writeFileSync(join(folder, 'more/deep/far.txt'), words('Deep down', '2022-05-06', 'Nobody wrote.'));
    await pty.until('22 articles');
    // In the folder that came with it, too.
    writeFileSync(join(folder, 'more/deep/farther.txt'), words('Deeper', '2022-05-07', 'Nobody wrote.'));
    await pty.until('23 articles');
    rmSync(join(folder, 'old/0.txt'));
    await pty.until('22 articles');
    renameSync(join(folder, 'more'), join(folder, 'other'));
    writeFileSync(
      join(folder, 'other/deep/far.txt'),
      words('Deep down again', '2022-05-06', 'Nobody wrote.'),
    );
    writeFileSync(join(folder, 'one-more.txt'), words('One more', '2022-05-08', 'Nobody wrote.'));
    await pty.until('23 articles');
    expect(titles(pty)).toEqual(before);
    pty.keys('g');
    await pty.until(() => titles(pty).includes('Deep down again'));
    expect(titles(pty).slice(0, 5)).toEqual(['[News]', 'Deep down again', 'Deeper', 'One more', 'Day 1']);
  });

  it('follows the article that is read, at its mention, until it is gone', async () => {
    const folder = corpus(3);
    const file = join(folder, 'old/1.txt');
    const pty = await watching(folder);
    pty.keys('aanna keller\rnnn');
    await pty.until('2/2 here · 4/6 all');
    const before = pty.screen().slice(1, 22);
    writeFileSync(
      file,
      report(1).replace('Line 0', 'Quite other words, and more of them than before, stand here'),
    );
    writeFileSync(join(folder, 'old/9.txt'), report(9));
    await pty.until('2/2 here · 4/8 all');
    expect(current(pty)).toBe('Anna Keller');
    expect(pty.screen().slice(1, 22)).toEqual(before);
    renameSync(file, join(folder, 'old/renamed.txt'));
    rmSync(join(folder, 'old/9.txt'));
    await pty.until('2/2 here · 4/6 all');
    rmSync(join(folder, 'old/renamed.txt'));
    await pty.until('“Day 1” is not there any more');
    // Behind each title how often she is named there.
    expect(titles(pty).map((row) => row.replace(/ {2,}\d+/, ''))).toEqual(['[Day 0]', 'Day 2']);
  });

  it('follows a file named by itself, though it is put in the place of the old one', async () => {
    const folder = corpus(2);
    const pty = await watching(join(folder, 'old/0.txt'));
    writeFileSync(join(folder, 'half'), words('Written anew', '2023-01-01', 'Nobody wrote.'));
    renameSync(join(folder, 'half'), join(folder, 'old/0.txt'));
    await pty.until('Written anew');
  });

  it('says that the folder is gone, until it is back', async () => {
    const folder = corpus(2);
    const named = join(folder, 'old');
    const pty = await watching(named);
    // Folders are followed a moment after the list is ready.
    await pause(1500);
    renameSync(named, join(folder, 'odd'));
    await pty.until('no such file or folder');
    // It was spelt as it should be, though there is one called nearly so.
    expect(pty.screen().join('')).not.toContain('Did you mean');
    expect(titles(pty)).toEqual(['[Day 0]', 'Day 1']);
    renameSync(join(folder, 'odd'), named);
    await pty.until(() => isReady.test(pty.screen().join('\n')));
    writeFileSync(join(named, '2.txt'), report(2));
    await pty.until('3 articles');
  });

  it('is not for standard input, nor for what ends by itself', async () => {
    const piped = start(['--watch', '-'], {});
    expect((await piped.end()).status).toBe(2);
    const index = start(['index', '--watch', '--sample'], {});
    expect((await index.end()).status).toBe(2);
    expect(index.bytes).toContain('--watch does nothing for index; it belongs to the reader.');
  });
});
