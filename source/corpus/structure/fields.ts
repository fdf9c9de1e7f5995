/** Labelled fields at the head of a record: `Title: …`, `Date: …`, one a line or several on one. */
import { type FieldName, fieldNamed } from './field-names.ts';
import { endsSentence } from './sentences.ts';

export type { FieldName };

const WORDS = '[\\p{L}\\p{M}]+(?:[ _-][\\p{L}\\p{M}]+){0,3}';
const ONE = new RegExp(`^(${WORDS})\\s*[:：=]\\s*`, 'u');
/** The last word of a label is the one before the colon; where it begins is looked up. */
const MORE = new RegExp(`(?<=\\s)(${WORDS})\\s*:\\s+`, 'gu');
/** What a table of labels cannot know stands among those it knows: `scraped_at: …`. */
const ANY = /^\p{L}[\p{L}\p{M}\p{N} _-]{0,30}\s*[:：](?:\s|$)/u;
/** Inside a line they are words like any other. */
const NOT_INSIDE = /^(?:by|par|por|von|door)$/i;
/** Field lines are short; what is longer has run on into the text. */
const LONGEST = 500;
/** A label with the blanks behind it, in UTF-16 units. */
const LONGEST_LABEL = 100;

/** A field in a block's text: its label starts at `start`, its value at `value`, and it ends at `end` (UTF-16 offsets). */
export interface Field {
  readonly name: FieldName;
  readonly start: number;
  readonly value: number;
  readonly end: number;
}

/** What the label names that a line begins with; null where it begins with none that is known. */
export function labelOf(text: string): FieldName | null {
  const label = ONE.exec(text.slice(0, LONGEST_LABEL))?.[1];
  return label === undefined ? null : fieldNamed(label);
}

/** Whether a line looks like a field, whatever its label: a few words before a colon, and no sentence behind it. */
export const isLabelled = (text: string): boolean =>
  text.length <= LONGEST && ANY.test(text) && !endsSentence(text);

/** The fields that a block consists of, in order; none when it does not start with one. */
export function readFields(text: string): Field[] {
  const first = ONE.exec(text.slice(0, LONGEST_LABEL));
  const name = first && fieldNamed(first[1]!);
  if (!first || name === null) return [];
  const labels = [{ name, start: 0, value: first[0].length }];
  // Behind it stands the article, of any length.
  if (name === 'body') return [{ ...labels[0]!, end: text.length }];
  if (text.length > LONGEST) return [];
  for (const match of text.matchAll(MORE)) {
    const label = match.index < first[0].length ? null : knownEnd(match[1]!);
    if (label === null) continue;
    const start = match.index + match[1]!.length - label.words.length;
    labels.push({ name: label.name, start, value: match.index + match[0].length });
  }
  return labels.map((label, i) => {
    const end = labels[i + 1]?.start ?? text.length;
    return { ...label, end: text.slice(0, end).trimEnd().length };
  });
}

/** The longest end of some words that is a label; null where none is. */
function knownEnd(words: string): { readonly words: string; readonly name: FieldName } | null {
  for (let rest = words; rest !== ''; rest = /[ _-](.*)$/u.exec(rest)?.[1] ?? '') {
    const name = fieldNamed(rest);
    if (name !== null && name !== 'body') return NOT_INSIDE.test(rest) ? null : { words: rest, name };
  }
  return null;
}

const WRITTEN =
  '\\p{L}{3,9}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s\\p{L}{3,9}\\.?,?\\s\\d{4}';
const ISO = '\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}\\S*)?';
const LABEL = '(?:[Dd]ate|DATE|[Pp]ublished(?: on)?|[Pp]osted(?: on)?|pubdate)\\s*[:=]?\\s+';
// Without its label only an ISO date is one: a sentence may well begin with a day.
const RUN_IN = new RegExp(
  `^(?:(${LABEL})(${ISO}|${WRITTEN})|(${ISO}))(?:\\s*[|:–—-])?\\s+(?=[“"‘'\\p{Lu}])`,
  'u',
);

/** A date that lost its line and stands before the first sentence: where it ends, what it says, whether it has a label. */
export function readRunInDate(text: string): { end: number; date: string; labelled: boolean } | null {
  const match = RUN_IN.exec(text.slice(0, 120));
  if (!match || text.length < match[0].length + 20) return null;
  return { end: match[0].length, date: (match[2] ?? match[3])!, labelled: match[1] !== undefined };
}
