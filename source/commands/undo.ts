import type { Ruling } from '../actors/decisions/ruling.ts';
import { dayOf, rulingWords } from '../actors/decisions/ruling-words.ts';
import { corpusPaths } from '../corpus-paths.ts';
import { type Decisions, DecisionsLog } from '../decisions-log.ts';
import { faultWords } from '../decisions-said.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { safeText } from '../text/safe.ts';
import { dataLine, isData, writeHead } from './data.ts';
import type { Output } from './output.ts';
import { quoted } from './words.ts';

/** `dragoman undo`: takes a decision back by another line of the log, or lists them. Returns the exit status. */
export async function undo(request: Request, output: Output): Promise<number> {
  const { subject } = request;
  if (subject === null || subject.trim() === '')
    throw new Problem('Which decision is missing: dragoman undo last FOLDER, or list in place of last.');
  const log = new DecisionsLog(request, corpusPaths(request));
  const decisions = log.read();
  for (const words of faultWords(log, decisions)) output.say(words);
  const { undoable } = decisions;
  if (undoable.length === 0) {
    output.say(`Nothing was decided of this corpus in ${safeText(log.path ?? 'any log')}.`);
    return 1;
  }
  await writeHead(request, output);
  if (subject === 'list') return listed(decisions, request, output);
  const ruling = meant(subject, undoable);
  const undoing = log.undo(ruling);
  await output.out(
    isData(request) ? dataLine(request, { ...undoing }) : `${undoing.id}  undone: ${lineOf(ruling)}`,
  );
  return 0;
}

async function listed({ undoable, rulings }: Decisions, request: Request, output: Output): Promise<number> {
  const standing = new Set(rulings.map(({ id }) => id));
  // What undo takes back next comes first.
  for (const ruling of [...undoable].reverse()) {
    const replaced = standing.has(ruling.id) ? '' : '  (replaced since)';
    await output.out(isData(request) ? dataLine(request, { ...ruling }) : `${lineOf(ruling)}${replaced}`);
  }
  return 0;
}

const lineOf = (ruling: Ruling): string =>
  safeText(
    `${ruling.id}  ${dayOf(ruling)}  ${rulingWords(ruling)}${ruling.note === undefined ? '' : `  # ${ruling.note}`}`,
  );

function meant(subject: string, undoable: readonly Ruling[]): Ruling {
  const last = undoable.at(-1);
  if (subject === 'last' && last !== undefined) return last;
  const begun = undoable.filter(({ id }) => id.startsWith(subject));
  if (begun.length === 1) return begun[0];
  throw new Problem(
    begun.length === 0
      ? `No decision that can be undone has an id that begins with ${quoted(subject)}; dragoman undo list FOLDER shows them.`
      : `${begun.length} decisions have an id that begins with ${quoted(subject)}; write more of it.`,
  );
}
