import { CODE_PAGES, JAPANESE, type Language, WIDE } from './languages.ts';
import { sampleOf } from './sample.ts';
import { costOf, neighbourCost, sortOf } from './signs.ts';

/*
 * Every code page is asked how likely the bytes are as a text in one of its languages: the sum, over the characters
 * they make in it, of how rarely each comes and of how ill it stands beside its neighbours, in bits. That of the fewest bits is it.
 * A character of two bytes counts once, so that pages of one byte and of more compare.
 */

/** A letter of the alphabet costs at most this. */
const RAREST = 12;

/**
 * The code page of bytes that are text but not Unicode, as the WHATWG Encoding Standard calls it. Looks at some kilobytes of
 * them, from the first byte above 0x7f on. `declared`: what the file says of itself, in any of the standard's labels; it is
 * believed where the bytes do not speak against it, for pages lie.
 */
export function guessCodePage(bytes: Uint8Array, declared: string | null = null): string {
  const sample = sampleOf(bytes);
  let best = CODE_PAGES[0]!.name;
  let least = Number.POSITIVE_INFINITY;
  for (const { name, languages, rarity } of CODE_PAGES) {
    const cost = rarity + costIn(new TextDecoder(name).decode(sample), languages, least);
    if (cost >= least) continue;
    best = name;
    least = cost;
  }
  return declared !== null && isBearable(sample, declared, least) ? declared : best;
}

/** How much worse than the best page the declared one may look, as a share of its cost and in bits. */
const BEARABLE = { share: 1.15, bits: 12 };

/** The code page of that name; GBK is a part of GB18030. */
const pageNamed = (name: string) =>
  CODE_PAGES.find((page) => page.name === (name === 'gbk' ? 'gb18030' : name));

/** Whether bytes bear out the code page that they declare where another was asked for: they are likelier a text in it. */
export function isBorneOut(bytes: Uint8Array, declared: string, asked: string): boolean {
  const [own, other] = [pageNamed(declared), pageNamed(asked)];
  if (own === undefined || other === undefined) return guessCodePage(bytes, declared) === declared;
  const sample = sampleOf(bytes);
  const costAs = ({ name, languages, rarity }: (typeof CODE_PAGES)[number]): number =>
    rarity + costIn(new TextDecoder(name).decode(sample), languages);
  return costAs(own) < costAs(other);
}

function isBearable(sample: Uint8Array, declared: string, least: number): boolean {
  const text = new TextDecoder(declared).decode(sample);
  const page = pageNamed(declared);
  if (page === undefined) return !text.includes('\ufffd');
  return costIn(text, page.languages) <= least * BEARABLE.share + BEARABLE.bits;
}

/** Bytes looked at to tell UTF-16 and ISO-2022-JP. */
const HEAD_BYTES = 4 * 1024;
/** Chinese, Japanese and Korean texts cost about 5 bits a byte in UTF-16, bytes of no meaning more than 7. */
const MOST_A_BYTE = 6;

/** Whether bytes that are no UTF-8 are Chinese, Japanese or Korean in UTF-16: these need not hold the zeros that others show by. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, Math.min(bytes.length & ~1, HEAD_BYTES));
  if (head.length < 8) return null;
  let best: 'utf-16le' | 'utf-16be' | null = null;
  let least = MOST_A_BYTE * head.length;
  for (const name of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(name).decode(head);
    if (!isWideText(text)) continue;
    const cost = costIn(`${text} `, WIDE);
    if (cost >= least) continue;
    best = name;
    least = cost;
  }
  if (best === null) return null;
  // What is a text in a code page costs as little a byte there.
  const sample = sampleOf(head);
  const others = CODE_PAGES.map(({ name, languages }) =>
    costIn(new TextDecoder(name).decode(sample), languages),
  );
  return least / head.length < Math.min(...others) / sample.length ? best : null;
}

/** Of a text in such letters at least this share is they and their punctuation. */
const WIDE_SHARE = 0.6;

/** Programs and tables read as UTF-16 are full of letters nobody writes side by side, and of controls. */
function isWideText(text: string): boolean {
  if (/[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufffd-\uffff]/.test(text)) return false;
  const wide = text.match(/[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]/g)?.length ?? 0;
  return wide >= text.length * WIDE_SHARE;
}

/**
 * Whether bytes below 0x80 are ISO-2022-JP (RFC 1468): behind `ESC $ B` stand pairs of bytes that make up Japanese,
 * and every such stretch ends as it has to.
 */
export function isIso2022Jp(bytes: Uint8Array): boolean {
  const start = bytes.indexOf(0x1b);
  if (start < 0 || bytes[start + 1] !== 0x24 || (bytes[start + 2] !== 0x42 && bytes[start + 2] !== 0x40))
    return false;
  let text: string;
  try {
    text = new TextDecoder('iso-2022-jp', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const wide = text.slice(0, start + HEAD_BYTES).replace(/[\0-\x7f]+/g, '');
  return wide.length > 0 && costIn(`${wide} `, [JAPANESE]) <= MOST_A_BYTE * 2 * wide.length;
}

/** What a text, which ends with a blank, costs in the language that it costs the least in; from `most` on only that it does. */
function costIn(text: string, languages: readonly Language[], most = Number.POSITIVE_INFINITY): number {
  const letters = counted(text);
  let least = Number.POSITIVE_INFINITY;
  for (const language of languages) {
    const costs = costsOf(language);
    let sum = language.rarity;
    for (const [letter, count] of letters) sum += count * (costs.get(letter) ?? strange(letter, language));
    least = Math.min(least, sum);
  }
  return least < most ? least + costBeside(text) : least;
}

/** How often each letter comes, in lower case; the rare ones of two UTF-16 units by their halves. */
function counted(text: string): readonly (readonly [string, number])[] {
  const found: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x20 && COUNTS[unit]!++ === 0) found.push(unit);
  }
  return found.map((unit) => {
    const count = COUNTS[unit]!;
    COUNTS[unit] = 0;
    return [String.fromCharCode(unit).toLowerCase(), count];
  });
}

/** All zeros between two counts. */
const COUNTS = new Uint16Array(0x10000);

/** What the neighbours in a text cost. */
function costBeside(text: string): number {
  let cost = 0;
  let before = ' ';
  let character = ' ';
  for (const after of text) {
    cost += neighbourCost(before, character, after);
    before = character;
    character = after;
  }
  return cost;
}

function strange(character: string, { script }: Language): number {
  const code = character.codePointAt(0)!;
  const sort = sortOf(code);
  const isOwn = sort === script || sort === 'wide';
  return costOf(character, code, isOwn && ownWide(code, script));
}

/** Whether a wide character is one that the language writes. */
function ownWide(code: number, script: Language['script']): boolean {
  if (code >= 0xac00 && code < 0xd7a4) return script === 'Korean';
  if (code >= 0x4e00 && code < 0xa000) return script !== 'Korean';
  return true;
}

const made = new Map<Language, ReadonlyMap<string, number>>();

/**
 * What each letter of a language costs. How often the letter of rank r of n comes is ln((n + 1) / r) / n, near enough
 * (S. M. Gusein-Zade, On the distribution of letters of the Russian language by frequency, 1988).
 */
function costsOf(language: Language): ReadonlyMap<string, number> {
  const known = made.get(language);
  if (known) return known;
  const costs = new Map<string, number>();
  for (const [share, text] of language.groups) {
    const letters = [...new Set(text)];
    letters.forEach((letter, i) => {
      const frequency = (share * Math.log((letters.length + 1) / (i + 1))) / letters.length;
      if (!costs.has(letter)) costs.set(letter, Math.min(RAREST, -Math.log2(frequency)));
    });
  }
  made.set(language, costs);
  return costs;
}
