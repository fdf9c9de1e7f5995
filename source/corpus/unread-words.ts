import { counted } from '../text/counted.ts';
import { number } from '../text/number.ts';
import type { Unread } from './article.ts';

/** What could not be read: “3 files”, “1 record”, “3 files and 12 records”. */
export function unreadThings(unread: readonly Unread[]): string {
  const records = unread.filter(({ record }) => record !== null).length;
  const files = unread.length - records;
  const told = [counted(files, 'file'), counted(records, 'record')];
  return told.filter((_, at) => (at === 0 ? files > 0 || records === 0 : records > 0)).join(' and ');
}

/** How many there are of each kind, the most first: “.html 4,000, bad record 210”. */
export function unreadKinds(unread: readonly Unread[]): string {
  return unreadByKind(unread)
    .map(([kind, count]) => `${kind} ${number(count)}`)
    .join(', ');
}

export function unreadByKind(unread: readonly Unread[]): [kind: string, count: number][] {
  const kinds = new Map<string, number>();
  for (const { kind } of unread) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The file, and which record of it. */
export const unreadPlace = ({ path, record }: Unread): string =>
  record === null ? path : `${path}, record ${number(record)}`;
