/** The words that fill the slots of sentences, each list with its commonest first, and rare ones made on demand. */
import type { Numbers } from '../support/chance.ts';
import { mixed, type Weighted, zipf } from './draws.ts';

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const NOUNS = list(`
government deal war border attack report plan law security economy crisis agreement policy court army meeting summit
budget vote peace oil election threat company statement region country ceasefire aid decision group city
pressure leadership investigation inquiry proposal strike conflict force protest power police trade embassy
programme market reform convoy tax bank parliament cabinet port gas pipeline drone missile weapon hostage prisoner
refugee camp school hospital water bridge road airport summit treaty resolution draft clause mediation delegation
visit speech interview letter warning promise demand offer answer charge trial verdict appeal judge lawyer witness
evidence document archive budget deficit debt loan currency inflation price wage salary pension job factory plant
mine harvest grain wheat flour fuel electricity grid dam river coast harbour ship tanker cargo fleet flight pilot
engine satellite radar base barracks garrison checkpoint fence wall tunnel shelter village district province
capital suburb square street building apartment roof fire flood storm drought earthquake disease vaccine clinic
doctor nurse patient child family widow mourner funeral memorial anniversary holiday festival stadium match
team coach league medal university student teacher union worker farmer fisherman merchant trader investor
shareholder executive chairman director manager spokesman adviser aide deputy rival ally partner neighbour
opponent critic supporter voter candidate party coalition opposition faction militia fighter soldier officer
general commander patrol raid ambush siege offensive retreat front line truce pause exchange list corridor
`);
export const PLURALS = list(`
officials troops talks people sanctions attacks prices reports forces weapons elections workers families prisoners
children soldiers civilians leaders ministers diplomats residents journalists protesters refugees companies
countries militants fighters missiles drones strikes negotiations reforms charges allegations supporters critics
lawmakers investors banks markets exports imports goods ships tankers flights borders roads bridges schools
hospitals homes villages farms farmers fishermen miners doctors nurses teachers students judges lawyers witnesses
documents letters papers files records photographs maps plans demands conditions promises warnings threats losses
gains costs taxes wages pensions subsidies loans debts reserves pipelines refineries factories mines crops
harvests floods fires storms outages shortages delays queues crowds mourners relatives widows orphans volunteers
engineers inspectors observers monitors mediators envoys advisers commanders officers recruits deserters smugglers
`);
export const ADJECTIVES = list(`
new military political former nuclear economic foreign local international public major senior national early
final strong key serious recent long common national large small armed civil difficult important possible
financial legal humanitarian regional special secret fresh joint late open private diplomatic full direct internal
heavy old free further immediate critical broad limited formal official likely clear bitter fragile tense costly
rare sharp steady sudden quiet hasty bold cautious vague detailed written verbal interim permanent temporary partial
complete unusual ordinary distant coastal northern southern eastern western central rural urban industrial
agricultural medical scientific academic religious tribal ethnic popular unpopular corrupt honest wealthy poor
hungry wounded missing displaced detained elected appointed outgoing incoming acting disputed divided united
independent neutral hostile friendly reluctant eager angry calm weary stubborn patient ambitious modest grim
`);
export const ADVERBS = list(`
also still again already later now often once soon quickly quietly publicly repeatedly largely partly openly
privately formally recently briefly sharply slowly finally nearly roughly widely firmly flatly bluntly calmly
cautiously reluctantly bitterly deliberately effectively eventually gradually heavily initially jointly mainly
narrowly officially originally plainly politely previously promptly rapidly rarely seriously simply steadily
strongly suddenly swiftly temporarily unexpectedly urgently warmly
`);
/** Verbs of saying, past tense, that a clause follows. */
export const SAID = list(`
said said said said said added warned insisted argued announced told_reporters confirmed claimed stressed noted
admitted denied suggested maintained acknowledged complained promised declared explained predicted recalled
conceded hinted repeated testified
`).map((word) => word.replace('_', ' '));
/** Past tense, taking an object. */
export const VERBS = list(`
rejected approved announced discussed ordered opened closed signed delayed suspended resumed launched condemned
welcomed criticised defended reviewed postponed cancelled supported opposed demanded offered promised blocked
halted extended renewed cut raised lowered doubled tightened eased lifted imposed seized released published leaked
denied confirmed questioned investigated monitored inspected examined visited toured left reached crossed shelled
bombed stormed surrounded captured lost regained rebuilt repaired damaged destroyed evacuated searched guarded
financed funded bought sold shipped exported imported inspected audited taxed banned allowed tolerated ignored
dismissed praised mocked feared expected prepared drafted translated amended ratified
`);
export const PRODUCTS = list(`
wheat barley rice maize sugar cotton copper lithium nickel cobalt aluminium steel cement fertiliser diesel petrol
kerosene gas crude coal timber tea coffee cocoa soya flour bread meat poultry fish vaccines insulin generators
turbines semiconductors batteries tractors spare_parts medicines textiles carpets pistachios dates
`).map((word) => word.replace('_', ' '));

/** Parts that rare lower-case words are made of. */
const FRONTS = list(`
agro aero anti audio auto bio carbo chrono counter cross crypto cyber demo dia eco electro endo ethno euro ex extra
geo hydro hyper hypo infra inter intra iso macro mega meta micro mid mini mono multi nano neo neuro non off out over
para petro photo poly post pre pro proto pseudo psycho quasi radio re semi socio sub super syn techno tele thermo
trans ultra un under
`);
const STEMS = list(`
cap cede chron claim clar cline clus cract crit cult cur dict doc duc fact fer fin flect flor form fract fuse gam gen
gest grad gram graph gress habit ject jur lect leg lic lit loc log lud man mand mark mater med mem merge meter migr
min miss mob morph mot nect nom nor nounc opt ord par pass path ped pel pend phon plic plor port pos press prim prob
pul quest rect reg rupt scrib sect sens sequ serv sign sist solv spect spir stat strain strat struct sult sum tact
tain tend terr text therm tort tract trib vac val ven vers vid viv voc volv
`);
const ENDS = list(`
ment ing ation ed al ity ive ist ism able er ist ors ure ance ency ary ory ous ively ative ational ionist izing ized
ality
`);

/** How many rare words there are of one kind. */
export const RARE = 2 ** 18;
const rareRanks: Weighted = zipf(RARE, 17, 40);

/** The rare word of a rank from 0: the same one for ever. */
export function rareWord(rank: number): string {
  const hash = mixed(rank, 0x5eed);
  const front = FRONTS[hash % FRONTS.length]!;
  const stem = STEMS[(hash >>> 7) % STEMS.length]!;
  const end = ENDS[(hash >>> 15) % ENDS.length]!;
  if (rank % 5 === 0) return `${front}-${stem}${end}`;
  if (rank % 3 === 0) return `${stem}${STEMS[(hash >>> 20) % STEMS.length]!}${end}`;
  return `${front}${stem}${end}`;
}

export const drawRareWord = (next: Numbers): string => rareWord(rareRanks.draw(next));

const TOWN_STARTS = list(`
Ab Ak Al Am An Ar Ash Az Bab Bal Ban Bar Bay Ber Bir Bor Buk Cas Chal Dah Dar Deir Der Dib Dor Dur El Er Fal Far Gar
Ghaz Gor Hab Haf Har Hol Id In Is Jab Jar Kab Kaf Kal Kar Khan Kir Kor Kur Lak Lar Lom Mah Mal Man Mar Mer Mor Nab Nah
Nar Nor Nus Od Or Pal Par Per Pol Qal Qar Rab Ram Ras Rav Riv Ruk Sab Sal Sam San Sar Sel Shar Sid Sin Sor Sul Tab Tal
Tar Tel Tir Tor Tul Um Ur Val Var Ver Vor Wad Yab Yar Zab Zah Zar Zor
`);
const TOWN_MIDDLES = list(
  `a e i o u aba ada aka ala ama ana ara asa ati ebe eda eli ema eri iba ida ika ila ima ina ira oda oka ola ora uda uka ula ura`,
);
const TOWN_ENDS = list(
  `bad bat da dan din dor ga grad han ja kan kand ka la lin lo ma mar mas na nah ni nia no ra rat ri rin sa shan sk ta tan teh va van vo ya yeh za zan`,
);

/** The name of a made-up town; as many as there are numbers, nearly. */
export function townName(number: number): string {
  const hash = mixed(number, 0x70e2);
  const start = TOWN_STARTS[hash % TOWN_STARTS.length]!;
  const middle = TOWN_MIDDLES[(hash >>> 8) % TOWN_MIDDLES.length]!;
  const end = TOWN_ENDS[(hash >>> 14) % TOWN_ENDS.length]!;
  return `${start}${middle}${end}`;
}
