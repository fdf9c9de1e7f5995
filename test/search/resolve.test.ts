import { describe, expect, it } from 'vitest';
import { linkAll } from '../../source/actors/engine.ts';
import type { Kind } from '../../source/actors/types.ts';
import { nameIndex } from '../../source/search/finder.ts';
import { resolve } from '../../source/search/resolve.ts';
import { memoryView } from '../../source/store/memory-view.ts';
import { articleOf, entryOf, tableOf } from '../actors/support.ts';
import { peopleView } from './people.ts';

const view = peopleView();
const index = nameIndex(view);
const nameOf = ({ actor }: { readonly actor: number }): string => view.actors.at(actor).name;

/** One name for an actor, several for a query that means several, none for nobody. */
function names(query: string, options: { exact?: boolean; kind?: Kind } = {}): string[] {
  const found = resolve(view, index, query, { exact: options.exact ?? false, kind: options.kind ?? null });
  if (found.kind === 'actor') return [nameOf(found.ranked)];
  return found.kind === 'ambiguous' ? found.ranked.map(nameOf).sort() : [];
}

describe('whom a name means', () => {
  it.each([
    ['bageri kani', 'Ali Bagheri Kani'],
    ['kani', 'Ali Bagheri Kani'],
    ['Raisi Ebrahim', 'Ebrahim Raisi'],
    ['amirabdollahian', 'Hossein Amir-Abdollahian'],
    ['ismael haniya', 'Ismail Haniyeh'],
    ['Hizbollah', 'Hezbollah'],
    ['Hezbollah', 'Hezbollah'],
    ['Khomeini', 'Ruhollah Khomeini'],
    ['Khamenei', 'Ali Khamenei'],
    ['Iran', 'Iran'],
    ['Iraq', 'Iraq'],
    ['Oman', 'Oman'],
    ['"Ebrahim Raisi"', 'Ebrahim Raisi'],
    ['EBRAHIM RAISI', 'Ebrahim Raisi'],
    ['Mohammad Bagheri', 'Mohammad Bagheri'],
    ['Ali Bagheri Kani', 'Ali Bagheri Kani'],
    ['Jordan', 'Jordan'],
    ['Michael Jordan', 'Michael Jordan'],
    ['Rami Makhlouf', 'Rami Makhlouf'],
  ])('%s: %s', (query, name) => {
    expect(names(query)).toEqual([name]);
  });

  it.each([
    'Angela Merkel',
    'woman',
    'the minister',
    'Zhou Enlai',
    'Nelson Mandela',
    'Bernard Cazeneuve',
    'parliament',
    '',
    '   ',
    '\0',
    '.*',
    'x',
  ])('%j: nobody', (query) => {
    expect(names(query)).toEqual([]);
    expect(resolve(view, index, query, { exact: false, kind: null }).kind).toBe('nobody');
  });

  it('is two men for their one surname, and for the one given name, whoever is mentioned more', () => {
    expect(names('Makhlouf')).toEqual(['Hafez Makhlouf', 'Rami Makhlouf']);
    expect(names('Hassan')).toEqual(['Hassan Nasrallah', 'Hassan Rouhani']);
    expect(names('Bagheri')).toEqual(['Ali Bagheri Kani', 'Mohammad Bagheri']);
  });

  it('never takes Khomeini for Khamenei or Iran for Iraq, alone or in doubt', () => {
    expect(names('Khomeini')).not.toContain('Ali Khamenei');
    expect(names('Khamenei')).not.toContain('Ruhollah Khomeini');
    expect(names('Iran')).not.toContain('Iraq');
    expect(names('Iraq')).not.toContain('Iran');
  });

  it('judges by name before any number of mentions', () => {
    const crowd = peopleView([
      ['Ali Khamenei', 'person', 100_000],
      ['Ruhollah Khomeini', 'person', 1],
    ]);
    const found = resolve(crowd, nameIndex(crowd), 'khomeini', { exact: false, kind: null });
    expect(found.kind === 'actor' && crowd.actors.at(found.ranked.actor).name).toBe('Ruhollah Khomeini');
  });

  it('is the better name even where the other is mentioned far more often', () => {
    const crowd = peopleView([
      ['Zoran Pelkovski', 'person', 100_000],
      ['Zoran Petkovski', 'person', 1],
    ]);
    const found = resolve(crowd, nameIndex(crowd), 'zoran petkovski', { exact: false, kind: null });
    expect(found.kind === 'actor' && crowd.actors.at(found.ranked.actor).name).toBe('Zoran Petkovski');
  });

  it('names the nearest when nobody is meant', () => {
    const found = resolve(view, index, 'Ebrahim Raminezhad', { exact: false, kind: null });
    expect(found.kind).toBe('nobody');
    expect(found.kind === 'nobody' && found.nearest.map(nameOf)).toContain('Ebrahim Raisi');
    expect(found.kind === 'nobody' && found.nearest.length).toBeLessThanOrEqual(3);
  });
});

describe('a name that the actors file lists and the corpus lacks', () => {
  const table = tableOf(
    entryOf('Iraq', 'state', { aliases: ['Republic of Iraq'] }),
    entryOf('Iran', 'state'),
    entryOf('Hamas', 'organisation'),
    entryOf('Jordan', 'state', { ambiguous: true }),
  );
  const articles = [articleOf('Hamad Alsabti met Vernon Jordan in Iran. Hamad Alsabti spoke for Iran.')];
  const some = memoryView({ articles, linked: linkAll(articles, table), unread: [], table });
  const names = nameIndex(some);
  const meant = (query: string): string => {
    const found = resolve(some, names, query, { exact: false, kind: null });
    return found.kind === 'actor' ? some.actors.at(found.ranked.actor).name : found.kind;
  };

  it.each(['Iraq', 'Republic of Iraq', 'Hamas', 'hamas'])('means nobody else: %s', (query) => {
    expect(meant(query)).toBe('nobody');
  });

  it('may be meant for somebody who has that very word in his name', () => {
    expect(meant('Jordan')).toBe('Vernon Jordan');
    expect(meant('Iran')).toBe('Iran');
  });
});

describe('states by other words', () => {
  it.each<[string, string, boolean]>([
    ['Tehran', 'Iran', true],
    ['Iranian', 'Iran', true],
    ['White House', 'United States', true],
    ['Iran', 'Iran', false],
    ['Islamic Republic of Iran', 'Iran', false],
    ['US', 'United States', false],
  ])('%s is %s; related switched on: %s', (query, name, related) => {
    const found = resolve(view, index, query, { exact: false, kind: null });
    expect(found.kind).toBe('actor');
    expect(found.kind === 'actor' && [nameOf(found.ranked), found.related]).toEqual([name, related]);
  });
});

describe('what narrows the choice', () => {
  it('takes a place only when places are asked for', () => {
    expect(names('Muscat')).toEqual(['Oman']);
    expect(names('Muscat', { kind: 'place' })).toEqual(['Muscat']);
    expect(names('Iran', { kind: 'place' })).toEqual([]);
  });

  it('takes only actors of the kind asked for', () => {
    expect(names('Jordan', { kind: 'person' })).toEqual(['Michael Jordan']);
    expect(names('Jordan', { kind: 'state' })).toEqual(['Jordan']);
    expect(names('Hezbollah', { kind: 'person' })).toEqual([]);
  });

  it('takes the query letter for letter with exact', () => {
    expect(names('Ebrahim Raisi', { exact: true })).toEqual(['Ebrahim Raisi']);
    expect(names('ebrahim raisi', { exact: true })).toEqual([]);
    expect(names('Raisi', { exact: true })).toEqual([]);
    expect(names('Jordan', { exact: true, kind: 'person' })).toEqual([]);
  });
});
