import { Parser } from 'htmlparser2';

/** What stands in an XML file, in its order. Names are `prefix:name`, with the prefix that is usual for their namespace. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Deeper than any document's elements; the parser's time for an element grows with how deep it lies. */
const DEEPEST = 1_000;
/** Bytes decoded at a time. */
const PORTION = 64 * 1024;

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

class TooDeep extends Error {}

/**
 * Reads an XML file as a stream, without a tree. Entities that a file declares itself are not resolved, external ones not
 * fetched. In one sentence why there is more that was not read; null where all was.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): string | null {
  /** Prefixes of the file that stand for another. */
  const renamed = new Map<string, string>();
  let depth = 0;
  const usual = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  };
  const declare = (attributes: Readonly<Record<string, string>>) => {
    for (const [name, uri] of Object.entries(attributes)) {
      if (!name.startsWith('xmlns')) continue;
      const own = name.slice('xmlns:'.length);
      const prefix = usualPrefix(uri);
      if (prefix !== null && prefix !== own) renamed.set(own, prefix);
    }
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw new TooDeep();
        declare(attributes);
        if (renamed.size === 0) handler.open(name, attributes);
        else {
          const entries = Object.entries(attributes).map(([key, value]) => [
            key.includes(':') ? usual(key) : key,
            value,
          ]);
          handler.open(usual(name), Object.fromEntries(entries));
        }
      },
      onclosetag(name) {
        depth--;
        handler.close(usual(name));
      },
      ontext: (text) => handler.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder(encodingOf(bytes));
  try {
    for (let from = 0; from < bytes.length; from += PORTION) {
      parser.write(decoder.decode(bytes.subarray(from, from + PORTION), { stream: true }));
    }
    parser.end(decoder.decode());
    return null;
  } catch (error) {
    if (error instanceof TooDeep)
      return `Its elements lie more than ${DEEPEST} deep; save the document anew.`;
    throw error;
  }
}

/** By its mark, else UTF-8, which both kinds of package prescribe. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
