import type { TextFormat } from '../format.ts';
import { readEuropresse } from './read-page.ts';

const PAGE = /class=["']DocPublicationName["']/;

/** What Europresse (Eureka, Cision) saves: articles in full, one below the other. */
export const europressePage: TextFormat = {
  name: 'Europresse',
  by: 'text',
  endings: ['.html', '.htm'],
  recognises: ({ text }) => text.trimStart().startsWith('<') && PAGE.test(text),
  records: (file) => readEuropresse(file),
};
