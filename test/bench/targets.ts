/** What is compared with what, and how far it may go. */
export interface Comparison {
  /** What it is called in the table. */
  readonly name: string;
  /** Of this program: the medians of these measures, pooled. */
  readonly ours: readonly string[];
  /** Whose measures are the unit, and which; pooled too. */
  readonly unit: string;
  readonly theirs: readonly string[];
  /** The most that the ratio of the medians may be; null: only to be looked at. */
  readonly target: number | null;
}

const both = (measure: string): string[] => [`${measure}, plain`, `${measure}, rich`];

const PAGE_OF_LESS = { unit: 'less', theirs: both('page') } as const;

export const BYTES: readonly Comparison[] = [
  ...['plain', 'rich'].map((kind) => ({
    name: `scroll a line, ${kind} articles`,
    ours: [`scroll, ${kind}`],
    unit: 'less',
    theirs: [`scroll, ${kind}`],
    target: 1,
  })),
  { name: 'scroll a line, both', ours: both('scroll'), unit: 'less', theirs: both('scroll'), target: 1 },
  { name: 'page, both', ours: both('page'), ...PAGE_OF_LESS, target: 1.1 },
  { name: 'select, marker moving', ours: ['select'], unit: 'newsboat', theirs: ['select'], target: 0.5 },
  {
    name: 'select, list scrolling under it',
    ours: ['select at the edge'],
    unit: 'newsboat',
    theirs: ['select at the edge'],
    target: null,
  },
  {
    name: 'preview at rest',
    ours: ['preview'],
    unit: 'dragoman',
    theirs: ['preview, its text'],
    target: 1.3,
  },
  { name: 'line, marker moving', ours: ['line'], unit: 'newsboat', theirs: ['select'], target: 0.5 },
  {
    name: 'line, lines scrolling under it',
    ours: ['line at the edge'],
    unit: 'newsboat',
    theirs: ['select at the edge'],
    target: null,
  },
  { name: 'page of lines', ours: ['page of lines'], ...PAGE_OF_LESS, target: null },
  { name: 'spelling, marker moving', ours: ['spelling'], unit: 'newsboat', theirs: ['select'], target: 0.5 },
  { name: 'letter in the finder', ours: ['letter'], unit: 'fzf', theirs: ['letter'], target: 0.4 },
  { name: 'n to a mention in sight', ours: ['n in sight'], ...PAGE_OF_LESS, target: 0.25 },
  { name: 'n that scrolls', ours: ['n scrolling'], ...PAGE_OF_LESS, target: null },
  { name: 'n to another article', ours: ['n to another article'], ...PAGE_OF_LESS, target: 1.2 },
];

/** What is drawn once the keys rest, beside the immediate answers. */
export const AT_REST: readonly string[] = ['scroll, plain', 'scroll, rich', 'page, plain', 'page, rich'].map(
  (measure) => `${measure}, at rest`,
);

/** The most that times from the start may be, on the sample corpus, as multiples of `node -e 0`; null: only to be looked at. */
export const STARTS = {
  'first frame': 1.6,
  'first frame, nothing compiled yet': null,
  'first articles listed': 1.6,
  'first key answered': 4.5,
  'find, to its last byte': 3.2,
} as const;
export type StartMeasure = keyof typeof STARTS;

/** How a large corpus is to be dealt with: the least or the most that each figure, or ratio, may be. */
export const LARGE = {
  rate: ['≥', 4],
  memory: ['≤', 700],
  size: ['≤', 2],
  update: ['≤', 5],
  firstRows: ['≤', 300],
  frame: ['≤', 1.25],
  find: ['≤', 4],
  damaged: ['≤', 0],
  reading: ['≤', 250],
  letter: ['≤', 50],
  move: ['≤', 30],
  lines: ['≤', 30],
} as const;

/** Milliseconds from a key to the last byte of its answer; a lone Esc, which has to be waited out, stands apart. */
export const LATENCY = { p50: { '24×80': 2, '50×200': 3 }, p99: 10 } as const;
