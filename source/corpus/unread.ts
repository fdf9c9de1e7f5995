import { safeText } from '../text/safe.ts';
import type { Unread } from './article.ts';
import { faultWords, isOfSystem } from './fault.ts';

/** The largest record that is read: beyond it a file is no article, and its text would fill the memory. */
export const RECORD_LIMIT_BYTES = 64 * 1024 * 1024;

/** Why a file or folder gave nothing. `failed`: whatever was thrown, by the operating system or by the program itself. */
export type Reason =
  | 'empty'
  | 'too large'
  | 'not text'
  | 'not a file'
  | 'no ending'
  | 'unfinished'
  | 'link'
  | 'broken link'
  | { readonly ending: string }
  | { readonly signature: string }
  /** A sentence of a format's own, and what to count it under, if that is to be told. */
  | { readonly said: string; readonly kind?: string | undefined }
  | { readonly failed: unknown };

/** What names fields, attachments or files as they stand in a file: safe to print, on one line. */
const inLine = (sentence: string): string => safeText(sentence).replace(/\s+/gu, ' ');

const FAILURES: Readonly<Record<string, readonly [kind: string, reason: string]>> = {
  EACCES: [
    'no permission',
    'You have no permission to read it; `chmod +r` gives it, and `chmod +rx` that of a folder, if it is yours.',
  ],
  EPERM: ['no permission', 'You have no permission to read it; its owner can give it.'],
  ENOENT: ['gone', 'It was there and is gone; start again to see what there is now.'],
  ENOTDIR: ['gone', 'A folder on the way to it is gone; start again to see what there is now.'],
  ELOOP: ['broken link', 'It is a link that leads back to itself; remove it or point it at a file.'],
  ENAMETOOLONG: ['path too long', 'Its path is longer than the system allows; name a folder nearer to it.'],
  EMFILE: ['cannot read', 'Too many files are open on this machine; try again, or raise `ulimit -n`.'],
  ENFILE: ['cannot read', 'Too many files are open on this machine; try again later.'],
  EIO: ['cannot read', 'The disk could not read it; check the disk, or copy the file from elsewhere.'],
};

/** The file of this path, or a record of it, as one that gave no article: what to count it under, and one sentence with the way out. */
export function unread(path: string, why: Reason, record: number | null = null): Unread {
  const where = { path, record };
  if (typeof why === 'string') return { ...where, ...WORDS[why] };
  if ('said' in why) {
    const { said, kind = record === null ? 'cannot read' : 'bad record' } = why;
    return { ...where, kind, reason: inLine(said) };
  }
  if ('ending' in why) {
    const { ending } = why;
    return {
      ...where,
      kind: ending,
      reason: `Files ending in ${ending} are not read; if it holds an article, save it as text, HTML, PDF or DOCX.`,
    };
  }
  if ('signature' in why) {
    return {
      ...where,
      kind: 'not text',
      reason: `It is ${why.signature}, whatever its name; save its text as .txt.`,
    };
  }
  if (!isOfSystem(why.failed)) return { ...where, kind: 'fault', reason: inLine(faultWords(why.failed)) };
  const code = String((why.failed as NodeJS.ErrnoException).code);
  const [kind, reason] = FAILURES[code] ?? [
    'cannot read',
    `It could not be read (${code}); try to open it yourself.`,
  ];
  return { ...where, kind, reason };
}

const MEGABYTES = RECORD_LIMIT_BYTES / (1024 * 1024);
const WORDS: Readonly<Record<Extract<Reason, string>, { readonly kind: string; readonly reason: string }>> = {
  empty: { kind: 'empty', reason: 'It holds no text; there is nothing to read.' },
  'too large': {
    kind: 'too large',
    reason: `It is larger than ${MEGABYTES} MiB, the limit for one article; split it into its articles.`,
  },
  'not text': {
    kind: 'not text',
    reason: 'Its bytes are no text in any encoding known here; save its text as .txt.',
  },
  'not a file': {
    kind: 'not a file',
    reason: 'It is a pipe, a socket or a device, which is never opened; pipe the text in and read it as `-`.',
  },
  'no ending': {
    kind: 'no ending',
    reason:
      'Its name has no ending, and what it holds does not tell that it is more than plain text; name it on the command line, or end its name in .txt.',
  },
  unfinished: {
    kind: 'unfinished',
    reason: 'Its download was not finished; get it again, or take this ending off its name if it was.',
  },
  link: {
    kind: 'link',
    reason:
      'It is a link to a folder outside what was named; name that folder on the command line to read it.',
  },
  'broken link': {
    kind: 'broken link',
    reason: 'It is a link to something that is not there; mend or remove it.',
  },
};
