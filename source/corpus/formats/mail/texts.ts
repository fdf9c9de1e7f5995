import { type Decoded, decodeDeclared } from '../../decode.ts';
import { declaredIn } from '../../encodings/declared.ts';
import { htmlPieces } from '../html-pieces.ts';
import type { Piece } from '../pieces.ts';
import { isMailFurniture } from './furniture.ts';
import { rawField } from './headers.ts';
import type { Entity } from './parts.ts';
import { transferred } from './transfer.ts';

/** What a part says. */
export interface Said {
  readonly pieces: readonly Piece[];
  /** Why not all of it was read; null where it was. */
  readonly lost: string | null;
}

/** Behind a line with nothing but this stands who wrote the mail (RFC 3676, 4.3). */
const SIGNATURE = '-- ';
/** No signature is longer, in lines. */
const LONGEST_SIGNATURE = 20;
const HTML = /^\s*<(?:!doctype\s+html|html|head|body|div|table|p)\b/i;

/** A part of text decoded. `asked`: the encoding of those that do not name theirs. */
export function decodedOf({ headers, type, body }: Entity, asked: string | null): Decoded {
  const bytes = transferred(body, rawField(headers, 'content-transfer-encoding'));
  const charset = type.parameters.get('charset') ?? null;
  if (charset !== null && !NO_CHARSET.test(charset)) return decodeDeclared(bytes, charset);
  return decodeDeclared(bytes, asked ?? declaredIn(bytes));
}

const NO_CHARSET = /^(?:us-)?ascii$|^unknown/i;

/** A part of text as pieces. */
export function textOf(part: Entity, asked: string | null): Said {
  const { type } = part;
  const { text } = decodedOf(part, asked);
  const isHtml = type.value === 'text/html' || HTML.test(text.slice(0, 200));
  const lines = isHtml ? '' : flowing(text.replaceAll('\r\n', '\n'), type.parameters);
  const pieces = (isHtml ? htmlPieces(text) : plainPieces(lines)).map(withFurniture);
  return { pieces, lost: null };
}

/** About how much is said: UTF-16 units, without blanks, addresses and furniture. */
export const lengthOf = ({ pieces }: Said): number =>
  pieces.reduce(
    (sum, { kind, text }) =>
      kind === 'furniture' ? sum : sum + text.replace(/\bhttps?:\S+|\s+/g, '').length,
    0,
  );

const withFurniture = (piece: Piece): Piece =>
  piece.kind !== 'furniture' && isMailFurniture(piece.text) ? { ...piece, kind: 'furniture' } : piece;

/** Lines that end with a blank go on (`format=flowed`, RFC 3676), those quoted within their quote. */
function flowing(text: string, parameters: ReadonlyMap<string, string>): string {
  if (parameters.get('format')?.toLowerCase() !== 'flowed') return text;
  const isDeleted = parameters.get('delsp')?.toLowerCase() === 'yes';
  const joined: string[] = [];
  let goesOn = false;
  let depth = '';
  for (const line of text.split('\n')) {
    const quotes = /^>*/.exec(line)![0];
    const rest = line.slice(quotes.length).replace(/^ /, '');
    const isFlowed = rest.endsWith(' ') && rest !== SIGNATURE;
    const own = isFlowed && isDeleted ? rest.slice(0, -1) : rest;
    if (goesOn && quotes === depth && rest !== SIGNATURE) joined.push(own);
    else joined.push(joined.length > 0 ? '\n' : '', quotes, quotes === '' ? '' : ' ', own);
    goesOn = isFlowed;
    depth = quotes;
  }
  return joined.join('');
}

/** Plain text by its paragraphs; those below the line of a signature, and the lines above what is forwarded, are known. */
function plainPieces(text: string): Piece[] {
  const lines = text.split('\n');
  const mark = lines.lastIndexOf(SIGNATURE);
  const isSigned = mark >= 0 && lines.length - mark <= LONGEST_SIGNATURE;
  const pieces: Piece[] = [];
  let block: string[] = [];
  const end = (): void => {
    if (block.length > 0) pieces.push(...forwardedPieces(block));
    block = [];
  };
  for (const line of isSigned ? lines.slice(0, mark) : lines) {
    if (line.trim() === '') end();
    else block.push(line);
  }
  end();
  for (const line of isSigned ? lines.slice(mark) : []) pieces.push({ kind: 'furniture', text: line });
  return pieces;
}

/** The head that mail programs write above what they forward: not that of this mail. */
const FORWARDED =
  /^[>\s*]*(?:from|date|sent|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|date|à|objet|para|enviado|fecha|asunto|от|дата|кому|тема|da|inviato|oggetto|发件人|日期|主题|收件人|差出人|日時|件名|宛先)\s*\*?\s*[:：]/i;
const FEWEST_FIELDS = 3;

function forwardedPieces(block: readonly string[]): Piece[] {
  const first = block.findIndex((line) => FORWARDED.test(line));
  let end = first;
  while (end >= 0 && end < block.length && FORWARDED.test(block[end]!)) end++;
  if (first < 0 || end - first < FEWEST_FIELDS) return [{ kind: null, text: block.join('\n') }];
  return [
    { kind: null, text: block.slice(0, first).join('\n') },
    ...block.slice(first, end).map((text): Piece => ({ kind: 'byline', text })),
    { kind: null, text: block.slice(end).join('\n') },
  ];
}
