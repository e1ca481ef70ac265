using System.Diagnostics.CodeAnalysis;
using System.Net.Mime;
using System.Text.Json;
using MassTransit;
using MassTransit.Serialization;

namespace Ingest.Hosting.Transport;

/// <summary>Reads the transport's JSON envelope without parsing the message in it twice; what it reads is what the transport's own reader reads.</summary>
/// <remarks>
/// The transport first parses the whole body into a document, then the message out of that. Here the message is skipped
/// while the envelope is read, and parsed once. Whatever looks unusual is left to the transport's reader.
/// </remarks>
internal sealed class EnvelopeReader : ISerializerFactory, IMessageDeserializer
{
    private static readonly SystemTextJsonMessageSerializer General = SystemTextJsonMessageSerializer.Instance;

    public ContentType ContentType => SystemTextJsonMessageSerializer.JsonContentType;

    public IMessageSerializer CreateSerializer() => General;

    public IMessageDeserializer CreateDeserializer() => this;

    public MessageBody GetMessageBody(string text) => General.GetMessageBody(text);

    public void Probe(ProbeContext context) => General.Probe(context);

    public ConsumeContext Deserialize(ReceiveContext receiveContext) => new BodyConsumeContext(
        receiveContext, Deserialize(receiveContext.Body, receiveContext.TransportHeaders, receiveContext.InputAddress));

    public SerializerContext Deserialize(MessageBody body, Headers headers, Uri? destinationAddress = null)
    {
        var bytes = body.GetBytes();
        return TryRead(bytes, out var envelope, out var message)
            ? new Context(envelope, bytes.AsMemory(message), () => General.Deserialize(body, headers, destinationAddress))
            : General.Deserialize(body, headers, destinationAddress);
    }

    /// <param name="envelope">All but the message.</param>
    /// <param name="message">Where the message's JSON lies, in bytes.</param>
    /// <returns>False for what is no envelope with exactly one message.</returns>
    internal static bool TryRead(byte[] bytes, [NotNullWhen(true)] out MessageEnvelope? envelope, out Range message)
    {
        (envelope, message) = (null, default);
        try
        {
            if (Find(bytes) is not { } found)
                return false;
            message = found;
            byte[] head = [.. bytes.AsSpan(..found.Start), .. "null"u8, .. bytes.AsSpan(found.End..)];
            envelope = JsonSerializer.Deserialize<MessageEnvelope>(head, SystemTextJsonMessageSerializer.Options);
            return envelope is { Message: null };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Range? Find(ReadOnlySpan<byte> bytes)
    {
        var options = SystemTextJsonMessageSerializer.Options;
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            AllowTrailingCommas = options.AllowTrailingCommas,
            CommentHandling = options.ReadCommentHandling,
            MaxDepth = options.MaxDepth,
        });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isMessage = reader.ValueTextEquals("message"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            if (isMessage)
                return isObject ? start..(int)reader.BytesConsumed : null;
        }

        return null;
    }

    /// <param name="general">What the transport's own reader makes of it; only what forwards a message as it came asks for it.</param>
    private sealed class Context(MessageEnvelope envelope, ReadOnlyMemory<byte> json, Func<SerializerContext> general) : SystemTextJsonSerializerContext(
        General,
        SystemTextJsonMessageSerializer.Options,
        SystemTextJsonMessageSerializer.JsonContentType,
        new EnvelopeMessageContext(envelope, General),
        envelope.MessageType ?? [],
        envelope,
        envelope)
    {
        public override bool TryGetMessage<T>(out T? message)
            where T : class
        {
            message = IsSupportedMessageType<T>() ? JsonSerializer.Deserialize<T>(json.Span, Options) : null;
            return message is not null;
        }

        public override bool TryGetMessage(Type messageType, [NotNullWhen(true)] out object? message)
        {
            message = JsonSerializer.Deserialize(json.Span, messageType, Options);
            return message is not null;
        }

        public override IMessageSerializer GetMessageSerializer() => general().GetMessageSerializer();

        public override IMessageSerializer GetMessageSerializer<T>(MessageEnvelope envelope, T message) =>
            general().GetMessageSerializer(envelope, message);

        public override IMessageSerializer GetMessageSerializer(object message, string[] messageTypes) =>
            general().GetMessageSerializer(message, messageTypes);
    }
}
