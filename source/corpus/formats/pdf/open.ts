import { getDocument } from 'unpdf/pdfjs';
import { type Item, type Page, pageOf } from './page.ts';

/** What a file says of itself; empty where it does not. */
export interface Properties {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** When it was published, by PRISM; not when the file was made. */
  readonly published: string;
}

/** A file that could be opened. */
export interface Opened {
  readonly properties: Properties;
  readonly pages: readonly Page[];
  /** Pages that could not be read, each with its number. */
  readonly bad: readonly number[];
  /** It asked for tables of Chinese, Japanese or Korean characters, which are not here. */
  readonly lacksCharacters: boolean;
}

/** A file of more pages is no article, and its text is held in memory until all of it was seen. */
const MOST_PAGES = 5000;

const PAGE_LIMIT = MOST_PAGES.toLocaleString('en');

/**
 * Reads the pages of a PDF by pdf.js, which is told to compile nothing, to load no fonts, and to ask for nothing but what it is
 * given. A sentence where it cannot be read.
 */
export async function openPdf(bytes: Uint8Array): Promise<Opened | { readonly reason: string }> {
  let lacksCharacters = false;
  const task = getDocument({
    // pdf.js takes what it is given away from the caller.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: true,
    disableFontFace: true,
    enableXfa: false,
    // So many points of an image as are never decoded.
    maxImageSize: 0,
    verbosity: 0,
    // It would read files, or the network.
    BinaryDataFactory: class {
      async fetch({ kind }: { kind: string }): Promise<never> {
        lacksCharacters ||= kind === 'cMapUrl';
        throw new Error('nothing is fetched');
      }
    },
  });
  try {
    const file = await task.promise;
    const count = file.numPages;
    if (count > MOST_PAGES) {
      return {
        reason: `it has ${count.toLocaleString('en')} pages, and no more than ${PAGE_LIMIT} are read; cut it into parts (qpdf --split-pages=1000)`,
      };
    }
    const pages: Page[] = [];
    const bad: number[] = [];
    for (let number = 1; number <= count; number++) {
      try {
        const page = await file.getPage(number);
        const { items } = await page.getTextContent({ includeMarkedContent: false });
        pages.push(pageOf(number, items as readonly Item[], page.getViewport({ scale: 1 })));
        page.cleanup();
      } catch {
        bad.push(number);
      }
    }
    return { properties: await propertiesOf(file), pages, bad, lacksCharacters };
  } catch (error) {
    return { reason: whyNot(error) };
  } finally {
    await task.destroy();
  }
}

async function propertiesOf(file: Awaited<ReturnType<typeof getDocument>['promise']>): Promise<Properties> {
  const { info, metadata } = await file.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const told = (name: string): string => {
    const value: unknown = (info as Record<string, unknown>)[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const inXmp = (name: string): string => {
    const value: unknown = metadata?.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    title: told('Title') || inXmp('dc:title'),
    author: told('Author') || inXmp('dc:creator'),
    language: told('Language') || inXmp('dc:language'),
    published: inXmp('prism:publicationdate') || inXmp('prism:coverdate'),
  };
}

function whyNot(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return 'it is locked with a password; save a copy without one (qpdf --decrypt --password=… in.pdf out.pdf)';
  }
  return 'it is damaged or cut off, and no page of it could be found; try qpdf in.pdf out.pdf, which mends some';
}
