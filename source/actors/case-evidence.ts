/** What is asked of how a corpus writes a word, a bit each: only this, so that few counts that change change an answer. */
const SMALL = 1;
const ALONE = 2;
const OFTEN_ALONE = 4;
const MORE_SMALL = 8;
const MORE_MIDDLE = 16;
const NEVER_MIDDLE = 32;
const MOSTLY_MIDDLE = 64;

/**
 * The verdict on a word. In: how often it stands in lower case; with a capital where no sentence starts (all-capital
 * words tell nothing and are left out); with a capital and no hyphen on either side.
 */
export function verdictOf(lower: number, middle: number, alone: number): number {
  return (
    (lower > 0 ? SMALL : 0) |
    (alone > 0 ? ALONE : 0) |
    (alone > 1 ? OFTEN_ALONE : 0) |
    (lower > middle ? MORE_SMALL : 0) |
    (middle > lower ? MORE_MIDDLE : 0) |
    (middle === 0 ? NEVER_MIDDLE : 0) |
    (middle > 2 * lower && middle > 1 ? MOSTLY_MIDDLE : 0)
  );
}

/** The verdict on a word that no article has. */
export const UNSEEN = verdictOf(0, 0, 0);

/** How a corpus writes its words; by the words' numbers in the vocabulary. */
export abstract class CaseEvidence {
  /** The verdict on a word (see `verdictOf`). */
  protected abstract verdict(id: number): number;

  /** Whether two words stand side by side somewhere, both with a capital. */
  abstract neighbours(left: number, right: number): boolean;

  /** Written in lower case somewhere. */
  isSmall(id: number): boolean {
    return (this.verdict(id) & SMALL) !== 0;
  }

  /** Written with a capital and without a hyphen on either side: never, once, or (2) more often. */
  alone(id: number): 0 | 1 | 2 {
    const verdict = this.verdict(id);
    return (verdict & OFTEN_ALONE) !== 0 ? 2 : (verdict & ALONE) !== 0 ? 1 : 0;
  }

  /** More often in lower case than with a capital in the middle of a sentence. */
  isMoreSmall(id: number): boolean {
    return (this.verdict(id) & MORE_SMALL) !== 0;
  }

  /** The other way round. */
  isMoreMiddle(id: number): boolean {
    return (this.verdict(id) & MORE_MIDDLE) !== 0;
  }

  /** Never with a capital in the middle of a sentence. */
  isNeverMiddle(id: number): boolean {
    return (this.verdict(id) & NEVER_MIDDLE) !== 0;
  }

  /** More than once with a capital in the middle of a sentence, and over twice as often as in lower case. */
  isMostlyMiddle(id: number): boolean {
    return (this.verdict(id) & MOSTLY_MIDDLE) !== 0;
  }
}
