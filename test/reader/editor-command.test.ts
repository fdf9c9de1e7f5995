import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { editorCommand } from '../../source/reader/editor-command.ts';

/** What the editor is given behind its own words. */
const given = (EDITOR: string, path: string, line: number | null): string[] =>
  editorCommand({ EDITOR }, path, line).slice(4);

describe('the command of an editor', () => {
  it('names the line as that editor takes it', () => {
    for (const editor of [
      'vi',
      'vim',
      'nvim -R',
      '/usr/bin/nano',
      'emacs -nw',
      'emacsclient -t',
      'less',
      'hx',
      'micro',
    ])
      expect([editor, given(editor, 'a.txt', 12)]).toEqual([editor, ['+12', 'a.txt']]);
    expect(given('code --wait', 'a b.txt', 12)).toEqual(['-g', 'a b.txt:12']);
    expect(given('subl -w', 'a.txt', 12)).toEqual(['a.txt:12']);
    expect(given('ed', 'a.txt', 12)).toEqual(['a.txt']);
    expect(given('vim', 'a.txt', null)).toEqual(['a.txt']);
  });

  it('is $VISUAL, else $EDITOR, else vi', () => {
    expect(editorCommand({ VISUAL: 'nano', EDITOR: 'ed' }, 'a', 1)).toEqual([
      ...['sh', '-c', 'nano "$@"', 'nano', '+1', 'a'],
    ]);
    expect(editorCommand({ VISUAL: ' ', EDITOR: '' }, 'a', null)).toEqual([
      ...['sh', '-c', 'vi "$@"', 'vi', 'a'],
    ]);
  });

  it('hands the file on as one word, whatever its name, and the words of the editor as a shell reads them', () => {
    const run = (EDITOR: string, path: string): string[] => {
      const [program, ...words] = editorCommand({ EDITOR }, path, null);
      return execFileSync(program, words, { encoding: 'utf8' }).split('\0').slice(0, -1);
    };
    const path = 'a b/$(id) `id` \'c\' "d"; e\n.txt';
    expect(run(`printf '%s\\0' "two words" three`, path)).toEqual(['two words', 'three', path]);
    expect(given('vim', '-R', null)).toEqual(['./-R']);
    expect(given('vim', '+q', 3)).toEqual(['+3', './+q']);
  });
});
