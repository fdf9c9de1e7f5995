import { type Attributes, type MarkupHandler, readMarkup } from '../markup.ts';

/** What stands in an XML file, in its order. Names are `prefix:name`, with the prefix that is usual for their namespace. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Deeper than any document's elements. */
const DEEPEST = 1_000;

/** Prefixes that are usual for namespaces: of those that end so. `strict` is how ISO 29500 has them. */
const USUAL: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/metadata\/core-properties$/, 'cp'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
  [/^http:\/\/purl\.org\/dc\/terms\/$/, 'dcterms'],
  [/^urn:oasis:names:tc:opendocument:xmlns:(?:office|text|table|style|meta):1\.0$/, ''],
  [/^http:\/\/www\.w3\.org\/1999\/xlink$/, 'xlink'],
];

function usualPrefix(uri: string): string | null {
  const prefix = USUAL.find(([ends]) => ends.test(uri))?.[1];
  return prefix === '' ? uri.split(':').at(-2)! : (prefix ?? null);
}

/**
 * Reads a part of a package: XML, in UTF-8 or UTF-16 by its mark. In one sentence why there is more that was not read; null
 * where all was.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): string | null {
  /** Prefixes of the file that stand for another. */
  const renamed = new Map<string, string>();
  let depth = 0;
  let isTooDeep = false;
  const usual = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = renamed.size === 0 ? undefined : renamed.get(colon < 0 ? '' : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  };
  /** An attribute without a prefix is of no namespace. */
  const usualOf = ([name, value]: [string, string]): [string, string] => [
    name.includes(':') ? usual(name) : name,
    value,
  ];
  const reader: MarkupHandler = {
    open(name, attributes) {
      if (++depth > DEEPEST) {
        isTooDeep = true;
        return;
      }
      for (const [attribute, uri] of attributes) {
        if (!attribute.startsWith('xmlns')) continue;
        const own = attribute.slice('xmlns:'.length);
        const prefix = usualPrefix(uri);
        if (prefix !== null && prefix !== own) renamed.set(own, prefix);
      }
      handler.open(usual(name), renamed.size === 0 ? attributes : new Map([...attributes].map(usualOf)));
    },
    close(name) {
      if (depth-- <= DEEPEST) handler.close(usual(name));
    },
    text: (text) => handler.text?.(text),
  };
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  for (const _ of readMarkup(text, reader, { xml: true })) {
    if (isTooDeep) return `Its elements lie more than ${DEEPEST} deep; save the document anew.`;
  }
  return null;
}

/** By its mark, else UTF-8, which both kinds of package prescribe. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
