/** How an article stands in its file, in the ways the product reads, and where the file lies. */
import type { MadeArticle } from './article.ts';
import { mixed } from './draws.ts';
import { MONTHS } from './numbers.ts';
import { SOURCES } from './sources.ts';
import type { Told } from './telling.ts';

export interface MadeFile {
  /** Below the folder of the corpus, parted by `/`. */
  readonly path: string;
  readonly text: string;
}

/** Of a hundred files so many have each layout. */
const SHARES: readonly (readonly [Layout, number])[] = [
  ['line', 34],
  ['fields', 14],
  ['front', 10],
  ['dateline', 16],
  ['first', 8],
  ['heading', 6],
  ['named', 8],
  ['wrapped', 4],
];
export type Layout = 'line' | 'fields' | 'front' | 'dateline' | 'first' | 'heading' | 'named' | 'wrapped';

const WIDTH = 76;

/** The layout of an article: by its number, so that two of a source may differ. */
export function layoutOf({ index, date, pieces }: MadeArticle): Layout {
  let roll = mixed(index, 0x1a) % 100;
  for (const [layout, share] of SHARES) {
    if (roll < share) {
      // A file that is dated by its name alone, or wrapped, has to have what that takes.
      if (date === null && (layout === 'dateline' || layout === 'named' || layout === 'wrapped'))
        return 'line';
      if (layout === 'wrapped' && pieces.some(({ kind }) => kind !== 'paragraph')) return 'dateline';
      return layout;
    }
    roll -= share;
  }
  return 'line';
}

/** Whether it stands there who wrote it. */
export const saysAuthor = ({ index, date }: MadeArticle, layout: Layout): boolean => {
  if (layout === 'fields' || layout === 'front') return true;
  const lined = layout === 'line' || layout === 'first' || layout === 'heading';
  return (lined && date === null) || (layout === 'line' && index % 3 === 0);
};

/** What stands where the product counts mentions: all but a title in front matter, which is furniture to it. */
export const countedIn = (article: MadeArticle): readonly Told[] =>
  layoutOf(article) === 'front' ? article.pieces : [article.title, ...article.pieces];

export function fileOf(article: MadeArticle): MadeFile {
  const layout = layoutOf(article);
  const text = textOf(article, layout);
  // A few were saved on Windows.
  const saved = mixed(article.index, 0x0d) % 50 === 0 ? text.replaceAll('\n', '\r\n') : text;
  return { path: pathOf(article, layout), text: saved };
}

const LONG_MONTH = (date: string): string => MONTHS[Number(date.slice(5, 7)) - 1]!;
const dayFirst = (date: string): string => `${Number(date.slice(8))} ${LONG_MONTH(date)} ${date.slice(0, 4)}`;
const monthFirst = (date: string): string =>
  `${LONG_MONTH(date)} ${Number(date.slice(8))}, ${date.slice(0, 4)}`;

function textOf(article: MadeArticle, layout: Layout): string {
  const { title, date, author, place, pieces } = article;
  const source = SOURCES[article.source]!;
  const mark = layout === 'front' || layout === 'heading' ? '## ' : '';
  const blocks = pieces.map(({ kind, text }) => (kind === 'heading' ? mark + text : text));
  const opening = (before: string): string[] => [before + blocks[0], ...blocks.slice(1)];
  const day = date === null ? '' : article.index % 2 === 0 ? dayFirst(date) : monthFirst(date);
  const line = date === null ? `By ${author} | ${source}` : `${day} | ${source}`;
  const close = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;
  switch (layout) {
    case 'line':
      return close([
        title.text,
        line,
        ...(saysAuthor(article, layout) && date !== null ? [`By ${author}`] : []),
        ...blocks,
      ]);
    case 'fields': {
      const fields = [
        `Title: ${title.text}`,
        ...(date === null ? [] : [`Date: ${day}`]),
        `Source: ${source}`,
        `Author: ${author}`,
      ];
      return close([fields.join('\n'), ...blocks]);
    }
    case 'front': {
      const fields = [
        '---',
        `title: "${title.text}"`,
        ...(date === null ? [] : [`date: ${date}`]),
        `source: ${source}`,
        `author: ${author}`,
        '---',
      ];
      return close([fields.join('\n'), ...blocks]);
    }
    case 'dateline':
      return close([title.text, ...opening(`${place}, ${day} (${source}) — `)]);
    case 'first':
      return close([line, title.text, ...blocks]);
    case 'heading':
      return close([`# ${title.text}`, line, ...blocks]);
    case 'named':
      return close([title.text, ...opening(`${place} (${source}) – `)]);
    case 'wrapped':
      return close([title.text, ...opening(`${place}, ${day} (${source}) — `).map(wrapped)]);
  }
}

/** Broken at blanks so that no line is longer than `WIDTH`, if its words allow. */
function wrapped(text: string): string {
  let out = '';
  let room = WIDTH;
  for (const word of text.split(' ')) {
    if (out !== '' && word.length + 1 > room) {
      out += `\n${word}`;
      room = WIDTH - word.length;
    } else {
      out += out === '' ? word : ` ${word}`;
      room -= word.length + 1;
    }
  }
  return out;
}

/** Some sources lie in folders by year, others in their own by month. */
function pathOf({ index, date, source, title }: MadeArticle, layout: Layout): string {
  const slug = slugOf(SOURCES[source]!);
  const own = mixed(source, 0xf0) % 2 === 0;
  const folder =
    date === null
      ? own
        ? `${slug}/undated`
        : 'undated'
      : own
        ? `${slug}/${date.slice(0, 7)}`
        : date.slice(0, 4);
  const ending = layout === 'front' || layout === 'heading' ? 'md' : 'txt';
  const number = index.toString(36).padStart(4, '0');
  const style = mixed(index, 0xfa) % 3;
  const dated = date !== null && (layout === 'named' || style === 0);
  const name =
    style === 1 ? mixed(index, 0xfb).toString(16).padStart(8, '0') : slugOf(title.text).slice(0, 40);
  return `${folder}/${dated ? `${date}_` : ''}${name}-${number}.${ending}`;
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
