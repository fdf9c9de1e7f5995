/** From so many UTF-16 units on, V8 lets a piece of a string share the letters of the whole. */
const SHARED = 13;

/** The same string with letters of its own: a piece that is kept would else keep the whole text it was cut from. */
export const ownCopy = (text: string): string => (text.length < SHARED ? text : text.split('').join(''));
