/**
 * Where states are governed and received, one country a line: ISO 3166-1 code | capitals, then palaces, offices,
 * guest houses, parliaments, retreats, monuments of wreath-laying and the airports of state visits, in English and
 * Vietnamese. Hand-written.
 */
export const SEATS = `
AD|Andorra la Vella,Casa de la Vall
AE|Abu Dhabi,Qasr Al Watan,A-bu Đa-bi,Qasr Al Hosn,Qasr Al Bahr,Qasr Al Shati,Al Bateen,Emirates Palace,Mushrif Palace,Zayed International Airport,Sheikh Zayed Grand Mosque,Sheikh Zayed Mosque,Wahat Al Karama,Zabeel Palace,Expo City Dubai,Al Maktoum International Airport,Al Dhafra,Louvre Abu Dhabi
AF|Kabul,Ca-bun,Bagram,Arg Presidential Palace,Arg Palace,Darul Aman Palace,Darulaman,Sapedar Palace,Hamid Karzai International Airport,Wolesi Jirga
AG|St John's,Saint John's,VC Bird International Airport
AI|The Valley
AL|Tirana,Ti-ra-na,Palace of Brigades,Brigades Palace,Rinas
AM|Yerevan,Ê-rê-van,Zvartnots,Tsitsernakaberd,Baghramyan Avenue,Erebuni Airport
AO|Luanda,Lu-an-đa,Quatro de Fevereiro,Palácio da Cidade Alta,António Agostinho Neto International Airport
AR|Buenos Aires,Bu-ê-nốt Ai-rét,Casa Rosada,Ezeiza,Quinta de Olivos,Olivos Residence,Palacio San Martín,San Martín Palace,Plaza de Mayo,Costa Salguero,Aeroparque,Jorge Newbery Airport,Centro Cultural Kirchner
AS|Pago Pago
AT|Vienna,Viên,Wien,Hofburg,Ballhausplatz,Schwechat,Schönbrunn,Heldenplatz,Minoritenplatz,Palais Coburg
AU|Canberra,Can-bê-ra,Fairbairn,Kirribilli House,Yarralumla,Kirribilli,Australian War Memorial,Barangaroo,Bennelong Point,Sydney Opera House,Tullamarine,Kingsford Smith Airport,HMAS Stirling,HMAS Kuttabul
AW|Oranjestad
AX|Mariehamn
AZ|Baku,Ba-cu,Heydar Aliyev,Zagulba,Gulustan Palace,Alley of Martyrs,Milli Majlis
BA|Sarajevo,Xa-ra-e-vô,Butmir
BB|Bridgetown,Ilaro Court,Grantley Adams International Airport,Lloyd Erskine Sandiford Centre
BD|Dhaka,Đắc-ca,Dacca,Bangabhaban,Ganabhaban,Hazrat Shahjalal International Airport,Shahjalal International Airport,Jatiya Sangsad,Savar,Jatiyo Smriti Soudho,Dhanmondi,Tejgaon,Bangabandhu Memorial Museum,State Guest House Jamuna,State Guest House Padma
BE|Brussels,Brúc-xen,Bruxelles,Laeken,Egmont Palace,Zaventem,Val Duchesse,Berlaymont,Justus Lipsius,Melsbroek,Palais d'Egmont,Rue de la Loi,Wetstraat,Cinquantenaire,Hertoginnedal
BF|Ouagadougou,Kosyam
BG|Sofia,Xô-phi-a,Boyana Residence,Euxinograd,Evksinograd,Vrazhdebna,Dondukov Boulevard
BH|Manama,Sakhir Palace,Gudaibiya,Safriya Palace,Al Safriya Palace,Riffa Palace,Qudaibiya Palace,Al Sakhir Palace,Al Fateh Grand Mosque
BI|Gitega,Bujumbura,Ntare Rushatsi,Melchior Ndadaye International Airport
BJ|Porto-Novo,Cotonou,Palais de la Marina,Cadjehoun
BL|Gustavia
BM|Hamilton
BN|Bandar Seri Begawan,Istana Nurul Iman,Nurul Iman,Lapau,Jerudong,Berakas,Omar Ali Saifuddien Mosque
BO|La Paz,Sucre,La Pa-xơ,Palacio Quemado,Casa Grande del Pueblo,Plaza Murillo,El Alto,Viru Viru
BQ|Kralendijk
BR|Brasilia,Brasília,Bra-xi-li-a,Planalto,Itamaraty,Alvorada Palace,Palácio da Alvorada,Alvorada,Granja do Torto,Jaburu Palace,Palácio do Jaburu,Esplanada dos Ministérios,Esplanade of Ministries,Praça dos Três Poderes,Three Powers Plaza,Three Powers Square,Palácio Guanabara,Guanabara Palace,Palácio Laranjeiras,Laranjeiras Palace,Palácio dos Bandeirantes,Bandeirantes Palace,Copacabana Palace,Galeão,Guarulhos
BS|Nassau,Lynden Pindling International Airport,Baha Mar
BT|Thimphu,Tashichho Dzong,Lingkana,Dechencholing,Gyalyong Tshokhang,Tashichhodzong,Tendrelthang,Punakha Dzong,Paro International Airport
BW|Gaborone,Sir Seretse Khama International Airport,Seretse Khama International Airport
BY|Minsk,Min-xcơ,Minxcơ,Palace of Independence,Viskuli,Zaslavl,Belovezhskaya Pushcha,Khatyn,Great Stone Industrial Park,Island of Courage and Sorrow
BZ|Belmopan,Philip Goldson International Airport
CA|Ottawa,Ốt-ta-oa,Rideau Hall,Parliament Hill,Sussex Drive,Harrington Lake,Rideau Cottage,Rideau Canal,Lester B Pearson Building,Pearson International Airport,Pearson Airport,Peace Tower,Langevin Block,Château Laurier,Beechwood Cemetery,Willson House,Meech Lake,CFB Trenton,Trudeau International Airport,Gander International Airport
CC|West Island
CD|Kinshasa,N'Djili Airport,Mont Ngaliema,Cité de l'Union africaine,Cité de l'OUA,Kingakati
CF|Bangui,Bangui M'Poko,M'Poko Airport
CG|Brazzaville,Maya-Maya,Mpila,Kintélé
CH|Bern,Berne,Béc-nơ,Federal Palace of Switzerland,Palais des Nations,Palais Wilson,Landgut Lohn,Lohn Estate,Bernerhof,Kloten,Cointrin
CI|Yamoussoukro,Félix Houphouët-Boigny International Airport,Cocody,Sofitel Ivoire,Hotel Ivoire,Basilica of Our Lady of Peace
CK|Avarua
CL|Santiago,Xan-ti-a-gô,Santiago de Chile,La Moneda,Cerro Castillo,Arturo Merino Benítez,Pudahuel,Edificio Carrera
CM|Yaounde,Yaoundé,Etoudi,Unity Palace,Nsimalen
CN|Beijing,Peking,Bắc Kinh,Great Hall of the People,Great Hall of People,Đại lễ đường Nhân dân,Đại Lễ đường Nhân dân,Trung Nam Hải,Zhongnanhai,Điếu Ngư Đài,Diaoyutai,Tiananmen,Thiên An Môn,Great Wall,Forbidden City,Tử Cấm Thành,Nhân dân Đại hội đường,Bắc Đới Hà,Beidaihe,Purple Light Pavilion,Ziguangge,Tử Quang Các,Dưỡng Nguyên Trai,Fanghua Yuan,Phương Hoa Uyển,Daxing International Airport,Daxing Airport,Temple of Heaven,Di Hòa Viên,Vạn Lý Trường Thành,Badaling,Bát Đạt Lĩnh,Mutianyu,Yanqi Lake,Yanqihu,Hồ Nhạn Thê,Zhongguancun,West Lake State Guesthouse,West Lake State Guest House,Monument to the People's Heroes,Chairman Mao Memorial Hall,Mao Zedong Memorial Hall,Nhà tưởng niệm Mao Trạch Đông,Babaoshan,Bát Bảo Sơn,Jingxi Hotel,Pudong,Hongqiao
CO|Bogota,Bogotá,Bô-gô-ta,Casa de Nariño,Nariño Palace,Palacio de Nariño,Hatogrande,Palacio de San Carlos,San Carlos Palace,El Dorado International Airport,El Dorado Airport,CATAM
CR|San Jose,San José,Juan Santamaría International Airport,Juan Santamaría Airport,Teatro Popular Melico Salazar
CU|Havana,La Habana,La Ha-ba-na,Palace of the Revolution,Palacio de la Revolución,Revolution Palace,Cung Cách mạng,Cubanacan,José Martí International Airport,José Martí Airport,José Martí Memorial,Đài tưởng niệm José Martí,Tượng đài José Martí,Đài tưởng niệm Anh hùng dân tộc José Martí,Plaza de la Revolución,Cung điện Cách mạng,El Laguito,Karl Marx Theatre,Karl Marx Theater,Santa Ifigenia,El Cacahual,Hotel Nacional de Cuba,Siboney
CV|Praia,Amílcar Cabral International Airport
CW|Willemstad
CX|Flying Fish Cove
CY|Nicosia,Larnaca International Airport,Larnaca Airport,Paphos International Airport,Akrotiri,Ledra Palace,Filoxenia Conference Centre
CZ|Prague,Praha,Pra-ha,Prague Castle,Hradčany,Straka Academy,Strakova Akademie,Černín Palace,Czernin Palace,Kramář Villa,Lány Castle,Hrzán Palace,Wenceslas Square,Ruzyně,Václav Havel Airport,Kbely
DE|Berlin,Béc-lin,Béclin,Bundestag,Bellevue Palace,Schloss Bellevue,Meseberg,Brandenburg Gate,Reichstag,Cổng Brandenburg,Lâu đài Bellevue,Cung điện Bellevue,Charlottenburg,Neue Wache,Villa Borsig,Werderscher Markt,Willy-Brandt-Haus,Konrad-Adenauer-Haus,Villa Hammerschmidt,Hotel Petersberg,Hotel Adlon,Bendlerblock,Gendarmenmarkt,Checkpoint Charlie,Tegel,Schönefeld,Tempelhof,Sanssouci,Cecilienhof,Humboldt Forum,Schloss Elmau,Elmau,Herrenhausen,Bayerischer Hof
DJ|Djibouti City,Ambouli,Camp Lemonnier,Doraleh
DK|Copenhagen,Cô-pen-ha-ghen,Amalienborg,Christiansborg,Marienborg,Kastrup,Folketing,Fredensborg,Slotsholmen,Eigtveds Pakhus,Rosenborg,Kronborg
DM|Roseau,Douglas-Charles Airport
DO|Santo Domingo,Las Américas International Airport,Punta Cana International Airport
DZ|Algiers,An-giê,El Mouradia,Houari Boumediene International Airport,Houari Boumediene Airport,Zéralda,Club des Pins,Djenane El Mufti,El Aurassi,Maqam Echahid,Riadh El Feth
EC|Quito,Ki-tô,Carondelet,Palacio de Najas,Mariscal Sucre International Airport,Tababela
EE|Tallinn,Ta-lin,Kadriorg,Stenbock House,Toompea,Riigikogu
EG|Cairo,Cai-rô,Sharm el-Sheikh,Sharm el Sheikh,Ittihadiya,Al-Ittihadiya,Heliopolis Palace,Abdeen Palace,Orouba Palace,Koubbeh Palace,Qubba Palace,Ras El Tin,Montaza Palace,Almaza,New Administrative Capital,Heliopolis,Al-Azhar Mosque,Nasr City,Grand Egyptian Museum,Al Masa Hotel,New Alamein
EH|Laayoune,El Aaiun
ER|Asmara,Denden Guest House,Adi Halo
ES|Madrid,Ma-đrít,Mađrít,Moncloa,Zarzuela,Barajas,Torrejon,El Pardo,Palacio de Viana,Palacio de Santa Cruz,Marivent,La Mareta,Quintos de Mora,Torrejón Air Base,Plaza de la Lealtad,Plaza de Oriente,Puerta del Sol,Prado Museum,IFEMA,La Granja de San Ildefonso
ET|Addis Ababa,A-đi A-bê-ba,Bole International Airport,Addis,Menelik Palace,Jubilee Palace,Unity Park,Adwa Museum,Adwa Victory Memorial,Meskel Square,Africa Hall,Bole Airport,Sheraton Addis,Entoto
FI|Helsinki,Hen-xin-ki,Kesäranta,Mäntyniemi,Vantaa,Kultaranta,House of the Estates,Finlandia Hall,Eduskunta,Tamminiemi,Hietaniemi,Königstedt
FJ|Suva,Nadi International Airport,Nausori,Borron House,Grand Pacific Hotel,Queen Elizabeth Barracks
FK|Stanley
FM|Palikir,Pohnpei
FO|Torshavn,Tórshavn
FR|Paris,Pa-ri,Elysee,Elysée,Élysée,Ê-li-dê,Versailles,Orly,Matignon,Quai d'Orsay,Invalides,Les Invalides,Arc de Triomphe,Charles de Gaulle Airport,Roissy,Le Bourget,Rambouillet,Bregancon,Palais Bourbon,Luxembourg Palace,Palace of Luxembourg,Palais du Luxembourg,Cung điện Luxembourg,Luxembourg Gardens,Jardin du Luxembourg,Hôtel Marigny,Hôtel de Marigny,Hôtel de Brienne,Brégançon,Villacoublay,Bercy,Mont Valérien,Champs-Élysées,Place de la Concorde,Quảng trường Concorde,Grand Palais,Palais de Chaillot,Grand Trianon,Petit Trianon,Notre-Dame de Paris,La Celle Saint-Cloud,Eiffel Tower,Tháp Eiffel,Louvre,Sorbonne
GA|Libreville,Palais du Bord de Mer,Léon-Mba International Airport
GB|London,Luân Đôn,Downing Street,Phố Downing,Buckingham,Windsor Castle,Chequers,Westminster,Whitehall,Heathrow,Stansted,Sandringham,Balmoral,Lancaster House,Lâu đài Windsor,Holyrood,Edinburgh,Chevening,Dorneywood,Clarence House,St James's Palace,Saint James's Palace,Kensington Palace,Holyroodhouse,Horse Guards,RAF Northolt,Northolt,Brize Norton,Hampton Court,Banqueting House,King Charles Street,Marlborough House,Hillsborough Castle,Stormont,Bute House,Highgrove,Admiralty Arch,Trafalgar Square,Lambeth Palace,Winfield House,Highgate Cemetery,Nghĩa trang Highgate
GD|St George's,Saint George's,Maurice Bishop International Airport
GE|Tbilisi,Orbeliani Palace,Avlabari,Rustaveli Avenue,Krtsanisi
GF|Cayenne
GG|St Peter Port,Saint Peter Port
GH|Accra,Jubilee House,Kotoka,Flagstaff House,Osu Castle,Peduase Lodge,Black Star Square,Kwame Nkrumah Memorial Park,Kwame Nkrumah Mausoleum,Burma Camp
GI|Gibraltar
GL|Nuuk,Pituffik
GM|Banjul,Yundum
GN|Conakry,Sékhoutouréya,Gbessia,Ahmed Sékou Touré International Airport
GP|Basse-Terre
GQ|Malabo,Sipopo
GR|Athens,Athen,A-ten,Maximos Mansion,Syntagma,Megaro Maximou,Maximou Mansion,Zappeion,Vouliagmeni,Acropolis,Herodou Attikou,Astir Palace,Tatoi,Eleftherios Venizelos Airport
GS|Grytviken
GT|Guatemala City,Palacio Nacional de la Cultura,La Aurora International Airport
GU|Hagatna,Hagåtña
GW|Bissau,Osvaldo Vieira International Airport
GY|Georgetown,Cheddi Jagan International Airport,Arthur Chung Conference Centre
HN|Tegucigalpa,Palmerola,Toncontín
HR|Zagreb,Da-gơ-rép,Pantovčak,Banski Dvori,Brijuni,Hrvatski sabor,Franjo Tuđman Airport
HT|Port-au-Prince,Toussaint Louverture International Airport
HU|Budapest,Bu-đa-pét,Sándor Palace,Carmelite Monastery,Buda Castle,Ferihegy,Castle Garden Bazaar,Várkert Bazár,Kossuth Square,Kossuth Lajos Square,Lâu đài Buda,Liszt Ferenc International Airport,Ferenc Liszt International Airport
ID|Jakarta,Gia-các-ta,Bogor,Merdeka Palace,Istana Merdeka,Halim Perdanakusuma,Soekarno-Hatta,Nusantara,Cung điện Merdeka,Dinh Merdeka,Istana Bogor,Istana Cipanas,Cipanas Palace,Istana Tampaksiring,Tampaksiring,Istana Kepresidenan,Halim Air Base,Halim Airport,Ngurah Rai,Kalibata,Senayan,Gedung Agung,Garuda Palace,Hambalang,Kertanegara,Cikeas,Istiqlal Mosque,Gedung Pancasila,Pancasila Building,Bina Graha,Wisma Negara,Gelora Bung Karno,Garuda Wisnu Kencana,Borobudur,Prambanan
IE|Dublin,Đu-blin,Aras an Uachtarain,Áras an Uachtaráin,Leinster House,Farmleigh,Shannon Airport,Phoenix Park,Iveagh House,Dáil,Dáil Éireann,Oireachtas,Casement Aerodrome,Baldonnel,Glasnevin
IL|Jerusalem,Giê-ru-xa-lem,Tel Aviv,Ten A-víp,Knesset,Ben Gurion,Ben-Gurion,Beit Aghion,Beit HaNassi,Yad Vashem,Mount Herzl,Núi Herzl,Balfour Street,King David Hotel,Western Wall,Wailing Wall,Bức tường Than khóc,HaKirya,Peres Center,Nevatim,Caesarea
IM|Douglas
IN|New Delhi,Delhi,Niu Đê-li,Hyderabad House,Rashtrapati Bhavan,Raj Ghat,Rajghat,Lok Sabha,Rajya Sabha,Palam,South Block,Rashtrapati Bhawan,Lok Kalyan Marg,North Block,Jawaharlal Nehru Bhawan,Sushma Swaraj Bhawan,Sansad Bhavan,Vijay Chowk,Kartavya Path,Rajpath,India Gate,Bharat Mandapam,Vigyan Bhawan,Vigyan Bhavan,Indira Gandhi International Airport,Indira Gandhi Airport,Teen Murti,Chanakyapuri,Red Fort,Pháo đài Đỏ,Mughal Gardens,Raj Bhavan,Sabarmati Ashram,Gandhi Smriti,Birla House,ITC Maurya,Yashobhoomi,Taj Mahal Palace,Mahabodhi Temple
IO|Diego Garcia
IQ|Baghdad,Bát-đa,Bagdad,Al-Faw Palace,Camp Victory,Ain al-Asad,Al Asad Air Base,Camp Speicher,Radwaniyah,Pirmam
IR|Tehran,Teheran,Tê-hê-ran,Mehrabad,Saadabad,Sa'dabad,Niavaran,Sa'adabad,Imam Khomeini International Airport,Imam Khomeini Airport,Azadi Square,Azadi Tower,Golestan Palace,Marmar Palace,Behesht-e Zahra,Milad Tower,Jamaran,Baharestan,Khomeini Mausoleum
IS|Reykjavik,Reykjavík,Keflavik,Bessastadir,Höfði House,Höfði,Hofdi House,Harpa Concert Hall,Althing,Althingi,Thingvellir,Þingvellir,Bessastaðir
IT|Rome,Roma,Rô-ma,Quirinale,Quirinal Palace,Chigi,Palazzo Chigi,Montecitorio,Fiumicino,Ciampino,Villa Madama,Farnesina,Palazzo Madama,Palazzo Farnese,Palazzo Giustiniani,Palazzo Barberini,Villa Pamphili,Villa Doria Pamphilj,Villa Doria Pamphili,Altare della Patria,Altar of the Fatherland,Vittoriano,Piazza Venezia,Piazza Colonna,Pratica di Mare,Castelporziano,Villa Taverna,Villa Rosebery,Capitoline Hill,Campidoglio,Borgo Egnazia,Palazzo Vecchio
JE|Saint Helier,St Helier
JM|Kingston,Devon House,Gordon House,Norman Manley International Airport,Sangster International Airport
JO|Amman,Am-man,Al Husseiniya,Basman Palace,Raghadan,Husseiniya Palace,Queen Alia International Airport,Queen Alia Airport,Marka Airport,Al Hummar Palace,Beit al-Urdun,Zahran Palace,King Hussein Convention Centre,King Hussein Bin Talal Convention Center
JP|Tokyo,Tô-ki-ô,Tôkyô,Haneda,Narita,Akasaka,Akasaka Palace,Kantei,Nagatacho,National Diet,Hoàng cung Nhật Bản,Yokota,Geihinkan,Kasumigaseki,Ichigaya,Iikura Guest House,Yasukuni,Meiji Shrine,Meiji Jingu,Đền Meiji,Nippon Budokan,Budokan,Zojoji,Asakusa,Roppongi,Chidorigafuchi,Shinjuku Gyoen,Itami Airport,Camp Zama,Futenma,Misawa Air Base,Iwakuni,Ise Grand Shrine,Ise Shrine
KE|Nairobi,Nai-rô-bi,Jomo Kenyatta International Airport,Uhuru Gardens,Uhuru Park,Wilson Airport,JKIA,KICC,Kenyatta International Convention Centre,Kenyatta International Conference Centre,Gigiri,Harambee House,Harambee Avenue,Sagana State Lodge
KG|Bishkek,Bi-skếch,Ala Archa,Manas International Airport,Yntymak Ordo,Ala-Too,Enesai,Jogorku Kenesh,Ata-Beyit,Manas Airport
KH|Phnom Penh,Phnôm Pênh,Phnom-Penh,Nông Pênh,Nam Vang,Cung Hòa bình,Pochentong,Techo International Airport,Khemarin Palace,Chamkarmon,Chaktomuk,Chroy Changvar,Koh Pich,Tuol Sleng,Techo Airport,Win-Win Monument,Tượng đài Win-Win,Norodom Sihanouk Memorial,Vietnam-Cambodia Friendship Monument,Cambodia-Vietnam Friendship Monument,Đài Hữu nghị Việt Nam-Campuchia,Đài Hữu nghị Campuchia-Việt Nam,Tượng đài Hữu nghị Việt Nam-Campuchia,Tượng đài Hữu nghị Campuchia-Việt Nam
KI|Tarawa,Bonriki,Bairiki
KM|Moroni,Beit-Salam,Hahaya
KN|Basseterre,Robert L Bradshaw International Airport
KP|Pyongyang,Bình Nhưỡng,Kumsusan,Sunan,Panmunjom,Bàn Môn Điếm,Mansudae,Mansu Hill,Đồi Mansu,Kim Il Sung Square,Quảng trường Kim Nhật Thành,Quảng trường Kim Il Sung,Paekhwawon,Baekhwawon,Bách Hoa Viên,Mokran House,Mongnan House,Ryugyong,May Day Stadium,Rungrado,Taesongsan,Koryo Hotel,Juche Tower,Tháp Juche,Mangyongdae,Vạn Cảnh Đài,Panmungak,Tongilgak,Moran Hill
KR|Seoul,Xơ-un,Xê-un,Hán Thành,Blue House,Nhà Xanh,Cheong Wa Dae,Yongsan,Incheon,Seoul Air Base,Seongnam Air Base,Gimpo,Cheongwadae,Yeouido,Gwanghwamun,Hannam-dong,Samcheong-dong,Dongjak,Hyunchungwon,Hyeonchungwon,Sangchunjae,Yeongbingwan,Gyeongbokgung,Gyeongbok,Changdeokgung,Changdeok,Cheongnamdae,Gimhae,COEX,Dongdaemun,Nurimaru,Camp Humphreys
KW|Kuwait City,Bayan Palace,Seif Palace,Al-Seif Palace,Dasman Palace,Camp Arifjan
KY|George Town
KZ|Astana,A-xta-na,Nur-Sultan,Nursultan,Ak Orda,Akorda,Bayterek,Baiterek,Khazret Sultan,Mazhilis,Majilis,Burabay,Borovoye,Palace of Peace and Reconciliation,Palace of Peace and Accord,Nursultan Nazarbayev International Airport,Kok-Tobe,Medeu
LA|Vientiane,Viêng Chăn,Viên Chăn,Vạn Tượng,Wattay,Vát Tày,That Luang,Thạt Luổng,Phủ Chủ tịch Lào,Phủ Chủ tịch nước Lào,Văn phòng Trung ương Đảng Lào,Văn phòng Trung ương Đảng Nhân dân Cách mạng Lào,Văn phòng Trung ương Đảng NDCM Lào,Haw Kham,Hor Kham,Patuxay,Patuxai,Kaysone Phomvihane Museum,Bảo tàng Kaysone Phomvihane,Bảo tàng Cay-xỏn Phôm-vi-hản,Bảo tàng Chủ tịch Kaysone Phomvihane,Bảo tàng Chủ tịch Cay-xỏn Phôm-vi-hản,Tượng đài Chủ tịch Kaysone Phomvihane,Tượng đài Chủ tịch Cay-xỏn Phôm-vi-hản,Tượng đài Chao Anouvong,Chao Anouvong Park,Công viên Chao Anouvong,Don Chan Palace,Landmark Mekong Riverside,Vat Phou
LB|Beirut,Bê-rút,Baabda,Grand Serail,Ain el-Tineh,Ain al-Tineh,Rafic Hariri International Airport,Rafik Hariri International Airport,Bkerke,Beiteddine,Naqoura,Yarze
LC|Castries,Hewanorra
LI|Vaduz,Peter-Kaiser-Platz
LK|Colombo,Cô-lôm-bô,Sri Jayawardenepura Kotte,Sri Jayewardenepura Kotte,Temple Trees,Bandaranaike International Airport,Katunayake,Bandaranaike Memorial International Conference Hall,BMICH,Galle Face,Ratmalana,Diyawanna,Battaramulla,Nelum Pokuna,Temple of the Tooth,Dalada Maligawa,Mattala
LR|Monrovia,Roberts International Airport,Ellen Johnson Sirleaf Ministerial Complex
LS|Maseru,Moshoeshoe I International Airport,Setsoto
LT|Vilnius,Vin-ni-út,Seimas,Daukantas Square,Turniškės,Antakalnis,Palace of the Grand Dukes
LU|Luxembourg City,Senningen,Grand Ducal Palace,Berg Castle,Colmar-Berg,Findel,Kirchberg Plateau
LV|Riga,Ri-ga,Saeima,Rundāle Palace,Jūrmala
LY|Tripoli,Tri-pô-li,Mitiga,Bab al-Aziziya,Abu Sitta
MA|Rabat,Ra-bát,Mohammed V Mausoleum,Mausoleum of Mohammed V,Mohammed V International Airport,Menara Airport,Touarga,Bouznika,Ifrane
MC|Monte Carlo,Monte-Carlo,Grimaldi Forum
MD|Chisinau,Chișinău,Ki-si-nhốp,Condrița,Castel Mimi
ME|Podgorica,Villa Gorica,Cetinje,Tivat,Golubovci
MF|Marigot
MG|Antananarivo,Iavoloha,Ambohitsorohitra,Mahazoarivo,Tsimbazaza,Ivato
MH|Majuro,Amata Kabua International Airport
MK|Skopje,Villa Vodno,Vila Vodno
ML|Bamako,Koulouba,Senou,Modibo Keita International Airport
MM|Naypyidaw,Nay Pyi Taw,Naypyitaw,Nây-pi-đô,Hluttaw,Pyidaungsu Hluttaw,Pyithu Hluttaw,Amyotha Hluttaw,Zeyathiri,Zabuthiri,Bayintnaung Villa,Uppatasanti,Shwedagon,Mingaladon,Thingaha Hotel
MN|Ulaanbaatar,Ulan Bator,Ulan Bato,U-lan Ba-to,Ulanbato,Chinggis Khaan International Airport,Sükhbaatar Square,Chinggis Square,Genghis Khan Square,Quảng trường Sukhbaatar,Quảng trường Sükhbaatar,Quảng trường Thành Cát Tư Hãn,Ikh Tenger,State Great Khural,State Great Hural,Chinggis Khaan Airport,Buyant-Ukhaa,Zaisan,Khui Doloon Khudag,Gandan Monastery,Gandantegchinlen
MQ|Fort-de-France
MR|Nouakchott,Oumtounsy
MS|Brades
MT|Valletta,Auberge de Castille,San Anton Palace,Verdala Palace,Grandmaster's Palace,Luqa,Villa Francia
MU|Port Louis,Le Réduit,Clarisse House,Sir Seewoosagur Ramgoolam International Airport,Seewoosagur Ramgoolam International Airport,Swami Vivekananda International Convention Centre,Aapravasi Ghat,Ganga Talao
MV|Malé,Male,Muliaage,Muliaa'ge,Velana International Airport,Velana Airport,Kurumba,Theemuge,Jumhooree Maidan,Hulhumalé
MW|Lilongwe,Kamuzu Palace,Sanjika Palace,Kamuzu International Airport,Bingu International Convention Centre
MX|Mexico City,Thành phố Mexico,Mê-xi-cô Xi-ti,Los Pinos,Palacio Nacional,Zócalo,Felipe Angeles,Felipe Ángeles,Chapultepec,Palacio de Minería,Benito Juárez International Airport,Benito Juárez Airport,Tlatelolco,Campo Marte,Campo Militar Marte,Palacio Legislativo de San Lázaro,San Lázaro Legislative Palace,Altar a la Patria,Niños Héroes Monument,Paseo de la Reforma,Angel of Independence
MY|Kuala Lumpur,Cu-a-la Lăm-pơ,Kuala Lămpơ,Putrajaya,Seri Perdana,Istana Negara,Bunga Raya,Subang Air Base,KLIA,Dewan Rakyat,Perdana Putra,Sri Perdana,Wisma Putra,Istana Melawati,Istana Bukit Serene,Istana Besar,Istana Abu Bakar,Istana Alam Shah,Istana Anak Bukit,Istana Kinta,Bukit Aman,Dewan Negara,Tugu Negara,Dataran Merdeka,Carcosa Seri Negara,Sultan Abdul Aziz Shah Airport,Putra Mosque,Petronas Towers,Petronas Twin Towers,Tháp đôi Petronas,KLCC,Bukit Jalil
MZ|Maputo,Ma-pu-tô,Ponta Vermelha,Mavalane,Praça dos Heróis Moçambicanos,Joaquim Chissano Conference Centre,Joaquim Chissano International Conference Centre
NA|Windhoek,Hosea Kutako,Tintenpalast
NC|Noumea,Nouméa
NE|Niamey,Diori Hamani International Airport,Mahatma Gandhi International Conference Centre
NG|Abuja,Aso Rock,Aso Villa,Akinola Aguda House,Aguda House,Eagle Square,Three Arms Zone,Transcorp Hilton,Nnamdi Azikiwe International Airport,Nnamdi Azikiwe Airport,Murtala Muhammed International Airport,Tafawa Balewa Square,Dodan Barracks
NI|Managua,Augusto C Sandino International Airport,Olof Palme Convention Center,Rubén Darío National Theater,Rubén Darío National Theatre
NL|The Hague,La Hay,La Haye,Den Haag,Amsterdam,Am-xtéc-đam,Binnenhof,Catshuis,Noordeinde,Huis ten Bosch,Schiphol,Ridderzaal,Torentje,Tweede Kamer,Eerste Kamer,Vredespaleis,Dam Square,Quảng trường Dam,Mauritshuis,Rijksmuseum,Scheveningen,Keukenhof,Soestdijk,Drakensteyn,Soesterberg,Johan de Witthuis
NO|Oslo,Ốt-xlô,Ô-xlô,Gardermoen,Storting,Akershus,Stortinget,Slottsplassen,Skaugum,Fornebu,Karl Johans gate,Inkognitogata
NP|Kathmandu,Cát-man-đu,Singha Durbar,Sheetal Niwas,Shital Niwas,Tribhuvan International Airport,Baluwatar,Narayanhiti,Tundikhel,Soaltee,Tribhuvan Airport,Maitighar,New Baneshwor,Pashupatinath,Swayambhunath
NR|Yaren,Menen Hotel
NU|Alofi
NZ|Wellington,Oen-linh-tơn,Beehive,Premier House,Vogel House,Pipitea Marae,Pukeahu,Tūrangawaewae,Whenuapai,Ohakea,Te Papa,Eden Park
OM|Muscat,Mu-xcát,Al Alam Palace,Al Baraka Palace,Bait Al Baraka,Bait Al Barakah,Al Bustan Palace,Seeb Palace,Al Hisn Palace,Sultan Qaboos Grand Mosque
PA|Panama City,Palacio de las Garzas,Palace of the Herons,Tocumen,Casco Viejo,Atlapa
PE|Lima,Li-ma,Torre Tagle,Palacio de Pizarro,Jorge Chávez International Airport,Jorge Chávez Airport
PF|Papeete
PG|Port Moresby,Po Mo-re-xbi,APEC Haus,Jacksons International Airport,Morauta Haus,Sir Manasupe Haus,Sir John Guise Stadium
PH|Manila,Ma-ni-la,Malacanang,Malacañang,Malacañan,Villamor,Ninoy Aquino International Airport,Ninoy Aquino,Malacanan,Rizal Monument,Rizal Park,Công viên Rizal,Tượng đài Rizal,Luneta,Libingan ng mga Bayani,Camp Aguinaldo,Camp Crame,Batasang Pambansa,Batasan,Goldenberg Mansion,Laperal Mansion,Kalayaan Hall,Bahay Pangulo,Bahay Pangarap,Maharlika Hall,NAIA,Clark International Airport,Intramuros,Fort Bonifacio,Quirino Grandstand,Coconut Palace
PK|Islamabad,I-xla-ma-bát,Aiwan-e-Sadr,Nur Khan,Chaklala,Rawalpindi,Aiwan-i-Sadr,Jinnah International Airport,Jinnah Convention Centre,Benazir Bhutto International Airport,Allama Iqbal International Airport,D-Chowk,Faisal Mosque,Mazar-e-Quaid
PL|Warsaw,Vác-sa-va,Vác-xa-va,Vacsava,Belweder,Sejm,Okęcie,Pałac Prezydencki,Krakowskie Przedmieście,Łazienki,Lazienki Palace,Palace on the Isle,Wilanów,Aleje Ujazdowskie,Szucha Avenue,Piłsudski Square,Pilsudski Square,Quảng trường Pilsudski,Powązki,Chopin Airport,Frederic Chopin Airport,Wawel,Jasionka,Natolin
PM|Saint-Pierre
PN|Adamstown
PR|San Juan
PS|Ramallah,Ra-ma-la,Gaza City,Gaza,Mukataa,Muqata,Muqataa,Muqata'a,Mausoleum of Yasser Arafat,Yasser Arafat Mausoleum,Lăng mộ Yasser Arafat,Lăng Yasser Arafat,Church of the Nativity,Manger Square,Orient House,Al-Bireh
PT|Lisbon,Lisboa,Li-xbon,Lixbon,Belém Palace,Belem Palace,São Bento,Palácio de Belém,Palácio da Ajuda,Ajuda Palace,Ajuda National Palace,Palace of Ajuda,Palácio das Necessidades,Necessidades Palace,Palácio Foz,Jerónimos,Praça do Império,Figo Maduro,Humberto Delgado Airport,Queluz Palace,Sintra
PW|Ngerulmud,Melekeok,Airai
PY|Asuncion,Asunción,A-xun-xi-ông,Palacio de López,Palacio de los López,Mburuvicha Róga,Silvio Pettirossi
QA|Doha,Đô-ha,Amiri Diwan,Hamad International Airport,Al Udeid,Al Wajbah Palace,Al Bahr Palace,Al Thumama,Al Rayyan Palace
RE|Saint-Denis
RO|Bucharest,Bu-ca-rét,Bucarest,Cotroceni,Victoria Palace,Otopeni,Palatul Victoria,Palace of the Parliament,Băneasa,Henri Coandă International Airport,Henri Coandă Airport,Snagov,Elisabeta Palace,Peleș Castle,Mihail Kogălniceanu Air Base,Deveselu
RS|Belgrade,Bê-ô-grát,Beograd,Nikola Tesla Airport,Palata Srbija,Palace of Serbia,Palace Serbia,Nemanjina,Novi Dvor,Stari Dvor,Beli Dvor,Dedinje,Batajnica,Avala,Andrićev Venac,Kalemegdan,Sava Center,Church of Saint Sava,Temple of Saint Sava
RU|Moscow,Moskva,Moscova,Mát-xcơ-va,Matxcơva,Mátxcơva,Mạc Tư Khoa,Kremlin,Điện Kremlin,Sochi,Xô-chi,Vnukovo,Novo-Ogaryovo,Sheremetyevo,Konstantinovsky Palace,Valdai,Red Square,Duma,Crem-li,State Duma,Duma Quốc gia,Đuma Quốc gia,Federation Council,Russian White House,Bocharov Ruchey,Bocharov Ruchei,Zavidovo,Barvikha,Rublyovka,Gorki Leninskiye,Domodedovo,Pulkovo,Chkalovsky,Strelna,Peterhof,Konstantin Palace,Tauride Palace,Tavrichesky Palace,Smolny,Smolenskaya,Spiridonovka,MGIMO,Lubyanka,Staraya Square,Lenin Mausoleum,Lenin's Mausoleum,Lăng Lenin,Lăng Lê-nin,Quảng trường đỏ,Alexander Garden,Poklonnaya Gora,Poklonnaya Hill,Piskaryovskoye,Piskarevskoye,Novodevichy,Patriot Park,Bolshoi Theatre,Bolshoi Theater,Nhà hát Bolshoi,Mamayev Kurgan,Krasnaya Polyana,Rosa Khutor,Russky Island,Đảo Russky,Far Eastern Federal University,Đại học Liên bang Viễn Đông
RW|Kigali,Ki-ga-li,Urugwiro,Gisozi,Kanombe
SA|Riyadh,Ri-át,Jeddah,Al-Yamamah,Al Yamamah,King Khalid International Airport,Irqah Palace,Erga Palace,Al-Auja Palace,Al-Awja Palace,Al-Safa Palace,Safa Palace,Murabba Palace,Al-Murabba Palace,Khuzam Palace,At-Turaif,Bujairi,Masmak,King Khalid Airport,King Abdulaziz International Airport,King Salman Air Base,King Abdulaziz Conference Center,King Abdulaziz International Conference Center,KAFD
SB|Honiara
SC|Victoria
SD|Khartoum,Khắc-tum
SE|Stockholm,Xtốc-khôm,Rosenbad,Riksdag,Arlanda,Harpsund,Drottningholm,Sagerska Palace,Sager House,Haga Palace,Arvfurstens Palats,Riksdagshuset,Karlberg Palace,Bommersvik,Bromma
SG|Istana Singapore,Changi,Istana,The Istana,Dinh Istana,Sri Temasek,National Orchid Garden,Gardens by the Bay,Paya Lebar,Asian Civilisations Museum
SH|Jamestown
SI|Ljubljana,Brdo,Strmol,Brnik,Jože Pučnik Airport,Cankarjev dom
SJ|Longyearbyen
SK|Bratislava,Bra-ti-xla-va,Grassalkovich Palace,Hotel Bôrik,Slavín Memorial,Smolenice Castle
SL|Freetown,Bintumani,Lungi International Airport,Lungi Airport
SM|San Marino City
SN|Dakar,Đa-ca,Blaise Diagne International Airport,Diamniadio,Léopold Sédar Senghor International Airport,King Fahd Palace,African Renaissance Monument
SO|Mogadishu,Villa Somalia,Aden Adde,Halane
SR|Paramaribo,Johan Adolf Pengel International Airport,Zanderij
SS|Juba,John Garang Mausoleum
ST|Sao Tome City
SV|San Salvador,Óscar Arnulfo Romero International Airport,Comalapa International Airport
SX|Philipsburg
SY|Damascus,Đa-mát,Tishreen Palace,Umayyad Square,Umayyad Mosque,Mezzeh,Qasioun,Hmeimim,Khmeimim
SZ|Mbabane,Lobamba,Lozitha,Ludzidzini,Ezulwini,King Mswati III International Airport,Mandvulo
TC|Cockburn Town
TD|N'Djamena,Ndjamena,NDjamena,Hassan Djamous
TF|Port-aux-Français
TG|Lome,Lomé,Gnassingbé Eyadéma International Airport
TH|Bangkok,Băng Cốc,Vọng Các,Government House of Thailand,Thai Government House,Don Mueang,Don Muang,Suvarnabhumi,U-Tapao,Santi Maitri,Thai Khu Fa,Phitsanulok Mansion,Baan Phitsanulok,Ban Phitsanulok,Dusit Palace,Chakri Maha Prasat,Amphorn Sathan,Ananta Samakhom,Chitralada,Queen Sirikit National Convention Center,Queen Sirikit National Convention Centre,Sappaya-Sapasathan,Utapao,Wat Phra Kaew,Klai Kangwon,Siriraj,Ratchadamnoen,Sanam Luang,Ban Nachok,Bản Nachok,Nachok
TJ|Dushanbe,Đu-san-be,Kohi Millat,Kokhi Millat,Qasri Millat,Kasri Millat,Kohi Navruz,Kokhi Navruz,Navruz Palace,Varzob
TK|Fakaofo
TL|Dili,Đi-li,Nicolau Lobato International Airport,Nicolau Lobato Presidential Palace,Aitarak Laran,Metinaro,Tasi Tolu
TM|Ashgabat,A-sơ-kha-bát,Ashkhabad,Oguzkhan Presidential Palace,Oguzkhan Palace,Awaza,Avaza,Ruhyet Palace,Halk Hakydasy
TN|Tunis,Tuy-nít,Carthage Palace,Bardo Palace,Bardo Museum,Le Bardo,Gammarth,El Aouina
TO|Nuku'alofa,Nukualofa,Nuku‘alofa,Fua'amotu,Vuna Wharf
TR|Ankara,An-ca-ra,Çankaya,Cankaya,Beştepe,Bestepe,Esenboga,Esenboğa,Dolmabahce,Dolmabahçe,Anıtkabir,Anitkabir,Lăng Atatürk,Atatürk Mausoleum,Vahdettin Pavilion,Vahdettin Mansion,Yıldız Palace,Yildiz Palace,Tarabya Mansion,Huber Mansion,Atatürk Airport,Sabiha Gökçen,Etimesgut,Topkapı,Topkapi,Hagia Sophia,Çırağan,Ciragan,Okluk
TT|Port of Spain,Piarco,Queen's Park Savannah
TV|Funafuti,Vaiaku
TW|Taipei,Đài Bắc,Taoyuan,Ketagalan Boulevard,Legislative Yuan,Executive Yuan,Songshan Airport,Chiang Kai-shek Memorial Hall,Shilin Official Residence
TZ|Dodoma,Đô-đô-ma,Dar es Salaam,Đa Ét Xa-lam,Julius Nyerere International Airport,Chamwino,Magogoni,Mnazi Mmoja,Julius Nyerere Convention Centre,Julius Nyerere International Convention Centre,Jakaya Kikwete Convention Center
UA|Kyiv,Kiev,Ki-ép,Mariinskyi Palace,Mariinsky Palace,Verkhovna Rada,Boryspil,Bankova,House with Chimaeras,House with Chimeras,Maidan Nezalezhnosti,Mykhailivska Square,Golden-Domed Monastery,Hrushevskoho Street,Hrushevsky Street,Koncha-Zaspa,Mezhyhirya,Babyn Yar,Babi Yar,Pechersk Lavra,Holodomor Museum,Holodomor Memorial,Borispol,Zhuliany,Zhulyany,Hostomel
UG|Kampala,Entebbe,State House Entebbe,Nakasero,Kololo,Munyonyo,Speke Resort,Rwakitura
US|Washington,Washington DC,Oa-sinh-tơn,Oasinhtơn,White House,Nhà Trắng,Toà Bạch Ốc,Tòa Bạch Ốc,Bạch Ốc,Bầu Dục,Năm Góc,Capitol,Bạch Cung,Oval Office,Phòng Bầu dục,Phòng Bầu Dục,Capitol Hill,US Capitol,Đồi Capitol,Điện Capitol,Blair House,Lầu năm góc,Ngũ Giác Đài,Pentagon,Camp David,Trại David,Mar-a-Lago,Andrews Air Force Base,Joint Base Andrews,Andrews,Rose Garden,Foggy Bottom,Dulles,West Wing,Sunnylands,East Room,South Lawn,Roosevelt Room,South Portico,Eisenhower Executive Office Building,Lafayette Square,Lafayette Park,Pennsylvania Avenue,Observatory Circle,Harry S Truman Building,Statuary Hall,Arlington National Cemetery,Arlington Cemetery,Nghĩa trang Arlington,Nghĩa trang Quốc gia Arlington,National Mall,Lincoln Memorial,Mount Vernon,Willard Hotel,Fort McNair,Fort Myer,Wye River,Wye Plantation,Kennebunkport,Prairie Chapel Ranch,Filoli,Annenberg Retreat,Dover Air Force Base,Joint Base Pearl Harbor-Hickam,Joint Base Elmendorf-Richardson,JFK Airport,JFK International Airport,John F Kennedy International Airport,Kennedy Airport,Reagan National Airport,LaGuardia
UY|Montevideo,Torre Ejecutiva,Palacio Estévez,Estévez Palace,Suárez Residence,Palacio Santos,Anchorena Park,Carrasco International Airport
UZ|Tashkent,Ta-sken,Tasken,Kuksaroy,Ko'ksaroy,Koksaroy,Oqsaroy,Oq Saroy,Ok Saroy,Durmen,Oliy Majlis,Mustaqillik Square,Mustakillik Square,Registan Square,Islam Karimov International Airport,Khast Imam,Hazrati Imam
VA|Apostolic Palace,Casa Santa Marta,St Peter's Square,Saint Peter's Square,Quảng trường Thánh Phêrô,Quảng trường Thánh Peter,Sistine Chapel,Clementine Hall,Sala Clementina,Paul VI Hall,Paul VI Audience Hall,St Peter's Basilica,Saint Peter's Basilica,Vương cung thánh đường Thánh Phêrô,Đền thờ Thánh Phêrô,Đền Thánh Phêrô,Nhà thờ Thánh Phêrô,Quảng trường Thánh Phê-rô,Nhà nguyện Sistine,Domus Sanctae Marthae,San Damaso Courtyard,Điện Tông tòa,Dinh Tông tòa,Casina Pio IV,Đại thính đường Phaolô VI
VC|Kingstown,Argyle International Airport
VE|Caracas,Ca-ra-cát,Miraflores,Maiquetia,Maiquetía,Fuerte Tiuna,Fort Tiuna,Cuartel de la Montaña,Teresa Carreño Theater,Teresa Carreño Theatre,La Orchila
VG|Road Town
VI|Charlotte Amalie
VN|Hanoi,Ha Noi,Hà Nội,Noi Bai,Nội Bài,Ba Dinh,Ba Đình,Phủ Chủ tịch,Hoàng thành Thăng Long,Văn phòng Trung ương Đảng,Mỹ Đình,My Dinh,Tân Sơn Nhất,Tan Son Nhat,Lăng Chủ tịch Hồ Chí Minh,Ho Chi Minh Mausoleum,Nhà hát Lớn Hà Nội,Dinh Độc Lập,Dinh Thống Nhất,Hội trường Thống Nhất,Reunification Palace,Lăng Bác,Lăng Hồ Chí Minh,Monument to War Heroes and Martyrs,Monument of War Heroes and Martyrs,Đài Liệt sĩ Bắc Sơn,Văn Miếu,Quốc Tử Giám,Temple of Literature,Khuê Văn Các,Thang Long Imperial Citadel,Imperial Citadel of Thang Long,Ao cá Bác Hồ,Nhà sàn Bác Hồ,Hoàn Kiếm,Hồ Gươm,Bến Nhà Rồng,Nha Rong Wharf,Chùa Trấn Quốc,Chùa Quán Sứ,Gia Lâm,Học viện Chính trị Quốc gia Hồ Chí Minh
VU|Port Vila,Port-Vila,Bauerfield,Saralana Park
WF|Mata-Utu,Mata Utu
WS|Apia,Faleolo,Vailima,Taumeasina
XK|Pristina,Prishtina,Adem Jashari International Airport,Camp Bondsteel
YE|Sanaa,Sana'a,Xa-na,Aden,Maashiq Palace,Al-Maashiq,Al Saleh Mosque
YT|Mamoudzou
ZA|Pretoria,Prê-tô-ri-a,Cape Town,Bloemfontein,Union Buildings,Waterkloof,Tuynhuys,Mahlamba Ndlopfu,Genadendal,Bryntirion,Sefako Makgatho Presidential Guest House,OR Tambo,Oliver Tambo International Airport,Lanseria,King Shaka International Airport,Sandton,Luthuli House,Groote Schuur,Leeuwenhof,Nelson Mandela Square,Liliesleaf
ZM|Lusaka,Mulungushi,Kenneth Kaunda International Airport
ZW|Harare,Robert Gabriel Mugabe International Airport,Robert Mugabe International Airport,Mount Hampden,Rainbow Towers,Munhumutapa
`;
