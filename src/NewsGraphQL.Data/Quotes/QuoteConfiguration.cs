using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Data.Quotes;

internal sealed class QuoteConfiguration : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> quote)
    {
        quote.HasIndex(q => new { q.SortUtc, q.Id });
        quote.HasIndex(q => new { q.SpeakerId, q.SortUtc, q.Id });         // all quotes by one person, newest first: the hottest list
        quote.HasIndex(q => new { q.OrganizationId, q.SortUtc, q.Id });
        quote.HasIndex(q => new { q.ArticleId, q.Ordinal });
        quote.HasIndex(q => new { q.Language, q.SortUtc, q.Id });
        quote.HasIndex(q => new { q.Kind, q.SortUtc, q.Id });
        quote.Property(q => q.Parts).IsPacked(2, s => [s.Start, s.End], n => new TextSpan(n.Span[0], n.Span[1]));

        quote.HasOne(q => q.Article).WithMany(a => a.Quotes).HasForeignKey(q => q.ArticleId);
        quote.HasOne(q => q.Speaker).WithMany(p => p.Quotes).HasForeignKey(q => q.SpeakerId).OnDelete(DeleteBehavior.Restrict);
        quote.HasOne(q => q.Organization).WithMany(o => o.Quotes).HasForeignKey(q => q.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        quote.HasMany(q => q.People).WithMany(p => p.QuotesAbout).UsingEntity<QuotePerson>(
            link => link.HasOne(l => l.Person).WithMany(p => p.QuoteAboutLinks).HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict),
            link => link.HasOne(l => l.Quote).WithMany(q => q.PersonLinks).HasForeignKey(l => l.QuoteId));
        quote.HasMany(q => q.Organizations).WithMany(o => o.QuotesAbout).UsingEntity<QuoteOrganization>(
            link => link.HasOne(l => l.Organization).WithMany(o => o.QuoteAboutLinks).HasForeignKey(l => l.OrganizationId).OnDelete(DeleteBehavior.Restrict),
            link => link.HasOne(l => l.Quote).WithMany(q => q.OrganizationLinks).HasForeignKey(l => l.QuoteId));
        quote.HasMany(q => q.Countries).WithMany(c => c.QuotesAbout).UsingEntity<QuoteCountry>(
            link => link.HasOne(l => l.Country).WithMany(c => c.QuoteAboutLinks).HasForeignKey(l => l.CountryId).OnDelete(DeleteBehavior.Restrict),
            link => link.HasOne(l => l.Quote).WithMany(q => q.CountryLinks).HasForeignKey(l => l.QuoteId));
    }
}
