/**
 * What is made when it is first asked for, and kept. For expressions over Unicode's properties, which take up to a
 * millisecond each to be made, and which most texts and most starts never ask.
 */
export function late<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
