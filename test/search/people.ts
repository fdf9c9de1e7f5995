import {
  type Actor,
  type Kind,
  type Linked,
  type Mention,
  RULES,
  type Rule,
} from '../../source/actors/types.ts';
import { memoryView } from '../../source/store/memory-view.ts';
import type { View } from '../../source/store/view.ts';
import { articleOf } from '../actors/support.ts';

type Person = readonly [
  name: string,
  kind: Kind,
  mentions: number,
  spellings?: readonly string[],
  listed?: readonly (readonly [string, Rule])[],
];

/** A few dozen actors as a corpus of Middle Eastern news would give them, the ones named on screen most first. */
const PEOPLE: readonly Person[] = [
  [
    'Iran',
    'state',
    400,
    [],
    [
      ['Iranian', 'demonym'],
      ['Tehran', 'capital'],
      ['Islamic Republic of Iran', 'alias'],
    ],
  ],
  [
    'Israel',
    'state',
    390,
    [],
    [
      ['Israeli', 'demonym'],
      ['Jerusalem', 'capital'],
    ],
  ],
  [
    'Iraq',
    'state',
    120,
    [],
    [
      ['Iraqi', 'demonym'],
      ['Baghdad', 'capital'],
    ],
  ],
  [
    'Oman',
    'state',
    8,
    [],
    [
      ['Omani', 'demonym'],
      ['Muscat', 'capital'],
    ],
  ],
  [
    'United States',
    'state',
    220,
    ['US', 'U.S.'],
    [
      ['US', 'alias'],
      ['American', 'demonym'],
      ['Washington', 'capital'],
      ['White House', 'metonym'],
    ],
  ],
  [
    'Turkey',
    'state',
    80,
    [],
    [
      ['Turkish', 'demonym'],
      ['Ankara', 'capital'],
      ['Türkiye', 'alias'],
    ],
  ],
  [
    'Jordan',
    'state',
    12,
    [],
    [
      ['Jordanian', 'demonym'],
      ['Amman', 'capital'],
    ],
  ],
  [
    'Qatar',
    'state',
    40,
    [],
    [
      ['Qatari', 'demonym'],
      ['Doha', 'capital'],
    ],
  ],
  ['Hezbollah', 'organisation', 150, ['Hizbollah', 'Hizbullah'], [['Party of God', 'alias']]],
  ['Hamas', 'organisation', 210, [], []],
  [
    'Islamic Revolutionary Guard Corps',
    'organisation',
    30,
    ['IRGC', 'Revolutionary Guards'],
    [['IRGC', 'alias']],
  ],
  ['Organisation of Islamic Cooperation', 'organisation', 9, ['OIC']],
  ['United Nations', 'organisation', 60, ['UN'], [['UN', 'alias']]],
  ['Press TV', 'organisation', 11],
  ['Ali Bagheri Kani', 'person', 27, ['Bagheri Kani', 'Bahgeri Kani', 'Kani']],
  ['Mohammad Bagheri', 'person', 4, ['Bagheri']],
  ['Ebrahim Raisi', 'person', 18, ['Ibrahim Raisi', 'Ebrahim Raeisi', 'Raisi']],
  [
    'Hossein Amir-Abdollahian',
    'person',
    17,
    ['Hossein Amirabdollahian', 'Hossein Amir Abdollahian', 'Amirabdollahian'],
  ],
  ['Ismail Haniyeh', 'person', 18, ['Ismail Haniya', 'Ismael Haniyah', 'Haniyeh']],
  ['Ali Khamenei', 'person', 60, ['Khamenei']],
  ['Ruhollah Khomeini', 'person', 5, ['Khomeini']],
  ['Hassan Nasrallah', 'person', 33, ['Sayyed Hassan Nasrallah', 'Nasrallah']],
  ['Hassan Rouhani', 'person', 21, ['Rouhani']],
  ['Sergey Lavrov', 'person', 14, ['Sergei Lavrov', 'Lavrov']],
  ['Hakan Fidan', 'person', 12, ['Fidan']],
  ['Masoud Pezeshkian', 'person', 25, ['Massoud Pezeshkian', 'Pezeshkian']],
  ['Qasem Soleimani', 'person', 9, ['Qassem Soleimani', 'Soleimani']],
  ['Mohammed Shia al-Sudani', 'person', 10, ['Mohammed Shia’ Al Sudani', 'al-Sudani']],
  ['Mohammad bin Salman', 'person', 13, ['Mohammed bin Salman'], []],
  ['Abdallah Bou Habib', 'person', 5, ['Bou Habib', 'Bouhabib']],
  ['Qais al-Khazali', 'person', 4, ['Qais Khazali']],
  ['Rami Makhlouf', 'person', 7, ['Makhlouf']],
  ['Hafez Makhlouf', 'person', 6],
  ['Antony Blinken', 'person', 20, ['Blinken']],
  ['Recep Tayyip Erdoğan', 'person', 31, ['Recep Tayyip Erdogan', 'Erdogan']],
  ['Michael Jordan', 'person', 2],
  ['Amman', 'place', 3],
  ['Muscat', 'place', 2],
];

/** The rule of a spelling that is one of the words of the name: a surname; else another way to write it. */
const ruleOf = (surface: string, name: string): Rule =>
  surface === name
    ? 'exact'
    : surface.includes(' ')
      ? 'sound'
      : name.split(' ').includes(surface)
        ? 'surname'
        : 'alias';

/** A view of one article in which every actor is mentioned as often as the table says. */
export function peopleView(people: readonly Person[] = PEOPLE): View {
  const mentions: Mention[] = [];
  const actors = people.map(([name, kind, count, spellings = [], listed = []], index): Actor => {
    const rows = [name, ...spellings].map((surface) => {
      const rule = ruleOf(surface, name);
      return {
        surface,
        rules: [rule],
        rule,
        sure: true,
        related: RULES.indexOf(rule) >= RULES.indexOf('demonym'),
      };
    });
    for (let at = 0; at < count; at++)
      mentions.push({
        start: 0,
        end: 1,
        block: 'paragraph',
        actor: index,
        kind,
        spelling: rows[0],
        candidates: [],
      });
    return {
      index,
      id: `${index}`,
      name,
      kind,
      spellings: rows,
      listed: listed.map(([one, rule]) => ({ name: one, rule })),
    };
  });
  const linked: Linked = { actors, mentions: [mentions] };
  return memoryView({ articles: [articleOf('.')], linked, unread: [] });
}
