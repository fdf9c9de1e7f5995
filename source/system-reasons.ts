/** What a system says of a file it does not give, in words. */
export const reasonOf = (error: unknown): string =>
  REASONS[codeOf(error)] ?? (codeOf(error) || 'unknown reason');

/** The code of a system error; empty where it has none. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

/** An error as the system would give it. */
export const coded = (code: string): Error => Object.assign(new Error(code), { code });

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  ESPIPE: 'it is a pipe',
  EFBIG: 'it is too large',
};
