/**
 * Names that hold a country's or a city's and stand for something else: seas, parts of the world, disputed islands,
 * outlets, firms, wars and clubs. The longest name wins, so that each hides the place within it.
 */
export const NOT_PLACES = `
South China Sea,East China Sea,East Sea,West Philippine Sea,Philippine Sea,Sea of Japan,Japan Sea,Yellow Sea,Black Sea,Red Sea,Dead Sea,Biển Đông,Biển Hoa Đông,Biển Nhật Bản,Biển Đen,Biển Đỏ,Biển Tây Philippines
Indian Ocean,Ấn Độ Dương,Pacific Ocean,Thái Bình Dương,Asia-Pacific,Đại Tây Dương,Bắc Băng Dương,Ấn Độ Dương-Thái Bình Dương,Châu Á-Thái Bình Dương,Indo-Pacific,Arabian Sea,Andaman Sea,English Channel,Irish Sea,Norwegian Sea
Gulf of Tonkin,Gulf of Thailand,Gulf of Mexico,Gulf of Oman,Gulf of Guinea,Gulf of Aden,Persian Gulf,Bay of Bengal,Strait of Malacca,Malacca Strait,Taiwan Strait,Strait of Gibraltar,Strait of Hormuz,Vịnh Bắc Bộ,Vịnh Thái Lan,Vịnh Mexico,Vịnh Ba Tư,Vịnh Oman,Vịnh Aden,Eo biển Đài Loan,Eo biển Malacca,Niger River,Congo River,Jordan River,River Jordan,Hudson Bay,Rio Grande,Mount Sinai
North America,South America,Latin America,Central America,Americas,Bắc Mỹ,Nam Mỹ,Trung Mỹ,Mỹ Latinh,Mỹ La tinh,Mỹ La-tinh,Mỹ Latin,Châu Mỹ,Châu Úc,Nam Trung Hoa,Indochina,Horn of Africa
Korean Peninsula,Bán đảo Triều Tiên,Bán đảo Hàn Quốc,Indian subcontinent,Golan Heights,Cao nguyên Golan,Kuril Islands,North Pole,South Pole,Pole position
Vietnam War,Viet Nam War,Korean War,Gulf War,Falklands War,Chiến tranh Việt Nam,Chiến tranh Triều Tiên,Vietnam veteran,Vietnam veterans,Vietnam Veterans Memorial,Vietnam-era
American Indian,American Indians,Native American,Native Americans,African American,African Americans,Asian American,Asian Americans,African-American,African-Americans,Asian-American,Asian-Americans,Mexican-American,Mexican Americans,Cuban-American,Cuban Americans,West Indian,West Indies
Bank of America,Bank of China,Bank of Scotland,Royal Bank of Scotland,Bank of New York,Voice of America,Voice of Vietnam,Voice of Viet Nam,Radio Free Asia,Press Trust of India,Times of India,India Today,China Central Television,Vietnam Television,Viet Nam Television,American Airlines,British Airways,British Broadcasting,British Petroleum,British Telecom,American Express,Japan Tobacco,Korean Air,Thai Airways,Thai Airways International,Lao Airlines,Malaysian Airlines,Turkish Airlines,Swiss Re,Credit Suisse,Royal Dutch Shell,Dutch Shell,Scandinavian Airlines,Vietnam Airlines,Vietnam Posts,South China Morning Post
Tiếng nói Việt Nam,Truyền hình Việt Nam,Thông tấn xã Việt Nam,Thông tấn xã Lào,Hàng không Việt Nam,Bưu chính Viễn thông Việt Nam,Dầu khí Việt Nam,Điện lực Việt Nam,Hàng hải Việt Nam,Lao Động,Sài Gòn Giải Phóng,Sài Gòn Tiếp Thị,Hà Nội Mới
Real Madrid,Atletico Madrid,AC Milan,Inter Milan,Manchester United,Manchester City,Bayern Munich,American Idol,American Football League,American Dream,American Sniper,British Lions,English Premier League,New England Patriots,Boston Red Sox,New York Yankees
Boston Consulting,Hong Kong and Shanghai Banking,Paris Saint-Germain,Paris Club,London Stock Exchange,Panama Papers,Panama hat,Panama hats,Turkey Day,French fries,French Open,Swiss Army knife,Irish setter,Russian roulette,Greek life,Danish pastry,Brazil nut,Brazil nuts,Chile pepper,Jersey Shore,New York minute
Michael Jordan,Jordan Peterson,Jordan Spieth,Denzel Washington,George Washington,Kerry Washington,Paris Hilton,Paris Jackson,Jack London,London Breed,Indiana Jones,Hannah Montana,Joe Montana,Dakota Fanning,Dakota Johnson,Tennessee Williams,Israel Katz,Israel Folau,Lincoln Chafee,Sydney Powell,Sidney Powell,Sydney Sweeney
Đức Thánh Cha,Đức Giáo hoàng,Đức Giáo Hoàng,Đức Phật,Đức Mẹ,Đức Tổng Giám mục,Đức Chúa,Đức Đạt Lai,Đức Bà,Nhà thờ Đức Bà,Anh hùng,Pháp luật,Pháp Luật,Ý kiến,Thái tử,Thái Tử,Thái hậu
`;

/** A place followed by one of these, in capitals, is part of an outlet's or a firm's name: `Jakarta Post`. */
export const OUTLETS_AND_FIRMS: ReadonlySet<string> = new Set(
  `times post daily herald tribune globe gazette chronicle observer telegraph guardian inquirer mail news express journal standard register advertiser advocate review
   airlines airways airline telecom petroleum motors unicom mobile`.split(/\s+/),
);

/** A city followed by one of these is the name of a treaty: `Paris Agreement`. */
export const TREATIES: ReadonlySet<string> = new Set(
  'agreement agreements accord accords protocol convention conventions pact consensus treaty'.split(' '),
);

/** `Hiệp định Paris`, `Công ước Viên`, `Nghị định thư Kyoto`: the two syllables before the city. */
export const TREATIES_BEFORE: ReadonlySet<string> = new Set([
  'hiệp định',
  'công ước',
  'định thư',
  'hiep dinh',
  'cong uoc',
]);
