import type { Cluster } from '../../../actors/clusters.ts';
import { isBaltic, withoutBalticEnding } from '../../../actors/full-names.ts';
import { NICKNAMES } from '../../../actors/lexicon/nicknames.ts';
import { coreOf } from '../../../actors/names.ts';
import { plainOrganisation } from '../../../actors/organisation-names.ts';
import { plainName } from '../../../actors/plain-names.ts';
import { listIn } from '../../../text/list-in.ts';
import { isPerson } from '../lasting.ts';
import type { NameRow } from '../name-row.ts';
import type { NameLookup } from './name-lookup.ts';
import type { Regrouped } from './regroup.ts';

/** By a given name, the short forms that stand for it. */
const SHORT_FORMS = new Map<string, string[]>();
for (const [short, full] of NICKNAMES) for (const name of full) listIn(SHORT_FORMS, name).push(short);

/** What the words of all full names of the corpus say of a word, now that some have been put together anew. */
export class FullNameWords {
  readonly #lookup: NameLookup;
  readonly #groups: Regrouped['groups'];
  readonly #isSurname = new Map<string, boolean>();
  readonly #isNumbered = new Map<string, boolean>();

  /** `listed`: the persons of the actors file. */
  constructor(lookup: NameLookup, { groups }: Regrouped, listed: readonly Cluster[]) {
    this.#lookup = lookup;
    this.#groups = groups;
    for (const name of listed.flatMap(({ names }) => names)) {
      if (name.length > 1) this.#isSurname.set(name[name.length - 1], true);
      for (const word of coreOf(name)) this.#isNumbered.set(word, true);
    }
    for (const [row, { kind, cluster }] of groups) {
      const last = lastOf(row);
      if (last !== null && isPerson(cluster)) this.#isSurname.set(last, true);
      if (kind !== null) for (const word of numberedIn(row, kind)) this.#isNumbered.set(word, true);
    }
  }

  /** Whether it is the last of some person's full name. */
  isSurname(word: string): boolean {
    return known(this.#isSurname, word, () =>
      this.#lookup.isIn(
        word,
        (row) => lastOf(row) === word && isPerson((this.#groups.get(row) ?? row).cluster),
      ),
    );
  }

  /** Whether it has a number where all names are settled (see `AlikeWords`). */
  isNumbered(word: string): boolean {
    return this.#isOfNames(word) || (SHORT_FORMS.get(word) ?? []).some((short) => this.#isOfNames(short));
  }

  #isOfNames(word: string): boolean {
    return known(this.#isNumbered, word, () =>
      this.#lookup.isIn(word, (row) => {
        const { kind } = this.#groups.get(row) ?? row;
        return kind !== null && numberedIn(row, kind).has(word);
      }),
    );
  }
}

/** The last word of a name of two words or more. */
const lastOf = ({ key }: NameRow): string | null =>
  key.includes(' ') ? key.slice(key.lastIndexOf(' ') + 1) : null;

/** The words of a full name that get a number. */
function numberedIn({ key }: NameRow, kind: NameRow['kind']): Set<string> {
  const words = key.split(' ');
  if (kind !== 'person') return new Set([...plainOrganisation(words).core, ...coreOf(words)]);
  const { core } = plainName(words);
  return new Set([...core, ...coreOf(words), ...(isBaltic(core) ? core.map(withoutBalticEnding) : [])]);
}

function known(answers: Map<string, boolean>, word: string, ask: () => boolean): boolean {
  let answer = answers.get(word);
  if (answer === undefined) {
    answer = ask();
    answers.set(word, answer);
  }
  return answer;
}
