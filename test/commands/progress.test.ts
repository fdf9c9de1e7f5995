import { describe, expect, it } from 'vitest';
import { ageWords } from '../../source/commands/bring.ts';
import { progressWords } from '../../source/commands/progress.ts';

describe('progress', () => {
  it('tells what is done, of how much, how fast, and how long it still takes', () => {
    const told = { stage: 'reading', done: 1204, total: 5310, bytes: null } as const;
    expect(progressWords(told, 200)).toBe('1,204/5,310 files read');
    expect(progressWords(told, 2000)).toBe('1,204/5,310 files read · 602 a second · 7 s left');
    expect(progressWords({ ...told, total: 200_000 }, 2000)).toBe(
      '1,204/200,000 files read · 602 a second · 6 min left',
    );
    expect(progressWords({ ...told, done: 5310 }, 5310)).toBe('5,310/5,310 files read · 1,000 a second');
  });

  it('tells the bytes of large files, of one alone nothing else', () => {
    const bytes = { done: 1_204_000_000, total: 2_300_000_000 };
    const two = { stage: 'reading', done: 1, total: 2, bytes } as const;
    expect(progressWords(two, 600_000)).toBe('1/2 files read · 1,204 of 2,300 MB · 10 min left');
    expect(progressWords({ ...two, done: 0, total: 1 }, 200)).toBe('1,204 of 2,300 MB read');
    expect(progressWords({ ...two, done: 2, bytes: { done: 5e6, total: 5e6 } }, 2000)).toBe(
      '2/2 files read · 5 of 5 MB',
    );
  });

  it('tells no share of what is not known yet', () => {
    expect(progressWords({ stage: 'looking', done: 3000, total: null }, 5000)).toBe('3,000 files found');
    expect(progressWords({ stage: 'settling', done: 316_204, total: null }, 9000)).toBe(
      '316,204 names to put together',
    );
    expect(progressWords({ stage: 'showing', done: 900, total: null }, 9000)).toBe(
      '900 actors to write down',
    );
  });
});

describe('the age of what is known', () => {
  const now = Date.UTC(2024, 0, 10);
  const words = (minutes: number) => ageWords({ files: 1, folders: 1, at: now - minutes * 60_000 }, now);

  it.each([
    [0.5, 'less than a minute ago'],
    [59.9, '59 min ago'],
    [60, '1 h ago'],
    [47 * 60, '47 h ago'],
    [3 * 24 * 60, '3 days ago'],
  ])('of %d minutes is told as %s', (minutes, ago) => {
    expect(words(minutes)).toBe(`Every file was looked at ${ago}; --fresh looks again.`);
  });

  it('tells how many folders were looked at, where these are not all', () => {
    const look = { files: 90_000, folders: 6606, at: now - 5 * 60_000 };
    expect(ageWords(look, now, 500)).toBe(
      'Every file was looked at 5 min ago, 500 of 6,606 folders just now; --fresh looks again.',
    );
    expect(ageWords(look, now, 6606)).toBe('Every file was looked at 5 min ago; --fresh looks again.');
  });
});
