/** Names of made-up people: given names and surnames each drawn by rank, so that some surnames are shared by hundreds. */
import { type Numbers, pick } from '../support/chance.ts';
import { below, mixed, type Weighted, zipf } from './draws.ts';
import { TRADITIONS, type TraditionName } from './traditions.ts';

export interface PersonName {
  readonly tradition: TraditionName;
  readonly given: string;
  /** A patronymic, a second given name, an initial; or nothing. */
  readonly middle: string;
  readonly family: string;
  /** Behind the surname: a second surname, Jr; or nothing. */
  readonly last: string;
  readonly familyFirst: boolean;
  readonly woman: boolean;
}

/** Surnames of one tradition, written out and made. */
const FAMILIES = 2400;
const givenRanks = new Map<readonly string[], Weighted>();
const familyRanks = zipf(FAMILIES, 16, 2);

function given(next: Numbers, from: readonly string[]): string {
  let ranks = givenRanks.get(from);
  if (!ranks) {
    ranks = zipf(from.length, 14, 2);
    givenRanks.set(from, ranks);
  }
  return from[ranks.draw(next)]!;
}

/** The surname of a rank: the first are written out, the others made of parts. */
function familyOf(tradition: TraditionName, rank: number): string {
  const { families, parts } = TRADITIONS[tradition];
  if (rank < families.length) return families[rank]!;
  const [starts, middles, ends] = parts;
  const hash = mixed(rank, tradition.length * 977 + tradition.charCodeAt(0));
  const start = starts[hash % starts.length]!;
  const middle = middles[(hash >>> 9) % middles.length]!;
  const made = start + middle + ends[(hash >>> 18) % ends.length]!;
  return made.replace(/-\p{Ll}/u, (joint) => joint.toUpperCase());
}

const family = (next: Numbers, tradition: TraditionName): string =>
  familyOf(tradition, familyRanks.draw(next));

const INITIALS = 'ABCDEFGHJKLMNPRSTW';
const initial = (next: Numbers): string => `${INITIALS[below(next, INITIALS.length)]}.`;

const patronymic = (father: string, woman: boolean): string =>
  `${father.replace(/[aeiouy]+$/, '')}${/[aeiouy]$/.test(father) ? 'y' : 'o'}${woman ? 'vna' : 'vich'}`;

const CHINESE =
  'Xiao Jian Guo Zhi Wei Hai Zhong Da Guang Hong Jin Kai Liang Qi Shao Tian Wen Xiang Yao Bao Cheng Yu Ming Hua Feng Qing De Jun Long Ping Sheng Yi'.split(
    ' ',
  );
const KOREAN =
  'Min Seo Ji Sung Young Dong Jae Kwang Chul Hyun Jin Joon Kyung Myung Nam Sang Tae Woo Yong Geun Byung Chang Do Eun Ho In Soo Hye Won Suk'.split(
    ' ',
  );
const chineseGiven = (next: Numbers): string => `${pick(next, CHINESE)}${pick(next, CHINESE).toLowerCase()}`;
const koreanGiven = (next: Numbers): string => `${pick(next, KOREAN)}-${pick(next, KOREAN).toLowerCase()}`;

const feminine = (surname: string): string =>
  surname.endsWith('sky')
    ? `${surname.slice(0, -1)}aya`
    : /(?:ov|ev|in|yov)$/.test(surname)
      ? `${surname}a`
      : surname;

/** A name in the manner of a tradition. */
export function madeName(next: Numbers, tradition: TraditionName): PersonName {
  const { men, women } = TRADITIONS[tradition];
  const woman = next() < 0.22;
  const first = given(next, woman ? women : men);
  const name = {
    tradition,
    given: first,
    middle: '',
    family: family(next, tradition),
    last: '',
    familyFirst: false,
    woman,
  };
  switch (tradition) {
    case 'arabic':
      if (next() < 0.1) return { ...name, family: `${next() < 0.5 ? 'bin' : 'Abu'} ${pick(next, men)}` };
      return next() < 0.3 ? { ...name, middle: pick(next, men) } : name;
    case 'persian': {
      const two = !woman && next() < 0.22 ? { ...name, given: `${first}-${pick(next, men)}` } : name;
      return next() < 0.14 ? { ...two, family: `${two.family}-${family(next, tradition)}` } : two;
    }
    case 'slavic':
      return {
        ...name,
        middle: patronymic(given(next, men), woman),
        family: woman ? feminine(name.family) : name.family,
      };
    case 'spanish':
      return next() < 0.55 ? { ...name, last: family(next, tradition) } : name;
    case 'english':
      return {
        ...name,
        middle: next() < 0.35 ? initial(next) : '',
        last: !woman && next() < 0.04 ? 'Jr' : '',
      };
    case 'french':
      return next() < 0.12 ? { ...name, given: `${first}-${given(next, woman ? women : men)}` } : name;
    case 'african':
    case 'indian':
      return next() < 0.25 ? { ...name, middle: given(next, men) } : name;
    case 'chinese':
      return { ...name, given: next() < 0.6 ? chineseGiven(next) : first, familyFirst: true };
    case 'korean':
      return { ...name, given: next() < 0.7 ? koreanGiven(next) : first, familyFirst: true };
    default:
      return name;
  }
}

/** The whole name, with or without its middle. */
export function fullName(name: PersonName, withMiddle: boolean): string {
  const { given: first, middle, family: surname, last, familyFirst } = name;
  if (familyFirst) return `${surname} ${first}`;
  const behind = last === '' ? '' : last === 'Jr' ? ' Jr' : ` ${last}`;
  return `${first}${withMiddle && middle !== '' ? ` ${middle}` : ''} ${surname}${behind}`;
}
