/**
 * What is written in which code page, and how often its letters come. A line is a language; a group in it the letters of one
 * script from the most to the least frequent, and what share of the text it makes up.
 */

export interface Language {
  readonly script: Script;
  readonly groups: readonly (readonly [share: number, letters: string])[];
  /** How much rarer it is than the others of its code page, in bits. */
  readonly rarity: number;
}

export type Script =
  | 'Latin'
  | 'Cyrillic'
  | 'Greek'
  | 'Hebrew'
  | 'Arabic'
  | 'Thai'
  | 'Chinese'
  | 'Japanese'
  | 'Korean';

const alphabet = (script: Script, letters: string, rarity = 0): Language => ({
  script,
  groups: [[1, letters]],
  rarity,
});

const WESTERN: readonly Language[] = [
  alphabet('Latin', 'etaoinsrhldcumfpgwybvkxjzqéèöüïñáçóíâêäàøåã'),
  alphabet('Latin', 'enisratdhulcgmobwfkzvpüäöjßyxqéèàáç'),
  alphabet('Latin', 'eaistnrulodcmpévqfbghjàxzèêyçûùôîâkœwïëüæñó'),
  alphabet('Latin', 'eaosnrildtucmpbgvyóqhfíázjéñxúkwüç'),
  alphabet('Latin', 'aeosirndmtuclpvgqbfhãçáézíóxjêúõâàôkwyü'),
  alphabet('Latin', 'eiaonlrtscdupmgvfbqzhàèòùéìóxjkyw'),
  alphabet('Latin', 'enatirodslghvkmubpwjczfxyëéqïüöèóç'),
  alphabet('Latin', 'eantrsildomkgvhfupäböcåyjxwzéqüàæø'),
  alphabet('Latin', 'enrdtaisglomkvfpubhåøjyæcwzéxqüöäóôòâ'),
  alphabet('Latin', 'aitneslokuämvrjhypdögbfcåwzxqšžé'),
  alphabet('Latin', 'arnieústuðglmkfhváíoþbdöójyæépxýcwzq', 5),
];

const CENTRAL: readonly Language[] = [
  alphabet('Latin', 'iaeoznrwsctykdpmjułlbgąężóhśćńfźvqxüöéá'),
  alphabet('Latin', 'oeanitvslkrdpímuáhzjyěbcéžčýřšůfgúxtňóďťwqöü'),
  alphabet('Latin', 'oaeinrstvlkmcdupzhájybíčžéýšúťgľfňďôóxäŕĺw'),
  alphabet('Latin', 'eatlnskoirzgáémyúdbvhjőpuföócíüűxwqä'),
  alphabet('Latin', 'eiarntulocsdpmăfvgbșşțţîhâzxjkywq'),
  alphabet('Latin', 'aioentsrjulkvdmpgbzčcšžhćfđywxq'),
];

const TURKISH: readonly Language[] = [alphabet('Latin', 'aeinrlıdkmuytsboüşzgçhğvcöpfjiâwîûxqé')];

const CYRILLIC: readonly Language[] = [
  alphabet('Cyrillic', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё'),
  alphabet('Cyrillic', 'оанивіерсткулдмпязьбгйчхцюжїєшщфґ'),
  alphabet('Cyrillic', 'анеоітсрлядкувымзьпгбчйшцжэюхёўф'),
  alphabet('Cyrillic', 'аоиетнрсвлкдпмузяъгбчщжцхйюшфь'),
  alphabet('Cyrillic', 'аоиенрстујвкдпмлзгбчшцхжћњљфђџќѓѕ'),
];

const GREEK: readonly Language[] = [alphabet('Greek', 'ατοιεσνηυρπκμλςωδγθίάφχόέήύβώξζψϊϋΐΰ')];

const HEBREW: readonly Language[] = [alphabet('Hebrew', 'יוהלאמברתשנםדעחקפצכטסגןזךףץ')];

const ARABIC: readonly Language[] = [
  alphabet('Arabic', 'اليمنوترهبعدفسكقةحجىشصخطأثذزغضءإئآؤظ'),
  alphabet('Arabic', 'ايرندهتموشبسكلزفخقعگپجحطصچآضغذثظئژءأؤكی'),
];

const BALTIC: readonly Language[] = [
  alphabet('Latin', 'iasteunorkldmvpgjėbyšžūčųįąęfzchxqwõäöü'),
  alphabet('Latin', 'aisteurnoklmpdvāzgīējbcšņžūķļfčģhxyqw'),
];

const THAI: readonly Language[] = [alphabet('Thai', 'านรอก่เง้ัมยลวดทีสตะิปบคหแจพืชุขใ์ไู็ผโำถศธซณษภฟฉฐญๆฎ๊ฮฤฏฌ๋ฆฑฝฒ')];

export const JAPANESE: Language = {
  script: 'Japanese',
  rarity: 0,
  groups: [
    [
      0.5,
      'のにるたとはしいをでてがなれからさっりすあもこまうくよきんめおけそつだやえどわちみせじばへびずろほげむべひょゆぶごゃねふぐぎぼゅづざぞぬぜぱぽぷぴぃぁぇぺぢぉ',
    ],
    [
      0.12,
      'ーンスルトリイアラックドシレジタフロカテマィグバムプオコデニウメサビナブャエュチキズダパミェョハセベガモツネボソノァヴワポペピケゴギザホゲォヤヒユヨヘゼヌ',
    ],
    [
      0.38,
      '日国会人年大一本中長出時行分見月後前生者間上東四合十部二発三同議力事政内場社定開自党今業民連高金対法地方首相経全問方面最戦区新明動関主現选手意取下支要米選市当調性予県約化回実海外万通機目表作体公数立円学田小入気都名和決平委員会成設水報産言多保強共不正制理度制次用解電話原何来結道子電続代電書考世界初記氏府持的告別教点女物裁判案規任使市警察査団領統官僚島北西南朝鮮韓向加集変計量説交私価受増進指導求題違参野運転億減少放送展張反線死亡被害災震復興防衛軍',
    ],
  ],
};

const SIMPLIFIED: Language = {
  script: 'Chinese',
  rarity: 0,
  groups: [
    [
      1,
      '的一是不在了人有中大国上为和个年这会他来们到时以地出要就对说我也于成生能下而过多后家发作用方可政月部日现得业经行前全所动市进开子新面民三自然同分事公之关学工主长法定都还理本重美报高实力党记体当着加机没问内外总合位军系议间十道如产天好最么里起因但此期其去小相将性者从两已二样度比情次由建那第与门通种区平代员海文名电果无把等想意表利题并化城社提被制据数使统各只品看北路战安四手交件东规车万教心明西资任持特物界气称身步点金信知至济今更府向约队五百应认先署设展网接命计立入达常科世院及华老布近原级管张央官八直或六州警受项元强示反什声少格求领集京山书证际结责广南己局口给专神何保才正场目条线商亿首活施影农司每运望改共量亚造确超非息宣赛话单让协参林委访选举拜谈判双边冲突袭击指批评支抗危谴难停火境裁增投贸易企银价石油源媒闻消士席言调查死亡伤爆炸震灾害救援疫医病毒策措革',
    ],
  ],
};

const TRADITIONAL: Language = {
  script: 'Chinese',
  rarity: 0,
  groups: [
    [
      1,
      '的一是不在了人有中大國上為和個年這會他來們到時以地出要就對說我也於成生能下而過多後家發作用方可政月部日現得業經行前全所動市進開子新面民三自然同分事公之關學工主長法定都還理本重美報高實力黨記體當著加機沒問內外總合位軍系議間十道如產天好最麼裡起因但此期其去小相將性者從兩已二樣度比情次由建那第與門通種區平代員海文名電果無把等想意表利題並化城社提被制據數使統各只品看北路戰安四手交件東規車萬教心明西資任持特物界氣稱身步點金信知至濟今更府向約隊五百應認先署設展網接命計立入達常科世院及華老布近原級管張央官八直或六州警受項元強示反什聲少格求領集京山書證際結責廣南己局口給專神何保才正場目條線商億首活施影農司每運望改共量亞造確超非息宣賽話單讓協參林委訪選舉拜談判雙邊衝突襲擊指批評支抗危譴難停火境裁增投貿易企銀價石油源媒聞消士席言調查死亡傷爆炸震災害救援疫醫病毒策措革台灣',
    ],
  ],
};

const KOREAN: Language = {
  script: 'Korean',
  rarity: 0,
  groups: [
    [
      1,
      '이다는의에고하가을한로지은도사를기해으대서인리자정있일나들어라시그아과수보부것만상안여면스전주원거했제게연비오동조공신관경국미성세소우구회계마방통선장까및중유력진요무발당북남위행용모표내분합후바개실터재강명외월말교차년치단러성트결었됐며던려니음된데업민문간체와추적호히본질못물생않없저영각같심호법화야달군화번금드르두또양평최집산고려감래역확직반론입노청찰살피할될많특급드속권협담학습취존처투건변복현설임향검판형격석매카타파프크레코메바디키페토로티포테네버퍼르누루쪽날망울때더편씨천백억만명박김',
    ],
  ],
};

/** Those written in signs of two bytes. */
export const WIDE: readonly Language[] = [SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN];

/** A code page, what may be written in it, and how much rarer it is than windows-1252, in bits. */
export interface CodePage {
  readonly name: string;
  readonly languages: readonly Language[];
  readonly rarity: number;
}

/** Of those that explain a file equally well, the first is taken. Names as in the WHATWG Encoding Standard. */
export const CODE_PAGES: readonly CodePage[] = [
  { name: 'windows-1252', languages: WESTERN, rarity: 0 },
  { name: 'windows-1251', languages: CYRILLIC, rarity: 1 },
  { name: 'windows-1256', languages: ARABIC, rarity: 1 },
  { name: 'gb18030', languages: [SIMPLIFIED, TRADITIONAL], rarity: 2 },
  { name: 'big5', languages: [TRADITIONAL], rarity: 2 },
  { name: 'shift_jis', languages: [JAPANESE], rarity: 2 },
  { name: 'euc-jp', languages: [JAPANESE], rarity: 3 },
  { name: 'euc-kr', languages: [KOREAN], rarity: 2 },
  { name: 'windows-1250', languages: CENTRAL, rarity: 2 },
  { name: 'windows-1254', languages: TURKISH, rarity: 2 },
  { name: 'windows-1253', languages: GREEK, rarity: 2 },
  { name: 'windows-1255', languages: HEBREW, rarity: 2 },
  { name: 'windows-1257', languages: BALTIC, rarity: 4 },
  { name: 'windows-874', languages: THAI, rarity: 2 },
  { name: 'iso-8859-15', languages: WESTERN, rarity: 3 },
  { name: 'iso-8859-2', languages: CENTRAL, rarity: 4 },
  { name: 'iso-8859-9', languages: TURKISH, rarity: 4 },
  { name: 'iso-8859-7', languages: GREEK, rarity: 4 },
  { name: 'iso-8859-8', languages: HEBREW, rarity: 5 },
  { name: 'iso-8859-6', languages: ARABIC, rarity: 5 },
  { name: 'iso-8859-5', languages: CYRILLIC, rarity: 6 },
  { name: 'koi8-r', languages: CYRILLIC, rarity: 4 },
  { name: 'koi8-u', languages: CYRILLIC, rarity: 5 },
  { name: 'ibm866', languages: CYRILLIC, rarity: 5 },
  { name: 'macintosh', languages: WESTERN, rarity: 8 },
  { name: 'x-mac-cyrillic', languages: CYRILLIC, rarity: 7 },
];
