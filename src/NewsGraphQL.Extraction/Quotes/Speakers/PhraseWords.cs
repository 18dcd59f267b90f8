using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>What the words of a speaker's phrase tell by themselves.</summary>
internal sealed class PhraseWords(Narrative narrative)
{
    /// <summary>The noun that tells what sort of speaker it is; one for a person wins over one for a body ('ketua lembaga itu').</summary>
    public WordEntry Head(SpeakerPhrase phrase)
    {
        var head = WordEntry.Unknown;
        for (var at = phrase.First; at <= phrase.Last; at++)
        {
            var entry = narrative.Pieces[at].Entry;
            if (entry.Is(WordClass.Person | WordClass.Group)) return entry;
            if (head == WordEntry.Unknown && entry.Is(WordClass.AnyNoun)) head = entry;
        }

        return head;
    }

    /// <summary>Whether an age or a capital tells of a person: 'the 45-year-old', 'the Dane'.</summary>
    public bool TellsOfPerson(SpeakerPhrase phrase) =>
        narrative.Pieces[phrase.Last] is { IsCapital: true } || narrative.Pieces[Math.Min(phrase.Last, phrase.First + 1)].Kind == PieceKind.Number && phrase.Last == phrase.First + 1;

    /// <summary>Whether it is somebody of somebody's: "the Prime Minister's spokesman" is somebody new.</summary>
    public bool IsOwned(SpeakerPhrase phrase)
    {
        for (var at = phrase.First + 1; at < phrase.Last; at++)
        {
            if (narrative.Pieces[at].Is(WordClass.Possessive)) return true;
        }

        return false;
    }

    /// <summary>Whether the person is named in it: 'eks wakil X itu', 'istri Y itu' are others than X and Y.</summary>
    public bool Names(SpeakerPhrase phrase, int person)
    {
        for (var at = phrase.First; at <= phrase.Last; at++)
        {
            if (narrative.Pieces[at].Kind == PieceKind.Person && narrative.Pieces[at].Index == person) return true;
        }

        return false;
    }
}
