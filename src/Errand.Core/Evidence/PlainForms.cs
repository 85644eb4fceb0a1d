using System.Collections.Frozen;

namespace Errand.Core.Evidence;

/// <summary>The plain spelling of characters that are typographic or compatibility forms of others (a part of Unicode's NFKC, and accents).</summary>
internal static class PlainForms
{
    /// <summary>Letters by the plain one they begin with.</summary>
    private static readonly string[] _accented =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖ",
        "iìíîïĩīĭįǐȉȋḭḯỉị",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽ",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšſșṡṣṥṧṩẛ",
        "tţťțṫṭṯṱẗ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
    ];

    private static readonly FrozenDictionary<char, string> _letters = _accented
        .SelectMany(group => group.Skip(1).Select(letter => KeyValuePair.Create(letter, group[..1])))
        .ToFrozenDictionary();

    /// <summary>The plain spelling, lower case; null when the character has none here.</summary>
    public static string? Of(char character) => character switch
    {
        >= '\u0300' and <= '\u036F' => "",
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(character - 0xFEE0)).ToString(),
        >= '①' and <= '⑨' => ((char)(character - '①' + '1')).ToString(),
        >= '₀' and <= '₉' => ((char)(character - '₀' + '0')).ToString(),
        '⁰' or (>= '⁴' and <= '⁹') => ((char)(character - '⁰' + '0')).ToString(),
        '¹' => "1",
        '²' => "2",
        '³' => "3",
        '½' => "1/2",
        '¼' => "1/4",
        '¾' => "3/4",
        '‘' or '’' or '‚' or '′' => "'",
        '“' or '”' or '„' or '″' => "\"",
        '‐' or '‑' or '‒' or '–' or '—' or '−' => "-",
        '…' => "...",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        '™' => "tm",
        _ => _letters.GetValueOrDefault(char.ToLowerInvariant(character)),
    };
}
