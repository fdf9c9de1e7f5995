import { describe, expect, it } from 'vitest';
import { capitalsAsPlaces } from '../../source/actors/places.ts';
import { corpusOf, entryOf, tableOf } from './support.ts';

describe('capitals as places', () => {
  const table = tableOf(
    entryOf('Iran', 'state', { demonyms: ['Iranian'], capitals: ['Tehran'] }),
    entryOf('Iraq', 'state', { capitals: ['Baghdad'] }),
  );
  const { linked, articles } = corpusOf(
    ['Iranian envoys left Iran. From Tehran they flew to Baghdad and TEHRAN.'],
    table,
  );
  const turned = capitalsAsPlaces(linked);
  const told = turned.mentions[0].map(({ start, end, actor, kind, spelling }) => ({
    surface: articles[0].text.slice(start, end),
    actor: actor === null ? null : turned.actors[actor].name,
    kind,
    rules: spelling.rules,
    related: spelling.related,
  }));

  it('are the place’s own mentions and no longer the state’s', () => {
    expect(told).toEqual([
      { surface: 'Iranian', actor: 'Iran', kind: 'state', rules: ['demonym'], related: true },
      { surface: 'Iran', actor: 'Iran', kind: 'state', rules: ['exact'], related: false },
      { surface: 'Tehran', actor: 'Tehran', kind: 'place', rules: ['exact'], related: false },
      { surface: 'Baghdad', actor: 'Baghdad', kind: 'place', rules: ['exact'], related: false },
      { surface: 'TEHRAN', actor: 'Tehran', kind: 'place', rules: ['fold'], related: false },
    ]);
  });

  it('are actors of kind place, each once, each with its spellings, at its own index', () => {
    const places = turned.actors.filter(({ kind }) => kind === 'place');
    expect(places.map(({ name, spellings }) => [name, spellings.map(({ surface }) => surface)])).toEqual([
      ['Tehran', ['TEHRAN', 'Tehran']],
      ['Baghdad', ['Baghdad']],
    ]);
    turned.actors.forEach(({ index }, at) => {
      expect(index).toBe(at);
    });
    expect(new Set(turned.actors.map(({ id }) => id)).size).toBe(turned.actors.length);
  });

  it('stand by mentions, then by name, whichever was met first', () => {
    const more = tableOf(...table.actors, entryOf('Qatar', 'state', { capitals: ['Doha'] }));
    const text = 'From Tehran and from Doha, where it was warm, they flew to Baghdad and on from Baghdad.';
    const { actors } = capitalsAsPlaces(corpusOf([text], more).linked);
    expect(actors.filter(({ kind }) => kind === 'place').map(({ name }) => name)).toEqual([
      'Baghdad',
      'Doha',
      'Tehran',
    ]);
  });

  it('leave what was linked as it was', () => {
    const { actor } = linked.mentions[0][2];
    expect(actor === null ? null : linked.actors[actor].name).toBe('Iran');
    expect(linked.actors.every(({ kind }) => kind === 'state')).toBe(true);
  });
});
