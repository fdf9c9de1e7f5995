import { describe, expect, it } from 'vitest';
import { decode, decodeDeclared } from '../../../source/corpus/decode.ts';
import { encoded } from './encoded.ts';
import { TEXTS } from './texts.ts';

const ENGLISH =
  'Officials said that the review of the port went on. {"id": 4711, "url": "https://example.org/n/4711"}\n';
/** Those of which a short text is not always told from one of windows-1252 or windows-1251. */
const OLD_MACINTOSH = new Set(['macintosh', 'x-mac-cyrillic']);

const cases = TEXTS.flatMap((text) => text.pages.map((page) => [text.language, page, text] as const));
const whole = (bytes: Uint8Array, page: string) => new TextDecoder(page).decode(bytes);
const isPlain = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80);

describe('a text in a code page that nobody names', () => {
  it.each(cases)('%s in %s: an article', (_, page, { article }) => {
    const bytes = encoded(article, page);
    const read = decode(bytes);
    expect(read?.text).toBe(whole(bytes, page));
    expect(read?.encoding.from).toBe('guessed');
  });

  it.each(cases.filter(([, page]) => !OLD_MACINTOSH.has(page)))(
    '%s in %s: short reports, also below much English',
    (_, page, { reports }) => {
      for (const report of reports) {
        for (const text of [report, ENGLISH.repeat(50) + report]) {
          const bytes = encoded(text, page);
          expect(decode(bytes)?.text).toBe(whole(bytes, page));
        }
      }
    },
  );

  it('is read right in 97 of 100 headlines', () => {
    const headlines = cases
      .filter(([, page]) => !OLD_MACINTOSH.has(page))
      .flatMap(([, page, text]) => text.headlines.map((line) => [page, encoded(line, page)] as const))
      .filter(([, bytes]) => !isPlain(bytes));
    const right = headlines.filter(([page, bytes]) => decode(bytes)?.text === whole(bytes, page));
    expect(headlines.length).toBeGreaterThan(90);
    expect(right.length / headlines.length).toBeGreaterThanOrEqual(0.96);
  });

  it('is called by the page that is likeliest, where several give the same', () => {
    const names = cases
      .filter(([language]) => ['Russian', 'Ukrainian', 'Japanese', 'French'].includes(language))
      .map(([language, page, { article }]) => [
        language,
        page,
        decode(encoded(article, page))?.encoding.name,
      ]);
    expect(names).toEqual(names.map(([language, page]) => [language, page, page]));
  });
});

describe('UTF-16 and UTF-32 without a mark', () => {
  it.each(TEXTS.map(({ language, article }) => [language, article] as const))('%s', (_, article) => {
    const little = Buffer.from(article, 'utf16le');
    expect(decode(little)).toEqual({ text: article, encoding: { name: 'utf-16le', from: 'guessed' } });
    expect(decode(Buffer.from(little).swap16())?.text).toBe(article);
    const four = Buffer.alloc([...article].length * 4);
    [...article].forEach((letter, i) => {
      four.writeUInt32LE(letter.codePointAt(0)!, i * 4);
    });
    expect(decode(four)).toEqual({ text: article, encoding: { name: 'utf-32le', from: 'guessed' } });
    expect(decode(four.swap32())?.text).toBe(article);
  });

  it('is told for a Chinese headline without a single zero byte', () => {
    const headline = '东部地区发生强烈地震';
    expect(decode(Buffer.from(headline, 'utf16le'))?.text).toBe(headline);
  });
});

describe('what stays UTF-8', () => {
  it.each(TEXTS.map(({ language, article }) => [language, article] as const))('%s', (_, article) => {
    expect(decode(Buffer.from(article))?.encoding).toEqual({ name: 'utf-8', from: 'valid' });
    const damaged = Buffer.from(`${article}\u00e9`).subarray(0, -1);
    expect(decode(damaged)).toEqual({
      text: `${article}\ufffd`,
      encoding: { name: 'utf-8', from: 'guessed' },
    });
  });

  it.each([
    ['an escape that opens nothing', 'The \u001b$Bword\u001b(B stays as it is.'],
    ['one at the end', 'The word stays.\u001b$B'],
  ])('is not taken for ISO-2022-JP: %s', (_, text) => {
    expect(decode(Buffer.from(text))).toEqual({ text, encoding: { name: 'utf-8', from: 'valid' } });
  });
});

describe('a declared encoding', () => {
  const russian = 'Парламент принял бюджет';
  const page = (meta: string, body: string, name: string) =>
    Buffer.concat([Buffer.from(`<html><head>${meta}</head><p>`), encoded(body, name)]);

  it.each([
    ['in a page', page('<meta charset="koi8-r">', russian, 'koi8-r'), 'koi8-r', 'declared'],
    [
      'in the older form',
      page('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-5">', russian, 'iso-8859-5'),
      'iso-8859-5',
      'declared',
    ],
    [
      'that is not true',
      page('<meta charset="iso-8859-1">', russian, 'windows-1251'),
      'windows-1251',
      'guessed',
    ],
    ['that says UTF-8', page('<meta charset="utf-8">', russian, 'windows-1251'), 'windows-1251', 'guessed'],
    [
      'that nobody knows',
      page('<meta charset="klingon-8">', russian, 'windows-1251'),
      'windows-1251',
      'guessed',
    ],
    [
      'in XML',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="big5"?>\n<p>'),
        encoded('立法院通過明年預算', 'big5'),
      ]),
      'big5',
      'declared',
    ],
  ])('%s', (_, bytes, name, from) => {
    expect(decode(bytes)?.encoding).toEqual({ name, from });
  });

  it('that is false yields to what was asked, and to UTF-8', () => {
    const bytes = page('<meta charset="koi8-r">', russian, 'windows-1251');
    expect(decode(bytes, { files: null, name: 'windows-1251' })?.encoding).toEqual({
      name: 'windows-1251',
      from: 'asked',
    });
    const lie = Buffer.from(`<meta charset="koi8-r">${russian}`);
    expect(decode(lie)?.encoding).toEqual({ name: 'utf-8', from: 'valid' });
  });

  it('of a part is believed unless the bytes speak against it', () => {
    expect(decodeDeclared(encoded('Größe', 'iso-8859-15'), 'ISO-8859-15').text).toBe('Größe');
    expect(decodeDeclared(encoded(russian, 'windows-1251'), 'us-ascii').text).toBe(russian);
    expect(decodeDeclared(Buffer.from(russian), 'windows-1251').text).toBe(russian);
    expect(decodeDeclared(encoded('国会、予算案を可決', 'iso-2022-jp'), 'iso-2022-jp').text).toBe(
      '国会、予算案を可決',
    );
    expect(decodeDeclared(encoded(russian, 'windows-1251'), 'no-such-page').text).toBe(russian);
  });
});

it.each([
  ['numbers of four bytes', Array.from({ length: 4096 }, (_, i) => (i & 3 ? 0 : (i * 37) & 0xff))],
  [
    'code of a machine',
    Array.from(
      { length: 4096 },
      (_, i) => [0x48, 0x89, 0xe5, 0x83, 0xec, 0x10, 0, 0, 0, 0xff, i & 0xff, 0x8b][i % 12]!,
    ),
  ],
  ['numbers that count on, of two bytes', Array.from({ length: 4096 }, (_, i) => (i & 1 ? 0xe9 : i >> 4))],
])('is no text in any encoding: %s', (_, bytes) => {
  expect(decode(Uint8Array.from(bytes))).toBeNull();
});

it('looks at no more of a file than it needs', () => {
  // Were each stretch looked at to its end, or all of them, this would take hours.
  const endless = new Uint8Array(64 * 1024 * 1024).fill(0xe9);
  expect(decode(endless)?.encoding.from).toBe('guessed');
});
