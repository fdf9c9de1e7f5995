import type { Piece } from '../pieces.ts';
import type { ForwardedHead } from './forwarded.ts';
import type { Headers } from './headers.ts';

/** What a mail, or a part of one, says. */
export interface Said {
  /** Its texts in their order. */
  readonly pieces: readonly Piece[];
  /** Of the mails that are forwarded in these, in their order. */
  readonly heads: readonly ForwardedHead[];
  /** Names of what is attached; of what has none, its type. */
  readonly attachments: readonly string[];
  /** The mails that are attached, in their order. */
  readonly mails: readonly Mail[];
  /** Why not all of it was read; null where it was. */
  readonly lost: string | null;
}

/** A mail with what it says. */
export interface Mail extends Said {
  readonly headers: Headers;
  /** Where it begins and ends, exclusive, in the mail that it is attached to, or in one that this is attached to: in units of that as it stands on the disk; null where it was unpacked. */
  readonly place: { readonly start: number; readonly end: number } | null;
}

export const NOTHING: Said = { pieces: [], heads: [], attachments: [], mails: [], lost: null };

/** What several parts say, one behind the other. */
export const together = (said: readonly Said[]): Said => ({
  pieces: said.flatMap(({ pieces }) => pieces),
  heads: said.flatMap(({ heads }) => heads),
  attachments: said.flatMap(({ attachments }) => attachments),
  mails: said.flatMap(({ mails }) => mails),
  lost: said.find(({ lost }) => lost !== null)?.lost ?? null,
});
