import type { ActorsTable } from '../../actors/table.ts';
import { connectToRead, type Location } from '../disk/connect.ts';
import { isFirstScreenKept, keepFirstScreen } from '../disk/first-screen-file.ts';
import { unreadFiles } from '../disk-view/unread-files.ts';
import { diskView } from '../disk-view.ts';
import { firstScreenOf } from '../first-screen.ts';
import type { Roots } from '../roots.ts';

/**
 * Sees to it that what the reader shows first is kept as it is now; for who holds the lock of the index. A part of the
 * program by itself: how an index is shown is no part of the engine, by which indexes are told apart.
 */
export function keepFirstFrame(location: Location, roots: Roots, table: ActorsTable): void {
  if (location.kind === 'memory') return;
  const db = connectToRead(location);
  try {
    if (isFirstScreenKept(location, unreadFiles(db, roots).length)) return;
    const screen = firstScreenOf(diskView(db, roots, table));
    if (screen !== null) keepFirstScreen(location, screen);
  } finally {
    db.close();
  }
}
