/**
 * Order by code point, as `sort` wants it: negative when `a` stands first. JavaScript's own order is by UTF-16 unit,
 * which puts the emoji before the last of the Basic Multilingual Plane.
 */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left === right) continue;
    const leftAstral = left >= 0xd800 && left <= 0xdfff;
    const rightAstral = right >= 0xd800 && right <= 0xdfff;
    if (leftAstral !== rightAstral) return leftAstral ? 1 : -1;
    return left - right;
  }
  return a.length - b.length;
}
