/** What may stand above a mail. */

/** In Apple's files how many bytes it has. */
export const COUNTED = /^(\d{1,9})[ \t]*\r?\n/;

/** In a mailbox when it came: `From sender Tue Nov  7 12:00:00 2023`. */
export const DATED =
  /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b.{0,20}\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/i;
