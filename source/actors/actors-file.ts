import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { fold } from '../text/fold.ts';
import type { ActorsTable, TableActor } from './table.ts';
import { KINDS, type Kind } from './types.ts';
import { yamlFault } from './yaml-faults.ts';

/** What is wrong in an actors file, where, and what to do: one sentence, and the line it speaks of (from 1). */
export interface Fault {
  readonly line: number;
  readonly message: string;
}

const LISTS = ['aliases', 'weak', 'demonyms', 'capitals', 'metonyms', 'not', 'ambiguousCapitals'] as const;
const FIELDS = new Set<string>(['name', 'kind', 'ambiguous', ...LISTS, 'from', 'until', 'note', 'remove']);

/** What an actors file gives. `removed`: names of actors of earlier files that it takes out of use. */
export interface ActorsFile {
  readonly table: ActorsTable;
  readonly removed: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * Reads an actors file (YAML 1.2; the format is told at the head of data/actors.yaml).
 *
 * What cannot be used is left out and told as a fault; the rest is used.
 */
export function readActorsFile(yaml: string): ActorsFile {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const faults: Fault[] = [];
  const actors: TableActor[] = [];
  const removed: string[] = [];
  /** Whose a name is, as written: two entries cannot have it for sure. */
  const owners = new Map<string, string>();
  const lineOf = (node: Node | null | undefined): number => lines.linePos(node?.range?.[0] ?? 0).line;
  const fault = (node: Node | null | undefined, message: string): void => {
    faults.push({ line: lineOf(node), message });
  };
  for (const error of document.errors) {
    const line = error.linePos?.[0].line ?? 1;
    // One slip makes the parser stumble again and again on the line.
    if (faults.at(-1)?.line !== line) faults.push({ line, message: yamlFault(error) });
  }

  const root = document.contents;
  if (!isMap(root)) {
    fault(
      root,
      'An actors file is a map with the key "actors"; write "actors:" on the first line and the entries below it.',
    );
    return { table: { actors }, removed, faults };
  }
  for (const { key, value } of root.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (name === 'actors' && isSeq(value)) for (const item of value.items) addActor(item as Node);
    else if (name === 'places' && isSeq(value)) for (const item of value.items) addPlace(item as Node);
    else
      fault(
        key as Node,
        `"${name}" is not known here; an actors file has "actors" and "places", each a list.`,
      );
  }
  return { table: { actors }, removed, faults };

  function addPlace(item: Node): void {
    if (isScalar(item) && typeof item.value === 'string') actors.push(entry(item.value, 'place'));
    else fault(item, 'A place is one name; put it in quotation marks.');
  }

  function addActor(item: Node): void {
    if (!isMap(item)) {
      fault(item, 'An actor is a map with "name" and "kind".');
      return;
    }
    for (const { key } of item.items) {
      const field = isScalar(key) ? String(key.value) : '';
      if (!FIELDS.has(field))
        fault(
          key as Node,
          `"${field}" is not a field of an actor; the fields are ${[...FIELDS].join(', ')}.`,
        );
    }
    const name = item.get('name');
    const kind = item.get('kind');
    if (typeof name !== 'string' || fold(name) === '') {
      fault(item, 'This actor has no "name"; give it one in quotation marks.');
      return;
    }
    if (item.get('remove') === true) {
      removed.push(name);
      return;
    }
    if (!KINDS.includes(kind as Kind)) {
      fault(item, `The kind of "${name}" is to be one of ${KINDS.join(', ')}.`);
      return;
    }
    for (const field of ['ambiguous', 'remove']) {
      const value = item.get(field);
      if (value !== undefined && value !== null && typeof value !== 'boolean')
        fault(item.get(field, true) as Node, `"${field}" of "${name}" is to be true or false.`);
    }
    const lists = Object.fromEntries(
      LISTS.map((field) => [field, listOf(item.get(field, true), name, field)]),
    );
    for (const one of [name, ...lists.aliases]) {
      const owner: string = owners.get(one) ?? name;
      if (owner === name) owners.set(one, name);
      else fault(item, `"${one}" of "${name}" is a name of "${owner}" already; give it to one of them.`);
    }
    const told = {
      ...dateOf(item, name, 'from'),
      ...dateOf(item, name, 'until'),
      ...(typeof item.get('note') === 'string' ? { note: String(item.get('note')) } : {}),
    };
    actors.push({
      ...entry(name, kind as Kind),
      ...lists,
      ambiguous: item.get('ambiguous') === true,
      ...told,
    });
  }

  function dateOf(
    item: YAMLMap,
    name: string,
    field: 'from' | 'until',
  ): Partial<Pick<TableActor, 'from' | 'until'>> {
    const value = item.get(field);
    if (value === undefined || value === null) return {};
    if (/^\d{4}(-\d\d(-\d\d)?)?$/.test(String(value))) return { [field]: String(value) };
    fault(
      item.get(field, true) as Node,
      `"${field}" of "${name}" is to be a date: 2014, 2014-06 or 2014-06-29.`,
    );
    return {};
  }

  function listOf(node: unknown, name: string, field: string): string[] {
    if (node === undefined || node === null || (isScalar(node) && node.value === null)) return [];
    if (!isSeq(node)) {
      fault(node as Node, `"${field}" of "${name}" is to be a list: [one, two].`);
      return [];
    }
    return node.items.flatMap((item): string[] => {
      if (isScalar(item) && typeof item.value === 'string' && fold(item.value) !== '') return [item.value];
      fault(
        item as Node,
        `"${field}" of "${name}" holds something that is no text; put it in quotation marks.`,
      );
      return [];
    });
  }
}

function entry(name: string, kind: Kind): TableActor {
  return {
    name,
    kind,
    aliases: [],
    weak: [],
    demonyms: [],
    capitals: [],
    metonyms: [],
    not: [],
    ambiguous: false,
    ambiguousCapitals: [],
  };
}

/** The actors file that ships, for the build: any fault stops it. */
export function compileActors(yaml: string): ActorsTable {
  const { table, faults } = readActorsFile(yaml);
  if (faults.length > 0)
    throw new Error(
      faults.map(({ line, message }) => `data/actors.yaml, line ${line}: ${message}`).join('\n'),
    );
  return table;
}
