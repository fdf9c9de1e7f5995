/**
 * Texts whose places are columns, as columns are counted here: of characters that take one UTF-16 unit and one column, each a
 * cluster of its own beside the others. Most are: Latin letters, common signs, the lines of boxes.
 */
const EVEN = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u203a\u2500-\u257f]*$/;

export const isEven = (text: string): boolean => EVEN.test(text);
