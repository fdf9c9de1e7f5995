/** What the last row of each screen reminds of. */
import { keyName } from './key-name.ts';
import { type Binding, type Command, KEYMAP, type Screen } from './keymap.ts';

/** The footers: for each screen, the commands worth a reminder, with one word for them all. */
const REMINDERS: Readonly<Record<Screen, readonly (readonly [readonly Command[], string])[]>> = {
  articles: [
    [['read'], 'read'],
    [['filter'], 'filter'],
    [['name-actor'], 'actor'],
    [['sort'], 'sort'],
    [['quit'], 'quit'],
    [['facets'], 'facets'],
    [['help'], 'keys'],
  ],
  filtered: [
    [['read'], 'read'],
    [['filter'], 'filter'],
    [['close'], 'all'],
    [['name-actor'], 'actor'],
    [['sort'], 'sort'],
    [['facets'], 'facets'],
    [['help'], 'keys'],
  ],
  filter: [
    [['keep-filter'], 'keep'],
    [['close'], 'back'],
  ],
  reading: [
    [['next-mention', 'previous-mention'], 'mention'],
    [['name-actor'], 'actor'],
    [['find'], 'find'],
    [['next-with', 'previous-with'], 'article'],
    [['close'], 'back'],
    [['why'], 'why'],
    [['help'], 'keys'],
  ],
  hits: [
    [['next-hit', 'previous-hit'], 'hit'],
    [['next-holding', 'previous-holding'], 'article'],
    [['find'], 'find'],
    [['close'], 'end'],
  ],
  lines: [
    [['read-line'], 'read'],
    [['sort-lines'], 'sort'],
    [['rule-in'], 'out'],
    [['cite'], 'cite'],
    [['filter-lines'], 'filter'],
    [['one-per-article'], 'one per article'],
    [['close'], 'back'],
    [['why'], 'why'],
    [['help'], 'keys'],
  ],
  ledger: [
    [['rule-in'], 'in/out'],
    [['rule-unsure'], 'unsure'],
    [['rule-never'], 'never'],
    [['add-spelling'], 'add'],
    [['row-opened'], 'its lines'],
    [['undo'], 'undo'],
    [['close'], 'back'],
    [['help'], 'keys'],
  ],
  'ledger-line': [
    [['take-line'], 'take'],
    [['close'], 'back'],
  ],
  'lines-filter': [
    [['keep-filter'], 'keep'],
    [['close'], 'back'],
  ],
  find: [
    [['keep-hits'], 'stay'],
    [['close'], 'back'],
  ],
  note: [
    [['keep-note'], 'keep'],
    [['close'], 'back'],
  ],
  finder: [
    [['answer-up', 'answer-down'], 'choose'],
    [['take-answer'], 'go'],
    [['close'], 'back'],
  ],
  facets: [
    [['keep-facet'], 'narrow'],
    [['next-facet'], 'next facet'],
    [['close'], 'back'],
  ],
  help: [
    [['down', 'up'], 'row'],
    [['page-down', 'page-up'], 'page'],
    [['close'], 'back'],
  ],
  unread: [
    [['down', 'up'], 'row'],
    [['page-down', 'page-up'], 'page'],
    [['close'], 'back'],
  ],
  command: [
    [['down', 'up'], 'row'],
    [['page-down', 'page-up'], 'page'],
    [['close'], 'back'],
  ],
  export: [
    [['write'], 'write'],
    [['close'], 'back'],
  ],
  small: [[['leave'], 'quit']],
};

/** The reminders of a screen's footer, `n N mention`, most wanted first. */
export function footerKeys(screen: Screen): readonly string[] {
  return REMINDERS[screen].map(([commands, word]) => {
    const keys = commands.map((command) => keyName(bindingOf(screen, command).keys[0]));
    return [...keys, word].filter((part) => part !== '').join(' ');
  });
}

function bindingOf(screen: Screen, command: Command): Binding {
  const found = KEYMAP.find((one) => one.command === command && one.screens.includes(screen));
  if (!found) throw new Error(`no key for ${command} on ${screen}`);
  return found;
}
