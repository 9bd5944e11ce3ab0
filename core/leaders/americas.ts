/** Leaders of the Americas. In the notation of `parse.ts`. */
export const AMERICAS = `
US|president 1993-2001|Bill Clinton,William Clinton,William Jefferson Clinton
US|president 2001-2009|George W. Bush,George Walker Bush,George Bush,G.Bu-sơ,Gioóc Bu-sơ
US|president 2009-2017|Barack Obama,Barack Hussein Obama,Ba-rắc Ô-ba-ma,Ô-ba-ma
US|president 2017-2021,president 2025-|Donald Trump,Donald John Trump,Đô-nan Trăm,Đ.Trăm
US|president 2021-2025,minister 2009-2017|Joe Biden,Joseph Biden,Joseph Robinette Biden,Giô Bai-đơn,G.Bai-đơn
US|minister 2001-2009|Dick Cheney,Richard Cheney
US|minister 2017-2021|Mike Pence,Michael Pence
US|minister 2021-2025|Kamala *Harris,Kamala Devi Harris
US|minister 2025-|JD Vance,J.D. Vance,James David Vance
US|minister 2001-2005|Colin Powell
US|minister 2005-2009|Condoleezza Rice,Condi Rice
US|minister 2009-2013,spouse 1993-2001|Hillary Clinton,Hillary Rodham Clinton,Hi-la-ri Clin-tơn,H.Clin-tơn
US|minister 2013-2017,other 2021-2024|John Kerry,Giôn Ke-ri
US|minister 2017-2018|Rex Tillerson
US|minister 2018-2021|Mike Pompeo,Michael Pompeo
US|minister 2021-2025|Antony Blinken,Anthony Blinken,Tony Blinken
US|minister 2025-|Marco Rubio
US|minister 2001-2006|Donald Rumsfeld
US|minister 2006-2011|Robert Gates,Robert M. Gates
US|minister 2011-2013|Leon Panetta,Leon Edward Panetta
US|minister 2013-2015|Chuck Hagel
US|minister 2015-2017|Ash *Carter,Ashton Carter
US|minister 2017-2019|James Mattis,Jim Mattis
US|minister 2019-2019|Patrick Shanahan
US|minister 2019-2020|Mark Esper
US|minister 2020-2021|Christopher C. Miller
US|minister 2021-2025|Lloyd Austin,Lloyd James Austin
US|minister 2025-|Pete Hegseth,Peter Hegseth
US|minister 2006-2009|Henry Paulson,Hank Paulson
US|minister 2009-2013|Timothy Geithner,Tim Geithner
US|minister 2013-2017|Jack Lew,Jacob Lew
US|minister 2017-2021|Steven Mnuchin,Steve Mnuchin
US|minister 2021-2025|Janet Yellen
US|minister 2025-|Scott Bessent
US|minister 2005-2009|Carlos Gutierrez
US|minister 2009-2011|Gary Locke
US|minister 2013-2017|Penny Pritzker
US|minister 2017-2021|Wilbur Ross
US|minister 2021-2025|Gina Raimondo
US|minister 2025-|Howard Lutnick
US|minister 2009-2013|Ron Kirk
US|minister 2013-2017|Michael Froman
US|minister 2017-2021|Robert Lighthizer
US|minister 2021-2025|Katherine Tai
US|minister 2025-|Jamieson Greer
US|minister 2005-2006|Rob Portman
US|minister 2006-2009|Susan Schwab
US|minister 2013-2017|Sally Jewell
US|minister 2009-2017|Tom Vilsack
US|minister 2013-2017|Ernest Moniz
US|minister 2025-|Kristi *Noem
US|minister 2013-2017|Jeh Johnson
US|minister 2017-2019|Rick Perry
US|minister 2020-2021|Dan Brouillette
US|minister 2021-2025|Jennifer Granholm
US|minister 2017-2020|Sonny Perdue
US|minister 2021-2025|Denis McDonough
US|minister 2021-2025|Alejandro Mayorkas
US|minister 2025-|Tulsi Gabbard
US|minister 2025-|John Ratcliffe
US|other 2009-2013|Thomas Donilon,Tom Donilon
US|other 2009-2017|Susan Rice
US|other 2018-2019|John Bolton
US|other 2019-2021|Robert O'Brien
US|other 2017-2018|H.R. McMaster
US|other 2021-2025|Jake Sullivan
US|other 2017-2021,other 2025-|Jared Kushner
US|other 2017-2021|Ivanka Trump
US|other 2025-|Steve Witkoff,Steven Witkoff
US|other 2025-|Keith Kellogg
US|other 2025-|Massad Boulos
US|other 2025-|Tom Barrack,Thomas Barrack
US|other 2025-|Morgan Ortagus
US|other 2021-2024|Amos Hochstein
US|other 2011-2014,other 2021-2025|William Burns,Bill Burns
US|other 2021-2023|Wendy Sherman
US|other 2009-2013,other 2021-2025|Kurt Campbell
US|other 2017-2019|John J. Sullivan
US|other 2019-2021|Stephen Biegun
US|other 2025-|Christopher Landau
US|other 2013-2017|Daniel Russel
US|other 2019-2021|David Stilwell
US|other 2021-2025|Daniel Kritenbrink,Dan Kritenbrink
US|other 2011-2014|David Shear
US|other 2014-2017|Ted Osius
US|other 2021-2026|Marc Knapper,Marc E. Knapper
US|other 2007-2011|Michael Michalak
US|other 2021-2025|Nicholas Burns
US|other 2021-2025|Rahm Emanuel
US|other 2025-|David Perdue
US|other 2025-|Mike Waltz
US|other 2017-2021|Nikki Haley
US|other 2021-2025|Linda Thomas-Greenfield
US|other 2013-2017,other 2021-2025|Samantha Power
US|other 2011-2015|Martin Dempsey
US|other 2015-2019|Joseph Dunford
US|other 2019-2023|Mark Milley
US|other 2023-2025|Charles Q. Brown
US|other 2025-|Dan Caine
US|other 2015-2018|Harry Harris
US|other 2021-2024|John Aquilino
US|other 2018-2021|Philip Davidson
US|other 2024-|Samuel Paparo
US|other 2012-2015|Samuel Locklear
US|speaker 2007-2011,speaker 2019-2023|Nancy Pelosi
US|speaker 2011-2015|John Boehner
US|speaker 2015-2019|Paul Ryan
US|speaker 2023-2023|Kevin McCarthy
US|speaker 2023-|Mike *Johnson
US|speaker 1999-2007|Dennis Hastert
US|other 1987-2018|John McCain
US|other 1974-2024|Patrick Leahy
US|other 2007-2021|Mitch McConnell
US|other 1997-|Lindsey Graham
US|other 1991-|Bernie Sanders
US|other 1985-|Chuck Schumer
US|other 1969-1977|Henry Kissinger
US|other 1977-1981|Jimmy *Carter
US|other 2017-2019|Reince Priebus
US|other 2018-2025|Gavin Newsom
US|other 2003-2011|Arnold Schwarzenegger
US|other 2002-|Michael Bloomberg
US|spouse 2001-2009|Laura Bush
US|spouse 2009-2017|Michelle Obama,Mi-seo Ô-ba-ma
US|spouse 2017-2021,spouse 2025-|Melania Trump
US|spouse 2009-2017,spouse 2021-2025|Jill Biden
US|spouse 2021-2025|Doug Emhoff
US|spouse 2017-2021|Karen Pence
US|spouse 2025-|Usha Vance
CA|monarch 2005-2010|Michaelle Jean
CA|monarch 2010-2017|David Johnston
CA|monarch 2017-2021|Julie Payette
CA|monarch 2021-2026|Mary Simon
CA|head-of-government 2003-2006|Paul Martin
CA|head-of-government 2006-2015|Stephen Harper
CA|head-of-government 2015-2025|Justin Trudeau
CA|head-of-government 2025-|Mark Carney
CA|minister 2011-2015|John Baird
CA|minister 2015-2015|Rob Nicholson
CA|minister 2015-2017|Stephane Dion
CA|minister 2015-2024|Chrystia Freeland
CA|minister 2019-2025|Francois-Philippe Champagne
CA|minister 2020-2021|Marc Garneau
CA|minister 2021-2025|Melanie Joly
CA|minister 2019-|Anita Anand
CA|minister 2015-2021|Harjit Sajjan
CA|minister 2023-2025|Bill Blair
CA|minister 2025-|David McGuinty
CA|minister 2006-2013|Peter MacKay
CA|minister 2008-2011|Lawrence Cannon
CA|minister 2013-2015|Jason Kenney
CA|minister 2013-2021|Ed Fast
CA|minister 2020-2025|Mary Ng
CA|minister 2025-|Maninder Sidhu
CA|minister 2024-2025|Dominic LeBlanc
CA|other 2022-2025|Pierre Poilievre
CA|spouse 2015-2023|Sophie Gregoire,Sophie Gregoire Trudeau
CA|spouse 2006-2015|Laureen Harper
CA|spouse 2025-|Diana Fox Carney
MX|president 2000-2006|Vicente Fox
MX|president 2006-2012|Felipe Calderon
MX|president 2012-2018|Enrique Pena Nieto,Peña Nieto
MX|president 2018-2024|Andres Manuel Lopez *Obrador,Lopez Obrador,*AMLO,Andres Lopez Obrador,Manuel Lopez Obrador
MX|president 2024-|Claudia Sheinbaum,Claudia Sheinbaum Pardo
MX|minister 2006-2012|Patricia Espinosa
MX|minister 2012-2015|Jose Antonio Meade
MX|minister 2015-2017|Claudia Ruiz Massieu
MX|minister 2017-2018|Luis Videgaray
MX|minister 2018-2023,minister 2024-|Marcelo Ebrard
MX|minister 2023-2024|Alicia Barcena
MX|minister 2024-|Juan Ramon de la Fuente
MX|spouse 2012-2018|Angelica Rivera
MX|spouse 2018-2024|Beatriz Gutierrez Muller
BR|president 2003-2011,president 2023-|Luiz Inacio *Lula da Silva,*Lula,Lula da Silva,Luiz Inacio Lula,Luiz Lula da Silva,Inacio Lula da Silva
BR|president 2011-2016|Dilma *Rousseff,*Dilma
BR|president 2016-2018,minister 2011-2016|Michel Temer
BR|president 2019-2022|Jair Bolsonaro
BR|minister 2023-|Geraldo Alckmin
BR|minister 2019-2022|Hamilton Mourao
BR|minister 2003-2010,minister 2011-2014|Celso Amorim
BR|minister 2011-2013|Antonio Patriota
BR|minister 2013-2015|Luiz Alberto Figueiredo
BR|minister 2015-2016,minister 2023-|Mauro Vieira
BR|minister 2016-2017|Jose Serra
BR|minister 2017-2018|Aloysio Nunes
BR|minister 2019-2021|Ernesto Araujo
BR|minister 2021-2022|Carlos Franca
BR|minister 2023-|Fernando Haddad
BR|minister 2023-|Jose Mucio
BR|speaker 2021-2025|Arthur Lira
BR|speaker 2021-2025|Rodrigo Pacheco
BR|speaker 2016-2021|Rodrigo Maia
BR|speaker 2015-2016|Eduardo Cunha
BR|speaker 2025-|Hugo Motta
BR|speaker 2025-|Davi Alcolumbre
BR|spouse 2023-|Rosangela da Silva,*Janja
BR|spouse 2019-2022|Michelle Bolsonaro
AR|president 2003-2007|Nestor Kirchner
AR|president 2007-2015,minister 2019-2023|Cristina Fernandez de Kirchner,Cristina Kirchner,Cristina Fernandez
AR|president 2015-2019|Mauricio Macri
AR|president 2019-2023|Alberto Fernandez
AR|president 2023-|Javier Milei
AR|minister 2023-|Victoria Villarruel
AR|minister 2005-2010,minister 2021-2023|Jorge Taiana
AR|minister 2010-2015|Hector Timerman
AR|minister 2015-2017|Susana Malcorra
AR|minister 2017-2019|Jorge Faurie
AR|minister 2019-2021|Felipe Sola
AR|minister 2021-2023|Santiago Cafiero
AR|minister 2023-2024|Diana Mondino
AR|minister 2024-2025|Gerardo Werthein
AR|minister 2025-|Pablo Quirno
AR|minister 2023-2025|Luis Petri
AR|minister 2022-2023,speaker 2019-2022|Sergio Massa
AR|minister 2023-|Luis Caputo
AR|other 2023-|Karina Milei
CL|president 2000-2006|Ricardo Lagos
CL|president 2006-2010,president 2014-2018|Michelle Bachelet,Mi-sen Ba-chê-lê
CL|president 2010-2014,president 2018-2022|Sebastian Pinera
CL|president 2022-2026|Gabriel Boric
CL|president 2026-|Jose Antonio Kast
CL|minister 2006-2009|Alejandro Foxley
CL|minister 2010-2014|Alfredo Moreno
CL|minister 2014-2018|Heraldo Munoz
CL|minister 2018-2019|Roberto Ampuero
CL|minister 2019-2020|Teodoro Ribera
CL|minister 2020-2022|Andres Allamand
CL|minister 2022-2023|Antonia Urrejola
CL|minister 2023-2026|Alberto van Klaveren
CL|minister 2022-2025|Maya Fernandez
PE|president 2001-2006|Alejandro Toledo
PE|president 1985-1990,president 2006-2011|Alan Garcia,Alan Garcia Perez
PE|president 2011-2016|Ollanta Humala
PE|president 2016-2018|Pedro Pablo Kuczynski
PE|president 2018-2020|Martin Vizcarra
PE|president 2020-2021|Francisco Sagasti
PE|president 2021-2022|Pedro Castillo
PE|president 2022-2025|Dina Boluarte
PE|president 2025-2026|Jose Jeri
PE|minister 2011-2013|Rafael Roncagliolo
PE|minister 2013-2014|Eda Rivas
PE|minister 2014-2015|Gonzalo Gutierrez
PE|minister 2015-2016|Ana Maria Sanchez
PE|minister 2016-2017|Ricardo Luna
PE|minister 2018-2019|Nestor Popolizio
PE|minister 2019-2020|Gustavo *Meza-*Cuadra
PE|minister 2021-2022|Oscar Maurtua
PE|minister 2022-2022|Cesar Landa
PE|minister 2022-2023|Ana Cecilia Gervasi
PE|minister 2023-2024|Javier Gonzalez-Olaechea
PE|minister 2024-2025|Elmer Schialer
PE|minister 2025-|Hugo de Zela
PE|head-of-government 2023-2024|Alberto Otarola
PE|head-of-government 2024-2025|Gustavo Adrianzen
PE|head-of-government 2025-2025|Eduardo Arana
CO|president 2002-2010|Alvaro Uribe
CO|president 2010-2018,minister 2006-2009|Juan Manuel Santos
CO|president 2018-2022|Ivan Duque
CO|president 2022-|Gustavo Petro
CO|minister 2022-|Francia Marquez
CO|minister 2010-2018|Maria Angela Holguin
CO|minister 2018-2019|Carlos Holmes Trujillo
CO|minister 2019-2021|Claudia Blum
CO|minister 2018-2022|Marta Lucia Ramirez
CO|minister 2022-2024|Alvaro Leyva
CO|minister 2024-2025|Luis Gilberto Murillo
CO|minister 2025-2025|Laura Sarabia
CO|minister 2025-|Rosa Villavicencio,Rosa Yolanda Villavicencio
CO|minister 2022-2024|Ivan Velasquez
CO|minister 2025-|Pedro Sanchez Suarez,Pedro Arnulfo Sanchez
CO|spouse 2022-|Veronica Alcocer
VE|president 1999-2013|Hugo Chavez,Hu-gô Cha-vết,Hugo Chavez Frias
VE|president 2013-2026,minister 2006-2013|Nicolas Maduro,Ni-cô-lát Ma-đu-rô,Nicolas Maduro Moros
VE|minister 2014-2017,minister 2018-2026,president 2026-|Delcy Rodriguez,Delcy Eloina Rodriguez
VE|minister 2013-2014|Elias Jaua
VE|minister 2017-2021|Jorge Arreaza
VE|minister 2021-2022|Felix Plasencia
VE|minister 2023-|Yvan Gil,Yvan Gil Pinto
VE|minister 2014-2026|Vladimir Padrino,Vladimir Padrino Lopez,Padrino Lopez
VE|minister 2025-,speaker 2012-2016|Diosdado Cabello
VE|speaker 2021-|Jorge Rodriguez
VE|other 2019-2023|Juan Guaido
VE|other 2024-|Maria Corina Machado,Corina Machado
VE|other 2024-|Edmundo Gonzalez,Edmundo Gonzalez Urrutia
VE|spouse 2013-2026|Cilia Flores
CU|party-chief 1965-2011,state-president 1976-2008|Fidel Castro,Fidel Castro Ruz,Phi-đen Cát-xtơ-rô
CU|party-chief 2011-2021,state-president 2008-2018,minister 1959-2008|Raul Castro,Raul Castro Ruz,Ra-un Cát-xtơ-rô,Ra-un Cát-xtơ-rô Ru-xơ
CU|party-chief 2021-,state-president 2018-,minister 2013-2018|Miguel Diaz-Canel,Miguel Diaz-Canel Bermudez,Mi-ghen Đi-át Ca-nen,Miguel Mario Diaz-Canel,Mi-ghen Đi-a-xơ Ca-nen
CU|head-of-government 2019-|Manuel Marrero,Manuel Marrero Cruz,Ma-nu-en Ma-rê-rô
CU|speaker 1993-2013|Ricardo Alarcon,Ricardo Alarcon de Quesada,Ri-các-đô A-la-rơ-côn
CU|speaker 2013-|Esteban Lazo,Esteban Lazo Hernandez,Ê-xtê-ban La-xô
CU|minister 1999-2009|Felipe Perez Roque
CU|minister 2009-|Bruno Rodriguez,Bruno Rodriguez Parrilla,Bru-nô Rô-đri-ghết
CU|minister 2009-2021|Leopoldo *Cintra *Frias,Leopoldo Cintra
CU|minister 2021-|Alvaro Lopez Miera
CU|minister 2009-|Ricardo Cabrisas,Ricardo Cabrisas Ruiz
CU|minister 2014-2024|Rodrigo Malmierca
CU|minister 2018-2023,minister 2024-|Salvador Valdes Mesa
CU|minister 2009-2021|Marino Murillo
CU|minister 2009-2019|Ramiro Valdes,Ramiro Valdes Menendez
CU|party-chief 2011-2018,minister 1976-2013|Jose Ramon Machado Ventura,Machado Ventura
CU|minister 2019-|Oscar Perez-*Oliva Fraga
CU|other 2019-|Roberto Morales Ojeda
CU|spouse 2018-|Lis Cuesta,Lis Cuesta Peraza
CU|other 2006-|Mariela Castro
GT|president 2004-2008|Oscar Berger
GT|president 2008-2012|Alvaro Colom
GT|president 2012-2015|Otto Perez Molina
GT|president 2016-2020|Jimmy Morales
GT|president 2020-2024|Alejandro Giammattei
GT|president 2024-|Bernardo Arevalo
HN|president 2006-2009|Manuel Zelaya
HN|president 2010-2014|Porfirio Lobo
HN|president 2014-2022|Juan Orlando Hernandez
HN|president 2022-2026|Xiomara Castro
HN|president 2026-|Nasry Asfura
SV|president 2004-2009|Antonio Saca,Elias Antonio Saca
SV|president 2009-2014|Mauricio Funes
SV|president 2014-2019|Salvador Sanchez Ceren,Sanchez Ceren
SV|president 2019-|Nayib Bukele
SV|minister 2019-|Alexandra Hill,Alexandra Hill Tinoco
SV|minister 2019-|Felix Ulloa
NI|president 1985-1990,president 2007-|Daniel Ortega,Daniel Ortega Saavedra,Đa-ni-en Oóc-tê-ga
NI|president 2025-,minister 2017-2025,spouse 2007-|Rosario Murillo
NI|minister 2017-2024|Denis Moncada
NI|minister 2007-2017|Samuel Santos
NI|other 2021-|*Laureano *Ortega,Laureano Ortega Murillo
CR|president 2006-2010|Oscar Arias
CR|president 2010-2014|Laura Chinchilla
CR|president 2014-2018|Luis Guillermo Solis
CR|president 2018-2022|Carlos Alvarado
CR|president 2022-2026|Rodrigo Chaves
CR|president 2026-|Laura Fernandez
PA|president 2004-2009|Martin Torrijos
PA|president 2009-2014|Ricardo Martinelli
PA|president 2014-2019|Juan Carlos Varela
PA|president 2019-2024|Laurentino Cortizo
PA|president 2024-|Jose Raul Mulino
PA|minister 2024-|Javier Martinez-Acha
PA|minister 2014-2017|Isabel de Saint Malo
DO|president 2004-2012|Leonel Fernandez
DO|president 2012-2020|Danilo Medina
DO|president 2020-|Luis Abinader
DO|minister 2020-|Roberto Alvarez
HT|president 2006-2011|Rene Preval
HT|president 2011-2016|Michel Martelly
HT|president 2017-2021|Jovenel Moise
HT|head-of-government 2021-2024|Ariel Henry
HT|head-of-government 2024-|Alix Didier Fils-Aime
JM|head-of-government 2006-2007,head-of-government 2012-2016|Portia Simpson-Miller
JM|head-of-government 2007-2011|Bruce Golding
JM|head-of-government 2016-|Andrew Holness
JM|minister 2020-|Kamina Johnson Smith
TT|head-of-government 1995-2001|Basdeo Panday
TT|head-of-government 2001-2010|Patrick Manning
TT|head-of-government 2010-2015,head-of-government 2025-|Kamla *Persad-*Bissessar
TT|head-of-government 2015-2025|Keith Rowley
TT|president 2018-2023|Paula-Mae Weekes
TT|president 2023-|Christine Kangaloo
BB|head-of-government 2018-|Mia Mottley,Mia Amor Mottley
BB|head-of-government 2010-2018|Freundel Stuart
BB|president 2021-2025|Sandra Mason
GY|president 1999-2011|Bharrat Jagdeo
GY|president 2011-2015|Donald Ramotar
GY|president 2015-2020|David Granger
GY|president 2020-|Irfaan Ali,Mohamed Irfaan Ali
SR|president 2000-2010|Ronald Venetiaan
SR|president 2010-2020|Desi Bouterse
SR|president 2020-2025|Chan Santokhi,Chandrikapersad Santokhi
SR|president 2025-|Jennifer *Geerlings-Simons,Jennifer Simons
BS|head-of-government 2012-2017|Perry Christie
BS|head-of-government 2017-2021|Hubert Minnis
BS|head-of-government 2021-|Philip Davis,Philip Brave Davis
BZ|head-of-government 2008-2020|Dean Barrow
BZ|head-of-government 2020-|John Briceno,Johnny Briceno
AG|head-of-government 2014-|Gaston Browne
LC|head-of-government 2016-2021|Allen Chastanet
LC|head-of-government 2021-|Philip J. Pierre
VC|head-of-government 2001-2025|Ralph Gonsalves
GD|head-of-government 2013-2022|Keith Mitchell
GD|head-of-government 2022-|Dickon Mitchell
DM|head-of-government 2004-|Roosevelt Skerrit
KN|head-of-government 2015-2022|Timothy Harris
KN|head-of-government 2022-|Terrance Drew
EC|president 2005-2007|Alfredo Palacio
EC|president 2007-2017|Rafael Correa
EC|president 2017-2021|Lenin Moreno
EC|president 2021-2023|Guillermo Lasso
EC|president 2023-|Daniel Noboa
EC|minister 2010-2016|Ricardo Patino
EC|minister 2024-|Gabriela Sommerfeld
BO|president 2006-2019|Evo Morales,E-vô Mô-ra-lết
BO|president 2019-2020|Jeanine Anez
BO|president 2020-2025|Luis Arce
BO|president 2025-|Rodrigo Paz,Rodrigo Paz Pereira
BO|minister 2006-2017|David Choquehuanca
PY|president 2003-2008|Nicanor Duarte
PY|president 2008-2012|Fernando Lugo
PY|president 2013-2018|Horacio Cartes
PY|president 2018-2023|Mario *Abdo Benitez,Abdo Benitez
PY|president 2023-|Santiago Pena
PY|minister 2023-|Ruben Ramirez Lezcano
UY|president 2005-2010,president 2015-2020|Tabare Vazquez
UY|president 2010-2015|Jose Mujica,Jose Pepe Mujica
UY|president 2020-2025|Luis *Lacalle Pou,Luis Alberto Lacalle Pou
UY|president 2025-|Yamandu Orsi
UY|minister 2025-|Mario Lubetkin
`;
