/** Comma-separated values (RFC 4180), of which no cell is run by a spreadsheet. */

/**
 * What a spreadsheet may take for the start of a formula (OWASP, “CSV Injection”), wide forms too, which some fold to those.
 * With the apostrophes that may stand in front of it already: whoever takes one off where it fits has every cell as it was.
 */
const RUN = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** What a terminal may act on; a line break is text between quotation marks. */
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** One line, without its end: cells with commas between them. */
export const csvLine = (cells: readonly string[]): string => cells.map(csvCell).join(',');

/** An apostrophe in front makes a cell text; for a control stands the sign that Unicode has for it (U+2400 and on), or U+FFFD. */
function csvCell(text: string): string {
  const harmless = (RUN.test(text) ? `'${text}` : text).replace(CONTROLS, shown);
  // Where a comma parts a number from its fraction, a spreadsheet takes a semicolon for the end of a cell.
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function shown(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
}
