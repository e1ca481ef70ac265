namespace Ingest.Storage;

/// <summary>The database is not there, is full or is locked. Nobody fails for it: wait and try again.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Another writer settled some of the same records first: read again and settle again.</summary>
public sealed class StoreConflictException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A value cannot be stored as it is.</summary>
public sealed class StoreDataException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The archive was made by a newer Ingest than this one.</summary>
public sealed class NewerSchemaException(string message) : Exception(message);
