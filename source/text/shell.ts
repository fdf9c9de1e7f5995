import { late } from './late.ts';

/** Words as a POSIX shell reads them back (POSIX.1-2017, Shell Command Language, 2.2). */

/** Nothing in it means anything to a shell (`=ls` does to zsh). */
const PLAIN = late(() => /^(?!=)[\p{L}\p{N}_./:@%+,=-]+$/u);
/** Means something even between double quotation marks, the last to shells that keep a history. */
const MEANT = /["\\$`!]/;
/** Controls but the line feed: a terminal would act on them as they are pasted, inside quotation marks too. */
const CONTROL = late(() => /((?!\n)\p{Cc})/u);

/**
 * One word: as it is, or in double quotation marks, or in single ones, in which no sign means anything; controls are written by
 * `printf`.
 */
export function shellWord(word: string): string {
  if (PLAIN().test(word)) return word;
  const parts = word.split(CONTROL()).filter((part) => part !== '');
  return parts.length === 0
    ? "''"
    : parts.map((part) => (CONTROL().test(part) ? printed(part) : quoted(part))).join('');
}

const quoted = (text: string): string =>
  !MEANT.test(text) ? `"${text}"` : `'${text.replaceAll("'", "'\\''")}'`;

/** By its bytes in UTF-8, in octal. */
function printed(control: string): string {
  const octal = [...new TextEncoder().encode(control)].map(
    (byte) => `\\${byte.toString(8).padStart(3, '0')}`,
  );
  return `"$(printf '${octal.join('')}')"`;
}
