/** Leaders of Australia, New Zealand and the Pacific. In the notation of `parse.ts`. */
export const OCEANIA = `
AU|monarch 2008-2014|Quentin Bryce
AU|monarch 2014-2019|Peter Cosgrove
AU|monarch 2019-2024|David Hurley
AU|monarch 2024-|Sam Mostyn,Samantha Mostyn
AU|head-of-government 1996-2007|John Howard
AU|head-of-government 2007-2010,head-of-government 2013-2013,minister 2010-2012|Kevin Rudd
AU|head-of-government 2010-2013|Julia Gillard
AU|head-of-government 2013-2015|Tony Abbott
AU|head-of-government 2015-2018|Malcolm Turnbull
AU|head-of-government 2018-2022,minister 2015-2018|Scott Morrison
AU|head-of-government 2022-|Anthony Albanese
AU|minister 1996-2007|Alexander Downer
AU|minister 2007-2013|Stephen Smith
AU|minister 2012-2013|Bob Carr
AU|minister 2013-2018|Julie Bishop
AU|minister 2015-2022|Marise Payne
AU|minister 2022-|Penny Wong
AU|minister 2013-2014|David Johnston
AU|minister 2014-2015|Kevin Andrews
AU|minister 2018-2019|Christopher Pyne
AU|minister 2019-2021|Linda Reynolds
AU|minister 2021-2022|Peter Dutton
AU|minister 2022-|Richard Marles
AU|minister 2006-2007|Brendan Nelson
AU|minister 2009-2010|John Faulkner
AU|minister 2013-2016|Andrew Robb
AU|minister 2016-2018|Steven Ciobo
AU|minister 2018-2022|Simon Birmingham
AU|minister 2020-2022|Dan Tehan
AU|minister 2022-|Don Farrell
AU|minister 2022-|Jim Chalmers
AU|minister 2018-2022|Josh Frydenberg
AU|minister 2005-2010|Warren Truss
AU|minister 2016-2018|Barnaby Joyce
AU|minister 2018-2021|Michael McCormack
AU|minister 2007-2013|Wayne Swan
AU|minister 2022-2025|Tim Watts
AU|minister 2022-|Pat Conroy
AU|speaker 2021-2022|Andrew Wallace
AU|speaker 2022-|Milton Dick
AU|speaker 2022-|Sue Lines
AU|speaker 2016-2021|Scott Ryan
AU|speaker 2015-2021|Tony Smith
AU|speaker 2013-2015|Bronwyn Bishop
AU|speaker 2011-2014|John Hogg
AU|speaker 2014-2016|Stephen Parry
AU|other 2022-,spouse 2025-|Jodie Haydon
AU|spouse 2015-2018|Lucy Turnbull
AU|spouse 2018-2022|Jenny Morrison
AU|spouse 2007-2010|Therese Rein
AU|spouse 2024-|Simeon Beckett
NZ|monarch 2011-2016|Jerry Mateparae
NZ|monarch 2016-2021|Patsy Reddy
NZ|monarch 2021-|Cindy Kiro
NZ|monarch 2006-2011|Anand Satyanand
NZ|head-of-government 1999-2008|Helen Clark
NZ|head-of-government 2008-2016|John Key
NZ|head-of-government 2016-2017,minister 2008-2016|Bill English
NZ|head-of-government 2017-2023|Jacinda Ardern
NZ|head-of-government 2023-2023|Chris Hipkins
NZ|head-of-government 2023-|Christopher Luxon
NZ|minister 2005-2008,minister 2017-2020,minister 2023-|Winston Peters
NZ|minister 2008-2017|Murray McCully
NZ|minister 2017-2017,speaker 2023-|Gerry Brownlee
NZ|minister 2020-2023|Nanaia Mahuta
NZ|minister 2008-2014|Jonathan Coleman
NZ|minister 2014-2017|Tim Groser
NZ|minister 2015-2017,minister 2023-|Todd McClay
NZ|minister 2017-2020|Ron Mark
NZ|minister 2020-2023|Peeni Henare
NZ|minister 2023-|Judith Collins
NZ|minister 2017-2023|David Parker
NZ|minister 2020-2023|Damien O'Connor
NZ|minister 2017-2023|Grant Robertson
NZ|speaker 2017-2022|Trevor Mallard
NZ|speaker 2013-2017|David Carter
NZ|speaker 2008-2013|Lockwood Smith
NZ|speaker 2022-2023|Adrian Rurawhe
NZ|other 2017-2023|Clarke Gayford
NZ|spouse 2023-|Amanda Luxon
PG|head-of-government 2002-2011|Michael Somare
PG|head-of-government 2011-2019|Peter O'Neill
PG|head-of-government 2019-|James Marape
PG|monarch 2017-2023|Bob Dadae
PG|minister 2024-|Justin Tkatchenko
PG|minister 2012-2019|Rimbink Pato
PG|minister 2019-2020|Soroi Eoe
FJ|head-of-government 2007-2022|Frank Bainimarama,Voreqe Bainimarama,Josaia Voreqe Bainimarama
FJ|head-of-government 2022-|Sitiveni Rabuka
FJ|president 2009-2015|Epeli Nailatikau
FJ|president 2015-2021|Jioji Konrote,George Konrote
FJ|president 2021-2024|Wiliame Katonivere
FJ|president 2024-|Naiqama Lalabalavu
FJ|minister 2014-2016|Inoke Kubuabola
FJ|minister 2022-|Biman Prasad
SB|head-of-government 2007-2010|Derek Sikua
SB|head-of-government 2011-2014|Gordon Darcy Lilo
SB|head-of-government 2000-2001,head-of-government 2006-2007,head-of-government 2014-2017,head-of-government 2019-2024|Manasseh Sogavare
SB|head-of-government 2017-2019|Rick Houenipwela,Rick Hou
SB|head-of-government 2024-|Jeremiah Manele
VU|head-of-government 2013-2014|Moana Carcasses,Moana Carcasses Kalosil
VU|head-of-government 2014-2015|Joe Natuman
VU|head-of-government 2016-2020,head-of-government 2023-2025|Charlot Salwai
VU|head-of-government 2020-2022|Bob Loughman
VU|head-of-government 2022-2023|Ishmael Kalsakau,Alatoi Ishmael Kalsakau
VU|head-of-government 2025-|Jotham Napat
VU|president 2017-2022|Tallis Obed Moses
VU|president 2022-|Nikenike Vurobaravu
WS|head-of-government 1998-2021|Tuilaepa Sailele *Malielegaoi,*Tuilaepa,Tuilaepa Malielegaoi
WS|head-of-government 2021-2025|Fiame Naomi Mata'afa,Fiame Mata'afa,*Fiame
WS|head-of-government 2025-|La'aulialemalietoa Leuatea Schmidt
TO|monarch 2006-2012|George *Tupou V,King George Tupou V
TO|monarch 2012-|*Tupou VI,King Tupou VI
TO|monarch 2012-|Nanasipau'u,Queen Nanasipau'u
TO|head-of-government 2010-2014|Siale'ataongo Tu'ivakano,Lord Tu'ivakano
TO|head-of-government 2014-2019|'Akilisi Pohiva
TO|head-of-government 2021-2024|Siaosi Sovaleni,Hu'akavameiliku Siaosi Sovaleni,Hu'akavameiliku
TO|head-of-government 2025-2025|'Aisake Eke
TO|head-of-government 2025-|Lord Fakafanua
KI|president 2003-2016|Anote Tong
KI|president 2016-|Taneti Maamau
TV|head-of-government 2013-2019|Enele Sopoaga
TV|head-of-government 2019-2024|Kausea Natano
TV|head-of-government 2024-|Feleti Teo
NR|president 2013-2019|Baron Waqa
NR|president 2019-2022|Lionel Aingimea
NR|president 2022-2023|Russ Kun
NR|president 2023-|David Adeang
FM|president 2007-2015|Manny Mori,Emanuel Mori
FM|president 2015-2019|Peter Christian
FM|president 2019-2023|David Panuelo
FM|president 2023-|Wesley Simina
MH|president 2016-2020,president 2024-|Hilda Heine
MH|president 2020-2024|David Kabua
MH|president 2012-2016|Christopher Loeak
PW|president 2001-2009,president 2013-2021|Tommy Remengesau,Tommy Remengesau Jr
PW|president 2009-2013|Johnson Toribiong
PW|president 2021-|Surangel Whipps,Surangel Whipps Jr
CK|head-of-government 2010-2020|Henry Puna
CK|head-of-government 2020-|Mark Brown
NU|head-of-government 2020-|Dalton Tagelagi
NU|head-of-government 2008-2020|Toke Talagi
`;
