/** What stands around the program: variables it looks at, files it keeps, statuses it ends with. For the man page. */

export type Told = readonly (readonly [string, string])[];

export const STATUSES: Told = [
  ['0', 'something was found; the reader was left'],
  ['1', 'nothing was found'],
  ['2', 'wrong use, or a failure: a sentence on standard error says which'],
  ['130', 'the reader was left with Ctrl-C; 128 and its number after another signal'],
];

export const VARIABLES: Told = [
  ['DRAGOMAN_CORPUS', 'the file or folder to go by where none is named'],
  [
    'DRAGOMAN_WIRE',
    'plain: the whole screen is drawn for every key, and next to nothing asked of the terminal',
  ],
  ['DRAGOMAN_DEBUG', '1: all that is known about a failure is told'],
  [
    'DRAGOMAN_READ_AFTER',
    'seconds that an article is on the screen until it counts as read; 3 where it is not set, and 0 is never',
  ],
  ['NO_COLOR', 'not empty: no colours'],
  ['XDG_CACHE_HOME', 'where indexes are kept, below dragoman; else ~/.cache'],
  ['XDG_STATE_HOME', 'where it is kept how you left each corpus; else ~/.local/state'],
  ['XDG_DATA_HOME', 'where stars, read marks and notes are kept; else ~/.local/share'],
];

export const FILES: Told = [
  ['~/.cache/dragoman', 'an index for each corpus; it may be removed at any time, and is made again'],
  [
    '~/.local/state/dragoman',
    'for each corpus a file with the place, the pins and the list as they were left',
  ],
  [
    '~/.local/share/dragoman',
    'for each corpus a folder with marks.jsonl: stars, read marks and notes, a line each',
  ],
  ['actors.yaml', 'in a folder that is named: actors to go by besides those that ship'],
];
