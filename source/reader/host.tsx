import { PassThrough } from 'node:stream';
import { render } from 'ink';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { Wire } from '../terminal/wire.ts';
import { Boundary } from './components/boundary.tsx';
import { Screen } from './components/screen.tsx';
import type { Frame } from './rows.ts';

/** What the host shows: the frame now, and word of the next. */
export interface Frames {
  readonly frame: () => Frame;
  readonly subscribe: (listener: () => void) => () => void;
}

function Reader({ frames, colour }: { frames: Frames; colour: boolean }): ReactNode {
  return <Screen frame={useSyncExternalStore(frames.subscribe, frames.frame)} colour={colour} />;
}

/**
 * Has Ink draw the frames onto the wire until the function returned is called. `failed` is told of an error in
 * rendering; nothing is drawn after it.
 *
 * Ink's debug mode writes every frame whole and at once; keys, sizes, the cursor and the alternate screen are the
 * session's, so Ink gets an input that never says anything.
 */
export function mount(
  frames: Frames,
  wire: Wire,
  colour: boolean,
  failed: (error: unknown) => void,
): () => void {
  const ink = render(
    <Boundary failed={failed}>
      <Reader frames={frames} colour={colour} />
    </Boundary>,
    {
      stdout: wire as unknown as NodeJS.WriteStream,
      stdin: new PassThrough() as unknown as NodeJS.ReadStream,
      debug: true,
      // Said here because Ink would take CI=1 in the environment for "nobody is looking".
      interactive: true,
      // Nor may INK_SCREEN_READER turn rows into something else: they are plain text already.
      isScreenReaderEnabled: false,
      exitOnCtrlC: false,
      patchConsole: false,
    },
  );
  return () => ink.unmount();
}
