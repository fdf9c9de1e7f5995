import { describe, expect, it } from 'vitest';
import { type Article, type Content, isArticle } from '../../../source/corpus/article.ts';
import { mailbox } from '../../../source/corpus/formats/mail.ts';
import { articlesOf, blocksOf, opened } from './opened.ts';

const TEXT = 'The tolls on the Calder bridge will rise by a third in autumn, the bridge company announced.';
const NEWS = 'The mill at Osterby burnt down on Sunday night, and nobody was hurt.';

/** A mail, its lines parted as given. */
const mailOf = (subject: string, body: string, type = 'text/plain', from = 'Ada Quill <ada@quill.example>') =>
  `From: ${from}\nSubject: ${subject}\nDate: Sun, 23 Jul 2023 11:00:00 +0000\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${body}\n`;
const TOLLS = mailOf('Tolls to rise', TEXT, undefined, 'Ines Calder <ines@uplandnews.example>').replace(
  '23 Jul',
  '21 Jul',
);
const MILL = mailOf('Mill burnt', NEWS, undefined, 'Ewan Pike <ewan@fishers.example>').replace(
  '23 Jul',
  '20 Jul',
);

const part = (head: string, body: string): string => `--b\n${head}\n\n${body}\n`;
const text = (body: string): string => part('Content-Type: text/plain', body);
const attached = (mail: string): string => part('Content-Type: message/rfc822', mail);
const mixed = (subject: string, ...parts: readonly string[]): string =>
  mailOf(subject, `${parts.join('')}--b--`, 'multipart/mixed; boundary=b');
/** The same to be attached itself: its parts are set apart by another line. */
const within = (mail: string): string => mail.replaceAll(/(?<=^--|boundary=)b/gm, 'inner');

const read = (mail: string, path = 'a.eml'): Promise<Content[]> =>
  opened(path, { bytes: Buffer.from(mail, 'latin1') });
/** What stands in a mail, as `record title, date, author`, with the reason where it cannot be read. */
const told = (contents: readonly Content[]): string[] =>
  contents.map((content) =>
    isArticle(content)
      ? `${content.record} ${content.title}, ${content.date}, ${content.author}`
      : `${content.record} ${content.kind}: ${content.reason}`,
  );
const OWN = '2023-07-23, Ada Quill';
const OF_TOLLS = 'Tolls to rise, 2023-07-21, Ines Calder';
const OF_MILL = 'Mill burnt, 2023-07-20, Ewan Pike';

describe('a mail with others attached', () => {
  const review = mixed('Press review', text('Two to read today.'), attached(TOLLS), attached(MILL));

  it('is an article, and so is each of them, in their order', async () => {
    const contents = await read(review);
    expect(told(contents)).toEqual([`1 Press review, ${OWN}`, `2 ${OF_TOLLS}`, `3 ${OF_MILL}`]);
    expect((contents as Article[]).map((article) => blocksOf(article).slice(1))).toEqual([
      [['paragraph', 'Two to read today.']],
      [['paragraph', TEXT]],
      [['paragraph', NEWS]],
    ]);
  });

  it('tells where each begins, whatever stands above it in the file', async () => {
    // Ten lines down to the first attached: six of the head, three of the text, one that parts; TOLLS has eight.
    const lines = (mail: string, path?: string) =>
      read(mail, path).then((contents) => (contents as Article[]).map(({ about }) => about.line));
    const own = review.split('\n');
    const begins = [TOLLS, MILL].map((mail) => review.slice(0, review.indexOf(mail)).split('\n').length);
    expect(begins.map((line) => own[line - 1])).toEqual([
      'From: Ines Calder <ines@uplandnews.example>',
      'From: Ewan Pike <ewan@fishers.example>',
    ]);
    expect(await lines(review)).toEqual([1, ...begins]);
    expect(await lines(`\n\n${review}`)).toEqual([1, ...begins.map((line) => line + 2)]);
    expect(await lines(`${review.length}\n${review}<plist/>`, 'a.emlx')).toEqual([
      1,
      ...begins.map((line) => line + 1),
    ]);
  });

  it('gives each the bytes that are its own, where they stand in the file as they are', async () => {
    const bytes = Buffer.from(`\ufeff\n${review}`);
    const contents = (await opened('a.eml', { bytes })) as Article[];
    const own = contents.map(({ about }) => bytes.toString('utf8', about.bytes?.start, about.bytes?.end));
    expect(own[0]).toBe(bytes.toString('utf8'));
    expect(own.slice(1)).toEqual([`${TOLLS}\n`, `${MILL}\n`]);
    const packed = part(
      'Content-Type: message/rfc822\nContent-Transfer-Encoding: base64',
      Buffer.from(TOLLS).toString('base64'),
    );
    const [, article] = (await read(mixed('Press review', text('One to read.'), packed))) as Article[];
    expect(told([article!])).toEqual([`2 ${OF_TOLLS}`]);
    expect(article!.about).toMatchObject({ bytes: null, line: null });
  });

  it('is none itself where it says nothing', async () => {
    const digest = mailOf(
      'Digest',
      `${part('', TOLLS)}${part('', MILL)}--b--`,
      'multipart/digest; boundary=b',
    );
    expect(told(await read(digest))).toEqual([`1 ${OF_TOLLS}`, `2 ${OF_MILL}`]);
    const footer = 'This e-mail and any attachments are confidential.';
    expect(told(await read(mixed('Two', attached(TOLLS), attached(MILL), text(footer))))).toEqual([
      `1 ${OF_TOLLS}`,
      `2 ${OF_MILL}`,
    ]);
  });

  it('is the one that is attached where it says nothing else, or that it forwards that', async () => {
    for (const mail of [
      mixed('Tolls', attached(TOLLS)),
      mixed('Fwd: Tolls', text('See below, says Mr Brandt.'), attached(TOLLS)),
      mixed('Fwd: Fwd: Tolls', attached(within(mixed('Fwd: Tolls', text('Look.'), attached(TOLLS))))),
    ]) {
      const [article, ...none] = await articlesOf('a.eml', { bytes: Buffer.from(mail) });
      expect(told([article!])).toEqual([`1 ${OF_TOLLS}`]);
      expect(none).toEqual([]);
      expect(blocksOf(article!).filter(([kind]) => kind === 'paragraph')).toEqual([['paragraph', TEXT]]);
      expect(article!.about.bytes).toEqual({ start: 0, end: mail.length });
    }
  });

  it('gives those too that are attached to one that is attached, or called nothing but a mail', async () => {
    const inner = within(mixed('Inner review', text('One more.'), attached(MILL)));
    const called = part('Content-Type: application/octet-stream; name="tolls.eml"', TOLLS);
    expect(told(await read(mixed('Press review', text('Read.'), attached(inner), called)))).toEqual([
      `1 Press review, ${OWN}`,
      `2 Inner review, ${OWN}`,
      `3 ${OF_MILL}`,
      `4 ${OF_TOLLS}`,
    ]);
  });

  it('tells of one that holds nothing, and reads the others', async () => {
    const empty = attached('X-Nothing: at all\n\n');
    expect(told(await read(mixed('Press review', text('Read.'), empty, attached(MILL))))).toEqual([
      `1 Press review, ${OWN}`,
      '2 bad record: a mail without a subject and without text',
      `3 ${OF_MILL}`,
    ]);
  });
});

describe('a mailbox of such mails', () => {
  const SEPARATOR = 'From ada@quill.example Sun Jul 23 11:00:00 2023\n';
  const review = mixed('Press review', text('Two to read today.'), attached(TOLLS), attached(MILL));
  const digest = mailOf('Digest', `${part('', TOLLS)}${part('', MILL)}--b--`, 'multipart/digest; boundary=b');
  const plan = { encoding: null, fields: null, start: { byte: 0, line: 1 }, asked: null };

  it('counts as many records as it gives, in portions of any size', async () => {
    const all = Buffer.from([review, digest, MILL].map((mail) => `${SEPARATOR}${mail}\n`).join(''));
    const whole = (await opened('a.mbox', { bytes: all })) as Article[];
    expect(told(whole)).toEqual([
      `1 Press review, ${OWN}`,
      ...[`2 ${OF_TOLLS}`, `3 ${OF_MILL}`, `4 ${OF_TOLLS}`, `5 ${OF_MILL}`, `6 ${OF_MILL}`],
    ]);
    for (let size = 60; size < all.length; size += 61) {
      const { end, records } = mailbox.cut(all.subarray(0, size), false, plan);
      const own = whole.filter(({ about }) => about.bytes!.start < end);
      expect(records).toBe(own.length);
    }
    expect(mailbox.cut(all, true, plan).records).toBe(6);
  });

  it('counts right what is announced in an odd way, and tells of what it does not look for', async () => {
    const odd = mixed('Odd', text('Read.'), part('Content-Type: message/(a mail)rfc822', TOLLS));
    const encoded = mixed(
      'Encoded',
      text('Read.'),
      part('Content-Type: application/octet-stream; name="=?utf-8?Q?tolls=2Eeml?="', TOLLS),
    );
    const bytes = Buffer.from([odd, encoded].map((mail) => `${SEPARATOR}${mail}\n`).join(''));
    expect(told(await opened('a.mbox', { bytes }))).toEqual([
      `1 Odd, ${OWN}`,
      '1 attachment: What is attached to this mail is not read (message/rfc822); open it in a mail program and save that as a file beside it.',
      `2 Encoded, ${OWN}`,
      `3 ${OF_TOLLS}`,
    ]);
    const first = bytes.subarray(0, bytes.indexOf(SEPARATOR, 1));
    expect(mailbox.cut(bytes, true, plan).records).toBe(3);
    expect(mailbox.cut(first, true, plan).records).toBe(1);
  });

  it('tells the line also where lines of the mail were quoted, and no bytes that are none', async () => {
    const quoted = review.replace('Two to read today.', '>From the desk: two to read today.');
    const contents = (await read(`${SEPARATOR}${quoted}`, 'a.mbox')) as Article[];
    const line = review.slice(0, review.indexOf(TOLLS)).split('\n').length + 1;
    expect(contents[1]!.about).toMatchObject({ line, bytes: null });
  });
});

describe('files attached to a mail', () => {
  const file = (name: string, type: string) =>
    part(`Content-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"`, 'x');

  it('are told where they may be articles', async () => {
    const mail = mixed(
      'Minutes',
      text(NEWS),
      file('report.pdf', 'application/pdf'),
      file('face.jpg', 'image/jpeg'),
      file('smime.p7s', 'application/pkcs7-signature'),
      file('invite.ics', 'text/calendar'),
      file('press.docx', 'application/octet-stream'),
    );
    expect(told(await read(mail))).toEqual([
      `1 Minutes, ${OWN}`,
      '1 attachment: What is attached to this mail is not read (report.pdf, press.docx); open it in a mail program and save that as a file beside it.',
    ]);
    expect(await read(mixed('Minutes', text(NEWS), file('face.jpg', 'image/jpeg')))).toHaveLength(1);
  });

  it('are told too where the mail says nothing itself, and of many the first', async () => {
    const names = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf', 'f.pdf', 'g.pdf'];
    const files = names.map((name) => file(name, 'application/pdf'));
    const [first, ...others] = await read(mixed('Two', attached(TOLLS), attached(MILL), ...files));
    expect(told([first!])[0]).toContain('(a.pdf, b.pdf, c.pdf, d.pdf, e.pdf and 2 more)');
    expect(told(others)).toEqual([`2 ${OF_TOLLS}`, `3 ${OF_MILL}`]);
  });
});
