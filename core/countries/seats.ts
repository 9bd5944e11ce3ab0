/**
 * Where states are governed and received, one country a line: ISO 3166-1 code | capitals, then palaces, offices,
 * guest houses, parliaments and the airports of state visits, in English and Vietnamese. Hand-written.
 */
export const SEATS = `
AD|Andorra la Vella
AE|Abu Dhabi,Qasr Al Watan,A-bu Đa-bi
AF|Kabul,Ca-bun,Bagram
AG|St John's,Saint John's
AI|The Valley
AL|Tirana,Ti-ra-na
AM|Yerevan,Ê-rê-van,Zvartnots
AO|Luanda,Lu-an-đa
AR|Buenos Aires,Bu-ê-nốt Ai-rét,Casa Rosada,Ezeiza
AS|Pago Pago
AT|Vienna,Viên,Wien,Hofburg,Ballhausplatz,Schwechat
AU|Canberra,Can-bê-ra,Fairbairn,Kirribilli House
AW|Oranjestad
AX|Mariehamn
AZ|Baku,Ba-cu,Heydar Aliyev
BA|Sarajevo,Xa-ra-e-vô
BB|Bridgetown
BD|Dhaka,Đắc-ca,Dacca,Bangabhaban,Ganabhaban
BE|Brussels,Brúc-xen,Bruxelles,Laeken,Egmont Palace,Zaventem
BF|Ouagadougou
BG|Sofia,Xô-phi-a
BH|Manama,Sakhir Palace,Gudaibiya
BI|Gitega,Bujumbura
BJ|Porto-Novo,Cotonou
BL|Gustavia
BM|Hamilton
BN|Bandar Seri Begawan,Istana Nurul Iman
BO|La Paz,Sucre,La Pa-xơ,Palacio Quemado
BQ|Kralendijk
BR|Brasilia,Brasília,Bra-xi-li-a,Planalto,Itamaraty,Alvorada Palace,Palácio da Alvorada
BS|Nassau
BT|Thimphu,Tashichho Dzong
BW|Gaborone
BY|Minsk,Min-xcơ,Minxcơ,Palace of Independence
BZ|Belmopan
CA|Ottawa,Ốt-ta-oa,Rideau Hall,Parliament Hill,Sussex Drive
CC|West Island
CD|Kinshasa
CF|Bangui
CG|Brazzaville
CH|Bern,Berne,Béc-nơ,Federal Palace of Switzerland
CI|Yamoussoukro
CK|Avarua
CL|Santiago,Xan-ti-a-gô,Santiago de Chile,La Moneda
CM|Yaounde,Yaoundé
CN|Beijing,Peking,Bắc Kinh,Great Hall of the People,Great Hall of People,Đại lễ đường Nhân dân,Đại Lễ đường Nhân dân,Trung Nam Hải,Zhongnanhai,Điếu Ngư Đài,Diaoyutai,Tiananmen,Thiên An Môn,Great Wall,Forbidden City,Tử Cấm Thành,Nhân dân Đại hội đường,Bắc Đới Hà,Beidaihe
CO|Bogota,Bogotá,Bô-gô-ta,Casa de Nariño,Nariño Palace
CR|San Jose,San José
CU|Havana,La Habana,La Ha-ba-na,Palace of the Revolution,Palacio de la Revolución,Revolution Palace,Cung Cách mạng,Cubanacan
CV|Praia
CW|Willemstad
CX|Flying Fish Cove
CY|Nicosia
CZ|Prague,Praha,Pra-ha,Prague Castle,Hradčany
DE|Berlin,Béc-lin,Béclin,Bundestag,Bellevue Palace,Schloss Bellevue,Meseberg,Brandenburg Gate,Reichstag
DJ|Djibouti City
DK|Copenhagen,Cô-pen-ha-ghen,Amalienborg,Christiansborg,Marienborg,Kastrup
DM|Roseau
DO|Santo Domingo
DZ|Algiers,An-giê,El Mouradia
EC|Quito,Ki-tô,Carondelet
EE|Tallinn,Ta-lin,Kadriorg
EG|Cairo,Cai-rô,Sharm el-Sheikh,Sharm el Sheikh,Ittihadiya,Al-Ittihadiya,Heliopolis Palace
EH|Laayoune,El Aaiun
ER|Asmara
ES|Madrid,Ma-đrít,Mađrít,Moncloa,Zarzuela,Barajas,Torrejon
ET|Addis Ababa,A-đi A-bê-ba,Bole International Airport
FI|Helsinki,Hen-xin-ki,Kesäranta,Mäntyniemi,Vantaa
FJ|Suva
FK|Stanley
FM|Palikir
FO|Torshavn,Tórshavn
FR|Paris,Pa-ri,Elysee,Elysée,Élysée,Ê-li-dê,Versailles,Orly,Matignon,Quai d'Orsay,Invalides,Les Invalides,Arc de Triomphe,Charles de Gaulle Airport,Roissy,Le Bourget,Rambouillet,Bregancon
GA|Libreville
GB|London,Luân Đôn,Downing Street,Phố Downing,Buckingham,Windsor Castle,Chequers,Westminster,Whitehall,Heathrow,Stansted,Sandringham,Balmoral,Lancaster House,Lâu đài Windsor,Holyrood,Edinburgh
GD|St George's,Saint George's
GE|Tbilisi
GF|Cayenne
GG|St Peter Port,Saint Peter Port
GH|Accra,Jubilee House,Kotoka
GI|Gibraltar
GL|Nuuk
GM|Banjul
GN|Conakry
GP|Basse-Terre
GQ|Malabo
GR|Athens,Athen,A-ten,Maximos Mansion,Syntagma
GS|Grytviken
GT|Guatemala City
GU|Hagatna,Hagåtña
GW|Bissau
GY|Georgetown
HN|Tegucigalpa
HR|Zagreb,Da-gơ-rép,Pantovčak
HT|Port-au-Prince
HU|Budapest,Bu-đa-pét,Sándor Palace,Carmelite Monastery,Buda Castle,Ferihegy
ID|Jakarta,Gia-các-ta,Bogor,Merdeka Palace,Istana Merdeka,Halim Perdanakusuma,Soekarno-Hatta,Nusantara
IE|Dublin,Đu-blin,Aras an Uachtarain,Áras an Uachtaráin,Leinster House,Farmleigh,Shannon Airport
IL|Jerusalem,Giê-ru-xa-lem,Tel Aviv,Ten A-víp,Knesset,Ben Gurion,Ben-Gurion,Beit Aghion
IM|Douglas
IN|New Delhi,Delhi,Niu Đê-li,Niu-đê-li,Hyderabad House,Rashtrapati Bhavan,Raj Ghat,Rajghat,Lok Sabha,Rajya Sabha,Palam,South Block
IO|Diego Garcia
IQ|Baghdad,Bát-đa,Bagdad
IR|Tehran,Teheran,Tê-hê-ran,Mehrabad,Saadabad,Sa'dabad
IS|Reykjavik,Reykjavík,Keflavik,Bessastadir
IT|Rome,Roma,Rô-ma,Quirinale,Quirinal Palace,Chigi,Palazzo Chigi,Montecitorio,Fiumicino,Ciampino,Villa Madama,Farnesina
JE|Saint Helier,St Helier
JM|Kingston
JO|Amman,Am-man,Al Husseiniya,Basman Palace,Raghadan
JP|Tokyo,Tô-ki-ô,Tôkyô,Haneda,Narita,Akasaka,Akasaka Palace,Kantei,Nagatacho,National Diet,Hoàng cung Nhật Bản,Yokota
KE|Nairobi,Nai-rô-bi,Jomo Kenyatta International Airport
KG|Bishkek,Bi-skếch,Ala Archa,Manas International Airport
KH|Phnom Penh,Phnôm Pênh,Phnom-Penh,Nông Pênh,Nam Vang,Cung Hòa bình,Pochentong,Techo International Airport
KI|Tarawa
KM|Moroni
KN|Basseterre
KP|Pyongyang,Bình Nhưỡng,Kumsusan,Sunan,Panmunjom,Bàn Môn Điếm,Mansudae
KR|Seoul,Xơ-un,Xê-un,Hán Thành,Blue House,Nhà Xanh,Cheong Wa Dae,Yongsan,Incheon,Seoul Air Base,Seongnam Air Base,Gimpo
KW|Kuwait City,Bayan Palace
KY|George Town
KZ|Astana,A-xta-na,Nur-Sultan,Nursultan,Ak Orda,Akorda
LA|Vientiane,Viêng Chăn,Viên Chăn,Viêng-chăn,Vạn Tượng,Wattay,Vát Tày,That Luang,Thạt Luổng
LB|Beirut,Bê-rút,Baabda
LC|Castries
LI|Vaduz
LK|Colombo,Cô-lôm-bô,Sri Jayawardenepura Kotte,Sri Jayewardenepura Kotte,Temple Trees,Bandaranaike International Airport,Katunayake
LR|Monrovia
LS|Maseru
LT|Vilnius,Vin-ni-út
LU|Luxembourg City
LV|Riga,Ri-ga
LY|Tripoli,Tri-pô-li
MA|Rabat,Ra-bát
MC|Monte Carlo,Monte-Carlo
MD|Chisinau,Chișinău,Ki-si-nhốp
ME|Podgorica
MF|Marigot
MG|Antananarivo
MH|Majuro
MK|Skopje
ML|Bamako
MM|Naypyidaw,Nay Pyi Taw,Naypyitaw,Nây-pi-đô
MN|Ulaanbaatar,Ulan Bator,Ulan Bato,U-lan Ba-to,Ulanbato,Chinggis Khaan International Airport
MQ|Fort-de-France
MR|Nouakchott
MS|Brades
MT|Valletta
MU|Port Louis
MV|Malé,Male
MW|Lilongwe
MX|Mexico City,Thành phố Mexico,Mê-xi-cô Xi-ti,Los Pinos,Palacio Nacional,Zócalo,Felipe Angeles
MY|Kuala Lumpur,Cu-a-la Lăm-pơ,Kuala Lămpơ,Putrajaya,Seri Perdana,Istana Negara,Bunga Raya,Subang Air Base,KLIA,Dewan Rakyat
MZ|Maputo,Ma-pu-tô
NA|Windhoek
NC|Noumea,Nouméa
NE|Niamey
NG|Abuja,Aso Rock,Aso Villa
NI|Managua
NL|The Hague,La Hay,La Haye,Den Haag,Amsterdam,Am-xtéc-đam,Binnenhof,Catshuis,Noordeinde,Huis ten Bosch,Schiphol
NO|Oslo,Ốt-xlô,Ô-xlô,Gardermoen,Storting
NP|Kathmandu,Cát-man-đu,Singha Durbar,Sheetal Niwas,Shital Niwas,Tribhuvan International Airport
NR|Yaren
NU|Alofi
NZ|Wellington,Oen-linh-tơn,Beehive
OM|Muscat,Mu-xcát,Al Alam Palace
PA|Panama City
PE|Lima,Li-ma
PF|Papeete
PG|Port Moresby,Po Mo-re-xbi
PH|Manila,Ma-ni-la,Malacanang,Malacañang,Malacañan,Villamor,Ninoy Aquino International Airport,Ninoy Aquino
PK|Islamabad,I-xla-ma-bát,Aiwan-e-Sadr,Nur Khan,Chaklala,Rawalpindi
PL|Warsaw,Vác-sa-va,Vác-xa-va,Vacsava,Belweder,Sejm,Okęcie
PM|Saint-Pierre
PN|Adamstown
PR|San Juan
PS|Ramallah,Ra-ma-la,Gaza City,Gaza,Mukataa,Muqata
PT|Lisbon,Lisboa,Li-xbon,Lixbon,Belém Palace,Belem Palace,São Bento
PW|Ngerulmud,Melekeok
PY|Asuncion,Asunción,A-xun-xi-ông
QA|Doha,Đô-ha,Amiri Diwan,Hamad International Airport,Al Udeid
RE|Saint-Denis
RO|Bucharest,Bu-ca-rét,Bucarest,Cotroceni,Victoria Palace,Otopeni
RS|Belgrade,Bê-ô-grát,Beograd,Nikola Tesla Airport
RU|Moscow,Moskva,Moscova,Mát-xcơ-va,Matxcơva,Mátxcơva,Mạc Tư Khoa,Kremlin,Điện Kremlin,Sochi,Xô-chi,Vnukovo,Novo-Ogaryovo,Sheremetyevo,Konstantinovsky Palace,Valdai,Red Square,Quảng trường Đỏ,Duma,Crem-li
RW|Kigali,Ki-ga-li
SA|Riyadh,Ri-át,Jeddah,Al-Yamamah,Al Yamamah,King Khalid International Airport
SB|Honiara
SC|Victoria
SD|Khartoum,Khắc-tum
SE|Stockholm,Xtốc-khôm,Rosenbad,Riksdag,Arlanda,Harpsund
SG|Istana Singapore,Changi
SH|Jamestown
SI|Ljubljana,Brdo
SJ|Longyearbyen
SK|Bratislava,Bra-ti-xla-va
SL|Freetown
SM|San Marino City
SN|Dakar,Đa-ca
SO|Mogadishu,Villa Somalia
SR|Paramaribo
SS|Juba
ST|Sao Tome City
SV|San Salvador
SX|Philipsburg
SY|Damascus,Đa-mát
SZ|Mbabane,Lobamba
TC|Cockburn Town
TD|N'Djamena,Ndjamena,NDjamena
TF|Port-aux-Français
TG|Lome,Lomé
TH|Bangkok,Băng Cốc,Băng-cốc,Vọng Các,Government House of Thailand,Thai Government House,Don Mueang,Don Muang,Suvarnabhumi,U-Tapao
TJ|Dushanbe,Đu-san-be
TK|Fakaofo
TL|Dili,Đi-li
TM|Ashgabat,A-sơ-kha-bát,Ashkhabad
TN|Tunis,Tuy-nít,Carthage Palace
TO|Nuku'alofa,Nukualofa,Nuku‘alofa
TR|Ankara,An-ca-ra,Çankaya,Cankaya,Beştepe,Bestepe,Esenboga,Esenboğa,Dolmabahce,Dolmabahçe
TT|Port of Spain
TV|Funafuti
TW|Taipei,Đài Bắc,Taoyuan
TZ|Dodoma,Đô-đô-ma,Dar es Salaam,Đa Ét Xa-lam,Julius Nyerere International Airport
UA|Kyiv,Kiev,Ki-ép,Mariinskyi Palace,Mariinsky Palace,Verkhovna Rada,Boryspil,Bankova
UG|Kampala,Entebbe,State House Entebbe
US|Washington,Washington DC,Oa-sinh-tơn,Oasinhtơn,White House,Nhà Trắng,Toà Bạch Ốc,Tòa Bạch Ốc,Bạch Ốc,Bầu Dục,Năm Góc,Capitol,Bạch Cung,Oval Office,Phòng Bầu dục,Phòng Bầu Dục,Capitol Hill,US Capitol,Đồi Capitol,Điện Capitol,Blair House,Lầu Năm Góc,Lầu năm góc,Nhà trắng,Ngũ Giác Đài,Pentagon,Camp David,Trại David,Mar-a-Lago,Andrews Air Force Base,Joint Base Andrews,Andrews,Rose Garden,Foggy Bottom,Dulles,West Wing,Sunnylands
UY|Montevideo
UZ|Tashkent,Ta-sken,Tasken,Kuksaroy
VA|Apostolic Palace,Casa Santa Marta,St Peter's Square,Saint Peter's Square,Quảng trường Thánh Phêrô,Quảng trường Thánh Peter,Sistine Chapel
VC|Kingstown
VE|Caracas,Ca-ra-cát,Miraflores,Maiquetia,Maiquetía
VG|Road Town
VI|Charlotte Amalie
VN|Hanoi,Ha Noi,Hà Nội,Hà-nội,Noi Bai,Nội Bài,Ba Dinh,Ba Đình,Phủ Chủ tịch,Hoàng thành Thăng Long,Văn phòng Trung ương Đảng,Mỹ Đình,My Dinh,Tân Sơn Nhất,Tan Son Nhat,Lăng Chủ tịch Hồ Chí Minh,Ho Chi Minh Mausoleum,Nhà hát Lớn Hà Nội
VU|Port Vila,Port-Vila
WF|Mata-Utu,Mata Utu
WS|Apia
XK|Pristina,Prishtina
YE|Sanaa,Sana'a,Xa-na,Aden
YT|Mamoudzou
ZA|Pretoria,Prê-tô-ri-a,Cape Town,Bloemfontein,Union Buildings,Waterkloof,Tuynhuys
ZM|Lusaka
ZW|Harare
`;
