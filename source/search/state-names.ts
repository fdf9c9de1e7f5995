import { fold } from '../text/fold.ts';

/** Languages whose newspapers and speakers a reader of foreign news may come from. */
const LANGUAGES =
  `ar fa he tr ku ps ur ru uk be pl cs sk hu ro bg sr mk hr sl sq de fr es pt it ca nl sv da nb fi et lv lt el
  ka hy az kk ky uz tk tg zh ja ko hi bn ta id ms vi th fil sw am so ha`.split(/\s+/);

let codes: ReadonlyMap<string, string> | null = null;

/** The codes of countries (ISO 3166) by their English names, folded. */
function countryCodes(): ReadonlyMap<string, string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  for (const first of letters) {
    for (const second of letters) {
      const name = english.of(first + second);
      if (name !== undefined) found.set(fold(name.replace('&', 'and')), first + second);
    }
  }
  return found;
}

/**
 * What other languages call a state, in their scripts: Belgique, Rumänien, مصر. In: all names of the state, among them the
 * English one. Out: names of the Unicode Common Locale Data Repository as this Node has it; none for
 * a state that it does not know. The first call reads the data: some milliseconds.
 */
export function foreignNames(names: readonly string[]): readonly string[] {
  codes ??= countryCodes();
  const code = names.map((name) => codes?.get(fold(name))).find((one) => one !== undefined);
  if (code === undefined) return [];
  return [...new Set(displayNames().flatMap((language) => language.of(code) ?? []))];
}

let languages: readonly Intl.DisplayNames[] | null = null;

function displayNames(): readonly Intl.DisplayNames[] {
  languages ??= LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none', style }),
    ),
  );
  return languages;
}
