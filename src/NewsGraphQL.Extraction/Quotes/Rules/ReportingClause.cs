using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Speakers;

namespace NewsGraphQL.Extraction.Quotes.Rules;

/// <summary>A reporting word of a sentence with the one who reports.</summary>
/// <param name="Cue">The index of the piece that reports.</param>
/// <param name="Use">In which use it stands here.</param>
/// <param name="Phrase">The words that tell who.</param>
/// <param name="Speaker">Who that is.</param>
/// <param name="Outlet">Whether it is an outlet that passes on the words of another.</param>
/// <param name="Denied">Whether the word is negated.</param>
internal readonly record struct ReportingClause(int Cue, CueUse Use, SpeakerPhrase Phrase, Speaker Speaker, bool Outlet, bool Denied)
{
    /// <summary>The last piece that belongs to the clause's head: the reporting word or its speaker.</summary>
    public int Last => Use is CueUse.Verb ? Cue : Math.Max(Cue, Phrase.Last);
}
