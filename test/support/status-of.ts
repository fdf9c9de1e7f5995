import { Problem } from '../../source/problem.ts';

/** The exit status of a piece of work: 0 when it is done, 2, with a sentence, for a Problem; what else it throws goes on. */
export async function statusOf(work: Promise<void>): Promise<number> {
  try {
    await work;
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
