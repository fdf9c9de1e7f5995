/** The lines of a log of decisions: one JSON object each (jsonlines.org). */
import { safeText } from '../../text/safe.ts';
import { type Kind, RULES } from '../types.ts';
import type { Entry, Ruling } from './ruling.ts';

/** A line that is no decision; `line` counts from 1. */
export interface LineFault {
  readonly line: number;
  readonly why: string;
}

export interface LogRead {
  readonly entries: readonly Entry[];
  readonly faults: readonly LineFault[];
}

/** Reads a log. What is no decision is told and left out; the rest counts. Blank lines are nothing. */
export function readLog(text: string): LogRead {
  const entries: Entry[] = [];
  const faults: LineFault[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const entry = entryOf(line);
    if (typeof entry === 'string') faults.push({ line: at + 1, why: entry });
    else entries.push(entry);
  });
  return { entries, faults };
}

/** An entry as a line, with its line feed. */
export const lineOf = (entry: Entry): string => `${JSON.stringify(entry)}\n`;

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const KINDS: readonly unknown[] = ['person', 'organisation', 'state', 'place'] satisfies Kind[];
/** UTF-16 units: no name is longer, and what is longer would be long looked for. */
const LONGEST = 1000;
const LONGEST_NOTE = 10_000;

/** Text as articles have it, broken into lines or not: nothing in it acts on a terminal. */
const isAnyText = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= LONGEST_NOTE && isSafe(value.replace(/[\n\t]/g, ' '));

const isSafe = (text: string): boolean => safeText(text) === text;
const isText = (value: unknown): boolean =>
  isAnyText(value) && value !== '' && String(value).length <= LONGEST;
const isLineOfText = (value: unknown): boolean => isText(value) && !/[\n\t]/.test(String(value));
const isKind = (value: unknown): boolean => KINDS.includes(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const maybe =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || is(value);

const isActor = isShaped({ surface: isText, kind: isKind, made: maybe(isText) });
const isLine = isShaped({
  article: isText,
  path: isText,
  quote: isText,
  before: isAnyText,
  after: isAnyText,
  nth: (value) => Number.isInteger(value) && Number(value) >= 0,
});

/** As `Date.toISOString` writes it, so that times sort as text; of this century. */
const TIME = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const COMMON: Shape = {
  id: isText,
  at: (value) => typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value)),
  note: maybe(isAnyText),
  over: maybe(isTexts),
  batch: maybe(isText),
  corpus: maybe(isTexts),
};
const SPELLING: Shape = { surface: isText, actor: isActor, line: maybe(isLine) };
const PAIR: Shape = { actor: isActor, other: isActor };

const SHAPES: Readonly<Record<Ruling['decided'], Shape>> = {
  is: { ...SPELLING, of: maybe(isActor) },
  not: SPELLING,
  unsure: SPELLING,
  added: SPELLING,
  apart: { ...SPELLING, surface: isLineOfText },
  same: PAIR,
  differ: PAIR,
  named: { actor: isActor, name: isLineOfText },
  kind: { actor: isActor, kind: isKind },
  rule: {
    actor: isActor,
    rule: (value) => (RULES as readonly unknown[]).includes(value),
    counts: (value) => typeof value === 'boolean',
  },
};

function isShaped(shape: Shape): (value: unknown) => boolean {
  return (value) => isRecord(value) && wrongIn(shape, value) === null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrongIn = (shape: Shape, value: Record<string, unknown>): string | null =>
  Object.keys(shape).find((field) => !shape[field](value[field])) ?? null;

function entryOf(line: string): Entry | string {
  let value: unknown;
  try {
    // A mark of byte order stands at the start of each of two logs that were put together.
    value = JSON.parse(line.trim());
  } catch {
    return 'it is not one whole JSON object';
  }
  if (!isRecord(value)) return 'it is not a JSON object';
  const common = wrongIn(COMMON, value);
  if (common !== null) return `its "${common}" is missing or no such thing`;
  if ('undo' in value)
    return isText(value.undo)
      ? (only({ ...COMMON, undo: isText }, value) as unknown as Entry)
      : 'its "undo" is not the id of a decision';
  const shape = Object.hasOwn(SHAPES, String(value.decided))
    ? SHAPES[value.decided as Ruling['decided']]
    : null;
  if (shape === null) return 'its "decided" is none that is known here; a newer dragoman may have written it';
  const wrong = wrongIn(shape, value);
  if (wrong === null) return only({ ...COMMON, decided: isText, ...shape }, value) as unknown as Entry;
  return `its "${wrong}" is missing or no such thing`;
}

/** The fields that a shape knows: what else stands in a line is for others. */
const only = (shape: Shape, value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(shape).flatMap((field) => (value[field] === undefined ? [] : [[field, value[field]]])),
  );
