import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { program } from '../support/built.ts';
import { filledFolder } from '../support/filled-folder.ts';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

export interface How {
  /** What stands on standard input; nothing unless given. */
  readonly stdin?: string | Uint8Array;
  /** Beside what a child needs to start; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

/** Runs the built program with these words and gives what it wrote, decoded as UTF-8, and its exit status. */
export function run(args: readonly string[], { stdin, env, cwd }: How = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env: { PATH: process.env.PATH, XDG_CACHE_HOME: process.env.XDG_CACHE_HOME, ...env },
      stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const written: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
    child.stdout?.on('data', (chunk: Buffer) => written.stdout.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => written.stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      const [stdout, stderr] = [written.stdout, written.stderr].map((all) => Buffer.concat(all).toString());
      resolve({ stdout, stderr, status });
    });
    // A program that fails before it reads leaves the pipe closed, and that is its good right.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(stdin);
  });
}

/** A new folder below the system's own for such things, gone after the test: paths in it and what stands there. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const made = filledFolder(files);
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A dispatch with a header: title, date and outlet as fields, then paragraphs. */
export function dispatch(title: string, date: string, ...paragraphs: string[]): string {
  return `${[`Title: ${title}\nDate: ${date}\nSource: Alpine Courier`, ...paragraphs].join('\n\n')}\n`;
}

export const lines = (text: string): string[] => text.split('\n').slice(0, -1);

/** JSON Lines; throws where a line is none. */
// biome-ignore lint/suspicious/noExplicitAny: what a line holds is what the tests ask
export const jsonLines = (text: string): any[] => lines(text).map((line) => JSON.parse(line));

/** Runs with --json and gives the objects. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function json(args: readonly string[], how?: How): Promise<any[]> {
  return jsonLines((await run([...args, '--json'], how)).stdout);
}

/** Four dated dispatches and one undated: two Kellers, one state under three names, partial dates. */
export function kellers(): string {
  return folder({
    'a.txt': dispatch('Second letter', '2023', 'Anna Keller wrote to Peter Keller. Keller answered.'),
    'b.txt': dispatch(
      'Keller in Bern',
      'October 2023',
      'Anna Keller spoke in Bern. Keller left. The Swiss were pleased, and Switzerland was quiet.',
    ),
    'sub/c.txt': dispatch('Third letter', '2023-10-07', 'Peter Keller went to France. Keller stayed there.'),
    'd.txt': dispatch('Fourth letter', '2023-10-31', 'Paul Anton met nobody. Keller was away.'),
    'u.txt': 'No date stands here. Anna Keller came again, and then Keller went.\n',
  });
}
