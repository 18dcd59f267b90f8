using System.Collections.Immutable;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Organizations;

namespace NewsGraphQL.Extraction.People;

/// <summary>What every token of one text is, as far as names of people go; read once, before names are looked for.</summary>
internal sealed class NameContext
{
    // A headline, or a sentence without a stop, with this share of capitals among its longer words: its capitals tell nothing.
    private const double HeadlineShare = 0.6;
    private const double SentenceShare = 0.8;

    private readonly WordTraits[] traits;
    private readonly TokenRole[] roles;
    private readonly bool[] isPhrase;
    private readonly bool[] beginsPhrase;
    private readonly bool[] headlineCase;

    public NameContext(AnalyzedText text, NameLexicon lexicon, ImmutableArray<ExtractedOrganization> organizations, ImmutableArray<ExtractedCountry> countries)
    {
        Text = text;
        Lexicon = lexicon;
        Spoken = SpokenNames.Of(text, lexicon);
        traits = new WordTraits[text.Tokens.Length];
        roles = new TokenRole[text.Tokens.Length];
        isPhrase = new bool[text.Tokens.Length];
        beginsPhrase = new bool[text.Tokens.Length];
        headlineCase = new bool[text.Sentences.Length];
        foreach (var organization in organizations)
        {
            foreach (var mention in organization.Mentions) Mark(mention, TokenRole.Organization);
        }

        foreach (var country in countries)
        {
            foreach (var mention in country.Mentions) Mark(mention.Span, TokenRole.Country);
        }

        for (var sentence = 0; sentence < text.Sentences.Length; sentence++) Read(sentence);
        LearnPlaces();
        LearnNames();
    }

    /// <summary>The short names by which people speak in this text.</summary>
    public SpokenNames Spoken { get; }

    /// <summary>The text.</summary>
    public AnalyzedText Text { get; }

    /// <summary>The word lists.</summary>
    public NameLexicon Lexicon { get; }

    /// <summary>What the word lists know of a capitalised word; nothing of any other token.</summary>
    public WordTraits TraitsOf(int token) => traits[token];

    /// <summary>What the token is part of.</summary>
    public TokenRole RoleOf(int token) => roles[token];

    /// <summary>Whether the token's role was given to it together with its neighbours ("New York", "Jaksa Agung").</summary>
    public bool IsInPhrase(int token) => isPhrase[token];

    /// <summary>Whether the sentence is set as a headline, with capitals on most words.</summary>
    public bool IsHeadlineCase(int sentence) => headlineCase[sentence];

    /// <summary>Whether the token is a word that begins with a capital.</summary>
    public bool IsCapital(int token) => Text.Tokens[token].Kind == TokenKind.Word && char.IsUpper(Text.Body[Text.Tokens[token].Start]);

    /// <summary>Whether the token is a word that begins with a capital and is written as a name is: no digit, no capital at its end ("MotoGP").</summary>
    public bool IsWrittenAsName(int token)
    {
        if (!IsCapital(token)) return false;
        var word = Text.Of(token);
        var small = false;
        foreach (var sign in word)
        {
            if (char.IsDigit(sign)) return false;
            small |= char.IsLower(sign);
        }

        return !small || !char.IsUpper(word[^1]);
    }

    /// <summary>Whether the token is a word of capitals only, of two letters or more.</summary>
    public bool IsAllCapitals(int token)
    {
        var word = Text.Of(token);
        if (word.Length < 2) return false;
        foreach (var sign in word)
        {
            if (char.IsLower(sign)) return false;
        }

        return true;
    }

    /// <summary>Whether the token is one capital letter, as of an initial.</summary>
    public bool IsInitial(int token) => Text.Tokens[token].Span.Length == 1 && IsCapital(token);

    /// <summary>Whether the token is this sign.</summary>
    public bool IsSign(int token, char sign) => token >= 0 && token < Text.Tokens.Length && Text.Tokens[token].Span.Length == 1 && Text.Body[Text.Tokens[token].Start] == sign;

    /// <summary>Whether the token is any quotation mark.</summary>
    public bool IsMark(int token) => token >= 0 && token < Text.Tokens.Length && Text.Tokens[token].Kind == TokenKind.Mark;

    private void Mark(TextSpan span, TokenRole role)
    {
        for (var token = Text.TokenAt(span.Start); token < Text.Tokens.Length && Text.Tokens[token].Start < span.End; token++)
        {
            if (roles[token] == TokenRole.None) roles[token] = role;
        }
    }

    private void Read(int index)
    {
        var sentence = Text.Sentences[index];
        var (long_, capital) = (0, 0);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (Text.Tokens[token].Kind != TokenKind.Word) continue;
            if (Text.Tokens[token].Span.Length > 3) long_++;
            var listed = Lexicon.Listed(Text.Of(token));
            beginsPhrase[token] = listed.HasFlag(WordTraits.BeginsPhrase);
            if (!IsCapital(token)) continue;
            if (Text.Tokens[token].Span.Length > 3) capital++;
            traits[token] = Lexicon.Completed(Text.Of(token), listed) & ~WordTraits.BeginsPhrase;
        }

        var share = sentence.Paragraph == Sentence.Headline ? HeadlineShare : SentenceShare;
        headlineCase[index] = long_ >= 3 && capital >= long_ * share && !IsSign(sentence.EndToken - 1, '.');
        for (var token = sentence.FirstToken; token < sentence.EndToken;) token += Math.Max(1, MarkPhrase(token, sentence));
        for (var token = sentence.FirstToken; token + 1 < sentence.EndToken; token++)
        {
            // "Choirmaster Ceri Walters", "sheep-shearing contractor Bob Yates"
            if (roles[token] != TokenRole.None || Text.Tokens[token].Kind != TokenKind.Word || !IsCapital(token + 1)) continue;
            if (Lexicon.IsTrade(Text.Of(token)) || (Lexicon.IsHeadLast && !IsCapital(token) && IsCapitalPair(token + 1, sentence.EndToken) && Lexicon.RoleNouns.Contains(Text.Of(token)))) roles[token] = TokenRole.RoleHead;
        }
    }

    // "diver ⟦Harjinder Sandhu⟧": two words of which no list knows a place, a body or an office.
    private bool IsCapitalPair(int token, int end) =>
        token + 1 < end && IsCapital(token + 1) && roles[token] == TokenRole.None && roles[token + 1] == TokenRole.None && Text.Tokens[token].End + 1 == Text.Tokens[token + 1].Start
        && !traits[token].HasFlag(WordTraits.Common) && !traits[token + 1].HasFlag(WordTraits.Common);

    // "di Karanganom", "Desa Watidal", the dateline: an unknown word that is a place once is one wherever it stands.
    private void LearnPlaces()
    {
        var learned = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (Text.Layout.Dateline is { } dateline) learned.Add(dateline.Place);
        for (var token = 1; token + 1 < roles.Length; token++)
        {
            if (IsLonePlace(token)) learned.Add(Text.Text(Text.Tokens[token]));
        }

        if (learned.Count == 0) return;
        for (var token = 1; token + 1 < roles.Length; token++)
        {
            if (IsCapital(token) && IsPersonal(token)) learned.Remove(Text.Text(Text.Tokens[token]));
        }

        var words = learned.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var token = 0; token < roles.Length; token++)
        {
            if (roles[token] == TokenRole.None && IsCapital(token) && words.Contains(Text.Of(token))) roles[token] = TokenRole.Place;
        }
    }

    // "kata Agung", "ujar Tauhid": who speaks by this word is a person wherever the word stands in capitals, alone or before more of a name.
    private void LearnNames()
    {
        if (!Spoken.Any) return;
        for (var token = 0; token < roles.Length; token++)
        {
            if (isPhrase[token] || !IsCapital(token) || !Spoken.Contains(Text.Of(token))) continue;
            if (roles[token] is not (TokenRole.None or TokenRole.Place or TokenRole.Honorific) && !(roles[token] == TokenRole.RoleHead && Lexicon.TitleNames.Contains(Text.Of(token)))) continue;
            roles[token] = TokenRole.None;
            traits[token] = (traits[token] & ~(WordTraits.Common | WordTraits.Foreign)) | WordTraits.Given;
        }
    }

    // What is titled, speaks or owns ("Tillery's district") is a person all the same.
    private bool IsPersonal(int token) =>
        roles[token - 1] == TokenRole.Honorific || (traits[token - 1].HasFlag(WordTraits.Given) && roles[token - 1] == TokenRole.None && Text.Tokens[token - 1].End + 1 == Text.Tokens[token].Start)
        || Lexicon.VerbsBefore.Contains(Text.Of(token - 1)) || Lexicon.VerbsAfter.Contains(Text.Of(token + 1)) || Text.Of(token + 1) is "'s" or "’s";

    private bool IsLonePlace(int token)
    {
        if (roles[token] != TokenRole.None || !IsCapital(token) || (traits[token] & (WordTraits.Given | WordTraits.Surname | WordTraits.Common)) != 0) return false;
        if (IsCapital(token + 1) && Text.Tokens[token].End + 1 >= Text.Tokens[token + 1].Start) return false;
        var before = Text.Of(token - 1);
        return Lexicon.PlacePrepositions.Contains(before) || Lexicon.WeakPlacePrepositions.Contains(before) || IsStrictThing(token - 1);
    }

    /// <summary>Whether the token is a word for a place or a building, after which no person's name begins ("Masjid").</summary>
    public bool IsStrictThing(int token) => roles[token] == TokenRole.ThingFirst && Lexicon.ThingsFirst.TryGet(Text.Of(token), out var strict) && strict;

    private int MarkPhrase(int token, Sentence sentence)
    {
        if (!beginsPhrase[token] || roles[token] != TokenRole.None) return 1;
        var (limit, role, length) = (sentence.EndToken, TokenRole.None, 0);
        Longest(Lexicon.Roles.Match(Text, token, limit, out _), TokenRole.RoleHead);
        Longest(Lexicon.Honorifics.Match(Text, token, limit, out _), TokenRole.Honorific);
        if (IsCapital(token))
        {
            Longest(Lexicon.NeverNames.Match(Text, token, limit, out _), TokenRole.Never);
            Longest(Lexicon.Places.Match(Text, token, limit, out _), TokenRole.Place);
        }

        Longest(Lexicon.ThingsFirst.Match(Text, token, limit, out _), TokenRole.ThingFirst);

        for (var at = token; at < token + length; at++) (roles[at], isPhrase[at]) = (role, length > 1);
        return length;

        void Longest(int found, TokenRole kind)
        {
            if (found > length) (length, role) = (found, kind);
        }
    }

    /// <summary>Whether a word is known as part of names, and as no word of the language.</summary>
    public bool IsPureName(int token) =>
        token >= 0 && token < Text.Tokens.Length && RoleOf(token) == TokenRole.None && IsCapital(token)
        && (TraitsOf(token) & (WordTraits.Given | WordTraits.Surname | WordTraits.NameShape)) != 0 && !TraitsOf(token).HasFlag(WordTraits.Common);

    /// <summary>Whether words that only open names begin here.</summary>
    public bool IsOpening(int token) => IsCapital(token) && Lexicon.NameOpenings.Match(Text, token, Text.Tokens.Length, out _) > 0;

    /// <summary>Whether the token ties two words.</summary>
    public bool IsHyphen(int token) => IsSign(token, '-') || IsSign(token, '–');
}

/// <summary>What a token is part of, other than a person's name.</summary>
internal enum TokenRole : byte
{
    /// <summary>Nothing that a list knows.</summary>
    None,

    /// <summary>An organization that was found.</summary>
    Organization,

    /// <summary>A country that was found.</summary>
    Country,

    /// <summary>A city or region.</summary>
    Place,

    /// <summary>The first words of an office, profession or relation.</summary>
    RoleHead,

    /// <summary>An honorific, rank or title.</summary>
    Honorific,

    /// <summary>A word that is never part of a name.</summary>
    Never,

    /// <summary>The first word of a thing's name.</summary>
    ThingFirst,
}
