/** The file that tells a folder with an index from one with articles, should it lie among them. */
export const INDEX_MARKER = 'dragoman-index.txt';
