import { expect, test } from 'vitest';
import { type Zip, zipBytes, zipEntries } from '../../../../source/corpus/formats/zip/entries.ts';
import { DOCUMENT_LIMITS } from '../../../../source/corpus/formats/zip/unpack-limits.ts';
import { zipOf } from './zip-made.ts';

const names = ({ entries }: Zip) => entries.map(({ name }) => name);

/** What each file of an archive unpacks to, or why it does not. */
async function unpacked(zip: Zip): Promise<string[]> {
  const texts: string[] = [];
  for (const entry of zip.entries) {
    const got = await zipBytes(zip, entry);
    texts.push('bytes' in got ? got.bytes.toString() : got.reason);
  }
  return texts;
}

test('names, sizes and bytes of files packed or stored, and no folders', async () => {
  const zip = await zipEntries(
    zipOf([
      { name: 'a/' },
      { name: 'a/one.txt', text: 'one' },
      { name: 'two.txt', text: 'two', stored: true },
    ]),
  );
  expect(zip.trouble).toBeNull();
  expect(names(zip)).toEqual(['a/one.txt', 'two.txt']);
  expect(zip.entries.map(({ size }) => size)).toEqual([3, 3]);
  expect(await unpacked(zip)).toEqual(['one', 'two']);
});

test('names lead nowhere else and cannot act', async () => {
  const given = [
    ...['../../etc/passwd', '/etc/passwd', 'C:\\temp\\x.txt', 'a\\b.txt', './a/./b', 'c\u001b[2J.txt'],
  ];
  const zip = await zipEntries(zipOf(given.map((name) => ({ name }))));
  expect(names(zip).slice(0, 5)).toEqual(['etc/passwd', 'etc/passwd', 'temp/x.txt', 'a/b.txt', 'a/b']);
  expect(names(zip)[5]).not.toContain('\u001b');
});

test('a name that says nothing of its encoding is UTF-8 where it can be, else code page 437', async () => {
  const zip = await zipEntries(
    zipOf([
      { name: Buffer.from('Zürich.txt'), flags: 0 },
      { name: Buffer.from([0x5a, 0x81, 0x72, 0x69, 0x63, 0x68]), flags: 0 },
      { name: Buffer.from([0x5a, 0x81, 0x72, 0x69, 0x63, 0x68]) },
    ]),
  );
  expect(names(zip)).toEqual(['Zürich.txt', 'Zürich', 'Zürich']);
});

test('a file that cannot be read is told and the others are read', async () => {
  const zip = await zipEntries(
    zipOf([
      { name: 'good', text: 'good' },
      { name: 'locked', text: 'x', flags: 0x801 },
      { name: 'odd', text: 'x', method: 12 },
      { name: 'sum', text: 'x', crc: 1 },
      { name: 'short', text: 'x', size: 2 },
      { name: 'long', text: 'xyz', size: 1 },
      { name: 'stored long', text: 'xyz', size: 1, stored: true },
      { name: 'away', text: 'x', packedSize: 100_000 },
      { name: '..', text: 'x' },
      { name: 'last', text: 'last' },
    ]),
  );
  const DAMAGED = 'The archive is damaged here: this file does not unpack to what it should; get it again.';
  expect(await unpacked(zip)).toEqual([
    'good',
    'It is locked with a password; unpack the archive with it and open what comes out.',
    'It is packed by method 12, which is not read here; unpack the archive yourself.',
    ...[DAMAGED, DAMAGED, DAMAGED, DAMAGED],
    'The archive is damaged: this file does not lie where it should; get it again.',
    'It has no name in the archive; unpack the archive and name it.',
    'last',
  ]);
});

test('of files that share bytes only the first is read', async () => {
  const zip = await zipEntries(
    zipOf([
      { name: 'a', text: 'text' },
      { name: 'b', text: 'text', at: 0 },
      { name: 'c', text: 'c' },
    ]),
  );
  expect(await unpacked(zip)).toEqual(['text', expect.stringContaining('same bytes'), 'c']);
});

test('a bomb is refused by what it comes to, whatever it states', async () => {
  const zeros = Buffer.alloc(300_000);
  const limits = { ...DOCUMENT_LIMITS, entry: 200_000, all: 250_000, ratio: 100, free: 10_000 };
  const stated = await zipEntries(zipOf([{ name: 'a', text: zeros }]), limits);
  expect(await unpacked(stated)).toEqual([expect.stringContaining('more than 200000 bytes')]);
  const lying = await zipEntries(
    zipOf([
      { name: 'a', text: zeros, size: 10 },
      { name: 'b', text: 'b' },
    ]),
    limits,
  );
  expect(await unpacked(lying)).toEqual([expect.stringContaining('100 times'), 'b']);
});

test('no more is unpacked than an archive may come to in all', async () => {
  const text = 'abcdefghij'.repeat(10);
  const limits = { ...DOCUMENT_LIMITS, all: 250 };
  const zip = await zipEntries(zipOf([...'abc'].map((name) => ({ name, text }))), limits);
  expect(await unpacked(zip)).toEqual([text, text, expect.stringContaining('more than 250 bytes')]);
});

test('no more files are listed than an archive may hold', async () => {
  const zip = await zipEntries(zipOf([...'abc'].map((name) => ({ name }))), {
    ...DOCUMENT_LIMITS,
    entries: 2,
  });
  expect(names(zip)).toEqual(['a', 'b']);
  expect(zip.trouble).toContain('more than 2 files');
});

test('an archive that is damaged or none at all is told', async () => {
  const whole = zipOf([
    { name: 'a', text: 'a' },
    { name: 'b', text: 'b' },
  ]);
  for (const bytes of [whole.subarray(0, 40), Buffer.alloc(0), Buffer.from('plain text')]) {
    const { entries, trouble } = await zipEntries(bytes);
    expect(entries).toEqual([]);
    expect(trouble).toContain('no table of contents');
  }
  const lying = await zipEntries(zipOf([{ name: 'a', text: 'a' }], { count: 7 }));
  expect(await unpacked(lying)).toEqual(['a']);
  expect(lying.trouble).toContain('breaks off');
});

test('no byte that is turned makes it throw or hang', async () => {
  const whole = zipOf([
    { name: 'a/b.txt', text: 'some text' },
    { name: 'c', text: 'c', stored: true },
  ]);
  for (let at = 0; at < whole.length; at++) {
    const bytes = Buffer.from(whole);
    bytes[at] = bytes[at]! ^ 0xff;
    const zip = await zipEntries(bytes);
    expect((await unpacked(zip)).length).toBe(zip.entries.length);
  }
});
