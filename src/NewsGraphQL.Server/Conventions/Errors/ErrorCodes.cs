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

    /// <summary>The document is deeper, longer or costlier than the server allows.</summary>
    public const string TooComplex = "QUERY_TOO_COMPLEX";

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

    /// <summary>The store cannot be written at the moment.</summary>
    public const string StoreUnavailable = "STORE_UNAVAILABLE";

    /// <summary>The request took longer than the server allows, or was given up.</summary>
    public const string Timeout = "REQUEST_TIMEOUT";

    /// <summary>A fault of the server; its details are in the server's log.</summary>
    public const string Internal = "INTERNAL_SERVER_ERROR";
}
