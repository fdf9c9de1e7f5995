/** What is said of how files were read. */
import { type ForFiles, isFor } from '../corpus/for-files.ts';
import type { FieldMap } from '../corpus/formats/tables/field-map.ts';
import { plainName } from '../corpus/formats/tables/names.ts';
import { OPEN_ORDER } from '../corpus/formats/tables/open-order.ts';
import type { Request } from '../request.ts';
import type { Reading } from '../store/readings.ts';
import { counted } from '../text/counted.ts';
import { safeText } from '../text/safe.ts';

/** The ways in which files were read where there was a choice, a sentence each, with what settles it otherwise. */
export const everyReading = (readings: readonly Reading[]): string[] =>
  readings.flatMap((reading) => [...fieldsWords(reading), ...openWords(reading), ...guessWords(reading)]);

/** The same in one sentence where there is more than one way. `more`: the command that tells every way. */
export function readingWords(readings: readonly Reading[], more: string): string[] {
  if (readings.length < 2) return everyReading(readings);
  const chosen = readings.filter((reading) => fieldsWords(reading).length > 0);
  const guessed = readings.filter((reading) => guessWords(reading).length > 0);
  const parts = [
    ...(chosen.length === 0
      ? []
      : [
          `${filesOf(chosen)} read by fields that were chosen (${named(chosen.map(({ format }) => format))})`,
        ]),
    ...(guessed.length === 0
      ? []
      : [
          `${filesOf(guessed)} in guessed encodings (${named(guessed.map(({ encoding }) => encoding!.name))})`,
        ]),
  ];
  const open = readings.filter((reading) => openWords(reading).length > 0);
  if (open.length > 0) parts.push(`${filesOf(open)} with dates that may be two days each and are left out`);
  const flags = [...(chosen.length > 0 ? ['--map'] : []), ...(guessed.length > 0 ? ['--encoding'] : [])];
  return [`${parts.join(', ')}: dragoman ${more} tells how, ${flags.join(' and ')} can settle it otherwise.`];
}

const whichOf = ({ files, format }: Reading): string => `${counted(files, 'file')} of ${format}`;
/** With one of the files. */
const namedOf = (reading: Reading): string =>
  `${whichOf(reading)} (${reading.path}${reading.files > 1 ? ' …' : ''})`;

function fieldsWords(reading: Reading): string[] {
  const chosen = Object.entries(reading.fields ?? {}).map(([part, field]) => `${part}=${safeText(field)}`);
  return chosen.length === 0
    ? []
    : [`${namedOf(reading)} read by ${chosen.join(',')}; --map settles it otherwise.`];
}

/** A date such as 03/12/2023 is none where nothing tells which of the two numbers is the day. */
function openWords(reading: Reading): string[] {
  const date = reading.fields?.date;
  if (!date?.endsWith(OPEN_ORDER)) return [];
  const name = safeText(date.slice(0, -OPEN_ORDER.length));
  return [
    `Dates such as 03/12/2023 in “${name}” (${whichOf(reading)}) may be two days each and are left out; --map date=${name}:dmy takes the day first, :mdy the month.`,
  ];
}

const guessWords = (reading: Reading): string[] =>
  reading.encoding?.from === 'guessed'
    ? [
        `${whichOf(reading)} read as ${reading.encoding.name}, a guess from the bytes; --encoding settles it otherwise.`,
      ]
    : [];

const filesOf = (readings: readonly Reading[]): string =>
  counted(
    readings.reduce((sum, { files }) => sum + files, 0),
    'file',
  );

/** So many are named. */
const MOST = 3;

function named(all: readonly string[]): string {
  const names = [...new Set(all)];
  return names.slice(0, MOST).join(', ') + (names.length > MOST ? ', …' : '');
}

/** What was read: the paths of files in which articles have fields, and of those in which they have none. */
export interface FilesRead {
  readonly withFields: Iterable<string>;
  readonly others: Iterable<string>;
  readonly readings: readonly Reading[];
  /** Why others were not read. */
  readonly reasons: readonly string[];
}

/**
 * A sentence for each pattern of `--map` that is for none of the files that hold records with fields, and of `--encoding` that is for no
 * file; and for a `--map` without files of which no file has anything.
 */
export function unmetWords(
  { map, encoding }: Pick<Request, 'map' | 'encoding'>,
  { withFields, others, readings, reasons }: FilesRead,
): string[] {
  const maps = filesOfAll(map);
  const encodings = filesOfAll(encoding);
  const meet = (patterns: Set<string>, paths: Iterable<string>): void => {
    if (patterns.size === 0) return;
    for (const path of paths) for (const files of patterns) if (isFor(files, path)) patterns.delete(files);
  };
  meet(maps, withFields);
  meet(encodings, withFields);
  meet(encodings, others);
  return [
    ...[...maps].map((files) => `--map ${safeText(files)} is for none of the files with fields here; ${SAY}`),
    ...[...encodings].map((files) => `--encoding ${safeText(files)} is for none of the files here; ${SAY}`),
    ...map.filter((one) => one.files === null && !isHeard(one, readings, reasons)).map(unheardWords),
  ];
}

const unheardWords = ({ fields }: FieldMap): string =>
  `No file here has a field that --map ${safeText(fields.map((pair) => pair.join('=')).join(','))} names, so it settles nothing; list --json tells what was chosen (fields).`;

/** Whether records were read by a field that is asked for, or refused since they have not all of them. */
const isHeard = ({ fields }: FieldMap, readings: readonly Reading[], reasons: readonly string[]): boolean =>
  fields.some(
    ([part, name]) =>
      readings.some(({ fields: chosen }) => isSameField(chosen?.[part], name)) ||
      reasons.some((reason) => reason.includes(`"${name}" for --map`)),
  );

/** What may stand behind the name of a field of dates: their order. */
const ORDER = /:(?:dmy|mdy)$/;
const isSameField = (chosen: string | undefined, name: string): boolean =>
  chosen !== undefined &&
  plainName(chosen.replace(ORDER, '').replace(OPEN_ORDER, '')) === plainName(name.replace(ORDER, ''));

const SAY = "it has to say how their paths end, as list shows them: 'feeds/*.csv'.";

const filesOfAll = (all: readonly ForFiles[]): Set<string> =>
  new Set(all.flatMap(({ files }) => files ?? []));
