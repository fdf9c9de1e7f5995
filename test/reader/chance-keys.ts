/** What is pressed by chance, for whoever presses it: on the pure core, or in a pty. */
import { KEYMAP } from '../../source/reader/keymap.ts';

export const ALL_KEYS: readonly string[] = [...new Set(KEYMAP.flatMap(({ keys }) => keys))];

export const NORMAL = { columns: 80, rows: 24 };
export const SIZES = [
  ...[NORMAL, NORMAL, NORMAL, NORMAL, NORMAL],
  { columns: 132, rows: 50 },
  { columns: 40, rows: 10 },
  { columns: 20, rows: 5 },
  { columns: 12, rows: 30 },
  { columns: 1, rows: 1 },
];

export const PASTES = [
  ...['Kestrel', 'two\nlines', '\x1b[2J', '漢字 حزب e\u0301', 'x'.repeat(500), '', '  ', 'is:starred'],
];

/** What a person does who judges and reads, with a name at hand; chance alone seldom types one to its end. `\r` is Enter. */
export const WAYS: readonly ((name: string) => string)[] = [
  (name) => `a${name}\rv`,
  (name) => `a${name}\rc`,
  (name) => `v=${name}\r`,
  (name) => `v+${name}\r`,
  (name) => `vr${name}\r`,
  (name) => `a${name}\rnn`,
  (name) => `/${name}\r`,
  () => 'vmmx',
  () => 'vjxj.j!',
  () => 'cxj.j!\r',
];
