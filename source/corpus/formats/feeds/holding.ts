import { parseDateField } from '../../structure/dates.ts';
import { withoutBy } from '../../structure/names.ts';
import type { Attributes } from '../markup.ts';
import { type Element, elementOf, type Held, plainName } from './elements.ts';
import { Value } from './value.ts';

interface Kept {
  readonly rank: number;
  readonly values: Value[];
}

/** An element that is being read. */
interface OpenElement extends Element {
  readonly depth: number;
  readonly value: Value;
}

/** Where a person or another feed is told of, the child that names it; what else stands there is passed over. */
const NAMED_BY: Partial<Record<Held, string>> = { author: 'name', source: 'title' };

/** What may stand in attributes alone. */
const BY_ATTRIBUTES: ReadonlySet<Held> = new Set(['link', 'section']);

/** A channel or an item, and what its elements hold. Depths are counted by whoever reads it. */
export class Holding {
  readonly depth: number;
  /** Where its tag begins, an offset into the text. */
  readonly start: number;
  readonly attributes: Attributes;
  private readonly kept = new Map<Held, Kept>();
  private element: OpenElement | null = null;
  private child: (OpenElement & { readonly isNaming: boolean }) | null = null;

  constructor(depth: number, start: number, attributes: Attributes) {
    this.depth = depth;
    this.start = start;
    this.attributes = attributes;
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (this.element === null) {
      const element = elementOf(name);
      // Pictures lie deeper, each with its own caption.
      if (element === null || (depth !== this.depth + 1 && element.held !== 'caption')) return;
      this.element = { ...element, depth, value: new Value(attributes) };
      return;
    }
    const naming = NAMED_BY[this.element.held];
    if (naming === undefined) this.element.value.open(name, attributes);
    else if (this.child === null) {
      const child = { ...this.element, depth, value: new Value(attributes) };
      this.child = { ...child, isNaming: plainName(name) === naming };
    }
  }

  text(text: string): void {
    (this.child ?? this.element)?.value.take(text);
  }

  close(name: string, depth: number): void {
    if (this.child !== null) {
      if (this.child.depth !== depth) return;
      if (this.child.isNaming) this.keep(this.child);
      this.child = null;
    } else if (this.element?.depth === depth) {
      this.keep(this.element);
      this.element = null;
    } else this.element?.value.close(name);
  }

  /** The values of the element that says this; none where none does. */
  values(held: Held): readonly Value[] {
    return this.kept.get(held)?.values ?? [];
  }

  /** The first value alone. */
  first(held: Held): string | null {
    return this.values(held)[0]?.line() || null;
  }

  /** `jane@example.com (Jane Doe)`, as RSS has it, and `Jane Doe <jane@example.com>` by name; addresses alone are no names. */
  author(): string | null {
    const names = this.values('author').map((value) => {
      const line = value.line();
      const named = /^\S+@\S+\s*\((.+)\)$/.exec(line)?.[1] ?? line.replace(/\s*<?\S+@[^\s>]+>?\s*/, '');
      return withoutBy(named);
    });
    return [...new Set(names.filter((name) => name !== ''))].join(', ') || null;
  }

  /** Where the article is on the web: an address in an attribute (Atom) or as text. */
  link(): string | null {
    const links = this.values('link');
    const own = links.find(({ attributes }) => ['alternate', undefined].includes(attributes.get('rel')));
    const address = own?.attributes.get('href') ?? own?.line();
    if (address) return address.trim();
    const id = this.first('id');
    return id !== null && /^https?:\/\/\S+$/i.test(id) ? id : null;
  }

  /** What it is filed under: as text, or in attributes (Atom). */
  section(): string | null {
    const names = this.values('section').map(
      (value) => value.line() || (value.attributes.get('label') ?? value.attributes.get('term') ?? '').trim(),
    );
    return [...new Set(names.filter((name) => name !== ''))].join(', ') || null;
  }

  private keep({ held, rank, value }: OpenElement): void {
    const known = this.kept.get(held);
    if (value.isBlank() && !BY_ATTRIBUTES.has(held)) return;
    // A day that cannot be told leaves the word to another.
    if (held === 'date' && ['unclear', null].includes(parseDateField(value.line()))) return;
    if (known === undefined || rank < known.rank) this.kept.set(held, { rank, values: [value] });
    else if (rank === known.rank || held === 'caption') known.values.push(value);
  }
}
