/** Names of those who wrote an article, as metadata and bylines give them. */

import { plainLetters } from '../../../text/plain-letters.ts';
import { monthNumber, WEEKDAY_WORDS } from '../../structure/calendar-words.ts';
import { parseDate } from '../../structure/dates.ts';
import { isRunTogether } from '../../structure/names.ts';

const words = (list: string) =>
  list
    .trim()
    .split(/\s*\|\s*/)
    .join('|');
/** What stands before a name, in the languages of newspapers. */
const BEFORE = new RegExp(
  `^(?:${words(`
    (?:written|reported|words|story|text|analysis|opinion|review|report|edited|compiled|submitted|posted)?\\s*by | (?:publié|écrit|propos recueillis)?\\s*par | de notre (?:correspondante?|envoyée? spéciale?) | von | (?:ein (?:bericht|beitrag|kommentar|gastbeitrag|text) )von
    | por | di | door | av | af | autore?s? | autor(?:en)? | auteure?s? | yazar | haber | muhabir | автор(?:ы)? | текст | بقلم | كتبت? | تحرير | إعداد | نویسنده | نوشته | گزارش | به قلم | 作者 | 记者 | 記者 | 文 | 撰文 | 责任编辑 | 編輯 | 编辑
  `)})\\s*[:：/|]?\\s+|^(?:作者|记者|記者|撰文|文|автор|autor|auteur|yazar|author|interview|reportage|protokoll|texte?|words(?: and pictures)?|بقلم|الكاتب|نویسنده)\\s*[:：/|｜]\\s*`,
  'iu',
);
const AND = /\s*(?:,|;|\||\n|\s(?:and|et|und|y|e|en|ve|и|و|&|with|avec|mit)\s|、|，)\s*/u;
/** What follows a name and is none: a role, a place, an address. */
const BEHIND =
  /\s*(?:\(.*|\s[-–—|•·].*|,?\s+(?:in|à|a|en|à|aus|at|für|for|pour)\s+\p{Lu}.*|\s*@\S+.*|https?:.*|\S+@\S+.*|\s+\S+\.(?:com|org|net)\b.*|\s+(?:Envoyée?s?\s+spécia\p{L}+|(?:(?:Senior|Chief|Staff|Special|Executive|Foreign|Political|Diplomatic|National|White House)\s+.*)?(?:Correspondent|Editor|Reporter)s?\b|(?:Senior|Staff) Writers?\b).*)$/u;
const ROLE =
  /\b(?:correspondent|correspondante?|editor|reporter|staff|writer|columnist|contributor|bureau|desk|journalist|journaliste|redakt\p{L}*|korrespondent\p{L}*|author at|envoyée? spéciale?|chief|political|diplomatic|senior|minutes?|read|published|updated|share|follow|email)\b/iu;
const NO_NAME =
  /^(?:https?:|www\.|@|\d)|\.(?:com|org|net)\b|^(?:admin|administrator|webmaster|editor|guest|unknown|null|none|n\/a|anonymous|redaktion|la rédaction|rédaction|haber merkezi|staff|newsroom|web desk|news desk|redacción)$/i;
/** Longer than any name, in UTF-16 units. */
const LONGEST = 60;
const MOST = 20;
/** Of a value so much is looked at, in UTF-16 units: as many names, and what stands between them. */
const LOOKED_AT = 2000;

/** Names in a list of values, each once, in their order. `outlets`: names of the publisher, who is no author. */
export function namesOf(values: readonly string[], outlets: readonly string[]): string[] {
  const names: string[] = [];
  for (const value of values) {
    const bare = value.slice(0, LOOKED_AT).replace(/\s+/g, ' ').trim().replace(BEFORE, '');
    for (const part of bare.split(AND)) {
      const name = part
        .replace(BEFORE, '')
        .replace(BEHIND, '')
        .replace(/^[\s"«“]+|[\s"»”:.·•-]+$/g, '')
        .trim();
      if (name.length < 2 || name.length > LONGEST || NO_NAME.test(name)) continue;
      if (outlets.some((outlet) => outlet.toLowerCase() === name.toLowerCase())) continue;
      if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(spaced(name));
      if (names.length >= MOST) return names;
    }
  }
  return names;
}

/** `ANNA WEISS` as it stands: capitals are how it was set, and nobody knows which of them are the name's. */
const spaced = (name: string): string => name.replace(/\s+/g, ' ');

/** Behind the names what begins with a digit is none: a date, of which weekday and month may stand before. */
const DAY = /(?<=\p{L}[.,|·•–—-]*)\s*\d.*$/u;
const DAY_AND_MONTH = /^\s*\d{1,2}(?:st|nd|rd|th|er|[.º])?[\s-]+(?:de\s+|of\s+)?(\p{L}+)/u;
const WEEKDAY = new RegExp(`[\\s,|·•–—-]+(?:${WEEKDAY_WORDS})[.,]?$`, 'u');
const POSTED =
  /[\s,|·•–—-]+(?:(?:posted|published|updated|publié|veröffentlicht|publicado)(?:\s+(?:on|at|le|am|el))?|on|le|am|el)\s*$/iu;
const LAST_WORD = /[\s,|·•–—-]+(\p{L}+)[.,]?$/u;

/** A line of names without the date behind them; what is a month's name and a person's goes with a day that has no other. */
function withoutDay(line: string): string {
  const date = DAY.exec(line);
  if (date === null) return line;
  let names = line.slice(0, date.index).trimEnd();
  const isMonth = (word: string | undefined) =>
    word !== undefined && monthNumber(plainLetters(word)) !== null;
  const last = LAST_WORD.exec(names);
  if (last && isMonth(last[1]) && !isMonth(DAY_AND_MONTH.exec(date[0])?.[1]))
    names = names.slice(0, last.index);
  const weekday = WEEKDAY.exec(plainLetters(names));
  return (weekday === null ? names : names.slice(0, -weekday[0].length)).replace(POSTED, '');
}
/** A label in the middle of a line of date, source and author. */
const LABELLED =
  /(?:^|[\s|·•(（])(?:作者|记者|記者|撰文|автор(?:ы)?|author|autore?|auteur|yazar|muhabir|بقلم|الكاتب|نویسنده)\s*[:：]\s*([^|·•()（）\d]{2,80})/iu;

/** What stands before it is the day: `November 7, 2023 | By Ada Brandt`. */
const BEHIND_DAY = /^([^|·•]{6,40})[|·•]\s*/u;

/** The names in a line that a reader sees; none where it says anything else. `marked`: the markup calls it a byline. */
export function namesInLine(line: string, marked: boolean, outlets: readonly string[]): string[] {
  const whole = line.replace(/\s+/g, ' ').trim();
  if (whole.length > 200) return [];
  const day = BEHIND_DAY.exec(whole);
  const text = day && parseDate(day[1]!) !== null ? whole.slice(day[0].length) : whole;
  const labelled = LABELLED.exec(text)?.[1];
  if (!labelled && !marked && !BEFORE.test(text)) return [];
  return namesOf([withoutDay(labelled ?? text)], outlets).filter(isName);
}

/** Two to five words, each with a capital or of a script without any; no digits. */
function isName(name: string): boolean {
  if (/\d/.test(name) || ROLE.test(name)) return false;
  const parts = name.split(' ');
  if (/\p{Lo}/u.test(name)) return parts.length <= 5 && name.length <= 40;
  const isPart = (part: string) =>
    /^(?:[dl]['’])?\p{Lu}/u.test(part) ||
    /^(?:de|la|le|van|von|der|den|al|el|bin|ibn|di|da|du|dos|y|d'|zu|ter|ten)\b/i.test(part);
  const isEnough = parts.length >= 2 || isRunTogether(name);
  return isEnough && parts.length <= 6 && parts.every(isPart);
}
