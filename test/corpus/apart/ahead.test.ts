import { expect, test } from 'vitest';
import { type Opened, pulledAhead } from '../../../source/corpus/apart/ahead.ts';

/** Files by their names; those in capitals are read apart. */
function* files(names: string, pulled: string[]): Generator<Opened & { readonly name: string }, void> {
  for (const name of names) {
    pulled.push(name);
    yield { name, contents: [], isApart: name === name.toUpperCase() };
  }
}

test('files come in their order, and of those that are read apart some are pulled ahead', async () => {
  const pulled: string[] = [];
  const seen: string[] = [];
  for await (const { name } of pulledAhead(files('aBCdEf', pulled)))
    seen.push(`${name} of ${pulled.join('')}`);
  expect(seen).toEqual(['a of a', 'B of aBCd', 'C of aBCd', 'd of aBCd', 'E of aBCdEf', 'f of aBCdEf']);
});

test('no more than sixteen are pulled ahead, and eight at a time', async () => {
  const pulled: string[] = [];
  const counts: number[] = [];
  for await (const _ of pulledAhead(files('X'.repeat(40), pulled))) counts.push(pulled.length);
  expect(counts).toEqual([16, 24, 32, 40].flatMap((count, at) => Array(at < 3 ? 8 : 16).fill(count)));
});
