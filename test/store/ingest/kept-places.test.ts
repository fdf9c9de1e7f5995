import { describe, expect, it } from 'vitest';
import { idOf } from '../../../source/corpus/article-id.ts';
import { KeptPlaces } from '../../../source/store/ingest/kept-places.ts';

const article = (at: number) => ({ id: idOf(`text ${at % 700}`), record: 1 + (at % 3), path: `a/${at}.txt` });
const place = (at: number) => ({
  at: at % 2 === 0 ? -at : at * 5_000_000_000,
  bytes: at,
  blocks: 2,
  words: 3,
});

describe('the places of what is kept', () => {
  it('are found by id, record and path, however many there are', () => {
    const places = new KeptPlaces();
    // A third of them have the text of another.
    for (let at = 1; at <= 2000; at++) places.set(article(at), place(at));
    for (let at = 1; at <= 2000; at++) expect(places.get(article(at))).toEqual(place(at));
  });

  it('are those of no other record, path or id', () => {
    const places = new KeptPlaces();
    places.set(article(1), place(1));
    expect(places.get({ ...article(1), record: 1 })).toBeNull();
    expect(places.get({ ...article(1), path: 'a/2.txt' })).toBeNull();
    expect(places.get({ ...article(1), id: idOf('another') })).toBeNull();
    expect(places.get(article(1))).toEqual(place(1));
  });

  it('are the last ones that were told', () => {
    const places = new KeptPlaces();
    places.set(article(1), place(1));
    places.set(article(1), place(4));
    expect(places.get(article(1))).toEqual(place(4));
  });
});
