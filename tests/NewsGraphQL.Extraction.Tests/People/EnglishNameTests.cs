namespace NewsGraphQL.Extraction.Tests.People;

public sealed class EnglishNameTests
{
    public static TheoryData<string, string> Names => new()
    {
        { "Peter Brown walked home, and Frank Marsh accused him of lying.", "Peter Brown; Frank Marsh" },
        { "French President Emmanuel Lavigne said on Monday that he would not resign.", "Emmanuel Lavigne" },
        { "The vote was backed by Sen. Marcus Bellweather (R-Ohio) and Rep. Dana O'Rourke, D-Calif.", "Marcus Bellweather; Dana O'Rourke" },
        { "Detective Chief Inspector Helen Marsh said that officers were called at about 11 p.m.", "Helen Marsh" },
        { "His wife, Anna, wept when the verdict was read, and then left the court.", "Anna" },
        { "Dr. Samuel Eze, who treated the boy, said that there was nothing they could do.", "Samuel Eze" },
        { "Elena van der Berg and Mohammed bin Rashid met with Luiz da Costa in the city.", "Elena van der Berg; Mohammed bin Rashid; Luiz da Costa" },
        { "Retired Lt. Gen. Walt Eberhard told a panel that food was a weapon.", "Walt Eberhard" },
        { "\"This is not what we wanted,\" said Sarah Whitcombe, an economist at the bank.", "Sarah Whitcombe" },
        { "The film is set in Christopher Nolin's home town, where he was born.", "Christopher Nolin" },
        { "Darren Pike, 32, of Mill Street, Leeds, was arrested on Monday.", "Darren Pike" },
        { "Jae Park led the team with 28 points as they won again.", "Jae Park" },
        { "The head of the tourism office, I Gede Widiarta, urged the public to call.", "I Gede Widiarta" },
        { "Kieran Tuohy BL told Detective Garda Aoife Clarke that the court had heard him.", "Kieran Tuohy; Aoife Clarke" },
        { "\"It is cold,\" said passenger Xoluvane McTrkgrim on the pier.", "Xoluvane McTrkgrim" },
        { "Sanjay Mehrotra-Dean said that half of them would sell.", "Sanjay Mehrotra-Dean" },
        { "Importer Ng Wai Kit met Ex-minister Peter Baek and Sylvester Kipruto arap Sang.", "Ng Wai Kit; Peter Baek; Sylvester Kipruto arap Sang" },
        // names that no list holds: what is added to them tells of a person
        { "Xoluvane Trkgrimo, a third-generation oyster farmer, left the town.", "Xoluvane Trkgrimo" },
        { "Xoluvane Trkgrimo, a microplastics toxicologist, left the town.", "Xoluvane Trkgrimo" },
        { "Choirmaster Ceri Ann Walters nearly walked out of the first session.", "Ceri Ann Walters" },
        { "The judge heard William \"Buck\" Tolliver for an hour; Buck then left the court.", "William \"Buck\" Tolliver" },
        { "Owain ap Rhys sold the cows, and Ap Rhys said that he would rest.", "Owain ap Rhys" },
        { "Prime Minister Low Kian Beng and Michael Jordan met in the city of Vale Formoso.", "Low Kian Beng; Michael Jordan" },
    };

    public static TheoryData<string, string> Unlisted => new()
    {
        { "Fisherman Neil Ross and his wife, Flora, were waiting. Flora, who is ill, slept.", "Neil Ross; Flora" },
        { "\"The sample is small,\" said Olu Finch.", "Olu Finch" },
        { "Help is far. Pornthip Chaiyasit works 34 hours a week in a care home. She has no car.", "Pornthip Chaiyasit" },
        { "He played for years. Behrouz Rastegar, a trombonist who turned down the president, died on Monday.", "Behrouz Rastegar" },
        { "Polish diver Harjinder Sandhu spent 40 minutes beside a mine on Tuesday.", "Harjinder Sandhu" },
        { "\"It is cold,\" wrote veteran critic Gwenllian Probert on her blog.", "Gwenllian Probert" },
        { "\"We play on,\" shrugs Wojciech Zaremba-Lis, the first violin of the band.", "Wojciech Zaremba-Lis" },
        { "The bus stopped. Eight-year-old Teddy Nakashima, who was sitting in it, told a reporter.", "Teddy Nakashima" },
        { "\"I'd like that,\" the owner said, and \"I'll be there,\" he added.", "" },
    };

    [Theory, MemberData(nameof(Unlisted))]
    public void Names_of_no_list_are_told_by_what_stands_around_them(string text, string names) => Assert.Equal(names, PeopleOf.Names(text));

    public static TheoryData<string> Nobody => new()
    {
        "The Danish striker scored twice, and then the Dane left the pitch.",
        "The club won the Sinclair Cup at Wembley Stadium and will play in the Premier League.",
        "The meeting at Harvard University was held on Wall Street in New York in December.",
        "Goldman Sachs and Charles Schwab rose while John Deere fell, the company said.",
        "He was treated at St James's Hospital and went home on Black Friday.",
    };

    [Theory, MemberData(nameof(Names))]
    public void People_are_named_without_title_and_office(string text, string names) => Assert.Equal(names, PeopleOf.Names(text));

    [Theory, MemberData(nameof(Nobody))]
    public void Places_bodies_and_events_are_no_people(string text) => Assert.Equal("", PeopleOf.Names(text));
}
