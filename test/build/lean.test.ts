import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEAN } from '../../.build/parts.ts';
import { replaced } from '../../.build/replaced.ts';
import { Segmenter } from '../../.build/segmenter.ts';
import leanStringWidth from '../../.build/string-width.ts';
import * as own from '../../source/command-line.ts';
import { FLAGS } from '../../source/flags.ts';
import { readByMeow } from '../../source/meow-line.ts';
import { program } from '../support/built.ts';
import { sourcesIn } from '../support/parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-lean-'));
afterAll(() => rmSync(folder, { recursive: true }));

const names = FLAGS.flatMap(({ name, short }) => [
  ...[name, own.camel(name), `no-${name}`].map((one) => `--${one}`),
  `-${name}`,
  ...(short === undefined ? [] : [`-${short}`, `-${short}x`, `--${short}`, `-x${short}`]),
]);
const value = fc.constantFrom(
  '',
  '-',
  '--',
  '5',
  '-5',
  '.5',
  'a b',
  '=',
  'x=y',
  'true',
  'false',
  '-1e3',
  '__proto__',
  'find',
);
const word = fc.oneof(
  fc.constantFrom(...names),
  fc.tuple(fc.constantFrom(...names), value).map(([name, given]) => `${name}=${given}`),
  value,
  fc.string({ maxLength: 6 }),
);
const commandLine = fc.array(word, { maxLength: 7 });

/** What is made of a command line, or what is thrown. */
function made({ parsed }: typeof own, argv: readonly string[], flags = FLAGS): unknown {
  try {
    const { input, flags: given } = parsed(argv, flags);
    return { input, flags: { ...given } };
  } catch (error) {
    return String(error);
  }
}

describe('meow in the bundle', () => {
  let bundled: typeof own;

  beforeAll(async () => {
    const outfile = join(folder, 'command-line.cjs');
    const source = join(import.meta.dirname, '../../source/command-line.ts');
    await build({ ...LEAN, entryPoints: [source], outfile });
    bundled = createRequire(import.meta.url)(outfile);
  });

  it('takes every command line as meow itself does', () => {
    fc.assert(
      fc.property(commandLine, (argv) => {
        expect(made(bundled, argv)).toEqual(made(own, argv));
      }),
      { numRuns: 3000 },
    );
  });

  it('is without what reads a package.json', () => {
    const sources = sourcesIn('meow');
    const bytesOf = (name: string) =>
      [...sources].find(([path]) => path.endsWith(`/meow/build/${name}`))?.[1];
    expect(bytesOf('parser.js')).toBeGreaterThan(0);
    // Of 240 kB.
    expect(bytesOf('dependencies.js')).toBeLessThan(40_000);
    expect(readFileSync(join(dirname(program), 'meow.js'), 'utf8')).not.toContain('child_process');
  });
});

describe('a command line without flags', () => {
  it('is what meow would make of it, and meow is not loaded for it', () => {
    const bare = fc.array(
      fc.oneof(value, fc.string()).filter((one) => !one.startsWith('-')),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(bare, (argv) => {
        expect(own.parsed(argv, FLAGS)).toEqual({ input: readByMeow(argv, {}).input, flags: {} });
      }),
    );
    expect([...sourcesIn('cli').keys()].join()).not.toContain('node_modules/meow/');
  });
});

describe('the flags that are mentioned', () => {
  it('are all that matter', () => {
    const given = (flags: Readonly<Record<string, unknown>>): unknown[] =>
      Object.entries(flags).filter(([, one]) => one !== false && !(Array.isArray(one) && one.length === 0));
    fc.assert(
      fc.property(commandLine, (argv) => {
        const all = own.parsed(argv, FLAGS);
        const few = own.parsed(argv, own.mentioned(argv));
        expect(few.input).toEqual(all.input);
        expect(given(few.flags).toSorted()).toEqual(given(all.flags).toSorted());
      }),
      { numRuns: 3000 },
    );
  });

  it('are few', () => {
    expect(own.mentioned(['find', 'x', 'folder', '--'])).toEqual([]);
    expect(own.mentioned(['list', '--json', '-f', 'x']).map(({ name }) => name)).toEqual(['file', 'json']);
  });
});

describe('Ink in the bundle', () => {
  const sources = sourcesIn('host');

  it('counts columns and clusters by what stands in for its libraries', () => {
    expect([...sources.keys()]).toEqual(
      expect.arrayContaining(['.build/string-width.ts', '.build/segmenter.ts', 'source/text/graphemes.ts']),
    );
    expect([...sources.keys()].filter((path) => path.includes('node_modules/string-width/'))).toEqual([]);
    const code = readFileSync(join(dirname(program), 'host.js'), 'utf8');
    expect(code.match(/RGI_Emoji/g)).toHaveLength(1);
    expect(code.match(/new Intl\.Segmenter/g)).toHaveLength(1);
  });

  it('fetches nothing, looks for no developer tools and brings little of es-toolkit', () => {
    const code = readFileSync(join(dirname(program), 'host.js'), 'utf8');
    expect([...sources.keys()].join()).toContain('node_modules/yoga-layout/dist/binaries/');
    expect(code).not.toContain('react-devtools-core');
    const toolkit = [...sources].filter(([path]) => path.includes('/es-toolkit/'));
    expect(toolkit.length).toBeGreaterThan(0);
    expect(toolkit.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(8000);
  });
});

describe('what stands in for string-width', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      '\x1b[1m',
      '\x1b[38;5;1m',
      '\x1b]8;;x\x07',
      '\x1b[m',
      'a',
      'é',
      '漢',
      'e\u0301',
      '🇮🇷',
      '👩\u200d👧',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
  );

  it('counts as it does, with escape sequences and without', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (parts) => {
        expect(leanStringWidth(parts.join(''))).toBe(stringWidth(parts.join('')));
      }),
      { numRuns: 3000 },
    );
  });

  it('counts the sequences too where that is asked', () => {
    const text = '\x1b[1mé';
    expect(leanStringWidth(text, { countAnsiEscapeCodes: true })).toBe(
      stringWidth(text, { countAnsiEscapeCodes: true }),
    );
  });
});

describe('what stands in for Intl.Segmenter', () => {
  it('finds the same clusters', () => {
    const intl = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const wanted = [...intl.segment(text)].map(({ segment, index }) => ({ segment, index }));
        expect([...new Segmenter().segment(text)]).toEqual(wanted);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a change to a library', () => {
  it('ends the build where there is nothing to be changed', () => {
    const path = join(folder, 'library.js');
    writeFileSync(path, 'export const a = 1;');
    expect(replaced(path, [[/a = 1/, 'a = 2']])).toBe('export const a = 2;');
    expect(() => replaced(path, [[/b = 1/, '']])).toThrow(path);
  });
});
