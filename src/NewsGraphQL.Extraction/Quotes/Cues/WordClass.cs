namespace NewsGraphQL.Extraction.Quotes.Cues;

/// <summary>What a word of clause-words.tsv or nouns.tsv does in a clause. Names equal the classes of these lists without their hyphens.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Pronoun = 1 << 0,
    PronounHe = 1 << 1,
    PronounShe = 1 << 2,
    Plural = 1 << 3,
    Self = 1 << 4,
    Demonstrative = 1 << 5,
    Article = 1 << 6,
    Possessive = 1 << 7,
    Relative = 1 << 8,
    That = 1 << 9,
    Preposition = 1 << 10,
    BeforeSpeaker = 1 << 11,
    Conjunction = 1 << 12,
    Subordinator = 1 << 13,
    Adverb = 1 << 14,
    Negation = 1 << 15,
    Quantity = 1 << 16,
    Time = 1 << 17,
    Also = 1 << 18,
    Copula = 1 << 19,
    Person = 1 << 20,
    Kin = 1 << 21,
    Representative = 1 << 22,
    Body = 1 << 23,
    Outlet = 1 << 24,
    Document = 1 << 25,
    Work = 1 << 26,
    Naming = 1 << 27,
    Definite = 1 << 28,
    Lesser = 1 << 29,

    AnyPronoun = Pronoun | PronounHe | PronounShe,
    AnyNoun = Person | Kin | Representative | Body | Outlet | Document,
    Governor = Preposition | BeforeSpeaker | Possessive,
    AnyArticle = Article | Definite,
    Linker = Conjunction | Subordinator | That,
}
