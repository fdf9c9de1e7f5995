/** What shells and `man` know of the program. */
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { zshCompletion } from './zsh.ts';

export { manPage } from './man-page.ts';

const COMPLETIONS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** The file that a shell completes the program's words by. */
export const completionFor = (shell: keyof typeof COMPLETIONS): string => COMPLETIONS[shell]().trimEnd();
