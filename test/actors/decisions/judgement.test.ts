import { describe, expect, it } from 'vitest';
import { Judgement, type Verdict } from '../../../source/actors/decisions/judgement.ts';
import type { ActorRef, Ruling } from '../../../source/actors/decisions/ruling.ts';
import type { Kind, Rule } from '../../../source/actors/types.ts';

/** By index; the last is set apart by the decision `cut`. */
const [ALI, MOHAMMAD, OTHER, MADE] = [0, 1, 2, 3];
const NAMES = ['Ali Bagheri Kani', 'Mohammad Bagheri', 'A. Bagheri Kani'];
const ref = (surface: string): ActorRef => ({ surface, kind: 'person' });
const ali = ref(NAMES[ALI]);
const mohammad = ref(NAMES[MOHAMMAD]);
const other = ref(NAMES[OTHER]);
const made: ActorRef = { ...ref('Kani'), made: 'cut' };

/** Decisions, one a second in this order. */
function judged(...rulings: readonly object[]): Judgement {
  const dated = rulings.map(
    (ruling, at) => ({ id: `r${at}`, at: `2026-01-01T00:00:0${at}.000Z`, ...ruling }) as Ruling,
  );
  return new Judgement(dated, {
    length: NAMES.length,
    find: (surface: string, kind: Kind) => {
      const at = NAMES.indexOf(surface);
      return at === -1 || kind !== 'person' ? null : at;
    },
  });
}
const owned = (actor: number, rule: Rule = 'surname', sure = true): Verdict => ({
  ...{ actor, candidates: [], rules: [rule], sure },
});
const open = (...actors: readonly number[]): Verdict => ({
  ...{ actor: null, candidates: actors.map((actor) => ({ actor, rule: 'surname' as const })) },
  ...{ rules: ['surname'], sure: false },
});
const ruledTo = (actor: number): Verdict => ({ actor, candidates: [], rules: ['decision'], sure: true });
const is = { decided: 'is', surface: 'Kani', actor: ali };
const not = { decided: 'not', surface: 'Kani', actor: ali };
const unsure = { decided: 'unsure', surface: 'Kani', actor: ali };
const cut = { id: 'cut', decided: 'apart', surface: 'Kani', actor: ali };

describe('a spelling', () => {
  it('that is not the actor is nobody’s, and no other spelling is concerned', () => {
    const judgement = judged(not);
    expect(judgement.of('Kani', owned(ALI))).toBeNull();
    expect(judgement.of('Bagheri Kani', owned(ALI))).toEqual(owned(ALI));
    expect(judgement.of('Kani', owned(MOHAMMAD))).toEqual(owned(MOHAMMAD));
  });

  it('that is the actor is sure, and no longer a matter of rules', () => {
    expect(judged(is).of('Kani', owned(ALI, 'bearer', false))).toEqual(ruledTo(ALI));
    expect(judged(is).of('Kani', open(ALI, MOHAMMAD))).toEqual(ruledTo(ALI));
  });

  it('that may be the actor stays with it, unsure', () => {
    expect(judged(unsure).of('Kani', owned(ALI))).toEqual(owned(ALI, 'surname', false));
    expect(judged(unsure).of('Kani', open(ALI, MOHAMMAD))).toEqual(open(ALI, MOHAMMAD));
  });

  it('that may be of several may be of the others, when it is not of one', () => {
    expect(judged(not).of('Kani', open(ALI, MOHAMMAD))).toEqual(open(MOHAMMAD));
    expect(judged(not).of('Kani', open(ALI))).toBeNull();
  });

  it('is what was said last', () => {
    expect(judged(not, is).of('Kani', owned(ALI))).toEqual(ruledTo(ALI));
    expect(judged(is, not).of('Kani', owned(ALI))).toBeNull();
  });

  it('of another goes over to the actor where that is said', () => {
    const judgement = judged({ ...is, of: mohammad });
    expect(judgement.of('Kani', owned(MOHAMMAD))).toEqual(ruledTo(ALI));
    expect(judgement.of('Kani', owned(OTHER))).toEqual(owned(OTHER));
  });

  it('is the same broken at the end of a line', () => {
    expect(judged({ ...not, surface: 'Bagheri Kani' }).of('Bagheri\nKani', owned(ALI))).toBeNull();
  });
});

describe('a spelling set apart', () => {
  it('makes an actor behind all others', () => {
    const judgement = judged(cut);
    expect(judgement.resolved.made).toMatchObject([{ index: MADE, name: 'Kani', kind: 'person' }]);
    expect(judgement.of('Kani', owned(ALI))).toEqual(ruledTo(MADE));
    expect(judgement.of('Bagheri Kani', owned(ALI))).toEqual(owned(ALI));
  });

  it('that may be another’s stays open between the others, and only then is it the new one’s', () => {
    expect(judged(cut).of('Kani', open(ALI, MOHAMMAD))).toEqual(open(MOHAMMAD));
    expect(judged(cut).of('Kani', open(ALI))).toEqual(ruledTo(MADE));
  });

  it('can be decided of like any other', () => {
    expect(judged(cut, { ...not, actor: made }).of('Kani', owned(ALI))).toBeNull();
    expect(judged(cut, { ...unsure, actor: made }).of('Kani', owned(ALI))).toMatchObject({
      actor: MADE,
      sure: false,
    });
    expect(judged(cut, { decided: 'same', actor: made, other: mohammad }).of('Kani', owned(ALI))).toEqual(
      ruledTo(MOHAMMAD),
    );
  });

  it('comes home when both are said to be one', () => {
    expect(judged(cut, { decided: 'same', actor: made, other: ali }).of('Kani', owned(ALI))).toEqual(
      ruledTo(ALI),
    );
  });

  it('waits where the actor is not there, and so does what was decided of it', () => {
    const { made: nobody, waiting } = judged(
      { ...cut, actor: ref('Nobody') },
      { ...not, actor: made },
    ).resolved;
    expect(nobody).toEqual([]);
    expect(waiting).toHaveLength(2);
  });
});

describe('two actors that are one', () => {
  const same = { decided: 'same', actor: other, other: ali };

  it('go by the first, with every spelling of both', () => {
    const judgement = judged(same);
    expect(judgement.of('A. Bagheri Kani', owned(OTHER, 'exact'))).toEqual(owned(ALI, 'exact'));
    expect(judgement.of('Kani', owned(ALI))).toEqual(owned(ALI));
    expect(judgement.resolved.membersOf(ALI)).toEqual([ALI, OTHER]);
  });

  it('leave no doubt where both might have been meant, and nobody else', () => {
    expect(judged(same).of('Kani', open(ALI, OTHER))).toEqual(owned(ALI));
    expect(judged(same).of('Kani', open(ALI, OTHER, MOHAMMAD))).toEqual(open(ALI, MOHAMMAD));
  });

  it('share what is said of a spelling of either', () => {
    expect(judged(same, { ...not, actor: other }).of('Kani', owned(ALI))).toBeNull();
  });

  it('are three where two pairs are', () => {
    const judgement = judged(same, { decided: 'same', actor: other, other: mohammad });
    expect(judgement.of('x', owned(MOHAMMAD))).toEqual(owned(ALI));
  });

  it('are two again when that is said later', () => {
    const judgement = judged(same, { decided: 'differ', actor: ali, other });
    expect(judgement.of('x', owned(OTHER))).toEqual(owned(OTHER));
  });
});

describe('what is switched off', () => {
  const off = { decided: 'rule', actor: ali, rule: 'typo', counts: false };

  it('is all that a rule ties to the actor, but not what was said to be it', () => {
    const judgement = judged(off, { ...is, surface: 'Bahgeri Kani' });
    expect(judgement.of('Bagheri Kany', owned(ALI, 'typo'))).toBeNull();
    expect(judgement.of('Bahgeri Kani', owned(ALI, 'typo'))).toEqual(ruledTo(ALI));
    expect(judgement.of('Bagheri Kani', owned(ALI, 'part'))).toEqual(owned(ALI, 'part'));
    expect(judgement.of('Bagheri Kany', owned(MOHAMMAD, 'typo'))).toEqual(owned(MOHAMMAD, 'typo'));
  });

  it('is on again when that is said', () => {
    expect(judged(off, { ...off, counts: true }).of('Kany', owned(ALI, 'typo'))).toEqual(owned(ALI, 'typo'));
  });
});

describe('one line', () => {
  it('is judged before its spelling', () => {
    const judgement = judged(is);
    const { effect } = judged({
      ...not,
      line: { article: 'a', path: 'p', quote: 'Kani', before: '', after: '', nth: 0 },
    }).resolved.lines[0];
    expect(judgement.of('Kani', owned(ALI), new Map([[ALI, effect]]))).toBeNull();
    expect(judgement.of('Kani', owned(ALI))).toEqual(ruledTo(ALI));
  });
});

describe('two people', () => {
  it('disagree where they answer one question otherwise; the later answer holds', () => {
    const { disagreements } = judged(is, not).resolved;
    expect(disagreements.map(({ earlier, later }) => [earlier.id, later.id])).toEqual([['r0', 'r1']]);
    expect(judged(is, is).resolved.disagreements).toEqual([]);
    expect(judged(is, { ...not, surface: 'Bagheri' }).resolved.disagreements).toEqual([]);
    expect(judged(cut, not).resolved.disagreements).toHaveLength(1);
    const same = { decided: 'same', actor: ali, other };
    expect(judged(same, { decided: 'differ', actor: other, other: ali }).resolved.disagreements).toHaveLength(
      1,
    );
  });
});
