import { isFurnitureLine, readClosingLabel } from '../../structure/furniture.ts';

/*
 * Lines that pages print among the paragraphs of an article, by what they say. English ones stand in structure/furniture.ts;
 * here are those of the other languages. A line each.
 */

/** Points to another article, with or without its headline behind. */
const POINTERS: readonly string[] = [
  'à lire (?:aussi|également)|lire (?:aussi|également|la suite|plus)|(?:re)?voir aussi|sur le même sujet|retrouvez (?:aussi|ici)|notre dossier',
  'lesen sie (?:auch|hier|mehr|dazu).{0,20}|mehr (?:zum thema|dazu|lesen|aus).{0,20}|weiterlesen|siehe auch|auch interessant|zum thema|das könnte sie auch interessieren',
  'lea también|leer más|te puede interesar|más información|ver también|leia (?:também|mais)|veja também|saiba mais|leggi anche|potrebbe interessarti|lees ook|lees meer',
  'читайте также|читать (?:далее|также|ещё|еще)|смотрите также|по теме|подробнее|материалы по теме',
  'читайте (?:також|ще)|ще по темата|още по темата|виж(?:те)? още|czytaj (?:także|też|więcej)|zobacz (?:także|też|więcej)|przeczytaj (?:także|też)',
  'kapcsolódó (?:írások|cikkek)|olvasson tovább|čtěte (?:také|více)|citește și|citiţi şi|läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|lue myös|διαβάστε (?:επίσης|περισσότερα)|baca juga|קראו עוד',
  'ayrıca (?:okuyun|bakınız)|ilgili haber(?:ler)?|devamını oku|bunlar da ilginizi çekebilir|bu haber ilginizi çekebilir',
  'اقرأ (?:أيض[اً]{1,2}|المزيد|ايضا)|إقرأ أيض[اً]{1,2}|اقرأ أيضًا|شاهد أيض[اً]{1,2}|مواضيع ذات صلة|أخبار ذات صلة|بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|اخبار مرتبط|در همین زمینه',
  '相关阅读|相关新闻|延伸阅读|更多阅读|推荐阅读|相關新聞|延伸閱讀|関連記事|あわせて読みたい|관련기사',
];
const POINTER = new RegExp(`^[►▶»→>*•\\s-]*(?:${POINTERS.join('|')})\\s*(?:[:：|>»→…]|$)`, 'iu');

/** Says something of the page. */
const NOTES: readonly string[] = [
  'publicité|la suite après cette publicité|cet article vous est offert.{0,60}|(?:partager|imprimer|commenter|réagir)|abonnez-vous.{0,80}|inscrivez-vous à .{0,80}|suivez-nous .{0,60}',
  'anzeige|werbung|artikel teilen|teilen|drucken|newsletter abonnieren.{0,60}|jetzt abonnieren.{0,60}|bild vergrößern|folgen sie uns .{0,60}',
  'publicidad|compartir|imprimir|suscríb(?:ete|ase).{0,80}|publicidade|compartilh(?:e|ar)|pubblicità|condividi|iscriviti .{0,60}',
  'реклама|поделиться|распечатать|подпи(?:сывайтесь|шитесь) на .{0,80}',
  'reklama|polub .{0,40} na facebooku.{0,5}|udostępnij|hirdetés|megosztás|inzerce|publicitate|distribuie|annons|dela|del artikel|mainos|διαφήμιση|iklan|פרסומת|размер на шрифта:?|сподели|поширити',
  'reklam|paylaş|yazdır|haberin devamı|bizi takip edin.{0,40}|abone ol(?:un)?.{0,40}',
  'إعلان|اعلان|شارك|مشاركة|طباعة|تابعونا .{0,60}|آگهی|تبلیغات|اشتراک[‌ ]گذاری|چاپ|انتهای پیام.{0,8}|کپی لینک|لینک کوتاه.{0,60}',
  '广告|廣告|分享到?[:：]?.{0,20}|打印|(?:责任)?编辑[:：].{0,20}|点击进入专题.{0,20}|広告|シェア',
  'listen|follow|(?:published|posted) in .{2,60}|\\d{1,4}(?:\\.\\d)?[km]?|read (?:more|next|also|the full story)|continue reading|advertisement|most read|(?:story|article) continues below.{0,40}|tap to (?:unmute|copy).{0,20}|view this post on .{0,20}|photos?|gallery|view gallery|image \\d+ of \\d+',
];
const NOTE = new RegExp(`^[\\s\\[(（【*-]*(?:${NOTES.join('|')})[\\s\\])）】*:.!…-]*$`, 'iu');

/** Longer than any of these lines, in UTF-16 units. */
const LONGEST = 300;

/** A line of the page, not of the article, by the whole of what it says. */
export function isPageLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  return NOTE.test(text) || POINTER.test(text) || isFurnitureLine(text);
}

/** What stands over a list of other articles. */
const OTHERS =
  /^(?:more (?:stories|news|conversations|articles|.{0,20}stories)|our picks|in other news|más (?:noticias|leídas|leído|notas|sobre .{2,30})|otras noticias|plus d['’]articles|à la une|les plus lus|contenus? similaires?|weitere (?:artikel|meldungen|nachrichten|themen).{0,20}|meistgelesen|aus dem ressort|altre notizie|i più letti|mais (?:notícias|lidas)|meer nieuws|(?:другие|последние|главные) новости|популярное|самое читаемое|diğer haberler|en çok okunanlar|son haberler|أخبار أخرى|الأكثر قراءة|المزيد من .{2,30}|پربازدیدها|آخرین اخبار|更多新闻|热门(?:新闻|文章|推荐)|最新消息|人気記事)\s*[:：»…]*$/iu;

/** A line over a list of other articles. */
export const isOtherArticles = (line: string): boolean =>
  line.length < 80 &&
  (OTHERS.test(line) || POINTER.test(line) || NOTE.test(line) || readClosingLabel(line) !== null);

/** The number of a picture in its row. */
export const isCounter = (text: string): boolean =>
  /^\d{1,3}\s*(?:\/|of|von|sur|de|из)\s*\d{1,3}$/i.test(text.trim());
