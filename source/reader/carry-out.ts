/** What keys ask for beyond the screen: the clipboard. Loaded with the first such key. */
import type { Carrier, Errand } from './run.ts';
import type { Copy } from './state/types.ts';
import { keepTaken } from './taken-file.ts';

/** Does what is asked, and says what came of it. */
export async function carryOut(errand: Errand, host: Carrier): Promise<void> {
  copy(errand, host);
}

/** To the clipboard, or where that takes none to a file, which is named. */
function copy({ text, said, file }: Copy, { session, send }: Carrier): void {
  if (session.copy(text)) send({ kind: 'message', text: said });
  else send({ kind: 'message', text: keepTaken(file, text, process.env) });
}
