/*
 * What the markup of a page says of its parts: words in classes, ids and roles, as publishers and the kits they use write
 * them. Tables, so that next year's change is a line.
 */

const any = (words: string) => new RegExp(`(?:^|[ -])(?:${words.trim().replace(/\s+/g, '|')})(?=[ -]|$)`);

/** Not the article, whatever stands in it. */
export const PAGE = any(`
  nav navigation navbar menu mainmenu submenu breadcrumbs? sidebar side-bar right-rail left-rail rail
  related(?:-[a-z]+)? relatedposts yarpp jp-relatedposts recirc recirculation recommended recommendations? read-?(?:more|next|also) see-?also also-read more-(?:stories|news|from|on|articles|links|coverage|posts|in)
  most-(?:read|popular|viewed|shared) mostread popular trending top-stories latest-news news-ticker ticker story-links
  newsletter(?:-[a-z]+)? subscribe subscription sign-?up mailchimp email-capture
  share shares sharing sharebar share-?bar share-?buttons sharethis addthis social social-?(?:bar|links|share|media|icons|buttons) sharedaddy
  ad ads adv advert adverts advertisement advertising adsense adslot ad-?(?:slot|unit|container|wrapper|box|label|placement) adsbygoogle dfp gpt banner-ad anzeige werbung publicite reklam sponsor sponsored promoted outbrain taboola
  modal popup pop-up lightbox tooltip toolbar utility-bar pagination pager page-numbers page-nav skip skip-link skip-links
  tags tag-list taglist article-tags post-tags topics topic-list keywords
  author-bio author-box author-card about-(?:the-)?author authorbox bio-box
  footer (?<!title-)foot fuss bottom site-footer page-footer copyright legal colophon masthead topbar site-header page-header
  audio-player listen video-player font-size text-size rating poll quiz donate donation support-us app-promo download-app
  sr-only visually-hidden visuallyhidden screen-reader screen-reader-text screenreader hidden d-none invisible noprint no-print
  infobox navbox reflist catlinks editsection hatnote
  jump-?links key-events-nav toc table-of-contents live-blog-nav pinned-nav weather stock-ticker search searchform login
`);
/** The same, where the whole page may bear the word (\`has-comments\`), and what it stands on is never the article. */
export const NEVER = any(`
  comments comment-list commentlist comments-area comment-section comment-form disqus-thread disqus respond discussion viafoura coral-talk openweb
  cookie cookies cookie-?(?:banner|bar|notice|consent|wall|law|layer|policy) consent gdpr onetrust onetrust-[a-z-]+ didomi(?:-[a-z]+)* sp-message qc-cmp2?(?:-[a-z]+)* cmp cmpbox cmp-[a-z]+ truste usercentrics cookiebot eu-cookie
`);
/** Not the article where most of its words are links. */
export const LINKED = any(
  'teasers? promos? box aside list latest cards? feed more widget topics? links extra further mehr weiter inline-?(?:link|story|promo) rich-link embed siblings',
);
/** May hold the article itself or the words that ask for money in its place. */
export const PAYWALL = any(
  'paywall regwall pay-?(?:wall|gate|meter)[a-z-]* premium[a-z-]* subscribers?[a-z-]* subscriber-only piano tp-[a-z-]+ meter(?:ed|ing)? barrier gate offer upsell abo abonnement locked teaser-wall registration',
);
/** The text of an article. */
export const BODY = any(`
  article-?(?:body|content|text|main|maincontent|copy|inner|detail|entry|full-?text)(?:-[a-z]+)? articlebody articletext articlecontent story-?(?:body|content|text|copy|main)(?:-[a-z]+)? storybody storytext
  post-?(?:body|content|text|entry)(?:-[a-z]+)? entry-content entry-body entry-text news-?(?:body|content|text|detail|article)(?:-[a-z]+)? newstext content-?(?:body|text|article) contentbody body-?(?:content|text|copy) bodytext body-main text-?(?:body|content|block|long) richtext rich-text
  caas-body zn-body paragraphs? artikel-?(?:text|inhalt|body) artikeltext corps-?(?:article|texte)? texte-article article-texte haber-?(?:metni|detay|icerik|text|content) haber-metni article-section main-?text maintext js-article-inner wysiwyg fulltext article-page-content
`);
export const STANDFIRST = any(
  'standfirst deck dek sub-?title sub-?head(?:line|ing)? subhed summary lead lede lead-?text leadtext intro introduction excerpt abstract chapo chapeau teaser-?text vorspann entradilla bajada spot ozet article-?(?:summary|intro|lead|description|excerpt|subtitle|dek) story-?(?:summary|intro|deck) description tagline anons leid',
);
export const CAPTION = any(
  'caption captions figcaption figure-?caption image-?(?:caption|credit|legend|description|info|meta|source) img-?(?:caption|credit|legend) photo-?(?:caption|credit|legend|info) picture-?(?:caption|credit) media-?(?:caption|credit|info) wp-caption(?:-text|-dd)? wp-element-caption legende bild-?(?:unterschrift|text|unterzeile|nachweis) bildunterschrift bu cutline foto-?(?:bildunterschrift|credit|text) pie-de-foto credit resim-alti',
);
export const BYLINE = any(
  'byline bylines byline-[a-z]+ by-line author authors author-?(?:name|names|link|info|line|block|byline|date)? article-?(?:author|authors|byline|meta|info|date|dateline|time|header-meta) story-?(?:author|byline|meta|date) post-?(?:author|meta|date|info|byline) entry-?(?:author|meta|date) writer contributors? experts? auteur auteurs signature autor autoren verfasser yazar muhabir avtor credits-by byname reporter dateline-meta timestamps? time-?stamp date dates date-?(?:line|time|published|posted|publication|publish) datepublished datetime pub-?date pubdate publish-?(?:date|time|ed)? published(?:-[a-z]+)? publication-date posted posted-on time meta-data metadata article-data tarih datum data-pub updated last-updated modified',
);
/** Of those, the ones that speak of who wrote. */
export const AUTHOR = any(
  'byline bylines byline-(?:author|name|names|authors) by-line author authors author-?(?:name|names|link) article-?(?:author|authors|byline) story-?(?:author|byline) post-?(?:author|byline) entry-author writer contributors? experts? auteur auteurs signature autor autoren verfasser yazar muhabir avtor byname reporter',
);
/** And of when. */
export const DATE = any(
  'date dates date-?(?:line|time|published|posted|publication|publish) datepublished datetime pub-?date pubdate publish-?(?:date|time|ed)? published(?:-[a-z]+)? publication-date posted posted-on article-?(?:date|time) story-date post-date entry-date timestamps? time-?stamp time tarih datum',
);
export const PULL_QUOTE = any('pull-?quote pullquote pull quote-pull');
