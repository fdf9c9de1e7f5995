/** The files of dist by which an index is made. */

/** Who works it out, and who reads the files of a corpus, in a thread and in a process. */
const STARTS = ['refresh.js', 'clerk-worker.js', 'apart-process.js'];
/** It tells how they are shown. */
const SHOWS = 'first-frame.js';

/** Their names, with those of all that they load later; `read`: what a file of dist says. */
export function engineParts(read: (name: string) => string): string[] {
  const reached = new Set(STARTS);
  // Those that are added on the way come in turn.
  for (const name of reached)
    for (const [, other] of read(name).matchAll(/"\.\/([\w-]+\.js)"/g))
      if (other !== SHOWS) reached.add(other!);
  return [...reached].sort();
}
