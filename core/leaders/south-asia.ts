/** Leaders of South Asia. In the notation of `parse.ts`. */
export const SOUTH_ASIA = `
IN|president 2002-2007|A.P.J. Abdul Kalam,Abdul Kalam,APJ Abdul Kalam
IN|president 2007-2012|Pratibha Patil
IN|president 2012-2017,minister 2006-2009|Pranab Mukherjee
IN|president 2017-2022|Ram Nath Kovind
IN|president 2022-|Droupadi Murmu,Draupadi Murmu
IN|head-of-government 2004-2014|*Manmohan Singh,Man-mô-han Xinh
IN|head-of-government 2014-|Narendra Modi,Na-ren-đra Mô-đi
IN|head-of-government 1998-2004|Atal Bihari Vajpayee
IN|minister 2007-2017|Hamid Ansari,Mohammad Hamid Ansari
IN|minister 2017-2022|Venkaiah Naidu,M. Venkaiah Naidu
IN|minister 2022-2025|Jagdeep Dhankhar
IN|minister 2025-|C.P. Radhakrishnan,CP Radhakrishnan
IN|minister 2009-2012|S.M. Krishna,SM Krishna,Somanahalli Krishna
IN|minister 2012-2014|Salman Khurshid
IN|minister 2014-2019,speaker 2009-2014|Sushma Swaraj
IN|minister 2019-,other 2015-2018|S. Jaishankar,Subrahmanyam Jaishankar
IN|minister 2006-2014|A.K. Antony,AK Antony
IN|minister 2014-2017|Manohar Parrikar
IN|minister 2014-2017|Arun Jaitley
IN|minister 2017-|Nirmala Sitharaman
IN|minister 2019-|Rajnath Singh
IN|minister 2014-|Piyush Goyal
IN|minister 2019-|Amit Shah
IN|minister 2014-|Dharmendra Pradhan
IN|minister 2014-|Nitin Gadkari
IN|minister 2014-|Hardeep Singh Puri,Hardeep Puri
IN|minister 2009-2014|Anand Sharma
IN|minister 2008-2012|P. Chidambaram,Palaniappan Chidambaram
IN|minister 2014-|V.K. Singh
IN|minister 2021-|Meenakshi Lekhi
IN|minister 2019-2024|V. Muraleedharan
IN|speaker 2009-2014|Meira Kumar
IN|speaker 2014-2019|Sumitra Mahajan
IN|speaker 2019-|Om Birla
IN|other 2014-|Ajit Doval
IN|other 2004-|Sonia Gandhi
IN|other 2004-|Rahul Gandhi
IN|other 2010-2014|Shivshankar Menon
IN|other 2022-2024|Vinay Kwatra,Vinay Mohan Kwatra
IN|other 2020-2022|Harsh Shringla,Harsh Vardhan Shringla
IN|other 2024-|Vikram Misri
IN|other 2013-2015|Sujatha Singh
IN|other 2018-2020|Vijay Gokhale
IN|other 2014-|Yogi Adityanath
IN|spouse 2004-2014|Gursharan Kaur
IN|spouse 2017-2022|Savita Kovind
PK|president 2001-2008|Pervez Musharraf
PK|president 2008-2013,president 2024-|Asif Ali Zardari,Asif Zardari
PK|president 2013-2018|*Mamnoon Hussain
PK|president 2018-2024|Arif Alvi
PK|head-of-government 2004-2007|Shaukat Aziz
PK|head-of-government 2008-2012,speaker 2024-|Yousaf Raza Gilani,Yousuf Raza Gilani,Yousaf Gilani
PK|head-of-government 2012-2013,speaker 2022-2024|Raja Pervaiz Ashraf,Pervez Ashraf
PK|head-of-government 2013-2017|Nawaz Sharif
PK|head-of-government 2017-2018|Shahid *Khaqan *Abbasi,Khaqan Abbasi
PK|head-of-government 2018-2022|Imran Khan,Imran Ahmed Khan Niazi
PK|head-of-government 2022-2023,head-of-government 2024-|Shehbaz Sharif,Shahbaz Sharif
PK|head-of-government 2023-2024|Anwaar ul Haq Kakar
PK|minister 2008-2011,minister 2018-2022|Shah Mahmood Qureshi,Mahmood Qureshi
PK|minister 2011-2013,minister 2022-2023|Hina Rabbani Khar
PK|minister 2013-2017|Sartaj Aziz
PK|minister 2013-2018,minister 2024-|Khawaja Asif,Khawaja Muhammad Asif
PK|minister 2022-2023|Bilawal *Bhutto *Zardari,Bilawal Bhutto
PK|minister 2013-2017,minister 2024-|Ishaq Dar
PK|minister 2002-2007|Khurshid Kasuri,Khurshid Mahmud Kasuri
PK|minister 2018-2022|Pervez Khattak
PK|minister 2023-|Mohsin Naqvi
PK|minister 2022-|Ahsan Iqbal
PK|speaker 2013-2018,speaker 2024-|Ayaz Sadiq,Sardar Ayaz Sadiq
PK|speaker 2018-2022|Asad Qaiser
PK|speaker 2018-2024|Sadiq Sanjrani
PK|other 2022-|Asim Munir
PK|other 2016-2022|Qamar Javed Bajwa,Qamar Bajwa
PK|other 2013-2016|Raheel Sharif
PK|other 2007-2013|Ashfaq Parvez Kayani
PK|spouse 2018-2022|Bushra Bibi
BD|president 2002-2009|*Iajuddin Ahmed
BD|president 2009-2013|*Zillur Rahman
BD|president 2013-2023,speaker 2009-2013|Abdul Hamid,Mohammad Abdul Hamid
BD|president 2023-|Mohammed *Shahabuddin,Mohammed Sahabuddin,Mohammed *Sahabuddin Chuppu
BD|head-of-government 2001-2006|*Khaleda *Zia,Begum Khaleda Zia
BD|head-of-government 1996-2001,head-of-government 2009-2024|Sheikh Hasina,Hasina Wazed,Sheikh Hasina Wazed,Xây-khơ Ha-xi-na
BD|head-of-government 2024-2026|Muhammad Yunus,Mohammad Yunus
BD|head-of-government 2026-|*Tarique Rahman,Tareque Rahman
BD|head-of-government 2007-2009|*Fakhruddin Ahmed
BD|minister 2009-2013|Dipu Moni
BD|minister 2013-2018|Abul Hassan Mahmood Ali,A.H. Mahmood Ali
BD|minister 2019-2024|A.K. Abdul Momen,AK Abdul Momen
BD|minister 2024-2024|Hasan Mahmud
BD|minister 2024-2026|Touhid Hossain,Md Touhid Hossain
BD|speaker 2013-2024|*Shirin *Sharmin Chaudhury,Shirin Chaudhury
BD|other 2024-|*Waker-uz-Zaman
LK|president 1994-2005|*Chandrika *Kumaratunga
LK|president 2005-2015,head-of-government 2004-2005,head-of-government 2018-2022|*Mahinda *Rajapaksa,Percy Mahinda Rajapaksa
LK|president 2015-2019|Maithripala Sirisena
LK|president 2019-2022|*Gotabaya *Rajapaksa,Gotabhaya Rajapaksa
LK|president 2022-2024,head-of-government 2001-2004,head-of-government 2015-2019,head-of-government 2022-2022|*Ranil *Wickremesinghe,Ranil Wickremasinghe
LK|president 2024-|*Anura Kumara *Dissanayake,Anura Dissanayake
LK|head-of-government 2005-2010|Ratnasiri Wickremanayake
LK|head-of-government 2010-2015|D.M. Jayaratne,Disanayaka Jayaratne
LK|head-of-government 2022-2024|Dinesh Gunawardena
LK|head-of-government 2024-|*Harini *Amarasuriya
LK|minister 2010-2015,minister 2020-2022|G.L. Peiris,Gamini Lakshman Peiris
LK|minister 2007-2010|Rohitha Bogollagama
LK|minister 2015-2017|Mangala Samaraweera
LK|minister 2018-2019|Tilak Marapana
LK|minister 2022-2024|Ali Sabry
LK|minister 2024-|Vijitha Herath
LK|minister 2022-2022|Basil Rajapaksa
LK|minister 2007-2010,speaker 2010-2015|Chamal Rajapaksa
LK|speaker 2015-2020|Karu Jayasuriya
LK|speaker 2020-2024|Mahinda Yapa Abeywardena
LK|speaker 2024-|Jagath Wickramaratne
LK|spouse 2005-2015|*Shiranthi Rajapaksa
NP|president 2008-2015|Ram Baran Yadav
NP|president 2015-2023|Bidhya Devi Bhandari,Bidya Devi Bhandari,Bidhya Bhandari
NP|president 2023-|Ram Chandra Paudel,Ramchandra Paudel,Ram Chandra Poudel
NP|head-of-government 2006-2008|Girija Prasad Koirala
NP|head-of-government 2008-2009,head-of-government 2016-2017,head-of-government 2022-2024|Pushpa Kamal *Dahal,*Prachanda,Pushpa Kamal Dahal Prachanda
NP|head-of-government 2009-2011|Madhav Kumar Nepal
NP|head-of-government 2011-2011|Jhala Nath Khanal
NP|head-of-government 2011-2013|Baburam Bhattarai
NP|head-of-government 2014-2015|Sushil Koirala
NP|head-of-government 2015-2016,head-of-government 2018-2021,head-of-government 2024-2025|K.P. Sharma Oli,KP Oli,Khadga Prasad Sharma Oli,KP Sharma Oli
NP|head-of-government 2004-2005,head-of-government 2017-2018,head-of-government 2021-2022|Sher Bahadur Deuba
NP|head-of-government 2025-2026|Sushila Karki
NP|head-of-government 2026-|*Balendra Shah,Balen Shah
NP|minister 2018-2021|Pradeep Gyawali
NP|minister 2024-2025|Arzu Rana Deuba,Arzu Rana
NP|minister 2021-2022|Narayan Khadka
NP|minister 2015-2016|Kamal Thapa
NP|speaker 2008-|Onsari Gharti
NP|monarch 2001-2008|Gyanendra,King Gyanendra
BT|monarch 1972-2006|Jigme *Singye *Wangchuck,King Jigme Singye Wangchuck
BT|monarch 2006-|Jigme *Khesar Namgyel Wangchuck,Jigme Khesar Wangchuck,King *Jigme,King Jigme Khesar
BT|monarch 2011-|*Jetsun *Pema,Queen Jetsun Pema
BT|head-of-government 2008-2013|Jigme Thinley,Jigme Yoser Thinley
BT|head-of-government 2013-2018,head-of-government 2024-|Tshering Tobgay
BT|head-of-government 2018-2023|Lotay Tshering
BT|minister 2018-2023|Tandi Dorji
BT|minister 2024-|D.N. Dhungyel,DN Dhungyel
BT|minister 2013-2015|Rinzin Dorje
BT|minister 2015-2018|Damcho Dorji
MV|president 1978-2008|Maumoon Abdul Gayoom,Maumoon Gayoom
MV|president 2008-2012,speaker 2019-2023|Mohamed Nasheed
MV|president 2012-2013|Mohamed Waheed Hassan,Mohamed Waheed
MV|president 2013-2018|Abdulla Yameen,Abdulla Yameen Abdul Gayoom
MV|president 2018-2023|Ibrahim Mohamed Solih,Ibrahim Solih
MV|president 2023-|Mohamed Muizzu
MV|minister 2018-2023|Abdulla Shahid
MV|minister 2023-2024|Moosa Zameer
MV|minister 2024-|Abdulla Khaleel
MV|spouse 2023-|*Sajidha Mohamed
MV|spouse 2018-2023|*Fazna Ahmed
AF|president 2001-2014|Hamid Karzai
AF|president 2014-2021|Ashraf Ghani,Mohammad Ashraf Ghani
AF|head-of-government 2014-2020|Abdullah Abdullah
AF|head-of-government 2021-|Hasan Akhund,Mohammad Hasan Akhund
AF|leader 2021-|*Hibatullah *Akhundzada,Haibatullah Akhundzada
AF|minister 2021-|Amir Khan Muttaqi
AF|minister 2021-|Abdul Ghani Baradar,Mullah Baradar
AF|minister 2021-|*Sirajuddin *Haqqani
AF|minister 2010-2013|Zalmai Rassoul
AF|minister 2006-2010|Rangin Dadfar Spanta
AF|minister 2015-2019|Salahuddin Rabbani
AF|minister 2020-2021|Haneef Atmar,Mohammad Haneef Atmar
AF|spouse 2014-2021|*Rula Ghani
`;
