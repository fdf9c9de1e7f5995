/** Text as bytes of a code page: TextDecoder turned round. */

/** What stands at each byte, and in pages that have such, at each pair of them. */
function tableOf(page: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(page, { fatal: true });
  const learn = (...bytes: readonly number[]) => {
    let text: string;
    try {
      text = decoder.decode(Uint8Array.from(bytes));
    } catch {
      return;
    }
    if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 0x100; byte++) learn(byte);
  if (!/^(?:gb|big5|shift|euc)/.test(page)) return table;
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
  return table;
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The bytes of a text; what the page does not hold is left out (typographic signs are written as ASCII first). */
export function encoded(text: string, page: string): Uint8Array {
  if (page === 'iso-2022-jp') return shiftedIn(text);
  const table = tables.get(page) ?? tableOf(page);
  tables.set(page, table);
  const bytes: number[] = [];
  for (const character of text) {
    const own = table.get(character) ?? table.get(PLAINER[character] ?? '');
    if (own) bytes.push(...own);
  }
  return Uint8Array.from(bytes);
}

const PLAINER: Readonly<Record<string, string>> = {
  ...{ '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '’': "'", '‘': "'", '—': '-', '–': '-', '€': 'E' },
};

/** The pairs of ISO-2022-JP are those of EUC-JP without their high bits. */
function shiftedIn(text: string): Uint8Array {
  const bytes: number[] = [];
  let isWide = false;
  for (const character of text) {
    const pair = encoded(character, 'euc-jp');
    const wide = pair.length === 2;
    if (wide !== isWide) bytes.push(0x1b, ...(wide ? [0x24, 0x42] : [0x28, 0x42]));
    isWide = wide;
    bytes.push(...(wide ? [...pair].map((byte) => byte & 0x7f) : pair));
  }
  if (isWide) bytes.push(0x1b, 0x28, 0x42);
  return Uint8Array.from(bytes);
}
