import { BREAK, classOf, isBlank, isCommon, MARK, PLAIN, SOFT_HYPHEN } from '../text/characters.ts';
import { MARKS_SHOWN } from '../text/safe.ts';
import type { Edits } from './edits.ts';
import { Growing } from './growing.ts';

/** The lines of a decoded file, for reading (cut at every kind of line break) and for positions. Offsets are UTF-16. */
export interface Lines {
  readonly count: number;
  /** Each line without the blanks at its ends; a blank line has `start === end`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 where the line holds something that may not be copied as it stands. */
  readonly care: Uint8Array;
  /** See Origin: here a line ends at LF, and at a bare CR only in a file without LF. */
  readonly lineStarts: Uint32Array;
  readonly astral: Uint32Array;
  /** What is not shown as it stands; left out where all is. */
  readonly edits?: Edits;
  /** Lines that go on a word of the line before: no blank joins the two. Left out where there are none. */
  readonly seams?: ReadonlySet<number>;
}

const ONE_LINE = new Uint32Array([0]);
const NO_PAIRS = new Uint32Array();

/** Nothing but what is copied as it stands, blanks and LF: most files. */
const PLAIN_TEXT = /^[\n\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027]*$/;

/** Cuts a decoded file into lines, in one pass. */
export function scanLines(text: string): Lines {
  return PLAIN_TEXT.test(text) ? plainLines(text) : anyLines(text);
}

/** Without a look at each character, which a program that has just started takes ten times as long for as one that runs. */
function plainLines(text: string): Lines {
  const room = Math.min(64, (text.length >> 6) + 2);
  const [starts, ends, feeds] = [new Growing(room), new Growing(room), new Growing(room)];
  for (let from = 0; ; ) {
    const feed = text.indexOf('\n', from);
    const stop = feed < 0 ? text.length : feed;
    let [first, last] = [from, stop];
    while (first < stop && text.charCodeAt(first) === 0x20) first++;
    while (last > first && text.charCodeAt(last - 1) === 0x20) last--;
    if (feed >= 0 || first < last || starts.length === 0) {
      starts.push(first);
      ends.push(last);
    }
    if (feed < 0) break;
    from = feed + 1;
    feeds.push(from);
  }
  return {
    ...{ count: starts.length, starts: starts.toArray(), ends: ends.toArray() },
    care: new Uint8Array(starts.length),
    lineStarts: lineStarts(text, feeds),
    astral: NO_PAIRS,
  };
}

function anyLines(text: string): Lines {
  const end = text.length;
  const room = Math.min(64, (end >> 6) + 2);
  const starts = new Growing(room);
  const ends = new Growing(room);
  const careful: number[] = [];
  const feeds = new Growing(room);
  const astral = new Growing(0);
  let first = -1;
  let last = 0;
  let care = false;
  let marks = 0;
  let i = 0;
  const closeLine = (at: number): void => {
    if (care) careful.push(starts.length);
    starts.push(first < 0 ? at : first);
    ends.push(first < 0 ? at : last);
    first = -1;
    care = false;
    marks = 0;
  };
  while (i < end) {
    const unit = text.charCodeAt(i);
    if (unit > 0x20 && isCommon(unit) && unit !== 0xa0) {
      if (first < 0) first = i;
      i++;
      last = i;
      marks = 0;
      continue;
    }
    if (unit === 0x20) {
      i++;
      continue;
    }
    if (unit === 0x0a) {
      closeLine(i);
      i++;
      feeds.push(i);
      continue;
    }
    const codePoint = text.codePointAt(i)!;
    const size = codePoint > 0xffff ? 2 : 1;
    const found = classOf(codePoint);
    if (found === BREAK) {
      closeLine(i);
      i++;
      if (unit === 0x0d && text.charCodeAt(i) === 0x0a) {
        i++;
        feeds.push(i);
      }
      continue;
    }
    if (size === 2) astral.push(i);
    if (found === MARK) {
      marks++;
      if (first < 0 || marks > MARKS_SHOWN) care = true;
    } else {
      marks = 0;
      if (found !== PLAIN) care = true;
    }
    i += size;
    if (isBlank(unit) || found === SOFT_HYPHEN) continue;
    if (first < 0) first = i - size;
    last = i;
  }
  if (first >= 0 || starts.length === 0) closeLine(end);
  const flags = new Uint8Array(starts.length);
  for (const line of careful) flags[line] = 1;
  return {
    count: starts.length,
    starts: starts.toArray(),
    ends: ends.toArray(),
    care: flags,
    lineStarts: lineStarts(text, feeds),
    astral: astral.toArray(),
  };
}

function lineStarts(text: string, feeds: Growing): Uint32Array {
  const found = new Growing(feeds.length + 1);
  found.push(0);
  for (let i = 0; i < feeds.length; i++) found.push(feeds.at(i));
  if (feeds.length === 0) {
    for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) found.push(at + 1);
  }
  return found.length === 1 ? ONE_LINE : found.toArray();
}
