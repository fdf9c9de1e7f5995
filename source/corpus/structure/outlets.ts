/** Agencies, papers and broadcasters by name, to tell a source from a place or a person where nothing else tells. */
const KNOWN = new Set(
  `reuters|thomson reuters|ap|associated press|afp|agence france-presse|upi|dpa|efe|ansa|kyodo|kyodo news|xinhua|tass|itar-tass
  |interfax|ria novosti|sputnik|irna|isna|tasnim|tasnim news agency|fars|fars news agency|mehr|mehr news agency|press tv|presstv|anadolu
  |anadolu agency|aa|sana|wafa|nna|mena|spa|wam|qna|kuna|petra|bna|ina|pti|ani|antara|yonhap|bernama|wana|west asia news agency
  |bloomberg|bloomberg news|dow jones|cnn|cbs|cbs news|nbc|nbc news|abc|abc news|fox news|msnbc|npr|pbs|pbs newshour|bbc|bbc news|itv
  |sky news|channel 4 news|euronews|france 24|rfi|deutsche welle|dw|rt|cgtn|cctv|nhk|voa|voice of america|radio farda|rfe/rl|rferl
  |radio free europe/radio liberty|al jazeera|al-jazeera|aljazeera|al arabiya|al mayadeen|al-mayadeen|al manar|al-monitor|arab news
  |asharq al-awsat|al-ahram|ahram online|haaretz|ynet|ynetnews|jerusalem post|times of israel|israel hayom|jns|i24news|kan
  |middle east eye|iran international|tehran times|iranwire|kayhan|rudaw|kurdistan 24|l'orient today|daily star|the national
  |khaleej times|gulf news|dawn|the hindu|times of india|indian express|hindustan times|guardian|telegraph|independent|times
  |financial times|ft|economist|observer|daily mail|mirror|the sun|spectator|new statesman|new york times|nyt|washington post
  |wall street journal|wsj|usa today|los angeles times|chicago tribune|boston globe|new yorker|atlantic|newsweek|time|politico
  |politico europe|axios|vox|vice|the hill|foreign policy|foreign affairs|national interest|huffpost|buzzfeed news|daily beast
  |le monde|le figaro|liberation|der spiegel|spiegel online|die zeit|die welt|frankfurter allgemeine|faz|süddeutsche zeitung|el pais|el país
  |el mundo|corriere della sera|la repubblica|la stampa|swissinfo|neue zürcher zeitung|nzz|irish times|scotsman|globe and mail
  |toronto star|cbc|cbc news|sydney morning herald|the age|the australian|abc news (australia)|south china morning post|scmp
  |straits times|japan times|asahi shimbun|nikkei|nikkei asia|korea herald|kyiv independent|kyiv post|ukrinform|moscow times|kommersant
  |meduza|novaya gazeta|hurriyet|hurriyet daily news|daily sabah|trt world|bellingcat|the intercept|the conversation`
    .split('|')
    .map((name) => name.trim()),
);

/** Words that names of newspapers and broadcasters end with. */
const OUTLET_WORD =
  /(?:times|post|guardian|herald|tribune|journal|gazette|chronicle|telegraph|observer|independent|mail|news|press|agency|monitor|review|wire|dispatch|daily|weekly|today|standard|mirror|globe|star|sentinel|examiner|courier|bulletin|report|radio|television|tv|online|magazine|broadcasting|service|ledger|record|inquirer|argus|advocate|mercury|bee|echo|voice)$/i;

function bare(name: string): string {
  return name
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/\s+(?:staff|agencies|news desk|web desk)$/i, '')
    .toLowerCase();
}

/** A name from the table, with or without *The*, in any case. */
export function isKnownOutlet(name: string): boolean {
  return KNOWN.has(bare(name)) || KNOWN.has(name.trim().toLowerCase());
}

/** A known outlet, or what looks like one: *The …*, *… Gazette*, a web address, an acronym. */
export function looksLikeOutlet(name: string): boolean {
  const text = name.trim();
  if (text.length > 60 || text.split(/\s+/).length > 6 || !/^[\p{Lu}\p{N}a-z]/u.test(text)) return false;
  if (isKnownOutlet(text)) return true;
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text)) return true;
  if (/^\p{Lu}{2,7}$/u.test(text)) return true;
  const capitals = text.split(/\s+/).every((word) => /^(?:\p{Lu}|\p{N}|of$|and$|for$|&$)/u.test(word));
  return capitals && (/^The\s+\p{Lu}/u.test(text) || (/\s/.test(text) && OUTLET_WORD.test(text)));
}
