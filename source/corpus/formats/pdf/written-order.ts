/*
 * Letters and brackets of scripts that run from the right, as they are written rather than as they are drawn: a PDF holds
 * shapes (Unicode's presentation forms) and brackets as they look on the page.
 */

/** Shapes that stand for the same letters as others do; those of whole phrases (U+FDFA and after) stay. */
const SHAPES = /[\ufb1d-\ufb4f\ufb50-\ufdcf\ufdf0-\ufdf9\ufe70-\ufefc]+/g;
/** A mark's shape by itself has a blank to stand on, which is no blank between words. */
const ALONE = / (?=\p{Mn})/gu;
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const FROM_LEFT = /\p{Lu}|\p{Ll}/gu;
const PAIRS: readonly (readonly [opening: string, closing: string])[] = ['()', '[]', '{}', '«»'].map(
  ([opening = '', closing = '']) => [opening, closing],
);

/** A text of a PDF with its letters and brackets as they are written. */
export function asWritten(text: string): string {
  const rightward = text.match(FROM_RIGHT)?.length ?? 0;
  if (rightward === 0) return text;
  const letters = text.replace(SHAPES, (shapes) => shapes.normalize('NFKC').replace(ALONE, ''));
  if (rightward < (text.match(FROM_LEFT)?.length ?? 0)) return letters;
  return PAIRS.reduce(unmirrored, letters);
}

/** Where the first of a pair closes and the last opens all of them are mirrored. */
function unmirrored(text: string, [opening, closing]: readonly [string, string]): string {
  const marks = [...text].filter((character) => character === opening || character === closing);
  if (marks.length < 2 || marks[0] !== closing || marks.at(-1) !== opening) return text;
  return [...text]
    .map((character) => (character === opening ? closing : character === closing ? opening : character))
    .join('');
}
