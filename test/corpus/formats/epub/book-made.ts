import { type Made, zipOf } from '../zip/zip-made.ts';

/** A document of a book: its way from the package document, what stands in its body, and its name in the table of contents. */
export interface MadeChapter {
  readonly way: string;
  readonly body: string;
  readonly label?: string;
}

/** An EPUB 2 (with an NCX) or an EPUB 3 (with a navigation document). `metadata`: elements of Dublin Core. */
export function bookOf(
  metadata: string,
  chapters: readonly MadeChapter[],
  {
    version = 3,
    without = [],
    more = [],
  }: { version?: 2 | 3; without?: readonly string[]; more?: readonly Made[] } = {},
): Buffer {
  const items = chapters.map(
    ({ way }, i) => `<item id="c${i}" href="${encodeURI(way)}" media-type="application/xhtml+xml"/>`,
  );
  const refs = chapters.map((_, i) => `<itemref idref="c${i}"/>`);
  const labelled = chapters.filter(({ label }) => label !== undefined);
  const nav = labelled.map(({ way, label }) => `<li><a href="${encodeURI(way)}">${label}</a></li>`).join('');
  const points = labelled
    .map(
      ({ way, label }, i) =>
        `<navPoint id="n${i}"><navLabel><text>${label}</text></navLabel><content src="${encodeURI(way)}#top"/></navPoint>`,
    )
    .join('');
  const contents =
    version === 3
      ? '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
      : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
  const files: Made[] = [
    { name: 'mimetype', text: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      text: '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    },
    {
      name: 'OEBPS/content.opf',
      text: `<?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf" version="${version}.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${contents}${items.join('')}</manifest><spine>${version === 3 ? '<itemref idref="nav"/>' : ''}${refs.join('')}</spine></package>`,
    },
    version === 3
      ? { name: 'OEBPS/nav.xhtml', text: page(`<nav><ol>${nav}</ol></nav>`) }
      : {
          name: 'OEBPS/toc.ncx',
          text: `<?xml version="1.0"?><ncx><docTitle><text>Contents</text></docTitle><navMap>${points}</navMap></ncx>`,
        },
    ...chapters.map(({ way, body }) => ({ name: `OEBPS/${way}`, text: page(body) })),
    ...more,
  ];
  return zipOf(files.filter(({ name }) => !without.includes(String(name))));
}

const page = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>page</title><style>p {margin: 0}</style></head><body>${body}</body></html>`;
