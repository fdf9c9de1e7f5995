import { describe, expect, it } from 'vitest';
import { Wire } from '../../source/terminal/wire.ts';

/** A line that can be slow. */
class Slow {
  sent: string[] = [];
  room = Number.POSITIVE_INFINITY;
  send(text: string): void {
    this.sent.push(text);
    this.room -= text.length;
  }
}

const SIZE = { columns: 40, rows: 3 };

function onLine(wire: 'changes' | 'plain' = 'changes', size = SIZE): { line: Slow; wire: Wire } {
  const line = new Slow();
  return { line, wire: new Wire(line, size, { wire, synchronizes: true }) };
}

function open(...how: Parameters<typeof onLine>): { line: Slow; wire: Wire } {
  const { line, wire } = onLine(...how);
  wire.open();
  return { line, wire };
}

describe('Wire', () => {
  it('draws nothing before it is opened, and then what was last shown', () => {
    const { line, wire } = onLine();
    wire.show(['old'], null);
    wire.show(['new'], null);
    expect(line.sent).toEqual([]);
    wire.open();
    expect(line.sent.join('')).toMatch(/new/);
    expect(line.sent.join('')).not.toMatch(/old/);
  });

  it('keeps only the newest frame while the line takes nothing', () => {
    const { line, wire } = open();
    wire.show(['1'], null);
    line.room = 0;
    line.sent = [];
    for (const text of ['2', '3', '4']) wire.show([text], null);
    expect(line.sent).toEqual([]);
    line.room = 100;
    wire.flush();
    expect(line.sent.join('')).toBe('\r4');
  });

  it('gives a line with little room a frame in portions, and drops what a newer frame makes idle', () => {
    const { line, wire } = open();
    line.sent = [];
    line.room = 5;
    wire.show(['first row', 'second row', 'third row'], null);
    expect(line.sent.join('')).toContain('first row');
    expect(line.sent.join('')).not.toContain('second');
    wire.show(['first row', 'another row', 'third row'], null);
    expect(line.sent.join('')).not.toContain('another');
    for (let portion = 0; portion < 2; portion++) {
      line.room = 5;
      wire.flush();
    }
    expect(line.sent.join('')).toMatch(/first row[\s\S]*another row[\s\S]*third row/);
    expect(line.sent.join('')).not.toContain('second');
  });

  it('sends a large frame as one for the terminal to show, and only a large one', () => {
    const { line, wire } = open('changes', { columns: 300, rows: 50 });
    const many = (letter: string) => Array.from({ length: 50 }, () => letter.repeat(100));
    line.sent = [];
    wire.show(many('a'), null);
    expect(line.sent.join('')).toMatch(/^\x1b\[\?2026h[\s\S]*\x1b\[\?2026l$/);
    line.sent = [];
    wire.show(['one', ...many('a').slice(1)], null);
    expect(line.sent.join('')).not.toContain('2026');
  });

  it('cuts what is beyond the screen', () => {
    for (const kind of ['changes', 'plain'] as const) {
      const { line, wire } = open(kind);
      wire.show(['1', '2', '3', 'four'], null);
      expect(line.sent.join('')).not.toContain('four');
    }
  });

  it('draws everything again when asked, and after a resize', () => {
    const { line, wire } = open();
    wire.show(['a', 'b'], null);
    line.sent = [];
    wire.repaint();
    expect(line.sent.join('')).toMatch(/2J.*a[\s\S]*b/);
    line.sent = [];
    wire.resize({ columns: 20, rows: 1 });
    wire.show(['a'], null);
    expect(line.sent.join('')).toMatch(/2J.*a$/);
  });

  it('sends plain frames whole, whatever stood there', () => {
    const { line, wire } = open('plain');
    wire.show(['one', 'two'], null);
    line.sent = [];
    wire.show(['one', 'three'], { row: 1, column: 2 });
    expect(line.sent).toEqual([
      '\x1b[?25l\x1b[1;1H\x1b[Kone\x1b[2;1H\x1b[Kthree\x1b[3;1H\x1b[K\x1b[2;3H\x1b[?25h',
    ]);
  });

  it('sends no plain frame twice, unless the terminal may have lost it', () => {
    const { line, wire } = open('plain');
    wire.show(['one'], null);
    line.sent = [];
    wire.show(['one'], null);
    expect(line.sent).toEqual([]);
    wire.repaint();
    expect(line.sent).toHaveLength(1);
    wire.resize(SIZE);
    wire.show(['one'], null);
    expect(line.sent).toHaveLength(2);
  });

  it('is silent once it is shut', () => {
    const { line, wire } = open();
    wire.shut();
    line.sent = [];
    wire.show(['late'], null);
    expect(line.sent).toEqual([]);
  });
});
