import { describe, expect, it } from 'vitest';
import { corpusOf, entryOf, tableOf } from './support.ts';

const table = tableOf(
  entryOf('Oman', 'state', { demonyms: ['Omani'] }),
  entryOf("Weavers' Party", 'organisation', { aliases: ['WVP'] }),
  entryOf('Joint River Force – Operation Reed', 'organisation'),
);

const told = (text: string): [string, string | null][] =>
  corpusOf([text], table)
    .told()
    .map(({ surface, kind }) => [surface, kind]);

describe('bodies of troops and their numbers', () => {
  it.each<[string, string[]]>([
    ['Men of the 14th Airborne Division dug in.', ['14th Airborne Division']],
    ['Aircrews of the 62nd Air Refuelling Wing rested.', ['62nd Air Refuelling Wing']],
    [
      'He led the 2nd Battalion, 77th Field Artillery Regiment, there.',
      ['2nd Battalion, 77th Field Artillery Regiment'],
    ],
    ['The Omani 3rd Armored Brigade moved.', ['Omani', '3rd Armored Brigade']],
    ['Two jets of 44 Squadron flew.', ['44 Squadron']],
    ['The spies of Unit 717 were caught.', ['Unit 717']],
    ['Ships of Combined Task Force 88 sailed.', ['Combined Task Force 88']],
    ['Divers of Salvage Mobile Unit Six swam.', ['Salvage Mobile Unit Six']],
    ['The 91st AEW flew home.', ['91st AEW']],
  ])('%s', (text, surfaces) => {
    expect(told(text).map(([surface]) => surface)).toEqual(surfaces);
  });

  it('are organisations', () => {
    expect(told('He served in the 14th Airborne Division and in Unit 717.')).toEqual([
      ['14th Airborne Division', 'organisation'],
      ['Unit 717', 'organisation'],
    ]);
  });

  it('does not take a year, a date or a count for a part of a name', () => {
    const text =
      'By June 2nd Karim Haddad had seen the 3rd Lisbon Summit. In the Salt Brigade 2016 was a bad year. On May 3 Karim Haddad left with 40 Basra Brigade men.';
    expect(told(text).map(([surface]) => surface)).toEqual([
      'Karim Haddad',
      'Salt Brigade',
      'Karim Haddad',
      'Basra Brigade',
    ]);
  });

  it('ties the short form of a body to its full name in the same article', () => {
    const corpus = corpusOf(['He led the 14th Airborne Division. Later the 14th Airborne went home.'], table);
    expect(corpus.one('14th Airborne').actor).toBe('14th Airborne Division');
  });
});

describe('a possessive inside a name', () => {
  it.each<[string, string[]]>([
    ['They joined the People’s Salvation Front there.', ['People’s Salvation Front']],
    ["They joined the Miners' Union there.", ["Miners' Union"]],
    ["Women's Defence League members came.", ["Women's Defence League"]],
    // Listed, in either apostrophe.
    ['They joined the Weavers’ Party there.', ['Weavers’ Party']],
    // Not where the owner is somebody with a name of his own.
    ['It was Oman’s Salt Brigade.', ['Oman', 'Salt Brigade']],
    ['It was Karim Haddad’s Salt Brigade.', ['Karim Haddad', 'Salt Brigade']],
  ])('%s', (text, surfaces) => {
    expect(told(text).map(([surface]) => surface)).toEqual(surfaces);
  });
});

describe('a dash inside a name', () => {
  it('is followed where the actors file has it', () => {
    expect(told('He led Joint River Force - Operation Reed there.')).toEqual([
      ['Joint River Force - Operation Reed', 'organisation'],
    ]);
  });

  it('is followed before the operation that a force is for', () => {
    expect(told('He led Southern Task Force – Operation Silver Heron there.')).toEqual([
      ['Southern Task Force – Operation Silver Heron', 'organisation'],
    ]);
  });

  it('parts two names elsewhere', () => {
    const surfaces = told('They met Karim Haddad – Tariq Nouri was late.').map(([surface]) => surface);
    expect(surfaces).toEqual(['Karim Haddad', 'Tariq Nouri']);
  });
});

describe('a nickname in quotation marks', () => {
  it.each([
    'Karim “El Toro” Haddad',
    'Karim "Kit" Haddad',
    'Karim ‘Bull’ Haddad',
    'Karim “the Bull” al-Haddad',
  ])('%s', (name) => {
    expect(told(`They met ${name} there.`)).toEqual([[name, 'person']]);
  });

  it('stands for its bearer alone, as his surname does', () => {
    const corpus = corpusOf(
      ['They met Karim “El Toro” Haddad. Later El Toro left, and Haddad slept.'],
      table,
    );
    expect(corpus.one('El Toro').actor).toBe('Karim “El Toro” Haddad');
    expect(corpus.one('Haddad').actor).toBe('Karim “El Toro” Haddad');
  });

  it('is not what somebody says', () => {
    const surfaces = told('They asked Karim Haddad “Why?” Tariq Nouri laughed.').map(([surface]) => surface);
    expect(surfaces).toEqual(['Karim Haddad', 'Tariq Nouri']);
  });
});
