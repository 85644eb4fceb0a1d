using System.Buffers.Binary;
using System.Text;

namespace Errand.Sandbox;

/// <summary>Frames over standard input and output; nothing else is ever read or written.</summary>
internal sealed class Pipe(Stream input, Stream output)
{
    private const int MaxFrameBytes = 512 * 1024 * 1024;
    private readonly Lock _writing = new();

    /// <summary>The next frame; null when the parent is gone.</summary>
    public Frame? Read()
    {
        Span<byte> head = stackalloc byte[5];
        if (input.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head) - 1;
        if (length is < 0 or > MaxFrameBytes)
        {
            return null;
        }

        var body = new byte[length];
        return input.ReadAtLeast(body, length, throwOnEndOfStream: false) < length
            ? null
            : new Frame((FrameKind)head[4], Encoding.UTF8.GetString(body));
    }

    public void Write(FrameKind kind, string json)
    {
        var frame = new byte[5 + Encoding.UTF8.GetByteCount(json)];
        BinaryPrimitives.WriteInt32LittleEndian(frame, frame.Length - 4);
        frame[4] = (byte)kind;
        Encoding.UTF8.GetBytes(json, frame.AsSpan(5));
        lock (_writing)
        {
            output.Write(frame);
            output.Flush();
        }
    }
}
