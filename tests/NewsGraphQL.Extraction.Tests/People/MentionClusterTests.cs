namespace NewsGraphQL.Extraction.Tests.People;

public sealed class MentionClusterTests
{
    public static TheoryData<string, string> Forms => new()
    {
        // parts of the name
        { "Menurut Bambang Wiratama, stok aman. Bambang menambahkan, harga turun. \"Ya,\" kata Wiratama.", "Bambang Wiratama = Bambang = Wiratama" },
        { "Mr. Hollis said that he would go. Later, Peter Hollis left the country.", "Peter Hollis = Hollis" },
        { "Fransina Wambrauw (29) turun ke air. Sina, begitu warga kampung memanggilnya, tidak lelah.", "Fransina Wambrauw = Sina" },
        // initials, clippings, nicknames, old spelling
        { "Gubernur Ridwan Kamal tiba di Bandung. \"Kami siap,\" ujar RK di sana.", "Ridwan Kamal = RK" },
        { "Wali Kota Tri Rismawardani hadir. \"Tidak,\" ujar Risma saat ditanya.", "Tri Rismawardani = Risma" },
        { "Presiden Joko Widodo hadir di sana. Menurut Jokowi, semua berjalan baik.", "Joko Widodo = Jokowi" },
        { "Rizal Fachrudin membuka toko itu. \"Laris,\" kata pria yang akrab disapa Izal tersebut.", "Rizal Fachrudin = Izal" },
        { "Rizal Fachrudin akrab disapa Bimo. Toko itu laris. \"Laris,\" kata Bimo.", "Rizal Fachrudin = Bimo" },
        { "Djoko Soedarmono datang. Menurut Joko Sudarmono, acara itu baik.", "Joko Sudarmono = Djoko Soedarmono" },
        // a nickname in marks, and a full name of unknown words whose first stands alone
        { "He knew Horace 'Pops' Delacroix well. Horace Delacroix was born in May, and Mr. Delacroix said that he was happy.", "Horace Delacroix = Horace 'Pops' Delacroix = Delacroix" },
        { "Akirula Lokwawiro flicks two switches. Akirula, 23, is one of eight women who fly here.", "Akirula Lokwawiro = Akirula" },
        // the one who has borne the title
        { "Peter Hollis and Mary Hollis were there. Dr. Mary Hollis spoke. Peter Hollis left. Later Dr. Hollis said that it was late.", "Peter Hollis; Mary Hollis = Hollis" },
        { "Pelatih Djadjang Nurdiansyah enggan jemawa. \"Skor itu besar,\" tutur Djanur.", "Djadjang Nurdiansyah = Djanur" },
        // a slip of the pen
        { "Carmelo Espeletta diam. \"Dia pantas,\" kata Espeleta.", "Carmelo Espeletta = Espeleta" },
        { "Hakim Jhonny Simanjuntak hadir. Menurut Jhonny Simanjutak, sidang ditunda.", "Jhonny Simanjuntak = Jhonny Simanjutak" },
        // two people of one family
        { "Andi Wijaya dan Rina Wijaya hadir. \"Saya lelah,\" kata Rina. \"Saya juga,\" kata Andi.", "Andi Wijaya = Andi; Rina Wijaya = Rina" },
        // a common word that is a name, once the full name stands there
        { "Hal itu dibenarkan Ketua KPUD Muna, Kubaisi, Senin (7/9). Hasil uji, tutur Kubaisi, baru keluar.", "Kubaisi" },
        { "Wakil Gubernur Bali Tjokorda Oka Sukarwati, yang biasa disapa Tjok Oki, hadir. Tjok Oki menambahkan, tamu sepi.", "Tjokorda Oka Sukarwati = Tjok Oki" },
        { "\"Dibebaskan dulu,\" kata Chaidar. Menurut Chaidar, itu biasa. \"Ya,\" kata Chadar.", "Chaidar = Chadar" },
        { "Kepala Dinas Pariwisata Kota Batam Ardiwijana optimistis. \"Hotel siap,\" kata Ardi. \"Ya,\" ujar Ardi.", "Ardiwijana = Ardi" },
        { "Juri dari Maroko, Zainab el-Fasir, sempat ragu. \"Saya kering,\" tutur el-Fasir.", "Zainab el-Fasir = el-Fasir" },
        { "Kepala riset, Rob Subbarasan, mengatakan pasar kuat. Subarrasan menambahkan, modal masuk.", "Rob Subbarasan = Subarrasan" },
        { "Presiden Joko Widodo hadir. Pemerintah, kata Presiden Jokowi, tidak melarang warga beribadah.", "Joko Widodo = Jokowi" },
        { "Ketua RT Muhammad Muslim melihatnya. Muslim lalu memotret mobil itu.", "Muhammad Muslim = Muslim" },
    };

    [Theory, MemberData(nameof(Forms))]
    public void Forms_of_one_person_are_gathered(string text, string forms) => Assert.Equal(forms, PeopleOf.Forms(text));
}
