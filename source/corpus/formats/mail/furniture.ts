import { isNotice } from './notices.ts';

/** What newsletters, lists and offices print around what they say. A block is furniture only by the whole of what it says. */

/** In UTF-16 units. */
const LONGEST = 320;

const LINES: readonly RegExp[] = [
  /\b(?:unsubscribe|opt[ -]out)\b/i,
  /\b(?:view|read|open|see) (?:this |the )?(?:e-?mail|message|newsletter|it)?\s*(?:in|on) (?:your|a|the) (?:web )?browser\b/i,
  /\b(?:view|read) this (?:post|e-?mail|message|newsletter|issue) on (?:the web|our (?:web)?site)\b/i,
  /\b(?:trouble|problems?|difficulty) (?:viewing|reading|seeing) this (?:e-?mail|message|newsletter)/i,
  /\b(?:manage|update|change|edit) (?:your )?(?:e-?mail |newsletter |subscription )?(?:preferences|settings|profile|subscriptions?)\b/i,
  /\b(?:you(?:['’]re| are)?|this (?:e-?mail|message) was) (?:receiv(?:ing|ed) this|sent to)\b/i,
  /\bforward (?:this|it)?\s?(?:e-?mail |newsletter )?to a friend\b/i,
  /^add us to your address book\b/i,
  /^was this (?:e-?mail|newsletter|message) forwarded to you\b|\bforwarded (?:this|to you).{0,40}\b(?:sign up|subscribe)\b/i,
  /\b(?:view|read) (?:it |this )?(?:e-?mail |newsletter )?online\b|^(?:web|online) version\b/i,
  /^(?:our (?:mailing|postal) address is|why did i get this)\b/i,
  /^(?:copyright\b|©|\(c\)).{0,120}\ball rights reserved\b/i,
  /^(?:(?:privacy(?: policy| notice)?|terms(?: of (?:use|service)| and conditions)?|contact(?: us)?|help|about(?: us)?|advertise|faq|preferences)[\s|·•/-]*)+$/i,
  // What telephones write below a mail.
  /^(?:sent|written) (?:from|with|via) (?:my |yahoo|outlook|proton|gmail|mail\b|the )[\w +-]{0,40}\.?$|^get outlook for \w+$/i,
  /^(?:von meinem .{1,40} gesendet|gesendet (?:von|mit) .{1,60}|envoyé (?:de|depuis) .{1,60}|enviado desde .{1,60}|inviato da .{1,60})$/iu,
  // An address and nothing else.
  /^[[(<]?\s*https?:\/\/\S+\s*[\])>]?$/i,
  /\b(?:vous recevez|sie erhalten|recibe[sn]?|(?:ha )?recibido|ricevi) (?:ce|cet|cette|dies\w*|este|esta|questa) (?:e-?mail|mail|courriel|message|newsletter|lettre|nachricht|correo|mensaje|bolet\w+)/iu,
  // French, German, Spanish, Italian, Russian.
  /se désabonner|désinscri|me désabonner|dans (?:votre|le) navigateur/i,
  /\babmelden\b|\babbestellen\b|im browser (?:ansehen|öffnen|anzeigen|lesen)/i,
  /darse de baja|cancelar (?:la|su|tu) suscripci|en (?:el|su|tu) navegador/i,
  /annulla(?:re)? l['’]iscrizione|disiscriv|nel (?:tuo )?browser/i,
  /отписаться|открыть в браузере/i,
];
/** Below a mail that came over a list. */
const LIST =
  /^_{20,}|mailing list\s+\S+@\S+|^to (?:post to|unsubscribe from) this (?:group|list)\b|\/mailman\/listinfo\//i;

export function isMailFurniture(text: string): boolean {
  const trimmed = text.trim();
  const isShort = trimmed.length <= LONGEST;
  return (isShort && (LIST.test(trimmed) || LINES.some((line) => line.test(trimmed)))) || isNotice(trimmed);
}
