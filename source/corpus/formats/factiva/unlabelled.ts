import { plainLetters } from '../../../text/plain-letters.ts';
import { parseDateField } from '../../structure/dates.ts';
import type { Piece } from '../pieces.ts';
import type { Field } from './fields.ts';
import { isLength, isNumber } from './text-shapes.ts';

/*
 * Factiva shows an article without its keys, too: the same lines in the same order. Over the text: column, section,
 * headline, author, length, day, time, source, its code, edition and page, language, rights; under it whoever is to be asked,
 * and the document's number.
 */

/** A line, or a paragraph; `key` where its place in the page says what it is (`HD`, `BY`, `TD`). */
export interface Line {
  readonly key: 'HD' | 'BY' | 'TD' | null;
  readonly pieces: readonly Piece[];
}

const CLOCK = /^\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?$/i;
const CODE = /^[A-Z0-9]{2,10}$/;
const PAGE = /^(?:[A-Z]{0,3}-?\d{1,4}(?:[,;/-]\s*[A-Z]{0,3}\d{1,4})*|[A-Z]\d*)$/;
const RIGHTS =
  /^(?:copyright\b|©|\(c\)|tous droits|alle rechte|todos los derechos|tutti i diritti|todos os direitos)/i;
/** Longer than lines over the text but for the rights, in UTF-16 units. */
const LONGEST = 80;

const textOf = ({ pieces }: Line): string =>
  pieces
    .map(({ text }) => text)
    .join(' ')
    .trim();

/** Who publishes: the line under a text that ends in a company's form. */
const COMPANY =
  /(?:^|[\s,&])(?:Ltd|Limited|LLC|L\.L\.C|Inc|Incorporated|PLC|LP|Corp|Corporation|Company|Co|Pty|(?:g?GmbH|mbH)(?: ?& ?Co\.?)?(?: ?KG(?:aA)?)?|AG|KG|S\.?A\.?(?:S|RL)?|S\.?p\.?A|S\.?r\.?l|S\.?L\.?U?|N\.?V|B\.?V|AB|A\/S|ASA|Oyj?|(?:Pte|Pvt)\.? Ltd)\.?\)?$/i;
const PAGE_ADDRESS = /^https?:\/\/\S+$/;

export const isPublisher = (text: string): boolean =>
  text.length <= LONGEST && (COMPANY.test(text) || PAGE_ADDRESS.test(text));
const isDay = (text: string): boolean => (parseDateField(text)?.length ?? 0) > 7;

/** The fields that the lines of an article are. Without lines known to be text, what follows the rights, or else the head, is it. */
export function fieldsOf(lines: readonly Line[]): Field[] {
  const headline = lines.findIndex(({ key }) => key === 'HD');
  let at = 0;
  const fields: Field[] = [];
  const take = (key: string | null): void => {
    fields.push({ key, pieces: lines[at]!.pieces });
    at++;
  };
  while (at < headline) take(at === headline - 1 ? 'SE' : 'CLM');
  while (at < lines.length && lines[at]!.key === 'HD') take('HD');
  readHead(lines, () => at, take);
  let end = lines.length;
  while (end > at && lines[end - 1]!.key !== 'TD' && !isNumber(textOf(lines[end - 1]!))) end--;
  const isNumbered = end > at && isNumber(textOf(lines[end - 1]!));
  const last = lines.findLastIndex(({ key }) => key === 'TD');
  let foot = isNumbered ? Math.max(at, last < 0 ? end - 1 : last + 1) : lines.length;
  if (isNumbered && last < 0) while (foot > at + 1 && isPublisher(textOf(lines[foot - 1]!))) foot--;
  while (at < lines.length) {
    const isText = at < foot;
    take(isText ? 'TD' : isNumber(textOf(lines[at]!)) ? 'AN' : 'PUB');
  }
  return fields;
}

/** The lines between headline and text: those that can be told, as far as they go. */
function readHead(lines: readonly Line[], where: () => number, take: (key: string | null) => void): void {
  const seen = new Set<string>();
  const isText = lines.some(({ key }) => key === 'TD');
  for (let line = lines[where()]; line !== undefined && line.key !== 'TD'; line = lines[where()]) {
    const key = line.key ?? headKey(textOf(line), seen, isText);
    if (key === 'TD') return;
    seen.add(key);
    take(key);
    // Behind the rights nothing but the text is to come.
    if (key === 'CY' && !isText) return;
  }
}

/** What a line over the text is, by what it looks like and by which came before it. */
function headKey(text: string, seen: ReadonlySet<string>, isTextMarked: boolean): string {
  if (!seen.has('WC') && isLength(text)) return 'WC';
  if (!seen.has('PD')) {
    if (isDay(text)) return 'PD';
    return seen.has('WC') || seen.has('BY') ? 'ED' : 'BY';
  }
  if (!seen.has('SN')) return CLOCK.test(text) ? 'ET' : 'SN';
  if (RIGHTS.test(text)) return 'CY';
  if (!isTextMarked && text.length > LONGEST) return 'TD';
  if (!seen.has('SC') && CODE.test(text)) return 'SC';
  if (!seen.has('LA') && isLanguage(text)) return 'LA';
  if (seen.has('LA')) return isTextMarked ? 'CY' : seen.has('CY') ? 'TD' : 'CY';
  return PAGE.test(text) ? 'PG' : 'ED';
}

const PAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ru', 'zh', 'ja'];
const LANGUAGES =
  'ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
    ' ',
  );
/** What Factiva's Chinese pages call them beside the names that are made here. */
const WRITTEN =
  '中文 英文 法文 德文 日文 韩文 韓文 俄文 西班牙文 葡萄牙文 意大利文 義大利文 荷兰文 荷蘭文 阿拉伯文'.split(
    ' ',
  );
let languages: ReadonlySet<string> | null = null;

/** Whether a line is the name of a language, as pages in one or another language call it (`French`, `Français`, `Chinese - Traditional`). */
function isLanguage(text: string): boolean {
  if (text.length > 40) return false;
  languages ??= new Set([
    ...WRITTEN.map(plainLetters),
    ...PAGES.flatMap((page) => {
      const names = new Intl.DisplayNames(page, { type: 'language' });
      return LANGUAGES.map((language) => plainLetters(names.of(language) ?? ''));
    }),
  ]);
  const [name] = plainLetters(text).split(/\s*[-－–(（,]\s*/);
  return languages.has(name!.trim());
}
