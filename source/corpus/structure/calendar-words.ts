/** The words that dates are written with, in the languages whose newspapers are read. A further one is a line. */

/** Months in their order, each in the forms that are printed; without marks over the letters (see `plainLetters`). */
const MONTHS: Readonly<Record<string, string>> = {
  en: 'jan|january feb|february mar|march apr|april may jun|june jul|july aug|august sep|sept|september oct|october nov|november dec|december',
  fr: 'janv|janvier fev|fevr|fevrier mars avr|avril mai juin juil|juillet aout sept|septembre oct|octobre nov|novembre dec|decembre',
  de: 'jan|januar|janner feb|februar mar|mrz|marz|maerz apr|april mai jun|juni jul|juli aug|august sep|sept|september okt|oktober nov|november dez|dezember',
  es: 'ene|enero feb|febrero mar|marzo abr|abril may|mayo jun|junio jul|julio ago|agosto sep|sept|septiembre|setiembre oct|octubre nov|noviembre dic|diciembre',
  it: 'gen|genn|gennaio feb|febb|febbraio mar|marzo apr|aprile mag|maggio giu|giugno lug|luglio ago|agosto set|sett|settembre ott|ottobre nov|novembre dic|dicembre',
  pt: 'jan|janeiro fev|fevereiro mar|marco abr|abril mai|maio jun|junho jul|julho ago|agosto set|setembro out|outubro nov|novembro dez|dezembro',
  nl: 'jan|januari feb|febr|februari mrt|maart apr|april mei jun|juni jul|juli aug|augustus sep|sept|september okt|oktober nov|november dec|december',
  tr: 'ocak subat mart nisan mayis|mayıs haziran temmuz agustos|ağustos eylul|eylül ekim kasim|kasım aralik|aralık',
  ar: 'يناير|جانفي فبراير|فيفري|شباط مارس|اذار ابريل|افريل|نيسان مايو|ماي|ايار يونيو|جوان|حزيران يوليو|جويلية|تموز اغسطس|اوت سبتمبر|ايلول اكتوبر نوفمبر ديسمبر',
  fa: 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
};

const WEEKDAYS: readonly string[] = [
  'mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  'lun|mar|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  'mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag',
  'mie|jue|vie|sab|dom|lunes|martes|miercoles|jueves|viernes|sabado|domingo',
  'gio|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica',
  'seg|ter|qua|qui|sex|segunda|terca|quarta|quinta|sexta|segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira',
  'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
  'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье',
];

/** Lower case, without marks over and under letters: `Août` as `aout`, `März` as `marz`. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

const numbered = (names: string): [string, number][] =>
  names
    .split(' ')
    .flatMap((forms, i) => forms.split('|').map((form): [string, number] => [plainLetters(form), i + 1]));

/** The number of a month, from 1, by its name in plain letters. No form names two months in two languages. */
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(Object.values(MONTHS).flatMap(numbered));
const ENGLISH: ReadonlySet<string> = new Set(numbered(MONTHS.en!).map(([name]) => name));

/** The number of the month that a word in plain letters names, from 1; null when it is none. */
export const monthNumber = (word: string): number | null => MONTH_NUMBERS.get(word) ?? null;

export const isEnglishMonth = (word: string): boolean => ENGLISH.has(word);

/** A regular expression's source for the weekdays, in plain letters. */
export const WEEKDAY_WORDS: string = WEEKDAYS.map(plainLetters).join('|');
