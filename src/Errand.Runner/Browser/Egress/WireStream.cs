using System.Net.Sockets;

namespace Errand.Runner.Browser.Egress;

/// <summary>One side of a proxied exchange: a socket with a read buffer, able to read heads and to pass bodies on by their framing.</summary>
internal sealed class WireStream(Socket socket, ProxyLimits limits) : IAsyncDisposable
{
    private const int BufferBytes = 16 * 1024;

    private readonly NetworkStream _stream = new(socket, ownsSocket: true);
    private byte[] _buffer = new byte[BufferBytes];
    private int _start;
    private int _end;

    /// <summary>False when the peer has closed, or has sent something nobody asked for: not to be used again.</summary>
    public bool IsQuiet => _start == _end && !socket.Poll(0, SelectMode.SelectRead);

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => await _stream.WriteAsync(bytes, cancellationToken);

    public void FinishSending() => socket.Shutdown(SocketShutdown.Send);

    /// <summary>The next head without its final empty line; null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">The head is malformed or too large.</exception>
    public async Task<HttpHead?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = Filled.Span.IndexOf("\r\n\r\n"u8);
            if (length >= 0)
            {
                var head = HttpHead.Parse(Filled.Span[..length]) ?? throw new InvalidDataException("The head is malformed.");
                _start += length + 4;
                return head;
            }

            if (_end - _start >= limits.HeadBytes)
            {
                throw new InvalidDataException("The head is too large.");
            }

            if (!await FillAsync(cancellationToken))
            {
                return null;
            }
        }
    }

    /// <summary>Passes exactly so many bytes on.</summary>
    public async Task CopyAsync(WireStream destination, long count, CancellationToken cancellationToken)
    {
        while (count > 0)
        {
            await FillWhenEmptyAsync(cancellationToken);
            var piece = Filled[..(int)Math.Min(count, Filled.Length)];
            await destination.WriteAsync(piece, cancellationToken);
            _start += piece.Length;
            count -= piece.Length;
        }
    }

    /// <summary>Passes a chunked body on, its framing unchanged, trailers included.</summary>
    public async Task CopyChunksAsync(WireStream destination, CancellationToken cancellationToken)
    {
        while (true)
        {
            var line = await ReadLineAsync(cancellationToken);
            var size = ChunkSize(line.Span);
            await destination.WriteAsync(line, cancellationToken);
            if (size == 0)
            {
                break;
            }

            await CopyAsync(destination, size + 2, cancellationToken);
        }

        ReadOnlyMemory<byte> trailer;
        do
        {
            trailer = await ReadLineAsync(cancellationToken);
            await destination.WriteAsync(trailer, cancellationToken);
        }
        while (trailer.Length > 2);
    }

    /// <summary>Passes everything on until the peer stops sending.</summary>
    public async Task CopyToEndAsync(WireStream destination, CancellationToken cancellationToken)
    {
        while (_start < _end || await FillAsync(cancellationToken))
        {
            var piece = Filled;
            _start = _end;
            await destination.WriteAsync(piece, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private ReadOnlyMemory<byte> Filled => _buffer.AsMemory(_start, _end - _start);

    /// <summary>One line with its line end; valid until the next read.</summary>
    private async Task<ReadOnlyMemory<byte>> ReadLineAsync(CancellationToken cancellationToken)
    {
        int length;
        while ((length = Filled.Span.IndexOf("\r\n"u8)) < 0)
        {
            if (_end - _start >= limits.HeadBytes || !await FillAsync(cancellationToken))
            {
                throw new InvalidDataException("A chunk is malformed.");
            }
        }

        var line = Filled[..(length + 2)];
        _start += line.Length;
        return line;
    }

    private static long ChunkSize(ReadOnlySpan<byte> line)
    {
        var digits = line[..line.IndexOfAny((byte)';', (byte)'\r')].Trim((byte)' ');
        return System.Buffers.Text.Utf8Parser.TryParse(digits, out long size, out var used, 'x') && used == digits.Length && size >= 0
            ? size
            : throw new InvalidDataException("A chunk's size is malformed.");
    }

    private async Task FillWhenEmptyAsync(CancellationToken cancellationToken)
    {
        if (_start == _end && !await FillAsync(cancellationToken))
        {
            throw new EndOfStreamException("The peer closed in the middle of a body.");
        }
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        idle.CancelAfter(limits.Idle);
        var read = await _stream.ReadAsync(_buffer.AsMemory(_end), idle.Token);
        _end += read;
        return read > 0;
    }

    private void MakeRoom()
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_end == _buffer.Length && _start > 0)
        {
            Filled.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        else if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
