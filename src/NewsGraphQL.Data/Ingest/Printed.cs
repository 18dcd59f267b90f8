namespace NewsGraphQL.Data.Ingest;

/// <summary>A name as a row keeps it.</summary>
internal static class Printed
{
    /// <summary>The printed words with one space where the page had line ends or several.</summary>
    public static string Form(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
