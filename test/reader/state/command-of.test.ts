import { describe, expect, it } from 'vitest';
import { commandOf, commandsOf } from '../../../source/reader/state/command-of.ts';
import { NOT_INVOKED } from '../../../source/reader/state/initial.ts';
import type { Invoked, State } from '../../../source/reader/state/types.ts';
import { corpus } from '../corpus.ts';
import { begin, lines, play } from '../play.ts';

const KANI = 'a k a n i enter';

function start(keys: string, more: Partial<Invoked> = {}): State {
  const invoked = {
    ...NOT_INVOKED,
    paths: ['clips'],
    ...more,
  };
  return play(begin(corpus(), { invoked }), keys);
}

const told = (state: State): string[] =>
  commandsOf(state).map(({ words, command }) => `${words}: ${command}`);

describe('the command for a screen', () => {
  it('lists what the list shows', () => {
    expect(commandOf(start(''))).toBe('dragoman list clips');
    expect(commandOf(start('s s'))).toBe('dragoman list clips --sort title');
    expect(commandOf(start('/ ! a p enter'))).toBe("dragoman list clips --filter '!ap'");
    expect(commandOf(start(`${KANI} q`))).toBe('dragoman list clips -q "Ali Bagheri Kani" --exact');
    expect(commandOf(start(`${KANI} U D q s s s s s`))).toBe(
      'dragoman list clips -q "Ali Bagheri Kani" --exact --sort mentions --unsure --related',
    );
    // Without an actor there is no such order, and nothing to be unsure of.
    expect(commandOf(start('D s s s s s'))).toBe('dragoman list clips');
  });

  it('finds what is read', () => {
    const [mentions, all, current, article] = told(start(`${KANI} n`));
    expect(mentions).toMatch(
      /^the mentions of Ali Bagheri Kani in this article: dragoman find "Ali Bagheri Kani" clips --under \S+ --exact$/,
    );
    expect(all).toBe('all of them: dragoman find "Ali Bagheri Kani" clips --exact');
    expect(current).toMatch(
      /^the current one, cited: dragoman cite clips --at "article-An envoy lands:\d+"$/,
    );
    expect(article).toMatch(/^the article: dragoman show "article-An envoy lands" clips$/);
    expect(told(start('enter'))).toEqual([
      expect.stringMatching(/^the article: dragoman show "article-An envoy lands" clips$/),
    ]);
    expect(told(start('enter / l e f t'))[0]).toMatch(
      /^where the text stands in this article: dragoman find left clips --text --all-blocks --under \S+$/,
    );
  });

  it('finds the lines of the concordance, in their order and as they are narrowed', () => {
    expect(commandOf(start(`${KANI} q c`))).toBe('dragoman find "Ali Bagheri Kani" clips --exact');
    expect(commandOf(start(`${KANI} q / a p enter c O s U`))).toMatch(
      /^dragoman find "Ali Bagheri Kani" clips --filter ap --exact --one-per-article --sort \S+ --unsure$/,
    );
    const [own, marked] = commandsOf(start(`${KANI} q c / k a n i enter`));
    expect(own!.words).toContain('their own filter leaves out');
    expect(marked!.command).toMatch(/^dragoman cite clips --at /);
  });

  it('cites in the form that was copied last', () => {
    expect(told(start(`${KANI} y y y`)).find((one) => one.includes('cite'))).toMatch(/ --as bibtex$/);
  });

  it('ranks what is typed for a name', () => {
    expect(commandOf(start('a k a n'))).toBe('dragoman actors clips -q kan');
    expect(commandOf(start('a'))).toBe('dragoman actors clips');
    expect(commandOf(start('a - x'))).toBe('dragoman actors clips --query=-x');
  });

  it('names the corpus as it was named, whatever its name', () => {
    const paths = ["it's here/a b", '-dash', '$(rm)'];
    expect(commandOf(start('', { paths, indexDir: '/srv/my index', actors: 'a.yaml' }))).toBe(
      `dragoman list --index-dir "/srv/my index" -- "it's here/a b" -dash '$(rm)'`,
    );
    expect(commandOf(start(KANI, { actors: 'mine.yaml' }))).toContain(' --exact --actors mine.yaml');
  });
});

describe('E', () => {
  it('shows the commands and copies the first', () => {
    const state = start(`${KANI} E`);
    expect(state.effects).toEqual([
      { kind: 'copy', text: commandOf(start(KANI)), said: 'copied the first', file: 'command.sh' },
    ]);
    const screen = lines(state);
    expect(screen[0]).toBe(' From the shell');
    expect(screen.join('\n')).toContain('   dragoman show ');
    expect(lines(play(state, 'escape'))).toEqual(lines(start(KANI)));
    expect(lines(play(state, 'E'))).toEqual(lines(start(KANI)));
  });

  it('tells of what lies under it: a name being typed, a list under the keys', () => {
    expect(lines(start('a k a n ctrl-x')).join('\n')).toContain('dragoman actors clips -q kan');
    expect(lines(start('/ a p ctrl-x')).join('\n')).toContain('dragoman list clips --filter ap');
    expect(lines(start('? E')).join('\n')).toContain('dragoman list clips');
  });
});
