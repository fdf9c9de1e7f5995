import { createHash } from 'node:crypto';

const ID_DIGITS = 16;

/** 16 hex digits of the SHA-256 of bytes, or of a text in UTF-8. */
export const idOf = (raw: string | Uint8Array): string =>
  createHash('sha256').update(raw).digest('hex').slice(0, ID_DIGITS);
