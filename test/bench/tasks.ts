import type { Size } from '../../source/reader/rows.ts';
import type { Figures } from './figures.ts';
import { sizeName } from './sizes.ts';

/** The measuring of one program at one size. */
export interface Task {
  readonly program: string;
  readonly size: Size;
  readonly work: () => Promise<void>;
}

/** Does the tasks, so many at a time. One that fails is told among what is missing; the others go on. */
export async function runTasks(tasks: readonly Task[], atOnce: number, figures: Figures): Promise<void> {
  const left = [...tasks];
  const worker = async (): Promise<void> => {
    for (let task = left.shift(); task !== undefined; task = left.shift()) {
      try {
        await task.work();
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        figures.missing.push(
          `${task.program} at ${sizeName(task.size)} could not be measured to the end: ${words}`,
        );
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
