import { describe, expect, it } from 'vitest';
import { answerOf, firstFrame, wholeAnswer } from './chunks.ts';

const chunk = (at: number, bytes: number) => ({ at, bytes });

describe('the answer to a key', () => {
  it('ends before the first gap of 60 milliseconds; what follows came at rest', () => {
    const chunks = [chunk(1002, 30), chunk(1004, 50), chunk(1063, 5), chunk(1124, 400), chunk(1125, 70)];
    expect(answerOf(chunks, 1000)).toEqual({ bytes: 85, took: 63, restBytes: 470 });
  });

  it('may be late, as long as it comes sooner than a rest is waited for', () => {
    expect(answerOf([chunk(1090, 80), chunk(1140, 20)], 1000)).toEqual({
      bytes: 100,
      took: 140,
      restBytes: 0,
    });
  });

  it('is nothing where all that came, came at rest', () => {
    expect(answerOf([chunk(1121, 400)], 1000)).toEqual({ bytes: 0, took: 0, restBytes: 400 });
  });

  it('is everything from a program that waits for no rest', () => {
    expect(wholeAnswer([chunk(1150, 80), chunk(1300, 20)], 1000)).toEqual({
      bytes: 100,
      took: 300,
      restBytes: 0,
    });
    expect(wholeAnswer([], 1000)).toEqual({ bytes: 0, took: 0, restBytes: 0 });
  });

  it('begins with a frame, which a gap of 4 milliseconds parts from the next', () => {
    const chunks = [chunk(1012, 4096), chunk(1013, 900), chunk(1017, 60), chunk(1018, 40)];
    expect(firstFrame(chunks, 1000)).toEqual({ bytes: 4996, took: 13, restBytes: 0 });
    expect(firstFrame(chunks.slice(0, 2), 1000)).toEqual({ bytes: 4996, took: 13, restBytes: 0 });
    expect(firstFrame([], 1000)).toEqual({ bytes: 0, took: 0, restBytes: 0 });
  });
});
