using NewsGraphQL.Extraction.Quotes.Cues;
using NewsGraphQL.Extraction.Quotes.Narration;

namespace NewsGraphQL.Extraction.Quotes.Speakers;

/// <summary>Reads the phrase that follows a reporting word: 'kata ⟦Kepala Dusun X, Kecamatan Y, Budi Santoso⟧ di …'.</summary>
internal sealed class PhraseReader(Narrative narrative, Func<Piece, bool> isFirstMention)
{
    private const int LongestPhrase = 40;
    private const int MostAppositions = 5;

    /// <summary>The phrase that begins at <paramref name="at"/> and ends before <paramref name="end"/>; null when no speaker is named there.</summary>
    public SpeakerPhrase? Read(int at, int end) => Read(at, end, strict: false);

    /// <summary>The phrase at the head of a clause: as <see cref="Read(int, int)"/>, but small words there need not speak of a person at all.</summary>
    public SpeakerPhrase? ReadHead(int at, int end) => Read(at, end, strict: true);

    private SpeakerPhrase? Read(int at, int end, bool strict)
    {
        end = Math.Min(end, at + LongestPhrase);
        while (at < end && (Is(at, WordClass.BeforeSpeaker) || IsFiller(at))) at++;
        if (at >= end) return null;
        var first = narrative.Pieces[at];
        if (first.Is(WordClass.AnyPronoun | WordClass.Plural | WordClass.Self | WordClass.PronounIt)) return SpeakerPhrase.One(PhraseKind.Pronoun, at);
        if (first.Kind is PieceKind.Punctuation or PieceKind.Quotation) return null;
        if (first.Is(WordClass.Preposition | WordClass.Subordinator | WordClass.That | WordClass.Time | WordClass.Relative | WordClass.Negation | WordClass.Conjunction | WordClass.Copula | WordClass.Demonstrative)) return null;
        if (first.Kind == PieceKind.Person) return PersonAt(at, at, end);
        return Described(at, end, strict) ?? Named(at, end, strict) ?? Nameless(at, end);
    }

    private bool Is(int at, WordClass classes) => narrative.Pieces[at].Is(classes);

    private bool IsFiller(int at) => narrative.Pieces[at] is { IsCapital: false } piece && piece.Is(WordClass.Adverb | WordClass.Also);

    // 'suami Rina' and 'X's lawyer' speak of another than the name.
    private SpeakerPhrase? PersonAt(int first, int name, int end)
    {
        if (name + 1 < end && Is(name + 1, WordClass.Possessive)) return OwnedName(first, name + 2, end) ?? Nameless(first, end);
        return SpeakerPhrase.Named(PhraseKind.Person, first, name);
    }

    // 'X's lawyer ⟦Y⟧', 'X's eldest daughter, ⟦Y⟧,': the one who is named after the noun.
    private SpeakerPhrase? OwnedName(int first, int at, int end)
    {
        const int longest = 4;
        for (var i = at; i < Math.Min(end, at + longest + 1); i++)
        {
            var piece = narrative.Pieces[i];
            var noun = piece.IsSign(',') ? i - 1 : i;
            if (piece.Kind == PieceKind.Person || (piece.IsSign(',') && i + 1 < end && narrative.Pieces[i + 1].Kind == PieceKind.Person))
                return i > at && Is(piece.IsSign(',') ? noun : i - 1, WordClass.Person | WordClass.Kin | WordClass.Representative) ? SpeakerPhrase.Named(PhraseKind.Person, first, piece.IsSign(',') ? i + 1 : i) : null;
            if (!piece.IsWord || piece.IsCapital || piece.Cue is not null || piece.Is(WordClass.Linker | WordClass.Preposition | WordClass.Adverb)) return null;
        }

        return null;
    }

    // A small noun … itu: the description may hold a name, which is not the speaker's.
    private SpeakerPhrase? Described(int at, int end, bool strict)
    {
        if (Is(at, WordClass.Quantity) || !narrative.Pieces[at].IsWord) return null;
        if (strict && !IsNoun(at) && !(at + 1 < end && IsNoun(at + 1))) return null;
        var governed = false;
        for (var i = at + 1; i < end; i++)
        {
            var piece = narrative.Pieces[i];
            if (piece.Is(WordClass.Demonstrative)) return governed && narrative.Pieces[at].IsCapital ? null : Apposition(at, i, end) ?? Definite(at, i);
            if (piece.Kind is PieceKind.Quotation && Is(i - 1, WordClass.Work)) continue;
            if (piece.Kind is PieceKind.Quotation || (piece.Kind == PieceKind.Punctuation && piece.Sign is not ('-' or '/' or '\''))) return null;
            if (piece.Is(WordClass.Subordinator) || (piece.Is(WordClass.Preposition) && !IsNoun(at))) return null;
            governed |= piece.Is(WordClass.Preposition);
        }

        return null;
    }

    // 'pahlawan malam itu, ⟦Budi⟧, mengaku'
    private SpeakerPhrase? Apposition(int first, int last, int end) =>
        last + 2 < end && narrative.Pieces[last + 1].IsSign(',') && narrative.Pieces[last + 2].Kind == PieceKind.Person
        && (last + 3 >= end || narrative.Pieces[last + 3].Kind == PieceKind.Punctuation || narrative.Pieces[last + 3].Cue is not null)
            ? SpeakerPhrase.Named(PhraseKind.Person, first, last + 2)
            : null;

    private bool IsNoun(int at) => Is(at, WordClass.AnyNoun);

    private SpeakerPhrase Definite(int first, int last) =>
        new(Is(first, WordClass.Document) ? PhraseKind.Document : PhraseKind.Description, first, last, -1);

    private SpeakerPhrase? Named(int at, int end, bool strict)
    {
        var (governed, appositions, organization, governor) = (false, 0, -1, -1);
        var afterComma = false;
        for (var i = at; i < end; i++)
        {
            var piece = narrative.Pieces[i];
            if (piece.Kind == PieceKind.Person)
            {
                if (!governed && !IsRelationOf(at, i, end) && !(strict && !afterComma && IsOwned(at, i))) return PersonAt(at, NameAfterPlace(at, i, end), end);
                if (afterComma || IsCalled(at, i) || EndsOffice(governor, i)) return SpeakerPhrase.Named(PhraseKind.Person, at, i);
                governed = true;
            }
            else if (piece.IsSign(','))
            {
                if (++appositions > MostAppositions || i + 1 >= end || !Continues(i + 1)) break;
                (governed, afterComma) = (false, true);
                continue;
            }
            else if (Stops(i, at)) break;
            else if (piece.Kind == PieceKind.Organization && organization < 0 && !governed) organization = i;
            else if (piece.Is(WordClass.Preposition)) (governed, governor) = (true, i);
            else if ((piece.Is(WordClass.Governor) && !(i == at && piece.Is(WordClass.Possessive))) || (piece.Is(WordClass.Relative) && !AddsOffice(i + 1, end))) governed = true;
            afterComma = false;
        }

        return organization >= 0 && IsBody(at, organization) ? SpeakerPhrase.Named(PhraseKind.Organization, at, organization) : null;
    }

    // After a comma the phrase goes on with a name or with capitals: a place, another office.
    private bool Continues(int at)
    {
        var piece = narrative.Pieces[at];
        if (piece.Is(WordClass.Conjunction) && at + 1 < narrative.Pieces.Length && !piece.IsCapital) return narrative.Pieces[at + 1] is { IsWord: true, IsCapital: true } listed && !listed.Is(WordClass.Time);
        return piece.IsName || (piece.IsWord && piece.IsCapital && !piece.Is(WordClass.Time | WordClass.Preposition | WordClass.Subordinator | WordClass.Conjunction) && piece.Cue is null);
    }

    private bool Stops(int i, int first)
    {
        var piece = narrative.Pieces[i];
        if (piece.Kind == PieceKind.Quotation) return true;
        if (piece.IsSign('.')) return !IsTitle(i) && !IsInside(i);
        if (piece.Kind == PieceKind.Punctuation) return piece.Sign is ';' or ':' or '!' or '?' or '…' or '—' or '–';
        if (piece.IsCapital) return piece.Is(WordClass.Time);
        return piece.Is(WordClass.Subordinator | WordClass.That) || (i > first && piece.IsCue(CueUse.Verb | CueUse.Own) && piece.Cue!.Force >= CueForce.Act);
    }

    // 'Pemimpin Kabar.co ⟦Budi⟧': a stop with no space on either side.
    private bool IsInside(int stop) => stop > 0 && stop + 1 < narrative.Pieces.Length
        && narrative.Pieces[stop - 1].Span.End == narrative.Pieces[stop].Span.Start && narrative.Pieces[stop].Span.End == narrative.Pieces[stop + 1].Span.Start;

    // 'said Mr. ⟦Smith⟧': the stop of a short title.
    private bool IsTitle(int stop) => stop > 0 && stop + 1 < narrative.Pieces.Length && narrative.Pieces[stop + 1].IsCapital
        && narrative.Pieces[stop - 1] is { IsWord: true, IsCapital: true, Span.Length: <= 5 } title && title.Span.End == narrative.Pieces[stop].Span.Start;

    // 'kuasa hukum ⟦X⟧, ⟦Y⟧' is Y; 'istri X' is neither; 'Ibu X' is X.
    private bool IsRelationOf(int first, int name, int end)
    {
        if (name == first || !Is(name - 1, WordClass.Kin | WordClass.Representative)) return false;
        if (name + 2 < end && narrative.Pieces[name + 1].IsSign(',') && NameWithin(name + 2, end)) return true;
        return !narrative.Pieces[name - 1].IsCapital && !(Is(name - 1, WordClass.Representative) && isFirstMention(narrative.Pieces[name]));
    }

    // 'Kepala Dusun ⟦Mekarsari⟧, Kecamatan Sukamaju, ⟦Budi Santoso⟧': one word after a title, then a full name at the end of the commas.
    private int NameAfterPlace(int first, int name, int end)
    {
        if (name == first || narrative.Of(narrative.Pieces[name]).Contains(' ')) return name;
        var commas = 0;
        for (var i = name + 1; i < end && commas <= MostAppositions; i++)
        {
            var piece = narrative.Pieces[i];
            if (piece.IsSign(',')) { commas++; continue; }
            if (commas == 0 && piece.Kind == PieceKind.Person) return i;
            if (commas == 0 && (piece.Kind is PieceKind.Number or PieceKind.Organization || (piece.IsWord && piece.IsCapital && !piece.Is(WordClass.Time)) || IsInsideWord(i))) continue;
            if (piece.Kind == PieceKind.Person && narrative.Pieces[i - 1].IsSign(',') && piece.Index != narrative.Pieces[name].Index && narrative.Of(piece).Contains(' ')) return i;
            if (commas == 0 || !piece.IsCapital || piece.Is(WordClass.Time)) return name;
        }

        return name;
    }

    // 'Pengamat politik dari Universitas X ⟦Budi Santoso⟧': after the preposition the name of a body, then a full name met for the first time.
    private bool EndsOffice(int governor, int name)
    {
        if (governor < 0 || name < governor + 2 || !narrative.Of(narrative.Pieces[name]).Contains(' ') || !isFirstMention(narrative.Pieces[name])) return false;
        for (var i = governor + 1; i < name; i++)
        {
            var piece = narrative.Pieces[i];
            if (piece.Is(WordClass.Person | WordClass.Time) || piece.Cue is not null) return false;
            // 'of the local homestay association ⟦X⟧': small words too, when the last of them is a body's.
            if (!piece.IsCapital && !(piece.IsWord && IsOfBody(governor, name) && !piece.Is(WordClass.Linker | WordClass.Adverb | WordClass.Relative | WordClass.Preposition))) return false;
        }

        return true;
    }

    private bool IsOfBody(int governor, int name) => Is(governor + 1, WordClass.AnyArticle) && Is(name - 1, WordClass.Body) && !Is(name - 1, WordClass.Person);

    private bool IsInsideWord(int i) => (narrative.Pieces[i].IsSign('.') && IsInside(i)) || (i > 0 && narrative.Pieces[i - 1].IsSign('.') && IsInside(i - 1));

    // 'Kepala X yang juga Ketua Y ⟦Budi Santoso⟧'
    private bool AddsOffice(int at, int end) => at < end && (Is(at, WordClass.Copula | WordClass.Lesser | WordClass.Person)
        || (Is(at, WordClass.Adverb) && at + 1 < end && (narrative.Pieces[at + 1].IsCapital || Is(at + 1, WordClass.Person | WordClass.Copula | WordClass.Lesser))));

    // 'kumpulan tulisan Raja ⟦X⟧', 'gudang itu dikelola ⟦X⟧': small words of which none means a person.
    private bool IsOwned(int first, int name)
    {
        var small = false;
        for (var i = first; i < name; i++)
        {
            if (Is(i, WordClass.Person | WordClass.Representative | WordClass.Kin | WordClass.Lesser)) return false;
            small |= narrative.Pieces[i] is { IsWord: true, IsCapital: false, Span.Length: > 3 };
        }

        return small;
    }

    // 'one midwife, who asked to be identified only as ⟦X⟧'
    private bool IsCalled(int first, int name) => name > first && Is(name - 1, WordClass.Naming);

    // Past titles and ranks, which are short capitals: 'Prof. Dr. ⟦Y⟧'.
    private bool NameWithin(int at, int end)
    {
        for (var i = at; i < end && i < at + 6; i++)
        {
            if (narrative.Pieces[i].Kind == PieceKind.Person) return true;
            if (!narrative.Pieces[i].IsCapital && !narrative.Pieces[i].IsSign('.')) return false;
        }

        return false;
    }

    // 'kata KPK' and 'kata Kementerian X' are bodies; 'kata Ketua KPK' is an office.
    private bool IsBody(int first, int organization)
    {
        for (var i = first; i < organization; i++)
        {
            if (!Is(i, WordClass.AnyArticle | WordClass.Body | WordClass.Outlet) && narrative.Pieces[i].IsWord) return false;
        }

        return true;
    }

    private SpeakerPhrase? Nameless(int at, int end)
    {
        var last = at;
        for (var i = at + 1; i < end; i++)
        {
            var piece = narrative.Pieces[i];
            if (piece.Kind is PieceKind.Quotation or PieceKind.Punctuation) break;
            if (piece.Is(WordClass.Linker | WordClass.Time | WordClass.Relative | WordClass.Negation | WordClass.Modal)) break;
            if (piece.Is(WordClass.Adverb) && !piece.Is(WordClass.AnyNoun)) break;
            if (piece.Is(WordClass.Preposition) && (i + 1 >= end || !narrative.Pieces[i + 1].IsCapital)) break;
            last = i;
        }

        return new SpeakerPhrase(NamelessKind(at), at, last, -1);
    }

    private PhraseKind NamelessKind(int at)
    {
        var piece = narrative.Pieces[at];
        if (piece.Is(WordClass.Document)) return PhraseKind.Document;
        if (piece.Kind == PieceKind.Person) return PhraseKind.Unnamed;
        if (piece.Is(WordClass.Article | WordClass.Quantity | WordClass.Possessive)) return PhraseKind.Unnamed;
        if (!piece.Is(WordClass.Definite)) return piece.IsCapital || piece.Kind == PieceKind.Organization ? PhraseKind.Role : PhraseKind.Unnamed;
        return at + 1 < narrative.Pieces.Length && Is(at + 1, WordClass.Document) ? PhraseKind.Document : PhraseKind.Description;
    }
}
