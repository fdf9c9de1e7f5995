import type { From } from '../article.ts';

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

  learn(name: 'title' | 'date' | 'source' | 'author', value: string | null, from: From): void {
    if (value === null || value.trim() === '') return;
    const known = this[name];
    if (known && SURER.indexOf(known.from) <= SURER.indexOf(from)) return;
    this[name] = { value: value.trim().replace(/\s+/g, ' '), from };
  }
}

const SURER: readonly From[] = ['field', 'metadata', 'header', 'dateline', 'filename', 'path', 'made'];
