/** Encodings by the numbers that RTF has for them, as the WHATWG Encoding Standard calls them. */

/** `\ansicpg`: numbers of Windows' code pages. Those the platform does not decode (437, 850) are read as the Western one. */
const PAGES: Readonly<Record<number, string>> = {
  ...{ 866: 'ibm866', 874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5' },
  ...{
    1250: 'windows-1250',
    1251: 'windows-1251',
    1252: 'windows-1252',
    1253: 'windows-1253',
    1254: 'windows-1254',
  },
  ...{
    1255: 'windows-1255',
    1256: 'windows-1256',
    1257: 'windows-1257',
    1258: 'windows-1258',
    1361: 'euc-kr',
  },
  ...{ 10000: 'macintosh', 10007: 'x-mac-cyrillic', 54936: 'gb18030', 65001: 'utf-8' },
};

/** `\fcharset`: the character set of a font. 0 and 1 say nothing of their own. */
const CHARSETS: Readonly<Record<number, string>> = {
  ...{
    77: 'macintosh',
    128: 'shift_jis',
    129: 'euc-kr',
    130: 'euc-kr',
    134: 'gbk',
    136: 'big5',
    161: 'windows-1253',
  },
  ...{
    162: 'windows-1254',
    163: 'windows-1258',
    177: 'windows-1255',
    178: 'windows-1256',
    186: 'windows-1257',
  },
  ...{ 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250' },
};

export const WESTERN = 'windows-1252';

export const pageNamed = (number: number | null): string => PAGES[number ?? 0] ?? WESTERN;

/** Null where the document's own holds. */
export const charsetNamed = (number: number | null): string | null => CHARSETS[number ?? 0] ?? null;

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Decodes bytes; what is not valid comes as U+FFFD. */
export function decodedAs(encoding: string, bytes: readonly number[]): string {
  let decoder = decoders.get(encoding);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding, { ignoreBOM: true });
    decoders.set(encoding, decoder);
  }
  return decoder.decode(Uint8Array.from(bytes));
}
