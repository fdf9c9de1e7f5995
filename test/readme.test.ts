import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RULES } from '../source/actors/types.ts';
import { COMMANDS } from '../source/command-table.ts';
import { FLAGS } from '../source/flags.ts';
import { keyTable } from '../source/reader/key-table.ts';
import { program } from './support/built.ts';
import { picture } from './support/picture.ts';
import { Pty } from './terminal/pty.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = join(root, 'README.md');
const drawing = join(root, 'data/reading.svg');
const readme = readFileSync(path, 'utf8');

describe('README.md', () => {
  it('has the keys, commands and flags of the program, and its output', async () => {
    let text = readme;
    text = replaced(text, /^\| where \| keys \| what \|\n(\|.*\n)+/m, keyTable());
    text = replaced(text, /^\| command \| what \|\n(\|.*\n)+/m, commandTable());
    text = replaced(text, /^\| flag \| for \| what \|\n(\|.*\n)+/m, flagTable());
    text = replaced(text, /(?<=^```console\n)([^`]*\n)(?=```$)/gm, played);
    // With `-u` the page is brought up to date; without it, it has to be.
    await expect(text).toMatchFileSnapshot(path);
  });

  it.each(
    readme
      .match(/^\| type \| the screen says \|\n\|---\|---\|\n(?:\|.*\n)+/gm)!
      .map((one, at) => [at + 1, one]),
  )('tells how a session with the sample goes, key by key: %i', { timeout: 120_000 }, async (_, table) => {
    const rows = String(table).trim().split('\n').slice(2);
    const pty = new Pty(['npm', 'start'], { cwd: root });
    try {
      for (const row of rows) {
        const [, keys, says] = row.split('|');
        for (const key of codesIn(keys!)) {
          pty.keys(KEYS[key] ?? key);
          // By itself, as when a person presses it: with what follows it would be another key.
          if (key === 'Esc') await new Promise((resolve) => setTimeout(resolve, ALONE));
        }
        for (const words of codesIn(says!))
          await pty.until(() => squeezed(pty.screen().join('\n')).includes(words));
        if (!says!.includes('as in the picture')) continue;
        const shown = existsSync(drawing) ? readFileSync(drawing, 'utf8') : '';
        // The last bytes of the screen may still be on their way.
        await pty.until(() => picture(pty) === shown).catch(() => {});
        await expect(picture(pty)).toMatchFileSnapshot(drawing);
      }
      expect(await pty.end()).toEqual({ status: 0, signal: 0 });
    } finally {
      pty.close();
    }
  });

  it('has a picture of one', () => {
    expect(readme).toContain('as in the picture');
  });

  it('lists every field of the JSON, and no other', () => {
    const section = readme.slice(readme.indexOf('### JSON'), readme.indexOf('## When two'));
    const [mention, actor, article] = section
      .split('\n- ')
      .slice(1)
      .map((item) => {
        const codes = codesIn(item.slice(item.indexOf(': '), item.search(/\n\n|$/)));
        return [...new Set(codes.filter((code) => !['show', '-q', '-f'].includes(code)))].sort();
      });
    expect(mention).toEqual([...fields('mentions', '--sample'), 'raw', 'query'].sort());
    expect(actor).toEqual(fields('actors', '-q', 'Iran', '--sample'));
    expect(article).toEqual(fields('show', '9c41e0d2.txt'));
  });

  it('has an example of each rule that the sample corpus bears out', () => {
    const rows = [...readme.matchAll(/^\| `(\w+)` \| [^|]* \| ([^|]*) \|$/gm)].filter(([, rule]) =>
      RULES.includes(rule as never),
    );
    expect(rows.map(([, rule]) => rule)).toEqual([...RULES]);
    const mentions = json('mentions', '--sample', '--unsure', '--related');
    for (const [, rule, example] of rows) {
      const [, surface, actor, file] = /^`(.+)` is (.+) in `(.+)`$/.exec(example!) ?? [];
      if (example === '–') expect(mentions.filter((one) => one.rule === rule)).toEqual([]);
      else
        expect(mentions).toContainEqual(
          expect.objectContaining({ surface, actor, rule, path: expect.stringMatching(`/${file}$`) }),
        );
    }
  });
});

it('source/README.md names only files and folders that are there', () => {
  const text = readFileSync(join(root, 'source/README.md'), 'utf8');
  const names = codesIn(text).filter((code) => /^[\w./-]+(\.tsx?|\.yaml|\/)$/.test(code));
  expect(names.length).toBeGreaterThan(10);
  for (const name of names)
    expect([name, existsSync(join(root, name)) || existsSync(join(root, 'source', name))]).toEqual([
      name,
      true,
    ]);
});

const KEYS: Readonly<Record<string, string>> = { Enter: '\r', Esc: '\x1b' };
/** Milliseconds. */
const ALONE = 300;

function replaced(text: string, pattern: RegExp, by: string | ((found: string) => string)): string {
  expect(text).toMatch(pattern);
  return text.replace(pattern, (found) => (typeof by === 'string' ? by : by(found)));
}

/** What stands in backticks. */
function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

function commandTable(): string {
  const rows = COMMANDS.map(({ name, takes, help }) => {
    return `| \`dragoman ${name === 'read' ? '' : `${name} `}${takes}\` | ${help} |\n`;
  });
  return `| command | what |\n|---|---|\n${rows.join('')}`;
}

function flagTable(): string {
  const rows = FLAGS.map(({ name, short, value, choices, of, help }) => {
    const forms = [...(short ? [`-${short}`] : []), `--${name}${value ? ` ${value}` : ''}`];
    const homes =
      of.length === COMMANDS.length ? 'all' : of.map((one) => (one === 'read' ? 'reader' : one)).join(', ');
    const what = choices && !help.includes(choices[0]!) ? `${help}: ${choices.join(', ')}` : help;
    return `| ${forms.map((form) => `\`${form}\``).join(' ')} | ${homes} | ${what.replace(/</g, '\\<')} |\n`;
  });
  return `| flag | for | what |\n|---|---|---|\n${rows.join('')}`;
}

/** A block of commands with what each prints now, run as the page says: in the repo, with its alias. */
function played(block: string): string {
  const [, setup] = /^```sh\nnpm run build\n([^`]*)```$/m.exec(readme)!;
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  return commands
    .map((line) => {
      const script = `exec 2>&1\n${setup}${line.slice(2)}\n`;
      const { COLUMNS, ...env } = process.env;
      const { stdout, status } = spawnSync('sh', [], { cwd: root, env, input: script, encoding: 'utf8' });
      expect([line, status]).toEqual([line, 0]);
      return `${line}\n${stdout}`;
    })
    .join('');
}

function json(...words: string[]): Record<string, unknown>[] {
  const text = execFileSync(process.execPath, [program, ...words, '--json'], {
    cwd: join(dirname(program), '../data/sample'),
    encoding: 'utf8',
  });
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function fields(...words: string[]): string[] {
  return Object.keys(json(...words)[0]!).sort();
}
