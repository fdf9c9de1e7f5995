/** The commands from the shell that give what a screen shows. */
import { answersFor } from './answers.ts';
import { linesOnTop, markedLine } from './concordance.ts';
import { lineOf } from './editor.ts';
import { ledgerOnTop } from './ledger.ts';
import { lineFilterText } from './line-wants.ts';
import { currentPlace } from './places.ts';
import { flag, mentionFlags, query, scopeFlags, shellLine } from './shell-line.ts';
import { markedArticle } from './shown-rows.ts';
import { currentSpan } from './taking.ts';
import { togetherFact, togetherWants } from './together.ts';
import type { Reading, State } from './types.ts';
import { filterText, isNarrowed, sortOf } from './wants.ts';

/** A command, and what it gives. */
export interface Told {
  readonly words: string;
  readonly command: string;
}

/** The command for the screen first, then those for what is on it. What lies over it only to be read is passed over. */
export function commandsOf(state: State): readonly Told[] {
  const finder = state.overlays.findLast(({ kind }) => kind === 'finder');
  if (finder?.kind === 'finder') return [finderCommand(state, lineOf(finder.editor).trim())];
  if (state.reading !== null) return readingCommands(state, state.reading);
  if (linesOnTop(state) !== null) return lineCommands(state);
  return ledgerOnTop(state) === null ? listCommands(state) : ledgerCommands(state);
}

/** The command for the screen. */
export const commandOf = (state: State): string => commandsOf(state)[0].command;

function listCommands(state: State): Told[] {
  const { actor } = state;
  const filter = filterText(state);
  const sort = sortOf(state);
  const named = actor === null ? null : nameFlags(state, actor);
  const beside = besideFlags(state, null);
  const isExact = named === null && beside !== null && beside.length > 0;
  const flags = [
    ...scopeFlags(state),
    ...listFilter(state),
    ...(beside ?? []),
    ...(named === null ? [] : [...query(named.name), ...named.flags]),
    ...(isExact ? ['--exact'] : []),
    ...(sort === 'date' || (sort === 'mentions' && named === null) ? [] : flag('sort', sort)),
    ...(filter === '' && named === null && !isExact ? [] : mentionFlags(state)),
  ];
  const which = named === null ? 'the articles of this list' : `the same, with the mentions of ${named.name}`;
  const words = beside === null ? `${which}, ${NAMESAKE}` : which;
  const list = { words, command: shellLine(state, 'list', null, flags) };
  const marked = markedArticle(state);
  return marked === null ? [list] : [list, citeCommand(state, marked, '', 'the marked article, cited')];
}

function lineCommands(state: State): Told[] {
  const concordance = linesOnTop(state);
  const named = state.actor === null ? null : nameFlags(state, state.actor);
  if (concordance === null || named === null) return listCommands(state);
  const { sort, spelling, onePerArticle } = concordance;
  const beside = besideFlags(state, state.actor);
  const flags = [
    ...scopeFlags(state),
    ...listFilter(state),
    ...named.flags,
    ...(beside ?? []),
    ...(spelling === null ? [] : flag('spelling', spelling)),
    ...(onePerArticle ? ['--one-per-article'] : []),
    ...(sort === 'date' ? [] : flag('sort', sort)),
    ...mentionFlags(state),
  ];
  const words =
    lineFilterText(concordance) === ''
      ? beside === null
        ? `these lines, ${NAMESAKE}`
        : 'these lines'
      : 'these lines and those that their own filter leaves out, for which there is no flag';
  const told = [{ words, command: shellLine(state, 'find', named.name, flags) }];
  const line = markedLine(state);
  if (line === null) return told;
  return [...told, citeCommand(state, line.article, `:${line.mention.start}`, 'the marked one, cited')];
}

function ledgerCommands(state: State): Told[] {
  const named = state.actor === null ? null : nameFlags(state, state.actor);
  if (named === null) return listCommands(state);
  const flags = [...scopeFlags(state), ...named.flags, ...mentionFlags(state)];
  return [
    {
      words: `the spellings of ${named.name}, but for those set aside`,
      command: shellLine(state, 'spellings', named.name, flags),
    },
    { words: 'what was decided, and can be taken back', command: undoLine(state) },
  ];
}

/** The log is read without any index. */
const undoLine = (state: State): string => {
  const { invoked } = state;
  const flags = invoked.decisions === null ? [] : flag('decisions', invoked.decisions);
  return shellLine({ ...state, invoked: { ...invoked, indexDir: null } }, 'undo', 'list', flags);
};

/** Where somebody pinned cannot be told from another. */
const NAMESAKE = 'and more: the shell would take somebody pinned for another of that name';

/** Who else is to be mentioned beside an actor (null: at all), and how near; null where the shell would take one of them for another. */
function besideFlags(state: State, actor: number | null): string[] | null {
  const wants = togetherWants(state);
  if (wants === null) return [];
  const { view } = state;
  const others = wants.actors.filter((one) => one !== actor);
  if (others.some((one) => view.actorsNamed(view.actors.at(one).name)[0] !== one)) return null;
  const near = wants.within === 'article' ? [] : flag('within', wants.within);
  return [...others.flatMap((one) => flag('and', view.actors.at(one).name)), ...near];
}

const listFilter = (state: State): string[] => {
  const filter = filterText(state);
  return filter === '' ? [] : flag('filter', filter);
};

function readingCommands(state: State, reading: Reading): Told[] {
  const { id, path } = state.view.articles.at(reading.article);
  const { find } = reading;
  const span = currentSpan(state);
  // A file may hold more articles than this one.
  const isAlone = state.view.articlesAt(path).length === 1;
  const where = isAlone ? 'in this article' : 'in the file of this article';
  const here = scopeFlags(state, path);
  const text = find === null ? '' : lineOf(find.editor);
  const told: Told[] = [];
  if (text.trim() !== '')
    told.push({
      words: `where the text stands ${where}`,
      command: shellLine(state, 'find', text, ['--text', '--all-blocks', ...here]),
    });
  const named = state.actor === null ? null : nameFlags(state, state.actor);
  if (named !== null) {
    const flags = [...named.flags, ...mentionFlags(state)];
    told.push(
      {
        words: `the mentions of ${named.name} ${where}`,
        command: shellLine(state, 'find', named.name, [...here, ...flags]),
      },
      {
        words: 'all of them',
        command: shellLine(state, 'find', named.name, [...scopeFlags(state), ...flags]),
      },
    );
    const beside = besideFlags(state, state.actor);
    const narrowing = [...listFilter(state), ...flags, ...(beside ?? [])];
    const walked = togetherFact(state);
    const which = [
      ...(filterText(state) === '' ? [] : ['the filter']),
      ...(walked === null ? [] : [walked]),
    ].join(', ');
    if (isNarrowed(state))
      told.push({
        words: beside === null ? `those in ${which}, ${NAMESAKE}` : `those in ${which}`,
        command: shellLine(state, 'find', named.name, [...scopeFlags(state), ...narrowing]),
      });
  }
  if (span !== null) {
    const isMention = currentPlace(state)?.mention.start === span.start;
    const place = isMention ? `:${span.start}` : `:${span.start}-${span.end}`;
    told.push(citeCommand(state, reading.article, place, 'the current one, cited'));
  }
  told.push({
    words: 'the article',
    command: shellLine(state, 'show', id, state.view.switches.allBlocks ? ['--all-blocks'] : []),
  });
  return told;
}

function citeCommand(state: State, article: number, place: string, words: string): Told {
  const { form } = state.taken;
  const at = flag('at', `${state.view.articles.at(article).id}${place}`);
  const as = form === 'markdown' ? [] : flag('as', form);
  return { words, command: shellLine(state, 'cite', null, [...at, ...as]) };
}

function finderCommand(state: State, asked: string): Told {
  const { answers } = answersFor(state, asked);
  const flags = [...scopeFlags(state), ...mentionFlags(state)];
  if (asked === '') return { words: 'all actors', command: shellLine(state, 'actors', null, flags) };
  return {
    words: answers.length === 0 ? 'nobody is called so' : 'the actors that may be called so',
    command: shellLine(state, 'actors', null, [...query(asked), ...flags]),
  };
}

/**
 * How an actor is named so that nobody else is meant; null where somebody else of that name and kind comes first, whom the
 * shell would take.
 */
function nameFlags({ view }: State, actor: number): { name: string; flags: string[] } | null {
  const { name, kind } = view.actors.at(actor);
  const own = view.actorsNamed(name).filter((one) => {
    const { kind: asked } = view.scope;
    return asked === null || view.actors.at(one).kind === asked;
  });
  if (own[0] === actor) return { name, flags: ['--exact'] };
  const first = own.find((one) => view.actors.at(one).kind === kind);
  return first === actor && view.scope.kind === null
    ? { name, flags: ['--exact', ...flag('kind', kind)] }
    : null;
}
