/** What newsletters and lists print around what they say. A block is furniture only by the whole of what it says. */

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
  return trimmed.length <= LONGEST && (LIST.test(trimmed) || LINES.some((line) => line.test(trimmed)));
}
