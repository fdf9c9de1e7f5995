/** Citations for the clipboard. */
import type { Span } from '../../export/citation.ts';
import { citationIn } from '../../export/cited.ts';
import { FORMS, type Form } from '../../export/forms.ts';
import { counted, number } from '../words.ts';
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

/** `y`: the current mention, or hit; where there is none the article that is read or marked. */
export function cite(state: State): State {
  const article = state.reading?.article ?? markedArticle(state);
  if (article === null) return said(state, 'there is no article to cite');
  const span = currentSpan(state);
  return taken(state, article, [span], span === null ? 'the article' : 'the citation');
}

/** `Y`: all mentions of the current actor in the article; without any the article. */
export function citeAll(state: State): State {
  const { reading } = state;
  const spans = placesHere(state).map(({ mention }) => mention);
  if (reading === null || spans.length === 0) return cite(state);
  const some = spans.slice(0, MOST);
  const what =
    some.length < spans.length
      ? `${number(MOST)} of ${counted(spans.length, 'citation')}`
      : counted(some.length, 'citation');
  return taken(state, reading.article, some, what);
}

/** What stands in reverse on the screen. */
export function currentSpan(state: State): Span | null {
  const { reading } = state;
  if (reading?.find) {
    const { find } = reading;
    return hitsOf(state, reading, find).find(({ start }) => start === find.hit) ?? null;
  }
  return currentPlace(state)?.mention ?? null;
}

/** The same as the last time is taken in the next form, anything else in the form of the last time. */
function taken(state: State, at: number, spans: readonly (Span | null)[], what: string): State {
  const article = state.view.articles.at(at);
  const of = `${article.id}:${spans.map((span) => span?.start ?? '').join()}`;
  const last = FORMS.indexOf(state.taken.form);
  const form = FORMS[(last + (state.taken.of === of ? 1 : 0)) % FORMS.length];
  const next = FORMS[(FORMS.indexOf(form) + 1) % FORMS.length];
  const text = spans.map((span) => `${citationIn(article, span, form)}\n`).join('\n');
  const words = `copied ${what} as ${NAMES[form]}; again: as ${NAMES[next]}`;
  return {
    ...said(state, null),
    taken: { of, form },
    effects: [{ kind: 'copy', text, said: words, file: `citation.${ENDINGS[form]}` }],
  };
}
