/** Tables without a line of names: which column is what shows by what stands in it. */
import { expect, it } from 'vitest';
import { isArticle } from '../../../source/corpus/article.ts';
import { opened } from './opened.ts';
import { toldOf } from './told-in.ts';

const TEXTS = [
  'The ferry from Ornes to Lund sails again. The harbour master said so on Monday, and nobody spoke against it.',
  'The old mill at Lund burnt down on Tuesday. Nobody was in it, and nobody knows who lit the fire in the night.',
  'The council of Ornes put off its vote. It will meet again in a week, and then the harbour is to be talked about.',
];
const DATES = ['2021-02-01', '2021-02-02', '2021-02-03'];

async function read(columns: readonly (readonly string[])[], name = 'a.csv') {
  const separator = name.endsWith('.tsv') ? '\t' : ',';
  const cell = (text: string) => (text.includes(',') && separator === ',' ? `"${text}"` : text);
  const lines = TEXTS.map((_, row) => columns.map((column) => cell(column[row]!)).join(separator));
  const contents = await opened(name, { bytes: Buffer.from(`${lines.join('\n')}\n`) });
  const [first] = contents;
  return { fields: isArticle(first!) ? first.about.fields : first!.reason, told: contents.map(toldOf) };
}

it('a title of few words, a date, a source and an address beside a text', async () => {
  const columns = [
    ['Ferry sails', 'Mill burns', 'Vote put off'],
    ['Lund Radio', 'The Ornes Courier', 'Lund Radio'],
    DATES,
    TEXTS,
    ['https://lund.example/1', 'https://lund.example/2', 'https://lund.example/3'],
  ];
  const { fields, told } = await read(columns);
  expect(fields).toEqual({ title: '1', source: '2', date: '3', text: '4', url: '5' });
  expect(told[1]).toEqual({
    title: 'Mill burns',
    source: 'The Ornes Courier',
    date: '2021-02-02',
    line: 2,
    text: [TEXTS[1]],
    details: { url: 'https://lund.example/2' },
  });
  expect((await read(columns, 'a.tsv')).fields).toEqual(fields);
});

it('the same in lists of JSON', async () => {
  const rows = TEXTS.map((text, i) =>
    JSON.stringify([['Ferry sails', 'Mill burns', 'Vote put off'][i], DATES[i], text]),
  );
  const [first] = await opened('a.json', { bytes: Buffer.from(`[${rows.join()}]`) });
  expect(isArticle(first!) && first.about.fields).toEqual({ title: '1', date: '2', text: '3' });
});

it.each([
  ['a title of one word', [['Ferry', 'Mill', 'Vote'], TEXTS], { title: '1', text: '2' }],
  [
    'a title behind the text',
    [TEXTS, ['Ferry sails', 'Mill burns', 'Vote put off']],
    { text: '1', title: '2' },
  ],
  [
    'a title behind an author and a language',
    [
      ['Ada Brandt', 'Tom Reyl', 'Ada Brandt'],
      ['en', 'en', 'en'],
      ['The ferry sails again', 'The mill burns', 'The vote is put off'],
      TEXTS,
    ],
    { title: '3', text: '4' },
  ],
  [
    'a short author before a title',
    [
      ['A. Reyl', 'B. Brandt', 'C. Hark'],
      ['Ferry from Ornes sails', 'Mill at Lund burns', 'Vote of council put off'],
      TEXTS,
    ],
    { title: '2', text: '3' },
  ],
  [
    'dates that may be two days each',
    [['02/01/2021', '02/02/2021', '02/03/2021'], ['Ferry sails', 'Mill burns', 'Vote put off'], TEXTS],
    { date: '1:?', title: '2', text: '3' },
  ],
  [
    'codes, which are no title',
    [['ORN-1177', 'LUN-2288', 'ORN-3399'], ['NO', 'SE', 'NO'], TEXTS],
    { text: '3' },
  ],
  ['a text alone beside numbers', [['1', '2', '3'], TEXTS], { text: '2' }],
])('%s', async (_, columns, fields) => {
  expect((await read(columns)).fields).toEqual(fields);
});
