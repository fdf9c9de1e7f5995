/*
 * Older PDFs in Chinese, Japanese and Korean name one of Adobe's CMaps (Technical Note 5094) and hold no table of their own.
 * Two of these lead from bytes to Unicode, by way of the numbers of characters in Adobe's collections: megabytes of tables. The
 * first is nearly always one of the encodings that the platform decodes, so it is made of that, with Unicode for the
 * number; then the second leads from each to itself.
 */

const ENCODINGS: readonly (readonly [RegExp, string])[] = [
  [/^Uni(?:GB|CNS|JIS|JIS2004|KS)-(?:UCS2|UTF16)(?:-HW)?-H$/, 'utf-16be'],
  [/^(?:GB-EUC|GBpc-EUC|GBK-EUC|GBKp-EUC|GBK2K)-H$/, 'gb18030'],
  [/^(?:B5pc|ETen-B5|ETenms-B5|HKscs-B5)-H$/, 'big5'],
  [/^(?:90ms-|90msp-|90pv-|83pv-|Ext-)?RKSJ-H$/, 'shift_jis'],
  [/^EUC-H$/, 'euc-jp'],
  [/^KSC(?:-EUC|pc-EUC|ms-UHC|ms-UHC-HW)-H$/, 'euc-kr'],
];
const TO_UNICODE = /^Adobe-(GB1|CNS1|Japan1|Korea1)-UCS2$/;

/** Gives out the tables for one file. */
export class CharacterMaps {
  /** Something was asked for that is not here: some of the text is missing. */
  lacks = false;
  private isUnicode = false;

  /** The CMap of a name, as text in bytes. Throws where it is not to be had. */
  map(name: string): Uint8Array {
    const encoding = ENCODINGS.find(([names]) => names.test(name))?.[1];
    if (encoding !== undefined) {
      this.isUnicode = true;
      return bytesOf(encoding === 'utf-16be' ? UNICODE : mapOf(encoding));
    }
    // Numbers of Adobe's own, from a font that is in the file, need its own table.
    if (TO_UNICODE.test(name) && this.isUnicode) return bytesOf(SAME);
    this.lacks = true;
    throw new Error(`no table ${name}`);
  }
}

const bytesOf = (map: string): Uint8Array =>
  new Uint8Array(Buffer.from(`begincmap\n${map}\nendcmap\n`, 'latin1'));

const UNICODE =
  '1 begincodespacerange <0000> <ffff> endcodespacerange\n1 begincidrange <0000> <ffff> 0 endcidrange';
const SAME =
  '1 begincodespacerange <0000> <ffff> endcodespacerange\n1 beginbfrange <0000> <ffff> <0000> endbfrange';

const hex = (...bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Of an encoding in which a character takes a byte or two. */
function mapOf(encoding: string): string {
  const decoder = new TextDecoder(encoding);
  const spaces: string[] = [];
  const characters: string[] = [];
  const learn = (...bytes: number[]): boolean => {
    const text = decoder.decode(Uint8Array.from(bytes));
    const code = text.codePointAt(0)!;
    if (text.length !== 1 || code === 0xfffd) return false;
    characters.push(`<${hex(...bytes)}> ${code}`);
    return true;
  };
  for (let lead = 0; lead < 0x100; lead++) {
    if (learn(lead)) {
      spaces.push(`<${hex(lead)}> <${hex(lead)}>`);
      continue;
    }
    let isLead = false;
    for (let trail = 0x40; trail < 0xff; trail++) isLead = learn(lead, trail) || isLead;
    if (isLead) spaces.push(`<${hex(lead, 0x40)}> <${hex(lead, 0xfe)}>`);
  }
  return `${spaces.length} begincodespacerange ${spaces.join(' ')} endcodespacerange\n${characters.length} begincidchar ${characters.join('\n')} endcidchar`;
}
