import type { Style } from '../office/style-kinds.ts';
import { readXml } from '../office/xml-events.ts';

/** The paragraph styles of styles.xml by their ids. */
export function readDocxStyles(bytes: Uint8Array): Map<string, Style> {
  const styles = new Map<string, Style>();
  let id: string | null = null;
  let style = { name: '', parent: null as string | null, heads: false };
  readXml(bytes, {
    open(name, attributes) {
      const value = attributes.get('w:val');
      if (name === 'w:style') {
        id = attributes.get('w:type') === 'paragraph' ? (attributes.get('w:styleId') ?? null) : null;
        style = { name: id ?? '', parent: null, heads: false };
      } else if (id === null) return;
      else if (name === 'w:name') style.name = value ?? '';
      else if (name === 'w:basedOn') style.parent = value ?? null;
      else if (name === 'w:outlineLvl') style.heads = Number(value) < 9;
    },
    close(name) {
      if (name !== 'w:style' || id === null) return;
      styles.set(id, style);
      id = null;
    },
  });
  return styles;
}

/** A relation of a part of a package to another, or to what lies outside. */
export interface Relation {
  readonly id: string;
  /** The end of its type: `officeDocument`, `styles`, `hyperlink`. */
  readonly type: string;
  readonly target: string;
}

/** A `.rels` part (ISO 29500-2, 9.3). */
export function readRelations(bytes: Uint8Array): Relation[] {
  const relations: Relation[] = [];
  readXml(bytes, {
    open(name, attributes) {
      if (name.split(':').at(-1) !== 'Relationship') return;
      const type = attributes.get('Type') ?? '';
      relations.push({
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: attributes.get('Target') ?? '',
      });
    },
    close() {},
  });
  return relations;
}

/** The name in the package of what a part of it points at. */
export function partAt(from: string, target: string): string {
  const way = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') way.pop();
    else if (step !== '' && step !== '.') way.push(step);
  }
  return way.join('/');
}
