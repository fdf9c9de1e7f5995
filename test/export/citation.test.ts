import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNTOLD } from '../../source/corpus/about.ts';
import type { Article, BlockKind } from '../../source/corpus/article.ts';
import { citationOf } from '../../source/export/citation.ts';
import { cited } from '../../source/export/cited.ts';

/** An article of these blocks, and what else is known of it. */
function article(blocks: readonly (readonly [BlockKind, string])[], facts: Partial<Article> = {}): Article {
  let text = '';
  const placed = blocks.map(([kind, own]) => {
    const start = text === '' ? 0 : text.length + 2;
    text = text === '' ? own : `${text}\n\n${own}`;
    return { kind, start, end: text.length };
  });
  return {
    ...{ id: '95ae141924665d21', path: 'articles/one.txt', record: 1 },
    ...{ title: null, titleFrom: null, date: null, dateFrom: null, source: null, sourceFrom: null },
    ...{ author: null, authorFrom: null, text, blocks: placed, words: 1, origin: null, about: UNTOLD },
    ...facts,
  };
}

const walk = article(
  [
    ['title', 'The walk'],
    ['byline', 'By Jane Doe'],
    ['paragraph', 'It rained in Bern.'],
    ['caption', 'Anna Keller on the quay.'],
    ['paragraph', 'Anna Keller came. She said “no” & left.'],
  ],
  { title: 'The walk', titleFrom: 'field', author: 'Jane Doe', source: 'Ruhr Post', date: '2023-03-02' },
);

function spanOf(one: Article, words: string, from = 0): { start: number; end: number } {
  const start = one.text.indexOf(words, from);
  return { start, end: start + words.length };
}

describe('a citation', () => {
  const last = citationOf(walk, spanOf(walk, 'Keller came'));

  it('tells the sentence, the facts, the paragraph and where it is found again', () => {
    expect(last).toEqual({
      ...{ id: '95ae141924665d21', path: 'articles/one.txt', record: 1, title: 'The walk' },
      ...{ isTitleMade: false, source: 'Ruhr Post', author: 'Jane Doe', date: '2023-03-02' },
      ...{ quote: 'Anna Keller came.', start: walk.text.indexOf('Keller came') },
      ...{ paragraph: 2, place: 'paragraph 2' },
    });
    expect(cited(last, 'text')).toBe(
      '“Anna Keller came.”\nJane Doe, “The walk”, Ruhr Post, 2023-03-02, paragraph 2. articles/one.txt, 95ae141924665d21',
    );
    expect(cited(last, 'markdown')).toBe(
      '> Anna Keller came.\n>\n> — Jane Doe, “The walk”, *Ruhr Post*, 2023-03-02, paragraph 2. articles/one.txt, 95ae141924665d21',
    );
    expect(cited(last, 'bibtex').split('\n')).toEqual([
      `@article{dragoman-95ae141924665d21:${last.start},`,
      '  author       = {{Jane Doe}},',
      '  title        = {{The walk}},',
      '  journaltitle = {Ruhr Post},',
      '  date         = {2023-03-02},',
      '  note         = {paragraph 2},',
      '  annotation   = {Anna Keller came.},',
      '  library      = {articles/one.txt, 95ae141924665d21},',
      '}',
    ]);
  });

  it('tells what a quote stands in that is in no paragraph', () => {
    const caption = citationOf(walk, spanOf(walk, 'Anna Keller on'));
    expect([caption.place, caption.paragraph]).toEqual(['photo caption', null]);
    expect(citationOf(walk, spanOf(walk, 'The walk')).place).toBe('headline');
  });

  it('leaves out what is not known, and names the record of a file that holds several', () => {
    const bare = article([['paragraph', 'Anna Keller came.']], { record: 3 });
    const citation = citationOf(bare, spanOf(bare, 'Keller'));
    expect(cited(citation, 'text')).toBe(
      '“Anna Keller came.”\nparagraph 1. articles/one.txt, record 3, 95ae141924665d21',
    );
    expect(cited(citation, 'bibtex')).toBe(
      [
        '@misc{dragoman-95ae141924665d21:5,',
        '  note         = {paragraph 1},',
        '  annotation   = {Anna Keller came.},',
        '  library      = {articles/one.txt, record 3, 95ae141924665d21},',
        '}',
      ].join('\n'),
    );
  });

  it('marks a title that was made from the text', () => {
    const made = { ...walk, title: 'It rained in Bern', titleFrom: 'made' as const };
    const citation = citationOf(made, null);
    expect(cited(citation, 'text')).toContain('[It rained in Bern] (title made from the text)');
    expect(cited(citation, 'markdown')).toContain('\\[It rained in Bern\\] (title made from the text)');
    expect(cited(citation, 'bibtex')).toContain('  title        = {{[It rained in Bern]}},\n');
    expect(cited(citation, 'bibtex')).toContain('  titleaddon   = {title made from the text},\n');
  });

  it('of an article alone quotes nothing', () => {
    const whole = citationOf(walk, null);
    expect([whole.quote, whole.start, whole.paragraph, whole.place]).toEqual([null, null, null, null]);
    expect(cited(whole, 'markdown')).toBe(
      '> — Jane Doe, “The walk”, *Ruhr Post*, 2023-03-02. articles/one.txt, 95ae141924665d21',
    );
    expect(cited(whole, 'bibtex')).toMatch(/^@article\{dragoman-95ae141924665d21,\n/);
    expect(cited(whole, 'bibtex')).not.toMatch(/note|annotation/);
  });
});

/** The citation of a sentence that is all there is. */
const hostile = (text: string, facts: Partial<Article> = {}) => {
  const one = article([['paragraph', text]], facts);
  return citationOf(one, { start: 0, end: text.length });
};

describe('Markdown', () => {
  const quoteLine = (text: string): string => cited(hostile(text), 'markdown').split('\n')[0]!;

  it('has every sign that means something escaped', () => {
    expect(quoteLine('a *b* _c_ [d](e) <b>f</b> `g` &lt; | ~~h~~ $i$ @j \\k')).toBe(
      '> a \\*b\\* \\_c\\_ \\[d\\](e) \\<b\\>f\\</b\\> \\`g\\` \\&lt; \\| \\~\\~h\\~\\~ \\$i\\$ \\@j \\\\k',
    );
    expect(quoteLine('See https://example.org and www.example.org.')).toBe(
      '> See https\\://example.org and www\\.example.org.',
    );
  });

  it('begins no list, heading or quote with its first words', () => {
    for (const [text, line] of [
      ['# One', '\\# One'],
      ['- one', '\\- one'],
      ['+ one', '\\+ one'],
      ['> one', '\\> one'],
      ['1. One', '1\\. One'],
      ['(12) one', '(12\\) one'],
      ['a. One', 'a\\. One'],
      ['iv) one', 'iv\\) one'],
      ['=== one', '\\=\\== one'],
      ['--- one', '\\--- one'],
      ['2023 was dry. All of it', '2023 was dry. All of it'],
    ])
      expect(quoteLine(text!).slice(2)).toBe(line);
  });

  it('stays in its block quote, whatever stands in the article', () => {
    const unit = fc.constantFrom('\n', '\n\n', '    ', '```', '# ', '> ', '<!--', 'a', '\r', '\t', '\u2028');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) => {
        const facts = { title: text, titleFrom: 'field', author: text, source: text } as const;
        const lines = cited(hostile(`x${text}`, facts), 'markdown').split(/[\n\r]/);
        expect(lines.every((line) => line === '>' || line.startsWith('> '))).toBe(true);
        expect(lines.length).toBe(3);
      }),
    );
  });

  it('leaves no sign without its backslash', () => {
    const unit = fc.constantFrom(...'\\`*_{}[]<>&|~$^@#ab ');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) => {
        const plain = quoteLine(`x${text}`)
          .slice(2)
          .replace(/\\[!-/:-@[-`{-~]/g, '');
        expect(plain).not.toMatch(/[\\`*_{}[\]<>&|~$^@#]/);
      }),
    );
  });
});

/** The fields of an entry, as BibTeX reads them (btparse: a value ends with the brace that closes it); null where it breaks off. */
function fieldsOf(entry: string): Record<string, string> | null {
  const head = /^@(\w+)\{([^\s{}",#%'()=\\~]+),\n/.exec(entry);
  if (head === null) return null;
  const fields: Record<string, string> = {};
  let at = head[0].length;
  while (entry[at] !== '}') {
    const name = /^ {2}(\w+) += \{/.exec(entry.slice(at));
    if (name === null) return null;
    let depth = 1;
    let end = at + name[0].length;
    for (; depth > 0; end++) {
      if (end >= entry.length) return null;
      if (entry[end] === '{') depth++;
      if (entry[end] === '}') depth--;
    }
    fields[name[1]!] = entry.slice(at + name[0].length, end - 1);
    if (entry.slice(end, end + 2) !== ',\n') return null;
    at = end + 2;
  }
  return at === entry.length - 1 ? fields : null;
}

describe('BibTeX', () => {
  it('prints every sign of LaTeX as it stands', () => {
    const fields = fieldsOf(cited(hostile('50% of $3 & #1_a {b} ~c^ \\input{d} `e` <f> | "g"'), 'bibtex'));
    expect(fields!.annotation).toBe(
      '50\\% of \\$3 \\& \\#1\\_a \\textbraceleft{}b\\textbraceright{} \\textasciitilde{}c\\textasciicircum{} ' +
        '\\textbackslash{}input\\textbraceleft{}d\\textbraceright{} \\textasciigrave{}e\\textasciigrave{} ' +
        '\\textless{}f\\textgreater{} \\textbar{} \\char34{}g\\char34{}',
    );
  });

  it('keeps signs apart that a font joins, and letters of every alphabet as they are', () => {
    const fields = fieldsOf(cited(hostile("a -- b --- c ,,d'' Ислам «é» محمد"), 'bibtex'));
    expect(fields!.annotation).toBe("a -{}- b -{}-{}- c ,{},d'{}' Ислам «é» محمد");
  });

  it('is one whole entry, whatever stands in the article', () => {
    const unit = fc.constantFrom(
      '{',
      '}',
      '\\',
      '"',
      ',',
      '@',
      '%',
      '\n',
      '=',
      '#',
      'a',
      '}},\n@x{y,',
      '$',
      '~',
    );
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) => {
        const one = `x${text}`;
        const facts = { title: one, titleFrom: 'made', author: one, source: one, path: one } as const;
        const fields = fieldsOf(cited(hostile(one, facts), 'bibtex'));
        expect(Object.keys(fields ?? {})).toEqual([
          ...['author', 'title', 'titleaddon', 'journaltitle', 'note', 'annotation', 'library'],
        ]);
        // No backslash but those of the commands known: nothing of the text is one.
        const commands =
          /\\(?:[$&#%_]|text(?:backslash|brace(?:left|right)|ascii(?:tilde|circum|grave)|less|greater|bar)\{\}|char34\{\})/g;
        expect(fields!.annotation!.replace(commands, '')).not.toMatch(/[\\$&#%_~^"]/);
      }),
    );
  });
});
