import { existsSync } from 'node:fs';
import { type Article, COUNTED } from '../corpus/article.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { safeText } from '../text/safe.ts';
import { wrapWords } from '../text/wrap-words.ts';
import { articleJson } from './json.ts';
import { openView } from './open.ts';
import type { Output } from './output.ts';

/** Text is read best in lines no longer than this. */
const MEASURE = 78;

/** `dragoman show`: one article as clean text, by its id, the unique start of one, or its path. Returns the exit status. */
export async function show(request: Request, output: Output): Promise<number> {
  const { subject } = request;
  if (subject === null || subject === '')
    throw new Problem('Which article is missing: dragoman show ID FOLDER, or a path that list shows.');
  // A file by itself needs no corpus to be found in.
  const alone = request.paths.length === 0 && !request.sample && existsSync(subject);
  const { view, failed } = await openView(
    alone ? { ...request, paths: [subject] } : request,
    output,
    'articles',
  );
  const found = alone ? view.articles : chosen(view.articles, subject);
  if (found.length === 0) {
    output.say(
      `No article ${safeText(subject)} here; dragoman list --json shows their ids, dragoman list their paths.`,
    );
    return failed ? 2 : 1;
  }
  const ids = new Set(found.map(({ path }) => path));
  if (ids.size > 1) {
    throw new Problem(
      `${safeText(subject)} is the start of ${found.length} ids: ${found
        .map(({ id, path }) => `${id} (${path})`)
        .slice(0, 5)
        .join(', ')}. Write more of it.`,
    );
  }
  for (const [at, article] of found.entries()) {
    if (request.json) {
      const { text, blocks } = article;
      await output.out(
        JSON.stringify({
          ...articleJson(article),
          text,
          blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
        }),
      );
      continue;
    }
    if (at > 0) await output.out('');
    await print(article, request.allBlocks, output);
  }
  return failed ? 2 : 0;
}

function chosen(articles: readonly Article[], subject: string): readonly Article[] {
  const shown = safeText(subject);
  const byPath = articles.filter(({ path }) => path === shown || path === subject);
  if (byPath.length > 0) return byPath;
  const byId = articles.filter(({ id }) => id === subject);
  if (byId.length > 0) return byId;
  if (!/^[0-9a-f]{2,}(-\d+)?$/i.test(subject)) return [];
  return articles.filter(({ id }) => id.startsWith(subject.toLowerCase()));
}

async function print(article: Article, allBlocks: boolean, output: Output): Promise<void> {
  const columns = Math.min(MEASURE, output.columns);
  const facts = [article.source, article.author, article.date].filter((fact) => fact !== null);
  const titled = article.blocks.some(({ kind }) => kind === 'title');
  if (!titled && article.title !== null)
    await output.out(article.titleFrom === 'made' ? `“${article.title}”` : article.title);
  if (facts.length > 0) await output.out(facts.join(' · '));
  await output.out(`${article.path} · ${article.id} · ${article.words.toLocaleString('en')} words`);
  for (const { kind, start, end } of article.blocks) {
    if (!COUNTED.has(kind) && !allBlocks) continue;
    await output.out('');
    const text = article.text.slice(start, end);
    const heavy = output.styled && (kind === 'title' || kind === 'heading');
    for (const line of wrapWords(kind === 'caption' ? `[photo: ${text}]` : text, columns)) {
      await output.out(heavy ? `\u001b[1m${line}\u001b[0m` : line);
    }
  }
}
