import { decodeHead } from '../decode.ts';
import type { EncodingAsked } from '../encodings/encoding-asked.ts';
import { endingOf } from '../ending.ts';
import { csv } from './csv.ts';
import { docx } from './docx/docx.ts';
import { epub } from './epub.ts';
import { europressePage } from './europresse/europresse.ts';
import { factivaPage, factivaText, factivaXml } from './factiva/factiva.ts';
import { feed } from './feeds/feed.ts';
import { type FileHead, type Format, HEAD_BYTES } from './format.ts';
import { gzip } from './gzip/gzip.ts';
import { iramuteq } from './iramuteq/iramuteq.ts';
import { json } from './json.ts';
import { jsonLines } from './json-lines.ts';
import { mail, mailbox } from './mail.ts';
import { markdown } from './markdown.ts';
import { mhtml } from './mhtml.ts';
import { nexis, nexisPage, nexisUniText } from './nexis/nexis.ts';
import { odt } from './odt/odt.ts';
import { otherXml } from './other-xml.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { proquestPage, proquestText } from './proquest/proquest.ts';
import { retriever } from './retriever/retriever.ts';
import { ris } from './ris/ris.ts';
import { rtf } from './rtf/rtf.ts';
import { tar } from './tar/tar.ts';
import { webPage } from './web.ts';
import { xmlArticles } from './xml-articles/xml-articles.ts';
import { zip } from './zip/zip.ts';
import { zstd } from './zstd/zstd.ts';

/** Every kind of file that is read; the first that recognises a file reads it. What tells itself by what it holds stands first. */
const FORMATS: readonly Format[] = [
  gzip,
  zstd,
  pdf,
  epub,
  docx,
  odt,
  rtf,
  // Behind the documents that are zip archives inside.
  zip,
  tar,
  // Looks like a mail at its beginning.
  mhtml,
  // Before what may be sent in one.
  mail,
  mailbox,
  nexis,
  nexisPage,
  nexisUniText,
  factivaPage,
  factivaXml,
  factivaText,
  europressePage,
  proquestText,
  proquestPage,
  iramuteq,
  retriever,
  ris,
  feed,
  xmlArticles,
  jsonLines,
  json,
  webPage,
  csv,
  // XML of any other kind is no text for people.
  otherXml,
  markdown,
  plainText,
];

const ENDINGS: ReadonlySet<string> = new Set(FORMATS.flatMap((format) => format.endings));

/** Whether a file with this ending (lower case, with its dot) is opened when it lies below a folder. */
export function isRead(ending: string): boolean {
  return ENDINGS.has(ending);
}

/** `path` as shown, parted by `/`; `bytes`: the first of the file, `size` of which there are; of them `most` are looked at. */
export function headOf(
  path: string,
  bytes: Uint8Array,
  size: number,
  encoding: EncodingAsked | null,
  most = HEAD_BYTES,
): FileHead {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const head = bytes.subarray(0, most);
  const isWhole = head.length >= size;
  return {
    path,
    name,
    ending: endingOf(name),
    bytes: head,
    text: decodeHead(head, isWhole, encoding),
    isWhole,
  };
}

/** What a file is; null where no format knows it. */
export const formatOf = (head: FileHead): Format | null =>
  FORMATS.find((format) => format.recognises(head)) ?? null;

export const formatNamed = (name: string): Format | null =>
  FORMATS.find((format) => format.name === name) ?? null;
