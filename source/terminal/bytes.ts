/** Bytes of the UTF-8 character that `first` begins; 0 when it begins none. */
export function utf8Length(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** The first place from `at` on whose byte is not within `low` to `high`. */
export function skip(bytes: Uint8Array, at: number, low: number, high: number): number {
  let i = at;
  while (i < bytes.length && bytes[i]! >= low && bytes[i]! <= high) i++;
  return i;
}

/** The bytes from `from` to `to` as text, one character each. */
export function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
