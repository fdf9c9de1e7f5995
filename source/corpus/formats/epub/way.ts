/** The way that a reference in a file leads to, without the place in it. */
export function wayFrom(file: string, reference: string): string {
  const path = reference.replace(/[?#].*$/s, '');
  const parts = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const part of unescaped(path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
