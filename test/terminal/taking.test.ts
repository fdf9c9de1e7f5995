/** What leaves the reader: the clipboard, files, the terminal lent to an editor. The built program in a real pty. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dispatch, folder, json, run } from '../commands/run.ts';
import { program } from '../support/built.ts';
import { Pty, pause } from './pty.ts';
import { isReady, onSample, start } from './sample.ts';

/** What the terminal was last told to put into its clipboard. */
function clipboard(pty: Pty): string | null {
  const all = [...pty.bytes.matchAll(/\x1b\]52;c;([A-Za-z0-9+/=]*)\x07/g)];
  const last = all.at(-1);
  return last === undefined ? null : Buffer.from(last[1]!, 'base64').toString();
}

const KANI = 'abageri kani\r';

describe('y, Y and E', () => {
  it('fill the clipboard of the terminal, and say with what', async () => {
    const pty = await onSample();
    pty.keys(KANI);
    await pty.until('1/27 all');
    pty.keys('y');
    await pty.until('copied the citation as Markdown; again: as text');
    const { stdout } = await run(['cite', 'bageri kani', '--sample', '--limit', '1']);
    expect(clipboard(pty)).toBe(stdout.slice(0, -1));
    pty.keys('y');
    await pty.until('as text; again: as BibTeX');
    const text = await run(['cite', 'bageri kani', '--sample', '--limit', '1', '--as', 'text']);
    expect(clipboard(pty)).toBe(text.stdout.slice(0, -1));
    pty.keys('jY');
    await pty.until(/copied \d citations as text/);
    expect(clipboard(pty)!.split('\n\n').length).toBeGreaterThan(1);
    pty.keys('E');
    await pty.until('From the shell');
    await pty.until('copied the first');
    expect(clipboard(pty)).toMatch(/^dragoman find "Ali Bagheri Kani" --under \S+ --exact --sample$/);
    pty.keys('\x1b');
    await pty.until('1/27 all');
    pty.keys('afidan\x18');
    await pty.until('dragoman actors -q fidan --sample');
    pty.keys('\x1b\x1b');
    await pty.until('1/27 all');
    expect((await leave(pty)).status).toBe(0);
  });

  it('write a file where the terminal takes nothing, and name it', async () => {
    const home = folder();
    for (const env of [
      { TERM: 'vt220', XDG_STATE_HOME: join(home, 'state') },
      { TERM: 'xterm-256color', DRAGOMAN_CLIPBOARD: 'file', HOME: home, XDG_STATE_HOME: undefined },
    ]) {
      const pty = await onSample({ env, columns: 120 });
      pty.keys('y');
      await pty.until(/written to \S*dragoman\/citation\.md/);
      expect(clipboard(pty)).toBeNull();
      const state = env.XDG_STATE_HOME ?? join(home, '.local/state');
      const kept = readdirSync(join(state, 'dragoman')).filter((name) => name.startsWith('citation'));
      expect(kept).toEqual(['citation.md']);
      expect(readFileSync(join(state, 'dragoman/citation.md'), 'utf8')).toMatch(/^> — /);
      expect(statSync(join(state, 'dragoman/citation.md')).mode & 0o777).toBe(0o600);
      expect((await leave(pty)).status).toBe(0);
    }
  });

  it('say so where a file cannot be written either', async () => {
    const env = { TERM: 'vt220', HOME: undefined, XDG_STATE_HOME: 'relative' };
    const pty = await onSample({ env, columns: 120 });
    pty.keys('y');
    await pty.until('set HOME or XDG_STATE_HOME');
  });

  it('leave the screen as it was', async () => {
    const [copied, other] = [await onSample(), await onSample()];
    for (const pty of [copied, other]) {
      pty.keys(KANI);
      await pty.until('1/27 all');
    }
    copied.keys('y');
    await copied.until('copied the citation');
    for (const pty of [copied, other]) {
      pty.keys('nn');
      await pty.until('3/27 all');
      await pty.until(() => !pty.screen().join('').includes('copied'));
    }
    await copied.until(() => copied.screen().join('\n') === other.screen().join('\n'));
    expect(copied.cells()).toEqual(other.cells());
  });
});

describe('e', () => {
  it('writes what is shown, the same as the shell does', async () => {
    const cwd = folder();
    const pty = await onSample({ cwd });
    pty.keys('e');
    await pty.until(/^ write 14 articles to › articles\.csv/m);
    pty.keys('\r');
    await pty.until('wrote 14 articles to articles.csv');
    expect(readFileSync(join(cwd, 'articles.csv'), 'utf8')).toBe(
      (await run(['list', '--sample', '--csv'])).stdout,
    );
    pty.keys(KANI);
    await pty.until('1/27 all');
    pty.keys('e\x15kani.jsonl\r');
    await pty.until('to kani.jsonl');
    const [first] = await json(['find', 'bageri kani', '--sample']);
    const written = readFileSync(join(cwd, 'kani.jsonl'), 'utf8').trimEnd().split('\n');
    expect(JSON.parse(written[0]!)).toEqual(first);
    const { stdout } = await run(['find', 'Ali Bagheri Kani', '--sample', '--json', '--under', first.path]);
    expect(`${written.join('\n')}\n`).toBe(stdout);
    expect(readdirSync(cwd).toSorted()).toEqual(['articles.csv', 'kani.jsonl']);
    expect((await leave(pty)).status).toBe(0);
  });

  it('asks before it writes over a file, and leaves one alone that it is not to touch', async () => {
    const cwd = folder({ 'mine.md': 'my own words' });
    const pty = await onSample({ cwd });
    pty.keys('e\x15mine.md\r');
    await pty.until('is there already: Enter writes over it');
    expect(readFileSync(join(cwd, 'mine.md'), 'utf8')).toBe('my own words');
    pty.keys('\x1b');
    await pty.until(isReady);
    expect(readFileSync(join(cwd, 'mine.md'), 'utf8')).toBe('my own words');
    pty.keys('e\x15mine.md\r');
    await pty.until('is there already');
    pty.keys('\r');
    await pty.until('wrote 14 articles to mine.md');
    expect(readFileSync(join(cwd, 'mine.md'), 'utf8')).toMatch(/^> — .*\n\n> — /);
    expect(readdirSync(cwd)).toEqual(['mine.md']);
  });

  it('says what is wrong with a name, and writes nothing', async () => {
    const files = { 'a.txt': dispatch('One', '2023-01-01', 'Anna Keller came.') };
    const cwd = folder({ ...files, 'sub/b.txt': files['a.txt'] });
    mkdirSync(join(cwd, 'shut'));
    chmodSync(join(cwd, 'shut'), 0o500);
    const pty = start(['sub'], { cwd, columns: 140 });
    await pty.until(isReady);
    for (const [name, words] of [
      ['x.pdf', 'the ending of the name says what is written'],
      ['sub/x.md', 'lies in the corpus, which is never written to'],
      ['sub/b.txt', 'lies in the corpus, which is never written to'],
      ['none/x.md', 'there is no folder none'],
      ['sub/../sub/x.csv', 'lies in the corpus'],
    ]) {
      pty.keys(`e\x15${name}\r`);
      await pty.until(words!);
      pty.keys('\x1b');
      await pty.until(isReady);
    }
    expect(readdirSync(join(cwd, 'sub'))).toEqual(['b.txt']);
    expect(readFileSync(join(cwd, 'sub/b.txt'), 'utf8')).toBe(files['a.txt']);
    expect(readdirSync(cwd).toSorted()).toEqual(['a.txt', 'shut', 'sub']);
  });

  it('proposes a file elsewhere where the working folder is the corpus', async () => {
    const cwd = folder({ 'a.txt': dispatch('One', '2023-01-01', 'Anna Keller came.') });
    const home = folder();
    const pty = start(['.'], { cwd, env: { HOME: home } });
    await pty.until(isReady);
    pty.keys('e');
    await pty.until('› ~/articles.csv');
    pty.keys('\r');
    await pty.until('wrote 1 article to ~/articles.csv');
    expect(existsSync(join(home, 'articles.csv'))).toBe(true);
  });
});

/** An editor that shows what it is given, waits for a line, and puts it at the end of its last argument. */
function editorIn(folder: string): string {
  const path = join(folder, 'my editor');
  const script = `#!/bin/sh
trap 'echo interrupted' INT
echo "editing $*"
stty -a | tr ' ;' '\\n\\n' | grep -x -e icanon -e -icanon
until read -r line; do :; done
for file; do :; done
[ "$line" = "" ] || printf '\\n%s\\n' "$line" >> "$file"
[ "$line" != "fail" ] || exit 3
`;
  writeFileSync(path, script, { mode: 0o755 });
  return path;
}

describe('o', () => {
  const corpus = (): string =>
    folder({
      'a.txt': dispatch('One', '2023-01-01', 'Nobody was there.', 'Anna Keller came, and Boris Vogt went.'),
    });

  async function atKeller(cwd: string, editor: string): Promise<Pty> {
    const pty = start([cwd], { env: { EDITOR: editor }, columns: 100 });
    await pty.until(isReady);
    pty.keys('aanna keller\r');
    await pty.until('1/1 here');
    return pty;
  }

  it('lends the terminal to the editor, at the line, and takes it back as it was', async () => {
    const cwd = corpus();
    const tools = folder();
    const pty = await atKeller(cwd, `'${editorIn(tools)}' --wait`);
    const before = pty.screen();
    pty.keys('o');
    // Nobody knows how such an editor takes a line.
    await pty.until(`editing --wait ${cwd}/a.txt`);
    await pty.until(/^icanon$/m);
    expect([pty.alternate, pty.cursorVisible, pty.autowrap]).toEqual([false, true, true]);
    pty.keys('\r');
    await pty.until(() => pty.alternate);
    await pty.until(() => pty.screen().join('\n') === before.join('\n'));
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(
      dispatch('One', '2023-01-01', 'Nobody was there.', 'Anna Keller came, and Boris Vogt went.'),
    );
    pty.keys('n');
    await pty.until('the only mention');
    expect((await leave(pty)).status).toBe(0);
  });

  it('takes in what was changed there', async () => {
    const cwd = corpus();
    const pty = await atKeller(cwd, `"${editorIn(folder())}"`);
    pty.keys('o');
    await pty.until('editing');
    pty.keys('Anna Keller came back in the evening, and Anna Keller stayed.\r');
    await pty.until(() => pty.alternate);
    await pty.until('1/3 here');
    await pty.until('Keller came back in the evening');
  });

  it('leaves Ctrl-C to the editor', async () => {
    const pty = await atKeller(corpus(), `"${editorIn(folder())}"`);
    pty.keys('o');
    await pty.until(/^icanon$/m);
    pty.keys('\x03');
    await pty.until('interrupted');
    expect(pty.alternate).toBe(false);
    pty.keys('\r');
    await pty.until(() => pty.alternate);
    pty.keys('n');
    await pty.until('the only mention');
    expect((await leave(pty)).status).toBe(0);
  });

  it('says when the editor failed', async () => {
    const pty = await atKeller(corpus(), `"${editorIn(folder())}"`);
    pty.keys('o');
    await pty.until(/^icanon$/m);
    pty.keys('fail\r');
    await pty.until('the editor ended with 3');
    expect((await leave(pty)).status).toBe(0);
  });

  it('says when there is no such editor, and goes on', async () => {
    const pty = await atKeller(corpus(), '/no/such/editor');
    pty.keys('o');
    await pty.until('the editor ended with 127');
    pty.keys('n');
    await pty.until('the only mention');
  });
});

it('stops the whole job where the editor is stopped, and goes on with it', async () => {
  const cwd = folder({ 'a.txt': dispatch('One', '2023-01-01', 'Nobody was there.') });
  const editor = editorIn(folder());
  const pty = new Pty(['bash', '--norc', '--noprofile', '-i'], {
    env: { PS1: 'prompt$ ', EDITOR: `"${editor}"` },
  });
  onTestFinished(() => pty.close());
  await pty.until('prompt$');
  pty.keys(`'${process.execPath}' '${program}' ${cwd}\r`);
  await pty.until(isReady);
  pty.keys('o');
  await pty.until(/^icanon$/m);
  pty.keys('\x1a');
  await pty.until('Stopped');
  const before = pty.bytes.length;
  pty.keys('fg\r');
  await pty.until(() => pty.bytes.slice(before).includes('dragoman'));
  await pause(200);
  // Still the editor's.
  expect(pty.bytes.slice(before)).not.toContain('\x1b[?1049h');
  pty.keys('\r');
  await pty.until(() => pty.alternate);
  await pty.until(isReady);
  pty.keys('q');
  await pty.until(() => !pty.alternate);
});

/** Out of whatever is open, and out of the program. */
async function leave(pty: Pty): Promise<{ status: number }> {
  pty.keys('qqqq');
  return pty.end();
}
