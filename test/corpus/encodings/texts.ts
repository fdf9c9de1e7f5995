/** News as it might be written in many languages: an article, short reports, headlines. All of it is invented. */

export interface Texts {
  readonly language: string;
  /** The code pages it is written in, as the WHATWG Encoding Standard calls them. */
  readonly pages: readonly string[];
  readonly article: string;
  readonly reports: readonly string[];
  readonly headlines: readonly string[];
}

const CYRILLIC = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'];
const WESTERN = ['windows-1252', 'iso-8859-15', 'macintosh'];
const CENTRAL = ['windows-1250', 'iso-8859-2'];

export const TEXTS: readonly Texts[] = [
  {
    language: 'Arabic',
    pages: ['windows-1256', 'iso-8859-6'],
    article: `وصل وزير الخارجية إلى العاصمة مساء أمس في زيارة تستمر يومين، يلتقي خلالها عددا من كبار المسؤولين في الحكومة والبرلمان.
وقال الوزير في مؤتمر صحفي عقده في مطار المدينة إن المحادثات ستتناول التعاون الاقتصادي بين البلدين وملف المياه المشتركة، مضيفا أن بلاده تأمل في التوصل إلى اتفاق قبل نهاية العام.
من جانبه رحب رئيس الوزراء بالزيارة ووصفها بأنها خطوة مهمة على طريق استعادة الثقة، مؤكدا أن حكومته لن تقبل أي شروط مسبقة. ونقلت وكالة الأنباء المحلية عن مصدر دبلوماسي قوله إن الطرفين اقتربا من صيغة مقبولة بشأن تقاسم مياه النهر.
ويشكو المزارعون في القرى الواقعة على ضفتي النهر من تراجع المياه منذ ثلاثة أعوام، وقد نظموا احتجاجات أمام مبنى البلدية الأسبوع الماضي.`,
    reports: [
      'أعلنت وزارة الصحة تسجيل خمس حالات جديدة في المدينة الساحلية، ودعت السكان إلى تجنب التجمعات حتى نهاية الشهر.',
      'توفي الكاتب عن عمر ناهز ثمانين عاما بعد صراع طويل مع المرض، وترك وراءه أكثر من عشرين رواية.',
      'أغلقت السلطات الطريق الساحلي بسبب الأمطار الغزيرة، وأكد الدفاع المدني إنقاذ عائلتين.',
    ],
    headlines: ['مجلس النواب يقر الموازنة', 'زلزال يضرب شرق البلاد', 'الوزير ينفي استقالته'],
  },
  {
    language: 'Persian',
    pages: ['windows-1256'],
    article: `وزير امور خارجه شامگاه ديروز در نشستي خبري گفت که گفتگوها با کشورهاي همسايه هفته آينده از سر گرفته مي شود و هيچ پيش شرطي پذيرفته نيست.
او افزود که هيات کشورش با دستور کاري روشن به اين نشست مي رود و اميدوار است که تا پايان پاييز چارچوب توافق آماده شود. به گفته او، پرونده آب رودخانه مرزي مهم ترين موضوع گفتگوهاست.
نماينده مجلس در واکنش به اين سخنان گفت دولت بايد گزارش کامل مذاکرات را در اختيار نمايندگان بگذارد. پژوهشگران مي گويند خشکسالي سه سال گذشته کشاورزان چند روستا را ناچار به کوچ کرده است.
روزنامه هاي بامداد امروز نيز در گزارش هاي خود به ژرفاي اختلاف دو طرف پرداختند و نوشتند که چالش اصلي، چگونگي تقسيم آب است.`,
    reports: [
      'رئيس سازمان هواشناسي از بارش برف سنگين در گردنه هاي کوهستاني خبر داد و از رانندگان خواست زنجير چرخ همراه داشته باشند.',
      'پليس از بازداشت چهار نفر در پيوند با آتش سوزي بازار قديمي خبر داد.',
      'بهاي نفت در آغاز هفته کاهش يافت و کارشناسان از نگراني بازار درباره تقاضا گفتند.',
    ],
    headlines: ['گفتگوها پايان يافت', 'زلزله شرق کشور را لرزاند', 'وزير نيرو استعفا کرد'],
  },
  {
    language: 'Russian',
    pages: CYRILLIC,
    article: `Глава дипломатического ведомства прибыл вчера вечером в столицу, где в течение двух дней проведёт переговоры с членами правительства и депутатами парламента.
Как сообщил он журналистам в аэропорту, стороны обсудят торговлю, транзит зерна и судьбу совместного предприятия на реке. «Мы рассчитываем подписать документ до конца года», — сказал министр, отвечая на вопрос корреспондента.
Премьер-министр, в свою очередь, заявил, что его кабинет не намерен принимать предварительных условий. По словам источника, знакомого с ходом встречи, участники уже согласовали большую часть текста, однако спорным остаётся раздел об оплате.
Жители приграничных посёлков жалуются на нехватку воды третий год подряд. На прошлой неделе они вышли к зданию администрации с плакатами, а полиция перекрыла движение на шоссе.`,
    reports: [
      'Пожар на складе в промышленной зоне удалось потушить только к утру, пострадавших нет. Причины выясняет следствие.',
      'Центральный банк сохранил ключевую ставку на прежнем уровне, сославшись на рост цен и слабый спрос.',
      'Писатель скончался на восемьдесят третьем году жизни, сообщила его дочь.',
    ],
    headlines: [
      'Парламент принял бюджет',
      'ЗЕМЛЕТРЯСЕНИЕ НА ВОСТОКЕ СТРАНЫ',
      'Министр опроверг слухи об отставке',
    ],
  },
  {
    language: 'Ukrainian',
    pages: ['windows-1251', 'koi8-u', 'iso-8859-5'],
    article: `Міністр закордонних справ прибув учора ввечері до столиці, де впродовж двох днів зустрічатиметься з членами уряду та депутатами.
Як повідомив він журналістам у летовищі, сторони обговорять торгівлю, транзит збіжжя і долю спільного підприємства на річці. «Ми сподіваємося підписати документ до кінця року», — сказав міністр, відповідаючи на запитання.
Прем'єр своєю чергою заявив, що його кабінет не має наміру приймати попередні умови. За словами джерела, обізнаного з перебігом зустрічі, учасники вже узгодили більшість положень, проте спірним лишається розділ про оплату.
Мешканці прикордонних селищ скаржаться на брак води третій рік поспіль. Минулого тижня вони вийшли до будівлі міської ради з плакатами, а поліція перекрила рух.`,
    reports: [
      'Пожежу на складі в промисловій зоні вдалося загасити лише вранці, постраждалих немає. Причини з’ясовує слідство.',
      'Національний банк залишив облікову ставку на попередньому рівні через зростання цін.',
      'Письменник помер на вісімдесят третьому році життя, повідомила його донька.',
    ],
    headlines: [
      'Рада ухвалила бюджет',
      'Землетрус на сході країни',
      'Міністр спростував чутки про відставку',
    ],
  },
  {
    language: 'Greek',
    pages: ['windows-1253', 'iso-8859-7'],
    article: `Ο υπουργός Εξωτερικών έφθασε χθες το βράδυ στην πρωτεύουσα, όπου θα έχει επί δύο ημέρες επαφές με μέλη της κυβέρνησης και του κοινοβουλίου.
Όπως δήλωσε στους δημοσιογράφους στο αεροδρόμιο, οι δύο πλευρές θα συζητήσουν για το εμπόριο, τη μεταφορά σιτηρών και το μέλλον της κοινής επιχείρησης στον ποταμό. Άλλωστε, πρόσθεσε, η συμφωνία πρέπει να υπογραφεί πριν από το τέλος του έτους.
Από την πλευρά του ο πρωθυπουργός τόνισε ότι δεν πρόκειται να δεχθεί προκαταρκτικούς όρους. Σύμφωνα με διπλωματική πηγή, το μεγαλύτερο μέρος του κειμένου έχει ήδη συμφωνηθεί.
Οι κάτοικοι των χωριών διαμαρτύρονται για την έλλειψη νερού εδώ και τρία χρόνια.`,
    reports: [
      'Η φωτιά στην αποθήκη έσβησε μόλις τα ξημερώματα, χωρίς να υπάρξουν θύματα. Τα αίτια ερευνά η πυροσβεστική.',
      'Αμετάβλητο διατήρησε το επιτόκιο η κεντρική τράπεζα, επικαλούμενη την άνοδο των τιμών.',
      'Πέθανε σε ηλικία ογδόντα τριών ετών ο συγγραφέας, ανακοίνωσε η κόρη του.',
    ],
    headlines: ['Η Βουλή ενέκρινε τον προϋπολογισμό', 'ΣΕΙΣΜΟΣ ΣΤΑ ΑΝΑΤΟΛΙΚΑ', 'Διαψεύδει ο υπουργός'],
  },
  {
    language: 'Hebrew',
    pages: ['windows-1255', 'iso-8859-8'],
    article: `שר החוץ הגיע אמש לבירה לביקור בן יומיים, שבמהלכו ייפגש עם חברי הממשלה ועם יושבת ראש הפרלמנט.
בשיחה עם עיתונאים בשדה התעופה אמר השר כי הצדדים ידונו בסחר, בהעברת תבואה ובעתיד המפעל המשותף על גדות הנהר. לדבריו, יש סיכוי לחתום על ההסכם עוד לפני סוף השנה.
ראש הממשלה אמר מצידו כי לא יקבל תנאים מוקדמים. גורם המעורה בפרטי הפגישה מסר שרוב הסעיפים כבר סוכמו, ורק פרק התשלומים שנוי במחלוקת.
תושבי הכפרים הסמוכים לגבול מתלוננים זו השנה השלישית על מחסור במים, ובשבוע שעבר הפגינו מול בניין העירייה.`,
    reports: [
      'השריפה במחסן כובתה רק לפנות בוקר, איש לא נפגע. חוקרי הכבאות בודקים את הסיבה.',
      'הבנק המרכזי הותיר את הריבית ללא שינוי בשל עליית המחירים, כך נמסר אתמול.',
      'הסופר הלך לעולמו בגיל שמונים ושלוש, הודיעה בתו.',
    ],
    headlines: ['הכנסת אישרה את התקציב', 'רעידת אדמה במזרח המדינה', 'השר מכחיש'],
  },
  {
    language: 'Turkish',
    pages: ['windows-1254', 'iso-8859-9'],
    article: `Dışişleri bakanı dün akşam başkente geldi ve iki gün boyunca hükümet üyeleriyle görüşecek. Bakan havaalanında gazetecilere, görüşmelerde ticaretin, tahıl geçişinin ve nehirdeki ortak işletmenin geleceğinin ele alınacağını söyledi.
Yıl sonuna kadar bir anlaşma imzalamayı umduklarını belirten bakan, sorulara kısa yanıtlar verdi. Başbakan ise ön koşulları kabul etmeyeceklerini açıkladı. Toplantıyı yakından izleyen bir kaynağa göre metnin büyük bölümü üzerinde uzlaşıldı, ancak ödeme konusu hâlâ tartışmalı.
Sınır köylerinde yaşayanlar üç yıldır su sıkıntısından şikâyetçi. Geçen hafta belediye binasının önünde toplanan çiftçiler yolu trafiğe kapattı.`,
    reports: [
      'Sanayi bölgesindeki depoda çıkan yangın ancak sabaha karşı söndürülebildi, ölen ya da yaralanan olmadı.',
      'Merkez Bankası politika faizini değiştirmedi ve fiyat artışlarını gerekçe gösterdi.',
      'Ünlü yazar seksen üç yaşında öldü, haberi kızı duyurdu.',
    ],
    headlines: ['Meclis bütçeyi onayladı', 'Doğuda şiddetli deprem', 'Bakan istifa söylentilerini yalanladı'],
  },
  {
    language: 'Polish',
    pages: CENTRAL,
    article: `Minister spraw zagranicznych przybył wczoraj wieczorem do stolicy, gdzie przez dwa dni będzie rozmawiał z członkami rządu i posłami.
Jak powiedział dziennikarzom na lotnisku, strony omówią handel, tranzyt zboża oraz przyszłość wspólnego przedsiębiorstwa nad rzeką. Liczymy, że umowę uda się podpisać jeszcze przed końcem roku, dodał.
Premier oświadczył z kolei, że jego gabinet nie przyjmie żadnych warunków wstępnych. Według źródła znającego przebieg spotkania większość tekstu została już uzgodniona, lecz sporny pozostaje rozdział dotyczący opłat.
Mieszkańcy przygranicznych wsi od trzech lat skarżą się na brak wody. W zeszłym tygodniu wyszli z transparentami przed urząd gminy, a policja wstrzymała ruch na szosie.`,
    reports: [
      'Pożar magazynu w dzielnicy przemysłowej ugaszono dopiero nad ranem, nikt nie ucierpiał. Przyczyny bada straż.',
      'Bank centralny nie zmienił stóp procentowych, powołując się na wzrost cen i słaby popyt wewnętrzny.',
      'Pisarz zmarł w wieku osiemdziesięciu trzech lat, poinformowała jego córka.',
    ],
    headlines: ['Sejm przyjął budżet', 'Trzęsienie ziemi na wschodzie kraju', 'Minister zaprzecza pogłoskom'],
  },
  {
    language: 'Czech',
    pages: CENTRAL,
    article: `Ministr zahraničí přijel včera večer do hlavního města, kde bude dva dny jednat s členy vlády a s poslanci. Jak řekl novinářům na letišti, obě strany proberou obchod, přepravu obilí a budoucnost společného podniku na řece.
Dohodu chtějí podepsat ještě do konce roku. Předseda vlády prohlásil, že žádné podmínky předem nepřijme. Podle zdroje blízkého jednání je většina textu hotová, sporná však zůstává kapitola o platbách.
Obyvatelé pohraničních vesnic si už třetím rokem stěžují na nedostatek vody.`,
    reports: [
      'Požár skladu se podařilo uhasit až nad ránem, nikdo nebyl zraněn. Příčinu vyšetřují hasiči.',
      'Centrální banka ponechala sazby beze změny kvůli růstu cen a slabé poptávce domácností.',
    ],
    headlines: ['Sněmovna schválila rozpočet', 'Na východě země se třásla půda'],
  },
  {
    language: 'Hungarian',
    pages: CENTRAL,
    article: `A külügyminiszter tegnap este érkezett a fővárosba, ahol két napon át tárgyal a kormány tagjaival és a képviselőkkel. Mint a repülőtéren az újságíróknak elmondta, a felek a kereskedelemről, a gabona szállításáról és a folyó menti közös üzem jövőjéről egyeztetnek.
A miniszterelnök közölte, hogy semmilyen előfeltételt nem fogad el. Egy, a megbeszélést jól ismerő forrás szerint a szöveg nagy része már elkészült, de a fizetésről szóló fejezet még vitatott. A határ menti falvak lakói harmadik éve panaszkodnak a vízhiányra.`,
    reports: [
      'A raktárban keletkezett tüzet csak hajnalra sikerült eloltani, senki sem sérült meg.',
      'Nem változtatott az alapkamaton a jegybank, a döntést az árak emelkedésével indokolták.',
    ],
    headlines: ['Elfogadta a költségvetést az országgyűlés', 'Erős földrengés keleten'],
  },
  {
    language: 'French',
    pages: WESTERN,
    article: `Le ministre des Affaires étrangères est arrivé hier soir dans la capitale, où il doit s’entretenir pendant deux jours avec des membres du gouvernement et des députés.
Comme il l’a déclaré aux journalistes à l’aéroport, les deux parties évoqueront le commerce, le passage des céréales et l’avenir de l’entreprise commune installée au bord du fleuve. « Nous espérons signer avant la fin de l’année », a-t-il ajouté.
Le chef du gouvernement a répondu que son équipe n’accepterait aucune condition préalable. Selon une source proche du dossier, l’essentiel du texte est prêt, mais le chapitre sur les paiements reste disputé : le cœur du différend, dit-on, tient à 40 millions €.
Les habitants des villages frontaliers se plaignent du manque d’eau depuis trois ans déjà.`,
    reports: [
      'L’incendie de l’entrepôt n’a été maîtrisé qu’au petit matin, sans faire de blessé. Une enquête est ouverte.',
      'La banque centrale a maintenu son taux directeur, invoquant la hausse des prix et une demande intérieure très faible.',
      'L’écrivain est mort à quatre-vingt-trois ans, a annoncé sa fille.',
    ],
    headlines: [
      'L’Assemblée adopte le budget',
      'Séisme dans l’est du pays',
      'Le ministre dément sa démission',
    ],
  },
  {
    language: 'German',
    pages: WESTERN,
    article: `Der Außenminister ist gestern Abend in der Hauptstadt eingetroffen, wo er zwei Tage lang mit Mitgliedern der Regierung und Abgeordneten sprechen will.
Wie er am Flughafen sagte, wollen beide Seiten über den Handel, die Durchfuhr von Getreide und die Zukunft des gemeinsamen Werks am Fluss beraten. „Wir hoffen, noch vor Jahresende zu unterschreiben“, fügte er hinzu.
Der Ministerpräsident erklärte, seine Regierung werde keine Vorbedingungen annehmen. Nach Angaben aus Kreisen der Verhandler ist der größte Teil des Textes fertig; strittig bleibt, wer die 40 Millionen € zahlt.
In den Dörfern an der Grenze klagen die Leute seit drei Jahren über fehlendes Wasser. Vorige Woche zogen Bauern vor das Rathaus, die Polizei sperrte die Straße.`,
    reports: [
      'Der Brand in einem Lagerhaus konnte erst gegen Morgen gelöscht werden, verletzt wurde niemand.',
      'Die Zentralbank lässt den Leitzins unverändert und verweist auf steigende Preise und die schwache Nachfrage der Haushalte.',
      'Der Schriftsteller starb mit dreiundachtzig Jahren, teilte seine Tochter Käthe mit.',
    ],
    headlines: [
      'Bundestag beschließt Haushalt',
      'Erdbeben erschüttert Osten des Landes',
      'Minister bestreitet Rücktritt',
    ],
  },
  {
    language: 'Spanish',
    pages: WESTERN,
    article: `El ministro de Asuntos Exteriores llegó anoche a la capital, donde se reunirá durante dos días con miembros del Gobierno y con diputados.
Según explicó a los periodistas en el aeropuerto, las partes hablarán del comercio, del tránsito de cereales y del futuro de la empresa común junto al río. «Esperamos firmar antes de fin de año», añadió. ¿Será posible? Nadie lo sabe.
El presidente respondió que su gabinete no aceptará condiciones previas. De acuerdo con una fuente cercana a la negociación, la mayor parte del texto está lista, pero el capítulo de los pagos sigue en discusión.
Los vecinos de los pueblos fronterizos llevan tres años quejándose de la falta de agua.`,
    reports: [
      'El incendio del almacén no se apagó hasta la mañana y no causó víctimas. Los bomberos investigan el origen.',
      'El banco central mantuvo la tasa sin cambios y citó el alza de los precios y la débil demanda de los hogares españoles.',
      'El escritor murió a los ochenta y tres años, según comunicó su hija.',
    ],
    headlines: [
      'El Congreso aprueba los presupuestos del próximo año',
      'Un terremoto sacude la región',
      '¡Dimisión!',
    ],
  },
  {
    language: 'English',
    pages: ['windows-1252', 'macintosh'],
    article: `The foreign minister arrived in the capital last night for two days of talks with members of the government — his first visit since the river dispute began. “We hope to sign before the year is out,” he told reporters at the airport, declining to say more.
The prime minister’s office said it wouldn’t accept conditions. Most of the text, a source close to the talks said, is agreed; what isn’t is who pays the £40 million.
Villagers along the border have complained of dry wells for three years. “Nobody’s listening,” said Zoë Brontley, who runs the café by the bridge.`,
    reports: [
      'The fire at the warehouse wasn’t put out until dawn, but nobody was hurt, the city’s fire chief said on Tuesday.',
      'The central bank left its rate unchanged – as expected – and pointed to rising prices.',
    ],
    headlines: ['Minister denies he’s resigning', 'Parliament passes ‘historic’ budget'],
  },
  {
    language: 'Chinese (simplified)',
    pages: ['gb18030'],
    article: `外交部长昨天晚上抵达首都,开始为期两天的访问。他将同政府成员和议会领导人举行会谈。
部长在机场对记者表示,双方将讨论贸易、粮食过境和河边合资工厂的前途。他说:“我们希望在年底以前签署协议。”
总理回应说,他的内阁不会接受任何先决条件。一位了解会谈情况的消息人士透露,文本的大部分内容已经谈妥,只有付款一章仍有争议。
边境村庄的居民抱怨缺水已有三年。上星期,农民在市政府大楼前举着标语抗议,警察一度封锁了公路。`,
    reports: [
      '仓库大火直到凌晨才被扑灭,没有人员伤亡,消防部门正在调查起火原因。',
      '中央银行宣布维持利率不变,理由是物价上涨以及居民需求疲软。',
      '这位作家的女儿昨日证实,老人因病去世,享年八十三岁。',
    ],
    headlines: ['议会通过明年预算', '东部地区发生强烈地震', '部长否认辞职传闻'],
  },
  {
    language: 'Chinese (traditional)',
    pages: ['big5', 'gb18030'],
    article: `外交部長昨天晚上抵達首都,展開為期兩天的訪問。他將與政府成員及議會領袖會談。
部長在機場向記者表示,雙方將討論貿易、糧食過境以及河邊合資工廠的前途。他說:「我們希望在年底以前簽署協議。」
總理回應說,他的內閣不會接受任何先決條件。一位瞭解會談情況的消息人士透露,條文的大部分內容已經談妥,只有付款一章仍有爭議。
邊境村莊的居民抱怨缺水已有三年。上星期,農民在市政府大樓前舉著標語抗議,警察一度封鎖了公路。`,
    reports: [
      '倉庫大火直到清晨才被撲滅,沒有人員傷亡,消防單位正在調查起火原因。',
      '中央銀行宣布維持利率不變,理由是物價上漲以及民眾需求疲弱。',
      '這位作家的女兒昨日證實,老人家因病過世,享壽八十三歲。',
    ],
    headlines: ['立法院通過明年預算', '東部發生強烈地震', '部長否認請辭'],
  },
  {
    language: 'Japanese',
    pages: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
    article: `外相は昨夜、首都に到着し、二日間の日程で政府や議会の幹部と会談する。
空港で記者団の取材に応じた外相は、貿易や穀物の輸送、川沿いにある合弁工場の将来について話し合うと述べた。「年内に署名したい」と意欲を示したが、詳しい説明は避けた。
これに対し首相は、前提条件を受け入れるつもりはないと強調した。交渉に詳しい関係者によると、文書の大半はすでにまとまっており、残るのは支払いをめぐる章だけだという。
国境近くの村では三年前から水不足が続いている。先週は農家の人たちが市役所の前でプラカードを掲げて抗議し、警察が道路を一時通行止めにした。`,
    reports: [
      '倉庫の火事は明け方になってようやく消し止められた。けが人はなく、消防が原因を調べている。',
      '中央銀行は政策金利を据え置いた。物価の上昇と個人消費の弱さを理由に挙げている。',
      '作家が死去したことを長女がきのう明らかにした。八十三歳だった。',
    ],
    headlines: ['国会、来年度予算案を可決', '東部で強い地震', '大臣、辞任のうわさを否定'],
  },
  {
    language: 'Korean',
    pages: ['euc-kr'],
    article: `외무장관이 어젯밤 수도에 도착해 이틀 동안 정부 각료와 의회 지도부를 만난다.
장관은 공항에서 기자들에게 양측이 무역과 곡물 수송, 강변에 있는 합작 공장의 앞날을 논의할 것이라고 말했다. 그는 “올해가 가기 전에 서명하기를 바란다”고 덧붙였다.
이에 대해 총리는 어떤 전제 조건도 받아들이지 않겠다고 밝혔다. 회담 사정에 밝은 한 소식통은 문안의 대부분이 이미 합의됐으며 지급 방식을 다룬 장만 남아 있다고 전했다.
국경 마을 주민들은 삼 년째 물이 모자란다고 호소하고 있다. 지난주에는 농민들이 시청 앞에서 시위를 벌였고 경찰이 도로를 막았다.`,
    reports: [
      '창고에서 난 불은 새벽이 되어서야 꺼졌고 다친 사람은 없었다. 소방 당국이 원인을 조사하고 있다.',
      '중앙은행이 기준금리를 그대로 유지했다. 물가 상승과 약한 소비를 이유로 들었다.',
      '소설가가 여든세 살로 별세했다고 딸이 어제 알렸다.',
    ],
    headlines: ['국회, 내년 예산안 통과', '동부에서 강한 지진', '장관, 사임설 부인'],
  },
  {
    language: 'Lithuanian',
    pages: ['windows-1257'],
    article: `Vyriausybė trečiadienį pritarė planui pertvarkyti uostą, kuris per ateinančius šešerius metus turėtų kainuoti apie du šimtus milijonų eurų.
Susisiekimo ministras pareiškė, kad darbai prasidės pavasarį, o pirmoji krantinė bus atidaryta po dvejų metų. Opozicija kritikavo sprendimą ir sakė, jog žmonės apie jį sužinojo tik iš laikraščių.
Žvejai baiminasi, kad gilinant įplauką nukentės žuvų nerštavietės. Merė žadėjo su jais susitikti dar šią savaitę.`,
    reports: [
      'Šiaurėje dėl stiprių liūčių patvino upės, ugniagesiai gelbėjo iš namų keliasdešimt gyventojų.',
      'Policija sulaikė tris vyrus, įtariamus vogus automobilius ir juos pardavus užsienyje.',
    ],
    headlines: ['Seimas patvirtino biudžetą', 'Žemės drebėjimas sukrėtė rytų pakrantę'],
  },
  {
    language: 'Thai',
    pages: ['windows-874'],
    article: `คณะรัฐมนตรีมีมติเมื่อวันอังคารเห็นชอบแผนปรับปรุงท่าเรือทางภาคใต้ ซึ่งคาดว่าจะใช้งบประมาณกว่าสองพันล้านบาทในระยะเวลาหกปี
รัฐมนตรีว่าการกระทรวงคมนาคมกล่าวว่างานก่อสร้างจะเริ่มขึ้นในฤดูหนาวและท่าเรือแห่งแรกจะเปิดใช้ในอีกสองปีข้างหน้า
ฝ่ายค้านวิจารณ์ว่าประชาชนเพิ่งทราบข่าวจากหนังสือพิมพ์ ส่วนชาวประมงกังวลว่าการขุดร่องน้ำจะทำลายแหล่งวางไข่ของปลา`,
    reports: [
      'ตำรวจจับกุมชายสามคนที่ต้องสงสัยว่าขโมยรถยนต์และนำไปขายในประเทศเพื่อนบ้าน',
      'ฝนตกหนักทำให้แม่น้ำล้นตลิ่งในหลายจังหวัด เจ้าหน้าที่ช่วยเหลือประชาชนออกจากบ้านได้หลายสิบคน',
    ],
    headlines: ['รัฐสภาผ่านร่างงบประมาณ', 'นายกรัฐมนตรีปฏิเสธข่าวลาออก'],
  },
];
