/** Words that tell what kind of thing a name is; folded. */

/** A name that holds one of these is an organisation. */
export const ORGANISATION_WORDS = new Set(
  `ministry council agency court party organisation organization university group army forces force front union news
  television tv radio foundation institute institution committee commission bank corps movement embassy office bureau
  department association federation league brigade brigades battalion battalions regiment division squadron command
  congress parliament assembly senate cabinet authority administration service services police guard guards
  coalition alliance network company corporation corp inc ltd llc plc airlines airways press times post journal herald
  tribune gazette telegraph observatory observer centre center society club church school college academy
  hospital trust fund board directorate secretariat tribunal brotherhood liberation defense defence militia
  militias units unit ltd holding holdings industries partners associates initiative programme program project
  municipality lines treasury campaign mission task team airline airforce navy marines intelligence mossad peshmerga media magazine review
  studies research laboratories laboratory works united city's fc directorate consortium confederation caucus
  resistance jihad caliphate emirate hizb jabhat jaysh jaish harakat liwa ahrar kataib asaib ansar lashkar faylaq
  wing fleet regiments divisions operations mechanism headquarters facility forum bloc cartel syndicate rally platform agencies
  ministries parties societies theater theatre orchestra airline petroleum logistics insurance exchange bancorp capital
  limited incorporated dmcc fzc fze fzco pjsc ojsc jsc gmbh sal sarl pte sdn bhd spa srl
  partido movimiento movimento frente fuerza fuerzas ejercito alianza confederacion federacion sindicato asamblea
  consejo comite coordinadora union unidad congreso tribunal fiscalia policia guardia autodefensas bloque juventud
  poder partei bundnis bund verband parti mouvement rassemblement alliance ligue partij beweging partito forza
  fratelli movimenti partia ruch blok
  banque banco banca
  kazhagam sangh sangathan sabha parishad dal morcha sena samiti peramuna kanchi makkal munnetra panchayat vahini
  tehreek tehrik tahrik jamaat jamaa jamiat jamaah jemaah hezb hizbul sepah sipah harkat harkatul kataeb katibat
  katiba kateeb saraya firqat quwat fawj majlis sazman shura diwan wilayat asbat jund ashab usbat mujahideen mujahedeen
  mujahedin fedayeen peshmerga asayish hayat haraket hashd hashed rabitat jamia jamiyat etelaat baseej niru
  halk cumhuriyet partisi birligi cephesi ordusu hareketi haber
  reserve chamber schools universities colleges institutes gas oil energy telecom telecommunications steel motors electric electronics computer computers software semiconductor semiconductors
  pharmaceuticals foods squad squads commando commandos rangers
  courier dispatch wire ledger chronicle bulletin photo photos pictures images broadcasting newswire crescent cross watch international reporters doctors fighters revolutionaries shield brigada`.split(
    /\s+/,
  ),
);

/** What people band together for: Mothers for Peace. */
export const CAUSES = new Set(
  `human rights justice peace democracy liberty liberties freedom freedoms change development equality dignity
  accountability transparency reform unity progress truth`.split(/\s+/),
);

/** The legal form of a firm, the last word of its name. */
export const COMPANIES = new Set(
  'company co corp corporation ltd limited llc inc incorporated plc gmbh fzc fze fzco dmcc jsc pjsc'.split(
    ' ',
  ),
);

/** Behind “&” these end the name of a firm: Haddad & Sons. */
export const FIRM_TAILS = new Set(
  'co company cie sons son daughters bros brothers partners associates fils sohne sohn hijos figli'.split(
    ' ',
  ),
);

/** What is said of firms and of nobody else, in a headline or near the name. */
export const FIRM_NEWS = new Set(
  `shares share stock stocks shareholder shareholders investor investors profit profits earnings revenue revenues sales
  dividend dividends quarterly ipo takeover merger acquisition subsidiary brand brands retailer maker manufacturer
  insurer lender auditor auditors audit accountants accountancy bank company firm lawyers solicitors publisher
  supermarket store stores products customers plc inc ltd llp llc corp factory factories recall recalls ceo index
  ratings downgrades downgraded upgrades upgraded`.split(/\s+/),
);

/** What one man leads: behind it “of” tells whose it is more often than what it is for. */
export const FOLLOWINGS = new Set(
  `party movement alliance front coalition brigade brigades forces militia militias bloc list faction network army
  battalion committee`.split(/\s+/),
);

/** Whose possessive is inside the name of what they made: People’s Front, Workers’ Party, Lord’s Resistance Army. */
export const OWNERS = new Set(
  `people peoples workers women womens men lord lords farmers peasants lawyers teachers doctors nurses children mothers
  journalists prisoners soldiers students youth writers veterans engineers traders employers employees citizens miners
  fishermen partisans refugees patients consumers widows warriors lions king kings queen queens saint martyrs
  sisters brothers abductees detainees orphans jurists artists merchants tenants settlers villagers reporters officers`.split(
    /\s+/,
  ),
);

/** A name that ends in (or begins with) one of these is a place. */
export const PLACE_WORDS = new Set(
  `street avenue road square city town village province governorate district county region valley river lake sea
  ocean gulf strait bay island islands peninsula mountain mountains mount desert canal dam bridge airport airbase
  base camp crossing border hills heights strip bank park plaza port harbour harbor oilfield field refinery prison
  palace mosque cathedral shrine temple cemetery stadium highway coast plateau delta forest plain neighborhood
  neighbourhood suburb quarter east west north south northern southern eastern western central hotel fort cape
  triangle corridor basin countryside checkpoint shoal reef atoll complex compound airfield airstrip gate tower towers`.split(
    /\s+/,
  ),
);

/** Works, events, ideas: a name that holds one of these is no actor. */
export const THING_WORDS = new Set(
  `war wars agreement accord accords treaty act law resolution resolutions operation day week month year prize award
  cup games olympics conference summit talks crisis revolution spring doctrine plan protocol convention charter
  book bible quran koran constitution amendment article chapter intelligence era age empire attack attacks
  massacre bombing genocide election elections referendum convention missile jet fighter drone aircraft rifle
  report bill process deal declaration dialogue memorial anniversary festival ramadan offensive campaign
  strategy state-of initiative exercise road threat terrorism issues news topics pact communique inherent resolve
  god allah prophet christ torah talmud haggadah gospel psalm carta scrolls average variant hurricane cyclone awards sukkot purim
  time standard disease virus fever syndrome ordinance explosive device devices weapons briefing teleconference readout interview
  sanctions order directive fact sheet statement hostilities cessation liberation`.split(/\s+/),
);

/** A name that begins with one of these is a place, unless somebody of that name acts: Wadi Musa, Ras Isa, Tall Kalakh. */
export const PLACE_HEADS = new Set(
  `khor ras wadi jabal jebel jabel gebel tell tall ayn ain deir dayr dair jisr jurf bab bir kafr kafar beit bayt shatt nahr
  qalat qalaat qasr burj marj khirbet khirbat umm kiryat givat kfar puerto puente cerro villa rio san santa sao santo
  nueva nuevo mount monte port fort lake cape lago isla ciudad nizhny novo stary nova bandar shahr qala dasht koh`.split(
    /\s+/,
  ),
);

/** A small word that says what the name behind it is of: “the rebel group Ahrar”, “the daily Aftab”. */
export const BODY_NOUNS = new Set(
  `group party movement militia faction organisation organization company firm agency newspaper daily weekly magazine
  broadcaster outlet channel website site station network paper charity ngo gang cartel coalition bloc alliance union
  battalion brigade unit conglomerate bank startup contractor publisher watchdog nonprofit tank factions groups
  parties militias`.split(/\s+/),
);

/** Behind a possessive: only a person has one. */
export const OF_PERSONS = new Set(
  `son sons wife brother brothers sister father mother daughter daughters nephew uncle cousin widow husband lawyer lawyers
  adviser advisor advisers aide aides deputy predecessor successor resignation speech remarks biographer office
  assassination killing arrest testimony inauguration tenure supporters loyalists allies critics`.split(
    /\s+/,
  ),
);

/** The same of what is nobody: “the tanker Salina”. */
export const THING_NOUNS = new Set(
  `vessel ship tanker destroyer frigate boat ferry freighter submarine cruiser carrier trawler barge yacht jet missile
  rocket drone satellite operation film novel song album festival programme app software tank rifle language dialect
  vaccine drug hurricane cyclone typhoon storm ships vessels tankers missiles drones destroyers`.split(/\s+/),
);

/** Before the name of a ship. */
export const SHIP_PREFIXES = new Set(
  'uss usns uscgc hms hmas hmcs rfa ins irins brp fs fgs ss mv mt'.split(' '),
);

/** Capitals that name a paper, a disease, a weapon or a measure, and no body. */
export const THING_ACRONYMS = new Set(
  `jcpoa npt ctbt salt start inf unclos nafta usmca tpp gdp gnp gni vat covid sars mers hiv aids dna rna ied ieds vbied
  vbieds svbied svbieds uav uavs ucav icbm icbms slbm irbm mrbm mrbms atgm atgms rpg rpgs mrap mraps manpads manpad
  thaad sam sams suv suvs atm sms usb gps pdf html url faq rsvp lgbt lgbtq ptsd asap ufo cctv vpn wifi ngo ngos igo
  idp idps pow pows wmd wmds cbrn hq eez aoi ddg cvn lhd ffg ssn ssbn mlrs himars lng lpg ghg sdg sdgs
  mou mous loi dmz loc lac fob cop ipo esg rss fyi tbd aka usd eur gbp aed omr obe cbe kcb mbe phd mba llb moab jdam
  jdams isr osint humint sigint ct evm evms fir firs mla mlas mlc mps pms ceos cfos svp evp dpm fm`.split(
    /\s+/,
  ),
);

/** Behind a name (“X said”) or before it (“said X”): somebody speaks. */
export const SPEECH = new Set(
  `said says told tells added argued warned wrote noted insisted claimed denied declared stressed acknowledged
  explained replied tweeted recalled vowed pledged confirmed announced asked urged praised condemned accused
  described met visited travelled traveled spoke who whose`.split(/\s+/),
);

/** Before a name: it is where something happens. */
export const LOCATIVE = new Set(
  'in at near around from outside inside toward towards across throughout north south east west'.split(' '),
);
