/** What an article may hold to hurt a terminal or a reader, by what it is. Each stands in the middle of a sentence. */
export const SNIPPETS: Readonly<Record<string, string>> = {
  'clipboard (OSC 52)': '\x1b]52;c;aGVsbG8=\x07',
  'clipboard, closed by ST': '\x1b]52;c;aGVsbG8=\x1b\\',
  'window title (OSC 0, OSC 2)': '\x1b]0;taken\x07\x1b]2;taken\x1b\\',
  'link (OSC 8)': '\x1b]8;;https://a.example/\x1b\\here\x1b]8;;\x1b\\',
  'colour queries (OSC 4, 10, 11)': '\x1b]4;1;?\x07\x1b]10;?\x07\x1b]11;?\x1b\\',
  'notices (OSC 9, 777, 1337)': '\x1b]9;a\x07\x1b]777;notify;a;b\x07\x1b]1337;File=inline=1:AAAA\x07',
  'strings (DCS, APC, PM, SOS)': '\x1bPone\x1b\\\x1b_two\x1b\\\x1b^three\x1b\\\x1bXfour\x1b\\',
  'pictures (sixel, kitty)': '\x1bPq#0;2;0;0;0~~@@vv\x1b\\\x1b_Gf=24,s=1,v=1;AAAA\x1b\\',
  'reports (DSR, DA, XTVERSION, DECRQSS, DECID)': '\x1b[6n\x1b[c\x1b[>c\x1b[>q\x1bP$qm\x1b\\\x1bZ',
  'an OSC that never ends': '\x1b]52;c;words that go on',
  'a DCS that never ends': '\x1bPwords that go on',
  'a CSI that never ends': '\x1b[38;5;words that go on',
  'an escape before an escape': '\x1b\x1b[31m',
  'concealed words': '\x1b[8mhidden\x1b[28m',
  'black on black, never closed': '\x1b[30;40mdark',
  'other screen, mouse, cursor, reset': '\x1b[?1049h\x1b[?1000h\x1b[?25l\x1b[2J\x1b[H\x1bc',
  'a flood of bells': '\x07'.repeat(500),
  overstrike: 'N\bNA\bAM\bM _\bE',
  'shifts, NUL and DEL': '\x0e\x0f a\0b\x7f',
  'controls of C1 as characters': '\x9b31mred\x9bm \x9d0;t\x9c \x90q\x9c \x81\x8d\x8f',
  'a bare CR': 'one\rtwo',
  'LF CR': 'one\n\rtwo',
  'NEL, VT, FF': 'one\x85two\vthree\ffour',
  'line and paragraph separator': 'one\u2028two\u2029three',
  tabs: '\ta\t\tb',
  'bidi override and isolates': 'a\u202eb\u202cc \u2067d\u2069 \u2068e',
  'bidi marks, and ends without a beginning': '\u2069\u202c a\u200eb\u200fc\u061cd',
  'zero width': 'a\u200bb\u2060c\ufeffd\u034fe\u180ef\u2064g',
  'joiners where they join nothing': 'Ka\u200dni and Ka\u200cni',
  'tag characters': 'a\u{e0001}\u{e0041}\u{e007f}b',
  'selectors where they select nothing': 'a\ufe0f b\u{e0100}',
  'Hangul fillers': 'a\u115f\u1160\u3164\uffa0b',
  'private use and no characters': '\ue000\uf8ff\u{10fffd}\ufffe\uffff\ufdd0',
  'annotation and object': '\ufff9a\ufffab\ufffb \ufffc',
  'a thousand marks on a letter': `e${'\u0301'.repeat(1000)}`,
  'a long run of one override': '\u202e'.repeat(1000),
  'flags, families, skin tones': '🇶🇦🇮🇷 👩\u200d👩\u200d👧 👍🏿',
  'a very wide letter': '\ufdfd',
  'Arabic, Persian, Hebrew': 'قال الوزير، می\u200cخواهم، שָׁלוֹם',
  'Devanagari, Thai, Chinese': 'क्\u200dष श्री ภาษาไทย 中文測試',
};

/** The text of an article around it; names stand before, behind and far from it. */
export function around(snippet: string): string {
  return (
    'Envoy back in Doha\n\n' +
    `The negotiator Ali Bagheri Kani landed on Tuesday, ${snippet} and Bagheri Kani saw two ministers.\n\n` +
    'In the evening Kani said that Iran had asked for one more day.\n'
  );
}

/**
 * The letters, digits and signs of a text in order: what must never be lost. Without those that show nothing and
 * without combining marks, of which a surplus is shown as its number.
 */
export function readable(text: string): string {
  return [...text]
    .filter(
      (letter) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter) && !/\p{Default_Ignorable_Code_Point}/u.test(letter),
    )
    .join('');
}

/** Whether the letters of `wanted` stand in `text` in this order, with others in between or not. */
export function holds(text: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at);
    if (at < 0) return false;
    at += letter.length;
  }
  return true;
}

/** Everything no output may hold: controls, format characters, separators of lines, and what is no character. */
const HARMFUL = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\u3164\uffa0\u115f\u1160]|\u034f/gu;
/** Format characters that are text inside some words and pictures. */
const JOINERS = /[\u200c\u200d]/g;

/** The harmful characters of an output, as `U+202E`, each once; line feeds end its lines and are none. */
export function harmfulIn(output: string): string[] {
  const found = output.replaceAll('\n', '').replace(JOINERS, '').match(HARMFUL) ?? [];
  return [
    ...new Set(found.map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)),
  ];
}
