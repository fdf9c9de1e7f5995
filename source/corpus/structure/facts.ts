import type { From } from '../article.ts';
import { siteOf } from './site.ts';

/** A piece of metadata as it stands in the file, and where it stood. */
export interface Fact {
  readonly value: string;
  readonly from: From;
}

/** What could be learnt about a record; the surest place wins, so a fact once known is only replaced by a surer one. */
export class Facts {
  title: Fact | null = null;
  date: Fact | null = null;
  source: Fact | null = null;
  author: Fact | null = null;

  /** `over equals`: it also replaces what is as sure, since who says so knows the place and does not find it by its looks. */
  learn(
    name: 'title' | 'date' | 'source' | 'author',
    value: string | null,
    from: From,
    against: 'equals stay' | 'over equals' = 'equals stay',
  ): void {
    if (value === null || value.trim() === '') return;
    const known = this[name];
    const less = known ? SURER.indexOf(from) - SURER.indexOf(known.from) : -1;
    if (less > 0 || (less === 0 && against === 'equals stay')) return;
    const text = value
      .slice(0, 4 * LONGEST)
      .trim()
      .replace(/\s+/g, ' ');
    this[name] = { value: cut((name === 'source' ? siteOf(text) : null) ?? text), from };
  }
}

/** Longer than any headline, in UTF-16 units: what is longer is a line of text that stood where a fact stands. */
const LONGEST = 300;

/** A fact stands in every row and in every mention that is printed: it is cut behind a word. */
function cut(value: string): string {
  if (value.length <= LONGEST) return value;
  const head = value.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '');
  const blank = head.lastIndexOf(' ');
  return `${blank > LONGEST / 2 ? head.slice(0, blank) : head}…`;
}

const SURER: readonly From[] = ['field', 'metadata', 'header', 'dateline', 'filename', 'path', 'made'];
