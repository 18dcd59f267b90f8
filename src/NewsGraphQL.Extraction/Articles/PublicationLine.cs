using System.Collections.Immutable;
using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.Articles;

/// <summary>What a line of publication states.</summary>
/// <param name="Times">The times, in order; empty when it only says how long ago.</param>
/// <param name="Pieces">What stands beside the times, parted at bars and dashes: outlet, rubric, names.</param>
internal sealed record PublicationLine(ImmutableArray<StatedTime> Times, ImmutableArray<TextSpan> Pieces);
