import { describe, expect, it, onTestFinished } from 'vitest';
import { mount } from '../../source/reader/host.tsx';
import type { Frame } from '../../source/reader/rows.ts';
import { type Chrome, type Frames, Stage } from '../../source/reader/stage.ts';
import { Wire } from '../../source/terminal/wire.ts';

/** A stage that also keeps what Ink writes, as it writes it. */
class Watched extends Stage {
  readonly written: string[] = [];
  broken: Error | null = null;
  /** Resolved when React listens, which is a moment after the first frame. */
  readonly heard = Promise.withResolvers<void>();

  override chrome(): Chrome {
    if (this.broken !== null) throw this.broken;
    return super.chrome();
  }

  override subscribe(listener: () => void): () => void {
    this.heard.resolve();
    return super.subscribe(listener);
  }

  override drawn(text: string): void {
    this.written.push(text);
    super.drawn(text);
  }
}

/** A wire that also keeps what it is to show. */
class Seen extends Wire {
  readonly rows: string[][] = [];
  readonly cursors: Frame['cursor'][] = [];

  override show(rows: readonly string[], cursor: Frame['cursor']): void {
    this.rows.push([...rows]);
    this.cursors.push(cursor);
    super.show(rows, cursor);
  }
}

function frame(...rows: string[]): Frame {
  return { rows: rows.map((text) => [{ text, style: {} }]), cursor: null, band: null };
}

/** A frame whose rows are chrome, but for those of the body. */
function parted(above: string[], body: string[], below: string[]): Frame {
  return { ...frame(...above, ...body, ...below), band: { top: above.length, height: body.length } };
}

/** Ink on a stage, showing what `show` is given. */
async function hosted(first: Frame, columns = 20, whole = false) {
  const listeners = new Set<() => void>();
  let now = first;
  const size = { columns, rows: first.rows.length };
  const wire = new Seen({ room: 1, send() {} }, size, { wire: 'changes', synchronizes: false });
  const frames: Frames = {
    frame: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const stage = new Watched(frames, wire, true, whole);
  const failures: unknown[] = [];
  const unmount = mount(
    stage,
    () => wire.size,
    (error) => failures.push(error),
  );
  onTestFinished(unmount);
  await stage.heard.promise;
  const set = (next: Frame): void => {
    now = next;
    for (const listener of listeners) listener();
  };
  const show = async (next: Frame): Promise<void> => {
    set(next);
    await new Promise(setImmediate);
  };
  return { wire, stage, failures, unmount, set, show };
}

describe('what the stage relies on in Ink', () => {
  it('writes the first frame at once: rows joined by LF, none at the end, blanks at the ends cut', async () => {
    const { stage } = await hosted(frame('one  ', '', 'three', ''));
    expect(stage.written).toEqual(['one\n\nthree\n']);
  });

  it('writes every frame whole, once, without waiting and without a sequence of its own', async () => {
    const { stage, show } = await hosted(frame('a', 'b'));
    await show(frame('a', 'c'));
    await show(frame('d', 'c'));
    expect(stage.written).toEqual(['a\nb', 'a\nc', 'd\nc']);
  });

  it('makes one frame of several changes at once', async () => {
    const { stage, show } = await hosted(frame('0'));
    await Promise.all(['1', '2', '3'].map((text) => show(frame(text))));
    expect(stage.written).toEqual(['0', '3']);
  });

  it('writes a frame again that has changed and changed back before it was drawn', async () => {
    const { stage, set, show } = await hosted(frame('a'));
    set(frame('b'));
    await show(frame('a'));
    expect(stage.written).toEqual(['a', 'a']);
  });

  it('leaves out a lone invisible character, of which safe text has none', async () => {
    const { stage } = await hosted(frame('so\u00adft'));
    expect(stage.written).toEqual(['soft']);
  });

  it('asks the stream for its width with every frame', async () => {
    const { wire, stage, show } = await hosted(frame('x'.repeat(10)), 10);
    wire.resize({ columns: 30, rows: 1 });
    await show(frame('y'.repeat(30)));
    expect(stage.written.at(-1)).toBe('y'.repeat(30));
  });

  it('hands over an error in rendering and draws nothing about it', async () => {
    const { stage, failures, show } = await hosted(frame('a'));
    stage.broken = new Error('a frame went wrong');
    await show(frame('b'));
    expect(failures).toEqual([stage.broken]);
    expect(stage.written.join('')).not.toContain('wrong');
  });

  it('writes nothing but frames when it is unmounted', async () => {
    const { stage, unmount } = await hosted(frame('a', 'b'));
    unmount();
    expect(new Set(stage.written)).toEqual(new Set(['a\nb']));
  });
});

describe('Stage', () => {
  const first = parted(['head'], ['one', 'two'], ['foot', '']);

  it('has Ink draw the chrome alone, and puts the body between', async () => {
    const { stage, wire } = await hosted(first);
    expect(stage.written).toEqual(['head\nfoot\n']);
    expect(wire.rows.at(-1)).toEqual(['head', 'one', 'two', 'foot', '']);
  });

  it('draws at once, without Ink, what changes nothing but the body', async () => {
    const { stage, wire, set } = await hosted(first);
    set(parted(['head'], ['two', 'three'], ['foot', '']));
    expect(wire.rows.at(-1)).toEqual(['head', 'two', 'three', 'foot', '']);
    await new Promise(setImmediate);
    expect(stage.written).toHaveLength(1);
  });

  it('shows a changed chrome at once, and Ink draws the same behind it', async () => {
    const { stage, wire, set } = await hosted(first);
    const changed = ['HEAD', 'second', 'TWO', 'FOOT', ''];
    set(parted(['HEAD', 'second'], ['TWO'], ['FOOT', '']));
    expect(wire.rows.at(-1)).toEqual(changed);
    expect(stage.written).toHaveLength(1);
    await new Promise(setImmediate);
    expect(stage.written).toHaveLength(2);
    expect(wire.rows.at(-1)).toEqual(changed);
  });

  it('waits for Ink where everything is to go through it', async () => {
    const { stage, wire, set } = await hosted(first, 20, true);
    const shown = wire.rows.length;
    set(parted(['HEAD'], ['ONE', 'TWO'], ['foot', '']));
    expect(wire.rows).toHaveLength(shown);
    await new Promise(setImmediate);
    expect(stage.written.at(-1)).toBe('HEAD\nONE\nTWO\nfoot\n');
    expect(wire.rows.at(-1)).toEqual(['HEAD', 'ONE', 'TWO', 'foot', '']);
  });

  it('moves a cursor that moves alone though everything goes through Ink', async () => {
    const { wire, show } = await hosted(first, 20, true);
    await show({ ...first, cursor: { row: 0, column: 3 } });
    expect(wire.cursors.at(-1)).toEqual({ row: 0, column: 3 });
    await show({ ...first, cursor: null });
    expect(wire.cursors.at(-1)).toBeNull();
  });

  it('goes on by itself when Ink has gone', async () => {
    const { wire, unmount, show } = await hosted(first);
    unmount();
    await show(parted(['other'], ['one', 'two'], ['foot', '']));
    expect(wire.rows.at(-1)![0]).toBe('other');
  });
});
