using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Extraction.Tests.Quotes;

public class AttributionTests
{
    private static readonly NewsExtractor Extractor = new();

    public static TheoryData<string, string?, string> Indonesian => new()
    {
        // text, the speaker of its last quotation, the rule that decides
        { "\"Harga stabil,\" kata Budi Santoso di Jakarta, Senin.", "Budi Santoso", "cue-then-name" },
        { "\"Harga stabil,\" ujar Menteri Perdagangan Rahmat Hidayat dalam rapat itu.", "Rahmat Hidayat", "cue-then-name" },
        { "\"Airnya naik,\" kata Kepala Dusun Sidoluhur, Kecamatan Godean, Slamet Raharjo, Jumat (10/4/2020).", "Slamet Raharjo", "cue-then-name" },
        { "Budi Santoso mengatakan, \"Harga stabil dan stok cukup.\"", "Budi Santoso", "name-then-cue" },
        { "Menurut Budi Santoso, \"Harga stabil dan stok cukup.\"", "Budi Santoso", "name-then-cue" },
        { "Hal senada disampaikan Budi Santoso, \"Harga stabil dan stok cukup.\"", "Budi Santoso", "name-then-cue" },
        { "Budi Santoso: \"Harga stabil dan stok cukup.\"", "Budi Santoso", "name-and-colon" },
        // the speaker is carried, not the name that stands last
        { "Budi Santoso mengatakan, stok beras cukup. Gudang itu pernah dikelola Rudi Hartono.\n\"Jangan khawatir,\" katanya.", "Budi Santoso", "cue-with-suffix" },
        { "\"Stok cukup,\" kata Budi Santoso. Ia membantah tudingan Rudi Hartono.\n\"Itu tidak benar,\" tutur dia.", "Budi Santoso", "cue-then-pronoun" },
        { "Budi Santoso mengatakan, stok cukup.\n\"Kami siap. Semua aman.\"", "Budi Santoso", "continuation" },
        { "\"Kami siap,\" kata dia.\nBudi Santoso menambahkan, gudang sudah penuh.", "Budi Santoso", "named-later" },
        { "Budi Santoso mengatakan, stok cukup.\nAcara itu juga dihadiri Rudi Hartono, tokoh kuliner.\n\"Kopi ini enak,\" ujarnya. Rudi menambahkan, rasanya halus.", "Rudi Hartono", "goes-on" },
        { "\"Saya tarik tangannya,\" kata Budi Santoso.\nRatna Dewi lulus SD. Gadis itu kini tinggal di Solo.\n\"Saya mau jadi perawat,\" ucapnya.", "Ratna Dewi", "cue-with-suffix" },
        { "Ketua Kontras Budi Santoso mendesak pemerintah bertindak.\nKontras mendorong pembentukan tim.\n\"Waktunya sempit,\" katanya.", "Budi Santoso", "cue-with-suffix" },
        { "\"Pintu terbuka,\" kata Budi Santoso.\nTak lama kemudian, juru bicara pemerintah Rudi Hartono membalas. \"Tidak perlu,\" ujarnya.", "Rudi Hartono", "cue-with-suffix" },
        { "Kepala gudang Ratna Dewi mengatakan stok aman.\nKementerian Pertanian menyatakan pemeriksaan dilakukan setiap bulan.\n\"Semua karung sudah dihitung,\" ujarnya.", "Ratna Dewi", "cue-with-suffix" },
        { "Dokter hewan Ratna Dewi yang tiba pukul 15.00 WIT menjelaskan, paus itu lelah.\n\"Dia lebih tenang,\" jelasnya.", "Ratna Dewi", "cue-with-suffix" },
        { "\"Anaknya makan jagung,\" kata Budi Santoso.\nHal itu dialami Ratna Dewi (24). Suaminya baru mau menjual babi.\n\"Sekarang dia rajin,\" tuturnya.", "Ratna Dewi", "cue-with-suffix" },
        { "\"Setiap hari,\" kata Budi Santoso.\nRudi Hartono, yang duduk di sebelahnya, menimpali. \"Duitnya tidak,\" ujarnya.", "Rudi Hartono", "cue-with-suffix" },
        { "\"Rekaman itu muncul seperti sulap,\" kata Budi Santoso. Keberatan itu ditolak hakim.\nSeusai sidang, Rudi Hartono irit bicara. \"Doakan saja,\" kata dia.", "Rudi Hartono", "cue-then-pronoun" },
        { "\"Kami menghormati putusan itu,\" demikian pernyataan bersama lima partai. Ketua KPU Ratna Dewi belum bicara.", null, "name-after" },
        { "KCNA melaporkan pemimpin itu puas. \"Latihan selesai,\" kata kantor berita itu mengutip Jenderal Budi Santoso.", "Budi Santoso", "quoted-by-outlet" },
        { "\"Kami netral,\" kata Budi Santoso.\nSeorang pendukung memegang poster. \"Saya berdiri sejak pagi,\" keluh perempuan itu.", null, "cue-then-description" },
        { "KCNA mengutip adik pemimpin Budi Santoso, Ratna Dewi, yang memperingatkan akan ada \"tindakan tegas\".", "Ratna Dewi", "clause-subject" },
        // a sub-heading in the same line
        { "\"Kami siap,\" kata Rudi Hartono.\nBelajar dari China Budi Santoso meminta warga sabar. \"Jangan panik,\" katanya.", "Budi Santoso", "cue-with-suffix" },
        { "Presiden Budi Santoso tiba. \"Kami siap,\" kata Rudi Hartono.\nTak gegabah Presiden kembali mengingatkan daerah. \"Jangan langsung dibuka,\" katanya.", "Budi Santoso", "cue-with-suffix" },
        // descriptions and roles
        { "Klub itu berpisah dengan Budi Santoso. \"Kami sudah memberi waktu,\" kata Manajer Persela Rudi Hartono.\nSang pelatih mengaku tidak menyimpan dendam.\n\"Di sini orang cinta bola,\" ucapnya.", "Budi Santoso", "cue-with-suffix" },
        { "Ratna Dewi mengaku menangis.\n\"Ibu menunggu saya,\" ujar bintang film \"Sepotong Senja\" itu.", "Ratna Dewi", "cue-then-description" },
        { "Budi Santoso mengatakan, stok cukup.\n\"Kami siap,\" kata politikus berusia 73 tahun itu.", "Budi Santoso", "cue-then-description" },
        { "Presiden Budi Santoso meresmikan bandara, Kamis.\n\"Bandara ini selesai dalam 20 bulan,\" kata Presiden.", "Budi Santoso", "cue-then-role" },
        { "Budi Santoso mengatakan, stok cukup.\n\"Kami siap,\" ujar mantan ajudan Rudi Hartono itu.", "Budi Santoso", "cue-then-description" },
        { "\"Kami siap,\" kata suami Ratna Dewi kepada wartawan.", null, "cue-then-unnamed" },
        // side by side, split, and with a line between
        { "Budi Santoso menjelaskan, panen mundur. \"Hujan datang terlambat.\" \"Tetapi kami siap,\" kata Rudi Hartono.", "Rudi Hartono", "cue-then-name" },
        { "\"Hujan terlambat,\" tutur Budi Santoso, \"tetapi kami siap.\"", "Budi Santoso", "cue-then-name" },
        { "\"Hujan terlambat,\" tutur Budi Santoso.\nBaca juga: Petani Menunggu Hujan\n\"Tetapi kami siap.\"", "Budi Santoso", "continuation" },
        // words in marks inside the reporter's sentence
        { "Budi Santoso menyebut rencana itu \"gagasan yang lahir di atas kertas\".", "Budi Santoso", "clause-subject" },
        { "Rencana itu dianggap \"gagasan yang lahir di atas kertas\", kata Budi Santoso.", "Budi Santoso", "clause-after" },
        { "Budi Santoso, yang bertemu Rudi Hartono pekan lalu, mengatakan bahwa ia \"belum mendengar apa-apa\" soal itu.", "Budi Santoso", "clause-subject" },
        { "\"Harga stabil dan stok cukup,\" demikian Budi Santoso dalam jumpa pers di Medan.", "Budi Santoso", "name-after" },
        { "Berikut pernyataan lengkap Budi Santoso: \"Harga stabil dan stok cukup.\"", "Budi Santoso", "introduced" },
        { "Budi Santoso menerima kami di rumahnya. Ia bercerita soal gudang.\nJ: \"Harga stabil dan stok cukup.\"", "Budi Santoso", "interview-turn" },
        { "\"Harga stabil,\" seperti disampaikan Budi Santoso dalam rapat.", "Budi Santoso", "cue-then-name" },
        // names after places, offices in two parts, degrees
        { "\"Airnya naik,\" kata Kepala Bagian Humas yang juga Ketua Satgas Kota Padang Slamet Raharjo.", "Slamet Raharjo", "cue-then-name" },
        { "Kapolres Padang AKBP Slamet Raharjo, S.I.K., M.H. mengatakan, pelaku sudah ditangkap.\n\"Kami masih menyelidiki,\" katanya.", "Slamet Raharjo", "cue-with-suffix" },
        { "Kuasa hukum Rudi Hartono, Slamet Raharjo, menyatakan rekaman itu tidak sah.\n\"Kami akan banding,\" katanya.", "Slamet Raharjo", "cue-with-suffix" },
        // the one at the head of the sentence before
        { "\"Kami kalah,\" kata Rudi Hartono. Di kubu lawan, Slamet Raharjo menolak bersorak.\n\"Musim masih panjang,\" tandasnya.", "Slamet Raharjo", "cue-with-suffix" },
        // nobody in person
        { "\"Kami menyesalkan serangan itu,\" demikian bunyi pernyataan bersama tersebut.", null, "cue-then-organization" },
        { "\"Rapatnya alot sekali,\" kata sumber yang enggan disebut namanya.", null, "cue-then-unnamed" },
        { "\"Harga akan naik,\" kata para analis.", null, "cue-then-unnamed" },
    };

    public static TheoryData<string, string?, string> English => new()
    {
        { "Sinn Féin's Peter Marsh accused the minister of \"hiding behind a commission\".", "Peter Marsh", "clause-subject" },
        { "Secretary Phil Marsh said the board had \"ignored every warning\". She said the row could be settled \"in an afternoon or two\".", "Phil Marsh", "clause-subject" },
        { "\"I play,\" Peter Marsh said.\nMarsh was born in Lima. His father, Augustin, laid bricks. \"He made me practise,\" he said.", "Peter Marsh", "name-then-cue-after" },
        { "\"Less than you think,\" Peter Marsh said.\n\"He found out,\" said Mary Brown. Her husband shook his head. \"It is not the cooking,\" he said.", null, "name-then-cue-after" },
        { "\"Soon,\" Mary Brown said.\nIn the village of Kalem, Chief Lomoru pours tea. \"My father burned tyres,\" he said.", "Lomoru", "name-then-cue-after" },
        { "Alan Quill waits. \"Soon,\" Peter Marsh said.\nBack at the pond, Quill throws a stick. \"They use that,\" he says.", "Alan Quill", "name-then-cue-after" },
        { "\"I would love it,\" said Ola Smith.\nField assistant Mary Brown, who did most of the work, has few doubts. One moth came back. \"You could see him,\" she says.", "Mary Brown", "name-then-cue-after" },
        { "The letter arrived on Monday. \"We value our relationship,\" it began. It ended with a demand.\nMary Brown had given birth in May.", null, "name-then-cue-after" },
        { "Anna Keller runs the farm with her husband, Peter Marsh. \"We had two cows,\" she said. He still milks.\n\"They know me,\" he said.", "Peter Marsh", "name-then-cue-after" },
        { "\"I heard a bang,\" he said.\nThe man, electrician Peter Marsh, was not hurt.", "Peter Marsh", "named-later" },
        { "\"I was lucky,\" said Mary Brown.\nPeter Marsh scored twice. \"It hit my shin,\" the Dane said.", null, "name-then-cue-after" },
        { "\"Prices are stable,\" said James Carter on Monday.", "James Carter", "cue-then-name" },
        { "Spanish qualifier James Carter beat Britain's Mary Brown on Friday.\n\"I slept badly,\" the Briton said.", "Mary Brown", "name-then-cue-after" },
        { "Mary Brown is back.\nWhat did you learn?\n\"To wait.\"\nWhy?\n\"Nobody comes early,\" Brown says.\nWas it hard?\n\"Yes.\"\nThe minister says it will be done next year.\n\"I doubt it.\"", "Mary Brown", "interview-answer" },
        { "\"Prices are stable,\" James Carter said on Monday.", "James Carter", "name-then-cue-after" },
        { "\"Prices are stable,\" said the minister, James Carter.", "James Carter", "cue-then-name" },
        { "James Carter, who met Peter Brown last week, said: \"Prices are stable and stocks are full.\"", "James Carter", "name-then-cue" },
        { "James Carter told reporters on Monday that prices were \"stable for the time being\".", "James Carter", "clause-subject" },
        { "According to James Carter, prices are \"stable for the time being\".", "James Carter", "clause-subject" },
        { "James Carter said prices were stable. His rival Mary Brown disagreed.\n\"She has not read the report,\" he added.", "James Carter", "name-then-cue-after" },
        { "James Carter spoke first. Mary Brown said she had read the report.\n\"It took me a whole week,\" she said.", "Mary Brown", "name-then-cue-after" },
        { "\"Are you ready?\" James Carter asked.", "James Carter", "name-then-cue-after" },
        { "\"Prices are stable,\" said James Carter, \"but nobody believes it.\"", "James Carter", "cue-then-name" },
        { "James Carter said prices were stable.\n\"Nobody needs to worry about the harvest,\" the 45-year-old said.", "James Carter", "name-then-cue-after" },
        { "\"He never came back,\" said James Carter's wife.", null, "cue-then-unnamed" },
        { "\"We were awake by midnight,\" Reuters quoted James Carter as saying.", "James Carter", "name-then-cue-after" },
        { "\"We were awake,\" Deputy Trade Minister James Carter said. \"Everybody was.\"", "James Carter", "continuation" },
        { "James Carter has claimed for his losses; he describes the form as \"longer than the harvest itself\".", "James Carter", "clause-subject" },
        // the verb is done to its subject, or the speaker follows 'by'
        { "The film was described by the critic Mary Brown as \"a long walk in the wrong shoes\".", "Mary Brown", "clause-subject" },
        { "\"Food, then football,\" Peter Brown said. James Carter was asked what the men had talked about.\n\"Potatoes, mostly,\" he said.", "James Carter", "name-then-cue-after" },
        // between the name and the verb, or before the name
        { "James Carter — the two are not related — said: \"Prices are stable and stocks are full.\"", "James Carter", "name-then-cue" },
        { "\"We were lucky,\" a tearful James Carter said.", "James Carter", "name-then-cue-after" },
        { "Meanwhile, Acting Director General of Immigration James Carter explained that stocks were \"full for the time being\".", "James Carter", "clause-subject" },
        // what a relative clause says is said by the noun before it
        { "Mary Brown stopped buying bread after reading a post that called the harvest \"more dangerous than the storm itself\".", null, "clause-subject" },
        // an office in the lead, whose bearer the next paragraph names
        { "The storm was \"a preventable tragedy for everybody\", the agency's relief chief said on Monday.\nJames Carter told reporters that the roads were closed.", "James Carter", "name-then-cue-after" },
        { "A carpenter who took money from his aunt told police it was \"for the fun of the thing\".\nJames Carter (29), of Castle Drive, pleaded guilty on Monday.", "James Carter", "clause-subject" },
        // a place's name in an office is no title of a man
        { "\"We boil the water,\" Mary Brown said. According to Xoluvane Hollis, the agency's representative in Port-au-Prince, trucks are few. But she added: \"Our drivers know every street.\"", "Xoluvane Hollis", "name-then-cue" },
        { "Chairperson of the local homestay association Xoluvane Brown said her members were \"fully booked for the whole of August\".", "Xoluvane Brown", "clause-subject" },
        { "The phone ships in May, and other markets will follow \"when the lawyers finally wake up,\" as James Carter joked in an interview.", "James Carter", "clause-after" },
        { "James Carter called on the islands to \"stop stirring up trouble\" with the backing of the United States.", "James Carter", "clause-subject" },
        { "Mary Brown's son Peter died in 2016, nine hours after he was born.\n\"I said so four times,\" she said.", "Mary Brown", "name-then-cue-after" },
        { "\"He panicked,\" Peter Hollis's lawyer, James Carter, said.", "James Carter", "name-then-cue-after" },
        // a title and a reported 'she' tell which of two is meant
        { "Mary Hollis runs the farm with her husband, Jim Hollis.\n\"He asked me what to tell the cows,\" Ms. Hollis said.", "Mary Hollis", "name-then-cue-after" },
        { "Xoluvane Brown said she had seen the boats. Peter Carter said he had not.\n\"They were red, all of them,\" she said.", "Xoluvane Brown", "name-then-cue-after" },
        { "\"We do not comment,\" a spokesperson said.", null, "name-then-cue-after" },
        { "James Carter declined to comment.\n\"The talks went badly,\" the two governments said in a joint statement.", null, "name-then-cue-after" },
    };

    [Theory, MemberData(nameof(Indonesian))]
    public void Speakers_are_told_in_Indonesian(string text, string? speaker, string rule) => Check(text, speaker, rule);

    [Theory, MemberData(nameof(English))]
    public void Speakers_are_told_in_English(string text, string? speaker, string rule) => Check(text, speaker, rule);

    private static void Check(string text, string? speaker, string rule)
    {
        var article = Extractor.Extract(new NewsDocument(text));
        var last = article.Quotes.Where(quote => quote.Kind != QuoteKind.Indirect).OrderBy(quote => quote.Span.End).Last().Attribution;
        Assert.Equal(speaker, last.Speaker is { } person ? article.People[person].Name : null);
        Assert.Contains(last.Candidates, candidate => candidate.Rule.StartsWith(rule, StringComparison.Ordinal));
    }

    [Fact]
    public void A_quote_that_its_attribution_splits_is_one_quote_in_two_parts()
    {
        var quote = Assert.Single(Extractor.Extract(new NewsDocument("\"Hujan terlambat,\" tutur Budi Santoso, \"tetapi kami siap.\"")).Quotes);
        Assert.Equal(QuoteKind.Direct, quote.Kind);
        Assert.Equal(2, quote.Parts.Length);
        Assert.Equal("Hujan terlambat, tetapi kami siap.", quote.Text);
    }

    [Fact]
    public void A_statement_that_goes_on_in_a_new_paragraph_is_one_quote()
    {
        var article = Extractor.Extract(new NewsDocument("\"We waited for a long time and nobody came.\n\"Then the boats arrived,\" said James Carter."));
        Assert.Equal(2, Assert.Single(article.Quotes).Parts.Length);
    }

    [Fact]
    public void Every_attribution_shows_what_it_weighed()
    {
        var quote = Assert.Single(Extractor.Extract(new NewsDocument("\"Harga stabil,\" kata Budi Santoso di Jakarta, Senin.")).Quotes);
        Assert.Equal("kata", quote.Attribution.Cue!.Lemma);
        Assert.Equal("Budi Santoso", quote.Attribution.Label);
        Assert.NotEmpty(quote.Attribution.Candidates);
        Assert.InRange(quote.Attribution.Confidence, 0.9, 1);
    }
}
