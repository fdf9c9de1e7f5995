import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, Unread } from '../../../source/corpus/article.ts';
import { dayOf } from '../../../source/corpus/formats/mail/facts-of.ts';
import { decodeWords, readParameters } from '../../../source/corpus/formats/mail/headers.ts';
import { firstAddress, senderOf } from '../../../source/corpus/formats/mail/people.ts';
import { mailbox } from '../../../source/corpus/formats/mail.ts';
import { articlesOf, blocksOf, formatName, opened, unreadOf } from './opened.ts';

const file = (name: string) => join(import.meta.dirname, 'mail', name);
const facts = ({ title, date, source, author }: Article) => [title, date, source, author];
const HEAD = 'From: a@b.example\nSubject: Deep\nMessage-ID: <1@b>\n';

/** A mail of so many levels, each a text and the next of them. */
function nested(levels: number): Buffer {
  let inner = '\nThe innermost text.\n';
  for (let level = levels; level > 0; level--)
    inner = `Content-Type: multipart/mixed; boundary=b${level}.\n\n--b${level}.\n\nLevel ${level} was read aloud.\n--b${level}.\n${inner}--b${level}.--\n`;
  return Buffer.from(HEAD + inner);
}

const bytesOf = (text: string) => ({ bytes: Buffer.from(text, 'latin1') });

describe('a mail', () => {
  it('whose text is only called base64 keeps it', async () => {
    const head = `${HEAD}Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n\n`;
    const plain = 'The ferry will not sail\nbefore Friday, the company said.\n';
    const [article] = await articlesOf('called.eml', bytesOf(head + plain));
    expect(article!.text).toMatch(/The ferry will not sail\s+before Friday, the company said\.$/);
    // A line that a list has put behind it is not read.
    const encoded = `${Buffer.from(plain.repeat(3)).toString('base64').replace(/.{60}/g, '$&\n')}\n-- to leave write here --\n`;
    const [other] = await articlesOf('is.eml', bytesOf(head + encoded));
    expect(other!.text).toContain('before Friday, the company said.');
  });

  it('has its head as title, date, source and author, and its text in blocks', async () => {
    const [article] = await articlesOf(file('plain.eml'));
    expect(facts(article!)).toEqual([
      'Ferry talks end without a deal',
      // The day in the sender's zone; in UTC it is the next.
      '2023-11-07',
      'harbourpost.example',
      'Mira Oldcastle',
    ]);
    expect([article!.titleFrom, article!.dateFrom, article!.sourceFrom, article!.authorFrom]).toEqual(
      Array(4).fill('header'),
    );
    expect(article!.about.details).toEqual({ exportId: '20231107.4711@harbourpost.example' });
    expect(blocksOf(article!)).toEqual([
      ['title', 'Ferry talks end without a deal'],
      [
        'paragraph',
        'The talks on the northern ferry line ended late on Tuesday without an agreement, the harbour board of Lindmouth said in a short statement.',
      ],
      [
        'paragraph',
        '"We will meet again next week," said the chairwoman, Ada Quill, who declined to say what had been offered.',
      ],
      ['furniture', '--'],
      ['furniture', 'Mira Oldcastle'],
      ['furniture', 'Harbour Post, Lindmouth'],
    ]);
  });

  it('may write its head in encoded words, its text quoted-printable, its year in two digits', async () => {
    const [article] = await articlesOf(file('encoded-words.eml'));
    expect(facts(article!)).toEqual([
      'Grüße aus Lümberg: der Straßenbau ruht',
      '2021-03-03',
      'abendblatt.example',
      'Jürgen Brandt',
    ]);
    expect(article!.about.details).toEqual({
      url: 'https://liste.example/archiv/2021/0311',
      language: 'de',
      exportId: 'a1@abendblatt.example',
    });
    expect(article!.about.encoding).toEqual({ name: 'windows-1252', from: 'declared' });
    expect(blocksOf(article!)[1]).toEqual([
      'paragraph',
      'Der Bau der Umgehungsstraße ruht seit gestern, weil die Gemeinde Lümberg kein Geld mehr hat, wie der Bürgermeister bestätigte.',
    ]);
  });

  it('that is a newsletter is read from its page where its plain text is a stub', async () => {
    const [article] = await articlesOf(file('newsletter.eml'));
    expect(facts(article!)).toEqual([
      'Morning briefing: dredging resumes',
      '2024-05-13',
      'The Lindmouth Courier',
      null,
    ]);
    expect(blocksOf(article!)).toEqual([
      ['title', 'Morning briefing: dredging resumes'],
      ['furniture', 'View this email in your browser'],
      ['heading', 'Dredging resumes in the outer basin'],
      [
        'paragraph',
        'Dredgers went back to work on Sunday after the harbour board and the fishermen of Saint Orla agreed on hours.',
      ],
      [
        'paragraph',
        'Work had stood still since April, when nets were torn off the mole, said Ewan Pike of the fishermen’s union.',
      ],
      ['furniture', 'You are receiving this because you signed up. Unsubscribe'],
    ]);
  });

  it('that leads to its post on the web says so outside of what it says', async () => {
    const text =
      'From: Ada <ada@post.example>\nSubject: Boats\nDate: Mon, 4 Mar 2024 09:00:00 +0000\n\nView this post on the web at https://post.example/p/x\n\nThe boats are out.\n';
    const [article] = await articlesOf('post.eml', { bytes: Buffer.from(text) });
    expect(blocksOf(article!)).toEqual([
      ['title', 'Boats'],
      ['furniture', 'View this post on the web at https://post.example/p/x'],
      ['paragraph', 'The boats are out.'],
    ]);
  });

  it('is read from its plain text where that says as much, its flowing lines joined', async () => {
    const [article] = await articlesOf(file('two-texts.eml'));
    expect(blocksOf(article!)).toEqual([
      ['title', 'Council votes on the mill'],
      [
        'paragraph',
        'The council of Brennick voted on Thursday to buy the old paper mill, ending a dispute of nine years with its owners, who had wanted to tear it down.',
      ],
      ['paragraph', 'The price was not made public, the mayor’s office said.'],
    ]);
  });

  it('tells what is attached, and does not read it; pictures of its page are no attachments', async () => {
    const [content, bad, ...none] = await opened(file('attachments.eml'));
    const article = content as Article;
    expect(blocksOf(article)).toEqual([
      ['title', 'Statement on the crane accident'],
      [
        'paragraph',
        'The crane that fell on Thursday had been inspected in December, the port authority of Saint Orla stated.',
      ],
      ['furniture', "attachment: rapport d'inspection été.pdf"],
      ['furniture', 'attachment: notes.txt'],
    ]);
    expect(facts(article).slice(2)).toEqual(['portauthority.example', null]);
    expect(bad).toEqual({
      path: file('attachments.eml'),
      record: 1,
      kind: 'attachment',
      reason:
        "What is attached to this mail is not read (rapport d'inspection été.pdf, notes.txt); open it in a mail program and save that as a file beside it.",
    });
    expect(none).toEqual([]);
  });

  it('keeps what is forwarded in it', async () => {
    const [article] = await articlesOf(file('forwarded.eml'));
    expect(facts(article!)).toEqual([
      'Water rationed in Brennick',
      '2023-07-21',
      'uplandnews.example',
      'Ines Calder',
    ]);
    expect(blocksOf(article!)).toEqual([
      ['title', 'Water rationed in Brennick'],
      ['furniture', 'Have a look at this, it is what we feared.'],
      ['byline', 'Ines Calder <ines@uplandnews.example>, Fri, 21 Jul 2023 20:15:00 +0000'],
      [
        'paragraph',
        'Water will be rationed in Brennick from Monday on, the district said after a third week without rain.',
      ],
    ]);
  });

  it('is an article beside each that is attached to it; a kind of page that nobody reads is no attachment', async () => {
    const [own, attached, ...none] = await articlesOf(file('forwarded-attached.eml'));
    expect(blocksOf(own!)).toEqual([
      ['title', 'Two to read'],
      ['paragraph', 'Both are attached.'],
    ]);
    expect(facts(attached!)).toEqual(['Water rationed – again', null, 'uplandnews.example', 'Ines Calder']);
    expect(blocksOf(attached!)).toEqual([
      ['title', 'Water rationed – again'],
      [
        'paragraph',
        'Water will be rationed in Brennick again, the district said after a third week without rain.',
      ],
    ]);
    expect(none).toEqual([]);
  });

  it('that forwards one is that one, also where its head stands in the text', async () => {
    const [article] = await articlesOf(file('forwarded-inline.eml'));
    expect(facts(article!)).toEqual(['Tolls to rise', '2023-07-21', null, 'Ines Calder']);
    expect(blocksOf(article!).filter(([kind]) => kind === 'byline')).toHaveLength(4);
    expect(blocksOf(article!).at(-1)).toEqual([
      'paragraph',
      'The tolls on the Calder bridge will rise by a third in autumn, the bridge company announced on Friday evening.',
    ]);
  });

  it('over a list has the list as its source; a day that is none is none', async () => {
    const [article] = await articlesOf(file('list.eml'));
    expect(facts(article!)).toEqual([
      '[Ports-L] Minutes of the meeting',
      null,
      'Ports and Harbours',
      'Ewan Pike',
    ]);
    expect(blocksOf(article!).map(([kind]) => kind)).toEqual(['title', 'paragraph', 'furniture', 'tags']);
  });

  it.each([
    [
      'no-headers.eml',
      'The file holds nothing but a text, as somebody saved it by hand, and it is read as one.',
    ],
    [
      'bad-boundary.eml',
      'The parts of this mail are set apart by another line than its head says, and are found all the same.',
    ],
    ['no-boundary.eml', 'Nothing parts this mail, so its body is taken for the text that it is.'],
    [
      'truncated.eml',
      'The survey of the upland wells was stopped on Monday, the geologists said, since two of three were dry',
    ],
    [
      'charset-lie.eml',
      'Мост через реку закрыли для грузовиков, сообщила администрация посёлка Каменка. Ремонт продлится до осени.',
    ],
    ['meta-charset.eml', 'Мост закрыли.'],
    ['koi8.eml', 'Мост через реку закрыли для грузовиков, сообщила администрация посёлка.'],
    ['iso-2022-jp.eml', '港の工事は来月から始まると、市の担当者が明らかにした。'],
    ['apple.emlx', 'The lighthouse of Lindmouth was sold at auction on Thursday, its keeper said.'],
  ])('%s is read in spite of it', async (name, paragraph) => {
    const [article] = await articlesOf(file(name));
    expect(blocksOf(article!).find(([kind]) => kind === 'paragraph')).toEqual(['paragraph', paragraph]);
    expect(article!.about.format).toBe('mail');
  });

  it('without a text is named', async () => {
    const [bad] = await unreadOf(file('only-attached.eml'));
    expect(bad?.reason).toBe(
      'a mail without text: what it holds is attached (scan.pdf); save that to a file to read it',
    );
  });

  it('with parts deeper than 40 levels is kept as far as that, and the rest is named', async () => {
    const [whole, ...none] = await opened('a.eml', { bytes: nested(40) });
    expect(none).toEqual([]);
    expect(blocksOf(whole as Article).slice(-2)).toEqual([
      ['paragraph', 'Level 40 was read aloud.'],
      ['paragraph', 'The innermost text.'],
    ]);
    const [article, bad] = await opened('a.eml', { bytes: nested(41) });
    expect(blocksOf(article as Article).at(0)).toEqual(['title', 'Deep']);
    expect(blocksOf(article as Article).at(-1)).toEqual(['paragraph', 'Level 40 was read aloud.']);
    expect(bad).toEqual({
      path: 'a.eml',
      record: 1,
      kind: 'bad record',
      reason:
        'parts of this mail lie more than 40 levels deep, one in the other, and are not read; open it in a mail program and save what is inside as a mail of its own',
    });
  });

  it('with more than 500 parts is kept as far as that, and the rest is named', async () => {
    const parts = Array.from({ length: 501 }, (_, i) => `--x\n\nPart ${i + 1} was read.\n`);
    const [article, bad, ...none] = await opened('a.eml', {
      bytes: Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=x\n\n${parts.join('')}--x--\n`),
    });
    expect(blocksOf(article as Article).at(-1)).toEqual(['paragraph', 'Part 500 was read.']);
    expect(bad).toMatchObject({ record: 1, kind: 'bad record' });
    expect((bad as Unread).reason).toMatch(
      /^this mail has more than 500 parts, and those behind are not read;/,
    );
    expect(none).toEqual([]);
  });

  it('that says the same in a plain text has lost nothing with a page that lies too deep', async () => {
    const page = nested(41).toString('latin1').slice(HEAD.length);
    const both = `--a\n\n${'All of it in plain words. '.repeat(40)}\n--a\n${page}\n--a--\n`;
    const [article, ...none] = await opened('a.eml', {
      bytes: Buffer.from(`${HEAD}Content-Type: multipart/alternative; boundary=a\n\n${both}`),
    });
    expect(blocksOf(article as Article).at(1)).toEqual([
      'paragraph',
      'All of it in plain words. '.repeat(40).trim(),
    ]);
    expect(none).toEqual([]);
  });

  it('is told by what it holds, and an article with a date above it is none', async () => {
    expect(formatName(file('news.txt'))).toBe('plain text');
    expect(formatName('saved.txt', Buffer.from('Message-ID: <1@x>\nFrom: a@b\nSubject: x\n\ntext'))).toBe(
      'mail',
    );
    expect(formatName('a.txt', Buffer.from('From Monday on the road is closed.\nDate: unknown\n'))).toBe(
      'plain text',
    );
  });

  it('that does not name its encoding is read in the one that was asked for', async () => {
    const bytes = Buffer.concat([
      Buffer.from('From: a@b.example\nSubject: x\nMessage-ID: <1@b>\n\n'),
      Buffer.from([0xe9, 0xe8, 0xe9, 0x20, 0xe9]),
    ]);
    const asked = { maps: [], encodings: [{ files: null, name: 'windows-1251' }] };
    const [article] = await articlesOf('a.eml', { bytes, asked });
    expect(article!.text).toContain('йий й');
  });
});

describe('a mailbox', () => {
  const plan = { encoding: null, fields: null, start: { byte: 0, line: 1 }, asked: null };

  it('is cut where messages begin, and nowhere else', async () => {
    const articles = await articlesOf(file('archive.mbox'));
    expect(articles.map(facts)).toEqual([
      ['First of three', '2023-11-07', 'harbourpost.example', 'Mira Oldcastle'],
      ['Second of three', '2023-11-08', 'uplandnews.example', 'Lena Marsh'],
      ['Third of three', '2023-11-09', 'fishers.example', 'Ewan Pike'],
    ]);
    expect(articles.map(({ about }) => about.line)).toEqual([1, 15, 26]);
    expect(articles.map(({ about }) => about.bytes?.start)).toEqual([0, 528, 914]);
    expect(blocksOf(articles[0]!).slice(2, 4)).toEqual([
      ['paragraph', 'From Monday on it will sail again, the company said.'],
      ['paragraph', 'From the pier nothing was to be seen of it.'],
    ]);
  });

  it('gives the same in portions of any size', async () => {
    const whole = (await articlesOf(file('archive.mbox'))).map(({ text }) => text);
    const { readFileSync } = await import('node:fs');
    const bytes = readFileSync(file('archive.mbox'));
    for (let size = 100; size < bytes.length; size += 37) {
      const starts: number[] = [];
      let at = 0;
      let room = size;
      while (at < bytes.length) {
        const end = Math.min(bytes.length, at + room);
        const cut = mailbox.cut(bytes.subarray(at, end), end === bytes.length, plan);
        if (cut.end === 0) {
          room += size;
          continue;
        }
        const part = bytes.subarray(at, at + cut.end);
        const records = [...mailbox.records({ name: 'x', bytes: part }, plan)];
        expect(records).toHaveLength(cut.records);
        for (const _ of records) starts.push(at);
        at += cut.end;
        room = size;
      }
      expect(starts).toHaveLength(whole.length);
    }
  });

  it('undoes the marks before lines that begin like a message', async () => {
    const [article] = await articlesOf(file('rd.mbox'));
    expect(blocksOf(article!).slice(1)).toEqual([
      ['paragraph', 'From here the road is closed, the sheriff of Brennick told the drivers.'],
      ['paragraph', '>From a mail that quotes another: the road is open.'],
    ]);
  });

  it('names a message that cannot be read in its place, and reads the others', async () => {
    const contents = await opened(file('one-bad.mbox'));
    expect(contents.map((content) => ('reason' in content ? content.record : content.title))).toEqual([
      'Before the bad one',
      2,
      'Behind the bad one',
    ]);
  });

  it('is told by what it holds, as in the archive of a list', async () => {
    expect((await articlesOf(file('pipermail.txt'))).map(facts)).toEqual([
      ['[Ports-L] Nets torn again', '2023-05-09', 'fishers.example', 'Ewan Pike'],
      ['[Ports-L] Nets torn again', '2023-05-10', 'quill.example', 'Ada Quill'],
    ]);
  });

  it('goes on behind a message that is too large', () => {
    const next = 'From a@b Mon Jan  1 00:00:00 2024\nFrom: a@b\n\nText.\n';
    expect(mailbox.resume!(Buffer.from(`rest of one\n\n${next}`), plan)).toBe(13);
    expect(mailbox.resume!(Buffer.from('rest of one\n'), plan)).toBe(0);
  });
});

describe('a mail that forwards another', () => {
  const TEXT = 'The tolls on the Calder bridge will rise by a third in autumn, the bridge company announced.';
  const mailOf = (subject: string, body: string, type = 'text/plain') =>
    bytesOf(
      Buffer.from(
        `From: Ada Quill <ada@quill.example>\nSubject: ${subject}\nDate: Sun, 23 Jul 2023 11:00:00 +0000\nMessage-ID: <f@quill.example>\nContent-Type: ${type}; charset=utf-8\n\n${body}\n`,
      ).toString('latin1'),
    );
  const OF_INES = ['Tolls to rise', '2023-07-21', 'uplandnews.example', 'Ines Calder'];

  it.each([
    [
      'Gmail',
      'Fwd: Tolls to rise',
      '---------- Forwarded message ---------\nFrom: *Ines Calder* <ines@uplandnews.example>\nDate: Fri, Jul 21, 2023 at 8:15 PM\nSubject: Tolls to rise\nTo: Ada Quill <ada@quill.example>,\n Ewan Pike <ewan@fishers.example>\n\n',
    ],
    [
      'Outlook in German',
      'WG: Tolls to rise',
      '-----Ursprüngliche Nachricht-----\nVon: Ines Calder <ines@uplandnews.example>\nGesendet: Freitag, 21. Juli 2023 20:15\nAn: Ada Quill\nBetreff: Tolls to rise\n\n',
    ],
    [
      'Outlook in French',
      'TR: Tolls to rise',
      'De : Ines Calder [mailto:ines@uplandnews.example]\nEnvoyé : vendredi 21 juillet 2023 20:15\nÀ : Ada Quill\nObjet : Tolls to rise\n\n',
    ],
    [
      'Outlook in Spanish, twice forwarded by subject',
      'RV: Fwd: Tolls to rise',
      'De: Ines Calder <ines@uplandnews.example>\nEnviado el: viernes, 21 de julio de 2023 20:15\nPara: Ada Quill\nAsunto: RV: Tolls to rise\n\n',
    ],
  ])('is that one, as written by %s', async (_, subject, head) => {
    const [article] = await articlesOf('a.eml', mailOf(subject, `Have a look.\n\n${head}${TEXT}`));
    expect(facts(article!)).toEqual(OF_INES);
    const counted = blocksOf(article!).filter(([kind]) => kind !== 'byline' && kind !== 'furniture');
    expect(counted).toEqual([
      ['title', 'Tolls to rise'],
      ['paragraph', TEXT],
    ]);
    expect(blocksOf(article!)[1]).toEqual(['furniture', 'Have a look.']);
  });

  it('is that one where it is quoted, or a page', async () => {
    const quoted = `Begin forwarded message:\n\n> From: Ines Calder <ines@uplandnews.example>\n> Subject: Tolls to rise\n> Date: 21 July 2023 at 20:15:00 BST\n> To: Ada Quill\n> \n> ${TEXT}\n`;
    const page = `<div>Have a look.</div><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Ines Calder</b> &lt;ines@uplandnews.example&gt;<br>Date: Fri, Jul 21, 2023 at 8:15 PM<br>Subject: Tolls to rise<br>To: Ada Quill<br></div><p>${TEXT}</p>`;
    for (const [body, type] of [
      [quoted, 'text/plain'],
      [page, 'text/html'],
    ] as const) {
      const [article] = await articlesOf('a.eml', mailOf('Fwd: Tolls to rise', body, type));
      expect(facts(article!)).toEqual(OF_INES);
      expect(blocksOf(article!).at(-1)).toEqual(['paragraph', TEXT]);
      expect(blocksOf(article!).find(([, text]) => /forwarded message/i.test(text))?.[0]).toBe('furniture');
    }
  });

  it('is its own where it does not say so, or forwards two', async () => {
    const head = 'From: Ines Calder\nDate: Fri, Jul 21, 2023 at 8:15 PM\nSubject: Tolls to rise\n\n';
    const own = ['2023-07-23', 'quill.example', 'Ada Quill'];
    const [answer] = await articlesOf('a.eml', mailOf('RE: Tolls to rise', `No.\n\n${head}${TEXT}`));
    expect(facts(answer!)).toEqual(['RE: Tolls to rise', ...own]);
    const [two] = await articlesOf('a.eml', mailOf('Fwd: Two', `${head}${TEXT}\n\n${head}${TEXT}`));
    expect(facts(two!)).toEqual(['Fwd: Two', ...own]);
  });

  it('has no day where that could be two', async () => {
    const head = 'From: Ines Calder\nSent: 07/11/2023 20:15\nTo: Ada\nSubject: Tolls to rise\n\n';
    const [article] = await articlesOf('a.eml', mailOf('FW: Tolls to rise', `${head}${TEXT}`));
    expect(facts(article!)).toEqual(['Tolls to rise', null, null, 'Ines Calder']);
  });
});

describe('what stands around a mail', () => {
  const of = async (body: string, type = 'text/plain') => {
    const head = `From: Ada Quill <ada@quill.example>\nSubject: Tolls\nMessage-ID: <f@q>\nContent-Type: ${type}; charset=utf-8\n\n`;
    const [article] = await articlesOf('a.eml', bytesOf(Buffer.from(head + body).toString('latin1')));
    return blocksOf(article!).slice(1);
  };
  const TEXT = 'The tolls on the Calder bridge will rise by a third in autumn, the bridge company announced.';

  it.each([
    'Sent from my iPhone',
    'Get Outlook for iOS',
    'Von meinem iPhone gesendet',
    'Envoyé de mon iPhone',
    'Enviado desde mi iPhone',
    'View this email in your browser',
    'View online',
    'Was this email forwarded to you? Sign up here.',
    'You are receiving this because you signed up at the harbour.',
    'Sie erhalten diesen Newsletter, weil Sie sich angemeldet haben.',
    'Privacy Policy | Terms of Use | Contact us',
    'Copyright © 2023 Harbour Post. All rights reserved.',
    'https://click.mailer.example/t/8f3a9c0d7e',
    'Unsubscribe',
  ])('is furniture: %s', async (line) => {
    expect(await of(`${TEXT}\n\n${line}\n`)).toEqual([
      ['paragraph', TEXT],
      ['furniture', line],
    ]);
    expect(await of(`<p>${TEXT}</p><p>${line}</p>`, 'text/html')).toEqual([
      ['paragraph', TEXT],
      ['furniture', line],
    ]);
  });

  it('is no sentence that speaks of such things', async () => {
    const text = `${TEXT} A letter sent from my iPhone to the company, which I had asked to contact us, has not been answered.`;
    expect(await of(text)).toEqual([['paragraph', text]]);
  });

  it('is a signature, above what is forwarded too, and also without the blank behind its dashes', async () => {
    const [first, second] = ['-- ', '--'].map(
      (mark) =>
        `${TEXT}\n\n${mark}\nAda Quill\nQuill & Co.\n\nFrom: Ines\nDate: 2023-07-21\nSubject: Tolls\n\n${TEXT}\n`,
    );
    for (const body of [first!, second!])
      expect((await of(body)).map(([kind]) => kind)).toEqual([
        ...['paragraph', 'furniture', 'furniture', 'furniture'],
        ...['byline', 'byline', 'byline', 'paragraph'],
      ]);
    expect((await of(`${TEXT}\n\n--\n\n${TEXT}\n`)).at(-1)).toEqual(['paragraph', TEXT]);
  });

  it('are addresses that count who follows them, and words that are hidden', async () => {
    const link = `https://click.mailer.example/${'x'.repeat(60)}`;
    expect(await of(`${TEXT} Read more ( ${link} ), or ask <${link}>.\n`)).toEqual([
      ['paragraph', `${TEXT} Read more, or ask.`],
    ]);
    const hidden = '<div style="max-height:0;overflow:hidden">Tolls, nets and a mole</div>';
    const tiny = '<span style="font-size: 0px">In this issue</span>';
    expect(await of(`${hidden}${tiny}<p style="font-size:0.9em">${TEXT}</p>`, 'text/html')).toEqual([
      ['paragraph', TEXT],
    ]);
  });
});

describe('mails made to hang what reads them', () => {
  const head = 'From: a@b.example\nSubject: x\nMessage-ID: <1@b>\nMIME-Version: 1.0\n';
  const nested = (depth: number) =>
    Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
    ).join('');

  it.each([
    ['parts in parts, 100,000 deep', `${head}${nested(100_000)}\nThe core.`, 'levels deep'],
    [
      'mails in mails, 100,000 deep',
      head + 'Content-Type: message/rfc822\n\n'.repeat(100_000),
      'levels deep',
    ],
    [
      'a million parts',
      `${head}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(1_000_000)}`,
      'more than 500 parts',
    ],
    ['a head of 20 MB in one line', `${head}X-Long: ${'x '.repeat(10_000_000)}\n\nText.`],
    ['a head of 20 MB folded', `${head}X-Long: x\n${' folded\n'.repeat(2_500_000)}\nText.`],
    ['a million fields', `${head}${'X-A: b\n'.repeat(1_000_000)}\nText.`],
    [
      'a boundary that every line nearly is',
      `${head}Content-Type: multipart/mixed; boundary=b\n\n${'--bb\n'.repeat(2_000_000)}`,
      'more than 500 parts',
    ],
    ['encoded words without an end', `${head}X: y\nSubject: ${'=?utf-8?q?'.repeat(1_000_000)}\n\nText.`],
    ['parameters without an end', `${head}Content-Type: text/plain; ${'a="'.repeat(1_000_000)}\n\nText.`],
    ['comments without an end', `From: ${'('.repeat(1_000_000)}\nSubject: x\nMessage-ID: <1@b>\n\nText.`],
    ['marks without an end', `${head}\n${'>'.repeat(10_000_000)}From x`],
    [
      'soft line breaks only',
      `${head}Content-Transfer-Encoding: quoted-printable\n\n${'=\n'.repeat(5_000_000)}`,
    ],
    ['fields without a colon', `${head}\nFrom${' '.repeat(1_000_000)}x\n${'--\n'.repeat(300_000)}`],
    ['one line of base64', `${head}Content-Transfer-Encoding: base64\n\n${'QUJD'.repeat(5_000_000)}`],
  ])('%s', async (_, text, lost = '') => {
    const [content, ...others] = await opened('a.eml', bytesOf(text));
    expect(others.map((other) => 'reason' in other && other.reason.includes(lost))).toEqual(
      lost === '' ? [] : [true],
    );
    expect('title' in content! ? content.title : '').not.toBeNull();
  });

  it('lines that begin like a message, without one', async () => {
    const start = 'From a@b Mon Jan  1 00:00:00 2024\n';
    const text = `${start}${head}\n${'From a lot of lines\n'.repeat(1_000_000)}`;
    expect(await opened('a.mbox', bytesOf(text))).toHaveLength(1);
  });
});

describe('the fields of a head', () => {
  it.each([
    ['Tue, 7 Nov 2023 23:30:00 -0500 (EST)', '2023-11-07'],
    ['07 November 2023', '2023-11-07'],
    ['Fri, 01-Mar-24 10:00:00 GMT', '2024-03-01'],
    ['1 Jan 99 00:00 +0000', '1999-01-01'],
    ['Tue Nov  7 12:00:00 2023', '2023-11-07'],
    ['Tue Nov  7 12:00:00 CET 2023', '2023-11-07'],
    ['2023-11-07T23:30:00Z', '2023-11-07'],
    ['07/11/2023', null],
    ['', null],
    ['yesterday', null],
  ])('the day of %s', (raw, day) => {
    expect(dayOf(raw)).toBe(day);
  });

  it.each([
    ['"Quill, Ada" <ada@q.example>, b@c', { name: 'Quill, Ada', address: 'ada@q.example' }],
    ['ada@q.example (Ada Quill)', { name: 'Ada Quill', address: 'ada@q.example' }],
    ['ada@q.example, b@c.example', { name: '', address: 'ada@q.example' }],
    ['=?utf-8?q?Ada_Qu=C3=ADll?= <ada@q.example>', { name: 'Ada Quíll', address: 'ada@q.example' }],
    ['"A \\"B\\" C" <d@e.example>', { name: 'A "B" C', address: 'd@e.example' }],
    ['', { name: '', address: '' }],
  ])('the address in %s', (raw, address) => {
    expect(firstAddress(raw)).toEqual(address);
  });

  it.each([
    ['Reuters <alerts@e.reuters.example>', '', null, 'Reuters'],
    ['Upland News <ines@uplandnews.example>', '', null, 'Upland News'],
    ['Morgenlage <newsletter@abendblatt.example>', '', null, 'Morgenlage'],
    ['Ines Calder at Upland News <ines@e.substack.example>', '', 'Ines Calder', 'Upland News'],
    ['Ines Calder <ines@mail.uplandnews.example>', '', 'Ines Calder', 'uplandnews.example'],
    ['Ines Calder <i@x.example>', '<ports.lists.example.org>', 'Ines Calder', 'ports.lists.example.org'],
    ['Ines Calder <i@x.example>', '3f2a9 mc list <3f2a9.77.list-id.mcsv.net>', 'Ines Calder', 'x.example'],
    // Where anybody has an address is no source.
    ['Ines Calder <ines.calder@gmail.com>', '', 'Ines Calder', null],
    ['علي <ali@sahifa.example>', '', 'علي', 'sahifa.example'],
  ])('who %s is', (from, list, author, source) => {
    expect(senderOf(from, list)).toEqual({ author, source });
  });

  it('a letter parted between two words is put together', () => {
    expect(decodeWords('=?utf-8?Q?Z=C3?= =?utf-8?Q?=BCrich?= and =?x-no-such?Q?Basel?=')).toBe(
      'Zürich and Basel',
    );
    expect(decodeWords('=?utf-8?B?!!!?= left')).toBe('left');
    expect(decodeWords('no =?broken word')).toBe('no =?broken word');
  });

  it('parameters of any form', () => {
    const { value, parameters } = readParameters(
      'Text/HTML (a page); charset = "UTF-8"; name*=iso-8859-1\'\'%E9t%E9; x="a;b"',
    );
    expect(value).toBe('text/html');
    expect([...parameters]).toEqual([
      ['charset', 'UTF-8'],
      ['x', 'a;b'],
      ['name', 'été'],
    ]);
  });
});
