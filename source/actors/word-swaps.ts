import { fold } from '../text/fold.ts';

/**
 * Which words a surface has where a name has others, in words: “Bob for Robert”, “Ltd left out”, “The added”. Both as
 * written. Empty where all words are the same but for case and marks.
 */
export function wordSwaps(surface: string, name: string): string[] {
  const [here, there] = [wordsIn(surface), wordsIn(name)];
  const own = lacking(here, there);
  const other = lacking(there, here);
  if (own.length === 0 && other.length === 0) return [];
  if (own.length === 0) return [`${other.join(' ')} left out`];
  if (other.length === 0) return [`${own.join(' ')} added`];
  if (own.length !== other.length) return [`${own.join(' ')} for ${other.join(' ')}`];
  return own.map((word, at) => `${word} for ${other[at]}`);
}

const wordsIn = (text: string): string[] =>
  text.split(/[\s,()-]+/).filter((word) => fold(word) !== '' || word === '&');

/** The words of one that the other has not, each as often as it has it more. */
function lacking(one: readonly string[], other: readonly string[]): string[] {
  const open = other.map(fold);
  return one.filter((word) => {
    const at = open.indexOf(fold(word));
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
}
