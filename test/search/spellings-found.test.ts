import { describe, expect, it } from 'vitest';
import { type ActorsTable, NO_ACTORS } from '../../source/actors/table.ts';
import { nameIndex } from '../../source/search/finder.ts';
import { namesakesOf } from '../../source/search/namesakes.ts';
import { resolve } from '../../source/search/resolve.ts';
import { memoryView } from '../../source/store/memory-view.ts';
import type { View } from '../../source/store/view.ts';
import { linkedSample } from '../actors/sample.ts';
import { articleOf, Corpus, entryOf, tableOf } from '../actors/support.ts';

const EVERYTHING = { unsure: true, related: true, allBlocks: true };

/** As somebody would type it who has no other keys: small letters, no marks, no line ends. */
const plain = (surface: string): string =>
  surface
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/**
 * The spellings of a view's actors by which these are not found: they are not the one meant, nor among those who may be, nor
 * told as others of that name. Each as it stands and as `plain` has it.
 */
function lost(view: View): string[] {
  const index = nameIndex(view);
  const options = { exact: false, kind: null };
  const found = (query: string): number[] => {
    const answer = resolve(view, index, query, options);
    if (answer.kind === 'nobody') return [];
    if (answer.kind === 'ambiguous') return answer.ranked.map(({ actor }) => actor);
    const others = namesakesOf(view, index, query, answer.ranked, null);
    return [answer.ranked, ...others].map(({ actor }) => actor);
  };
  return Array.from({ length: view.actors.length }, (_, at) => view.actors.at(at)).flatMap((actor) =>
    actor.kind === 'place'
      ? []
      : actor.spellings
          .flatMap(({ surface }) => [surface, plain(surface)])
          .filter((query) => !found(query).includes(actor.index))
          .map((query) => `${query} of ${actor.name}`),
  );
}

function viewOf(texts: readonly string[], table: ActorsTable = NO_ACTORS): View {
  const { articles, linked } = new Corpus(
    texts.map((text) => articleOf(text)),
    table,
  );
  return memoryView({ articles, linked, unread: [], table }).with(EVERYTHING);
}

/** Whom a name means in a view: one, or several. */
function meant(view: View, query: string): string[] {
  const answer = resolve(view, nameIndex(view), query, { exact: false, kind: null });
  const ranked = answer.kind === 'actor' ? [answer.ranked] : answer.kind === 'ambiguous' ? answer.ranked : [];
  return ranked.map(({ actor }) => view.actors.at(actor).name).sort();
}

describe('whoever is listed with a spelling is found by it', () => {
  it('in the sample corpus', async () => {
    const { articles, linked, table } = await linkedSample();
    const view = memoryView({ articles, linked, unread: [], table }).with(EVERYTHING);
    expect(view.actors.length).toBeGreaterThan(60);
    expect(lost(view)).toEqual([]);
  });

  it('by a part of a fuller name than the one shown', () => {
    const view = viewOf([
      'On Monday Ricardo Urrutia spoke. Ricardo Urrutia was late. Later Urrutia left.',
      'On Monday Ricardo Pinelo Urrutia spoke. Later Pinelo left.',
      // A fuller spelling with less than a tenth of the count is not the one shown.
      'Nobody saw Ricardo Urrutia. '.repeat(10),
    ]);
    expect(meant(view, 'pinelo')).toEqual(['Ricardo Urrutia']);
    expect(lost(view)).toEqual([]);
  });

  it('by a part that is spelt as somebody else is called: both are meant', () => {
    const view = viewOf([
      'On Monday Hussein Haddad spoke. Hadad was late.',
      'On Monday Rashid Hadad spoke. Hadad was early.',
    ]);
    expect(view.actors.at(0).spellings.length + view.actors.at(1).spellings.length).toBe(4);
    expect(meant(view, 'hadad')).toEqual(['Hussein Haddad', 'Rashid Hadad']);
    expect(lost(view)).toEqual([]);
  });

  it('by another transliteration, with and without its marks', () => {
    const view = viewOf([
      'General Valerii Zaluzhnyi met Jānis Bērziņš on Monday. Zaluzhnyi said so.',
      'General Valery Zaluzhny met the press on Monday. Zaluzhny said so.',
      'On Monday Zaluzhny was ill. Nobody but Bērziņš saw Zaluzhny.',
    ]);
    expect(meant(view, 'zaluzhny')).toEqual(['Valerii Zaluzhnyi']);
    expect(meant(view, 'ZALUZHNYI')).toEqual(['Valerii Zaluzhnyi']);
    expect(meant(view, 'berzins')).toEqual(['Jānis Bērziņš']);
    expect(lost(view)).toEqual([]);
  });

  it('by a capital that people are called for', () => {
    const table = tableOf(
      entryOf('Chile', 'state', { capitals: ['Santiago'] }),
      entryOf('Yemen', 'state', { capitals: ['Sanaa'] }),
    );
    const view = viewOf(
      [
        'In Santiago it rained. Chile was wet.',
        'On Monday Santiago Rivera spoke to Santiago Orellana.',
        'Envoys came to Sanaa. Yemen was dry. Then Mr Omar Sanna left, and Sanna slept.',
      ],
      table,
    );
    expect(meant(view, 'sanaa')).toEqual(['Yemen']);
    expect(meant(view, 'santiago')).toEqual(['Chile', 'Santiago Orellana', 'Santiago Rivera']);
    expect(lost(view)).toEqual([]);
  });
});
