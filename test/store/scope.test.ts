import { describe, expect, it } from 'vitest';
import { WHOLE } from '../../source/store/memory-view.ts';
import { inScope, periodOf, touches } from '../../source/store/scope.ts';
import type { Scope } from '../../source/store/view.ts';

describe('a date and a period', () => {
  it.each<[string, string | null, string | null, boolean]>([
    // A day against days, both ends inclusive.
    ['2023-10-07', '2023-10-07', '2023-10-07', true],
    ['2023-10-07', '2023-10-08', null, false],
    ['2023-10-07', null, '2023-10-06', false],
    ['2023-10-07', '2023-10-01', '2023-10-31', true],
    ['2023-10-07', null, null, true],
    // A day against months and years.
    ['2023-10-07', '2023-10', '2023-10', true],
    ['2023-10-07', '2023-11', null, false],
    ['2023-10-31', null, '2023-10', true],
    ['2023-11-01', null, '2023-10', false],
    ['2023-10-07', '2023', '2023', true],
    ['2024-01-01', null, '2023', false],
    ['2022-12-31', '2023', null, false],
    // A month or a year touches a period when a day of it may lie inside.
    ['2023-10', '2023-10-07', '2023-10-07', true],
    ['2023-10', '2023-10-31', null, true],
    ['2023-10', '2023-11-01', null, false],
    ['2023-10', null, '2023-10-01', true],
    ['2023-10', null, '2023-09-30', false],
    ['2023', '2023-12-31', null, true],
    ['2023', null, '2023-01-01', true],
    ['2023', '2024', null, false],
    ['2023', '2022', '2022', false],
    ['2023-02', '2023-02-28', '2023-03', true],
    ['2023-02', '2023-03-01', null, false],
  ])('%s from %s to %s: %s', (date, since, until, inside) => {
    expect(touches(date, since, until)).toBe(inside);
  });

  it('begins on its first day', () => {
    expect(periodOf('2023').first).toBe('2023-01-01');
    expect(periodOf('2023-10').first).toBe('2023-10-01');
    expect(periodOf('2023-10-07')).toEqual({ first: '2023-10-07', last: '2023-10-07' });
  });
});

describe('the part of a corpus that is looked at', () => {
  const scope = (part: Partial<Scope>): Scope => ({ ...WHOLE, ...part });

  it.each<[string, Partial<Scope>, { date: string | null; path: string; source?: string }, boolean]>([
    ['everything', {}, { date: null, path: 'a/x.txt' }, true],
    ['undated, no date asked for', { under: 'a' }, { date: null, path: 'a/x.txt' }, true],
    ['undated, since', { since: '2023' }, { date: null, path: 'a/x.txt' }, false],
    ['undated, until', { until: '2023' }, { date: null, path: 'a/x.txt' }, false],
    ['a folder', { under: 'a' }, { date: null, path: 'a/b/x.txt' }, true],
    ['a folder with a slash', { under: 'a/' }, { date: null, path: 'a/x.txt' }, true],
    ['a folder whose name only begins so', { under: 'a' }, { date: null, path: 'ab/x.txt' }, false],
    ['another folder', { under: 'b' }, { date: null, path: 'a/b/x.txt' }, false],
    ['a file', { under: 'a/x.txt' }, { date: null, path: 'a/x.txt' }, true],
    ['a file beside it', { under: 'a/x.txt' }, { date: null, path: 'a/x.txt2' }, false],
    ['folder and date', { under: 'a', since: '2023-10' }, { date: '2023-10', path: 'a/x.txt' }, true],
    ['an outlet', { sources: ['AP', 'Tass'] }, { date: null, path: 'x', source: 'Tass' }, true],
    ['another outlet', { sources: ['AP'] }, { date: null, path: 'x', source: 'Tass' }, false],
    ['no outlet, one asked for', { sources: ['AP'] }, { date: null, path: 'x' }, false],
    ['folder, not date', { under: 'a', since: '2023-11' }, { date: '2023-10', path: 'a/x.txt' }, false],
  ])('%s', (_, part, article, inside) => {
    expect(inScope({ source: null, ...article }, scope(part))).toBe(inside);
  });
});
