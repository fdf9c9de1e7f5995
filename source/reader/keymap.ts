/**
 * Every key of the reader, once. Dispatch, the footers, the `?` screen and the README's table are made from this;
 * a key that does nothing is not in it.
 */
import { ENDINGS } from '../export/endings.ts';
import { SORT_WORDS, SORTS } from '../search/sorts.ts';

/**
 * Where keys have a meaning. `filtered` is the list while a filter is kept, `filter` while one is typed; `hits` is the
 * reading screen while the find bar shows and nothing is being typed.
 */
export type Screen =
  | 'articles'
  | 'filtered'
  | 'filter'
  | 'reading'
  | 'hits'
  | 'lines'
  | 'lines-filter'
  | 'ledger'
  | 'ledger-line'
  | 'find'
  | 'note'
  | 'finder'
  | 'facets'
  | 'help'
  | 'unread'
  | 'command'
  | 'export'
  | 'small';

export interface Binding<Name extends string = string> {
  readonly command: Name;
  readonly keys: readonly string[];
  readonly screens: readonly Screen[];
  /** What it does, for the `?` screen and the README. */
  readonly words: string;
}

const LIST: readonly Screen[] = ['articles', 'filtered'];
/** Where what a key changes shows at once. */
const SEEN: readonly Screen[] = [...LIST, 'reading', 'hits', 'lines', 'ledger', 'facets'];
const PANELS: readonly Screen[] = ['help', 'unread', 'command'];
const EVERYWHERE: readonly Screen[] = [...SEEN, ...PANELS];
const JUDGING: readonly Screen[] = ['lines', 'ledger'];
const READING: readonly Screen[] = ['reading', 'hits'];
/** Where what is typed shows something else at once. */
const SEARCHING: readonly Screen[] = ['filter', 'lines-filter', 'find', 'finder'];
export const TYPING: readonly Screen[] = [...SEARCHING, 'ledger-line', 'note', 'export'];
/** Where something is shown that can be taken away. */
const TAKING: readonly Screen[] = [...LIST, ...READING, 'lines'];
const ALL: readonly Screen[] = [...EVERYWHERE, ...TYPING, 'small'];

export const DIGITS: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export const KEYMAP = [
  bind('down', ['j', 'down'], EVERYWHERE, 'one row down'),
  bind('up', ['k', 'up'], EVERYWHERE, 'one row up'),
  bind('page-down', ['space', 'pagedown'], EVERYWHERE, 'a page down'),
  bind('page-up', ['b', 'pageup'], EVERYWHERE, 'a page up'),
  bind('half-down', ['d'], EVERYWHERE, 'half a page down'),
  bind('half-up', ['u'], EVERYWHERE, 'half a page up'),
  bind('top', ['g', 'home'], EVERYWHERE, 'to the top'),
  bind('bottom', ['G', 'end'], EVERYWHERE, 'to the end'),
  bind('name-actor', ['a'], EVERYWHERE, 'name an actor'),
  bind('pin', DIGITS, SEEN, 'pin the actor, or go to the pinned one; again: unpin'),
  bind('next-pin', ['p'], SEEN, 'the next pinned actor'),
  bind('related', ['D'], SEEN, 'demonyms, capitals and the like in or out'),
  bind('unread', ['R'], EVERYWHERE, 'what could not be read'),
  bind('undo', ['z'], SEEN, 'take back what was decided last, and what before that'),
  bind('show-command', ['E'], EVERYWHERE, 'show, and copy, the shell command that gives the same'),
  bind('show-command', ['ctrl-x'], SEARCHING, 'the shell command that gives the same'),
  bind('help', ['?'], EVERYWHERE, 'all keys'),
  bind('read', ['enter'], LIST, 'read; with an actor, at its first mention there'),
  bind(
    'filter',
    ['/'],
    LIST,
    "filter the list by words as fzf takes them ('exact ^start end$ !not), title: source: date: format: actor: text: since: until: is:",
  ),
  bind(
    'facets',
    ['f'],
    LIST,
    'narrow by source, month, format or actor, each with how many articles it leaves',
  ),
  bind('sort', ['s'], LIST, `sort: ${SORTS.map((one) => SORT_WORDS[one]).join(', ')} (of the actor named)`),
  bind(
    'open-copies',
    ['right'],
    LIST,
    'the copies of the article, a row each (J K read on through them too)',
  ),
  bind('close-copies', ['left'], LIST, 'the copies back into one row'),
  bind(
    'ledger',
    ['v'],
    [...LIST, ...READING, 'lines'],
    'the spellings of the actor one a row, to be judged: the ledger',
  ),
  bind(
    'lines',
    ['c'],
    [...LIST, ...READING, 'ledger'],
    'the mentions of the actor one a row: the concordance',
  ),
  bind('rule-in', ['x'], JUDGING, 'in or out: it is the actor, or is not'),
  bind('rule-unsure', ['.'], JUDGING, 'unsure: it may be the actor'),
  bind('rule-never', ['!'], JUDGING, 'never: it is somebody else, an actor of its own'),
  bind('row-opened', ['enter'], ['ledger'], 'the lines of the spelling; the ledger of another actor'),
  bind('tick-row', ['m'], ['ledger'], 'tick the spelling: x . ! judge all that are ticked'),
  bind('add-spelling', ['+'], ['ledger'], 'add a spelling, with how often it stands where nobody is named'),
  bind('merge', ['='], ['ledger'], 'name an actor who is one with this one'),
  bind('rename', ['r'], ['ledger'], 'what the actor is called'),
  bind('next-kind', ['t'], ['ledger'], 'person, organisation, state, place'),
  bind('toggle-rule', ['w'], ['ledger'], 'all that the rule of the row ties to the actor in or out'),
  bind('take-line', ['enter'], ['ledger-line'], 'take what is typed'),
  bind('read-line', ['enter'], ['lines'], 'read, at the mention of the line'),
  bind(
    'sort-lines',
    ['s'],
    ['lines'],
    'sort: oldest first, 1R 2R 3R (by the first, second, third word to the right), 1L 2L 3L (to the left), by spelling, by source, newest first',
  ),
  bind(
    'filter-lines',
    ['/'],
    ['lines'],
    'filter the lines: each word as it stands in the line, its title or source; fields and signs as for the list',
  ),
  bind('one-per-article', ['O'], ['lines'], 'of each article one line, or all'),
  bind(
    'why',
    ['i'],
    ['reading', 'lines'],
    'why the mention is one, what else it could be, and what was decided of it; any key ends it',
  ),
  bind(
    'together',
    ['&'],
    [...LIST, ...READING, 'lines'],
    'only articles with all pinned actors; again: only paragraphs, only sentences with them; all. Esc in the list: all',
  ),
  bind('star', ['m'], [...LIST, ...READING], 'star the article, or take its star away'),
  bind('next-mention', ['n'], ['reading'], 'next mention, on into the next article of the list'),
  bind('previous-mention', ['N'], ['reading'], 'previous mention'),
  bind('next-hit', ['n'], ['hits'], 'next hit, on into the next article of the list'),
  bind('previous-hit', ['N'], ['hits'], 'previous hit'),
  bind('next-holding', [']', 'tab'], ['hits'], 'next article with the text'),
  bind('previous-holding', ['[', 'shift-tab'], ['hits'], 'previous article with the text'),
  bind('next-with', [']', 'tab'], ['reading'], 'next article with a mention'),
  bind('previous-with', ['[', 'shift-tab'], ['reading'], 'previous article with a mention'),
  bind('next-article', ['J'], READING, 'next article'),
  bind('previous-article', ['K'], READING, 'previous article'),
  bind('next-paragraph', ['}'], READING, 'next paragraph'),
  bind('previous-paragraph', ['{'], READING, 'previous paragraph'),
  bind('find', ['/'], READING, 'find text, from this article on'),
  bind('unsure', ['U'], [...READING, 'lines', 'ledger'], 'unsure mentions in or out'),
  bind(
    'cite',
    ['y'],
    TAKING,
    'copy the citation of the mention, hit or article; again: as text, as BibTeX, as Markdown',
  ),
  bind('cite-all', ['Y'], [...READING, 'lines'], 'copy those of all mentions in the article, of all lines'),
  bind(
    'export',
    ['e'],
    [...TAKING, 'ledger'],
    'write what is shown to a file: articles, mentions, spellings, or the text',
  ),
  bind('write', ['enter'], ['export'], `write the file; its ending says how: .${ENDINGS.join(' .')}`),
  bind('name-shown', ['A'], READING, 'go to one of those who are named on the screen'),
  bind('open-file', ['o'], TAKING, 'open the file in $VISUAL or $EDITOR, at this line'),
  bind('note', ['w'], ['reading'], 'write a note on the mention'),
  bind('back', ['ctrl-o'], READING, 'back to before the jump'),
  bind(
    'answer-down',
    ['down', 'ctrl-n'],
    ['finder'],
    'next name; behind the last one what is typed, as text',
  ),
  bind('answer-up', ['up', 'ctrl-p'], ['finder'], 'previous name; before the first one the text'),
  bind(
    'take-answer',
    ['enter'],
    ['finder'],
    'go to its next mention; from the list, to the first; the text is found, or narrows the list',
  ),
  bind('take-to-lines', ['tab'], ['finder'], 'its lines, one mention a row'),
  bind('row-down', ['down', 'ctrl-n'], ['filter', 'lines-filter'], 'next row'),
  bind('row-up', ['up', 'ctrl-p'], ['filter', 'lines-filter'], 'previous row'),
  bind('next-facet', ['f', 'right'], ['facets'], 'by month, by format, by actor'),
  bind('previous-facet', ['left'], ['facets'], 'the facet before'),
  bind('keep-facet', ['enter'], ['facets'], 'keep the list as it is narrowed'),
  bind('keep-filter', ['enter'], ['filter', 'lines-filter'], 'keep the filter, back to the rows'),
  bind('keep-hits', ['enter'], ['find'], 'stay here; n and N walk the hits'),
  bind('keep-note', ['enter'], ['note'], 'keep the note; an empty one goes'),
  bind('erase', ['backspace'], TYPING, 'erase a character'),
  bind('erase-after', ['delete'], TYPING, 'erase the character under the cursor'),
  bind('erase-word', ['ctrl-w'], TYPING, 'erase a word'),
  bind('erase-line', ['ctrl-u'], TYPING, 'erase everything in front of the cursor'),
  bind('left', ['left'], TYPING, 'cursor left'),
  bind('right', ['right'], TYPING, 'cursor right'),
  bind('line-start', ['home', 'ctrl-a'], TYPING, 'cursor to the start'),
  bind('line-end', ['end', 'ctrl-e'], TYPING, 'cursor to the end'),
  bind(
    'close',
    ['escape'],
    ['filtered', ...READING, ...JUDGING, ...TYPING, 'facets', ...PANELS],
    'close what is on top, back to what was under it',
  ),
  bind('quit', ['q'], EVERYWHERE, 'the same; on the whole list: quit'),
  bind('leave', ['q', 'escape'], ['small'], 'quit'),
  bind('repaint', ['ctrl-l'], ALL, 'draw the screen again'),
  bind('suspend', ['ctrl-z'], ALL, 'stop the program; fg brings it back'),
  bind('interrupt', ['ctrl-c'], ALL, 'quit at once, with status 130'),
];

export type Command = (typeof KEYMAP)[number]['command'];

function bind<Name extends string>(
  command: Name,
  keys: readonly string[],
  screens: readonly Screen[],
  words: string,
): Binding<Name> {
  return { command, keys, screens, words };
}

const byScreen = new Map<Screen, Map<string, Command>>();
for (const { command, keys, screens } of KEYMAP) {
  for (const screen of screens) {
    const commands = byScreen.get(screen) ?? new Map<string, Command>();
    byScreen.set(screen, commands);
    for (const key of keys) commands.set(key, command);
  }
}

/** What a key does on a screen; null when nothing is bound to it there. */
export function commandFor(screen: Screen, key: string): Command | null {
  return byScreen.get(screen)?.get(key) ?? null;
}
