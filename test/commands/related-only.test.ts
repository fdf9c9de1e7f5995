import { describe, expect, it } from 'vitest';
import { folder, lines, run } from './run.ts';

const LEFT_OUT = '1 state with related mentions only is not listed; --related counts them.\n';

describe('actors', () => {
  /** Turkey by its demonym alone; Norway by its name once. */
  const text =
    'Hakan Fidan, the Turkish foreign minister, went to Norway on Tuesday. Hakan Fidan spoke there for an hour.\n';
  const names = (stdout: string) => lines(stdout).map((line) => JSON.parse(line).actor);

  it('leaves out states that are only related to what is said, and says so', async () => {
    const corpus = folder({ 'a.txt': text });
    const listed = await run(['actors', corpus, '--json']);
    expect(names(listed.stdout)).toEqual(['Hakan Fidan', 'Norway']);
    expect(listed.stderr).toBe(LEFT_OUT);
    expect((await run(['actors', corpus, '--count'])).stdout).toBe('2\n');
  });

  it('lists them with --related, by their name, and in an export', async () => {
    const corpus = folder({ 'a.txt': text });
    const related = await run(['actors', corpus, '--json', '--related']);
    expect(names(related.stdout).sort()).toEqual(['Hakan Fidan', 'Norway', 'Turkey']);
    expect(related.stderr).toBe('');
    expect(names((await run(['actors', corpus, '--json', '-q', 'Turkey'])).stdout)[0]).toBe('Turkey');
    expect((await run(['actors', corpus, '--export', 'yaml'])).stdout).toContain('Turkey');
  });
});
