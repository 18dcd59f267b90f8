using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using NewsGraphQL.Server.Conventions.Live;
using NewsGraphQL.Server.Conventions.Telemetry;
using NewsGraphQL.Server.Http;

namespace NewsGraphQL.Server.Commands;

/// <summary>Every setting of the server: listed in the help, and held against what a configuration says.</summary>
internal static class SettingsList
{
    /// <summary>The option classes that are bound to the one section.</summary>
    private static readonly Type[] Classes = [typeof(ServerSettings), .. GraphQLHttp.OptionClasses, typeof(LiveLimits), typeof(TelemetryOptions)];

    // Settings of the framework that an operator of this server may need.
    private static readonly (string Name, string Default, string Meaning)[] Framework =
    [
        ("Urls", Serving.DefaultUrl, "Where to listen, as --urls gives it"),
        ("AllowedHosts", "*", "The host names that are answered, parted by ';'"),
        ("Logging:LogLevel:Default", "Information", "How much is logged: Debug, Information, Warning, Error"),
        ($"Logging:LogLevel:{OperationWatch.Category}", "Warning", "Information logs every operation by name, hash and outcome; Warning only slow ones"),
        ("Logging:Console:FormatterName", "simple", "How the log is written: simple, json (one object a line), systemd"),
        ("Kestrel:Certificates:Default:Path", "", "The certificate for https addresses"),
    ];

    /// <summary>One line per setting, and before them the places where a setting may stand.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine("Settings (as --Name=value, as environment variable with __ for :, or in appsettings.json in this folder; the first wins):");
        var rows = Classes.SelectMany(Rows).Concat(Framework).ToList();
        var width = rows.Max(r => r.Name.Length);
        foreach (var (name, standard, meaning) in rows)
            output.WriteLine($"  {name.PadRight(width)}  {meaning}{(standard.Length > 0 ? $" [default: {standard}]" : "")}");
        output.WriteLine();
    }

    /// <summary>Refuses a name in our section that no setting has: a mistyped limit must not be silently without effect.</summary>
    /// <exception cref="UserErrorException">There is such a name.</exception>
    public static void Check(IConfiguration configuration)
    {
        var known = Classes.SelectMany(Properties).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknown = configuration.GetSection(ServerSettings.Section).GetChildren().FirstOrDefault(c => !known.Contains(c.Key));
        if (unknown is not null) throw new UserErrorException($"there is no setting {unknown.Path} (see newsgraphql serve --help)");
    }

    /// <summary>Refuses a value that its setting cannot have. Each class is bound again where it is used; here only to tell at once.</summary>
    /// <exception cref="UserErrorException">A number is outside of its range.</exception>
    /// <exception cref="InvalidOperationException">A value is of another type.</exception>
    public static void Check(IConfigurationSection section)
    {
        foreach (var options in Classes.Select(type => section.Get(type)).OfType<object>())
        {
            var mistakes = new List<ValidationResult>();
            if (!Validator.TryValidateObject(options, new ValidationContext(options), mistakes, validateAllProperties: true))
                throw new UserErrorException($"{section.Path}:{mistakes[0].MemberNames.First()}: {mistakes[0].ErrorMessage}");
        }
    }

    private static IEnumerable<(string Name, string Default, string Meaning)> Rows(Type options)
    {
        var defaults = Activator.CreateInstance(options);
        return Properties(options).Select(p => (
            $"{ServerSettings.Section}:{p.Name}",
            Convert.ToString(p.GetValue(defaults), CultureInfo.InvariantCulture) ?? "",
            p.GetCustomAttribute<DescriptionAttribute>()?.Description ?? ""));
    }

    private static IEnumerable<PropertyInfo> Properties(Type options) => options.GetProperties().Where(p => p.CanWrite);
}
