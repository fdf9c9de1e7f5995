import { type Article, COUNTED } from '../corpus/article.ts';
import { articleJson } from '../export/json.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { number } from '../text/number.ts';
import { wrapWords } from '../text/wrap-words.ts';
import { openArticles } from './article-asked.ts';
import { dataLine, isData, writeHead } from './data.ts';
import type { Output } from './output.ts';

/** Text is read best in lines no longer than this. */
const MEASURE = 78;
/** `dragoman show`: one article as clean text, by its id, the unique start of one, or its path. Returns the exit status. */
export async function show(request: Request, output: Output): Promise<number> {
  const { subject } = request;
  if (subject === null || subject.trim() === '')
    throw new Problem('Which article is missing: dragoman show ID FOLDER, or dragoman show FILE.');
  const { view, failed, found } = await openArticles(request, subject, output, 'articles');
  await writeHead(request, output);
  for (const [at, index] of found.entries()) {
    const article = view.articles.at(index);
    if (isData(request)) {
      const { text, blocks } = article;
      const shown = blocks.map(({ kind, start, end }) => ({ kind, start, end }));
      await output.out(dataLine(request, { ...articleJson(view, index), text, blocks: shown }));
      continue;
    }
    if (at > 0) await output.out('');
    await print(article, request.allBlocks, output);
  }
  if (failed) return 2;
  return found.length > 0 ? 0 : 1;
}

async function print(article: Article, allBlocks: boolean, output: Output): Promise<void> {
  const columns = Math.min(MEASURE, output.columns);
  const lines = async (text: string, heavy = false): Promise<void> => {
    for (const line of wrapWords(text, columns))
      await output.out(heavy && output.styled ? `\u001b[1m${line}\u001b[0m` : line);
  };
  const facts = [article.source, article.author, article.date].filter((fact) => fact !== null);
  const titled = article.blocks.some(({ kind }) => kind === 'title');
  if (!titled && article.title !== null)
    await lines(article.titleFrom === 'made' ? `“${article.title}”` : article.title);
  if (facts.length > 0) await lines(facts.join(' · '));
  // In one line however long, so that the path can be copied.
  await output.out(`${article.path} · ${article.id} · ${number(article.words)} words`);
  for (const { kind, start, end } of article.blocks) {
    if (!COUNTED.has(kind) && !allBlocks) continue;
    await output.out('');
    const text = article.text.slice(start, end);
    await lines(kind === 'caption' ? `[photo: ${text}]` : text, kind === 'title' || kind === 'heading');
  }
}
