import { type BlockKind, COUNTED } from '../article.ts';
import type { Lines } from '../lines.ts';
import { cutBlocks } from './blocks.ts';
import { isCaption, runOnCaptions } from './captions.ts';
import { creditsStart, isCreditLine } from './credits.ts';
import { readDateline } from './dateline.ts';
import { type Draft, splitDraft } from './drafts.ts';
import { Facts } from './facts.ts';
import { isFurnitureLine } from './furniture.ts';
import { readHeader, type Split, sameness } from './header.ts';
import { findHeadings } from './headings.ts';
import { readTail } from './tail.ts';

const NONE: ReadonlySet<number> = new Set();

/** A record of more blocks than this is not an article, and its parts are not told apart. */
const MANY_BLOCKS = 20_000;

export interface Structured {
  readonly drafts: readonly Draft[];
  readonly facts: Facts;
}

function findCaptions(drafts: readonly Draft[], split: Split): Draft[] {
  const found: Draft[] = [];
  for (const draft of drafts) {
    if (draft.kind !== null) {
      found.push(draft);
      continue;
    }
    if (isCaption(draft.text)) draft.kind = 'caption';
    else if (isFurnitureLine(draft.text) || isCreditLine(draft.text)) draft.kind = 'furniture';
    let rest: Draft | null = draft;
    let cut = 0;
    for (const { start, end } of draft.kind === null ? runOnCaptions(draft.text) : []) {
      if (draft.text.slice(cut, start).trim() !== '') {
        const [head, tail]: [Draft, Draft] = split(
          rest!,
          draft.text.slice(cut, start).trimEnd().length,
          start - cut,
        );
        found.push(head);
        rest = tail;
        cut = start;
      }
      const after = end + (draft.text.slice(end).length - draft.text.slice(end).trimStart().length);
      if (after >= draft.text.length) {
        rest!.kind = 'caption';
        break;
      }
      const [caption, tail]: [Draft, Draft] = split(rest!, end - cut, after - cut);
      caption.kind = 'caption';
      found.push(caption);
      rest = tail;
      cut = after;
    }
    found.push(rest);
  }
  return found;
}

/** Who made a picture stands behind its caption: as little spoken of as who wrote the article. */
function cutCredits(drafts: readonly Draft[], split: Split): Draft[] {
  return drafts.flatMap((draft) => {
    if (draft.kind !== 'caption') return [draft];
    const start = creditsStart(draft.text);
    if (start === draft.text.length) return [draft];
    if (start === 0) {
      draft.kind = 'furniture';
      return [draft];
    }
    const [caption, credits] = split(draft, draft.text.slice(0, start).trimEnd().length, start);
    credits.kind = 'byline';
    return [caption, credits];
  });
}

/**
 * What a record is made of: its lines `from` to `to` (exclusive) as drafts in file order, each with its kind, and what
 * they say of title, date, source and author. `kinds` are lines whose kind the format knows, `goOn` those that go on the
 * line before.
 */
export function structure(
  text: string,
  lines: Lines,
  kinds: ReadonlyMap<number, BlockKind | null>,
  from = 0,
  to: number = lines.count,
  goOn: ReadonlySet<number> = NONE,
): Structured {
  const facts = new Facts();
  let drafts = cutBlocks(text, lines, kinds, from, to, goOn);
  if (drafts.length > MANY_BLOCKS) {
    for (const draft of drafts) draft.kind ??= 'paragraph';
  } else {
    const split: Split = (draft, left, right) => splitDraft(text, lines, draft, left, right);
    drafts = cutCredits(findCaptions(readHeader(drafts, facts, split), split), split);
    dropRepeats(drafts);
    readTail(drafts, facts);
    findHeadings(drafts);
  }
  const title = drafts.find((draft) => draft.kind === 'title');
  if (title) facts.learn('title', title.text, 'header');
  const first = drafts.find((draft) => draft.kind === null || draft.kind === 'paragraph');
  if (first && drafts.length <= MANY_BLOCKS) {
    const dateline = readDateline(first.text);
    facts.learn('date', dateline?.date ?? null, 'dateline');
    facts.learn('source', dateline?.source ?? null, 'dateline');
  }
  for (const draft of drafts) draft.kind ??= 'paragraph';
  // Nothing is page furniture without a page: a record that would come out empty is taken at its word.
  if (!drafts.some((draft) => COUNTED.has(draft.kind!))) {
    for (const draft of drafts) if (draft.kind === 'furniture') draft.kind = 'paragraph';
  }
  return { drafts, facts };
}

/** Title or line of date and source printed again further down, as on the pages of a printout. */
function dropRepeats(drafts: readonly Draft[]): void {
  const printed = new Set<string>();
  for (const draft of drafts) {
    if (draft.kind === 'title' || draft.kind === 'byline') printed.add(sameness(draft.text));
    else if (draft.kind === null && draft.text.length < 200 && printed.has(sameness(draft.text))) {
      draft.kind = 'furniture';
    }
  }
}
