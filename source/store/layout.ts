import type { Article } from '../corpus/article.ts';
import type { LaidBlock } from '../corpus/laid-out.ts';
import { BLOCK_KINDS } from './block-kinds.ts';
import { Packer, Unpacker } from './pack.ts';

/** What a layout is sealed under, by the hash of its article. */
export const layoutName = (hash: string): string => `layout ${hash}`;

/**
 * Where in its file the blocks of an article lie, three numbers a block: how far behind the end of the one before, how
 * long, of which kind. Null where it was not cut from the decoded file.
 */
export function packLayout({ blocks, origin }: Pick<Article, 'blocks' | 'origin'>): Uint8Array | null {
  if (origin === null) return null;
  const { stretches } = origin;
  const packer = new Packer(4 * blocks.length);
  let end = 0;
  blocks.forEach(({ kind }, at) => {
    const [from, to] = [stretches[2 * at]!, stretches[2 * at + 1]!];
    packer.add(from - end);
    packer.add(to - from);
    packer.add(BLOCK_KINDS.indexOf(kind));
    end = to;
  });
  return packer.take();
}

/** What `packLayout` packed; null where that cannot be. */
export function unpackLayout(packed: Uint8Array): LaidBlock[] | null {
  const unpacker = new Unpacker(packed);
  const layout: LaidBlock[] = [];
  let end = 0;
  while (!unpacker.isDone) {
    const from = end + unpacker.next();
    end = from + unpacker.next();
    const kind = BLOCK_KINDS[unpacker.next()];
    if (kind === undefined) return null;
    layout.push({ kind, from, to: end });
  }
  return layout;
}
