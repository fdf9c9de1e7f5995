import type { EncodingAsked } from '../../corpus/encodings/encoding-asked.ts';
import type { FieldMap } from '../../corpus/formats/tables/field-map.ts';
import type { Form } from '../../export/forms.ts';
import type { Facet } from '../../search/facets.ts';
import type { ScreenSort } from '../../search/lines/line-sorts.ts';
import type { Lines } from '../../search/lines/lines.ts';
import type { Resolution } from '../../search/resolve.ts';
import type { Sort } from '../../search/sorts.ts';
import type { Ranked } from '../../search/types.ts';
import type { Draft } from '../../store/decided/drafts.ts';
import type { MarkLine, Marks } from '../../store/marks.ts';
import type { ActorTie, Paths } from '../../store/ties.ts';
import type { View } from '../../store/view.ts';
import type { Within } from '../../store/within.ts';
import type { Frame, Size } from '../rows.ts';
import type { LeftOff } from './left-off.ts';
import type { LineWants } from './line-wants.ts';
import type { LinesInWork } from './line-work.ts';
import type { Work } from './list-work.ts';
import type { Listing } from './listing.ts';
import type { Session } from './session.ts';

/** One answer of the finder; by which spelling the query met it nobody asks. */
export type Answer = Pick<Ranked, 'actor' | 'score'>;

/** Ranks actors for a query, best first; an empty query may be answered with nobody, or with everybody. */
export type Finder = (view: View, query: string) => readonly Answer[];

/** Whom a name means for sure, if anybody: the answer that the commands give. */
export type Resolve = (view: View, query: string) => Resolution;

/**
 * How far the corpus is: files read so far, and of how many when that is known; when linking, a share of `total`. While it
 * is checking, the view is whole, only perhaps not of the latest state.
 */
export interface Progress {
  readonly stage: 'reading' | 'linking' | 'checking';
  readonly read: number;
  readonly total: number | null;
  /** Where a few of the files are large: how much of all bytes is read, 0 to 1. */
  readonly share?: number;
}

export interface Options {
  readonly view: View;
  readonly finder: Finder;
  /** An answer of the finder that scores less is only a name near the query. 0 when left out. */
  readonly floor?: number;
  readonly resolve: Resolve;
  readonly size: Size;
  /** What the header calls the corpus. */
  readonly name: string;
  readonly sample: boolean;
  /** Null when everything is read and linked. */
  readonly progress: Progress | null;
  /** Path of the actors file in use, for the help screen. */
  readonly actorsFile: string | null;
  /** Path of the log of decisions, for the ledger; null where nothing is written down. */
  readonly decisions?: string | null;
  readonly invoked?: Invoked;
  /** Goes to the first mention of the actor this names, once everything is read and linked. */
  readonly query?: string | null;
  /** How paths of articles are written where they have to last; as they are when left out. */
  readonly paths?: Paths;
  /** A session that was left, to be brought back. */
  readonly session?: Session | null;
  /** Whether the view is only for the first frame, so that nothing can be asked of it: the session comes back with the next. */
  readonly isFirst?: boolean;
  /** What the screen showed of the session by its end, for a terminal of this size: shown until the list is there. */
  readonly picture?: Frame | null;
}

/** What the reader was called with that no view tells: by it a command from the shell finds the same. */
export interface Invoked {
  /** As they were typed; `-` is standard input. */
  readonly paths: readonly string[];
  readonly actors: string | null;
  readonly decisions: string | null;
  readonly indexDir: string | null;
  readonly map: readonly FieldMap[];
  readonly encoding: readonly EncodingAsked[];
  /** What stands in front of the name of a file that is proposed: it is to lie outside the corpus. */
  readonly aside: string;
}

export type Action =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'resize'; readonly size: Size }
  | { readonly kind: 'view'; readonly view: View; readonly progress: Progress | null }
  | { readonly kind: 'progress'; readonly progress: Progress | null }
  | { readonly kind: 'rested' }
  /** The same article has been on the screen for long enough to count as read. */
  | { readonly kind: 'dwelt' }
  /** Lines of the log of what is marked: those there are at the start, later those of another window. */
  | { readonly kind: 'marks'; readonly lines: readonly MarkLine[] }
  /** One step of what there is still to do: `State.busy`. */
  | { readonly kind: 'step' }
  | { readonly kind: 'message'; readonly text: string }
  /** The same corpus with other decisions, and what was decided in words. */
  | { readonly kind: 'decided'; readonly view: View; readonly text: string }
  /** A message that holds no longer: taken back where nothing else is said by now. */
  | { readonly kind: 'unsaid'; readonly text: string }
  /** A file that was to be written is there already. */
  | { readonly kind: 'exists'; readonly path: string }
  /** What came of writing one. */
  | { readonly kind: 'written'; readonly text: string; readonly isDone: boolean }
  /** Files are not followed from here on, though that was asked for; why not is a message. */
  | { readonly kind: 'unwatched'; readonly text: string };

/** What the host is asked to do; what came of it, it says with an action. */
export type Effect =
  /** Stop the program until it is resumed. */
  | { readonly kind: 'suspend' }
  /** Draw every cell again. */
  | { readonly kind: 'repaint' }
  | Copy
  | Write
  | Edit
  /** Write decisions down, or take the last one back: what counts then is an action `decided`. */
  /** Write to the log of what is marked. */
  | { readonly kind: 'mark'; readonly lines: readonly MarkLine[] }
  | { readonly kind: 'decide'; readonly drafts: readonly Draft[] }
  | { readonly kind: 'undo' };

/** Hand a text to the clipboard, or where that takes none to a file of that name; `said` once it is there. */
export interface Copy {
  readonly kind: 'copy';
  readonly text: string;
  readonly said: string;
  readonly file: string;
}

/** Write lines, each with its line feed, to a file outside the corpus of these paths; over one that is there if `isOver`. */
export interface Write {
  readonly kind: 'write';
  readonly path: string;
  readonly corpus: readonly string[];
  readonly lines: Iterable<string>;
  readonly what: string;
  readonly isOver: boolean;
}

/** Open a file in the person's editor, at a line (from 1) if that is known. */
export interface Edit {
  readonly kind: 'edit';
  readonly path: string;
  readonly line: number | null;
}

/** One line being typed: its text and the caret, in UTF-16 offsets. */
export interface Editor {
  readonly text: string;
  readonly caret: number;
}

/**
 * The articles: indices into `View.articles` of the marked one, the top one, and the one the preview shows. They stay when a
 * filter leaves them out, and are back when it lets them in.
 */
export interface List {
  readonly marker: number;
  readonly top: number;
  readonly previewOf: number;
}

/** What the list is filtered by. */
export interface Filter {
  readonly editor: Editor;
  /** False once Enter has been pressed. */
  readonly typing: boolean;
  readonly from: Before;
}

/** What Esc brings back: the list as it was, the copies that were opened out in it, and the filter that was kept by then. */
export type Before = Pick<State, 'list' | 'opened' | 'filter'>;

export interface Find {
  readonly editor: Editor;
  /** False once Enter has been pressed: then n and N walk the hits. */
  readonly typing: boolean;
  /** Start of the hit that is current. */
  readonly hit: number | null;
  /** Where the reader was when it opened. */
  readonly from: Pick<Reading, 'anchor' | 'told' | 'unfolded'>;
}

/** On the way to the next article that holds the text of the find bar, or to the one before. */
export interface Seek {
  /** The list that is gone through. */
  readonly of: Listing;
  readonly by: 1 | -1;
  /** The row of the list that is looked at next, and how many are left to look at. */
  readonly row: number;
  readonly left: number;
  /** Which of its hits is gone to. */
  readonly to: 'first' | 'last';
  /** Whether an end of the list was passed. */
  readonly wrapped: boolean;
}

/** In how many articles of a list the text of the find bar stands, as far as that is known. */
export interface Spread {
  readonly of: Listing;
  readonly text: string;
  /** The row that is looked at next. */
  readonly next: number;
  /** Those that hold it, and those that may and have not been read; null until the words of the corpus have been asked. */
  readonly articles: number;
  readonly left: number | null;
  readonly reads: number;
  readonly isOver: boolean;
}

export interface Reading {
  readonly article: number;
  /** The offset that names the top row; clamped to what can be scrolled to only when it is used. */
  readonly anchor: number;
  /** The anchor that the footer and the plot speak of: that of the top row when it last rested. */
  readonly told: number;
  /** Start of the mention last gone to; it is the current one while it is one of the current actor's. */
  readonly cursor: number | null;
  /** Starts of the groups of furniture that are shown. */
  readonly unfolded: readonly number[];
  /** A note on the current mention, while it is being written. */
  readonly note: Editor | null;
  readonly find: Find | null;
}

/** Where a mention stands: in which article, and at which UTF-16 offset. */
export interface Spot {
  readonly article: number;
  readonly start: number;
  /** Which of those that start there, from 0: where an article is gone, all of its mentions stand at the start of what is shown. */
  readonly nth: number;
}

/** The mentions of the current actor, one a row. It lies over the screen it was opened from, and under what is read from it. */
export interface Concordance {
  /**
   * The marked line, and how many rows it stands below the first that is shown. They stay when a filter leaves it out, and
   * are back when it lets it in.
   */
  readonly marker: Spot;
  readonly above: number;
  /** The line that the position speaks of. */
  readonly told: Spot;
  readonly sort: ScreenSort;
  readonly onePerArticle: boolean;
  /** The one surface whose lines are shown; null for all. */
  readonly spelling: string | null;
  readonly filter: LineFilter | null;
  /** The lines, and what they were made of when they were last made. */
  readonly listed: { readonly wants: LineWants; readonly lines: Lines };
  /** What is still to be done for those that are asked for; null when they are there. */
  readonly work: LinesInWork | null;
  /** What Esc brings back. */
  readonly from: Pick<State, 'reading' | 'jumps' | 'ledger'>;
}

/** The spellings of the current actor, one a row. */
export interface Ledger {
  /** Whose it was opened as: if that is decided to be another, and not any more, it is this one's again. */
  readonly own: number;
  /** The key of the marked row; null for the first. */
  readonly marker: string | null;
  /** How many rows that stands below the first that is shown. */
  readonly above: number;
  /** The row that the sample and the position speak of. */
  readonly told: string | null;
  /** The keys of all rows as they stood when they were first judged; empty before. */
  readonly order: readonly string[];
  /** Rows that are judged together. */
  readonly ticked: readonly string[];
  /** What is being typed: a spelling to be added, or the actor's name. */
  readonly line: { readonly kind: 'add' | 'name'; readonly editor: Editor } | null;
  /** What Esc brings back. */
  readonly from: Pick<State, 'reading' | 'jumps' | 'concordance' | 'ledger'>;
}

/** What the lines are filtered by; as for the list. */
export interface LineFilter {
  readonly editor: Editor;
  readonly typing: boolean;
  readonly from: Pick<Concordance, 'marker' | 'above' | 'filter'>;
}

/**
 * What lies over the articles and the reading screen, one of each kind at most. `told` is the choice, or the top row,
 * that the position speaks of.
 */
export type Overlay =
  | {
      readonly kind: 'finder';
      readonly editor: Editor;
      /** Which answer; `AS_TEXT` for what is typed, as text. */
      readonly choice: number;
      readonly told: number;
      /** Enter was pressed before names were known: it counts when they are. */
      readonly entered: boolean;
      /** Whether an answer leads to its lines, not to its next mention. */
      readonly toLines: boolean;
      /** Whether an answer is taken for one with the current actor. */
      readonly toMerge: boolean;
      /** Whether those named on the screen come first where nothing is typed. */
      readonly inView: boolean;
    }
  | {
      readonly kind: 'facets';
      readonly facet: Facet;
      /** The row that is chosen; the first narrows nothing. */
      readonly choice: number;
      readonly told: number;
      /** The term to be chosen again once another state of the corpus is counted; null when there is none. */
      readonly sought: string | null;
      /** The list that is counted, as it was when this was opened; null until it is there. */
      readonly base: Listing | null;
      readonly from: Before;
    }
  | Exporting
  | Panel;

/** The name of a file to write to, being typed. */
export interface Exporting {
  readonly kind: 'export';
  readonly editor: Editor;
  /** What is written, in words. */
  readonly what: string;
  /** A file of that name was there, and the person was told. */
  readonly asked: string | null;
  readonly isWriting: boolean;
}

/** What is only read: the keys, what could not be read, the commands for what is shown. */
export interface Panel {
  readonly kind: 'help' | 'unread' | 'command';
  readonly top: number;
  readonly told: number;
}

/** What was cited last. */
export interface Taken {
  /** Tells it from anything else that may be; null as soon as another key is pressed. */
  readonly of: string | null;
  readonly form: Form;
}

export interface State {
  readonly finder: Finder;
  readonly floor: number;
  readonly resolve: Resolve;
  readonly name: string;
  readonly sample: boolean;
  readonly actorsFile: string | null;
  readonly decisions: string | null;
  readonly view: View;
  readonly progress: Progress | null;
  readonly size: Size;
  readonly list: List;
  readonly filter: Filter | null;
  readonly sort: Sort;
  /** What the list was made of when it was last made. */
  readonly listing: Listing;
  /** What is still to be done for the list that is asked for; null when it is there. */
  readonly work: Work | null;
  /** Articles whose copies have rows of their own. */
  readonly opened: readonly number[];
  /** Enter was pressed before the list was there: it counts when it is. */
  readonly opening: boolean;
  readonly reading: Reading | null;
  readonly concordance: Concordance | null;
  readonly ledger: Ledger | null;
  readonly seek: Seek | null;
  /** Null while no text that is found is kept. */
  readonly spread: Spread | null;
  /** The last one is on top. */
  readonly overlays: readonly Overlay[];
  /** Index of the current actor. */
  readonly actor: number | null;
  /** Nine slots, for the keys 1 to 9. */
  readonly pins: readonly (number | null)[];
  /** How near to each other all the pinned ones have to be mentioned in what is shown; null where that is not asked. */
  readonly together: Within | null;
  /** For each slot whom it held when the session was left, where the corpus has nobody like that now. */
  readonly absent: readonly (ActorTie | null)[];
  /** What is still to be brought back of the session that was left; null once all is. */
  readonly coming: Session | null;
  /** Where the article read last was left, in this session or the one before. */
  readonly left: LeftOff | null;
  /** Whether Enter on that article goes on there: until something is read. */
  readonly offered: boolean;
  /** Shown in place of the screen until the list is there; null from then on. */
  readonly picture: Frame | null;
  readonly paths: Paths;
  readonly marks: Marks;
  /** The marks that the filter goes by: those there were when it was typed, so that no row goes as its article is read. */
  readonly marksAsked: Marks;
  /** Where the reader was before each jump; null stands for the list. */
  readonly jumps: readonly (Reading | null)[];
  /** One sentence for the person, until the next key. */
  readonly message: string | null;
  /** The same where there is hardly room; null where there are no shorter words. */
  readonly brief: string | null;
  /** What is told of a mention, until the next key; null where nothing is. */
  readonly why: string | null;
  /** Whether files are not followed though that was asked for. */
  readonly unwatched: boolean;
  /** A query to go to when everything is linked. */
  readonly waiting: string | null;
  /** Whether a key has been pressed: until then the marker stays on the first article while others arrive. */
  readonly touched: boolean;
  readonly invoked: Invoked;
  readonly taken: Taken;
  readonly exit: { readonly status: number } | null;
  /** Asked for by the last action. */
  readonly effects: readonly Effect[];
  /** Whether something has yet to follow the last move; see `rested`. */
  readonly restless: boolean;
  /** Whether there is something to do, a step at a time, without a key. */
  readonly busy: boolean;
}
