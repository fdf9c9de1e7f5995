import type { BlockKind } from '../../article.ts';
import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { PiecesMaker } from '../html-pieces.ts';
import { stretchesIn } from '../marked-stretches.ts';
import { type Attributes, readAllMarkup } from '../markup.ts';
import { recordOf } from '../pieces.ts';
import { aboutOf, documentOf } from './document.ts';
import { type Row, rowOf } from './labels.ts';

/** The anchor over each document. */
const BEGINS = /<a\s[^<>]{0,200}\bname=["']?DocID_/gi;

interface PieceRow extends Row {
  readonly kind: BlockKind | null;
}

/** Labels stand in bold letters, and the text's element counts its words. */
class DocumentReader extends PiecesMaker {
  length: string | null = null;
  private readonly bold = new Set<number>();

  override open(name: string, attributes: Attributes): void {
    const count = name === 'text' ? attributes.get('wordcount') : undefined;
    if (count && /^\d+$/.test(count)) this.length = `${count} words`;
    super.open(name, attributes);
    if (name === 'strong' || name === 'b') this.bold.add(this.pieces.length);
  }

  rows(): PieceRow[] {
    return this.pieces.map(({ kind, text }, at) => ({
      kind,
      ...(this.bold.has(at) ? rowOf(text) : { text, label: null, value: 0 }),
    }));
  }
}

/** The documents of a page that ProQuest saved: paragraph for paragraph the lines of its text. */
export function* readProquestPage(file: TextFile): Generator<FileRecord | BadRecord> {
  let count = 0;
  for (const { html, place } of stretchesIn(file, BEGINS)) {
    count++;
    const reader = new DocumentReader();
    readAllMarkup(html, reader);
    reader.end();
    const document = documentOf(reader.rows());
    if (document === null) {
      yield { line: place.line, reason: 'This document has no text and no number; save it again.' };
      continue;
    }
    const { metadata, details } = aboutOf(document.told);
    const pieces = document.parts.map(({ kind, row, cut }) => ({
      kind: kind ?? row.kind,
      text: row.text.slice(cut),
    }));
    yield recordOf(pieces, {
      ...{ ...place, metadata },
      details: { ...details, ...(reader.length && { length: reader.length }) },
    });
  }
  if (count === 0)
    yield { line: null, reason: 'This page of ProQuest holds no document; save it with full text.' };
}
