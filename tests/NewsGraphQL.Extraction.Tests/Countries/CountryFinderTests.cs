using System.Collections.Immutable;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Tests.Countries;

public sealed class CountryFinderTests
{
    private static readonly Dictionary<string, CountryFinder> Finders = Language.All.ToDictionary(language => language.Code, language => new CountryFinder(language));

    [Theory]
    [InlineData("id", "Presiden Korea Selatan bertemu Menteri Pertahanan Rusia.", "KR RU")]
    [InlineData("id", "Kapal itu milik AS dan dibuat di Inggris.", "US GB")]
    [InlineData("id", "Pemerintah RRC, Korut, Korsel, dan UEA hadir.", "CN KP KR AE")]
    [InlineData("id", "Ia pindah dari Perancis ke Tiongkok lewat Kyrgyzstan.", "FR CN KG")]
    [InlineData("id", "Perundingan Israel-Palestina buntu, kata Menlu RI.", "IL PS ID")]
    [InlineData("id", "Bantuan masuk ke Gaza lewat Mesir.", "PS EG")]
    [InlineData("id", "Arsip Uni Soviet dan Yugoslavia dibuka.", "SU YU")]
    [InlineData("id", "Kurs dolar AS naik.", "US")]
    [InlineData("id", "INDONESIA KALAHKAN MALAYSIA", "ID MY")]
    [InlineData("id", "Pabrik Afrika Selatan itu menyaingi Papua Nugini.", "ZA PG")]
    [InlineData("id", "Warga Timor Leste, Hong Kong, dan Taiwan.", "TL HK TW")]
    [InlineData("en", "The U.S. and the UK signed with North Korea's neighbour.", "US GB KP")]
    [InlineData("en", "Kenya's high court blocked the sale. Kenya Airports Authority will study the ruling.", "KE")]
    [InlineData("en", "Israel's prime minister met French officials.", "IL FR")]
    [InlineData("en", "A US-backed plan for Burma, Ivory Coast and Holland.", "US MM CI NL")]
    [InlineData("en", "Two Swedes and a Filipino left Wales for Czechia.", "SE PH GB CZ")]
    [InlineData("en", "South Africans outnumber Papua New Guineans.", "ZA PG")]
    [InlineData("en", "Chad Lind flew over Cameroon, Chad and Niger.", "CM TD NE")]
    [InlineData("en", "The Soviet Union fell; Russians cheered.", "SU RU")]
    public void Names_short_names_and_demonyms_are_found(string language, string text, string codes) => Assert.Equal(codes, Codes(language, text));

    [Theory]
    [InlineData("id", "Kapal itu berlayar di Laut China Selatan.")]
    [InlineData("id", "Perang Korea meletus di Semenanjung Korea.")]
    [InlineData("id", "Ia bekerja di Bank Indonesia lalu di Universitas Indonesia.")]
    [InlineData("id", "Koordinator Masyarakat Peduli Hutan Indonesia datang.")]
    [InlineData("id", "Ia juara India Terbuka dan AS Terbuka.")]
    [InlineData("id", "Ketua DPR RI menutup sidang.")]
    [InlineData("id", "Ia fasih bahasa Inggris.")]
    [InlineData("id", "Pelaut Amerika Latin dan Afrika-Amerika.")]
    [InlineData("id", "Striker AS Roma itu mencetak gol.")]
    [InlineData("id", "Terpidana Oman Surahman dipindahkan.")]
    [InlineData("id", "as roda itu patah.")]
    [InlineData("id", "Ketua Umum Asosiasi Petani Kopi Indonesia berpidato.")]
    [InlineData("en", "Shares fell on the New York Stock Exchange after the Paris accord.")]
    [InlineData("en", "Ships crossed the South China Sea and the Gulf of Mexico.")]
    [InlineData("en", "He won the Australian Open and the French Open.")]
    [InlineData("en", "She flew British Airways to a Latin American city.")]
    [InlineData("en", "Tell us as soon as you can.")]
    [InlineData("en", "Terry Jordan shrugged. Jordan said nothing more.")]
    [InlineData("en", "A county sheriff in Georgia resigned.")]
    [InlineData("en", "She speaks Spanish.")]
    [InlineData("en", "Tickets cost US$20 each.")]
    [InlineData("en", "Spanish-language papers sell in English-speaking towns.")]
    [InlineData("id", "Polisi menahan tersangka berinisial AS. AS mengaku lapar.")]
    [InlineData("id", "Mereka adalah AS (25) dan BR (31).")]
    [InlineData("id", "Ketiganya, AS, HM, dan IW, ditahan.")]
    public void A_country_name_inside_another_name_is_no_country(string language, string text) => Assert.Equal("", Codes(language, text));

    [Theory]
    [InlineData("id", "Washington menolak usul itu.", "US")]
    [InlineData("id", "Baik Moskow maupun Beijing menggagalkan sanksi itu.", "RU CN")]
    [InlineData("id", "Pulau itu diperebutkan antara Beijing dan Manila.", "CN PH")]
    [InlineData("id", "Diplomasi dengan Seoul dan Pyongyang dimulai.", "KR KP")]
    [InlineData("id", "London kembali menuduh lawannya.", "GB")]
    [InlineData("id", "Kremlin membantah kabar itu.", "RU")]
    [InlineData("id", "Produk Negeri Tirai Bambu membanjiri pasar Negeri Paman Sam.", "CN US")]
    [InlineData("en", "Washington rejected the plan.", "US")]
    [InlineData("en", "It was told on Monday, according to New Delhi.", "IN")]
    [InlineData("en", "Talks between Beijing and Manila stalled.", "CN PH")]
    [InlineData("id", "Seoul, Athena, dan Hanoi mengirim obat.", "KR GR VN")]
    [InlineData("en", "Vienna's offer was accepted.", "AT")]
    [InlineData("en", "Paris has repeatedly condemned the raid.", "FR")]
    [InlineData("en", "The White House and Downing Street agreed.", "US GB")]
    [InlineData("en", "A Beijing-backed bank won.", "CN")]
    public void A_capital_that_takes_a_stance_is_its_state(string language, string text, string codes) => Assert.Equal(codes, Codes(language, text));

    [Theory]
    [InlineData("id", "Ia tiba di Washington kemarin.")]
    [InlineData("id", "Kereta dari Beijing ke Moskow terlambat.")]
    [InlineData("id", "Rapat digelar di Seoul dan Tokyo.")]
    [InlineData("id", "Gempa terasa di kota Paris.")]
    [InlineData("id", "Koresponden Washington Post menulisnya.")]
    [InlineData("id", "London hujan sepanjang pekan.")]
    [InlineData("id", "Denzel Washington hadir. Washington tertawa.")]
    [InlineData("en", "She lives in Washington, near the river.")]
    [InlineData("en", "A train from Beijing reached Paris.")]
    [InlineData("en", "He teaches at Washington University.")]
    [InlineData("en", "The city of Moscow slept.")]
    [InlineData("en", "It rained at the Kremlin.")]
    public void A_capital_that_is_a_place_is_no_state(string language, string text) => Assert.Equal("", Codes(language, text));

    [Fact]
    public void Mentions_say_how_they_name_the_country()
    {
        const string text = "Washington menolak; Amerika Serikat (AS) dan orang Filipino setuju.";
        var found = Find("id", text);
        var american = Assert.Single(found, country => country.Code == "US");
        Assert.Equal(["Washington", "Amerika Serikat", "AS"], american.SurfaceForms.AsEnumerable());
        Assert.Equal([CountryMentionKind.Metonym, CountryMentionKind.Name, CountryMentionKind.Name], american.Mentions.Select(mention => mention.Kind));
        Assert.All(american.Mentions, mention => Assert.Contains(mention.Span.In(text), american.SurfaceForms));
        Assert.Equal(CountryMentionKind.Demonym, Assert.Single(found, country => country.Code == "PH").Mentions[0].Kind);
    }

    private static string Codes(string language, string text) => string.Join(' ', Find(language, text).Select(country => country.Code));

    private static ImmutableArray<ExtractedCountry> Find(string language, string text)
    {
        var layout = new ArticleLayout { Paragraphs = [new Paragraph(0, new TextSpan(0, text.Length))] };
        return Finders[language].Find(AnalyzedText.Of(text, layout, Language.Get(language)));
    }
}
