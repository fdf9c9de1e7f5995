/** Marks of Markdown: what is read is the prose, and every place in it still leads to the file. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/corpus/article.ts';
import { position, rawSlice } from '../../../source/corpus/origin.ts';
import { articlesOf, blocksOf } from './opened.ts';

const read = async (text: string): Promise<Article> =>
  (await articlesOf('a.md', { bytes: Buffer.from(text) }))[0]!;
const blocks = async (text: string): Promise<[string, string][]> => blocksOf(await read(text));
/** What a line shows that stands behind a long paragraph, so that it is no headline. */
const shown = async (line: string): Promise<string | undefined> =>
  (await blocks(`${LONG}\n\n${LONG} ${line}\n`)).at(-1)?.[1].slice(LONG.length + 1);
const LONG =
  'The harbour board of Lindmouth said after a meeting that lasted until the evening that nothing else had been decided.';

describe('in a line', () => {
  it.each([
    ['The **Saint** *Orla*, __a ferry__ of _old_.', 'The Saint Orla, a ferry of old.'],
    ['***Both*** and **one *in* the other**.', 'Both and one in the other.'],
    ['She is ~~gone~~ here, ~100 of ~200 say.', 'She is gone here, ~100 of ~200 say.'],
    ['A snake_case_word, 2 * 3 * 4 and **not closed.', 'A snake_case_word, 2 * 3 * 4 and **not closed.'],
    ['The [harbour board](https://a.example/x_(y)_z "Of Lindmouth") met.', 'The harbour board met.'],
    ['The [harbour *board*](<a b>) and [this](c (d)).', 'The harbour board and this.'],
    ['See <https://a.example/x> or <mira@a.example>.', 'See https://a.example/x or mira@a.example.'],
    ['A bracket [here], [one](two and ![three].', 'A bracket [here], [one](two and ![three].'],
    ['The `harbour_*board*` and ``a ` tick``.', 'The harbour_*board* and a ` tick.'],
    ['\\*No marks\\*, 5 \\< 6 \\a.', '*No marks*, 5 < 6 \\a.'],
    ['Tom &amp; Ann&#8217;s caf&eacute; &unknown; & so on.', 'Tom & Ann’s café &unknown; & so on.'],
    ['H<sub>2</sub>O, <b>bold</b><!-- a remark -->, 5 < 6 > 4.', 'H2O, bold, 5 < 6 > 4.'],
    ['[Here [nested](a)](b) it ends.', '[Here nested](b) it ends.'],
    ['A flag ![of Narvia](flag.png) flies.', 'A flag of Narvia flies.'],
  ])('%s', async (line, expected) => {
    expect(await shown(line)).toBe(expected);
  });

  it('are taken for what they are over line breaks', async () => {
    const text = `${LONG}\n\n> The **harbour\n> board** of [Lindmouth](https://a.example\n> "The town") met.\\\n> It went.\n`;
    expect((await blocks(text)).at(-1)).toEqual([
      'paragraph',
      'The harbour board of Lindmouth met. It went.',
    ]);
  });

  it('refer to what stands elsewhere in the file, where it does', async () => {
    const text = `${LONG} [The board][1], [the town][] and [Orla].[^a] But [not] this[^b].\n\n[1]: https://a.example "T"\n[The Town]: <b c>\n[orla]: d.html\n\n[^a]: A note on *Orla*.\n`;
    expect(await blocks(text)).toEqual([
      ['paragraph', `${LONG} The board, the town and Orla.[a] But [not] this[^b].`],
      ['paragraph', '[a] A note on Orla.'],
    ]);
  });

  it('of an entity never bring a control to the terminal', async () => {
    expect(await shown('A bell&#7; and a mark&#x202e; here.')).toBe(
      'A bell<U+0007> and a mark<U+202E> here.',
    );
  });
});

describe('of blocks', () => {
  it('hide what is hidden, and not what stands behind it on its line', async () => {
    const text = `${LONG}\n\n<!--more--> Orla met Jon.\n\n<script>x()</script><p>Jon left.</p>\n\n<!here> Orla spoke.\n`;
    expect((await blocks(text)).slice(1)).toEqual([
      ['paragraph', 'Orla met Jon.'],
      ['paragraph', 'Jon left.'],
      ['paragraph', 'Orla spoke.'],
    ]);
  });

  it('take an answer of one word in a transcript for no address', async () => {
    expect((await blocks(`${LONG}\n\n[Blinken]: Yes.\n`)).at(-1)).toEqual(['paragraph', '[Blinken]: Yes.']);
  });

  it('leave the last cell of a row that ends in a stroke', async () => {
    const text = `${LONG}\n\n| Who | Whom |\n|---|---|\n| Orla | Jon\\\n`;
    expect((await blocks(text)).flat().join(' ')).toContain('Jon');
  });

  it.each([
    ['stars', `${'*'.repeat(4_000_000)}x`],
    ['declarations', '<!a '.repeat(250_000)],
    ['attributes', `<a${' b'.repeat(2_000_000)}`],
  ])('are read through where there are millions of %s', async (_, line) => {
    expect((await blocks(`${LONG}\n\n${line}\n\n${LONG}\n`)).at(-1)).toEqual(['paragraph', LONG]);
  });

  it('make headlines and headings, of both kinds', async () => {
    expect(
      await blocks(
        `Ferry *sails* again\n===\n\n${LONG}\n\nNext week\n---\n\n${LONG}\n\n### At last ###\n\n${LONG}\n`,
      ),
    ).toEqual([
      ['title', 'Ferry sails again'],
      ['paragraph', LONG],
      ['heading', 'Next week'],
      ['paragraph', LONG],
      ['heading', 'At last'],
      ['paragraph', LONG],
    ]);
  });

  it('leave a paragraph that stands right over a rule what it is', async () => {
    const three = `${LONG} ${LONG} ${LONG}`;
    expect(await blocks(`${three}\n---\n\n${LONG}\n`)).toEqual([
      ['paragraph', three],
      ['furniture', '---'],
      ['paragraph', LONG],
    ]);
  });

  it('make quotes paragraphs of their own, one in the other too', async () => {
    expect(
      await blocks(
        `${LONG}\n> “We owe it to the island,\n> and to those who waited.”\n>\n> > So it is.\n\n${LONG}\n`,
      ),
    ).toEqual([
      ['paragraph', LONG],
      ['paragraph', '“We owe it to the island, and to those who waited.”'],
      ['paragraph', 'So it is.'],
      ['paragraph', LONG],
    ]);
  });

  it('make items of lists paragraphs, which keep their numbers', async () => {
    const text = `${LONG}\n\n- First demand, which\n  goes on\n- [x] Second\n  * within *it*\n\n1. One\n2) Two\n\n${LONG}\n- not taken for\n`;
    expect(await blocks(text)).toEqual([
      ['paragraph', LONG],
      ['paragraph', 'First demand, which goes on'],
      ['paragraph', 'Second'],
      ['paragraph', 'within it'],
      ['paragraph', '1. One'],
      ['paragraph', '2) Two'],
      ['paragraph', LONG],
      ['paragraph', 'not taken for'],
    ]);
  });

  it('make captions of pictures, and of what stands in italics below them', async () => {
    const text = `${LONG}\n\n![The quay at noon](quay.jpg)\n*The quay on Monday.*\n\n[![](logo.png)](https://a.example)\n\n![The mayor](m.jpg "Mayor")\n\n_Ewan Pike / Harbour Post_\n\n*So it goes.*\n\n${LONG}\n`;
    expect(await blocks(text)).toEqual([
      ['paragraph', LONG],
      ['caption', 'The quay at noon'],
      ['caption', 'The quay on Monday.'],
      ['caption', 'The mayor'],
      ['caption', 'Ewan Pike / Harbour Post'],
      ['paragraph', 'So it goes.'],
      ['paragraph', LONG],
    ]);
  });

  it('make rows of tables lines', async () => {
    expect(
      await blocks(
        `${LONG}\n\n| Day | Ferry |\n|-----|:-----:|\n| Monday   | *Orla* \\| two |\nTuesday|none\n\n${LONG}\n`,
      ),
    ).toEqual([
      ['paragraph', LONG],
      ['paragraph', 'Day | Ferry'],
      ['paragraph', 'Monday | Orla | two'],
      ['paragraph', 'Tuesday | none'],
      ['paragraph', LONG],
    ]);
  });

  it('leave code as it stands, without its fence', async () => {
    expect((await read(`${LONG}\n\n~~~js\nconst a = "**b**";\n~~~\n\n    *c* = 1\n\n${LONG}\n`)).text).toBe(
      `${LONG}\n\nconst a = "**b**";\n\n*c* = 1\n\n${LONG}`,
    );
  });

  it('of HTML are left out, remarks and scripts with what they hold', async () => {
    const text = `${LONG}\n\n<!-- a remark\nover lines -->\n<script>\nalert(1)\n</script>\n<div\nclass="a">\nSeen <i>words</i> of the board, which met on Monday in the harbour.\n</div>\n<figure><figcaption>The quay</figcaption></figure>\n\n${LONG}\n`;
    expect(await blocks(text)).toEqual([
      ['paragraph', LONG],
      ['paragraph', 'Seen words of the board, which met on Monday in the harbour.'],
      ['caption', 'The quay'],
      ['paragraph', LONG],
    ]);
  });

  it('stay where nothing else stands in a file', async () => {
    expect((await read('> \n>\n')).text).toContain('>');
  });
});

it('a place in the text leads to its line and column in the file, and to how it stands there', async () => {
  const article = await read('# Ferry\n\n> The board\n> met **Mira** [Old*castle*](x) again.\n');
  const start = article.text.indexOf('Mira');
  expect(article.text.slice(start, start + 14)).toBe('Mira Oldcastle');
  expect(position(article.origin!, start)).toEqual({ line: 4, column: 9 });
  expect(rawSlice(article.origin!, article.text, start, start + 14)).toBe('Mira** [Old*castle');
  expect(position(article.origin!, article.text.indexOf('again'))).toEqual({ line: 4, column: 33 });
});

it.each([
  ['brackets', '['.repeat(60_000)],
  ['closing brackets', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ['stars', 'a* '.repeat(30_000)],
  ['stars in pairs', '**a*b'.repeat(20_000)],
  ['links', '[a](b (c'.repeat(10_000)],
  ['images', '![a](b)\n'.repeat(10_000)],
  ['quotes in quotes', `${'>'.repeat(30_000)}a\n${'b\n'.repeat(15_000)}`],
  ['items in items', '- '.repeat(30_000)],
  ['backticks', Array.from({ length: 400 }, (_, i) => '`'.repeat(i + 1)).join(' ')],
  ['remarks', 'a<!--'.repeat(20_000)],
  ['tags', '<a b="'.repeat(15_000)],
  ['breaks', '\\\n'.repeat(30_000)],
  ['cells', `${'|a'.repeat(20_000)}\n${'|-'.repeat(20_000)}`],
])('made to hang what reads it is read all the same: %s', { timeout: 20_000 }, async (_, text) => {
  expect((await read(`${text}\n\n${LONG}\n`)).text).toContain('Lindmouth said');
});
