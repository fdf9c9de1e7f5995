import { HYPHEN } from './gaps.ts';
import { isCommon } from './lexicon/common-words.ts';
import { ORGANISATION_WORDS } from './lexicon/cues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { ARTICLES, CONNECTORS } from './lexicon/particles.ts';
import {
  DOMAINS,
  HONORIFICS,
  isAffairs,
  NAMESAKES,
  OFFICES,
  QUALIFIERS,
  SURNAME_OFFICES,
} from './lexicon/titles.ts';
import type { Stretches } from './stretches.ts';
import { CAPS, LOWER, type Words } from './words.ts';

/** The offices, ranks and titles at the head and at the tail of a run. In: the words of one article. */
export function officesOf(words: Words, stretches: Stretches) {
  const { word, hasOrganisationWord, isOfBody, hasTitle, isStaff } = stretches;
  return { afterTitle, isOfficeAtTail };

  /** Where the title that starts at `at` ends; `at` itself when none does. Never takes the last word of a run. `titled`: a title stood before it already. */
  function afterTitle(at: number, end: number, titled: boolean): number {
    // “MK Dana Levi”; with one name behind they are a man's initials.
    if (word(at) === 'mk' && words.form[at] === CAPS && end - at > 2) return at + 1;
    let next = at;
    while (next < end && QUALIFIERS.has(word(next)) && words.form[next] !== CAPS) next++;
    const qualified = next > at;
    if (next < end && OFFICES.has(word(next)) && !HONORIFICS.has(word(next))) {
      // “Justice and Equality Movement” is no judge, “Queen Salma Foundation” no queen.
      if (next + 1 < end && word(next + 1) === 'and' && hasOrganisationWord(next + 1, end)) return at;
      // “Governor Sultan Haddad” has one title.
      if (titled && word(next) === 'sultan') return at;
      if (NAMESAKES.has(word(next)) && isOfBody(end) && !hasTitle(next + 1, end)) return at;
      next++;
      // Ambassador-at-Large, commander-in-chief.
      if (next + 1 < end && words.gap[next] === HYPHEN && words.gap[next + 1] === HYPHEN) next += 2;
      if (next < end && words.form[next] === LOWER && (word(next) === 'of' || word(next) === 'for')) {
        let domain = next + 1;
        const isDomain = (k: number): boolean =>
          DOMAINS.has(word(k)) ||
          (words.form[k] === LOWER && CONNECTORS.has(word(k))) ||
          (k + 1 < end && isAffairs(word(k + 1)));
        while (domain < end && isDomain(domain)) domain++;
        return domain;
      }
      return next;
    }
    // “Acting”, “Former” and the like in front of nothing known: plain words unless the name is of an organisation.
    if (qualified && next < end && hasOrganisationWord(next, end)) return at;
    if (qualified && next === end) return next;
    // “General Haddad”, “Attorney General A B Rao”: a rank that also qualifies others.
    if (qualified && OFFICES.has(word(next - 1)) && (titled || !isCommon(word(next)))) return next;
    return qualified && next < end && GIVEN_NAMES.has(word(next)) ? next : at;
  }

  /** A title that hangs on the end of a name; not Nadir Shah's, Stephen King's, Ali al-Amir's. */
  function isOfficeAtTail(start: number, at: number): boolean {
    if (!OFFICES.has(word(at)) || (at > start && ARTICLES.has(word(at - 1)))) return false;
    if ((at > start && isStaff(at)) || isDomainOfBody(start, at)) return false;
    return !(SURNAME_OFFICES.has(word(at)) && at - start >= 1 && GIVEN_NAMES.has(word(at - 1)));
  }

  /** “Ministry of Justice”, “Office of the Special Envoy”: what a body is of or for is no title of anybody. */
  function isDomainOfBody(start: number, at: number): boolean {
    // “The office of the spokeswoman” is hers.
    if (word(at - 1) === 'the') return false;
    let joint = at - 1;
    while (joint > start && (QUALIFIERS.has(word(joint)) || word(joint) === 'the')) joint--;
    const isJoint = word(joint) === 'of' || word(joint) === 'for';
    return joint > start && isJoint && words.form[joint] === LOWER && ORGANISATION_WORDS.has(word(joint - 1));
  }
}
