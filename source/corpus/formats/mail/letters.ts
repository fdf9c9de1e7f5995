import type { Piece } from '../pieces.ts';
import type { ForwardedHead } from './forwarded.ts';
import { field, type Headers, rawField } from './headers.ts';
import type { Mail } from './said.ts';

/** A mail that is an article, or holds some. */
export interface Letter extends Omit<Mail, 'mails'> {
  /** The head of the mail that it forwards, where it is nothing but that; else null. */
  readonly forwards: ForwardedHead | null;
  readonly inside: readonly Letter[];
}

/** What programs write before the subject of what they forward, in the languages of `NAMES` in forwarded.ts. */
const FORWARD = /^\s*(?:(?:fwd?|wg|tr|rv|i|пересл)\s*:\s*|\[fwd:\s*)/i;

/** A subject without what was written before it. */
export function withoutMarks(subject: string): string {
  let left = subject;
  while (FORWARD.test(left)) left = left.replace(/^\s*\[fwd:\s*(.*)\]\s*$/i, '$1').replace(FORWARD, '');
  return left;
}

/**
 * The articles of a mail: itself, and each that is attached to it, in their order. A mail that forwards one other, in its text or attached, and says so
 * is that one, with what was written above it as furniture; likewise one that has no word of its own beside one that is attached.
 */
export const lettersIn = (mail: Mail): Letter[] => flat(letterOf(mail));

const flat = (letter: Letter): Letter[] => [letter, ...letter.inside.flatMap(flat)];

function letterOf({ mails, ...own }: Mail): Letter {
  const inside = mails.map(letterOf);
  const says = FORWARD.test(field(own.headers, 'subject'));
  const [only, second] = inside;
  if (own.heads.length === 0 && only !== undefined && second === undefined && (says || !hasWords(own)))
    return joined(own, only);
  const [head, another] = own.heads;
  if (!says || head === undefined || another !== undefined) return { ...own, inside, forwards: null };
  const begins = own.pieces.findIndex(({ kind }) => kind === 'byline');
  const pieces = own.pieces.map((piece, at) => (at < begins ? asFurniture(piece) : piece));
  return { ...own, pieces, inside, forwards: head };
}

/** A mail with the one that it is sent for, which has its own head above it. */
function joined(own: Omit<Mail, 'mails'>, only: Letter): Letter {
  const above = ['from', 'date'].map((name) => field(only.headers, name)).filter((value) => value !== '');
  const byline: Piece = { kind: 'byline', text: above.join(', ') };
  return {
    ...own,
    pieces: [...own.pieces.map(asFurniture), byline, ...only.pieces],
    attachments: [...own.attachments, ...only.attachments],
    lost: own.lost ?? only.lost,
    forwards: only.forwards ?? headOf(only.headers),
    inside: only.inside,
  };
}

const headOf = (headers: Headers): ForwardedHead => ({
  from: rawField(headers, 'from'),
  date: rawField(headers, 'date'),
  subject: field(headers, 'subject'),
});

const asFurniture = ({ text }: Piece): Piece => ({ kind: 'furniture', text });

/** Whether somebody says something in it. */
export const hasWords = ({ pieces }: Pick<Mail, 'pieces'>): boolean =>
  pieces.some(({ kind, text }) => kind !== 'furniture' && text.trim() !== '');
