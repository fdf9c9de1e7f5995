/** A command line with the corpus, the scope and the switches of a state. */
import type { FieldMap } from '../../corpus/formats/tables/field-maps.ts';
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

/** What stands behind --map for a map. */
export const mapWord = ({ files, fields }: FieldMap): string =>
  `${files === null ? '' : `${files}:`}${fields.map(([part, field]) => `${part}=${field}`).join()}`;

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
    ...given('encoding', encoding),
  ];
  // Behind -- nothing is a flag.
  const isDashed = words.some((word) => word.length > 1 && word.startsWith('-'));
  const said = isDashed ? [...all, '--', ...words] : [...words, ...all];
  return ['dragoman', command, ...said].map(shellWord).join(' ');
}
