import type { TraditionName } from './traditions.ts';

/** A state as the news names it; all of them stand in the shipped actors file. */
export interface State {
  readonly name: string;
  readonly demonym: string;
  /** The people; null where it is the demonym itself. */
  readonly people: string | null;
  readonly capital: string;
  /** Other names that stand for its government. */
  readonly metonyms: readonly string[];
  /** Shorter names of it. */
  readonly others: readonly string[];
  /** "the" stands before all its names. */
  readonly article: boolean;
  /** How most of its people are named. */
  readonly tradition: TraditionName;
}

/** Name, demonym, people, capital, metonyms, tradition; the most written about first. */
const TABLE = `
Iran|Iranian|Iranians|Tehran||persian
Israel|Israeli|Israelis|Jerusalem||hebrew
United States|American|Americans|Washington|the White House|english
Russia|Russian|Russians|Moscow|the Kremlin|slavic
China|Chinese||Beijing|Zhongnanhai|chinese
Lebanon|Lebanese||Beirut||arabic
Syria|Syrian|Syrians|Damascus||arabic
Turkey|Turkish|Turks|Ankara||turkish
Saudi Arabia|Saudi|Saudis|Riyadh||arabic
Iraq|Iraqi|Iraqis|Baghdad||arabic
Ukraine|Ukrainian|Ukrainians|Kyiv||slavic
Yemen|Yemeni|Yemenis|Sanaa||arabic
Egypt|Egyptian|Egyptians|Cairo||arabic
Qatar|Qatari|Qataris|Doha||arabic
United Kingdom|British||London|Downing Street|english
France|French||Paris||french
Germany|German|Germans|Berlin||german
Jordan|Jordanian|Jordanians|Amman||arabic
United Arab Emirates|Emirati|Emiratis|Abu Dhabi||arabic
Pakistan|Pakistani|Pakistanis|Islamabad||indian
India|Indian|Indians|New Delhi||indian
Afghanistan|Afghan|Afghans|Kabul||persian
South Korea|South Korean|South Koreans|Seoul||korean
North Korea|North Korean|North Koreans|Pyongyang||korean
Spain|Spanish||Madrid||spanish
Mexico|Mexican|Mexicans|Mexico City||spanish
Venezuela|Venezuelan|Venezuelans|Caracas||spanish
Colombia|Colombian|Colombians|Bogotá||spanish
Argentina|Argentine|Argentines|Buenos Aires|the Casa Rosada|spanish
Brazil|Brazilian|Brazilians|Brasília||spanish
Kuwait|Kuwaiti|Kuwaitis|Kuwait City||arabic
Oman|Omani|Omanis|Muscat||arabic
Bahrain|Bahraini|Bahrainis|Manama||arabic
Libya|Libyan|Libyans|Tripoli||arabic
Sudan|Sudanese||Khartoum||arabic
Tunisia|Tunisian|Tunisians|Tunis||arabic
Algeria|Algerian|Algerians|Algiers||arabic
Morocco|Moroccan|Moroccans|Rabat||arabic
Poland|Polish|Poles|Warsaw||slavic
Belarus|Belarusian|Belarusians|Minsk||slavic
Serbia|Serbian|Serbs|Belgrade||slavic
Bulgaria|Bulgarian|Bulgarians|Sofia||slavic
Azerbaijan|Azerbaijani|Azerbaijanis|Baku||turkish
Kazakhstan|Kazakh|Kazakhs|Astana||turkish
Uzbekistan|Uzbek|Uzbeks|Tashkent||turkish
Tajikistan|Tajik|Tajiks|Dushanbe||persian
Norway|Norwegian|Norwegians|Oslo||german
Sweden|Swedish|Swedes|Stockholm||german
Austria|Austrian|Austrians|Vienna||german
Switzerland|Swiss||Bern||german
Belgium|Belgian|Belgians|Brussels||french
Netherlands|Dutch||Amsterdam||german
Italy|Italian|Italians|Rome||spanish
Australia|Australian|Australians|Canberra||english
Canada|Canadian|Canadians|Ottawa||english
Ireland|Irish||Dublin||english
South Africa|South African|South Africans|Pretoria||african
Nigeria|Nigerian|Nigerians|Abuja||african
Ghana|Ghanaian|Ghanaians|Accra||african
Kenya|Kenyan|Kenyans|Nairobi||african
Ethiopia|Ethiopian|Ethiopians|Addis Ababa||african
Somalia|Somali|Somalis|Mogadishu||african
Mali|Malian|Malians|Bamako||african
Senegal|Senegalese||Dakar||african
Japan|Japanese||Tokyo||japanese
Philippines|Philippine|Filipinos|Manila||spanish
Bangladesh|Bangladeshi|Bangladeshis|Dhaka||indian
Sri Lanka|Sri Lankan|Sri Lankans|Colombo||indian
Nepal|Nepali|Nepalis|Kathmandu||indian
Cuba|Cuban|Cubans|Havana||spanish
Chile|Chilean|Chileans|Santiago||spanish
Peru|Peruvian|Peruvians|Lima||spanish
Bolivia|Bolivian|Bolivians|La Paz||spanish
Ecuador|Ecuadorian|Ecuadorians|Quito||spanish
Albania|Albanian|Albanians|Tirana||slavic
Slovakia|Slovak|Slovaks|Bratislava||slavic
Croatia|Croatian|Croats|Zagreb||slavic
Turkmenistan|Turkmen||Ashgabat||turkish
Taiwan|Taiwanese||Taipei||chinese
Malaysia|Malaysian|Malaysians|Kuala Lumpur||chinese
`;

/** What those with a long name are mostly called; these have an article too. */
const SHORTER: Readonly<Record<string, readonly string[]>> = {
  'United States': ['US', 'US', 'US', 'U.S.'],
  'United Kingdom': ['UK'],
  'United Arab Emirates': ['UAE'],
  Netherlands: [],
  Philippines: [],
};

export const STATES: readonly State[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name, demonym, people, capital, metonyms, tradition] = line.split('|') as [
      string,
      string,
      string,
      string,
      string,
      TraditionName,
    ];
    return {
      name,
      demonym,
      people: people === '' ? null : people,
      capital,
      metonyms: metonyms === '' ? [] : metonyms.split(','),
      others: SHORTER[name] ?? [],
      article: name in SHORTER,
      tradition,
    };
  });
