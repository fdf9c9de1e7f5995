/** Words and endings inside names that say whose child somebody is; folded. */

/** “Son of”, in the spellings that newspapers have: what stands before and behind it does not change places. */
export const SON_OF = new Set('bin ibn ben'.split(' '));

/** Behind a name, telling father from son. */
export const GENERATION = new Set('jr sr junior senior fils pere'.split(' '));

/** A name made of the father's, between given name and surname: Russian, Ukrainian, Belarusian, Turkic. */
export const PATRONYMIC =
  /.(?:[oe]vich|[oe]vych|[oe]vna|ivna|[oa]glu|[oa]gly|kyzy|qizi)$|^(?:ilyich|illich|kuzmich|fomich|lukich)$/;
