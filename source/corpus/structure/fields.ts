/** Labelled fields at the head of a record: `Title: …`, `Date: …`, one a line or several on one. */

export type FieldName = 'title' | 'date' | 'source' | 'author' | 'tags' | 'other';

const NAMES: Readonly<Record<string, FieldName>> = Object.fromEntries(
  (
    [
      ['title', 'title|headline|head|heading|subject'],
      [
        'date',
        'date|published|publication date|pub date|pubdate|date published|published on|published at|posted|issued',
      ],
      ['source', 'source|publication|outlet|newspaper|publisher|agency|site|website|medium'],
      ['author', 'author|authors|by|byline|writer|reporter|correspondent|creator|journalist'],
      ['tags', 'tags|keywords|topics|categories|subjects'],
      [
        'other',
        'from|to|cc|reply-to|message-id|url|link|permalink|section|language|lang|id|country|location|length|words|edition|page|slug|layout|category|copyright',
      ],
    ] as const
  ).flatMap(([name, labels]) => labels.split('|').map((label) => [label, name])),
);
const LABELS = Object.keys(NAMES)
  .sort((a, b) => b.length - a.length)
  .join('|');
const ONE = new RegExp(`^(${LABELS})\\s*[:=]\\s*`, 'i');
const MORE = new RegExp(`\\s(${LABELS.replace('by|', '')})\\s*:\\s+`, 'gi');
/** Field lines are short; what is longer has run on into the text. */
const LONGEST = 500;

/** A field in a block's text: its label starts at `start`, its value at `value`, and it ends at `end` (UTF-16 offsets). */
export interface Field {
  readonly name: FieldName;
  readonly start: number;
  readonly value: number;
  readonly end: number;
}

/** The fields that a block consists of, in order; none when it does not start with one. */
export function readFields(text: string): Field[] {
  const first = ONE.exec(text);
  if (!first || text.length > LONGEST) return [];
  const labels = [{ name: NAMES[first[1]!.toLowerCase()]!, start: 0, value: first[0].length }];
  for (const match of text.matchAll(MORE)) {
    if (match.index < first[0].length) continue;
    const name = NAMES[match[1]!.toLowerCase()]!;
    labels.push({ name, start: match.index + 1, value: match.index + match[0].length });
  }
  return labels.map((label, i) => {
    const end = labels[i + 1]?.start ?? text.length;
    return { ...label, end: text.slice(0, end).trimEnd().length };
  });
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
