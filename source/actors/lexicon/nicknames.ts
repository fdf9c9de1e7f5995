/**
 * Short and fond forms of given names, folded, each with the names it stands for. Well-known ones of English, Russian,
 * Ukrainian, Spanish, German and Hebrew; a form that is common as a name in its own right somewhere stays out. Last
 * Ukrainian and Belarusian forms, of people whose names newspapers also give in their Russian ones.
 */
const FORMS = `
abe: abraham; al: albert alfred alan; alex: alexander alexandra alexis aleksandr; andy: andrew; art: arthur;
becky: rebecca; ben: benjamin; benny: benjamin; bernie: bernard; bert: albert robert; betty: elizabeth;
beth: elizabeth; bill: william; billy: william; bob: robert; bobby: robert; cathy: catherine; charlie: charles;
chris: christopher christian christina; chuck: charles; cindy: cynthia; connie: constance; dan: daniel; danny: daniel;
dave: david; deb: deborah; debbie: deborah; dick: richard; don: donald; donnie: donald; doug: douglas; drew: andrew;
ed: edward edwin; eddie: edward; ernie: ernest; fred: frederick alfred; gabe: gabriel; gene: eugene; geoff: geoffrey;
greg: gregory; hank: henry; harry: henry harold; herb: herbert; jack: john; jake: jacob; jeff: jeffrey;
jenny: jennifer; jerry: gerald jerome; jim: james; jimmy: james; joe: joseph; joey: joseph; jon: jonathan;
josh: joshua; kate: catherine katherine; kathy: katherine; katie: katherine; ken: kenneth; kenny: kenneth;
larry: lawrence; len: leonard; leo: leonard; liz: elizabeth; lou: louis; mandy: amanda; matt: matthew; max: maximilian;
meg: margaret; mick: michael; mike: michael; mitch: mitchell; nate: nathan nathaniel; ned: edward; nick: nicholas;
nicky: nicholas; pam: pamela; pat: patrick patricia; peggy: margaret; pete: peter; phil: philip; ray: raymond;
rich: richard; rick: richard; rob: robert; ron: ronald; ronnie: ronald; sam: samuel samantha; sandy: alexander;
steve: stephen steven; stu: stuart; sue: susan; ted: theodore edward; teddy: theodore edward; terry: terence;
theo: theodore; tim: timothy; toby: tobias; tom: thomas; tommy: thomas; tony: anthony antonio; trish: patricia;
val: valerie; vicky: victoria; vince: vincent; walt: walter; will: william; zach: zachary;
alyosha: aleksei; andryusha: andrei; anya: anna; borya: boris; dasha: darya; dima: dmitri dmytro; fedya: fyodor;
galya: galina; gosha: georgi; grisha: grigori; ilyusha: ilya; katya: yekaterina; kolya: nikolai; kostya: konstantin;
lena: yelena; lesha: aleksei; lyosha: aleksei; lyuda: lyudmila; masha: maria; misha: mikhail; mitya: dmitri;
nadya: nadezhda; nastya: anastasia; natasha: natalya; olya: olga; pasha: pavel; petya: pyotr;
sasha: alexander aleksandr alexandra oleksandr; seryozha: sergei; sonya: sofia; stas: stanislav; sveta: svetlana;
tanya: tatyana; tolya: anatoli; vadik: vadim; valera: valeri; vanya: ivan; vasya: vasili; vitya: viktor;
volodya: vladimir volodymyr; vova: vladimir volodymyr; yura: yuri; zhenya: yevgeni;
beto: alberto roberto; chema: jose; lupe: guadalupe; manolo: manuel; nacho: ignacio; paco: francisco; pancho: francisco;
pepe: jose; quique: enrique; hansi: johann; sepp: josef; uli: ulrich; wolfi: wolfgang;
bibi: benjamin binyamin; motti: mordechai; yossi: yosef; avi: avraham avigdor; dudi: david; tzachi: yitzhak;
chuy: jesus; gigi: luigi; beppe: giuseppe; toni: antonio anton; xavi: xavier;
andrii: andrei; andriy: andrei; danylo: daniel; dmytro: dmitri; hryhorii: grigori; kateryna: yekaterina; mykhailo: mikhail;
mykola: nikolai; oleksandr: alexander; oleksii: aleksei; oleksiy: aleksei; olha: olga; pavlo: pavel; petro: pyotr;
serhii: sergei; serhiy: sergei; volodymyr: vladimir; yevhen: yevgeni; yurii: yuri;
alyaksandr: alexander; aliaksandr: alexander; mikalai: nikolai; siarhei: sergei; uladzimir: vladimir; viktar: viktor;
`;

/** What each short form may stand for. */
export const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.split(';').flatMap((line): [string, readonly string[]][] => {
    const [form, names] = line.split(':');
    return names === undefined ? [] : [[form.trim(), names.trim().split(/\s+/)]];
  }),
);
