/**
 * Cities, provinces and states that GeoNames does not know by the name that news gives them, one country a line:
 * English exonyms, Vietnamese names, and first-level regions. Hand-written; the large cities are in `cities.json`.
 */
export const CITIES = `
AE|Dubai,Đu-bai,Sharjah,Ajman,Fujairah,Ras al-Khaimah,Ras Al Khaimah
AF|Kandahar,Herat,Jalalabad,Mazar-i-Sharif,Helmand,Kunduz
AR|Bariloche,Patagonia
AT|Salzburg,Innsbruck,Graz,Linz
AU|Sydney,Melbourne,Xít-ni,Brisbane,Perth,Adelaide,Hobart,Cairns,Queensland,New South Wales,Tasmania,Northern Territory,South Australia,Western Australia,Gold Coast
BD|Cox's Bazar,Chittagong,Chattogram
BE|Antwerp,Ghent,Bruges,Liege,Liège,Flanders,Wallonia,Ypres
BR|Sao Paulo,São Paulo,Rio de Janeiro,Xao Pao-lô,Ri-ô đê Gia-nê-rô,Belem,Belém,Fortaleza,Recife,Porto Alegre,Belo Horizonte,Foz do Iguacu
BY|Gomel,Grodno,Mogilev
CA|Toronto,Vancouver,Montreal,Québec,Quebec,Ontario,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,Newfoundland,Calgary,Edmonton,Winnipeg,Whistler,Kananaskis,Charlevoix,New Brunswick,Banff
CH|Geneva,Giơ-ne-vơ,Genève,Zurich,Zürich,Davos,Đa-vốt,Basel,Lausanne,Lucerne,Lugano,Bürgenstock,Montreux
CI|Abidjan
CL|Valparaiso,Valparaíso
CM|Douala
CN|Shanghai,Thượng Hải,Guangzhou,Quảng Châu,Thâm Quyến,Shenzhen,Trùng Khánh,Chongqing,Hàng Châu,Hangzhou,Thiên Tân,Tianjin,Nam Kinh,Nanjing,Vũ Hán,Wuhan,Thành Đô,Chengdu,Côn Minh,Kunming,Nam Ninh,Nanning,Quế Lâm,Guilin,Tô Châu,Suzhou,Tây An,Xi'an,Xian,Hạ Môn,Xiamen,Thanh Đảo,Qingdao,Đại Liên,Dalian,Cáp Nhĩ Tân,Harbin,Changsha,Trịnh Châu,Zhengzhou,Phúc Châu,Fuzhou,Hợp Phì,Hefei,Nam Xương,Quý Dương,Guiyang,Lan Châu,Lanzhou,Tế Nam,Jinan,Thẩm Dương,Shenyang,Trường Xuân,Changchun,Ninh Ba,Ningbo,Ôn Châu,Wenzhou,Đông Quản,Dongguan,Phật Sơn,Foshan,Chu Hải,Zhuhai,Tam Á,Sanya,Hải Khẩu,Haikou,Bác Ngao,Boao,Bắc Hải,Liễu Châu,Bằng Tường,Pingxiang,Đông Hưng,Phòng Thành Cảng,Ngọc Khê,Đại Lý,Lệ Giang,Lhasa,La-sa,Urumqi,Kashgar,Ô Lỗ Mộc Tề,Hohhot,Ngân Xuyên,Thạch Gia Trang,Đường Sơn,Diên An,Yan'an,Thiều Sơn,Shaoshan,Tỉnh Cương Sơn,Quảng Tây,Guangxi,Quảng Đông,Guangdong,Vân Nam,Yunnan,Tứ Xuyên,Sichuan,Hải Nam,Hainan,Phúc Kiến,Fujian,Chiết Giang,Zhejiang,Giang Tô,Jiangsu,Sơn Đông,Shandong,Shanxi,Shaanxi,Thiểm Tây,Hebei,Hồ Bắc,Hubei,Hồ Nam,Hunan,Giang Tây,Jiangxi,An Huy,Anhui,Quý Châu,Guizhou,Cam Túc,Gansu,Liêu Ninh,Liaoning,Cát Lâm,Hắc Long Giang,Heilongjiang,Tân Cương,Xinjiang,Tây Tạng,Tibet,Nội Mông,Inner Mongolia,Ninh Hạ,Ningxia,Qinghai,Henan
CO|Cartagena de Indias,Medellin,Medellín
CU|Santiago de Cuba,Guantanamo,Guantánamo,Mariel
CZ|Brno,Ostrava,Karlovy Vary,Moravia
DE|Munich,München,Hamburg,Frankfurt,Cologne,Stuttgart,Düsseldorf,Dusseldorf,Leipzig,Dresden,Nuremberg,Hannover,Hanover,Bonn,Bremen,Heidelberg,Saxony,Bavaria,Rostock,Potsdam,Ramstein,Baden-Württemberg,Thuringia,Weimar,Heiligendamm,Trier,Wolfsburg
DK|Aarhus,Odense,Aalborg
EG|Luxor,Aswan,El Alamein,Port Said,Sinai
ES|Barcelona,Bác-xê-lô-na,Seville,Sevilla,Valencia,Bilbao,Zaragoza,Malaga,Málaga,Catalonia,Andalusia,Basque Country,Mallorca,Majorca,Tenerife,Granada,Canary Islands,Quần đảo Canary,Ceuta,Melilla
FI|Tampere,Turku,Espoo,Lapland
FR|Marseille,Marseilles,Mác-xây,Lyon,Ly-ông,Toulouse,Bordeaux,Strasbourg,Xtra-xbua,Lille,Nantes,Montpellier,Cannes,Biarritz,Evian,Normandy,Normandie,Brittany,Corsica,Grenoble,Avignon,Reims,Rennes,Le Havre,Toulon,Provence,Deauville,Calais,Dunkirk,Verdun,Lourdes,Chartres,Fontainebleau,Honfleur,Montreuil,Choisy-le-Roi
GB|Manchester,Birmingham,Liverpool,Glasgow,Cardiff,Belfast,Leeds,Sheffield,Bristol,Oxford,Cambridge,Southampton,Portsmouth,Aberdeen,Dundee,Nottingham,Leicester,Coventry,Newcastle upon Tyne,Brighton,Cornwall,Carbis Bay,Gleneagles,Lough Erne,Yorkshire,Essex,Sussex,Gatwick,Wimbledon,Blenheim Palace
GE|Batumi,Kutaisi,Gori
GR|Thessaloniki,Piraeus,Crete,Santorini,Corfu,Lesbos
HK|Kowloon,Tsim Sha Tsui
HR|Dubrovnik,Zadar,Rijeka
HU|Debrecen,Szeged
ID|Bali,Ba-li,Denpasar,Surabaya,Bandung,Băng-đung,Yogyakarta,Medan,Makassar,Batam,Semarang,Lombok,Sumatra,Sulawesi,Kalimantan,Papua,West Papua,Aceh,Labuan Bajo,Nusa Dua,Natuna,Quần đảo Natuna,Maluku
IE|Galway,Limerick,County Clare,County Louth
IL|Haifa,Eilat,Ashkelon,Sderot,Beersheba,Be'er Sheva,Nazareth
IN|Mumbai,Bombay,Bengaluru,Bangalore,Kolkata,Calcutta,Chennai,Madras,Hyderabad,Ahmedabad,Gujarat,Goa,Agra,Jaipur,Varanasi,Bodh Gaya,Bồ Đề Đạo Tràng,Kerala,Tamil Nadu,Karnataka,Maharashtra,Rajasthan,Uttar Pradesh,Bihar,West Bengal,Assam,Andhra Pradesh,Odisha,Sikkim,Arunachal Pradesh,Madhya Pradesh,Amritsar,Taj Mahal,Nalanda,Guwahati,Mahabalipuram,Chandigarh,Surat,Tây Bengal
IQ|Basra,Mosul,Erbil,Kirkuk,Fallujah,Najaf,Iraqi Kurdistan,Tikrit,Ramadi
IR|Isfahan,Mashhad,Tabriz,Shiraz,Natanz,Bushehr,Fordow,Bandar Abbas,Kish Island
IT|Milan,Mi-lan,Milano,Naples,Venice,Vơ-ni-dơ,Turin,Torino,Florence,Firenze,Bologna,Genoa,Sicily,Palermo,Sardinia,Tuscany,Lombardy,Trieste,Taormina,Assisi,L'Aquila,Veneto,Lampedusa,Emilia-Romagna,Aviano
JO|Aqaba,Irbid
JP|Osaka,Ô-xa-ca,Kyoto,Ki-ô-tô,Hiroshima,Hi-rô-si-ma,Nagasaki,Na-ga-xa-ki,Nagoya,Fukuoka,Kobe,Yokohama,Sapporo,Sendai,Okinawa,Hokkaido,Kansai,Fukushima,Kumamoto,Kagoshima,Niigata,Nagano,Shizuoka,Gunma,Tochigi,Ibaraki,Kanagawa,Saitama,Hyogo,Aichi,Kyushu,Shikoku,Honshu,Ise-Shima,Karuizawa,Hakone,Miyagi,Yamanashi,Hamamatsu,Kawasaki City,Yokosuka,Iwo Jima,Shimane,Tottori,Toyama,Wakayama
KE|Mombasa,Eldoret
KG|Cholpon-Ata,Issyk-Kul
KH|Siem Reap,Xiêm Riệp,Angkor,Angkor Wat,Ăng-co Vát,Sihanoukville,Preah Sihanouk,Battambang,Kampot,Kandal,Prey Veng,Svay Rieng,Mondulkiri,Ratanakiri,Kratie,Kampong Cham,Kampong Thom,Bavet,Kampong Speu,Banteay Meanchey,Poipet
KP|Kaesong,Sinuiju,Wonsan,Yongbyon,Kumgang,Sinpo,Punggye-ri,Rason
KR|Busan,Pusan,Bu-xan,Gyeongju,Jeju,Cheju,Đảo Jeju,Daegu,Daejeon,Gwangju,Ulsan,Sejong City,Pyeongchang,Pyeongtaek,Gyeonggi,Gangwon,Gyeongsang,Jeolla,Chungcheong,Suwon,Osan Air Base,Gumi City
KZ|Almaty,An-ma-tư,Baikonur,Turkistan,Shymkent,Aktau,Karaganda
LA|Luang Prabang,Luông Pha-băng,Luang Phrabang,Luổng Pha Băng,Luông Prabang,Savannakhet,Xa-vẳn-na-khẹt,Xa-vẳn Na-khệt,Sạ-vẳn-na-khệt,Champasak,Chăm-pa-xắc,Champassak,Pakse,Pắc Xế,Pakxe,Attapeu,Attapư,Át-ta-pư,Xiêng Khoảng,Xiangkhouang,Xieng Khouang,Xiengkhouang,Hủa Phăn,Houaphanh,Huaphan,Khăm Muộn,Khammouane,Thakhek,Thà Khẹc,Bolikhamxay,Bô-ly-khăm-xay,Bolikhamsai,Salavan,Xa-la-van,Saravane,Sekong,Xê Kông,Xê-công,Phongsaly,Phong Xa Lỳ,Oudomxay,U-đôm-xay,Luang Namtha,Luông Nậm Thà,Bokeo,Bò Kẹo,Xayaboury,Sainyabuli,Xay-nhạ-bu-ly,Xaysomboun,Xay-xổm-bun,Vang Vieng,Văng Viêng,Sầm Nưa,Xam Neua,Boten,Viengxay,Viêng Xay
LK|Hambantota,Kandy,Jaffna,Galle
LY|Benghazi,Sirte,Misrata,Tobruk
MA|Marrakech,Marrakesh,Casablanca,Fez,Tangier,Tangiers,Skhirat
MM|Yangon,Rangoon,Ran-gun,Mandalay,Rakhine,Kachin,Shan State,Sagaing,Bagan,Kayin State,Chin State,Mawlamyine,Myawaddy
MN|Erdenet
MX|Cancun,Cancún,Guadalajara,Tijuana,Acapulco,Los Cabos,Ciudad Juarez,Ciudad Juárez,Puebla,Yucatan,Yucatán,Oaxaca,Monterrey,Sinaloa,Chiapas,Baja California
MY|Penang,Johor,Sabah,Sarawak,Langkawi,Malacca,Melaka,Selangor,Kedah,Kelantan,Pahang,Terengganu,Johor Bahru
NG|Lagos,Maiduguri,Borno,Port Harcourt,Chibok,Kaduna
NL|Rotterdam,Maastricht,Eindhoven,Delft,Noordwijk,Leiden,Wageningen,Groningen
NO|Bergen,Tromso,Tromsø,Trondheim,Stavanger
NP|Pokhara,Lumbini,Lâm Tỳ Ni,Janakpur
NZ|Auckland,Oóc-lân,Christchurch,Waitangi,Hawke's Bay,Dunedin,Rotorua,Queenstown,Waikato
OM|Salalah,Duqm
PE|Cusco,Cuzco,Machu Picchu,Arequipa,Chancay
PG|Bougainville
PH|Cebu,Davao,Quezon City,Makati,Mindanao,Luzon,Palawan,Subic,Subic Bay,Clark Air Base,Boracay,Baguio,Tacloban,Zamboanga,Marawi,Batangas,Pampanga,Bohol,Mactan
PK|Karachi,Lahore,Peshawar,Quetta,Gwadar,Balochistan,Khyber Pakhtunkhwa,Sindh,Multan,Faisalabad,Abbottabad,Waziristan
PL|Krakow,Kraków,Cracow,Gdansk,Gdańsk,Wroclaw,Wrocław,Poznan,Poznań,Łódź,Auschwitz,Rzeszow,Lublin,Katowice,Szczecin,Bialystok,Silesia
PS|Rafah,Khan Younis,Khan Yunis,Nablus,Jenin,Hebron,Bethlehem,East Jerusalem,Đông Jerusalem,Jericho
PT|Porto,Madeira,Azores,Coimbra,Algarve
QA|Lusail
RO|Constanta,Constanța,Cluj-Napoca,Timisoara,Transylvania,Iasi
RS|Novi Sad
RU|Saint Petersburg,St Petersburg,St. Petersburg,Xanh Pê-téc-bua,Saint-Petersburg,Petersburg,Leningrad,Vladivostok,Vla-đi-vô-xtốc,Kazan,Ca-dan,Ufa,Yekaterinburg,Novosibirsk,Siberia,Xi-bi-ri,Tatarstan,Bashkortostan,Chechnya,Dagestan,Ingushetia,Primorye,Kaluga,Irkutsk,Khabarovsk,Kaliningrad,Murmansk,Sakhalin,Kamchatka,Nizhny Novgorod,Grozny,Rostov,Rostov-on-Don,Volgograd,Stalingrad,Kursk,Belgorod,Bryansk,Tomsk,Omsk,Perm,Samara,Yaroslavl,Arkhangelsk,Krasnodar,Chelyabinsk,Tver,Ryazan,Voronezh,Beslan,Vostochny,Anadyr,Chukotka,Yakutia
SA|Mecca,Medina,Dammam,NEOM,AlUla,Al-Ula,Diriyah,Dhahran
SE|Gothenburg,Malmo,Malmö,Uppsala,Gotland
SG|Sentosa,Shangri-La Dialogue,Đối thoại Shangri-La,Capella Hotel,Marina Bay
SY|Aleppo,Homs,Idlib,Raqqa,Palmyra,Latakia,Daraa,Kobani,Deir ez-Zor,Khan Sheikhoun
TH|Phuket,Phu-két,Chiang Mai,Chiềng Mai,Chiang Rai,Pattaya,Hua Hin,Udon Thani,U-đon Tha-ni,Nakhon Phanom,Na-khon Pha-nôm,Khon Kaen,Ubon Ratchathani,Ayutthaya,Nonthaburi,Rayong,Chonburi,Chon Buri,Sakon Nakhon,Mukdahan,Nong Khai,Hat Yai,Songkhla,Koh Samui,Ko Samui,Kanchanaburi,Buriram,Nakhon Ratchasima,Krabi,Sa Kaeo,Pattani,Narathiwat
TR|Istanbul,I-xtan-bun,Xtăm-bun,Constantinople,Izmir,İzmir,Antalya,Gaziantep,Cappadocia,Incirlik,Diyarbakir,Bodrum,Suruc,Anatolia,Şanlıurfa,Sanliurfa,Hatay
TW|Kaohsiung,Cao Hùng,Taichung,Đài Trung,Tainan,Đài Nam,Hsinchu,Tân Trúc,Keelung,Kinmen,Kim Môn,Tân Bắc,New Taipei,Đào Viên,Hoa Liên,Hualien
TZ|Arusha,Kilimanjaro,Mwanza
UA|Lviv,Lvov,Kharkiv,Kharkov,Odessa,Odesa,Ô-đét-xa,Mariupol,Donetsk,Luhansk,Lugansk,Bucha,Irpin,Kherson,Zaporizhzhia,Zaporizhia,Dnipro,Bakhmut,Chernihiv,Chernobyl,Chornobyl,Debaltseve,Sloviansk,Avdiivka
US|New York,Niu Oóc,Niu-oóc,New York City,Manhattan,Brooklyn,The Bronx,Staten Island,Los Angeles,Lốt An-giơ-lét,San Francisco,Xan Phran-xi-xcô,San Diego,Silicon Valley,Thung lũng Silicon,Hollywood,Chicago,Si-ca-gô,Boston,Bô-xtơn,Houston,Dallas,Fort Worth,Philadelphia,Atlanta,Seattle,Miami,Detroit,Denver,Las Vegas,New Orleans,Honolulu,Hawaii,Ha-oai,Pearl Harbor,Trân Châu Cảng,California,Ca-li-phoóc-ni-a,Southern California,Northern California,Texas,Tếch-dát,Florida,Phlo-ri-đa,Washington State,Alaska,Arizona,Arkansas,Alabama,Colorado,Connecticut,Delaware,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York State,North Carolina,South Carolina,North Dakota,South Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,Tennessee,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,New England,Long Island,Bắc Carolina,Nam Carolina,Bắc California,Nam California,Orange County,Quận Cam,Little Saigon,Palm Beach,Rancho Mirage,Anchorage,Pittsburgh,Baltimore,Annapolis,Fort Campbell,Cape Canaveral,Martha's Vineyard,Newtown,Sandy Hook,Tampa,Orlando,Bay Area,Kansas City,St. Louis,Salt Lake City,Minneapolis,Milwaukee,Cleveland,Cincinnati,Indianapolis,Nashville,Memphis,Baton Rouge,Fort Hood,Quantico,Ground Zero,Wall Street,Phố Wall,Guantanamo Bay
UZ|Samarkand,Xa-mác-can,Bukhara,Khiva,Fergana
VE|Maracaibo,Barquisimeto
VN|Ho Chi Minh City,Hồ Chí Minh,Vinh,HCM City,HCMC,Saigon,Sai Gon,Sài Gòn,TP HCM,TP Hồ Chí Minh,TPHCM,Thành phố Hồ Chí Minh,Thành phố HCM,Đà Nẵng,Danang,Hải Phòng,Haiphong,Cần Thơ,Huế,Hue,Thừa Thiên Huế,Thừa Thiên-Huế,Thành phố Vinh,TP Vinh,Nha Trang,Khánh Hòa,Cam Ranh,Đà Lạt,Dalat,Lâm Đồng,Vũng Tàu,Bà Rịa,Bà Rịa-Vũng Tàu,Biên Hòa,Đồng Nai,Bình Dương,Bình Phước,Tây Ninh,Long An,Tiền Giang,Bến Tre,Trà Vinh,Vĩnh Long,Đồng Tháp,An Giang,Kiên Giang,Phú Quốc,Hậu Giang,Sóc Trăng,Bạc Liêu,Cà Mau,Bình Thuận,Phan Thiết,Ninh Thuận,Phan Rang,Phú Yên,Tuy Hòa,Bình Định,Quy Nhơn,Qui Nhơn,Quảng Ngãi,Dung Quất,Quảng Nam,Tam Kỳ,Hội An,Hoi An,Mỹ Sơn,Quảng Trị,Đông Hà,Lao Bảo,Quảng Bình,Đồng Hới,Phong Nha,Hà Tĩnh,Vũng Áng,Nghệ An,Nam Đàn,Thanh Hóa,Ninh Bình,Tràng An,Nam Định,Thái Bình,Hà Nam,Hưng Yên,Hải Dương,Quảng Ninh,Hạ Long,Móng Cái,Vân Đồn,Bắc Ninh,Bắc Giang,Lạng Sơn,Hữu Nghị Quan,Đồng Đăng,Cao Bằng,Pác Bó,Bắc Kạn,Bắc Cạn,Thái Nguyên,Tuyên Quang,Hà Giang,Lào Cai,Lao Cai,Sa Pa,Sapa,Lai Châu,Điện Biên,Điện Biên Phủ,Dien Bien Phu,Sơn La,Mộc Châu,Yên Bái,Hòa Bình,Phú Thọ,Đền Hùng,Vĩnh Phúc,Hà Tây,Sơn Tây,Kon Tum,Bờ Y,Gia Lai,Pleiku,Đắk Lắk,Đắc Lắc,Đăk Lăk,Đắk Nông,Đắc Nông,Đăk Nông,Buôn Ma Thuột,Buôn Mê Thuột,Ban Mê Thuột,Côn Đảo,Lý Sơn,Cát Bà,Mỹ Tho,Rạch Giá,Hà Tiên,Long Xuyên,Châu Đốc,Sa Đéc,Thủ Đức,Củ Chi,Bắc Bộ,Nam Bộ,Tây Nguyên,Trung Bộ,Đồng bằng sông Cửu Long,Việt Trì,Uông Bí,Long Thành
YE|Hodeidah,Taiz,Marib
ZA|Johannesburg,Durban,Soweto,Port Elizabeth,KwaZulu-Natal,Gauteng,Stellenbosch,Robben Island
ZW|Victoria Falls,Bulawayo
`;
