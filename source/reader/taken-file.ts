/** Where a text goes that no clipboard takes. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { safeText } from '../text/safe.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Writes the text to a file of that name, whole or not at all, over what was taken before. It lies in `$XDG_STATE_HOME/dragoman`,
 * else `$HOME/.local/state/dragoman` (XDG Base Directory Specification 0.8). Gives a sentence about it.
 */
export function keepTaken(file: string, text: string, env: Environment): string {
  const folder = stateFolder(env);
  if (folder === null)
    return 'the terminal takes no such text, and there is no folder for it: set HOME or XDG_STATE_HOME';
  const path = join(folder, file);
  const half = `${path}.half`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(half, text, { mode: 0o600 });
    renameSync(half, path);
    return `not for the clipboard: written to ${shortened(path, env)}`;
  } catch (error) {
    rmSync(half, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    return `the terminal takes no such text, and ${shortened(path, env)} cannot be written (${code})`;
  }
}

function stateFolder({ XDG_STATE_HOME, HOME }: Environment): string | null {
  if (XDG_STATE_HOME !== undefined && isAbsolute(XDG_STATE_HOME)) return join(XDG_STATE_HOME, 'dragoman');
  return HOME !== undefined && isAbsolute(HOME) ? join(HOME, '.local/state/dragoman') : null;
}

/** As people write it. */
function shortened(path: string, { HOME }: Environment): string {
  return safeText(HOME && path.startsWith(`${HOME}/`) ? `~${path.slice(HOME.length)}` : path);
}
