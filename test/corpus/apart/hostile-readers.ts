import { writeFileSync, writeSync } from 'node:fs';
import { TOLD } from '../../../source/corpus/apart/messages.ts';
import { APART, ARCHIVES } from '../../../source/corpus/formats/apart.ts';
import type { ApartReader, FileRecord } from '../../../source/corpus/formats/format.ts';
import { recordOf } from '../../../source/corpus/formats/pieces.ts';

const record = (text: string): FileRecord => recordOf([{ kind: null, text }]);
const kept: unknown[] = [];

/** A file before has left something behind that ends the process. */
let isMined = false;

/** What a reader does before it gives its second record, by the name of the file. */
const DEEDS: Readonly<Record<string, () => void>> = {
  loop() {
    for (;;) kept.length = 0;
  },
  backtrack() {
    /^(a+)+$/.test(`${'a'.repeat(60)}b`);
  },
  hog() {
    // Small things, as a parser makes them.
    for (let last: unknown = null; ; ) last = { last };
  },
  array() {
    // One large thing: the engine does not give it back, it ends the process.
    for (const all: number[] = []; ; ) all.push(0.5);
  },
  buffers() {
    for (;;) kept.push(Buffer.alloc(1024 * 1024, 1));
  },
  numbers() {
    for (;;) kept.push(new Float64Array(1024 * 1024).fill(1));
  },
  leave() {
    process.exit(0);
  },
  abort() {
    process.abort();
  },
  kill() {
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  },
  throw() {
    throw new TypeError('not as it should be');
  },
  nothing() {
    throw null as unknown;
  },
  scrawl() {
    writeSync(TOLD, Buffer.alloc(64));
    for (;;);
  },
  mine() {
    isMined = true;
  },
  print() {
    console.log('\u001b]0;printed\u0007');
    console.error('printed');
  },
  noise() {
    for (let line = 0; line < 50_000; line++) console.error('FATAL of a library that has much to say');
  },
};

/** The same for what is done later, or waited for. */
const WAITS: Readonly<Record<string, () => Promise<unknown>>> = {
  wait: () => new Promise((resolve) => setTimeout(resolve, 1200)),
  hang: () => new Promise(() => undefined),
  later: () =>
    new Promise(() =>
      setTimeout(() => {
        throw undefined;
      }, 1),
    ),
  reject: () => {
    void Promise.reject(null);
    return new Promise((resolve) => setTimeout(resolve, 1000));
  },
};

const read: ApartReader = ({ name }) => {
  if (isMined) process.abort();
  const [deed] = name.split('.');
  async function* records() {
    yield record(`First of ${name} by ${process.pid}: the council of Velm met in the old brewery.`);
    await WAITS[deed!]?.();
    DEEDS[deed!]?.();
    // More than a pipe takes.
    for (let line = 0; deed === 'flood'; line++) {
      writeFileSync(process.env.FLOOD_COUNTED_IN!, String(line));
      yield record(`Line ${line}: ${'water '.repeat(1000)}`);
    }
    yield record(`Second of ${name}: nobody stayed for the speeches.`);
  }
  return { encoding: null, fields: null, records: records() };
};

delete (ARCHIVES as Record<string, unknown>).gzip;
Object.assign(APART, { gzip: async () => read });
