/** Citations for the clipboard. */
import type { Span } from '../../export/citation.ts';
import { citationIn } from '../../export/cited.ts';
import { FORMS, type Form } from '../../export/forms.ts';
import { counted, number } from '../words.ts';
import { linesOnTop, markedLine } from './concordance.ts';
import { hitsOf } from './hits.ts';
import { said } from './jump.ts';
import { currentPlace, placesHere } from './places.ts';
import { markedArticle } from './shown-rows.ts';
import type { State } from './types.ts';

/** Citations made with one key; of more, the shell makes any number. */
const MOST = 500;

const NAMES: Readonly<Record<Form, string>> = { markdown: 'Markdown', text: 'text', bibtex: 'BibTeX' };
/** Endings of files of each form. */
const ENDINGS = { markdown: 'md', text: 'txt', bibtex: 'bib' } as const satisfies Record<Form, string>;

/** What is current on a screen: a span of an article, or (null) the article. */
export interface Current {
  readonly article: number;
  readonly span: Span | null;
}

/** The marked line, mention or hit; where there is none the article that is read or marked; null without any. */
export function currentOn(state: State): Current | null {
  const line = markedLine(state);
  if (line !== null) return { article: line.article, span: line.mention };
  if (linesOnTop(state) !== null) return null;
  const article = state.reading?.article ?? markedArticle(state);
  return article === null ? null : { article, span: currentSpan(state) };
}

/** `y`: what is current. */
export function cite(state: State): State {
  const current = currentOn(state);
  if (current === null) return said(state, 'there is nothing to cite');
  return taken(state, [current], current.span === null ? 'the article' : 'the citation');
}

/** `Y`: all lines, or all mentions of the current actor in the article; without any the article. */
export function citeAll(state: State): State {
  const lines = linesOnTop(state)?.listed.lines ?? null;
  const here = lines === null ? placesHere(state) : null;
  const length = here?.length ?? lines?.length ?? 0;
  if (length === 0) return cite(state);
  const some = Array.from({ length: Math.min(length, MOST) }, (_, at) => here?.[at] ?? lines?.placeAt(at));
  const spans = some
    .filter((one) => one !== undefined)
    .map(({ article, mention }) => ({ article, span: mention }));
  const all = counted(length, 'citation');
  return taken(state, spans, length > MOST ? `${number(MOST)} of ${all}` : all);
}

/** What stands in reverse in the text. */
export function currentSpan(state: State): Span | null {
  const { reading } = state;
  if (reading?.find) {
    const { find } = reading;
    return hitsOf(state, reading, find).find(({ start }) => start === find.hit) ?? null;
  }
  return currentPlace(state)?.mention ?? null;
}

/** The same as the last time is taken in the next form, anything else in the form of the last time. */
function taken(state: State, all: readonly Current[], what: string): State {
  const of = all.map(({ article, span }) => `${article}:${span?.start ?? ''}`).join();
  const last = FORMS.indexOf(state.taken.form);
  const form = FORMS[(last + (state.taken.of === of ? 1 : 0)) % FORMS.length];
  const next = FORMS[(FORMS.indexOf(form) + 1) % FORMS.length];
  const { articles } = state.view;
  if (!all.every(({ article }) => state.view.isThere(article)))
    return said(state, 'its file has changed or gone: there is nothing to quote from');
  const text = all.map(({ article, span }) => `${citationIn(articles.at(article), span, form)}\n`).join('\n');
  const words = `copied ${what} as ${NAMES[form]}; again: as ${NAMES[next]}`;
  return {
    ...said(state, null),
    taken: { of, form },
    effects: [{ kind: 'copy', text, said: words, file: `citation.${ENDINGS[form]}` }],
  };
}
