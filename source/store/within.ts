/** How near to each other two may be mentioned, from the nearest. A paragraph is any block: a title and a caption are one too. */
export const WITHIN = ['sentence', 'paragraph', 'article'] as const;
export type Within = (typeof WITHIN)[number];
