namespace NewsGraphQL.Server.Conventions.Errors;

/// <summary>The values of <c>extensions.code</c> that a client may rely on.</summary>
internal static class ErrorCodes
{
    /// <summary>The HTTP body or query string holds no GraphQL request.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The document is not GraphQL.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable's value does not fit its type.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The document holds no operation of that name, or several and none is named.</summary>
    public const string OperationResolution = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>An operation that HTTP does not allow here, such as a mutation by GET.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>The request's media type is not one that is read here.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>No media type that the client accepts can be written.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The body is larger than the server reads.</summary>
    public const string BodyTooLarge = "BODY_TOO_LARGE";

    /// <summary>A batch holds more requests than the server takes at once.</summary>
    public const string BatchTooLarge = "BATCH_TOO_LARGE";

    /// <summary>More items were asked for than a page holds: Hot Chocolate's code.</summary>
    public const string PageTooLarge = "HC0051";

    /// <summary>More ids were given than <c>nodes</c> takes: Hot Chocolate's code.</summary>
    public const string TooManyIds = "HC0076";

    /// <summary>The paging arguments contradict one another.</summary>
    public const string InvalidPaging = "INVALID_PAGING_ARGUMENTS";

    /// <summary>The cursor is not one of this list in this order.</summary>
    public const string InvalidCursor = "INVALID_CURSOR";

    /// <summary>The id is not one that this server gave out for such an object.</summary>
    public const string InvalidId = "INVALID_ID";

    /// <summary>The search is longer than the server reads.</summary>
    public const string SearchTooLong = "SEARCH_TOO_LONG";

    /// <summary>There is no time zone of that name.</summary>
    public const string InvalidTimeZone = "INVALID_TIME_ZONE";

    /// <summary>Several objects have the name that one was asked for by.</summary>
    public const string AmbiguousName = "AMBIGUOUS_NAME";

    /// <summary>A filter's operator was given a value that it cannot take.</summary>
    public const string InvalidFilter = "INVALID_FILTER";

    /// <summary>The body took longer to arrive than the server waits.</summary>
    public const string BodyTooSlow = "BODY_TOO_SLOW";

    /// <summary>No API key was sent where one is needed, or it is not valid: Hot Chocolate's code.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The API key does not allow this: Hot Chocolate's code.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>The server has no API key yet, so that nobody may change anything.</summary>
    public const string MutationsDisabled = "MUTATIONS_DISABLED";

    /// <summary>The log of changes does not reach back to the cursor.</summary>
    public const string CursorExpired = "CURSOR_EXPIRED";

    /// <summary>More events were waiting for a subscriber than the server keeps.</summary>
    public const string SlowSubscriber = "SUBSCRIBER_TOO_SLOW";

    /// <summary>More operations run over the connection, or more connections are open, than the server allows.</summary>
    public const string TooManySubscriptions = "TOO_MANY_SUBSCRIPTIONS";

    /// <summary>A subscription came over a transport that cannot carry one.</summary>
    public const string SubscriptionTransport = "SUBSCRIPTION_TRANSPORT";

    /// <summary>The document has more tokens than the server reads.</summary>
    public const string TooManyTokens = "TOO_MANY_TOKENS";

    /// <summary>The document has more fields than the server allows.</summary>
    public const string TooManyFields = "TOO_MANY_FIELDS";

    /// <summary>The document has more aliases than the server allows.</summary>
    public const string TooManyAliases = "TOO_MANY_ALIASES";

    /// <summary>The document has more directives than the server allows.</summary>
    public const string TooManyDirectives = "TOO_MANY_DIRECTIVES";

    /// <summary>The operation has more levels of fields than the server allows.</summary>
    public const string TooDeep = "QUERY_TOO_DEEP";

    /// <summary>The operation costs more than the server allows: Hot Chocolate's code.</summary>
    public const string TooComplex = "HC0047";

    /// <summary>A list in an argument has more entries than the server takes.</summary>
    public const string ListTooLong = "LIST_TOO_LONG";

    /// <summary>The input objects in the arguments have more fields than the server takes.</summary>
    public const string InputTooLarge = "INPUT_TOO_LARGE";

    /// <summary>Conditions on the items of lists stand deeper in one another than the server takes.</summary>
    public const string FilterTooDeep = "FILTER_TOO_DEEP";

    /// <summary>A text in an argument is longer than the server takes.</summary>
    public const string StringTooLong = "STRING_TOO_LONG";

    /// <summary>The schema may not be asked for: Hot Chocolate's code.</summary>
    public const string IntrospectionNotAllowed = "HC0046";

    /// <summary>The request took longer than the server allows: Hot Chocolate's code.</summary>
    public const string Timeout = "HC0045";

    /// <summary>Too many requests run and wait.</summary>
    public const string ServerBusy = "SERVER_BUSY";

    /// <summary>The caller sent more requests a minute than the server answers.</summary>
    public const string TooManyRequests = "TOO_MANY_REQUESTS";

    /// <summary>No query with this hash is known: Apollo's code, upon which its clients send the text.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>No queries are known by hash: Apollo's code.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The hash is another text's.</summary>
    public const string PersistedQueryHashMismatch = "PERSISTED_QUERY_HASH_MISMATCH";

    /// <summary>No operation has this id: Hot Chocolate's code.</summary>
    public const string PersistedOperationNotFound = "HC0020";

    /// <summary>Only operations that the server knows are executed: Hot Chocolate's code.</summary>
    public const string OnlyPersistedOperations = "HC0067";

    /// <summary>The store cannot answer at the moment; the same request may succeed later.</summary>
    public const string StoreUnavailable = "STORE_UNAVAILABLE";

    /// <summary>A fault of the server; its details are in the server's log.</summary>
    public const string Internal = "INTERNAL_SERVER_ERROR";
}
