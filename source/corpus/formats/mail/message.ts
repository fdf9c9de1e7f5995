import type { Encoding } from '../../about.ts';
import { decodeWords, rawField } from './headers.ts';
import { type Entity, entityOf, partsOf } from './parts.ts';
import { type Mail, NOTHING, type Said, together } from './said.ts';
import { decodedOf, lengthOf, textOf } from './texts.ts';

/**
 * Parts inside parts are read so deep, and so many of a mail; what lies deeper or behind is told. A mail forwarded as a whole lies three
 * levels deeper each time. At each level all of the mail is looked through, so depth costs time.
 */
const DEEPEST = 40;
const MOST_PARTS = 500;
const TOO_DEEP = `parts of this mail lie more than ${DEEPEST} levels deep, one in the other, and are not read; open it in a mail program and save what is inside as a mail of its own`;
const TOO_MANY = `this mail has more than ${MOST_PARTS} parts, and those behind are not read; open it in a mail program and save them one by one`;
/** A plain text that is shorter than this share of the page beside it stands in for it. */
const STUB = 0.5;

/** Kinds of text that are read; others (calendars, cards, tables) are attached. */
const READ = new Set(['text/plain', 'text/html', 'text/markdown', 'text/enriched', 'text/richtext']);

/** Reads what a mail holds. `asked`: the encoding of parts that do not name theirs. `mails`: whether those that are attached are read, too. */
export const readMessage = (mail: Entity, asked: string | null, mails: boolean): Mail => ({
  ...new MessageReader(asked, mails).read(mail, 0),
  headers: mail.headers,
  place: null,
});

/** How the first text of a mail is encoded; null where none comes first. */
export function encodingOf(mail: Entity, asked: string | null): Encoding | null {
  let part = mail;
  for (let depth = 0; depth < DEEPEST && part.type.value.startsWith('multipart/'); depth++) {
    const [first] = partsOf(part, 1);
    if (first === undefined) break;
    part = entityOf(first);
  }
  return part.type.value.startsWith('text/') ? decodedOf(part, asked).encoding : null;
}

class MessageReader {
  readonly #asked: string | null;
  readonly #mails: boolean;
  #left = MOST_PARTS;

  constructor(asked: string | null, mails: boolean) {
    this.#asked = asked;
    this.#mails = mails;
  }

  /** `isOne`: of several ways to say the same, so that one that cannot be read is nothing by itself. */
  read(entity: Entity, depth: number, isOne = false): Said {
    const type = entity.type.value;
    const isMail = MAILS.has(type) || (depth > 0 && NAMED_MAIL.test(nameOf(entity)));
    if (isMail && this.#mails) return this.#mail(entity, depth);
    if (entity.disposition.value === 'attachment' && depth > 0) return attached(entity);
    if (type.startsWith('multipart/')) return this.#several(entity, depth);
    if (READ.has(type) || (depth === 0 && type.startsWith('text/'))) return textOf(entity, this.#asked);
    return isOne ? NOTHING : attached(entity);
  }

  #several(entity: Entity, depth: number): Said {
    const kind = entity.type.value;
    if (depth >= DEEPEST) return { ...NOTHING, lost: TOO_DEEP };
    const stretches = partsOf(entity, this.#left + 1);
    // Without parts, and with one text only, it is what it would be without its boundary.
    if (stretches.length === 0)
      return textOf({ ...entity, type: { ...entity.type, value: 'text/plain' } }, this.#asked);
    const parts = stretches.slice(0, this.#left);
    this.#left -= parts.length;
    const usual = kind === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const isChoice = kind === 'multipart/alternative';
    const said = parts.map((part) => this.read(entityOf(part, usual), depth + 1, isChoice));
    const all = parts.length < stretches.length ? [...said, { ...NOTHING, lost: TOO_MANY }] : said;
    return isChoice ? { ...together(all), ...richest(all) } : together(all);
  }

  /** A mail that is attached. */
  #mail({ body, headers, at }: Entity, depth: number): Said {
    if (depth >= DEEPEST) return { ...NOTHING, lost: TOO_DEEP };
    const isPacked = /base64/i.test(rawField(headers, 'content-transfer-encoding'));
    const raw = (isPacked ? latin(body) : body).trimStart();
    const place =
      isPacked || at === null ? null : { start: at + body.length - raw.length, end: at + body.length };
    const inner = entityOf({ raw, at: place?.start ?? null });
    return { ...NOTHING, mails: [{ ...this.read(inner, depth + 1), headers: inner.headers, place }] };
  }
}

const MAILS: ReadonlySet<string> = new Set(['message/rfc822', 'message/global']);
/** Some programs do not say that what they attach is a mail. */
const NAMED_MAIL = /\.eml$/i;

function nameOf({ type, disposition }: Entity): string {
  const named = disposition.parameters.get('filename') ?? type.parameters.get('name');
  return named ? decodeWords(named) : '';
}

function attached(entity: Entity): Said {
  const { type, disposition, headers } = entity;
  const isPicture = type.value.startsWith('image/') && disposition.value !== 'attachment';
  // Pictures that the page beside them shows are parts of it.
  return isPicture && headers.has('content-id')
    ? NOTHING
    : { ...NOTHING, attachments: [nameOf(entity) || type.value] };
}

const latin = (base64: string): string => Buffer.from(base64, 'base64').toString('latin1');

/** The first of several ways to say the same, which is the plainest; a later one where that says much less. Why not all were read counts where none says anything. */
function richest(said: readonly Said[]): Pick<Said, 'pieces' | 'heads' | 'lost'> {
  const lengths = said.map(lengthOf);
  const most = Math.max(0, ...lengths);
  const { pieces, heads, lost } = said.find((_, i) => lengths[i]! > 0 && lengths[i]! >= most * STUB) ?? {
    ...NOTHING,
    lost: together(said).lost,
  };
  return { pieces, heads, lost };
}
