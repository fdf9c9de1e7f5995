/**
 * Common given names of many countries, folded: one of them at the head of a run makes it a person. From general
 * knowledge, romanised as newspapers write them; spelling variants are matched by sound where it matters.
 */
const NAMES = `
aaron abbad abbas abbass abd abdallah abdel abdelaziz abdelhamid abdelkader abdellah abdelmadjid abdelmajid abdelmalek
abdelrahman abdirahman abdirashid abdiweli abdoulaye abdul abdulaziz abdulfattah abdulhamid abdulkader abdulkarim
abdulla abdullah abdullahi abdullatif abdulmajeed abdulmalik abdulqader abdulrahim abdulrahman abdulrazzaq abdulsalam
abdulwahab abdulwahid abdurrahman abe abiy abolfazl abolhassan abolqasem abraham abu adam adama adebayo adeel adel
adil adnan adriana aftab agnes agnieszka ahmad ahmadreza ahmed ahmet aida aiman aisha ajay akbar akhtar akif akira
akram alaa alaeddin alan alassane albert alberto aldo alejandra alejandro aleksandar aleksander aleksandr aleksandra
alena alessandro alex alexander alexandra alexandre alexandria alexei alexey alexis alfred alfredo ali alice alicia
alina alioune alireza alisher allan almazbek aloysius alper altaf alvaro amadou amal amanda amanullah amer amin amina
aminata amir amira amiram amit amos amr amrullah amy ana anas anat anatoly anders andre andrea andreas andrei andrej
andres andrew andrey andriy andrzej andy angel angela anil anis anita anjali ankit ann anna annalena anne anthony
antje antoine anton antoni antonina antonio antonis antony anura anwaar anwar arash aref ariel arif aris arjun arkady
armando armin arnaud arne arnold arsalan arseniy arthur arun arvind asa asad asghar ash ashraf ashton asif asim aslan
asma asmaa assaad assad astrid atef athanasios atif augusto aung aurelien avi avigdor avraham avril ayad ayanna
ayatullah ayham ayman ayoub ayse aysel azadeh azam azhar aziz aziza azmi baha bahaa bahman bahram baker bakr balazs
baqer baqir barack barak barbara baris barron bart basem bashar bashir basil basim basma bassam bassel bassem bassirou
batoul beatrice beatriz bedir behnam behrouz behzad bekir ben benazir benjamin benny berhane berke bernard bernardo
bernd bernie bertie bertrand beth betul beverly bezalel bhupinder bilal bilawal bill binali binyamin birgit bob bogdan
bojan bola bongbong boniface boris borut boualem boubacar boutros brad branko brenda brendan brent brett brian
brigitte bruce bruna bruno bryan bulent burak burhan burhanuddin cagri callum calvin camille camilo cardona carl carla
carles carlos carmen carol carole caroline caspar cassandra catalina catherine cecile cecilia celal celso cem cemal
cengiz cesar chaim chakib chandra chantal charbel charles charlie charlotte cheikh chen cherif chester chiara chidi
chinedu chloe chris christian christina christine christoph christopher chuck chuka cihan claire clara claude claudia
claudio clement clive clyde colin condoleezza conor consuelo corinne cornelius cory cosmin craig crispin cristian
cristina cuneyt curtis cynthia cyril daisuke dalia damian damien dan dana daniel daniela daniele danielle danilo danny
daoud darko darrell darren daryl dave david davide davor davud dawood dean deb deborah deepak delcy delia delphine
demetrios denis deniz dennis derek desmond devendra devlet dhia diaa diana diane diego dieter dietmar dilma dimitar
dimitri dimitris dimitry dina dinesh dirk diya djamel dmitri dmitry dmytro dolores domingo dominic dominik dominique
don donald donatella dong donna dorothy doug douglas dragan duane duncan dusan duska dwight dylan ebrahim ebru ed
edgar edgardo edith edmund edna edouard edson eduardo edward edwin efrain efrat egor ehsan ehud eileen ekrem elad
elaine eleanor elena eleni eli elias elie eliezer elif elijah elio elisabeth elise eliyahu elizabeth ellen elliott
elmar elon eloy elsa elvira emanuel emile emilia emilio emily emir emma emmanuel emre enes engin enrique enzo erdal
erdem eren eric erica erich erik erin ernest ernesto ernst ervin esam esma esmail essam esteban estela esther ethan
eugene eugenio eunice eva evan evangelos evelyn evgenia evgeny evo eyad eyal ezzat fabian fabio fabrice fabricio fadel
fadhel fadi fadia fahad fahd fahim faisal faisel faiz faleh farah faran fareed farhad farhan fariborz farid faridah
faride faris farooq farouk farrukh faruk fateh fatema fatemeh fathi fatih fatima fatma fatmir faure fawaz fawzi fawzia
fayez fayyad fazal fazlur federico felicia felipe felix ferdinand fereydoun ferhat fernanda fernando fidaa fidel
fikret filip firas firouz florian floriane fouad fouzia franca francesca francesco francis francisca francisco franco
francois francoise frank franklin franz fred frederic fredrik friedrich fuad fumio gabi gabriel gabriela gabrielle
gadi gaetan gagik galina gamal garba gareth gary gaspard gaston gavin gebhard gebran geert gela gennady geoffrey
george georges gerald geraldine gerard gerhard gerry gert ghada ghadir ghaith ghassan ghazi ghislain gholam gianni
gideon gil gilad gilbert gilberto gilles gina giorgia giorgio giovanna giovanni girma gitanas giulia giulio giuseppe
gladys glenda glenn gloria gnassingbe godfrey gonzalo goodluck goran gordon gotabaya graham greg gregory gretchen
grigory guadalupe guido guilherme guillaume guillermo gulbuddin guler gulnara gulsen gunter gurdeep gurpreet gustav
gustavo guven gwen gyorgy habib habiba hadas hadeel hadi hafez hafiz hafsa haider haile haitham hajar hakan hakeem
hakim hakki hala haldun halil halima halit hamad hamadi hamdan hameed hamid hamida hamidreza hamish hamoud hamza hana
hanan hani hanif hanna hannah hannelore hanoch hans harald hardeep harel hareth haris harish harjit harold haroun
harriet harry harsh haruki harun haruna hasan hashem hashim hassan hassane hassanein hatem hatice hatim haya haydar
hayder haytham hazem hector hedi heidi heiko heinrich hela helen helene helga helmut hemant hendrik henna henri henrik
henry henryk herbert herman hermann herve heshmat hezi hibatullah hicham hichem hideki hilary hilda hillary hillel
hiromi hiroshi hisako hisham holger homayoun horacio horst hosni hossain hossam hossein houda houssam houssein howard
hu hubert huda hugh hugo hulusi humayun humberto humza hunter husain husam huseyin husni hussain hussam hussein
hyacinthe iain ian ibolya ibrahim ibrahima ibtisam idan idris idriss ifat igal ignacio ignatius igor ihab ihsan ikram
ilan ildar ilham ilhan iliana ilie ilir ilkay ilker ilya ilyas imad imed imran imtiaz indira indrani ines inga ingo
ingrid inna ioan ioannis iqbal iraj irene irfan irina irma irwin isa isaac isabel isabella isabelle isadora isaias
ishaq iskandar ismael ismail ismet ismini isra issa issam issoufou istvan itamar ivan ivanka ivica ivo iyad izabela
izhak izzat jaafar jabbar jaber jacinda jack jacob jacobo jacqueline jacques jae jafar jaffar jagdish jahangir jaime
jair jairam jake jakob jakov jakub jalal jalil jamaal jamal james jamie jamil jamila jamileh jan jane janet janez
janina janis janos janusz jared jarmila jaroslaw jasim jasmin jasmine jason jasper jassim jaswant javad javed javid
javier jawad jawaher jay jayant jayden jean jeanine jeb jeff jeffery jeffrey jelena jennifer jens jeremiah jeremy
jerome jerry jesper jessica jesus jian jihad jill jim jimmy jinping jiri joachim joakim joan joanna joao joaquim
joaquin joe joel joerg johan johann johanna johannes john johnny joko jolanta jomo jon jonas jonathan joost jordan
jordi jorg jorge jorgen jose joseba josef josefa josep joseph josephine josh joshua josip jovan joyce jozef juan juana
juanita judd judith judy julia julian juliana julie juliet julieta julija julius juma jumana junaid junichi juozas
jurgen jurij justin justine justyna kadir kaies kais kaja kalid kamal kamala kamil kamila kamran kanat kareem kareen
karen karim karin karina karine karl kasim kasper kassem kassim kassym kata katarina katarzyna kate kateryna katherine
kathleen kathy katja katrin kavita kayode kazem kazuo kedar keir keisuke keith kelly kemal ken kenan kenji kenneth
kerem kerry kerstin ketevan kevin khadija khairallah khairat khalaf khaldoun khaled khaleda khaleel khalid khalifa
khalil khamis khawaja khayyam khosrow khurshid kim kiran kiril kirill kirsten klaas klara klaus knut koffi kofi koji
konrad kostas kourosh krishna kristen kristian kristina kristjan kristof krzysztof kubat kurban kurt kyle kyriakos
kyrylo ladislav lai laila lakhdar lale lamia lana larry lars laszlo lateef latif latifa laura lauren laurence laurent
lavinia lavrenti lawrence lea leah leandro lech lee leif leila leni lenin leo leon leonardo leonel leonid leonor
leopold leopoldo leslie lesya levan levent levi leyla li liam liana liaquat lidia lieven lilian liliana lillian lina
linas linda lindsey lior liora lisa lisbeth livia liz ljubica lloyd lluis lobsang lorenzo loretta lorraine lothar
louis louise loujain lourdes lubna lucas lucia luciana luciano lucien lucio lucy ludmila ludovic ludwig luigi luis
luisa luiz lukas lukasz luke lula lutfi luther lydia lynn lyudmila ma maamoun maarten mabel maciej macky madhav maen
magda magdalena magdi magnus maha mahamadou mahamane mahamat mahamoud maharram mahathir mahdi mahendra maher mahesh
mahfouz mahinda mahir mahmoud mahmud mahmut mahnaz mahrang mahsa maia maida maja majd majed majid majida makram malak
malalai malcolm malek maliheh malik malika mamadou mamady mamata mamdouh manal manfred manish manmohan manoj mansour
mansur manu manuel manuela marc marcel marcela marcello marcelo marcia marcin marco marcus marek margaret margarita
margaux margherita margot margrethe maria mariam mariana marianne mariano maribel marie marija marina marine marinus
mario marion maris marisol marjan marjorie mark marko markus marlene marouane marta martha martin martina martine
martti marvin marwa marwan mary maryam maryna masaki masha masih masood masoud masour masrour massimo massoud
massoumeh mateo mateusz mathias mathieu matias matilde matt matteo matthew matthias matti mattias maud maurice
mauricio maurizio max maxim maxime maximilian maxwell mayada mazen mazloum medhat meera megan megawati mehbooba mehdi
mehmet mehran mehrdad meir melania melih melinda melissa memduh meral merav mercedes meret merrick mesut metin mette
mevlut meysam miao micah michael michaela michal micheal michel michela micheline michelle midhat miguel mihai mihail
mikael mike mikhail mikheil miklos milan milena milica milo milorad milos mimoun min minna miranda mireille mirek
miriam mirko miro miroslav mirza misbah misha mitch mitko mitsuo mitt miyuki mladen moammar moaz modibo mohamad
mohamed mohammad mohammadreza mohammed mohamud mohan mohanad mohannad mohsen mohsin moises mojtaba mokhtar molly mona
monica monika monique montasser moon moqtada mordechai morgan moritz morteza moshe moshen mostafa motaz mouaz moulay
mounir mourad moussa moustafa moustapha muammar muayyad mubarak mudar muhammad muhammadu muhammed muhammet muhanad
muhannad muharrem muhsin muhtar mukesh mukhtar muna munir muntadhar munther muqtada murad murat murhaf murtada murtaza
musa musab musalia mustafa muthanna muwaffaq mykhailo mykola myriam myroslava nabih nabil nabila nadav nadeem nader
nadezhda nadhim nadia nadim nadine nadir nafi naftali naghmeh nagi nahed nahid nahla nahum naila naim najat najeeb
naji najib najla najm najmeddine nancy naoki naomi naoto narendra narges nargiz narine nasim nasr nasreddin nasrin
nasrullah nassar nasser nassim natalia natalie natasha nathalie nathan nathaniel nava navid navin nawaf nawal nawaz
nawfal nayef nayib nazanin nazar nazif nazim nazir nechirvan ned neda nedal nedim neelam neha neil nela nelly nelson
nemat nenad nermin nestor neta nevine newt nguema nguyen nicholas nick nicola nicolae nicolas nicole nicoleta niels
nigel nihad nikita nikki nikol nikolai nikolas nikos nina ninette niranjan nirav nirmala nisreen nitin nitish nizar
noa noah noam noaman noel noemi nofal nora norbert noriko norma norman noura noureddine nouri nuno nur nura nuray
nurettin nuri nuriel nurul obaid octavio oded odette odile ofer ofir ognjen okan oksana olaf olafur oleg oleh
oleksandr oleksii oleksiy olena olga oliver olivier olusegun oluwaseun omar omari omid onur orhan oriana oriol orlando
orly orna osama oscar oskar osman osvaldo othman ottmar otto ousmane owen oxana ozan ozgur pablo pamela park pascal
pascale pasquale pat patrice patricia patrick patrik patrizia patrycja paul paula paulina pauline paulo pavel pawel
pedram pedro peggy pekka penelope penny percy perry pervaiz pervez pervin petar pete peter petr petra petre petro
petros petter petteri phil philip philippe phumzile pia pierluigi piero pierre pierrick pieter pilar pinar pio piotr
piyush platon polina pooja prabowo prakash pramila pramod pranab prasad prashant pratap praveen pravin prayut predrag
preeti priscilla pritam priti priyanka purnima qadir qahtan qais qasam qasem qasim qassem qudrat quentin quim quincy
rabab rabih rached rachel rachid rachida radek radim radomir radoslaw radovan radu raed raef rafael rafal rafat rafi
rafic rafid rafik rafiq raghad raghida ragip rahim rahimullah rahm rahma rahman rahmat rahul raila raimonds raimund
raisa raja rajendra rajesh rajiv rajkumar rajnath rakan rakesh ralph rama ramadan ramesh rami ramin ramiro ramon
ramona ramzi rana rand randa randy rania ranil ranjit ranko raouf raoul raphael rasha rashad rasheed rashid rashida
rasim rasul ratko rauf raul ravi rawan ray raymond raza razan raziye rebecca rebiya recep redwan reem refaat reham
rehman reid reinhard reinhold remi remy rena renata renate renato rene renee renzo retno reuven rex reyhan reynaldo
reza rezan rhoda rhona riad ricarda ricardo riccardo richa richard rick rida ridvan riek rifaat rima rina rishi rita
ritchie ritu riyad riza rizwan roald rob robert roberta roberto robin rocio roderick rodica rodney rodolfo rodrigo
rodrigue roger rohan rohit roi rola roland rolando rolf romain roman romano romeo ron ronald ronan ronen roni rony
rosa rosalia rosanna rosario roseline rosemarie rosemary rosie rotem rouhollah roula roy ruben ruby ruchi rudi rudolf
rudolph rudy rufus ruhollah rukhsana rula rumen rune rupert ruslan russel rustam rustem ruta ruth ruud ryan rym ryo
saad sabah sabine sabir sabri sabrina sachin sadaf sadako sadegh sadeq sadik sadio sadiq sadiya saeb saeed saeeda safa
safaa safi safiya safwan sahar sahra said saida saif saifullah sajad sajid sajjad sakari sakharov salah salahuddin
salai salam salama saleem saleh salem salih salim sally salma salman salome salva salwa sam saman samantha samar
samara sameh samer sami samia samih samina samir samira samson samuel samy sana sanaa sandeep sandra sandro sanjay
sanjeev sanna santiago santosh saqib sara sarah sarfraz sargis sarkis sarmad sasa sasha saskia satoshi satya saul
savas saverio sayed sayeed sayeeda scott sean sebastian sebastiano sebastien seda sedat sefik segolene seif seiji
selahattin selcuk selena selim selin selma semih semyon senad sener septimus serap serdar serena serge sergei sergey
sergio serhat serhii serhiy servet seth sevgil sevim seyed seyyid shaban shadi shafiq shah shahbaz shahed shahid
shahida shahin shahnaz shahram shahriar shai shaikha shakib shakil shakir shamil shamim shani shannon sharif sharon
shashi shaswar shaul shawki shawn shaya shehbaz sheikh sheila shelley shelly sherif sherine sherry sherwan sherzad
shigeru shimon shinji shinzo shira shireen shirin shirley shiva shivraj shlomo shmuel shoaib shoghi shoko shokri shota
shoukri shraga shukri shukria shulamit shunsuke siamak siarhei sibel siddharth sidi sidney siegfried sigmar sigrid
silke silvan silvana silvestre silvia silvio simon simona simone sinan sinead sirajuddin sirin sissoko siyabonga
slavko slavoj slobodan smadar sofia sofiane sohail sohrab solange soledad soli solomon sonia sonja sophia sophie
soraya soren soroush sotiris soumaila soumeylou spiros srdjan srettha stacey stamatis stanislas stanislav stanislaw
stavros stefan stefani stefania stefanos steffen stelios stella stepan stephan stephane stephanie stephen steve steven
stian stig stjepan stuart subhash subrahmanyam sudhir sue suella suha suhail suheil suheir sulaiman suleiman suleyman
sumit sunil sunita suresh surya susan sushil sushma suzanne svein sven svetlana swati sybille sylvain sylvester sylvia
sylvie synne szabolcs taavi tadesse tadeusz taha tahani taher tahir tahirou tahmina taisiya takeshi talal talat talha
talia talib tallal tamar tamara tamas tamer tamim tamir tammy tanja tanya tapio tarak taras tarek tareq tariq tarja
tarkan taro tasos tassos tatiana tatsuya tawakkol tayeb tayfun tayyip ted tejashwi telesphore teodor teodora teofilo
tercan terence teresa teresita terrence terri terry tetiana thabo thaddeus thaer thaksin thana thanos theo theodor
theodore theodoros theophile theres theresa therese thiago thierry thom thomas thorsten tiago tibor tijani tiken
tilman tim timo timothee timothy timur tina tinatin titus tiziana tobias tod todd todor tolga tom tomas tomasz
tomislav tommy tomoko tonio tony toomas torben torsten toshio tove tracey tracy travis trevor tristan trond tsai tsipi
tsvetan tudor tufan tugba tulsi tuncay turgut turki tyrone tzachi tzahi tzipi uday ugur uhuru ulla ulrich ulrike
ulysses umar umaro umberto umut unal ursula usama usha usman uthman utku uwe uzi vaclav vadim vagit vaira valdis
valentin valentina valentyna valerie valerii valerio valeriy valery vasant vasco vasil vasile vasilis vasily vassilis
vasyl vedat veli velma venkaiah venkat vera verena veronica veronika veronique vicente vicky victoire victor victoria
vidya vijay vikram viktor viktoria vilayat vilma vinay vincent vincenzo vinod violeta virendra virginie vishal vishnu
vita vitali vitalii vitaliy vitaly vittorio vivek vivian viviane vjosa vlad vladan vladimir vladislav vladislavs vlado
vladyslav vo volkan volker volodymyr vuk vyacheslav waddah wadih wael wafa wafaa wafula waheed wahid wahida wais wajdi
wajih wajiha walaa waldemar waleed walid walli wallid walter wanda wang waqar warren waseem wasfi wasif wasim wassim
wataru watban wayan wayne wei wenceslas wendell wendy werner wesam whitney widad wieslaw wijdan wilbert wilbur wilfred
wilfredo wilfried wilhelm willem william willy wilma wim winston wissam witold wladimir wladyslaw wojciech wolfgang
wolfram wopke wouter xabier xavier xenia xi ximena xiomara yaacov yaakov yacine yacoub yaffa yahia yahya yair yakov
yakub yakup yalcin yaman yamina yang yanina yanis yannick yannis yaqoob yaqub yara yared yarin yariv yaron yaroslav
yaseen yaser yashar yashwant yasin yasmin yasmina yasser yassin yassine yasushi yavuz yazan yazeed yazid yechiel yehia
yehiel yehoshua yehuda yehya yelena yener yermek yesenia yevgenia yevgeny yevhen yiannis yigal yilmaz yingluck yisrael
yitzchak yitzhak yoav yoel yogi yohannes yolanda yonatan yoni yoon yoram yosef yoshi yoshihide yoshiki yossi yotam
youcef younes younis yousef yousif youssef yousuf yoweri yuka yuko yulia yuliya yunus yuri yurii yuriy yusra yusuf
yutaka yuval yuya yvan yves yvette yvonne zabihullah zachary zack zafar zafer zaha zahed zaher zahi zahid zahir zahra
zahraa zaid zaina zainab zakaria zakariya zakir zalman zalmay zarar zaur zayd zayed zdenek zdravko zeev zehra zeid
zeina zeinab zeki zelimkhan zenab zhang zhanna zia ziad zied zineb ziv ziya ziyad zlatan zlatko zoe zohar zohra zoltan
zoran zubair zuhair zuhdi zuhtu zulfikar zulfiqar zuzana zvi
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
