/** Persons' names as bylines print them. */

/** Also with the small letter of a particle before it: `d’Ormesson`. */
const WORD = "(?:[dl][’'])?\\p{Lu}[\\p{L}\\p{M}’'.-]{0,30}";
const PARTICLE = '(?:al|el|bin|bint|ibn|abu|van|von|der|den|de|da|di|du|del|la|le|ten|ter|y|e)';
const ONE = `${WORD}(?:\\s+(?:${PARTICLE}\\s+){0,2}${WORD}){1,4}`;
const SEVERAL = `${ONE}(?:(?:\\s*,\\s*|\\s*,?\\s+(?:and|&)\\s+)${ONE}){0,6}`;

const RUN_TOGETHER = /^(?:\p{Lu}\.-?){1,3}\p{Lu}[\p{L}\p{M}’'-]{1,30}$/u;

const WHOLE = new RegExp(`^${SEVERAL}$`, 'u');
const LEADING = new RegExp(`^${SEVERAL}(?![\\p{L}])`, 'u');
const SINGLE = /^\p{Lu}[\p{L}\p{M}’'-]{1,30}$/u;

/** Whether a name is initials and a surname without a blank between: `J.Müller`. */
export const isRunTogether = (name: string): boolean => RUN_TOGETHER.test(name);

/** True for one or more persons' names of at least two words or initials each, joined by commas or *and*. */
export function isNames(text: string): boolean {
  return text.length <= 200 && (WHOLE.test(text.trim()) || isRunTogether(text.trim()));
}

export function isOneWordName(text: string): boolean {
  return SINGLE.test(text.trim());
}

/** The names that a text begins with; null when it begins with none. */
export function leadingNames(text: string): string | null {
  return LEADING.exec(text.slice(0, 200))?.[0] ?? null;
}

/** What stands before the names in a byline. `Von`, `De`, `Di` may be part of one: the first is none before two words, or an agency's letters. */
const BY =
  /^(?:(?:[Bb][Yy]|[Pp][Aa][Rr]|[Pp][Oo][Rr]|[Dd][Oo][Oo][Rr])\b:?\s+(?=\S)|[Vv][Oo][Nn]:?\s+(?=\S+\s+\S|\p{Lu}{2,6}\.?$))/u;

/** A byline without its `By` (English, French, German, Spanish, Portuguese, Dutch). */
export const withoutBy = (byline: string): string => byline.trim().replace(BY, '');

/** Whether a line says who wrote: it begins as a byline does, or is nothing but names. */
export const isByline = (line: string): boolean =>
  line.length <= LONGEST_BYLINE && (BY.test(line.trim()) || isNames(line));

/** In UTF-16 units. */
const LONGEST_BYLINE = 120;
