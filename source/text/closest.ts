/**
 * The word of a list that a mistyped one most likely means: one or two slips away (Levenshtein 1966), or beginning
 * with it; null when none is near.
 */
export function closest(typed: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.min(3, Math.ceil(typed.length / 2));
  for (const word of words) {
    const distance = typed.length > 1 && word.startsWith(typed) ? 0.5 : slips(typed, word);
    if (distance < least) {
      best = word;
      least = distance;
    }
  }
  return best;
}

function slips(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    above = row;
  }
  return above[b.length];
}
