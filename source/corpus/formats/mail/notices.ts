/** Notices of confidentiality that offices have put under their mails, in English, French, German and Spanish. */

/** In UTF-16 units. */
const LONGEST = 3000;

/** How they are told in a language. */
interface Language {
  /** A line above one, or its first words. */
  readonly label: string;
  /** The mail speaks of itself. */
  readonly opening: string;
  /** What it says of itself. An article may say one of these of some mail; who says two is a notice. */
  readonly says: readonly string[];
  /** The beginning of a paragraph that stands nowhere else. */
  readonly alone: string;
}

const LANGUAGES: readonly Language[] = [
  {
    label:
      'confidentiality(?: (?:notice|note|statement|disclaimer))?|(?:e-?mail |legal )?disclaimer|legal notice|important notice|(?:strictly )?confidential',
    opening:
      '(?:please note that )?(?:the (?:information|contents?|material)s? (?:contained |transmitted )?(?:in|of|with) )?this (?:e-?mail|electronic|message|communication|transmission)',
    says: [
      'confidential|privileged|legally protected',
      'recipient|addressee|(?:intended|meant) (?:only|solely|exclusively|for the (?:use|sole|person|individual|named))|for the (?:sole|exclusive) use',
      'in error|by mistake|delete|destroy|notify the sender|unauthori[sz]ed|disclos',
      '(?:and|including|with|or) (?:any|all|its) (?:attach|files?|accompanying|document)',
    ],
    alone:
      'if you (?:are not (?:the|an) (?:intended |named )?(?:recipient|addressee)|(?:have )?received? this (?:e-?mail|message|communication|transmission)(?: \\S+){0,3} (?:in error|by mistake))|(?:any|the) (?:views|opinions)[^.]{0,40} in this (?:e-?mail|message)\\b',
  },
  {
    label: '(?:avis de |clause de )?confidentialité|avertissement|mentions? légales?',
    opening:
      '(?:(?:les informations|le contenu)[^.]{0,40} (?:dans|de) )?(?:le présent|cet?|cette) (?:e-?mail|mél|mail|courriel|courrier électronique|message|transmission|communication)',
    says: [
      'confidentiel|secret professionnel',
      'destinataire|(?:intention|usage) exclusi|exclusivement destiné',
      'par erreur|détrui|supprim|non autorisée|interdit',
      'pièces? jointes?|fichiers? joints?|documents? joints?',
    ],
    alone:
      "si vous (?:n[’']êtes pas (?:le|la|l[’']un des|un des)? ?(?:bon |véritable )?destinataire|(?:avez reçu|recevez) (?:ce|cet|cette) \\S+(?: \\S+){0,2} par erreur)",
  },
  {
    label: '(?:wichtiger )?(?:vertraulichkeits|rechts)?hinweis|vertraulich|haftungsausschluss',
    opening:
      '(?:(?:der inhalt|die informationen|die)[^.]{0,40} )?(?:diese[rs]?|vorliegende) (?:e-?mail|mail|nachricht|mitteilung)',
    says: [
      'vertraulich|rechtlich geschützt|gesetzlich geschützt',
      'adressat|empfänger|ausschließlich (?:für|an)|bestimmt',
      'irrtümlich|versehentlich|vernicht|lösch|unbefugt|nicht gestattet|untersagt',
      'anhäng|anlagen?\\b|anhang|beigefügt',
    ],
    alone:
      '(?:wenn|falls|sollten) sie (?:nicht der|diese (?:e-?mail|mail|nachricht))[^.]{0,80}(?:adressat|empfänger|irrtümlich|versehentlich)',
  },
  {
    label: '(?:aviso|nota|cláusula) (?:legal|de confidencialidad)|confidencialidad',
    opening:
      '(?:(?:la información|el contenido)[^.]{0,40} (?:en|de) )?(?:el presente|este) (?:mensaje|correo|e-?mail|comunicado)',
    says: [
      'confidencial|privilegiad|secreto profesional',
      'destinatari|uso exclusivo|exclusivamente',
      'por error|elimin|destru|no autorizad|prohibid',
      '(?:archivos?|ficheros?|documentos?) (?:adjunt|anex)',
    ],
    alone:
      'si (?:usted )?(?:no es (?:usted )?(?:el|la|su|un) (?:verdadero |legítimo )?destinatari|(?:ha recibido|recibe|recibió) (?:este|esta) \\S+(?: \\S+){0,2} por error)',
  },
];

const NOTICES = LANGUAGES.map(({ label, opening, says, alone }) => ({
  label: new RegExp(`^(?:${label})[\\s:.!–—-]*$`, 'iu'),
  opening: new RegExp(`^(?:(?:${label})[\\s:.!–—-]+)?(?:${opening})(?!\\p{L})`, 'iu'),
  says: says.map((words) => new RegExp(`(?<!\\p{L})(?:${words})`, 'iu')),
  alone: new RegExp(`^(?:${alone})`, 'iu'),
}));

/** Whether a block of a mail is nothing but such a notice, or a part of one. */
export function isNotice(text: string): boolean {
  if (text.length > LONGEST) return false;
  const said = text.replace(/\s+/g, ' ').replace(/^[ *_=>|-]+|[ *_]+$/g, '');
  return NOTICES.some(
    ({ label, opening, says, alone }) =>
      label.test(said) ||
      alone.test(said) ||
      (opening.test(said) && says.filter((words) => words.test(said)).length > 1),
  );
}
