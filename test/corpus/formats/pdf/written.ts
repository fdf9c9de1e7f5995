/** Writes small PDFs for tests (ISO 32000-1): text at its place in the standard fonts, and in one that maps codes to Unicode. */

/** Courier, in which every letter is 0.6 of the size wide; Helvetica; their bold kinds; letters by Unicode, from `ToUnicode`. */
type Font = 'courier' | 'courier-bold' | 'helvetica' | 'helvetica-bold' | 'unicode';

/** A line of text. Points from the page's upper left corner to where the line's baseline begins. */
export interface Written {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: Font;
  /** Counter-clockwise, in degrees. */
  readonly turned?: number;
}

export interface WrittenPage {
  readonly texts: readonly Written[];
  readonly width?: number;
  readonly height?: number;
  /** The page's own rotation, clockwise, in degrees. */
  readonly rotate?: number;
}

export interface WrittenFile {
  readonly pages: readonly WrittenPage[];
  readonly info?: Readonly<Record<string, string>>;
  readonly language?: string;
  /** XMP metadata, as XML. */
  readonly xmp?: string;
  /** Marked as encrypted with a password nobody knows. */
  readonly locked?: boolean;
  /** Objects put in as they are, by number: over those of the file, or beside them. */
  readonly objects?: Readonly<Record<number, string>>;
}

const NAMES: Readonly<Record<Font, string>> = {
  courier: 'F1',
  'courier-bold': 'F2',
  helvetica: 'F3',
  'helvetica-bold': 'F4',
  unicode: 'F5',
};

/** Lines one under the other; blank ones only take their room. */
export function lines(
  texts: readonly string[],
  { x, y, size = 10, leading = 1.2 * size, font = 'courier' }: Omit<Written, 'text'> & { leading?: number },
): Written[] {
  return texts
    .map((text, i) => ({
      ...{ text: text.trimStart(), y: y + i * leading, size, font },
      // Courier's blanks are as wide as its letters.
      x: x + (text.length - text.trimStart().length) * 0.6 * size,
    }))
    .filter(({ text }) => text !== '');
}

/** Object numbers: 1 catalogue, 2 page tree, 3 to 9 fonts and metadata, from 10 on two for each page. */
export function writtenPdf({ pages, info = {}, language, xmp, locked, objects = {} }: WrittenFile): Buffer {
  const all = new Map<number, string>();
  const kids = pages.map((_, i) => `${10 + 2 * i} 0 R`);
  const extra = `${language === undefined ? '' : `/Lang (${language})`}${xmp === undefined ? '' : '/Metadata 9 0 R'}`;
  all.set(1, `<< /Type /Catalog /Pages 2 0 R ${extra} >>`);
  all.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`);
  for (const [i, name] of ['Courier', 'Courier-Bold', 'Helvetica', 'Helvetica-Bold'].entries()) {
    all.set(3 + i, `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  }
  const descendant =
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Letters /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor << /Type /FontDescriptor /FontName /Letters /Flags 4 /FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>';
  all.set(
    7,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Letters /Encoding /Identity-H /DescendantFonts [${descendant}] /ToUnicode 8 0 R >>`,
  );
  all.set(8, stream(TO_UNICODE));
  if (xmp !== undefined) all.set(9, stream(xmp, '/Type /Metadata /Subtype /XML'));
  const fonts = '<< /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 6 0 R /F5 7 0 R >>';
  pages.forEach(({ texts, width = 595, height = 842, rotate = 0 }, i) => {
    const at = 10 + 2 * i;
    all.set(
      at,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font ${fonts} >> /Contents ${at + 1} 0 R >>`,
    );
    all.set(at + 1, stream(texts.map((text) => drawn(text, height)).join('\n')));
  });
  for (const [number, object] of Object.entries(objects)) all.set(Number(number), object);
  return assembled(all, info, locked === true);
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /L def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${Array.from({ length: 256 }, (_, high) => {
  const byte = high.toString(16).padStart(2, '0');
  return `1 beginbfrange <${byte}00> <${byte}ff> <${byte}00> endbfrange`;
}).join('\n')}
endcmap end end`;

export const stream = (content: string, entries = ''): string =>
  `<< ${entries} /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`;

function drawn({ x, y, text, size = 10, font = 'courier', turned = 0 }: Written, height: number): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, height - y].map((number) => Number(number.toFixed(4))).join(' ');
  const shown =
    font === 'unicode' ? `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>` : winAnsi(text);
  return `BT /${NAMES[font]} ${size} Tf ${matrix} Tm ${shown} Tj ET`;
}

/** What Windows-1252 has where Latin-1 has control characters, as far as it is written here. */
const WINDOWS: Readonly<Record<string, number>> = {
  '‘': 145,
  '’': 146,
  '“': 147,
  '”': 148,
  '•': 149,
  '–': 150,
  '—': 151,
  '…': 133,
};

const winAnsi = (text: string): string =>
  `(${[...text]
    .map((letter) => String.fromCharCode(WINDOWS[letter] ?? letter.charCodeAt(0)))
    .join('')
    .replace(/[\\()]/g, '\\$&')})`;

/** A text string: in UTF-16 with its mark. */
const asText = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

function assembled(
  objects: ReadonlyMap<number, string>,
  info: Readonly<Record<string, string>>,
  locked: boolean,
): Buffer {
  const highest = Math.max(...objects.keys()) + 1;
  const entries = Object.entries(info).map(([name, value]) => `/${name} ${asText(value)}`);
  const all = new Map([...objects, [highest, `<< ${entries.join(' ')} >>`]]);
  let file = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const offsets = new Map<number, number>();
  for (const [number, object] of all) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const row = (number: number): string => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  };
  const table = Array.from({ length: highest + 1 }, (_, number) => row(number)).join('');
  const lock = locked
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<00> <00>]`
    : '';
  const trailer = `trailer\n<< /Size ${highest + 1} /Root 1 0 R /Info ${highest} 0 R ${lock} >>`;
  return Buffer.from(
    `${file}xref\n0 ${highest + 1}\n${table}${trailer}\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}
