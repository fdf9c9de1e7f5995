/** The forms of a citation, in the order in which the reader's key goes round. By themselves: the table of flags names them. */
export const FORMS = ['markdown', 'text', 'bibtex'] as const;
export type Form = (typeof FORMS)[number];
