/**
 * Common given names of many countries, folded: one of them at the head of a run makes it a person. From general
 * knowledge, romanised as newspapers write them; spelling variants are matched by sound where it matters.
 */
const NAMES = `
aaron abbas abd abdallah abdel abdelaziz abdul abdullah abdulrahman abe abiy abraham abu adam adel adnan ahmad
ahmed ahmet aisha akbar alan alassane albert alberto alejandro aleksandr alex alexander alexandria alexei
alexis alfred ali alice alireza allan alvaro amal amanda amin amir amit amy ana anas anders andre andrea
andrei andres andrew andrey andrzej andy angel angela anita ann anna annalena anne anthony antoine anton
antonio antony anura anwar ariel arthur asa ashraf ashton asif asma assad aung avi avigdor avril ayanna ayman
aziz bahram barack barbara barron bashar bashir bassam bassirou ben benazir benjamin benny bernard bernie beth
bilal bilawal bill bob bola bongbong boris brad brett brian bruce bruno burhan cardona carl carla carlos carol
caroline catherine cecilia charles charlie chen chris christian christina christine christoph christopher
chuck claire clara claude claudia colin condoleezza cory craig cristina cyril dan dana daniel danny daoud darren
dave david dawood dean deb deborah delcy denis dennis diana diego dilma dina dmitri dmitry dominic dominique
don donald dong donna doug douglas ebrahim ed eduardo edward ehud eileen elena elizabeth ellen elon emily emma
emmanuel enrique eric erik ernest ernst esmail ethan eva evan evo faisal farah fareed farid farouk fatima faure
fayez federico felix ferdinand fernando fidel fouad francis francisco francois frank franz fred frederic friedrich fuad
fumio gabriel gareth gary gavin gebran george georges gerald gerard gerhard ghassan gholam gideon giorgia
giorgio giuseppe glenn goodluck gordon gotabaya graham greg gregory gretchen guido guillermo gunter gustavo
habib hadi hafez haider hakan hakeem hamad hamdan hamid hamza hans haris harold haroun harry hasan hashem
hassan hassane hatem haydar heinrich helen helga henri henry herbert hibatullah hillary hisham hosni hossein houssein
howard hu hugh hugo humza hunter hussain hussam hussein ian ibrahim idris igor ilham ilhan ilyas imad imran ingrid irene
isaac isabel isaias ismael ismail itamar ivan ivanka jaber jack jacob jacques jae jafar jair jake jalal jamaal
jamal james jamie jan jane janet jared jason javad javier jawad jay jean jeanine jeb jeff jeffrey jennifer
jens jeremy jerome jerry jessica jesus jihad jill jim jimmy jinping joan joanna joao joe johan johann john
johnny joko jon jonathan jordan jorge jose josef josep joseph josh joshua juan judith julia julian julie
julius jurgen justin kais kaja kamal kamala kareem karen karim karin karl kassem kate katherine kathleen kazem keir
keith kelly ken kenneth kevin khaled khaleda khalid khalifa khalil kim kirsten klaus kofi konrad kristina kurt lai
lakhdar larry lars laura lavrenti lawrence lee leila leni lenin leo leon leonid leslie li liam lina linda
lindsey lisa liz lloyd louis lucas lucy ludwig luis luiz luke lula ma macky mahathir mahdi maher mahinda mahmoud
mahmud majid malcolm malik manal manmohan manuel marc marcel marco marcus margaret margrethe maria mariam
marie marina marine mario marion mark marta martha martin martina marvin marwan mary masoud massoud matt matteo matthew
maurice mauricio max mazen megan mehdi mehmet melania melissa merrick michael micheal michel michelle miguel
mike mikhail min mitch mitt moammar mohamad mohamed mohammad mohammed mohsen moon moqtada moshe mostafa
muammar muhammad muhammadu muhammed muhammet munir muqtada murad mustafa nabih nabil nadia naftali naji najib
nancy naomi narendra nasr nasser nathan nawaf nawaz nayib ned neil nelson newt nguyen nicholas nick nicola
nicolas nicole nigel nikita nikki nikolai nikolas nirmala nisreen noah noam nouri nuri olaf oleg oliver
olivier omar osama othman otto pablo pamela park pat patricia patrick paul paula pavel pedro penny pervez pete peter
petr petro phil philip philippe pierre piotr prabowo pramila prayut priti qais qasem qasim qassem rached
rachel rafael rafic rafik rafiq rahm rahul raila ralph rami ramzi rand ranil raphael rashid rashida raul ravi
ray raymond rebecca recep rex riad ricardo richard rick riek rishi riyad rob robert roberta roberto robin
rodrigo roger roland rolf ron ronald rosario rouhollah roy ruhollah rupert ruth ryan saad sabah sadegh sadiq saeb
saeed said saif salah salam saleh salem salim salman salva sam samantha sami samir samuel sandra sara sarah
sayed scott sean sebastian sebastien seif selim sergei sergey sergio seth shah shaul shehbaz sheikh shigeru
shimon shinzo silvio simon sirajuddin sofia sonia sophie srettha stefan stephane stephen steve steven stuart
sue suella suleiman sunil susan suzanne sylvia taha tamim tammy tareq tariq taro ted teresa terry thabo
thaksin theodore theresa thierry thomas tim timothy tina todd tom tommy tony tsai tulsi tzipi uhuru ursula
usha uthman valdis valerie vera victor victoria viktor vincent vivek vladimir vo volodymyr wael waleed walid walter
wang warren wayne wei wendy werner wilhelm william winston wolfgang xavier xi xiomara yahya yair yang yaser yasmin
yasser yevgeny yingluck yitzhak yoav yoon yoshihide yossi youssef yoweri yunus yuri yusuf yves zachary zaid zalmay
zhang ziad zoe
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
