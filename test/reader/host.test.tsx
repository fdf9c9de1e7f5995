import { describe, expect, it } from 'vitest';
import { mount } from '../../source/reader/host.tsx';
import type { Frame } from '../../source/reader/rows.ts';
import { Wire } from '../../source/terminal/wire.ts';

/** A wire that also keeps what Ink writes, as it writes it. */
class Watched extends Wire {
  readonly written: { text: string; barrier: boolean }[] = [];

  override write(text: string, written?: () => void): boolean {
    this.written.push({ text, barrier: written !== undefined });
    return super.write(text, written);
  }

  frames(): string[] {
    return this.written.filter(({ barrier }) => !barrier).map(({ text }) => text);
  }
}

function frame(...rows: string[]): Frame {
  return { rows: rows.map((text) => [{ text, style: {} }]), cursor: null, band: null };
}

/** Ink on a wire, showing what `show` is given. */
function hosted(first: Frame, columns = 20) {
  const listeners = new Set<() => void>();
  let now = () => first;
  const wire = new Watched({ busy: false, send() {} }, { columns, rows: first.rows.length }, () => null);
  const failures: unknown[] = [];
  const unmount = mount(
    {
      frame: () => now(),
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    wire,
    true,
    (error) => failures.push(error),
  );
  const show = async (next: () => Frame) => {
    now = next;
    for (const listener of listeners) listener();
    await new Promise(setImmediate);
  };
  return { wire, failures, unmount, show };
}

describe('what the wire relies on in Ink', () => {
  it('writes the first frame at once: rows joined by LF, none at the end, blanks at the ends cut', () => {
    const { wire, unmount } = hosted(frame('one  ', '', 'three', ''));
    expect(wire.frames()).toEqual(['one\n\nthree\n']);
    unmount();
  });

  it('writes every frame whole, once, without waiting and without a sequence of its own', async () => {
    const { wire, unmount, show } = hosted(frame('a', 'b'));
    const next = frame('a', 'c');
    await show(() => next);
    const other = frame('d', 'c');
    await show(() => other);
    expect(wire.frames()).toEqual(['a\nb', 'a\nc', 'd\nc']);
    unmount();
  });

  it('writes a frame again when only the cursor has changed', async () => {
    const { wire, unmount, show } = hosted(frame('a'));
    const next: Frame = { ...frame('a'), cursor: { row: 0, column: 1 } };
    await show(() => next);
    expect(wire.frames()).toEqual(['a', 'a']);
    unmount();
  });

  it('makes one frame of several changes at once', async () => {
    const { wire, unmount, show } = hosted(frame('0'));
    const frames = ['1', '2', '3'].map((text) => frame(text));
    await Promise.all(frames.map((next) => show(() => next)));
    expect(wire.frames()).toEqual(['0', '3']);
    unmount();
  });

  it('leaves out a lone invisible character, of which safe text has none', () => {
    const { wire, unmount } = hosted(frame('so\u00adft'));
    expect(wire.frames()).toEqual(['soft']);
    unmount();
  });

  it('asks the stream for its width with every frame', async () => {
    const { wire, unmount, show } = hosted(frame('x'.repeat(10)), 10);
    wire.resize({ columns: 30, rows: 1 });
    const next = frame('y'.repeat(30));
    await show(() => next);
    expect(wire.frames().at(-1)).toBe('y'.repeat(30));
    unmount();
  });

  it('hands over an error in rendering and draws nothing about it', async () => {
    const { wire, failures, show } = hosted(frame('a'));
    const wrong = new Error('a frame went wrong');
    await show(() => {
      throw wrong;
    });
    expect(failures).toEqual([wrong]);
    expect(wire.frames().join('')).not.toContain('wrong');
  });

  it('writes nothing but frames when it is unmounted', () => {
    const { wire, unmount } = hosted(frame('a', 'b'));
    unmount();
    expect(new Set(wire.frames())).toEqual(new Set(['a\nb']));
  });
});
