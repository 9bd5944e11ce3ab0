/** Leaders of East Asia. In the notation of `parse.ts`. */
export const EAST_ASIA = `
CN|party-chief 1989-2002,state-president 1993-2003|Jiang Zemin,Giang Trạch Dân
CN|party-chief 2002-2012,state-president 2003-2013|Hu Jintao,Hồ Cẩm Đào
CN|party-chief 2012-,state-president 2013-,minister 2008-2013|*Xi Jinping,Tập Cận Bình
CN|head-of-government 2003-2013|Wen Jiabao,Ôn Gia Bảo
CN|head-of-government 2013-2023,minister 2008-2013|Li Keqiang,Lý Khắc Cường
CN|head-of-government 2023-|Li Qiang,Lý Cường
CN|head-of-government 1998-2003|Zhu Rongji,Chu Dung Cơ
CN|speaker 2003-2013|Wu Bangguo,Ngô Bang Quốc
CN|speaker 2013-2018,minister 2008-2013|Zhang Dejiang,Trương Đức Giang
CN|speaker 2018-2023|Li Zhanshu,Lật Chiến Thư
CN|speaker 2023-|Zhao Leji,Triệu Lạc Tế
CN|other 2003-2013|Jia Qinglin,Giả Khánh Lâm
CN|other 2013-2018|Yu Zhengsheng,Du Chính Thanh
CN|other 2018-2023,minister 2013-2018|Wang Yang,Uông Dương
CN|other 2023-|Wang Huning,Vương Hộ Ninh
CN|other 2022-|Cai Qi,Thái Kỳ
CN|minister 2023-,other 2022-|Ding Xuexiang,Đinh Tiết Tường
CN|minister 2018-|Han Zheng,Hàn Chính
CN|minister 2003-2008|Zeng Qinghong,Tăng Khánh Hồng
CN|minister 2013-2018|Li Yuanchao,Lý Nguyên Triều
CN|minister 2008-2023|Wang Qishan,Vương Kỳ Sơn
CN|other 2007-2012|He Guoqiang,Hạ Quốc Cường
CN|other 2007-2012|Zhou Yongkang,Chu Vĩnh Khang
CN|other 2007-2012|Li Changchun,Lý Trường Xuân
CN|other 2012-2017|Liu Yunshan,Lưu Vân Sơn
CN|minister 2013-2018|Zhang Gaoli,Trương Cao Lệ
CN|minister 2003-2008|Wu Yi,Ngô Nghi
CN|minister 2003-2013|Hui Liangyu,Hồi Lương Ngọc
CN|minister 2013-2018|Liu Yandong,Lưu Diên Đông
CN|minister 2013-2018|Ma Kai,Mã Khải
CN|minister 2018-2023|Liu He,Lưu Hạc
CN|minister 2018-2023|Hu Chunhua,Hồ Xuân Hoa
CN|minister 2018-2023|Sun Chunlan,Tôn Xuân Lan
CN|minister 2023-|He Lifeng,Hà Lập Phong
CN|minister 2023-|Zhang Guoqing,Trương Quốc Thanh
CN|minister 2023-|Liu Guozhong,Lưu Quốc Trung
CN|minister 1998-2008|Tang Jiaxuan,Đường Gia Triền
CN|minister 2003-2007|Li Zhaoxing,Lý Triệu Tinh
CN|minister 2007-2022|Yang Jiechi,Dương Khiết Trì
CN|minister 2013-|Wang Yi,Vương Nghị
CN|minister 2022-2023,other 2021-2022|Qin Gang,Tần Cương
CN|minister 2008-2013|Dai Bingguo,Đới Bỉnh Quốc
CN|minister 2003-2008|Cao Gangchuan,Tào Cương Xuyên
CN|minister 2008-2013|Liang Guanglie,Lương Quang Liệt
CN|minister 2013-2018|Chang Wanquan,Thường Vạn Toàn
CN|minister 2018-2023|Wei Fenghe,Ngụy Phượng Hòa
CN|minister 2023-2023|Li Shangfu,Lý Thượng Phúc
CN|minister 2023-|Dong Jun,Đổng Quân
CN|other 2012-2017|Fan Changlong,Phạm Trường Long
CN|other 2012-2022|Xu Qiliang,Hứa Kỳ Lượng
CN|other 2017-2026|Zhang Youxia,Trương Hựu Hiệp
CN|other 2022-2025|He Weidong,Hà Vệ Đông
CN|other 2002-2012|Guo Boxiong,Quách Bá Hùng
CN|other 2004-2012|Xu Caihou,Từ Tài Hậu
CN|minister 2012-2017|Guo Shengkun,Quách Thanh Côn
CN|minister 2007-2012|Meng Jianzhu,Mạnh Kiến Trụ
CN|minister 2017-2022|Zhao Kezhi,Triệu Khắc Chí
CN|minister 2022-|Wang Xiaohong,Vương Tiểu Hồng
CN|minister 2013-2017|Gao Hucheng,Cao Hổ Thành
CN|minister 2017-2020|Zhong Shan,Chung Sơn
CN|minister 2007-2013|Chen Deming,Trần Đức Minh
CN|minister 2004-2007|Bo Xilai,Bạc Hy Lai
CN|minister 2020-|Wang Wentao,Vương Văn Đào
CN|other 2022-|Liu Jianchao,Lưu Kiến Siêu
CN|other 2025-|Liu Haixing,Lưu Hải Tinh
CN|other 2015-2022|Song Tao,Tống Đào
CN|other 2003-2015|Wang Jiarui,Vương Gia Thụy
CN|other 2014-2023|Le Yucheng,Lạc Ngọc Thành
CN|other 2010-2013|Zhang Zhijun,Trương Chí Quân
CN|other 2011-2022|Liu Zhenmin,Lưu Chấn Dân
CN|other 2015-|Sun Weidong,Tôn Vệ Đông
CN|other 2020-|Hua Chunying,Hoa Xuân Oánh
CN|other 2020-2024|Zhao Lijian,Triệu Lập Kiên
CN|other 2020-2024|Wang Wenbin,Uông Văn Bân
CN|other 2010-2020|Geng Shuang,Cảnh Sảng
CN|other 2016-2020|Lu Kang,Lục Khảng
CN|other 2010-2016|Hong Lei,Hồng Lỗi
CN|other 2022-|Mao Ning,Mao Ninh
CN|other 2024-|Lin Jian,Lâm Kiếm
CN|other 2013-2021|Cui Tiankai,Thôi Thiên Khải
CN|other 2023-|Xie Feng,Tạ Phong
CN|other 2018-2022|Xiong Bo,Hùng Ba
CN|other 2022-|He Wei,Hà Vĩ
CN|other 2014-2018|Hong Xiaoyong,Hồng Tiểu Dũng
CN|other 2011-2014|Kong Xuanyou,Khổng Huyễn Hựu
CN|other 2010-2014|Zhang Chunxian,Trương Xuân Hiền
CN|other 2016-2022|Chen Quanguo,Trần Toàn Quốc
CN|other 2017-2023|Chen Min'er,Trần Mẫn Nhĩ
CN|other 2017-2022|Li Xi,Lý Hy
CN|other 2012-2017|Wang Chen,Vương Thần
CN|other 2008-2018|Zhou Xiaochuan,Chu Tiểu Xuyên
CN|other 2018-2023|Yi Gang,Dịch Cương
CN|other 2023-|Pan Gongsheng,Phan Công Thắng
CN|minister 2013-2016|Lou Jiwei,Lâu Kế Vĩ
CN|spouse 2012-|Peng Liyuan,Bành Lệ Viện
CN|spouse 2013-2023|Cheng Hong,Trình Hồng
CN|spouse 2003-2013|Liu Yongqing,Lưu Vĩnh Thanh
CN|other 2017-|Li Hongzhong,Lý Hồng Trung
CN|other 2022-|Chen Jining,Trần Cát Ninh
CN|other 2018-|Ma Zhaoxu,Mã Triêu Húc
CN|other 2019-2024|Zhang Jun,Trương Quân
CN|minister 2023-|Shen Yiqin,Thẩm Di Cầm
CN|other 2018-2020|Luo Zhaohui,La Chiếu Huy
CN|other 2004-2017|Wu Dawei,Vũ Đại Vĩ
CN|other 2009-2018|Fu Ying,Phó Oánh
CN|other 2009-2012|Ma Xiaotian,Mã Hiểu Thiên
CN|other 2012-2014|Qi Jianguo,Thích Kiến Quốc
CN|other 2014-2017|Sun Jianguo,Tôn Kiến Quốc
CN|other 2012-2017|Fang Fenghui,Phòng Phong Huy
CN|other 2007-2012|Chen Bingde,Trần Bỉnh Đức
CN|other 2017-2022|Li Zuocheng,Lý Tác Thành
CN|other 2022-2026|Liu Zhenli,Lưu Chấn Lập
CN|other 2017-2024|Miao Hua,Miêu Hoa
HK|head-of-government 2005-2012|Donald Tsang,Tsang Yam-kuen,Tăng Âm Quyền
HK|head-of-government 2012-2017|Leung Chun-ying,CY Leung,Lương Chấn Anh
HK|head-of-government 2017-2022|Carrie Lam,Carrie Lam Cheng Yuet-ngor,Lâm Trịnh Nguyệt Nga
HK|head-of-government 2022-|John Lee,John Lee Ka-chiu,Lý Gia Siêu
MO|head-of-government 1999-2009|Edmund Ho,Hà Hậu Hoa
MO|head-of-government 2009-2019|Fernando Chui,Chui Sai-on,Fernando Chui Sai-on,Thôi Thế An
MO|head-of-government 2019-2024|Ho Iat-seng,Hạ Nhất Thành
MO|head-of-government 2024-|Sam Hou-fai,Sầm Hạo Huy
TW|president 2000-2008|Chen Shui-bian,Trần Thủy Biển
TW|president 2008-2016|Ma Ying-jeou,Mã Anh Cửu
TW|president 2016-2024|*Tsai Ing-wen,Thái Anh Văn
TW|president 2024-,minister 2020-2024,head-of-government 2017-2019|Lai Ching-te,William Lai,Lại Thanh Đức
TW|minister 2024-,other 2020-2023|*Hsiao Bi-khim,Tiêu Mỹ Cầm
TW|minister 2016-2020|Chen Chien-jen,Trần Kiến Nhân
TW|minister 2012-2016|Wu Den-yih,Ngô Đôn Nghĩa
TW|minister 2008-2012|Vincent Siew,Tiêu Vạn Trường
TW|head-of-government 2016-2017|Lin Chuan,Lâm Toàn
TW|head-of-government 2019-2023|Su Tseng-chang,Tô Trinh Xương
TW|head-of-government 2024-|Cho Jung-tai,Trác Vinh Thái
TW|head-of-government 2013-2014|Jiang Yi-huah,Giang Nghi Hoa
TW|head-of-government 2014-2016|Mao Chi-kuo,Mao Trị Quốc
TW|minister 2018-2024|Joseph Wu,Joseph Wu Jau-shieh,Jaushieh Joseph Wu,Ngô Chiêu Nhiếp
TW|minister 2024-|Lin Chia-lung,Lâm Giai Long
TW|minister 2012-2016|David Lin,Lâm Vĩnh Lạc
TW|minister 2016-2018|David Lee,Lý Đại Duy
TW|minister 2008-2012|Timothy Yang,Dương Tiến Thiêm
TW|minister 2024-|Wellington Koo,Cố Lập Hùng
TW|minister 2021-2024|Chiu Kuo-cheng,Khâu Quốc Chính
TW|minister 2018-2021|Yen Teh-fa,Nghiêm Đức Phát
TW|speaker 1999-2016|Wang Jin-pyng,Vương Kim Bình
TW|speaker 2016-2020|Su Jia-chyuan,Tô Gia Toàn
TW|speaker 2020-2024|You Si-kun,Yu Shyi-kun,Du Tích Khôn
TW|speaker 2024-|Han Kuo-yu,Hàn Quốc Du
TW|other 2014-2016,other 2021-2025|Eric Chu,Eric Chu Li-luan,Chu Lập Luân
TW|other 2025-|Cheng Li-wun,Trịnh Lệ Văn
TW|other 2016-2017|Hung Hsiu-chu,Hồng Tú Trụ
TW|other 2005-2007|Lien Chan,Liên Chiến
TW|other 2019-2024|Ko Wen-je,Kha Văn Triết
JP|monarch 1989-2019|Akihito,Emperor Akihito,Emperor Emeritus Akihito
JP|monarch 1989-2019|Michiko,Empress Michiko
JP|monarch 1991-|Naruhito,Emperor Naruhito
JP|monarch 1993-|Masako,Empress Masako
JP|monarch 1990-|Akishino,Fumihito,Prince Akishino,Prince Fumihito,Crown Prince Akishino
JP|monarch 1990-|Kiko,Princess Kiko,Crown Princess Kiko
JP|monarch 2010-|Hisahito,Prince Hisahito
JP|monarch 2010-|Kako,Princess Kako
JP|monarch 2010-2021|Mako,Princess Mako
JP|monarch 2018-|Aiko,Princess Aiko
JP|monarch 1990-|Hisako,Princess Hisako,Princess Takamado
JP|head-of-government 2001-2006|Junichiro Koizumi
JP|head-of-government 2006-2007,head-of-government 2012-2020|Shinzo Abe,Sin-dô A-bê
JP|head-of-government 2007-2008|Yasuo Fukuda
JP|head-of-government 2008-2009,minister 2005-2007,minister 2012-2021|Taro Aso
JP|head-of-government 2009-2010|Yukio Hatoyama
JP|head-of-government 2010-2011|Naoto Kan
JP|head-of-government 2011-2012|Yoshihiko Noda
JP|head-of-government 2020-2021,minister 2012-2020|Yoshihide Suga
JP|head-of-government 2021-2024,minister 2012-2017|Fumio Kishida
JP|head-of-government 2024-2025,minister 2007-2008|Shigeru Ishiba
JP|head-of-government 2025-|Sanae Takaichi
JP|head-of-government 2000-2001|Yoshiro Mori
JP|minister 2004-2005,minister 2007-2007|Nobutaka Machimura
JP|minister 2007-2008|Masahiko Komura,Masahiko Koumura
JP|minister 2008-2009|Hirofumi Nakasone
JP|minister 2009-2010|Katsuya Okada
JP|minister 2010-2011|Seiji Maehara
JP|minister 2011-2011|Takeaki Matsumoto
JP|minister 2011-2012|Koichiro Gemba
JP|minister 2017-2020|Taro Kono
JP|minister 2019-2021,minister 2025-|Toshimitsu Motegi
JP|minister 2021-2023|Yoshimasa Hayashi
JP|minister 2023-2024|Yoko Kamikawa
JP|minister 2018-2019,minister 2024-2025|Takeshi Iwaya
JP|minister 2012-2014,minister 2017-2018|Itsunori Onodera
JP|minister 2014-2014|Akinori Eto
JP|minister 2014-2016,minister 2024-2025|Gen Nakatani
JP|minister 2016-2017|Tomomi Inada
JP|minister 2020-2021|Nobuo Kishi
JP|minister 2022-2023|Yasukazu Hamada
JP|minister 2023-2024,minister 2025-|Minoru Kihara
JP|minister 2024-|Shinjiro Koizumi
JP|minister 2009-2011|Toshimi Kitazawa
JP|minister 2011-2012|Yasuo Ichikawa
JP|minister 2012-2012|Satoshi Morimoto
JP|minister 2007-2007,other 2016-|Yuriko Koike
JP|minister 2006-2007|Fumio Kyuma
JP|minister 2021-2023|Hirokazu Matsuno
JP|minister 2021-2024|Shunichi Suzuki
JP|minister 2025-|Satsuki Katayama
JP|minister 2025-|Ryosei Akazawa
JP|minister 2016-2019|Hiroshige Seko
JP|minister 2014-2016|Akira Amari
JP|minister 2005-2006,minister 2008-2009,other 2015-2021|Toshihiro Nikai
JP|minister 2019-2021|Hiroshi Kajiyama
JP|minister 2022-2023|Yasutoshi Nishimura
JP|minister 2012-2015|Akihiro Ota
JP|speaker 2012-2014|Bunmei Ibuki
JP|speaker 2015-2021,other 2013-2020|Tadamori Oshima
JP|speaker 2021-2023|Hiroyuki Hosoda
JP|speaker 2023-2026|Fukushiro Nukaga
JP|speaker 2003-2009|Yohei Kono
JP|speaker 2009-2012|Takahiro Yokomichi
JP|speaker 2013-2016|Masaaki Yamazaki
JP|speaker 2016-2019|Chuichi Date
JP|speaker 2019-2022|Akiko Santo
JP|speaker 2022-2022|Hidehisa Otsuji
JP|speaker 2024-|Masakazu Sekiguchi
JP|other 1999-2012|Shintaro Ishihara
JP|other 2012-2022|Natsuo Yamaguchi
JP|other 2013-2023|Haruhiko Kuroda
JP|other 2023-|Kazuo Ueda
JP|other 2017-2021|Kentaro Sonoura
JP|other 2013-2018|Tsutomu Takebe
JP|other 2012-2016|Hiroshi Fukada
JP|other 2016-2020|Kunio Umeda
JP|other 2020-2023|Takio Yamada
JP|other 2023-|Naoki Ito
JP|spouse 2006-2007,spouse 2012-2020|Akie Abe
JP|spouse 2021-2024|Yuko Kishida
JP|spouse 2020-2021|Mariko Suga
JP|spouse 2024-2025|Yoshiko Ishiba
JP|spouse 2009-2010|Miyuki Hatoyama
JP|spouse 2007-2008|Kiyoko Fukuda
KR|president 2003-2008|Roh Moo-hyun,*Roh,No Mu-hyun
KR|president 2008-2013|Lee Myung-bak,Myung-bak,Li Miêng Pắc
KR|president 2013-2017|Park Geun-hye,Geun-hye,Pác Cưn Hê
KR|president 2017-2022|Moon Jae-in,Jae-in
KR|president 2022-2025|*Yoon Suk-yeol,Yoon Seok-youl,Yoon Seok-yeol,Yun Suk-yeol
KR|minister 2004-2006|Ban Ki-moon,Ban Ki-mun
KR|president 2025-|Lee Jae-myung,Jae-myung
KR|president 1998-2003|Kim Dae-jung
KR|head-of-government 2007-2008,head-of-government 2022-2025|Han Duck-soo,Han Deok-soo
KR|head-of-government 2008-2009|Han Seung-soo
KR|head-of-government 2009-2010|Chung Un-chan
KR|head-of-government 2010-2013|Kim Hwang-sik
KR|head-of-government 2013-2015|Chung Hong-won
KR|head-of-government 2015-2015|Lee Wan-koo
KR|head-of-government 2015-2017|Hwang Kyo-ahn
KR|head-of-government 2017-2020|Lee Nak-yon,Lee Nak-yeon
KR|head-of-government 2020-2021,speaker 2016-2018|Chung Sye-kyun,Jeong Se-kyun
KR|head-of-government 2021-2022|Kim Boo-kyum
KR|head-of-government 2025-|Kim Min-seok
KR|head-of-government 2006-2007|Han Myeong-sook,Han Myung-sook
KR|head-of-government 2004-2006|Lee Hae-chan
KR|minister 2006-2008|Song Min-soon
KR|minister 2008-2010|Yu Myung-hwan
KR|minister 2010-2013|Kim Sung-hwan
KR|minister 2013-2017|Yun Byung-se
KR|minister 2017-2021|Kang Kyung-wha
KR|minister 2021-2022|Chung Eui-yong
KR|minister 2022-2024|Park Jin
KR|minister 2024-2025|Cho Tae-yul
KR|minister 2025-|Cho Hyun
KR|minister 2010-2014,other 2014-2017|Kim Kwan-jin
KR|minister 2014-2017|Han Min-koo
KR|minister 2017-2018|Song Young-moo
KR|minister 2018-2020|Jeong Kyeong-doo
KR|minister 2020-2022|Suh Wook
KR|minister 2022-2023|Lee Jong-sup
KR|minister 2023-2024|Shin Won-sik
KR|minister 2024-2024|Kim Yong-hyun
KR|minister 2025-|Ahn Gyu-back
KR|minister 2009-2010|Kim Tae-young
KR|minister 2006-2008|Kim Jang-soo
KR|minister 2017-2018|Kim Dong-yeon
KR|minister 2018-2022|Hong Nam-ki
KR|minister 2022-2023|Choo Kyung-ho
KR|minister 2023-2025|Choi Sang-mok
KR|minister 2025-|Koo Yun-cheol
KR|minister 2017-2019|Cho Myoung-gyon
KR|minister 2020-2020|Kim Yeon-chul
KR|minister 2020-2022|Lee In-young
KR|minister 2025-|Chung Dong-young
KR|minister 2013-2017|Yoo Il-ho
KR|minister 2014-2016|Choi Kyung-hwan
KR|speaker 2006-2008|Lim Chae-jung
KR|speaker 2008-2010|Kim Hyong-o
KR|speaker 2010-2012|Park Hee-tae
KR|speaker 2012-2014|Kang Chang-hee
KR|speaker 2014-2016|Chung Ui-hwa
KR|speaker 2018-2020|Moon Hee-sang
KR|speaker 2020-2022|Park Byeong-seug,Park Byeong-seok
KR|speaker 2022-2024|Kim Jin-pyo
KR|speaker 2024-|Woo Won-shik,Woo Won-sik
KR|other 2017-2020|Suh Hoon
KR|other 2022-2023|Kim Sung-han
KR|other 2023-2024|Cho Tae-yong
KR|other 2025-|Wi Sung-lac
KR|other 2025-|Kang Hoon-sik
KR|spouse 2022-2025|Kim Keon-hee,Kim Kun-hee
KR|spouse 2017-2022|Kim Jung-sook
KR|spouse 2008-2013|Kim Yoon-ok
KR|spouse 2025-|Kim Hea-kyung,Kim Hye-kyung
KR|spouse 2003-2008|Kwon Yang-sook
KP|party-chief 1997-2011,state-president 1994-2011|Kim Jong-il,Kim Châng In,Kim Chính Nhật
KP|party-chief 2011-,state-president 2011-|Kim Jong-un,Kim Châng Un
KP|speaker 1998-2019|Kim Yong-nam
KP|speaker 2019-2026|Choe Ryong-hae,Choi Ryong-hae
KP|head-of-government 2003-2007,head-of-government 2013-2019|Pak Pong-ju,Pắc Bông Chu
KP|head-of-government 2007-2010|Kim Yong-il,Kim Giông In
KP|head-of-government 2010-2013|Choe Yong-rim
KP|head-of-government 2019-2020|Kim Jae-ryong
KP|head-of-government 2020-2024|Kim Tok-hun
KP|head-of-government 2024-|Pak Thae-song
KP|minister 1998-2007|Paek Nam-sun
KP|minister 2007-2014|Pak Ui-chun
KP|minister 2014-2016|Ri Su-yong
KP|minister 2016-2020|Ri Yong-ho
KP|minister 2020-2022|Ri Son-gwon
KP|minister 2022-|Choe Son-hui,Choi Son-hui
KP|minister 2018-2022,minister 2024-|No Kwang-chol
KP|minister 2022-2024|Kang Sun-nam
KP|minister 2015-2018|Pak Yong-sik
KP|other 2014-|Kim Yo-jong
KP|other 2010-2018|Kim Yong-chol
KP|other 2010-2013|Jang Song-thaek
KP|other 2021-|Jo Yong-won
KP|other 2019-2024|Kim Song-nam
KP|spouse 2012-|Ri Sol-ju
KP|other 2022-|Kim Ju-ae
MN|president 2005-2009,head-of-government 2000-2004|Nambaryn Enkhbayar,Nambar Enkhbayar,Nambariin Enkhbayar
MN|president 2009-2017,head-of-government 2004-2006|*Tsakhiagiin *Elbegdorj,Tsakhia Elbegdorj,Xa-khi-a En-bếch-đoóc
MN|president 2017-2021|*Khaltmaagiin *Battulga,Khaltmaa Battulga,Kh. Battulga
MN|president 2021-,head-of-government 2017-2021|*Ukhnaagiin *Khurelsukh,Ukhnaa Khurelsukh,U. Khurelsukh
MN|head-of-government 2006-2007,speaker 2016-2019|Miyegombo Enkhbold,Miyeegombo Enkhbold
MN|head-of-government 2007-2009|Sanjaa Bayar,Sanjaagiin Bayar
MN|head-of-government 2009-2012,minister 2012-2014|Sukhbaatar Batbold,Sukhbaataryn Batbold
MN|head-of-government 2012-2014|Norov Altankhuyag,Norovyn Altankhuyag
MN|head-of-government 2014-2016|Chimed Saikhanbileg,Chimediin Saikhanbileg
MN|head-of-government 2016-2017|Jargaltulga Erdenebat,Jargaltulgyn Erdenebat
MN|head-of-government 2021-2025|Luvsannamsrai Oyun-Erdene,Luvsannamsrain Oyun-Erdene,L. Oyun-Erdene
MN|head-of-government 2025-2026,speaker 2019-2024|Gombojav Zandanshatar,Gombojavyn Zandanshatar
MN|speaker 2024-2025|Dashzegve Amarbayasgalan,Dashzegviin Amarbayasgalan
MN|speaker 2012-2016|Zandaakhuu Enkhbold,Zandaakhuugiin Enkhbold
MN|speaker 2008-2012|Damdin Demberel
MN|minister 2014-2016|Lundeg Purevsuren
MN|minister 2016-2017|Tsend *Munkh-*Orgil,Tsendiin Munkh-Orgil
MN|minister 2017-2020|Damdin Tsogtbaatar,Damdiny Tsogtbaatar
MN|minister 2020-2021|Nyamtseren Enkhtaivan
MN|minister 2021-|Batmunkh Battsetseg,Batmunkhiin Battsetseg
MN|minister 2020-2024|Gursed Saikhanbayar
MN|spouse 2021-|Luvsandorj Bolortsetseg,Bolortsetseg
`;
