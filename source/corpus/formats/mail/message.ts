import type { Encoding } from '../../about.ts';
import type { Piece } from '../pieces.ts';
import type { ForwardedHead } from './forwarded.ts';
import { decodeWords, field, rawField } from './headers.ts';
import { type Entity, entityOf, partsOf } from './parts.ts';
import { decodedOf, lengthOf, type Said, textOf } from './texts.ts';

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

/** What a mail says: its texts in their order, and what is attached. */
export interface Message {
  readonly pieces: readonly Piece[];
  /** Names of what is attached; of what has none, its type. */
  readonly attachments: readonly string[];
  /** Of the mails that are forwarded in it, in their order. */
  readonly heads: readonly ForwardedHead[];
  /** Why not all of it was read; null where it was. */
  readonly lost: string | null;
}

/** Reads what a mail holds. `asked`: the encoding of parts that do not name theirs. */
export function readMessage(mail: Entity, asked: string | null): Message {
  const reader = new MessageReader(asked);
  return { ...reader.read(mail, 0), attachments: reader.attachments };
}

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
  readonly attachments: string[] = [];
  readonly #asked: string | null;
  #left = MOST_PARTS;

  constructor(asked: string | null) {
    this.#asked = asked;
  }

  /** `isOne`: of several ways to say the same, so that one that cannot be read is nothing by itself. */
  read(entity: Entity, depth: number, isOne = false): Said {
    const type = entity.type.value;
    if (type === 'message/rfc822' || type === 'message/global') return this.#forwarded(entity, depth);
    if (entity.disposition.value === 'attachment' && depth > 0) return this.#attached(entity);
    if (type.startsWith('multipart/')) return this.#several(entity, depth);
    if (READ.has(type) || (depth === 0 && type.startsWith('text/'))) return textOf(entity, this.#asked);
    return isOne ? NOTHING : this.#attached(entity);
  }

  #several(entity: Entity, depth: number): Said {
    const kind = entity.type.value;
    if (depth >= DEEPEST) return { ...NOTHING, lost: TOO_DEEP };
    const all = partsOf(entity, this.#left + 1);
    // Without parts, and with one text only, it is what it would be without its boundary.
    if (all.length === 0)
      return textOf({ ...entity, type: { ...entity.type, value: 'text/plain' } }, this.#asked);
    const parts = all.slice(0, this.#left);
    this.#left -= parts.length;
    const usual = kind === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const isChoice = kind === 'multipart/alternative';
    const said = parts.map((part) => this.read(entityOf(part, usual), depth + 1, isChoice));
    const lost = parts.length < all.length ? TOO_MANY : (said.find((one) => one.lost !== null)?.lost ?? null);
    if (isChoice) return richest(said, lost);
    return {
      pieces: said.flatMap(({ pieces }) => pieces),
      heads: said.flatMap(({ heads }) => heads),
      lost,
    };
  }

  /** A mail inside a mail, with what its own head says above it. */
  #forwarded({ body, headers }: Entity, depth: number): Said {
    if (depth >= DEEPEST) return { ...NOTHING, lost: TOO_DEEP };
    const inner = entityOf(
      /base64/i.test(rawField(headers, 'content-transfer-encoding')) ? latin(body) : body,
    );
    const said = this.read(inner, depth + 1);
    const above = ['from', 'date'].map((name) => field(inner.headers, name)).filter((value) => value !== '');
    const pieces: Piece[] = [
      { kind: 'heading', text: field(inner.headers, 'subject') },
      { kind: 'byline', text: above.join(', ') },
    ];
    const head = {
      from: rawField(inner.headers, 'from'),
      date: rawField(inner.headers, 'date'),
      subject: field(inner.headers, 'subject'),
    };
    return { pieces: [...pieces, ...said.pieces], heads: [head, ...said.heads], lost: said.lost };
  }

  #attached({ type, disposition, headers }: Entity): Said {
    const named = disposition.parameters.get('filename') ?? type.parameters.get('name');
    const isPicture = type.value.startsWith('image/') && disposition.value !== 'attachment';
    // Pictures that the page beside them shows are parts of it.
    if (!isPicture || !headers.has('content-id'))
      this.attachments.push(named ? decodeWords(named) : type.value);
    return NOTHING;
  }
}

const NOTHING: Said = { pieces: [], heads: [], lost: null };

const latin = (base64: string): string => Buffer.from(base64, 'base64').toString('latin1');

/** The first of several ways to say the same, which is the plainest; a later one where that says much less. `lost`: why not all were read, where none says anything. */
function richest(said: readonly Said[], lost: string | null): Said {
  const lengths = said.map(lengthOf);
  const most = Math.max(0, ...lengths);
  return said.find((_, i) => lengths[i]! > 0 && lengths[i]! >= most * STUB) ?? { ...NOTHING, lost };
}
