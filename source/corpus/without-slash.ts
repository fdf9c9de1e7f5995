/** A path without slashes behind it: a folder named with one is the same. The root stays as it is. */
export const withoutSlash = (path: string): string => path.replace(/(?<=.)\/+$/, '');
