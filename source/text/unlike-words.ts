/**
 * Where the words of a text and the text as it is compared (see `foldCharacter`) part ways: characters that the text is
 * compared as letters by and that are none (`™`), or as nothing though they end a word, letters that are compared as
 * several words (`ﷺ`), and what is shown for unsafe characters, which is no word. `test/text/unlike-words.test.ts`
 * asks of every character whether it is one of these.
 */
const UNLIKE =
  /[\u037a\u1fef\u200b\u2024\u2025\u2034\u2057\u2060\u20a8\u2100-\u2109\u2116\u2120-\u2122\u213b\u2474-\u2487\u249c-\u24e9\u2e9f\u2ef3\u2f00-\u2fd5\u3196-\u319f\u3200-\u33ff\ufc5e-\ufc63\ufdfa-\ufdfc\ufe19\ufe30\ufe52\ufe70-\ufe7f\uff07\uff0e\uff40\u{10000}-\u{1f2ff}\u{1fb00}-\u{10ffff}]|<(?:U\+|\d+ more mark)/u;

/** A longer word is not filed whole: FTS5 cuts tokens at 32,768 bytes. In UTF-16 units. */
const LONGEST = 10_000;
const BLANK = 0x20;

/** Whether text may be found in a safe text that its words do not tell of. */
export const isUnlikeItsWords = (text: string): boolean => UNLIKE.test(text) || hasLongWord(text);

/** Linear, whatever the text. */
function hasLongWord(text: string): boolean {
  if (text.length <= LONGEST) return false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > BLANK) continue;
    if (at - from > LONGEST) return true;
    from = at;
  }
  return text.length - from > LONGEST;
}
