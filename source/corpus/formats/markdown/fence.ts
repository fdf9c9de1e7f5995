/** Whether a text begins with a line that opens front matter: most do not, and are spared what reads it. */
export const beginsFenced = (text: string): boolean => /^(?:---|\+\+\+)[ \t]*[\r\n]/.test(text);
