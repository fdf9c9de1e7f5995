import { isNames, isOneWordName } from './names.ts';
import { isKnownOutlet } from './outlets.ts';
import { sentenceStartsBackward } from './sentences.ts';

/*
 * Who made a picture, behind its caption: neither the photographer nor the agency is spoken of. Certain is what holds nothing but names,
 * one of them an agency's; or behind a label that no caption begins with, names alone.
 */

const SELLERS =
  /^(?:getty(?: images)?|shutterstock|nurphoto|epa|epa-efe|efe|alamy|imago(?: images)?|picture[- ]alliance|zuma(?: press)?(?: wire)?|sipa(?: usa)?|abaca(?:press)?|keystone|belga|lehtikuva|ntb|tt|istock|corbis|polaris|redux|unsplash|pexels|pixabay|flickr|wikimedia(?: commons)?|magnum(?: photos)?|us navy)$/i;
/** What agencies and papers put behind their own names, and beside those of photographers. */
const ITS_PICTURE = /\s*(?:\b(?:file )?(?:photos?|pictures?|images?|foto|bild|pool|handout)|\.)$/i;
const BESIDE =
  /^(?:pool|handout|hand-?out|file|archives?|archiv|archivo|stringer|staff|photos?|d\.?r\.?|(?:19|20)\d\d)$/i;
const BETWEEN = /\s*[/|·•,;+]\s*|\s+(?:via|for|on|and|et|und|y|e|pour|für|para|per)\s+|\s+[–—-]\s+/iu;

/** Names stand behind it, and nothing else. English, French, German, Spanish, Italian, Portuguese. */
const CERTAIN =
  /^(?:(?:(?:file )?(?:photos?|photograph|pictures?|images?|video|illustration) )?(?:credits?|courtesy)(?:\s*(?::|\.{3}|…|by\b)|(?<=courtesy) of\b)|(?:file )?(?:photo|photograph|picture|image|illustration)s? by\b:?|(?:photo |image )?copyright:?|©|(?:cr[ée]dits?|cr[ée]ditos?)(?: (?:photos?|images?|fotos?|foto|de imagen))?\s*[:/]|photos? (?:par|de)\s|(?:bildnachweis|bildquelle|bildrechte|fotonachweis)\s*:|fotos? (?:von|de|di)\s|bild von\s)\s*/iu;
/** A caption may begin so as well. */
const PERHAPS =
  /^(?:(?:file )?(?:photos?|photograph|pictures?|images?|illustration)|photographies?|fotos?|fotograf[ií]as?|fotografie|bild(?:er)?|im[aá]gen(?:es)?|immagine|imagem|source|quelle|fuente|fonte)\s*[:/]\s*/iu;

const BRACKETED = /[([]([^()[\]]{2,160})[)\]]\s*\.?$/u;
/** In UTF-16 units. */
const LONGEST = 160;
/** Agencies repeat their credits. */
const MOST = 3;

/** Where in a caption the credits at its end begin: 0 where it is nothing else, its length where it has none. UTF-16 offsets. */
export function creditsStart(caption: string): number {
  let start = caption.length;
  for (let i = 0; i < MOST; i++) {
    const rest = caption.slice(0, start).trimEnd();
    const before = lastCredit(rest);
    if (before === rest.length) break;
    start = before;
  }
  return start;
}

/** Where the last one begins; the length where there is none. */
function lastCredit(text: string): number {
  const bracketed = BRACKETED.exec(text.slice(-LONGEST - 4));
  if (bracketed) {
    const start = text.length - bracketed[0].length;
    return isCredit(bracketed[1]!, start > 0) ? start : text.length;
  }
  const least = Math.max(0, text.length - LONGEST);
  const sign = text.indexOf('©', least);
  if (sign >= 0 && isCredit(text.slice(sign), sign > 0)) return sign;
  for (const start of sentenceStartsBackward(text, least, text.length)) {
    // Where the text goes back further, that is no sentence's start.
    if (start === least && least > 0) break;
    if (isCredit(text.slice(start), start > 0)) return start;
  }
  return text.length;
}

/** Whether a line by itself is the credit of a picture, and says so: a name alone may be a source. */
export const isCreditLine = (text: string): boolean =>
  text.length <= LONGEST && (CERTAIN.test(text) || PERHAPS.test(text)) && isCredit(text, false);

/** Whether a text is a credit from end to end; `isBehind`: a caption stands before it. */
function isCredit(text: string, isBehind: boolean): boolean {
  const certain = CERTAIN.exec(text)?.[0];
  const label = certain ?? PERHAPS.exec(text)?.[0] ?? '';
  const rest = text
    .slice(label.length)
    .trim()
    .replace(/\.$|^(?:19|20)\d\d /g, '');
  const parts = rest.split(BETWEEN).filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 8) return false;
  const isAny = parts.some(isSeller);
  if (!parts.every((part) => isSeller(part) || BESIDE.test(part) || isMaker(part))) return false;
  return isAny || certain !== undefined || (label !== '' && isBehind && parts.some((part) => isNames(part)));
}

/** A name that is written without blanks, as agencies sign, is one beside others only. */
const isMaker = (part: string): boolean => isNames(part) || isOneWordName(part);

function isSeller(part: string): boolean {
  const name = part.replace(ITS_PICTURE, '');
  return SELLERS.test(name) || isKnownOutlet(name) || SELLERS.test(part);
}
