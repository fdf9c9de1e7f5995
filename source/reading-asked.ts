/** How the files of a corpus are to be read, as flags say it. */
import type { Asked } from './corpus/formats/format.ts';
import type { FieldMap } from './corpus/formats/tables/field-maps.ts';
import { PARTS, type Part } from './corpus/formats/tables/parts.ts';
import { Problem } from './problem.ts';
import type { Request } from './request.ts';
import { closest } from './text/closest.ts';
import { safeText } from './text/safe.ts';

const PART = `(?:${PARTS.join('|')})\\s*=`;
/** What says the files ends where the first part begins; neither a name of a part nor a pattern is at odds with colons in fields. */
const FOR_FILES = new RegExp(`^(?!\\s*${PART})(.*?):(?=\\s*${PART})`, 's');

/**
 * `--map text=body,date=meta.published`, and for some files alone `--map '*.csv:text=body'`: by each part of an article, the field it is
 * read from. Throws a Problem that says what is wrong with one.
 */
export function mapsOf(values: readonly string[]): readonly FieldMap[] {
  const maps = values.map(mapOf);
  for (const [i, { files }] of maps.entries()) {
    if (!maps.slice(0, i).some((one) => one.files === files)) continue;
    throw new Problem(
      files === null
        ? `--map is given ${values.length} times, and more than one of them says no files; put files before it (--map '*.csv:text=FIELD'), or make one of them (--map text=FIELD,date=FIELD).`
        : `--map is given twice for ${safeText(files)}; make one of the two (--map '${safeText(files)}:text=FIELD,date=FIELD').`,
    );
  }
  return maps;
}

function mapOf(value: string): FieldMap {
  const whole = FOR_FILES.exec(value) ?? /^([^=]*):/.exec(value);
  const files = whole === null ? null : whole[1]!.trim();
  if (files === '' || files === '/')
    throw new Problem(
      `--map ${safeText(value)} has a colon and no files before it; write it so: --map '*.csv:text=FIELD'.`,
    );
  const fields: [Part, string][] = [];
  for (const pair of value.slice(whole?.[0].length ?? 0).split(',')) {
    const at = pair.indexOf('=');
    const [part, field] = at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    const known = PARTS.find((one) => one === part);
    if (known === undefined) throw unknownPart(part, files);
    if (field === '')
      throw new Problem(`--map ${known} lacks the field it is read from; write it so: --map ${known}=FIELD.`);
    if (fields.some(([one]) => one === known))
      throw new Problem(`--map names two fields for ${known}; leave one of them out.`);
    fields.push([known, field]);
  }
  return { files, fields };
}

function unknownPart(part: string, files: string | null): Problem {
  const near = closest(part, PARTS);
  const of = files === null ? '' : ` for ${safeText(files)}`;
  const name = part === '' ? 'part without a name' : safeText(part);
  const hint = near === null ? '' : ` Did you mean ${near}?`;
  return new Problem(`--map knows no ${name}${of}; what can be mapped is ${PARTS.join(', ')}.${hint}`);
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
export const readingAsked = ({ map, encoding }: Pick<Request, 'map' | 'encoding'>): Asked => ({
  maps: map,
  encoding,
});
