import { endingOf } from '../corpus/ending.ts';

/** The ending of a file by its path, in small letters without the dot; empty where it has none. */
export const formatOf = (path: string): string => endingOf(path.slice(path.lastIndexOf('/') + 1)).slice(1);
