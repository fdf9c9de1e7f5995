import { afterEach, describe, expect, it, vi } from 'vitest';
import { said } from '../../source/corpus/apart/failure.ts';
import { LIMITS } from '../../source/corpus/apart/limits.ts';
import { OwnProcess } from '../../source/corpus/apart/own-process.ts';
import { type Content, isArticle } from '../../source/corpus/article.ts';
import { articlesIn, partArticles } from '../../source/corpus/articles-in.ts';
import {
  type FileRecord,
  NOTHING_ASKED,
  type PartsFormat,
  type TextFormat,
} from '../../source/corpus/formats/format.ts';
import { headOf } from '../../source/corpus/formats/index.ts';
import { recordOf } from '../../source/corpus/formats/pieces.ts';
import { unread } from '../../source/corpus/unread.ts';
import { zipOf } from './formats/zip/zip-made.ts';

const BROKEN = new TypeError('no such rung\non the ladder');
const record = (text: string): FileRecord => recordOf([{ kind: null, text }]);
/** A record of which no article can be made. */
const hollow = { ...record('x'), lines: null as unknown as FileRecord['lines'] };

/** A reader that gives the records of a file and fails where there is none. */
const readerOf = (records: readonly (FileRecord | null)[]) =>
  function* () {
    for (const one of records) {
      if (one === null) throw BROKEN;
      yield one;
    }
  };
const textFormat = (...records: readonly (FileRecord | null)[]): TextFormat => ({
  ...{ name: 'made', by: 'text', endings: [], recognises: () => true, records: readerOf(records) },
});

const bytes = Buffer.from('some text');
const file = { path: 'in/a.txt', inside: null, head: headOf('in/a.txt', bytes, bytes.length, null), bytes };
const told = (contents: Iterable<Content>): string[] =>
  [...contents].map((content) =>
    isArticle(content)
      ? `${content.record} ${content.text}`
      : `${content.record} ${content.kind}: ${content.reason}`,
  );
const ofBroken = (record: number | null) =>
  `${record} fault: That it cannot be read is a fault of dragoman, and none of the file: no such rung; \`DRAGOMAN_DEBUG=1 dragoman list - < FILE\` tells more, for a report.`;

describe('where the program fails at a file', () => {
  it('tells it of the file where nothing was read of it, and else of the next record', () => {
    expect(told(articlesIn(file, textFormat(null), NOTHING_ASKED))).toEqual([ofBroken(null)]);
    const two = textFormat(record('One.'), record('Two.'), null);
    expect(told(articlesIn(file, two, NOTHING_ASKED))).toEqual(['1 One.', '2 Two.', ofBroken(3)]);
  });

  it('goes on behind a record of which it can make no article', () => {
    const [one, bad, two, ...none] = told(
      articlesIn(file, textFormat(record('One.'), hollow, record('Two.')), NOTHING_ASKED),
    );
    expect([one, two, none]).toEqual(['1 One.', '3 Two.', []]);
    expect(bad).toMatch(/^2 fault: That it cannot be read is a fault of dragoman/);
  });

  it('does so in a part of a file, whose records have the numbers that they have in all of it', () => {
    const plan = { encoding: null, fields: null, start: { byte: 0, line: 1 } };
    const format: PartsFormat = {
      ...{ name: 'made', by: 'parts', endings: [], recognises: () => true, plan: () => plan },
      cut: (bytes) => ({ end: bytes.length, records: 1, lines: 1 }),
      records: readerOf([record('One.'), null]),
    };
    const part = { path: 'a', inside: null, name: 'a', bytes };
    expect(told(partArticles(part, format, plan, { byte: 9, line: 3, record: 8 }))).toEqual([
      '8 One.',
      ofBroken(9),
    ]);
    const failing = {
      ...format,
      plan: () => {
        throw BROKEN;
      },
    };
    expect(told(articlesIn(file, failing, NOTHING_ASKED))).toEqual([ofBroken(null)]);
  });
});

describe('a fault', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is told with all that is known where that is asked for, on one line', () => {
    vi.stubEnv('DRAGOMAN_DEBUG', '1');
    const { reason } = unread('a.txt', { failed: BROKEN });
    expect(reason).toMatch(
      /: TypeError: no such rung on the ladder at .*faults\.test\.ts.*; please report it\.$/,
    );
  });

  it('is none where the system says it, or nothing that was thrown', () => {
    const { kind } = unread('a.txt', { failed: Object.assign(new Error('no'), { code: 'EACCES' }) });
    expect(kind).toBe('no permission');
    const failed = Object.assign(new Error('too long'), { code: 'ERR_STRING_TOO_LONG' });
    expect(unread('a.txt', { failed }).kind).toBe('fault');
    expect(unread('a.txt', { failed: null }).reason).toMatch(/none of the file; /);
  });

  it('of who hears of a process is none of the file that this reads', async () => {
    const why = await new Promise<Parameters<typeof said>[0]>((resolve) => {
      const process = new OwnProcess(LIMITS, {
        take() {
          throw BROKEN;
        },
        failed: resolve,
      });
      process.read({ path: 'a.zip', where: { bytes: zipOf([]) }, from: 0, asked: NOTHING_ASKED });
    });
    expect(why).toEqual({ fault: BROKEN });
    expect(said(why, 0, LIMITS)).toMatch(/is a fault of dragoman, and none of the file: no such rung;/);
  });
});
