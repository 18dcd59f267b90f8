using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Languages;

namespace NewsGraphQL.Extraction.Tests.Articles;

public sealed class PublicationDateParserTests
{
    public static TheoryData<string, string, string> Dates => new()
    {   // language, as printed, as ISO
        { "id", "Kamis (27/7/2023)", "2023-07-27" },
        { "id", "27 Juli 2023, 21:20 WIB", "2023-07-27T21:20:00+07:00" },
        { "id", "Jum'at, 02 Okt 2020 | 14:05 wib", "2020-10-02T14:05:00+07:00" },
        { "id", "Jum’at, 02 Okt 2020 - 14.05 WITA", "2020-10-02T14:05:00+08:00" },
        { "id", "Selasa, 3 Maret 2020 10:15", "2020-03-03T10:15:00" },
        { "id", "Rabu 5 Pebruari 2014 pukul 07.30 WIT", "2014-02-05T07:30:00+09:00" },
        { "id", "27/07/2023, 21:20 WIB", "2023-07-27T21:20:00+07:00" },
        { "id", "27-07-2023 21:20:33", "2023-07-27T21:20:33" },
        { "id", "27.07.2023", "2023-07-27" },
        { "id", "21:20 WIB, 27 Juli 2023", "2023-07-27T21:20:00+07:00" },
        { "id", "Ahad 1 Agu 2021 06:07 WIB", "2021-08-01T06:07:00+07:00" },
        { "id", "Senin, 20 Nopember 2017 - 18:58 WIB", "2017-11-20T18:58:00+07:00" },
        { "id", "2018-01-21 21:00:00", "2018-01-21T21:00:00" },
        { "id", "Thu, 27 Jul 2023 21:20:00 +0700", "2023-07-27T21:20:00+07:00" },
        { "en", "July 27, 2023 9:20 PM EDT", "2023-07-27T21:20:00-04:00" },
        { "en", "9:20 PM EDT, Thu July 27, 2023", "2023-07-27T21:20:00-04:00" },
        { "en", "Published 4:05 p.m. ET July 27, 2023", "2023-07-27T16:05:00-04:00" },
        { "en", "Published 4:05 p.m. ET Jan. 27, 2023", "2023-01-27T16:05:00-05:00" },
        { "en", "September 3, 2024 20:15 GMT+700", "2024-09-03T20:15:00+07:00" },
        { "en", "1 April 2023, 10:30 IST", "2023-04-01T10:30:00" },
        { "en", "1 April 2023, 10:30 CST", "2023-04-01T10:30:00" },
        { "en", "27 July 2023", "2023-07-27" },
        { "en", "27th July 2023", "2023-07-27" },
        { "en", "13+December+2018", "2018-12-13" },
        { "en", "Thu 27 Jul 2023 21.20 BST", "2023-07-27T21:20:00+01:00" },
        { "en", "Thursday, July 27, 2023", "2023-07-27" },
        { "en", "July 27, 2023 at 12:05 am", "2023-07-27T00:05:00" },
        { "en", "7/27/2023 9 PM", "2023-07-27T21:00:00" },
        { "en", "03/04/2023", "2023-03-04" },
        { "en", "1:05 PM GMT+7, July 27, 2023", "2023-07-27T13:05:00+07:00" },
        { "en", "2023-07-27T21:20:00.123Z", "2023-07-27T21:20:00+00:00" },
        { "en", "2023-07-27T21:20:00+07:00", "2023-07-27T21:20:00+07:00" },
        { "en", "Sept. 5, 2022", "2022-09-05" },
        { "en", "Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37+00:00" },
    };

    [Theory, MemberData(nameof(Dates))]
    public void Stated_time_is_read_as_precisely_as_it_is_stated(string language, string printed, string iso)
    {
        var time = Assert.Single(new PublicationDateParser(Language.Get(language)).Parse(printed));

        Assert.Equal(iso, time.Time.ToIso());
    }

    [Theory]
    [InlineData("id", "Senin (7/8)")]
    [InlineData("id", "32 Juli 2023")]
    [InlineData("id", "31 Februari 2023")]
    [InlineData("id", "pukul 13.00 WIB")]
    [InlineData("en", "March 3")]
    [InlineData("en", "Published 4:05 p.m. ET")]
    [InlineData("en", "2 hours ago")]
    public void What_lacks_day_month_or_year_is_no_date(string language, string printed) =>
        Assert.Empty(new PublicationDateParser(Language.Get(language)).Parse(printed));
}
