import type { Chance } from '../../support/chance.ts';

/** The paragraphs of an article. */
export type Paragraphs = readonly string[];

const STEMS =
  'har vol min tes kar dol pen sul mar gri ban tor fel nas lim ost rak bel zon tam dre wil cap jun mor sen'.split(
    ' ',
  );
const ENDS = 'a en ing ed or al ist ure ment ic ous er ance ly'.split(' ');
const SMALL = 'the of to and in that on for was with by at from as had an its which were been'.split(' ');

/** A sentence of words that hardly ever come in the same order twice; half of them are small words. */
function sentence(chance: Chance): string {
  const words = Array.from({ length: 8 + chance.below(18) }, () =>
    chance.once(2) ? chance.of(SMALL) : chance.of(STEMS) + chance.of(STEMS) + chance.of(ENDS),
  );
  return `${words[0][0].toUpperCase()}${words.join(' ').slice(1)}.`;
}

const paragraph = (chance: Chance): string =>
  Array.from({ length: 1 + chance.below(3) }, () => sentence(chance)).join(' ');

/** An article of an agency: 5 to 16 paragraphs, each of 8 to 75 words. */
export function wireArticle(chance: Chance): Paragraphs {
  return Array.from({ length: 5 + chance.below(12) }, () => paragraph(chance));
}

const replaced = (paragraphs: Paragraphs, at: number, by: readonly string[]): Paragraphs => [
  ...paragraphs.slice(0, at),
  ...by,
  ...paragraphs.slice(at + 1),
];

/** What desks do to an article that comes in over the wire, by name. */
export const VARIATIONS: Readonly<Record<string, (paragraphs: Paragraphs, chance: Chance) => Paragraphs>> = {
  'tail cut': (paragraphs) => paragraphs.slice(0, Math.ceil(paragraphs.length * 0.8)),
  'lead changed': (paragraphs, chance) => replaced(paragraphs, 0, [sentence(chance)]),
  'paragraph added': (paragraphs, chance) => {
    const at = chance.below(paragraphs.length);
    return replaced(paragraphs, at, [paragraphs[at], paragraph(chance)]);
  },
  'quotes swapped': (paragraphs, chance) => {
    const at = 1 + chance.below(paragraphs.length - 2);
    return replaced(replaced(paragraphs, at, [paragraphs[at + 1]]), at + 1, [paragraphs[at]]);
  },
  'slips corrected': (paragraphs, chance) =>
    paragraphs.map((text) => text.replace(/[a-z]{5,}/g, (word) => (chance.once(60) ? `${word}e` : word))),
  'house style': (paragraphs) => [
    paragraphs[0].toUpperCase(),
    ...paragraphs.slice(1, -2),
    paragraphs.slice(-2).join(' ').replaceAll('.', '!').replaceAll(' the ', ' “the” '),
  ],
};

/** Several of the variations, one after the other. */
export function variedBy(names: readonly string[], paragraphs: Paragraphs, chance: Chance): Paragraphs {
  return names.reduce((text, name) => VARIATIONS[name](text, chance), paragraphs);
}

/** Another report of the same event: two sentences of the first, said by somebody, stand in it word for word. */
export function otherReport(paragraphs: Paragraphs, chance: Chance): Paragraphs {
  const said = paragraphs.slice(1, 3).map((text) => `“${text.split('. ')[0]}”, ${sentence(chance)}`);
  return [...wireArticle(chance), ...said, paragraph(chance)];
}

/** The next report of the same matter: a third of it is the background that stood in the first. */
export function nextReport(paragraphs: Paragraphs, chance: Chance): Paragraphs {
  const kept = paragraphs.slice(-Math.ceil(paragraphs.length / 3));
  return [...Array.from({ length: 2 * kept.length }, () => paragraph(chance)), ...kept];
}
