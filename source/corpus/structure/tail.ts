import type { Draft } from './drafts.ts';
import type { Facts } from './facts.ts';
import { readClosingLabel } from './furniture.ts';
import { readNote } from './notes.ts';
import { endsSentence } from './sentences.ts';
import { readTags } from './tags.ts';

/** Tags and notes are looked for in this many blocks from the end; lists of other articles may make it long. */
const ZONE = 40;
/** Notes about the authors: at most this many blocks. */
const NOTES = 3;
/** A paragraph as long as this, ended like a sentence, is the article going on, not a teaser. In UTF-16 units. */
const PROSE = { closing: 60, pointer: 60 };
const HEADLINE = 150;
const LONGEST_TAG = 60;

function isHeadline(draft: Draft): boolean {
  return draft.kind === null && draft.text.length <= HEADLINE && !endsSentence(draft.text);
}

/** From the first label that opens a list of other articles: the whole rest, or, in mid-article, that list. */
function closeWithOthers(drafts: readonly Draft[]): void {
  for (let i = 1; i < drafts.length; i++) {
    const label = drafts[i]!;
    const read = label.kind === null ? readClosingLabel(label.text) : null;
    if (read === null) continue;
    label.kind = 'furniture';
    const goesOn = drafts
      .slice(i + 1)
      .some((draft) => draft.text.length >= PROSE[read] && endsSentence(draft.text));
    if (!goesOn) {
      for (const draft of drafts.slice(i + 1)) draft.kind ??= 'furniture';
      return;
    }
    let end = i + 1;
    while (end < drafts.length && isHeadline(drafts[end]!)) end++;
    // The last one, set off by a blank line from a list, is the heading of what follows.
    const heads = end - i > 2 && end < drafts.length && drafts[end - 1]!.gap && drafts[end]!.gap;
    for (let k = i + 1; k < (heads ? end - 1 : end); k++) drafts[k]!.kind = 'furniture';
    i = end - 1;
  }
}

function findTags(drafts: readonly Draft[]): void {
  for (let i = Math.max(1, drafts.length - ZONE); i < drafts.length; i++) {
    const draft = drafts[i]!;
    const tags = draft.kind === null ? readTags(draft.text) : null;
    if (tags === null) continue;
    draft.kind = 'tags';
    if (tags !== 'label') continue;
    // The tags may stand one a line; a blank line may come before the first, not between them.
    for (let k = i + 1; k < drafts.length; k++) {
      const tag = drafts[k]!;
      const listed = k === i + 1 || (!tag.gap && tag.text.length <= LONGEST_TAG);
      if (tag.kind !== null || !listed || endsSentence(tag.text)) break;
      tag.kind = 'tags';
    }
  }
}

function findNotes(drafts: readonly Draft[], facts: Facts): void {
  const prose = drafts.filter((draft) => draft.kind === null);
  // An article is more than its note: at least one paragraph stays.
  const last = prose.slice(1).slice(-NOTES).reverse();
  for (const draft of last) {
    const note = readNote(draft.text);
    if (!note) return;
    facts.learn('author', note.author, 'header');
    draft.kind = 'byline';
  }
}

/** Decides the blocks under an article: tags, notes about its authors, lists of other articles. */
export function readTail(drafts: readonly Draft[], facts: Facts): void {
  findTags(drafts);
  closeWithOthers(drafts);
  findNotes(drafts, facts);
}
