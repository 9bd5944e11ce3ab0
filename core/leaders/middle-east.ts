/** Leaders of the Middle East. In the notation of `parse.ts`. */
export const MIDDLE_EAST = `
TR|president 2000-2007|Ahmet Necdet Sezer
TR|president 2007-2014,minister 2003-2007|Abdullah Gül
TR|president 2014-,head-of-government 2003-2014|Recep Tayyip Erdogan,Tayyip Erdogan,Recep Erdogan
TR|head-of-government 2014-2016,minister 2009-2014|Ahmet Davutoglu
TR|head-of-government 2016-2018,speaker 2018-2019|Binali Yildirim
TR|minister 2018-2023|Fuat Oktay
TR|minister 2023-|Cevdet Yilmaz
TR|minister 2007-2009|Ali Babacan
TR|minister 2014-2023|Mevlut Cavusoglu
TR|minister 2023-,other 2010-2023|Hakan Fidan
TR|minister 2018-2023|Hulusi Akar
TR|minister 2023-|Yasar Guler
TR|minister 2011-2015|Ismet Yilmaz
TR|minister 2015-2018|Berat Albayrak
TR|minister 2023-|Mehmet Simsek
TR|speaker 2019-2023|Mustafa Sentop
TR|speaker 2023-|Numan Kurtulmus
TR|other 2014-|Ibrahim Kalin
TR|other 2019-|Ekrem Imamoglu
TR|spouse 2003-|Emine Erdogan
TR|spouse 2007-2014|Hayrunnisa Gul
IR|party-chief 1989-2026|Ali Khamenei,Ayatollah Khamenei,Ayatollah Ali Khamenei,Seyyed Ali Khamenei
IR|party-chief 2026-|Mojtaba Khamenei
IR|president 1997-2005|Mohammad Khatami
IR|president 2005-2013|Mahmoud Ahmadinejad
IR|president 2013-2021|Hassan Rouhani,Hassan Rohani,Hasan Rouhani
IR|president 2021-2024|Ebrahim Raisi,Sayyid Ebrahim Raisi,Seyyed Ebrahim Raisi
IR|president 2024-|Masoud Pezeshkian
IR|minister 2024-|Mohammad Reza Aref
IR|minister 2013-2021|Eshaq Jahangiri
IR|minister 2021-2024|Mohammad Mokhber
IR|minister 2005-2010|Manouchehr Mottaki
IR|minister 2010-2013|Ali Akbar Salehi
IR|minister 2013-2021|Mohammad Javad Zarif,Javad Zarif
IR|minister 2021-2024|Hossein Amir-Abdollahian,Amir-Abdollahian
IR|minister 2024-|Abbas Araghchi,Abbas Araqchi
IR|minister 2013-2017|Hossein Dehghan
IR|minister 2017-2021|Amir Hatami
IR|minister 2021-2024|Mohammad Reza Ashtiani
IR|minister 2024-2025|Aziz Nasirzadeh
IR|speaker 2008-2020,other 2025-2026|Ali Larijani
IR|speaker 2020-|Mohammad Bagher *Ghalibaf,Mohammad Baqer Qalibaf,*Qalibaf
IR|speaker 2004-2008|Gholam-Ali Haddad-Adel
IR|other 2003-2020|*Qasem *Soleimani,Qassem Soleimani
IR|other 2013-2023|Ali Shamkhani
IL|president 2000-2007|Moshe Katsav
IL|president 2007-2014,minister 2001-2002|Shimon Peres
IL|president 2014-2021|Reuven Rivlin
IL|president 2021-|Isaac Herzog
IL|head-of-government 2001-2006|Ariel Sharon
IL|head-of-government 2006-2009|Ehud Olmert
IL|head-of-government 1996-1999,head-of-government 2009-2021,head-of-government 2022-|Benjamin Netanyahu,Binyamin Netanyahu,Bibi Netanyahu
IL|head-of-government 2021-2022|Naftali Bennett
IL|head-of-government 2022-2022,minister 2021-2022|Yair Lapid
IL|minister 2006-2009|Tzipi Livni
IL|minister 2009-2015,minister 2016-2018|Avigdor Lieberman,Avigdor Liberman
IL|minister 2019-2020,minister 2024-|Israel Katz
IL|minister 2020-2021|Gabi Ashkenazi
IL|minister 2022-2023|Eli Cohen
IL|minister 2024-|Gideon Saar,Gideon Sa'ar
IL|minister 2007-2013,head-of-government 1999-2001|Ehud Barak
IL|minister 2013-2016|Moshe Yaalon,Moshe Ya'alon
IL|minister 2020-2022|Benny Gantz
IL|minister 2022-2024|Yoav Gallant
IL|minister 2022-|Bezalel Smotrich
IL|minister 2022-|Itamar Ben-Gvir
IL|minister 2020-|Ron Dermer
IL|speaker 2013-2020|Yuli Edelstein
IL|speaker 2022-|Amir Ohana
IL|spouse 1996-1999,spouse 2009-2021,spouse 2022-|Sara Netanyahu
IL|spouse 2021-|Michal Herzog
PS|president 2005-|Mahmoud Abbas,Abu Mazen
PS|president 1994-2004|Yasser Arafat
PS|head-of-government 2007-2013|Salam Fayyad
PS|head-of-government 2014-2019|Rami Hamdallah
PS|head-of-government 2019-2024|Mohammad Shtayyeh,Mohammed Shtayyeh
PS|head-of-government 2024-|Mohammad Mustafa
PS|head-of-government 2006-2007,other 2017-2024|Ismail Haniyeh
PS|minister 2009-2024|Riyad al-Maliki,Riad Malki
PS|other 2004-2017|Khaled Meshaal,Khaled Mashal
SA|monarch 1982-2005|King Fahd,Fahd bin Abdulaziz
SA|monarch 2005-2015|King Abdullah of Saudi Arabia,Abdullah bin Abdulaziz,Abdullah bin Abdulaziz Al Saud
SA|monarch 2015-|Salman bin Abdulaziz,King Salman of Saudi Arabia,King Salman,Salman bin Abdulaziz Al Saud,Vua Salman,Quốc vương Salman
SA|monarch 2015-,head-of-government 2022-|Mohammed bin Salman,Mohammad bin Salman,Muhammad bin Salman,*MBS,bin Salman,Mohammed bin Salman Al Saud,Mohammed bin Salman bin Abdulaziz Al Saud,Mohammed bin Salman bin Abdulaziz
SA|monarch 2015-2017|Mohammed bin Nayef,Mohammed bin Naif
SA|monarch 2005-2011|Prince Sultan bin Abdulaziz
SA|minister 1975-2015|Saud al-Faisal,Prince Saud al-Faisal
SA|minister 2015-2018|Adel al-Jubeir
SA|minister 2018-2019|Ibrahim al-Assaf
SA|minister 2019-|Faisal bin Farhan,Prince Faisal bin Farhan,Faisal bin Farhan Al Saud
SA|minister 2022-|Khalid bin Salman,Prince Khalid bin Salman
SA|minister 2019-|Prince Abdulaziz bin Salman
SA|minister 1995-2016|Ali al-Naimi
SA|minister 2016-2019,minister 2020-|Khalid al-Falih
SA|minister 1990-|Prince Turki
SA|other 1990-|*Alwaleed bin Talal,Prince Alwaleed,Al-Waleed bin Talal
AE|president 2004-2022|Khalifa bin Zayed,Khalifa bin Zayed Al Nahyan,Sheikh Khalifa bin Zayed
AE|president 2022-,monarch 2004-2022|Mohamed bin Zayed,Mohammed bin Zayed,Mohamed bin Zayed Al Nahyan,Mohammed bin Zayed Al Nahyan,*MBZ,Mohammad bin Zayed,Mohamed bin Zayed bin Sultan Al Nahyan,Mohammed bin Zayed bin Sultan Al Nahyan,Sheikh Mohamed bin Zayed
AE|head-of-government 2006-|Mohammed bin Rashid,Mohammed bin Rashid Al Maktoum,Sheikh Mohammed bin Rashid
AE|minister 2006-|Abdullah bin Zayed,Abdullah bin Zayed Al Nahyan,Abdullah bin Zayed bin Sultan Al Nahyan
AE|minister 2004-|Mansour bin Zayed,Mansour bin Zayed Al Nahyan
AE|monarch 2023-|Khaled bin Mohamed bin Zayed,Khaled bin Mohammed bin Zayed Al Nahyan,Khaled bin Mohamed,Khaled bin Mohamed bin Zayed Al Nahyan
AE|monarch 2008-|Hamdan bin Mohammed,Hamdan bin Mohammed Al Maktoum
AE|other 2016-|Tahnoun bin Zayed,Tahnoon bin Zayed
AE|other 2010-|Sultan al-Jaber,Sultan Ahmed Al Jaber
AE|minister 2008-2021|Anwar Gargash
AE|minister 2022-|Thani bin Ahmed Al Zeyoudi,Thani Al Zeyoudi
AE|speaker 2019-|Saqr Ghobash
QA|monarch 1995-2013|Hamad bin Khalifa,Hamad bin Khalifa Al Thani
QA|monarch 2013-|Tamim bin Hamad,Tamim bin Hamad Al Thani,Tamim bin Hamad bin Khalifa Al Thani,Sheikh Tamim,Emir Tamim
QA|monarch 1995-|*Moza bint Nasser,Sheikha Moza,Mozah bint Nasser
QA|head-of-government 2007-2013|Hamad bin Jassim,Hamad bin Jassim Al Thani,Hamad bin Jassim bin Jaber
QA|head-of-government 2013-2020|Abdullah bin Nasser bin Khalifa,Abdullah bin Nasser Al Thani
QA|head-of-government 2020-2023|Khalid bin Khalifa bin Abdulaziz,Khalid bin Khalifa Al Thani
QA|head-of-government 2023-,minister 2016-|Mohammed bin Abdulrahman,Mohammed bin Abdulrahman Al Thani,Mohammed bin Abdulrahman bin Jassim
QA|minister 2013-2016|Khalid al-Attiyah
QA|minister 2024-|Saoud bin Abdulrahman,Saoud bin Abdulrahman Al Thani
KW|monarch 2006-2020|Sabah al-Ahmad,Sabah Al-Ahmad Al-Jaber Al-Sabah,Sheikh Sabah
KW|monarch 2020-2023|Nawaf al-Ahmad,Nawaf Al-Ahmad Al-Jaber Al-Sabah,Nawaf Al Ahmad Al Sabah
KW|monarch 2023-|*Mishal al-Ahmad,Meshal al-Ahmad,Mishal Al-Ahmad Al-Jaber Al-Sabah,*Meshal Al Ahmad Al Sabah
KW|head-of-government 2006-2011|Nasser al-Mohammed,Nasser Mohammed Al-Ahmed Al-Sabah,Nasser Al Mohammad Al Ahmad Al Sabah
KW|head-of-government 2011-2019|Jaber al-Mubarak,Jaber Al-Mubarak Al-Hamad Al-Sabah
KW|head-of-government 2019-2022|Sabah al-Khalid,Sabah Al-Khalid Al-Sabah
KW|head-of-government 2022-2024|Ahmad Nawaf al-Ahmad
KW|head-of-government 2024-|Ahmad al-Abdullah,Ahmad Abdullah Al-Ahmad Al-Sabah
KW|speaker 2013-2022|Marzouq al-Ghanim
BH|monarch 1999-|Hamad bin Isa,Hamad bin Isa Al Khalifa,King Hamad,King Hamad bin Isa
BH|monarch 1999-,head-of-government 2020-|Salman bin Hamad,Salman bin Hamad Al Khalifa,Crown Prince Salman bin Hamad
BH|head-of-government 1971-2020|Khalifa bin Salman,Khalifa bin Salman Al Khalifa
BH|minister 2005-2020|Khalid bin Ahmed,Khalid bin Ahmed Al Khalifa
BH|minister 2020-|Abdullatif al-Zayani,Abdullatif bin Rashid Al Zayani
OM|monarch 1970-2020|*Qaboos bin Said,Sultan Qaboos,Qaboos bin Said al-Said
OM|monarch 2020-|*Haitham bin Tariq,Sultan Haitham,Haitham bin Tarik,Haitham bin Tariq al-Said
OM|minister 1997-2020|Yusuf bin Alawi,Yousuf bin Alawi
OM|minister 2020-|Badr al-Busaidi,Badr Albusaidi,Badr bin Hamad al-Busaidi
YE|president 1990-2012|Ali Abdullah Saleh
YE|president 2012-2022|Abd-Rabbu Mansour Hadi,Abdrabbuh Mansur Hadi,Abed Rabbo Mansour Hadi
YE|president 2022-|Rashad al-Alimi
YE|head-of-government 2018-2024|Maeen Abdulmalik,Maeen Abdulmalik Saeed
YE|head-of-government 2024-2025|Ahmed bin Mubarak,Ahmed Awad bin Mubarak
YE|leader 2004-|Abdul-Malik al-Houthi,Abdulmalik al-Houthi
JO|monarch 1999-|Abdullah II,King Abdullah II,King Abdullah II of Jordan,Abdullah II bin Al-Hussein,Vua Abdullah II,Quốc vương Abdullah II
JO|monarch 1999-|Rania,Queen Rania,Rania al-Abdullah
JO|monarch 2009-|Hussein bin Abdullah,Crown Prince Hussein
JO|head-of-government 2012-2016|Abdullah Ensour
JO|head-of-government 2016-2018|Hani Mulki,Hani al-Mulki
JO|head-of-government 2018-2020|Omar Razzaz,Omar al-Razzaz
JO|head-of-government 2020-2024|Bisher Khasawneh,Bisher al-Khasawneh
JO|head-of-government 2024-|Jafar Hassan
JO|minister 2009-2017|Nasser Judeh
JO|minister 2017-|Ayman Safadi
LB|president 1998-2007|Emile Lahoud
LB|president 2008-2014|Michel Suleiman,Michel Sleiman
LB|president 2016-2022|Michel *Aoun
LB|president 2025-|Joseph *Aoun
LB|head-of-government 2005-2009|Fouad Siniora
LB|head-of-government 2009-2011,head-of-government 2016-2020|Saad Hariri,Saad al-Hariri
LB|head-of-government 2005-2005,head-of-government 2011-2014,head-of-government 2021-2025|Najib Mikati
LB|head-of-government 2014-2016|Tammam Salam
LB|head-of-government 2020-2021|Hassan Diab
LB|head-of-government 2025-|Nawaf Salam
LB|minister 2014-2020|Gebran Bassil
LB|speaker 1992-|Nabih Berri
LB|other 1992-2024|Hassan Nasrallah
SY|president 2000-2024|Bashar al-Assad,Bashar Assad
SY|president 2025-|Ahmed al-Sharaa,Ahmad al-Sharaa,Abu Mohammed al-Jolani,Sharaa,Ahmed al-Shara
SY|spouse 2000-2024|Asma al-Assad,Asma Assad
SY|minister 2006-2020|Walid Muallem,Walid al-Moallem
SY|minister 2020-2024|Faisal Mekdad
SY|minister 2024-|Asaad al-Shaibani,Asaad Hassan al-Shibani
IQ|president 1979-2003|Saddam Hussein
IQ|president 2005-2014|Jalal Talabani
IQ|president 2014-2018|Fuad Masum
IQ|president 2018-2022|Barham Salih,Barham Saleh
IQ|president 2022-|Abdul Latif Rashid,Abdullatif Rashid
IQ|head-of-government 2006-2014|Nouri al-Maliki,Nuri al-Maliki
IQ|head-of-government 2014-2018|Haider al-Abadi
IQ|head-of-government 2018-2020|Adel Abdul Mahdi,Adil Abdul-Mahdi
IQ|head-of-government 2020-2022|Mustafa al-Kadhimi
IQ|head-of-government 2022-|Mohammed Shia al-Sudani,Mohammed al-Sudani,Shia al-Sudani
IQ|minister 2003-2014|Hoshyar Zebari
IQ|minister 2014-2018|Ibrahim al-Jaafari
IQ|minister 2020-|Fuad Hussein
IQ|speaker 2018-2023|Mohamed al-Halbousi,Mohammed al-Halbousi
IQ|other 2005-2017|Masoud Barzani,Massoud Barzani
IQ|other 2019-|Masrour Barzani
IQ|other 2019-|Nechirvan Barzani
IQ|other 2003-|Muqtada al-Sadr,Moqtada al-Sadr
EG|president 1981-2011|Hosni Mubarak
EG|president 2012-2013|Mohamed Morsi,Mohammed Morsi,Mohamed Mursi
EG|president 2014-,minister 2012-2014|Abdel Fattah al-*Sisi,Abdel Fattah el-Sisi,Abdel-Fattah el-Sissi,Abdul Fatah al-Sisi,*Sissi,Abdel Fattah Sisi
EG|president 2013-2014|Adly Mansour
EG|head-of-government 2004-2011|Ahmed Nazif
EG|head-of-government 2013-2014|Hazem el-Beblawi
EG|head-of-government 2014-2015|Ibrahim Mahlab,Ibrahim Mehleb
EG|head-of-government 2015-2018|Sherif Ismail
EG|head-of-government 2018-|Mostafa Madbouly,Mostafa Madbouli,Moustafa Madbouly
EG|head-of-government 2012-2013|Hisham Qandil
EG|minister 2004-2011|Ahmed *Aboul Gheit
EG|minister 2011-2012|Mohamed Kamel Amr
EG|minister 2013-2014|Nabil Fahmy
EG|minister 2014-2024|Sameh Shoukry
EG|minister 2024-|Badr Abdelatty
EG|minister 2018-2024|Mohamed Zaki
EG|minister 1991-2012|Hussein Tantawi,Mohamed Hussein Tantawi
EG|minister 2014-2018|Sedki Sobhy
EG|minister 2024-2026|Abdel Mageed Saqr,Abdel Meguid Saqr
EG|speaker 2016-2021|Ali Abdel Aal
EG|speaker 2021-2026|Hanafy Gebaly,Hanafy El-Gebaly
EG|spouse 2014-|Entissar Amer,Intissar Amer
LY|leader 1969-2011|Muammar *Gaddafi,Moammar Gadhafi,Muammar Qaddafi,Moammar Kadhafi,*Gadhafi,*Qaddafi
LY|head-of-government 2016-2021|Fayez al-*Sarraj,Fayez Sarraj,*Serraj
LY|head-of-government 2021-|Abdul Hamid Dbeibah,Abdulhamid Dbeibah,Abdul Hamid Dbeibeh
LY|president 2021-|Mohamed al-Menfi
LY|head-of-government 2012-2014|Ali Zeidan
LY|other 2014-|Khalifa Haftar,Khalifa Hifter
LY|speaker 2014-|Aguila Saleh
TN|president 1987-2011|Zine El Abidine Ben Ali,Ben Ali,Zine al-Abidine Ben Ali
TN|president 2011-2014|Moncef Marzouki
TN|president 2014-2019|Beji Caid Essebsi,Beji Essebsi
TN|president 2019-|Kais Saied
TN|head-of-government 2014-2015|Mehdi Jomaa
TN|head-of-government 2015-2016|Habib Essid
TN|head-of-government 2016-2020|Youssef Chahed
TN|head-of-government 2021-2023|Najla Bouden,Najla Bouden Romdhane
TN|speaker 2019-2021|Rached Ghannouchi
DZ|president 1999-2019|Abdelaziz Bouteflika
DZ|president 2019-,head-of-government 2017-2017|Abdelmadjid Tebboune
DZ|head-of-government 2012-2017|Abdelmalek Sellal
DZ|head-of-government 2003-2006,head-of-government 2008-2012,head-of-government 2017-2019|Ahmed Ouyahia
DZ|head-of-government 2020-2021|Abdelaziz Djerad
DZ|head-of-government 2021-2023|Aymen Benabderrahmane
DZ|head-of-government 2023-2025|Nadir Larbaoui
DZ|minister 2013-2019,minister 2020-2021|Ramtane Lamamra
DZ|minister 2005-2013|Mourad Medelci
DZ|minister 2023-|Ahmed Attaf
MA|monarch 1999-|Mohammed VI,King Mohammed VI,Vua Mohammed VI,Quốc vương Mohammed VI
MA|monarch 2010-|Moulay Hassan,Crown Prince Moulay Hassan
MA|head-of-government 2007-2011|Abbas El Fassi
MA|head-of-government 2011-2017|Abdelilah Benkirane
MA|head-of-government 2017-2021,minister 2012-2013|Saad Eddine El Othmani,Saadeddine Othmani
MA|head-of-government 2021-|Aziz Akhannouch
MA|minister 2017-|Nasser Bourita
MA|minister 2013-2017|Salaheddine Mezouar
MA|speaker 2014-2021|Habib El Malki
MA|speaker 2021-|Rachid Talbi Alami
`;
