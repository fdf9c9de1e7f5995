import { RULES, type Rule } from '../../actors/types.ts';

/** A letter for each rule: `a` for the strongest. */
const LETTERS = new Map(RULES.map((rule, at) => [rule, String.fromCharCode(0x61 + at)]));

/** A chain of rules as it is kept. */
export const rulesCode = (rules: readonly Rule[]): string => rules.map((rule) => LETTERS.get(rule)).join('');

const chains = new Map<string, readonly Rule[]>();

/** The chain that a code stands for: the same list for the same code. */
export function rulesOf(code: string): readonly Rule[] {
  let chain = chains.get(code);
  if (chain === undefined) {
    chain = [...code].map((letter) => RULES[letter.charCodeAt(0) - 0x61]);
    chains.set(code, chain);
  }
  return chain;
}
