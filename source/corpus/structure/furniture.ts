/** What pages print around articles. Conservative: a block is furniture only by the whole of what it says. */

const SECTIONS = new Set(
  `news|world|world news|politics|opinion|opinions|analysis|comment|commentary|editorial|business|economy|finance|markets|middle east
  |middle east news|israel news|iran news|europe|asia|asia pacific|asia-pacific|africa|americas|latin america|us|u.s.|usa|us news|u.s. news|uk|uk news
  |international|national|local|sport|sports|culture|arts|features|feature|breaking news|breaking|exclusive|live|top stories|latest|latest news
  |home|headlines|explainer|explainers|in depth|long read|longform|interview|interviews|diplomacy|security|defense|defence|military
  |conflict|law|crime|health|science|technology|tech|environment|climate|energy|religion|society|lifestyle|travel|video|videos|podcast|podcasts
  |newsletter|newsletters|press release|press releases|media|statement|statements|gaza|war in ukraine|israel-gaza war|israel-hamas war`
    .split('|')
    .map((label) => label.trim()),
);

/** The name of a section, or a trail of them (`Home > World > Middle East`, `News|Politics`). */
export function isSectionLabel(text: string): boolean {
  const label = text.trim().toLowerCase().replace(/:$/, '');
  if (label.length > 80) return false;
  if (SECTIONS.has(label)) return true;
  const parts = label.split(/\s*[>›»|/•·]\s*/);
  return parts.length > 1 && SECTIONS.has(parts[0]!) && parts.every((part) => part.split(' ').length <= 5);
}

/** Headings over lists of other articles that close a page: all that follows belongs to them. */
const CLOSING =
  /^(?:articles? you may (?:also )?like|you (?:may|might) (?:also )?(?:like|enjoy|be interested in).{0,20}|recommended(?: (?:for you|stories|articles|reading|videos))?|more (?:from|on|in) .{2,40}|(?:most|more) (?:read|popular|viewed|shared)(?: (?:stories|articles|news|in .{2,30}))?|trending(?: (?:now|stories|news))?|popular (?:stories|articles|now|posts)|(?:related|more|other|latest|top|similar) (?:articles?|stories|story|posts?|content|coverage|news|reading|headlines|topics)|related|read (?:more|next|also|on)|also read|see also|also on .{2,30}|promoted (?:stories|content|links)|sponsored(?: (?:content|links|stories))?|around the web|from (?:around|across) the web|up next|what to read next|editors?['’]?s? picks?|latest from .{2,40}|leave a (?:reply|comment)|comments?(?: \(\d+\))?|join the conversation)\s*[:>»…]*$/i;

/** A pointer to one other article: only the line itself, or the one headline after it. */
const POINTER =
  /^[►▶»→>*\s-]*(?:read (?:more|also|next|the full (?:story|article))|also read|see also|related(?: (?:article|story|stories|articles|content|news))?|more on this(?: story)?|watch(?: (?:live|more|now))?|listen(?: (?:now|live))?|recommended|don['’]t miss|explainer)\s*[:|>»→]\s*\S/i;

const LINES =
  /^(?:advertisement|advertorial|ad|sponsored|skip (?:to (?:main )?content|ad(?:vertisement)?|past newsletter.{0,40})|continue reading(?: (?:the main story|below).{0,20})?|(?:story|article) continues (?:below|after).{0,40}|scroll (?:down )?to continue.{0,20}|keep (?:reading|watching).{0,30}|share(?: (?:this|on|via|with|article|post|story)\b.{0,60})?|save|print|email|e-mail|tweet|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|copy link|link copied!?|follow (?:us|him|her|them|@).{0,120}|like us on .{2,60}|subscribe(?: (?:now|here|to|today)\b.{0,120})?|sign (?:up|in)\b.{0,140}|log ?in|register(?: (?:now|here|for)\b.{0,80})?|already a subscriber\?.{0,40}|download (?:our|the) .{2,40}app.{0,40}|get (?:our|the) .{2,60}newsletter.{0,60}|click here .{2,100}|tap here .{2,100}|all rights reserved.{0,60}|this (?:material|article|story|content) (?:may not be|was originally|first appeared|originally appeared|is (?:part of|republished)).{0,200}|our standards:.{2,80}|the views expressed .{2,240}|(?:the )?opinions expressed .{2,240}|loading(?:\.\.\.|…)?|view (?:all )?comments.{0,20}|back to top|\d+ (?:shares?|comments?)|\d{1,3} min(?:ute)?s?(?: read)?|listen to (?:this )?(?:article|story).{0,40}|play video.{0,40}|close|menu|search|home|toggle (?:menu|navigation)|give (?:this|us) .{2,40} feedback.{0,20}|get alerts.{0,60}|load more|show more|see more|end of (?:newsletter|story|list).{0,40}|list \d+ of \d+.{0,120}|list of \d+ items|published|posted|updated|last updated|page \d+(?: of \d+)?)\s*[:>»→.!]*$/i;

/** A line across the page. */
const RULE = /^[^\p{L}\p{N}]{1,60}$/u;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b)\s*(?:©|\(c\))?\s*(?:\d{4}|.{0,60}\ball rights reserved\b)/i;
const COOKIE = /\bcookies?\b/i;
const COOKIE_NOTE =
  /\b(?:use|uses|using|accept|agree|consent|manage|store|enable|settings|policy|preferences)\b/i;
const SITE_SPEAKS =
  /\b(?:we|our|you|your|(?:web)?site)\b.{0,80}\bcookies?\b|\bcookies?\b.{0,80}\b(?:we|our|you|your|(?:web)?site)\b/i;

/** Longest cookie note looked for, in UTF-16 units: a page's, not an article on browsers. */
const LONGEST_NOTE = 600;
const LONGEST_LINE = 260;

/** Opens a list of other articles; `'pointer'` when it stands as often in mid-article as at the end. */
export function readClosingLabel(text: string): 'closing' | 'pointer' | null {
  if (text.length > 80 || !CLOSING.test(text.trim())) return null;
  return /^(?:related|read|also|see)\b/i.test(text.trim()) ? 'pointer' : 'closing';
}

/** A line of page furniture by itself. */
export function isFurnitureLine(text: string): boolean {
  if (text.length > LONGEST_NOTE) return false;
  if (
    text.length <= LONGEST_LINE &&
    (LINES.test(text.trim()) || RULE.test(text) || POINTER.test(text) || COPYRIGHT.test(text))
  ) {
    return true;
  }
  return COOKIE.test(text) && COOKIE_NOTE.test(text) && SITE_SPEAKS.test(text);
}
