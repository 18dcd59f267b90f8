using NewsGraphQL.Extraction.Documents;

namespace NewsGraphQL.Extraction.People;

/// <summary>Gathers the forms of one person: full names first, then every mention in the order of the text.</summary>
internal sealed class MentionClusters(NameContext context)
{
    private const NameEvidence Elsewhere = NameEvidence.AtPlace | NameEvidence.NearPlace | NameEvidence.Thing | NameEvidence.OfMany | NameEvidence.Doubtful;

    private const NameEvidence Acting = NameEvidence.Titled | NameEvidence.RoleBefore | NameEvidence.RoleAfter | NameEvidence.VerbBefore | NameEvidence.VerbAfter
        | NameEvidence.VerbWeak | NameEvidence.Age | NameEvidence.Apposed | NameEvidence.Named;

    private readonly DraftIndex index = new();
    private readonly Dictionary<string, PersonDraft> byAlias = new(StringComparer.Ordinal);
    private PersonDraft? latest;
    private readonly Dictionary<string, PersonDraft> byKey = new(StringComparer.Ordinal);
    private readonly AnalyzedText text = context.Text;
    private readonly NameLexicon lexicon = context.Lexicon;

    /// <summary>The people of <paramref name="forms"/>, in the order of their first mention.</summary>
    public List<PersonDraft> Gather(List<NameForm> forms)
    {
        var accepted = Accepted(forms);
        var aliases = forms.Where(form => form.IsFull && IsAlias(form)).Select(form => form.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var form in forms.Where(form => form.IsFull && accepted.Contains(form) && !aliases.Contains(form.Key)).DistinctBy(form => form.Key, StringComparer.Ordinal).OrderByDescending(form => form.Words.Length).ThenBy(form => form.Span.Start)) AddFull(form);
        foreach (var form in forms) Place(form, accepted.Contains(form));
        return [.. index.All.Where(draft => draft.Mentions.Count > 0).OrderBy(draft => draft.Mentions[0].Start)];
    }

    // A long unknown name ("Pusarla Venkata Sindhu") is believed when one of its words alone acts as a person elsewhere.
    private static HashSet<NameForm> Accepted(List<NameForm> forms)
    {
        var accepted = forms.Where(NameJudge.Accepts).ToHashSet();
        var acting = forms.Where(form => !form.IsFull && form.Candidate.Has(NameEvidence.VerbBefore | NameEvidence.VerbAfter | NameEvidence.VerbWeak | NameEvidence.Titled | NameEvidence.Age) && !form.Candidate.Has(NameEvidence.Thing))
            .Select(form => form.Words[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        accepted.UnionWith(forms.Where(form => form.IsFull && !form.Candidate.Has(NameEvidence.Thing | NameEvidence.Doubtful) && form.Words.Any(acting.Contains)));
        // A lone name that comes up again and does something ("Shoigu juga ...") needs no introduction.
        accepted.UnionWith(forms.Where(form => !form.IsFull && form.Candidate.Has(NameEvidence.LoneName)).GroupBy(form => form.Key, StringComparer.Ordinal)
            .Where(group => group.Count() > 1 && group.Any(form => form.Candidate.Has(NameEvidence.VerbWeak)) && !group.Any(form => form.Candidate.Has(Elsewhere)))
            .SelectMany(group => group));
        accepted.ExceptWith(Patrons(forms));
        // Who is a person once is one wherever the same words stand ("Ketua KPUD Muna, Kubais, ..." before "tutur Kubais").
        var keys = accepted.Select(form => form.Key).ToHashSet(StringComparer.Ordinal);
        accepted.UnionWith(forms.Where(form => !form.Candidate.Has(Elsewhere) && keys.Contains(form.Key)));
        return accepted;
    }

    // "rute Abdulrachman Saleh" where the article only speaks of "Bandara Abdulrachman Saleh": what is called after a person.
    private static List<NameForm> Patrons(List<NameForm> forms)
    {
        var things = forms.Where(form => form.IsFull && form.Candidate.Has(NameEvidence.Thing)).Select(form => form.Key).ToHashSet(StringComparer.Ordinal);
        if (things.Count == 0) return [];
        return [.. forms.Where(form => form.IsFull && things.Contains(form.Key)).GroupBy(form => form.Key, StringComparer.Ordinal)
            .Where(group => !group.Any(form => form.Candidate.Has(Acting)))
            .SelectMany(group => group)];
    }

    private void AddFull(NameForm form)
    {
        if (byKey.ContainsKey(form.Key)) return;
        var known = Known(form, index.WithWord(form.Words[^1]).Concat(index.WithWord(form.Words[0])));
        if (known is null)
        {
            known = new PersonDraft(form.Words);
            index.Add(known);
        }
        else
        {
            known.Extend(form.Words);
            index.Learn(known, form.Words);
        }

        if (form.Nickname.Length > 0)
        {
            known.Nicknames.Add(string.Join(' ', form.Nickname));
            index.Learn(known, form.Nickname);
        }

        byKey[form.Key] = known;
    }

    private static PersonDraft? Known(NameForm form, IEnumerable<PersonDraft> drafts)
    {
        PersonDraft? found = null;
        foreach (var draft in drafts)
        {
            if (NameMatch.IsPart(form.Words, draft.Words) || NameMatch.IsPart(draft.Words, form.Words) || NameMatch.IsMisspelling(form.Words, draft.Words))
            {
                if (found is null || draft.Words.Length > found.Words.Length) found = draft;
            }
        }

        return found;
    }

    private void Place(NameForm form, bool accepted)
    {
        var draft = byKey.GetValueOrDefault(form.Key) is { Words.Length: > 1 } full && form.IsFull ? full : Find(form, accepted);
        if (draft is null && accepted)
        {
            draft = new PersonDraft(form.Words);
            index.Add(draft);
        }

        if (draft is null) return;
        draft.Mentions.Add(form.Span);
        draft.LastSeen = form.Span.Start;
        if (Title(form) is { } title) draft.Titles.Add(title);
        latest = draft;
    }

    private PersonDraft? Find(NameForm form, bool accepted)
    {
        if (!accepted && !NameJudge.MayRepeat(form)) return null;
        // "Ms. Lee, a spokeswoman": brought in by an office of her own before anybody of that name.
        if (!form.IsFull && accepted && form.Candidate.Has(NameEvidence.RoleAfter) && !IsAlias(form) && text.Sentences[form.Candidate.Sentence].Paragraph != Sentence.Headline
            && index.WithWord(form.Words[0]).All(draft => draft.LastSeen < 0)) return null;
        var parts = index.WithWord(form.Words[^1]).Where(draft => NameMatch.IsPart(form.Words, draft.Words) || draft.Nicknames.Contains(string.Join(' ', form.Words), StringComparer.OrdinalIgnoreCase));
        return Nearest(form, parts) ?? Fuller(form) ?? Alias(form) ?? Respelled(form, accepted) ?? Clipped(form, accepted);
    }

    // "Btara Langit Anandayu" after "Btara Langit Ayu": another spelling of a full name.
    private PersonDraft? Fuller(NameForm form)
    {
        if (form.Words.Length < 3) return null;
        var known = index.WithWord(form.Words[0]).FirstOrDefault(draft => NameMatch.IsMisspelling(form.Words, draft.Words));
        known?.Extend(form.Words);
        return known;
    }

    // The latest named before, of several the one who has borne the title; a name that is only given later counts when nobody before has it.
    private PersonDraft? Nearest(NameForm form, IEnumerable<PersonDraft> drafts)
    {
        var title = Title(form);
        return drafts.MaxBy(draft => (Fits(title, draft), draft.LastSeen >= 0, draft.LastSeen >= 0 || NameMatch.IsSame(draft.Words[^1], form.Words[^1]), draft.LastSeen));
    }

    // 2: has borne the title; 0: the title and the first name or another title tell different sexes.
    private int Fits(string? title, PersonDraft draft)
    {
        if (title is null) return 1;
        if (draft.Titles.Contains(title)) return 2;
        var sex = lexicon.Genders.OfWord(title);
        if (sex == '?') return 1;
        var other = draft.Words.Length > 1 ? lexicon.Genders.OfName(draft.Words[0]) : '?';
        return (other != '?' && other != sex) || draft.Titles.Any(borne => lexicon.Genders.OfWord(borne) is var told && told != '?' && told != sex) ? 0 : 1;
    }

    private string? Title(NameForm form)
    {
        var at = form.Candidate.First - 1;
        if (context.IsSign(at, '.')) at--;
        return at >= 0 && context.RoleOf(at) == TokenRole.Honorific ? text.Of(at).ToString() : null;
    }

    // "Jokowi" where Joko Widodo is named; "Basuki, yang akrab disapa Ahok"; "Setnov (Setya Novanto)".
    private PersonDraft? Alias(NameForm form)
    {
        if (lexicon.Nicknames.TryGetValue(string.Join(' ', form.Words), out var full))
        {
            var named = index.WithWord(full[^1]).FirstOrDefault(draft => NameMatch.IsPart(full, draft.Words) || NameMatch.IsPart(draft.Words, full));
            if (named is not null) return Learned(named, form);
        }

        if (byAlias.TryGetValue(form.Key, out var called)) return called;
        if (!IsAlias(form) || latest is null) return null;
        byAlias[form.Key] = latest;
        return Learned(latest, form);
    }

    // "yang akrab disapa Izal", and "Mae, sapaan akrabnya".
    private bool IsAlias(NameForm form)
    {
        var before = form.Candidate.First - 1;
        while (before > 0 && (context.RoleOf(before) == TokenRole.Honorific || context.IsMark(before))) before--;
        if (before > 0 && text.Tokens[before].Kind == TokenKind.Word && lexicon.AliasWords.Contains(text.Of(before))) return true;
        var after = form.Candidate.End;
        if (!context.IsSign(after, ',')) return false;
        // "Sina, begitu warga memanggilnya, ..."
        const int farthest = 5;
        for (var at = after + 1; at < Math.Min(text.Tokens.Length, after + 1 + farthest) && text.Tokens[at].Kind == TokenKind.Word; at++)
        {
            if (lexicon.AliasWords.Contains(text.Of(at))) return at == after + 1 || (lexicon.Listed(text.Of(after + 1)).HasFlag(WordTraits.Function) && !lexicon.Relatives.Contains(text.Of(after + 1)) && context.IsSign(at + 1, ','));
        }

        return false;
    }

    private PersonDraft Learned(PersonDraft draft, NameForm form)
    {
        index.Learn(draft, form.Words);
        return draft;
    }

    private PersonDraft? Respelled(NameForm form, bool accepted) =>
        form.IsFull || !(accepted || form.Candidate.Has(NameEvidence.Unknown | NameEvidence.LoneName))
            ? null
            : Nearest(form, index.WithStem(form.Words[0]).Where(draft => draft.Words.Any(word => NameMatch.IsMisspelling(form.Words, [word]))));

    // "Djanur" of Djadjang Nurdjaman, "Setnov" of Setya Novanto: the beginnings of two words.
    private PersonDraft? Blended(string word)
    {
        const int longest = 12;
        for (var head = 2; word.Length <= longest && head <= word.Length - 3; head++)
        {
            var (first, second) = (word[..head], word[head..]);
            var found = index.WithBeginning(first).FirstOrDefault(draft => draft.Words.Length > 1 && draft.Words[0].StartsWith(first, StringComparison.OrdinalIgnoreCase)
                && draft.Words.Skip(1).Any(part => part.Length > second.Length && part.StartsWith(second, StringComparison.OrdinalIgnoreCase)));
            if (found is not null && index.WithWord(word).All(draft => draft == found)) return found;
        }

        return null;
    }

    // "Risma" of Tri Rismaharini, "RK" of Ridwan Kamil: only for a word that acts as a person and is nobody else's name.
    private PersonDraft? Clipped(NameForm form, bool accepted)
    {
        var shortest = form.Candidate.Has(NameEvidence.Titled) ? 3 : 4;
        if (form.IsFull || !(accepted || form.Candidate.Has(NameEvidence.VerbBefore | NameEvidence.VerbAfter | NameEvidence.VerbWeak | NameEvidence.Titled))) return null;
        var word = form.Words[0];
        if (word.Length is > 1 and < 5 && context.IsAllCapitals(form.Candidate.First)) return index.WithInitials(word).LastOrDefault();
        if (word.Length < shortest) return null;
        if (Blended(word) is { } blended) return blended;
        return Nearest(form, index.WithStem(word).Where(draft => (draft.Words.Length > 1 || (draft.LastSeen >= 0 && form.Candidate.Has(NameEvidence.VerbBefore | NameEvidence.VerbAfter)))
                && draft.Words.Any(part => part.Length > word.Length + 1 && part.StartsWith(word, StringComparison.OrdinalIgnoreCase))))
            ?? (form.Candidate.Has(NameEvidence.Titled) || (form.Candidate.Has(NameEvidence.Unknown) && form.Candidate.Has(NameEvidence.VerbBefore)) ? Nearest(form, index.WithTail(word)) : null);
    }
}
