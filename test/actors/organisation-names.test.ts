import { describe, expect, it } from 'vitest';
import { organisationRules } from '../../source/actors/organisation-names.ts';
import { foldedWords } from '../../source/text/fold.ts';

/** The rules by which two written names differ, sorted; null for two names. Whichever stands first. */
function rulesOf(a: string, b: string): string[] | null {
  const [x, y] = [foldedWords(a), foldedWords(b)];
  const rules = organisationRules(x, y)?.toSorted() ?? null;
  expect(organisationRules(y, x)?.toSorted() ?? null).toEqual(rules);
  return rules;
}

const isOne = (a: string, b: string, rules: string[]): void =>
  expect(rulesOf(a, b)).toEqual([...rules].sort());
const areTwo = (a: string, b: string): void => expect(rulesOf(a, b)).toBeNull();

describe('two names of one organisation', () => {
  it.each<[string, string, string[]]>([
    ['Halvorsen Shipping', 'Halvorsen Shipping', []],
    ['Halvorsen Shipping Ltd.', 'Halvorsen Shipping Limited', ['fold']],
    ['Halvorsen Shipping Co., Ltd.', 'Halvorsen Shipping', ['short']],
    ['OOO Severnaya Zvezda', 'Severnaya Zvezda LLC', ['fold']],
    ['OAO Severnaya Zvezda', 'Severnaya Zvezda Joint Stock Company', ['fold']],
    ['Limited Liability Company Severnaya Zvezda', 'Severnaya Zvezda', ['short']],
    ['Nordwerk Aktiengesellschaft', 'Nordwerk AG', ['fold']],
    ['World Book Project, Inc.', 'World Book Project', ['short']],
    ['Shellac plc', 'Shellac', ['short']],
    ['The Halvorsen Institute', 'Halvorsen Institute', ['fold']],
    ['Brill & Son', 'Brill and Son', ['fold']],
    ['Ministry of the Weather', 'Ministry of Weather', ['fold']],
    ['Fourth Armoured Division', '4th Armored Division', ['sound']],
    ['Forty-Fourth Brigade', '44 Brigade', ['fold']],
    ['U.S. Department of Weather', 'United States Department of Weather', ['fold']],
    ['Halvorsne Shipping', 'Halvorsen Shipping', ['typo']],
    ['Nordewrk AG', 'Nordwerk AG', ['typo']],
    ['Liwa al-Tahrir', 'Liwa Tahrir', ['fold']],
    ['World Weather Organisation', 'World Weather Organization', ['sound']],
    ['ООО Звезда', 'OOO Zvezda', ['fold']],
  ])('%s, %s', isOne);

  it.each([
    ['Nordwerk AG', 'Nordwerk GmbH'],
    ['Halvorsen Fund II', 'Halvorsen Fund III'],
    ['Halvorsen Fund', 'Halvorsen Fund II'],
    ['46th Brigade', '47th Brigade'],
    ['Fourth Division', 'Fourteenth Division'],
    ['Division 2004', 'Division 2005'],
    ['Oil Company', 'Oil'],
    ['Front Inc.', 'Front'],
    // Nor where the bare word is written apart.
    ['Front Inc.', 'Fro nt'],
    ['Health Alliance', 'Wealth Alliance'],
    ['Nation Party', 'Action Party'],
    ['Halvorsen Shipping', 'Malvorsen Shipping'],
    ['Halvorsen Shipping', 'Shipping Halvorsen'],
    ['Halvorsen Shipping', 'Halvorsen Shipping Norge'],
    ['Nusra', 'Nasra'],
    ['Islamic Jihad', 'Islamic State'],
  ])('%s is not %s', areTwo);
});
