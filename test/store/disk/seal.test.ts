import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Damaged } from '../../../source/store/disk/damage.ts';
import { SEAL_BYTES, seal, unseal } from '../../../source/store/disk/seal.ts';

describe('a seal', () => {
  it('is the CRC-32 of the name and the bytes, little-endian', () => {
    // The check value of CRC-32 (ISO 3309) is that of these nine characters.
    expect([...seal('12345', Buffer.from('6789')).subarray(-SEAL_BYTES)]).toEqual([0x26, 0x39, 0xf4, 0xcb]);
  });

  it('gives back what was sealed, wherever it lies in memory', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array(), fc.nat(7), (name, bytes, offset) => {
        const sealed = seal(name, bytes);
        const elsewhere = new Uint8Array(offset + sealed.length);
        elsewhere.set(sealed, offset);
        expect(unseal(name, elsewhere.subarray(offset))).toEqual(bytes);
      }),
    );
  });

  it('breaks with any changed byte, and under any other name', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 50 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, at, change) => {
          const sealed = seal('entry 4', bytes);
          expect(() => unseal('entry 5', sealed)).toThrow(Damaged);
          sealed[at % sealed.length] ^= change;
          expect(() => unseal('entry 4', sealed)).toThrow(Damaged);
        },
      ),
    );
  });

  it.each([undefined, null, 'text', 7, new Uint8Array(), new Uint8Array(SEAL_BYTES - 1)])(
    'is not found in %j',
    (found) => {
      expect(() => unseal('entry 4', found)).toThrow(Damaged);
    },
  );
});
