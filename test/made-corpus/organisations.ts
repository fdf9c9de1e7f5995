import { type Numbers, pick } from '../support/chance.ts';
import { below } from './draws.ts';

/** A body, group, party, company or office. */
export interface Organisation {
  readonly name: string;
  /** What papers write for it, each of them the same always; the name itself among them. */
  readonly spellings: readonly string[];
  /** The name without its first word, where it is called so; else null. */
  readonly shorter: string | null;
  /** Null where it has none, or none that is used. */
  readonly acronym: string | null;
  /** "the" stands before the name. */
  readonly article: boolean;
}

/** Real ones, of the shipped actors file: name, acronym, `*` where no article stands before it, and other spellings. */
const REAL = `
United Nations|UN
European Union|EU
Hamas||*
Hezbollah||*|Hezbollah,Hezbollah,Hizbollah,Hizbullah
NATO||*
Islamic Revolutionary Guard Corps|IRGC
International Atomic Energy Agency|IAEA
United Nations Security Council|||UN Security Council
Islamic State|IS
Taliban|
World Health Organization|WHO||World Health Organization,World Health Organisation
International Monetary Fund|IMF
World Bank|
European Commission|
Palestinian Authority|PA
Arab League|
International Criminal Court|ICC
al-Qaeda||*|Al-Qaeda,al-Qaeda,al-Qaida
OPEC||*
African Union|AU
Human Rights Watch|HRW|*
Amnesty International||*
International Committee of the Red Cross|ICRC
Gulf Cooperation Council|GCC
European Parliament|
European Central Bank|ECB
International Court of Justice|ICJ
Organization of Islamic Cooperation|OIC
World Trade Organization|WTO||World Trade Organization,World Trade Organisation
Federal Reserve|
World Food Programme|WFP
G7|
G20|
BRICS||*
Shanghai Cooperation Organization|SCO
Gazprom||*
Saudi Aramco||*
Boeing||*
Lockheed Martin||*
Google||*
Microsoft||*
Huawei||*
Rosneft||*
Airbus||*
Siemens||*
Goldman Sachs||*
Deutsche Bank||*
Maersk||*
Reuters||*
Al Jazeera||*|Al Jazeera,Al-Jazeera
International Crisis Group|
Norwegian Refugee Council|
Doctors Without Borders|MSF|*
Save the Children||*
Chatham House||*
Atlantic Council|
Brookings Institution|
Asian Development Bank|ADB
African Development Bank|AfDB
International Energy Agency|IEA
International Labour Organization|ILO
International Maritime Organization|IMO
Organization for Security and Co-operation in Europe|OSCE
Council of Europe|
Interpol||*
Europol||*
Frontex||*
`;

export const REAL_ORGANISATIONS: readonly Organisation[] = REAL.trim()
  .split('\n')
  .map((line) => {
    const [name, acronym, bare, spellings] = line.split('|');
    return {
      name: name!,
      acronym: acronym === '' ? null : acronym!,
      article: bare !== '*',
      spellings: spellings?.split(',') ?? [name!],
      shorter: null,
    };
  });

const WHERE =
  'Northern Southern Eastern Western Central National Federal Regional Coastal Pan-Asian Baltic Caspian Levantine Danubian Andean Saharan Nordic Alpine Adriatic Aegean Mesopotamian Atlantic Pacific Continental Inter-Provincial Trans-Caspian Maghreb Sahel Balkan Anatolian'.split(
    ' ',
  );
const WHAT =
  'Relief,Development,Reconstruction,Water,Grain,Energy,Press Freedom,Human Rights,Fisheries,Trade,Customs,Railway,Health,Refugee,Security,Peace,Labour,Farmers,Teachers,Veterans,Maritime,Aviation,Electoral,Audit,Land Reform,Public Safety,Disarmament,Border Monitoring,Infrastructure Investment,Humanitarian Coordination,Mine Clearance,Civil Defence,Climate,Solar Power,Gas Transit,Shipping,Housing,Heritage,Sports,Science'.split(
    ',',
  );
const BODY =
  'Council Agency Commission Authority Federation Union Committee Alliance Fund Institute Association Bureau Network Forum Bank Corporation Front Movement Observatory Centre League Board Society Organisation Tribunal'.split(
    ' ',
  );
const FOR = [
  'for Peace and Development',
  'for Justice and Reform',
  'of Free Citizens',
  'of Independent Journalists',
  'for the Defence of Prisoners',
  'of Port and Dock Workers',
  'of Displaced Families',
  'for Democratic Renewal',
  'of Economic Research',
  'for Food and Agriculture',
];
/** Made-up first words of companies. */
const FIRM =
  'Vel Tor Nax Cor Hel Pol Sten Ard Brin Dax Fen Gral Hol Jen Kest Lum Mer Nor Or Pres Quan Rhe Sol Tarn Ux Var Wex Yor Zen'.split(
    ' ',
  );
const FIRM_END = 'tek on ia aro ent ica ova is um ex andra inor alis eon ito'.split(' ');
const TRADE =
  'Energy Shipping Holdings Airlines Steel Telecom Group Capital Logistics Cement Pharma Motors Insurance Foods Mining Petroleum Systems'.split(
    ' ',
  );

/** The first letters of the words that have a capital. */
export const acronymOf = (name: string): string =>
  name
    .split(/[\s-]/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');

/** One more made-up organisation, its name in none of `taken`, where it is put. `land`: a demonym some begin with. */
export function madeOrganisation(next: Numbers, land: string, taken: Set<string>): Organisation {
  for (;;) {
    const firm = next() < 0.3;
    const name = firm ? company(next) : body(next, land);
    if (taken.has(name)) continue;
    taken.add(name);
    const letters = acronymOf(name);
    const acronym = !firm && letters.length >= 3 && letters.length <= 6 && next() < 0.8 ? letters : null;
    const rest = name.slice(name.indexOf(' ') + 1);
    const shorter = !firm && /^\S+ \S+$/.test(rest) ? rest : null;
    return { name, acronym, article: !firm, spellings: [name], shorter };
  }
}

const company = (next: Numbers): string =>
  `${pick(next, FIRM)}${pick(next, FIRM_END)}${next() < 0.3 ? pick(next, FIRM_END) : ''} ${pick(next, TRADE)}`;

function body(next: Numbers, land: string): string {
  const where = below(next, 3) === 0 ? land : pick(next, WHERE);
  const what = next() < 0.15 ? `${pick(next, WHAT)} and ${pick(next, WHAT)}` : pick(next, WHAT);
  const rest = next() < 0.2 ? ` ${pick(next, FOR)}` : '';
  return `${where} ${what} ${pick(next, BODY)}${rest}`;
}
