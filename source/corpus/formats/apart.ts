/** Who reads the kinds of file that are read in a process of their own. Each is loaded only when a file of its kind turns up. */
import type { ArchiveReader } from './archive/archive.ts';
import type { ApartReader } from './format.ts';

export const APART: Readonly<Record<string, () => Promise<ApartReader>>> = {
  DOCX: async () => (await import('./docx/read.ts')).readDocx,
  ODT: async () => (await import('./odt/read.ts')).readOdt,
  EPUB: async () => (await import('./epub/read.ts')).readEpub,
  PDF: async () => (await import('./pdf/read.ts')).readPdf,
  MHTML: async () => (await import('./web/read.ts')).readMhtml,
  'web page': async () => (await import('./web/read.ts')).readWebPage,
  RTF: async () => (await import('./rtf/read.ts')).readRtf,
};

/** The same for those that hold files of their own. */
export const ARCHIVES: Readonly<Record<string, () => Promise<ArchiveReader>>> = {
  gzip: async () => (await import('./gzip/read.ts')).readGzip,
  Zstandard: async () => (await import('./zstd/read.ts')).readZstd,
  zip: async () => (await import('./zip/read.ts')).readZip,
  tar: async () => (await import('./tar/read.ts')).readTar,
};
