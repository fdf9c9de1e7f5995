/** The same articles as the files of many formats. */
import { gzipSync } from 'node:zlib';
import { docxOf } from '../corpus/formats/docx-made.ts';
import { lines, writtenPdf } from '../corpus/formats/pdf/written.ts';
import { zipOf } from '../corpus/formats/zip/zip-made.ts';
import { articleAt } from '../made-corpus/article.ts';
import { makeWorld } from '../made-corpus/world.ts';

/** An article as every format has it. */
interface Made {
  readonly title: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
}

const NAMES = 20_000;
/** Characters of a line of a PDF, and lines of a page. */
const LINE = 90;
const PAGE = 50;

export function madeArticles(count: number): Made[] {
  const world = makeWorld(3, NAMES);
  return Array.from({ length: count }, (_, index) => {
    const { title, date, pieces } = articleAt(world, index);
    const paragraphs = pieces.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
    return { title: title.text, date: date ?? '2020-01-01', paragraphs };
  });
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const json = (one: Made): string =>
  JSON.stringify({ title: one.title, date: one.date, text: one.paragraphs.join('\n\n') });
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const plain = ({ title, date, paragraphs }: Made): string =>
  `${title}\n\nDate: ${date}\n\n${paragraphs.join('\n\n')}\n`;
const inTags = (tag: string, texts: readonly string[]): string =>
  texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('\n');
const day = (date: string): string => new Date(date).toUTCString();

const page = ({ title, date, paragraphs }: Made): string =>
  `<!doctype html><html><head><title>${escaped(title)}</title><meta property="article:published_time" content="${date}">
<meta property="og:title" content="${escaped(title)}"></head><body><nav><ul><li><a href="/">Home</a></li></ul></nav>
<article><h1>${escaped(title)}</h1>\n${inTags('p', paragraphs)}</article><footer><p>All rights reserved</p></footer></body></html>`;

const letter = ({ title, date, paragraphs }: Made): string =>
  `From desk@example.org ${day(date)}\nFrom: Desk <desk@example.org>\nSubject: ${title}\nDate: ${day(date)}\nMIME-Version: 1.0
Content-Type: text/plain; charset=utf-8\n\n${paragraphs.join('\n\n')}\n\n`;

function nexis({ title, date, paragraphs }: Made, at: number, { length }: readonly Made[]): string {
  const [year, month, of] = [date.slice(0, 4), new Date(date).getUTCMonth(), Number(date.slice(8)) || 1];
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    new Date(2020, month, 15),
  );
  return `\n\n${' '.repeat(30)}${at + 1} of ${length} DOCUMENTS\n\n${' '.repeat(30)}The Harbour Times\n\n${' '.repeat(28)}${name} ${of}, ${year} Monday\n\n${title}\n\nLENGTH: 400 words\n\n${paragraphs.join('\n\n')}\n\nLOAD-DATE: ${name} ${of}, ${year}\n\nLANGUAGE: ENGLISH\n`;
}

const word = ({ title, paragraphs }: Made): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${[title, ...paragraphs].map((text) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`;

/** A text as lines of a page, and of further ones. */
function printed({ title, paragraphs }: Made): Buffer {
  const wrapped = [
    title,
    '',
    ...paragraphs.flatMap((text) => [...(text.match(/.{1,90}(?:\s|$)/g) ?? []), '']),
  ];
  const pages = Array.from({ length: Math.ceil(wrapped.length / PAGE) }, (_, at) => ({
    texts: lines(
      wrapped.slice(PAGE * at, PAGE * (at + 1)).map((text) => text.trim().slice(0, LINE)),
      { x: 50, y: 60, size: 9 },
    ),
  }));
  return writtenPdf({ pages });
}

/** By the name of each format its files; several of a kind that holds one article a file, as many as there are articles. */
export const MADE_FORMATS: Readonly<
  Record<string, (all: readonly Made[]) => readonly [name: string, content: string | Buffer][]>
> = {
  'plain text': (all) => all.map((one, at) => [`${at}.txt`, plain(one)]),
  'Markdown with front matter': (all) =>
    all.map((one, at) => [
      `${at}.md`,
      `---\ntitle: ${one.title}\ndate: ${one.date}\n---\n\n${one.paragraphs.join('\n\n')}\n`,
    ]),
  'JSON Lines': (all) => [['all.jsonl', `${all.map(json).join('\n')}\n`]],
  'JSON list': (all) => [['all.json', `{"articles": [${all.map(json).join(',\n')}]}`]],
  CSV: (all) => [
    [
      'all.csv',
      [
        'title,date,text',
        ...all.map(({ title, date, paragraphs }) => [title, date, paragraphs.join('\n')].map(cell).join()),
      ].join('\r\n'),
    ],
  ],
  'Nexis, text download': (all) => [['all.TXT', all.map(nexis).join('')]],
  'RSS feed': (all) => [
    [
      'all.xml',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${all.map(({ title, date, paragraphs }) => `<item><title>${escaped(title)}</title><pubDate>${day(date)}</pubDate><description>${escaped(inTags('p', paragraphs))}</description></item>`).join('\n')}</channel></rss>`,
    ],
  ],
  mbox: (all) => [['all.mbox', all.map(letter).join('')]],
  'web pages': (all) => all.map((one, at) => [`${at}.html`, page(one)]),
  DOCX: (all) => all.map((one, at) => [`${at}.docx`, docxOf(word(one))]),
  PDF: (all) => all.map((one, at) => [`${at}.pdf`, printed(one)]),
  'JSON Lines, gz': (all) => [['all.jsonl.gz', gzipSync(`${all.map(json).join('\n')}\n`)]],
  'zip of texts': (all) => [
    ['all.zip', zipOf(all.map((one, at) => ({ name: `${at}.txt`, text: plain(one) })))],
  ],
};
