/**
 * What the person can put right: said in one sentence (what, where, what to do), exit status 2, no stack.
 * Anything else that is thrown is a fault of the program.
 */
export class Problem extends Error {
  override name = 'Problem';

  /** By its name, because each file of dist has a class of its own that is made from this one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Problem';
  }
}
