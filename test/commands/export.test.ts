import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readActorsFile } from '../../source/actors/actors-file.ts';
import type { Kind, Mention } from '../../source/actors/types.ts';
import { exportLines } from '../../source/commands/export.ts';
import { memoryView } from '../../source/store/memory-view.ts';
import type { View } from '../../source/store/view.ts';
import { articleOf } from '../actors/support.ts';

/** A view of actors each of which is mentioned once, by its name. */
function viewOf(...actors: (readonly [string, Kind])[]): View {
  const text = actors.map(([name]) => name).join(' – ');
  let end = -3;
  const mentions = actors.map(([surface, kind], actor): Mention => {
    const start = end + 3;
    end = start + surface.length;
    const spelling = { surface, rules: ['exact'], rule: 'exact', sure: true, related: false } as const;
    return { start, end, block: 'paragraph', actor, kind, spelling, candidates: [] };
  });
  const shown = actors.map(([name, kind], index) => {
    return { index, id: `id${index}`, name, kind, spellings: [mentions[index].spelling], listed: [] };
  });
  return memoryView({
    articles: [articleOf(text)],
    linked: { actors: shown, mentions: [mentions] },
    unread: [],
  });
}

const exported = (format: 'yaml' | 'csv' | 'quanteda', view: View): string =>
  exportLines(
    format,
    view,
    Array.from({ length: view.actors.length }, (_, index) => index),
  ).join('\n');

it('writes names that YAML takes for something else as text', () => {
  const names = ['NO', 'null', '1969', 'Jordan: a "Story"', '@Home, Inc', '- Who?', 'L’Oréal #1', 'a\u0085b'];
  const { table, faults } = readActorsFile(
    exported('yaml', viewOf(...names.map((name) => [name, 'organisation'] as const))),
  );
  expect(faults).toEqual([]);
  expect(table.actors.map(({ name }) => name)).toEqual(names);
  expect(readActorsFile(exported('yaml', viewOf()))).toMatchObject({ table: { actors: [] }, faults: [] });
});

it('writes cells that a spreadsheet takes for a formula as text, and quotes what CSV asks for', () => {
  const view = viewOf(
    ['=SUM(A1)', 'person'],
    ['@Home, "Inc"', 'person'],
    ['+1', 'person'],
    ['-x', 'person'],
    ['\tx', 'person'],
    ['Li', 'person'],
  );
  expect(exported('csv', view).split('\n')).toEqual([
    'actor,kind,surface,rule,sure,count',
    "'=SUM(A1),person,'=SUM(A1),exact,true,1",
    '"\'@Home, ""Inc""",person,"\'@Home, ""Inc""",exact,true,1',
    "'+1,person,'+1,exact,true,1",
    "'-x,person,'-x,exact,true,1",
    "'\tx,person,'\tx,exact,true,1",
    'Li,person,Li,exact,true,1',
  ]);
});

it('writes no pattern that is a glob, and no key twice', () => {
  const view = viewOf(
    ['Jordan', 'state'],
    ['Jordan', 'person'],
    ['Who?', 'organisation'],
    ['Jordan', 'person'],
  );
  expect(parse(exported('quanteda', view))).toEqual({
    'Jordan (state)': ['Jordan'],
    'Jordan (person)': ['Jordan'],
    'Jordan (id3)': ['Jordan'],
  });
  expect(parse(exported('quanteda', viewOf()))).toEqual({});
});
