import { leadingNames } from './names.ts';

/** What stands under an article about who wrote it. */
export interface Note {
  readonly author: string | null;
}

const IS = /^(?:,[^.]{2,120},)?\s+(?:is|are)\s+/;
const ROLE =
  /\b(?:co-?authors?|authors?|fellows?|columnists?|contributors?|contributing|correspondents?|reporters?|writers?|journalists?|editors?|professors?|lecturers?|scholars?|researchers?|research associates?|analysts?|commentators?|historians?|director of|teach(?:es)?|writes?|freelance|bureau chief|podcast)\b/i;
const ABOUT = /^(?:about the authors?|the (?:author|writer)s?\b.{0,40}\b(?:is|are|was|were)\b)/i;
const SIGNED_OFF =
  /^[([]?(?:additional |further )?(?:reporting|writing|written|editing|edited|compiled|translated|reported)(?:(?: and|,) (?:writing|editing|additional reporting))* by:?\s+/i;
const CONTRIBUTED = /\bcontributed (?:reporting|to this (?:report|article|story|piece))\b.{0,60}$/i;
const REPORTED = /^\s+reported from\s+\p{Lu}/u;
const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
/** Longer than a note about an author; in UTF-16 units. */
const LONGEST = 700;
/** The role is named early, or the sentence is about something else. */
const EARLY = 160;

/** What a block at the end of an article says of its author; null when it is no such note. */
export function readNote(text: string): Note | null {
  if (text.length > LONGEST) return null;
  const trimmed = text.trim().replace(/^(?:[*_]+|[—–-]+)\s*/, '');
  const off = SIGNED_OFF.exec(trimmed);
  if (off) {
    const reported = /report|written|writing/i.test(off[0]) && !/additional|further/i.test(off[0]);
    return { author: reported ? leadingNames(trimmed.slice(off[0].length)) : null };
  }
  if (ABOUT.test(trimmed) || ADDRESS.test(trimmed)) return { author: null };
  if (trimmed.length <= 300 && CONTRIBUTED.test(trimmed)) return { author: null };
  const names = leadingNames(trimmed);
  if (names === null) return null;
  const rest = trimmed.slice(names.length);
  if (REPORTED.test(rest) && rest.length <= 200) return { author: names };
  const is = IS.exec(rest);
  if (!is || !ROLE.test(rest.slice(is[0].length, is[0].length + EARLY))) return null;
  return { author: names };
}
