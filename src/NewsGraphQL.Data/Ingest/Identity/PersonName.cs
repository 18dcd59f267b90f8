using NewsGraphQL.Extraction.People;

namespace NewsGraphQL.Data.Ingest.Identity;

/// <summary>A name as names are compared across articles.</summary>
internal sealed class PersonName
{
    // A slip in a short word makes another name ("Andi", "Andy"); in a long one it is a spelling.
    private const int LongWord = 6;

    private static readonly string[] Generations = ["jr", "sr", "ii", "iii", "iv", "junior", "senior"];

    private readonly string[] _words;
    private readonly string[] _evened;
    private readonly string[] _common;

    private PersonName(string key)
    {
        Key = key;
        _words = key.Split(' ');
        _evened = Array.ConvertAll(_words, NameSpelling.Evened);
        _common = Array.ConvertAll(_words, NameSpelling.Common);
    }

    /// <summary>The name folded by <see cref="NameKey"/>.</summary>
    public string Key { get; }

    /// <summary>Whether it is one word.</summary>
    public bool IsSingle => _words.Length == 1;

    /// <summary>Whether an initial stands in it.</summary>
    public bool HasInitials => Array.Exists(_words, IsInitial);

    /// <summary>The number of its words.</summary>
    public int Length => _words.Length;

    /// <summary>The name; null when it holds no letter and no digit.</summary>
    public static PersonName? Of(string name) => OfKey(NameKey.Of(name));

    /// <summary>The name with a folded form; null when that is empty.</summary>
    public static PersonName? OfKey(string key) => key.Length == 0 ? null : new PersonName(key);

    /// <summary>How this name and another may be one person's; the same whichever is asked.</summary>
    public NameRelation To(PersonName other)
    {
        if (IsSingle || other.IsSingle) return IsShortOf(other) || other.IsShortOf(this) ? NameRelation.Short : NameRelation.None;
        if (Key == other.Key) return NameRelation.Same;
        if (!Generation.SequenceEqual(other.Generation)) return NameRelation.None;
        if (Spelled(other) is { } spelled) return spelled;
        if (new[] { Turned(other), other.Turned(this) }.Min() is { } turned) return turned; // of two words, both turn
        return Length <= other.Length ? Shortened(this, other) : Shortened(other, this);
    }

    /// <summary>The keys under which people who may have this name are found, for a name that is stored.</summary>
    public IEnumerable<string> StoredBlocks()
    {
        if (IsSingle) return ["1 " + _common[0]];
        return Pairs().Append("= " + string.Concat(_common)).Append((HasInitials ? "i " : "n ") + InitialKey())
            .Concat(HasInitials ? [] : new[] { "w " + _common[0], "w " + _common[^1] }).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The keys to look for, for a name that an article gives.</summary>
    /// <param name="hasRoles">Whether roles may confirm what the name alone does not tell.</param>
    public IEnumerable<string> SoughtBlocks(bool hasRoles)
    {
        if (IsSingle) return hasRoles ? ["1 " + _common[0], "w " + _common[0]] : [];
        var sure = Pairs().Append("= " + string.Concat(_common));
        if (!hasRoles) return sure.Distinct(StringComparer.Ordinal);
        return sure.Append("i " + InitialKey()).Concat(HasInitials ? ["n " + InitialKey()] : [])
            .Append("1 " + _common[0]).Append("1 " + _common[^1]).Distinct(StringComparer.Ordinal);
    }

    private IEnumerable<string> Generation => _words.Where(word => Generations.Contains(word, StringComparer.Ordinal));

    private static bool IsInitial(string word) => word.Length == 1 && char.IsAsciiLetter(word[0]);

    private bool IsShortOf(PersonName other) => IsSingle && (_common[0] == other._common[0] || _common[0] == other._common[^1]);

    private NameRelation? Spelled(PersonName other)
    {
        if (Length != other.Length || !_common.SequenceEqual(other._common))
        {
            if (string.Concat(_evened) == string.Concat(other._evened)) return NameRelation.Respelled;
            return string.Concat(_common) == string.Concat(other._common) ? NameRelation.Variant : null;
        }
        var sure = Enumerable.Range(0, Length).All(i => _words[i] == other._words[i]
            || _evened[i] == other._evened[i] && _words[i].Length >= LongWord && other._words[i].Length >= LongWord);
        return sure ? NameRelation.Respelled : NameRelation.Variant;
    }

    // "Orbán Viktor" and "Viktor Orbán", "Kim Min-jae" and "Minjae Kim": this one's first word is the other's last.
    private NameRelation? Turned(PersonName other)
    {
        if (_common[0] != other._common[^1] || string.Concat(_common[1..]) != string.Concat(other._common[..^1])) return null;
        return _evened[0] == other._evened[^1] && string.Concat(_evened[1..]) == string.Concat(other._evened[..^1])
            && (NameSpelling.StandsFirst(_words[0]) || NameSpelling.StandsFirst(other._words[^1]))
            ? NameRelation.FamilyFirst : NameRelation.Reordered;
    }

    private static NameRelation Shortened(PersonName few, PersonName many)
    {
        if (Aligned(few, many) is { } places)
        {
            var full = places.Count(place => few.IsAlike(place.Few, many, place.Many) && !IsInitial(few._words[place.Few]));
            var omitted = Enumerable.Range(0, many.Length).Except(places.Select(place => place.Many));
            if (full == places.Count && omitted.Any(i => !IsInitial(many._words[i]))) return NameRelation.Part;
            return full >= 2 || places.Count >= 3 ? NameRelation.MostInitials : NameRelation.Initials;
        }
        if (few.Length == many.Length || few.HasInitials) return NameRelation.None;
        var behind = many.Length - few.Length;
        if (Enumerable.Range(0, few.Length).All(i => few.IsAlike(i, many, i))) return NameRelation.Part;
        if (!Enumerable.Range(0, few.Length).All(i => few.IsAlike(i, many, behind + i))) return NameRelation.None;
        // "Muhammad" and "M." before a name are often left out.
        return behind == 1 && (many._common[0] == NameSpelling.Common("muhammad") || many._words[0] == "m") ? NameRelation.Initials : NameRelation.Part;
    }

    /// <summary>The places of a shorter name in a longer one: first with first, last with last, those between in order; null when they do not fit.</summary>
    private static List<(int Few, int Many)>? Aligned(PersonName few, PersonName many)
    {
        if (IsInitial(few._words[^1]) || !few.IsAlike(few.Length - 1, many, many.Length - 1) || !few.MayStandFor(0, many, 0)) return null;
        var places = new List<(int, int)> { (0, 0) };
        var at = 1;
        for (var i = 1; i < few.Length - 1; i++, at++)
        {
            while (at < many.Length - 1 && !few.MayStandFor(i, many, at)) at++;
            if (at == many.Length - 1) return null;
            places.Add((i, at));
        }
        places.Add((few.Length - 1, many.Length - 1));
        return places;
    }

    private bool IsAlike(int mine, PersonName other, int its) => _common[mine] == other._common[its];

    private bool MayStandFor(int mine, PersonName other, int its) => IsAlike(mine, other, its)
        || (IsInitial(_words[mine]) || IsInitial(other._words[its])) && (_words[mine][0] == other._words[its][0] || _common[mine][0] == other._common[its][0]);

    private string InitialKey() => $"{_common[^1]} {_words[0][0]}";

    private IEnumerable<string> Pairs() =>
        new[] { (0, 1), (0, Length - 1), (Length - 2, Length - 1) }.Where(pair => pair.Item1 != pair.Item2)
            .Select(pair => (_common[pair.Item1], _common[pair.Item2]))
            .Select(pair => string.CompareOrdinal(pair.Item1, pair.Item2) <= 0 ? $"2 {pair.Item1} {pair.Item2}" : $"2 {pair.Item2} {pair.Item1}");
}
