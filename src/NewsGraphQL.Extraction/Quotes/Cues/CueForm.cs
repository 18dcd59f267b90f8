namespace NewsGraphQL.Extraction.Quotes.Cues;

/// <summary>How a form of a reporting word stands to its speaker.</summary>
[Flags]
internal enum CueUse
{
    /// <summary>No reporting use.</summary>
    None = 0,

    /// <summary>Before its speaker ("kata X", "said Smith").</summary>
    Inverted = 1,

    /// <summary>After its speaker ("X mengatakan", "Smith said").</summary>
    Verb = 2,

    /// <summary>The speaker stands in its suffix ("katanya").</summary>
    Own = 4,

    /// <summary>A passive whose agent follows ("dikatakan X", "diungkapkan oleh X").</summary>
    Passive = 8,

    /// <summary>A passive whose agent stands in its suffix ("dikatakannya").</summary>
    PassiveOwn = 16,

    /// <summary>A preposition before the speaker ("menurut X", "according to Smith").</summary>
    Preposition = 32,

    /// <summary>The same with the speaker in its suffix ("menurutnya").</summary>
    PrepositionOwn = 64,

    /// <summary>The one who reports speaks ("kataku").</summary>
    Self = 128,
}

/// <summary>How much a reporting word alone tells; the stronger is the greater.</summary>
internal enum CueForce
{
    /// <summary>Passes on what another said.</summary>
    Relay,

    /// <summary>Judges or names: takes words in marks, no statement.</summary>
    Tone,

    /// <summary>Reports only beside a quotation.</summary>
    Beside,

    /// <summary>An act of speech: a request, a claim, a promise.</summary>
    Act,

    /// <summary>A verb of speech; without marks its statement follows a comma or 'that'.</summary>
    Tell,

    /// <summary>A verb of speech that takes a bare clause too.</summary>
    Say,
}

/// <summary>A form of a reporting word.</summary>
/// <param name="Lemma">The dictionary form.</param>
/// <param name="Use">How it stands to its speaker.</param>
/// <param name="Force">How much it tells.</param>
/// <param name="Continues">Whether one who has just spoken goes on with it ("menambahkan", "added").</param>
internal sealed record CueForm(string Lemma, CueUse Use, CueForce Force, bool Continues = false)
{
    /// <summary>Whether one of <paramref name="uses"/> is possible.</summary>
    public bool Can(CueUse uses) => (Use & uses) != 0;

    /// <summary>Both readings in one.</summary>
    public CueForm With(CueForm other) => new(Lemma, Use | other.Use, Force > other.Force ? Force : other.Force, Continues || other.Continues);
}
