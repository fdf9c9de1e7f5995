/** Marks of emphasis as CommonMark pairs them ("An algorithm for parsing nested emphasis and links"), in linear time. */

/** A run of `*`, `_` or `~`. */
interface Run {
  readonly sign: string;
  /** What is not used up of it: from, to (exclusive). */
  from: number;
  to: number;
  /** Where it began, and how long it was. */
  readonly start: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  before: Run | null;
  next: Run | null;
}

const SPACE = /^\s?$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/** The runs of a text that are open yet; where they pair, `leaveOut` is told the marks. */
export class Emphasis {
  readonly #text: string;
  readonly #leaveOut: (from: number, to: number) => void;
  #last: Run | null = null;

  constructor(text: string, leaveOut: (from: number, to: number) => void) {
    this.#text = text;
    this.#leaveOut = leaveOut;
  }

  /** The last run so far: what comes behind it is paired by itself. */
  get last(): unknown {
    return this.#last;
  }

  /** Takes the run that begins there; gives where it ends. */
  run(from: number): number {
    const text = this.#text;
    const sign = text[from]!;
    let to = from + 1;
    while (text[to] === sign) to++;
    // One tilde stands before numbers as often as it strikes out; three fence code.
    if (sign === '~' && to - from !== 2) return to;
    const before = characterBefore(text, from);
    const after = to < text.length ? String.fromCodePoint(text.codePointAt(to)!) : '';
    const [blankBefore, blankAfter] = [SPACE.test(before), SPACE.test(after)];
    const [signBefore, signAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
    const left = !blankAfter && (!signAfter || blankBefore || signBefore);
    const right = !blankBefore && (!signBefore || blankAfter || signAfter);
    const opens = sign === '_' ? left && (!right || signBefore) : left;
    const closes = sign === '_' ? right && (!left || signAfter) : right;
    const run: Run = {
      sign,
      from,
      to,
      start: from,
      length: to - from,
      opens,
      closes,
      before: this.#last,
      next: null,
    };
    if (this.#last) this.#last.next = run;
    this.#last = run;
    return to;
  }

  /** Pairs the runs behind one (null: all) and forgets them. */
  pairBehind(bottom: unknown): void {
    /** For each kind of closing run, before where nothing opens it any more. */
    const bottoms = new Map<string, number>();
    const floor = bottom as Run | null;
    let closer: Run | null = this.#last;
    while (closer !== null && closer.before !== floor) closer = closer.before;
    while (closer !== null) {
      if (!closer.closes) {
        closer = closer.next;
        continue;
      }
      const kind: string = `${closer.sign}${closer.opens}${closer.length % 3}`;
      const opener: Run | null = openerOf(closer, bottoms.get(kind) ?? 0, floor);
      if (opener === null) {
        bottoms.set(kind, closer.start);
        const next: Run | null = closer.next;
        if (!closer.opens) this.#forget(closer);
        closer = next;
        continue;
      }
      const marks = opener.to - opener.from >= 2 && closer.to - closer.from >= 2 ? 2 : 1;
      this.#leaveOut(opener.to - marks, opener.to);
      this.#leaveOut(closer.from, closer.from + marks);
      opener.to -= marks;
      closer.from += marks;
      opener.next = closer;
      closer.before = opener;
      if (opener.from === opener.to) this.#forget(opener);
      if (closer.from === closer.to) {
        const next: Run | null = closer.next;
        this.#forget(closer);
        closer = next;
      }
    }
    if (floor) floor.next = null;
    this.#last = floor;
  }

  #forget(run: Run): void {
    if (run.before) run.before.next = run.next;
    if (run.next) run.next.before = run.before;
    else this.#last = run.before;
  }
}

/** The nearest run that a closing one closes, behind `floor` and from `lowest` on; null where there is none. */
function openerOf(closer: Run, lowest: number, floor: Run | null): Run | null {
  for (let one = closer.before; one !== null && one !== floor && one.start >= lowest; one = one.before) {
    if (one.sign !== closer.sign || !one.opens) continue;
    // "If one of the delimiters can both open and close …" (rules 9 and 10).
    const isEither = one.closes || closer.opens;
    if (
      isEither &&
      (one.length + closer.length) % 3 === 0 &&
      (one.length % 3 !== 0 || closer.length % 3 !== 0)
    )
      continue;
    return one;
  }
  return null;
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return '';
  const isPair = at > 1 && /[\udc00-\udfff]/.test(text[at - 1]!) && /[\ud800-\udbff]/.test(text[at - 2]!);
  return text.slice(at - (isPair ? 2 : 1), at);
}
