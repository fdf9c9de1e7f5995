import { parseDate } from './dates.ts';
import { isSectionLabel } from './furniture.ts';
import { isNames, isOneWordName } from './names.ts';
import { isKnownOutlet, looksLikeOutlet } from './outlets.ts';

/** What a line that carries only date, source or author says. */
export interface Meta {
  /** Null also where a date stands that cannot be told (`07/11/2023`). */
  readonly date: string | null;
  readonly source: string | null;
  readonly author: string | null;
}

/** Longer than any line of date, source and author. */
const LONGEST = 160;
const SEPARATOR = /\s*[|·•]\s*|\s+[–—-]\s+|\s{3,}|\t+|(?<=\d{4})\s+(?=by\s+\p{Lu})/iu;
/** The time of day behind a date: `06:00, UK`. */
const CLOCK = /[,\s]+\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?(?:,?\s?[A-Z]{2,4})?$/i;
const DATE_LABEL =
  /^(?:(?:(?:first|last|originally|date)\s+)?(?:published|posted|updated|modified|issued|created|date|filed)\b(?:\s+(?:on|at))?|(?:publiée?|mise? à jour|modifiée?|veröffentlicht|aktualisiert|stand|publicado|actualizado|pubblicato|aggiornato|atualizado|gepubliceerd)(?=[\s:]))\s*:?\s*/i;
/** In other languages only before an initial: these words may be part of a name, or begin a headline. */
const AUTHOR_LABEL =
  /^(?:(?:(?:written|reported|words|story|text|analysis|opinion)\s+)?by\b:?\s+|(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]oor):?\s+(?=\p{Lu}\.))/iu;
/** Says nothing of use, but belongs to such lines. */
const FILLER =
  /^(?:\d{1,3}\s*min(?:ute)?s?(?:\s+read)?|\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?|[@#]\w+|\d+\s+comments?|updated?|exclusive)$/i;

/** `BBC News, Muscat`. */
const OUTLET_IN_PLACE = /^([^,]{2,40}),\s+(?:in\s+)?\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,2}$/u;

const TITLED =
  /^\p{Lu}[\p{L}’'.-]*(?:\s+(?:of|and|the|de|la|el|al)|\s+\p{Lu}[\p{L}’'.-]*){1,5}(?<!\b(?:Brief|Memo|Read|Staff|Edition))$/u;

interface Found {
  date: string | null;
  dated: boolean;
  labelled: boolean;
  source: string | null;
  author: string | null;
}

/** A line's own stop or comma; that of an initial, or of *Jr.*, is part of the name. */
const LINE_END = /(?:,|(?<!(?:^|[\s.])(?:\p{Lu}|[JS]r))\.)$/u;

/** Behind a name: an outlet, a place (`in Tehran`), a role. */
function readAuthor(text: string, found: Found): boolean {
  const trimmed = text.trim().replace(LINE_END, '');
  if (isKnownOutlet(trimmed) || /\bstaff$/i.test(trimmed)) {
    found.source ??= trimmed.replace(/\s+staff$/i, '');
    return true;
  }
  const comma = trimmed.lastIndexOf(', ');
  if (comma > 0 && isKnownOutlet(trimmed.slice(comma + 2)) && isNames(trimmed.slice(0, comma))) {
    found.author ??= trimmed.slice(0, comma);
    found.source ??= trimmed.slice(comma + 2);
    return true;
  }
  if (isNames(trimmed) || isOneWordName(trimmed)) {
    found.author ??= trimmed;
    return true;
  }
  const cut = /^(.{3,120}?)(?:,\s+|\s+(?=(?:in|for|at)\s+\p{Lu})|\s+\()(.{2,80}?)\)?$/u.exec(trimmed);
  if (!cut || !isNames(cut[1]!)) return false;
  const rest = cut[2]!.replace(/^(?:in|for|at)\s+/, '');
  if (rest.split(/\s+/).length > 7 || /[.!?]\s/.test(rest)) return false;
  found.author ??= cut[1]!;
  if (looksLikeOutlet(rest)) found.source ??= rest;
  return true;
}

function readPart(part: string, found: Found, alone: boolean): boolean {
  if (AUTHOR_LABEL.test(part)) return readAuthor(part.replace(AUTHOR_LABEL, ''), found);
  const label = DATE_LABEL.exec(part)?.[0] ?? '';
  const date = parseDate(part.slice(label.length)) ?? parseDate(part.slice(label.length).replace(CLOCK, ''));
  // A lone year or `11/07` is too little to call a whole line a date line.
  if (date !== null && (label !== '' || !alone || date.length > 4)) {
    if (date !== 'unclear') found.date ??= date;
    found.dated = true;
    found.labelled ||= label !== '';
    return true;
  }
  if (isKnownOutlet(part) || (!alone && looksLikeOutlet(part) && !isSectionLabel(part))) {
    found.source ??= part;
    return true;
  }
  const place = OUTLET_IN_PLACE.exec(part);
  if (place && isKnownOutlet(place[1]!)) {
    found.source ??= place[1]!;
    return true;
  }
  return FILLER.test(part);
}

/** `The Guardian, 7 November 2023` or `TEHRAN, July 8, 2024`: one name and one date with a comma between. */
function readPair(text: string, found: Found): boolean {
  const match = /^([\p{Lu}(][^,|]{1,50}?)\)?\s*[,:]\s+(.{6,60})$/u.exec(text);
  if (!match) return false;
  const date = parseDate(match[2]!);
  if (date === null || /\d/.test(match[1]!)) return false;
  if (match[1]!.split(/\s+/).length > 4 && !looksLikeOutlet(match[1]!)) return false;
  found.dated = true;
  if (date !== 'unclear') found.date ??= date;
  const name = match[1]!.replace(/^\(/, '');
  if (isKnownOutlet(name) || (looksLikeOutlet(name) && !/^\p{Lu}+$/u.test(name))) found.source ??= name;
  return true;
}

/** What a block says of date, source and author if it says nothing else; null when it is no such line. */
export function readMeta(text: string): Meta | null {
  if (text.length > LONGEST || text.length < 2) return null;
  const trimmed = text.trim();
  const found: Found = { date: null, dated: false, labelled: false, source: null, author: null };
  const result = () => ({ date: found.date, source: found.source, author: found.author });
  if (readPart(trimmed, found, true)) {
    return found.dated || found.source || found.author ? result() : null;
  }
  const parts = trimmed.split(SEPARATOR).filter((part) => part !== '');
  if (parts.length > 1 && parts.length <= 6) {
    const rest = parts.filter((part) => !readPart(part, found, false));
    const known = found.dated || found.author !== null;
    // Next to a date or an author, one more part (a place, a series) does not make it prose.
    const [other] = rest;
    // `July 16, 2024 | Name of a Paper`: whatever two capitalised words stand there, the line gives them as its source.
    if (
      rest.length === 1 &&
      found.dated &&
      found.source === null &&
      TITLED.test(other!) &&
      !isSectionLabel(other!)
    ) {
      found.source = other!;
      return result();
    }
    const tolerable = rest.length <= 1 && rest.every((part) => part.length <= 40 && !/[.!?]$/.test(part));
    if (known && (rest.length === 0 || (found.dated && tolerable))) return result();
  }
  return readPair(trimmed, found) ? result() : null;
}
