import { describe, expect, it } from 'vitest';
import { articleOf, Corpus, corpusOf, entryOf, tableOf } from './support.ts';

const table = tableOf(
  entryOf('Oman', 'state', {
    aliases: ['Harbour Republic of Oman'],
    demonyms: ['Omani'],
    capitals: ['Muscat'],
  }),
  entryOf('Alexandria', 'place'),
  entryOf('United Nations', 'organisation', { aliases: ['UN'] }),
  entryOf('United States Harbour Board', 'organisation'),
  entryOf('Guardian', 'organisation'),
  entryOf('Islamic Council', 'organisation'),
  entryOf('Deir es-Salaam', 'place'),
  entryOf('Oman National Guard', 'organisation', { weak: ['National Guard'] }),
  entryOf('Nahda Movement', 'organisation', { weak: ['Nahda'] }),
  entryOf('Zaytun News', 'organisation'),
  entryOf('Omani Treasury', 'organisation', { weak: ['Treasury'] }),
);

const corpusFrom = (text: string): Corpus => new Corpus([articleOf(text)], table);
const surfaces = (text: string): string[] =>
  corpusFrom(text)
    .told()
    .map(({ surface }) => surface);
const organisations = (text: string): string[] =>
  corpusFrom(text)
    .told()
    .filter(({ kind }) => kind === 'organisation')
    .map(({ surface }) => surface);

describe('where the name of a body ends', () => {
  it.each<[string, string[]]>([
    // Whose it is stands behind “of”, and is somebody.
    ['They joined the Salt Movement of Karim Haddad there.', ['Salt Movement', 'Karim Haddad']],
    ['They joined the Salt Movement of Karim al-Haddad there.', ['Salt Movement', 'Karim al-Haddad']],
    ['They joined the Salt Brigades of Zoran Petrak there.', ['Salt Brigades', 'Zoran Petrak']],
    // What it is for does not.
    ['They joined the Society of Salt Farmers there.', ['Society of Salt Farmers']],
    ['They joined the Ministry of Water Resources there.', ['Ministry of Water Resources']],
    // What is in front of it belongs to it, wherever its word for a body stands.
    ['They called the UN Relief Mission for Oman there.', ['UN Relief Mission for Oman']],
    ['They called the Omani Network for Press Freedom there.', ['Omani Network for Press Freedom']],
    ['They left the Gulf Union Observer Mission in Oman there.', ['Gulf Union Observer Mission in Oman']],
    // Two halves before its word for a body.
    ['They joined the Justice and Equality Movement there.', ['Justice and Equality Movement']],
    ['They called the Economic and Financial Crimes Agency there.', ['Economic and Financial Crimes Agency']],
    [
      'Independent Electoral and Boundaries Council members left.',
      ['Independent Electoral and Boundaries Council'],
    ],
    ['They own Zaytun Oil and Shipping Company there.', ['Zaytun Oil and Shipping Company']],
    ['They met Karim Haddad and Salt Council members.', ['Karim Haddad', 'Salt Council']],
    // Foreign small words.
    ['They joined the Frente Unido para la Tierra there.', ['Frente Unido para la Tierra']],
    ['He led the 3rd Brigade of the Omani Harbour Army there.', ['3rd Brigade', 'Omani Harbour Army']],
    [
      'They joined the Centre for Research in Maritime Affairs there.',
      ['Centre for Research in Maritime Affairs'],
    ],
    ['They called the Committee on Foreign Relations there.', ['Committee on Foreign Relations']],
    ['They joined the Coalition against Smuggling there.', ['Coalition against Smuggling']],
    ['It came from the Salt Harbour Wing Public Affairs there.', ['Salt Harbour Wing']],
    // A body and its man.
    ['They met Salt Party Karim Haddad there.', ['Salt Party', 'Karim Haddad']],
    ['They met Ambassador-at-Large Karim Haddad there.', ['Karim Haddad']],
    [
      'They want a Post-Petrak Oman. They say Petrak slept, and that Petrak left.',
      ['Petrak', 'Oman', 'Petrak', 'Petrak'],
    ],
    ['They left (Follow Karim Haddad on the air).', ['Karim Haddad']],
    ['They met the head of Islamic Council there.', ['Islamic Council']],
    ['They joined the Executives of Progress Party there.', ['Executives of Progress Party']],
    ['They called the General Directorate of Intelligence there.', ['General Directorate of Intelligence']],
    ['They thanked the Queen Salma Foundation there.', ['Queen Salma Foundation']],
    ['They joined the Deir es-Salaam Military Council there.', ['Deir es-Salaam Military Council']],
    ['They joined the Kosti National Guard there.', ['Kosti National Guard']],
    // What a body is of is nobody's office, and its staff are a body.
    ['They asked the Salt Court of Justice there.', ['Salt Court of Justice']],
    ['They asked the Ministry of Justice there.', ['Ministry of Justice']],
    ['They left the Office of the Spokesperson there.', []],
    ['They left the Office of the Special Envoy there.', ['Office of the Special Envoy']],
    ['They paid the Harbour Forces General Staff there.', ['Harbour Forces General Staff']],
    ['Command of CTF 717 went to Oman.', ['CTF 717', 'Oman']],
    // What its acronym spells is the whole of it, and no more.
    [
      'They called the Harbour Mission to Support the Salt Road Agreement (HMSSRA) there.',
      ['Harbour Mission to Support the Salt Road Agreement', 'HMSSRA'],
    ],
    [
      'They called the Harbour Mission to Support the Salt Agreement (HMSA) there.',
      ['Harbour Mission to Support the Salt Agreement', 'HMSA'],
    ],
    [
      'They called the Board of Antiquities and Salt Heritage (BASH) there.',
      ['Board of Antiquities and Salt Heritage', 'BASH'],
    ],
    [
      'They met the Omani Harbour Resistance Front (HRF) there.',
      ['Omani', 'Harbour Resistance Front', 'HRF'],
    ],
    ['They met the Omani Harbour Front (OHF) there.', ['Omani Harbour Front', 'OHF']],
    ['They met Karim Haddad of the Salt Front (KSF) there.', ['Karim Haddad', 'Salt Front', 'KSF']],
    ['They paid the Fourth Military Region there.', ['Fourth Military Region']],
    ['They paid the Salt River Shipping Lines there.', ['Salt River Shipping Lines']],
    [
      'They met Alexandria Metropolitan Municipality Mayor Karim Haddad there.',
      ['Alexandria Metropolitan Municipality', 'Karim Haddad'],
    ],
    [
      'They met the Zaytun Movement of Parliament Speaker Karim Haddad there.',
      ['Zaytun Movement', 'Karim Haddad'],
    ],
    ['They flew with Strike Fighter Squadron 32 there.', ['Strike Fighter Squadron 32']],
    ['Radio Estrella said so.', ['Radio Estrella']],
    ['They asked General Petrak there.', ['Petrak']],
    ['They joined Zaytuna for Human Rights there.', ['Zaytuna for Human Rights']],
    ['They asked the governor, Sultan Haddad, there.', ['Sultan Haddad']],
    ['Unit 717 men left.', ['Unit 717']],
    ['MUSCAT - Planes of the Salt Aid Council flew.', ['MUSCAT', 'Salt Aid Council']],
    // The domain of an office.
    ['They met Minister of Border Affairs Karim Haddad there.', ['Karim Haddad']],
    ['They met Attorney General K R Haddad there.', ['K R Haddad']],
    ['They met Alexandria Haddad there.', ['Alexandria Haddad']],
    ['They met Amit Shah and Omar al-Sultan there.', ['Amit Shah', 'Omar al-Sultan']],
    // The fields of one body, behind it and before it.
    ['They asked the Ministry of Culture, Sport and Youth there.', ['Ministry of Culture, Sport and Youth']],
    ['They asked the Ministry of Culture, Oman and Nahda there.', ['Ministry of Culture', 'Oman', 'Nahda']],
    ['They asked the Ministry of Culture, Karim Haddad said.', ['Ministry of Culture', 'Karim Haddad']],
    [
      'They asked the National Trust, Nahda and Reform Council there.',
      ['National Trust', 'Nahda', 'Reform Council'],
    ],
    [
      'They asked the National Peace, Security and Reform Council there.',
      ['National Peace, Security and Reform Council'],
    ],
    ['They asked the Border, Trade & Security Council there.', ['Border, Trade & Security Council']],
    // The committee of a parliament.
    [
      'They asked the Islamic Council Border Affairs and Harbour Defence Committee there.',
      ['Islamic Council Border Affairs and Harbour Defence Committee'],
    ],
    // A state's long name in front of a body's own.
    [
      'They own the Harbour Republic of Oman Shipping Lines there.',
      ['Harbour Republic of Oman Shipping Lines'],
    ],
    [
      'They left the Harbour Republic of Oman Karim Haddad loved.',
      ['Harbour Republic of Oman', 'Karim Haddad'],
    ],
    // No body's name ends in a demonym, and a man's administration is his.
    ['They flew. Harbour Front Intercepts Omani ships there.', ['Harbour Front', 'Omani']],
    ['They met the Petrak Administration there, said Petrak.', ['Petrak', 'Petrak']],
    ['They met the Harbour Safety Administration there.', ['Harbour Safety Administration']],
    ['They read Zaytun News Arabic there.', ['Zaytun News Arabic']],
    ['They met the non-Zaytuni Kefar Nahal faction there.', ['Kefar Nahal']],
    ['They asked HM Treasury there.', ['HM Treasury']],
    // A word that is weakly a body's own, before a surname and alone.
    ['They met Nahda Zaytuni there.', ['Nahda Zaytuni']],
    ['They met Nahda ministers there.', ['Nahda']],
    ['They met MK Dana Petrak there.', ['Dana Petrak']],
    ['They met MK Petrak there.', ['MK Petrak']],
    ['They met the Rt Hon Karim Haddad there.', ['Karim Haddad']],
    ['By Karim Haddad & Salma Petrak', ['Karim Haddad', 'Salma Petrak']],
    ['They own Karim Haddad & Sons Ltd there.', ['Karim Haddad & Sons Ltd']],
    // A short name of a state for its long one.
    ['They wrote to the U.S. Harbour Board there.', ['U.S. Harbour Board']],
    // Neither the letter of a party nor an aircraft is a name.
    ['They met Karim Haddad, R-Ohio, there.', ['Karim Haddad']],
    ['They saw Air Force F-16 jets there.', ['Air Force']],
    ['They began Operation Guardian Shield there.', []],
    ['They began Operation Silver Guardian there.', []],
    ['They saw a Petrak-class frigate and moved to T-4 there.', []],
  ])('%s', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });
});

describe('what is an organisation', () => {
  it.each<[string, string[]]>([
    ['He joined Movimiento Verde in May.', ['Movimiento Verde']],
    ['He joined Partido Azul in May.', ['Partido Azul']],
    ['Then Kata’ib al-Nur and Liwa al-Bahr left.', ['Kata’ib al-Nur', 'Liwa al-Bahr']],
    ['Then Hezb-e Sabz left.', ['Hezb-e Sabz']],
    ['Then the Silver Otters left.', ['Silver Otters']],
    ['He read it in the daily Aftab Nou.', ['Aftab Nou']],
    ['He fled to the rebel group Sahel Vanguardia.', ['Sahel Vanguardia']],
    ['He left the Northern Operations Room there.', ['Northern Operations Room']],
    ['He read La Estrella there.', ['La Estrella']],
    ['It was bought by Zaytun Trading FZE.', ['Zaytun Trading FZE']],
    ['He met Yisrael Zaytun chief Karim Haddad there.', ['Yisrael Zaytun']],
    ['He met the Kefar Nahal faction there.', ['Kefar Nahal']],
    // Its acronym says so.
    ['He joined Janata Vikas Gana (JVG).', ['Janata Vikas Gana', 'JVG']],
    ['He joined the Harbour Front (HF), and the HF fell.', ['Harbour Front', 'HF', 'HF']],
  ])('%s', (text, expected) => {
    expect(organisations(text)).toEqual(expected);
  });

  it.each([
    'They signed the Salt Road Treaty (SRT), and the SRT held.',
    'They cleared an improvised explosive device (IED); each IED was small.',
    'They boarded the tanker Salina Star there.',
    'They sailed on USS Haddad there.',
    'Then they read News Alerts and Press Freedoms there.',
    'They flew a Kestrel FGR4 there.',
    'The talks began over the JCPOA there.',
  ])('nobody: %s', (text) => {
    expect(surfaces(text)).toEqual([]);
  });

  it('knows two capitals only where the article explains them', () => {
    const corpus = corpusOf(
      ['He joined the Harbour Front (HF). The HF fell.', 'The HF is a band of the radio.'],
      table,
    );
    expect(corpus.pairs(0).map(([, actor]) => actor)).toEqual([
      'Harbour Front',
      'Harbour Front',
      'Harbour Front',
    ]);
    expect(corpus.pairs(1)).toEqual([]);
  });

  it('knows capitals at the start of a sentence', () => {
    const corpus = corpusOf(['He joined the Southern Harbour Front (SHF) then. SHF officials left.'], table);
    expect(corpus.pairs().at(-1)).toEqual(['SHF', 'Southern Harbour Front']);
  });
});

describe('what is a person', () => {
  it.each<[string, string]>([
    ['Petrak’s adviser left.', 'Petrak'],
    ['“It is late,” said Petrak.', 'Petrak'],
    ['MR. PETRAK: It is late.', 'PETRAK'],
    ['They fled from Milos Petrak to the hills.', 'Milos Petrak'],
  ])('%s', (text, surface) => {
    expect(corpusFrom(text).one(surface).kind).toBe('person');
  });
});

describe('what is a place', () => {
  it.each([
    'They left Ras Zaytun there.',
    'They left Jisr al-Nahla there.',
    'They live in Sheikh Zaytun and fled Sheikh Zaytun there.',
    'Karnat Paldu Governor Karim Haddad left.',
  ])('%s', (text) => {
    const kinds = corpusFrom(text)
      .told()
      .filter(({ kind }) => kind !== 'place')
      .map(({ surface }) => surface);
    expect(kinds).toEqual(text.includes('Haddad') ? ['Karim Haddad'] : []);
  });
});

describe('a first name alone', () => {
  it('is somebody here when few are called so', () => {
    const corpus = corpusOf(['They met Debrezion Haddad. Later Debrezion left.'], table);
    expect(corpus.one('Debrezion')).toMatchObject({ actor: 'Debrezion Haddad', rules: ['surname'] });
  });

  it('is not one that only sounds like it', () => {
    const corpus = corpusOf(['They met Asaad Haddad. Then Assad left, said Assad. They saw Assad.'], table);
    expect(corpus.one('Assad').actor).toBe('Assad');
  });

  it('is not tied to one of them when everybody is called so', () => {
    const corpus = corpusOf(['They met Karim Haddad. Later Karim left.'], table);
    expect(corpus.one('Karim').actor).not.toBe('Karim Haddad');
  });
});
