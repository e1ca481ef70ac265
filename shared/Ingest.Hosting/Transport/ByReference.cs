using System.Diagnostics.CodeAnalysis;
using System.Net.Mime;
using System.Runtime.CompilerServices;
using System.Runtime.Serialization;
using MassTransit;
using MassTransit.Serialization;

namespace Ingest.Hosting.Transport;

/// <summary>Hands messages on within one process as the objects they are; the transport carries an empty array that stands for each.</summary>
/// <remarks>
/// Sender and receiver share the object, so a message must never change once it is sent; those of Ingest.Contracts cannot.
/// The array is the key to the message as long as the transport holds it, and both go together. See ADR 14.
/// </remarks>
internal sealed class ByReference : ISerializerFactory, IMessageSerializer, IMessageDeserializer
{
    private readonly ConditionalWeakTable<byte[], MessageEnvelope> _messages = [];

    public ContentType ContentType { get; } = new("application/vnd.ingest.reference");

    public IMessageSerializer CreateSerializer() => this;

    public IMessageDeserializer CreateDeserializer() => this;

    public MessageBody GetMessageBody<T>(SendContext<T> context)
        where T : class
    {
        // Never Array.Empty: each message needs an array of its own.
        var key = GC.AllocateUninitializedArray<byte>(1);
        _messages.Add(key, new JsonMessageEnvelope(context, context.Message));
        return new BytesMessageBody(key);
    }

    public MessageBody GetMessageBody(string text) => throw new NotSupportedException("A message by reference has no text");

    public ConsumeContext Deserialize(ReceiveContext receiveContext) => new BodyConsumeContext(
        receiveContext, Deserialize(receiveContext.Body, receiveContext.TransportHeaders, receiveContext.InputAddress));

    public SerializerContext Deserialize(MessageBody body, Headers headers, Uri? destinationAddress = null) =>
        _messages.TryGetValue(body.GetBytes(), out var envelope)
            ? new Context(envelope)
            : throw new SerializationException("The message was not sent by this process");

    public void Probe(ProbeContext context) => context.CreateScope("reference").Add("contentType", ContentType.MediaType);

    /// <summary>What is forwarded from here (nothing of ours) travels as JSON, which every endpoint reads too.</summary>
    private sealed class Context(MessageEnvelope envelope) : SystemTextJsonSerializerContext(
        SystemTextJsonMessageSerializer.Instance,
        SystemTextJsonMessageSerializer.Options,
        SystemTextJsonMessageSerializer.JsonContentType,
        new EnvelopeMessageContext(envelope, SystemTextJsonMessageSerializer.Instance),
        envelope.MessageType ?? [],
        envelope)
    {
        public override bool TryGetMessage<T>(out T? message)
            where T : class
        {
            message = IsSupportedMessageType<T>() ? Message as T : null;
            return message is not null;
        }

        public override bool TryGetMessage(Type messageType, [NotNullWhen(true)] out object? message)
        {
            message = messageType.IsInstanceOfType(Message) ? Message : null;
            return message is not null;
        }
    }
}
