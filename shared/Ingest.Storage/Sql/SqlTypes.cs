using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sql;

/// <summary>Teaches Dapper how each database keeps ids and times: SQLite as 16 big-endian bytes and ISO text, PostgreSQL natively.</summary>
internal static class SqlTypes
{
    /// <summary>Sorts as text in the order of time.</summary>
    private const string Iso = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    static SqlTypes()
    {
        SqlMapper.RemoveTypeMap(typeof(Guid));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.AddTypeHandler(new Uuids());
        SqlMapper.AddTypeHandler(new Times());
    }

    public static void Register() => System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(SqlTypes).TypeHandle);

    public static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(Iso, CultureInfo.InvariantCulture);

    public static Guid Uuid(object value) => value is Guid id ? id : new Guid((byte[])value, bigEndian: true);

    public static DateTimeOffset Time(object value) => value switch
    {
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        DateTimeOffset time => time.ToUniversalTime(),
        _ => DateTimeOffset.ParseExact((string)value, Iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };

    private sealed class Uuids : SqlMapper.TypeHandler<Guid>
    {
        public override Guid Parse(object value) => Uuid(value);

        public override void SetValue(IDbDataParameter parameter, Guid value) =>
            parameter.Value = parameter is SqliteParameter ? Bytes(value) : value;
    }

    private sealed class Times : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => Time(value);

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) =>
            parameter.Value = parameter is SqliteParameter ? Text(value) : value.ToUniversalTime();
    }
}
