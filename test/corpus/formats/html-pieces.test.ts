import { describe, expect, it } from 'vitest';
import { type HtmlKind, htmlPieces, htmlText } from '../../../source/corpus/formats/html-pieces.ts';
import { readAllMarkup } from '../../../source/corpus/formats/markup.ts';

const pairs = (html: string, kind?: HtmlKind) => htmlPieces(html, kind).map(({ kind, text }) => [kind, text]);
const paragraphs = (html: string) => htmlPieces(html).map(({ text }) => text);

describe('a stretch of HTML', () => {
  it('becomes headings, paragraphs and captions in its order', () => {
    const html = `<h2>The <em>harbour</em> reopens</h2><p>Ships came &amp; went.</p>
      <figure><img src="quay.jpg" alt="A quay"><figcaption>The quay at dawn. <small>(Photo: A. Maro)</small></figcaption></figure>
      <ul><li>one</li><li>two</li></ul>`;
    expect(pairs(html)).toEqual([
      ['heading', 'The harbour reopens'],
      ['paragraph', 'Ships came & went.'],
      ['caption', 'The quay at dawn. (Photo: A. Maro)'],
      ['paragraph', 'one'],
      ['paragraph', 'two'],
    ]);
  });

  it('knows captions by the class names of content systems', () => {
    const html =
      '<div class="wp-caption alignleft"><img><p class="wp-caption-text">A ferry</p></div><p class="captions">Text</p>';
    expect(pairs(html)).toEqual([
      ['caption', 'A ferry'],
      ['paragraph', 'Text'],
    ]);
  });

  it('makes blanks one, but no blank that does not break', () => {
    expect(paragraphs('<p>\n  10&nbsp;km <b> from\t</b>\n<i>Dorsa</i> </p>')).toEqual([
      '10\u00a0km from Dorsa',
    ]);
  });

  it.each([
    ['two line breaks part paragraphs', 'Dorsa waits<br>\n<br/>Nobody came', ['Dorsa waits', 'Nobody came']],
    [
      'so they do with a blank between',
      'Dorsa waits<br>&nbsp;<br>Nobody came',
      ['Dorsa waits', 'Nobody came'],
    ],
    ['one behind a sentence does', 'Dorsa waits.<br>Nobody came.', ['Dorsa waits.', 'Nobody came.']],
    ['one inside a sentence is a blank', 'Dorsa waits for<br>the ferry', ['Dorsa waits for the ferry']],
    [
      'a row of a table is a paragraph',
      '<table><tr><th>Port<th>Ships<tr><td>Dorsa<td>12</table>',
      ['Port\tShips', 'Dorsa\t12'],
    ],
    [
      'a cell of paragraphs is none of a row',
      '<tr><td><p>First.</p><p>Second.</p></td><td>Third</td></tr>',
      ['First.', 'Second.', 'Third'],
    ],
    ['empty paragraphs are left out', '<p></p><p>&nbsp;</p><p> <br> </p>', []],
    ['no tag at all', 'Less than 3 < 5 & more', ['Less than 3 < 5 & more']],
    ['a quotation has its marks', 'She said <q>no</q>.', ['She said “no”.']],
    ['characters by number', '&#8217;&#x2014;&#0;', ['’—\ufffd']],
    ['entities nobody knows stand', '&nobody; &amp;nbsp;', ['&nobody; &nbsp;']],
  ])('%s', (_, html, expected) => {
    expect(paragraphs(html)).toEqual(expected);
  });

  it.each([
    ['scripts and styles', '<style>p{}</style>One<script>document.write("<p>Two</p>")</script>', ['One']],
    ['what is hidden', '<div style="display:none">Preview</div><span hidden>a</span><p>One</p>', ['One']],
    ['a comment', 'One<!-- two <p> --> three', ['One three']],
    ['a script without an end', 'One<script>two <p>three', ['One']],
  ])('leaves out %s', (_, html, expected) => {
    expect(paragraphs(html)).toEqual(expected);
  });

  it.each([
    [
      'paragraphs that are not closed',
      '<p>One<p>Two<ul><li>a<li>b</ul>Three',
      ['One', 'Two', 'a', 'b', 'Three'],
    ],
    ['a hidden paragraph that is not closed', '<p hidden>One<p>Two', ['Two']],
    ['tags that cross', '<b>One<p>Two</b> three</p>four', ['One', 'Two three', 'four']],
    ['closing tags of nothing', 'One</div></b> two', ['One two']],
    ['paragraphs that only end', 'One</p>two</p>', ['One', 'two']],
    [
      'closing tags in a cell of what is outside',
      '<div><table><tr><td>One</div></td><td>two</td></tr></table>Three</div>',
      ['One\ttwo', 'Three'],
    ],
    ['a tag that is cut off', '<p>One</p><a href="http://exam', ['One']],
  ])('reads %s', (_, html, expected) => {
    expect(paragraphs(html)).toEqual(expected);
  });

  it('keeps the lines of what is set as it stands, and gives lines to be looked at where that is asked', () => {
    expect(pairs('<pre>a\n  b</pre>')).toEqual([[null, 'a\n  b']]);
    expect(pairs('<p>One.<br>Two.</p><h3>H</h3>', { paragraph: null })).toEqual([
      [null, 'One.\nTwo.'],
      ['heading', 'H'],
    ]);
  });

  it('reads elements without content as XHTML means them', () => {
    expect(pairs('<title/><a id="x"/><p>One</p>', { selfClosing: true })).toEqual([['paragraph', 'One']]);
  });

  it('as a text of one line', () => {
    expect(htmlText('<b>One</b><br>two &amp; <p>three\n four')).toBe('One two & three four');
  });

  it.each([
    ['deep elements', '<div>'.repeat(300_000), ''],
    ['deep elements, closed one by one', '<div>'.repeat(200_000), '</i>'.repeat(200_000)],
    ['inline elements over blocks', `<b><div>${'<i>'.repeat(200_000)}`, '</b>'.repeat(200_000)],
    ['ampersands', '&'.repeat(1_000_000), ''],
    ['breaks', 'a<br>'.repeat(300_000), ''],
    ['declarations', '<!['.repeat(300_000), ''],
  ])('takes no more time than its length for %s', (_, before, after) => {
    expect(htmlPieces(`${before}${after}<p>The end.</p>`).at(-1)?.text.endsWith('The end.') ?? true).toBe(
      true,
    );
  });
});

describe('markup', () => {
  const events = (text: string, xml: boolean): string[] => {
    const told: string[] = [];
    readAllMarkup(
      text,
      {
        open: (name, attributes, start) =>
          told.push(
            `<${[name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' ')} @${start}`,
          ),
        text: (part) => told.push(part),
        close: (name, end) => told.push(`/${name} @${end}`),
      },
      { xml },
    );
    return told;
  };

  it('of XML keeps names, sections of text and places', () => {
    expect(events('<a:B x="1&amp;2"><c/><![CDATA[<i>]]></a:B>', true)).toEqual([
      '<a:B x=1&2 @0',
      '<c @17',
      '/c @17',
      '<i>',
      '/a:B @41',
    ]);
  });

  it('closes what is open at the end, the inner first', () => {
    expect(events('<a><b>', true)).toEqual(['<a @0', '<b @3', '/b @6', '/a @6']);
  });

  it('expands no declared entity', () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/hosts">]><x>&b;&f;</x>';
    const text = events(bomb, true).slice(-4);
    expect(text.join('')).toContain('&b;&f;');
    expect(text.join('')).not.toContain('haha');
  });
});
