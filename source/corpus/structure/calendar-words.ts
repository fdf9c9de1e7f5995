import { plainLetters } from '../../text/plain-letters.ts';

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
  ar: 'يناير|جانفي|كانونالثاني فبراير|فيفري|شباط مارس|اذار ابريل|افريل|نيسان مايو|ماي|ايار يونيو|جوان|حزيران يوليو|جويلية|تموز اغسطس|اوت|اب سبتمبر|ايلول اكتوبر|تشرينالاول نوفمبر|تشرينالثاني ديسمبر|كانونالاول',
  fa: 'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  cs: 'ledna února března dubna května června července srpna září října listopadu prosince',
  hu: 'január február március április május június július augusztus szeptember október november december',
  bg: 'януари февруари март април май юни юли август септември октомври ноември декември',
  fi: 'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  el: 'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember',
  he: 'ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר',
};

/** Months that are two words in Arabic, in plain letters: the months above have them joined. */
export const MONTHS_OF_TWO_WORDS = /(كانون|تشرين)\s+(الاول|الثاني)/g;

const WEEKDAYS: readonly string[] = [
  'mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  'lun|mar|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  'mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag',
  'mie|jue|vie|sab|dom|lunes|martes|miercoles|jueves|viernes|sabado|domingo',
  'gio|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica',
  'seg|ter|qua|qui|sex|segunda|terca|quarta|quinta|sexta|segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira',
  'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
  'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье',
  "понеділок|вівторок|середа|четвер|п[’']ятниця|субота|неділя",
  'poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela',
  'الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت',
  'یکشنبه|دوشنبه|سه[ \u200c]?شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه',
];

/** In plain letters: the tenth month in Croatian and the eleventh in Polish. Behind the day only Croatian has a point. */
export const TWO_MONTHS_BY_NAME = /\d\.\s*listopada(?!\p{L})/u;

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
