namespace Errand.Runner.Authoring.Builtin.Reading.Values;

/// <summary>Words that name the same thing on pages of any kind.</summary>
internal static class Synonyms
{
    private static readonly string[] Groups =
    [
        "title name heading headline label subject",
        "url link href website permalink uri web homepage",
        "price cost amount fee",
        "image img photo picture thumbnail thumb poster avatar logo",
        "rating star score rate",
        "review feedback",
        "phone tel telephone mobile cell call",
        "fax facsimile telefax",
        "email mail mailto",
        "address addr street adr",
        "location place city venue where",
        "region state province area",
        "zip postal postcode plz",
        "date time day datetime pubdate when",
        "posted published publish created added submitted",
        "updated modified changed",
        "close closing deadline due expiry expire end",
        "start begin opening from",
        "author creator writer byline poster username user by",
        "description desc summary excerpt blurb abstract teaser snippet body content about detail overview",
        "category cat genre topic section tag kind type",
        "company employer organization organisation org firm agency",
        "brand manufacturer maker make",
        "seller merchant vendor shop store",
        "role position job designation",
        "salary pay compensation wage remuneration",
        "id identifier code number ref reference no nr num",
        "sku code article id",
        "quantity qty count total amount",
        "availability available stock instock",
        "comment reply discussion",
        "point score vote upvote",
        "hour schedule opening timing",
        "duration length runtime",
        "color colour",
        "size dimension",
        "country nation",
        "feature highlight bullet",
        "question faq query",
        "answer response",
        "status state",
        "skill requirement qualification",
        "funding grant award budget",
        "text caption",
        "alt alternative caption",
        "first given fore",
        "last family sur surname",
        "isbn ean gtin upc barcode",
        "specialty speciality service",
        "rank position place",
        "quote saying text",
        "version release",
    ];

    private static readonly Dictionary<string, HashSet<int>> GroupsOf = Build();

    /// <summary>1 for the same word, 0.8 for a synonym, 0.7 where one holds the other (<c>subtitle</c>, <c>title</c>: long words only), else 0.</summary>
    public static double Likeness(string one, string other)
    {
        if (one == other) return 1;
        if (GroupsOf.TryGetValue(one, out var groups) && GroupsOf.TryGetValue(other, out var others) && groups.Overlaps(others)) return 0.8;
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length >= 4 && longer.StartsWith(shorter, StringComparison.Ordinal) ? 0.7 : 0;
    }

    private static Dictionary<string, HashSet<int>> Build()
    {
        var groups = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var i = 0; i < Groups.Length; i++)
        {
            foreach (var word in Groups[i].Split(' '))
            {
                if (!groups.TryGetValue(word, out var of)) groups[word] = of = [];
                of.Add(i);
            }
        }

        return groups;
    }
}
