import { describe, expect, it } from 'vitest';
import { Wire } from '../../source/terminal/wire.ts';

/** A line that can be slow. */
class Slow {
  sent: string[] = [];
  busy = false;
  send(text: string): void {
    this.sent.push(text);
  }
}

function open(): { line: Slow; wire: Wire } {
  const line = new Slow();
  const wire = new Wire(line, { columns: 20, rows: 3 }, () => null);
  wire.open();
  return { line, wire };
}

describe('Wire', () => {
  it('draws nothing before it is opened, and then what was last shown', () => {
    const line = new Slow();
    const wire = new Wire(line, { columns: 20, rows: 3 }, () => null);
    wire.show(['old']);
    wire.show(['new']);
    expect(line.sent).toEqual([]);
    wire.open();
    expect(line.sent.join('')).toMatch(/new/);
    expect(line.sent.join('')).not.toMatch(/old/);
  });

  it('takes a write of Ink for a whole frame, an empty one too', () => {
    const { line, wire } = open();
    wire.write('a\nb\nc');
    line.sent = [];
    wire.write('');
    expect(line.sent.join('')).toBe('\x1b[1H\x1b[K\x1b[2H\x1b[K\x1b[3H\x1b[K');
  });

  it('answers the barrier without taking it for a frame', async () => {
    const { line, wire } = open();
    wire.write('a');
    line.sent = [];
    await new Promise<void>((resolve) => wire.write('', resolve));
    expect(line.sent).toEqual([]);
  });

  it('keeps only the newest frame while the line is slow', () => {
    const { line, wire } = open();
    wire.show(['1']);
    line.busy = true;
    line.sent = [];
    for (const text of ['2', '3', '4']) wire.show([text]);
    expect(line.sent).toEqual([]);
    line.busy = false;
    wire.flush();
    expect(line.sent).toEqual(['\x1b[1H\x1b[K4']);
  });

  it('cuts what is beyond the screen', () => {
    const { line, wire } = open();
    wire.show(['1', '2', '3', '4']);
    expect(line.sent.join('')).not.toContain('4H');
  });

  it('draws everything again when asked, and after a resize', () => {
    const { line, wire } = open();
    wire.show(['a', 'b']);
    line.sent = [];
    wire.repaint();
    expect(line.sent.join('')).toMatch(/2J.*a.*b/);
    line.sent = [];
    wire.resize({ columns: 20, rows: 1 });
    wire.show(['a']);
    expect(line.sent.join('')).toMatch(/2J.*a$/);
  });

  it('is silent once it is shut', () => {
    const { line, wire } = open();
    wire.shut();
    line.sent = [];
    wire.write('late');
    expect(line.sent).toEqual([]);
  });
});
