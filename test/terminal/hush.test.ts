import { afterEach, beforeEach, expect, it } from 'vitest';
import { Hush } from '../../source/terminal/hush.ts';

let written: string[] = [];
const real = { write: process.stderr.write, isTTY: process.stderr.isTTY };

beforeEach(() => {
  written = [];
  process.stderr.isTTY = true;
  process.stderr.write = (text: string | Uint8Array): boolean => {
    written.push(String(text));
    return true;
  };
});

afterEach(() => {
  Object.assign(process.stderr, real);
});

it('keeps what is printed, and says it when it ends', async () => {
  const hush = new Hush();
  hush.begin();
  const told = new Promise<void>((resolve) => process.stderr.write('one\n', 'utf8', () => resolve()));
  process.stderr.write(Buffer.from('two é\n'));
  await told;
  expect(written).toEqual([]);
  hush.end();
  expect(written).toEqual(['one\ntwo é\n']);
  process.stderr.write('three\n');
  expect(written.at(-1)).toBe('three\n');
});

it('begins once however often it is told to, and may begin again', () => {
  const hush = new Hush();
  hush.begin();
  hush.begin();
  hush.end();
  hush.end();
  process.stderr.write('heard\n');
  hush.begin();
  process.stderr.write('kept\n');
  expect(written).toEqual(['heard\n']);
  hush.end();
  expect(written).toEqual(['heard\n', 'kept\n']);
});

it('leaves alone what does not go to a terminal', () => {
  process.stderr.isTTY = false;
  const hush = new Hush();
  hush.begin();
  process.stderr.write('to a file\n');
  hush.end();
  expect(written).toEqual(['to a file\n']);
});

it('keeps so much and no more', () => {
  const hush = new Hush();
  hush.begin();
  for (let i = 0; i < 1000; i++) process.stderr.write('x'.repeat(1000));
  hush.end();
  expect(written.join('').length).toBeGreaterThan(60_000);
  expect(written.join('').length).toBeLessThan(70_000);
});
