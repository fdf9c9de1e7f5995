/** A letter, and no blanks or signs of an address: `index.html?id=7`, `Talks of 2024.05.07` and `A. Brandt on the port` have none. */
const ENDING = /\.(?=[^.]*\p{L})[\p{L}\p{N}_+~-]+$/u;

/** The ending of a file name, in lower case and with its dot; `''` where there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 && ENDING.test(name.slice(dot)) ? name.slice(dot).toLowerCase() : '';
}
