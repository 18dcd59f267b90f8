using System.Collections.Immutable;
using NewsGraphQL.Extraction;
using NewsGraphQL.Extraction.Articles;
using NewsGraphQL.Extraction.Countries;
using NewsGraphQL.Extraction.Documents;
using NewsGraphQL.Extraction.Organizations;
using NewsGraphQL.Extraction.People;
using NewsGraphQL.Extraction.Quotes;

namespace NewsGraphQL.Data.Tests.Ingest;

/// <summary>What extraction would say of a text, written by hand: each word given is found where it stands in the text.</summary>
internal sealed class Draft(string body)
{
    private readonly List<ExtractedPerson> _people = [];
    private readonly List<ExtractedOrganization> _organizations = [];
    private readonly List<ExtractedCountry> _countries = [];
    private readonly List<ExtractedQuote> _quotes = [];
    private ArticleLayout _layout = new() { Paragraphs = [new Paragraph(0, new TextSpan(0, body.Length))] };
    private DeclaredMetadata _declared = DeclaredMetadata.None;
    private string _language = "id";

    public Draft Language(string code)
    {
        _language = code;
        return this;
    }

    public Draft Headline(string headline) => With(layout: _layout with { Headline = headline });

    public Draft Published(string local, int? hours = 7, TimePrecision precision = TimePrecision.Minute) => With(layout: _layout with
    {
        PublishedAt = new PublicationTime(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), hours is { } h ? TimeSpan.FromHours(h) : null, precision),
    });

    public Draft Modified(string local) => With(layout: _layout with
    {
        ModifiedAt = new PublicationTime(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(7), TimePrecision.Minute),
    });

    public Draft Source(string name) => With(layout: _layout with { Sources = _layout.Sources.Add(new SourceCredit(name)) });

    public Draft Author(string name) => With(layout: _layout with { Byline = new Byline(name, [new Credit(name, CreditRole.Author)]) });

    public Draft Related(string headline, string? url = null) => With(layout: _layout with { Related = _layout.Related.Add(new RelatedLink(headline, url)) });

    public Draft Url(string url) => With(declared: _declared with { Url = url });

    public Draft Country(string code, params string[] forms)
    {
        var mentions = forms.SelectMany(Everywhere).OrderBy(s => s.Start).Select(s => new CountryMention(s, CountryMentionKind.Name)).ToImmutableArray();
        _countries.Add(new ExtractedCountry(code, [.. forms], mentions));
        return this;
    }

    public Draft Organization(string name, OrganizationKind kind = OrganizationKind.Other, string? acronym = null, string? country = null, params string[] forms)
    {
        string[] printed = forms.Length > 0 ? forms : [name];
        _organizations.Add(new ExtractedOrganization
        {
            Name = name, Acronym = acronym, Kind = kind, CountryCode = country, SurfaceForms = [.. printed],
            Mentions = [.. printed.SelectMany(Everywhere).OrderBy(s => s.Start)],
        });
        return this;
    }

    public Draft Person(string name, string? role = null, string? country = null, params string[] shortForms)
    {
        var full = Everywhere(name).ToList();
        var shorts = shortForms.SelectMany(Everywhere).Where(s => !full.Exists(f => f.Overlaps(s)));
        _people.Add(new ExtractedPerson
        {
            Name = name, SurfaceForms = [name, .. shortForms],
            Roles = role is null ? [] : [new PersonRole(role, Everywhere(role).First(), country)],
            Mentions =
            [
                .. full.Select(s => new PersonMention(s, MentionForm.FullName)).Concat(shorts.Select(s => new PersonMention(s, MentionForm.ShortName)))
                    .OrderBy(m => m.Span.Start),
            ],
        });
        return this;
    }

    public Draft Quote(string text, string? speaker = null, int occurrence = 0)
    {
        var person = speaker is null ? (int?)null : _people.FindIndex(p => p.Name == speaker);
        _quotes.Add(new ExtractedQuote
        {
            Kind = QuoteKind.Direct, Text = text, Parts = [Everywhere(text).ElementAt(occurrence)], Paragraph = 0,
            Attribution = new Attribution
            {
                Kind = person is null ? AttributionKind.Unknown : AttributionKind.Person, Speaker = person, Confidence = 0.9, Rule = "by-hand", Label = speaker,
            },
        });
        return this;
    }

    public ExtractedArticle Extracted() => new()
    {
        Document = new NewsDocument(body) { Declared = _declared }, Language = _language, Layout = _layout,
        People = [.. _people], Organizations = [.. _organizations], Countries = [.. _countries], Quotes = [.. _quotes],
    };

    private Draft With(ArticleLayout? layout = null, DeclaredMetadata? declared = null)
    {
        _layout = layout ?? _layout;
        _declared = declared ?? _declared;
        return this;
    }

    private IEnumerable<TextSpan> Everywhere(string words)
    {
        var found = false;
        for (var at = body.IndexOf(words, StringComparison.Ordinal); at >= 0; at = body.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            found = true;
            yield return new TextSpan(at, at + words.Length);
        }
        if (!found) throw new ArgumentException($"'{words}' does not stand in '{body}'");
    }
}
