/** What fields of records are called, for each part of an article: in the order in which one is taken before another. */
import type { Part } from './parts.ts';

/**
 * As `plainName` makes them of any spelling: `pub_date`, `Pub Date` and `pubDate` are `pubdate`. English first, then
 * French, German, Spanish, Portuguese, Italian, Dutch, Polish, Turkish, Russian, Chinese, Japanese, Arabic.
 */
const NAMES: Readonly<Record<Part | 'lead', string>> = {
  text:
    'fulltext articletext articlebody bodytext maintext textbody contenttext storytext newstext bodyplain plaintext cleantext cleanedtext text body content contents article articlecontent newscontent story maincontent rawtext pagetext paragraphs transcript message selftext post news bodyhtml contenthtml articlehtml htmlbody contentencoded lptd td ' +
    'texte corps contenu corpsarticle textearticle texteintegral volltext inhalt artikel artikeltext texto cuerpo contenido noticia textocompleto corpo conteudo materia testo contenuto articolo tekst inhoud artikeltekst tresc metin icerik haber текст содержание статья 正文 内容 內容 全文 本文 記事 النص نص المحتوى',
  // Where nothing better is there, what leads into the text is read.
  lead: 'leadparagraph abstract summary description shortdescription snippet excerpt lead lp standfirst trailtext teaser intro caption chapeau resume zusammenfassung vorspann resumen resumo descrizione sommario',
  title:
    'headline headlines headlinemain mainheadline maintitle titlemain webtitle articletitle articleheadline newstitle storytitle title headlinetext heading titletext posttitle pagetitle hl hd subject name ' +
    'titre titrearticle titel uberschrift ueberschrift schlagzeile titular titulo titulares manchete titolo kop tytul basl\u0131k baslik заголовок название 标题 標題 題目 题目 見出し タイトル العنوان عنوان',
  date:
    'publishdate publisheddate publicationdate publishedat publishedon published datepublished datepublish pubdate publicationdatetime publishdatetime webpublicationdate firstpublished firstpublicationdate datetimepub publishtime publishedtime pubtime releasedate displaydate articledate newsdate storydate postdate posted postedat issuedate issued pd date datetime day dateline ' +
    'created createdat createddate createdutc createdtime creationdate datecreated timestamp time pubtimestamp seendate firstseen year updated updatedat lastmodified modified modifiedat datemodified datemodify lastupdated ' +
    'datepublication datedepublication datedeparution parution datum veroffentlicht veroeffentlicht erscheinungsdatum veroffentlichungsdatum publikationsdatum fecha fechapublicacion fechadepublicacion datapublicacao datadepublicacao datapubblicazione publicatiedatum datapublikacji tarih yay\u0131ntarihi дата датапубликации 发布时间 發布時間 发布日期 日期 时间 時間 日付 掲載日 公開日 تاريخ التاريخ تاريخالنشر data',
  source:
    'sourcename newssource sourcetitle source outlet outletname publication publicationname publicationtitle newspaper newspapername publisher publishername journal magazine medium medianame mediaoutlet media site sitename sitetitle website websitename channel network agency newsagency provider pubtitle pubname feed feedtitle feedname sourcedomain domain domainname host hostname subreddit sn ' +
    'periodique editeur nomsource quelle zeitung medienname herausgeber verlag fuente medio periodico diario fonte jornal veiculo testata giornale bron krant zrodlo gazeta kaynak gazete источник издание сми 来源 來源 媒体 媒體 报纸 報紙 新聞 媒体名 المصدر مصدر الصحيفة',
  author:
    'author authors authorname authornames byline bylinetext writer writers reporter reporters journalist journalists creator creators by contributors contributor writtenby postedby from sender user username screenname account ' +
    'auteur auteurs journaliste signature autor autoren autorin verfasser autores redactor periodista redator autore autori firma schrijver autorzy yazar muhabir автор авторы 作者 记者 記者 著者 執筆者 الكاتب كاتب',
  url: 'url weburl articleurl link articlelink permalink canonicalurl canonical canonicallink sourceurl newsurl storyurl pageurl href uri webaddress shareurl lien adresse adresseurl enlace collegamento ссылка 链接 鏈接 網址 网址 الرابط رابط',
  id: 'id articleid docid documentid storyid newsid postid uuid guid uid pk key accessionno accessionnumber an storeid identifier recordid identifiant kennung artikelid идентификатор 编号',
  section:
    'section sectionname newsdesk desk category categoryname categories newscategory topic channelname subsection pillarname subject subjects se rubrique categorie ressort rubrik kategorie seccion categoria secao editoria sezione rubriek dzial kategori раздел рубрика категория 栏目 欄目 版面 分类 面 القسم قسم',
  language:
    'language lang articlelanguage languagecode langcode locale la langue sprache idioma lingua taal jezyk dil язык 语言 語言 言語 اللغة لغة',
  length: 'length wordcount words numwords nwords wc worter nombredemots',
};

const listed = (part: Part | 'lead'): ReadonlyMap<string, number> =>
  new Map(NAMES[part].split(' ').map((name, rank) => [name, rank]));

/** Where a text is cut in two, the field that holds its beginning: that of which rest, and beside which other field. */
export const OPENINGS: readonly {
  readonly opening: string;
  readonly rest: string;
  readonly beside: string;
}[] = [
  // Factiva's exports, with its keys and with those of its snapshots.
  { opening: 'lp', rest: 'td', beside: 'td' },
  { opening: 'snippet', rest: 'body', beside: 'an' },
];

/** Each name with its rank, from 0. */
export const RANKS: Readonly<Record<Part | 'lead', ReadonlyMap<string, number>>> = {
  ...{ text: listed('text'), lead: listed('lead'), title: listed('title'), date: listed('date') },
  ...{ source: listed('source'), author: listed('author'), url: listed('url'), id: listed('id') },
  ...{ section: listed('section'), language: listed('language'), length: listed('length') },
};

/** Fields that are called by what they lie in: `source.name` is the source, `headline.main` the headline. */
export const TRANSPARENT: ReadonlySet<string> = new Set(
  'name names main value values rendered original default plain label display displayname fullname text t cdata content html raw date numberlong numberint oid en'.split(
    ' ',
  ),
);

/** What lies in them is called as if it lay in the record itself. */
export const WRAPPERS: ReadonlySet<string> = new Set(
  'record dates fields article articles doc document data item attributes news post story entry node content contents meta metadata page properties result json payload thread body paragraphs blocks sections info details'.split(
    ' ',
  ),
);

/** Long texts that are not the article. */
export const NO_TEXT =
  /comment|html|raw|script|style|css|embed|token|keyword|tags|bio|copyright|prompt|vector|hash/;

/** A name without case, accents and whatever parts its words. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
