import { expect, it } from 'vitest';
import { placesOfSurface } from '../../../source/store/decided/surface-places.ts';

const found = (text: string, surface: string): readonly string[] =>
  placesOfSurface(text, surface).map(({ start, end }) => `${start}:${text.slice(start, end)}`);

it.each<[string, string, string, readonly string[]]>([
  ['whole words', 'Kani met Kanishka; Kani’s aide, Ex-Kani', 'Kani', ['0:Kani', '19:Kani', '35:Kani']],
  ['letter for letter', 'KANI kani Kani', 'Kani', ['10:Kani']],
  [
    'any run of blanks',
    'Bagheri\nKani and Bagheri   Kani',
    'Bagheri Kani',
    ['0:Bagheri\nKani', '17:Bagheri   Kani'],
  ],
  ['no mark cut from its letter', 'Kani\u0301 Kani', 'Kani', ['6:Kani']],
  ['signs as they are', 'a.b axb (a.b)', 'a.b', ['0:a.b', '9:a.b']],
  ['words without blanks between', '他说哈梅内伊今天', '哈梅内伊', ['2:哈梅内伊']],
  ['letters outside the first plane', '𝐊 𝐊a 𝐊', '𝐊', ['0:𝐊', '7:𝐊']],
  ['nothing of nothing', 'Kani', '  ', []],
])('finds %s', (_what, text, surface, places) => {
  expect(found(text, surface)).toEqual(places);
});
