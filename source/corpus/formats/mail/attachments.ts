import type { Lost } from '../format.ts';

/** How the names of files end that may hold an article, or some; of what has no name, its type. */
const MAY_HOLD =
  /\.(?:te?xt|md|markdown|x?html?|mht(?:ml)?|pdf|docx?|odt|rtf|epub|csv|tsv|jsonl?|ndjson|xml|eml|mbox|zip|gz|tgz|zst|tar)$|^message\/(?:rfc822|global)$|^(?:text|application)\/(?!calendar|rfc822-headers|x?-?vcard|pgp|pkcs|x-pkcs|ms-tnef|octet-stream)/i;
/** Of them so many are named. */
const NAMED = 5;

/** What is to be said of what is attached to a mail, and is not read; null where none of it can be an article. */
export function unreadAttachments(names: readonly string[]): Lost | null {
  const told = names.filter((name) => MAY_HOLD.test(name));
  if (told.length === 0) return null;
  const more = told.length > NAMED ? ` and ${told.length - NAMED} more` : '';
  return {
    kind: 'attachment',
    reason: `What is attached to this mail is not read (${told.slice(0, NAMED).join(', ')}${more}); open it in a mail program and save that as a file beside it.`,
  };
}
