/** First parts whose hyphen is the word's own. */
const FIRST =
  /^(?:self|ex|half|well|ill|vice|quasi|first|second|third|two|three|four|five|six|seven|eight|nine|ten|high|low|long|short|left|right|far|old|new)$/i;
/** Second parts of offices: secretary-general. */
const OFFICE = /^(?:general|elect|designate)$/i;
/** Second parts behind a name: Iran-backed. */
const BEHIND_NAME =
  /^(?:based|led|backed|born|controlled|linked|affiliated|aligned|allied|dominated|occupied|sponsored|funded|brokered|mediated)$/i;

/** Whether two parts that a hyphen joins at the end of a line are a word with a hyphen of its own. */
export const isCompound = (left: string, right: string): boolean =>
  FIRST.test(left) || OFFICE.test(right) || (/^\p{Lu}/u.test(left) && BEHIND_NAME.test(right));
