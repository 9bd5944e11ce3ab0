/** Heads of international bodies, who lead no country and travel much. In the notation of `parse.ts`. */
export const ORGANISATIONS = `
XX|other 1997-2006|Kofi Annan
XX|other 2007-2016|Ban Ki-moon,Ban Ki-mun
XX|other 2005-2015,other 2017-|Antonio Guterres,An-tô-ni-ô Gu-tê-rét
XX|other 2004-2014|Jose Manuel Barroso
XX|other 2009-2014|Herman Van Rompuy,Van Rompuy
XX|other 2014-2019|Jean-Claude Juncker
XX|other 2014-2019|Donald Tusk
XX|other 2019-|Ursula von der *Leyen,von der Leyen
XX|other 2019-2024|Charles Michel
XX|other 2024-|Antonio Costa
XX|other 1999-2009|Javier Solana
XX|other 2009-2014|Catherine Ashton
XX|other 2014-2019|Federica Mogherini
XX|other 2019-2024|Josep Borrell,Josep Borrell Fontelles
XX|other 2024-|Kaja Kallas
XX|other 2012-2017|Martin Schulz
XX|other 2017-2019|Antonio Tajani
XX|other 2019-2022|David Sassoli
XX|other 2022-|Roberta Metsola
XX|other 2014-2019|Cecilia Malmstrom
XX|other 2010-2014|Karel De Gucht
XX|other 2019-|Valdis Dombrovskis
XX|other 2024-|Maros Sefcovic
XX|other 2004-2009|Jaap de Hoop Scheffer
XX|other 2009-2014|Anders Fogh Rasmussen
XX|other 2014-2024|Jens Stoltenberg
XX|other 2024-|Mark Rutte
XX|other 2008-2012|*Surin *Pitsuwan
XX|other 2013-2017|Le Luong Minh
XX|other 2018-2022|Lim Jock Hoi
XX|other 2023-|Kao Kim Hourn
XX|other 2007-2011|Dominique Strauss-Kahn
XX|other 2011-|Christine Lagarde
XX|other 2019-|Kristalina Georgieva
XX|other 2007-2012|Robert Zoellick
XX|other 2012-2019|Jim Yong Kim,Jim Kim
XX|other 2019-2023|David Malpass
XX|other 2023-|Ajay Banga
XX|other 2005-2013|Pascal Lamy
XX|other 2013-2020|Roberto Azevedo
XX|other 2021-|Ngozi *Okonjo-*Iweala
XX|other 2007-2017|Margaret Chan
XX|other 2017-|*Tedros *Adhanom,Tedros Adhanom Ghebreyesus,Tedros Ghebreyesus
XX|other 2009-2019|Yukiya Amano
XX|other 2019-|Rafael Grossi,Rafael Mariano Grossi
XX|other 2009-2017|Irina Bokova
XX|other 2017-2025|Audrey Azoulay
XX|other 2016-|Filippo Grandi
XX|other 2018-2022|Michelle Bachelet
XX|other 2022-|Volker Turk
XX|other 2009-2017|Helen Clark
XX|other 2017-2025|Achim Steiner
XX|other 2010-2018|Anthony Lake
XX|other 2018-|Catherine Russell
XX|other 2013-2020|Takehiko Nakao
XX|other 2020-2025|Masatsugu Asakawa
XX|other 2025-|Masato Kanda
XX|other 2005-2013|Haruhiko Kuroda
XX|other 2016-2026|Jin Liqun,Kim Lập Quần
XX|other 2015-|Rebecca Fatima Sta Maria
XX|other 2007-2025|Klaus Schwab
XX|other 2017-|Borge Brende
XX|other 2013-|Thomas Bach
XX|other 2016-|Gianni Infantino
XX|other 1998-2015|Sepp Blatter
XX|other 2022-2025|Philemon Yang
XX|other 2025-|Annalena Baerbock
XX|other 2023-2024|Dennis Francis
XX|other 2013-2019|Michael Moller
XX|other 2012-2017|Nkosazana Dlamini-Zuma
XX|other 2017-2025|Moussa Faki,Moussa Faki Mahamat
XX|other 2025-|Mahmoud Ali Youssouf
XX|other 2016-|Ahmed *Aboul Gheit
XX|other 2019-2025|Patricia Scotland
XX|other 2025-|Shirley Ayorkor Botchwey
XX|other 2015-2018|Michaelle Jean
XX|other 2019-|Louise Mushikiwabo
XX|other 2006-2021|Angel Gurria
XX|other 2021-|Mathias Cormann
XX|other 2023-2025|Dilma Rousseff
XX|other 2002-|*Dalai Lama
`;
