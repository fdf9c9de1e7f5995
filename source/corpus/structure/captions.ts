import { isFurnitureLine } from './furniture.ts';
import { endsSentence, sentenceStartsBackward } from './sentences.ts';

/*
 * Pictures' captions: blocks of their own, and those that lost their line and run on inside a paragraph. What tells
 * them is the credit; where they begin is the start of the sentence, or of the words in capitals, before it.
 */

const CREDIT_WORD =
  '(?:(?:photo|picture|image|file|video)\\s+)?(?:credits?|photos?|photograph|picture|image|illustration|courtesy)';
/** The credit in brackets that may close a caption in the middle of a paragraph. */
const RUN_ON = new RegExp(
  `[(\\[]\\s*(?:${CREDIT_WORD}(?:\\s+by)?\\s*:|photo(?:graph)?s?\\s+by\\b|photo\\s+credit\\b|AP Photo\\b|file photo\\b)[^()\\[\\]]{0,200}[)\\]]`,
  'giu',
);
/** The same, and shorter agency credits, at the end of a block. */
const AGENCY =
  /[([](?:file:?\s+)?[^()[\]]{0,60}(?:\/|\bvia\s)\s*(?:AP|AFP|Reuters|EPA|WANA|Getty(?: Images)?|Anadolu|Xinhua|TASS|IRNA|Tasnim|SANA|dpa|Shutterstock|EPA-EFE|Pool|NurPhoto|Bloomberg|Handout)\b[^()[\]]{0,60}[)\]]\.?$/iu;
const SIGNED =
  /(?:^|\s)(?:photo(?:graph)?|picture|image|photo credit|illustration)s?(?:\s+by|:)\s[^.!?]{2,80}$/iu;
const LED =
  /^(?:(?:file )?photos?|image(?: (?:source|caption|credit))?|picture|caption|photo(?:graph)?(?: caption| credit)?|in (?:this|pictures?).{0,12} photo|media caption|file)\s*(?:[:,—–]|-\s)\s*\S/iu;
/** Agencies that sell pictures only, so that a lone name is a credit and not the article's source. */
const PICTURE_AGENCY = /^(?:getty images|shutterstock|epa|epa-efe|nurphoto)$/i;
const COPYRIGHT_SIGN = '©';
/** The parts of a caption beside its credit: no longer than a few sentences. In UTF-16 units. */
const LONGEST = 700;
const SENTENCES_BACK = 4;
const LONGEST_CREDIT = 160;

/** A stretch of a block's text, `end` exclusive, that is a caption. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The first words are in capitals, more of them than an acronym has (`THE ENVOY'S LATE FATHER Ali …`). */
function opensInCapitals(text: string): boolean {
  const words = text.slice(0, 120).split(/\s+/);
  let letters = 0;
  let count = 0;
  for (const word of words) {
    const own = word.replace(/[^\p{L}]/gu, '');
    if (own === '' || own !== own.toUpperCase() || own === own.toLowerCase()) break;
    letters += own.length;
    count++;
  }
  return count >= 2 && letters >= 6 && count < words.length;
}

function captionStart(text: string, from: number, credit: number): number {
  // The caption's own full stop stands right before the credit and ends nothing that came earlier.
  const body = text.slice(from, credit).trimEnd().length + from;
  const near = Math.max(from, body - LONGEST);
  let start = -1;
  let sentences = 0;
  for (const sentence of sentenceStartsBackward(text, near, body)) {
    if (sentence >= body) continue;
    // A paragraph that goes back further than a caption can: its last sentence is the caption.
    if (sentence === near && near > from) break;
    if (start === -1) start = sentence;
    if (opensInCapitals(text.slice(sentence, body))) return sentence;
    if (++sentences >= SENTENCES_BACK) break;
  }
  return start === -1 ? from : start;
}

/** Credits in a block's text, in order: in brackets anywhere, of other forms only at its end. */
function creditsIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(RUN_ON))
    found.push({ start: match.index, end: match.index + match[0].length });
  const tail = Math.max(found.at(-1)?.end ?? 0, text.length - LONGEST_CREDIT);
  const last = text.slice(tail);
  const closing = AGENCY.exec(last) ?? SIGNED.exec(last);
  if (closing) found.push({ start: tail + closing.index, end: text.length });
  return found;
}

/** Captions inside a block's text, in order; one that has a block to itself is the whole of it. */
export function runOnCaptions(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const credit of creditsIn(text)) {
    found.push({ start: captionStart(text, from, credit.start), end: credit.end });
    from = credit.end;
    while (from < text.length && /\s/.test(text[from]!)) from++;
  }
  return found;
}

/** True for a block that is a caption, or the credit of one, from end to end. */
export function isCaption(text: string): boolean {
  if (text.length > LONGEST) return false;
  const trimmed = text.trim();
  if (LED.test(trimmed) && !/^file\s*-\s*\d/i.test(trimmed)) return true;
  const sign = trimmed.lastIndexOf(COPYRIGHT_SIGN);
  if (sign >= 0 && trimmed.length - sign <= 90 && !endsSentence(trimmed.slice(sign))) {
    return sentencesIn(trimmed) <= 3 && !isFurnitureLine(trimmed);
  }
  return PICTURE_AGENCY.test(trimmed);
}

function sentencesIn(text: string): number {
  let count = 0;
  for (const _ of sentenceStartsBackward(text, 0, text.length)) count++;
  return count;
}
