import { folder } from './run.ts';

const WIRE =
  'Anna Keller met Boris Vogt by the old harbour on the morning of the vote, and the two of them walked along the quay for ' +
  'an hour while the boats came in and the market opened for the day. Nobody who saw them there could hear what was said. ' +
  'Later Anna Keller went back alone to the town hall, where the doors had been shut since the evening before.';

const article = (title: string, date: string, source: string, text: string): string =>
  `Title: ${title}\nDate: ${date}\nSource: ${source}\n\n${text}\n`;

/**
 * Two outlets print what came over the wire, the second with a sentence behind it, and each has a story of its own. Anna
 * Keller is mentioned 2, 2, 1 and 3 times in them, Boris Vogt 1, 2, 0 and 0 times.
 */
export const wires = (): string =>
  folder({
    'a.txt': article('The walk', '2023-03-01', 'Élan du Nord', WIRE),
    'b.txt': article('A walk, by the "harbour"', '2023-03-02', 'Ruhr Post', `${WIRE} Boris Vogt went home.`),
    'c.txt': article('=Quiet day', '2023-03-03', 'Élan du Nord', 'Anna Keller rested, and that was all.'),
    'd.txt': article(
      'Busy day',
      '2023-03-04',
      'Ruhr Post',
      'Anna Keller rose early. Anna Keller spoke at noon. Anna Keller slept late.',
    ),
  });
