/** Numbers in names, so that the Fourth Division is the 4th Division, and neither the Fifth. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

const VALUES = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...ORDINALS.map((word, value): [string, number] => [word, value]),
  ...TENS.flatMap((word, at): [string, number][] => [
    [word, 20 + 10 * at],
    [word.replace(/y$/, 'ieth'), 20 + 10 * at],
  ]),
  ['fourty', 40],
]);

/** A name's folded words with numbers in figures, ordinals without their ending: Forty-Fourth and 44th are 44. */
export function inFigures(words: readonly string[]): string[] {
  const figures: string[] = [];
  let tens: number | null = null;
  for (const word of words) {
    const value = VALUES.get(word) ?? figureOf(word);
    if (value === null) figures.push(word);
    else if (tens !== null && value > 0 && value < 10) figures[figures.length - 1] = `${tens + value}`;
    else figures.push(`${value}`);
    tens = value !== null && !/^\d/.test(word) && value >= 20 && value % 10 === 0 ? value : null;
  }
  return figures;
}

function figureOf(word: string): number | null {
  const figures = /^(\d{1,6})(?:st|nd|rd|th)?$/.exec(word);
  return figures === null ? null : Number(figures[1]);
}

/** Whether a word is a number, in Arabic or Roman figures (I to XXXIX), with or without letters: 44, XII, AR16. */
export const isNumber = (word: string): boolean =>
  /\d/.test(word) || /^(?=.)x{0,3}(?:i[xv]|v?i{0,3})$/.test(word);
