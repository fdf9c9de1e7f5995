/** A guess looks at so many bytes at most. */
const SAMPLE_BYTES = 4 * 1024;
/** Of a stretch no more than its beginning is looked at, so that others may follow; where it is cut off may be within a letter. */
const LONGEST_STRETCH = 1024;

/**
 * What of a file tells its encoding: the stretches with bytes above 0x7f in them, from the first on, a blank between them. They are cut
 * at bytes that are no part of a longer character in any encoding: those below `0`, and `:` to `?`.
 */
export function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES + LONGEST_STRETCH + 1);
  let length = 0;
  for (let at = 0; at < bytes.length && length < SAMPLE_BYTES; ) {
    if (bytes[at]! < 0x80) {
      at++;
      continue;
    }
    let start = at;
    while (start > 0 && !isCut(bytes[start - 1]!) && at - start < LONGEST_STRETCH) start--;
    let end = at + 1;
    while (end < bytes.length && !isCut(bytes[end]!) && end - start < LONGEST_STRETCH) end++;
    sample.set(bytes.subarray(start, end), length);
    length += end - start;
    sample[length++] = 0x20;
    at = end;
    while (at < bytes.length && !isCut(bytes[at]!)) at++;
  }
  return sample.subarray(0, length);
}

const isCut = (byte: number) => byte < 0x30 || (byte >= 0x3a && byte <= 0x3f);
