using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsGraphQL.Data;
using NewsGraphQL.Data.Articles;
using NewsGraphQL.Data.Countries;
using NewsGraphQL.Data.Organizations;
using NewsGraphQL.Data.People;
using NewsGraphQL.Data.Quotes;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes;
using Country = NewsGraphQL.Data.Countries.Country;
using PersonMention = NewsGraphQL.Data.People.PersonMention;
using PersonRole = NewsGraphQL.Data.People.PersonRole;

namespace NewsGraphQL.Benchmarks.Corpus;

/// <summary>A quote's row and its words for the search index.</summary>
internal sealed record ComposedQuote(Quote Row, IndexedPiece Search);

/// <summary>Writes one article: its text, and in step with it the facts, so that every span holds what its row says.</summary>
internal sealed class ArticleComposer
{
    private static readonly Dictionary<string, CorpusSentences> Sentences = new(StringComparer.Ordinal) { ["id"] = new("id"), ["en"] = new("en") };

    private readonly CorpusPhrases _phrases;
    private readonly CorpusShape _shape;
    private readonly CorpusCast _cast;
    private readonly Random _random;
    private readonly int _id;
    private readonly List<(Named<Person> Named, List<PersonMention> Mentions)> _people = [];
    private readonly List<(Named<Organization> Named, List<OrganizationMention> Mentions)> _organizations = [];
    private readonly List<(Country Country, List<CountryMention> Mentions)> _countries = [];
    private int _paragraph;

    public ArticleComposer(CorpusShape shape, CorpusCast cast, Random random, int id)
    {
        (_shape, _cast, _random, _id) = (shape, cast, random, id);
        _phrases = _random.Next(10) < 7 ? CorpusPhrases.Indonesian : CorpusPhrases.English;
        Text = new ComposedText(_phrases.Language);
        Article = Row();
    }

    public ComposedText Text { get; }

    public Article Article { get; }

    /// <summary>The outlet that the article gives as its source; null when it gives none.</summary>
    public Named<Organization>? Source { get; private set; }

    public List<ComposedQuote> Quotes { get; } = [];

    public List<PersonRole> Roles { get; } = [];

    /// <summary>Aliases that this article is the first to use; their ids are numbered by <see cref="NextAliasId"/>.</summary>
    public List<PersonAlias> PersonAliases { get; } = [];

    public List<OrganizationAlias> OrganizationAliases { get; } = [];

    public required Func<int> NextAliasId { get; init; }

    public IEnumerable<ArticlePerson> PersonLinks => _people.Select((person, at) => new ArticlePerson
    {
        ArticleId = _id, PersonId = person.Named.Row.Id, Ordinal = at, SortUtc = Article.SortUtc, MentionCount = person.Mentions.Count, Mentions = [.. person.Mentions],
    });

    public IEnumerable<ArticleOrganization> OrganizationLinks => _organizations.Select((organization, at) => new ArticleOrganization
    {
        ArticleId = _id, OrganizationId = organization.Named.Row.Id, Ordinal = at, SortUtc = Article.SortUtc, MentionCount = organization.Mentions.Count, Mentions = [.. organization.Mentions],
    });

    public IEnumerable<ArticleCountry> CountryLinks => _countries.Select((country, at) => new ArticleCountry
    {
        ArticleId = _id, CountryId = country.Country.Id, Ordinal = at, SortUtc = Article.SortUtc, MentionCount = country.Mentions.Count, Mentions = [.. country.Mentions],
    });

    public void Compose()
    {
        var headline = Plain();
        (Article.Headline, Article.HeadlineKey) = (headline, NameKey.Of(headline));
        (Article.HeadlineStart, Article.HeadlineEnd) = (0, Text.AddUnindexed(headline).End);
        var people = _cast.SomePeople(_random, _random.Next(2, 7));
        var countries = _cast.SomeCountries(_random, _random.Next(1, 5));
        var organizations = _cast.SomeOrganizations(_random, _random.Next(4));
        Lead(countries, organizations);
        for (var count = _random.Next(3, 9); count > 0; count--) WriteQuote(people, countries, organizations);
        foreach (var person in people.Where(person => _people.All(named => named.Named != person))) Sentence(() => Name(person));
        while (Text.Length < 1000 + _random.Next(900)) Sentence(null);
        Text.EndParagraph();
        if (_random.Next(3) == 0)
        {
            Source = _cast.Outlet(_random);
            AliasId(Source, 0);
        }

        Article.WordCount = Text.Text.Count(char.IsWhiteSpace);
    }

    /// <summary>An article's own row, dated near its place among all.</summary>
    private Article Row()
    {
        var at = CorpusShape.First + (CorpusShape.Span * ((double)_id / _shape.Articles)) + TimeSpan.FromMinutes(_random.Next(-4 * 24 * 60, 4 * 24 * 60));
        var published = _random.Next(100) == 0 ? (DateTime?)null : new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Utc);
        var number = _id.ToString(CultureInfo.InvariantCulture);
        return new Article
        {
            Id = _id, Slug = $"article-{number}", Url = _random.Next(10) == 0 ? null : $"https://news.example/{number}", ContentHash = SHA256.HashData(Encoding.ASCII.GetBytes(number)),
            HeadlineKey = "", Language = _phrases.Language, Section = _random.Next(20) == 0 ? null : _phrases.Sections[_random.Next(_phrases.Sections.Length)], PublishedUtc = published, PublishedOffsetMinutes = published is null || _random.Next(5) == 0 ? null : 420,
            PublishedPrecision = published is null ? null : TimePrecision.Minute, SortUtc = published ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
            ModifiedUtc = published is not null && _random.Next(5) == 0 ? published + TimeSpan.FromMinutes(90) : null, ExtractorVersion = NewsExtractor.Version,
            StoredUtc = CorpusShape.First + CorpusShape.Span, UpdatedUtc = CorpusShape.First + CorpusShape.Span,
        };
    }

    private void Lead(List<Named<Country>> countries, List<Named<Organization>> organizations)
    {
        _paragraph = Text.BeginParagraph();
        var place = CorpusNames.Place(_random.Next(90));
        var dateline = Text.Add(place);
        (Article.DatelinePlace, Article.DatelineStart, Article.DatelineEnd) = (place, dateline.Start, dateline.End);
        Text.Add(" - ");
        Text.Add(Plain());
        foreach (var country in countries)
        {
            Text.Add($" {_phrases.About} ");
            Name(country);
        }

        foreach (var organization in organizations)
        {
            Text.Add(", ");
            Name(organization);
        }

        Text.Add(".");
    }

    private void Sentence(Action? name)
    {
        _paragraph = Text.BeginParagraph();
        Text.Add(Plain());
        if (name is not null)
        {
            Text.Add($" {_phrases.About} ");
            name();
        }

        Text.Add(". ");
        Text.Add(Plain());
        Text.Add(".");
    }

    private string Plain() => Sentences[_phrases.Language].Next(_random);

    private void WriteQuote(List<Named<Person>> people, List<Named<Country>> countries, List<Named<Organization>> organizations)
    {
        _paragraph = Text.BeginParagraph();
        var kind = _random.Next(100) switch { < 50 => QuoteKind.Direct, < 83 => QuoteKind.Indirect, _ => QuoteKind.Partial };
        var quote = new Quote
        {
            ArticleId = _id, Text = "", Kind = kind, Language = _phrases.Language, PublishedUtc = Article.PublishedUtc, SortUtc = Article.SortUtc, Ordinal = Quotes.Count,
            Paragraph = _paragraph, Confidence = (60 + _random.Next(40)) / 100.0, Rule = kind == QuoteKind.Direct ? "name-after-cue" : "name-before-cue",
        };
        if (kind == QuoteKind.Direct)
        {
            Text.Add("\"");
            Say(quote, people, countries, organizations);
            Text.Add(",\" ");
            Cue(quote, _phrases.Cues[_random.Next(_phrases.Cues.Length)]);
            Text.Add(" ");
            Speak(quote, people, organizations);
        }
        else
        {
            Speak(quote, people, organizations);
            Text.Add(" ");
            Cue(quote, kind == QuoteKind.Indirect ? _phrases.That : _phrases.Called);
            Text.Add(kind == QuoteKind.Partial ? " \"" : " ");
            Say(quote, people, countries, organizations);
            if (kind == QuoteKind.Partial) Text.Add("\"");
        }

        if (_random.Next(20) == 0) Relay(quote);
        Text.Add(".");
    }

    private void Say(Quote quote, List<Named<Person>> people, List<Named<Country>> countries, List<Named<Organization>> organizations)
    {
        var (start, mark) = (Text.Length, Text.IndexMark);
        Text.Add(Plain());
        if (_random.Next(4) == 0 && people[_random.Next(people.Count)] is var person)
        {
            Text.Add($" {_phrases.About} ");
            Name(person);
            quote.PersonLinks.Add(new QuotePerson { PersonId = person.Row.Id, SortUtc = quote.SortUtc });
        }

        if (_random.Next(4) == 0 && countries[_random.Next(countries.Count)] is var country)
        {
            Text.Add($" {_phrases.And} ");
            Name(country);
            quote.CountryLinks.Add(new QuoteCountry { CountryId = country.Row.Id, SortUtc = quote.SortUtc });
        }

        if (organizations.Count > 0 && _random.Next(8) == 0)
        {
            Text.Add($" {_phrases.And} ");
            Name(organizations[0]);
            quote.OrganizationLinks.Add(new QuoteOrganization { OrganizationId = organizations[0].Row.Id, SortUtc = quote.SortUtc });
        }

        var span = new TextSpan(start, Text.Length);
        (quote.Start, quote.End, quote.Parts) = (span.Start, span.End, [span]);
        Quotes.Add(new ComposedQuote(quote, Text.IndexedSince(mark)));
    }

    private void Cue(Quote quote, (string Form, string Lemma) cue)
    {
        var span = Text.Add(cue.Form);
        (quote.Cue, quote.CueLemma, quote.CueStart, quote.CueEnd) = (cue.Form, cue.Lemma, span.Start, span.End);
    }

    private void Speak(Quote quote, List<Named<Person>> people, List<Named<Organization>> organizations)
    {
        switch (_random.Next(100))
        {
            case < 85:
                quote.AttributionKind = AttributionKind.Person;
                SpeakAs(quote, people[_random.Next(people.Count)]);
                break;
            case < 90 when organizations.Count > 0:
                quote.AttributionKind = AttributionKind.Organization;
                quote.OrganizationId = organizations[0].Row.Id;
                Label(quote, Name(organizations[0]));
                break;
            default:
                quote.AttributionKind = AttributionKind.Unnamed;
                Label(quote, Text.Add(_phrases.Unnamed[_random.Next(_phrases.Unnamed.Length)]));
                break;
        }
    }

    private void SpeakAs(Quote quote, Named<Person> person)
    {
        quote.SpeakerId = person.Row.Id;
        if (_people.All(named => named.Named != person) && _random.Next(3) == 0)
        {
            // Everybody has one office, and another one from the middle of the years on.
            var office = (person.Row.Id * 7) + (_id > _shape.Articles / 2 && person.Row.Id % 3 == 0 ? 1 : 0);
            var title = _phrases.Roles[office % _phrases.Roles.Length];
            var span = Text.Add(title);
            Text.Add(" ");
            quote.Role = title;
            Roles.Add(new PersonRole { PersonId = person.Row.Id, ArticleId = _id, Title = title, OfficeKey = NameKey.Of(title), Start = span.Start, End = span.End, SortUtc = Article.SortUtc });
        }

        Label(quote, Name(person));
    }

    private void Label(Quote quote, TextSpan span) => (quote.Label, quote.LabelStart, quote.LabelEnd) = (Text.Text[span.Start..span.End], span.Start, span.End);

    private void Relay(Quote quote)
    {
        var outlet = _cast.Outlet(_random);
        Text.Add($", {_phrases.Relayed} ");
        Name(outlet);
        quote.Relays.Add(new QuoteRelay { OrganizationId = outlet.Row.Id });
    }

    private TextSpan Name(Named<Person> person)
    {
        var at = _people.FindIndex(named => named.Named == person);
        // In full first, then by one of the short forms.
        var form = at < 0 ? 0 : 1 + _random.Next(person.Forms.Length - 1);
        if (at < 0) _people.Add((person, []));
        var span = Text.Add(person.Forms[form]);
        _people[at < 0 ? ^1 : at].Mentions.Add(new PersonMention(span, form == 0 ? MentionForm.FullName : MentionForm.ShortName, AliasId(person, form)));
        if (Article.PublishedUtc is { } seen)
        {
            if (person.Row.FirstSeenUtc is null || seen < person.Row.FirstSeenUtc) person.Row.FirstSeenUtc = seen;
            if (person.Row.LastSeenUtc is null || seen > person.Row.LastSeenUtc) person.Row.LastSeenUtc = seen;
        }

        return span;
    }

    private TextSpan Name(Named<Organization> organization)
    {
        var at = _organizations.FindIndex(named => named.Named == organization);
        var form = at < 0 ? 0 : organization.Forms.Length - 1;
        if (at < 0) _organizations.Add((organization, []));
        var span = Text.Add(organization.Forms[form]);
        _organizations[at < 0 ? ^1 : at].Mentions.Add(new OrganizationMention(span, AliasId(organization, form)));
        return span;
    }

    private int AliasId(Named<Person> person, int form)
    {
        if (person.AliasIds[form] > 0) return person.AliasIds[form];
        var (alias, name) = (person.AliasIds[form] = NextAliasId(), person.Forms[form]);
        PersonAliases.Add(new PersonAlias { Id = alias, PersonId = person.Row.Id, ArticleId = _id, Name = name, NameKey = NameKey.Of(name) });
        return alias;
    }

    private int AliasId(Named<Organization> organization, int form)
    {
        if (organization.AliasIds[form] > 0) return organization.AliasIds[form];
        var (alias, name) = (organization.AliasIds[form] = NextAliasId(), organization.Forms[form]);
        OrganizationAliases.Add(new OrganizationAlias { Id = alias, OrganizationId = organization.Row.Id, ArticleId = _id, Name = name, NameKey = NameKey.Of(name) });
        return alias;
    }

    private void Name(Named<Country> country)
    {
        var at = _countries.FindIndex(named => named.Country == country.Row);
        if (at < 0) _countries.Add((country.Row, []));
        var span = Text.Add(country.Forms[_phrases.Language == "id" ? 0 : 1]);
        _countries[at < 0 ? ^1 : at].Mentions.Add(new CountryMention(span, CountryMentionKind.Name));
    }
}
