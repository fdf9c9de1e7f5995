/**
 * Whether two paths may be of one file that is named from two folders: one of them ends with the other, the steps up and
 * the dots they begin with aside.
 */
export function arePathsAlike(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}

const plain = (path: string): string => path.replace(/^(?:\.{0,2}\/)+/, '');
