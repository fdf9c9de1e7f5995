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
  const { rulings } = decisions;
  if (rulings.length === 0) {
    output.say(`Nothing was decided of this corpus in ${safeText(log.path ?? 'any log')}.`);
    return 1;
  }
  await writeHead(request, output);
  if (subject === 'list') return listed(decisions, request, output);
  const undone = log.undo(meant(subject, rulings));
  for (const ruling of undone)
    await output.out(
      isData(request) ? dataLine(request, { undo: ruling.id, ...ruling }) : `undone: ${lineOf(ruling)}`,
    );
  return 0;
}

async function listed({ rulings }: Decisions, request: Request, output: Output): Promise<number> {
  const overruled = new Set(rulings.flatMap(({ over = [] }) => over));
  // What undo takes back next comes first.
  for (const ruling of [...rulings].reverse()) {
    const later = overruled.has(ruling.id) ? '  (decided otherwise since)' : '';
    await output.out(isData(request) ? dataLine(request, { ...ruling }) : `${lineOf(ruling)}${later}`);
  }
  return 0;
}

const lineOf = (ruling: Ruling): string =>
  safeText(
    `${ruling.id}  ${dayOf(ruling)}  ${rulingWords(ruling)}${ruling.note === undefined ? '' : `  # ${ruling.note}`}`,
  );

function meant(subject: string, rulings: readonly Ruling[]): Ruling {
  const last = rulings.at(-1);
  if (subject === 'last' && last !== undefined) return last;
  const begun = rulings.filter(({ id }) => id.startsWith(subject));
  if (begun.length === 1) return begun[0];
  throw new Problem(
    begun.length === 0
      ? `No decision that can be undone has an id that begins with ${quoted(subject)}; dragoman undo list FOLDER shows them.`
      : `${begun.length} decisions have an id that begins with ${quoted(subject)}; write more of it.`,
  );
}
