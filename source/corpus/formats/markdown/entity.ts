import { readAllMarkup } from '../markup.ts';

/** What a reference to a character stands for: `&amp;`, `&#8212;`; itself where nobody knows it. */
export function entityText(reference: string): string {
  let text = '';
  readAllMarkup(reference, {
    open: () => undefined,
    close: () => undefined,
    text: (part) => {
      text += part;
    },
  });
  return text;
}
