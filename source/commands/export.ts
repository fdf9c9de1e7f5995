import { BY_CONTEXT } from '../actors/types.ts';
import { csvLine } from '../export/csv.ts';
import { type SpellingRow, spellingRows } from '../store/spelling-rows.ts';
import type { View } from '../store/view.ts';
import { foldedWords } from '../text/fold.ts';
import { decidedNames, decisionsUnsaid } from './decided-names.ts';

export type ExportFormat = 'yaml' | 'csv' | 'quanteda';

/** The lines of an export of some actors of a view, in the order given. */
export function exportLines(format: ExportFormat, view: View, actors: readonly number[]): string[] {
  if (format === 'csv') return csvLines(view, actors);
  return format === 'yaml' ? yamlLines(view, actors) : quantedaLines(view, actors);
}

/** An actors file: each actor with its other names, to be edited and given back with `--actors`. */
function yamlLines(view: View, actors: readonly number[]): string[] {
  const lines = [
    '# Actors found by dragoman, each with the other names that are surely its own in any article.',
    '# Edit it, and give it back with --actors FILE.',
  ];
  const unsaid = decisionsUnsaid(view);
  if (unsaid.length > 0)
    lines.push('# Decided, and more than an actors file can say:', ...unsaid.map((words) => `#   ${words}`));
  if (actors.length === 0) return [...lines, 'actors: []'];
  lines.push('actors:');
  for (const actor of actors) {
    const { name, kind } = view.actors.at(actor);
    const { added, weak, not } = decidedNames(view, actor);
    // What folds to a name that is there already is found without being listed.
    const [, ...aliases] = distinct([...namesOf(view, actor), ...added], (one) =>
      foldedWords(one).join(' '),
    ).filter((one) => !weak.includes(one));
    lines.push(`  - name: ${yamlText(name)}`, `    kind: ${kind}`);
    const lists = { aliases, weak, not };
    for (const [list, names] of Object.entries(lists))
      if (names.length > 0) lines.push(`    ${list}: [${names.map(yamlText).join(', ')}]`);
  }
  return lines;
}

/** A dictionary for quanteda, read by `dictionary(file = …, format = "YAML")`: patterns there are globs, in any case. */
function quantedaLines(view: View, actors: readonly number[]): string[] {
  const bearers = new Map<string, number>();
  for (const actor of actors) {
    const { name } = view.actors.at(actor);
    bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  const used = new Set<string>();
  const lines: string[] = [];
  for (const actor of actors) {
    const { name, kind, id } = view.actors.at(actor);
    // A key may stand there once: namesakes are told apart by their kinds, else by their ids.
    const keys = [name, `${name} (${kind})`, `${name} (${id})`];
    const key = keys.slice(bearers.get(name) === 1 ? 0 : 1).find((one) => !used.has(one)) ?? id;
    used.add(key);
    const patterns = distinct(namesOf(view, actor), (one) => one.toLowerCase()).filter(
      (one) => !/[*?]/.test(one),
    );
    if (patterns.length === 0) continue;
    lines.push(`${quotedText(key)}:`, ...patterns.map((one) => `  - ${quotedText(one)}`));
  }
  return lines.length === 0 ? ['{}'] : lines;
}

function csvLines(view: View, actors: readonly number[]): string[] {
  const lines = ['actor,kind,surface,rule,sure,count'];
  for (const actor of actors) {
    const { name, kind } = view.actors.at(actor);
    for (const { surface, rule, sure, count } of ownRows(view, actor))
      lines.push(csvLine([name, kind, surface, rule, String(sure), String(count)]));
  }
  return lines;
}

const ownRows = (view: View, actor: number): SpellingRow[] =>
  spellingRows(view, actor).filter(({ candidates }) => candidates.length === 0);

/** The actor's name, then its other spellings that are surely its own whatever stands around them. */
function namesOf(view: View, actor: number): string[] {
  const own = ownRows(view, actor)
    .filter(({ sure, related, rules }) => sure && !related && !rules.some((rule) => BY_CONTEXT.has(rule)))
    .map(({ surface }) => surface);
  return [view.actors.at(actor).name, ...own];
}

/** The first of those that have a key in common. */
function distinct(names: readonly string[], keyOf: (name: string) => string): string[] {
  const kept = new Map<string, string>();
  for (const name of names) if (!kept.has(keyOf(name))) kept.set(keyOf(name), name);
  return [...kept.values()];
}

/** Words that some reader of YAML takes for something else than text. */
const NO_TEXT = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** Text as YAML has it: as it is where nothing in it can be mistaken, else in quotation marks. */
function yamlText(text: string): string {
  return /^\p{L}[\p{L}\p{M}\p{N} ’.-]*$/u.test(text) && !text.endsWith(' ') && !NO_TEXT.test(text)
    ? text
    : quotedText(text);
}

/** A string of JSON is a double-quoted one of YAML. */
const quotedText = (text: string): string => JSON.stringify(text);
