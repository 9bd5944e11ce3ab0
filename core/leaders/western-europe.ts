/** Leaders of western, northern and southern Europe, with their royal families. In the notation of `parse.ts`. */
export const WESTERN_EUROPE = `
GB|monarch 1952-2022|Elizabeth II,Queen Elizabeth II,Queen Elizabeth,Nữ hoàng Elizabeth,Elizabeth Alexandra Mary Windsor,Ê-li-da-bét II,Nữ hoàng Ê-li-da-bét
GB|monarch 1947-2021|Prince Philip,Duke of Edinburgh,Philip Mountbatten,Hoàng thân Philip
GB|monarch 1969-|Charles III,King Charles III,King Charles,Prince Charles,Vua Charles,Vua Charles III,Thái tử Charles,Hoàng tử Charles
GB|monarch 2005-|Queen Camilla,Camilla Parker Bowles,Camilla,Hoàng hậu Camilla
GB|monarch 2000-|Prince William,William Windsor,Hoàng tử William,William Prince of Wales,Duke of Cambridge
GB|monarch 2011-|Kate Middleton,Catherine Middleton,Princess Catherine,Princess Kate,Princess of Wales,Catherine Princess of Wales,Kate Princess of Wales,Duchess of Cambridge
GB|monarch 2002-|Prince Harry,Hoàng tử Harry,Duke of Sussex
GB|monarch 2018-|*Meghan *Markle,Duchess of Sussex
GB|monarch 1978-2025|Prince Andrew,Andrew Mountbatten-Windsor,Duke of York,Hoàng tử Andrew
GB|monarch 1964-|Prince Edward,Edward Earl of Wessex
GB|monarch 1999-|Sophie Wessex,Sophie Countess of Wessex,Duchess Sophie
GB|monarch 1968-|Princess Anne,Công chúa Anne
GB|head-of-government 1997-2007|Tony Blair,Anthony Blair
GB|head-of-government 2007-2010|Gordon Brown
GB|head-of-government 2010-2016,minister 2023-2024|David Cameron,Lord Cameron
GB|head-of-government 2016-2019|Theresa May
GB|head-of-government 2019-2022,minister 2016-2018|Boris *Johnson
GB|head-of-government 2022-2022,minister 2021-2022|Liz Truss,Elizabeth Truss
GB|head-of-government 2022-2024,minister 2020-2022|Rishi Sunak
GB|head-of-government 2024-|Keir Starmer
GB|minister 2006-2007|Margaret Beckett
GB|minister 2007-2010|David Miliband
GB|minister 2010-2014|William Hague
GB|minister 2014-2019|Philip Hammond
GB|minister 2018-2019,minister 2022-2024|Jeremy Hunt
GB|minister 2019-2021|Dominic Raab
GB|minister 2022-2024|James Cleverly
GB|minister 2024-|David Lammy
GB|minister 2025-|Yvette Cooper
GB|minister 2001-2006|Jack Straw
GB|minister 2010-2011,minister 2016-2019|Liam Fox
GB|minister 2014-2017|Michael Fallon
GB|minister 2017-2019|Gavin Williamson
GB|minister 2019-2019|Penny Mordaunt
GB|minister 2019-2023|Ben Wallace
GB|minister 2023-2024|Grant Shapps
GB|minister 2024-|John Healey
GB|minister 2008-2009|John Hutton
GB|minister 2006-2008|Des Browne
GB|minister 2010-2016|George Osborne
GB|minister 2024-|Rachel Reeves
GB|minister 2022-2024|Kemi Badenoch
GB|minister 2024-2025|Jonathan Reynolds
GB|minister 2010-2015|Nick Clegg
GB|minister 2010-2015|Vince Cable
GB|minister 2016-2021|Alok Sharma
GB|minister 2024-2025|Angela Rayner
GB|minister 2021-2023|Anne-Marie Trevelyan
GB|minister 2024-|Catherine West
GB|minister 2012-2016|Hugo Swire
GB|minister 2017-2019|Mark Field
GB|speaker 2009-2019|John Bercow
GB|speaker 2019-|Lindsay Hoyle
GB|other 2015-2020|Jeremy Corbyn
GB|other 2010-2015|Ed Miliband
GB|other 2016-|Sadiq Khan
GB|other 2024-|Nigel Farage
GB|spouse 2010-2016|Samantha Cameron
GB|spouse 2016-2019|Philip May
GB|spouse 1997-2007|Cherie Blair
GB|spouse 2021-2022|Carrie Johnson
GB|spouse 2022-2024|Akshata Murty
GB|spouse 2024-|Victoria Starmer
IE|president 1997-2011|Mary McAleese
IE|president 2011-2025|Michael D. Higgins,Michael Higgins
IE|president 2025-|Catherine Connolly
IE|head-of-government 1997-2008|Bertie Ahern
IE|head-of-government 2008-2011|Brian Cowen
IE|head-of-government 2011-2017|Enda Kenny
IE|head-of-government 2017-2020,head-of-government 2022-2024|Leo Varadkar
IE|head-of-government 2020-2022,head-of-government 2025-,minister 2008-2011,minister 2022-2025|Micheal Martin
IE|head-of-government 2024-2025,minister 2025-|Simon Harris
IE|minister 2011-2017|Eamon Gilmore
IE|minister 2014-2017|Charlie Flanagan
IE|minister 2017-2022|Simon Coveney
IE|minister 2025-|Helen McEntee
IE|minister 2017-2025|Paschal Donohoe
IE|spouse 2011-2025|Sabina Higgins
FR|president 1995-2007|Jacques Chirac,Giắc Si-rắc
FR|president 2007-2012|Nicolas Sarkozy,Ni-cô-la Xác-cô-di
FR|president 2012-2017|Francois Hollande,Phrăng-xoa Ô-lăng
FR|president 2017-|Emmanuel Macron,Em-ma-nu-en Ma-crông,E.Ma-crông
FR|head-of-government 2005-2007|Dominique de Villepin
FR|head-of-government 2007-2012|Francois Fillon
FR|head-of-government 2012-2014,minister 2014-2016|Jean-Marc Ayrault
FR|head-of-government 2014-2016|Manuel Valls
FR|head-of-government 2016-2017|Bernard Cazeneuve
FR|head-of-government 2017-2020|Edouard Philippe
FR|head-of-government 2020-2022|Jean Castex
FR|head-of-government 2022-2024|Elisabeth Borne
FR|head-of-government 2024-2024|Gabriel Attal
FR|head-of-government 2024-2024|Michel Barnier
FR|head-of-government 2024-2025|Francois Bayrou
FR|head-of-government 2025-,minister 2022-2025|Sebastien Lecornu
FR|minister 2007-2010|Bernard Kouchner
FR|minister 2007-2009,minister 2010-2011|Michele *Alliot-Marie
FR|minister 2011-2012|Alain Juppe
FR|minister 2012-2016|Laurent Fabius
FR|minister 2012-2022|Jean-Yves Le Drian,Le Drian
FR|minister 2022-2024|Catherine Colonna
FR|minister 2024-2024|Stephane Sejourne
FR|minister 2024-|Jean-Noel Barrot
FR|minister 2017-2022|Florence Parly
FR|minister 2025-|Catherine Vautrin
FR|minister 2009-2011|Gerard Longuet
FR|minister 2017-2024|Bruno Le Maire
FR|minister 2014-2016|Matthias Fekl
FR|minister 2007-2011|Christine Lagarde
FR|minister 2012-2014|Pierre Moscovici
FR|minister 2017-2018|Gerard Collomb
FR|minister 2020-2024|Gerald Darmanin
FR|minister 2024-|Rachida Dati
FR|minister 2012-2014|Arnaud Montebourg
FR|minister 2012-2017|Michel Sapin
FR|speaker 2008-2011,speaker 2014-|Gerard Larcher
FR|speaker 2011-2014|Jean-Pierre Bel
FR|speaker 2012-2017|Claude Bartolone
FR|speaker 2017-2018|Francois de Rugy
FR|speaker 2018-2022|Richard Ferrand
FR|speaker 2022-|Yael *Braun-*Pivet
FR|speaker 2007-2012|Bernard Accoyer
FR|other 2011-|Marine Le Pen,Le Pen
FR|other 2014-|Anne Hidalgo
FR|other 1974-1981|Valery Giscard d'Estaing
FR|spouse 2007-2012|Carla Bruni,Carla Bruni-Sarkozy
FR|spouse 2012-2014|Valerie Trierweiler
FR|spouse 2017-|Brigitte Macron
FR|spouse 1995-2007|Bernadette Chirac
DE|president 2004-2010|Horst Kohler,Horst Koehler
DE|president 2010-2012|Christian Wulff
DE|president 2012-2017|Joachim Gauck
DE|president 2017-,minister 2005-2009,minister 2013-2017|Frank-Walter Steinmeier
DE|head-of-government 1998-2005|Gerhard *Schroder,Gerhard Schroeder,*Schroeder
DE|head-of-government 2005-2021|Angela Merkel,Ăng-ghê-la Méc-ken,A.Méc-ken
DE|head-of-government 2021-2025,minister 2018-2021|Olaf Scholz
DE|head-of-government 2025-|Friedrich Merz
DE|minister 2009-2013|Guido Westerwelle
DE|minister 2013-2018|Sigmar Gabriel
DE|minister 2018-2021|Heiko Maas
DE|minister 2021-2025|Annalena Baerbock
DE|minister 2025-|Johann Wadephul
DE|minister 2005-2009|Franz Josef Jung
DE|minister 2009-2011|Karl-Theodor zu Guttenberg
DE|minister 2011-2013|Thomas de Maiziere
DE|minister 2013-2019|Ursula von der *Leyen
DE|minister 2019-2021|Annegret *Kramp-*Karrenbauer
DE|minister 2021-2023|Christine Lambrecht
DE|minister 2023-|Boris Pistorius
DE|minister 2021-2025|Robert Habeck
DE|minister 2009-2017,speaker 2017-2021|Wolfgang *Schauble,*Schaeuble
DE|minister 2013-2021|Peter Altmaier
DE|minister 2009-2013|Philipp Rosler,Philipp Roesler
DE|minister 2005-2009|Peer Steinbruck
DE|minister 2021-2024|Christian Lindner
DE|minister 2025-|Lars Klingbeil
DE|minister 2025-|Katherina Reiche
DE|minister 2013-2021|Gerd Muller
DE|minister 2021-2025|Svenja Schulze
DE|minister 2021-2025|Hubertus Heil
DE|minister 2021-2025|Nancy Faeser
DE|minister 1998-2005|Joschka Fischer
DE|speaker 2005-2017|Norbert Lammert
DE|speaker 2021-2025|Barbel Bas
DE|speaker 2025-|Julia Klockner
DE|spouse 2017-|Elke Budenbender
DE|spouse 2012-2017|Daniela Schadt
DE|spouse 2005-2021|Joachim Sauer
DE|spouse 2021-2025|Britta Ernst
DE|spouse 2025-|Charlotte Merz
IT|president 1999-2006|Carlo Azeglio Ciampi
IT|president 2006-2015|Giorgio Napolitano
IT|president 2015-|Sergio Mattarella
IT|head-of-government 1996-1998,head-of-government 2006-2008|Romano Prodi
IT|head-of-government 2001-2006,head-of-government 2008-2011|Silvio Berlusconi
IT|head-of-government 2011-2013|Mario Monti
IT|head-of-government 2013-2014|Enrico Letta
IT|head-of-government 2014-2016|Matteo Renzi
IT|head-of-government 2016-2018,minister 2014-2016|Paolo Gentiloni
IT|head-of-government 2018-2021|Giuseppe Conte
IT|head-of-government 2021-2022|Mario Draghi
IT|head-of-government 2022-|Giorgia Meloni
IT|minister 2002-2004,minister 2008-2011|Franco Frattini
IT|minister 2006-2008|Massimo D'Alema
IT|minister 2011-2013|Giulio Terzi
IT|minister 2013-2014|Emma Bonino
IT|minister 2014-2014|Federica Mogherini
IT|minister 2016-2018|Angelino Alfano
IT|minister 2018-2019|Enzo Moavero Milanesi
IT|minister 2019-2022|Luigi Di Maio,Di Maio
IT|minister 2022-|Antonio Tajani
IT|minister 2014-2018|Roberta Pinotti
IT|minister 2018-2019|Elisabetta Trenta
IT|minister 2019-2022|Lorenzo Guerini
IT|minister 2022-|Guido Crosetto
IT|minister 2008-2011,speaker 2022-|Ignazio La Russa
IT|minister 2018-2019,minister 2022-|Matteo Salvini
IT|speaker 2022-|Lorenzo Fontana
IT|speaker 2013-2018|Laura Boldrini
IT|speaker 2013-2018|Pietro Grasso
IT|speaker 2018-2022|Roberto Fico
IT|speaker 2018-2022|Maria Elisabetta Alberti Casellati,Elisabetta Casellati
IT|spouse 2015-|Laura Mattarella
ES|monarch 1975-2014|Juan Carlos I,King Juan Carlos,Juan Carlos,Vua Juan Carlos
ES|monarch 1975-2014|Queen Sofia of Spain
ES|monarch 1977-|Felipe VI,King Felipe VI,King Felipe,Vua Felipe VI,Vua Felipe,Prince Felipe
ES|monarch 2004-|Letizia,Queen Letizia,Letizia Ortiz,Hoàng hậu Letizia
ES|monarch 2020-|Leonor,Princess Leonor
ES|head-of-government 1996-2004|Jose Maria Aznar
ES|head-of-government 2004-2011|Jose Luis Rodriguez Zapatero,Jose Luis Zapatero,Rodriguez Zapatero
ES|head-of-government 2011-2018|Mariano Rajoy,Mariano Rajoy Brey
ES|head-of-government 2018-|Pedro Sanchez,Pedro Sanchez Perez-Castejon
ES|minister 2004-2010|Miguel Angel Moratinos
ES|minister 2010-2011|Trinidad Jimenez
ES|minister 2011-2016|Jose Manuel Garcia-Margallo,Garcia-Margallo
ES|minister 2016-2018|Alfonso Dastis
ES|minister 2018-2019|Josep Borrell
ES|minister 2020-2021|Arancha Gonzalez Laya
ES|minister 2021-|Jose Manuel Albares
ES|minister 2018-|Margarita Robles
ES|minister 2008-2011|Carme Chacon
ES|minister 2016-2018|Maria Dolores de Cospedal
ES|minister 2011-2016|Pedro Morenes
ES|minister 2018-2023|Nadia Calvino
ES|minister 2021-|Yolanda Diaz
ES|minister 2018-2025|Maria Jesus Montero
ES|minister 2023-|Carlos Cuerpo
ES|minister 2020-2021|Pablo Iglesias
ES|speaker 2019-2023|Meritxell Batet
ES|speaker 2023-|Francina Armengol
ES|spouse 2018-|Begona Gomez
PT|president 1996-2006|Jorge Sampaio
PT|president 2006-2016|Anibal *Cavaco Silva,Cavaco Silva
PT|president 2016-2026|Marcelo *Rebelo de Sousa,Rebelo de Sousa,Marcelo de Sousa
PT|president 2026-|Antonio Jose Seguro
PT|head-of-government 1995-2002|Antonio Guterres
PT|head-of-government 2002-2004|Jose Manuel Barroso,Durao Barroso,Jose Manuel Durao Barroso
PT|head-of-government 2005-2011|Jose Socrates
PT|head-of-government 2011-2015|Pedro *Passos Coelho,Passos Coelho
PT|head-of-government 2015-2024|Antonio Costa
PT|head-of-government 2024-|Luis Montenegro
PT|minister 2006-2011|Luis Amado
PT|minister 2011-2013|Paulo Portas
PT|minister 2013-2015|Rui Machete
PT|minister 2015-2022,speaker 2022-2024|Augusto Santos Silva,Santos Silva
PT|minister 2022-2024|Joao Gomes Cravinho
PT|minister 2024-|Paulo Rangel
PT|minister 2024-|Nuno Melo
PT|speaker 2024-|Jose Pedro *Aguiar-*Branco
NL|monarch 1980-2013|Beatrix,Queen Beatrix,Princess Beatrix
NL|monarch 2013-|*Willem-Alexander,King Willem-Alexander,Prince Willem-Alexander
NL|monarch 2002-|Maxima,Queen Maxima,Maxima Zorreguieta,Princess Maxima,Hoàng hậu Maxima
NL|monarch 2013-|*Catharina-*Amalia,Princess Amalia,Princess Catharina-Amalia
NL|head-of-government 2002-2010|Jan Peter Balkenende
NL|head-of-government 2010-2024|Mark Rutte
NL|head-of-government 2024-2026|Dick Schoof
NL|head-of-government 2026-|Rob Jetten
NL|minister 2007-2010|Maxime Verhagen
NL|minister 2010-2012|Uri Rosenthal
NL|minister 2012-2014|Frans Timmermans
NL|minister 2014-2017|Bert Koenders
NL|minister 2017-2018|Halbe Zijlstra
NL|minister 2018-2021|Stef Blok
NL|minister 2017-2021|Sigrid Kaag
NL|minister 2021-2023|Wopke Hoekstra
NL|minister 2023-2024|Hanke Bruins Slot
NL|minister 2024-2025|Caspar Veldkamp
NL|minister 2025-2026|David van Weel
NL|minister 2012-2017|Jeanine *Hennis-*Plasschaert
NL|minister 2017-2022|Ank Bijleveld
NL|minister 2022-2024|Kajsa Ollongren
NL|minister 2024-2026|Ruben Brekelmans
NL|minister 2012-2017|Lilianne Ploumen
NL|minister 2022-2024|Liesje Schreinemacher
NL|minister 2024-2025|Reinette Klever
NL|minister 2010-2017|Melanie Schultz van Haegen
NL|minister 2017-2022|Cora van Nieuwenhuizen
BE|monarch 1993-2013|Albert II,King Albert II
BE|monarch 1993-2013|Paola,Queen Paola
BE|monarch 2013-|King Philippe,Philippe of Belgium,Vua Philippe,Prince Philippe of Belgium,Nhà vua Philippe
BE|monarch 2013-|Mathilde,Queen Mathilde,Hoàng hậu Mathilde
BE|monarch 1984-|Astrid,Princess Astrid,Công chúa Astrid
BE|monarch 2013-|Princess Elisabeth of Belgium
BE|head-of-government 1999-2008|Guy Verhofstadt
BE|head-of-government 2008-2008,head-of-government 2009-2011,minister 2011-2012|Yves Leterme
BE|head-of-government 2008-2009|Herman Van Rompuy,Van Rompuy
BE|head-of-government 2011-2014|Elio Di Rupo
BE|head-of-government 2014-2019,minister 2011-2014|Charles Michel
BE|head-of-government 2019-2020,minister 2020-2022|Sophie Wilmes
BE|head-of-government 2020-2025|Alexander De Croo,De Croo
BE|head-of-government 2025-|Bart De Wever,De Wever
BE|minister 2004-2009|Karel De Gucht
BE|minister 2009-2011|Steven Vanackere
BE|minister 2011-2019|Didier Reynders
BE|minister 2022-2025|Hadja Lahbib
BE|minister 2025-|Maxime Prevot
BE|minister 2007-2014|Pieter De Crem
BE|minister 2014-2018|Steven Vandeput
BE|minister 2020-2025|Ludivine Dedonder
BE|minister 2025-|Theo Francken
BE|speaker 2019-2020|Patrick Dewael
BE|speaker 2020-2024|Eliane Tillieux
LU|monarch 2000-2025|Grand Duke Henri,Henri of Luxembourg,Đại Công tước Henri
LU|monarch 1981-2025|Maria Teresa of Luxembourg,Grand Duchess Maria Teresa
LU|monarch 2025-|Grand Duke Guillaume,Guillaume V,Guillaume
LU|head-of-government 1995-2013|Jean-Claude Juncker
LU|head-of-government 2013-2023,minister 2023-|Xavier Bettel
LU|head-of-government 2023-|Luc Frieden
LU|minister 2004-2023|Jean Asselborn
LU|speaker 2014-2018|Mars Di Bartolomeo
LU|speaker 2018-2023|Fernand Etgen
CH|president 2007-2007,minister 2003-2011|Micheline *Calmy-Rey
CH|president 2008-2008|Pascal Couchepin
CH|president 2009-2009|Hans-Rudolf Merz
CH|president 2010-2010,president 2017-2017,minister 2006-2018|Doris Leuthard
CH|president 2012-2012|Eveline *Widmer-*Schlumpf
CH|president 2013-2013,minister 2009-2022|Ueli Maurer
CH|president 2014-2014,minister 2009-2017|Didier Burkhalter
CH|president 2015-2015,president 2020-2020,minister 2010-2022|Simonetta Sommaruga
CH|president 2016-2016,minister 2010-2018|Johann Schneider-Ammann
CH|president 2018-2018,president 2023-2023,minister 2012-2023|Alain Berset
CH|president 2021-2021,president 2026-2026,minister 2015-|Guy Parmelin
CH|president 2022-2022,minister 2017-|Ignazio Cassis
CH|president 2024-2024,minister 2019-2025|Viola Amherd
CH|president 2025-2025,minister 2019-|Karin Keller-Sutter
CH|minister 2025-|Martin Pfister
CH|speaker 2022-2023|Martin Candinas
AT|president 2004-2016|Heinz Fischer
AT|president 2017-|Alexander Van der Bellen,Van der Bellen
AT|head-of-government 2000-2007|Wolfgang Schussel
AT|head-of-government 2007-2008|Alfred Gusenbauer
AT|head-of-government 2008-2016|Werner Faymann
AT|head-of-government 2016-2017|Christian Kern
AT|head-of-government 2017-2019,head-of-government 2020-2021,minister 2013-2017|Sebastian Kurz
AT|head-of-government 2019-2020|Brigitte Bierlein
AT|head-of-government 2021-2025|Karl Nehammer
AT|head-of-government 2025-|Christian Stocker
AT|head-of-government 2021-2021,minister 2019-2025|Alexander Schallenberg
AT|minister 2025-|Beate *Meinl-*Reisinger
AT|minister 2008-2013|Michael Spindelegger
AT|minister 2017-2019|Karin Kneissl
AT|minister 2004-2008|Ursula Plassnik
AT|minister 2020-2025|Klaudia Tanner
AT|speaker 2017-2024|Wolfgang Sobotka
LI|monarch 1989-|Hans-Adam II,Prince Hans-Adam
LI|monarch 2004-|Prince Alois
LI|head-of-government 2013-2021|Adrian Hasler
LI|head-of-government 2021-2025|Daniel Risch
MC|monarch 2005-|Prince Albert II,Albert II of Monaco,Hoàng thân Albert II,Prince Albert of Monaco
MC|monarch 2011-|Charlene,Princess Charlene
VA|monarch 1978-2005|John Paul II,Pope John Paul II,Giáo hoàng John Paul II,Gioan Phaolô II
VA|monarch 2005-2013|Benedict XVI,Pope Benedict XVI,Pope Benedict,Giáo hoàng Benedict XVI,Bênêđictô XVI,Giáo hoàng Benedict,Joseph *Ratzinger
VA|monarch 2013-2025|Pope Francis,Giáo hoàng Francis,Phanxicô,Giáo hoàng Phanxicô,Jorge Mario *Bergoglio,Jorge Bergoglio,Đức Giáo hoàng Francis
VA|monarch 2025-|Leo XIV,Pope Leo XIV,Pope Leo,Giáo hoàng Leo XIV,Robert *Prevost,Robert Francis Prevost,Giáo hoàng Leo
VA|head-of-government 2013-|Pietro Parolin,Cardinal Parolin
VA|head-of-government 2006-2013|Tarcisio Bertone
VA|minister 2014-|Paul Gallagher,Paul Richard Gallagher
VA|minister 2006-2014|Dominique Mamberti
SE|monarch 1973-|Carl XVI Gustaf,King Carl XVI Gustaf,Carl Gustaf,Carl XVI Gustav,King Carl Gustaf
SE|monarch 1976-|Silvia,Queen Silvia
SE|monarch 1995-|Crown Princess Victoria,Princess Victoria of Sweden,Victoria of Sweden,Công chúa Victoria
SE|monarch 1995-|Prince Carl Philip,Carl Philip of Sweden
SE|monarch 2015-|Princess Sofia of Sweden
SE|monarch 2000-|Princess Madeleine of Sweden,Princess Madeleine
SE|monarch 2010-|Prince Daniel
SE|head-of-government 1996-2006|Goran Persson
SE|head-of-government 2006-2014|Fredrik Reinfeldt
SE|head-of-government 2014-2021|Stefan Lofven
SE|head-of-government 2021-2022|Magdalena Andersson
SE|head-of-government 2022-|Ulf Kristersson
SE|minister 2006-2014|Carl Bildt
SE|minister 2014-2019|Margot Wallstrom
SE|minister 2019-2022|Ann Linde
SE|minister 2022-2024|Tobias Billstrom
SE|minister 2024-|Maria Malmer Stenergard,Malmer Stenergard
SE|minister 2014-2021|Peter Hultqvist
SE|minister 2022-|Pal Jonson
SE|minister 2022-|Ebba Busch
SE|minister 2022-2026|Johan Forssell
SE|speaker 2018-|Andreas Norlen
SE|speaker 2014-2018|Urban Ahlin
NO|monarch 1991-|Harald V,King Harald V,King Harald,Vua Harald V,Vua Harald
NO|monarch 1991-|Sonja,Queen Sonja
NO|monarch 1991-|Haakon,Crown Prince Haakon,Haakon Magnus
NO|monarch 2001-|*Mette-*Marit,Crown Princess Mette-Marit
NO|head-of-government 2005-2013,minister 2025-|Jens Stoltenberg
NO|head-of-government 2013-2021|Erna Solberg
NO|head-of-government 2021-,minister 2005-2012|Jonas Gahr Store,Jonas Store,Gahr Store
NO|minister 2012-2013,minister 2023-|Espen Barth Eide,Barth Eide
NO|minister 2013-2017|Borge Brende
NO|minister 2013-2021|Ine Eriksen Soreide
NO|minister 2021-2023|Anniken Huitfeldt
NO|minister 2017-2021|Frank *Bakke-Jensen
NO|minister 2021-2025|Bjorn Arild Gram
NO|minister 2025-|Tore Sandvik
NO|speaker 2021-|Masud Gharahkhani
NO|speaker 2018-2021|Tone Wilhelmsen Troen
NO|speaker 2013-2018|Olemic Thommessen
DK|monarch 1972-2024|*Margrethe II,Queen Margrethe II,Queen Margrethe,Nữ hoàng Margrethe II
DK|monarch 1968-2018|Prince Henrik
DK|monarch 1972-|Frederik X,King Frederik X,King Frederik,Crown Prince Frederik,Prince Frederik,Vua Frederik X,Thái tử Frederik
DK|monarch 2004-|Queen Mary of Denmark,Crown Princess Mary,Mary Donaldson,Princess Mary of Denmark,Queen Mary
DK|monarch 1995-|Prince Joachim
DK|head-of-government 2001-2009|Anders *Fogh *Rasmussen
DK|head-of-government 2009-2011,head-of-government 2015-2019,minister 2022-|Lars Lokke Rasmussen,Lokke Rasmussen,Lars Loekke Rasmussen
DK|head-of-government 2011-2015|Helle *Thorning-Schmidt
DK|head-of-government 2019-|Mette Frederiksen
DK|minister 2010-2011|Lene Espersen
DK|minister 2011-2013|Villy Sovndal
DK|minister 2013-2014|Holger K. Nielsen
DK|minister 2014-2015|Martin Lidegaard
DK|minister 2015-2016|Kristian Jensen
DK|minister 2016-2019|Anders Samuelsen
DK|minister 2019-2022|Jeppe Kofod
DK|minister 2023-|Troels Lund Poulsen
DK|minister 2019-2022|Trine Bramsen
DK|minister 2001-2010|Per Stig Moller
DK|minister 2022-2023|Jakob *Ellemann-Jensen
DK|speaker 2015-2019|Pia Kjaersgaard
DK|speaker 2023-|Soren Gade
FI|president 2000-2012|Tarja Halonen
FI|president 2012-2024|Sauli Niinisto
FI|president 2024-,minister 2008-2011,head-of-government 2014-2015|Alexander Stubb
FI|head-of-government 2003-2010|Matti Vanhanen
FI|head-of-government 2010-2011|Mari Kiviniemi
FI|head-of-government 2011-2014|Jyrki Katainen
FI|head-of-government 2015-2019|Juha Sipila
FI|head-of-government 2019-2019|Antti Rinne
FI|head-of-government 2019-2023|Sanna Marin
FI|head-of-government 2023-|Petteri Orpo
FI|minister 2011-2015|Erkki Tuomioja
FI|minister 2015-2019|Timo Soini
FI|minister 2019-2023|Pekka Haavisto
FI|minister 2023-|Elina Valtonen
FI|minister 2015-2019|Jussi Niinisto
FI|minister 2019-2023|Antti Kaikkonen
FI|minister 2023-|Antti Hakkanen
FI|speaker 2015-2018|Maria Lohela
FI|speaker 2023-|Jussi *Halla-aho
FI|spouse 2012-2024|Jenni Haukio
FI|spouse 2024-|Suzanne *Innes-*Stubb
IS|president 1996-2016|Olafur Ragnar Grimsson
IS|president 2016-2024|Gudni Johannesson,Gudni Th. Johannesson
IS|president 2024-|Halla Tomasdottir
IS|head-of-government 2006-2009|Geir Haarde
IS|head-of-government 2009-2013|Johanna Sigurdardottir
IS|head-of-government 2013-2016|Sigmundur David Gunnlaugsson,Sigmundur Gunnlaugsson
IS|head-of-government 2016-2017|Sigurdur Ingi Johannsson
IS|head-of-government 2017-2024|Katrin Jakobsdottir
IS|head-of-government 2024-2025,minister 2023-2024|Bjarni Benediktsson
IS|head-of-government 2024-|Kristrun Frostadottir
IS|minister 2024-|Thorgerdur Katrin Gunnarsdottir
GR|president 2005-2015|Karolos Papoulias
GR|president 2015-2020|Prokopis Pavlopoulos
GR|president 2020-2025|Katerina Sakellaropoulou
GR|president 2025-|Konstantinos Tasoulas,Constantine Tassoulas
GR|head-of-government 2004-2009|Kostas Karamanlis,Costas Karamanlis
GR|head-of-government 2009-2011|George Papandreou,Giorgos Papandreou
GR|head-of-government 2011-2012|Lucas Papademos
GR|head-of-government 2012-2015|Antonis Samaras
GR|head-of-government 2015-2019|Alexis Tsipras
GR|head-of-government 2019-|Kyriakos Mitsotakis
GR|minister 2006-2009|Dora Bakoyannis
GR|minister 2013-2015|Evangelos Venizelos
GR|minister 2015-2018|Nikos Kotzias
GR|minister 2019-|Nikos Dendias
GR|minister 2023-|George Gerapetritis,Giorgos Gerapetritis
GR|minister 2015-2019|Panos Kammenos
GR|minister 2015-2015|Yanis Varoufakis
CY|president 2003-2008|Tassos Papadopoulos
CY|president 2008-2013|Demetris Christofias,Dimitris Christofias
CY|president 2013-2023|Nicos Anastasiades
CY|president 2023-,minister 2018-2022|Nikos Christodoulides
CY|minister 2023-|Constantinos Kombos
MT|president 2004-2009|Eddie Fenech Adami
MT|president 2009-2014|George Abela
MT|president 2014-2019|Marie Louise *Coleiro Preca
MT|president 2019-2024|George Vella
MT|president 2024-|Myriam Spiteri Debono
MT|head-of-government 2004-2013|Lawrence Gonzi
MT|head-of-government 2013-2020|Joseph Muscat
MT|head-of-government 2020-|Robert Abela
MT|minister 2020-|Ian Borg
AD|head-of-government 2015-|Xavier Espot,Xavier Espot Zamora
AD|head-of-government 2011-2019|Antoni Marti
`;
