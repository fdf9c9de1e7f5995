/** What stories are about: for each topic what is done (`base:past …`), what it is done to, and by whom. */
export interface Topic {
  readonly deeds: readonly string[];
  readonly things: readonly string[];
  readonly groups: readonly string[];
  readonly sentences: readonly string[];
}

const lines = (text: string): readonly string[] => text.trim().split('\n');
const items = (text: string): readonly string[] => text.trim().split(/,\s*/);

export const TOPICS: readonly Topic[] = [
  {
    deeds: lines(`
shell:shelled the outskirts of {town}
fire:fired {n} rockets at {town}
recapture:recaptured {town} from {jj} fighters
move:moved {big} troops to {town}
shoot:shot down a drone near {town}
cut:cut the road between {town} and {town}
surround:surrounded the garrison in {town}
pull:pulled back from {town}
bomb:bombed a depot west of {town}
bury:buried {n} soldiers in {town}
post:posted air defences along the {jj} border
lay:laid mines around {town}
hold:held the line at {town}
`),
    things: items(
      'the ceasefire, the front at {town}, the shelling of {town}, the corridor to {town}, a column of {nns}, the airbase near {town}, the {jj} offensive, the siege of {town}, the bodies of {n} soldiers, a stock of {D} missiles, the retreat from {town}, the dead of {town}',
    ),
    groups: items(
      'soldiers, fighters, gunners, paratroopers, conscripts, commanders, drone crews, snipers, reservists, medics',
    ),
    sentences: lines(`
Shells fell on {town} for the {ordinal} night, and {P} {said} that {G} had {past}.
At least {n} people were killed and {big} wounded in {town}, {O} said.
{D} jets struck {town} before dawn; {P} called it {jj}.
The front near {town} has hardly moved since {month}, {P} {said}.
{O} counted {big} violations of the ceasefire between {S} and {S} in {month}.
`),
  },
  {
    deeds: lines(`
sign:signed the memorandum with {G}
leave:left the table in {C}
hold:held {n} hours of talks with {P}
draft:drafted {n} articles of the agreement
send:sent an envoy to {C}
put:put a new paper on the table
recall:recalled the ambassador from {C}
host:hosted {P} in {C}
carry:carried a message from {P} to {G}
restore:restored relations with {G}
propose:proposed a meeting in {C}
brief:briefed {P} on the {ordinal} round
`),
    things: items(
      'the agreement with {G}, the {ordinal} round of talks, the draft, the annex on inspections, a prisoner exchange with {G}, the list of {big} names, the guarantees that {G} wants, the road map, relations with {S}, the embassy in {C}, the final communiqué, a back channel to {G}, sanctions on {S}',
    ),
    groups: items(
      'diplomats, negotiators, envoys, mediators, interpreters, technical teams, advisers, ambassadors, delegates, experts',
    ),
    sentences: lines(`
The {ordinal} round of talks between {S} and {S} ended in {C} {when} without a text.
{P} flew to {C} {when}, where {P} was waiting with a letter from {G}.
Whether {G} signs depends on {P}, a {D} diplomat {said}.
{P} shook hands with {P}, but neither spoke of {thing}.
{O} offered to host {P} and {P} in {C} before the end of {month}.
`),
  },
  {
    deeds: lines(`
raise:raised interest rates by {n} points
devalue:devalued the currency
cut:cut subsidies on {product}
lend:lent {G} {usd}
borrow:borrowed {usd} from {O}
sell:sold bonds worth {usd}
miss:missed a payment of {usd}
block:blocked accounts worth {usd}
lower:lowered the forecast for {S} to {pct} per cent
audit:audited the books of {O}
print:printed money to pay {nns}
tax:taxed imports of {product}
`),
    things: items(
      'the budget for {year}, a loan of {usd}, the price of {product}, subsidies on {product}, the debt of {S}, the exchange rate, a bailout worth {usd}, inflation of {pct} per cent, growth of {pct} per cent, the reserves of the central bank, the pension reform, {usd} in unpaid wages',
    ),
    groups: items(
      'economists, investors, traders, bankers, savers, pensioners, creditors, shopkeepers, exporters, tax inspectors',
    ),
    sentences: lines(`
The economy of {S} grew by {pct} per cent in {year}, {O} said; {P} had promised {pct}.
{O} expects inflation in {S} to reach {pct} per cent by {month}.
The currency lost {pct} per cent against the dollar {when}, and {P} {said} that {clause}.
{P} and {P} disagree over {thing}, which would cost {usd}.
Shares in {O} fell by {pct} per cent after {P} {past}.
`),
  },
  {
    deeds: lines(`
export:exported {big} barrels a day to {S}
shut:shut down the reactor at {town}
drill:drilled {n} wells off {town}
repair:repaired the pipeline to {town}
ration:rationed {product} in {town}
enrich:enriched uranium to {pct} per cent
inspect:inspected the halls at {town}
raise:raised output by {big} barrels
install:installed {big} centrifuges at {town}
buy:bought {product} from {G} at a discount
connect:connected {town} to the grid
lose:lost power for {n} hours
`),
    things: items(
      'the pipeline to {S}, the refinery in {town}, gas worth {usd}, the reactor at {town}, a cargo of {product}, the grid in {town}, the output of {product}, the cap on the price of {product}, the terminal at {town}, a stock of enriched uranium, solar plants near {town}, the contract with {O}',
    ),
    groups: items(
      'engineers, inspectors, oil ministers, operators, drillers, tanker owners, refiners, regulators, contractors, divers',
    ),
    sentences: lines(`
{S} pumped {big} barrels a day in {month}, {O} said in its report.
Inspectors of {O} were at {town} {when}; {P} {said} that {clause}.
Gas from {S} reaches {S} by way of {town}, where the pipeline has leaked since {month}.
Power failed in {town} {when}, and {P} blamed {G}.
{P} wants {O} to build {n} reactors near {town} for {usd}.
`),
  },
  {
    deeds: lines(`
win:won {pct} per cent of the vote in {town}
lose:lost the run-off to {P}
count:counted {big} ballots by hand
campaign:campaigned in {town}
bar:barred {P} from the ballot
call:called early elections for {month}
form:formed a coalition with {O}
leave:left the coalition
appoint:appointed {P} to the cabinet
dissolve:dissolved parliament
question:questioned {big} voters
challenge:challenged the result in {town}
`),
    things: items(
      'the vote of {month}, the result in {town}, the coalition with {O}, the seat for {town}, the list of candidates, a recount in {n} districts, the electoral law, the majority in parliament, a turnout of {pct} per cent, the campaign of {P}, the debate on television, {big} ballots',
    ),
    groups: items(
      'voters, candidates, lawmakers, observers, canvassers, pollsters, party officials, electors, campaign aides, returning officers',
    ),
    sentences: lines(`
{P} won {pct} per cent in the {ordinal} round, ahead of {P} with {pct} per cent.
Polls by {O} put {P} {n} points ahead of {P} in {town}.
Observers of {O} saw {n} irregularities in {town}, {P} {said}.
{P} has asked {P} to form a government in {S} by {day}.
Turnout in {town} was {pct} per cent, lower than in {year}.
`),
  },
  {
    deeds: lines(`
sentence:sentenced {P} to {n} years
acquit:acquitted {n} defendants
charge:charged {P} with fraud
arrest:arrested {n} suspects in {town}
search:searched the offices of {O}
question:questioned {P} for {n} hours
extradite:extradited {P} to {S}
overturn:overturned the verdict of {year}
fine:fined {O} {usd}
hear:heard {n} witnesses
release:released {n} prisoners on bail
seize:seized {usd} in cash
`),
    things: items(
      'the verdict, the case against {P}, an appeal, the indictment of {n} pages, the trial in {town}, the arrest of {P}, a bribe of {usd}, the testimony of {P}, warrants for {n} suspects, the inquiry into {O}, the prison in {town}, the extradition treaty with {S}',
    ),
    groups: items(
      'judges, prosecutors, defence lawyers, witnesses, detectives, defendants, jurors, investigators, police officers, clerks',
    ),
    sentences: lines(`
A court in {town} sentenced {P} to {n} years in prison for taking {usd} from {O}.
{P}, who denies the charges, was arrested in {C} {when}.
Lawyers for {P} {said} that {clause}.
The judge, {P}, asked {P} whether {clause}.
Prosecutors in {C} want {G} to hand over {P}, {O} reported.
`),
  },
  {
    deeds: lines(`
rescue:rescued {n} people from the ruins of {town}
deliver:delivered {big} tents to {town}
evacuate:evacuated {big} residents of {town}
open:opened a camp for {big} families
vaccinate:vaccinated {big} children
airlift:airlifted {product} to {town}
pledge:pledged {usd} for {town}
feed:fed {big} people a day
dig:dug wells near {town}
close:closed the crossing at {town}
treat:treated {big} patients
rebuild:rebuilt {n} schools in {town}
`),
    things: items(
      'the camp near {town}, {big} tents, the earthquake of {year}, the flood in {town}, a convoy to {town}, an appeal for {usd}, the hospital in {town}, the outbreak in {town}, the airlift from {C}, drinking water for {big} people, the dam above {town}, the crossing at {town}',
    ),
    groups: items(
      'rescuers, aid workers, survivors, doctors, nurses, families, volunteers, firefighters, engineers, drivers',
    ),
    sentences: lines(`
{big} people have lost their homes in {town}, {O} said {when}.
{O} asked for {usd} to help {S}, of which {pct} per cent has come in.
A doctor in {town}, {P}, {said} that {clause}.
The convoy of {O} waited for {n} days at the border between {S} and {S}.
{P} visited {town} {when} and promised that {G} would {base}.
`),
  },
  {
    deeds: lines(`
block:blocked the avenue in {town}
march:marched through {town}
ban:banned rallies in {town}
arrest:arrested {big} demonstrators
close:closed the newspaper of {P}
walk:walked out at {n} plants
publish:published a letter by {P}
paint:painted over posters of {P}
jam:jammed the signal of {O}
free:freed {n} journalists
meet:met the families of {n} prisoners
suspend:suspended {n} teachers
`),
    things: items(
      'the strike in {town}, the march in {town}, a petition with {big} names, the ban on {O}, the curfew, the square in {town}, a song about {P}, the licence of {O}, the arrest of {n} students, wages of {usd}, the law on the press, a poster of {P}',
    ),
    groups: items(
      'protesters, students, strikers, riot police, editors, reporters, union leaders, teachers, bloggers, shopkeepers',
    ),
    sentences: lines(`
{big} people took to the streets of {town} {when}, {O} said; the police spoke of {big}.
{P}, a reporter with {O}, was held for {n} days in {town}.
“{P} must go,” read a banner in {town} {when}.
Police fired tear gas at {nns} in {town}, and {P} {said} that {clause}.
The union of {P} wants {pct} per cent more pay from {O}.
`),
  },
  {
    deeds: lines(`
order:ordered {n} ships from {O}
launch:launched a satellite from {town}
hack:hacked the servers of {O}
buy:bought a stake in {O} for {usd}
close:closed the plant in {town}
hire:hired {big} workers in {town}
ban:banned chips from {S}
merge:merged with {O}
test:tested a missile over {town}
build:built {n} factories in {town}
lay:laid off {big} people
license:licensed the software to {O}
`),
    things: items(
      'the plant in {town}, a stake of {pct} per cent in {O}, chips from {S}, the satellite, a contract worth {usd}, the merger with {O}, the port of {town}, tariffs on {product}, {n} ships, the railway to {town}, the cable to {S}, the patent of {O}',
    ),
    groups: items(
      'shareholders, programmers, shipowners, customs officers, directors, suppliers, customers, dockers, hackers, designers',
    ),
    sentences: lines(`
{O} made a profit of {usd} in {year}, {pct} per cent more than the year before.
{O} will buy {pct} per cent of {O} for {usd}, {P} {said} {when}.
Ships bound for {S} now go round by way of {town}, which takes {n} days longer.
{P}, who runs the plant of {O} in {town}, {said} that {clause}.
{S} put a tariff of {pct} per cent on {product} from {S} {when}.
`),
  },
];
