import { number } from './number.ts';

/** `1 article`, `5,310 articles`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;
