import { parseDateField } from '../../structure/dates.ts';
import { toldValues } from '../told-values.ts';
import type { Variables } from './header.ts';

/** What a corpus tells by a variable. A new name is a word here, without accents; where several say one thing, the first named here. */
const NAMES = {
  title: 'titre title headline titel titulo',
  source: 'source journal newspaper publication media medium outlet quelle fonte fuente jornal site',
  author: 'auteur author autor autora journaliste',
  date: 'amj date dat data fecha datum jour_mois_annee am',
  year: 'annee an year ano jahr anno',
  month: 'mois month mes monat mese',
  day: 'jour day dia tag giorno',
  section: 'rubrique section ressort seccion',
  language: 'langue language lang idioma sprache',
  exportId: 'id num numero doc uci ident n',
} as const;

export type Variable = keyof typeof NAMES;

/** What the first variable of those that say one thing says. */
function said(variables: Variables, what: Variable): string | undefined {
  for (const name of NAMES[what].split(' ')) {
    const value = variables.get(name);
    if (value) return value;
  }
  return undefined;
}

/** Blanks are underscores in a value. */
const withBlanks = (value: string | undefined): string | undefined => value?.replaceAll('_', ' ');

const TWO = /^\d{1,2}$/;

/** A day, month or year: in one variable, or in one each. */
function dateIn(variables: Variables): string | undefined {
  for (const name of NAMES.date.split(' ')) {
    const date = parseDateField((variables.get(name) ?? '').replaceAll('_', '-'));
    if (date !== null && date !== 'unclear') return date;
  }
  const [year, month, day] = (['year', 'month', 'day'] as const).map((what) => said(variables, what));
  if (year === undefined || !month || !TWO.test(month)) return year;
  return [year, month, ...(day && TWO.test(day) ? [day] : [])].map((part) => part.padStart(2, '0')).join('-');
}

export function toldBy(variables: Variables) {
  const fields = {
    title: withBlanks(said(variables, 'title')),
    date: dateIn(variables),
    source: withBlanks(said(variables, 'source')),
    author: withBlanks(said(variables, 'author')),
  };
  const [section, language, exportId] = (['section', 'language', 'exportId'] as const).map((what) =>
    said(variables, what),
  );
  return toldValues(fields, { section, language, exportId });
}
