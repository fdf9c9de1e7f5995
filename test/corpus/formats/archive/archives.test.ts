import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contentsApart } from '../../../../source/corpus/apart/contents-apart.ts';
import { type Content, isArticle } from '../../../../source/corpus/article.ts';
import { ARCHIVE_LIMITS, Budget } from '../../../../source/corpus/formats/archive/budget.ts';
import { ByteReader } from '../../../../source/corpus/formats/archive/byte-reader.ts';
import { NOTHING_ASKED } from '../../../../source/corpus/formats/format.ts';
import { formatName, opened } from '../opened.ts';
import { type Made, zipOf } from '../zip/zip-made.ts';
import { type Kept, tarOf } from './tar-made.ts';

/** What stands in an archive, as `path#record`, with the reason where it cannot be read. */
const told = (contents: readonly Content[]): string[] =>
  contents.map((content) =>
    isArticle(content) ? `${content.path}#${content.record}` : `${content.path}: ${content.reason}`,
  );

const toldOf = async (path: string, bytes: Uint8Array): Promise<string[]> =>
  told(await opened(path, { bytes }));

/** The same with other limits. */
async function within(
  limits: Partial<typeof ARCHIVE_LIMITS>,
  path: string,
  bytes: Uint8Array,
): Promise<string[]> {
  const file = { path, inside: null, bytes: new ByteReader([bytes], bytes.length) };
  const budget = new Budget(bytes.length, { ...ARCHIVE_LIMITS, ...limits });
  return told(await Array.fromAsync(contentsApart(file, NOTHING_ASKED, undefined, budget)));
}

const HARBOUR = 'The harbour of Velm was closed on Monday after the ferry struck a crane.\n';
const MARKET = '# Market day\n\nTraders in Osterby said that they had never sold so much wool in a week.\n';
const TWO = [
  { name: '2023/a.txt', text: HARBOUR },
  { name: 'b.md', text: MARKET },
];

test.each([
  ['news.zip', zipOf(TWO)],
  ['news.tar', tarOf(TWO)],
  ['news.tgz', gzipSync(tarOf(TWO))],
  ['news.tar.gz', gzipSync(tarOf(TWO))],
  ['news.tar.zst', zstdCompressSync(tarOf(TWO))],
])('%s is a folder', async (path, bytes) => {
  const contents = await opened(`corpus/${path}`, { bytes });
  expect(told(contents)).toEqual([`corpus/${path}/2023/a.txt#1`, `corpus/${path}/b.md#1`]);
  const [harbour, market] = contents.filter(isArticle);
  expect(harbour).toMatchObject({ text: HARBOUR.trim(), origin: null, date: '2023', dateFrom: 'path' });
  expect(harbour!.about).toMatchObject({ format: 'plain text', inside: '2023/a.txt' });
  expect(market).toMatchObject({ title: 'Market day' });
  expect(market!.about).toMatchObject({ format: 'Markdown', inside: 'b.md' });
});

test('a file in an archive that holds nothing but the mark of an encoding is empty', async () => {
  const marks = [
    { name: 'a.txt', text: '\ufeff' },
    { name: 'b.jsonl', text: '\ufeff\r\n' },
  ];
  expect(await toldOf('news.zip', zipOf(marks))).toEqual([
    'news.zip/a.txt: It holds no text; there is nothing to read.',
    'news.zip/b.jsonl: It holds no text; there is nothing to read.',
  ]);
});

test.each([
  ['a.txt.gz', 'a.txt', gzipSync(HARBOUR)],
  ['a.gz', 'a', gzipSync(HARBOUR)],
  ['a.txt.zst', 'a.txt', zstdCompressSync(HARBOUR)],
  ['-', '-', gzipSync(HARBOUR)],
  // A name that gzip was told: flag 8, the name, a zero (RFC 1952, 2.3).
  [
    'download',
    'odd.md',
    Buffer.concat([
      Buffer.from([31, 139, 8, 8, 0, 0, 0, 0, 0, 3]),
      Buffer.from('../odd.md\0'),
      gzipSync(HARBOUR).subarray(10),
    ]),
  ],
])('%s holds %s', async (path, inside, bytes) => {
  const [article, ...others] = await opened(path, { bytes });
  expect(others).toEqual([]);
  expect(article).toMatchObject({
    path: `${path}/${inside}`,
    record: 1,
    about: { inside },
    text: HARBOUR.trim(),
  });
});

test('archives are told by what they hold', () => {
  expect(formatName('a.txt', gzipSync('x'))).toBe('gzip');
  expect(formatName('a', zstdCompressSync('x'))).toBe('Zstandard');
  expect(formatName('a.txt', tarOf(TWO))).toBe('tar');
  expect(formatName('a.bin', zipOf(TWO))).toBe('zip');
  expect(formatName('a.xlsx', zipOf([{ name: '[Content_Types].xml' }]))).not.toBe('zip');
  expect(formatName('a.tar', Buffer.from('A text about a harbour.\n'.repeat(40)))).toBe('plain text');
  expect(formatName('a.tar', Buffer.alloc(1024))).toBeNull();
});

test('members and frames that stand one behind the other are one file', async () => {
  const [first, second] = ['The first sentence of the harbour master. ', 'The second sentence.'];
  for (const bytes of [
    Buffer.concat([gzipSync(first!), gzipSync(second!), Buffer.alloc(300)]),
    Buffer.concat([zstdCompressSync(first!), zstdCompressSync(second!)]),
  ]) {
    const [article, ...others] = await opened('a.gz', { bytes });
    expect(others).toEqual([]);
    expect(article).toMatchObject({ text: `${first}${second}` });
  }
});

test('folders, links, hidden files and what Mac OS adds are passed over; what is not read is told', async () => {
  const files = [
    '.hidden.txt',
    'a/.git/b.txt',
    '__MACOSX/a.txt',
    'node_modules/x.txt',
    'picture.jpeg',
    'v1.2/README',
    'late.pdf.part',
    'c.txt',
  ];
  const expected = (path: string) => [
    expect.stringMatching(`^${path}/picture.jpeg: Files ending in .jpeg`),
    expect.stringMatching(`^${path}/v1.2/README: Its name has no ending`),
    expect.stringMatching(`^${path}/late.pdf.part: Its download was not finished`),
    `${path}/c.txt#1`,
  ];
  const made: Made[] = files.map((name) => ({ name, text: HARBOUR }));
  expect(await toldOf('a.zip', zipOf([{ name: 'a/' }, ...made]))).toEqual(expected('a.zip'));
  const kept: Kept[] = files.map((name) => ({ name, text: HARBOUR }));
  const others: Kept[] = [
    { name: 'a', kind: '5' },
    { name: 'link.txt', kind: '2' },
    { name: 'old/', isOld: true },
  ];
  expect(await toldOf('a.tar', tarOf([...others, ...kept]))).toEqual(expected('a.tar'));
});

test('files of one name are told apart', async () => {
  const twice = ['a.txt', 'x/../a.txt', '/a.txt', 'a (2).txt', 'a.txt'].map((name) => ({
    name,
    text: HARBOUR,
  }));
  const paths = ['a.txt#1', 'x/a.txt#1', 'a (2).txt#1', 'a (2) (2).txt#1', 'a (3).txt#1'];
  expect(await toldOf('a.tar', tarOf(twice))).toEqual(paths.map((path) => `a.tar/${path}`));
  expect(await toldOf('a.zip', zipOf(twice))).toEqual(paths.map((path) => `a.zip/${path}`));
});

test('long names, prefixes and sizes in tar', async () => {
  const long = `${'deep/'.repeat(30)}a.txt`;
  const line = (pair: string) => {
    const length = pair.length + 2;
    const whole = String(length + String(length).length);
    return `${whole} ${pair}\n`;
  };
  const bytes = tarOf([
    { name: '././@LongLink', kind: 'L', text: `${long}\0` },
    { name: 'cut.txt', text: HARBOUR },
    {
      name: 'attributes',
      kind: 'x',
      text: `${line('mtime=1.5')}${line('path=Zürich/b.txt').replace(/^\d+/, (n) => String(Number(n) + 1))}`,
    },
    { name: 'x.txt', text: HARBOUR },
    { name: 'c.txt', prefix: 'far/away', text: HARBOUR },
    { name: 'd.txt', text: HARBOUR, size: `\u0080${'\0'.repeat(10)}${String.fromCharCode(HARBOUR.length)}` },
    { name: 'e.txt', text: HARBOUR, isOld: true },
  ]);
  expect(await toldOf('a.tar', bytes)).toEqual(
    [long, 'Zürich/b.txt', 'far/away/c.txt', 'd.txt', 'e.txt'].map((name) => `a.tar/${name}#1`),
  );
});

test('archives in archives are opened three deep', async () => {
  const one = gzipSync(HARBOUR);
  const two = zipOf([{ name: 'one.txt.gz', text: one }]);
  const three = tarOf([{ name: 'two.zip', text: two }]);
  const path = 'three.tgz/two.zip/one.txt.gz';
  expect(await toldOf('three.tgz', gzipSync(three))).toEqual([`${path}/one.txt#1`]);
  expect(
    await toldOf(
      'four.zip',
      zipOf([
        { name: 'three.tgz', text: gzipSync(three) },
        { name: 'b.txt', text: HARBOUR },
      ]),
    ),
  ).toEqual([
    `four.zip/${path}: It lies in 3 archives, one in the other, and is one itself; unpack them to read it.`,
    'four.zip/b.txt#1',
  ]);
});

const LONG = Array.from(
  { length: 3000 },
  (_, n) => `Sentence ${n * 7919} of the report on the harbour.`,
).join('\n\n');

test('of what breaks off, is damaged, or does not come to its sum, what can be read is read', async () => {
  const gz = gzipSync(LONG);
  const half = gz.length >> 1;
  const bad = Buffer.from(gz).fill(0xff, half, half + 64);
  const sum = Buffer.from(gz);
  sum[gz.length - 6] ^= 1;
  const zst = zstdCompressSync(LONG);
  for (const [bytes, reason, share] of [
    [gz.subarray(0, half), 'breaks off', 0.4],
    [gz.subarray(0, -3), 'breaks off', 1],
    [bad, 'damaged', 0.4],
    [sum, 'not what was packed', 1],
    [zipOf([{ name: 'a.txt', text: LONG, crc: 1 }]), 'not what was packed', 1],
    [tarOf([{ name: 'a.txt', text: LONG }], { isCut: true }).subarray(0, 60_000), 'breaks off', 0.4],
    [gzipSync(tarOf([{ name: 'a.txt', text: LONG }])).subarray(0, half), 'breaks off', 0.4],
  ] as const) {
    const [article, unread] = await opened('x.gz', { bytes });
    expect(isArticle(article!) && article.text.length).toBeGreaterThanOrEqual(LONG.length * share);
    expect(unread).toMatchObject({ reason: expect.stringContaining(reason) });
  }
  expect((await opened('x.zst', { bytes: zst.subarray(0, 60) })).at(-1)).toMatchObject({
    reason: expect.stringContaining('breaks off'),
  });
});

test('what breaks off is told once: where it is read, and of the archive that holds it', async () => {
  const gz = gzipSync(LONG);
  const cut = gz.subarray(0, gz.length >> 1);
  const read = 'It breaks off before its end, and what stands before that is read; get it again.';
  expect(await toldOf('a.zip', zipOf([{ name: 'b.txt.gz', text: cut }]))).toEqual([
    'a.zip/b.txt.gz/b.txt#1',
    `a.zip/b.txt.gz/b.txt: ${read}`,
  ]);
  // Noise, which packs to itself, so that what is cut off of it lies in the packed file.
  const noise = Buffer.from(Array.from({ length: 40_000 }, (_, n) => 97 + ((n * n * 7919) % 1_000_003) % 26));
  const tar = gzipSync(tarOf([{ name: 'b.txt.gz', text: gzipSync(noise) }]));
  expect(await toldOf('a.tgz', tar.subarray(0, tar.length >> 1))).toEqual([
    'a.tgz/b.txt.gz/b.txt#1',
    `a.tgz/b.txt.gz/b.txt: ${read}`,
    `a.tgz: ${read}`,
  ]);
});

test('of what breaks off before there is anything nothing is said to be read', async () => {
  const none = 'It breaks off before anything of it can be read; get it again.';
  expect(await toldOf('a.txt.gz', gzipSync(HARBOUR).subarray(0, 14))).toEqual([`a.txt.gz/a.txt: ${none}`]);
  // Less than the header of the first file.
  const tar = gzipSync(tarOf(TWO)).subarray(0, 60);
  expect(await toldOf('a.tgz', tar)).toEqual([`a.tgz/a.tar: ${none}`]);
  const zip = zipOf(TWO);
  const cut = gzipSync(zip).subarray(0, -30);
  expect(await toldOf('a.zip.gz', cut)).toEqual([`a.zip.gz/a.zip: ${none}`]);
  const bad = Buffer.from(gzipSync(HARBOUR)).fill(0xff, 10);
  expect(await toldOf('a.gz', bad)).toEqual([
    'a.gz/a: It is damaged from its beginning on, and nothing of it can be read; get it again.',
  ]);
});

test('in an archive that is damaged the good files are read', async () => {
  const good = { name: 'a.txt', text: HARBOUR };
  const zip = zipOf([
    good,
    { name: 'locked.txt', flags: 0x801 },
    { name: 'wrong.txt', text: HARBOUR, method: 99 },
    { ...good, name: 'z.txt' },
  ]);
  expect(await toldOf('a.zip', zip)).toEqual([
    'a.zip/a.txt#1',
    expect.stringMatching('^a.zip/locked.txt: It is locked'),
    expect.stringMatching('^a.zip/wrong.txt: It is packed by method 99'),
    'a.zip/z.txt#1',
  ]);
  expect(await toldOf('a.tar', tarOf([good, { name: 'b.txt', sum: 1 }, good]))).toEqual([
    'a.tar/a.txt#1',
    expect.stringMatching('^a.tar: The archive is damaged here'),
  ]);
  expect(await toldOf('a.zip', zip.subarray(0, -30))).toEqual([
    expect.stringContaining('no table of contents'),
  ]);
});

test('a bomb goes off no further than it may, and what stands beside it is read', async () => {
  const limits = { ratio: 50, free: 1_000_000 };
  const text = 'The same sentence, again and again.\n'.repeat(100_000);
  const REASON =
    'It unpacks to more than 50 times its size, as a bomb does; no more of it is read. If you trust it, unpack it yourself.';
  const [read, told] = await within(limits, 'a.gz', gzipSync(text));
  expect([read, told]).toEqual(['a.gz/a#1', `a.gz/a: ${REASON}`]);
  const zip = zipOf([
    { name: 'a.txt.gz', text: gzipSync(text) },
    { name: 'b.txt', text: HARBOUR },
  ]);
  expect(await within(limits, 'a.zip', zip)).toEqual([
    'a.zip/a.txt.gz/a.txt#1',
    `a.zip/a.txt.gz/a.txt: ${REASON}`,
    'a.zip/b.txt#1',
  ]);
});

test('ten gigabytes of zeros in ten megabytes are unpacked no further than a text may be long', async () => {
  const block = gzipSync(Buffer.alloc(100_000_000));
  let asked = 0;
  const bytes = new ByteReader(
    (function* () {
      for (; asked < 100; asked++) yield block;
    })(),
    100 * block.length,
  );
  const contents = await Array.fromAsync(contentsApart({ path: 'a.gz', inside: null, bytes }, NOTHING_ASKED));
  expect(told(contents)).toEqual([expect.stringContaining('a.gz/a: ')]);
  expect(asked).toBeLessThan(2);
});

test('what is packed again and again is unpacked three times, as it might be for ever (a quine unpacks to itself)', async () => {
  const again = (times: number): Buffer => gzipSync(times === 0 ? HARBOUR : again(times - 1));
  expect(await toldOf('a.gz', again(2))).toEqual(['a.gz/a/a/a#1']);
  expect(await toldOf('a.gz', again(9))).toEqual([expect.stringMatching('^a.gz/a/a/a: It lies in 3 archives')]);
});

test('no byte that is turned makes it throw, hang, or hide what it is', async () => {
  const kinds: [string, Buffer][] = [
    ['a.zip', zipOf(TWO)],
    ['a.tar', tarOf(TWO, { isCut: true })],
    ['a.tgz', gzipSync(tarOf(TWO))],
    ['a.zst', zstdCompressSync(tarOf(TWO))],
  ];
  for (const [path, whole] of kinds)
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ 0xff;
      const file = { path, inside: null, bytes: new ByteReader([bytes], bytes.length) };
      const contents = await Array.fromAsync(contentsApart(file, NOTHING_ASKED));
      // A folder in the place of a file is one passed over; anything else is an article or a reason.
      if (path !== 'a.tar') expect(contents.length).toBeGreaterThan(0);
    }
});

/** Archives of archives, each of which holds ten, with a bomb in each of the innermost. */
function nested(depth: number, fill: string): Buffer {
  const text = depth === 0 ? Buffer.alloc(5_000_000, fill) : nested(depth - 1, fill);
  const name = depth === 0 ? 'bomb.txt' : 'more.zip';
  return zipOf(Array.from({ length: 10 }, (_, n) => ({ name: `${n}/${name}`, text })));
}

test('archives of archives of bombs, all refused by what they come to, or how deep they lie', async () => {
  const bytes = nested(4, '\0');
  const all = await within({ freeInAll: 20_000_000 }, '42.zip', bytes);
  expect(all.filter((line) => !line.startsWith('42.zip'))).toEqual([]);
  expect(all.filter((line) => /#1$/.test(line))).toEqual([]);
  expect(all.length).toBeLessThan(1200);
  const shallow = await within({ freeInAll: 20_000_000 }, '42.zip', nested(1, 'Again and again. '));
  expect(shallow.at(-1)).toContain('comes to more than 200 times its size');
});

test('an archive of many bombs goes off no further than all may come to', async () => {
  const limits = { ratio: 2, free: 10_000_000, freeInAll: 300_000 };
  const files = Array.from({ length: 10 }, (_, n) => ({
    name: `${n}.txt`,
    text: 'The same sentence, again. '.repeat(4000),
  }));
  const all = await within(limits, 'a.zip', zipOf(files));
  // 300,000 bytes and a little, of 104,000 each.
  expect(all).toEqual([
    'a.zip/0.txt#1',
    'a.zip/1.txt#1',
    'a.zip/2.txt: All that lies in this archive comes to more than 2 times its size, as a bomb does; no more of it is read. If you trust it, unpack it yourself.',
  ]);
});

test('no more files are read than archives may hold, one in the other', async () => {
  const some = zipOf([1, 2, 3].map((n) => ({ name: `${n}.txt`, text: HARBOUR })));
  const zip = zipOf([
    { name: 'x.zip', text: some },
    { name: 'y.zip', text: some },
  ]);
  const all = await within({ entries: 6 }, 'a.zip', zip);
  expect(all.filter((line) => line.endsWith('#1'))).toHaveLength(4);
  expect(all.at(-1)).toContain('more than 6 files');
});

test('thousands of files', async () => {
  const files = Array.from({ length: 3000 }, (_, n) => ({
    name: `${n}.txt`,
    text: `${HARBOUR}Number ${n}.`,
  }));
  const paths = files.map(({ name }) => `${name}#1`);
  expect(await toldOf('a.zip', zipOf(files))).toEqual(paths.map((path) => `a.zip/${path}`));
  expect(await toldOf('a.tgz', gzipSync(tarOf(files)))).toEqual(paths.map((path) => `a.tgz/${path}`));
});
