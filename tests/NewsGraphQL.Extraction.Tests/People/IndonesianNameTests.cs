namespace NewsGraphQL.Extraction.Tests.People;

public sealed class IndonesianNameTests
{
    public static TheoryData<string, string> Names => new()
    {
        // titles, ranks and degrees are no part of the name
        { "Hal itu disampaikan Kombes Pol Rudi Hartanto, S.I.K., di kantornya, Senin.", "Rudi Hartanto" },
        { "Pertemuan itu dipimpin Prof Dr Siti Rahmawati SH MH yang datang dari Padang.", "Siti Rahmawati" },
        { "Upacara itu dipimpin Letjen TNI (Purn) Bambang Wiratama pada hari Selasa.", "Bambang Wiratama" },
        { "Menurut KH Ahmad Fauzan, jemaah sudah pulang dan tidak ada yang tertinggal.", "Ahmad Fauzan" },
        { "Mereka menemui Pak Hartono dan Bu Lestari di pasar yang baru itu.", "Hartono; Lestari" },
        // offices before the name
        { "Ketua Umum Partai Golkar Wira Kusnadi menolak usul itu karena belum dibahas.", "Wira Kusnadi" },
        { "Menteri Perdagangan Agus Mulyana mengatakan bahwa harga sudah turun.", "Agus Mulyana" },
        { "Menteri Pertahanan Korea Utara Kang Sun Ho hadir di sana dan tidak bicara.", "Kang Sun Ho" },
        { "Kepala Dinas Pariwisata dan Ekonomi Kreatif Rini Puspita menyebut dua hal.", "Rini Puspita" },
        { "Wakil Ketua Pansus Ferdinan Sitorus mengapresiasi langkah itu.", "Ferdinan Sitorus" },
        { "Presiden Direktur Bank Mandiri Sutejo Wibowo mengatakan laba naik.", "Sutejo Wibowo" },
        { "Jaksa Agung M Hardiyanto menegaskan bahwa tidak ada perlindungan.", "M Hardiyanto" },
        { "Kepala Desa Sukacahya Andi Nugroho menerima tamu itu dengan ramah.", "Andi Nugroho" },
        { "Bupati Ranu Wiguna menolak usul itu karena belum dibahas.", "Ranu Wiguna" },
        { "Pelatih Persik, Milan Kovacevic, memujinya di depan wartawan.", "Milan Kovacevic" },
        { "Petronela Kewa dan suaminya, Blasius, membangun tanggul dari karung.", "Petronela Kewa; Blasius" },
        { "Peneliti Anti-Corruption Committee Sulawesi, Anggareksa, menilai dakwaan itu dangkal.", "Anggareksa" },
        // a title's word that is a given name
        { "Menpora Imam Santosa membuka acara itu dengan memukul gong.", "Imam Santosa" },
        { "Acara itu dihadiri Panca Putra Wijayanto dan dua rekannya.", "Panca Putra Wijayanto" },
        // single names
        { "Kepala Pusat Data BNPB Sutrisno mengatakan ada 40 rumah rusak.", "Sutrisno" },
        { "\"Kami siap,\" kata Yurianti di Jakarta, Kamis, saat ditemui wartawan.", "Yurianti" },
        { "Warga bernama Muslim melihat mobil itu lewat dua kali.", "Muslim" },
        // ages, initials, particles, apostrophes, hyphens
        { "Polisi menangkap Dedi Kurnia (25) dan Yanto Saputro (31) di rumah mereka.", "Dedi Kurnia; Yanto Saputro" },
        { "Menurut Teguh P. Wardoyo, hasilnya belum ada dan masih diteliti.", "Teguh P. Wardoyo" },
        { "Ahmad bin Yusuf dan Siti binti Hasan menikah pada hari Minggu itu.", "Ahmad bin Yusuf; Siti binti Hasan" },
        { "Kiai Ma'ruf Hidayat tidak hadir pada salat Jum'at di masjid itu.", "Ma'ruf Hidayat" },
        { "Sekjen Ban Ki-soon bertemu Jean-Luc Moreau di Jenewa pada Rabu.", "Ban Ki-soon; Jean-Luc Moreau" },
        { "Bupati I Ketut Darmawan dan I Gusti Putu Arnawa hadir di Denpasar.", "I Ketut Darmawan; I Gusti Putu Arnawa" },
        // pairs of candidates tied by a hyphen
        { "Pasangan Andi Wijaya-Rina Kartika unggul di semua kecamatan itu.", "Andi Wijaya; Rina Kartika" },
        { "Rumah itu milik pendukung pasangan calon Dewi Putri Andriani-Suaib Mansyur di desa itu.", "Dewi Putri Andriani; Suaib Mansyur" },
        // the word by which a person speaks begins the name, whatever stands before it
        { "Direktur Perusahaan Daerah Panca Karya Rusdian Ambotang mengatakan, kapal tiba. \"Dua pekan lagi,\" kata Rusdian.", "Rusdian Ambotang" },
        { "Chief Information Officer Dananesia Dickie Wijoyo menekankan hal itu. \"Data harus aman,\" kata Dickie.", "Dickie Wijoyo" },
        { "Epidemiolog Tri Yuniar Miko Wahyudi setuju. \"Belum waktunya,\" kata Miko.", "Tri Yuniar Miko Wahyudi" },
        { "Kapolda Irjen RZ Panca Putra Sinaga hadir. \"Kami ingatkan,\" kata Panca.", "RZ Panca Putra Sinaga" },
        { "Anggota KPU Manado Sunday Rumengan mengatakan, surat suara dicetak. \"Sehari saja,\" kata Sunday.", "Sunday Rumengan" },
        { "Ekonom Tauhid Prasodjo berpendapat, harga akan naik. Namun, Tauhid menilai, dampaknya kecil.", "Tauhid Prasodjo" },
        { "Sosiolog Imam B Prasetyadi menilai, pelajar bukan ancaman. \"Dengarkan mereka,\" ujar Imam.", "Imam B Prasetyadi" },
        { "Kepala Dinas Pariwisata DKI Jakarta Cucu Ahmad Kartawijaya memastikan tempat itu dibuka.", "Cucu Ahmad Kartawijaya" },
        // an office of several fields, an office with a building, one with a field in small letters
        { "\"Ikuti aturan,\" kata Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Mahmud Syahputra.", "Mahmud Syahputra" },
        { "Direktur Utama Pusat Pembiayaan Perumahan Arief Sabarudin menyatakan, aplikasi itu siap.", "Arief Sabarudin" },
        { "Hal itu dibenarkan peneliti limnologi Hendra Saptari kepada wartawan di Bogor.", "Hendra Saptari" },
        { "\"Harapannya, aturan ditaati,\" kata Menteri Pariwisata dan Ekonomi Kreatif Wisnugama Kusubrata.", "Wisnugama Kusubrata" },
        // what is called after a person is nobody
        { "Kepala Unit Bandara Abdulrahman Said, Suharjono, mengatakan bandara aman. Rute Abdulrahman Said ke Bali tetap dibuka.", "Suharjono" },
        { "RSUD Ansari Salim penuh. Direktur RSUP Dr M Djamali Gustafianov mengatakan, kamar habis.", "Gustafianov" },
        // an unknown single name: with a verb that only people take, or as kin between commas
        { "Pagi itu Mukidun tertawa saat ditanya umurnya oleh para tamu.", "Mukidun" },
        { "Di Wakatobi, istri Jalaluddin, Rosmiyatun, sujud syukur begitu menerima kabar.", "Jalaluddin; Rosmiyatun" },
        // words of the language, of papers and of places inside a name
        { "Ketua Majelis Hakim Sri Lestari Handayani membacakan putusan pada Rabu.", "Sri Lestari Handayani" },
        { "Wakil Ketua Umum Partai Suara Rakyat Baru Yusrand Tompok membantah.", "Yusrand Tompok" },
        { "Fajar Nugroho Adi, arsiparis, hadir. \"Kami menyimpan,\" ucap Fajar.", "Fajar Nugroho Adi" },
        { "Ia menang atas unggulan asal Korea Selatan, An Ji-wan, 21-18 di Bandung.", "An Ji-wan" },
        { "Letnan Jenderal Ferdinand Quezon-Abad mengatakan operasi berhasil. \"Wajan,\" kata Quezon-Abad.", "Ferdinand Quezon-Abad" },
        { "Gubernur provinsi tersebut, Kemal Ozkanli, menyatakan jalan ditutup.", "Kemal Ozkanli" },
        // what stands at the end of a body or an office: a river, a word that is a name as well, a town before a rank
        { "Kepala Balai Besar Wilayah Sungai Brantas Sunaryo Wiyono Hardi menambahkan, airnya cukup.", "Sunaryo Wiyono Hardi" },
        { "Ketua Paguyuban Petani Tirta Lestari Endah Murwanti mengatakan, saluran belum ada.", "Endah Murwanti" },
        { "Kapolsek Lembayung Kota Iptu Heri Kuswandi mengatakan kedua pihak sudah dimediasi.", "Heri Kuswandi" },
        { "Managing Partner Northwind Ventures Patrick Waluyo Sutedja menyatakan pendanaan seret.", "Patrick Waluyo Sutedja" },
        { "Ahli hukum pidana pencucian uang Yenti Ganarsih Putri menengahi perdebatan itu.", "Yenti Ganarsih Putri" },
        // names that are words as well, where an office and a verb ask for a name
        { "Kata Kepala Dinas Kesehatan Kota Malang Bunga, warga tidak perlu panik.", "Bunga" },
        { "Kepala Dinas Pertanahan Sleman Fajar Gemilang mengakui sawah terus menyusut.", "Fajar Gemilang" },
        { "Komisioner KPU Sulut Cut Nurasyiah mengatakan, sosialisasi dimulai besok.", "Cut Nurasyiah" },
        { "Bupati Lombok Utara, Nusa Tenggara Barat Lalu Muchsin Effendi hadir. \"Cukup,\" kata Muchsin.", "Lalu Muchsin Effendi" },
        { "Juru bicara satuan tugas itu, Frans Lembang, mengatakan pelacakan selesai.", "Frans Lembang" },
        { "Perdana Menteri Gusrizal Tanjung mengklaim kemenangan dalam pemilu itu.", "Gusrizal Tanjung" },
        // words of no list, told by what stands around them
        { "Ketua Dewan Pimpinan Pusat Kesatuan Nelayan Tradisional Indonesia (KNTI) Rabiatul Norhidayan menilai itu keliru.", "Rabiatul Norhidayan" },
        { "Duta Besar Rusia Tendai Mutsvairo menyebut sikap itu kekanak-kanakan.", "Tendai Mutsvairo" },
        { "\"Itu aturan awal,\" kata Gubernur DKI Euis Komarun (Kompas, 10/9/2020).", "Euis Komarun" },
        { "Rumah itu dipakai PT Sinar Laut, A Kolff & Co, dan sebuah kedai kopi yang lama.", "" },
    };

    public static TheoryData<string> Nobody => new()
    {
        "Sopir bus Trans Putera yang terguling di Ciater itu selamat.",
        "Peleton B tiba lebih dulu di gudang yang terbakar itu.",
        "Pinjaman itu dijual Banque Lemoine kepada Deutsche Kredit pada Mei.",
        "Rapat itu digelar di Istana Merdeka dan Gelora Bung Karno, Jakarta Selatan, pada Jumat.",
        "Kecelakaan terjadi di Jalan Ahmad Yani dan Jalan Teuku Umar karena hujan.",
        "Tim itu menjuarai Piala Sudirman dan Liga Champions pada musim yang sama.",
        "Pandemi Covid-19 sudah berlalu di Amerika Serikat dan Eropa, kata Kementerian Kesehatan.",
        "Pada Senin dan Selasa, Desember nanti, Bank Indonesia mengumumkan suku bunga.",
        "Warga Sleman dan nelayan Cilacap menolak rencana itu karena merugikan mereka.",
        "Mereka menonton \"Bumi Manis\" dan \"Layar Senja\" di bioskop yang baru itu.",
    };

    [Theory, MemberData(nameof(Names))]
    public void People_are_named_without_title_and_office(string text, string names) => Assert.Equal(names, PeopleOf.Names(text));

    [Theory, MemberData(nameof(Nobody))]
    public void Places_bodies_and_events_are_no_people(string text) => Assert.Equal("", PeopleOf.Names(text));
}
