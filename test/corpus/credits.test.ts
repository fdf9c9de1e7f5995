import { describe, expect, it } from 'vitest';
import { creditsStart } from '../../source/corpus/structure/credits.ts';
import { articleOf, blocksOf, prose } from './article-of.ts';

const SCENE = 'People wait for the ferry in Lindmouth on Tuesday.';

describe('the credit of a picture', () => {
  it.each([
    // In brackets.
    '(AP Photo/Hassan Ammar)',
    '(Photo by ATTA KENARE / AFP)',
    '(Photo by Ada Brandt/AFP via Getty Images)',
    '[Ada Brandt/Reuters]',
    '(Reuters)',
    '(Foto: Ada Brandt/dpa)',
    '(Photo : AFP)',
    '(Photo by Ada Brandt / AFP) (Photo by ADA BRANDT/AFP via Getty Images)',
    // Behind a label.
    'Photo: Reuters/Amr Alfiky',
    'Photograph: Ada Brandt/AFP/Getty Images',
    'Photograph: Ada Brandt',
    'Photo credit: Ada Brandt',
    'Credit: Getty Images',
    'Credit...Ada Brandt for The New York Times',
    'Courtesy of Ada Brandt',
    'Image by Ada Brandt',
    '© 2023 AFP',
    'Crédit photo : Ada Brandt',
    'Crédits : AFP',
    'Photo : Ada Brandt / AFP',
    'Foto: dpa',
    'Bild: picture alliance/dpa',
    'Bildnachweis: Ada Brandt',
    'Foto: EFE',
    'Fotografía: Ada Brandt',
    'Crédito: Ada Brandt',
    // Nothing but names.
    'REUTERS/Amr Alfiky',
    'Hassan Ammar/AP',
    'AFP via Getty Images',
    'Getty Images',
    'Photo by Ada Brandt on Unsplash',
  ])('is told behind a caption: %s', (credit) => {
    expect(creditsStart(`${SCENE} ${credit}`)).toBe(SCENE.length + 1);
  });

  it.each([
    'Photo: Reuters/Amr Alfiky',
    '(AP Photo/Hassan Ammar)',
    'Getty Images',
    'Photo by Ada Brandt',
    'Crédit photo : AFP',
    'Bild: dpa',
    'Foto: EFE',
  ])('is told by itself: %s', (credit) => {
    expect(creditsStart(credit)).toBe(0);
  });

  it.each([
    SCENE,
    // Who is to be seen, or who took the picture?
    'Photo: Ada Brandt',
    'Foto: Ada Brandt',
    'Photo: The harbour master speaks to Reuters.',
    'The harbour master (Ada Brandt)',
    'The harbour master (left) and Ada Brandt (right)',
    `${SCENE} Ada Brandt is on the left.`,
    `${SCENE} Ada Brandt`,
    'Courtesy of the board, the ferry sails again.',
    'Image by image the film shows the port.',
    'Reporters of AFP and Reuters wait for Ada Brandt',
  ])('is none: %s', (caption) => {
    expect(creditsStart(caption)).toBe(caption.length);
  });

  it('does not count in an article, and the caption before it does', () => {
    const article = articleOf(
      `The port closes\n\n${prose('The board')}\n\n${SCENE} (AP Photo/Hassan Ammar)\n\n${prose('She')}\n\nPhoto: Reuters/Amr Alfiky\n\n${prose('He')}\n\nBild: Ada Brandt/dpa\n\nAda Brandt\n`,
    );
    expect(blocksOf(article).slice(1)).toEqual([
      ['paragraph', prose('The board')],
      ['caption', SCENE],
      ['byline', '(AP Photo/Hassan Ammar)'],
      ['paragraph', prose('She')],
      ['furniture', 'Photo: Reuters/Amr Alfiky'],
      ['paragraph', prose('He')],
      ['furniture', 'Bild: Ada Brandt/dpa'],
      ['paragraph', 'Ada Brandt'],
    ]);
  });

  it('is looked for in time in a long text', () => {
    expect(creditsStart(`${'(Photo by '.repeat(20_000)}`)).toBe(200_000);
  });
});
