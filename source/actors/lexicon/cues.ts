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
  campaign mission task team airline airforce navy marines intelligence mossad peshmerga media magazine review
  studies research laboratories laboratory works united city's fc directorate consortium confederation caucus
  resistance jihad caliphate emirate hizb jabhat jaysh jaish harakat liwa ahrar kataib asaib ansar lashkar faylaq
  courier dispatch wire ledger chronicle bulletin photo photos pictures images broadcasting newswire crescent cross watch international reporters doctors fighters revolutionaries shield brigada`.split(
    /\s+/,
  ),
);

/** Whose possessive is inside the name of what they made: People’s Front, Workers’ Party, Lord’s Resistance Army. */
export const OWNERS = new Set(
  `people peoples workers women womens men lord lords farmers peasants lawyers teachers doctors nurses children mothers
  journalists prisoners soldiers students youth writers veterans engineers traders employers employees citizens miners
  fishermen partisans refugees patients consumers widows warriors lions king kings queen queens saint martyrs
  sisters brothers jurists artists merchants tenants settlers villagers reporters officers`.split(/\s+/),
);

/** A name that ends in (or begins with) one of these is a place. */
export const PLACE_WORDS = new Set(
  `street avenue road square city town village province governorate district county region valley river lake sea
  ocean gulf strait bay island islands peninsula mountain mountains mount desert canal dam bridge airport airbase
  base camp crossing border hills heights strip bank park plaza port harbour harbor oilfield field refinery prison
  palace mosque cathedral shrine temple cemetery stadium highway coast plateau delta forest plain neighborhood
  neighbourhood suburb quarter east west north south northern southern eastern western central hotel fort cape
  triangle corridor basin countryside al-bab checkpoint`.split(/\s+/),
);

/** Works, events, ideas: a name that holds one of these is no actor. */
export const THING_WORDS = new Set(
  `war wars agreement accord accords treaty act law resolution resolutions operation day week month year prize award
  cup games olympics conference summit talks crisis revolution spring doctrine plan protocol convention charter
  book bible quran koran constitution amendment article chapter intelligence era age empire attack attacks
  massacre bombing genocide election elections referendum convention missile jet fighter drone aircraft rifle
  report bill process deal declaration dialogue forum memorial anniversary festival ramadan offensive campaign
  strategy state-of initiative exercise road threat terrorism issues news topics pact communique joint inherent resolve
  god allah prophet christ time standard disease virus fever syndrome ordinance explosive device devices weapons
  sanctions order directive fact sheet statement hostilities cessation liberation`.split(/\s+/),
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
