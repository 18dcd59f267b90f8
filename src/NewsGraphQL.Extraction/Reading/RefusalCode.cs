namespace NewsGraphQL.Extraction.Reading;

/// <summary>Why an item was refused. The codes never change their meaning; new ones may come.</summary>
public static class RefusalCode
{
    /// <summary>There is no such file.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The file is there and cannot be read: no permission, a device error.</summary>
    public const string Unreadable = "UNREADABLE";

    /// <summary>The compressed file is damaged or cut off before its end: what could be unpacked may lack a part, so nothing more of it is taken.</summary>
    public const string BrokenArchive = "BROKEN_ARCHIVE";

    /// <summary>The file has no content, or nothing but white space.</summary>
    public const string EmptyFile = "EMPTY_FILE";

    /// <summary>The content is no text: a picture, a program, a document of an office program.</summary>
    public const string BinaryFile = "BINARY_FILE";

    /// <summary>The content may be text, in an encoding that is not UTF-8, UTF-16, UTF-32 or Windows-1252.</summary>
    public const string UnknownEncoding = "UNKNOWN_ENCODING";

    /// <summary>The item is larger than the reader takes.</summary>
    public const string TooLarge = "TOO_LARGE";

    /// <summary>The item has no article text: a headline alone, a page of links, a record without content.</summary>
    public const string NoBody = "NO_BODY";

    /// <summary>The item is not valid JSON.</summary>
    public const string MalformedJson = "MALFORMED_JSON";

    /// <summary>The feed is not valid XML, or asks for a document type with entities, which is never followed.</summary>
    public const string MalformedXml = "MALFORMED_XML";

    /// <summary>The row of the table cannot be cut into its columns.</summary>
    public const string MalformedCsv = "MALFORMED_CSV";

    /// <summary>The content is valid and of a form that holds no article known here.</summary>
    public const string UnknownFormat = "UNKNOWN_FORMAT";
}
