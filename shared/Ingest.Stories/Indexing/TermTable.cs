namespace Ingest.Stories.Indexing;

/// <summary>The weights of one vector, found by term; made anew for each article without being cleared.</summary>
internal sealed class TermTable
{
    private const int Slots = 1024;

    private readonly uint[] _terms = new uint[Slots];
    private readonly float[] _weights = new float[Slots];
    private readonly int[] _rounds = new int[Slots];
    private int _round;

    public void Set(ReadOnlySpan<uint> terms, ReadOnlySpan<float> weights)
    {
        _round++;
        for (var i = 0; i < terms.Length; i++)
        {
            var slot = (int)(terms[i] & (Slots - 1));
            while (_rounds[slot] == _round)
                slot = (slot + 1) & (Slots - 1);
            (_terms[slot], _weights[slot], _rounds[slot]) = (terms[i], weights[i], _round);
        }
    }

    public float Dot(ReadOnlySpan<uint> terms, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var i = 0; i < terms.Length; i++)
        {
            var slot = (int)(terms[i] & (Slots - 1));
            for (; _rounds[slot] == _round; slot = (slot + 1) & (Slots - 1))
            {
                if (_terms[slot] == terms[i])
                {
                    sum += weights[i] * _weights[slot];
                    break;
                }
            }
        }

        return sum;
    }
}
