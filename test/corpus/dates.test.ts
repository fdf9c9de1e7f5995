import { describe, expect, it } from 'vitest';
import { dateInFolders, dateInName, parseDate } from '../../source/corpus/structure/dates.ts';

describe('a date', () => {
  it.each([
    ['2023-11-07', '2023-11-07'],
    ['2023-11-07T06:30:00Z', '2023-11-07'],
    ['2023/11/07', '2023-11-07'],
    ['November 7, 2023', '2023-11-07'],
    ['Nov. 7, 2023', '2023-11-07'],
    ['NOVEMBER 7 2023', '2023-11-07'],
    ['7 November 2023', '2023-11-07'],
    ['7th of November, 2023', '2023-11-07'],
    ['Tue 7 Nov 2023 12.04 GMT', '2023-11-07'],
    ['Tuesday, November 7, 2023 at 10:30 am', '2023-11-07'],
    ['10:30 GMT, 7 November 2023', '2023-11-07'],
    ['7-Nov-2023', '2023-11-07'],
    ['Sept 3, 2021', '2021-09-03'],
    ['25/11/2023', '2023-11-25'],
    ['11/25/2023', '2023-11-25'],
    ['07/07/2023', '2023-07-07'],
    ['29 February 2024', '2024-02-29'],
    ['November 2023', '2023-11'],
    ['2023-11', '2023-11'],
    ['2023', '2023'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    '07/11/2023',
    '07/11',
    '31 February 2023',
    '29 February 2023',
    'November 31, 2023',
    '2023-13-01',
    '0000-01-01',
    '9999-12-31',
    '0000',
    '9999',
  ])('%s cannot be told', (text) => {
    expect(parseDate(text)).toBe('unclear');
  });

  it.each(['', 'November', 'July 8', 'the 7th', 'Marching 7, 2023', '20231107 people', 'in November 2023'])(
    '%j is none',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );
});

describe('a date in a name', () => {
  it.each([
    ['2023-11-07-talks-resume.txt', '2023-11-07'],
    ['agency_20231107.txt', '2023-11-07'],
    ['2023_11_07.md', '2023-11-07'],
    ['talks 2023.11.07.txt', '2023-11-07'],
    ['2023-11 review.txt', '2023-11'],
    ['000_95ae141924665d21.txt', null],
    ['20231399.txt', null],
    ['budget-2023.txt', null],
    ['12345678901.txt', null],
  ])('%s: %s', (name, date) => {
    expect(dateInName(name)).toBe(date);
  });

  it.each([
    ['clippings/2023/11/07', '2023-11-07'],
    ['clippings/2023/11', '2023-11'],
    ['clippings/2023-11-07/morning', '2023-11-07'],
    ['clippings/2023', '2023'],
    ['clippings/9999', null],
    ['clippings', null],
    ['', null],
  ])('folders %j: %s', (folders, date) => {
    expect(dateInFolders(folders)).toBe(date);
  });
});
