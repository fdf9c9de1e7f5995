/** What keys ask for beyond the screen: the clipboard, files, an editor. Loaded with the first such key. */
import { openEditor } from './open-editor.ts';
import type { Carrier, Errand } from './run.ts';
import type { Copy, Write } from './state/types.ts';
import { keepTaken } from './taken-file.ts';
import { writeLines } from './write-lines.ts';

/** Does what is asked, and says what came of it. */
export async function carryOut(errand: Errand, host: Carrier): Promise<void> {
  if (errand.kind === 'copy') copy(errand, host);
  else if (errand.kind === 'write') await write(errand, host);
  else await openEditor(errand, host);
}

/** To the clipboard, or where that takes none to a file, which is named. */
function copy({ text, said, file }: Copy, { session, send }: Carrier): void {
  if (session.copy(text)) send({ kind: 'message', text: said });
  else send({ kind: 'message', text: keepTaken(file, text, process.env) });
}

async function write({ path, corpus, lines, what, isOver }: Write, { send }: Carrier): Promise<void> {
  const done = await writeLines(path, lines, { corpus, isOver, home: process.env.HOME });
  if (done === 'exists') send({ kind: 'exists', path });
  else if (done === null) send({ kind: 'written', text: `wrote ${what} to ${path}`, isDone: true });
  else send({ kind: 'written', text: done, isDone: false });
}
