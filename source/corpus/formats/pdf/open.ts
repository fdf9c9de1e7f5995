import { getDocument } from 'unpdf/pdfjs';
import { CharacterMaps } from './character-maps.ts';
import { type File, type Pages, pagesOf } from './pages.ts';

/** What a file says of itself; empty where it does not. */
export interface Properties {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** When it was published, by PRISM; not when the file was made. */
  readonly published: string;
}

/** A file that could be opened. */
export interface Opened extends Pages {
  readonly properties: Properties;
  /** It asked for tables of Chinese, Japanese or Korean characters, which are not here. */
  readonly lacksCharacters: boolean;
}

/**
 * Reads the pages of a PDF by pdf.js, which is told to compile nothing, to load no fonts, and to ask for nothing but what it is
 * given. A sentence where it cannot be read.
 */
export async function openPdf(bytes: Uint8Array): Promise<Opened | { readonly reason: string }> {
  if (!isHeard) process.on('unhandledRejection', hear);
  isHeard = true;
  const first = await attempt(new Uint8Array(bytes));
  if (!('failed' in first)) return first;
  const mended = first.failed === 'InvalidPDFException' ? withTrailer(bytes) : null;
  const again = mended === null ? first : await attempt(new Uint8Array(mended));
  return 'failed' in again ? { reason: whyNot(again.failed) } : again;
}

/** Of what it looks for ahead in a damaged file pdf.js leaves failures to nobody, and goes on; some come when all of it is read. */
let isHeard = false;
const ITS_OWN = /^(?:(?:XRefEntry|XRefParse|ParserEOF|MissingData|UnknownError|Abort)Exception|FormatError)$/;

function hear(reason: unknown): void {
  if (!(reason instanceof Error && ITS_OWN.test(reason.name))) throw reason;
}

/** The same; what went wrong, as pdf.js calls it, where the file cannot be opened. Takes the bytes away. */
async function attempt(
  data: Uint8Array,
): Promise<Opened | { readonly reason: string } | { readonly failed: string }> {
  const maps = new CharacterMaps();
  const task = getDocument({
    data,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: true,
    disableFontFace: true,
    enableXfa: false,
    // Images are not looked at.
    maxImageSize: 0,
    verbosity: 0,
    cMapPacked: false,
    // It would read files, or the network.
    BinaryDataFactory: class {
      async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
        if (kind === 'cMapUrl') return maps.map(filename);
        throw new Error('nothing is fetched');
      }
    },
  });
  try {
    const file = await task.promise;
    const pages = await pagesOf(file);
    if ('reason' in pages) return pages;
    return { ...pages, properties: await propertiesOf(file), lacksCharacters: maps.lacks };
  } catch (error) {
    return { failed: error instanceof Error ? error.name : '' };
  } finally {
    await task.destroy();
  }
}

/** A file that was cut off has lost its trailer, by which pdf.js finds its catalogue: one is put behind it. Null where that is not to be found. */
function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.lastIndexOf('/Catalog');
  const before = file.toString('latin1', Math.max(0, at - CATALOGUE_WITHIN), Math.max(0, at));
  const object = [...before.matchAll(/(\d{1,10}) (\d{1,5}) obj\b/g)].at(-1);
  if (at < 0 || object === undefined) return null;
  return Buffer.concat([file, Buffer.from(`\nendobj\ntrailer\n<< /Root ${object[1]} ${object[2]} R >>\n`)]);
}

/** Its type stands near the beginning of a catalogue; in bytes. */
const CATALOGUE_WITHIN = 4096;

async function propertiesOf(file: File): Promise<Properties> {
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

const whyNot = (failed: string): string =>
  failed === 'PasswordException'
    ? 'It is locked with a password; save a copy without one (`qpdf --decrypt --password=… in.pdf out.pdf`).'
    : 'It is damaged or cut off, and no page of it could be found; try `qpdf in.pdf out.pdf`, which mends some.';
