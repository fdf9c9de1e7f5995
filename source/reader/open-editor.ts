/** Handing the terminal to a person's editor, and taking it back. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { constants } from 'node:os';
import { safeText } from '../text/safe.ts';
import { editorCommand } from './editor-command.ts';
import type { Carrier } from './run.ts';
import type { Edit } from './state/types.ts';

/** Opens a file at a line; the corpus is looked at again when the editor has ended. */
export async function openEditor({ path, line }: Edit, { session, send, again }: Carrier): Promise<void> {
  if (!existsSync(path)) {
    send({ kind: 'message', text: `there is no file ${safeText(path)} by that name` });
    return;
  }
  let trouble: string | null = null;
  const lent = await session.lend(async () => {
    trouble = await run(editorCommand(process.env, path, line));
  });
  if (!lent) return;
  if (trouble !== null) send({ kind: 'message', text: trouble });
  again();
}

/** Runs a program on the terminal; a sentence where that failed. */
async function run([program, ...words]: readonly [string, ...string[]]): Promise<string | null> {
  // Keys come from the terminal, though a corpus may have been piped in.
  const keys = process.stdin.isTTY ? null : openSync('/dev/tty', 'r');
  try {
    const child = spawn(program, words, { stdio: [keys ?? 'inherit', 'inherit', 'inherit'] });
    const [status, signal] = await once(child, 'exit');
    // As a shell counts.
    const code = status ?? 128 + (constants.signals[signal as NodeJS.Signals] ?? 0);
    // Who pressed Ctrl-C knows.
    if (code === 0 || code === 128 + constants.signals.SIGINT) return null;
    return `the editor ended with ${code}; $VISUAL or $EDITOR says which it is`;
  } catch (error) {
    return `the editor cannot be started (${(error as NodeJS.ErrnoException).code})`;
  } finally {
    if (keys !== null) closeSync(keys);
  }
}
