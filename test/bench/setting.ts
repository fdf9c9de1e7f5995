import type { Amount } from './amount.ts';
import type { BenchCorpus } from './corpus.ts';
import type { Figures } from './figures.ts';
import type { PeerName, Programs } from './programs.ts';

/** What every section of the bench is given. */
export interface Setting {
  readonly corpus: BenchCorpus;
  readonly programs: Programs;
  /** Those that are installed. */
  readonly peers: readonly PeerName[];
  readonly amount: Amount;
  /** Where the section puts what it measured. */
  readonly figures: Figures;
}
