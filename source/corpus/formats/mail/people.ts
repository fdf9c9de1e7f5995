import { isNames } from '../../structure/names.ts';
import { isKnownOutlet, looksLikeOutlet } from '../../structure/outlets.ts';
import { decodeWords } from './headers.ts';

/** Whom a mail is from. */
export interface Sender {
  readonly author: string | null;
  readonly source: string | null;
}

interface Address {
  readonly name: string;
  readonly address: string;
}

const LONGEST = 2000;

/** The first address of a field (RFC 5322, 3.4), also in the older form `address (name)`. */
export function firstAddress(raw: string): Address {
  const text = raw.slice(0, LONGEST);
  let name = '';
  let comment = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (quoted && sign === '\\') name += text[++i] ?? '';
    else if (sign === '"') quoted = !quoted;
    else if (quoted) name += sign;
    else if (sign === '<') {
      const end = text.indexOf('>', i);
      return {
        name: clean(name) || clean(comment),
        address: text.slice(i + 1, end < 0 ? undefined : end).trim(),
      };
    } else if (sign === '(') {
      const end = text.indexOf(')', i);
      comment = text.slice(i + 1, end < 0 ? undefined : end);
      if (end < 0) break;
      i = end;
    } else if (sign === ',' && name.includes('@')) break;
    else name += sign;
  }
  const isAddress = /@| at /.test(name);
  return { name: clean(isAddress ? comment : name), address: isAddress ? name.trim() : '' };
}

const clean = (name: string): string =>
  decodeWords(name)
    .replace(/\s+/g, ' ')
    .replace(/^['"‘“]+|['"’”]+$/g, '')
    .trim();

/** Addresses that no person writes from. */
const ROLE =
  /^(?:no-?reply|do-?not-?reply|news|newsletters?|nachrichten|noticias|info|redaktion|redaction|redaccion|editors?|editorial|editor-in-chief|digest|alerts?|daily|weekly|press|presse|prensa|mail|hello|contact|support|subscriptions?|updates?|bounces?|mailer|office|admin|webmaster|list|members?)\b/i;
/** `Jane Roe via The List`, `Jane Roe from The Herald`, `Jane Roe at The Herald`. */
const VIA = /^(.{2,80}?)\s+(?:via|from|at|@)\s+(.{2,80})$/i;
/** Where anybody has an address: no source of anything. */
const ANYBODYS =
  /^(?:g(?:oogle)?mail|hotmail|outlook|live|msn|yahoo|ymail|aol|icloud|me|mac|gmx|web|t-online|orange|wanadoo|free|laposte|libero|mail|inbox|bk|list|yandex|ya|rambler|ukr|proton(?:mail)?|pm|tutanota|qq|163|126|sina|naver|daum)\.(?:com|net|org|de|fr|it|es|ru|ua|cn|me|at|ch|co\.\w\w|com\.\w\w)$/;
/** Hosts that mail is sent from, before the name of who sends it. */
const HOSTS =
  /^(?:mail|mails|email|e|em|m|news|newsletters?|nl|lists?|lists?\d|smtp|mx|send|sender|reply|info|bounces?|mg|groups|googlegroups|click)\d*\./i;
const MAILERS =
  /(?:^|\.)(?:mcsv\.net|rsgsv\.net|mcdlv\.net|list-manage\.com|sendgrid\.net|amazonses\.com|mandrillapp\.com)$/i;

/**
 * Who wrote a mail and where: a person is the author, what is none the source, else the list it came over, else the sender's
 * domain. `from`, `listId`: the fields as they stand.
 */
export function senderOf(from: string, listId: string): Sender {
  const { name, address } = firstAddress(from);
  const [local = '', domain = ''] = address.split(/@| at /).map((part) => part.trim());
  const list = listName(listId);
  const site = siteOf(domain);
  const isRole = ROLE.test(local) || isKnownOutlet(name) || looksLikeOutlet(name);
  const via = VIA.exec(name);
  if (via) return { author: isNames(via[1]!) ? via[1]! : null, source: list ?? via[2]! };
  if (name === '' || name.includes('@')) return { author: null, source: list ?? site };
  return isRole ? { author: null, source: name } : { author: name, source: list ?? site };
}

/** The name that a list gives itself (RFC 2919); none where that is only a number of the program that sends it. */
function listName(raw: string): string | null {
  const { name, address } = firstAddress(raw);
  if (name !== '' && !/\bmc list\b|^[\da-f.-]{6,}/i.test(name)) return name;
  const id = (address || raw).replace(/[<>]/g, '').trim();
  return name === '' && /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(id) && !MAILERS.test(id) && !/\d{4}/.test(id)
    ? id
    : null;
}

function siteOf(domain: string): string | null {
  let site = domain.toLowerCase().replace(/[>\s].*$/, '');
  while (HOSTS.test(site) && site.split('.').length > 2) site = site.replace(HOSTS, '');
  return site.includes('.') && !ANYBODYS.test(site) ? site : null;
}
