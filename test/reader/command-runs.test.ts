/** What E shows is run, and has to give what the screen shows. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAll } from '../../source/actors/engine.ts';
import { COMMAND_OF } from '../../source/commands/index.ts';
import { readAll } from '../../source/corpus/read.ts';
import { DecisionsLog } from '../../source/decisions-log.ts';
import { deciderOf } from '../../source/reader/decide.ts';
import { namesOf } from '../../source/reader/names-asked.ts';
import { answersFor } from '../../source/reader/state/answers.ts';
import { commandsOf } from '../../source/reader/state/command-of.ts';
import { lineOf } from '../../source/reader/state/editor.ts';
import { hitsOf } from '../../source/reader/state/hits.ts';
import { initialState, type State, update } from '../../source/reader/state/index.ts';
import { NOT_INVOKED } from '../../source/reader/state/initial.ts';
import { articleAt, listLength } from '../../source/reader/state/listing.ts';
import { placesHere } from '../../source/reader/state/places.ts';
import { trailOf } from '../../source/reader/state/trail.ts';
import { readRequest } from '../../source/request.ts';
import { FLOOR } from '../../source/search/resolve.ts';
import { sampleCorpus, shippedActors } from '../../source/shipped.ts';
import { memoryView } from '../../source/store/memory-view.ts';
import { stretchIn } from '../../source/store/occurrences.ts';
import type { View } from '../../source/store/view.ts';
import { dispatch, folder } from '../commands/run.ts';

async function reader(paths: readonly string[], sample: boolean): Promise<State> {
  const { articles, unread } = await readAll({ paths: [...paths] });
  return initialState({
    view: memoryView({
      articles,
      unread,
      linked: linkAll(articles, shippedActors()),
      table: shippedActors(),
    }),
    ...namesOf(null),
    floor: FLOOR,
    size: { columns: 80, rows: 24 },
    name: 'it',
    sample,
    progress: null,
    actorsFile: null,
    invoked: { ...NOT_INVOKED, paths },
  });
}

/** A name that a person types, a filter, a text: each as keys. */
const NAMES = ['bageri', 'iran', 'hizbollah', 'raisi', 'kel', 'moh'];
const FILTERS = [
  'actor:raisi',
  '!a',
  "'met",
  'since:2024',
  'text:lebanon',
  'a | b',
  "x'y",
  'source:^$',
  '"',
  '$(id)',
];
const TEXTS = ['the', "lebanon's", 'minister', '  a', '$HOME', '"', '-x', 'é', 'zzz'];
const typed = (text: string): string[] => [...text].map((key) => (key === ' ' ? 'space' : key));

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(NAMES)
      .chain((all) => fc.constantFrom(...all))
      .map((name) => ['a', ...typed(name), 'enter']),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...FILTERS)
      .map((text) => ['q', 'q', 'L', '/', 'ctrl-u', ...typed(text), 'enter']),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...TEXTS).map((text) => ['enter', '/', 'ctrl-u', ...typed(text), 'enter']),
  },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(
        'j',
        'G',
        'n',
        'N',
        'tab',
        'J',
        'enter',
        'escape',
        's',
        'U',
        'D',
        'y',
        'f',
        'a',
        'c',
        'O',
        '&',
      )
      .map((key) => [key]),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.constantFrom(...NAMES),
        fc.constantFrom(['&'], ['&', '&'], ['&', '&', '&']),
      )
      .map(([one, other, keys]) => [
        ...['a', ...typed(one), 'enter', '1', 'a', ...typed(other), 'enter', '2'],
        ...keys,
      ]),
  },
);

/** The ledger and the lines, what is decided there, and taken back. */
const judging = fc
  .constantFrom(
    ...['v', 'v j', 'v G', 'c', 'x', 'j x', '.', '!', 'v w', 'v t', 'z', 'v m j m x', 'escape'],
    ...['+ H a m a s enter', 'v r N e w enter', 'v = i r a enter', 'v + t h e enter'],
  )
  .map((keys) => keys.split(' '));

/** Keys that would leave the reader do nothing. */
function played(start: State, steps: readonly (readonly string[])[], log: DecisionsLog | null = null): State {
  let state = start;
  const decide = log === null ? null : deciderOf(log, () => state.view);
  for (const key of steps.flat()) {
    const next = update(state, { kind: 'key', key });
    state = next.exit === null ? next : state;
    for (const effect of state.effects)
      if (decide !== null && (effect.kind === 'decide' || effect.kind === 'undo'))
        state = update(state, decide(effect));
    while (state.busy) state = update(state, { kind: 'step' });
  }
  return state;
}

/** The words of a command line, as sh hands them on. */
const wordsOf = (command: string): string[] =>
  execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' })
    .split('\0')
    .slice(1, -1);

// biome-ignore lint/suspicious/noExplicitAny: what a line holds is what is asked
async function linesOf(command: string): Promise<any[]> {
  const [name = '', ...words] = wordsOf(command);
  const request = readRequest([name, '--json', ...words]);
  const lines: string[] = [];
  const output = {
    out: async (line: string) => void lines.push(line),
    say: () => undefined,
    progress: { isTerminal: false, write: () => true },
    columns: 100,
    styled: false,
  };
  if (request.command === 'read') throw new Error(`${command} opens the reader`);
  await COMMAND_OF[request.command](request, output);
  return lines.map((line) => JSON.parse(line));
}

const called = (view: View, actor: number): string => {
  const { name, kind } = view.actors.at(actor);
  return `${name} ${kind}`;
};

/** What the screen shows, and what the command gives, in the same words. */
async function compared(state: State): Promise<void> {
  const { view, actor, reading, listing } = state;
  for (const { words, command } of commandsOf(state)) {
    const lines = await linesOf(command);
    const ids = lines.map(({ article }) => article);
    if (words.startsWith('where the text')) {
      const hits = reading?.find ? hitsOf(state, reading, reading.find) : [];
      expect([command, lines.map(({ start, end }) => ({ start, end }))]).toEqual([
        command,
        hits.map(({ start, end }) => ({ start, end })),
      ]);
    } else if (words.startsWith('the mentions of')) {
      const places = placesHere(state).map(({ mention }) => [mention.start, mention.spelling.surface]);
      expect([command, lines.map(({ start, surface }) => [start, surface])]).toEqual([command, places]);
    } else if (words.startsWith('these lines')) {
      const all = state.concordance!.listed.lines;
      const rows = Array.from({ length: all.length }, (_, row) => all.placeAt(row));
      // A filter of the lines alone has no flag.
      if (words !== 'these lines') expect([command, lines.length >= rows.length]).toEqual([command, true]);
      else
        expect([command, lines.map(({ article, start }) => [article, start])]).toEqual([
          command,
          rows.map(({ article, mention }) => [view.articles.at(article).id, mention.start]),
        ]);
    } else if (words.startsWith('the spellings of')) {
      const own = view
        .spellings(actor!)
        .map(({ spelling, count }) => [spelling.surface, spelling.rules, count]);
      const told = lines.map(({ surface, rules, count }) => [surface, rules, count]);
      expect([command, told.map(String).sort()]).toEqual([command, own.map(String).sort()]);
    } else if (words.startsWith('what was decided')) {
      const ids = new Set(lines.map(({ id }) => id));
      expect([command, view.decided.rulings.every(({ id }) => ids.has(id))]).toEqual([command, true]);
    } else if (words.startsWith('those in ')) {
      expect([command, lines.length]).toEqual([command, trailOf(state, actor!).length]);
    } else if (words === 'all of them') {
      expect([command, lines.length]).toEqual([command, view.occurrences(actor!).length]);
    } else if (words === 'the article' || words.endsWith('cited')) {
      const shown = reading?.article ?? view.articles.length;
      expect([command, ids.length]).toEqual([command, 1]);
      if (reading) expect([command, ids[0]]).toEqual([command, view.articles.at(shown).id]);
      if (words === 'the current one, cited') {
        // Not in the next form, as when it is pressed again.
        const rested = { ...state, taken: { ...state.taken, of: null } };
        const { effects } = update(rested, { kind: 'key', key: 'y' });
        const [copy] = effects.filter((one) => one.kind === 'copy');
        expect([command, `${lines[0].citation}\n`]).toEqual([command, copy?.text]);
      }
    } else if (/actors|nobody/.test(words)) {
      // Ranked there as if the name were finished; whoever is in both has the same numbers.
      const named = new Map(lines.map(({ actor: name, kind, mentions }) => [`${name} ${kind}`, mentions]));
      const [finder] = state.overlays.filter((one) => one.kind === 'finder');
      const { answers } = answersFor(state, lineOf(finder!.editor).trim());
      const both = answers.filter((one) => named.has(called(view, one.actor)));
      expect([command, both.map((one) => named.get(called(view, one.actor)))]).toEqual([
        command,
        both.map((one) => view.counts(one.actor).mentions),
      ]);
      expect([command, both.length > 0]).toEqual([command, lines.length > 0]);
    } else {
      const rows = Array.from({ length: listLength(state) }, (_, row) => articleAt(listing, row));
      expect([command, ids]).toEqual([command, rows.map((at) => view.articles.at(at).id)]);
      if (actor === null || !command.includes(' -q ')) continue;
      const counts = rows.map((at) => {
        const [from, to] = stretchIn(view.occurrences(actor), at);
        return to - from;
      });
      expect([command, lines.map(({ mentions }) => mentions)]).toEqual([command, counts]);
    }
  }
}

const TIME = 240_000;

describe('the commands of random screens', () => {
  it('give what is shown of the sample', { timeout: TIME }, async () => {
    const start = await reader([sampleCorpus], true);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => compared(played(start, steps))),
      { numRuns: 150 },
    );
  });

  it('give what is shown of it as decided', { timeout: TIME }, async () => {
    const sample = await reader([sampleCorpus], true);
    const kept = folder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.array(fc.oneof({ weight: 3, arbitrary: judging }, { weight: 1, arbitrary: step }), {
          maxLength: 8,
        }),
        async (name, steps) => {
          const decisions = join(kept, `log${run++}`);
          const start = { ...sample, invoked: { ...sample.invoked, decisions } };
          const log = new DecisionsLog({ decisions }, [sampleCorpus]);
          await compared(played(start, [['a', ...typed(name), 'enter'], ...steps], log));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('give what is shown of files with any name', { timeout: TIME }, async () => {
    const own = folder({
      "it's $HOME/-a b.txt": dispatch(
        'One',
        '2023-01-01',
        'Anna Keller met Peter Keller. Keller left the room.',
      ),
      "it's $HOME/b\nc.txt": dispatch('Two', '2023-01-02', 'Anna Keller came again to the room in Lebanon.'),
      '-x.txt': dispatch('Three', '2023-01-03', 'Nobody met Anna Keller that day.'),
    });
    const start = await reader([`${own}/it's $HOME`, `${own}/-x.txt`], false);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 5 }), async (steps) => compared(played(start, steps))),
      { numRuns: 15 },
    );
  });
});
