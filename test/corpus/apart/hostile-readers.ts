import { APART, ARCHIVES } from '../../../source/corpus/formats/apart.ts';
import type { ApartReader, FileRecord } from '../../../source/corpus/formats/format.ts';
import { recordOf } from '../../../source/corpus/formats/pieces.ts';

const record = (text: string): FileRecord => recordOf([{ kind: null, text }]);
const kept: unknown[] = [];

/** What a reader does before it gives its records, by the name of the file. */
const DEEDS: Readonly<Record<string, () => void>> = {
  loop() {
    for (;;) kept.length = 0;
  },
  backtrack() {
    /^(a+)+$/.test(`${'a'.repeat(60)}b`);
  },
  hog() {
    // Small things, as a parser makes them. One array of a gigabyte may end the whole process.
    for (let last: unknown = null; ; ) last = { last };
  },
  buffers() {
    for (;;) kept.push(Buffer.alloc(1024 * 1024, 1));
  },
  leave() {
    process.exit(0);
  },
  throw() {
    throw new TypeError('not as it should be');
  },
  print() {
    console.log('\u001b]0;printed\u0007');
    console.error('printed');
  },
};

const read: ApartReader = ({ name }) => {
  const [deed] = name.split('.');
  async function* records() {
    yield record(`First of ${name}: the council of Velm met in the old brewery.`);
    if (deed === 'wait') await new Promise((resolve) => setTimeout(resolve, 1200));
    if (deed === 'hang') await new Promise(() => undefined);
    DEEDS[deed!]?.();
    yield record(`Second of ${name}: nobody stayed for the speeches.`);
  }
  return { encoding: null, fields: null, records: records() };
};

delete (ARCHIVES as Record<string, unknown>).gzip;
Object.assign(APART, { gzip: async () => read });
