import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Packer, Unpacker } from '../../source/store/pack.ts';

describe('packed numbers', () => {
  it('are LEB128: seven bits a byte, the low ones first', () => {
    const packer = new Packer();
    for (const number of [0, 1, 127, 128, 300, 624_485]) packer.add(number);
    expect([...packer.take()]).toEqual([0, 1, 127, 0x80, 0x01, 0xac, 0x02, 0xe5, 0x8e, 0x26]);
  });

  it('fold signed ones onto these, the small ones of either sign first', () => {
    const packer = new Packer();
    for (const number of [0, -1, 1, -2, 2]) packer.addSigned(number);
    expect([...packer.take()]).toEqual([0, 1, 2, 3, 4]);
  });

  it('come back, up to 2^53, whatever room there was at first', () =>
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), fc.array(fc.integer()), (numbers, signed) => {
        const packer = new Packer(1);
        for (const number of numbers) packer.add(number);
        for (const number of signed) packer.addSigned(number);
        const from = new Unpacker(packer.take());
        expect(numbers.map(() => from.next())).toEqual(numbers);
        expect(signed.map(() => from.nextSigned())).toEqual(signed);
        expect(from.isDone).toBe(true);
        expect(from.next()).toBe(0);
        expect(packer.take()).toHaveLength(0);
      }),
    ));
});
