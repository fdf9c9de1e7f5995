import type { ApartFormat } from '../format.ts';

/** A file packed by gzip (RFC 1952): told by its first bytes. */
export const gzip: ApartFormat = {
  name: 'gzip',
  by: 'apart',
  endings: ['.gz', '.tgz'],
  recognises: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8,
};
