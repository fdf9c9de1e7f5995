import { statSync } from 'node:fs';
import { actorsUsed } from '../actors-used.ts';
import { unreadPlace } from '../corpus/unread-words.ts';
import { CorpusIndex } from '../corpus-index.ts';
import { corpusPaths } from '../corpus-paths.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { SURE_ONLY, WHOLE } from '../store/memory-view.ts';
import { counted } from '../text/counted.ts';
import { number } from '../text/number.ts';
import { safeText } from '../text/safe.ts';
import { refreshed } from './bring.ts';
import { dataLine, isData, writeHead } from './data.ts';
import { unmetIn } from './open.ts';
import type { Output } from './output.ts';
import { everyReading } from './reading-words.ts';
import { unreadWords } from './words.ts';

/** Of what could not be read, so much is told one by one. */
const TOLD = 20;

/** `dragoman index`: brings the index up to date. Returns the exit status. */
export async function indexCorpus(request: Request, output: Output): Promise<number> {
  const paths = corpusPaths(request);
  if (paths.includes('-'))
    throw new Problem('Standard input is gone once it is read; name files or folders to index.');
  const used = await actorsUsed(request, paths);
  for (const words of used.said) output.say(words);
  const index = new CorpusIndex(paths, used, request);
  try {
    const start = performance.now();
    await refreshed(index, output);
    const seconds = (performance.now() - start) / 1000;
    for (const words of index.said) output.say(words);
    const view = index.view(WHOLE, SURE_ONLY);
    const { path, kind } = index.location;
    const told = {
      articles: view.articles.length,
      unread: view.unread.length,
      actors: view.actors.length,
      seconds: Math.round(seconds * 1000) / 1000,
      bytes: kind === 'disk' ? statSync(path).size : null,
      index: kind === 'disk' ? path : null,
    };
    await writeHead(request, output);
    if (isData(request)) await output.out(dataLine(request, told));
    else {
      const where = told.bytes === null ? '' : ` · ${megabytes(told.bytes)} in ${safeText(path)}`;
      output.say(
        `${counted(told.articles, 'article')} · ${counted(told.actors, 'actor')} · ${seconds.toFixed(1)} s${where}`,
      );
    }
    for (const words of [...everyReading(index.readings), ...unmetIn(index, request)]) output.say(words);
    if (view.unread.length > 0) output.say(unreadWords(view.unread, false));
    for (const one of view.unread.slice(0, TOLD)) output.say(`${unreadPlace(one)}: ${one.reason}`);
    if (view.unread.length > TOLD)
      output.say(`${number(view.unread.length - TOLD)} more; R in the reader shows them all.`);
    return told.articles > 0 ? 0 : 1;
  } finally {
    index.close();
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
