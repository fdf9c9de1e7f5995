/** A command line with the corpus, the scope and the switches of a state. */
import type { EncodingAsked } from '../../corpus/encodings/encoding-asked.ts';
import type { ForFiles } from '../../corpus/for-files.ts';
import type { FieldMap } from '../../corpus/formats/tables/field-map.ts';
import { shellWord } from '../../text/shell.ts';
import type { State } from './types.ts';

/** A flag with its value; a value that begins like a flag is joined to it. */
export const flag = (name: string, value: string): string[] =>
  value.startsWith('-') ? [`--${name}=${value}`] : [`--${name}`, value];

/** `-q NAME` */
export const query = (name: string): string[] => (name.startsWith('-') ? flag('query', name) : ['-q', name]);

/** A flag that may be missing. */
const given = (name: string, value: string | null): string[] => (value === null ? [] : flag(name, value));

const on = (name: string, isOn: boolean): string[] => (isOn ? [`--${name}`] : []);

const wordFor = ({ files }: ForFiles, what: string): string => (files === null ? what : `${files}:${what}`);

/** What stands behind --map for a map, and behind --encoding for an encoding. */
export const mapWord = (map: FieldMap): string =>
  wordFor(map, map.fields.map(([part, field]) => `${part}=${field}`).join());
export const encodingWord = (encoding: EncodingAsked): string => wordFor(encoding, encoding.name);

/** What narrows the articles. `under`: in place of the part that is looked at. */
export function scopeFlags({ view }: State, under: string | null = view.scope.under): string[] {
  const { since, until, sources, foldCopies } = view.scope;
  return [
    ...given('since', since),
    ...given('until', until),
    ...given('under', under),
    ...(sources ?? []).flatMap((source) => flag('source', source)),
    ...on('fold-copies', foldCopies),
  ];
}

/** What decides which mentions there are, and whose. */
export function mentionFlags({ view, invoked }: State): string[] {
  const { kind, without } = view.scope;
  const { unsure, related, allBlocks } = view.switches;
  return [
    ...given('kind', kind),
    ...on('unsure', unsure),
    ...on('related', related),
    ...on('all-blocks', allBlocks),
    ...(without.length === 0 ? [] : flag('without', without.join())),
    ...given('actors', invoked.actors),
    ...given('decisions', invoked.decisions),
  ];
}

/** `dragoman COMMAND [SUBJECT] [PATH…] [FLAGS]`, quoted for a shell. */
export function shellLine(
  { invoked, sample }: State,
  command: string,
  subject: string | null,
  flags: readonly string[],
): string {
  const { paths, indexDir, map, encoding } = invoked;
  const words = [...(subject === null ? [] : [subject]), ...(sample ? [] : paths)];
  const all = [
    ...[...flags, ...on('sample', sample), ...given('index-dir', indexDir)],
    ...map.flatMap((one) => flag('map', mapWord(one))),
    ...encoding.flatMap((one) => flag('encoding', encodingWord(one))),
  ];
  // Behind -- nothing is a flag.
  const isDashed = words.some((word) => word.length > 1 && word.startsWith('-'));
  const said = isDashed ? [...all, '--', ...words] : [...words, ...all];
  return ['dragoman', command, ...said].map(shellWord).join(' ');
}
