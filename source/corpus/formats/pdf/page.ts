/** A piece of text on a page. Points (1/72 inch), from the page's top left corner, turned so that it stands upright. */
export interface Run {
  readonly text: string;
  /** Left and right end; on a page that is read from right to left, mirrored: the end it is read from is `x0`. */
  readonly x0: number;
  readonly x1: number;
  /** The baseline, counted downwards. */
  readonly y: number;
  /** The height of its letters' font. */
  readonly size: number;
  /** What the file calls the font: good for telling one from another and for nothing else. */
  readonly font: string;
  readonly rtl: boolean;
  /** A blank stands before it, whatever the distance. */
  readonly spaced: boolean;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order they are drawn in. */
  readonly runs: readonly Run[];
  /** What stands sideways, aslant or outside of what is shown of the page: marks in the margin, watermarks, credits along a picture. */
  readonly aside: readonly Aside[];
}

/** Text that stands in a direction of its own: its runs upright, or where it is aslant, in the order they are drawn in. */
export interface Aside {
  readonly runs: readonly Run[];
  readonly isAslant: boolean;
}

/** A text item as pdf.js gives it, as far as it is used here. */
export interface Item {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly fontName: string;
  readonly hasEOL: boolean;
}

/** Width and height as shown, and the six numbers that lead from the file's coordinates to those. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

interface Placed extends Run {
  /** In quarter turns clockwise; null where it is aslant. */
  readonly turn: number | null;
}

/** Steeper than this a line is aslant; in quarter turns. */
const ASLANT = 0.06;

/** A page from its items: upright as most of its text stands, whatever the page's own rotation. */
export function pageOf(number: number, items: readonly Item[], view: Viewport): Page {
  const placed: Placed[] = [];
  let spaced = false;
  for (const item of items) {
    if (item.str.trim() === '') {
      spaced ||= item.str !== '';
      continue;
    }
    const run = place(item, view, spaced || /^\s/.test(item.str));
    if (run !== null) placed.push(run);
    spaced = /\s$/.test(item.str);
  }
  const letters = [0, 0, 0, 0];
  for (const { turn, text } of placed) if (turn !== null) letters[turn]! += text.length;
  const main = letters.indexOf(Math.max(...letters));
  const [width, height] = main % 2 === 0 ? [view.width, view.height] : [view.height, view.width];
  const runs: Run[] = [];
  const others = new Map<string, Run[]>();
  for (const run of placed) {
    const isShown = run.x1 > 0 && run.x0 < width && run.y > 0 && run.y < height + run.size;
    if (run.turn === main && isShown) runs.push(run);
    else {
      const key = isShown ? String(run.turn) : 'unseen';
      const same = others.get(key);
      if (same === undefined) others.set(key, [run]);
      else same.push(run);
    }
  }
  const aside = [...others.values()].map((along) => ({ runs: along, isAslant: along.some(isAslant) }));
  return { number, width, height, runs: isRightToLeft(runs) ? runs.map(mirrored) : runs, aside };

  function mirrored(run: Run): Run {
    return { ...run, x0: width - run.x1, x1: width - run.x0 };
  }
}

const isAslant = (run: Run): boolean => (run as Placed).turn === null;

/** Where an item stands; null where its numbers are none. */
function place(item: Item, { width, height, transform: v }: Viewport, spaced: boolean): Placed | null {
  const [a, b, , , e, f] = item.transform as [number, number, number, number, number, number];
  const [va, vb, vc, vd, ve, vf] = v as [number, number, number, number, number, number];
  const x = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  const angle = Math.atan2(vb * a + vd * b, va * a + vc * b) / (Math.PI / 2);
  const scale = Math.hypot(va, vb);
  const long = item.width * scale;
  const size = (item.height || Math.hypot(item.transform[2]!, item.transform[3]!)) * scale;
  if (![x, y, angle, long, size].every(Number.isFinite) || size <= 0) return null;
  const quarter = Math.round(angle);
  const turn = Math.abs(angle - quarter) > ASLANT ? null : (quarter + 4) % 4;
  const [left, base] = [
    [x, y],
    [y, width - x],
    [width - x, height - y],
    [height - y, x],
  ][turn ?? 0] as [number, number];
  const text = item.str.trim().replace(/\s+/g, ' ');
  return {
    ...{ text, x0: left, x1: left + long, y: base, size, font: item.fontName },
    ...{ rtl: item.dir === 'rtl', spaced, turn },
  };
}

/** Most letters are read from right to left. */
export function isRightToLeft(runs: readonly Pick<Run, 'rtl' | 'text'>[]): boolean {
  let balance = 0;
  for (const { rtl, text } of runs) balance += rtl ? text.length : -text.length;
  return balance > 0;
}
