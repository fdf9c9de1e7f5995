import type { AskedOfFile, FileHead, NoPlan, PartsFormat, PartsPlan } from './formats/format.ts';

/** No more of a file is looked at before its first record is read, in bytes: to look through it takes a tenth of a second. */
export const LONGEST_HEAD_BYTES = 4 * 1024 * 1024;
/** So much, in bytes, where less of it tells nothing of its records: the first is long, or stands behind much else. */
const LONGER: readonly number[] = [512 * 1024, LONGEST_HEAD_BYTES];

/** The plan for a file that begins so. `longer`: its head again with so many bytes. */
export function planned(
  format: PartsFormat,
  head: FileHead,
  asked: AskedOfFile,
  longer: (bytes: number) => FileHead,
): PartsPlan | NoPlan {
  let known = head;
  let plan = format.plan(known, asked);
  for (const bytes of LONGER) {
    if (known.isWhole || !format.isShort?.(plan)) break;
    known = longer(bytes);
    plan = format.plan(known, asked);
  }
  return plan;
}
