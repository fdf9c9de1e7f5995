/** A small corpus in which every key has something to do: three articles with an actor, one without, one undated. */
import type { View } from '../../source/store/view.ts';
import { fakeView } from './fake-view.ts';

/** 40 words, none of them a name. */
const TALK =
  'nobody in the room would say what came next and the clerks went on writing until the lamps were lit and the ' +
  'last of the drivers had gone home to wait for another long day of much the same';

export const KANI = 0;
export const IRAN = 1;
export const QATAR = 2;
export const BAGHERI = 3;

/** Sure mentions of Kani: two in article 0, none in 1, three in 2, one in 4; one unsure in 2, and one with candidates. */
export function corpus(): View {
  return fakeView({
    actors: [
      ['Ali Bagheri Kani', 'person'],
      ['Iran', 'state'],
      ['Qatar', 'state'],
      ['Mohammad Bagheri', 'person'],
    ],
    articles: [
      {
        title: 'An envoy lands',
        date: '2023-08-10',
        source: 'Gulf Dispatch',
        blocks: [
          ['title', 'An envoy lands'],
          ['byline', 'By our own writer'],
          `{0:Ali Bagheri Kani} of {1:Iran} came to {2:Qatar}; ${TALK}.`,
          ['caption', 'The hotel by the water.'],
          `Then ${TALK}. Later {0:Kani} left.`,
        ],
      },
      { title: 'A quiet day', made: true, date: '2023-08-11', blocks: ['A quiet day it was.', TALK, TALK] },
      {
        title: 'A long report',
        date: '2023-08-12',
        source: 'AP',
        blocks: [
          ['title', 'A long report'],
          `${TALK}. {0:Bagheri Kani} waited. ${TALK}.`,
          ['heading', 'Behind closed doors'],
          `${TALK}. ${TALK}. ${TALK}. ${TALK}.`,
          ['furniture', 'Share this'],
          ['furniture', 'Read next: a zebra in the park'],
          `${TALK}. {0:Kani} spoke, {0?:Bagheri} too, and {0|3:Bagheri} once more. ${TALK}. {1~:Iranian} papers wrote of it.`,
          `${TALK}. ${TALK}. ${TALK}. {0:Kani} had the last word.`,
        ],
      },
      { title: 'Others', date: '2023-08-13', source: 'AP', blocks: ['{3:Mohammad Bagheri} met nobody.'] },
      { title: 'No date on it', blocks: ['{0:Bagheri Kani} again, at last.'] },
    ],
    unread: [
      { path: 'folder/b.pdf', record: null, kind: '.pdf', reason: 'PDF is not read yet.' },
      { path: 'folder/a.pdf', record: null, kind: '.pdf', reason: 'PDF is not read yet.' },
      { path: 'folder/c.txt', record: null, kind: 'empty', reason: 'There is nothing in the file.' },
    ],
  });
}
