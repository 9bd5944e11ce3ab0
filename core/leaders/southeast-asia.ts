/** Leaders of South-East Asia, with Viet Nam's provincial leaders and party officials who often receive or travel. In the notation of `parse.ts`. */
export const SOUTHEAST_ASIA = `
VN|party-chief 1997-2001|Lê Khả Phiêu
VN|party-chief 2001-2011,speaker 1992-2001|Nông Đức Mạnh
VN|party-chief 2011-2024,state-president 2018-2021,speaker 2006-2011|Nguyễn Phú Trọng
VN|party-chief 2024-,state-president 2024-2024,minister 2016-2024|Tô Lâm
VN|state-president 1997-2006|Trần Đức Lương
VN|state-president 2006-2011|Nguyễn Minh Triết
VN|state-president 2011-2016|Trương Tấn Sang
VN|state-president 2016-2018,minister 2011-2016|Trần Đại Quang
VN|state-president 2021-2023,head-of-government 2016-2021,minister 2011-2016|Nguyễn Xuân Phúc
VN|state-president 2023-2024|Võ Văn Thưởng
VN|state-president 2024-2026,other 2016-2024|Lương Cường
VN|head-of-government 1997-2006|Phan Văn Khải
VN|head-of-government 2006-2016,minister 1997-2006|Nguyễn Tấn Dũng
VN|head-of-government 2021-2026,other 2016-2021|Phạm Minh Chính
VN|speaker 2001-2006|Nguyễn Văn An
VN|speaker 2011-2016,minister 2006-2011|Nguyễn Sinh Hùng
VN|speaker 2016-2021|Nguyễn Thị Kim Ngân
VN|speaker 2021-2024,minister 2016-2020|Vương Đình Huệ
VN|speaker 2024-|Trần Thanh Mẫn
VN|minister 2006-2016|Nguyễn Thị Doan
VN|minister 2016-2023|Đặng Thị Ngọc Thịnh
VN|minister 2021-|Võ Thị Ánh Xuân
VN|minister 1992-1997|Nguyễn Thị Bình
VN|minister 2000-2006|Nguyễn Dy Niên
VN|minister 2006-2011|Phạm Gia Khiêm
VN|minister 2011-2021|Phạm Bình Minh
VN|minister 2021-|Bùi Thanh Sơn
VN|minister 2025-,other 2010-2025|Lê Hoài Trung
VN|minister 2006-2016|Phùng Quang Thanh
VN|minister 2016-2021|Ngô Xuân Lịch
VN|minister 2021-,other 2016-2021|Phan Văn Giang
VN|minister 2002-2011,other 2011-2016|Lê Hồng Anh
VN|minister 2024-|Lương Tam Quang
VN|minister 2006-2016|Hoàng Trung Hải
VN|minister 2006-2016|Nguyễn Thiện Nhân
VN|minister 2002-2016|Vũ Văn Ninh
VN|minister 2011-2021|Vũ Đức Đam
VN|minister 2016-2021|Trương Hòa Bình
VN|minister 2016-2021|Trịnh Đình Dũng
VN|minister 2020-2023|Lê Văn Thành
VN|minister 2021-2024|Lê Minh Khái
VN|minister 2016-|Trần Hồng Hà
VN|minister 2023-2024,other 2024-|Trần Lưu Quang
VN|minister 2024-|Nguyễn Hòa Bình
VN|minister 2021-|Hồ Đức Phớc
VN|minister 2018-|Lê Thành Long
VN|minister 2016-|Nguyễn Chí Dũng
VN|minister 2025-|Mai Văn Chính
VN|minister 2021-|Nguyễn Hồng Diên
VN|minister 2016-2021|Trần Tuấn Anh
VN|minister 2007-2016|Vũ Huy Hoàng
VN|minister 2007-2016|Bùi Quang Vinh
VN|minister 2013-2021,other 2021-2024|Đinh Tiến Dũng
VN|minister 2011-2017|Đinh La Thăng
VN|minister 2017-2022|Nguyễn Văn Thể
VN|minister 2022-2024|Nguyễn Văn Thắng
VN|minister 2016-2021|Nguyễn Xuân Cường
VN|minister 2011-2016|Cao Đức Phát
VN|minister 2021-2024|Lê Minh Hoan
VN|minister 2016-2021|Nguyễn Ngọc Thiện
VN|minister 2021-2025|Nguyễn Văn Hùng
VN|minister 2020-2022|Nguyễn Thanh Long
VN|minister 2011-2019|Nguyễn Thị Kim Tiến
VN|minister 2016-2021|Phùng Xuân Nhạ
VN|minister 2021-2026|Nguyễn Kim Sơn
VN|minister 2020-2026|Phạm Thị Thanh Trà
VN|minister 2016-2025|Đào Ngọc Dung
VN|minister 2021-2025|Huỳnh Thành Đạt
VN|minister 2018-2022|Nguyễn Mạnh Hùng
VN|other 2006-2016|Tô Huy Rứa
VN|other 2006-2016|Ngô Văn Dụ
VN|other 2011-2016|Đinh Thế Huynh
VN|other 2016-2021|Trần Quốc Vượng
VN|other 2006-2011|Trương Vĩnh Trọng
VN|other 2016-2022|Hoàng Bình Quân
VN|other 2011-2021|Tòng Thị Phóng
VN|other 2016-2026|Nguyễn Văn Nên
VN|other 2011-2016|Lê Thanh Hải
VN|other 2016-2026|Nguyễn Trọng Nghĩa
VN|other 2016-2024|Trương Thị Mai
VN|other 2016-2024|Trần Cẩm Tú
VN|other 2021-|Phan Đình Trạc
VN|other 2021-2026|Nguyễn Xuân Thắng
VN|other 2020-|Lê Minh Hưng
VN|other 2021-2026|Đỗ Văn Chiến
VN|other 2023-2026|Bùi Thị Minh Hoài
VN|other 2006-2016|Phạm Quang Nghị
VN|other 2010-2016|Nguyễn Thế Thảo
VN|other 2015-2020|Nguyễn Đức Chung
VN|other 2020-2022|Chu Ngọc Anh
VN|other 2022-2025|Trần Sỹ Thanh
VN|other 2015-2020|Nguyễn Thành Phong
VN|other 2020-|Phan Văn Mãi
VN|other 2006-2015|Lê Hoàng Quân
VN|other 2014-2019|Huỳnh Đức Thơ
VN|other 2020-2025|Lê Trung Chinh
VN|other 2021-|Nguyễn Khắc Định
VN|other 2021-|Nguyễn Đức Hải
VN|other 2021-2025|Trần Quang Phương
VN|other 2016-2021|Uông Chu Lưu
VN|other 2016-2021|Đỗ Bá Tỵ
VN|other 2016-2021|Phùng Quốc Hiển
VN|other 2011-2016|Huỳnh Ngọc Sơn
VN|other 2016-2020|Lê Quý Vương
VN|other 2011-2021|Nguyễn Chí Vịnh
VN|other 2016-|Hoàng Xuân Chiến
VN|other 2021-|Nguyễn Tân Cương
VN|other 2010-2016|Hồ Xuân Sơn
VN|other 2016-|Đặng Minh Khôi
VN|other 2014-2022|Đặng Hoàng Giang
VN|other 2021-|Nguyễn Minh Vũ
VN|other 2021-|Đỗ Hùng Việt
VN|other 2022-|Phạm Thu Hằng
VN|other 2017-|Lê Thị Thu Hằng
VN|other 2011-2018|Phạm Quang Vinh
VN|other 2011-2014|Nguyễn Quốc Cường
VN|other 2011-2024|Hà Kim Ngọc
VN|other 2014-|Nguyễn Quốc Dũng
VN|other 2021-|Phạm Sao Mai
VN|other 2015-|Nguyễn Bá Hùng
VN|other 2023-|Lê Khánh Hải
VN|other 2008-2016|Trần Văn Hằng
VN|other 2012-|Lê Hải Bình
VN|spouse 2024-|Ngô Phương Ly
VN|spouse 2016-2026|Lê Thị Bích Trân
VN|spouse 2018-2024|Ngô Thị Mận
VN|spouse 2016-2023|Trần Thị Nguyệt Thu
VN|spouse 2023-2024|Phan Thị Thanh Tâm
VN|spouse 2024-2026|Nguyễn Thị Minh Nguyệt
VN|spouse 2016-2018|Nguyễn Thị Hiền
VN|spouse 2006-2011|Trần Thị Kim Chi
VN|spouse 2011-2016|Mai Thị Hạnh
VN|spouse 2006-2016|Trần Thanh Kiệm
VN|spouse 2024-|Nguyễn Thị Thanh Nga
LA|party-chief 1992-2006,state-president 1998-2006,head-of-government 1991-1998|Khamtay Siphandone,*Khamtai *Siphandone,*Khamtay Siphandon,Khăm-tày Xi-phăn-đon,Khamtai Siphandon
LA|party-chief 2006-2016,state-president 2006-2016|*Choummaly *Sayasone,Choummaly Saignason,*Choummali Sayasone,Chummaly Sayasone,*Chummali Saynhaxon,Chummaly Saynhasone,Chummaly Xaynhaxỏn,Chum-ma-ly Xay-nha-xỏn,Chum-ma-li Xay-nha-xỏn
LA|party-chief 2016-2021,state-president 2016-2021,head-of-government 2001-2006,minister 2006-2016|*Bounnhang *Vorachith,*Bounnhang Vorachit,*Boungnang Vorachith,*Bounhang Vorachith,Bounyang Vorachit,Bun-nhăng Vo-la-chít,Bun-nhăng Vo-ra-chít
LA|party-chief 2021-,state-president 2021-,head-of-government 2016-2021,minister 1998-2016|*Thongloun *Sisoulith,Thongloun *Sisulith,Thong-lun Xi-xu-lít,Thoong-lun Xi-xu-lít,Thoongloun Sisoulith,Thonglun Sisulith
LA|head-of-government 2006-2010|*Bouasone *Bouphavanh,Bua-xỏn Búp-pha-văn,Buasone Bouphavanh
LA|head-of-government 2010-2016,speaker 2006-2010|*Thongsing *Thammavong,Thongsinh Thammavong,Thoong-xinh Thăm-ma-vông,Thong-xỉnh Thăm-ma-vông,Thongsinh Thammavon
LA|head-of-government 2021-2022,minister 2016-2021|*Phankham *Viphavanh,Phankham *Viphavan,Phăn-khăm Vi-pha-vẳn
LA|head-of-government 2022-,minister 2016-2022|*Sonexay *Siphandone,Sonxay Siphandone,Xỏn-xay Xi-phăn-đon,Sonexay Siphandon
LA|speaker 2010-2021,minister 2021-|*Pany *Yathotou,*Pany *Yathotu,*Pani Yathotou,*Pany Yathortou,Pa-ny Ya-tho-tu,Pa-ni Ya-tho-tu
LA|speaker 2021-,other 2006-2021|*Xaysomphone *Phomvihane,*Saysomphone Phomvihane,*Saysomphon Phomvihan,*Xaysomphone Phomvihan,Xay-xổm-phon Phôm-vi-hản
LA|minister 1996-2016|*Somsavat *Lengsavad,Somsavat Lengsavat,Xổm-xa-vạt Lềng-xa-vát,Xổm-xa-vát Lênh-xa-vắt
LA|minister 1996-2015|*Douangchay *Phichit,Duangchay Phichit,Đuông-chay Phi-chít
LA|minister 2006-2016|*Asang *Laoly,A-xang Lao-ly
LA|minister 2016-2021|*Sonesay *Siphandone
LA|minister 2016-2026|*Bounthong *Chitmany,*Bounthong *Chitmani,Bun-thoong Chít-ma-ny
LA|minister 2016-2021|*Somdy *Duangdy,*Somdy Douangdy,Xổm-đi Đuông-đi
LA|minister 2016-2024|*Saleumxay *Kommasith,*Saleumxay *Kommasit,*Saluemxay Kommasith,*Salumxay Kommasith,Xa-lởm-xay Côm-ma-xít,Xa-lum-xay Côm-ma-xít,Saleumsay Kommasith
LA|minister 2024-|*Thongsavanh *Phomvihane,Thongsavan Phomvihan,Thoong-xa-vẳn Phôm-vi-hản,Thongsavanh Phomvihan
LA|minister 2014-2016|*Sengnuan *Xayalath,*Sengnouane *Sayalath,*Sengnuon Sayalath,Xeng-nuồn Xay-nha-lạt,Sengnuane Xayalath
LA|minister 2016-2025|*Chansamone *Chanyalath,*Chansamon *Chanhalat,*Chansamone Channyalath,Chăn-xạ-mỏn Chăn-nha-lạt
LA|minister 2024-|*Khamlieng *Outhakaysone,Khamliang Outhakaisone,*Khamliang Outhakaysone,Khăm-liêng Ut-tha-kay-xỏn
LA|minister 2016-2026|*Vilay *Lakhamfong,*Vilay Lakhamphong,Vi-lay Lạ-khăm-phoong,Vilay Larkhamfong
LA|minister 2017-2026|*Kikeo *Khaykhamphithoune,Kikeo Khaykhamphithune,Kị-kẹo Khay-khăm-phị-thun
LA|other 2011-2025|*Khamphanh *Phommathat,Khamphan Phommathat,Khăm-phẳn Phôm-ma-thát
LA|other 2016-2025|*Sinlavong *Khoutphaythoune,Sinlavong Khutphaythun,Xỉn-lạ-vông Khút-phay-thun,*Sinlavong Khoutphaythune
LA|other 2006-2021|*Somphanh *Phengkhammy,Xổm-phăn Phêng-khăm-my
LA|other 2016-2026|*Sommad *Pholsena,Xổm-mạt Phôn-xê-na
LA|other 2021-2026|*Sounthone *Xayachack,Sunthon Xayachak,*Sounthone *Sayachak
LA|other 2015-|*Sengphet *Houngboungnuang,Sengphet Houngbounyuang,Xẻng-phệt Hùng-bun-nhuông
LA|other 2021-2026|*Khamphao *Ernthavanh,Khamphao Ernthavan,Khăm-phau Ơn-tha-văn
LA|other 2006-2016|Cheuang Sombounkhanh,Chương Xổm-bun-khẳn
LA|other 2011-2026|*Thongphane *Savanphet
LA|spouse 2016-2021|*Khammeung *Vorachith,Khammeung Vorachit
LA|spouse 2021-|*Naly *Sisoulith,Naly Sisulith,Na-ly Xi-xu-lít
LA|spouse 2022-|*Vandara *Siphandone,Vandara Siphandon
KH|monarch 2004-|Norodom *Sihamoni,Nô-rô-đôm Xi-ha-mô-ni,Norodom Xihamoni
KH|monarch 1993-2012|Norodom *Sihanouk,Nô-rô-đôm Xi-ha-núc,Norodom Xihanuc
KH|monarch 1993-|Norodom *Monineath,Norodom Monineath Sihanouk,Queen Mother Monineath,Nô-rô-đôm Mô-ni-nét Xi-ha-núc,Norodom Monineath Sihanuk,Norodom *Moninieth
KH|head-of-government 1985-2023,speaker 2024-,party-chief 2015-|Hun Sen,Hun Xen,Hunsen
KH|head-of-government 2023-,other 2018-2023|Hun *Manet,Hun Ma-nét,Hun Mannet
KH|speaker 2006-2022,other 1991-|Heng *Samrin,Hêng Xom-rin,Heng Xomrin
KH|speaker 1999-2015,party-chief 1991-2015|Chea Sim,Chia Xim
KH|speaker 2015-2024|Say *Chhum,Xay Chum,Say Chhun,Say Chum
KH|speaker 2023-|Khuon *Sudary,Khuon Sodary,Khuôn Xu-đa-ry,Khuon Sudari,Samdech Khuon Sudary
KH|minister 1998-2016|Hor *Namhong,Hor Nam Hong,Ho Nam-hong
KH|minister 2016-2023,minister 2024-|Prak *Sokhonn,Prak *Sokhon,Prắc Xô-khon,Prak Sokhoon
KH|minister 2023-2024|Sok Chenda Sophea,Sok Chenda
KH|minister 1989-2023|Tea Banh,Tia Banh
KH|minister 2023-|Tea *Seiha,Tia Xây-ha
KH|minister 1992-2023|Sar Kheng,Xo Kheng,Xa Khêng
KH|minister 2023-|Sar Sokha,Xo Xô-kha
KH|minister 1998-2016|Sok An,Xốc An
KH|minister 2013-2023|Men Sam An,Men Xom On,Men Samon
KH|minister 2004-2023|Keat *Chhon,Kiết Chôn
KH|minister 2013-|Aun *Pornmoniroth,Aun Porn Moniroth
KH|minister 2008-2023|Bin Chhin,Bin Chin
KH|minister 2016-|Hang Chuon Naron
KH|minister 2004-2024|Cham *Prasidh,Chom Pra-sít
KH|minister 2016-2024|Pan *Sorasak
KH|minister 2021-|Neth Savoeun,Nét Xa-vươn
KH|minister 2023-|Hun Many
KH|minister 2023-|Vongsey *Vissoth
KH|minister 2023-|Sun *Chanthol,Xun Chan-thôn
KH|other 2009-2018|Kem Sokha
KH|other 1998-2021|Sam *Rainsy,Xam Rên-xi
KH|other 1999-|Pol Saroeun
KH|other 2009-|Vong Pisen
KH|other 2006-|Nguon *Nhel
KH|other 2018-|Ouch *Borith
KH|other 2023-|Chay *Borin
KH|other 2023-|Ith Sam Heng
KH|other 2011-2024|Dith Tina
KH|other 2018-|Chea *Kimtha
KH|other 1998-2006|Norodom *Ranariddh,Nô-rô-đôm Ra-na-rít
KH|other 2006-2024|Sisowath *Tesso
KH|spouse 1985-|Bun Rany,Bun Rany Hun Sen,Bun Ra-ny
KH|spouse 2023-|Pich *Chanmony,Pich Chanmoni
KH|other 2023-|Prum Sokha
KH|other 1998-|Hing *Bunheang
KH|other 2018-|Koy Kuong
TH|monarch 1946-2016|*Bhumibol *Adulyadej,Phumiphon Adunyadet,Rama IX,King Bhumibol
TH|monarch 1950-2017|Sirikit,Queen Sirikit
TH|monarch 2016-|Maha Vajiralongkorn,King Vajiralongkorn,Rama X,Maha Vajiralongkorn Bodindradebayavarangkun,Vajiralongkorn Bodindradebayavarangkun
TH|monarch 2019-|Suthida,Queen Suthida,Suthida Bajrasudhabimalalakshana
TH|monarch 1977-|Sirindhorn,Maha Chakri Sirindhorn,Princess Sirindhorn,Chakri Sirindhorn
TH|monarch 2000-|Princess Bajrakitiyabha,Bajrakitiyabha Mahidol,Bajrakitiyabha Narendiradebyavati
TH|monarch 2000-|Ubolratana Rajakanya,Princess *Ubolratana
TH|monarch 1980-|Chulabhorn,Princess Chulabhorn,Chulabhorn Mahidol,Chulabhorn Krom Phra
TH|head-of-government 2001-2006|*Thaksin *Shinawatra,Thạc-xỉn Xin-na-vắt
TH|head-of-government 2006-2008|*Surayud *Chulanont
TH|head-of-government 2008-2008|*Samak *Sundaravej
TH|head-of-government 2008-2008|*Somchai *Wongsawat
TH|head-of-government 2008-2011|*Abhisit *Vejjajiva,Abhisit Vejajiva
TH|head-of-government 2011-2014|*Yingluck *Shinawatra,Yinglak Shinawatra
TH|head-of-government 2014-2023|*Prayut Chan-o-cha,*Prayuth Chan-ocha,Prayuth Chan-o-cha,Prayut Chan-ocha,Prayut Chanocha,Prayuth Chanocha
TH|head-of-government 2023-2024|*Srettha *Thavisin
TH|head-of-government 2024-2025|*Paetongtarn *Shinawatra,Paethongtarn Shinawatra,Ung Ing Shinawatra
TH|head-of-government 2025-,minister 2019-2025|*Anutin *Charnvirakul,Anutin Chanvirakul
TH|minister 2025-2025|*Phumtham *Wechayachai
TH|minister 2025-2025|*Suriya *Juangroongruangkit,Suriya Jungrungreangkit
TH|minister 2006-2008|*Nitya *Pibulsonggram
TH|minister 2008-2008|*Noppadon *Pattama
TH|minister 2008-2011|*Kasit *Piromya
TH|minister 2011-2014|*Surapong *Tovichakchaikul
TH|minister 2014-2015|*Tanasak *Patimapragorn,Thanasak Patimaprakorn
TH|minister 2015-2023,other 2003-2015|Don Pramudwinai,Don Pramutwinai,Don Paramudwinai
TH|minister 2023-2024|*Parnpree *Bahiddha-*Nukara,Parnpree Bahitthanukorn
TH|minister 2024-2025|*Maris *Sangiampongsa
TH|minister 2025-|*Sihasak *Phuangketkeow,Sihasak Phuangketkaew
TH|minister 2008-2023|*Prawit *Wongsuwan,Prawit Wongsuwon
TH|minister 2023-2024|*Sutin *Klungsang,Sutin Klangsaeng
TH|minister 2025-|*Natthaphon *Narkphanit,Nattaphon Narkphanit
TH|minister 2011-2012|*Yuthasak *Sasiprapa
TH|minister 2012-2013|*Sukumpol *Suwanatat
TH|minister 2008-2015|*Suthep *Thaugsuban
TH|minister 2015-2020|*Somkid *Jatusripitak
TH|minister 2019-2023|*Jurin *Laksanawisit
TH|minister 2010-2015|*Kittiratt Na-Ranong
TH|minister 2019-2023|*Wissanu *Krea-ngam
TH|minister 2014-2019|*Anupong *Paojinda
TH|minister 2023-2025|*Thammanat *Prompow
TH|minister 2024-|*Pichai *Chunhavajira
TH|speaker 2019-2023,head-of-government 1992-2001|Chuan Leekpai
TH|speaker 2023-2025|Wan Muhamad Noor Matha,Wan Noor Matha,Wan Muhamad Noor
TH|speaker 2014-2019|*Pornpetch *Wichitcholchai
TH|speaker 2011-2013|*Somsak *Kiatsuranont
TH|other 2018-2025|*Pita *Limjaroenrat
TH|other 2025-|*Natthaphong *Ruengpanyawut
TH|other 2022-|*Chadchart *Sittipunt
TH|other 2014-2019|*Virasakdi *Futrakul
TH|spouse 2014-2023|*Naraporn Chan-*ocha
TH|spouse 2024-2025|*Pidok *Sooksawas,Pitaka Suksawat
MM|leader 1992-2011|Than Shwe,Senior General Than Shwe
MM|head-of-government 2007-2011,president 2011-2016|Thein Sein,Thên Xên
MM|head-of-government 2004-2007|Soe Win
MM|president 2016-2018|Htin Kyaw
MM|president 2018-2021,speaker 2016-2018|Win Myint
MM|minister 2016-2021,leader 2016-2021|Aung San Suu Kyi,Suu Kyi,San Suu Kyi,Aung Xan Xu Chi
MM|head-of-government 2021-2025,president 2024-,leader 2011-|Min Aung Hlaing,Min Aung Hlain
MM|minister 2016-2021,president 2021-2024|Myint Swe
MM|minister 2004-2011|Nyan Win
MM|minister 2011-2016|Wunna Maung Lwin
MM|minister 2019-2021|Kyaw Tin
MM|minister 2023-|Than Swe
MM|minister 2011-2016|Nyan Tun
MM|minister 2011-2012|Tin Aung Myint Oo
MM|minister 2011-2016|Sai Mauk Kham
MM|minister 2012-2016|Wai Lwin
MM|minister 2016-2021|Sein Win
MM|minister 2016-2021|Henry Van Thio
MM|minister 2021-2025|Mya Tun Oo
MM|minister 2021-|Soe Win
MM|minister 2023-2025|Tin Aung San
MM|minister 2025-|Maung Maung Aye
MM|head-of-government 2025-|Nyo Saw
MM|speaker 2011-2016|Shwe Mann,Thura Shwe Mann
MM|speaker 2018-2021|T Khun Myat,Khun Myat
MM|speaker 2016-2021|Mahn Win Khaing Than,Win Khaing Than
MM|speaker 2011-2016|Khin Aung Myint
MM|other 2016-2021|Kyaw Tint Swe
MM|other 2021-2025|Ko Ko Hlaing
MM|spouse 2011-2016|Khin Khin Win
MM|spouse 2016-2018|Su Su Lwin
MM|spouse 2018-2021|Cho Cho
MM|spouse 2011-|Kyu Kyu Hla
MY|monarch 2006-2011|Mizan Zainal Abidin,Sultan Mizan,Mizan Zainal
MY|monarch 2011-2016|Abdul Halim Muadzam,Abdul Halim Mu'adzam Shah,Tuanku Abdul Halim
MY|monarch 2016-2019|Muhammad V of Kelantan,Sultan Muhammad V
MY|monarch 2019-2024|Al-Sultan Abdullah Ri'ayatuddin,Abdullah Ahmad Shah,Sultan Abdullah Sultan Ahmad Shah,Abdullah of Pahang,Abdullah Ri'ayatuddin Al-Mustafa Billah Shah
MY|monarch 2024-|Sultan Ibrahim Sultan Iskandar,Sultan Ibrahim,Ibrahim Iskandar,Sultan Ibrahim of Johor
MY|monarch 2019-2024|Tunku Azizah,Tunku Azizah Aminah Maimunah,Azizah Aminah Maimunah Iskandariah
MY|monarch 2024-|Raja Zarith Sofiah,Zarith Sofiah
MY|head-of-government 2003-2009|Abdullah Ahmad Badawi,Abdullah Badawi,Áp-đu-la Ba-đa-uy
MY|head-of-government 2009-2018|*Najib *Razak,Najib Tun Razak,Najib Abdul Razak,Mohd Najib Razak,Mohammad Najib bin Tun Abdul Razak,Na-gíp Ra-dắc
MY|head-of-government 1981-2003,head-of-government 2018-2020|*Mahathir Mohamad,Mahathir Mohammad,Mahathir bin Mohamad,Mahathia Mohamad,Ma-ha-thia Mô-ha-mát
MY|head-of-government 2020-2021,minister 2009-2015|*Muhyiddin *Yassin
MY|head-of-government 2021-2022,minister 2018-2021|Ismail *Sabri Yaakob,Ismail Sabri,*Sabri Yaakob
MY|head-of-government 2022-,minister 1993-1998|*Anwar Ibrahim,An-oa I-bra-him
MY|minister 2018-2020,spouse 2022-|Wan *Azizah Wan Ismail,Wan Azizah,Azizah Ismail
MY|minister 2015-|Ahmad *Zahid Hamidi,Zahid *Hamidi
MY|minister 2022-|*Fadillah *Yusof
MY|minister 1999-2009|Syed Hamid Albar
MY|minister 2008-2013,speaker 2020-2023|*Rais *Yatim
MY|minister 2009-2018|*Anifah *Aman
MY|minister 2018-2020,minister 2021-2022|*Saifuddin Abdullah
MY|minister 2020-2023|*Hishammuddin Hussein,*Hishamuddin Hussein,Hishammuddin Tun Hussein
MY|minister 2022-2023|*Zambry Abdul *Kadir,Zambry Kadir
MY|minister 2022-|Mohamad Hasan,Mohamad bin Haji Hasan,Tok Mat
MY|minister 2023-|Mohamed Khaled Nordin,Khaled Nordin
MY|minister 2018-2020|Mohamad Sabu,Mat Sabu
MY|minister 2018-2022|*Azmin Ali,Mohamed Azmin Ali
MY|minister 2009-2019|*Mustapa Mohamed
MY|minister 2022-2025|*Tengku Zafrul Aziz,*Zafrul Abdul Aziz,Zafrul Aziz
MY|speaker 2008-2018|*Pandikar Amin Mulia,Pandikar Amin
MY|speaker 2018-2020|Mohamad *Ariff Md *Yusof
MY|speaker 2020-2022|*Azhar Azizan Harun,Azhar Harun
MY|speaker 2022-|*Johari Abdul,Tan Sri Johari Abdul
MY|speaker 2025-|Awang Bemee,Awang Bemee Awang Ali Basah
MY|spouse 2009-2018|*Rosmah *Mansor
MY|spouse 1981-2003,spouse 2018-2020|Siti Hasmah,Siti Hasmah Mohamad Ali
SG|president 1999-2011|S. R. Nathan,Sellapan Ramanathan,SR Nathan
SG|president 2011-2017|Tony Tan Keng Yam,Tony Tan
SG|president 2017-2023,speaker 2013-2017|*Halimah Yacob
SG|president 2023-,minister 2011-2023|*Tharman *Shanmugaratnam
SG|head-of-government 2004-2024|Lee Hsien Loong,Hsien Loong,Lý Hiển Long
SG|head-of-government 2024-,minister 2012-2024|Lawrence Wong,Lawrence Wong Shyun Tsai,Hoàng Tuần Tài
SG|head-of-government 1990-2004,other 2004-2011|Goh Chok Tong,Chok Tong,Ngô Tác Đống
SG|head-of-government 1959-1990,other 2004-2011|Lee Kuan Yew,Kuan Yew,Lý Quang Diệu
SG|minister 2004-2011|George Yeo,George Yeo Yong Boon
SG|minister 2011-2015|K. *Shanmugam,Kasiviswanathan Shanmugam
SG|minister 2015-|Vivian *Balakrishnan
SG|minister 2003-2019|Teo Chee Hean,Chee Hean
SG|minister 2011-2025|Ng Eng Hen
SG|minister 2024-|Chan Chun Sing,Chun Sing
SG|minister 2005-2011|Wong Kan Seng
SG|minister 2005-2011|S. *Jayakumar
SG|minister 2018-2025|Heng Swee Keat,Swee Keat
SG|minister 2015-|Gan Kim Yong
SG|minister 2018-|Josephine Teo
SG|minister 2015-|Ong Ye Kung
SG|minister 2011-|Grace Fu,Grace Fu Hai Yien
SG|minister 2015-2025|Lim Hng Kiang
SG|minister 2020-|Desmond Lee
SG|minister 2015-2024|S. *Iswaran
SG|speaker 2002-2011|Abdullah *Tarmugi
SG|speaker 2011-2012|Michael Palmer
SG|speaker 2017-2023|Tan Chuan-Jin
SG|speaker 2023-|Seah Kian Peng
SG|spouse 2004-2024|Ho Ching
SG|spouse 2024-|Loo Tze Lui
SG|spouse 2011-2017|Mary Tan
SG|spouse 2023-|Jane Yumiko *Ittogi,Jane Ittogi
SG|spouse 2017-2023|Mohamed Abdullah *Alhabshee
ID|president 2004-2014|Susilo Bambang *Yudhoyono,Susilo Yudhoyono,*SBY,Bambang Yudhoyono,Xu-xi-lô Bam-bang Giút-hô-giô-nô,Xu-xi-lô B.Giút-hô-giô-nô
ID|president 2001-2004,other 2004-|*Megawati *Sukarnoputri,Megawati Soekarnoputri,Mê-ga-oa-ti Xu-các-nô-pu-tri
ID|president 2014-2024|Joko *Widodo,*Jokowi,Joko "Jokowi" Widodo,Giô-cô Uy-đô-đô,Giô-cô Vi-đô-đô
ID|president 2024-,minister 2019-2024|*Prabowo *Subianto,Prabowo Subianto Djojohadikusumo
ID|minister 2004-2009,minister 2014-2019|Jusuf Kalla,Yusuf Kalla,Muhammad Jusuf Kalla
ID|minister 2009-2014|Boediono
ID|minister 2019-2024|Ma'ruf Amin,*Maruf Amin
ID|minister 2024-|*Gibran Rakabuming Raka,Gibran Rakabuming
ID|minister 2001-2009|Hassan Wirajuda,Noer Hassan Wirajuda
ID|minister 2009-2014|Marty Natalegawa
ID|minister 2014-2024|*Retno *Marsudi,Retno Lestari Priansari Marsudi,Retno L.P. Marsudi
ID|minister 2024-|Sugiono
ID|minister 2004-2009|*Juwono Sudarsono
ID|minister 2009-2014|*Purnomo *Yusgiantoro
ID|minister 2014-2019|*Ryamizard *Ryacudu
ID|minister 2024-|*Sjafrie *Sjamsoeddin,Sjafrie Syamsuddin
ID|minister 2014-2024|*Luhut *Pandjaitan,Luhut Binsar Pandjaitan,Luhut Panjaitan
ID|minister 2016-2024|Wiranto
ID|minister 2005-2010,minister 2016-2025|Sri *Mulyani Indrawati,Sri Mulyani
ID|minister 2025-|Purbaya Yudhi *Sadewa,*Purbaya
ID|minister 2009-2014|Hatta Rajasa
ID|minister 2019-|*Airlangga *Hartarto
ID|minister 2014-2019|Susi Pudjiastuti
ID|minister 2019-2024|*Mahfud MD,Mohammad Mahfud Mahmodin
ID|minister 2024-|Agus *Harimurti *Yudhoyono
ID|minister 2009-2014|*Gita *Wirjawan
ID|speaker 2009-2014|Marzuki Alie
ID|speaker 2019-|Puan Maharani
ID|speaker 2014-2017|Setya Novanto
ID|speaker 2018-2024|Bambang Soesatyo
ID|speaker 2004-2009|Agung Laksono
ID|speaker 2024-|Ahmad Muzani
ID|speaker 2014-2019|Zulkifli Hasan
ID|speaker 2024-|Sultan Bachtiar Najamudin
ID|other 2014-2017|Basuki Tjahaja *Purnama,*Ahok
ID|other 2017-2022|Anies Baswedan
ID|spouse 2004-2014|Ani Yudhoyono,Kristiani Herrawati
ID|spouse 2014-2024|Iriana,Iriana Joko Widodo,Iriana Jokowi
PH|president 2001-2010,speaker 2018-2019|Gloria Macapagal *Arroyo,Gloria Arroyo,*Macapagal-*Arroyo,Glô-ri-a A-rô-y-ô
PH|president 2010-2016|Benigno *Aquino,Benigno Simeon Aquino,Benigno Aquino III,Noynoy Aquino,*Noynoy,Benigno S. Aquino
PH|president 2016-2022|Rodrigo Duterte,Rodrigo Roa Duterte,Rodrigo Đu-téc-tê
PH|president 2022-|Ferdinand *Marcos Jr,Ferdinand Marcos,Bongbong Marcos,*Bongbong,Ferdinand R. Marcos,Ferdinand Romualdez Marcos
PH|president 1998-2001|Joseph Estrada
PH|minister 2004-2010|Noli de Castro
PH|minister 2010-2016|Jejomar Binay
PH|minister 2016-2022|Leni Robredo
PH|minister 2022-|Sara Duterte,Sara Duterte-Carpio,Sara Zimmerman Duterte,Inday Sara
PH|minister 2004-2011|Alberto Romulo
PH|minister 2011-2016|Albert del Rosario
PH|minister 2016-2016|Jose Rene Almendras,Rene Almendras
PH|minister 2016-2017|Perfecto Yasay
PH|minister 2017-2018|Alan Peter Cayetano,Alan Cayetano
PH|minister 2018-2022|Teodoro Locsin,Teddy Locsin,Teodoro Locsin Jr
PH|minister 2022-2025|Enrique Manalo
PH|minister 2025-|Theresa Lazaro,Maria Theresa Lazaro,Ma. Theresa Lazaro
PH|minister 2010-2016|Voltaire Gazmin
PH|minister 2016-2022|Delfin Lorenzana
PH|minister 2022-2023|Jose Faustino
PH|minister 2007-2009,minister 2023-|Gilberto Teodoro,Gilbert Teodoro,Gilberto Teodoro Jr,Gibo Teodoro
PH|minister 2022-|Eduardo Ano
PH|minister 2010-2016|Cesar Purisima
PH|minister 2016-2022|Carlos Dominguez
PH|minister 2016-2022|Salvador Medialdea
PH|minister 2017-2021|Harry Roque
PH|minister 2022-2025|Lucas Bersamin
PH|speaker 2010-2016|Feliciano Belmonte
PH|speaker 2016-2018|Pantaleon Alvarez
PH|speaker 2020-2022|Lord Allan Velasco
PH|speaker 2022-2025|Martin Romualdez,Ferdinand Martin Romualdez
PH|speaker 2025-|Faustino Dy,Faustino Dy III,Bojie Dy
PH|speaker 2008-2013|Juan Ponce Enrile
PH|speaker 2013-2016|Franklin Drilon
PH|speaker 2016-2018|Aquilino Pimentel,Koko Pimentel
PH|speaker 2018-2022,speaker 2025-|Vicente Sotto,Tito Sotto
PH|speaker 2022-2024|Juan Miguel Zubiri,Migz Zubiri
PH|speaker 2024-2025|Francis Escudero,Chiz Escudero
PH|speaker 2001-2008|Jose de Venecia
PH|speaker 2008-2010|Prospero Nograles
PH|spouse 2022-|Liza Araneta,Liza Marcos,Liza Araneta-Marcos,Louise Araneta-Marcos
PH|spouse 2001-2010|Jose Miguel Arroyo,Mike Arroyo
PH|other 2016-2022|Honeylet Avancena,Cielito Avanceña
PH|spouse 1965-1986|Imelda Marcos
BN|monarch 1967-,head-of-government 1984-|*Hassanal *Bolkiah,Sultan Bolkiah,Haji Hassanal Bolkiah Mu'izzaddin Waddaulah,Hát-xa-nan Bôn-ki-a,Hassanal Bolkiah Muizzaddin Waddaulah
BN|monarch 1998-|Al-Muhtadee Billah,Al-Muhtadee Billah Bolkiah,Muhtadee Billah,Crown Prince Billah
BN|monarch 1967-|Saleha,Queen Saleha,Pengiran Anak Saleha
BN|monarch 2015-|Abdul Mateen,Prince Mateen,Prince Abdul Mateen
BN|minister 1984-2015|Mohamed Bolkiah,Prince Mohamed Bolkiah
BN|minister 2015-|*Erywan Yusof,Erywan Pehin Yusof,Dato Erywan
BN|minister 2005-2018|Lim Jock Seng
BN|minister 2018-|*Halbi Mohd Yussof,Halbi Yussof
BN|speaker 2011-2015|Isa Ibrahim,Pehin Isa Ibrahim
BN|speaker 2015-|Abdul Rahman Taib
TL|president 2002-2007,head-of-government 2007-2015,head-of-government 2023-|*Xanana *Gusmao,Kay Rala Xanana Gusmão,Jose Alexandre Gusmao,Xa-na-na Gu-xmao
TL|president 2007-2012,president 2022-,head-of-government 2006-2007,minister 2002-2006|Jose Ramos-Horta,Horta
TL|president 2012-2017,head-of-government 2018-2023|Taur Matan Ruak,Jose Maria Vasconcelos
TL|president 2017-2022|Francisco Guterres,Lu Olo,Francisco Guterres Lu Olo
TL|head-of-government 2002-2006,head-of-government 2017-2018|Mari Alkatiri
TL|head-of-government 2015-2017|Rui Maria de Araujo,Rui Araujo,Rui Maria Araujo
TL|head-of-government 2007-2007|Estanislau da Silva
TL|minister 2007-2012|Zacarias da Costa
TL|minister 2012-2015|Jose Luis Guterres
TL|minister 2015-2017|Hernani Coelho
TL|minister 2018-2020|Dionisio *Babo Soares,Dionisio Babo
TL|minister 2020-2023|*Adaljiza *Magno
TL|minister 2023-|*Bendito *Freitas,Bendito dos Santos Freitas
TL|minister 2023-|Francisco *Kalbuadi Lay,Francisco Kalbuadi
TL|speaker 2023-|Maria Fernanda Lay,Fernanda Lay
TL|speaker 2012-2016|Vicente da Silva Guterres
`;
