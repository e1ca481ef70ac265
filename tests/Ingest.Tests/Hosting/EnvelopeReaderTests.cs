using System.Runtime.Serialization;
using System.Text;
using System.Text.Json;
using Ingest.Contracts;
using Ingest.Hosting.Transport;
using MassTransit;
using MassTransit.Context;
using MassTransit.Serialization;
using Xunit;

namespace Ingest.Tests.Hosting;

/// <summary>What our reader of envelopes makes of a body is what the transport's own makes of it.</summary>
public sealed class EnvelopeReaderTests
{
    private const string Types = """ "messageType":["urn:message:Ingest.Contracts:ArticlesFetched"] """;
    private const string Ends = """ {"articles":[],"ends":[],"mark":{"fetcher":"é","number":3},"later":{"message":1}} """;

    private readonly EnvelopeReader _reader = new();

    [Fact]
    public void A_message_that_we_sent_is_read_with_its_envelope()
    {
        var sent = new MessageSendContext<ArticlesFetched>(new ArticlesFetched([Some.Raw("The \"river\" 汉字 rose. 😀")], [Some.End(1, 2)], new Mark("f", 3))) { MessageId = Some.Id(9) };
        var body = new BytesMessageBody(SystemTextJsonMessageSerializer.Instance.GetMessageBody(sent).GetBytes());

        var context = _reader.Deserialize(body, sent.Headers);

        Assert.True(EnvelopeReader.TryRead(body.GetBytes(), out _, out _));
        Assert.Equal(Some.Id(9), context.MessageId);
        Assert.True(context.TryGetMessage<ArticlesFetched>(out var message));
        Assert.Equivalent(sent.Message, message, strict: true);
        Assert.False(context.TryGetMessage<ArticlesCleaned>(out _));
    }

    [Theory]
    [InlineData("{" + Types + ",\"message\":" + Ends + "}", true)]
    [InlineData("{\"message\":" + Ends + "," + Types + ",}", true)]
    [InlineData("/* ours */ {\"headers\":{\"message\":{}}, \"message\" :" + Ends + "," + Types + "}", true)]
    [InlineData("{\"Message\":" + Ends + ",\"MESSAGETYPE\":[\"urn:message:Ingest.Contracts:ArticlesFetched\"]}", false)]
    [InlineData("{\"message\":{},\"message\":" + Ends + "," + Types + "}", false)]
    [InlineData("{" + Types + ",\"message\":null}", false)]
    [InlineData("{" + Types + ",\"message\":[1]}", false)]
    [InlineData("{" + Types + ",\"message\":{\"articles\":\"no list\"}}", true)]
    [InlineData("{" + Types + ",\"message\":{\"articles\":[null,{}],\"ends\":[null]}}", true)]
    [InlineData("{" + Types + ",\"message\":{}", false)]
    [InlineData("{" + Types + "}", false)]
    [InlineData("{\"messageType\":[\"urn:message:Somebody:Else\"],\"message\":{\"a\":1}}", true)]
    [InlineData("{\"messageType\":7,\"message\":{}}", false)]
    [InlineData("", false)]
    [InlineData("not JSON", false)]
    [InlineData("{}", false)]
    [InlineData("null", false)]
    [InlineData("[1,2]", false)]
    public void Every_body_is_read_as_the_transport_reads_it(string json, bool byUs)
    {
        var body = Encoding.UTF8.GetBytes(json);

        Assert.Equal(byUs, EnvelopeReader.TryRead(body, out _, out _));
        Assert.Equal(Read(SystemTextJsonMessageSerializer.Instance, body), Read(_reader, body));
    }

    private static string Read(IMessageDeserializer reader, byte[] body)
    {
        try
        {
            var context = reader.Deserialize(new BytesMessageBody(body), new DictionarySendHeaders(new Dictionary<string, object?>()));
            return context.TryGetMessage<ArticlesFetched>(out var message) ? JsonSerializer.Serialize(message) : "no message of ours";
        }
        catch (Exception exception) when (exception is SerializationException or JsonException)
        {
            return exception.GetType().Name;
        }
    }
}
