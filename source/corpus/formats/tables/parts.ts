/** The parts of an article that a field can be. */
export const PARTS = [
  'text',
  'title',
  'date',
  'source',
  'author',
  'url',
  'id',
  'section',
  'language',
  'length',
] as const;
export type Part = (typeof PARTS)[number];
