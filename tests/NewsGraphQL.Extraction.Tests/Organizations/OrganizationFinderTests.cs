using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Tests.Organizations;

public sealed class OrganizationFinderTests
{
    private static readonly NewsExtractor Extractor = new();

    public static TheoryData<string, string> Names => new()
    {
        { "Menurut pernyataan Kementerian Pertahanan Rusia, kapal itu sudah tiba.", "Kementerian Pertahanan Rusia/-/Government" },
        { "Badan Riset Kelautan Daerah (BRKD) meneliti teluk itu. BRKD belum selesai.", "Badan Riset Kelautan Daerah/BRKD/Government" },
        { "KPK menahan dua orang dan akan memeriksa yang lain pada Senin.", "Komisi Pemberantasan Korupsi/KPK/Government" },
        { "Menurut KCNA dan Reuters, kapal itu sudah tiba di pelabuhan.", "KCNA/-/Media; Reuters/-/Media" },
        { "Perserikatan Bangsa-Bangsa diam. Tentara PBB tidak ada di sana.", "Perserikatan Bangsa-Bangsa/PBB/International" },
        { "Direktur Utama PT Sinar Abadi Wira Kusnadi menuturkan bahwa laba naik.", "PT Sinar Abadi/-/Company" },
        { "The report was written at Harvard University for the Defense Ministry of the country.", "Harvard University/-/Education; Defense Ministry/-/Government" },
        { "The United Nations and the World Health Organization (WHO) were there, and the WHO said so.", "United Nations/UN/International; World Health Organization/WHO/International" },
    };

    [Theory, MemberData(nameof(Names))]
    public void Organizations_are_found(string text, string names) => Assert.Equal(
        names,
        string.Join("; ", Extractor.Extract(new NewsDocument(text)).Organizations.Select(body => $"{body.Name}/{body.Acronym ?? "-"}/{body.Kind}")));
}
