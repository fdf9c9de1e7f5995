import type { Cases } from '../../actors/cases.ts';
import type { Unread } from '../../corpus/article.ts';
import { noteAsked } from '../asked.ts';
import { capital, hyphened, pair } from '../full-text.ts';
import { packCases, type StoredCases, unpackCases } from './case-sums.ts';
import { type Counted, isCounted } from './clerk.ts';
import type { Batch } from './clerks.ts';
import type { FileChanges } from './file-rows.ts';
import { isShown } from './looks.ts';
import type { Numbering } from './numbering.ts';
import { orderArticles } from './order-articles.ts';
import { ReadingCourse, type ReadSoFar } from './reading-course.ts';
import { type Reading, ReadingTasks } from './reading-tasks.ts';
import type { Articles, Work } from './work.ts';

/** Of the articles there are, when so large a share of them is new, all are looked at again without asking which. */
const WHOLE = 1 / 4;

/**
 * First step: reads files, counts how their articles write their words, and files these for the search; forgets what is
 * gone. After it the articles wait in which a word may now be read otherwise, the new ones among them.
 * While nothing is known of the corpus yet, the articles read so far are listed, and `rows` is told inside the transaction
 * that lists them.
 */
export async function count(
  work: Work,
  { toRead, gone }: FileChanges,
  progress: (read: ReadSoFar) => void,
  rows: () => void,
): Promise<void> {
  const { pending, texts, cases, made, db, words } = work;
  const before = Number(db.prepare('SELECT count(*) AS count FROM articles').get()?.count);
  // What was cut off in this step has changed how the corpus writes its words, and nobody knows any more which.
  const isCutOff = db.prepare("SELECT 1 FROM facts WHERE name = 'counting'").get() !== undefined;
  const isWhole = isCutOff || toRead.length > WHOLE * before;
  const pairs = new PairsTouched(work);
  work.write(() => {
    db.exec("INSERT OR REPLACE INTO facts (name, value) VALUES ('counting', 1)");
    noteAsked(db, work.asked);
    for (const article of gone.flatMap((file) => work.files.markGone(file, work.copies))) {
      const stored = unpackCases(made.cases.get(article) ?? new Uint8Array());
      if (!isWhole) pairs.touch(stored.pairs);
      cases.add(stored, -1);
      texts.remove(article);
      made.cases.remove(article);
      pending.add('gone', [article]);
      for (const step of ['name', 'scan', 'link'] as const) pending.done(step, article);
    }
    cases.save();
  });
  const take = (batch: Batch<Counted>): void => {
    const numbering = work.numbering(batch);
    for (const { task, contents, isLast } of batch.results) {
      const reading = tasks.readingOf(batch.from + task);
      reading.row ??= work.files.begin(reading.file);
      for (const content of contents) {
        if (!isCounted(content)) {
          noteUnread(work, reading, reading.row, content);
          continue;
        }
        const article = work.files.add(reading.row, reading.file, content, work.copies);
        pending.add('name', [article]);
        const stored = storedCases(numbering, content.cases);
        if (!isWhole) pairs.touch(stored.pairs);
        cases.add(stored, 1);
        texts.add(article, content.tokens);
        made.cases.put(article, packCases(stored));
      }
      if (isLast) reading.open--;
      settleRead(work, reading);
    }
  };
  const tasks = new ReadingTasks(toRead, work.asked);
  const isFirst = !isShown(db);
  const list = new Pace(() => orderArticles(db, work.roots));
  const course = new ReadingCourse(toRead);
  const came = async function* (batches: AsyncIterable<Batch<Counted>>): AsyncGenerator<Batch<Counted>> {
    for await (const batch of batches) {
      for (const { task, isLast } of batch.results) if (isLast) course.cameBack(tasks, batch.from + task);
      yield batch;
    }
  };
  await work.workIn(came(work.clerks.count(tasks)), take, () => progress(course.soFar), {
    size: ({ results }) => results.reduce((sum, { contents }) => sum + contents.length, 0),
    ending: () => {
      if (isFirst && list.run()) rows();
    },
  });
  work.write(() => {
    // Of the last pieces nobody knew yet that they were the last.
    for (const reading of tasks.begun) settleRead(work, reading);
    db.exec("DELETE FROM facts WHERE name = 'counting'");
    // Names take longer to be known: the whole list is read in meanwhile.
    if (isFirst) {
      orderArticles(db, work.roots);
      rows();
    }
    if (isWhole) return pending.addAll('name');
    const looked: Articles = new Set();
    for (const word of cases.changed())
      for (const article of texts.having([capital(words.text(word))])) looked.add(article);
    for (const token of pairs.changed()) for (const article of texts.having([token])) looked.add(article);
    pending.add('name', looked);
  });
}

/** Settles a file of which all is read. */
function settleRead({ files }: Work, reading: Reading): void {
  if (reading.row === null || reading.open > 0 || !reading.isCut || reading.isSettled) return;
  reading.isSettled = true;
  files.settle(reading.row, reading.file, reading.why);
}

/** What cannot be read of a file: where that is all of it, its row says so. */
function noteUnread(work: Work, reading: Reading, row: number, content: Unread): void {
  const { path } = reading.file;
  if (content.record === null && content.path === path) reading.why = content;
  else work.files.addUnread(row, reading.file, content);
}

/** Does something at once, and again when as much time has gone by as there was before: ten times in all for a long work. */
class Pace {
  readonly #start = performance.now();
  readonly #work: () => void;
  #next = 0;

  constructor(work: () => void) {
    this.#work = work;
  }

  run(): boolean {
    const now = performance.now() - this.#start;
    if (now < this.#next) return false;
    this.#work();
    this.#next = 2 * now;
    return true;
  }
}

/** Pairs of neighbours that come or go, as far as some article asks about them. */
class PairsTouched {
  readonly #work: Work;
  /** By the token of the two with a hyphen between them: the token of the pair, and whether there was one. */
  readonly #asked = new Map<string, { readonly token: string; readonly before: boolean }>();
  readonly #seen = new Set<string>();

  constructor(work: Work) {
    this.#work = work;
  }

  /** To be called before the pairs of an article come or go. In: two numbers of words a pair. */
  touch(pairs: Uint32Array): void {
    const { texts, words } = this.#work;
    for (let at = 0; at < pairs.length; at += 2) {
      const [left, right] = [words.text(pairs[at]), words.text(pairs[at + 1])];
      const token = pair(left, right);
      if (this.#seen.has(token)) continue;
      this.#seen.add(token);
      const asked = hyphened(left, right);
      if (texts.isAny([asked])) this.#asked.set(asked, { token, before: texts.isAny([token]) });
    }
  }

  /** The tokens of those that ask about a pair that was not there before, or is there no more. */
  *changed(): Generator<string> {
    for (const [asked, { token, before }] of this.#asked)
      if (this.#work.texts.isAny([token]) !== before) yield asked;
  }
}

/** The counts with the words' numbers in the index for those of the clerk. */
function storedCases({ words }: Numbering, { ids, pairs, hyphened: joined, ...counts }: Cases): StoredCases {
  const stored = (id: number): number => words[id];
  return { ...counts, ids: ids.map(stored), pairs: pairs.map(stored), hyphened: joined.map(stored) };
}
