import { readFileSync } from 'node:fs';
import { type Made, zipOf } from './zip/zip-made.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

const relations = (...lines: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const link = (id: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATION}/hyperlink" Target="${target}" TargetMode="External"/>`;

/** Links of the documents in `nexis-uni/`. */
const item = (name: string) => `https://nexis.example/document?id=urn:contentItem:${name}&amp;idtype=PID`;
const LINKS = [
  link('rId2', item('5AAA-0001-0000-0000-00000-00')),
  link('rId3', item('5AAA-0002-0000-0000-00000-00')),
  link('rId5', item('5AAA-0005-0000-0000-00000-00')),
  link('rId9', 'https://council.example/minutes'),
];

/** Parts of a package beside the document's own: names and text. */
export type Parts = Readonly<Record<string, string | Buffer>>;

/** A Word document, packed, of the text of its `word/document.xml`. */
export function docxOf(document: string | Buffer, parts: Parts = {}): Buffer {
  const files: Made[] = [
    { name: '[Content_Types].xml', text: '<Types/>' },
    {
      name: '_rels/.rels',
      text: relations(
        relation('rId1', `${RELATION}/officeDocument`, 'word/document.xml'),
        relation('rId2', CORE, 'docProps/core.xml'),
      ),
    },
    { name: 'word/document.xml', text: document },
    {
      name: 'word/_rels/document.xml.rels',
      text: relations(relation('rId1', `${RELATION}/styles`, 'styles.xml'), ...LINKS),
    },
    ...Object.entries(parts).map(([name, text]) => ({ name, text })),
  ];
  return zipOf(files);
}

const folder = import.meta.dirname;

/** The same of a file in `docx/` or `nexis-uni/`, with the styles of `docx/`; `parts` are files of `docx/` by the names they get. */
export function docxFrom(file: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const read = (name: string) => readFileSync(`${folder}/${name}`);
  const given = Object.entries(parts).map(([name, from]) => [name, read(`docx/${from}`)]);
  return docxOf(read(file), { 'word/styles.xml': read('docx/styles.xml'), ...Object.fromEntries(given) });
}
