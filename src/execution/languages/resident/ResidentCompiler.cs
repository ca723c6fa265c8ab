using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Clade.Resident
{
    /// <summary>
    /// A process that stays and compiles one C# program after the other as csc does, with the same compiler. What it speaks
    /// is said in src/execution/sandboxes/commands/command_keeper.py. Whatever is not a plain success or a plain error of the
    /// program ends the process: a cold compiler decides then.
    /// </summary>
    static class ResidentCompiler
    {
        /// <summary>A stack as large as the first thread's, on which csc works.</summary>
        const int StackBytes = 8 * 1024 * 1024;

        /// <summary>Assemblies outside the working folder: they are immutable, and reading them is most of the work.</summary>
        static readonly Dictionary<string, MetadataReference> References = new Dictionary<string, MetadataReference>();

        static int Main()
        {
            using var requests = Console.OpenStandardInput();
            using var answers = Console.OpenStandardOutput();
            var complaints = Console.Error;
            Console.SetOut(TextWriter.Null);
            while (true)
            {
                var arguments = Receive(requests);
                if (arguments == null) return 0;
                var output = new StringBuilder();
                int status = -1;
                var thread = new Thread(() =>
                {
                    try { status = Compile(arguments, output); }
                    catch (Exception failure) { complaints.WriteLine(failure); }
                }, StackBytes);
                thread.Start();
                thread.Join();
                if (status != 0 && status != 1) return 70;
                Send(answers, status, Encoding.UTF8.GetBytes(output.ToString()));
            }
        }

        static int Compile(string[] words, StringBuilder output)
        {
            var folder = Directory.GetCurrentDirectory();
            var arguments = CSharpCommandLineParser.Default.Parse(words, folder, null);
            if (!arguments.AnalyzerReferences.IsEmpty || arguments.DisplayHelp || arguments.DisplayVersion) return -1;
            if (arguments.Errors.Any()) return -1;
            var trees = arguments.SourceFiles.Select(file => Parse(file, arguments)).ToList();
            var references = arguments.MetadataReferences.Select(reference => Reference(reference, folder)).ToList();
            if (trees.Contains(null) || references.Contains(null)) return -1;
            var name = arguments.OutputFileName ?? throw new InvalidOperationException("no -out");
            var options = arguments.CompilationOptions
                .WithModuleName(name)
                .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default);
            var compilation = CSharpCompilation.Create(arguments.CompilationName, trees, references, options);
            using var made = new MemoryStream();
            var result = compilation.Emit(made, options: arguments.EmitOptions.WithOutputNameOverride(name));
            foreach (var diagnostic in result.Diagnostics.Where(one => one.Severity >= DiagnosticSeverity.Warning && !one.IsSuppressed))
                output.Append(CSharpDiagnosticFormatter.Instance.Format(diagnostic).Replace(folder + "/", "")).Append('\n');
            if (!result.Success) return 1;
            File.WriteAllBytes(Path.Combine(arguments.OutputDirectory, name), made.ToArray());
            return 0;
        }

        static SyntaxTree Parse(CommandLineSourceFile file, CSharpCommandLineArguments arguments)
        {
            if (!File.Exists(file.Path)) return null;
            using var stream = File.OpenRead(file.Path);
            var text = SourceText.From(stream, arguments.Encoding, arguments.ChecksumAlgorithm);
            return CSharpSyntaxTree.ParseText(text, arguments.ParseOptions, file.Path);
        }

        static MetadataReference Reference(CommandLineReference asked, string folder)
        {
            var path = Path.GetFullPath(asked.Reference, folder);
            if (!File.Exists(path)) return null;
            if (path.StartsWith(folder + "/") || asked.Properties != MetadataReferenceProperties.Assembly)
                return MetadataReference.CreateFromFile(path, asked.Properties);
            if (!References.TryGetValue(path, out var known))
                References[path] = known = MetadataReference.CreateFromFile(path, asked.Properties);
            return known;
        }

        static string[] Receive(Stream requests)
        {
            var count = ReadNumber(requests);
            if (count < 0) return null;
            var arguments = new string[count];
            for (var index = 0; index < count; index++)
                arguments[index] = Encoding.UTF8.GetString(ReadExactly(requests, ReadNumber(requests)));
            return arguments;
        }

        static int ReadNumber(Stream requests)
        {
            var bytes = ReadExactly(requests, 4);
            return bytes == null ? -1 : (bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
        }

        static byte[] ReadExactly(Stream requests, int size)
        {
            var bytes = new byte[size];
            for (var have = 0; have < size;)
            {
                var got = requests.Read(bytes, have, size - have);
                if (got == 0) return null;
                have += got;
            }
            return bytes;
        }

        static void Send(Stream answers, int status, byte[] output)
        {
            using var whole = new MemoryStream();
            foreach (var number in new[] { status, output.Length }) WriteNumber(whole, number);
            whole.Write(output);
            WriteNumber(whole, 0);
            whole.WriteTo(answers);
            answers.Flush();
        }

        static void WriteNumber(Stream stream, int number)
        {
            stream.Write(new[] { (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number });
        }
    }
}
