import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsOf } from '../../source/search/filter-match.ts';
import { narrows } from '../../source/search/filter-narrows.ts';
import { filterQuery } from '../../source/search/filter-query.ts';
import { comparable } from '../../source/text/comparable.ts';

interface Told {
  readonly title?: string;
  readonly source?: string;
  readonly date?: string;
  readonly format?: string;
}

const factsOf = ({ title = '', source = '', date, format = 'txt' }: Told) => ({
  format,
  title: comparable(title),
  source: comparable(source),
  date: date ?? null,
});

/** Whether an article fits; `kani` and `Bagheri Kani` name somebody in article 1, any other name nobody. */
function fits(typed: string, told: Told | string, article = 0): boolean {
  const mentioning = (name: string) => (one: number) => /^(bagheri )?kani$/i.test(name) && one === 1;
  const facts = factsOf(typeof told === 'string' ? { title: told } : told);
  const holding = (text: string) => (one: number) => 'the red line'.includes(text) && one === 1;
  const marked = (sign: string) => (one: number) => (sign === 'unread' ? one !== 1 : one === 1);
  return fitsOf(filterQuery(typed), { mentioning, holding, marked })(article, facts);
}

/** Those of some titles that fit. */
const left = (typed: string, ...titles: string[]): string[] => titles.filter((title) => fits(typed, title));

describe('the signs, as the manual of fzf has them', () => {
  it.each([
    ['sbtrkt', ['subtract kit', 'SBTRKT'], ['sbtrk', 'tkrtbs']],
    ["'wild", ['the wild', 'wilderness'], ['w-i-l-d', 'will do']],
    ["'wild'", ['the wild', 'a wild, wild day', '“Wild”'], ['wilderness', 'bewild', 'w i l d']],
    ['^music', ['music of the day', 'musical'], ['the music', 'm usic']],
    ['.mp3$', ['one.mp3', '.mp3'], ['one.mp3 too', 'one mp3']],
    ['!fire', ['water', 'f i r e'], ['a fire', 'ceasefire']],
    ['!^music', ['the music'], ['music of the day']],
    ['!.mp3$', ['one.mp3 too'], ['one.mp3']],
    ["!'fire", ['water'], ['a fire', 'f i r e']],
    ['^core$', ['core', 'CORE'], ['core x', 'score']],
    ['!^core$', ['core x'], ['core']],
  ])('%s', (typed, fit, others) => {
    expect(left(typed, ...fit, ...others)).toEqual(fit);
  });

  it('every word has to fit, in any order', () => {
    expect(left('talks ^iran', 'Iran breaks off talks', 'Talks with Iran', 'Iran')).toEqual([
      'Iran breaks off talks',
    ]);
  });

  it('a bar means either, and binds closer than a blank', () => {
    const titles = ['core.go', 'core.rb', 'core.py', 'core.c', 'more.go'];
    expect(left('^core go$ | rb$ | py$', ...titles)).toEqual(['core.go', 'core.rb', 'core.py']);
    // A last one with nothing behind it is still being typed.
    expect(left('^more |', ...titles)).toEqual(['more.go']);
    expect(left("'rb | !core", ...titles)).toEqual(['core.rb', 'more.go']);
    // In front of everything, and within a word, it is only a sign.
    expect(left('|', 'a | b', 'ab')).toEqual(['a | b']);
    expect(left('a|b', 'a|b', 'a', 'b')).toEqual(['a|b']);
  });

  it('capitals matter in the word that has one', () => {
    const titles = ['Turkey votes', 'a turkey', 'TURKEY'];
    expect(left('turkey', ...titles)).toEqual(titles);
    expect(left("'Turkey", ...titles)).toEqual(['Turkey votes']);
    expect(left("'Turkey VOTES", ...titles)).toEqual([]);
    expect(left("'Turkey votes", ...titles)).toEqual(['Turkey votes']);
    expect(left('TKY', ...titles)).toEqual(['TURKEY']);
  });

  it('diacritics, and the shapes of quotes and dashes, do not', () => {
    expect(left('^erdogan', 'Erdoğan speaks', 'ERDOĞAN', 'Erdogan')).toHaveLength(3);
    expect(left("'Erdoğan", 'Erdoğan speaks', 'ERDOĞAN', 'Erdogan')).toEqual(['Erdoğan speaks', 'Erdogan']);
    expect(left("'É", 'Élysée', 'elysee')).toEqual(['Élysée']);
    expect(left("'iran's", 'Iran’s talks', "Iran's talks", 'Irans')).toEqual([
      'Iran’s talks',
      "Iran's talks",
    ]);
    expect(left("'e\u0301lyse\u0301e", 'Élysée')).toEqual(['Élysée']);
    expect(left("'北京", '在北京', '東京')).toEqual(['在北京']);
  });

  it('a backslash keeps a blank in a word', () => {
    expect(left("'no\\ deal", 'no deal', 'deal or no', 'no  deal')).toEqual(['no deal']);
  });

  it('a date and a format fit from their start, in whole with $, and ^$ is what has none', () => {
    const dated = ['2023-10-07', '2023-10', '2023', '2024-10', undefined];
    const among = (typed: string) => dated.filter((date) => fits(typed, { date }));
    expect(among('date:2023-10')).toEqual(['2023-10-07', '2023-10']);
    expect(among('date:2023')).toEqual(['2023-10-07', '2023-10', '2023']);
    expect(among('date:2023$')).toEqual(['2023']);
    expect(among('date:^2023$')).toEqual(['2023']);
    expect(among("date:'10")).toEqual(['2023-10-07', '2023-10', '2024-10']);
    expect(among('date:^$')).toEqual([undefined]);
    expect(among('!date:2023')).toEqual(['2024-10', undefined]);
    const formats = ['md', 'mdx', 'txt', ''];
    const ending = (typed: string) => formats.filter((format) => fits(typed, { format }));
    expect(ending('format:md')).toEqual(['md', 'mdx']);
    expect(ending('format:MD$')).toEqual(['md']);
    expect(ending('!format:^$')).toEqual(['md', 'mdx', 'txt']);
    expect(['AP', ''].filter((source) => fits('source:^$', { title: 'x', source }))).toEqual(['']);
  });

  it('in quotation marks a backslash makes a quotation mark one of the value', () => {
    const sources = ['The "Star"', 'The Star', 'a\\b', 'a\\ b'];
    const of = (typed: string) => sources.filter((source) => fits(typed, { source }));
    expect(of('source:^"The \\"Star\\""$')).toEqual(['The "Star"']);
    expect(of('source:^"a\\\\b"$')).toEqual(['a\\b']);
    expect(of('source:^"a\\\\ b"$')).toEqual(['a\\ b']);
  });

  it('signs alone leave everything in, as long as nothing stands behind them', () => {
    for (const typed of [
      '',
      ' ',
      "'",
      '^',
      '!',
      "!'",
      '!^',
      'source:',
      'title:!',
      'actor:',
      '!actor:',
      'since:',
    ])
      expect([typed, filterQuery(typed).groups]).toEqual([typed, []]);
    expect(left('$', 'a $', 'a')).toEqual(['a $']);
  });
});

describe('fields', () => {
  const ap = { title: 'Gulf talks', source: 'AP', date: '2023-10-07' };
  const gulf = { title: 'What AP wrote', source: 'Gulf Dispatch', date: '2023-11' };
  const none = { title: 'Nothing' };

  it.each([
    ["'gulf", [true, true, false]],
    ['^gulf', [true, true, false]],
    ['source:gulf', [false, true, false]],
    ['title:gulf', [true, false, false]],
    ['source:^ap$', [true, false, false]],
    ['!source:ap', [false, true, true]],
    ['source:!ap', [false, true, true]],
    ["source:'AP", [true, false, false]],
    ['SOURCE:ap', [true, false, false]],
    ['source:"gulf dispatch"', [false, true, false]],
    ['source:^"gulf d"', [false, true, false]],
    ['source:"gulf dis', [false, true, false]],
    ['source:ap | source:gulf', [true, true, false]],
    ['!gulf', [false, false, true]],
    ['since:2023', [true, true, false]],
    ['since:2023-10-08', [false, true, false]],
    ['until:2023-10', [true, false, false]],
    ['since:2023-11-30', [false, true, false]],
    ['since:2023-10 until:2023-10', [true, false, false]],
    // What has no date is in no period, so it is among all that the period leaves out.
    ['!since:2023-11', [true, false, true]],
    ['!until:2022', [true, true, true]],
    ['!since:2023-11 !date:^$', [true, false, false]],
    ['x:gulf', [false, false, false]],
  ])('%s', (typed, expected) => {
    expect([ap, gulf, none].map((one) => fits(typed, one))).toEqual(expected);
  });

  it('dates count from the first part of them that is whole; what is none is told', () => {
    const ask = (typed: string) => {
      const { groups, notDates } = filterQuery(typed);
      return [groups.flat().map((term) => (term.kind === 'since' ? term.date : term.kind)), notDates];
    };
    expect(ask('since:20')).toEqual([[], ['20']]);
    expect(ask('since:2023-')).toEqual([['2023'], ['2023-']]);
    expect(ask('since:2023-1')).toEqual([['2023'], ['2023-1']]);
    expect(ask('since:2023-10')).toEqual([['2023-10'], []]);
    expect(ask('since:2023-02-30')).toEqual([['2023-02'], ['2023-02-30']]);
    expect(ask('since:last\\ year')).toEqual([[], ['last year']]);
  });

  it.each([
    ...['^gulf', 'talks$', 'source:ap', 'title:gulf', 'format:md', 'date:2023-10', 'date:^$'],
    ...['since:2023', 'since:2023-11', 'until:2023-10', 'until:2022', 'text:red', 'actor:kani'],
  ])('a ! leaves all that %s leaves out, and nothing else', (typed) => {
    const left = (one: string) => [ap, gulf, none].map((article, at) => fits(one, article, at));
    expect(left(`!${typed}`)).toEqual(left(typed).map((one) => !one));
  });

  it('a text is looked for as it stands, without signs', () => {
    expect([0, 1].map((one) => fits('text:"red line"', none, one))).toEqual([false, true]);
    expect([0, 1].map((one) => fits('!text:red', none, one))).toEqual([true, false]);
    expect([0, 1].map((one) => fits('text:line | text:lamp', none, one))).toEqual([false, true]);
    expect(fits("text:'red", none, 1)).toBe(false);
    expect(filterQuery('text: text:"').groups).toEqual([]);
  });

  it('an actor is one of a list of articles', () => {
    expect([0, 1].map((one) => fits('actor:kani', none, one))).toEqual([false, true]);
    expect([0, 1].map((one) => fits('!actor:kani', none, one))).toEqual([true, false]);
    expect([0, 1].map((one) => fits('actor:"Bagheri Kani" !fire', none, one))).toEqual([false, true]);
    expect([0, 1].map((one) => fits('actor:bagheri\\ kani', none, one))).toEqual([false, true]);
    expect(fits('actor:merkel', none, 1)).toBe(false);
  });
});

describe('whatever is typed', () => {
  it('means itself where it would be a sign in a regular expression', () => {
    for (const text of ['.*', '[a', '(', 'a+', '\\d', '{2}', '?', 'a\\'])
      expect(left(`'${text}`, `x${text}y`, 'aaa 12')).toEqual([`x${text}y`]);
  });

  it('is read and looked for in no time to speak of, be it 5,000 characters', () => {
    const title = 'ab '.repeat(30);
    for (const piece of [
      'a',
      '!',
      '| ',
      "'a ",
      'a\\ ',
      '"',
      'title:"',
      'since:',
      '^$',
      '\u0000',
      '\u202e',
      '👨‍👩‍👧',
    ])
      expect(typeof fits(piece.repeat(5000 / piece.length), title)).toBe('boolean');
  });

  it('fits or does not', () => {
    const typed = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(typed, typed, (one, title) => {
        expect(typeof fits(one, title)).toBe('boolean');
        // What holds every word as it stands fits, unless a word has a sign.
        if (/^[a-z ]+$/.test(one)) expect(fits(one, `x ${one} y`)).toBe(true);
      }),
    );
  });
});

describe('a narrower filter', () => {
  it.each([
    ['', 'a', true],
    ['ba', 'bag', true],
    ['ba', 'bxa', true],
    ['bag', 'ba', false],
    ["'ba", "'bag", true],
    ["'ba", 'bag', false],
    ['ba', "'bag", true],
    ['^ba', '^bag', true],
    ['ag$', 'bag$', true],
    ['bag$', 'bag$ x', true],
    ['!bag', '!ba', true],
    ['!ba', '!bag', false],
    ['ba', 'Bag', true],
    ['Ba', 'bag', false],
    ['a', 'a b', true],
    ['a b', 'a', false],
    ['a', 'a | b', false],
    ['a | b', 'ab', true],
    ['a', 'source:ab', false],
    ['source:a', 'source:ab', true],
    ['since:2023', 'since:2023 x', true],
    ['since:2023', 'since:2023-10', false],
    ['actor:ka', 'actor:kan', false],
    ["'ba'", "'bag'", false],
  ])('%s, then %s: %s', (before, next, expected) => {
    expect(narrows(filterQuery(before), filterQuery(next))).toBe(expected);
  });

  it('leaves in nothing that the wider one leaves out', () => {
    const word = fc.tuple(
      fc.constantFrom('', '', "'", '^', '!', "!'", '!^', 'title:', 'source:', '!source:', '| '),
      fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', '|'), maxLength: 3 }),
      fc.constantFrom('', '', '$', "'"),
    );
    const typed = fc.array(word, { maxLength: 3 }).map((all) => all.map((one) => one.join('')).join(' '));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', ' '), maxLength: 6 });
    let sure = 0;
    fc.assert(
      fc.property(typed, typed, text, text, (before, next, title, source) => {
        if (!narrows(filterQuery(before), filterQuery(next))) return;
        sure++;
        if (fits(next, { title, source })) expect(fits(before, { title, source })).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(sure).toBeGreaterThan(100);
  });
});
