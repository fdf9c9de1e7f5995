/**
 * Common given names of many countries, folded: one of them at the head of a run makes it a person. From general
 * knowledge, romanised as newspapers write them; spelling variants are matched by sound where it matters.
 */
const NAMES = `
aaron abbas abd abdallah abdel abdul abdullah abdulrahman abe abraham abu adam adel adnan ahmad ahmed ahmet aisha akbar alan albert
alejandro aleksandr alex alexander alexei alexis alfred ali alice alireza allan amal amanda amin amir amit amy ana anas anders andre andrea
andrei andrew andrey andrzej andy angel angela anita ann anna anne anthony antoine anton antonio antony anwar ariel arthur ashraf ashton asif
asma assad aung avi avigdor ayman aziz bahram barack barbara bashar bashir bassam ben benazir benjamin benny bernard bernie beth bill
bilal bob boris brad brett brian bruce burhan carl carla carlos carol caroline catherine cecilia charles charlie chen chris christian
christina christine christoph christopher chuck claire claude colin condoleezza craig cristina cyril dan dana daniel danny daoud darren dave
david dawood dean deborah denis dennis diana diego dilma dmitri dmitry dominic dominique don donald dong donna doug douglas ebrahim
ed eduardo edward ehud eileen elena elizabeth ellen emily emma emmanuel enrique eric erik ernest esmail ethan eva evan evo
faisal farah fareed farid farouk fatima fayez federico felix fernando fidel fouad francis francisco francois frank franz fred
frederic fuad gabriel gareth gary gebran george georges gerald gerard gerhard ghassan gholam gideon giorgio giuseppe glenn gordon graham greg gregory guido guillermo
gunter habib hadi hafez haider hakan hakeem hamad hamid hamza hans haris harold haroun harry hasan hashem hassan hassane hatem haydar helen
helga henri henry herbert hillary hisham hosni hossein houssein howard hu hugh hugo hussain hussam hussein ian ibrahim igor ilham
imad imran ingrid irene isaac isabel ismael ismail itamar ivan jaber jack jacob jacques jafar jake jalal jamal james jamie jan jane janet jared
jason javad javier jawad jay jean jeff jeffrey jennifer jeremy jerome jerry jessica jesus jihad jill jim jimmy jinping joan joanna joao joe johan johann
john johnny jon jonathan jorge jose josef joseph josh joshua juan judith julia julian julie jurgen justin kamal kamala kareem karen karim karl
kassem kate katherine kathleen kazem keith kelly ken kenneth kevin khaled khalid khalifa khalil kim kirsten kofi konrad kristina kurt lakhdar
larry lars laura lavrenti lawrence lee leila leo leon leonid leslie li liam lina linda lindsey lisa liz lloyd louis lucas lucy luis luiz luke mahathir
mahdi maher mahmoud mahmud majid malcolm malik manal manmohan manuel marc marcel marco marcus margaret maria mariam marie marine mario marion mark marta martha
martin marvin marwan mary masoud massoud matt matteo matthew maurice max mazen megan mehdi mehmet melissa michael michel michelle miguel mike mikhail mitch
moammar mohamad mohamed mohammad mohammed mohsen moqtada moshe mostafa muammar muhammad muhammed muhammet munir muqtada murad mustafa nabih nabil nadia naftali
naji najib nancy naomi narendra nasr nasser nathan nawaf nawaz ned neil nelson nicholas nick nicola nicolas nicole nigel nikita nikki nikolai nikolas
nisreen noah noam nouri nuri olaf oleg oliver olivier omar osama otto pablo pamela pat patricia patrick paul paula pavel pedro
penny pervez peter petr petro phil philip philippe pierre piotr qais qasem qasim qassem rachel rafael rafic rafik rafiq rahm rahul ralph
rami ramzi rand raul ravi ray raymond rashid rebecca recep rex riad ricardo richard rick riyad rob robert roberto robin rodrigo roger roland ron ronald rouhollah
roy ruhollah rupert ruth ryan sabah saad sadegh saeb saeed said salah salam saleh salem salim salman salva sam samantha sami samir samuel sandra sara sarah sayed
scott sean sebastian selim sergei sergey sergio seth shah shaul shimon shinzo silvio simon sofia sonia sophie stefan stephane stephen steve steven
stuart sue suleiman sunil susan suzanne sylvia taha tamim tareq tariq ted teresa terry thabo theodore theresa thomas tim timothy tina todd tom tommy tony tzipi
ursula valerie vera victor victoria viktor vincent vladimir volodymyr wael waleed walid walter wang warren wayne wei wendy werner william winston wolfgang
saif seif hunter alexandria park pete mitt newt jeb marco ted rand bernie nancy kirsten gretchen gavin doug tammy raphael
cory deb lloyd avril janet jerome merrick alejandro xavier miguel cardona denis tom jake antony wendy linda nikki vivek ron
asa tulsi pramila ilhan rashida ayanna hakeem jamaal mitch chuck bob joseph kamala usha melania ivanka eric barron elon jeff
olaf annalena christian robert boris kaja ursula charles roberta josep margrethe thierry valdis jens mark viktor giorgia matteo
emmanuel gabriel jordan marine sebastien bruno keir rishi liz suella priti jeremy theresa michael sadiq humza nicola micheal
cyril julius nelson jacob william uhuru raila yoweri paul felix joseph faure alassane macky bassirou muhammadu bola goodluck
abiy isaias salva riek omar mohamed hamdan abdel abdelaziz kais rached fayez khalifa muammar narendra rahul amit nirmala
imran shehbaz nawaz bilawal asif ashraf hamid hibatullah sirajuddin sheikh khaleda gotabaya mahinda ranil anura aung min
prayut thaksin yingluck srettha anwar mahathir najib joko prabowo rodrigo ferdinand leni sara bongbong fumio shinzo
yoshihide taro shigeru yoon jae moon kim xi li wang tsai lai ma nguyen vo to luiz jair dilma lula nicolas juan hugo delcy
gustavo ivan alvaro evo luis jeanine pedro dina alberto alejandro sebastian gabriel michelle mauricio cristina javier nayib
daniel rosario xiomara jimmy guillermo lenin rafael andres enrique claudia xavier xi yahya yair yang yaser yasmin yasser yevgeny yitzhak yoav yossi youssef yuri yusuf yves zachary zaid zalmay zhang ziad zoe
`;

/** Given names that are also words: names only with another name behind them. */
export const WORDLIKE_NAMES: ReadonlySet<string> = new Set(
  'will mark rose may jan june april august grace hope faith joy ban frank grant rich bill art chase earnest dean guy'.split(
    ' ',
  ),
);

/** Surnames that stand first, as Chinese, Korean and Vietnamese names have them: called by it alone. */
export const LEADING_SURNAMES: ReadonlySet<string> = new Set(
  `kim xi mao moon ban park lee li wang zhang chen hu wen deng zhou liu yang zhao wu xu sun ma zhu guo he lin luo gao
  zheng liang xie song tang yoon choi jung kang cho yun jang lim han oh seo shin kwon hwang ahn nguyen tran le pham`.split(
    /\s+/,
  ),
);

export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/).filter((name) => name !== ''));
