import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file, for its owner only, that appears whole or not at all, whatever ends the process meanwhile. Throws what the file
 * system throws; by then what was there before is still there.
 */
export function writeWhole(path: string, text: string): void {
  // Two processes may write the same file: each has a half of its own, and the last one to finish is right.
  const half = `${path}.half-${process.pid}`;
  try {
    writeFileSync(half, text, { mode: 0o600 });
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
