import type { DatabaseSync } from 'node:sqlite';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Article } from '../corpus/article.ts';
import { BLOCK_KINDS } from './block-kinds.ts';
import { unseal } from './disk/seal.ts';
import { Packer, Unpacker } from './pack.ts';
import { PackedRows } from './packed-rows.ts';

/** What a content is sealed under, by the hash of its article. */
export const contentName = (hash: string): string => `content ${hash}`;

/** What an index keeps of an article by its number, packed and sealed; null where it keeps nothing. */
export function contentsIn(db: DatabaseSync): (article: number) => Uint8Array | null {
  const rows = new PackedRows(db, 'contents');
  return (article) => rows.get(article);
}

/** What a sealed content holds. Throws Damaged where it is not what was written. */
export const contentIn = (hash: string, sealed: unknown): Stored =>
  unpackContent(unseal(contentName(hash), sealed));

/** A text and where its blocks lie in it. */
export type Stored = Pick<Article, 'text' | 'blocks'>;

/**
 * The text and the blocks of an article that was not cut from a decoded file, so that a record of a PDF or an export need not be
 * found again in it: Zstandard (RFC 8878) over three numbers a block, as many bytes as they take before them, and the text in UTF-8.
 */
export function packContent({ text, blocks }: Stored): Uint8Array {
  const packer = new Packer(4 * blocks.length);
  let last = 0;
  for (const { kind, start, end } of blocks) {
    packer.add(start - last);
    packer.add(end - start);
    packer.add(BLOCK_KINDS.indexOf(kind));
    last = end;
  }
  const packed = packer.take();
  const size = Buffer.alloc(4);
  size.writeUInt32LE(packed.length);
  return zstdCompressSync(Buffer.concat([size, packed, Buffer.from(text, 'utf8')]));
}

/** What `packContent` packed. Throws where that cannot be. */
export function unpackContent(packed: Uint8Array): Stored {
  const bytes = zstdDecompressSync(packed);
  const from = 4 + bytes.readUInt32LE();
  const unpacker = new Unpacker(bytes.subarray(4, from));
  const blocks: Article['blocks'][number][] = [];
  let last = 0;
  while (!unpacker.isDone) {
    const start = last + unpacker.next();
    last = start + unpacker.next();
    blocks.push({ kind: BLOCK_KINDS[unpacker.next()]!, start, end: last });
  }
  return { text: bytes.toString('utf8', from), blocks };
}
