/** How the files of a corpus are to be read, as flags say it. */
import type { Asked } from './corpus/formats/format.ts';
import { PARTS } from './corpus/formats/tables/parts.ts';
import { Problem } from './problem.ts';
import { closest } from './text/closest.ts';
import { safeText } from './text/safe.ts';

/** `--map text=body,date=meta.published`: by each part of an article, the field it is read from. Throws a Problem that says what is wrong. */
export function mapOf(value: string | null): Readonly<Record<string, string>> {
  if (value === null) return {};
  const map: Record<string, string> = {};
  for (const pair of value.split(',')) {
    const at = pair.indexOf('=');
    const [part, field] = at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    const known = PARTS.find((one) => one === part);
    if (known === undefined) {
      const near = closest(part, PARTS);
      throw new Problem(
        `--map knows no ${part === '' ? 'part without a name' : safeText(part)}; what can be mapped is ${PARTS.join(', ')}.${near === null ? '' : ` Did you mean ${near}?`}`,
      );
    }
    if (field === '')
      throw new Problem(`--map ${known} lacks the field it is read from; write it so: --map ${known}=FIELD.`);
    if (known in map) throw new Problem(`--map names two fields for ${known}; leave one of them out.`);
    map[known] = field;
  }
  return map;
}

/** `--encoding`, as the platform calls it. Throws a Problem where it knows none of that name. */
export function encodingOf(value: string | null): string | null {
  if (value === null) return null;
  try {
    return new TextDecoder(value.trim()).encoding;
  } catch {
    throw new Problem(
      `--encoding knows no ${safeText(value)}; write it as the web does: utf-8, windows-1251, windows-1256, gb18030, shift_jis, utf-16le.`,
    );
  }
}

/** What a request asks of how files are read. */
export const readingAsked = ({
  map,
  encoding,
}: {
  readonly map: Readonly<Record<string, string>>;
  readonly encoding: string | null;
}): Asked => ({ map: new Map(Object.entries(map)), encoding });
