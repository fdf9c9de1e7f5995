import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { program } from '../support/built.ts';
import { Pty } from '../terminal/pty.ts';

/** A folder with articles to complete the paths of; nothing in it is called dragoman, which need not be started. */
const folder = mkdtempSync(join(tmpdir(), 'dragoman-shells-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  mkdirSync(join(folder, 'clippings of May'));
  mkdirSync(join(folder, '.zfunc'));
  writeFileSync(join(folder, 'clippings of May/one.txt'), '');
  writeFileSync(join(folder, 'actress.txt'), '');
  for (const [shell, name] of Object.entries({ bash: '.bash', zsh: '.zfunc/_dragoman', fish: '.fish' }))
    writeFileSync(
      join(folder, name),
      execFileSync(process.execPath, [program, '--completions', shell], { encoding: 'utf8' }),
    );
});

const SHELLS: Readonly<Record<string, { command: string[]; setup: string }>> = {
  bash: {
    command: ['bash', '--norc', '--noprofile', '-i'],
    setup: "bind 'set enable-bracketed-paste off'; bind 'set show-all-if-ambiguous on'; source ./.bash",
  },
  zsh: {
    command: ['zsh', '-f', '-i'],
    setup: 'fpath=($PWD/.zfunc $fpath); autoload -U compinit; compinit -u -D',
  },
};

/** Types the line into the shell with a Tab behind it, and more; the screen once it holds what is expected. */
async function tabbed(shell: string, line: string, expected: RegExp, more = ''): Promise<string> {
  const { command, setup } = SHELLS[shell]!;
  const pty = new Pty(command, { cwd: folder, columns: 140, env: { PS1: '> ', HOME: folder } });
  onTestFinished(() => pty.close());
  pty.keys(`${setup}; clear; echo re''ady\r`);
  await pty.until('ready');
  pty.keys(`${line}\t${more}`);
  await pty.until(() => expected.test(pty.screen().join('\n')));
  return pty.screen().join('\n');
}

describe.each(['bash', 'zsh'])('%s completes with Tab', (shell) => {
  it.each([
    ['dragoman spel', /> dragoman spellings/],
    ['dragoman acto', /> dragoman actors/],
    ['dragoman --wat', /> dragoman --watch/],
    ['dragoman find iran --all', /> dragoman find iran --all-blocks/],
    ['dragoman find iran --kind org', /> dragoman find iran --kind organisation/],
    ['dragoman find iran --kind=org', /> dragoman find iran --kind=organisation/],
    ['dragoman list --sort so', /> dragoman list --sort source/],
    ['dragoman --limit 3 actors --sort na', /> dragoman --limit 3 actors --sort name/],
    ['dragoman actors --without sound,ty', /> dragoman actors --without sound,typo/],
    ['dragoman --completions f', /> dragoman --completions fish/],
    ['dragoman decide iran rule-of', /> dragoman decide iran rule-off/],
    ['dragoman decide iran not Irak actr', /> dragoman decide iran not Irak actress\.txt/],
    ['dragoman undo la', /> dragoman undo last/],
    ['dragoman list clip', /> dragoman list clippings\\ of\\ May\//],
    ['dragoman clip', /> dragoman clippings\\ of\\ May\//],
    ['dragoman show actr', /> dragoman show actress\.txt/],
    ['dragoman find iran actr', /> dragoman find iran actress\.txt/],
    ['dragoman find -f actr', /> dragoman find -f actress\.txt/],
    ['dragoman find -f names.txt actr', /> dragoman find -f names\.txt actress\.txt/],
    ['dragoman list --index-dir clip', /> dragoman list --index-dir clippings\\ of\\ May\//],
    ['dragoman list -- actr', /> dragoman list -- actress\.txt/],
  ])('%s', async (line, expected) => {
    await tabbed(shell, line, expected);
  });

  it('the flags of the command that is typed, and no others', async () => {
    const screen = await tabbed(shell, 'dragoman show --', /--all-blocks/);
    expect(screen).toContain('--fresh');
    expect(screen).not.toContain('--watch');
    expect(screen).not.toContain('--limit');
  });

  it('no path where an actor is named', async () => {
    await tabbed(shell, 'dragoman find actr', /> dragoman find actr;$/m, ';');
  });
});

describe('fish offers', () => {
  const offered = (line: string): string[] => {
    const script = `source ./.fish; complete -C '${line}'`;
    const said = execFileSync('fish', ['--no-config', '-c', script], { cwd: folder, encoding: 'utf8' });
    return said
      .split('\n')
      .map((one) => one.split('\t')[0]!)
      .filter((one) => one !== '');
  };

  it.each([
    ['dragoman spel', ['spellings']],
    ['dragoman act', ['actors', 'actress.txt']],
    ['dragoman --wat', ['--watch']],
    ['dragoman find iran --all', ['--all-blocks']],
    ['dragoman find iran --kind org', ['organisation']],
    ['dragoman find iran --kind=org', ['--kind=organisation']],
    ['dragoman --limit 3 actors --sort na', ['name']],
    ['dragoman actors --without sound,ty', ['sound,typo']],
    ['dragoman --completions f', ['fish']],
    ['dragoman decide iran rule-of', ['rule-off']],
    ['dragoman decide iran not actr', []],
    ['dragoman decide iran not Irak actr', ['actress.txt']],
    ['dragoman undo la', ['last']],
    ['dragoman list clip', ['clippings of May/']],
    ['dragoman show actr', ['actress.txt']],
    ['dragoman find actr', []],
    ['dragoman find iran actr', ['actress.txt']],
    ['dragoman find -f names.txt actr', ['actress.txt']],
    ['dragoman list --index-dir clip', ['clippings of May/']],
    ['dragoman list --index-dir actr', []],
    ['dragoman show --wat', []],
  ])('%s', (line, words) => {
    expect(offered(line)).toEqual(words);
  });
});
