/**
 * What `Intl.DisplayNames` does not know, one country a line:
 * ISO 3166-1 code | other names and short forms | capitals, seats of power and their airports | demonyms.
 * Hand-written: how news in Vietnamese and English calls each country; full names come from `Intl`.
 */
export const COUNTRY_NAMES = `
AE|UAE,Emirates,Tiểu vương quốc Ả Rập Thống nhất|Abu Dhabi,Dubai|Emirati
AF|Áp-ga-ni-xtan|Kabul|Afghan
AL||Tirana|Albanian
AM||Yerevan|Armenian
AO||Luanda|Angolan
AR|Ác-hen-ti-na|Buenos Aires,Casa Rosada|Argentine,Argentinian
AT||Vienna,Viên|Austrian
AU|Australia,Ô-xtrây-li-a|Canberra,Sydney,Melbourne|Australian
AZ||Baku|Azerbaijani,Azeri
BA|Bosnia||Bosnian
BD|Băng-la-đét|Dhaka|Bangladeshi
BE||Brussels,Brúc-xen|Belgian
BG|Bun-ga-ri|Sofia|Bulgarian
BH||Manama|Bahraini
BN|Brunei Darussalam|Bandar Seri Begawan|Bruneian
BO||La Paz|Bolivian
BR|Bra-xin|Brasilia,Brasília,Planalto,Rio de Janeiro,Sao Paulo|Brazilian
BT||Thimphu|Bhutanese
BY|Bê-la-rút|Minsk|Belarusian
CA|Ca-na-đa|Ottawa,Rideau Hall,Toronto,Vancouver|Canadian
CD|DR Congo,Democratic Republic of Congo,CHDC Congo|Kinshasa|
CG|Republic of Congo,Republic of the Congo|Brazzaville|
CH|Swiss Confederation|Bern,Berne,Geneva,Giơ-ne-vơ,Zurich,Davos|Swiss
CI|Ivory Coast,Bờ Biển Ngà|Abidjan,Yamoussoukro|Ivorian
CL|Chi-lê|Santiago,La Moneda|Chilean
CM||Yaounde|Cameroonian
CN|Trung Hoa,CHND Trung Hoa,Mainland China|Beijing,Bắc Kinh,Great Hall of the People,Đại lễ đường Nhân dân,Trung Nam Hải,Zhongnanhai,Điếu Ngư Đài,Diaoyutai,Shanghai,Thượng Hải,Guangzhou,Quảng Châu|Chinese
CO|Cô-lôm-bi-a|Bogota,Bogotá|Colombian
CR||San Jose|Costa Rican
CU|Cu-ba|Havana,La Habana,Revolution Palace|Cuban
CY||Nicosia|Cypriot
CZ|Czech Republic,Cộng hòa Séc,CH Séc|Prague,Praha|Czech
DE|CHLB Đức|Berlin,Munich,Bellevue Palace|German
DK||Copenhagen|Danish
DO||Santo Domingo|
DZ|An-giê-ri|Algiers|Algerian
EC||Quito|Ecuadorian
EE||Tallinn|Estonian
EG||Cairo,Sharm el-Sheikh|Egyptian
ES||Madrid,Moncloa,Barcelona|Spanish
ET|Ê-ti-ô-pi-a|Addis Ababa|Ethiopian
FI||Helsinki|Finnish
FJ||Suva|Fijian
FR||Paris,Elysee,Elysée,Élysée,Versailles,Orly|French
GB|UK,Britain,Great Britain,Anh,England,Scotland|London,Luân Đôn,Downing Street,Phố Downing,Buckingham,Windsor,Heathrow|British
GE|Gruzia|Tbilisi|Georgian
GH||Accra|Ghanaian
GR||Athens,Athen|Greek
GT||Guatemala City|Guatemalan
HN||Tegucigalpa|Honduran
HR||Zagreb|Croatian
HU|Hung-ga-ri|Budapest|Hungarian
HK|Hong Kong,Hồng Kông||
ID|In-đô-nê-xi-a|Jakarta,Gia-các-ta,Bogor,Bali,Merdeka Palace|Indonesian
IE|Ai-len,Ai Len|Dublin|Irish
IL|I-xra-en|Jerusalem,Tel Aviv|Israeli
IN|CH Ấn Độ|New Delhi,Delhi,Niu Đê-li,Mumbai,Hyderabad House,Rashtrapati Bhavan,Bengaluru|Indian
IQ|I-rắc|Baghdad|Iraqi
IR|I-ran|Tehran,Teheran|Iranian
IS||Reykjavik|Icelandic
IT|Ý,Italia|Rome,Roma,Quirinale,Chigi,Milan|Italian
JM||Kingston|Jamaican
JO|Gioóc-đa-ni|Amman|Jordanian
JP|Nhật|Tokyo,Haneda,Narita,Osaka,Kyoto,Hiroshima,Akasaka,Kantei|Japanese
KE||Nairobi|Kenyan
KG||Bishkek|Kyrgyz
KH|Căm-pu-chia|Phnom Penh,Phnôm Pênh,Siem Reap|Cambodian,Khmer
KP|CHDCND Triều Tiên,DPRK|Pyongyang,Bình Nhưỡng|North Korean
KR|Republic of Korea,ROK,Korea,Nam Hàn|Seoul,Xơ-un,Blue House,Nhà Xanh,Incheon,Busan,Gyeongju|South Korean,Korean
KW||Kuwait City|Kuwaiti
KZ|Ca-dắc-xtan|Astana,Nur-Sultan,Almaty,Ak Orda|Kazakh,Kazakhstani
LA|Lao PDR,CHDCND Lào,Cộng hòa Dân chủ Nhân dân Lào|Vientiane,Viêng Chăn,Viên Chăn,Wattay,Luang Prabang,Luông Pha-băng,Savannakhet,Champasak|Lao,Laotian
LB|Li-băng,Liban|Beirut|Lebanese
LK||Colombo|Sri Lankan
LT||Vilnius|Lithuanian
LU|Lúc-xăm-bua||
LV||Riga|Latvian
LY|Li-bi|Tripoli|Libyan
MA|Maroc|Rabat,Marrakech|Moroccan
MD||Chisinau|Moldovan
ME||Podgorica|Montenegrin
MG||Antananarivo|Malagasy
MK|Macedonia|Skopje|Macedonian
MM|Burma,Mi-an-ma,Miến Điện|Naypyidaw,Nay Pyi Taw,Yangon|Burmese
MN||Ulaanbaatar,Ulan Bator,Ulan Bato|Mongolian
MT||Valletta|Maltese
MV||Male|Maldivian
MX|Mê-hi-cô,Mê-xi-cô|Mexico City|Mexican
MY|Ma-lai-xi-a|Kuala Lumpur,Putrajaya,Seri Perdana|Malaysian
MZ|Mô-dăm-bích|Maputo|Mozambican
NA||Windhoek|Namibian
NG||Abuja,Lagos|Nigerian
NI||Managua|Nicaraguan
NL|Holland|The Hague,La Hay,Amsterdam|Dutch
NO||Oslo|Norwegian
NP||Kathmandu|Nepali,Nepalese
NZ|Niu Di-lân|Wellington,Auckland|
OM||Muscat|Omani
PA||Panama City|Panamanian
PE|Pê-ru|Lima|Peruvian
PG|Papua New Guinea|Port Moresby|
PH|Phi-líp-pin,Philippin|Manila,Malacanang,Malacañang,Malacañan|Philippine,Filipino
PK|Pa-ki-xtan|Islamabad,Lahore|Pakistani
PL||Warsaw,Vác-sa-va|Polish
PS|Palestine,Pa-lét-xtin|Ramallah,Gaza|Palestinian
PT||Lisbon,Lisboa,Belem|Portuguese
PY||Asuncion,Asunción|Paraguayan
QA|Ca-ta|Doha|Qatari
RO|Ru-ma-ni,Rumani|Bucharest,Bu-ca-rét|Romanian
RS|Xéc-bi-a|Belgrade|Serbian
RU|Liên bang Nga,LB Nga,Russian Federation|Moscow,Moskva,Mát-xcơ-va,Matxcơva,Kremlin,Sochi,Vnukovo,Vladivostok,Saint Petersburg,St Petersburg|Russian
RW||Kigali|Rwandan
SA|Saudi,Ả Rập Saudi,Ả-rập Xê-út,A-rập Xê-út|Riyadh,Jeddah|Saudi Arabian
SD||Khartoum|Sudanese
SE||Stockholm|Swedish
SG|Xin-ga-po|Istana,Changi|Singaporean
SI||Ljubljana|Slovenian
SK|Xlô-va-ki-a|Bratislava|Slovak
SN||Dakar|Senegalese
SO||Mogadishu|Somali
SY|Xi-ri|Damascus|Syrian
TH|Thái|Bangkok,Băng Cốc,Government House of Thailand,Phuket,Chiang Mai|Thai
TJ||Dushanbe|Tajik
TL|Đông Timor,East Timor|Dili|Timorese
TM||Ashgabat|Turkmen
TN||Tunis|Tunisian
TR|Turkey|Ankara,Istanbul|Turkish
TW||Taipei,Đài Bắc|Taiwanese
TZ||Dar es Salaam,Dodoma|Tanzanian
UA|Ukraine,U-crai-na,Ucraina|Kyiv,Kiev|Ukrainian
UG||Kampala,Entebbe|Ugandan
US|US,USA,Mỹ,America,United States of America,Hợp chúng quốc Hoa Kỳ|Washington,Washington DC,White House,Nhà Trắng,Oval Office,Phòng Bầu dục,Capitol Hill,Blair House,Lầu Năm Góc,Pentagon,Camp David,Mar-a-Lago,Andrews,San Francisco,Los Angeles|American
UY||Montevideo|Uruguayan
UZ|U-dơ-bê-ki-xtan|Tashkent,Samarkand|Uzbek
VA|Vatican,Holy See,Tòa Thánh,Tòa thánh Vatican|Vatican City,Apostolic Palace|
VE|Vê-nê-xu-ê-la|Caracas,Miraflores|Venezuelan
VN|Viet Nam|Hanoi,Ha Noi,Hà Nội,Noi Bai,Nội Bài,Ba Dinh,Ba Đình,Ho Chi Minh City,TP HCM,TP.HCM,Thành phố Hồ Chí Minh,Tân Sơn Nhất,Tan Son Nhat,Da Nang,Đà Nẵng|Vietnamese
YE||Sanaa|Yemeni
ZA||Pretoria,Cape Town,Johannesburg|South African
ZM||Lusaka|Zambian
ZW||Harare|Zimbabwean
`;

/** Vietnamese one-syllable forms that name a country only beside another: `Việt - Trung`, `Hàn-Nhật`. */
export const PAIRED_NAMES: Record<string, string> = {
  việt: 'VN',
  trung: 'CN',
  hàn: 'KR',
  triều: 'KP',
  ấn: 'IN',
};

/** Codes that `Intl.DisplayNames` answers for and that are no country of today. */
export const NOT_COUNTRIES = new Set(
  'AN BU CS DD DY EU EZ FX HV NH QO RH SU TP UK UN VD XA XB YD YU ZR ZZ CP DG EA IC TA'.split(' '),
);
