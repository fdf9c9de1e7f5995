/** The panel of facets over the lowest rows of the list, which shows what the chosen one leaves. */
import { FACETS } from '../../search/facets.ts';
import { safeText } from '../../text/safe.ts';
import { width } from '../../text/width.ts';
import { cut, inRow, padded, paddedStart, row, rowWidth } from '../layout/cells.ts';
import { footerKeys } from '../reminders.ts';
import type { Row } from '../rows.ts';
import { isCut, shareCounted } from '../state/facet-counts.ts';
import { type Facets, rowsOf } from '../state/facets.ts';
import { facetHeight } from '../state/move.ts';
import type { State } from '../state/types.ts';
import { MARKER, QUIET, STRONG } from '../theme.ts';
import { counted, number } from '../words.ts';
import { footer } from './footer.ts';
import type { Drawn } from './select.ts';

export function facetsPanel(state: State, overlay: Facets, under: Drawn): Drawn {
  const { columns, rows } = state.size;
  const height = facetHeight(state.size);
  const top = rows - 1 - height;
  const shown = Array.from({ length: top }, (_, index) => under.rows[index] ?? []);
  return {
    rows: [...shown, headLine(state, overlay), ...drawnRows(overlay, height, columns)],
    cursor: null,
    band: { top: top + 1, height },
  };
}

/**
 * Which facets there are, the one that is shown in brackets, or what is said instead; which row of how many is chosen; and the keys.
 * Where no key fits beside all four names, the one that is shown stands alone.
 */
function headLine({ message, size: { columns } }: State, overlay: Facets): Row {
  if (message !== null) return row(cut(` ${inRow(message)}`, columns), STRONG);
  const keys = footerKeys('facets');
  const position = positionIn(overlay);
  const names = FACETS.map((facet) => (facet === overlay.facet ? `[${facet}]` : ` ${facet} `));
  const all = footer(keys, row(cut(` ${names.join(' ')}`, columns), STRONG), position, columns);
  if (all.some(({ text }) => text.includes(keys[keys.length - 1]))) return all;
  const name = row(cut(` [${overlay.facet}]`, columns), STRONG);
  return footer(keys, [...name, ...row(cut(` ${position}`, columns - rowWidth(name)))], '', columns);
}

/** Which row is chosen, of how many; 0 is the one that narrows nothing. */
function positionIn(overlay: Facets): string {
  const { base, facet, told } = overlay;
  const length = rowsOf(overlay)?.length ?? 0;
  const all = `${number(length)}${base !== null && isCut(base, facet) ? '+' : ''}`;
  return paddedStart(length === 0 ? '' : `${number(told)}/${all}`, number(length).length + 1 + all.length);
}

/** The label gets as much as the longest in sight needs, up to this many columns. */
const LABEL = 48;

function drawnRows(overlay: Facets, height: number, columns: number): Row[] {
  const { base, facet, choice } = overlay;
  const rows = rowsOf(overlay);
  if (base === null || rows === null) {
    const share = base === null ? 0 : Math.floor(shareCounted(base, facet) * 100);
    return [row(cut(`   counting… ${share}%`, columns), QUIET)];
  }
  const total = base.left?.length ?? base.wants.view.articles.length;
  const first = Math.max(0, choice - height + 1);
  const shown = [{ label: 'all', articles: total }, ...rows].slice(first, first + height);
  const most = Math.max(...shown.map(({ label }) => width(inRow(label))));
  const column = Math.max(3, Math.min(LABEL, most, columns - number(total).length - 6));
  const drawn = shown.map(({ label, articles }, at): Row => {
    const front = first + at === choice ? ` ${MARKER} ` : '   ';
    const count = paddedStart(number(articles), number(total).length);
    const words = `${padded(inRow(safeText(label)), column)}  ${count}`;
    const noun = first + at === 0 ? ` ${counted(total, 'article').split(' ')[1]}` : '';
    const all = width(words + noun) <= columns - 3 ? words + noun : words;
    return [...row(front, STRONG), ...row(cut(all, columns - 3))];
  });
  return rows.length > 0 ? drawn : [...drawn, row(cut(`   ${NOTHING[facet]}`, columns), QUIET)];
}

/** Said where there is nothing to choose from. */
const NOTHING = {
  source: 'no article is left',
  month: 'no article is left',
  format: 'no article is left',
  actor: 'nobody is named in them',
} as const;
