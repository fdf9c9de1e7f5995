/** What newspapers and people at a prompt shorten in names, folded, and what it is short for. */
const LONG: Readonly<Record<string, string>> = {
  us: 'united states',
  usa: 'united states',
  uk: 'united kingdom',
  uae: 'united arab emirates',
  eu: 'european union',
  un: 'united nations',
  ussr: 'soviet union',
  'dr congo': 'democratic republic of the congo',
  drc: 'democratic republic of the congo',
  prc: 'peoples republic of china',
  st: 'saint',
  ste: 'sainte',
  mt: 'mount',
  ft: 'fort',
  dept: 'department',
  govt: 'government',
  intl: 'international',
  natl: 'national',
  univ: 'university',
  assoc: 'association',
  assn: 'association',
  inst: 'institute',
  org: 'organization',
  comm: 'committee',
};

/** The words of a name with what is shortened in it written out; null where nothing is. In and out: folded words. */
export function writtenOut(words: readonly string[]): readonly string[] | null {
  const out: string[] = [];
  let isLonger = false;
  for (let at = 0; at < words.length; at++) {
    const pair = at + 1 < words.length ? `${words[at]} ${words[at + 1]}` : '';
    const [long, width] = Object.hasOwn(LONG, pair)
      ? [LONG[pair], 2]
      : [Object.hasOwn(LONG, words[at]) ? LONG[words[at]] : null, 1];
    if (long === null) out.push(words[at]);
    else {
      out.push(...long.split(' '));
      isLonger = true;
      at += width - 1;
    }
  }
  return isLonger ? out : null;
}
