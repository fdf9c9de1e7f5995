/** Words that people's names are made of, in several traditions, the commonest first; as English papers spell them. */

export type TraditionName =
  | 'arabic'
  | 'persian'
  | 'hebrew'
  | 'turkish'
  | 'slavic'
  | 'chinese'
  | 'korean'
  | 'japanese'
  | 'spanish'
  | 'english'
  | 'french'
  | 'german'
  | 'indian'
  | 'african';

export interface Tradition {
  readonly men: readonly string[];
  readonly women: readonly string[];
  /** Surnames written out, then those made of three parts. */
  readonly families: readonly string[];
  readonly parts: readonly [readonly string[], readonly string[], readonly string[]];
}

/** Parted by blanks; `-` alone is an empty part, and `_` stands for a blank in a name. */
const words = (text: string): readonly string[] =>
  text.split(' ').map((word) => (word === '-' ? '' : word.replaceAll('_', ' ')));

export const TRADITIONS: Readonly<Record<TraditionName, Tradition>> = {
  arabic: {
    men: words(
      'Mohammed Ahmed Ali Hassan Hussein Mahmoud Abdullah Khaled Ibrahim Omar Yousef Salim Mustafa Tariq Jamal Faisal Walid Nabil Samir Karim Adel Bashar Ziad Fouad Hamza Ismail Mansour Nasser Qasim Rashid Saeed Talal Wissam Yasser Anwar Bilal Fahd Ghassan Haitham Imad Jaber Kamal Luay Majed Nizar Osama Qais Raed Sultan Taha Usama Wael Zuhair Abdulrahman Abdulaziz Marwan Hatem Bandar Turki Badr Muhannad Laith Murad',
    ),
    women: words(
      'Fatima Aisha Maryam Layla Noor Huda Rania Amal Samira Hanan Salma Zainab Dalia Reem Nadia Khadija Lina Muna Sawsan Wafa Yasmin Basma Ghada Iman Jumana Mays Najwa Rasha Suad Thuraya',
    ),
    families: words(
      'al-Masri Haddad Khoury al-Hashimi Mansour Khalil al-Najjar al-Sayed Saleh al-Shammari Nasser al-Otaibi Hamdan al-Jaber al-Ghamdi Darwish al-Qahtani Awad al-Zahrani Habib al-Dosari Barakat al-Harbi Salem al-Baghdadi Qasim al-Tikriti Zidan al-Sharif Farhat al-Mutairi Aboud al-Rashid Jaafar al-Maliki Shahin al-Amiri Rahal al-Khatib Sabbagh al-Halabi Nassar al-Basri Hariri al-Yamani Shehab al-Mahdi Tawil al-Attar Hijazi al-Qurashi Bitar al-Obeidi Murad al-Janabi Sarkis al-Dulaimi Kanaan al-Jubouri Ghanem',
    ),
    parts: [
      words(
        'al-Ba al-Da al-Fa al-Gha al-Ha al-Ja al-Ka al-Kha al-Ma al-Na al-Qa al-Ra al-Sa al-Sha al-Ta al-Wa al-Za Ba Da Fa Gha Ha Ja Ka Kha Ma Na Qa Ra Sa Sha Ta Wa Za Bou Abu-Ha',
      ),
      words('hra jra lla mda ndi ra rbi rdi rsa shi sra tta wadi wwa yya zza bba dha fti hmi'),
      words('ni wi bi di fi li mi ri shi ti dani rani mani bari'),
    ],
  },
  persian: {
    men: words(
      'Mohammad Ali Hossein Reza Mehdi Hassan Amir Majid Saeed Hamid Abbas Mahmoud Mostafa Behrouz Dariush Ebrahim Farhad Gholamreza Hadi Iraj Javad Kamran Masoud Nader Omid Parviz Qasem Rouhollah Sadegh Siamak Vahid Yadollah Ahmad Alireza Bahram Esmail Kazem Mohsen Morteza Ramin',
    ),
    women: words(
      'Zahra Maryam Fatemeh Leila Masoumeh Narges Shirin Parvaneh Azadeh Elham Farzaneh Golnaz Mahnaz Nasrin Roya Samaneh Setareh Shahla Soraya Taraneh',
    ),
    families: words(
      'Hosseini Ahmadi Mohammadi Karimi Moradi Rezaei Jafari Hashemi Rahimi Kazemi Ghorbani Bagheri Mousavi Sadeghi Akbari Salehi Zarei Shirazi Tabrizi Esfahani Khorasani Najafi Ebrahimi Soltani Kermani Ranjbar Taheri Amini Heydari Qasemi Norouzi Bahrami Daneshvar Farrokhi Golshiri Haghighi Jalali Khosravi Larijani Mahdavi Nikpour Pakdel Rostami Shariati Tavakoli Vaziri Yazdani Zand',
    ),
    parts: [
      words(
        'Abdol Ahad Akbar Amir Arash Azad Bahram Behz Dari Eskand Farah Fayy Gholam Hashem Iran Jahan Kamal Karim Khosro Mahdav Malek Mehr Mir Mozaff Nader Naser Nour Ostad Panah Pars Rahim Rost Sader Salar Shah Sohr Taher Vali Yazd Zam Zar',
      ),
      words('- i a ou ir an ani ar eh ollah ad am'),
      words('zadeh pour nejad ian far khah i yan doost abadi manesh'),
    ],
  },
  hebrew: {
    men: words(
      'David Moshe Yosef Avi Yaakov Eli Daniel Amir Oren Gideon Yair Ehud Nadav Itamar Boaz Dov Eitan Gil Haim Ilan Lior Meir Noam Ofer Rafael Shlomo Tal Uri Yigal Zeev',
    ),
    women: words(
      'Miriam Tamar Noa Yael Michal Rivka Shira Ayelet Dafna Efrat Galit Hila Inbal Keren Limor Merav',
    ),
    families: words(
      'Cohen Levi Mizrahi Peretz Biton Dahan Avraham Friedman Malka Azoulay Katz Yosef David Amar Ohayon Hadad Gabay Ben-David Adler Vaknin Segal Klein Levin Shapira Barak Golan Shalev Bar-Lev Regev Tzur',
    ),
    parts: [
      words('Ben- Bar- Av Even- Gal Har Kar Lev Mag Nah Or Pel Rav Sha Tav Tzur Yar Zam Gold Rosen Wein'),
      words('a e i o al ar el or am an'),
      words('mon dor gev lon man nir rim shon tal vi zon berg feld'),
    ],
  },
  turkish: {
    men: words(
      'Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Murat Osman Yusuf Emre Hakan Burak Cem Deniz Erdem Fatih Gökhan İlhan Kemal Levent Metin Nuri Onur Orhan Özgür Recep Selim Serkan Tolga Tuncay Uğur Volkan Yavuz',
    ),
    women: words('Ayşe Fatma Emine Zeynep Elif Hatice Meral Selin Gülay Özlem Sevgi Nermin Derya Esra Filiz'),
    families: words(
      'Yılmaz Kaya Demir Çelik Şahin Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Erdoğan Güneş Aksoy Bulut Taş Tekin Ünal Yavuz Bozkurt Duman Ergin Gürsel Karaca Sönmez Tunç Uysal',
    ),
    parts: [
      words(
        'Ak Al Ar Ay Bal Bay Bil Boz Can Dal Dem Er Gök Gül Gür Kar Kes Kır Koç Kork Öz Sağ Sar Ser Tan Taş Ted Tem Tur Ulu Yal Yaz Yet Yük',
      ),
      words('- a e ı i u ka ta de ba la men tür'),
      words('oğlu lı er soy kan demir men taş gil baş maz han türk'),
    ],
  },
  slavic: {
    men: words(
      'Alexander Sergei Dmitry Andrei Alexei Ivan Vladimir Mikhail Nikolai Pavel Viktor Yuri Oleg Igor Boris Konstantin Maxim Roman Anton Artem Bohdan Denis Evgeny Fyodor Gennady Grigory Ilya Kirill Leonid Oleksandr Petro Ruslan Semyon Stepan Taras Timur Vadim Valery Vasily Vitaly Vyacheslav Yaroslav Zoran Dragan Goran Milan',
    ),
    women: words(
      'Maria Anna Elena Olga Natalia Tatiana Irina Svetlana Ekaterina Yulia Oksana Daria Galina Ksenia Larisa Lyudmila Marina Nadezhda Polina Vera',
    ),
    families: words(
      'Ivanov Petrov Smirnov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov Volkov Pavlov Semyonov Golubev Vinogradov Bogdanov Vorobyov Fyodorov Mikhailov Belyaev Tarasov Belov Komarov Orlov Kiselyov Makarov Andreev Kovalenko Bondarenko Tkachenko Shevchenko Kravchenko Oliynyk Melnyk Kovalchuk Savchenko Rudenko Nowak Kowalski Jovanovic Petrovic Nikolic Lukashov Zhukov Sorokin',
    ),
    parts: [
      words(
        'Ab Ag Bar Bel Ber Bog Bor Bul Cher Dan Dem Dor Drob Fil Gal Gav Gol Gor Grish Kal Kar Kash Khar Kol Kor Kost Kras Kru Lap Lev Lug Mal Mak Mel Nik Ost Pan Pash Pol Rad Rom Rud Sab Sav Shar Sid Sim Sol Star Step Tim Tok Tur Vas Vlas Vol Yak Yel Zab Zakh Zhar Zim',
      ),
      words('a o e i ar er an ol ush at ad in osh'),
      words('nov rov kov lov tov shin kin nin rin ev yev enko chuk sky tsev shov vich dze'),
    ],
  },
  chinese: {
    men: words(
      'Wei Jun Yong Qiang Jie Lei Ming Chao Bin Hao Jianguo Guoqiang Zhiyuan Xiaoming Weidong Haifeng Jianhua Zhongwei Yifan Dawei Guangming Hongwei Jinping Kaiwen Liangyu Peng Qishan Rui Shaoqi Tianyu Wenbin Xiangdong Yaobang Zemin Baoguo Chengwu',
    ),
    women: words(
      'Fang Na Min Jing Li Yan Xia Ping Xiuying Meiling Lihua Yuhan Shufen Xiaohong Jiaying Guilan',
    ),
    families: words(
      'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Song Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Lu Yao Shen Zhong Jiang Cui Tan Fan Liao Shi Jin Wei Jia Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Hou Yin Xue Yan Lei Long Shi Tao Gu Mao Hao Gong Shao Wan Qian Dai Yan Mo Kong Xiang Chang',
    ),
    parts: [words('Ou Si Shang Xia Zhu Huang Gong Du'), words('yang ma guan hou ge fu sun gu'), words('-')],
  },
  korean: {
    men: words(
      'Min-jun Seo-jun Ji-hoon Sung-min Young-ho Dong-hyun Jae-in Kwang-su Chul-soo Hyun-woo Jin-woo Joon-ho Kyung-min Myung-bak Nam-il Sang-hoon Tae-yong Woo-jin Yong-jin Geun-hye Byung-chul Chang-min Do-yun Eun-ho Ho-jin',
    ),
    women: words(
      'Ji-woo Seo-yeon Min-ji Soo-jin Hye-jin Eun-ji Yoo-jin Kyung-hwa Mi-kyung Na-young Sun-hee Young-ja',
    ),
    families: words(
      'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong Jeon Moon Yang Son Bae Baek Heo Nam Shim Noh Ha Ko Woo Chu Min Ryu Na Jin Uhm Won Chae Cheon Bang Gong Hyun Ham Byun Yeom',
    ),
    parts: [words('Nam Hwang Seon Sa Dok'), words('gung bo u gong go'), words('-')],
  },
  japanese: {
    men: words(
      'Hiroshi Takashi Kenji Taro Shinzo Yoshihide Fumio Kazuo Makoto Akira Daisuke Haruto Ichiro Jun Katsuya Masahiro Naoto Osamu Ryota Satoshi Tetsuya Yasuo Yoichi',
    ),
    women: words('Yuko Keiko Haruka Sanae Yuriko Akiko Emi Fumiko Hanako Kaori Mariko Naoko Sakura Tomoko'),
    families: words(
      'Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Saito',
    ),
    parts: [
      words(
        'Aki Ara Fuji Fuku Hama Hara Hashi Hira Ishi Iwa Kawa Kita Kuro Matsu Mina Miya Mori Naga Naka Nishi Oka Saka Shima Sugi Taka Take Tani Tera Toku Ueno Yama Yoshi',
      ),
      words('ba da ga ki mo ta ya shi no'),
      words('- ki moto mura no shi ta wa zaki hara'),
    ],
  },
  spanish: {
    men: words(
      'José Juan Luis Carlos Jorge Miguel Francisco Manuel Pedro Antonio Alejandro Fernando Rafael Ricardo Roberto Sergio Tomás Andrés Diego Eduardo Gabriel Héctor Ignacio Javier Leopoldo Marcos Nicolás Óscar Pablo Raúl Santiago Víctor Álvaro Joaquín Emilio Gustavo Rodrigo',
    ),
    women: words(
      'María Ana Carmen Isabel Laura Patricia Rosa Elena Claudia Lucía Marta Gabriela Beatriz Cristina Pilar Verónica Adriana Daniela Mónica Inés',
    ),
    families: words(
      'García Rodríguez González Hernández López Martínez Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Morales Cruz Ortiz Gutiérrez Chávez Ramos Ruiz Álvarez Mendoza Vásquez Castillo Jiménez Moreno Romero Herrera Medina Aguilar Vargas Castro Guzmán Méndez Muñoz Salazar Soto Delgado Rojas Vega Guerrero Orellana Cabrera Espinoza Paredes Ibarra Quiroga Zamora Valdés Urrutia',
    ),
    parts: [
      words(
        'Al Ar Bal Bar Ber Cal Car Cas Cor Del Dur Esc Fer Gal Gar Gor Ill Jar Lan Lar Lez Mal Mar Men Mon Mor Nav Olm Oro Pal Pas Ped Pin Que Ren Riv Rob Sal San Ser Sol Tor Tru Val Ver Vil Zal',
      ),
      words('a e i o ar er an en on al el ut av'),
      words('tes res dez nez ga gui rri llo lla no na da do cos ta bal mendi'),
    ],
  },
  english: {
    men: words(
      'James John Robert Michael William David Richard Thomas Charles Daniel Matthew Mark Paul Steven Andrew George Edward Peter Kevin Brian Simon Alan Colin Derek Ethan Frank Graham Harold Ian Jack Keith Leonard Martin Neil Oliver Patrick Quentin Roger Scott Timothy Victor Walter',
    ),
    women: words(
      'Mary Patricia Jennifer Linda Elizabeth Susan Jessica Sarah Karen Nancy Margaret Lisa Emily Helen Alice Catherine Diane Fiona Grace Heather Joan Laura Megan Rachel Victoria Wendy',
    ),
    families: words(
      'Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson Brooks Bennett Gray Hughes Price Myers Foster Sanders Ross Powell Sullivan Russell Fisher Henderson Cole West Ford Hamilton Graham Wallace Woods Hayes Gibson McDonald Harrison Fraser Marshall',
    ),
    parts: [
      words(
        'Ash Bar Beck Black Brad Brook Cart Clay Col Cran Dal Dun East Elling Fair Farn Gar Gil Hal Hart Hather Hol Kirk Lang Lea Lock Mar Mid Nor Oak Old Pem Rad Red Rock Roth Sed Shel Stan Stock Thorn Wal War Wes Whit Win Wood',
      ),
      words('- ing en er le'),
      words('ton ley ford field man well wood ham worth by stone bury more dale son gate wick'),
    ],
  },
  french: {
    men: words(
      'Jean Pierre Michel Philippe Alain Nicolas Laurent Olivier François Thierry Bruno Christophe Didier Étienne Gilles Hervé Jacques Luc Marcel Pascal René Stéphane Yves',
    ),
    women: words(
      'Marie Nathalie Isabelle Sylvie Catherine Valérie Sophie Claire Hélène Brigitte Camille Élodie Florence Juliette',
    ),
    families: words(
      'Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia Bertrand Roux Vincent Fournier Morel Girard Mercier Dupont Lambert Bonnet Legrand Garnier Faure Rousseau Blanc Chevalier Ferrand',
    ),
    parts: [
      words(
        'Beau Bel Ber Bour Bou Cham Char Chau Cour Del Des Du Fau Gau Gir La Lau Le Mail Mar Mont Pel Per Pou Ra Ros Saint- Tau Val Ver Vil',
      ),
      words('a e i o che gi li mon ni ri ssi va'),
      words('er et eau ard in on lle nne nt ot ve ville x gnon'),
    ],
  },
  german: {
    men: words(
      'Thomas Michael Andreas Stefan Peter Klaus Jürgen Hans Wolfgang Frank Bernd Dieter Erik Friedrich Günter Heinz Jan Karl Lars Matthias Olaf Rainer Sven Uwe Werner',
    ),
    women: words(
      'Anna Sabine Petra Ursula Monika Birgit Claudia Gisela Heike Ingrid Karin Martina Renate Silke',
    ),
    families: words(
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Hansen Johansson Lindqvist Berg Nilsson Eriksson Dahl Haugen van_Dijk de_Vries',
    ),
    parts: [
      words(
        'Alt Bach Berg Blum Brand Burg Dorn Eber Eich Engel Feld Frei Gold Grün Hag Hart Heid Hirsch Hoch Kirch Kron Lind Loh Mann Nied Ober Rein Rosen Roth Schön Stein Strau Stern Wald Wein Wester Wild Win',
      ),
      words('- en er el in'),
      words(
        'bach berg burg dorf feld hardt hausen heim hofer mann meier mayer müller stein thal wald ström lund quist sen',
      ),
    ],
  },
  indian: {
    men: words(
      'Rajesh Amit Sanjay Vijay Anil Suresh Arun Ashok Deepak Ganesh Imran Junaid Kiran Manoj Naveen Pranab Rahul Sachin Tariq Usman Vikram Asif Bilawal Farooq Hamid Ishaq Kamran Nawaz Shahid Zafar Mahinda Ranil',
    ),
    women: words(
      'Priya Sunita Anjali Kavita Meena Neha Pooja Rekha Shabana Sonia Swati Usha Benazir Maryam Sheikha Hina',
    ),
    families: words(
      'Kumar Singh Sharma Patel Khan Gupta Reddy Das Rao Verma Mishra Yadav Iyer Nair Menon Chaudhry Malik Bhutto Qureshi Siddiqui Hussain Iqbal Butt Mirza Banerjee Mukherjee Chatterjee Ghosh Sen Roy Perera Fernando Silva Rahman Islam Hossain Thapa Joshi',
    ),
    parts: [
      words(
        'Aga Ami Bha Cha Deva Dha Gan Gau Hari Jaya Kala Kar Kris Laksh Maha Man Nara Pad Pra Raja Rama Sank Sara Shan Sri Subra Thak Uda Vara Venk Vish Yash',
      ),
      words('na ra ma sa la ka ta va da ga ni ri'),
      words('n nathan raju swamy moorthy kar wal ni ji lal rajan singhe tunga das pal'),
    ],
  },
  african: {
    men: words(
      'Kwame Kofi Chinedu Emeka Tunde Oluwaseun Adebayo Ibrahim Moussa Amadou Ousmane Abdoulaye Tesfaye Abebe Haile Getachew Thabo Sipho Jacob Uhuru Kipchoge Daniel Joseph Samuel Abdi Hassan Farah',
    ),
    women: words(
      'Amina Ngozi Chiamaka Abena Akosua Fatou Aminata Tigist Almaz Nomvula Thandiwe Wanjiru Grace Halima Zainabu',
    ),
    families: words(
      'Mensah Owusu Boateng Okafor Okonkwo Adeyemi Balogun Diallo Traoré Keita Touré Coulibaly Ndiaye Diop Sow Bekele Tadesse Desta Dlamini Nkosi Zuma Mokoena Kamau Odhiambo Mwangi Otieno Mohamud Abdi Warsame Jimale Eze Nwosu Abubakar Bello',
    ),
    parts: [
      words(
        'Ade Aku Ama Ba Bo Che Da Di Ebe Fa Gi Ka Ki Ko Li Ma Mba Mo Mu Mwa Na Nda Nga Nko Nya Oba Oda Ogu Oke Olu Onye Ou Sa Si Ta Te Tsha Wa Ya Ze',
      ),
      words('ba bu da di ga ka ke la le lo ma mbe na nde ni ra re sa ta wo'),
      words('- ra la mi na ne ni ngo nu ro sha su ta te wa yi'),
    ],
  },
};
