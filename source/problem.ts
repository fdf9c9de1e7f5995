/**
 * What the person can put right: said in one sentence (what, where, what to do), exit status 2, no stack.
 * Anything else that is thrown is a fault of the program.
 */
export class Problem extends Error {
  override name = 'Problem';
}
