import { expect, it } from 'vitest';
import { KnownNames } from '../../../source/actors/known.ts';
import type { Surface } from '../../../source/actors/surfaces.ts';
import { Vocabulary } from '../../../source/actors/vocabulary.ts';
import { ActorNumbers } from '../../../source/store/ingest/actor-numbers.ts';
import { ListedSurfaces, listSurfaces } from '../../../source/store/ingest/surface-list.ts';
import { marksOf, surfaceFrom } from '../../../source/store/ingest/surface-marks.ts';
import type { SurfaceRow } from '../../../source/store/ingest/surface-rows.ts';
import { entryOf, tableOf } from '../../actors/support.ts';

const TABLE = tableOf(entryOf('Omar Noor', 'person'), entryOf('Narvia', 'state'));
const numbers = (): ActorNumbers => new ActorNumbers(TABLE, new KnownNames(TABLE, new Vocabulary()));
/** A lasting number is four times a number, and the place of the kind. */
const [PERSON, BODY] = [4 * 100, 4 * 101 + 1];

const surface = { caps: false, loose: false, cluster: null, bearers: new Map(), shared: false, found: false };
const ROWS: readonly SurfaceRow[] = [
  {
    ...{ id: 3, key: 'noor', cluster: null },
    ...(marksOf(
      {
        ...surface,
        key: 'noor',
        words: ['noor'],
        kind: null,
        bearers: new Map([[PERSON, ['surname', 'typo']]]),
      },
      (cluster) => cluster,
    ) as { scanned: number; called: null; bearers: string }),
  },
  {
    ...{ id: 9, key: 'lantern relief', cluster: BODY },
    ...(marksOf(
      { ...surface, key: 'lantern relief', words: [], kind: 'organisation', loose: true, found: true },
      (cluster) => cluster,
    ) as { scanned: number; called: number; bearers: string }),
  },
  {
    ...{ id: 8, key: 'j noor', cluster: PERSON },
    ...(marksOf(
      { ...surface, key: 'j noor', words: [], kind: 'person', caps: true, shared: true, found: true },
      (cluster) => cluster,
    ) as { scanned: number; called: number; bearers: string }),
  },
];

it('tells of each surface what its row says, by the numbers of whoever reads it', () => {
  const actors = numbers();
  const listed = new ListedSurfaces(structuredClone(listSurfaces(ROWS)), actors);
  expect([...listed.all()].map(({ name, key }) => [name, key])).toEqual([
    [3, 'noor'],
    [9, 'lantern relief'],
    [8, 'j noor'],
  ]);
  // The two listed actors have the first two numbers of a run.
  const [body, person] = [2, 3];
  expect(listed.of(9)).toMatchObject({
    ...{ words: ['lantern', 'relief'], kind: 'organisation', caps: false, loose: true },
    ...{ cluster: body, shared: false, found: true },
  });
  expect(listed.of(3)).toMatchObject({ kind: null, cluster: null, shared: false, found: false });
  expect(listed.of(3)?.bearers).toEqual(new Map([[person, ['surname', 'typo']]]));
  expect(listed.of(8)).toMatchObject({
    kind: 'person',
    caps: true,
    loose: false,
    cluster: person,
    shared: true,
  });
  expect(actors.lastingOf(body)).toBe(BODY);
  expect(actors.lastingOf(person)).toBe(PERSON);
});

it('has no surface of a name that is none', () => {
  const listed = new ListedSurfaces(listSurfaces(ROWS), numbers());
  for (const name of [0, 1, 10]) expect(listed.of(name)).toBeNull();
});

it('says the same as the row itself', () => {
  const [own, actors] = [numbers(), numbers()];
  const listed = new ListedSurfaces(listSurfaces(ROWS), own);
  for (const row of [...ROWS].reverse()) {
    const one = surfaceFrom(row, actors);
    const other = listed.of(row.id);
    expect([other?.key, other?.words, other?.kind, other?.caps, other?.loose]).toEqual([
      ...[one?.key, one?.words, one?.kind, one?.caps, one?.loose],
    ]);
    expect([other?.shared, other?.found]).toEqual([one?.shared, one?.found]);
    const whose = (by: ActorNumbers, of: number | null | undefined): number | null =>
      of === null || of === undefined ? null : by.lastingOf(of);
    expect(whose(own, other?.cluster)).toBe(whose(actors, one?.cluster));
    const bearers = (by: ActorNumbers, of: Surface | null): unknown =>
      [...(of?.bearers ?? [])].map(([bearer, rules]) => [by.lastingOf(bearer), rules]);
    expect(bearers(own, other)).toEqual(bearers(actors, one));
  }
});
