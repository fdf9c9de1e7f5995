import type { AskedOfFile, FileHead, PartsFormat, PartsPlan } from './format.ts';
import { COUNTED, DATED } from './mail/beginnings.ts';
import { cutMail, cutMailbox, mailRecords, mailSettings, nextMail } from './mail/read-mail.ts';

export interface MailPlan extends PartsPlan {
  /** What `--encoding` says: it is for mails that do not say themselves. */
  readonly asked: string | null;
}

/** A mail as programs save it: RFC 5322 and MIME (RFC 2045 to 2049); also Apple's `.emlx`, the same between two numbers. */
export const mail: PartsFormat<MailPlan> = {
  name: 'mail',
  by: 'parts',
  endings: ['.eml', '.emlx'],
  recognises: ({ ending, text }) => (text !== '' && mail.endings.includes(ending)) || isMail(text),
  plan: (head, asked) => planOf(head, asked, 'mail'),
  cut: (bytes, isLast) => cutMail(bytes, isLast),
  records: ({ bytes }, plan) => mailRecords(bytes, plan, 'mail'),
};

/** Many mails in one file, each below a line that begins with `From ` (RFC 4155; mboxo, mboxrd). */
export const mailbox: PartsFormat<MailPlan> = {
  name: 'mbox',
  by: 'parts',
  endings: ['.mbox', '.mbx'],
  recognises: ({ ending, text }) => (text !== '' && mailbox.endings.includes(ending)) || isMailbox(text),
  plan: (head, asked) => planOf(head, asked, 'mbox'),
  cut: (bytes, isLast, { asked }) => cutMailbox(bytes, isLast, asked),
  resume: (bytes) => nextMail(bytes),
  records: ({ bytes }, plan) => mailRecords(bytes, plan, 'mbox'),
};

const planOf = ({ bytes }: FileHead, { encoding }: AskedOfFile, kind: 'mail' | 'mbox'): MailPlan => ({
  encoding: mailSettings(bytes, encoding?.name ?? null, kind),
  fields: null,
  start: { byte: 0, line: 1 },
  asked: encoding?.name ?? null,
});

/** Lines a mail that came over the network has, and lines that every mail has. */
const CARRIED = /^(?:message-id|received|return-path|mime-version|delivered-to|x-mozilla-status)$/i;
const WRITTEN = /^(?:from|subject|date|to)$/i;
const LINE = /^([!-9;-~]{1,80}):/;
/** Looked at of a file, in UTF-16 units. */
const LOOKED_AT = 16 * 1024;

/** The names of the lines that a text begins with, where these are lines of a mail's head and nothing else. */
function namesOf(text: string): string[] {
  const names: string[] = [];
  for (const line of text.slice(0, LOOKED_AT).split(/\r?\n/)) {
    const name = LINE.exec(line)?.[1];
    if (name !== undefined) names.push(name);
    else if (names.length === 0 || !/^[ \t]/.test(line)) break;
  }
  return names;
}

/** Whether a text begins as a mail, above which there may be how many bytes it has: an article may have a `Date:` above it, too. */
function isMail(text: string): boolean {
  const names = namesOf(text.replace(COUNTED, ''));
  return names.some((name) => CARRIED.test(name)) && names.filter((name) => WRITTEN.test(name)).length > 1;
}

/** Whether a text begins as a mailbox: the line above a mail tells more where it has a day in it. */
function isMailbox(text: string): boolean {
  if (!text.startsWith('From ')) return false;
  const end = text.indexOf('\n');
  const [first, rest] = [text.slice(0, end), text.slice(end + 1, LOOKED_AT)];
  return end > 0 && (isMail(rest) || (DATED.test(first) && namesOf(rest).some((name) => WRITTEN.test(name))));
}
