import { fileURLToPath } from 'node:url';
import type { Details } from '../../../source/corpus/about.ts';
import { type Content, isArticle } from '../../../source/corpus/article.ts';
import { type Asked, NOTHING_ASKED } from '../../../source/corpus/formats/format.ts';
import type { Part } from '../../../source/corpus/formats/tables/parts.ts';
import { blocksOf, opened } from './opened.ts';

/** A record as it is expected: what is left out is null, or empty. */
export interface Told {
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly author?: string;
  /** The line it begins in. */
  readonly line?: number;
  /** Its blocks but for the title, each on a line of its own; a caption has `caption: ` before it. */
  readonly text?: readonly string[];
  readonly details?: Details;
}

/** Of a record that cannot be read, the reason. */
export function toldOf(content: Content): Told | string {
  if (!isArticle(content)) return content.reason;
  const { title, titleFrom, date, source, author, about } = content;
  const text = blocksOf(content)
    .filter(([kind]) => kind !== 'title')
    .map(([kind, words]) => (kind === 'paragraph' ? words : `${kind}: ${words}`));
  return {
    ...(title !== null && titleFrom === 'field' && { title }),
    ...(date !== null && { date }),
    ...(source !== null && { source }),
    ...(author !== null && { author }),
    ...(about.line !== null && { line: about.line }),
    ...(text.length > 0 && { text }),
    ...(Object.keys(about.details).length > 0 && { details: about.details }),
  };
}

/** What is asked by `--map`; `files`: the pattern before its colon. */
export const mapping = (
  fields: Readonly<Partial<Record<Part, string>>>,
  files: string | null = null,
): Pick<Asked, 'maps'> => ({ maps: [{ files, fields: Object.entries(fields) as [Part, string][] }] });

/** What a file beside this one holds; `path`: with its folder. */
export async function toldIn(path: string, asked: Partial<Asked> = {}): Promise<(Told | string)[]> {
  const full = fileURLToPath(new URL(path, import.meta.url));
  return (await opened(full, { asked: { ...NOTHING_ASKED, ...asked } })).map(toldOf);
}
