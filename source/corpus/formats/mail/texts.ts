import { type Decoded, decodeDeclared } from '../../decode.ts';
import { declaredIn } from '../../encodings/declared.ts';
import { isFurnitureLine } from '../../structure/furniture.ts';
import { htmlPieces, paragraphPieces } from '../html-pieces.ts';
import type { Piece } from '../pieces.ts';
import { isForwarding, unquoted, withHeads } from './forwarded.ts';
import { isMailFurniture } from './furniture.ts';
import { rawField } from './headers.ts';
import type { Entity } from './parts.ts';
import { NOTHING, type Said } from './said.ts';
import { transferred } from './transfer.ts';

/** Behind a line with nothing but this stands who wrote the mail (RFC 3676, 4.3). */
const SIGNATURE = '-- ';
/** No signature is longer, in lines. */
const LONGEST_SIGNATURE = 20;
/** Many programs take its blank away: then it is one where it is short, in lines and in UTF-16 units each. */
const BARE = '--';
const [LONGEST_BARE, SHORT] = [6, 80];
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
  const { pieces, heads } = withHeads(isHtml ? htmlPieces(text, { paragraph: null }) : plainPieces(lines));
  const own = isHtml ? pieces.flatMap(asParagraphs) : pieces;
  return { ...NOTHING, pieces: own.map(withFurniture), heads };
}

/** Lines of a page are paragraphs; what is set as it stands is looked at like a plain text. */
const asParagraphs = (piece: Piece): readonly Piece[] =>
  piece.kind === null && !piece.text.includes('\n\n') ? paragraphPieces(piece.text) : [piece];

/** About how much is said: UTF-16 units, without blanks, addresses and furniture. */
export const lengthOf = ({ pieces }: Said): number =>
  pieces.reduce(
    (sum, { kind, text }) =>
      kind === 'furniture' ? sum : sum + text.replace(/\bhttps?:\S+|\s+/g, '').length,
    0,
  );

const withFurniture = (piece: Piece): Piece =>
  piece.kind !== 'furniture' && piece.kind !== 'byline' && isFurniture(piece)
    ? { ...piece, kind: 'furniture' }
    : piece;

/** What is looked at as a plain text is asked about the furniture of pages there. */
const isFurniture = ({ kind, text }: Piece): boolean =>
  isMailFurniture(text) || (kind === 'paragraph' && isFurnitureLine(text));

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

/** Plain text by its paragraphs; those below the line of a signature are known. */
function plainPieces(text: string): Piece[] {
  const lines = unquoted(text).split('\n');
  const pieces: Piece[] = [];
  let block: string[] = [];
  const end = (): void => {
    if (block.length > 0) pieces.push({ kind: null, text: block.join('\n').replace(TRACKED, '') });
    block = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const signed = signatureEnd(lines, at);
    if (signed > at || lines[at]!.trim() === '') end();
    else block.push(lines[at]!);
    for (; at < signed; at++) pieces.push({ kind: 'furniture', text: lines[at]! });
    if (signed > 0) at--;
  }
  end();
  return pieces;
}

/** An address in brackets behind what it belongs to, long as those are that count who follows them. */
const TRACKED =
  /[ \t]?(?:\(\s*https?:\/\/[^\s()]{40,}\s*\)|<\s*https?:\/\/[^\s<>]{40,}\s*>|\[\s*https?:\/\/[^\s[\]]{40,}\s*\])/g;

/** Where a signature ends that begins with a line, before what is forwarded below it; 0 where none does. */
function signatureEnd(lines: readonly string[], from: number): number {
  const isBare = lines[from] === BARE;
  if (!isBare && lines[from] !== SIGNATURE) return 0;
  const longest = isBare ? LONGEST_BARE : LONGEST_SIGNATURE;
  let end = from + 1;
  for (let filled = 1; end < lines.length && !isForwarding(lines[end]!); end++)
    if (lines[end]!.trim() !== '' && ++filled > longest) return 0;
  // Two dashes may part two stretches of a text.
  const isShort = lines.slice(from, end).every((line) => line.length <= SHORT);
  return isBare && !isShort ? 0 : end;
}
