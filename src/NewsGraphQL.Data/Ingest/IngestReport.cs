using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NewsGraphQL.Data.Ingest;

/// <summary>An input that was not stored.</summary>
/// <param name="File">Where it stands, as the importer was told; inside a file of many items with its number ("feed.xml#3").</param>
/// <param name="Code">A stable word for programs: one of <see cref="Extraction.Reading.RefusalCode"/> or of <see cref="ImportCode"/>.</param>
/// <param name="Reason">One line for the person who imports.</param>
public sealed record IngestRefusal(string File, string Code, string Reason);

/// <summary>Why the importer itself refuses an input that was read.</summary>
public static class ImportCode
{
    /// <summary>The program failed on it: a fault of ours, and worth a report.</summary>
    public const string Internal = "INTERNAL";
}

/// <summary>What an import did. The numbers add up: read = stored + updated + unchanged + those refused with <see cref="ImportCode.Internal"/>.</summary>
public sealed record IngestReport
{
    /// <summary>The most refusals that are kept one by one; <see cref="RefusedByCode"/> counts all.</summary>
    public const int MostRefusals = 10_000;

    /// <summary>The articles that could be read.</summary>
    public int Read { get; init; }

    /// <summary>The new ones.</summary>
    public int Stored { get; init; }

    /// <summary>Those that replaced an older version.</summary>
    public int Updated { get; init; }

    /// <summary>Those that the store held already.</summary>
    public int Unchanged { get; init; }

    /// <summary>The inputs that were not stored, in the order met, at most <see cref="MostRefusals"/>.</summary>
    public ImmutableArray<IngestRefusal> Refusals { get; init; } = [];

    /// <summary>How many were refused, per code.</summary>
    public ImmutableSortedDictionary<string, int> RefusedByCode { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>How many were refused.</summary>
    public int Refused => RefusedByCode.Values.Sum();

    /// <summary>Whether the import was asked to stop before its end. What it counts is stored whole.</summary>
    public bool Cancelled { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether everything was read and nothing refused.</summary>
    [JsonIgnore]
    public bool IsClean => !Cancelled && RefusedByCode.Count == 0;

    /// <summary>This report with one more article.</summary>
    internal IngestReport With(IngestOutcome outcome) => outcome switch
    {
        IngestOutcome.Stored => this with { Read = Read + 1, Stored = Stored + 1 },
        IngestOutcome.Updated => this with { Read = Read + 1, Updated = Updated + 1 },
        _ => this with { Read = Read + 1, Unchanged = Unchanged + 1 },
    };

    /// <summary>This report with one more refusal.</summary>
    internal IngestReport With(IngestRefusal refusal) => this with
    {
        Read = Read + (refusal.Code == ImportCode.Internal ? 1 : 0),
        Refusals = Refusals.Length < MostRefusals ? Refusals.Add(refusal) : Refusals,
        RefusedByCode = RefusedByCode.SetItem(refusal.Code, RefusedByCode.GetValueOrDefault(refusal.Code) + 1),
    };
}
