import type { BadRecord, BytesFile, FileRecord, ReadApart } from '../format.ts';
import { documentRecord } from '../office/document-record.ts';
import { exportRecords } from '../office/export-records.ts';
import { isCompound, openPackage, type Package } from '../office/package.ts';
import { type Paragraph, signed } from '../office/paragraphs.ts';
import { NO_PROPERTIES, readProperties } from '../office/properties.ts';
import { readXml } from '../office/xml-events.ts';
import { DocxBody, type DocxParts } from './body.ts';
import { partAt, type Relation, readDocxStyles, readRelations } from './parts.ts';

/** Reads a Word document (ISO 29500): an export of Nexis or Factiva as its articles, any other as one. */
export async function readDocx({ bytes, name }: BytesFile): Promise<ReadApart | { readonly reason: string }> {
  if (isCompound(bytes)) return { reason: LOCKED };
  const opened = await openPackage(bytes);
  const relations = await relationsOf(opened, '');
  const main = relations.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const document = await opened.part(main);
  if (document === null) return { reason: opened.trouble ?? NO_TEXT };
  if ('reason' in document) return document;
  const own = await relationsOf(opened, main);
  const targetOf = (type: string) => own.find((relation) => relation.type === type)?.target;
  const styles = await opened.spare(targetOf('styles') ?? 'word/styles.xml');
  const parts: DocxParts = {
    styles: styles === null ? new Map() : readDocxStyles(styles),
    targets: new Map(own.map(({ id, target }) => [id, target])),
  };
  const body = new DocxBody(parts);
  const trouble = readXml(document.bytes, body);
  if (trouble !== null) return { reason: trouble };
  body.made.finish();
  const paragraphs = body.made.done;
  return { encoding: null, fields: null, records: await recordsOf() };

  async function recordsOf(): Promise<readonly (FileRecord | BadRecord)[]> {
    const documents = exportRecords(paragraphs);
    if (documents !== null) return documents;
    const notes = await notesOf(opened, parts, body.references, targetOf);
    const core = relations.find(({ type }) => type === 'core-properties')?.target ?? 'docProps/core.xml';
    const about = await opened.spare(core);
    const properties = about === null ? NO_PROPERTIES : readProperties(about);
    const all = [...paragraphs, ...notes];
    return all.some(({ text }) => text.trim() !== '') ? [documentRecord(all, properties, name)] : [];
  }
}

const LOCKED =
  'This is an old Word document, or one locked with a password; open it in Word and save it as DOCX without one.';
const NO_TEXT = 'This archive holds no text of a Word document; if it is an archive of files, name it .zip.';

/** The relations of a part (of the package: ''), their targets as names of parts; those that lie outside as they stand. */
async function relationsOf(opened: Package, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const bytes = await opened.spare(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (bytes === null) return [];
  return readRelations(bytes).map((relation) => ({
    ...relation,
    target: relation.type === 'hyperlink' ? relation.target : partAt(part, relation.target),
  }));
}

/** Footnotes and endnotes in the order the text refers to them. */
async function notesOf(
  opened: Package,
  parts: DocxParts,
  references: readonly string[],
  targetOf: (type: string) => string | undefined,
): Promise<Paragraph[]> {
  if (references.length === 0) return [];
  const notes = new Map<string, readonly Paragraph[]>();
  for (const kind of ['footnote', 'endnote']) {
    const bytes = await opened.spare(targetOf(`${kind}s`) ?? `word/${kind}s.xml`);
    if (bytes === null) continue;
    let body = new DocxBody(parts);
    let id = '';
    readXml(bytes, {
      open(name, attributes) {
        if (name === `w:${kind}`) {
          id = attributes.get('w:id') ?? '';
          body = new DocxBody(parts);
        } else body.open(name, attributes);
      },
      close(name) {
        if (name !== `w:${kind}`) return body.close(name);
        body.made.finish();
        notes.set(`${kind} ${id}`, body.made.done);
      },
      text: (text) => body.text(text),
    });
  }
  return references.flatMap((reference, k) => signed(notes.get(reference) ?? [], `[${k + 1}]`));
}
