/** How the files of a corpus are to be read, as flags say it. */
import { encodingNamed } from './corpus/encodings/declared.ts';
import type { EncodingAsked } from './corpus/encodings/encoding-asked.ts';
import type { ForFiles } from './corpus/for-files.ts';
import type { Asked } from './corpus/formats/format.ts';
import type { FieldMap } from './corpus/formats/tables/field-map.ts';
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
  return onceEach('map', 'text=FIELD', 'text=FIELD,date=FIELD', values.map(mapOf));
}

/**
 * All that a flag was given, once for the same files each. Throws a Problem where some are given twice. `one`: what may stand behind
 * the files, `both`: the two in one, null where two cannot be.
 */
function onceEach<Item extends ForFiles>(
  flag: string,
  one: string,
  both: string | null,
  items: readonly Item[],
): readonly Item[] {
  for (const [i, { files }] of items.entries()) {
    if (!items.slice(0, i).some((other) => other.files === files)) continue;
    const before = files === null ? '' : `${safeText(files)}:`;
    const quote = files === null ? '' : "'";
    const merged = both === null ? '' : ` (--${flag} ${quote}${before}${both}${quote})`;
    const mend =
      both === null ? 'leave one of them out' : `make one of ${files === null ? 'them' : 'the two'}${merged}`;
    throw new Problem(
      files === null
        ? `--${flag} is given ${items.length} times, and more than one of them says no files; put files before it (--${flag} '*.csv:${one}'), or ${mend}.`
        : `--${flag} is given twice for ${safeText(files)}; ${mend}.`,
    );
  }
  return items;
}

/** What stands before a colon for files; a Problem where nothing does. */
function filesIn(flag: string, one: string, files: string, value: string): string {
  if (files !== '' && files !== '/') return files;
  throw new Problem(
    `--${flag} ${safeText(value)} has a colon and no files before it; write it so: --${flag} '*.csv:${one}'.`,
  );
}

function mapOf(value: string): FieldMap {
  const whole = FOR_FILES.exec(value) ?? /^([^=]*):/.exec(value);
  const files = whole === null ? null : filesIn('map', 'text=FIELD', whole[1]!.trim(), value);
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

/** `--encoding gb18030`, and for some files alone `--encoding 'feeds/*.csv:gb18030'`. Throws a Problem that says what is wrong with one. */
export function encodingsOf(values: readonly string[]): readonly EncodingAsked[] {
  return onceEach('encoding', 'gb18030', null, values.map(encodingOf));
}

function encodingOf(value: string): EncodingAsked {
  // Some names have a colon themselves: iso_8859-1:1987.
  const whole = encodingNamed(value.trim());
  if (whole !== null) return { files: null, name: whole };
  const at = value.lastIndexOf(':');
  const files = at < 0 ? null : filesIn('encoding', 'gb18030', value.slice(0, at).trim(), value);
  const name = encodingNamed(value.slice(at + 1).trim());
  if (name !== null) return { files, name };
  const of = files === null ? '' : ` for ${safeText(files)}`;
  const wrong = value.slice(at + 1).trim();
  throw new Problem(
    `--encoding knows no ${wrong === '' ? 'encoding without a name' : safeText(wrong)}${of}; write it as the web does: utf-8, windows-1251, windows-1256, gb18030, shift_jis, utf-16le.`,
  );
}

/** What a request asks of how files are read. */
export const readingAsked = ({ map, encoding }: Pick<Request, 'map' | 'encoding'>): Asked => ({
  maps: map,
  encodings: encoding,
});
