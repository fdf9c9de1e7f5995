/** Stirs 32 bits until each hangs on all of them: the end of MurmurHash3 (A. Appleby). Out: a signed number. */
export function stirred(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
