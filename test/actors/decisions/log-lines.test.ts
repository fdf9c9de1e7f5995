import { describe, expect, it } from 'vitest';
import { lineOf, readLog } from '../../../source/actors/decisions/log-lines.ts';
import type { Ruling } from '../../../source/actors/decisions/ruling.ts';

const KANI: Ruling = {
  ...{ id: 'a1', at: '2026-01-01T00:00:00.000Z', decided: 'not', surface: 'Kani' },
  actor: { surface: 'Ali Bagheri Kani', kind: 'person' },
};

describe('the lines of a log', () => {
  it('are read as they were written', () => {
    const line = {
      article: '0123456789abcdef',
      path: 'a/b.txt',
      quote: 'Kani',
      before: 'Later ',
      after: '',
      nth: 0,
    };
    const entries = [
      KANI,
      { ...KANI, id: 'a2', line, note: 'zu „Kani“\nsiehe dort' },
      { id: 'u', at: KANI.at, undo: 'a1' },
    ];
    const text = entries.map(lineOf).join('');
    expect(text.split('\n')).toHaveLength(4);
    expect(readLog(text)).toEqual({ entries, faults: [] });
  });

  it('are each by itself: a damaged one is told by its number, and costs no other', () => {
    const cut = lineOf(KANI).slice(0, 40);
    const { entries, faults } = readLog(`${lineOf(KANI)}\n${cut}\n${lineOf({ ...KANI, id: 'a2' })}`);
    expect(entries.map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(faults).toEqual([{ line: 3, why: 'it is not one whole JSON object' }]);
  });

  it('have the fields that are known, and of two files put together a mark at the start of each', () => {
    const line = JSON.stringify({ ...KANI, other: 'see my note', of: 3 });
    const { entries, faults } = readLog(`\ufeff${line}\r\n\ufeff${lineOf({ ...KANI, id: 'a2' })}`);
    expect(entries).toEqual([KANI, { ...KANI, id: 'a2' }]);
    expect(faults).toEqual([]);
  });

  it.each([
    ['no object', '[1]', 'not a JSON object'],
    ['no date', JSON.stringify({ ...KANI, at: 'yesterday' }), '"at"'],
    ['no actor', JSON.stringify({ ...KANI, actor: 'Kani' }), '"actor"'],
    ['a kind there is not', JSON.stringify({ ...KANI, actor: { surface: 'K', kind: 'thing' } }), '"actor"'],
    ['an empty surface', JSON.stringify({ ...KANI, surface: '' }), '"surface"'],
    ['half a line of an article', JSON.stringify({ ...KANI, line: { article: 'a' } }), '"line"'],
    [
      'a rule there is not',
      JSON.stringify({ ...KANI, decided: 'rule', rule: 'guess', counts: true }),
      '"rule"',
    ],
    [
      'a name that acts on a terminal',
      JSON.stringify({ ...KANI, decided: 'named', name: '\x1b]0;x\x07' }),
      '"name"',
    ],
    ['a name of two lines', JSON.stringify({ ...KANI, decided: 'named', name: 'a\nb' }), '"name"'],
    ['a surface longer than any', JSON.stringify({ ...KANI, surface: 'Keller '.repeat(9999) }), '"surface"'],
    ['another way to write a time', JSON.stringify({ ...KANI, at: '2026-01-01T00:00:00+02:00' }), '"at"'],
    ['a time nobody lives to see', JSON.stringify({ ...KANI, at: '9999-12-31T23:59:59.999Z' }), '"at"'],
    ['a word of tomorrow', JSON.stringify({ ...KANI, decided: 'perhaps' }), 'newer'],
    ['a word every object has', JSON.stringify({ ...KANI, decided: 'constructor' }), 'newer'],
    ['an undoing of nothing', JSON.stringify({ id: 'u', at: KANI.at, undo: 3 }), '"undo"'],
  ])('with %s is no decision', (_what, line, why) => {
    const { entries, faults } = readLog(line);
    expect(entries).toEqual([]);
    expect(faults[0].why).toContain(why);
  });
});
