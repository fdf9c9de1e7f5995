import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { type LineFault, lineOf, readLog } from './actors/decisions/log-lines.ts';
import type { Entry, Ruling } from './actors/decisions/ruling.ts';
import { standing } from './actors/decisions/standing.ts';
import { Problem } from './problem.ts';
import type { Request } from './request.ts';
import { sampleCorpus } from './shipped.ts';
import { type Draft, FIRST } from './store/decided/drafts.ts';
import { coded, codeOf, reasonOf } from './system-reasons.ts';
import { byCodePoint } from './text/order.ts';
import { safeText } from './text/safe.ts';

/** What a log says of a corpus. */
export interface Decisions {
  /** Those that hold here, the oldest first. */
  readonly rulings: readonly Ruling[];
  readonly faults: readonly LineFault[];
  /** Those that were made for a corpus that is not where it was: perhaps this one, moved. */
  readonly homeless: readonly Ruling[];
  /** The latest time of any line; empty where there is none. */
  readonly last: string;
}

/** Larger logs nobody wrote: bytes. */
const MOST = 64 * 1024 * 1024;
const NOTHING: Decisions = { rulings: [], faults: [], homeless: [], last: '' };
const ID_BYTES = 6;

const newId = (): string => randomBytes(ID_BYTES).toString('hex');

/**
 * The log of decisions of a corpus: the file behind `--decisions`, else one in the data folder (XDG Base Directory
 * Specification 0.8) that all corpora share, where each decision says which it was made for: it holds there, in folders
 * below, and in those above. It is only ever appended to, what is decided in one go in one write, so that several may do it at once; a line cut
 * short by whatever happened is told, and costs no other.
 */
export class DecisionsLog {
  /** Null where the environment names no folder to keep it in. */
  readonly path: string | null;
  readonly isNamed: boolean;
  readonly #corpus: readonly string[];
  #looks = '';
  #known: Decisions = NOTHING;

  /** `paths`: of the corpus, as named on the command line. */
  constructor({ decisions }: Pick<Request, 'decisions'>, paths: readonly string[], env = process.env) {
    this.isNamed = decisions !== null;
    this.path = decisions ?? logIn(env);
    this.#corpus = paths.map(placeOf);
  }

  /** What it says now; the same object while nothing was written. Throws a Problem where it cannot be read. */
  read(): Decisions {
    const looks = this.#look();
    if (looks === this.#looks) return this.#known;
    this.#known = looks === '' ? NOTHING : this.#decisionsIn(this.#text());
    // Only now: what could not be read is not known the next time either.
    this.#looks = looks;
    return this.#known;
  }

  /** Whether somebody has written to it since it was read. */
  get isChanged(): boolean {
    return this.#look() !== this.#looks;
  }

  /**
   * Writes decisions down, all in one write. Gives them as they stand there. Throws a Problem where that cannot be; then nothing is
   * decided. An actor `made` by `FIRST` is the one that the first of them makes.
   */
  decide(...drafts: readonly Draft[]): Ruling[] {
    const corpus = this.isNamed ? {} : { corpus: this.#corpus };
    const at = this.#now();
    const ids = drafts.map(() => newId());
    const batch = drafts.length > 1 ? { batch: ids[0] } : {};
    const rulings = drafts.map(
      (draft, place) =>
        ({
          ...{ id: ids[place], at: new Date(at + place).toISOString() },
          ...draft,
          ...(draft.actor.made === FIRST ? { actor: { ...draft.actor, made: ids[0] } } : {}),
          ...batch,
          ...corpus,
        }) as Ruling,
    );
    this.#append(rulings);
    return rulings;
  }

  /** Takes a decision back, and with it those that were made in one go with it. Gives all that were taken back. */
  undo(ruling: Ruling): readonly Ruling[] {
    const { batch } = ruling;
    const all = batch === undefined ? [ruling] : this.read().rulings.filter((one) => one.batch === batch);
    const at = this.#now();
    this.#append(
      all.map(({ id }, place) => ({ id: newId(), at: new Date(at + place).toISOString(), undo: id })),
    );
    return all;
  }

  /** A later time than that of every line there is, so that what is decided last holds though clocks differ. */
  #now(): number {
    return Math.max(Date.now(), Date.parse(this.read().last || '2000') + 1);
  }

  #decisionsIn(text: string): Decisions {
    const { entries, faults } = readLog(text);
    const isHere = ({ corpus }: Ruling): boolean =>
      this.isNamed ||
      corpus === undefined ||
      corpus.some((one) => this.#corpus.some((own) => isAround(one, own)));
    const all = standing(entries);
    const gone = new Map<string, boolean>();
    const isGone = (path: string): boolean => {
      const known = gone.get(path) ?? (isAbsolute(path) && !existsSync(path));
      gone.set(path, known);
      return known;
    };
    return {
      rulings: all.filter(isHere),
      faults,
      homeless: all.filter((one) => !isHere(one) && (one.corpus ?? []).every(isGone)),
      last:
        entries
          .map(({ at }) => at)
          .sort(byCodePoint)
          .at(-1) ?? '',
    };
  }

  #look(): string {
    if (this.path === null) return '';
    try {
      const { size, mtimeMs, ino } = statSync(this.path);
      return `${size} ${mtimeMs} ${ino}`;
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return '';
      throw this.#unreadable(error);
    }
  }

  #text(): string {
    const path = this.path ?? '';
    try {
      const stat = statSync(path);
      // Nobody may ever write to a pipe.
      if (stat.isFIFO() || stat.isSocket()) throw coded('ESPIPE');
      if (stat.size > MOST) throw coded('EFBIG');
      return readFileSync(path, 'utf8');
    } catch (error) {
      throw this.#unreadable(error);
    }
  }

  #unreadable(error: unknown): Problem {
    return new Problem(
      `The decisions in ${safeText(this.path ?? '')} cannot be read (${reasonOf(error)}); mend that, or name another log with --decisions FILE.`,
    );
  }

  #append(entries: readonly Entry[]): void {
    if (this.path === null)
      throw new Problem(
        'There is no folder to keep decisions in; set HOME, or name a log with --decisions FILE.',
      );
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      const file = openSync(this.path, 'a+');
      try {
        const line = Buffer.from((endsInLine(file) ? '' : '\n') + entries.map(lineOf).join(''));
        if (writeSync(file, line) < line.length) throw coded('ENOSPC');
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      throw new Problem(
        `The decision cannot be written to ${safeText(this.path)} (${reasonOf(error)}), so nothing was decided; mend that, or name another log with --decisions FILE.`,
      );
    }
  }
}

/** What a log cut short lacks is its last line's end. */
function endsInLine(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

function logIn(env: Readonly<Record<string, string | undefined>>): string | null {
  const absolute = (path: string | undefined): string | null =>
    path !== undefined && isAbsolute(path) ? path : null;
  const home = absolute(env.HOME);
  const data = absolute(env.XDG_DATA_HOME) ?? (home === null ? null : join(home, '.local', 'share'));
  return data === null ? null : join(data, 'dragoman', 'decisions.jsonl');
}

/** What a corpus goes by in the log: where it lies, wherever it was named from. */
function placeOf(path: string): string {
  if (path === '-') return '-';
  const place = realpathSync.native(path);
  return place === realpathSync.native(sampleCorpus) ? 'sample' : place;
}

const isAround = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
