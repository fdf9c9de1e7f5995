import type { ForFiles } from '../../for-files.ts';
import type { Part } from './parts.ts';

/** Which fields of records are which parts of an article, as a person asked, and in which files. Plain data. */
export interface FieldMap extends ForFiles {
  /** A field by its name, or its way with dots, in any spelling. */
  readonly fields: readonly (readonly [part: Part, field: string])[];
}
