/**
 * What countries and their people are called beside the names that `Intl.DisplayNames` gives, one country a line:
 * ISO 3166-1 code | other names and short forms | people and adjective. Hand-written from how news in Vietnamese and
 * English calls them; a plural in -s is understood.
 */
export const COUNTRY_NAMES = `
AD||Andorran
AE|UAE,Ả Rập Thống nhất,Ả-rập Thống nhất,A-rập Thống nhất,Emirates,Tiểu vương quốc Ả Rập Thống nhất,Các Tiểu vương quốc A-rập Thống nhất,Các tiểu vương quốc Ả-rập thống nhất|Emirati
AF|Áp-ga-ni-xtan,Apganixtan|Afghan,Afghani
AG|Antigua,Barbuda|Antiguan,Barbudan
AI||Anguillan
AL|An-ba-ni|Albanian
AM|Ác-mê-ni-a|Armenian
AO|Ăng-gô-la|Angolan
AR|Ác-hen-ti-na,Argentine Republic|Argentine,Argentinian,Argentinean
AS||American Samoan
AT|Republic of Austria,Cộng hòa Áo|Austrian
AU|Ô-xtrây-li-a,Ốt-xtrây-li-a,Australia,Commonwealth of Australia|Australian,Aussie
AW||Aruban
AX|Aland,Åland|
AZ|A-déc-bai-gian,Ai-déc-bai-gian,Azerbaijan Republic|Azerbaijani,Azeri
BA|Bosnia,Herzegovina,Bosnia-Herzegovina,Bốt-xni-a,Bosna|Bosnian
BB|Bác-ba-đốt|Barbadian,Bajan
BD|Băng-la-đét,People's Republic of Bangladesh|Bangladeshi
BE|Vương quốc Bỉ,Kingdom of Belgium|Belgian
BF|Burkina,Buốc-ki-na Pha-xô|Burkinabe,Burkinabé
BG|Bun-ga-ri,Bungari|Bulgarian
BH|Ba-ranh,Kingdom of Bahrain|Bahraini
BI|Bu-run-đi|Burundian
BJ|Bê-nanh|Beninese
BM||Bermudian,Bermudan
BN|Brunei Darussalam,Bru-nây|Bruneian
BO|Bô-li-vi-a,Plurinational State of Bolivia|Bolivian
BQ|Bonaire,Sint Eustatius|
BR|Bra-xin,Braxin,Brasil,Federative Republic of Brazil|Brazilian
BS|Ba-ha-mát|Bahamian
BT|Bu-tan|Bhutanese
BW|Bốt-xoa-na|Botswanan,Batswana
BY|Bê-la-rút,Belorussia,Byelorussia|Belarusian,Belarussian,Byelorussian
BZ|Bê-li-xê|Belizean
CA|Ca-na-đa,Gia Nã Đại|Canadian
CC|Cocos Islands,Keeling Islands|
CD|Congo,Công-gô,DR Congo,DRC,Congo-Kinshasa,Democratic Republic of Congo,Democratic Republic of the Congo,CHDC Congo,Cộng hòa Dân chủ Congo,Cộng hòa Dân chủ Công-gô,Zaire|Congolese
CF|Trung Phi,CH Trung Phi|Central African
CG|Republic of Congo,Republic of the Congo,Congo Republic,Congo-Brazzaville,CH Congo,Cộng hòa Congo|
CH|Swiss Confederation,Liên bang Thụy Sĩ,Thụy Sỹ|Swiss
CI|Ivory Coast,Bờ Biển Ngà,Cote d'Ivoire,Cốt Đi-voa|Ivorian
CK|Cook|Cook Islander
CL|Chi-lê,Chilê,Republic of Chile|Chilean
CM|Ca-mơ-run|Cameroonian
CN|PRC,Trung Hoa,CHND Trung Hoa,Cộng hòa Nhân dân Trung Hoa,Mainland China,People's Republic of China,P R China,Communist China,Trung Cộng,Tàu Cộng|Chinese,Sino
CO|Cô-lôm-bi-a|Colombian
CR|Cốt-xta Ri-ca,Costarica|Costa Rican
CU|Cu-ba|Cuban
CV|Cabo Verde,Cáp-ve|Cape Verdean,Cabo Verdean
CW|Curacao|
CY|Đảo Síp,CH Síp,Cộng hòa Síp|Cypriot
CZ|Czech Republic,Cộng hòa Séc,CH Séc,Cộng hòa Czech,CH Czech,Tiệp Khắc,Czechoslovakia|Czech
DE|CHLB Đức,Cộng hòa Liên bang Đức,Federal Republic of Germany,Đức Quốc,West Germany,East Germany,Tây Đức,Đông Đức|German
DJ|Gi-bu-ti|Djiboutian
DK|Vương quốc Đan Mạch,Kingdom of Denmark|Danish,Dane
DM|Commonwealth of Dominica,Đô-mi-ni-ca|
DO|CH Dominica,Cộng hòa Dominicana,Cộng hòa Đô-mi-ni-ca,Republica Dominicana|Dominican
DZ|An-giê-ri,Angiêri|Algerian
EC|Ê-cu-a-đo|Ecuadorian,Ecuadorean
EE|E-xtô-ni-a,Ét-xtô-ni-a|Estonian
EG|Ai-cập,Arab Republic of Egypt|Egyptian
EH|Tây Xa-ha-ra,Sahrawi Republic|Sahrawi
ER|Ê-ri-tơ-rê-a|Eritrean
ES|Tây ban nha,Kingdom of Spain|Spanish,Spaniard
ET|Ê-ti-ô-pi-a,Ê-thi-ô-pi-a|Ethiopian
FI|Republic of Finland,Cộng hòa Phần Lan|Finnish,Finn
FJ|Phi-gi,Fi-ji|Fijian
FK|Falkland,Falklands,Malvinas|
FM|Federated States of Micronesia,FSM,Mi-crô-nê-di,Liên bang Micronesia|Micronesian
FO|Faroe,Faroes,Faeroe Islands|Faroese
FR|CH Pháp,Cộng hòa Pháp,French Republic,Pháp quốc,Phú Lang Sa|French,Frenchman,Frenchmen
GA|Ga-bông|Gabonese
GB|UK,Britain,Great Britain,Anh,Anh quốc,England,Scotland,Wales,Northern Ireland,Bắc Ireland,Bắc Ai-len,Xcốt-len,Vương quốc Liên hiệp Anh và Bắc Ireland,Vương quốc Liên hiệp Anh và Bắc Ai-len,Liên hiệp Vương quốc Anh,United Kingdom of Great Britain and Northern Ireland|British,Briton,Brit,Scottish,Scot,Welsh,Englishman,Englishmen
GD|Grê-na-đa|Grenadian
GE|Gruzia,Gru-di-a,Grudia,Republic of Georgia|Georgian
GF|Guyane,Guiana|
GG||
GH|Ga-na|Ghanaian
GL|Grơn-len|Greenlander,Greenlandic
GM|The Gambia,Găm-bi-a|Gambian
GN|Ghi-nê,Guinea-Conakry,Guinea Conakry|Guinean
GP||
GQ|Ghi-nê Xích đạo|Equatorial Guinean,Equatoguinean
GR|Hellenic Republic,Cộng hòa Hy Lạp|Greek,Hellenic
GT|Goa-tê-ma-la|Guatemalan
GU||Guamanian
GW|Guinea Bissau,Ghi-nê Bít-xao|Bissau-Guinean
GY|Guy-a-na|Guyanese
HK|Hong Kong,Hongkong,Hồng Kông,Hồng Công,Hương Cảng,Đặc khu Hành chính Hồng Kông|Hongkonger,Hong Konger
HN|Ôn-đu-rát|Honduran
HR|Crô-a-ti-a|Croatian,Croat
HT|Ha-i-ti|Haitian
HU|Hung-ga-ri,Hungari|Hungarian
ID|In-đô-nê-xi-a,Inđônêxia,Indonexia|Indonesian
IE|Ai-len,Ai Len,Republic of Ireland,Irish Republic,Cộng hòa Ireland,Cộng hòa Ai-len|Irish,Irishman,Irishmen
IL|I-xra-en,Ixraen,State of Israel|Israeli
IM||Manx
IN|CH Ấn Độ,Cộng hòa Ấn Độ,Republic of India,Bharat|Indian
IQ|I-rắc,Irắc|Iraqi
IR|I-ran,Islamic Republic of Iran,Cộng hòa Hồi giáo Iran,CH Hồi giáo Iran,Persia|Iranian,Persian
IS|Ai-xơ-len|Icelandic,Icelander
IT|Ý,Italia,I-ta-li-a,Republic of Italy|Italian
JE||
JM|Gia-mai-ca|Jamaican
JO|Gioóc-đa-ni,Gioóc-đan,Jordani,Hashemite Kingdom of Jordan|Jordanian
JP|Nhật,Nhật-bản,Nippon,Phù Tang|Japanese
KE|Kê-ni-a|Kenyan
KG|Kiếc-ghi-xtan,Cư-rơ-gư-xtan,Kyrgyz Republic,Kirghizia,Kirgizia|Kyrgyz,Kyrgyzstani
KH|Căm-pu-chia,Cam-pu-chia,Cămpuchia,Kampuchea,Cao Miên,Vương quốc Campuchia,Kingdom of Cambodia|Cambodian,Khmer
KI|Ki-ri-ba-ti|
KM|Cô-mo,Union of the Comoros|Comorian,Comoran
KN|Saint Kitts,St Kitts,Saint Kitts and Nevis|Kittitian
KP|CHDCND Triều Tiên,Cộng hòa Dân chủ Nhân dân Triều Tiên,DPRK,NKorea,N Korea,Bắc Triều Tiên,Bắc Hàn,Democratic People's Republic of Korea|North Korean,N Korean
KR|Republic of Korea,ROK,Korea,Nam Hàn,SKorea,S Korea,Đại Hàn,Nam Triều Tiên,Đại Hàn Dân quốc,Korea Republic|South Korean,Korean,S Korean
KW|Cô-oét,Cô-óet|Kuwaiti
KY|Caymans,Cayman|Caymanian
KZ|Ca-dắc-xtan,Kadắcxtan,Kazakstan,Ka-dắc-xtan|Kazakh,Kazakhstani
LA|Lao PDR,Lao People's Democratic Republic,CHDCND Lào,Cộng hòa Dân chủ Nhân dân Lào,Cộng hòa DCND Lào,Lào quốc,Ai Lao|Lao,Laotian
LB|Li-băng,Liban,Libăng|Lebanese
LC|Saint Lucia|Saint Lucian,St Lucian
LI|Lích-ten-xtanh|Liechtensteiner
LK|Xri Lan-ca,Srilanka,Ceylon,Tích Lan|Sri Lankan
LR|Li-bê-ri-a|Liberian
LS|Lê-xô-thô|Basotho
LT|Lít-va,Lithuania|Lithuanian
LU|Lúc-xăm-bua,Luých-xăm-bua,Lúcxămbua,Grand Duchy of Luxembourg|Luxembourger,Luxembourgish
LV|Lát-vi-a|Latvian
LY|Li-bi,Libi|Libyan
MA|Maroc,Ma Rốc,Marốc,Kingdom of Morocco|Moroccan
MC|Mô-na-cô,Principality of Monaco|Monegasque,Monégasque
MD|Môn-đô-va,Mônđôva,Moldavia|Moldovan,Moldavian
ME|Môn-tê-nê-grô|Montenegrin
MF|Saint Martin|
MG|Ma-đa-ga-xca|Malagasy,Madagascan
MH|Marshall,Marshalls,Mác-san|Marshallese
MK|Macedonia,Ma-xê-đô-ni-a,Republic of North Macedonia,FYROM|Macedonian
ML|Ma-li|Malian
MM|Burma,Mi-an-ma,Mianma,Miến Điện|Burmese,Myanma
MN|Ngoại Mông,Mông cổ|Mongolian,Mongol
MO|Macau,Macao,Ma Cao,Áo Môn,Đặc khu Hành chính Macao|Macanese
MP|Saipan,Northern Marianas|
MQ||Martinican
MR|Mô-ri-ta-ni|Mauritanian
MS||Montserratian
MT|Man-ta|Maltese
MU|Mô-ri-xơ|Mauritian
MV|Man-đi-vơ|Maldivian
MW|Ma-la-uy|Malawian
MX|Mê-hi-cô,Mê-xi-cô,Mêhicô,Mêxicô,México,United Mexican States|Mexican
MY|Ma-lai-xi-a,Malaixia,Mã Lai,Malay Federation|Malaysian
MZ|Mô-dăm-bích,Môdămbích|Mozambican
NA|Na-mi-bi-a|Namibian
NC|Tân Thế giới,Niu Ca-lê-đô-ni-a|New Caledonian
NE|Ni-giê|Nigerien
NG|Ni-giê-ri-a,Niger Delta|Nigerian
NI|Ni-ca-ra-goa|Nicaraguan
NL|Holland,Vương quốc Hà Lan,Kingdom of the Netherlands,Hòa Lan|Dutch,Dutchman,Dutchmen
NO|Na-uy,Nauy,Vương quốc Na Uy,Kingdom of Norway|Norwegian
NP|Nê-pan|Nepali,Nepalese
NR|Nau-ru|Nauruan
NU||Niuean
NZ|Niu Di-lân,Niu Dilân,New Zeland,Tân Tây Lan,Aotearoa|New Zealander,Kiwi
OM|Ô-man,Sultanate of Oman|Omani
PA|Pa-na-ma|Panamanian
PE|Pê-ru|Peruvian
PF|Tahiti,Ta-hi-ti|Tahitian
PG|PNG,Pa-pua Niu Ghi-nê|Papua New Guinean
PH|Phi-líp-pin,Philippin,Phillipines,Phi Luật Tân,Republic of the Philippines|Philippine,Filipino,Filipina
PK|Pa-ki-xtan,Pakixtan|Pakistani
PL|CH Ba Lan,Cộng hòa Ba Lan,Republic of Poland|Polish,Pole
PR||Puerto Rican
PS|Palestine,Pa-lét-xtin,Palextin,Gaza Strip,West Bank,Dải Gaza,Bờ Tây,State of Palestine,Palestinian Authority|Palestinian
PT|Bồ đào nha,Portuguese Republic|Portuguese
PW|Pa-lau|Palauan
PY|Pa-ra-goay|Paraguayan
QA|Ca-ta,State of Qatar|Qatari
RE|Reunion Island|
RO|Ru-ma-ni,Rumani|Romanian
RS|Xéc-bi-a,Xécbia|Serbian,Serb
RU|Liên bang Nga,LB Nga,Russian Federation,Liên Xô,Soviet Union,USSR|Russian,Soviet
RW|Ru-an-đa|Rwandan
SA|Saudi,KSA,Ả Rập Saudi,Ả-rập Saudi,Ả Rập Xê Út,A-rập Xê-út,A Rập Xê Út,Ả rập Xê út,Arab Saudi,Arập Xêút,Kingdom of Saudi Arabia|Saudi Arabian
SB|Solomon,Solomons,Xô-lô-môn|Solomon Islander
SC|Xây-sen|Seychellois
SD|Xu-đăng,Xuđăng|Sudanese
SE|Thụy điển,Vương quốc Thụy Điển,Kingdom of Sweden|Swedish,Swede
SG|Xin-ga-po,Xingapo,Tân Gia Ba,Sin-ga-po|Singaporean
SH|Saint Helena|
SI|Xlô-ven-ni-a,Xlô-vê-ni-a|Slovenian,Slovene
SK|Xlô-va-ki-a,Slovak Republic,Xlôvakia|Slovak,Slovakian
SL|Xi-ê-ra Lê-ôn|Sierra Leonean
SM|Xan Ma-ri-nô|Sammarinese
SN|Xê-nê-gan|Senegalese
SO|Xô-ma-li,Xômali|Somali,Somalian
SR|Xu-ri-nam|Surinamese
SS|Nam Xu-đăng|South Sudanese
ST|Sao Tome,Sao Tome and Principe,São Tomé|Sao Tomean
SV|En Xan-va-đo|Salvadoran,Salvadorean,Salvadorian
SX|St Maarten,Saint Maarten|
SY|Xi-ri,Xyri|Syrian
SZ|Swaziland,Xoa-di-len,Xoadilen|Swazi
TC||Turks and Caicos Islander
TD|Cộng hòa Chad,Cộng hòa Sát|Chadian
TG|Tô-gô|Togolese
TH|Thái,Vương quốc Thái Lan,Kingdom of Thailand,Xiêm La,Siam|Thai
TJ|Tát-gi-ki-xtan,Tátgikixtan|Tajik,Tajikistani
TL|Đông Timor,Đông Ti-mo,East Timor,Ti-mo Lét-xte,Timor Leste|Timorese,East Timorese
TM|Tuốc-mê-ni-xtan,Tuốcmênixtan|Turkmen
TN|Tuy-ni-di,Tuynidi|Tunisian
TO|Tông-ga|Tongan
TR|Turkey,Turkiye,Thổ nhĩ kỳ,Thổ Nhĩ Kì,Republic of Turkey|Turkish,Turk
TT|Trinidad,Tobago,Tri-ni-đát và Tô-ba-gô|Trinidadian
TV|Tu-va-lu|Tuvaluan
TW|Chinese Taipei,Formosa,Đài-loan|Taiwanese
TZ|Tan-da-ni-a,Tandania,Zanzibar|Tanzanian
UA|Ukraine,U-crai-na,Ucraina,U-cờ-rai-na|Ukrainian
UG|U-gan-đa|Ugandan
US|US,USA,Mỹ,America,United States of America,Hợp chúng quốc Hoa Kỳ,Hợp chủng quốc Hoa Kỳ,Hoa Kì,Huê Kỳ|American
UY|U-ru-goay|Uruguayan
UZ|U-dơ-bê-ki-xtan,Udơbêkixtan|Uzbek,Uzbekistani
VA|Vatican,Holy See,Tòa Thánh,Tòa thánh Vatican,Va-ti-căng|
VC|Saint Vincent,Saint Vincent and the Grenadines,St Vincent and the Grenadines|Vincentian
VE|Vê-nê-xu-ê-la,Vênêxuêla|Venezuelan
VG|BVI|
VI|US Virgin Islands,Virgin Islands|
VN|Viet Nam,CHXHCN Việt Nam,Cộng hòa Xã hội Chủ nghĩa Việt Nam,Socialist Republic of Vietnam,Socialist Republic of Viet Nam,SRV|Vietnamese
VU|Va-nu-a-tu|Ni-Vanuatu
WS|Xa-moa|Samoan
XK|Cô-xô-vô|Kosovar,Kosovan
YE|Y-ê-men|Yemeni
ZA|Republic of South Africa,Cộng hòa Nam Phi,CH Nam Phi|South African
ZM|Dăm-bi-a|Zambian
ZW|Dim-ba-bu-ê,Zimbabuê,Rhodesia|Zimbabwean
`;

/** Vietnamese one-syllable forms that name a country only beside another: `Việt - Trung`, `Hàn-Nhật`. */
export const PAIRED_NAMES: ReadonlyMap<string, string> = new Map([
  ['việt', 'VN'],
  ['trung', 'CN'],
  ['hàn', 'KR'],
  ['triều', 'KP'],
  ['ấn', 'IN'],
  ['đài', 'TW'],
]);

/** Codes that `Intl.DisplayNames` answers for and that are no country of ISO 3166-1 today. */
export const NOT_COUNTRIES: ReadonlySet<string> = new Set(
  'AC AN BU CQ CS DD DY EU EZ FX HV NH QO RH SU TP UK UN VD XA XB YD YU ZR ZZ CP DG EA IC TA'.split(' '),
);
