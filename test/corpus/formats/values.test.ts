import { array, assert, constantFrom, integer, jsonValue, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Container, Values } from '../../../source/corpus/formats/json/values.ts';

interface Found {
  readonly text: string;
  readonly flaw: string | null;
}

function valuesIn(text: string, container: Container, isLast = true, opening: string | null = null) {
  const bytes = Buffer.from(text);
  const values = new Values(bytes, 0, container, opening, isLast);
  const found: Found[] = [];
  let last = values.next();
  for (; last === 'value'; last = values.next()) {
    found.push({ text: bytes.toString('utf8', values.start, values.end), flaw: values.flaw });
  }
  return { found, last, end: values.end };
}

const records = array(
  jsonValue().map((value) => ({ id: 1, value })),
  { minLength: 1, maxLength: 6 },
);

describe('the values of JSON', () => {
  it('are those that JSON.parse finds in a list, an object, and one behind the other', () => {
    assert(
      property(records, constantFrom(undefined, 1), (list, indent) => {
        const parsed = (text: string, container: Container) =>
          valuesIn(text, container).found.map((value) => JSON.parse(value.text));
        const whole = JSON.parse(JSON.stringify(list));
        expect(parsed(JSON.stringify(list, null, indent).slice(1), 'list')).toEqual(whole);
        const named = Object.fromEntries(list.map((value, i) => [`key "${i}" \\ {`, value]));
        expect(parsed(JSON.stringify(named, null, indent).slice(1), 'named')).toEqual(whole);
        const rows = list.map((value) => JSON.stringify(value, null, indent)).join('\n');
        expect(parsed(rows, 'row')).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('are the same wherever the bytes end, as far as whole values reach', () => {
    assert(
      property(records, integer({ min: 0, max: 400 }), (list, length) => {
        const text = JSON.stringify(list).slice(1);
        const whole = valuesIn(text, 'list').found;
        const cut = valuesIn(Buffer.from(text).subarray(0, length).toString('latin1'), 'list', false);
        expect(cut.found.length).toBeLessThanOrEqual(whole.length);
        for (const [i, { flaw }] of cut.found.entries()) expect([i, flaw]).toEqual([i, null]);
      }),
      { numRuns: 300 },
    );
  });

  it('are found again behind a broken one', () => {
    const good = '{"id":1,"text":"x"}';
    const broken = [
      '{"id":2,"text":"a 5" disk"}',
      '{"id":2,"text":"not closed}',
      '{"id":2,"text":"no brace"',
      '{"id":2,"text":["no bracket"}',
      '{"id":2 "text":"no comma"}',
      '{"id":2,"text":"a\nbreak"}',
      'nonsense',
    ];
    for (const one of broken) {
      const { found } = valuesIn(`${good},\n${one},\n${good}]`, 'list', true, '"id"');
      expect(found.map(({ text }) => text === good)).toEqual([true, false, true]);
    }
  });

  it('are found in a time that grows with the text, whatever its signs', () => {
    const hostile = [
      '{',
      '[',
      ']',
      '"',
      '\\"',
      '{"id":1,',
      '{"id":"x" {"id" ',
      '{"id":"x" ]',
      '}, {"id"',
      '"a\n',
      ',1',
    ];
    for (const sign of hostile) {
      const text = `{"id":1},${sign.repeat(Math.ceil(4_000_000 / sign.length))}`;
      expect(valuesIn(text, 'list', true, '"id"').found[0]).toEqual({ text: '{"id":1}', flaw: null });
    }
  });

  it('give each stretch of a rough text once', () => {
    const rough = string({
      unit: constantFrom('{"id":', '"', '}', '{', '[', ']', ',', ':', '1', '\n', ' '),
      maxLength: 60,
    });
    assert(
      property(rough, (text) => {
        const bytes = Buffer.from(text);
        const values = new Values(bytes, 0, 'list', '"id"', true);
        let end = 0;
        while (values.next() === 'value') {
          expect(values.start).toBeGreaterThanOrEqual(end);
          expect(values.end).toBeGreaterThan(values.start);
          end = values.end;
        }
        expect(end).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 2000 },
    );
  });
});
