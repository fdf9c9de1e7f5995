import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry, Ruling } from '../../../source/actors/decisions/ruling.ts';
import { standing } from '../../../source/actors/decisions/standing.ts';
import { linkAll } from '../../../source/actors/engine.ts';
import { type Kind, RULES } from '../../../source/actors/types.ts';
import { draftOf, type Said } from '../../../source/store/decided/drafts.ts';
import { memoryView } from '../../../source/store/memory-view.ts';
import { everyRow } from '../../../source/store/rows.ts';
import type { View } from '../../../source/store/view.ts';
import { articleOf } from '../../actors/support.ts';
import { Chance } from '../../support/chance.ts';
import { MADE_TABLE, madeFile } from '../made-corpus.ts';

const KINDS: readonly Kind[] = ['person', 'organisation', 'state'];

function corpus(chance: Chance): View {
  const articles = Array.from({ length: 12 }, (_, at) => ({
    ...articleOf(madeFile(chance, at).content.trim() || 'Nobody.'),
    ...{ id: `id${at}`, path: `folder/${at}.txt` },
  }));
  return memoryView({ articles, linked: linkAll(articles, MADE_TABLE), unread: [], table: MADE_TABLE });
}

const surfacesOf = (view: View, actor: number): readonly string[] => [
  ...new Set(
    view
      .with({ allBlocks: true })
      .spellings(actor)
      .map(({ spelling }) => spelling.surface),
  ),
];

/** Something that can be said of somebody, and who that is. */
function someSaid(chance: Chance, view: View): readonly [number, Said] {
  const all = [...everyRow(view.actors)].map(({ index }) => index);
  const actor = chance.of(all);
  const surfaces = surfacesOf(view, actor);
  const surface = surfaces.length === 0 ? 'Kestrel' : chance.of(surfaces);
  switch (chance.below(10)) {
    case 0:
      return [actor, { verdict: 'same', other: chance.of(all) }];
    case 1:
      return [actor, { verdict: 'differ', other: chance.below(view.undecided.actors.length) }];
    case 2:
      return [actor, { verdict: 'named', name: chance.of(['A. K.', 'Somebody']) }];
    case 3:
      return [actor, { verdict: 'kind', kind: chance.of(KINDS) }];
    case 4:
      return [actor, { verdict: 'rule', rule: chance.of(RULES), counts: chance.once(2) }];
    case 5:
      return [actor, { verdict: 'added', surface: chance.of(['the envoys', 'old hall', 'night boat']) }];
    case 6:
      return [actor, { verdict: 'apart', surface }];
    default:
      return [actor, { verdict: chance.of(['is', 'not', 'unsure'] as const), surface }];
  }
}

/** That what was said of an actor is so. `actor`: where it stands now. */
function expectSo(view: View, actor: number, said: Said): void {
  const rows = view.with({ allBlocks: true }).spellings(actor);
  const own = 'surface' in said ? rows.filter(({ spelling }) => spelling.surface === said.surface) : [];
  switch (said.verdict) {
    case 'is':
      expect(own.filter(({ spelling, candidates }) => !spelling.sure || candidates.length > 0)).toEqual([]);
      break;
    case 'unsure':
      expect(own.filter(({ spelling }) => spelling.sure)).toEqual([]);
      break;
    case 'not':
    case 'apart':
      expect(own).toEqual([]);
      break;
    case 'same':
      expect(view.actors.at(said.other).index).toBe(actor);
      break;
    case 'differ':
      if (said.other !== actor) expect(view.actors.at(said.other).index).not.toBe(actor);
      break;
    case 'named':
      expect(view.actors.at(actor).name).toBe(said.name);
      break;
    case 'kind':
      expect(view.actors.at(actor).kind).toBe(said.kind);
      break;
    case 'rule':
      if (!said.counts && said.rule !== 'decision')
        expect(
          rows.filter(
            ({ spelling, candidates }) =>
              candidates.length === 0 && spelling.sure && spelling.rules.includes(said.rule),
          ),
        ).toEqual([]);
      break;
    case 'added':
      break;
  }
}

const numbersOf = (view: View): unknown =>
  [...everyRow(view.actors)].map(({ name, kind }, at) => ({ name, kind, ...view.tally(at) }));

it('makes so what is said, whatever was said before, and all is as it was when all is taken back', () =>
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const chance = new Chance(seed);
      const first = corpus(chance);
      if (first.actors.length === 0) return;
      const entries: Entry[] = [];
      const rulings = (): readonly Ruling[] => standing(entries);
      const stamp = () => ({ id: `d${entries.length}`, at: new Date(1.7e12 + entries.length).toISOString() });
      let view = first;
      for (let step = 0; step < 12; step++) {
        const last = rulings().at(-1);
        if (last !== undefined && chance.once(6)) {
          entries.push({ ...stamp(), undo: last.id });
          view = first.decidedBy(rulings());
          continue;
        }
        const [actor, said] = someSaid(chance, view);
        const draft = draftOf(view, actor, said);
        if (draft === null) continue;
        const { id } = view.actors.at(actor);
        entries.push({ ...stamp(), ...draft } as Ruling);
        view = first.decidedBy(rulings());
        const now = actor < first.actors.length ? view.actors.at(actor).index : view.actorById(id);
        expect([said, now === null]).toEqual([said, false]);
        expectSo(view, now ?? 0, said);
        // One person who changes their mind does not disagree with anybody.
        expect(view.decided.judgement.resolved.disagreements).toEqual([]);
        expect(view.decided.judgement.resolved.waiting).toEqual([]);
      }
      for (let last = rulings().at(-1); last !== undefined; last = rulings().at(-1))
        entries.push({ ...stamp(), undo: last.id });
      expect(numbersOf(first.decidedBy(rulings()))).toEqual(numbersOf(first));
    }),
    { numRuns: 60 },
  ));
