namespace NewsGraphQL.Benchmarks.Corpus;

/// <summary>Names that nobody has, made from syllables: the same number gives the same name.</summary>
internal static class CorpusNames
{
    private static readonly string[] Given =
    [
        "Haryo", "Ratna", "Damar", "Veronika", "Sukma", "Bagus", "Lestari", "Wisnu", "Ayu", "Galih", "Sekar", "Tirta", "Nanda", "Panji", "Kirana", "Rangga",
        "Marguerite", "Edwin", "Clara", "Douglas", "Harriet", "Leonard", "Miriam", "Oscar", "Paula", "Quentin", "Rosalind", "Stephen", "Tabitha", "Ulrich", "Vera", "Wendell",
        "Keiko", "Hiroshi", "Min-jae", "Soo-yeon", "Wei", "Lan", "Arjun", "Priya", "Yusuf", "Zainab", "Tariq", "Noor", "Zoë", "Renée", "José", "Łukasz", "Søren", "Björk",
    ];

    private static readonly string[] Beginnings = ["Wi", "Ha", "Pra", "Su", "Ka", "Ma", "Ta", "Du", "Ro", "Le", "Ber", "Cal", "Fen", "Gor", "Hol", "Jan", "Kor", "Lin", "Mor", "Nav", "Or", "Pel", "Ques", "Ras", "Sal", "Tor", "Ul", "Ven", "Wes", "Zan"];

    private static readonly string[] Middles = ["ra", "di", "na", "lo", "me", "ti", "ku", "sa", "ve", "ri", "ma", "bo", "de", "ga", "ji", "lu", "po", "shi", "to", "wa"];

    private static readonly string[] Ends = ["ta", "wan", "to", "ni", "dez", "son", "man", "sky", "ra", "hara", "ford", "well", "ati", "adi", "oko", "ingsih", "berg", "lin", "quist", "ez"];

    private static readonly string[] Bodies =
    [
        "Bank", "Universitas", "Kementerian", "Badan", "Dewan", "Komisi", "Lembaga", "Yayasan", "Asosiasi", "Partai", "Institute of", "Ministry of", "Union of", "Council of", "Agency for",
    ];

    /// <summary>A full name of two words, of three from number 30,000 on. Many share a part of theirs, and one of two hundred has somebody else's name.</summary>
    public static string Person(int number)
    {
        if (number % 200 == 199) return Person(number - 100);
        // A step without a common divisor with the number of names visits each once, in no visible order.
        var mixed = (int)((number * 7919L) % (Given.Length * FamilyNames));
        var given = Given[mixed % Given.Length];
        var middle = number < 30_000 ? "" : $"{Given[number / 30_000 % Given.Length]} ";
        return $"{given} {middle}{Family(mixed / Given.Length)}";
    }

    /// <summary>A body's name.</summary>
    public static string Organization(int number) => $"{Bodies[number % Bodies.Length]} {Family(number * 31 + 7)}";

    /// <summary>An outlet's name.</summary>
    public static string Outlet(int number) => $"{(number % 2 == 0 ? "Harian" : "The Daily")} {Family(number * 17 + 3)}";

    /// <summary>A small town's name.</summary>
    public static string Town(int number) => Family((number * 13) + 5);

    /// <summary>The name of a town with reporters.</summary>
    public static string Place(int number) => $"{Beginnings[number % Beginnings.Length]}{Middles[number * 3 % Middles.Length]}sari";

    private static int FamilyNames => Beginnings.Length * Middles.Length * Ends.Length;

    private static string Family(int number) =>
        Beginnings[number % Beginnings.Length] + Middles[number / Beginnings.Length % Middles.Length] + Ends[number / (Beginnings.Length * Middles.Length) % Ends.Length];
}
