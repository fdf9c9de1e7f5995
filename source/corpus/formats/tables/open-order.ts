/** Behind the name of a field whose dates may be two days each, where it is told how a file was read. */
export const OPEN_ORDER = ':?';
