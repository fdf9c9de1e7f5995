import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileActors, readActorsFile } from '../../source/actors/actors-file.ts';
import { linkAll } from '../../source/actors/engine.ts';
import { articleOf } from './support.ts';

const namesIn = (yaml: string): string[] => readActorsFile(yaml).table.actors.map(({ name }) => name);

describe('an actors file', () => {
  it('gives every entry with all its lists', () => {
    const { table, faults } = readActorsFile(`
actors:
  - name: Iran
    kind: state
    aliases: [Islamic Republic of Iran, Persia]
    weak: [Islamic Republic]
    demonyms: [Iranian]
    capitals: [Tehran]
    metonyms: [Pasteur Street]
    not: [Iran Air]
  - name: Jordan
    kind: state
    ambiguous: true
    capitals: [Amman]
    ambiguousCapitals: [Amman]
places:
  - Red Sea
`);
    expect(faults).toEqual([]);
    expect(table.actors).toEqual([
      {
        name: 'Iran',
        kind: 'state',
        aliases: ['Islamic Republic of Iran', 'Persia'],
        weak: ['Islamic Republic'],
        demonyms: ['Iranian'],
        capitals: ['Tehran'],
        metonyms: ['Pasteur Street'],
        not: ['Iran Air'],
        ambiguous: false,
        ambiguousCapitals: [],
      },
      {
        name: 'Jordan',
        kind: 'state',
        aliases: [],
        weak: [],
        demonyms: [],
        capitals: ['Amman'],
        metonyms: [],
        not: [],
        ambiguous: true,
        ambiguousCapitals: ['Amman'],
      },
      {
        name: 'Red Sea',
        kind: 'place',
        aliases: [],
        weak: [],
        demonyms: [],
        capitals: [],
        metonyms: [],
        not: [],
        ambiguous: false,
        ambiguousCapitals: [],
      },
    ]);
  });

  it('keeps Norway’s code and other traps of YAML 1.1 as the text they are', () => {
    expect(
      readActorsFile('actors:\n  - name: Norway\n    kind: state\n    aliases: [NO, Yes, On]\n').table
        .actors[0],
    ).toMatchObject({
      aliases: ['NO', 'Yes', 'On'],
    });
  });

  /** Each: what is wrong, the file, the line to name, what the sentence holds, and the names that can still be used. */
  it.each<[string, string, number, RegExp, string[]]>([
    [
      'no name',
      'actors:\n  - name: Iran\n    kind: state\n  - kind: state\n  - name: Iraq\n    kind: state\n',
      4,
      /no "name".*give/s,
      ['Iran', 'Iraq'],
    ],
    [
      'a name of marks only',
      'actors:\n  - name: "\'"\n    kind: state\n  - name: Iraq\n    kind: state\n',
      2,
      /no "name"/,
      ['Iraq'],
    ],
    [
      'a wrong kind',
      'actors:\n  - name: Iran\n    kind: country\n  - name: Iraq\n    kind: state\n',
      2,
      /kind of "Iran".*person, organisation, state, place/s,
      ['Iraq'],
    ],
    ['no kind', 'actors:\n  - name: Iran\n  - name: Iraq\n    kind: state\n', 2, /kind of "Iran"/, ['Iraq']],
    [
      'an unknown field',
      'actors:\n  - name: Iran\n    kind: state\n    alias: [Persia]\n',
      4,
      /"alias" is not a field.*aliases/s,
      ['Iran'],
    ],
    [
      'text where a list should be',
      'actors:\n  - name: Iran\n    kind: state\n    aliases: Persia\n',
      4,
      /"aliases" of "Iran" is to be a list.*\[one, two\]/s,
      ['Iran'],
    ],
    [
      'a number in a list',
      'actors:\n  - name: Libya\n    kind: state\n    aliases:\n      - Libyan Republic\n      - 1969\n',
      6,
      /"aliases" of "Libya".*quotation marks/s,
      ['Libya'],
    ],
    [
      'an actor that is text',
      'actors:\n  - Iran\n  - name: Iraq\n    kind: state\n',
      2,
      /map with "name"/,
      ['Iraq'],
    ],
    ['an unknown key', 'actors: []\npeople: []\n', 2, /"people" is not known/, []],
    ['a list at the top', '- name: Iran\n  kind: state\n', 1, /"actors:" on the first line/, []],
    ['nothing', '', 1, /"actors:"/, []],
    [
      'a place that is a map',
      'places:\n  - Red Sea\n  - name: Sinai\n',
      3,
      /A place is one name/,
      ['Red Sea'],
    ],
  ])('%s', (_, yaml, line, message, names) => {
    const { table, faults } = readActorsFile(yaml);
    expect(faults).toHaveLength(1);
    expect(faults[0].line).toBe(line);
    expect(faults[0].message).toMatch(message);
    expect(table.actors.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['a tab', 'actors:\n\t- name: Iran\n', 2, /blanks/],
    ['an open bracket', 'actors:\n  - name: [Iran\n    kind: state\n', 3, /bracket|closed|indented/],
    ['two documents', 'actors: []\n---\nactors: []\n', 2, /"---"/],
    ['a reserved character', 'actors:\n  - name: @iran\n    kind: state\n', 2, /quotation marks/],
  ])('says in plain words what is no YAML and what to do: %s', (_, yaml, line, message) => {
    const [first] = readActorsFile(yaml).faults;
    expect(first.line).toBe(line);
    expect(first.message).toMatch(message);
    expect(first.message).not.toMatch(/YAML\.|flow|scalar| at line \d/i);
  });

  it.each([
    ['a flag that is neither true nor false', 'ambiguous: 7', /"ambiguous" of "Iran".*true or false/],
    ['a removal that is neither', 'remove: maybe', /"remove" of "Iran".*true or false/],
    ['an alias that another entry has', 'aliases: [Mesopotamia]', /"Mesopotamia" of "Iran".*"Iraq" already/],
  ])('tells %s', (_, field, message) => {
    const { faults } = readActorsFile(
      `actors:\n  - name: Iraq\n    kind: state\n    aliases: [Mesopotamia]\n  - name: Iran\n    kind: state\n    ${field}\n`,
    );
    expect(faults).toHaveLength(1);
    expect(faults[0].message).toMatch(message);
  });

  it('names the line of a duplicate key and uses the rest', () => {
    const { table, faults } = readActorsFile(
      'actors:\n  - name: Iran\n    kind: state\n    name: Persia\n  - name: Iraq\n    kind: state\n',
    );
    expect(faults.map(({ line }) => line)).toContain(4);
    expect(table.actors.map(({ name }) => name)).toContain('Iraq');
  });

  it('names the line where the YAML breaks, in one line, and uses what is whole', () => {
    const { table, faults } = readActorsFile(
      'actors:\n  - name: Iran\n    kind: state\n  - name: "Iraq\n    kind: state\n',
    );
    expect(faults.length).toBeGreaterThan(0);
    for (const { line, message } of faults) {
      expect(line).toBeGreaterThanOrEqual(4);
      expect(message).not.toContain('\n');
    }
    expect(table.actors.map(({ name }) => name)).toContain('Iran');
  });

  it('survives an alias bomb', () => {
    const bomb = [
      'a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]',
      ...'bcdefghi'.split('').map((letter, at) => {
        const before = `*${'abcdefgh'[at]}`;
        return `${letter}: &${letter} [${Array(9).fill(before).join(', ')}]`;
      }),
      'actors:',
      '  - name: Iran',
      '    kind: state',
      '    aliases: *i',
      '',
    ].join('\n');
    const { table, faults } = readActorsFile(bomb);
    expect(table.actors.map(({ name }) => name)).toEqual(['Iran']);
    expect(table.actors[0].aliases).toEqual([]);
    expect(faults.some(({ line }) => line === 13)).toBe(true);
  });

  it('runs no custom tag and keeps no prototype', () => {
    const { table } = readActorsFile(
      'actors:\n  - name: !!js/function "function () { throw 1; }"\n    kind: state\n  - name: Iraq\n    kind: state\n    __proto__: {polluted: true}\n',
    );
    expect(table.actors.map(({ name }) => name)).toContain('Iraq');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('takes a name with control characters or regular expressions for text', () => {
    expect(namesIn('actors:\n  - name: "a.*(b"\n    kind: organisation\n')).toEqual(['a.*(b']);
  });
});

describe('the actors file that ships', () => {
  const shipped = compileActors(readFileSync(new URL('../../data/actors.yaml', import.meta.url), 'utf8'));

  it('has no fault, and no name or alias twice', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const { name, aliases } of shipped.actors) {
      for (const one of [name, ...aliases]) {
        const owner = owners.get(one);
        if (owner !== undefined) twice.push(`${one}: ${owner}, ${name}`);
        owners.set(one, name);
      }
    }
    expect(twice).toEqual([]);
  });

  it('has its states: the members of the United Nations with demonyms and capitals', () => {
    const states = shipped.actors.filter(({ kind }) => kind === 'state');
    expect(states.length).toBeGreaterThanOrEqual(195);
    expect(states.filter(({ demonyms }) => demonyms.length > 0).length).toBeGreaterThanOrEqual(193);
    expect(states.filter(({ capitals }) => capitals.length > 0).length).toBeGreaterThanOrEqual(193);
  });

  it.each<[string, [string, string | null][]]>([
    ['Ships crossed the Indian Ocean there.', [['Indian Ocean', 'Indian Ocean']]],
    [
      'An Indian ship left New Delhi.',
      [
        ['Indian', 'India'],
        ['New Delhi', 'India'],
      ],
    ],
    [
      'They flew to South Sudan and Sudan.',
      [
        ['South Sudan', 'South Sudan'],
        ['Sudan', 'Sudan'],
      ],
    ],
    [
      'They flew to Guinea-Bissau, Equatorial Guinea and Guinea.',
      [
        ['Guinea-Bissau', 'Guinea-Bissau'],
        ['Equatorial Guinea', 'Equatorial Guinea'],
        ['Guinea', 'Guinea'],
      ],
    ],
    ['The UN Security Council met.', [['UN Security Council', 'United Nations Security Council']]],
    [
      'They flew to North Korea, not to South Korea.',
      [
        ['North Korea', 'North Korea'],
        ['South Korea', 'South Korea'],
      ],
    ],
    [
      'They flew to the Democratic Republic of the Congo.',
      [['Democratic Republic of the Congo', 'Democratic Republic of the Congo']],
    ],
    [
      'The Kremlin told the White House.',
      [
        ['Kremlin', 'Russia'],
        ['White House', 'United States'],
      ],
    ],
  ])('%s', (text, expected) => {
    const { actors, mentions } = linkAll([articleOf(text)], shipped);
    const found = mentions[0].map(({ start, end, actor }) => [
      text.slice(start, end),
      actor === null ? null : actors[actor].name,
    ]);
    expect(found).toEqual(expected);
  });
});
