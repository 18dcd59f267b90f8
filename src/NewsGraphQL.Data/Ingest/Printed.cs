using NewsGraphQL.Data.Providers.Postgres;

namespace NewsGraphQL.Data.Ingest;

/// <summary>A name as a row keeps it.</summary>
internal static class Printed
{
    /// <summary>The printed words with one space where the page had line ends or several, and without what no store can hold.</summary>
    public static string Form(string text) => PostgresText.Storable(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
