/** How Retriever (Mediearkivet, ATEKST, Infomedia) marks the parts of an article, in Swedish, Norwegian and Danish. */

/** Between two articles. */
export const RULE = /^={40,}$/;
/** Under a headline, in exports from Norway. */
export const DASHES = /^-{40,}$/;

/** Where it was published: the last line over a text. */
export const PUBLISHED =
  /^(?:Publicerat|Publicerad|Publisert|Publiceret|Offentliggjort|Sänt|Sendt)\s(?:på|i|online|den)\s.{0,80}$/i;
/** The same where it stands in a text of several lines. */
export const ANY_PUBLISHED =
  /^(?:Publicerat|Publicerad|Publisert|Publiceret|Offentliggjort|Sänt|Sendt) (?:på|i|online|den) .{0,80}$/im;

const DAY = '\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}';
const SOURCE = new RegExp(`^(.{1,150}?), (${DAY})(?: (?:kl\\.? ?)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?)?$`);
/** An entry of the list before the articles. */
export const LISTED = new RegExp(`^> .{1,400}, .{1,150}, (?:${DAY})\\b`, 'm');

/** Newspaper and day, as `2020-03-05` if there is such a day, in the line under a headline; null where it is none. */
export function sourceIn(line: string): { readonly source: string; readonly day: string } | null {
  const found = line.length <= LONGEST ? SOURCE.exec(line) : null;
  if (found === null) return null;
  // Dots part day, month and year in that order in all of these languages.
  const [day, month, year] = found[2]!.split('.');
  return { source: found[1]!, day: year === undefined ? day! : `${year}-${two(month!)}-${two(day!)}` };
}

const two = (digits: string): string => digits.padStart(2, '0');

/** In UTF-16 units. */
const LONGEST = 200;

/** Which part of the newspaper. */
export const SECTION = /^(?:Seksjon|Sektion|Avdelning|Del|Bilaga)\s?: ?(.{1,80})$/i;
export const CAPTION = /^(?:Bildtext|Bildetekst|Billedtekst)\s?: ?/i;
/** Whose it is, and where else it can be read: behind the text. */
export const FOOT =
  /^(?:©(?! ?(?:Foto|Bild|Photo)\b)|\(c\)|Copyright\b|(?:Se web|Läs hela|Les hele|Læs hele|Se hele|Se original).{0,40}\bhttps?:\/\/|Alla artiklar är skyddade|Artiklar får ej distribueras|Alle artikler er beskyttet)/i;
export const ADDRESS = /\bhttps?:\/\/[^\s<>"]+/;
