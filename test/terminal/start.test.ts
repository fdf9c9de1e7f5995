import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { program } from '../support/built.ts';
import { bundleFixture } from './fixture.ts';
import { Pty, type PtyOptions } from './pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

const toy = bundleFixture('toy.ts');

/** Runs it in a shell until that has its terminal back; what stands on the main screen, wrapped lines joined. */
async function fails(
  command: readonly string[],
  env: PtyOptions['env'] = {},
): Promise<{ says: string; took: number }> {
  const around =
    'before=$(stty -g); "$@"; status=$?; [ "$(stty -g)" = "$before" ] && echo " status=$status same mode"';
  const pty = new Pty(['sh', '-c', `${around}; read line`, 'sh', ...command], { env });
  onTestFinished(() => pty.close());
  await pty.until('same mode');
  expect({
    alternate: pty.alternate,
    wraps: pty.autowrap,
    pastes: pty.bracketedPaste,
    cursor: pty.cursorVisible,
  }).toEqual({
    alternate: false,
    wraps: true,
    pastes: false,
    cursor: true,
  });
  return { says: pty.screen().join('').trim(), took: pty.bytes.split('\x1b[?1049h').length - 1 };
}

describe('a failure at the start leaves a sentence, status 2 and the terminal as it was', () => {
  it.each([
    ['before the terminal is taken', 'begin', 0],
    ['in the first frame', 'frame', 1],
    ['where loading begins', 'load', 1],
  ])('%s', async (_, where, took) => {
    expect(await fails([process.execPath, toy], { BREAK: where })).toEqual({
      says: `toy: broken at ${where} status=2 same mode`,
      took,
    });
  });

  // Ink comes when the first frame is out; without the reader itself there is no frame at all.
  it.each([
    ['host', 'broken', 'throw new Error("half a file")', 'half a file', 1],
    ['host', 'cut short', 'exports.mount = (', 'Unexpected end of input', 1],
    ['host', 'gone', null, 'Cannot find module', 1],
    ['reader', 'broken', 'throw new Error("half a file")', 'half a file', 0],
    ['reader', 'gone', null, 'Cannot find module', 0],
  ])('when %s.js is %s', async (part, how, text, words, took) => {
    const copy = join(folder, `${part} ${how}`);
    cpSync(dirname(program), join(copy, 'dist'), { recursive: true });
    for (const name of ['data', 'package.json'])
      symlinkSync(join(dirname(program), '..', name), join(copy, name));
    const path = join(copy, 'dist', `${part}.js`);
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
    const end = await fails([process.execPath, join(copy, 'dist/dragoman.js'), '--sample']);
    expect(end.says).toMatch(
      /^dragoman: a fault of the program: .* \(DRAGOMAN_DEBUG=1 tells more\) status=2 same mode$/,
    );
    expect(end.says).toContain(words);
    expect(end.took).toBe(took);
  });
});

it.each([
  ['named', 'exec "$0" "$1" --sample --source "Gulf Dispath"'],
  ['piped in', 'cat "$2/2024-07-16 hamas leader calls.txt" | "$0" "$1" - --source "Gulf Dispath"'],
])('an outlet that is not in a corpus %s is told, with the nearest', async (_, script) => {
  const sample = join(dirname(program), '../data/sample');
  const env = { XDG_CACHE_HOME: join(folder, 'cache') };
  const { says } = await fails(['sh', '-c', script, process.execPath, program, sample], env);
  expect(says).toBe(
    'dragoman: No source is called “Gulf Dispath”; nearest: Gulf Dispatch. status=2 same mode',
  );
});
