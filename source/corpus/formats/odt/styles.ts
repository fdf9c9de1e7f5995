import type { Style } from '../office/style-kinds.ts';
import { readXml } from '../office/xml-events.ts';

const plain = (name: string | undefined): string | null => (name === undefined || name === '' ? null : name);

/** Adds the paragraph styles of a part to `styles`, by their names: those of styles.xml, and the automatic ones of content.xml. */
export function readOdtStyles(bytes: Uint8Array, styles: Map<string, Style>): void {
  readXml(bytes, {
    open(element, attributes) {
      if (element !== 'style:style' || attributes.get('style:family') !== 'paragraph') return;
      const id = plain(attributes.get('style:name'));
      if (id === null) return;
      const level = Number(attributes.get('style:default-outline-level') ?? 0);
      const parent = plain(attributes.get('style:parent-style-name'));
      // An automatic style has no name of its own to be told by.
      const name = attributes.get('style:display-name') ?? (/^P\d+$/.test(id) ? '' : id);
      styles.set(id, { name, parent, heads: level > 0 });
    },
    close() {},
  });
}
