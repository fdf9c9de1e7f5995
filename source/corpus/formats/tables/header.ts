import { dateOf } from './dates.ts';
import { plainName, RANKS } from './names.ts';
import { PARTS } from './parts.ts';

const NAMED = [...PARTS, 'lead'] as const;

/** Whether a name is one that a part of an article has, of all parts or of some. */
export function isKnown(name: string, parts: readonly (typeof NAMED)[number][] = NAMED): boolean {
  const plain = plainName(name);
  return parts.some((part) => RANKS[part].has(plain));
}

/**
 * Whether the cells of a first row are names of columns: short, and neither figures nor dates nor addresses; one of them at least is
 * known, or none stands twice. `wanted`: names that were asked for.
 */
export function isHeader(cells: readonly string[], wanted: readonly string[]): boolean {
  const names = cells.filter((cell) => cell !== '');
  const areNames = names.every(
    (name) => name.length <= 60 && !/^[-\d.,:%\s]+$|:\/\/|[.!?]$/.test(name) && dateOf(name) === null,
  );
  if (!areNames || names.length === 0) return false;
  return (
    names.some((name) => wanted.includes(name) || isKnown(name)) ||
    (names.length > 1 &&
      new Set(names).size === names.length &&
      names.every((name) => !/\s\S+\s\S+\s/.test(name)))
  );
}

/** Each column by a name of its own: by its number where it has none, with a number where another has the same. */
export function ownNames(names: readonly string[]): string[] {
  const own: string[] = [];
  const taken = new Set<string>();
  for (const [i, name] of names.entries()) {
    let free = name === '' ? String(i + 1) : name;
    for (let count = 2; taken.has(free); count++) free = `${name} (${count})`;
    taken.add(free);
    own.push(free);
  }
  return own;
}
