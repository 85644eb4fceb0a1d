namespace Errand.Core.Schemas.Reading;

/// <summary>Finds schemas that apply themselves to the same value for ever: circles of references that step into no member or item.</summary>
internal static class LoopCheck
{
    public static void Run(IEnumerable<SchemaNode> nodes, FaultList faults)
    {
        var done = new HashSet<SchemaNode>();
        foreach (var node in nodes)
            Visit(node, done, faults);
    }

    private static void Visit(SchemaNode start, HashSet<SchemaNode> done, FaultList faults)
    {
        var way = new Stack<(SchemaNode Node, IEnumerator<SchemaNode> Next)>();
        var onWay = new HashSet<SchemaNode>();
        Enter(start);
        while (way.TryPeek(out var top))
        {
            if (!top.Next.MoveNext())
            {
                onWay.Remove(way.Pop().Node);
                done.Add(top.Node);
            }
            else if (onWay.Contains(top.Next.Current))
                faults.Add(top.Node.Pointer, $"leads back to \"{top.Next.Current.Pointer}\" without looking at any part of the value: this would never end");
            else
                Enter(top.Next.Current);
        }

        void Enter(SchemaNode node)
        {
            if (done.Contains(node))
                return;
            onWay.Add(node);
            way.Push((node, node.InPlace.GetEnumerator()));
        }
    }
}
