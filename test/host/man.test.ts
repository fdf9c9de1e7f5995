import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLAGS } from '../../source/flags.ts';
import { program } from '../support/built.ts';

const page = join(program, '../dragoman.1');

describe('the manual page', () => {
  it('is what --man prints', () => {
    const printed = execFileSync(process.execPath, [program, '--man']);
    expect(execFileSync('cat', [page])).toEqual(printed);
  });

  it.each(['utf8', 'ascii'])('is set by groff for a terminal of %s without a warning', (device) => {
    const { stdout, stderr, status } = spawnSync('groff', ['-ww', '-man', `-T${device}`, page], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('DRAGOMAN(1)');
  });

  it('is shown by man with every flag as it is typed', () => {
    const env = { ...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8', GROFF_NO_SGR: '', MANROFFOPT: '-c' };
    const shown = execFileSync('man', ['-l', '--warnings=w', page], { env, encoding: 'utf8' });
    // Bold is a letter over itself.
    const plain = shown.replace(/.\x08/g, '').replace(/\s+/g, ' ');
    for (const { name } of FLAGS) expect(plain).toContain(`--${name}`);
    expect(plain).toContain("'exact ^start end$ !not");
  });
});
