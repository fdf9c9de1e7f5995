import { expect, test } from 'vitest';
import type { Article } from '../../../source/corpus/article.ts';
import { blocksOf, opened } from './opened.ts';

const TEXT = 'The tolls on the Calder bridge will rise by a third in autumn, the bridge company announced.';

/** The blocks of a mail below its title. */
async function blocks(body: string, type = 'text/plain'): Promise<[string, string][]> {
  const head = `From: Ada Quill <ada@quill.example>\nSubject: Tolls\nMessage-ID: <f@q>\nContent-Type: ${type}; charset=utf-8\n\n`;
  const [article] = await opened('a.eml', { bytes: Buffer.from(head + body) });
  return blocksOf(article as Article).slice(1);
}

test.each([
  'This e-mail and any attachments are confidential.',
  'CONFIDENTIALITY NOTICE: This email message is for the sole use of the named addressee and may hold privileged information.',
  'Disclaimer: The information contained in this communication is confidential and meant solely for those it is sent to.',
  'If you have received this message in error, please let us know and delete it.',
  'If you are not the intended recipient, you must not copy it.',
  'Any views expressed in this message are those of its sender.',
  'Ce message et ses pièces jointes sont confidentiels et établis à l’intention exclusive de son destinataire.',
  'Le contenu de ce courriel est confidentiel ; toute diffusion non autorisée est interdite.',
  'Si vous n’êtes pas le destinataire de ce message, merci de le détruire.',
  'Diese E-Mail enthält vertrauliche Informationen und ist nur für den Empfänger bestimmt.',
  'Der Inhalt dieser Nachricht ist vertraulich. Jede unbefugte Weitergabe ist nicht gestattet.',
  'Wenn Sie nicht der richtige Adressat sind, benachrichtigen Sie bitte den Absender.',
  'Este mensaje y sus archivos adjuntos son confidenciales.',
  'La información contenida en este correo es confidencial y va dirigida a su destinatario.',
  'Si usted no es el destinatario, le rogamos que lo elimine.',
])('a notice of confidentiality is furniture: %s', async (notice) => {
  const expected = [
    ['paragraph', TEXT],
    ['furniture', notice],
  ];
  expect(await blocks(`${TEXT}\n\n${notice}\n`)).toEqual(expected);
  expect(await blocks(`${TEXT}\n\n${notice.replaceAll(' ', '\n')}\n`)).toEqual(expected);
  expect(await blocks(`<p>${TEXT}</p><p>${notice}</p>`, 'text/html')).toEqual(expected);
});

test.each([
  'This e-mail from the harbour office was confidential until Monday, the chairwoman said.',
  'This message was intended for the owners of the mill, Ada Quill told the council of Brennick.',
  'The minister’s e-mail and any attachments are confidential, the court ruled; the recipient may not disclose them.',
  'Ce message du maire est resté confidentiel jusqu’à lundi, selon le journal de Lindmouth.',
  'Diese Nachricht sei nicht vertraulich gewesen, sagte die Vorsitzende am Montag in Lümberg.',
  'Este mensaje del alcalde era confidencial hasta el lunes, dijo el diario de Lindmouth.',
])('what speaks of a mail is none: %s', async (text) => {
  expect(await blocks(`${TEXT}\n\n${text}\n`)).toEqual([
    ['paragraph', TEXT],
    ['paragraph', text],
  ]);
});
