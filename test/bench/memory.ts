import { readFileSync } from 'node:fs';

/** The most that was resident of a process so far, in MB, as Linux tells it; 0 elsewhere. */
export function mostMemory(pid: number | undefined): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found === null ? 0 : Number(found[1]) / 1024;
  } catch {
    return 0;
  }
}
