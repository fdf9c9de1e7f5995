import { describe, expect, it } from 'vitest';
import { dateInFolders, dateInName, parseDate, parseDateField } from '../../source/corpus/structure/dates.ts';

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

describe('a date in another language', () => {
  it.each([
    ['12 mars 2018', '2018-03-12'],
    ['الأحد، 04 آب/أغسطس 2013', '2013-08-04'],
    ['12 كانون الثاني/يناير 2013', '2013-01-12'],
    ['12 يناير / كانون الثاني 2013', '2013-01-12'],
    ['٣ تشرين الأول ٢٠١٩', '2019-10-03'],
    ['۱۶ آبان ۱۴۰۲', '2023-11-07'],
    ['سه‌شنبه ۱۶ آبان ۱۴۰۲ - ۰۸:۱۵', '2023-11-07'],
    ['1402/08/16 12:30', '2023-11-07'],
    ['۲۲ بهمن ماه ۱۳۵۷', '1979-02-11'],
    ['2013년 10월 24일', '2013-10-24'],
    ['2013年10月24日', '2013-10-24'],
    ['24 вересня 2022', '2022-09-24'],
    ['3 października 2020', '2020-10-03'],
    ['17 maja 2021', '2021-05-17'],
    ['2 Μαΐου 2023', '2023-05-02'],
    ['17 Agustus 2021', '2021-08-17'],
    ['5 ianuarie 2020', '2020-01-05'],
    ['2015. augusztus 20.', '2015-08-20'],
    ['15 август 2015 13:28', '2015-08-15'],
    ['1. září 2019', '2019-09-01'],
    ['6. joulukuuta 2017', '2017-12-06'],
    ['7 באוקטובר 2023', '2023-10-07'],
    ['samedi 4 août 2018', '2018-08-04'],
    ['SAMEDI 4 AOÛT 2018', '2018-08-04'],
    ['Le 1er janvier 2019 à 15h32', '2019-01-01'],
    ['29 décembre 2011', '2011-12-29'],
    ['lun. 3 févr. 2020 - 08:15', '2020-02-03'],
    ['6. Juni 2019', '2019-06-06'],
    ['6.Juni 2019', '2019-06-06'],
    ['Donnerstag, den 6. Juni 2019, 14:30 Uhr', '2019-06-06'],
    ['14. März 2018 Mittwoch', '2018-03-14'],
    ['6 de junio de 2019', '2019-06-06'],
    ['jueves, 6 de junio del 2019', '2019-06-06'],
    ['Junio 6 de 2019', '2019-06-06'],
    ['6 giugno 2019', '2019-06-06'],
    ['1º de março de 2020', '2020-03-01'],
    ['donderdag 6 juni 2019 om 09:30', '2019-06-06'],
    ['6 июня 2019', '2019-06-06'],
    ['2019年6月6日', '2019-06-06'],
    ['March 12, 2018 Monday 8:30 PM GMT', '2018-03-12'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
    expect(parseDateField(text)).toBe(date);
  });

  it.each(['31 février 2020', '30. Februar 2020', '6 de junio de 9999', '12 mars 0000'])(
    '%s cannot be told',
    (text) => {
      expect(parseDate(text)).toBe('unclear');
    },
  );

  it.each([
    'Mars 2020',
    'mars 2018',
    '12 mars',
    'Le 12 mars 2018, le ministre',
    'Août',
    'Mai',
    '6 Löwen 2019',
    '12 habitants 2018',
    'Set 5 2019 matches',
  ])('a line %j is none', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('a date in mail, feeds and exports', () => {
  it.each([
    ['Tue, 07 Nov 2023 12:04:00 +0100', '2023-11-07'],
    ['Tue, 7 Nov 2023 23:59:59 -0800 (PST)', '2023-11-07'],
    ['7 Nov 2023 12:04 GMT', '2023-11-07'],
    ['Sat, 07 Nov 98 12:04:00 EST', '1998-11-07'],
    ['07 Nov 23 12:04 UT', '2023-11-07'],
    ['Tue Nov  7 12:04:00 2023', '2023-11-07'],
    ['Tue Nov 7 12:04:00 CET 2023', '2023-11-07'],
    ['Tue Nov 07 2023 12:04:00 GMT+0100 (Central European Standard Time)', '2023-11-07'],
    ['2023-11-07T23:30:00-11:00', '2023-11-07'],
    ['2023-11-07T06:30:00.123Z', '2023-11-07'],
    ['2023-11-07 06:30:00+00:00', '2023-11-07'],
    ['2012-01-09T01:35:58Z', '2012-01-09'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
    expect(parseDateField(text)).toBe(date);
  });

  it.each([
    ['20180312', '2018-03-12'],
    ['20180312T101500Z', '2018-03-12'],
    ['20180312101500', '2018-03-12'],
    ['mars 2018', '2018-03'],
    ['Oktober 2019', '2019-10'],
  ])('a field %s is %s, a line is none', (text, date) => {
    expect(parseDateField(text)).toBe(date);
    expect(parseDate(text)).toBeNull();
  });

  it.each(['20180231', '20181301', '99991231', '00000101', '07/11/2020', '07.11.2020', '31 Feb 2023'])(
    'a field %s cannot be told',
    (text) => {
      expect(parseDateField(text)).toBe('unclear');
    },
  );

  it.each(['201803', '1520812800', '2018031', 'yesterday', '07-Nov-23', ''])('a field %j is none', (text) => {
    expect(parseDateField(text)).toBeNull();
  });
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

it.each([
  // Of the lunar calendar 2004, of the solar one 2046.
  ['1425/03/05', 'unclear'],
  ['١٤٢٥/٣/٥', 'unclear'],
  // October in Croatian; in Polish, without a point, November.
  ['5. listopada 2020', 'unclear'],
  ['5 listopada 2020', '2020-11-05'],
  // Two months, and two names of one.
  ['May/June 2020', null],
  ['5 May/June 2020', null],
  ['5 juin/June 2020', '2020-06-05'],
])('what could be two dates is none: %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});
