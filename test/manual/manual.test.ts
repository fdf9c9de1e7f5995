import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../source/command-table.ts';
import { FLAGS } from '../../source/flags.ts';
import { completionFor, manPage } from '../../source/manual/index.ts';
import { macro, roffText } from '../../source/manual/roff.ts';
import { STATUSES, VARIABLES } from '../../source/manual/surroundings.ts';
import { helpSections } from '../../source/reader/key-table.ts';

describe.each(['bash', 'zsh', 'fish'] as const)('the completion for %s', (shell) => {
  const script = completionFor(shell);

  it('knows every command', () => {
    for (const { name } of COMMANDS)
      if (name !== 'read') expect(script).toMatch(new RegExp(`(?<![\\w-])${name}(?![\\w-])`));
  });

  it('knows every flag in each of its forms, and every choice of its values', () => {
    for (const { name, short, choices = [] } of FLAGS) {
      const forms =
        shell === 'fish'
          ? [`-l ${name} `, ...(short ? [`-s ${short} `] : [])]
          : [`--${name}`, ...(short ? [`-${short}`] : [])];
      for (const form of [...forms, ...choices]) expect([form, script.includes(form)]).toEqual([form, true]);
    }
  });

  it('starts no program when Tab is pressed', () => {
    expect(script.replace(/^\s*#.*$/gm, '')).not.toMatch(/\$\(\s*dragoman|`|\(dragoman|\bnode\b/);
  });
});

describe('roff', () => {
  // What a sign is called stands in groff_char(7).
  it.each([
    ['--since', '\\-\\-since'],
    ["'exact", '\\(aqexact'],
    ['.txt', '\\&.txt'],
    ['a\\b', 'a\\(rsb'],
    ['say "x"', 'say \\(dqx\\(dq'],
    ['^start ~', '\\(hastart \\(ti'],
    ['else’s', 'else\\(cqs'],
    ['path…', 'path...'],
    ['…', '\\&...'],
    ['Türkei', 'T\\[u00FC]rkei'],
    ['🙂', '\\[u1F642]'],
    ['one\ntwo', 'one two'],
  ])('%j is %s', (text, roff) => {
    expect(roffText(text)).toBe(roff);
  });

  it('puts the arguments of a macro in quotation marks', () => {
    expect(macro('TP', 'a "b"', 'c')).toBe('.TP "a \\(dqb\\(dq" "c"');
  });
});

describe('the manual page', () => {
  const page = manPage('1.2.3');

  it('has every command, flag, key, status and variable', () => {
    const terms = [
      ...COMMANDS.map(({ name, takes }) => `dragoman ${name === 'read' ? '' : `${name} `}${takes}`),
      ...FLAGS.map(({ name }) => `--${name}`),
      ...helpSections().flatMap(({ keys }) => keys.map((one) => one.keys)),
      ...[...STATUSES, ...VARIABLES].map(([term]) => term),
    ];
    for (const term of terms) expect([term, page.includes(roffText(term))]).toEqual([term, true]);
  });

  it('is ASCII, and has no command but the macros it is made of', () => {
    expect(page).toMatch(/^[\x20-\x7e\n]+$/);
    const commands = new Set(page.split('\n').flatMap((line) => /^[.'](\S*)/.exec(line)?.[1] ?? []));
    expect([...commands].sort()).toEqual(['B', 'PP', 'SH', 'SS', 'TH', 'TP', 'ad', 'br', 'nh']);
    // A hyphen that is none of an escape is a minus sign, or it could not be typed as it is read.
    expect(page.replaceAll('\\-', '').replaceAll('\\(->', '')).not.toContain('-');
  });

  it('says of which version it is', () => {
    expect(page).toContain('dragoman 1.2.3');
  });
});
