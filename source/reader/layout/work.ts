/** What the layout has done so far: a test takes the difference over a key, so that no key ever costs a whole article. */
export const work = {
  /** Rows made by wrapping. */
  rows: 0,
  /** UTF-16 units looked at by wrapping and by looking for a place to cut. */
  characters: 0,
};
