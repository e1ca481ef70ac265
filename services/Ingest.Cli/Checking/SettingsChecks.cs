using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Ingest.Cleaner;
using Ingest.Cli.Archives;
using Ingest.Cli.Commands;
using Ingest.Fetcher;
using Ingest.Fetcher.Folder;
using Ingest.Hosting;
using Ingest.Hosting.Logs;
using Ingest.Hosting.Transport;
using Ingest.Storage;
using Ingest.Store;
using Microsoft.Extensions.Configuration;

namespace Ingest.Cli.Checking;

/// <summary>Reads the settings as a start would, and names every one that is wrong or unknown.</summary>
internal static class SettingsChecks
{
    private const string Name = "settings";

    private static readonly Dictionary<string, Type> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        [FetchingOptions.Section] = typeof(FetchingOptions),
        [CleaningOptions.Section] = typeof(CleaningOptions),
        [StoringOptions.Section] = typeof(StoringOptions),
        [StorageOptions.Section] = typeof(StorageOptions),
        [LogOptions.Section] = typeof(LogOptions),
        [DataOptions.Section] = typeof(DataOptions),
        [TransportOptions.Section] = typeof(TransportOptions),
    };

    public static IReadOnlyList<Check> Run(DataFolder data)
    {
        IConfiguration all;
        try
        {
            all = DataSettings.Load(data);
        }
        catch (UsageException exception)
        {
            return [Check.Problem(Name, exception.Message, "Mend the file; it holds one JSON object")];
        }

        // The environment holds much that is not ours; the file only what is.
        var file = new ConfigurationBuilder().AddJsonFile(data.Settings, optional: true).Build();
        var wrong = Unknown(file).Concat(Wrong(all)).ToList();
        var source = File.Exists(data.Settings) ? data.Settings : $"no {data.Settings}; defaults and environment";
        return wrong.Count > 0 ? wrong : [Check.Ok(Name, $"{source}: all settings are known and within their limits")];
    }

    /// <summary>Keys that no setting has.</summary>
    public static IEnumerable<Check> Unknown(IConfiguration file)
    {
        foreach (var section in file.GetChildren())
        {
            if (!Sections.TryGetValue(section.Key, out var type))
                yield return Check.Problem(Name, $"{section.Path} is unknown", $"There are {string.Join(", ", Sections.Keys)}");
            else
            {
                foreach (var check in Unknown(section, type))
                    yield return check;
            }
        }
    }

    /// <summary>Values that are of the wrong kind or beyond their limits.</summary>
    public static IEnumerable<Check> Wrong(IConfiguration all)
    {
        foreach (var (name, type) in Sections)
        {
            var options = Activator.CreateInstance(type)!;
            foreach (var check in Set(all.GetSection(name), options))
                yield return check;
            var results = new List<ValidationResult>();
            Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
            foreach (var result in results)
                yield return Check.Problem(Name, $"{name}: {result.ErrorMessage}", "Change it in ingest.json or the environment");
        }
    }

    private static IEnumerable<Check> Unknown(IConfigurationSection section, Type type)
    {
        var known = Properties(type);
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var property))
                yield return Check.Problem(Name, $"{child.Path} is unknown", $"{section.Path} has {string.Join(", ", known.Keys)}");
            else if (IsGroup(property.PropertyType))
            {
                foreach (var check in Unknown(child, property.PropertyType))
                    yield return check;
            }
        }
    }

    private static IEnumerable<Check> Set(IConfigurationSection section, object options)
    {
        foreach (var (name, property) in Properties(options.GetType()))
        {
            var value = section.GetSection(name);
            if (value.Exists() && Set(value, options, property) is { } check)
                yield return check;
        }
    }

    private static Check? Set(IConfigurationSection value, object options, PropertyInfo property)
    {
        try
        {
            if (value.Get(property.PropertyType) is { } read)
                property.SetValue(options, read);
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var example = type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}" : type == typeof(TimeSpan) ? "a time as 00:00:02" : "a number";
            return Check.Problem(Name, $"{value.Path} is '{value.Value}', which cannot be read", $"Write {example}");
        }
    }

    private static Dictionary<string, PropertyInfo> Properties(Type type) =>
        type.GetProperties().Where(property => property.CanWrite).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    private static bool IsGroup(Type type) => type.IsClass && type != typeof(string);
}
