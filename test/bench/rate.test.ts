import { describe, expect, it } from 'vitest';
import { Allowance, SlowQueue } from './rate.ts';

describe('a line of 8 kB a second', () => {
  it('delivers eight bytes a millisecond, in their order', () => {
    const queue = new SlowQueue(8000);
    queue.push(Buffer.from('abcdefghijklmnopqrst'), 1000);
    expect(queue.take(1000).toString()).toBe('');
    expect(queue.take(1001).toString()).toBe('abcdefgh');
    expect(queue.take(1001.5).toString()).toBe('ijkl');
    expect(queue.take(1100).toString()).toBe('mnopqrst');
    expect(queue.length).toBe(0);
  });

  it('saves nothing up while it has nothing to carry', () => {
    const queue = new SlowQueue(8000);
    queue.push(Buffer.from('ab'), 1000);
    queue.take(1500);
    queue.push(Buffer.alloc(100), 2000);
    expect(queue.take(2001).length).toBe(8);
  });

  it('keeps its pace however often it is asked', () => {
    const queue = new SlowQueue(8000);
    queue.push(Buffer.alloc(10_000), 0);
    let taken = 0;
    for (let now = 0; now <= 1000; now += 0.3) taken += queue.take(now).length;
    expect(taken).toBeGreaterThanOrEqual(7990);
    expect(taken).toBeLessThanOrEqual(8000);
  });

  it('can be made slow once everything is set up', () => {
    const queue = new SlowQueue(Number.POSITIVE_INFINITY);
    queue.push(Buffer.alloc(5000), 10);
    expect(queue.take(10).length).toBe(5000);
    queue.setRate(8000, 500);
    queue.push(Buffer.alloc(5000), 500);
    expect(queue.take(510).length).toBe(80);
  });
});

describe('what may be read from a program that is held back', () => {
  it('grows with time and shrinks with what was read', () => {
    const allowance = new Allowance(8000, 0);
    expect(allowance.at(10)).toBe(80);
    allowance.used(50, false);
    expect(allowance.at(10)).toBe(30);
  });

  it('is not saved up while there is nothing to read', () => {
    const allowance = new Allowance(8000, 0);
    expect(allowance.at(1000)).toBe(8000);
    allowance.used(0, true);
    expect(allowance.at(1010)).toBe(80);
  });
});
