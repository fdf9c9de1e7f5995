/** Endings of files that can be written, which say what stands in them. By themselves: a prompt names them. */
export const ENDINGS = ['md', 'txt', 'bib', 'csv', 'jsonl'] as const;
export type Ending = (typeof ENDINGS)[number];

/** The ending of a path, whatever its capitals; null where nothing is written with it. */
export function endingOf(path: string): Ending | null {
  const [, ending = ''] = /\.(\w+)$/.exec(path.toLowerCase()) ?? [];
  return ENDINGS.find((one) => one === ending) ?? null;
}
