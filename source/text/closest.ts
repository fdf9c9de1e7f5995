/**
 * The word of a list that a mistyped one most likely means: one or two slips away, or beginning with it; null when
 * none is near. Capitals do not matter. A slip is a letter too many, too few or wrong, or two neighbours swapped
 * (optimal string alignment, after Damerau 1964).
 */
export function closest(typed: string, words: readonly string[]): string | null {
  const wanted = typed.toLowerCase();
  let best: string | null = null;
  let least = Math.min(3, Math.ceil(wanted.length / 2));
  for (const word of words) {
    const other = word.toLowerCase();
    const distance = wanted.length > 1 && other.startsWith(wanted) ? 0.5 : slips(wanted, other, least);
    if (distance < least) {
      best = word;
      least = distance;
    }
  }
  return best;
}

/** How many slips lie between two words; `most` or more may come out as any number not below `most`. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let older: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, older[j - 2] + 1);
      row.push(least);
    }
    older = above;
    above = row;
  }
  return above[b.length];
}
