/** Decisions made by chance on a small corpus: on whoever is in it, on who is not, and on what was decided before. */
import type { ActorRef, Line, Ruling } from '../../source/actors/decisions/ruling.ts';
import { type Kind, type Linked, RULES } from '../../source/actors/types.ts';
import type { Article } from '../../source/corpus/article.ts';
import { anchorOf } from '../../source/text/line-anchor.ts';
import type { Chance } from '../support/chance.ts';

const KINDS: readonly Kind[] = ['person', 'organisation', 'state', 'place'];
/** Some are nobody's, some lie within a name, some hold one. */
const ADDED = [
  'the envoys',
  'hall',
  'Kestrel',
  'Marta',
  'old hall and',
  'Y',
  'Narvia and',
  'night boat',
  'said',
];

export function madeRulings(
  chance: Chance,
  { actors, mentions }: Linked,
  articles: readonly Article[],
  count: number,
): Ruling[] {
  const rulings: Ruling[] = [];
  for (let at = 0; at < count; at++) rulings.push(oneRuling(at));
  return rulings;

  function oneRuling(at: number): Ruling {
    const common = { id: `r${at}`, at: new Date(1_700_000_000_000 + chance.below(1000)).toISOString() };
    const actor = someRef();
    switch (chance.below(10)) {
      case 0:
        return { ...common, decided: 'apart', surface: someSurface(), actor };
      case 1:
        return { ...common, decided: chance.once(4) ? 'differ' : 'same', actor, other: someRef() };
      case 2:
        return {
          ...common,
          decided: 'named',
          actor,
          name: chance.of(['Somebody', 'Marta Kestrel', 'A. K.']),
        };
      case 3:
        return { ...common, decided: 'kind', actor, kind: chance.of(KINDS) };
      case 4:
        return { ...common, decided: 'rule', actor, rule: chance.of(RULES), counts: chance.once(4) };
      case 5:
        return { ...common, decided: 'added', surface: chance.of(ADDED), actor };
      case 6: {
        const found = someLine();
        if (found === null) return { ...common, decided: 'not', surface: someSurface(), actor };
        const { line, ref } = found;
        if (chance.once(5)) return { ...common, decided: 'apart', surface: line.quote, actor: ref, line };
        const decided = chance.of(['is', 'not', 'unsure'] as const);
        return { ...common, decided, surface: line.quote, actor: chance.once(3) ? actor : ref, line };
      }
      case 7: {
        const of = someRef();
        return { ...common, decided: 'is', surface: surfaceOf(of), actor, of };
      }
      default:
        return {
          ...common,
          decided: chance.of(['is', 'not', 'unsure'] as const),
          surface: chance.once(3) ? someSurface() : surfaceOf(actor),
          actor,
        };
    }
  }

  function someRef(): ActorRef {
    const made = rulings.filter((one) => one.decided === 'apart');
    if (made.length > 0 && chance.once(5)) {
      const ruling = chance.of(made);
      return { surface: ruling.surface, kind: ruling.actor.kind, made: ruling.id };
    }
    if (actors.length === 0 || chance.once(12)) return { surface: 'Nobody Here', kind: 'person' };
    const { name, kind, spellings } = chance.of(actors);
    const sure = spellings.filter((one) => one.sure);
    return { surface: sure.length > 0 && chance.once(3) ? chance.of(sure).surface : name, kind };
  }

  /** A surface that the actor of some words has, or may have. */
  function surfaceOf(ref: ActorRef): string {
    const owner = actors.find(({ name, kind }) => name === ref.surface && kind === ref.kind)?.index;
    const own = mentions
      .flat()
      .filter((one) => one.actor === owner || one.candidates.some(({ actor }) => actor === owner));
    return own.length === 0 ? someSurface() : chance.of(own).spelling.surface;
  }

  function someSurface(): string {
    const all = mentions.flat();
    return all.length === 0 ? 'Kestrel' : chance.of(all).spelling.surface;
  }

  function someLine(): { readonly line: Line; readonly ref: ActorRef } | null {
    const article = chance.below(Math.max(1, articles.length));
    const here = mentions[article] ?? [];
    if (here.length === 0) return null;
    const { start, end, actor, candidates } = chance.of(here);
    const { id, path, text } = articles[article];
    const owner = actors[actor ?? candidates[0].actor];
    const own = chance.once(6)
      ? { article: 'ffffffffffffffff', path: `elsewhere/${path}` }
      : { article: id, path };
    return {
      line: { ...own, ...anchorOf(text, start, end) },
      ref: { surface: owner.name, kind: owner.kind },
    };
  }
}
