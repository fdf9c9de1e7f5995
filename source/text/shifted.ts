/**
 * Where an offset of a text lies in another state of it, in UTF-16 units: by as much later or earlier as what stands between
 * what both begin with and what both end with is longer or shorter; inside of that, at its start.
 */
export function shifted(before: string, after: string): (offset: number) => number {
  const least = Math.min(before.length, after.length);
  let begun = 0;
  while (begun < least && before[begun] === after[begun]) begun++;
  let ended = 0;
  while (ended < least - begun && before.at(-1 - ended) === after.at(-1 - ended)) ended++;
  return (offset) => {
    if (offset <= begun) return offset;
    return offset >= before.length - ended ? offset + after.length - before.length : begun;
  };
}
