/** The built reader on the sample corpus in a pty, and the same reader as pure functions beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { linkAll } from '../../source/actors/engine.ts';
import { readAll } from '../../source/corpus/read.ts';
import { namesOf } from '../../source/reader/names-asked.ts';
import type { Size } from '../../source/reader/rows.ts';
import { initialState, type State, select, update } from '../../source/reader/state/index.ts';
import { FLOOR } from '../../source/search/resolve.ts';
import { sampleCorpus, shippedActors } from '../../source/shipped.ts';
import { memoryView } from '../../source/store/memory-view.ts';
import { KeyParser } from '../../source/terminal/keys.ts';
import { encodeRow } from '../../source/terminal/style.ts';
import { program } from '../support/built.ts';
import { Pty, type PtyOptions, pause } from './pty.ts';
import { cellsAfter } from './rows.ts';

/** The built program with these arguments; it is closed when the test is done. */
export function start(args: readonly string[], options: PtyOptions = {}): Pty {
  const pty = new Pty([process.execPath, program, ...args], options);
  onTestFinished(() => pty.close());
  return pty;
}

/** The reader on the sample corpus, read and linked. */
export async function onSample(options: PtyOptions = {}, ...args: string[]): Promise<Pty> {
  const pty = start(['--sample', ...args], options);
  await pty.until(isReady);
  return pty;
}

/** The list's footer, or the reading screen's, without a word of what is still being done. */
export const isReady = /^ +(Enter read|n N mention).*\? keys +\S+$/m;

/** How long a screen may take to come before it counts as the one that came instead, in milliseconds. */
const PATIENCE = 5000;

/** Waits for test/terminal/golden/NAME-COLUMNSxROWS.txt to be on the screen; fails with both screens when it never is. */
export async function showsGolden(pty: Pty, name: string, { columns, rows }: Size): Promise<void> {
  const file = join(import.meta.dirname, 'golden', `${name}-${columns}x${rows}.txt`);
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : `there is no ${file}\n`;
  const deadline = Date.now() + PATIENCE;
  while (screenText(pty) !== golden && Date.now() < deadline) await pause(10);
  expect(screenText(pty)).toBe(golden);
}

export function screenText(pty: Pty): string {
  return `${pty.screen().join('\n')}\n`;
}

/** What stands in reverse on the screen: the current mention, or the current hit. */
export function current(pty: Pty): string {
  const pieces = pty.screen().map((line, row) =>
    [...line]
      .map((_, column) => pty.cell(row, column))
      .map((cell) => (cell.isInverse() ? cell.getChars() || ' ' : ''))
      .join(''),
  );
  return pieces.filter((piece) => piece !== '').join(' ');
}

/** The state of the reader on the sample corpus, as the built program has it when everything is linked. */
export async function pureSample(size: Size): Promise<State> {
  const { articles, unread } = await readAll({ paths: [sampleCorpus] });
  return initialState({
    view: memoryView({ articles, unread, linked: linkAll(articles, shippedActors()) }),
    ...namesOf(null),
    floor: FLOOR,
    size,
    name: 'sample',
    sample: true,
    progress: null,
    actorsFile: null,
  });
}

/** The state after keys as a terminal sends them, once all is done and the marker has rested. */
export function typedInto(state: State, keys: string): State {
  const parser = new KeyParser();
  const events = [...parser.push(keys), ...parser.flush()].filter((event) => event.kind !== 'answer');
  let after = events.reduce((now, event) => update(now, event), state);
  while (after.busy) after = update(after, { kind: 'step' });
  return after.restless ? update(after, { kind: 'rested' }) : after;
}

/** The frame of a state on a terminal, cell by cell with its style. */
export function pureCells(state: State): Promise<string[]> {
  const { columns, rows } = state.size;
  const bytes = select(state).rows.map((row, index) => `\x1b[${index + 1}H${encodeRow(row, true)}`);
  return cellsAfter(bytes.join(''), columns, rows);
}
