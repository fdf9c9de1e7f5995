/** Sentences and paragraphs in the manner of news agencies, out of lists of words and a stream of numbers. */
import { type Numbers, pick } from '../support/chance.ts';

const WHO = [
  'the delegation',
  'a spokesman for the ministry',
  'the two sides',
  'officials close to the talks',
  'a diplomat who asked not to be named',
  'the head of the committee',
  'the coalition',
  'several members of parliament',
  'the mediators',
  'the central bank',
  'aid workers on both sides of the river',
  'the port authority',
];

const DID = [
  'said late in the evening that',
  'told reporters in the lobby of the hotel that',
  'denied in a short written statement that',
  'had let it be known weeks before that',
  'warned once more that',
  'would neither confirm nor rule out that',
  'insisted, against what had been read out an hour earlier, that',
  'wrote to the council that',
];

const WHAT = [
  'the list of prisoners had been agreed line by line',
  'no date had been fixed for the next round',
  'the convoy was held up for nine hours at the second crossing',
  'a part of the money would be paid out before the end of the quarter',
  'the inspectors had been shown every hall they asked to see',
  'the order of the flights was still being argued over',
  'the draft left out the one paragraph that mattered most to the neighbours',
  'prices for grain had risen by a fifth since the spring',
  'the observers would stay on through the winter',
  'the ceasefire held everywhere but along the coastal road',
  'the power station ran at less than half of what it was built for',
  'the text had been translated twice, and each time into something else',
];

const AND = [
  'and that nobody in the room had asked for more',
  'although the maps on the table showed something different',
  'while trucks went on waiting in the heat',
  'which is what the earlier paper had said as well',
  'and that the rest would have to wait for the summer',
  'but gave no figures',
  'as they had done after each of the former meetings',
  'and left without taking questions',
];

/** Where a name can stand: `@` is put in its place. */
const WITH_NAME = [
  'in the view of @ that was to be expected.',
  '@ has said so before, and @ said it again on the steps of the building.',
  'asked about it, @ pointed to the letter that was sent in the autumn.',
  'those who work with @ speak of long nights and of cold tea.',
  'the next morning @ flew home by way of the islands.',
  'what @ wants is a paper with a date under it.',
  'on the telephone @ sounded tired, an aide recalled.',
  'for @ the matter is closed; for the others it is not.',
];

const begun = (sentence: string): string => sentence[0].toUpperCase() + sentence.slice(1);

function sentence(next: Numbers): string {
  const rest = next() < 0.6 ? `, ${pick(next, AND)}` : '';
  return begun(`${pick(next, WHO)} ${pick(next, DID)} ${pick(next, WHAT)}${rest}.`);
}

function sentenceWith(next: Numbers, name: string): string {
  return begun(pick(next, WITH_NAME).replaceAll('@', name));
}

/** Three to six sentences; each of `names` gets one of its own among them. */
export function paragraph(next: Numbers, names: readonly string[]): string {
  const sentences = Array.from({ length: 3 + Math.floor(next() * 4) }, () => sentence(next));
  for (const name of names) {
    sentences.splice(Math.floor(next() * (sentences.length + 1)), 0, sentenceWith(next, name));
  }
  return sentences.join(' ');
}

/** A headline without a name in it: four to eight words. */
export function headline(next: Numbers): string {
  const words = pick(next, WHAT).split(' ');
  return begun(words.slice(0, 4 + Math.floor(next() * 5)).join(' '));
}
