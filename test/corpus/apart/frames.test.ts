import { expect, test } from 'vitest';
import { Frames, frameOf } from '../../../source/corpus/apart/frames.ts';

const MESSAGES = [
  { kind: 'at', path: 'a.zip/b', number: 3 },
  { text: 'naïve \u2019 \u{1f6a2}', none: null, map: new Map([['text', 'body']]) },
  { bytes: new Uint8Array([1, 2, 3]), long: 'x'.repeat(1000) },
];

const taken = (frames: Frames): unknown[] => {
  const all: unknown[] = [];
  for (let next = frames.next(); next !== undefined; next = frames.next()) all.push(next);
  return all;
};

test('messages come out as they went in, however a pipe cuts them', () => {
  const bytes = Buffer.concat(MESSAGES.map(frameOf));
  for (const size of [1, 2, 3, 5, 7, 64, 1000, bytes.length]) {
    const frames = new Frames();
    const all: unknown[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      frames.push(bytes.subarray(at, at + size));
      all.push(...taken(frames));
    }
    expect(all).toEqual(MESSAGES);
    expect(frames.held).toBe(0);
  }
});

test('a message that is not whole is not given, and its bytes are counted', () => {
  const frames = new Frames();
  const frame = frameOf('The ferry was late.');
  expect(frame.readUInt32LE()).toBe(frame.length - 4);
  frames.push(frame.subarray(0, -1));
  expect(frames.next()).toBeUndefined();
  expect(frames.held).toBe(frame.length - 1);
});
