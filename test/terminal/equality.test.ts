import { describe, expect, it } from 'vitest';
import type { Frame, Size } from '../../source/reader/rows.ts';
import { encodeRow } from '../../source/terminal/style.ts';
import { Wire } from '../../source/terminal/wire.ts';
import { Chance } from '../support/chance.ts';
import { RandomFrames } from './random-frames.ts';
import { type Counting, Screen } from './side-by-side.ts';

const SIZES: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 10 },
  { columns: 200, rows: 50 },
];

/** A line that takes bytes as fast as they come, or a few at a time. */
class Tape {
  bytes = '';
  room = Number.POSITIVE_INFINITY;

  send(text: string): void {
    this.bytes += text;
  }

  take(): string {
    const { bytes } = this;
    this.bytes = '';
    return bytes;
  }
}

/** A wire and the terminal at its end. */
function wired(size: Size, kind: 'changes' | 'plain', counting: Counting) {
  const tape = new Tape();
  const wire = new Wire(tape, size, { wire: kind, synchronizes: true });
  const screen = new Screen(size, counting);
  wire.open();
  return { tape, wire, screen };
}

describe.each(SIZES)('on $columns × $rows', (size) => {
  it.each<Counting>(['by code point', 'by cluster'])(
    'random frames show as when each is drawn whole; the terminal counts %s',
    async (counting) => {
      const chance = new Chance(size.columns + counting.length);
      const frames = new RandomFrames(chance, size);
      const changes = wired(size, 'changes', counting);
      const plain = wired(size, 'plain', counting);
      for (let at = 0; at < 840; at++) {
        const frame: Frame = frames.next();
        const rows = frame.rows.map((row) => encodeRow(row, true));
        changes.tape.room = chance.once(4) ? chance.below(200) : Number.POSITIVE_INFINITY;
        for (const { wire } of [changes, plain]) wire.show(rows, frame.cursor);
        // A slow line: the next frame comes while this one is half out.
        if (chance.once(4)) continue;
        changes.tape.room = Number.POSITIVE_INFINITY;
        changes.wire.flush();
        for (const { screen, tape } of [changes, plain]) await screen.write(tape.take());
        expect(changes.screen.difference(plain.screen), `frame ${at}`).toEqual([]);
        if (frame.cursor !== null) expect(changes.screen.cursor).toEqual(frame.cursor);
      }
      for (const { screen } of [changes, plain]) screen.dispose();
    },
    120_000,
  );
});
