import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { filledFolder } from '../support/filled-folder.ts';

/** A folder of its own for one test, with these files in it (`name: contents`); gone when the test is over. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = filledFolder(files);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
