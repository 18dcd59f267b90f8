using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Extraction.Tests.Quotes;

public class IndirectQuoteTests
{
    private static readonly NewsExtractor Extractor = new();

    public static TheoryData<string, string, string> Statements => new()
    {
        // text                                                                   speaker          content
        { "Budi Santoso mengatakan, harga beras akan turun.", "Budi Santoso", "harga beras akan turun" },
        { "Budi Santoso menegaskan bahwa harga beras akan turun.", "Budi Santoso", "harga beras akan turun" },
        { "Menurut Budi Santoso, harga beras akan segera turun.", "Budi Santoso", "harga beras akan segera turun" },
        { "Harga beras akan segera turun, kata Budi Santoso.", "Budi Santoso", "Harga beras akan segera turun" },
        { "Budi Santoso menjelaskan uji coba itu melibatkan 40 desa.", "Budi Santoso", "uji coba itu melibatkan 40 desa" },
        { "Budi Santoso menjelaskan mobil itu mogok di atas rel.", "Budi Santoso", "mobil itu mogok di atas rel" },
        { "Budi Santoso mengatakan tersangka memecah paket pekerjaan agar cepat.", "Budi Santoso", "tersangka memecah paket pekerjaan agar cepat" },
        { "Menurut Budi Santoso, wasit seharusnya meniup peluit lebih cepat.", "Budi Santoso", "wasit seharusnya meniup peluit lebih cepat" },
        { "Budi Santoso mengatakan, gudang beras rawan terbakar.", "Budi Santoso", "gudang beras rawan terbakar" },
        { "Budi Santoso menuturkan pedagang takut bicara.", "Budi Santoso", "pedagang takut bicara" },
        { "Harga gabah akan turun bulan depan, kata Budi Santoso dalam jumpa pers di Balai Kota.", "Budi Santoso", "Harga gabah akan turun bulan depan" },
        { "Menurut Budi Santoso dalam rapat kemarin, harga gabah akan turun.", "Budi Santoso", "harga gabah akan turun" },
        { "Budi Santoso memastikan Megawati Lestari bisa tampil.", "Budi Santoso", "Megawati Lestari bisa tampil" },
        { "Budi Santoso mengatakan, warga mengungsi jika sungai meluap.", "Budi Santoso", "warga mengungsi jika sungai meluap" },
        { "Budi Santoso menyatakan munculnya retakan di bendungan membuat warga cemas.", "Budi Santoso", "munculnya retakan di bendungan membuat warga cemas" },
        { "Dalam rapat di Balai Kota, Rabu, Budi Santoso mengatakan, harga beras akan turun.", "Budi Santoso", "harga beras akan turun" },
        { "Terkait kabar mogok itu, Budi Santoso menjelaskan, sopir sudah kembali bekerja.", "Budi Santoso", "sopir sudah kembali bekerja" },
        { "Ditemui seusai panen raya, Budi Santoso menuturkan, harga gabah mulai naik.", "Budi Santoso", "harga gabah mulai naik" },
        { "Ketua Koperasi Sawah Lestari, Kota Sumedang, Budi Santoso, mengatakan, harga gabah naik.", "Budi Santoso", "harga gabah naik" },
        { "Harga gabah naik Menurut Budi Santoso, panen tahun ini terlambat sebulan.", "Budi Santoso", "panen tahun ini terlambat sebulan" },
        { "Menurut Budi Santoso, pedagang yang datang lebih banyak dari biasanya.", "Budi Santoso", "pedagang yang datang lebih banyak dari biasanya" },
        { "Lebih lanjut Budi Santoso menambahkan, pasar tetap buka selama puasa.", "Budi Santoso", "pasar tetap buka selama puasa" },
        { "Budi Santoso merinci, uang itu dipakai untuk membeli pupuk.", "Budi Santoso", "uang itu dipakai untuk membeli pupuk" },
        { "Budi Santoso menambahkan hingga pukul 10.00 tercatat enam kapal karam.", "Budi Santoso", "hingga pukul 10.00 tercatat enam kapal karam" },
        { "Seperti yang ditegaskan Budi Santoso, pasar tidak akan dipindahkan.", "Budi Santoso", "pasar tidak akan dipindahkan" },
        { "Stok beras dikatakan Budi Santoso cukup sampai akhir tahun.", "Budi Santoso", "cukup sampai akhir tahun" },
        { "James Carter said that prices would fall soon.", "James Carter", "prices would fall soon" },
        { "James Carter told reporters that prices would fall soon.", "James Carter", "prices would fall soon" },
        { "Prices would fall very soon, James Carter said.", "James Carter", "Prices would fall very soon" },
        { "According to James Carter, prices would fall soon.", "James Carter", "prices would fall soon" },
        { "Since James Carter claimed a sixth term in an election that few believed in, Mary Brown said prices had fallen by half.", "Mary Brown", "prices had fallen by half" },
        { "Prices would fall very soon, according to James Carter, chief executive of the mill.", "James Carter", "Prices would fall very soon" },
        { "Prices would fall very soon, said James Carter, a trader who left the city.", "James Carter", "Prices would fall very soon" },
        { "According to James Carter, who runs the mill, prices would fall soon.", "James Carter", "prices would fall soon" },
        { "James Carter told reporters at the market the mill had been sold.", "James Carter", "the mill had been sold" },
        { "James Carter posted on his page that prices would fall soon.", "James Carter", "prices would fall soon" },
        { "Prices would fall very soon, James Carter predicted.", "James Carter", "Prices would fall very soon" },
        { "James Carter agreed with Mary Brown, defending, that the accused had helped them.", "James Carter", "the accused had helped them" },
        { "James Carter told Mary Brown, prosecuting, that the card had been refused.", "James Carter", "the card had been refused" },
        { "James Carter left early. According to him, the forum was held without any money.", "James Carter", "the forum was held without any money" },
        { "James Carter said around 42,000 people had left.", "James Carter", "around 42,000 people had left" },
        { "Villagers will not move before the houses are ready, district chief James Carter said.", "James Carter", "Villagers will not move before the houses are ready" },
        { "James Carter said he would appeal.", "James Carter", "he would appeal" },
    };

    public static TheoryData<string> NoStatements =>
    [
        "Budi Santoso tidak mengatakan bahwa harga akan turun.",
        "Budi Santoso menyentil aparat yang menurutnya lebih senang menangkap ikan kecil.",
        "Budi Santoso menjelaskan kronologi kejadian yang menimpa korban di jalan itu.",
        "Budi Santoso menyampaikan terima kasih kepada semua petani di desanya.",
        "Budi Santoso menulis buku tentang sejarah pasar di kotanya.",
        "Budi Santoso harus memastikan semua warga mendapat air bersih.",
        "Budi Santoso turun ke lapangan untuk memastikan petugas membagikan beras.",
        "Budi Santoso meminta pengelola pasar memastikan pedagang memakai timbangan resmi.",
        "Budi Santoso mengingatkan warga agar tidak membuang sampah ke sungai.",
        "Budi Santoso meminta agar pemerintah segera memperbaiki jembatan itu.",
        "Hal senada disampaikan Budi Santoso di kantor Kelurahan Sukamaju.",
        "Keluhan serupa juga disampaikan Budi Santoso (45), pedagang sayur di Pasar Baru.",
        "Harga itu berbeda dengan data yang disampaikan Budi Santoso dalam rapat kemarin.",
        "Budi Santoso bercerita tentang masa kecilnya di tepi sungai.",
        "Budi Santoso mengingatkan tentang bahaya banjir, yakni di tepi sungai dan muara.",
        "Budi Santoso menyebut kerja sama itu sebagai tonggak bagi kedua desa.",
        "Budi Santoso menekankan pentingnya menjaga hutan di hulu sungai.",
        "Budi Santoso menyampaikan rendahnya minat baca dalam rapat di sekolah itu.",
        "Budi Santoso mengatakan hal ini dalam seminar tentang pupuk.",
        "Budi Santoso mengklaim kemenangan dalam pemilihan kepala desa.",
        "Budi Santoso menyesalkan proses yang rumit dan biaya yang tinggi.",
        "Kisah Budi Santoso yang merantau sejak kecil menarik banyak penonton.",
        "Pemerintah desa menurut rencana akan menggelar rapat besok pagi.",
        "James Carter dismissed claims that the register holds the names of the dead.",
        "James Carter was asked whether he dared to look at the table.",
        "James Carter warned against treating rice as money, which has been tried before.",
        "James Carter asked that the remark be described as a joke.",
        "James Carter needs to explain why the money is gone.",
        "James Carter found the first air pocket below the ice.",
        "James Carter told his staff to leave the building at once.",
    ];

    [Theory, MemberData(nameof(Statements))]
    public void Statements_without_marks_have_speaker_and_content(string text, string speaker, string content)
    {
        var article = Extractor.Extract(new NewsDocument(text));
        var quote = Assert.Single(article.Quotes);
        Assert.Equal(QuoteKind.Indirect, quote.Kind);
        Assert.Equal((speaker, content), (article.People[quote.Attribution.Speaker!.Value].Name, quote.Text));
    }

    [Theory]
    [InlineData("James Carter said that prices would fall soon and that nobody needed to worry.", "prices would fall soon", "nobody needed to worry")]
    [InlineData("James Carter said prices would fall soon, adding that nobody needed to worry.", "prices would fall soon", "nobody needed to worry")]
    [InlineData("James Carter said prices would fall soon, and he warned that nobody had bought yet.", "prices would fall soon", "nobody had bought yet")]
    public void A_sentence_may_hold_two_statements(string text, string first, string second)
    {
        var article = Extractor.Extract(new NewsDocument(text));
        Assert.Equal([first, second], article.Quotes.Select(quote => quote.Text));
        Assert.All(article.Quotes, quote => Assert.Equal("James Carter", article.People[quote.Attribution.Speaker!.Value].Name));
    }

    [Fact]
    public void Somebody_else_may_speak_in_a_clause_of_his_own()
    {
        var article = Extractor.Extract(new NewsDocument("James Carter ruled that the search was illegal, and prosecutor Mary Brown said the state would appeal."));
        Assert.Equal(["James Carter: the search was illegal", "Mary Brown: the state would appeal"], article.Quotes.Select(quote => $"{article.People[quote.Attribution.Speaker!.Value].Name}: {quote.Text}"));
    }

    [Fact]
    public void What_follows_another_verb_beside_a_quote_is_a_statement()
    {
        var article = Extractor.Extract(new NewsDocument("\"We were lucky,\" James Carter said, adding that the mill had been sold."));
        Assert.Equal(["We were lucky,", "the mill had been sold"], article.Quotes.Select(quote => quote.Text));
    }

    [Theory, MemberData(nameof(NoStatements))]
    public void Other_doings_are_no_statements(string text) => Assert.Empty(Extractor.Extract(new NewsDocument(text)).Quotes);

    [Fact]
    public void A_group_without_names_keeps_its_label()
    {
        var quote = Assert.Single(Extractor.Extract(new NewsDocument("Para analis mengatakan harga beras akan turun bulan depan.")).Quotes);
        Assert.Equal(("Para analis", AttributionKind.Unnamed, null), (quote.Attribution.Label, quote.Attribution.Kind, quote.Attribution.Speaker));
    }
}
