using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace NewsGraphQL.Server.Http.Limits;

/// <summary>How much one request may ask.</summary>
public sealed class RequestLimits
{
    /// <summary>The largest request body that is read, in bytes.</summary>
    [Range(1, 1 << 30)]
    [Description("The largest request body that is read, in bytes")]
    public int MaxBodyBytes { get; set; } = 2 << 20;

    /// <summary>How long a body may take to arrive, in seconds.</summary>
    [Range(1, 3600)]
    [Description("How long a request body may take to arrive, in seconds")]
    public int MaxBodySeconds { get; set; } = 30;

    /// <summary>The most requests in one batch.</summary>
    [Range(1, 1000)]
    [Description("The most requests in one batch (a JSON array)")]
    public int MaxBatchSize { get; set; } = 10;

    /// <summary>The most tokens of a document: names, values, punctuation, comments.</summary>
    [Range(1, 1_000_000)]
    [Description("The most tokens in a document: names, values, punctuation, comments")]
    public int MaxTokens { get; set; } = 25_000;

    /// <summary>The most fields that a document selects, each counted where it is written; ten times as many with fragments written out.</summary>
    [Range(1, 100_000)]
    [Description("The most fields that a document writes; ten times as many with its fragments written out")]
    public int MaxFields { get; set; } = 1_000;

    /// <summary>The most aliases in a document.</summary>
    [Range(0, 100_000)]
    [Description("The most aliases in a document")]
    public int MaxAliases { get; set; } = 250;

    /// <summary>The most directives in a document.</summary>
    [Range(0, 100_000)]
    [Description("The most directives in a document")]
    public int MaxDirectives { get; set; } = 500;

    /// <summary>The greatest depth of an operation. Introspection as tools send it is twelve to fifteen levels deep.</summary>
    [Range(1, 100)]
    [Description("How many levels of fields may stand in one another, those of fragments included")]
    public int MaxDepth { get; set; } = 24;

    /// <summary>The most objects that one operation may ask for: two full pages in one another with forty relations each, never three.</summary>
    [Range(1, 1_000_000_000)]
    [Description("The most objects that an operation may ask for, its pages multiplied by what `first` and `last` say")]
    public int MaxCost { get; set; } = 100_000;

    /// <summary>The most entries of one list in arguments, such as that of <c>in</c>.</summary>
    [Range(1, 1_000_000)]
    [Description("The most entries of a list in an argument, such as that of `in`")]
    public int MaxListLength { get; set; } = 20_000;

    /// <summary>The most fields of input objects in the arguments of one operation: each condition of a filter is one, and each level above it.</summary>
    [Range(1, 1_000)]
    [Description("The most fields of input objects in the arguments of an operation: each condition of `where` is one, and each level above it")]
    public int MaxInputFields { get; set; } = 250;

    /// <summary>How many of <c>some</c>, <c>none</c> and <c>all</c> may stand in one another in a filter: the store walks what each adds for every item of the one above.</summary>
    [Range(0, 100)]
    [Description("How many conditions on lists (`some`, `none`, `all`) may stand in one another in a filter")]
    public int MaxFilterDepth { get; set; } = 6;

    /// <summary>The longest text in arguments of a query, in UTF-16 code units.</summary>
    [Range(1, 100_000_000)]
    [Description("The longest text in an argument of a query, in UTF-16 code units; mutations are bound by the body")]
    public int MaxStringLength { get; set; } = 10_000;

    /// <summary>How long an operation may run, in seconds; 0 for as long as it takes.</summary>
    [Range(0, 86_400)]
    [Description("How long an operation may run, in seconds; 0 for as long as it takes")]
    public int MaxExecutionSeconds { get; set; } = 30;

    /// <summary>How many operations run at the same time.</summary>
    [Range(1, 100_000)]
    [Description("How many operations run at the same time; more wait")]
    public int MaxConcurrentRequests { get; set; } = 64;

    /// <summary>How many operations wait for a place before more are refused.</summary>
    [Range(0, 1_000_000)]
    [Description("How many operations wait for a place; more are refused")]
    public int MaxWaitingRequests { get; set; } = 1_000;

    /// <summary>How many HTTP requests a minute one key, or one address without a key, may send; 0 for any number.</summary>
    [Range(0, 10_000_000)]
    [Description("How many requests a minute one key, or one address without a key, may send; 0 for any number")]
    public int MaxRequestsPerMinute { get; set; }
}
