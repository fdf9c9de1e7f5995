const NAMES: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  escape: 'Esc',
};

/** A key as people write it: `ctrl-o` is Ctrl-O, `space` Space. */
export function keyName(key: string): string {
  if (key.length === 1) return key;
  return NAMES[key] ?? key.replace(/(^|-)([a-z])/g, (_, hyphen, letter) => hyphen + letter.toUpperCase());
}
