/** Offices, ranks and courtesies that stand before a name and are not part of it; folded. */

/** Words that qualify an office: they are dropped in front of one, never alone in the middle of a name. */
export const QUALIFIERS = new Set(
  `acting deputy former late foreign prime chief vice crown supreme senior junior first second assistant associate
  interim outgoing incoming newly elected elect designate caretaker executive managing general lieutenant major
  brigadier rear military political state national press top veteran current then ex presidential parliamentary
  interior defense defence finance oil energy economy education health justice information culture trade transport
  opposition special grand honorary rt permanent under co main his her royal`.split(/\s+/),
);

/** Offices, ranks, professions. */
export const OFFICES = new Set(
  `president premier chancellor minister ministers secretary undersecretary ambassador envoy diplomat consul governor
  mayor senator congressman congresswoman representative delegate speaker chairman chairwoman chairperson chair
  director commissioner commander commanders leader leaders head chief spokesman spokeswoman spokesperson official
  officials negotiator adviser advisor aide judge justice prosecutor lawyer attorney general lieutenant lt gen col
  colonel maj major capt captain sgt sergeant corporal brig brigadier admiral adm marshal commodore private
  king queen prince princess emir emperor empress sultan shah crown duke duchess lord lady sir dame baron count
  caliph ayatollah imam mullah grand mufti rabbi pope cardinal archbishop bishop patriarch reverend rev father
  sister dr doctor prof professor mr mrs ms miss sen rep gov hon journalist reporter correspondent editor analyst
  writer author activist economist historian lawmaker parliamentarian mp warlord militiaman cleric preacher scholar
  analysts businessman tycoon counterpart president-elect photographer pilot coach founder ceo presenter anchor
  fighter jihadist militant suspect defendant candidate politician statesman strongman dictator ruler monarch
  engineer student doctor nurse teacher inspector superintendent constable detective officer vice-president
  petty warrant class specialist seaman airman rear staff gunner trooper lance administrator chieftain premier
  councillor councilor councilman councilwoman alderman sheriff provost rector taoiseach whip legislator ombudsman
  rapporteur coordinator moderator comptroller treasurer solicitor magistrate advocate deputies senators governors
  mayors ambassadors generals baroness viscount earl marquess comrade professors imams sheikhs surgeon cofounder
  cochair chairpersons bureaucrat technocrat financier smuggler kingpin gangster dissident blogger columnist author
  filmmaker actor actress singer striker goalkeeper member members spc cpl pfc sfc ssgt msgt tsgt smsgt csm cmdr lcdr ltc cwo sra pvt
  midshipman bombardier subedar havildar naib pm fm dm vp secdef secgen secstate defmin finmin
  kanzler kanzlerin bundeskanzler bundeskanzlerin bundesprasident ministerprasident ministerprasidentin aussenminister
  aussenministerin innenminister innenministerin verteidigungsminister verteidigungsministerin finanzminister finanzministerin
  excellency majesty highness eminence holiness monsieur madame mme mlle herr frau senor senora signor signora prasident presidente`.split(
    /\s+/,
  ),
);

/** Degrees and honours behind a name, and the legal forms of companies that people are taken for; never Jr. and Sr. */
export const BEHIND_NAMES = new Set(
  'phd esq obe cbe kbe mbe kc qc msc mba inc llc ltd plc gmbh corp'.split(' '),
);

/** Of these, the ones that many have for a surname: behind a given name they are no title. */
export const SURNAME_OFFICES = new Set(
  'shah king prince pope judge marshal major bishop knight earl baron duke page dean coach sultan emir pilot petty lance chancellor'.split(
    ' ',
  ),
);

/** Of these, the ones that stand in the name of what is named for somebody: King Faisal Foundation. */
export const NAMESAKES = new Set(
  'king queen prince princess sultan emir imam shah shahid sheikh lord saint pope'.split(' '),
);

/** “Minister of Peshmerga Affairs”, “Under Secretary for Syria Affairs”. */
export const isAffairs = (word: string): boolean => word === 'affairs' || word === 'affair';

/** Courtesies used as part of a name: they stay in the span and do not count when names are compared. */
export const HONORIFICS = new Set(
  `sayyed sayyid seyyed sayed said sheikh shaikh shaykh sheik hajj haj hajji haji mullah maulana mawlana hojatoleslam
  hojjatoleslam imam don dona lord sir dame`.split(/\s+/),
);

/** What may follow an office and “of” or “for”, still before the name: Secretary of State, Minister of Foreign Affairs. */
export const DOMAINS = new Set(
  `state states foreign affairs affair defense defence interior finance staff the treasury justice education health energy
  economy trade commerce agriculture labour labor transport transportation information culture tourism
  intelligence security national international development homeland veterans housing urban environment water
  electricity oil petroleum planning industry communications technology science sport sports youth women
  human rights religious islamic migration immigration displacement joint chiefs armed forces army navy air force
  parliament assembly senate house commons lords council general operations public works and relations
  cooperation emergency relief coordinator humanitarian near eastern political military counter terrorism
  middle east north africa syria envoy representatives deputies experts`.split(/\s+/),
);
