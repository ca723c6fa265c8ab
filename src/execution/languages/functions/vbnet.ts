import { type FunctionType, Inexpressible } from "../function-support.js";
import { functionSupport, lineComment, type SpelledSignature } from "./function-style.js";
import { literalIn } from "./literal-syntax.js";
import { avoiding, camelCase, pascalCase } from "./naming.js";
import { containsKind, type SignatureNodes, type TypeNode } from "./type-nodes.js";

const RESERVED =
  "alias and andAlso as boolean byRef byte byVal call case catch cbool char class const continue date decimal declare default delegate dim directCast do double each else elseIf end endIf enum erase error event exit finally for friend function get global handles if implements imports in inherits integer interface is isNot let lib like long loop me mod module namespace new next not nothing object of on operator option optional or orElse overloads overridable overrides paramArray partial private property protected public raiseEvent readOnly reDim rem resume return sByte select set shadows shared short single static step stop string structure sub syncLock then throw to true try tryCast type typeOf uInteger uLong until uShort using variant wend when while widening with withEvents writeOnly xor";

/** Visual Basic .NET: a function of a module. Tuples are value tuples. */
export const vbnetFunctions = functionSupport({
  textUnit: "utf-16",
  functionName: avoiding("Problem Main And Or Not Is Mod Loop Select Step Stop Next End Of On To Add", pascalCase),
  parameterName: avoiding(RESERVED, camelCase),
  type: typeName,
  literal: literalIn({
    none: () => "Nothing",
    boolean: (value) => (value ? "True" : "False"),
    integer: (value, type) => (type.kind === "integer" && type.size === "wide" ? `${value}L` : String(value)),
    float: (text) => text.toUpperCase(),
    string: stringLiteral,
    list: collection,
    set: collection,
    tuple: (items) => (items.length === 1 ? `ValueTuple.Create(${items[0]})` : `(${items.join(", ")})`),
    map: (entries, type) =>
      collection(
        entries.map(([key, value]) => `{${key}, ${value}}`),
        type,
      ),
  }),
  header:
    "Imports System\nImports System.Collections.Generic\nImports System.Linq\nImports System.Text\nImports Microsoft.VisualBasic\n\n",
  comment: lineComment("'''", "    "),
  open: ({ name, parameters, returns }, comment) =>
    `Module Problem\n${comment}    Public Function ${name}(${parameters.map((one) => `${one.name} As ${one.type}`).join(", ")}) As ${returns}\n`,
  body: (expression) => `        Return ${expression}\n    End Function\n`,
  stopSequences: ["\nEnd Module", "\n    Public ", "\n    Private ", "\n    Function ", "\n    Sub ", "\n    '''"],
  driver,
});

function collection(items: readonly string[], type: FunctionType): string {
  const made = `New ${type.kind === "any" ? "List(Of Object)" : typeName(type)}`;
  return items.length === 0 ? `${made}()` : `${made} From {${items.join(", ")}}`;
}

/** Curly quotes are quotes to Visual Basic. */
function stringLiteral(text: string): string {
  const names: Readonly<Record<string, string>> = { "\n": "vbLf", "\r": "vbCr", "\t": "vbTab" };
  const parts = text.split(/([\n\r\t])/).filter((part) => part !== "");
  const written = parts.map((part) => {
    if (part in names) return names[part];
    if (/\p{Cc}/u.test(part)) throw new Inexpressible("control characters in a literal");
    return `"${part.replace(/["\u201c\u201d]/g, "$&$&")}"`;
  });
  return written.length === 0 ? '""' : written.join(" & ");
}

function typeName(type: FunctionType): string {
  switch (type.kind) {
    case "boolean":
      return "Boolean";
    case "integer":
      if (type.size === "big") throw new Inexpressible("integers beyond 64 bits");
      return type.size === "wide" ? "Long" : "Integer";
    case "float":
      return "Double";
    case "string":
      return "String";
    case "none":
    case "any":
      return "Object";
    case "list":
      return `List(Of ${typeName(type.item)})`;
    case "set":
      return `HashSet(Of ${typeName(type.item)})`;
    case "map":
      if (containsKind(type.key, "optional")) throw new Inexpressible("missing values as keys");
      return `Dictionary(Of ${typeName(type.key)}, ${typeName(type.value)})`;
    case "tuple":
      if (type.items.length > 7) throw new Inexpressible("tuples of more than seven values");
      return type.items.length === 1
        ? `ValueTuple(Of ${type.items.map(typeName).join("")})`
        : `(${type.items.map(typeName).join(", ")})`;
    case "optional":
      return ["boolean", "integer", "float"].includes(type.item.kind)
        ? `${typeName(type.item)}?`
        : type.item.kind === "tuple"
          ? `Nullable(Of ${typeName(type.item)})`
          : typeName(type.item);
    default:
      return type satisfies never;
  }
}

function driver(program: string, { name }: SpelledSignature, nodes: SignatureNodes): string {
  const own = wholeProgram(program).replace(/\bSub Main\s*\(/gi, "Sub ProgramMain(");
  const before = own.slice(0, Math.max(0, own.search(new RegExp(`\\bFunction ${name}\\b`, "i"))));
  // a comment may speak of classes
  const owners = before.matchAll(/^[ \t]*(?:(?:Public|Friend|Partial) )*(?:Module|Class) (\w+)/gim);
  const owner = [...owners].at(-1)?.[1] ?? "Problem";
  const values = nodes.parameters.map((_, index) => `v${index}`);
  const reading = nodes.parameters.map((node, index) => `Dim v${index} As ${qualified(node.type)} = R${node.id}()`);
  const main = DRIVER.replace("$reading", () => reading.join("\n            "))
    .replace("$call", () => `${owner}.${name}(${values.join(", ")})`)
    .replace("$readers", () => nodes.all.map(reader).join("\n"));
  return `${own}\n${main}`;
}

/** The program in a module that is closed. */
function wholeProgram(program: string): string {
  if (!/^\s*((Public|Friend)\s+)?(Module|Class|Namespace)\s+\w+/im.test(program)) {
    const imports = program.match(/^\s*(Imports|Option)\b[^\n]*\n/gim) ?? [];
    const rest = program.replace(/^\s*(Imports|Option)\b[^\n]*\n/gim, "");
    return `${imports.join("")}Module Problem\n${rest}\nEnd Module\n`;
  }
  const opened = program.match(/^\s*((Public|Friend)\s+)?Module\s+\w+/gim)?.length ?? 0;
  const closed = program.match(/^\s*End\s+Module\b/gim)?.length ?? 0;
  return `${program}\n${"End Module\n".repeat(Math.max(0, opened - closed))}`;
}

function qualified(type: FunctionType): string {
  return typeName(type)
    .replace(/\b(List|HashSet|Dictionary)\(Of/g, "System.Collections.Generic.$1(Of")
    .replace(/\b(ValueTuple|Nullable)\(Of/g, "System.$1(Of");
}

function reader({ type, id, parts }: TypeNode): string {
  const declared = qualified(type);
  const lines = readingLines(type, parts, declared).map((line) => `        ${line}\n`);
  return `    Private Function R${id}() As ${declared}\n${lines.join("")}    End Function`;
}

function readingLines(type: FunctionType, parts: readonly TypeNode[], declared: string): string[] {
  const [first, second] = parts.map((part) => `R${part.id}()`);
  const all = [`Dim all As New ${declared}()`, "For n As Integer = Integer.Parse(NextLine()) To 1 Step -1"];
  switch (type.kind) {
    case "boolean":
      return ['Return NextLine() = "1"'];
    case "integer":
      return [`Return ${type.size === "wide" ? "Long" : "Integer"}.Parse(NextLine())`];
    case "float":
      return ["Return Real(NextLine())"];
    case "string":
      return ["Return Text(NextLine())"];
    case "none":
      return ["NextLine()", "Return Nothing"];
    case "any":
      return ["Return Any()"];
    case "list":
    case "set":
      return [...all, `    all.Add(${first})`, "Next", "Return all"];
    case "map":
      return [...all, `    Dim key = ${first}`, `    all(key) = ${second}`, "Next", "Return all"];
    case "tuple": {
      const places = parts.map((part, index) => `Dim t${index} = R${part.id}()`);
      const names = parts.map((_, index) => `t${index}`);
      return [
        ...places,
        names.length === 1 ? `Return System.ValueTuple.Create(${names[0]})` : `Return (${names.join(", ")})`,
      ];
    }
    case "optional":
      return ['If NextLine() = "0" Then Return Nothing', `Return ${first}`];
    default:
      return type satisfies never;
  }
}

const DRIVER = String.raw`
Module CladeDriver
$readers
    Private input As System.IO.StreamReader
    Private nonce As String
    Private output As New System.Text.StringBuilder()
    Private Plain As System.Globalization.CultureInfo = System.Globalization.CultureInfo.InvariantCulture
    Private Function NextLine() As String
        Return input.ReadLine()
    End Function
    Private Function Real(line As String) As Double
        If line = "inf" Then Return System.Double.PositiveInfinity
        If line = "-inf" Then Return System.Double.NegativeInfinity
        If line = "nan" Then Return System.Double.NaN
        Return System.Double.Parse(line, Plain)
    End Function
    Private Function Text(line As String) As String
        Dim made As New System.Text.StringBuilder()
        Dim i As Integer = 0
        While i < line.Length
            Dim c As Char = line(i)
            If c = "\"c Then
                i += 1
                c = line(i)
                If c = "n"c Then c = System.Convert.ToChar(10)
                If c = "r"c Then c = System.Convert.ToChar(13)
            End If
            made.Append(c)
            i += 1
        End While
        Return made.ToString()
    End Function
    Private Function Any() As Object
        Dim line As String = NextLine()
        Dim rest As String = line.Substring(1)
        Select Case line.Substring(0, 1)
            Case "n"
                Return Nothing
            Case "b"
                Return rest = "1"
            Case "i"
                Dim v As Long = Long.Parse(rest)
                If v >= Integer.MinValue AndAlso v <= Integer.MaxValue Then Return System.Convert.ToInt32(v)
                Return v
            Case "f"
                Return Real(rest)
            Case "s"
                Return Text(rest)
            Case "d"
                Dim map As New System.Collections.Generic.Dictionary(Of Object, Object)()
                For n As Integer = Integer.Parse(rest) To 1 Step -1
                    Dim key = Any()
                    map(key) = Any()
                Next
                Return map
        End Select
        Dim all As New System.Collections.Generic.List(Of Object)()
        For n As Integer = Integer.Parse(rest) To 1 Step -1
            all.Add(Any())
        Next
        Return all
    End Function
    Private Sub Say(line As String)
        output.Append(nonce).Append(line).Append(System.Convert.ToChar(10))
    End Sub
    Private Function Escape(said As String) As String
        Return said.Replace("\", "\\").Replace(System.Convert.ToChar(10).ToString(), "\n").Replace(System.Convert.ToChar(13).ToString(), "\r")
    End Function
    Private Sub WriteAll(tag As String, items As System.Collections.Generic.List(Of Object))
        Say(tag & items.Count.ToString(Plain))
        For Each item In items
            Write(item)
        Next
    End Sub
    Private Sub Write(value As Object)
        If value Is Nothing Then
            Say("n")
        ElseIf TypeOf value Is Boolean Then
            Say(If(CBool(value), "b1", "b0"))
        ElseIf TypeOf value Is String OrElse TypeOf value Is Char Then
            Say("s" & Escape(value.ToString()))
        ElseIf TypeOf value Is Double OrElse TypeOf value Is Single OrElse TypeOf value Is Decimal Then
            Dim number As Double = System.Convert.ToDouble(value)
            If System.Double.IsNaN(number) Then
                Say("fnan")
            ElseIf System.Double.IsInfinity(number) Then
                Say(If(number > 0, "finf", "f-inf"))
            Else
                Say("f" & number.ToString("R", Plain))
            End If
        ElseIf TypeOf value Is System.Collections.IDictionary Then
            Dim map = DirectCast(value, System.Collections.IDictionary)
            Say("d" & map.Count.ToString(Plain))
            For Each entry As System.Collections.DictionaryEntry In map
                Write(entry.Key)
                Write(entry.Value)
            Next
        ElseIf TypeOf value Is System.Collections.IEnumerable Then
            Dim items As New System.Collections.Generic.List(Of Object)()
            For Each item In DirectCast(value, System.Collections.IEnumerable)
                items.Add(item)
            Next
            WriteAll(If(value.GetType().Name.Contains("Set"), "S", "l"), items)
        ElseIf value.GetType().FullName.StartsWith("System.ValueTuple") OrElse value.GetType().FullName.StartsWith("System.Tuple") Then
            Dim items As New System.Collections.Generic.List(Of Object)()
            For Each field In value.GetType().GetFields()
                items.Add(field.GetValue(value))
            Next
            If items.Count = 0 Then
                For Each one In value.GetType().GetProperties()
                    items.Add(one.GetValue(value, Nothing))
                Next
            End If
            WriteAll("t", items)
        ElseIf TypeOf value Is System.IConvertible OrElse value.GetType().Name = "BigInteger" Then
            Say("i" & System.Convert.ToString(value, Plain))
        Else
            Throw New System.InvalidCastException("returned a " & value.GetType().Name)
        End If
    End Sub
    Private Sub Send(stream As System.IO.Stream, utf8 As System.Text.Encoding)
        System.Console.Out.Flush()
        Dim bytes() As Byte = utf8.GetBytes(output.ToString())
        stream.Write(bytes, 0, bytes.Length)
        stream.Flush()
        output.Clear()
    End Sub
    Sub Main()
        Dim utf8 As New System.Text.UTF8Encoding(False)
        input = New System.IO.StreamReader(System.Console.OpenStandardInput(), utf8)
        Dim stream As System.IO.Stream = System.Console.OpenStandardOutput()
        nonce = NextLine()
        For count As Integer = Integer.Parse(NextLine()) To 1 Step -1
            $reading
            Try
                Dim result As Object = $call
                output.Append(System.Convert.ToChar(10))
                Write(result)
            Catch problem As System.Exception
                output.Clear()
                output.Append(System.Convert.ToChar(10))
                Dim said As String = Escape(problem.GetType().Name & ": " & problem.Message)
                Say("e" & said.Substring(0, System.Math.Min(300, said.Length)))
            End Try
            Send(stream, utf8)
        Next
        Say(".")
        Send(stream, utf8)
    End Sub
End Module
`;
