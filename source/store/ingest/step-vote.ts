import { type Aliases, electedAliases } from '../../actors/aliases.ts';
import { ABSORBED, ALIASES, type ArticleLinker, type InForce } from './article-linker.ts';
import type { Settled } from './settle/settled.ts';
import type { Votes } from './step-scan.ts';
import type { Counts } from './vote-codec.ts';
import { VoteSums } from './vote-sums.ts';
import type { Work } from './work.ts';

/** Of it nobody says anything. */
const NO_NAME = -1;

/** What all articles together say of acronyms, of other names, and of who is absorbed. */
export class Elected {
  readonly #votes: VoteSums;
  readonly #work: Work;

  constructor(work: Work, votes: VoteSums) {
    this.#work = work;
    this.#votes = votes;
  }

  /** Lasting numbers. */
  get absorbed(): Iterable<number> {
    return this.#votes.of(ABSORBED).keys();
  }

  /** The number of a name and the lasting one of the body that it stands for, of each acronym. */
  get acronyms(): [name: number, body: number][] {
    return this.#votes.names(ABSORBED + 1, ALIASES).flatMap((name): [number, number][] => {
      const body = elected(this.#votes.of(name));
      return body === null ? [] : [[name, body]];
    });
  }

  /** Lasting numbers: whose other name is whose. */
  get aliases(): Aliases {
    return aliasesOf(this.#votes);
  }

  /** The same for the linking here, where an acronym is looked up when it is met. */
  inForce({ actors }: Settled): InForce {
    const { names } = this.#work;
    return {
      acronyms: {
        get: (key) => {
          const body = elected(this.#votes.of(names.find(key)?.id ?? NO_NAME));
          return body === null ? undefined : actors.numberOf(body);
        },
      },
      absorbed: new Set([...this.absorbed].map((lasting) => actors.numberOf(lasting))),
      aliases: new Map(
        [...this.aliases].map(([alias, whose]) => [actors.numberOf(alias), actors.numberOf(whose)]),
      ),
    };
  }
}

/**
 * Fifth step: sums up what the articles that wait to be linked say of acronyms, of other names, and of who is absorbed. Where the corpus
 * now says something else, the articles with these names wait to be linked too.
 */
export function vote(work: Work, said: Votes, linker: ArticleLinker): Elected {
  const { names, db, pending } = work;
  const votes = new VoteSums(db, 'votes', 'vote_sums');
  work.write(() => {
    const removed = pending.all('gone');
    const waiting = pending.all('link');
    const before = new Set(votes.of(ABSORBED).keys());
    const calledBefore = aliasesOf(votes);
    for (const article of removed) votes.remove(article);
    for (const article of waiting)
      votes.put(article, said.get(article) ?? linker.votes(work.hitsOf(article)));
    const turned = before.symmetricDifference(new Set(votes.of(ABSORBED).keys()));
    votes.save();
    const called = aliasesOf(votes);
    for (const alias of new Set([...calledBefore.keys(), ...called.keys()]))
      if (calledBefore.get(alias) !== called.get(alias)) {
        turned.add(alias);
        pending.add(
          'judge',
          names.where('cluster = ?', alias).map(({ id }) => id),
        );
      }
    if (turned.size > 0) pending.add('judge', names.borneBy(turned));
    // Where all are linked anyhow, nobody has to be looked for.
    if (waiting.length < work.countLasting()) {
      for (const [name, was] of votes.changed())
        if (name > ABSORBED && name < ALIASES && elected(was) !== elected(votes.of(name)))
          pending.add('link', work.holdersOf(names.at(name)));
      for (const cluster of turned)
        for (const row of names.where('cluster = ?', cluster)) pending.add('link', work.holdersOf(row));
    }
  });
  return new Elected(work, votes);
}

const aliasesOf = (votes: VoteSums): Aliases =>
  electedAliases(
    votes
      .names(ALIASES, Number.MAX_SAFE_INTEGER)
      .map((name): [number, Counts] => [name - ALIASES, votes.of(name)]),
  );

/** The one body that an acronym stands for, by what is said of it; null where there is none, or are several. */
const elected = (counts: Counts): number | null =>
  counts.size === 1 ? (counts.keys().next().value ?? null) : null;
