namespace NewsGraphQL.Extraction.People;

/// <summary>Decides which candidates name a person on their own evidence, before they are compared with each other.</summary>
internal static class NameJudge
{
    private const NameEvidence Introduced = NameEvidence.Titled | NameEvidence.RoleBefore | NameEvidence.VerbBefore | NameEvidence.Age;

    /// <summary>Whether the candidate stands for a person by itself.</summary>
    public static bool Accepts(NameForm form)
    {
        var candidate = form.Candidate;
        if (candidate.Has(NameEvidence.Named)) return form.IsFull || form.Words[0].Any(char.IsLower);
        if (candidate.Has(NameEvidence.Thing)) return candidate.Has(NameEvidence.Titled) && !candidate.Has(NameEvidence.Doubtful);
        if (candidate.Has(NameEvidence.AtPlace)) return candidate.Has(NameEvidence.Titled | NameEvidence.Age);
        if (candidate.Has(NameEvidence.Titled | NameEvidence.Age)) return !candidate.Has(NameEvidence.Doubtful) || form.IsFull || candidate.Has(NameEvidence.LoneName) || (candidate.Has(NameEvidence.Age) && form.Words[0].Any(char.IsLower));
        if (candidate.Has(NameEvidence.Human) && candidate.Has(NameEvidence.Apposed)) return true;
        if (candidate.Has(NameEvidence.Doubtful)) return candidate.Has(NameEvidence.FullName) && candidate.Has(Introduced | NameEvidence.RoleAfter | NameEvidence.VerbAfter | NameEvidence.VerbWeak | NameEvidence.Apposed);
        if (candidate.Has(NameEvidence.FullName)) return true;
        if (candidate.Has(NameEvidence.NearPlace)) return false;
        if (candidate.Has(NameEvidence.LoneName)) return candidate.Has(Introduced | NameEvidence.RoleAfter | NameEvidence.VerbAfter | NameEvidence.Apposed | NameEvidence.Inside) && !candidate.Has(NameEvidence.OfMany);
        if (!form.IsFull) return candidate.Has(NameEvidence.VerbBefore | NameEvidence.RoleAfter | NameEvidence.Human) || (candidate.Has(NameEvidence.RoleBefore) && candidate.Has(NameEvidence.VerbAfter | NameEvidence.VerbWeak)) || (candidate.Has(NameEvidence.Apposed) && candidate.Has(NameEvidence.VerbAfter));
        return candidate.Has(Introduced) || (form.IsFull && candidate.Has(NameEvidence.Apposed | NameEvidence.RoleAfter | NameEvidence.VerbAfter | NameEvidence.Referred));
    }

    /// <summary>Whether the candidate may repeat a name that the article gives elsewhere, all its words being in that name.</summary>
    public static bool MayRepeat(NameForm form)
    {
        var candidate = form.Candidate;
        if (candidate.Has(NameEvidence.Thing)) return form.IsFull;
        if (!candidate.Has(NameEvidence.Doubtful)) return true;
        return candidate.Has(Introduced | NameEvidence.RoleAfter | NameEvidence.VerbAfter | NameEvidence.VerbWeak) || (candidate.Has(NameEvidence.Inside) && !candidate.Has(NameEvidence.AtPlace | NameEvidence.NearPlace));
    }
}
