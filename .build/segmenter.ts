import { graphemes } from '../source/text/graphemes.ts';

/**
 * In place of `Intl.Segmenter` by grapheme, of which the first costs 8 ms and those of Ink's libraries are made as they load:
 * it does most texts without one. Of what `segment` gives there is only what they use, one pass over the clusters.
 */
export class Segmenter {
  *segment(text: string): Generator<{ segment: string; index: number }> {
    let index = 0;
    for (const segment of graphemes(text)) {
      yield { segment, index };
      index += segment.length;
    }
  }
}
