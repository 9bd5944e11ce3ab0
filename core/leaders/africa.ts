/** Leaders of Africa south of the Sahara. In the notation of `parse.ts`. */
export const AFRICA = `
ZA|president 1994-1999|Nelson Mandela
ZA|president 1999-2008|Thabo Mbeki
ZA|president 2008-2009,minister 2009-2014|Kgalema Motlanthe
ZA|president 2009-2018|Jacob Zuma
ZA|president 2018-,minister 2014-2018|Cyril Ramaphosa
ZA|minister 2018-2023|David Mabuza
ZA|minister 2023-|Paul Mashatile
ZA|minister 1999-2009|Nkosazana Dlamini-Zuma
ZA|minister 2009-2018|Maite *Nkoana-*Mashabane
ZA|minister 2018-2019|Lindiwe Sisulu
ZA|minister 2019-2024|Naledi Pandor
ZA|minister 2024-|Ronald Lamola
ZA|minister 2012-2021,speaker 2021-2024|Nosiviwe *Mapisa-*Nqakula
ZA|minister 2021-2024|Thandi Modise
ZA|minister 2024-|Angie Motshekga
ZA|minister 2024-|John Steenhuisen
ZA|speaker 2014-2019|Baleka Mbete
ZA|speaker 2024-|Thoko Didiza
NG|president 1999-2007|Olusegun Obasanjo
NG|president 2007-2010|Umaru Yar'Adua,Umaru Musa Yar'Adua,Umaru Yaradua
NG|president 2010-2015|Goodluck Jonathan
NG|president 2015-2023|Muhammadu Buhari
NG|president 2023-|Bola Tinubu,Bola Ahmed Tinubu
NG|minister 2015-2023|Yemi Osinbajo
NG|minister 2023-|Kashim Shettima
NG|minister 2015-2023|Geoffrey Onyeama
NG|minister 2023-|Yusuf Tuggar,Yusuf Maitama Tuggar
NG|minister 2023-2025|Mohammed Badaru,Badaru Abubakar
NG|minister 2003-2006,minister 2011-2015|Ngozi *Okonjo-*Iweala
NG|speaker 2015-2019|Bukola Saraki
NG|speaker 2023-|Godswill Akpabio
NG|spouse 2015-2023|Aisha Buhari
NG|spouse 2023-|Oluremi Tinubu
KE|president 2002-2013|Mwai Kibaki
KE|president 2013-2022|Uhuru Kenyatta
KE|president 2022-,minister 2013-2022|William Ruto
KE|head-of-government 2008-2013|Raila Odinga
KE|minister 2022-2024|Rigathi Gachagua
KE|minister 2024-|Kithure Kindiki
KE|minister 2022-|Musalia Mudavadi
KE|minister 2013-2020|Amina Mohamed
KE|minister 2022-2023|Alfred Mutua
KE|minister 2020-2022|Raychelle Omamo
KE|minister 2022-2024|Aden Duale
KE|minister 2024-|Soipan *Tuya
KE|speaker 2022-|Moses Wetangula,Moses Wetang'ula
KE|spouse 2022-|Rachel Ruto
KE|spouse 2013-2022|Margaret Kenyatta
ET|head-of-government 1995-2012|*Meles *Zenawi
ET|head-of-government 2012-2018|*Hailemariam *Desalegn
ET|head-of-government 2018-|*Abiy Ahmed,Abiy Ahmed Ali
ET|president 2001-2013|*Girma Wolde-Giorgis
ET|president 2013-2018|*Mulatu *Teshome
ET|president 2018-2024|*Sahle-Work *Zewde
ET|president 2024-,minister 2024-2024|*Taye Atske Selassie
ET|minister 2012-2016|*Tedros *Adhanom,Tedros Adhanom Ghebreyesus
ET|minister 2016-2019|*Workneh *Gebeyehu
ET|minister 2019-2020|*Gedu *Andargachew
ET|minister 2020-2024|*Demeke *Mekonnen
ET|minister 2024-|*Gedion *Timothewos,Gedion Timotheos
ET|minister 2025-|*Temesgen *Tiruneh
ET|minister 2021-|Abraham Belay
ET|spouse 2018-|*Zinash *Tayachew
GH|president 2001-2009|John Kufuor
GH|president 2009-2012|John Atta Mills
GH|president 2012-2017,president 2025-|John Mahama,John Dramani Mahama
GH|president 2017-2025|Nana *Akufo-*Addo,Nana Addo Dankwa Akufo-Addo
GH|minister 2017-2025|Mahamudu Bawumia
GH|minister 2017-2025|Shirley Ayorkor Botchwey,Shirley Botchwey
GH|minister 2025-|Samuel Ablakwa,Samuel Okudzeto Ablakwa
CI|president 2000-2011|Laurent Gbagbo
CI|president 2010-|Alassane Ouattara,Alassane Dramane Ouattara
CI|head-of-government 2017-2020|Amadou Gon Coulibaly
CI|head-of-government 2020-2021|Hamed Bakayoko
CI|head-of-government 2021-2023|Patrick Achi
CI|head-of-government 2023-|Robert Beugre Mambe
CI|head-of-government 2012-2017|Daniel Kablan Duncan
CI|spouse 2010-|Dominique Ouattara
SN|president 2000-2012|Abdoulaye Wade
SN|president 2012-2024|Macky Sall
SN|president 2024-|Bassirou Diomaye Faye,Bassirou Faye,Diomaye Faye
SN|head-of-government 2024-|Ousmane Sonko
SN|head-of-government 2013-2014|Aminata Toure
SN|head-of-government 2014-2019|Mahammed Dionne,Mahammed Boun Abdallah Dionne
ML|president 2002-2012|Amadou Toumani Toure
ML|president 2013-2020|Ibrahim Boubacar Keita
ML|president 2021-|Assimi Goita
ML|head-of-government 2021-2024|Choguel Maiga,Choguel Kokalla Maiga
ML|head-of-government 2024-|Abdoulaye Maiga
BF|president 1987-2014|Blaise Compaore
BF|president 2015-2022|Roch Marc Christian Kabore,Roch Kabore
BF|president 2022-2022|Paul-Henri Damiba
BF|president 2022-|Ibrahim Traore
NE|president 1999-2010|Mamadou Tandja
NE|president 2011-2021|Mahamadou Issoufou
NE|president 2021-2023|Mohamed Bazoum
NE|president 2023-|Abdourahamane Tchiani,Abdourahmane Tiani
NE|head-of-government 2011-2021|Brigi Rafini
TD|president 1990-2021|Idriss Deby,Idriss Deby Itno
TD|president 2021-|Mahamat Idriss Deby,Mahamat Deby,Mahamat Idriss Deby Itno
TD|head-of-government 2024-2024|Succes Masra
GN|president 1984-2008|Lansana Conte
GN|president 2010-2021|Alpha Conde
GN|president 2021-|Mamady Doumbouya,Mamadi Doumbouya
GN|head-of-government 2016-2018|Mamady Youla
GN|head-of-government 2018-2021|Ibrahima Kassory Fofana
GW|president 2005-2009|Joao Bernardo Vieira
GW|president 2009-2012|Malam Bacai Sanha
GW|president 2014-2020|Jose Mario Vaz
GW|president 2020-2025|Umaro Sissoco Embalo,Umaro Embalo
GM|president 1994-2017|Yahya Jammeh
GM|president 2017-|Adama Barrow
SL|president 2007-2018|Ernest Bai Koroma,Ernest Koroma
SL|president 2018-|Julius Maada Bio,Maada Bio
SL|spouse 2018-|Fatima Maada Bio,Fatima Bio
LR|president 2006-2018|Ellen Johnson Sirleaf,Johnson Sirleaf
LR|president 2018-2024|George Weah
LR|president 2024-|Joseph Boakai
TG|president 2005-2025,head-of-government 2025-|Faure Gnassingbe,Faure Essozimna Gnassingbe
BJ|president 2006-2016|Thomas *Boni *Yayi,Boni Yayi
BJ|president 2016-2026|Patrice Talon
BJ|minister 2016-2026|Romuald Wadagni
CM|president 1982-|Paul *Biya
CM|head-of-government 2009-2019|Philemon Yang
CM|head-of-government 2019-|Joseph Dion Ngute
CM|spouse 1994-|Chantal *Biya
GA|president 1967-2009|Omar Bongo,Omar Bongo Ondimba
GA|president 2009-2023|Ali Bongo,Ali Bongo Ondimba
GA|president 2023-|Brice *Oligui *Nguema,Brice Clotaire Oligui Nguema
CG|president 1997-|Denis *Sassou *Nguesso,Sassou Nguesso
CG|head-of-government 2016-2021|Clement Mouamba
CG|head-of-government 2021-|Anatole Collinet Makosso
CD|president 2001-2019|Joseph Kabila
CD|president 2019-|Felix Tshisekedi,Felix Antoine Tshisekedi
CD|head-of-government 2021-2024|Sama Lukonde,Jean-Michel Sama Lukonde
CD|head-of-government 2024-|Judith Suminwa,Judith Suminwa Tuluka
CD|minister 2023-|Therese Kayikwamba Wagner
CF|president 2003-2013|Francois Bozize
CF|president 2016-|Faustin-Archange Touadera
CF|president 2014-2016|Catherine *Samba-*Panza
GQ|president 1979-|Teodoro Obiang,Teodoro Obiang Nguema,Teodoro Obiang Nguema Mbasogo,Obiang Nguema
GQ|minister 2012-|Teodorin Obiang,Teodoro Nguema Obiang Mangue
ST|president 2001-2011|Fradique de Menezes
ST|president 2011-2016|Manuel Pinto da Costa
ST|president 2016-2021|Evaristo Carvalho
ST|president 2021-|Carlos Vila Nova
ST|head-of-government 2018-2022|Jorge Bom Jesus
ST|head-of-government 2014-2018,head-of-government 2022-2025|Patrice Trovoada
CV|president 2001-2011|Pedro Pires
CV|president 2011-2021|Jorge Carlos Fonseca
CV|president 2021-,head-of-government 2001-2016|Jose Maria Neves
CV|head-of-government 2016-|Ulisses Correia e Silva,Ulisses Correia
AO|president 1979-2017|Jose Eduardo dos Santos,Eduardo dos Santos
AO|president 2017-,minister 2014-2017|Joao Lourenco,Joao Manuel Goncalves Lourenco
AO|minister 2012-2017|Manuel Vicente
AO|minister 2017-2022|Bornito de Sousa
AO|minister 2022-|Esperanca da Costa
AO|minister 2010-2017|Georges Chikoti
AO|minister 2017-2020|Manuel Augusto
AO|minister 2020-|Tete Antonio
AO|spouse 2017-|Ana Dias Lourenco
MZ|president 1986-2005|Joaquim Chissano
MZ|president 2005-2015|Armando Guebuza,Armando Emilio Guebuza
MZ|president 2015-2025|Filipe Nyusi,Filipe Jacinto Nyusi
MZ|president 2025-|Daniel Chapo,Daniel Francisco Chapo
MZ|head-of-government 2010-2012|Aires Ali
MZ|head-of-government 2012-2015|Alberto Vaquina
MZ|head-of-government 2015-2022|Carlos Agostinho do Rosario
MZ|head-of-government 2022-2025|Adriano Maleiane
MZ|head-of-government 2025-|Maria Benvinda Levi
MZ|speaker 2010-2020,minister 2020-2025|Veronica Macamo
MZ|speaker 2020-2025|Esperanca Bias
ZW|president 1987-2017|Robert Mugabe
ZW|president 2017-,minister 2014-2017|Emmerson Mnangagwa
ZW|head-of-government 2009-2013|Morgan Tsvangirai
ZW|minister 2017-|Constantino Chiwenga
ZW|spouse 1996-2017|Grace Mugabe
ZW|spouse 2017-|Auxillia Mnangagwa
ZM|president 2002-2008|Levy Mwanawasa
ZM|president 2008-2011|Rupiah Banda
ZM|president 2011-2014|Michael Sata
ZM|president 2015-2021|Edgar Lungu
ZM|president 2021-|Hakainde Hichilema
MW|president 2004-2012|Bingu wa Mutharika
MW|president 2012-2014|Joyce Banda
MW|president 2014-2020,president 2025-|Peter Mutharika,Arthur Peter Mutharika
MW|president 2020-2025|Lazarus Chakwera
NA|president 1990-2005|Sam Nujoma
NA|president 2005-2015|Hifikepunye Pohamba
NA|president 2015-2024,head-of-government 2012-2015|Hage Geingob
NA|president 2024-2025|Nangolo Mbumba
NA|president 2025-,minister 2012-2025|Netumbo *Nandi-*Ndaitwah
NA|head-of-government 2015-2025|Saara *Kuugongelwa-*Amadhila
BW|president 1998-2008|Festus Mogae
BW|president 2008-2018|Ian Khama,Seretse Khama Ian Khama
BW|president 2018-2024|Mokgweetsi Masisi
BW|president 2024-|Duma Boko
LS|monarch 1996-|*Letsie III,King Letsie III
LS|head-of-government 1998-2012,head-of-government 2015-2017|Pakalitha Mosisili
LS|head-of-government 2012-2015,head-of-government 2017-2020|Tom Thabane
LS|head-of-government 2020-2022|Moeketsi Majoro
LS|head-of-government 2022-|Sam Matekane
SZ|monarch 1986-|*Mswati III,King Mswati III,King Mswati
SZ|head-of-government 2018-2020|Ambrose Dlamini
SZ|head-of-government 2021-2023|Cleopas Dlamini
SZ|head-of-government 2023-|Russell Dlamini
MG|president 2002-2009|Marc Ravalomanana
MG|president 2009-2014,president 2019-2025|Andry Rajoelina
MG|president 2014-2018|Hery Rajaonarimampianina
MG|president 2025-|Michael Randrianirina
MG|head-of-government 2018-2024|Christian Ntsay
MU|president 2003-2012,head-of-government 2014-2017|Anerood Jugnauth
MU|president 2015-2018|Ameenah *Gurib-*Fakim
MU|president 2019-2024|Prithvirajsing Roopun
MU|president 2024-|Dharam Gokhool
MU|head-of-government 2005-2014,head-of-government 2024-|Navin Ramgoolam,Navinchandra Ramgoolam
MU|head-of-government 2017-2024|Pravind Jugnauth
SC|president 2004-2016|James Michel
SC|president 2016-2020|Danny Faure
SC|president 2020-2025|Wavel Ramkalawan
SC|president 2025-|Patrick Herminie
KM|president 2006-2011|Ahmed Abdallah Sambi
KM|president 2011-2016|Ikililou Dhoinine
KM|president 1999-2006,president 2016-|Azali Assoumani
TZ|president 1995-2005|Benjamin Mkapa
TZ|president 2005-2015|Jakaya Kikwete
TZ|president 2015-2021|John Magufuli
TZ|president 2021-,minister 2015-2021|Samia Suluhu Hassan,*Samia *Suluhu,Samia Hassan
TZ|minister 2021-2025|Philip Mpango
TZ|head-of-government 2008-2015|Mizengo Pinda
TZ|head-of-government 2015-2025|Kassim Majaliwa
TZ|head-of-government 2025-|Mwigulu Nchemba
TZ|minister 2023-2024|January Makamba
TZ|minister 2007-2015|Bernard Membe
TZ|minister 2015-2019|Augustine Mahiga
TZ|minister 2021-2022|Liberata Mulamula
TZ|minister 2024-|Mahmoud Thabit Kombo
UG|president 1986-|Yoweri Museveni,Yoweri Kaguta Museveni
UG|head-of-government 2014-2021|Ruhakana Rugunda
UG|head-of-government 2021-|Robinah Nabbanja
UG|head-of-government 2011-2014|Amama Mbabazi
UG|minister 2005-2021|Sam Kutesa
UG|minister 2021-|Odongo Jeje
UG|other 2022-|Muhoozi Kainerugaba
UG|spouse 1986-|Janet Museveni
RW|president 2000-|Paul Kagame
RW|head-of-government 2017-2025|Edouard Ngirente
RW|head-of-government 2025-|Justin Nsengiyumva
RW|minister 2009-2018|Louise Mushikiwabo
RW|minister 2018-2019|Richard Sezibera
RW|minister 2019-2024|Vincent Biruta
RW|minister 2024-|Olivier Nduhungirehe
RW|spouse 2000-|Jeannette Kagame
BI|president 2005-2020|Pierre Nkurunziza
BI|president 2020-|Evariste Ndayishimiye
SO|president 2012-2017,president 2022-|Hassan Sheikh Mohamud
SO|president 2017-2022|Mohamed Abdullahi *Farmajo,Mohamed Abdullahi Mohamed,*Farmaajo
SO|president 2009-2012|Sharif Sheikh Ahmed,Sharif Ahmed
SO|head-of-government 2020-2022|Mohamed Hussein Roble
SO|head-of-government 2022-|Hamza Abdi Barre
DJ|president 1999-|Ismail Omar Guelleh,Ismail Guelleh,Ismael Omar Guelleh
DJ|head-of-government 2013-|Abdoulkader Kamil Mohamed
DJ|minister 2005-2025|Mahmoud Ali Youssouf
ER|president 1993-|*Isaias *Afwerki,Isaias Afewerki
ER|minister 2007-|Osman Saleh
SD|president 1989-2019|Omar al-Bashir,Omar Hassan al-Bashir,Omar Bashir
SD|leader 2019-|Abdel Fattah al-Burhan,Abdel-Fattah Burhan
SD|head-of-government 2019-2022|Abdalla Hamdok
SD|head-of-government 2025-|Kamil Idris
SD|other 2019-|Mohamed Hamdan *Dagalo,*Hemedti,Mohamed Hamdan Daglo
SS|president 2011-|Salva Kiir,Salva Kiir Mayardit
SS|minister 2011-|Riek Machar
MR|president 2009-2019|Mohamed Ould Abdel Aziz
MR|president 2019-|Mohamed Ould Ghazouani,Mohamed Ould Cheikh El Ghazouani,Mohamed Cheikh El Ghazouani
`;
