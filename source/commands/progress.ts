import type { ReadSoFar } from '../store/ingest/reading-course.ts';
import type { Told } from '../store/ingest/refresh.ts';
import { number } from '../text/number.ts';

/** Milliseconds between two lines about how far the work is: on a terminal one line is written over, elsewhere lines follow each other. */
const ON_TERMINAL = 100;
const ELSEWHERE = 10_000;
/** Before this many milliseconds nothing is said on a terminal: most changes are worked in by then. */
const PATIENCE = 1500;

const WORDS: Readonly<Record<Told['stage'], string>> = {
  looking: 'files found',
  reading: 'files read',
  naming: 'looked through for names',
  settling: 'names to put together',
  scanning: 'looked through for spellings',
  linking: 'linked',
  showing: 'actors to write down',
};

/** Where progress is told. */
export interface ProgressOutput {
  readonly isTerminal: boolean;
  write(text: string): void;
}

/** Tells on standard error how far an index is, with the rate and the time left. */
export class ProgressLine {
  readonly #output: ProgressOutput;
  readonly #start = performance.now();
  #next: number;
  #stage = '';
  #stageStart = 0;
  #shown = false;

  constructor(output: ProgressOutput) {
    this.#output = output;
    this.#next = output.isTerminal ? PATIENCE : ELSEWHERE;
  }

  told(told: Told): void {
    const now = performance.now() - this.#start;
    if (told.stage !== this.#stage) {
      this.#stage = told.stage;
      this.#stageStart = now;
    }
    if (now < this.#next) return;
    this.#next = now + (this.#output.isTerminal ? ON_TERMINAL : ELSEWHERE);
    const words = progressWords(told, now - this.#stageStart);
    this.#output.write(this.#output.isTerminal ? `\r${words}\x1b[K` : `${words}\n`);
    this.#shown = true;
  }

  /** Takes the line away again. */
  end(): void {
    if (this.#shown && this.#output.isTerminal) this.#output.write('\r\x1b[K');
  }
}

/**
 * “1,204/5,310 files read · 240 a second · 17 s left”, with large files “1/3 files read · 1,204 of 2,231 MB · 17 s left”. In: what was
 * told, and the milliseconds since that began.
 */
export function progressWords(told: Told, since: number): string {
  const { stage, done, total } = told;
  if (total === null) return `${number(done)} ${WORDS[stage]}`;
  if (stage === 'reading' && told.bytes !== null) return largeWords(told, told.bytes, since);
  const parts = [`${number(done)}/${number(total)} ${WORDS[stage]}`];
  const rate = (1000 * done) / Math.max(1, since);
  if (done > 0 && since >= 1000) {
    parts.push(`${number(Math.round(rate))} a second`);
    if (done < total) parts.push(`${leftWords((total - done) / rate)} left`);
  }
  return parts.join(' · ');
}

/** Of a few large files one a second says nothing; of one, that it is none of one. */
function largeWords(
  { done, total }: ReadSoFar,
  bytes: NonNullable<ReadSoFar['bytes']>,
  since: number,
): string {
  const share = `${number(Math.floor(bytes.done / MEGABYTE))} of ${number(Math.ceil(bytes.total / MEGABYTE))} MB`;
  const parts = total === 1 ? [`${share} read`] : [`${number(done)}/${number(total)} files read`, share];
  if (bytes.done > 0 && bytes.done < bytes.total && since >= 1000)
    parts.push(`${leftWords(((bytes.total - bytes.done) / bytes.done) * (since / 1000))} left`);
  return parts.join(' · ');
}

const MEGABYTE = 1_000_000;

/** In: seconds. */
const leftWords = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
