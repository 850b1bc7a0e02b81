// Teaches an engine on a public intent set and asks it that set's test, or writes such a file the way `evaluate` reads it.
//   convert FILE OUT LANG [ROWS]      ROWS: only the first so many different rows of each intent
//   measure WEB.dll SET TRAIN TEST …  SET: darijabanking, french or arbanking77; ends with 1 when a target is missed
// A file is .csv, .tsv or .xlsx with a header; public-sets.sh builds and starts this and says which columns are looked for.
#:property PublishAot=false
#:property Nullable=disable
#:property ImplicitUsings=enable
#:property InvariantGlobalization=true
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

string[] texts = ["text", "darija", "query", "utterance"], intents = ["expected", "intent", "label", "category"];
(string Name, string Lang, int RowsOfEach, double Target, double Aim)[] sets =
[
    ("darijabanking", "darija-ar", int.MaxValue, 94, 96), ("french", "fr", int.MaxValue, 79, double.NaN), ("arbanking77", "darija-ar", 40, 55, 62),
];

if (args is ["convert", var source, var target, var lang, ..])
{
    Write(Rows(source, lang, args.Length > 4 ? int.Parse(args[4]) : int.MaxValue), target);
    return 0;
}
if (args.Length < 5 || args[0] != "measure" || args.Length % 3 != 2)
{
    Console.Error.WriteLine("convert FILE OUT LANG [ROWS] | measure WEB.dll SET TRAIN TEST [SET TRAIN TEST …]");
    return 2;
}

var missed = false;
var work = Directory.CreateTempSubdirectory("aubmbot-sets").FullName;
Console.WriteLine("| set | rows that teach | intents | rows asked | right | target | aim | p99 ms | taught in s |\n|---|---|---|---|---|---|---|---|---|");
for (int i = 2; i < args.Length; i += 3)
{
    var set = sets.Single(one => one.Name == args[i]);
    var taught = Rows(args[i + 1], set.Lang, set.RowsOfEach);
    var asked = Rows(args[i + 2], set.Lang, int.MaxValue);
    var unknown = asked.Select(row => row.Intent).Except(taught.Select(row => row.Intent)).ToArray();
    if (unknown.Length > 0)
        Console.Error.WriteLine($"{set.Name}: no row teaches {string.Join(", ", unknown)}");
    string train = Path.Combine(work, "train.tsv"), test = Path.Combine(work, "test.tsv"), figures = Path.Combine(work, "figures.json");
    Write(taught, train);
    Write(asked, test);
    using var run = Process.Start(new ProcessStartInfo("dotnet", [args[1], "evaluate", test, "--train", train, "--json", figures])
        { RedirectStandardOutput = true, RedirectStandardError = true });
    _ = run.StandardOutput.ReadToEndAsync();
    var problem = run.StandardError.ReadToEnd();
    run.WaitForExit();
    if (run.ExitCode != 0)
        throw new InvalidOperationException(problem);
    var told = JsonDocument.Parse(File.ReadAllText(figures)).RootElement;
    var right = 100 * told.GetProperty("accuracy").GetDouble();
    missed |= right < set.Target;
    Console.WriteLine($"| {set.Name} | {taught.Count} | {taught.Select(row => row.Intent).Distinct().Count()} | {asked.Count} | {right:F1} % "
        + $"| {set.Target:F0} %{(right < set.Target ? " missed" : "")} | {(double.IsNaN(set.Aim) ? "" : $"{set.Aim:F0} %")} "
        + $"| {told.GetProperty("p99Ms").GetDouble():F2} | {told.GetProperty("trainMs").GetDouble() / 1000:F1} |");
}
Directory.Delete(work, recursive: true);
return missed ? 1 : 0;

static void Write(List<(string Text, string Lang, string Intent)> rows, string path) => File.WriteAllLines(
    path, rows.Select(row => $"{row.Text}\t{row.Lang}\t{row.Intent}").Prepend("text\tlang\texpected"));

// Of a teaching file with a limit, repeats do not count; of a test, every row is asked as it stands.
List<(string Text, string Lang, string Intent)> Rows(string path, string lang, int ofEach)
{
    var table = Path.GetExtension(path) switch
    {
        ".xlsx" => Sheet(path),
        ".tsv" => [.. File.ReadLines(path).Select(line => line.Split('\t'))],
        _ => Commas(File.ReadAllText(path)),
    };
    var header = table[0].Select(name => name.Trim().Trim('\uFEFF').ToLowerInvariant()).ToArray();
    int Column(string[] names) => Array.FindIndex(header, name => names.Contains(name));
    int text = Column(texts), intent = Column(intents);
    if (text < 0 || intent < 0)
        throw new InvalidDataException($"{path}: no column {string.Join(", ", text < 0 ? texts : intents)} among {string.Join(", ", header)}");
    var counts = new Dictionary<string, int>();
    var seen = new HashSet<string>();
    var rows = new List<(string, string, string)>();
    foreach (var cells in table.Skip(1).Where(cells => cells.Length > Math.Max(text, intent)))
    {
        string words = Line(cells[text]), label = Line(cells[intent]);
        if (words.Length == 0 || label.Length == 0)
            continue;
        if (ofEach < int.MaxValue && (counts.GetValueOrDefault(label) >= ofEach || !seen.Add($"{label}\t{words}")))
            continue;
        counts[label] = counts.GetValueOrDefault(label) + 1;
        rows.Add((words, lang, label));
    }
    return rows;
}

static string Line(string cell) => string.Join(' ', cell.Split((char[])null, StringSplitOptions.RemoveEmptyEntries));

// ArBanking77 leaves quotation marks inside a text as they are: one ends a cell only before a comma, in the last column before the line's end.
static List<string[]> Commas(string all)
{
    var rows = new List<string[]>();
    var cells = new List<string>();
    var cell = new StringBuilder();
    int columns = int.MaxValue;
    var quoted = false;
    for (int i = 0; i <= all.Length; i++)
    {
        char c = i < all.Length ? all[i] : '\n', next = i + 1 < all.Length ? all[i + 1] : '\n';
        var last = cells.Count + 1 >= columns;
        if (quoted && i < all.Length)
        {
            if (c == '"' && next == '"')
                cell.Append(all[i++]);
            else if (c == '"' && (next is '\r' or '\n' || (next == ',' && !last)))
                quoted = false;
            else
                cell.Append(c);
        }
        else if (c == '"' && cell.Length == 0)
            quoted = true;
        else if (c == '\n' || (c == ',' && !last))
        {
            cells.Add(cell.ToString());
            cell.Clear();
            if (c != '\n')
                continue;
            if (cells.Count > 1 || cells[0].Length > 0)
                rows.Add([.. cells]);
            columns = rows.Count > 0 ? rows[0].Length : int.MaxValue;
            cells.Clear();
        }
        else if (c != '\r')
            cell.Append(c);
    }
    return rows;
}

// The first sheet of a workbook: cells name their column ("B7"), and their text by its number in a list apart, or hold it.
static List<string[]> Sheet(string path)
{
    XNamespace x = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    using var book = ZipFile.OpenRead(path);
    XElement Part(string name) => book.GetEntry(name) is { } entry ? XElement.Load(entry.Open()) : null;
    string Words(XElement holder) => string.Concat(holder.Descendants(x + "t").Select(t => t.Value));
    var shared = Part("xl/sharedStrings.xml")?.Elements(x + "si").Select(Words).ToArray() ?? [];
    var rows = new List<string[]>();
    foreach (var row in Part("xl/worksheets/sheet1.xml").Descendants(x + "row"))
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements(x + "c"))
        {
            int at = cell.Attribute("r").Value.TakeWhile(char.IsLetter).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
            while (cells.Count <= at)
                cells.Add("");
            var value = cell.Element(x + "v")?.Value ?? "";
            cells[at] = (string)cell.Attribute("t") switch { "s" => shared[int.Parse(value)], "inlineStr" => Words(cell), _ => value };
        }
        rows.Add([.. cells]);
    }
    return rows;
}
