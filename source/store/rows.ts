import type { Rows } from './view.ts';

/** A list that is there already, as rows. */
export function rowsOf<T>(list: readonly T[]): Rows<T> {
  return {
    length: list.length,
    at(index) {
      checkRow(index, list.length);
      return list[index];
    },
  };
}

/** Throws a RangeError where `length` rows have none at an index. */
export function checkRow(index: number, length: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= length)
    throw new RangeError(`there is no row ${index} among ${length}`);
}

/** All rows, one after the other, each fetched when it is its turn: for what writes all of them. */
export function* everyRow<T>(rows: Rows<T>): Generator<T> {
  for (let index = 0; index < rows.length; index++) yield rows.at(index);
}
