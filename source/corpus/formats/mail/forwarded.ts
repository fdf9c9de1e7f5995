import type { Piece } from '../pieces.ts';

/** The head that mail programs write above what they forward: what it says, as it stands there; '' for what it does not. */
export interface ForwardedHead {
  readonly from: string;
  readonly date: string;
  readonly subject: string;
}

/** A field of such a head, in English, German, French, Spanish, Italian, Russian, Chinese and Japanese. */
const NAMES: Readonly<Record<keyof ForwardedHead | 'other', string>> = {
  from: 'from|von|de|da|от|发件人|差出人',
  date: 'date|sent|datum|gesendet|envoyé(?: le)?|fecha|enviado(?: el)?|data|inviato|дата|日期|日時',
  subject: 'subject|betreff|objet|asunto|oggetto|тема|主题|件名',
  other: 'to|cc|reply-to|an|kopie|à|para|a|кому|收件人|宛先',
};
const field = (names: string): RegExp => new RegExp(`^[>\\s*]*(?:${names})[\\s*]*[:：][\\s*]*(.*)$`, 'iu');
const FIELD = field(Object.values(NAMES).join('|'));
const FIELDS = (['from', 'date', 'subject'] as const).map((name) => [name, field(NAMES[name])] as const);
/** With fewer it is a line of a text that has a colon. */
const FEWEST = 3;

/** What programs write above such a head. */
const SEPARATOR =
  /^[-_=>*\s]*(?:begin (?:of )?)?(?:forwarded message|original message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|urspr(?:ü|ue)ngliche nachricht|original-?nachricht|message transféré|début du message (?:transféré|réexpédié)|message d['’]origine|mensaje (?:reenviado|original)|inicio del mensaje reenviado|messaggio (?:inoltrato|originale)|пересылаемое сообщение)[-_=:*\s]*$/iu;

/** Where a signature ends, too. */
export const isForwarding = (line: string): boolean => SEPARATOR.test(line) || FIELD.test(line);

interface Line {
  readonly piece: number;
  readonly text: string;
  is: 'text' | 'head' | 'separator';
}

/** The pieces of a mail, their lines parted by LF, with the heads in them set apart: a line of one is a byline, what leads to it furniture. */
export function withHeads(pieces: readonly Piece[]): {
  readonly pieces: Piece[];
  readonly heads: ForwardedHead[];
} {
  const lines = pieces.flatMap(({ kind, text }, piece): Line[] =>
    kind === null
      ? text
          .split('\n')
          .map((line) => ({ piece, text: line, is: SEPARATOR.test(line) ? 'separator' : 'text' }))
      : [{ piece, text, is: 'text' }],
  );
  const heads: ForwardedHead[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = headEnd(lines, pieces, at);
    const isHead = lines.slice(at, end).filter(({ text }) => FIELD.test(text)).length >= FEWEST;
    if (isHead) {
      const own = lines.slice(at, end);
      for (const line of own) line.is = 'head';
      heads.push(headOf(own.map(({ text }) => text)));
    }
    at = Math.max(at + 1, end);
  }
  return { pieces: regrouped(pieces, lines), heads };
}

/** Where the fields end that begin there; a long one goes on behind a comma. */
function headEnd(lines: readonly Line[], pieces: readonly Piece[], from: number): number {
  let end = from;
  while (end < lines.length) {
    const { text, piece, is } = lines[end]!;
    const goesOn = end > from && lines[end - 1]!.piece === piece && /[,;]\s*$/.test(lines[end - 1]!.text);
    if (is !== 'text' || pieces[piece]!.kind === 'furniture' || !(FIELD.test(text) || goesOn)) break;
    end++;
  }
  return end;
}

/** A field of a head is no longer, in UTF-16 units. */
const LONGEST_FIELD = 1000;

function headOf(lines: readonly string[]): ForwardedHead {
  const said = FIELDS.map(([name, pattern]) => {
    const found = lines.map((line) => pattern.exec(line)?.[1]).find((value) => value !== undefined);
    // A name may stand between stars, where it was bold.
    return [
      name,
      (found ?? '')
        .slice(0, LONGEST_FIELD)
        .replace(name === 'from' ? /\*/g : /\*+$/, '')
        .trim(),
    ] as const;
  });
  return Object.fromEntries(said) as unknown as ForwardedHead;
}

/** Lines of text that stood together stay together. */
function regrouped(pieces: readonly Piece[], lines: readonly Line[]): Piece[] {
  const made: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const { piece, text, is } = lines[at]!;
    let end = at + 1;
    if (is === 'text') {
      while (lines[end]?.piece === piece && lines[end]!.is === 'text') end++;
      const own = lines.slice(at, end).map((line) => line.text);
      made.push({ kind: pieces[piece]!.kind, text: own.join('\n') });
    } else made.push({ kind: is === 'head' ? 'byline' : 'furniture', text });
    at = end;
  }
  return made;
}

/** A plain text whose forwarded part is quoted, as Apple's programs have it, without the marks from there on. */
export function unquoted(text: string): string {
  const lines = text.split('\n');
  const isQuotedField = (line: string | undefined): boolean =>
    line?.startsWith('>') === true && FIELD.test(line);
  const from = lines.findIndex(
    (line, i) => isQuotedField(line) && isQuotedField(lines[i + 1]) && isQuotedField(lines[i + 2]),
  );
  if (from < 0) return text;
  return lines.map((line, i) => (i < from ? line : line.replace(/^> ?/, ''))).join('\n');
}
