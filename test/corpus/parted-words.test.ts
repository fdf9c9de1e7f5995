import { describe, expect, it } from 'vitest';
import { position, rawSlice } from '../../source/corpus/origin.ts';
import { folder, lines, run } from '../commands/run.ts';
import { articleOf } from './article-of.ts';

/** Wrapped at 40 columns. */
const wrapped = (...rows: string[]) => `${rows.join('\n')}\n`;
const SET = wrapped(
  'The minister, Hossein Amir-Abdollahian,',
  'left Lindmouth on Tuesday. Amir-Abdol-',
  'lahian said that his talks with Hez-',
  'bollah had been short, and that he will',
  'come to the next meet-',
  'ing with Hezbollah and with well-',
  'known men of the harbour.',
);

describe('a word that a line parts', () => {
  it('is whole where the word stands elsewhere, and others where that shows how the text was set', () => {
    expect(articleOf(SET).text).toBe(
      'The minister, Hossein Amir-Abdollahian, left Lindmouth on Tuesday. Amir-Abdollahian said that his talks with Hezbollah ' +
        'had been short, and that he will come to the next meeting with Hezbollah and with well-known men of the harbour.',
    );
  });

  it('keeps its hyphen where nothing tells, without a blank', () => {
    const text = wrapped(
      'The board of the harbour met the men of',
      'the north for talks on the Lindmouth-',
      'Orla ferry and on a long-',
      'term plan. It will be led by Jean-',
      'Yves Brandt, who is a friend of short-',
      'and long-term plans alike.',
    );
    expect(articleOf(text).text).toBe(
      'The board of the harbour met the men of the north for talks on the Lindmouth-Orla ferry and on a long-term plan. ' +
        'It will be led by Jean-Yves Brandt, who is a friend of short- and long-term plans alike.',
    );
  });

  it('is whole at a soft hyphen', () => {
    const text = wrapped(
      'The board of the harbour met Hossein A\u00ad',
      'bdi on Tuesday, and nobody else came to it.',
    );
    expect(articleOf(text).text).toBe(
      'The board of the harbour met Hossein Abdi on Tuesday, and nobody else came to it.',
    );
  });

  it('leads back to its places in the file', () => {
    const { text, origin } = articleOf(SET);
    const at = text.indexOf('Hezbollah');
    expect(rawSlice(origin!, text, at, at + 9)).toBe('Hez-\nbollah');
    expect(position(origin!, at)).toEqual({ line: 3, column: 33 });
    expect(position(origin!, at + 3)).toEqual({ line: 4, column: 1 });
    const later = text.indexOf('harbour');
    expect(position(origin!, later)).toEqual({ line: 7, column: 18 });
  });

  it('does not part names, in an article that is read anew from its file too', async () => {
    const corpus = folder({ 'a.txt': SET });
    for (const time of ['now', 'later']) {
      const { stdout } = await run(['find', 'Hezbollah', corpus, '--json']);
      const found = lines(stdout).map((line) => JSON.parse(line));
      expect([time, found.map(({ surface, raw, line, column }) => [surface, raw, line, column])]).toEqual([
        time,
        [
          ['Hezbollah', 'Hez-\nbollah', 3, 33],
          ['Hezbollah', undefined, 6, 10],
        ],
      ]);
      const shown = JSON.parse((await run(['show', `${corpus}/a.txt`, corpus, '--json'])).stdout);
      expect(shown.text).toBe(articleOf(SET).text);
    }
  });

  it('costs no more than its text', () => {
    expect(articleOf(`${'a-\n'.repeat(100_000)}b`).text.length).toBeGreaterThan(0);
  });
});
