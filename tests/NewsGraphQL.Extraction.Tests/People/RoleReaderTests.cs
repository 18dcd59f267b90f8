namespace NewsGraphQL.Extraction.Tests.People;

public sealed class RoleReaderTests
{
    public static TheoryData<string, string> Roles => new()
    {
        { "Ketua Umum Partai Golkar Wira Kusnadi menolak usul itu karena belum dibahas.", "Ketua Umum Partai Golkar" },
        { "Presiden Amerika saat itu, Donald Trumpet, hadir dan berpidato lama.", "Presiden Amerika saat itu" },
        { "Li Hongwei, anggota politbiro Partai Komunis China yang berkuasa, datang.", "anggota politbiro Partai Komunis China" },
        { "Boy Sarjono, koordinator aksi, mengatakan bahwa mereka akan kembali.", "koordinator aksi" },
        { "French President Emmanuel Lavigne said on Monday that he would not resign.", "French President" },
        { "White House press secretary Amelia Bergson said that it was not true.", "White House press secretary" },
        { "Sarah Whitcombe, a former minister, said that this was not what people wanted.", "a former minister" },
        // the office of the next person in a list is not this one's
        { "Gubernur Dedi Mulyono, Wali Kota Farhan Hidayat, dan para tamu hadir di sana.", "Gubernur; Wali Kota" },
    };

    [Theory, MemberData(nameof(Roles))]
    public void Offices_beside_the_name_are_read(string text, string roles) => Assert.Equal(roles, PeopleOf.Roles(text));

    [Fact]
    public void A_role_names_its_state_and_its_body()
    {
        var role = Assert.Single(PeopleOf.Text("Hal itu disampaikan Menteri Pertahanan Rusia Sergei Antonov kepada wartawan.")[0].Roles);
        Assert.Equal("RU", role.CountryCode);
        role = Assert.Single(PeopleOf.Text("Ketua Umum Partai Golkar Wira Kusnadi menolak usul itu karena belum dibahas.")[0].Roles);
        Assert.Equal("Partai Golkar", role.Organization);
    }
}
