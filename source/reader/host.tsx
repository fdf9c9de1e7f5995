import { PassThrough } from 'node:stream';
import { render } from 'ink';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Boundary } from './components/boundary.tsx';
import { Screen } from './components/screen.tsx';
import { InkStream } from './ink-stream.ts';
import type { Size } from './rows.ts';
import type { Chrome, Stage } from './stage.ts';

type Listen = (listener: () => void) => () => void;

function Reader({ listen, chrome }: { listen: Listen; chrome: () => Chrome }): ReactNode {
  return <Screen rows={useSyncExternalStore(listen, chrome).rows} />;
}

/**
 * Has Ink draw the stage's chrome until the function returned is called; `size` is asked for the screen's.
 * `failed` is told of an error in rendering; nothing is drawn after it.
 *
 * Ink's debug mode writes every frame whole and at once; keys, sizes, the cursor and the alternate screen are the
 * session's, so Ink gets an input that never says anything.
 */
export function mount(stage: Stage, size: () => Size, failed: (error: unknown) => void): () => void {
  const ink = render(
    <Boundary failed={failed}>
      <Reader listen={(listener) => stage.subscribe(listener)} chrome={() => stage.chrome()} />
    </Boundary>,
    {
      stdout: new InkStream(stage, size) as unknown as NodeJS.WriteStream,
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
