/** What becomes of the text in a group that begins with one of these control words (RTF 1.9.1, "Destinations"). */
export type Destination =
  /** It is no text of the document. */
  | 'skipped'
  | 'fonts'
  | 'styles'
  | 'about'
  /** A property of the document; its name is the control word. */
  | 'property'
  | 'made'
  | 'mark'
  | 'instruction'
  | 'note'
  | 'box'
  /** Text like any other, though its group may be marked as one to be passed over. */
  | 'text';

const NAMES: Readonly<Record<Destination, string>> = {
  skipped: `aftncn aftnsep aftnsepc annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart
    background blipuid bkmkend colorschememapping colortbl comment company datafield datastore defchp defpap do doccomm docvar
    falt ffdeftext ffentrymcr ffexitmcr ffformat ffhelptext ffl ffname ffstattext filetbl fname fontemb footer footerf
    footerl footerr ftncn ftnsep ftnsepc g generator gridtbl header headerf headerl headerr hlinkbase hlloc hlsrc htmltag
    keycode keywords latentstyles lfolevel list listlevel listname listoverride listoverridetable listpicture listtable
    listtext mmath nonesttables nonshppict objalias objclass objdata objname objsect oldcprops oldpprops oldsprops oldtprops
    panose passwordhash pict picprop pn pntext pntxta pntxtb printim private protusertbl pxe revtbl revtim rsidtbl rxe
    shprslt sn sp staticval subject sv tc template themedata txe upr userprops wgrffmtfilter windowcaption xe xmlnstbl`,
  fonts: 'fonttbl',
  styles: 'stylesheet',
  about: 'info',
  property: 'title author',
  made: 'creatim',
  mark: 'bkmkstart',
  instruction: 'fldinst',
  note: 'footnote',
  box: 'shptxt',
  text: 'ud shpinst shp field fldrslt result nesttableprops pntextb',
};

export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map(
  (Object.keys(NAMES) as Destination[]).flatMap((what) =>
    NAMES[what].split(/\s+/).map((name): [string, Destination] => [name, what]),
  ),
);

/** Control words and symbols that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    ...{ tab: '\t', line: '\n', lbr: '\n', softline: '\n', emdash: '—', endash: '–', bullet: '•' },
    ...{
      lquote: '‘',
      rquote: '’',
      ldblquote: '“',
      rdblquote: '”',
      emspace: '\u2003',
      enspace: '\u2002',
      qmspace: '\u2005',
    },
    ...{
      ltrmark: '\u200e',
      rtlmark: '\u200f',
      zwj: '\u200d',
      zwnj: '\u200c',
      zwbo: '\u200b',
      zwnbo: '\u2060',
    },
  }),
  ...Object.entries({
    '~': '\u00a0',
    _: '\u2011',
    '-': '\u00ad',
    '\\': '\\',
    '{': '{',
    '}': '}',
    '\t': '\t',
  }),
]);
