import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { program } from '../support/built.ts';
import { Pty, pause } from './pty.ts';
import { current, isReady, onSample, start } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-reader-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder of its own with these files; its path. */
function corpus(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

const MENTION = ' Ali Bagheri Kani  ';

/** The reader on the sample corpus at the first mention of Ali Bagheri Kani. */
async function atMention(): Promise<Pty> {
  const pty = await onSample();
  pty.keys('abageri kani\r');
  await pty.until('1/3 here · 1/27 all');
  return pty;
}

/** A bar stands between two of them, unless it is one of theirs. */
const REPORTS = (
  '\x1b[M !!|\x1b[<0;12;7M|\x1b[32;12;7M|\x1b[I|\x1b[O|\x1b]4;1;rgb:cdcd/0000/0000\x07|\x1b]11;rgb:0/1/f\x1b\\|' +
  '\x1b]52;c;anEK\x1b\\|\x1bP1+r544e=78\x1b\\|\x1bP1$r0 q\x1b\\|\x1bP>|xterm(379)\x1b\\|\x1b[?64;1;2c|' +
  '\x1b[>41;351;0c|\x1bP!|00000000\x1b\\|\x1b[12;40R|\x1b[?2026;2$y|\x1b[8;24;80t|\x1b[?1u|\x1b[?997;1n|\x1b[0n'
).split(/\|(?=\x1b)/);

type Write = (pty: Pty, ...pieces: string[]) => Promise<void>;

/**
 * Plays a scene in which `write` writes pieces so many milliseconds apart, and checks what it returns. A busy machine
 * may take so much longer over it that a lone Esc is right; then nothing is shown, and the scene is played again. The
 * terminal of such a scene answers nothing, for no real one would put an answer in the middle of what it sends.
 */
async function split(gap: number, scene: (write: Write) => Promise<() => Promise<void>>): Promise<void> {
  for (;;) {
    let longest = 0;
    const check = await scene(async (pty, ...pieces) => {
      for (const [i, piece] of pieces.entries()) {
        const before = performance.now();
        if (i > 0) await pause(gap);
        pty.keys(piece);
        longest = Math.max(longest, performance.now() - before);
      }
    });
    if (longest < 75) return check();
  }
}

describe('keys', () => {
  it('count one by one, however many come in one write', async () => {
    const pty = await onSample();
    pty.keys('jjj');
    await pty.until(/^ › 2023-11-12/m);
    await pty.until(/ 4\/14 $| 4\/14$/m);
  });

  it('are whole though a sequence is split by 60 ms twice', () =>
    split(60, async (write) => {
      const pty = await onSample({ answers: null });
      pty.keys('\r');
      await pty.until(/\? keys +\d+%/);
      const second = pty.screen()[3]!;
      await write(pty, '\x1b', '[', 'B');
      return () => pty.until(() => pty.screen()[2] === second);
    }));

  it('are never what a terminal reports, though each report is split behind its Esc', () =>
    split(60, async (write) => {
      const pty = await onSample({ answers: null });
      pty.keys('airan');
      await pty.until(/^ actor › iran /m);
      for (const report of REPORTS) await write(pty, report.slice(0, 1), report.slice(1));
      pty.keys('.');
      return () => pty.until(/^ actor › iran\. /m);
    }));

  it('work while a big corpus is still being read, and what was typed is answered when it is', async () => {
    const files: Record<string, string> = {};
    for (let index = 0; index < 800; index++) {
      const day = String(1 + (index % 28)).padStart(2, '0');
      const text = 'Ali Bagheri Kani came. The rain went on for hours and nobody said a word. '.repeat(9);
      files[`${index}.txt`] = `Number ${index} of many\n\n2023-03-${day} | The Post\n\n${text}\n`;
    }
    const pty = start([corpus('many', files)]);
    await pty.until(() => pty.alternate);
    pty.keys('jja');
    await pty.until(/^ actor › /m);
    pty.keys('bagheri\r');
    await pty.until('1/9 here · 1/7,200 all');
    pty.keys('q');
    await pty.until(/^ +Enter read/m);
  });

  it('take a paste with line breaks as one line', async () => {
    const pty = await onSample();
    pty.keys('a');
    await pty.until('actor ›');
    pty.keys('\x1b[200~Bagheri\r\nKani\x1b[201~');
    await pty.until(/^ actor › Bagheri Kani /m);
    await pty.until(/^ › Ali Bagheri Kani /m);
    pty.keys(`\x15\x1b[200~${'quit\nq\x03\x1b[A'.repeat(100_000)}\x1b[201~`);
    await pty.until(/^ actor › .*quit/m);
    pty.keys('\x15e\u0301');
    await pty.until(/^ actor › e\u0301 /m);
    expect(pty.screen().join('\n')).not.toContain('U+0301');
  });
});

describe('a layer that closes', () => {
  it('gives back the row and the scroll', async () => {
    const pty = await onSample({ columns: 40, rows: 10 });
    pty.keys('Gkkk');
    await pty.until(/^ › 2024-07-16/m);
    await pty.until(/ 11\/14/);
    const before = pty.cells();
    for (const [into, there] of [
      ['\r d', /^ .*2024-07-16 · /m],
      ['?jjj', /^ Keys/m],
      ['R', /could be read/],
      ['aabc', /actor › abc/],
    ] as const) {
      pty.keys(into);
      await pty.until(there);
      pty.keys('\x1b');
      await pty.until(() => pty.cells().join() === before.join());
    }
  });
});

describe('what is known and what is left out', () => {
  it('is what the actors file of the folder and --without say, and ? tells', async () => {
    const path = corpus('listed', {
      'a.txt': 'Anna Keller spoke. Then Keller left.\n',
      'actors.yaml': 'actors:\n  - {name: Anna Keller-Roth, kind: person, aliases: [Anna Keller]}\n',
    });
    const pty = start([path, '-q', 'keller', '--without', 'surname']);
    await pty.until('Anna Keller-Roth  1/1 here · 1/1 all');
    pty.keys('?G');
    await pty.until('Left out: mentions tied by surname');
    // The words may be broken over two rows.
    await pty.until(() => /Actors file: \S*listed\/actors\.yaml/.test(pty.screen().join('\n')));
  });
});

describe('another size', () => {
  it('keeps the mention in sight and the place on the way back', async () => {
    const pty = await atMention();
    const before = pty.screen();
    pty.resize(40, 10);
    await pty.until(/^ (▐|─)[─│▐]{9} {2}q for gh/m);
    await pty.until(() => current(pty) === 'Ali Baqeri Kani');
    pty.resize(80, 24);
    await pty.until(() => pty.screen().join() === before.join());
    for (const [columns, rows] of [
      [200, 50],
      [21, 6],
      [3, 2],
      [120, 40],
    ]) {
      pty.resize(columns!, rows!);
      await pause(5);
    }
    await pty.until(() => pty.screen()[39]!.endsWith('100%'));
    await pty.until(() => current(pty) === 'Ali Baqeri Kani');
  });
});

describe('an article of one line and a megabyte', () => {
  const words = 'All the words of a long day went into a single line of text. ';
  const text = `Ali Bagheri Kani came. ${words.repeat((1 << 20) / words.length)}Kani went.`;

  it('opens, scrolls and is walked through, a screenful a key', async () => {
    const pty = start([corpus('line', { 'line.txt': text })]);
    await pty.until(isReady);
    const steps: readonly (readonly [string, RegExp])[] = [
      ['\r', /^ {3}Ali Bagheri Kani came\. All the words/m],
      [' ', /\n\n {3}(?!Ali)[\s\S]* 0% *$/],
      ['G', /Kani went\.[\s\S]* 100%$/],
      ['g', /^ {3}Ali Bagheri Kani came\./m],
      ['akani\r', / 1\/2 here · 1\/2 all /],
      ['n', / 2\/2 here · 2\/2 all /],
      ['/zebra', /not here/],
    ];
    for (const [keys, there] of steps) {
      const before = pty.bytes.length;
      pty.keys(keys);
      await pty.until(there);
      // A few screens' worth for a few keys: never the article.
      expect(pty.bytes.length - before).toBeLessThan(80 * 24 * 4 * keys.length);
    }
  });
});

describe('the corpus', () => {
  it('may be one piped in: the keys come from the terminal', async () => {
    const file = join(corpus('piped', { 'a.txt': 'Envoys met\n\nAli Bagheri Kani came.\n' }), 'a.txt');
    const pty = new Pty(['sh', '-c', `cat "${file}" | "$@" -`, 'sh', process.execPath, program]);
    try {
      await pty.until(/^ dragoman · standard input · 1 article$/m);
      pty.keys('akani\r');
      await pty.until(`${MENTION}1/1 here · 1/1 all`);
      pty.keys('qq');
      expect((await pty.end()).status).toBe(0);
    } finally {
      pty.close();
    }
  });

  it('may be empty, and says so', async () => {
    const pty = start([corpus('nothing', {})]);
    await pty.until('nothing is empty: there is no article in it.');
    pty.keys('\rnNJajk\r');
    await pty.until('No actor was found in these articles.');
    pty.keys('\x1b');
    await pty.until(() => !pty.screen().join('').includes('actor ›'));
    pty.keys('q');
    expect((await pty.end()).status).toBe(0);
  });

  it('may have nothing in it that can be read, and says what and why', async () => {
    const pty = start([corpus('unreadable', { 'a.mp4': '%PDF', 'b.mp4': '%PDF', 'c.txt': '' })]);
    await pty.until(/Nothing in unreadable could be read\. 3 files not read: \.mp4 2, empty 1 \(R/);
    pty.keys('R');
    await pty.until(/^ unreadable · 3 files not read$/m);
    await pty.until(/^ {3}\S.*b\.mp4$/m);
  });

  it('must be there: a sentence, status 2, and the screen is not touched', async () => {
    const pty = start([join(folder, 'missing')]);
    expect((await pty.end()).status).toBe(2);
    expect(pty.screen().join('')).toMatch(/^dragoman: There is no file or folder .*missing/);
    expect(pty.bytes).not.toContain('\x1b');
  });

  it('cannot do anything to the terminal', async () => {
    const nasty =
      'A title\x1b]0;owned\x07 and more\n\n2023-01-02\n\nText \x1b[2J\x9b31m \x1b]52;c;aGk=\x07 rest\u202e.\n';
    const pty = start([corpus('nasty\x1b[31m', { 'na\x1b[32mme.txt': nasty, 'b\x07.mp4': '' })]);
    await pty.until(/A title<U\+001B>\]0;owned<U\+0007> and more/);
    pty.keys('\r');
    await pty.until(/<U\+001B>\]52;c;aGk=<U\+0007> rest<U\+202E>\./);
    pty.keys('R');
    await pty.until(/b<U\+0007>\.mp4/);
    for (const bad of ['\x1b]', '\x07', '\x9b', '\u202e', '\x1b[31m', '\x1b[32m']) {
      expect(pty.bytes).not.toContain(bad);
    }
  });
});

describe('text over the corpus', () => {
  it('is searched for in the list, walked from article to article, and left with Esc', async () => {
    const pty = await onSample();
    pty.keys('/text:"foreign minister"');
    // As many as `grep -rli` counts, lines joined.
    await pty.until('11 of 14 articles');
    pty.keys('\r\r');
    await pty.until(' here · 11 articles');
    expect(current(pty).toLowerCase()).toBe('foreign minister');
    const [first] = pty.screen();
    pty.keys('\t');
    await pty.until(() => pty.screen()[0] !== first && /1\/\d here/.test(pty.screen()[23]!));
    expect(current(pty).toLowerCase()).toBe('foreign minister');
    pty.keys('\x1b');
    await pty.until(() => !pty.screen()[23]!.includes('find ›'));
    pty.keys('qqq');
    expect((await pty.end()).status).toBe(0);
  });
});
