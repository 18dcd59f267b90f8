namespace NewsGraphQL.Server.Http;

/// <summary>A setting that cannot be used, told to the operator in one line.</summary>
/// <param name="message">What is wrong and what would be right.</param>
internal sealed class SettingException(string message) : Exception(message);
