import type { BytesFile, ReadApart } from '../format.ts';
import { documentRecord } from '../office/document-record.ts';
import { openPackage } from '../office/package.ts';
import { NO_PROPERTIES, readProperties } from '../office/properties.ts';
import type { Style } from '../office/style-kinds.ts';
import { readXml } from '../office/xml-events.ts';
import { OdtBody } from './body.ts';
import { readOdtStyles } from './styles.ts';

/** Reads a text document of OpenDocument 1.3 (ISO 26300) as one article. */
export async function readOdt({ bytes, name }: BytesFile): Promise<ReadApart | { readonly reason: string }> {
  const opened = await openPackage(bytes);
  const content = await opened.part('content.xml');
  if (content === null) return { reason: opened.trouble ?? NO_TEXT };
  if ('reason' in content) return content;
  const manifest = await opened.spare('META-INF/manifest.xml');
  if (manifest !== null && isLocked(manifest)) return { reason: LOCKED };
  const styles = new Map<string, Style>();
  const declared = await opened.spare('styles.xml');
  if (declared !== null) readOdtStyles(declared, styles);
  readOdtStyles(content.bytes, styles);
  const body = new OdtBody(styles);
  const trouble = readXml(content.bytes, body);
  if (trouble !== null) return { reason: trouble };
  body.made.finish();
  const about = await opened.spare('meta.xml');
  const properties = about === null ? NO_PROPERTIES : readProperties(about);
  const all = [...body.made.done, ...body.made.notes];
  const isAny = all.some(({ text }) => text.trim() !== '');
  return { encoding: null, fields: null, records: isAny ? [documentRecord(all, properties, name)] : [] };
}

const LOCKED = 'This document is locked with a password; open it and save it without one.';
const NO_TEXT = 'This archive holds no text of a document; if it is an archive of files, name it .zip.';

/** Whether the text itself is encrypted (OpenDocument 1.3, part 2, 4.7). */
function isLocked(manifest: Uint8Array): boolean {
  let isLocked = false;
  let path = '';
  readXml(manifest, {
    open(name, attributes) {
      if (name.endsWith('file-entry')) path = attributes.get('manifest:full-path') ?? '';
      else if (name.endsWith('encryption-data')) isLocked ||= path === 'content.xml';
    },
    close() {},
  });
  return isLocked;
}
