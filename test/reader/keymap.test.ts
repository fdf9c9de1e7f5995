import { describe, expect, it } from 'vitest';
import { helpSections, keyTable } from '../../source/reader/key-table.ts';
import { commandFor, KEYMAP, type Screen } from '../../source/reader/keymap.ts';
import { footerKeys } from '../../source/reader/reminders.ts';
import { select, update } from '../../source/reader/state/index.ts';
import { corpus } from './corpus.ts';
import { begin, lines, play } from './play.ts';

const SCREENS: readonly Screen[] = [
  'articles',
  'filtered',
  'filter',
  'reading',
  'hits',
  'find',
  'note',
  'finder',
  'lines',
  'lines-filter',
  'ledger',
  'ledger-line',
  'facets',
  'help',
  'unread',
  'command',
  'export',
  'small',
];

/** How each screen is come to, so that everything on it has something to do. */
const KANI = 'a k a n i enter 1 n n n';
const WAYS: Readonly<Record<Exclude<Screen, 'small'>, string>> = {
  articles: 'a k a n i enter 1 q j j',
  filtered: 'a k a n i enter 1 q / a enter j',
  filter: 'j / a n left',
  reading: `${KANI} d`,
  hits: `${KANI} / t h e enter n n d`,
  find: `${KANI} / t h e left`,
  note: `${KANI} w a n left`,
  finder: `${KANI} a a n left down`,
  lines: `${KANI} c s s g j`,
  'lines-filter': `${KANI} c j / a n left`,
  ledger: `${KANI} v j`,
  'ledger-line': `${KANI} v j + a n left`,
  facets: 'f f j',
  help: '? d',
  unread: 'R j',
  command: `${KANI} E j`,
  export: `${KANI} e left`,
};

describe('the key table', () => {
  it('has no key twice on one screen', () => {
    for (const screen of SCREENS) {
      const keys = KEYMAP.filter(({ screens }) => screens.includes(screen)).flatMap(({ keys }) => keys);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it('reaches every command by a key, and says in words what each does', () => {
    for (const { command, keys, screens, words } of KEYMAP) {
      expect(words).not.toBe('');
      for (const screen of screens) expect(commandFor(screen, keys[0])).toBe(command);
    }
  });

  it('binds no printable key where text is typed', () => {
    for (const { keys, screens } of KEYMAP) {
      if (screens.some((screen) => ['find', 'finder', 'filter', 'note', 'export'].includes(screen))) {
        for (const key of keys) expect(key.length).toBeGreaterThan(1);
      }
    }
  });

  it('keeps the keys of DESIGN that this far are built', () => {
    const built: Record<string, string> = {
      articles:
        'j k down up space b pagedown pageup d u g G home end a 1 9 p D ? R E ctrl-l ctrl-z enter / s f c v z y e o q',
      reading: 'n N tab shift-tab ] [ J K { } / U i A c v z ctrl-o y Y e o a 1 9 p D ? R E escape q',
      ledger: 'j k space b d u g G enter x . ! + = r t w m c z U D a 1 9 p ? R E escape q',
      lines: 'j k space b d u g G enter / s O x . ! U i v z y Y e o a 1 9 p D ? R E escape q',
    };
    for (const [screen, keys] of Object.entries(built)) {
      for (const key of keys.split(' ')) expect(commandFor(screen as Screen, key)).not.toBe(null);
    }
  });
});

describe('what a key does', () => {
  const cases = Object.entries(WAYS).flatMap(([screen, way]) =>
    KEYMAP.filter(({ screens }) => screens.includes(screen as Screen)).flatMap((one) =>
      one.keys.map((key) => [screen, key, one.command, way] as const),
    ),
  );
  it.each(cases)('on %s, %s does something (%s)', (screen, key, _command, way) => {
    const size = { columns: 70, rows: screen === 'unread' || screen === 'command' ? 6 : 14 };
    const state = play(begin(corpus(), { size, floor: 0 }), way);
    const after = update(state, { kind: 'key', key });
    const same = JSON.stringify(select(after)) === JSON.stringify(select(state));
    expect(same && after.exit === null && after.effects.length === 0).toBe(false);
  });
});

describe('what is said about keys', () => {
  it('is made from the table, each binding once', () => {
    const words = helpSections().flatMap(({ keys }) => keys.map((one) => one.words));
    expect(words).toHaveLength(KEYMAP.length);
    expect(keyTable()).toContain('| everywhere | `j ↓` | one row down |');
    expect(keyTable()).toContain('| reading | `] Tab` | next article with a mention |');
    expect(keyTable()).toContain('| everywhere | `1–9` |');
    expect(keyTable().split('\n')).toHaveLength(KEYMAP.length + 3);
  });

  it('names in each footer keys of that screen only', () => {
    for (const screen of SCREENS) expect(footerKeys(screen).length).toBeGreaterThan(0);
    expect(footerKeys('reading')).toEqual([
      'n N mention',
      'a actor',
      '/ find',
      '] [ article',
      'Esc back',
      'i why',
      '? keys',
    ]);
    expect(footerKeys('articles')).toEqual([
      'Enter read',
      '/ filter',
      'a actor',
      's sort',
      'q quit',
      'f facets',
      '? keys',
    ]);
  });

  it('begins with the keys of the screen that was asked from', () => {
    const sections = (keys: string) =>
      lines(play(begin(corpus(), { size: { columns: 80, rows: 90 } }), keys)).filter((row) =>
        /^ \S/.test(row),
      );
    expect(sections('?').slice(0, 3)).toEqual([' Keys', ' articles', ' everywhere']);
    expect(sections('enter ?').slice(0, 3)).toEqual([' Keys', ' reading', ' everywhere']);
  });

  it('fills the help screen', () => {
    const rows = lines(play(begin(corpus(), { actorsFile: 'here/actors.yaml' }), '? G'));
    expect(rows.join('\n')).toContain('Actors file: here/actors.yaml');
    expect(lines(play(begin(corpus()), '?')).join('\n')).toMatch(/ {3}Space PgDn {3}a page down/);
  });
});
