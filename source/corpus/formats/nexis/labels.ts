/**
 * The labels of Nexis, in the languages its pages speak: they are in the reader's language, not the article's, and two of
 * them may stand in one file. A new one is a word here, in lower case and without accents; where an export has a blank in a
 * label, with a hyphen.
 */

import { plainLetters } from '../../../text/plain-letters.ts';
import { headDate } from './head-date.ts';

/** What stands behind a label. `lead` is text of the article; `loaded` the day it came into the archive, which is not its own; `body` the text. */
export type Labelled =
  | 'body'
  | 'title'
  | 'author'
  | 'source'
  | 'date'
  | 'lead'
  | 'caption'
  | 'tags'
  | Told
  | 'other';
type Told = 'section' | 'length' | 'language' | 'url' | 'exportId' | 'loaded';

const LABELS: Readonly<Record<Labelled, string>> = {
  body: 'body text textkorper corps texte cuerpo texto corpo testo tekst',
  title: 'headline title titre schlagzeile titel titulo titolo kop',
  author: 'byline author authors auteur auteurs autor autores autorin autoren verfasser autore autori',
  source: 'source quelle fuente fonte bron',
  date: 'date datum fecha data publication-date date-de-publication fecha-de-publicacion',
  lead: `highlight highlights insert encart abstract summary resume zusammenfassung resumen samenvatting sommario
    correction correctif korrektur correccion`,
  caption:
    'graphic graphics grafik graphik graphique grafico illustration bild abbildung foto photo image imagen',
  section: 'section rubrique rubrik ressort seccion sezione sectie secao',
  length: 'length longueur lange laenge longitud extension lunghezza lengte comprimento',
  language: 'language langue sprache idioma lengua lingua taal',
  url: 'url',
  exportId: 'acc-no accession-no accession-number document-id',
  loaded: `load-date update date-chargement date-de-chargement ladedatum fecha-de-carga fecha-carga data-di-caricamento
    data-caricamento laaddatum`,
  tags: `subject subjects sujet sujets thema themen tema temas asunto argomento onderwerp organization organisation organizacion
    organizzazione organisatie company societe unternehmen compania empresa azienda ticker stock-symbol symbole-boursier borsenkurzel
    industry industrie branche activity-sector secteur-activite secteur-d'activite sector settore person personne personen persona
    persoon geographic geographique geografie geografia geografico geo-localization localisation-geo city state country pays land
    pais paese schlagworter keywords mots-cles palabras-clave`,
  other: `publication-type type-publication type-de-publication publikationstyp publikationsart tipo-de-publicacion
    tipo-publicacion tipo-di-pubblicazione publicatietype type pub-type publication-subtype document-type journal-code code-revue
    code-journal zeitungs-code zeitungscode codigo-revista codigo-de-revista codice-rivista dateline ort lieu lugar edition ausgabe
    edicion series serie name distribution correction-date note notes column kolumne chronique columna guests anchors show
    bibliographie bibliography contact website page seite pagina volume issue issn doi copyright`,
};

const NAMES: ReadonlyMap<string, Labelled> = new Map(
  (Object.keys(LABELS) as Labelled[]).flatMap((what) =>
    LABELS[what].split(/\s+/).map((label): [string, Labelled] => [label, what]),
  ),
);

export interface Label {
  /** Null: it looks like a label, but is not in the table. */
  readonly what: Labelled | null;
  /** Where in the line what it labels begins, in UTF-16 units. */
  readonly value: number;
}

const WORD = "[\\p{L}\\p{M}.'’()-]+";
const SHAPE = new RegExp(`^(${WORD}(?: ${WORD}){0,3})\\s?:(?:\\s+|$)`, 'u');
/** Longer than any label, in UTF-16 units. */
const LONGEST = 48;

/** The label that a line without blanks at its ends begins with; null where it begins with none. */
export function readLabel(line: string): Label | null {
  const shape = SHAPE.exec(line.slice(0, LONGEST));
  if (shape === null) return null;
  const name = plainLetters(shape[1]!).replaceAll(' ', '-').replaceAll('’', "'");
  const what = NAMES.get(name) ?? null;
  // `UPDATE:` may as well head a paragraph: what it labels is a day.
  if (name === 'update' && headDate(line.slice(shape[0].length)) === null) return null;
  return { what, value: shape[0].length };
}

/** Whether the label that a line begins with is in capitals, as in the old text download. */
export const isInCapitals = (line: string): boolean => {
  const label = line.slice(0, Math.max(0, line.indexOf(':')));
  return label === label.toUpperCase() && label !== label.toLowerCase();
};
