/** Leaders of central and eastern Europe, the Caucasus and Central Asia. In the notation of `parse.ts`. */
export const EASTERN_EUROPE = `
RU|president 2000-2008,president 2012-,head-of-government 1999-2000,head-of-government 2008-2012|Vladimir Putin,Vladimir Vladimirovich Putin,V. Putin,Vla-đi-mia Pu-tin,Pu-tin,Vla-đi-mir Pu-tin
RU|president 2008-2012,head-of-government 2012-2020,other 2020-|Dmitry Medvedev,Dmitri Medvedev,Dmitriy Medvedev,Đmi-tri Mét-vê-đép,Mét-vê-đép
RU|head-of-government 2020-|Mikhail Mishustin,Mikhail Misutin,Mi-kha-in Mi-su-xtin,Mikhail Mishutin
RU|head-of-government 2004-2007|Mikhail Fradkov
RU|head-of-government 2007-2008|Viktor Zubkov
RU|minister 2004-|Sergey Lavrov,Sergei Lavrov,Xéc-gây La-vrốp
RU|minister 2007-2012|Anatoly Serdyukov,Anatoliy Serdyukov
RU|minister 2012-2024,other 2024-|Sergei Shoigu,Sergey Shoigu,Xéc-gây Sôi-gu,Sergei Shoygu
RU|minister 2024-|Andrei Belousov,Andrey Belousov
RU|minister 2001-2007,other 2007-2008,other 2011-2016|Sergei Ivanov,Sergey Ivanov
RU|minister 2013-|Yuri Trutnev,Yury Trutnev
RU|minister 2008-2018|Igor Shuvalov
RU|minister 2013-2020|Maxim Akimov,Maksim Akimov
RU|minister 2018-2020,minister 2024-|Konstantin Chuychenko
RU|minister 2020-|Dmitry Chernyshenko,Dmitri Chernyshenko
RU|minister 2020-|Alexander Novak
RU|minister 2020-|Alexei Overchuk,Alexey Overchuk
RU|minister 2012-|Denis Manturov
RU|minister 2012-2018|Arkady Dvorkovich
RU|minister 2011-2018|Dmitry Rogozin
RU|minister 2013-2016|Alexei Ulyukayev
RU|minister 2016-|Maxim Oreshkin,Maksim Oreshkin
RU|minister 2020-|Maxim Reshetnikov,Maksim Reshetnikov
RU|minister 2011-|Anton Siluanov
RU|minister 2024-|Sergei Tsivilev,Sergey Tsivilev
RU|minister 2012-|Vladimir Kolokoltsev
RU|minister 2012-2018|Olga Golodets
RU|speaker 2011-|Valentina Matviyenko,Valentina Matvienko,Va-len-ti-na Mát-vi-en-cô
RU|speaker 2016-|Vyacheslav Volodin,Viacheslav Volodin,Vi-a-trê-xláp Vô-lô-đin
RU|speaker 2011-2016|Sergey Naryshkin,Sergei Naryshkin,Xéc-gây Na-rư-skin
RU|speaker 2001-2011|Sergei Mironov
RU|speaker 2003-2011|Boris Gryzlov
RU|other 2008-2024|Nikolai Patrushev,Nikolay Patrushev
RU|other 2012-|Dmitry Peskov,Dmitri Peskov
RU|other 2018-|Yuri Ushakov,Yury Ushakov
RU|other 2015-|Maria Zakharova
RU|other 2011-|Igor Morgulov
RU|other 2018-|Andrey Rudenko,Andrei Rudenko
RU|other 2011-|Sergei Ryabkov,Sergey Ryabkov
RU|other 2025-|Kirill Dmitriev
RU|other 2007-|Ramzan Kadyrov
RU|other 2014-2022|Konstantin Vnukov
RU|other 2022-|Gennady Bezdetko,Gennady Stepanovich Bezdetko
RU|other 2017-|Anatoly Antonov
RU|other 2012-|Igor Sechin
RU|other 2001-|Alexei Miller,Alexey Miller
RU|other 2010-|Sergei Sobyanin,Sergey Sobyanin
RU|other 2018-|Alexander Beglov
RU|other 2012-|Valery Gerasimov
RU|other 2016-|Alexey Likhachev,Alexei Likhachev
RU|spouse 2008-2012|Svetlana Medvedeva
RU|spouse 2000-2013|Lyudmila Putina
UA|president 1994-2005|Leonid Kuchma
UA|president 2005-2010|Viktor Yushchenko
UA|president 2010-2014,head-of-government 2006-2007|Viktor Yanukovych,Viktor Yanukovich
UA|president 2014-2019|Petro Poroshenko
UA|president 2019-|Volodymyr *Zelensky,Volodymyr Zelenskyy,Volodymyr Zelenskiy,Vladimir Zelensky,*Zelenskyy,*Zelenskiy
UA|head-of-government 2005-2005,head-of-government 2007-2010|Yulia Tymoshenko
UA|head-of-government 2010-2014|Mykola Azarov
UA|head-of-government 2014-2016|Arseniy Yatsenyuk,Arseny Yatsenyuk
UA|head-of-government 2016-2019|Volodymyr Groysman
UA|head-of-government 2019-2020|Oleksiy Honcharuk
UA|head-of-government 2020-2025,minister 2025-|Denys Shmyhal,Denis Shmyhal
UA|head-of-government 2025-|Yulia Svyrydenko
UA|minister 2012-2014|Leonid Kozhara
UA|minister 2014-2019|Pavlo Klimkin
UA|minister 2019-2020|Vadym Prystaiko
UA|minister 2020-2024|Dmytro Kuleba
UA|minister 2024-|Andrii Sybiha
UA|minister 2021-2023|Oleksii Reznikov,Oleksiy Reznikov
UA|minister 2023-2025|Rustem Umerov
UA|minister 2026-|Mykhailo Fedorov
UA|minister 2014-2019|Stepan Poltorak
UA|minister 2010-2012|Kostyantyn Gryshchenko,Konstantin Gryshchenko
UA|speaker 2021-|Ruslan Stefanchuk
UA|speaker 2012-2014|Volodymyr Rybak
UA|speaker 2016-2019|Andriy Parubiy
UA|other 2020-2025|Andriy Yermak,Andrii Yermak
UA|other 2014-|Vitali Klitschko
UA|spouse 2019-|Olena Zelenska
BY|president 1994-|Alexander *Lukashenko,Aleksandr Lukashenko,Alyaksandr Lukashenka,*Lukashenka,A-lếch-xan-đrơ Lu-ca-sen-cô
BY|head-of-government 2003-2010|Sergei Sidorsky,Sergey Sidorsky
BY|head-of-government 2010-2014|Mikhail Myasnikovich
BY|head-of-government 2014-2018|Andrei Kobyakov,Andrey Kobyakov
BY|head-of-government 2018-2020|Sergei Rumas,Sergey Rumas
BY|head-of-government 2020-2025|Roman Golovchenko
BY|head-of-government 2025-|Alexander Turchin
BY|minister 2012-2024|Vladimir Makei,Uladzimir Makei
BY|minister 2022-2024|Sergei Aleinik,Sergey Aleinik
BY|minister 2024-|Maxim Ryzhenkov,Maksim Ryzhenkov
BY|minister 2003-2012|Sergei Martynov
BY|minister 2020-|Viktor Khrenin
BY|minister 2015-2020|Andrei Ravkov
BY|speaker 2018-|Natalya Kochanova,Natalia Kochanova
BY|speaker 2016-2024|Vladimir Andreichenko
BY|speaker 2024-|Igor Sergeenko,Igor Sergeyenko
BY|other 2020-|Svetlana Tikhanovskaya,Sviatlana Tsikhanouskaya
MD|president 2001-2009|Vladimir Voronin
MD|president 2012-2016|Nicolae Timofti
MD|president 2016-2020|Igor Dodon
MD|president 2020-,head-of-government 2019-2019|Maia Sandu
MD|head-of-government 2021-2023|Natalia Gavrilita
MD|head-of-government 2023-2025|Dorin Recean
MD|head-of-government 2025-|Alexandru Munteanu
MD|head-of-government 2009-2013|Vlad Filat
MD|head-of-government 2013-2015|Iurie Leanca
MD|head-of-government 2016-2019|Pavel Filip
MD|minister 2021-2024|Nicu Popescu
MD|minister 2024-|Mihai Popsoi
PL|president 1995-2005|Aleksander Kwasniewski
PL|president 2005-2010|Lech Kaczynski
PL|president 2010-2015|Bronislaw Komorowski
PL|president 2015-2025|Andrzej Duda
PL|president 2025-|Karol Nawrocki
PL|head-of-government 2006-2007|Jaroslaw Kaczynski
PL|head-of-government 2007-2014,head-of-government 2023-|Donald Tusk
PL|head-of-government 2014-2015|Ewa Kopacz
PL|head-of-government 2015-2017|Beata Szydlo
PL|head-of-government 2017-2023|Mateusz Morawiecki
PL|minister 2007-2014,minister 2023-,speaker 2014-2015|Radoslaw Sikorski,Radek Sikorski
PL|minister 2014-2015|Grzegorz Schetyna
PL|minister 2015-2018|Witold Waszczykowski
PL|minister 2018-2020|Jacek Czaputowicz
PL|minister 2020-2023|Zbigniew Rau
PL|minister 2018-2023|Mariusz Blaszczak
PL|minister 2023-|Wladyslaw *Kosiniak-*Kamysz
PL|minister 2015-2018|Antoni Macierewicz
PL|minister 2011-2015|Tomasz Siemoniak
PL|minister 2007-2011|Bogdan Klich
PL|speaker 2015-2019|Stanislaw Karczewski
PL|speaker 2016-2023|Marek Kuchcinski
PL|speaker 2019-2023|Elzbieta Witek
PL|speaker 2023-2025|Szymon Holownia
PL|speaker 2025-|Wlodzimierz Czarzasty
PL|speaker 2019-2023|Tomasz Grodzki
PL|speaker 2005-2015|Bogdan Borusewicz
PL|spouse 2015-2025|Agata *Kornhauser-*Duda,Agata Duda
PL|spouse 2005-2010|Maria Kaczynska
CZ|president 2003-2013|Vaclav Klaus
CZ|president 2013-2023|Milos Zeman
CZ|president 2023-|Petr Pavel
CZ|head-of-government 2005-2006|Jiri Paroubek
CZ|head-of-government 2006-2009|Mirek Topolanek
CZ|head-of-government 2009-2010|Jan Fischer
CZ|head-of-government 2010-2013|Petr Necas
CZ|head-of-government 2014-2017|Bohuslav Sobotka
CZ|head-of-government 2017-2021,head-of-government 2025-|Andrej Babis
CZ|head-of-government 2021-2025|Petr Fiala
CZ|minister 2007-2013|Karel Schwarzenberg
CZ|minister 2013-2013|Jan Kohout
CZ|minister 2014-2017|Lubomir Zaoralek
CZ|minister 2018-2021|Tomas Petricek
CZ|minister 2021-2021|Jakub Kulhanek
CZ|minister 2021-2025|Jan Lipavsky
CZ|minister 2025-|Petr Macinka
CZ|minister 2021-2025|Jana Cernochova
CZ|minister 2014-2017|Martin Stropnicky
CZ|minister 2018-2021|Lubomir Metnar
CZ|speaker 2018-2020|Jaroslav Kubera
CZ|speaker 2020-|Milos Vystrcil
CZ|speaker 2013-2017|Jan Hamacek
CZ|speaker 2017-2021|Radek Vondracek
CZ|speaker 2021-2025|Marketa *Pekarova Adamova,Marketa Pekarova
CZ|speaker 2025-|Tomio Okamura
CZ|speaker 2012-2018|Milan Stech
CZ|spouse 2023-|Eva Pavlova
SK|president 2004-2014|Ivan Gasparovic
SK|president 2014-2019|Andrej Kiska
SK|president 2019-2024|Zuzana Caputova
SK|president 2024-,head-of-government 2018-2020,speaker 2006-2010,speaker 2020-|Peter Pellegrini
SK|head-of-government 1998-2006|Mikulas Dzurinda
SK|head-of-government 2006-2010,head-of-government 2012-2018,head-of-government 2023-|Robert Fico
SK|head-of-government 2010-2012|Iveta Radicova
SK|head-of-government 2020-2021|Igor Matovic
SK|head-of-government 2021-2023|Eduard Heger
SK|minister 2012-2020|Miroslav Lajcak
SK|minister 2023-|Juraj Blanar
SK|minister 2023-|Robert Kalinak
SK|speaker 2016-2020|Andrej Danko
HU|president 2005-2010|Laszlo Solyom
HU|president 2010-2012|Pal Schmitt
HU|president 2012-2022|Janos Ader
HU|president 2022-2024|Katalin Novak
HU|president 2024-|Tamas Sulyok
HU|head-of-government 2002-2004|Peter Medgyessy
HU|head-of-government 2004-2009|Ferenc Gyurcsany
HU|head-of-government 2009-2010|Gordon Bajnai
HU|head-of-government 1998-2002,head-of-government 2010-|Viktor Orban
HU|minister 2010-2014|Janos Martonyi
HU|minister 2014-2014|Tibor Navracsics
HU|minister 2014-|Peter Szijjarto
HU|minister 2022-|Kristof *Szalay-*Bobrovniczky
HU|minister 2018-2022|Tibor Benko
HU|minister 2010-2018|Csaba Hende
HU|minister 2022-|Mihaly Varga
HU|speaker 2010-|Laszlo Kover
HU|other 2024-|Peter Magyar
HU|spouse 1998-2002,spouse 2010-|Aniko Levai
RO|president 2004-2014|Traian Basescu
RO|president 2014-2025|Klaus Iohannis
RO|president 2025-|Nicusor Dan
RO|head-of-government 2004-2008|Calin Popescu-Tariceanu
RO|head-of-government 2008-2012|Emil Boc
RO|head-of-government 2012-2015|Victor Ponta
RO|head-of-government 2015-2017|Dacian Ciolos
RO|head-of-government 2018-2019|Viorica Dancila
RO|head-of-government 2019-2020|Ludovic Orban
RO|head-of-government 2021-2023,speaker 2023-2024|Nicolae Ciuca
RO|head-of-government 2023-2025,speaker 2019-2020|Marcel Ciolacu
RO|head-of-government 2025-|Ilie Bolojan
RO|head-of-government 2017-2017|Sorin Grindeanu
RO|head-of-government 2020-2021|Florin Citu
RO|minister 2012-2014|Titus Corlatean
RO|minister 2014-2014,minister 2019-2023|Bogdan Aurescu
RO|minister 2017-2019|Teodor Melescanu
RO|minister 2023-2025|Luminita Odobescu
RO|minister 2025-|Oana *Toiu
RO|speaker 2008-2012|Roberta Anastase
BG|president 2002-2012|Georgi Parvanov
BG|president 2012-2017|Rosen Plevneliev
BG|president 2017-2026|Rumen Radev
BG|president 2026-|Iliana Iotova,Iliyana Yotova
BG|head-of-government 2005-2009|Sergei Stanishev
BG|head-of-government 2009-2013,head-of-government 2014-2021|Boyko Borissov,Boiko Borisov,Boyko Borisov
BG|head-of-government 2013-2014|Plamen Oresharski
BG|head-of-government 2021-2022|Kiril Petkov
BG|head-of-government 2023-2024|Nikolai Denkov,Nikolay Denkov
BG|head-of-government 2024-2025|Dimitar Glavchev
BG|head-of-government 2025-2026|Rosen Zhelyazkov
BG|minister 2017-2021|Ekaterina Zaharieva
BG|minister 2023-2024|Mariya Gabriel
BG|speaker 2017-2021|Tsveta Karayancheva
RS|president 2004-2012|Boris Tadic
RS|president 2012-2017|Tomislav Nikolic
RS|president 2017-,head-of-government 2014-2017|Aleksandar Vucic
RS|head-of-government 2004-2008|Vojislav Kostunica
RS|head-of-government 2008-2012|Mirko Cvetkovic
RS|head-of-government 2012-2014,minister 2014-2020,minister 2022-2024,speaker 2020-2022|Ivica Dacic
RS|head-of-government 2017-2024,speaker 2024-|Ana Brnabic
RS|head-of-government 2024-2025|Milos Vucevic
RS|head-of-government 2025-|Duro Macut,Djuro Macut
RS|minister 2007-2012|Vuk Jeremic
RS|minister 2020-2022|Nikola Selakovic
RS|minister 2024-|Marko Djuric
RS|spouse 2017-|Tamara Vucic
HR|president 2000-2010|Stjepan Mesic
HR|president 2010-2015|Ivo Josipovic
HR|president 2015-2020|Kolinda *Grabar-*Kitarovic
HR|president 2020-,head-of-government 2011-2016|Zoran Milanovic
HR|head-of-government 2003-2009|Ivo Sanader
HR|head-of-government 2009-2011|Jadranka Kosor
HR|head-of-government 2016-2016|Tihomir Oreskovic
HR|head-of-government 2016-|Andrej Plenkovic
HR|minister 2011-2016|Vesna Pusic
HR|minister 2019-|Gordan *Grlic Radman
SI|president 2007-2012|Danilo Turk
SI|president 2012-2022,head-of-government 2008-2012|Borut Pahor
SI|president 2022-|Natasa *Pirc *Musar
SI|head-of-government 2004-2008,head-of-government 2012-2013,head-of-government 2020-2022|Janez Jansa
SI|head-of-government 2013-2014|Alenka Bratusek
SI|head-of-government 2014-2018|Miro Cerar
SI|head-of-government 2018-2020|Marjan Sarec
SI|head-of-government 2022-|Robert Golob
SI|minister 2012-2018|Karl Erjavec
SI|minister 2022-|Tanja Fajon
BA|president 2006-2014|Nebojsa Radmanovic
BA|president 2006-2022|Zeljko Komsic
BA|president 2010-2018|Bakir Izetbegovic
BA|president 2018-2022|Milorad Dodik
BA|president 2018-2022|Sefik Dzaferovic
BA|president 2022-|Denis Becirovic
BA|president 2022-|Zeljka Cvijanovic
BA|head-of-government 2019-2023|Zoran Tegeltija
BA|head-of-government 2023-|Borjana Kristo
ME|president 2003-2018|Filip Vujanovic
ME|president 2018-2023,head-of-government 2003-2006,head-of-government 2008-2010,head-of-government 2012-2016|Milo Djukanovic,Milo Đukanović
ME|president 2023-|Jakov Milatovic
ME|head-of-government 2010-2012|Igor Luksic
ME|head-of-government 2016-2020|Dusko Markovic
ME|head-of-government 2020-2022|Zdravko Krivokapic
ME|head-of-government 2022-2023|Dritan Abazovic
ME|head-of-government 2023-|Milojko Spajic
MK|president 2004-2009|Branko Crvenkovski
MK|president 2009-2019|Gjorge Ivanov
MK|president 2019-2024|Stevo Pendarovski
MK|president 2024-|Gordana *Siljanovska-*Davkova,Gordana Siljanovska
MK|head-of-government 2006-2016|Nikola Gruevski
MK|head-of-government 2017-2022|Zoran Zaev
MK|head-of-government 2022-2024|Dimitar Kovacevski
MK|head-of-government 2024-|Hristijan Mickoski
AL|president 2007-2012|Bamir Topi
AL|president 2012-2017|Bujar Nishani
AL|president 2017-2022,speaker 2013-2017|Ilir Meta
AL|president 2022-|Bajram Begaj
AL|head-of-government 2005-2013|Sali Berisha
AL|head-of-government 2013-|Edi Rama
XK|president 2011-2016|Atifete Jahjaga
XK|president 2016-2020,head-of-government 2008-2014|Hashim Thaci
XK|president 2021-2026|Vjosa Osmani
XK|head-of-government 2020-2020,head-of-government 2021-|Albin Kurti
XK|head-of-government 2017-2020|Ramush Haradinaj
EE|president 2006-2016|Toomas Hendrik Ilves,Toomas Ilves
EE|president 2016-2021|Kersti Kaljulaid
EE|president 2021-|Alar Karis
EE|head-of-government 2005-2014|Andrus Ansip
EE|head-of-government 2014-2016|Taavi Roivas
EE|head-of-government 2016-2021|Juri Ratas
EE|head-of-government 2021-2024|Kaja Kallas
EE|head-of-government 2024-|Kristen Michal
EE|minister 2005-2014|Urmas *Paet
EE|minister 2016-2021|Sven Mikser
EE|minister 2021-2022|Eva-Maria Liimets
EE|minister 2022-2023|Urmas Reinsalu
EE|minister 2023-|Margus Tsahkna
EE|minister 2022-|Hanno Pevkur
LV|president 1999-2007|Vaira *Vike-*Freiberga
LV|president 2007-2011|Valdis Zatlers
LV|president 2011-2015|Andris Berzins
LV|president 2015-2019|Raimonds Vejonis
LV|president 2019-2023|Egils Levits
LV|president 2023-,minister 2011-2023|Edgars Rinkevics
LV|head-of-government 2009-2014|Valdis Dombrovskis
LV|head-of-government 2014-2016|Laimdota Straujuma
LV|head-of-government 2016-2019|Maris Kucinskis
LV|head-of-government 2019-2023|Krisjanis Karins
LV|head-of-government 2023-|Evika Silina
LV|minister 2024-|Baiba Braze
LT|president 1998-2003,president 2004-2009|Valdas Adamkus
LT|president 2009-2019|Dalia Grybauskaite
LT|president 2019-|Gitanas Nauseda
LT|head-of-government 2008-2012|Andrius Kubilius
LT|head-of-government 2012-2016|Algirdas Butkevicius
LT|head-of-government 2016-2020|Saulius Skvernelis
LT|head-of-government 2020-2024|Ingrida Simonyte
LT|head-of-government 2024-2025|Gintautas Paluckas
LT|head-of-government 2025-|Inga Ruginiene
LT|minister 2012-2020|Linas Linkevicius
LT|minister 2020-2024|Gabrielius Landsbergis
LT|minister 2024-|Kestutis Budrys
LT|minister 2020-2024|Arvydas Anusauskas
GE|president 2004-2013|Mikheil Saakashvili,Mikhail Saakashvili
GE|president 2013-2018|Giorgi Margvelashvili
GE|president 2018-2024|Salome Zourabichvili,Salome Zurabishvili
GE|president 2024-|Mikheil Kavelashvili
GE|head-of-government 2012-2013|Bidzina Ivanishvili
GE|head-of-government 2013-2015,head-of-government 2021-2024|Irakli Garibashvili
GE|head-of-government 2015-2018|Giorgi Kvirikashvili
GE|head-of-government 2018-2019|Mamuka Bakhtadze
GE|head-of-government 2019-2021|Giorgi Gakharia
GE|head-of-government 2024-,speaker 2019-2021|Irakli Kobakhidze
GE|minister 2020-2023|David Zalkaliani
GE|minister 2022-2024|Ilia Darchiashvili
GE|minister 2024-|Maka Botchorishvili
GE|speaker 2021-|Shalva Papuashvili
AM|president 1998-2008|Robert Kocharyan
AM|president 2008-2018,head-of-government 2018-2018|Serzh Sargsyan,Serge Sarkisian
AM|president 2018-2022|Armen Sarkissian,Armen Sargsyan
AM|president 2022-|Vahagn Khachaturyan
AM|head-of-government 2016-2018|Karen Karapetyan
AM|head-of-government 2018-|Nikol Pashinyan
AM|head-of-government 2012-2014|Tigran Sargsyan
AM|head-of-government 2014-2016|Hovik Abrahamyan
AM|minister 2008-2018|Edward Nalbandian
AM|minister 2018-2020|Zohrab Mnatsakanyan
AM|minister 2021-,speaker 2019-2021|Ararat Mirzoyan
AM|speaker 2021-|Alen Simonyan
AM|spouse 2018-|Anna Hakobyan
AZ|president 2003-|Ilham Aliyev
AZ|minister 2017-,spouse 2003-|Mehriban Aliyeva
AZ|head-of-government 2003-2018|Artur Rasizade
AZ|head-of-government 2019-|Ali Asadov
AZ|head-of-government 2018-2019|Novruz Mammadov
AZ|minister 2004-2020|Elmar Mammadyarov
AZ|minister 2020-|Jeyhun Bayramov
AZ|minister 2013-|Zakir Hasanov
AZ|speaker 2005-2020|Ogtay Asadov
AZ|speaker 2020-|Sahiba Gafarova
KZ|president 1991-2019|Nursultan Nazarbayev,Nur-xun-tan Na-da-bai-ép
KZ|president 2019-,head-of-government 1999-2002,minister 2002-2007,speaker 2007-2011,speaker 2013-2019|Kassym-Jomart Tokayev,Kasym-Zhomart Tokayev,Qasym-Jomart Toqaev
KZ|head-of-government 2007-2012,head-of-government 2014-2016|Karim Massimov,Karim Masimov
KZ|head-of-government 2012-2014|Serik Akhmetov
KZ|head-of-government 2016-2019|Bakytzhan Sagintayev
KZ|head-of-government 2019-2022|Askar Mamin
KZ|head-of-government 2022-2024|Alikhan Smailov
KZ|head-of-government 2024-|Olzhas Bektenov
KZ|minister 2012-2016|Erlan Idrissov,Yerlan Idrissov
KZ|minister 2016-2018|Kairat Abdrakhmanov
KZ|minister 2018-2019|Beibut Atamkulov
KZ|minister 2019-2023|Mukhtar Tleuberdi
KZ|minister 2023-2025|Murat Nurtleu
KZ|minister 2025-|Yermek Kosherbayev
KZ|minister 2011-2012|Yerzhan Kazykhanov
KZ|minister 2007-2009|Marat Tazhin
KZ|minister 2009-2011|Kanat Saudabayev
KZ|speaker 2016-2022|Nurlan Nigmatulin
KZ|speaker 2022-|Yerlan Koshanov
KZ|speaker 2019-2020|Dariga Nazarbayeva
KZ|speaker 2020-|Maulen Ashimbayev
UZ|president 1991-2016|Islam Karimov
UZ|president 2016-,head-of-government 2003-2016|Shavkat Mirziyoyev,Shavkat Mirziyoev
UZ|head-of-government 2016-|Abdulla Aripov
UZ|minister 2012-2022|Abdulaziz Kamilov
UZ|minister 2022-2022|Vladimir Norov
UZ|minister 2023-|Bakhtiyor Saidov
UZ|speaker 2015-|Nurdinjon Ismoilov,Nurdinjon Ismailov
UZ|speaker 2019-|Tanzila Narbaeva,Tanzila Narbayeva
UZ|other 2017-|Saida Mirziyoyeva
UZ|spouse 2016-|Ziroatkhon Mirziyoyeva,Ziroatkhon Hoshimova
KG|president 2005-2010|Kurmanbek Bakiyev
KG|president 2010-2011|Roza Otunbayeva
KG|president 2011-2017|Almazbek Atambayev
KG|president 2017-2020,head-of-government 2016-2017|Sooronbay Jeenbekov,Sooronbai Jeenbekov
KG|president 2021-|Sadyr Japarov
KG|head-of-government 2021-2024|Akylbek Japarov
KG|head-of-government 2024-|Adylbek Kasymaliyev
KG|minister 2021-|Jeenbek Kulubayev,Zheenbek Kulubaev
TJ|president 1992-|Emomali Rahmon,Emomali Rakhmon,Imomali Rakhmonov
TJ|head-of-government 2013-|Kokhir Rasulzoda,Qohir Rasulzoda
TJ|minister 2013-|Sirojiddin Muhriddin,Sirodjidin Aslov
TJ|speaker 2020-|*Rustam Emomali
TM|president 1990-2006|Saparmurat Niyazov
TM|president 2006-2022,leader 2022-|*Gurbanguly *Berdimuhamedov,Gurbanguly Berdymukhamedov,Gurbanguly Berdimuhamedow
TM|president 2022-|*Serdar Berdimuhamedov,Serdar Berdymukhamedov
TM|minister 2001-|Rashid Meredov
`;
