/** Small words inside names; folded. */

/** Written in lower case or with a capital, they join or begin a name: Ali al-Sistani, Charles de Gaulle. */
export const PARTICLES = new Set(
  `al el as ash ad ar az an at bin ibn bint ben abu abou abd abdul abdel umm van von der den de del della di da dos
  das du la le las los y ul ur e zu ter ten`.split(/\s+/),
);

/** Of these, the ones that may begin a name in lower case when a hyphen or a blank follows. */
export const LEADING = new Set('al el as ash ad ar az an at bin ibn abu de van von'.split(' '));

/** The Arabic article in its spellings: dropped when names are compared by sound. */
export const ARTICLES = new Set('al el as ash ad ar az an at'.split(' '));

/** Of these, the ones whose l has become the letter behind it: ash-Sharif, ar-Rahman. */
const ASSIMILATED = new Set('as ash ad ar az an at'.split(' '));

/** Whether a word of a name is the article of the next: Ash Carter has none. In: folded words. */
export function isArticle(words: readonly string[], at: number): boolean {
  const word = words[at];
  if (!ARTICLES.has(word)) return false;
  return !ASSIMILATED.has(word) || (words[at + 1]?.startsWith(word.slice(1)) ?? false);
}

/** Whether a word of a name is a small word that joins or begins it. In: folded words. */
export const isParticle = (words: readonly string[], at: number): boolean =>
  ARTICLES.has(words[at]) ? isArticle(words, at) : PARTICLES.has(words[at]);

/** Inside the name of an organisation or a work, in lower case. */
export const CONNECTORS = new Set('of for the and on in to against'.split(' '));

/** The same in other languages, where no English word is meant: Unidos por la Tierra. */
export const FOREIGN_JOINTS = new Set('para por pour pela pelo'.split(' '));

/** Only in the middle of names and in small letters: Deir ez-Zor, Rhun ap Rhys. Elsewhere they are words, or men called Ed. */
export const INNER = new Set('ez er es ed esh ech ut ud wal ap ould'.split(' '));
