import type { CommandName } from '../command-table.ts';
import type { Request } from '../request.ts';
import { actors } from './actors.ts';
import { cite } from './cite.ts';
import { decide } from './decide.ts';
import { find } from './find.ts';
import { indexCorpus } from './index-command.ts';
import { list } from './list.ts';
import { mentions } from './mentions.ts';
import type { Output } from './output.ts';
import { show } from './show.ts';
import { spellings } from './spellings.ts';
import { undo } from './undo.ts';
import { withWhom } from './with.ts';

/** The one-shot commands: each writes its answer to the output, and returns the exit status. */
export const COMMAND_OF: Readonly<
  Record<Exclude<CommandName, 'read'>, (request: Request, output: Output) => Promise<number>>
> = {
  ...{ find, cite, actors, list, show, mentions, spellings, with: withWhom },
  ...{ decide, undo, index: indexCorpus },
};
