import { expect, it } from 'vitest';
import { corpusOf } from './support.ts';

/** A name's kind, where each text is an article of its own. */
const kindOf = (name: string, ...texts: string[]): string | undefined =>
  corpusOf(texts).linked.actors.find((actor) => actor.name === name)?.kind;

it('takes nobody for an organisation because a phrase stands in two copies of an article, or in ten', () => {
  const text = 'The spokesman of Anton Berisha said on Monday that talks would go on.';
  for (const copies of [1, 2, 10])
    expect(kindOf('Anton Berisha', ...Array<string>(copies).fill(text))).toBe('person');
  const leader = 'In Lipa the leader of Anton Berisha was ill.';
  for (const copies of [1, 2, 10])
    expect(kindOf('Anton Berisha', ...Array<string>(copies).fill(leader))).toBe('person');
});

it('hears copies as one whatever else an outlet changed in them', () => {
  expect(
    kindOf(
      'Anton Berisha',
      'In Lipa the leader of Anton Berisha was ill on Monday.',
      'It was cold. Nobody knew why in Lipa the leader of Anton Berisha was ill on Monday, the agency wrote.',
    ),
  ).toBe('person');
});

it('takes for an organisation what several sentences say is one', () => {
  expect(
    kindOf(
      'Anton Berisha',
      'In Lipa the leader of Anton Berisha was ill.',
      'Nobody told the chairman of Anton Berisha what had happened.',
      'Two members of Anton Berisha were held.',
    ),
  ).toBe('organisation');
});

it('keeps a given name and a surname a person where somebody of that name acts', () => {
  expect(
    kindOf(
      'Anton Berisha',
      'In Lipa the leader of Anton Berisha was ill.',
      'Nobody told the chairman of Anton Berisha what had happened.',
      'On Monday Anton Berisha said he would go on.',
    ),
  ).toBe('person');
});

it('counts the spokesmen and lawyers of a man as no sign that he is none', () => {
  expect(
    kindOf(
      'Anton Berisha',
      'In Lipa the spokesman of Anton Berisha was ill.',
      'Nobody told the lawyer of Anton Berisha what had happened.',
      'They met an adviser of Anton Berisha there.',
    ),
  ).toBe('person');
});
