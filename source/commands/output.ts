import { once } from 'node:events';
import { LEAST_WIDTH } from '../flags.ts';
import { Gathered } from './gathered.ts';
import type { ProgressOutput } from './progress.ts';

/** Where a command writes: data on `out`, words for the person on `say`. Injected, so that tests see both. */
export interface Output {
  /** Writes one line; waits where the reader of it is slow. */
  out(line: string): Promise<void>;
  say(words: string): void;
  /** Where the same is said of work that is under way. */
  readonly progress: ProgressOutput;
  /** Columns to write for, `LEAST_WIDTH` or more. */
  readonly columns: number;
  /** Whether styles may be written. */
  readonly styled: boolean;
}

/** Lines that are found one now and one then wait for others for so many milliseconds. */
const PATIENCE = 50;

/** Output on the process's own streams. `flush` must be awaited at the end. */
export function processOutput(
  width: number | null,
  color: 'auto' | 'always' | 'never',
): Output & { flush(): Promise<void> } {
  const { stdout, stderr, env } = process;
  const lines = new Gathered();
  let soon: NodeJS.Timeout | undefined;
  const write = async (): Promise<void> => {
    clearTimeout(soon);
    soon = undefined;
    const text = lines.take();
    if (text !== '' && !stdout.write(text)) await once(stdout, 'drain');
  };
  return {
    async out(line) {
      lines.add(line);
      if (lines.isFull) await write();
      // Whoever is behind a pipe that was closed says so elsewhere.
      else soon ??= setTimeout(() => void write().catch(() => undefined), PATIENCE).unref();
    },
    say(words) {
      stderr.write(`${words}\n`);
    },
    progress: {
      isTerminal: stderr.isTTY === true && env.TERM !== 'dumb',
      write: (text) => stderr.write(text),
    },
    flush: write,
    // A terminal may say that it is 0 columns wide.
    columns: width ?? Math.max(LEAST_WIDTH, (stdout.isTTY ? stdout.columns : positive(env.COLUMNS)) || 100),
    styled:
      color === 'always' ||
      // https://no-color.org: set and not empty.
      (color === 'auto' && stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'),
  };
}

function positive(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}
