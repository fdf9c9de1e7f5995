import { readXml } from './xml-events.ts';

/** What a document says of itself beside its text; as it stands there. */
export interface Properties {
  readonly title: string | null;
  readonly author: string | null;
  /** When it was published, or else made. */
  readonly date: string | null;
  readonly language: string | null;
}

export const NO_PROPERTIES: Properties = { title: null, author: null, date: null, language: null };

/** Elements of core.xml (ISO 29500-2, 11) and of meta.xml (OpenDocument 1.3, 4.3) by what they hold; the first that is there holds. */
const ELEMENTS: Readonly<Record<keyof Properties, readonly string[]>> = {
  title: ['dc:title'],
  author: ['meta:initial-creator', 'dc:creator'],
  date: ['dcterms:issued', 'dcterms:created', 'meta:creation-date'],
  language: ['dc:language'],
};
const READ: ReadonlySet<string> = new Set(Object.values(ELEMENTS).flat());

/** Longer than any property, in UTF-16 units. */
const LONGEST = 2_000;

/** Programs that make documents put their own names and days in. */
const PROGRAMS =
  /^(?:python-docx|docx4j|openpyxl|apache poi|pandoc|aspose.*|un-named|libreoffice|google docs|phpword|docx)$/i;
/** Names that say nothing of who wrote. */
const NOBODY =
  /^(?:(?:microsoft|ms) (?:office )?user|windows[- ]?(?:user|benutzer)|(?:standard)?user\d*|utilisateur(?: windows| microsoft office)?|benutzer|usuario(?: de windows)?|admin(?:istrator|istrateur|istrador)?|unknown|unbekannt|inconnu|author|autor|auteur|owner|pc|home|test|default|root)$/i;
/** Titles that a program or a template gave. */
const NO_TITLE =
  /^(?:microsoft word - .*|untitled.*|unbenannt.*|sans (?:titre|nom).*|sin t[íi]tulo.*|(?:document|dokument|documento) ?\d*|titel|title|titre|t[íi]tulo|powerpoint[- ].*|template|.{0,80}\.(?:docx?|odt|rtf|dotx?|txt))$/i;

/** Reads core.xml or meta.xml. */
export function readProperties(bytes: Uint8Array): Properties {
  const found = new Map<string, string>();
  let name: string | null = null;
  readXml(bytes, {
    open(element) {
      name = READ.has(element) && !found.has(element) ? element : null;
      if (name !== null) found.set(name, '');
    },
    close() {
      name = null;
    },
    text(text) {
      if (name === null) return;
      const known = found.get(name)!;
      if (known.length < LONGEST) found.set(name, known + text);
    },
  });
  const heldBy = (what: keyof Properties): string | null => {
    const values = ELEMENTS[what].map((element) => found.get(element)?.trim() ?? '');
    return values.find((value) => value !== '') ?? null;
  };
  const [title, author] = [heldBy('title'), heldBy('author')];
  return believed({ title, author, date: heldBy('date'), language: heldBy('language') });
}

/** What of it somebody wrote: programs and templates put in names and days of their own. */
export function believed({ title, author, date, language }: Properties): Properties {
  const isPrograms = author !== null && PROGRAMS.test(author);
  return {
    title: title !== null && NO_TITLE.test(title) ? null : title,
    author: author !== null && (isPrograms || NOBODY.test(author)) ? null : author,
    date: isPrograms ? null : date,
    language,
  };
}
