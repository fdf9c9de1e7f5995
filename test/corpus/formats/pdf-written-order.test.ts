import { expect, test } from 'vitest';
import { asWritten } from '../../../source/corpus/formats/pdf/written-order.ts';

test('shapes of Arabic letters are the letters', () => {
  // الوزير, شمس and الله, each letter as drawn in its place in the word.
  expect(asWritten('\ufe8d\ufedf\ufeee\ufeaf\ufbff\ufeae \ufeb7\ufee4\ufeb2 \ufdf2')).toBe('الوزیر شمس الله');
});

test('brackets that are drawn from the right stand as they are written', () => {
  expect(asWritten('عودة الروح )1933(، وهو )1898 - 1987(.')).toBe('عودة الروح (1933)، وهو (1898 - 1987).');
  expect(asWritten('قال »نعم« أمس')).toBe('قال «نعم» أمس');
});

test.each([
  'عودة الروح (1933)، وهو كاتب',
  // One of them is cut off.
  'الأول (1) و 2) و (3',
  'أولا) ثانيا)',
  'Haddad )sic( said',
  'The minister (وزير) said so ) once (',
])('%s stays', (text) => {
  expect(asWritten(text)).toBe(text);
});

test('a mark that is drawn by itself parts no word', () => {
  // شكرًا with the mark of its last sound as a shape of its own (U+FE70).
  expect(asWritten('\ufeb7\ufedc\ufeae\ufe70\ufe8d')).toBe('شكرًا');
});
