/** Small corpora made by chance, with everything in them that two views could answer otherwise. */
import type { ActorsTable } from '../../source/actors/table.ts';
import { entryOf, tableOf } from '../actors/support.ts';
import type { Chance } from '../support/chance.ts';

/** Some are listed with capitals that others share, or that are people's names too; some never come up. */
export const MADE_TABLE: ActorsTable = tableOf(
  entryOf('Narvia', 'state', { demonyms: ['Narvian'], capitals: ['Oldport'], metonyms: ['the Red House'] }),
  entryOf('East Narvia', 'state', { demonyms: ['East Narvian'], capitals: ['Oldport', 'Brack'] }),
  entryOf('Tolland', 'state', { aliases: ['Republic of Tolland'], capitals: ['Marston'] }),
  entryOf('Union of Rivers', 'organisation', { aliases: ['UOR'], weak: ['the Union'] }),
  entryOf('Pella Strait', 'place'),
  entryOf('Ostermark', 'state', { capitals: ['Lund'] }),
  entryOf('Salt Sea', 'place'),
);

/** Two share a surname, two sound alike, one is a slip, one is called like a capital. */
const PEOPLE = [
  'Adrian Kestrel',
  'Marta Kestrel',
  'Ibrahim Solway',
  'Ebrahim Solway',
  'Ibrahim Sloway',
  'Anna-Maria Dvorak',
  'Karl Marston',
  'Ruth Ellery Vane',
];
const PARTS = ['Kestrel', 'Solway', 'Dvorak', 'Vane', 'Marston', 'Ibrahim'];
const BODIES = ['Harbour Workers Council', 'HWC', 'Union of Rivers', 'UOR', 'the Union', 'Kestrel Group'];
const STATES = [
  'Narvia',
  'Narvian',
  'East Narvia',
  'Oldport',
  'OLDPORT',
  'Brack',
  'the Red House',
  'Tolland',
];
const PLACES = ['Pella Strait', 'Marston', 'Republic of Tolland'];

export const MADE_NAMES: readonly string[] = [
  ...[...PEOPLE, ...PARTS, ...BODIES, ...STATES, ...PLACES],
  ...['Ostermark', 'Salt Sea', 'Lund', 'lund', 'nobody at all'],
];

const FRAMES = [
  'They met X in the old hall and Y left early.',
  'It was X who asked Y for help on that day.',
  'Later X spoke. Nobody from Y was there, said X.',
  'On the way to Y the envoys saw X again.',
];
const WIRES = ['Marta Kestrel', 'Ibrahim Solway'].map(
  (who) =>
    `${who} came to Narvia on the night boat and was met on the quay by a man of the Union of Rivers who would not give his ` +
    'name, though all the town knew him well enough. They drove to the mill above the town, where the lamps burned until the ' +
    `morning. What was agreed there nobody will say. ${who} took the first boat back to Tolland with two cases and a dog.`,
);
const DATES = ['2023-05-02', '2023-05-09', '2023-05', '2023', '2024-01', '2024-02-11', null, null];
const SOURCES = ['Gulf Dispatch', 'Levant Wire', 'Harbour Post', null];
const FOLDERS = ['', 'a/', 'a/b/', 'ab/', 'z/'];

/** A file by its name below the folder, with what stands in it. */
export interface MadeFile {
  readonly name: string;
  readonly content: string;
}

export function madeFile(chance: Chance, number: number): MadeFile {
  const name = `${chance.of(FOLDERS)}n${number}${chance.once(12) ? '.mp4' : chance.once(6) ? '.md' : '.txt'}`;
  // Now and then nothing, or what another file holds byte for byte.
  if (chance.once(12)) return { name, content: '\n' };
  if (chance.once(8)) return { name, content: 'They met Adrian Kestrel in Narvia, and Kestrel left.\n' };
  const date = chance.of(DATES);
  // What several outlets print, each with a sentence of its own behind it, or none.
  if (chance.once(4)) {
    const head = [`Source: ${chance.of(SOURCES) ?? 'Coast Wire'}`, date === null ? '' : `Date: ${date}`];
    const wire = `${chance.of(WIRES)}${chance.once(2) ? ` ${sentence(chance)}` : ''}`;
    return { name, content: `${head.filter((line) => line !== '').join('\n')}\n\n${wire}\n` };
  }
  const source = chance.of(SOURCES);
  const parts = [
    chance.once(3) ? '' : sentence(chance).replace('.', ''),
    [source === null ? '' : `Source: ${source}`, date === null ? '' : `Date: ${date}`]
      .filter((line) => line !== '')
      .join('\n'),
    ...Array.from({ length: 1 + chance.below(4) }, () => `${sentence(chance)} ${sentence(chance)}`),
    chance.once(3) ? `Tags: ${someone(chance)}, Travel` : '',
    chance.once(3) ? `Read more: ${someone(chance)} at home` : '',
  ];
  return { name, content: `${parts.filter((part) => part !== '').join('\n\n')}\n` };
}

const sentence = (chance: Chance): string =>
  chance.of(FRAMES).replaceAll('X', someone(chance)).replaceAll('Y', someone(chance));

const someone = (chance: Chance): string =>
  chance.of([PEOPLE, PEOPLE, PARTS, BODIES, STATES, STATES, PLACES][chance.below(7)]);
