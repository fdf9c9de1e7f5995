import { late } from '../../text/late.ts';

/**
 * English words that begin sentences, stand in headlines or fill titles of works, and name nobody by themselves.
 * A large corpus tells this by how it writes a word elsewhere; a handful of articles cannot, and this list
 * speaks for it. Folded. Inflected forms are covered by `isCommon`.
 */
const WORDS = `
a about above abroad accept accord according account accuse across act action active activist actual add address
administration admit adopt adult advance adviser affair affect afraid after afternoon afterwards again against age
agency agent aggression ago agree agreement agriculture ahead aid aim air aircraft airport airstrike alarm alert alive all
allege alliance allied allow ally almost alone along already also alternative although always amid among amount
analyst ancient and anger angry animal announce annual another answer any anybody anyone anything anyway apart
apparent appeal appear application apply appoint approach approve area argue argument arm armed army around arrange
arrest arrive art article artificial as ask asleep assault assembly assess assist assume at atmosphere attack attempt
attend attention attitude attorney audience author authority available average avoid aware away axis back background bad
ban bank banker bar bare base basic basis battle be beach bear beat beautiful because become bed before began begin
behind being belief believe below benefit beside best better between beyond bid big bill billion bird birth
bit black blame blast block blood blow blue board boat body bomb book border born both bottom box boy branch brave
bread break breakthrough breaking bridge brief bright bring broad broadcast brother brown budget build bullet bus business busy but
buy by call calm camera camp campaign can cancer candidate capacity capital captain car card care career cargo carry
case cash cause ceasefire cell center central centre century certain chain chair chairman challenge chance change
chapter character charge cheap check chemical chief child children choice choose church circle citizen city civil
civilian claim clash class clean clear clearly clerk climate clock close cloud coach coalition coast cold collapse
collect college column combat come command commander comment commission commit committee common community company
compare complete complex concern conclude condition conduct conference confidence confirm conflict confrontation
congress connect consider constitution construction consult contact contain continue contract contrast contribute
control controversy convention convoy cook cool cooperation cope copy corner correct corruption cost could council
counsel count counter country county couple courage course court cover crash crazy create crew crime criminal crisis
critic critical criticism cross crowd crown cry culture cup current currently custom customer cut cyber daily damage
dance danger dark data date daughter day dead deadline deadly deal dear death debate decade decide decision declare
decline deep defeat defence defend defense define degree delay delegate delegation deliver demand democracy demonstrate
denounce deny department depend deploy deputy describe desert design despite destroy detail detain determine develop
development device dialogue die difference different difficult dinner diplomacy diplomat diplomatic direct direction
director disaster discover discuss disease dispatch display dispute distance district divide division do doctor
document dog dollar door double doubt down dozen draft drama dream dress drink drive driver drone drop drought drug
due during duty each earlier early earn earth earthquake ease easily east eastern easy eat economic economist economy
edge editor education effect effective effort eight either elect election electric element eleven else email emergency
emerge emerging emphasis employ empty enable encourage end enemy energy engage engine enjoy enough enter entire
environment envoy equal escalate escape especially essential establish estimate ethnic even evening event eventually
ever every everybody everyone everything everywhere evidence evil exact examine example excellent except exchange
executive exercise exist expand expect experience expert explain explosion export express extend extra extraordinary
extreme eye face facing fact factor factory fail failure fair faith fall false familiar family famous far farm farmer fast
father fear feature federal feel fell felt few field fierce fifteen fifth fifty fight fighter figure file fill film
final finally finance financial find fine finger finish fire firm first fish five fix flag flash flat flee flight flood
floor flow fly focus follow following food foot for force forced foreign forest forget form formal former formerly forty
forward found founder four fourth free freedom fresh friend from front fuel full fully fun function fund funeral
further future gain gambling game gas gate gather gave general generation gentle get giant girl give glass global go goal god
gold gone good goods got government governor grand grant great green ground group grow growth guarantee guard guess
guest guide gun gunman had hair half hall hand handful hang happen happy harbor hard hardly has hate have having he
head headline headquarters health hear hearing heart heat heavy held helicopter hell help her here hero hers herself
hidden hide high highlight highly highway hill him himself his historic history hit hold hole holiday holy home honor
hope horse hospital hostage hostile hot hotel hour house household how however huge human humanitarian hundred hunger
hunt hurt husband i ice idea identify if ignore ill illegal image imagine immediate immediately immigrant impact
implement import important impose impossible improve in inaugural incident include including income increase indeed
independent index indicate individual industry inflation influence inform information initial injure inner innocent
inquiry inside insist inspect instead institution instruct insurance intelligence intend intense interest interim
interior internal international interpret interview into introduce invade invasion invest investigate investment
investor invite iron is island isolate issue it item its itself jail job join joint journalist journey joy judge
judgment judicial jump junior jury just justice keep key kid kidnap kill killer killing kind king kingdom kitchen knee
knife knock know knowledge labor lack lady lake land landmark language large largely last late lately later latest
laugh launch law lawmaker lawsuit lawyer lay lead leader leadership leading league learn least leave left leg legacy
legal legislation less lesson let letter level liberal liberation lie life lift light like likely limit line link lion
list listen literature little live living load loan local long look lose loss lost lot love low lower loyal luck lunch
machine magazine mail main mainly maintain major majority make making male man manage manager mandate manner many map
march margin mark market marriage martyr mass massacre massive master match material matter may maybe mayor me meal mean
meanwhile measure meat media medical medicine meet meeting member membership memorial memory men mental mention merchant
mere message metal method middle midnight might migrant mile militant military militia million mind mine minister
ministry minor minority minute miracle mission mistake mix mobile model moderate modern moment momentum monarchy money
monitor month moon moral more moreover morning mortgage mosque most mostly mother motion motive mountain mourn mouth move
movement movie much multiple murder muscle museum music must mutual my myself mystery naked name narrow nation national
nationwide native natural nature naval navy near nearby nearly neck need negotiate negotiator neighbor neighbour neither
nerve net network never nevertheless new newly news newspaper next nice night nine ninety no nobody noise none nonetheless nor normal
north northern nose not note nothing notice notwithstanding novel now nowhere nuclear number nurse obey object
observe observer obtain obvious occasion occupation occupy ocean odd of off offensive offer office officer official often
oil okay old on once one ongoing online only onto open opening operate operation opinion opponent opportunity oppose
opposition option or orange order ordinary organization organisation origin original other others otherwise ought our ours ourselves out
outbreak outcome outer outlook output outrage outside over overall overcome overnight overseas owe own owner pack page
pain paint pair palace panel paper parade parent park parliament part participant particular partly partner party pass
passage passenger past path patient patrol pattern pause pay peace peaceful peak people per percent perfect perform
perhaps period permanent permit person personal personnel perspective petition phase phone photo photograph phrase
physical pick picture piece pilot pioneer pipeline place plan plane planet plant platform play player plea please pledge plenty plot
plus pocket poem poet point poison pole police policy political politician politics poll pool poor popular population
port portion portrait pose position positive possess possible possibly post potential pound poverty power powerful
practice praise pray prayer precious precise predict prefer prepare presence present president press pressure pretty prevent
previous previously price pride priest primary prime prince princess principal print prior priority prison prisoner privacy private prize
probably problem procedure proceed process produce product professor profile profit program programme progress project
promise promote proof proper property proposal propose prosecutor prospect protect protest proud prove provide province
provision provoke proxy public publish pull punish purchase pure purpose push put qualify quality quarter queen question
quick quickly quiet quite quote race radar radical radio raid rail rain raise rally range rank rape rapid rare rate
rather raw reach react read reader reading ready real reality realize really rear reason rebel recall receive recent recently
reckon recognize record recover red reduce refer reference reform refuge refugee refuse regard regime region regional
regular reject relate relation relative release relevant relief religion religious rely remain remark remember remind remote
remove repeat replace reply report reportedly reporter represent republic request rescue research resident resign resistance resolution
resolve resource respect respond response rest restore result resume retire retreat return reveal revenge revenue
reverse review revolution rich ride rifle right rights ring riot rise risk rival river road rob rock rocket role roll roof room
root rose rough round route royal rule ruler ruling rumor run rural rush sacred sad safe safety said sail saint sale salt same
sanction sand save saw say scale scandal scene schedule scheme school science scientist scope score sea search season
seat second secret secretary section sector secure security see seek seem seize select self sell senate senator send senior sense
sentence separate sergeant series serious servant serve service session set settle settlement seven seventh seventy several severe
sex shadow shake shall shape share sharp she shell shelter shift ship shock shoe shoot shop shore short should shoulder
shout show shrine shroud shut sick side siege sign signal significant silence silent silver similar simple simply since
sing single sir sister sit site situation six sixth sixty size skill skin sky slave sleep slight slow slowly small smart smile
smoke so social society soft soil soldier solid solution solve some somebody someone something sometimes somewhat son
song soon sort soul sound source south southern sovereign space speak speaker special specific speculation speech speed
spend spirit spite split spokesman spokesperson spokeswoman sport spot spread spring spy square squeeze stability staff stage
stain stake stand standard star start state statement station status stay steady steal steel steep step still stock stone
stop store storm story straight strange strategic strategy stream street strength stress strict strike string strip strong strongly
structure struggle student study stuff style subject submit subsequent substantial succeed success successful such sudden suddenly suffer
suffice sugar suggest suicide suit summer summit sun super supply support supporter suppose supreme sure surely surface
surge surprise surprisingly surrender surround survey survive suspect suspend sustain swear sweep sweet swim sword symbol
sympathy system table tactic take tale talk tall tank tape target task tax teach teacher team tear technical technology
telegram telephone television tell temple ten tend tension tent tenth term terrible territory terror terrorism terrorist test
than thank that the theater their theirs them themselves then theory there therefore these they thing think third thirteen
thirty this those though thought thousand thread threat threaten three through throughout throw thus ticket tie tight till
time tiny title to today together tomb tomorrow tone tonight too tool tooth top topic torture total touch tough tour tourist
toward towards tower town track trade tradition tragedy train transfer transform transition transport trap travel treasure treat
treatment treaty tree trend trial tribe tribute trick trigger trip troop trouble truce truck true truly trust truth try turmoil
turn twelve twenty twice two type typical ultimate ultimately unable under understand unfortunately uniform union unique unit unite united
unity universe university unless unlike unlikely until up upon upper uprising urban urge urgent us use user usual usually utter
vacation vaccine valley valuable value van vast vehicle venture version very vessel veteran via vice victim victory video view
village violence violent virtual virus visible vision visit visitor vital voice volume volunteer vote voter vow vulnerable wage
wait wake walk wall want war warn warning wash waste watch water wave way we weak wealth weapon wear weather web website wed week
weekend weigh welcome welfare well west western what whatever wheel when whenever where whereas wherever whether which while
white who whoever whole whom whose why wide widespread wife wild will win wind window wine wing winner winter wire wise wish with
withdraw within without witness woman wonder wood word work worker world worry worse worst worth would wound write
writer wrong yard year yellow yes yesterday yet yield you young your yours yourself youth zero zone
islamist muslim jew jewish christian catholic orthodox protestant sunni shia shiite shi'ite kurd kurdish arab persian turkic
zionist zionism islam islamic christianity western westerner easterner african european asian latino jihadist salafist
buddhist hindu sikh evangelical communist socialist marxist nazi fascist republicanism capitalist holocaust
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun
am pm gmt utc est edt bst tv dvd cd pc ai id ok ceo cfo ph vip uk-based photo image credit caption file getty
ramadan eid christmas easter ashura muharram nowruz hanukkah passover hajj
bitcoin dollar muni bond trump's futures
shabak yezidi yazidi druze alawite alawi turkmen assyrian chaldean syriac armenian hazara tuareg fulani hausa
yoruba igbo oromo amhara tigrayan uyghur rohingya bedouin berber nubian coptic maronite salafi wahhabi sufi ismaili zaydi
arabic hebrew aramaic persian farsi urdu hindi pashto dari swahili mandarin cantonese latin tamil telugu bengali punjabi
airman airmen seaman seamen serviceman servicemen servicewoman sailor soldier cadet veteran fighter falcon iconic foul
unified advisory bilateral multilateral trilateral regional electoral parliamentary municipal provincial tribal sectarian
equality solidarity sovereignty unity dignity prosperity progress renewal reform salvation transparency accountability
secretary spokesman spokesperson lawmaker legislator dissident jailed detained incarcerated ousted slain wounded exiled banned
opposition-held embattled outspoken renowned prominent notorious veteran longtime self styled hardline hardliner moderate
proxy proxies backlash blame bolster brace clamp curb decry defy deem dismiss dub echo foil halt hail laud lash mourn
mount oust pave probe prod quell quit rally rebuff rebuke reel reiterate repel resume revive roil scrap seek shrug slam slay
snub spur stall stoke stun surge swap sway thwart topple tout trigger tussle unveil uphold urge vie woo wrangle yield
amid feud truce ceasefire pullout standoff stalemate showdown shakeup crackdown clampdown curfew blackout outage protester
rioter looter smuggler smuggling trafficker trafficking kidnapper abductee captive detainee inmate prisoner hostage evacuee
refugee migrant asylum displaced famine cholera outbreak vaccine pandemic lockdown quarantine earthquake quake flood wildfire
hurricane storm drought landslide blast explosion shelling bombardment airstrike strike raid ambush incursion offensive siege
blockade embargo tariff sanction waiver exemption loophole subsidy stimulus bailout default devaluation inflation recession
takeaway update cutoff briefing readout factsheet transcript op-ed editorial explainer analysis podcast newsletter subscribe
subscriber subscription signup login logout password cookie advertisement advert sponsor sponsored trending watch listen share
tweet retweet follower hashtag comment reply inbox unsubscribe premium paywall homepage archive archived sitemap disclaimer
copyright rights reserved terms privacy policy careers jobs contact us handout courtesy via liberty plane truth lightning unlimited access alert cookie setting weekly daily monthly quarterly
investigation identification declaration coordination stabilization stabilisation reconstruction verification rehabilitation
mediation arbitration reconciliation integration mobilization mobilisation preparation participation population situation
relation reaction action transaction transition tradition translation transmission transportation taxation temptation
application appreciation approximation association assumption attraction calculation celebration circulation civilization
classification collaboration collection combination commemoration communication compensation competition completion
complication composition concentration conclusion confession configuration confirmation confusion congratulation connection
conservation consideration consolidation conspiracy consultation consumption contamination continuation contribution
conversation cooperation corporation correction creation decoration dedication definition demolition demonstration
deportation description designation destination determination detention devastation dimension direction discrimination
discussion displacement disruption dissolution distinction distribution documentation domination donation duration
education elimination emission emotion employment enforcement enrichment equipment escalation establishment estimation
evacuation evaluation evolution examination exception exclusion execution exhibition expansion expectation expedition
explanation exploitation exploration exposition expression extension extermination extradition fashion fiction formation
foundation fragmentation function generalisation globalisation graduation hesitation humiliation identity illumination
imagination immigration implementation implication imposition impression improvement imprisonment inauguration inclusion
incorporation independence indication infiltration inflation information infrastructure injection innovation inspection
inspiration installation instruction integrity intention interaction intervention intimidation introduction invasion
invention invitation irrigation isolation justification legislation legitimacy liberation limitation litigation location
maintenance management manipulation manifestation migration ministerial modernisation modernization moderation modification
motivation narration navigation negotiation nomination normalization normalisation notification obligation observation
occupation omission operation opposition oppression option organisational orientation participation partition perception
permission persecution persuasion pollution portion position possession precision prediction prescription presentation
preservation prevention privatization proclamation production profession prohibition proliferation promotion proportion
proposition protection provision provocation publication punishment qualification question radiation ratification
realisation recession recognition recommendation recovery recruitment rection reduction reflection reformation refusal
registration regulation rejection religion relocation reparation repatriation repetition replacement representation
repression reputation resettlement reservation resignation resistance respect restoration restriction retaliation retention
retirement retribution reunion revelation revision revolution revolutionary rotation satisfaction secession sedition
segregation selection separation session settlement simulation socialism sophistication specialisation speculation
starvation statistical strategic strategy subscription substitution succession suggestion supervision suppression suspicion
technical technological termination totalitarian unification urban utilisation vaccination validation variation vegetation
vindication vision visa vocation zoning bureaucratic democratic diplomatic domestic dynamic economic fiscal monetary
geographic historic humanitarian ideological industrial institutional intellectual judicial legislative logistical maritime
mechanical medical mental ministerial naval nuclear operational organizational physical political practical racial
radical residential rural scientific secular social societal statutory structural territorial terrorist theological
traditional transitional tropical universal verbal veterinary volcanic voluntary
bc ad vs etc ie eg
`;

const COMMON = late(() => new Set(WORDS.split(/\s+/).filter((word) => word !== '')));

const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['es', ''],
  ['es', 'e'],
  ['s', ''],
  ['ied', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['ly', ''],
  ['er', ''],
  ['er', 'e'],
  ['est', ''],
  ['en', ''],
  ['ers', ''],
  ['ers', 'e'],
];

/** Whether a folded word stands in the list itself, not as a form of another. */
export const isBaseWord = (word: string): boolean => COMMON().has(word);

/** Whether a folded word is plain English, in one of its usual forms (a doubled last letter counts as one). */
export function isCommon(word: string): boolean {
  if (COMMON().has(word)) return true;
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    if (COMMON().has(stem + instead)) return true;
    if (stem.at(-1) === stem.at(-2) && COMMON().has(stem.slice(0, -1))) return true;
  }
  return false;
}

/** Names of days, months and peoples of faith: capitals in mid-sentence that are no actors. */
export const CALENDAR = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun`.split(
    /\s+/,
  ),
);

/** Words that never begin a name at a sentence start, whatever follows. */
export const FUNCTION_WORDS = new Set(
  `a about above according after again against all also although amid among an and another any are around as at
  because been before being below besides between both but by can could despite did do does during each earlier
  either even every everyone few finally following for from further had has have he her here his how however i if in
  indeed instead into is it its just last later least less many may maybe meanwhile more moreover most much must my
  neither never nevertheless next no nor not nothing now of off on once one only or other others our out over perhaps
  rather recently several shall she should since so some soon still such than that the their then there therefore
  these they this those though through throughout thus to today together tomorrow too two under unless unlike until
  up upon us very was we were what when where whereas whether which while who whom whose why will with within without
  would yesterday yet you your three four five six`.split(/\s+/),
);
