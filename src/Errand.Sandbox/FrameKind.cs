namespace Errand.Sandbox;

/// <summary>The byte that says what a frame holds. A frame is a 32-bit little-endian length of what follows, this byte, and UTF-8 JSON.</summary>
internal enum FrameKind : byte
{
    /// <summary>Parent: the run to make; answered by <see cref="Done"/> or <see cref="Failed"/>.</summary>
    Run = (byte)'R',

    /// <summary>Parent: an answer or an event.</summary>
    Deliver = (byte)'D',

    /// <summary>Parent: stop, and say where the code was.</summary>
    Stop = (byte)'S',

    /// <summary>Child: ready for a run.</summary>
    Ready = (byte)'r',

    /// <summary>Child: a call on the host.</summary>
    Call = (byte)'c',

    /// <summary>Child: the returned value.</summary>
    Done = (byte)'d',

    /// <summary>Child: what failed, and where.</summary>
    Failed = (byte)'f',
}
