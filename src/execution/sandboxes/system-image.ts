import { accessSync, constants, existsSync, lstatSync, readlinkSync } from "node:fs";

/** What of a machine the programs of a language are shown. Paths outside the sandbox. */
export interface ToolchainView {
  /** A Debian root to show as `/` instead of this machine's own system folders. */
  readonly root?: string | undefined;
  readonly npm?: string | undefined;
  /** Each program gets a private writable layer over it. */
  readonly cache?: string | undefined;
}

/** Where the worker sees what becomes `/` for programs. */
export const IMAGE = "/image";

/** The last resort of a program's PATH: holds `node` where the machine's own is not in a system folder. */
const BUNDLED = "/toolchain/bin";

export const PROGRAM_PATH = `/usr/bin:/bin:${BUNDLED}`;

/**
 * Configuration that compilers and interpreters read, below `/etc`. Nothing that tells machines, users or networks
 * apart, so a list of names and not the folder.
 */
const ETC = [
  ...["ld.so.cache", "ld.so.conf", "ld.so.conf.d", "alternatives", "localtime", "timezone", "os-release"],
  ...["debian_version", "terminfo", "inputrc", "locale.alias", "mime.types", "magic"],
  ...["java-11-openjdk", "java-17-openjdk", "java-21-openjdk", ".java", "groovy", "mono", "fpc.cfg", "fpc-3.2.2.cfg"],
  ...["ldc2.conf", "nim", "sbclrc", "emacs", "vim", "zsh", "fish", "bash.bashrc", "mkshrc", "slsh.rc", "xonsh"],
  ...["R", "octaverc", "octave.conf", "scilab", "gnucobol", "GNUstep", "racket", "perl", "php", "python3"],
  ...["python3.11", "povray", "yorick", "xml", "sgml", "texmf", "fonts", "ImageMagick-6", "gtk-3.0", "guile"],
  ...["common-lisp", "clisp", "erlang", "elixir", "haxe", "neko", "crystal", "gap", "maxima", "profile"],
];

/** State that packages build when they are installed, below `/var/lib`. */
const VAR_LIB = ["chicken", "gap", "gems", "ghc", "perl6", "php", "pdl", "texmf", "ocaml", "coq", "emacsen-common"];

/** Files that runtimes ask for the user's name and for where names come from, as `[path, text]`. */
export const IDENTITY_FILES = [
  ["/etc/passwd", "root:x:0:0:root:/root:/bin/sh\nprogram:x:1000:1000:program:/tmp/home:/bin/sh\n"],
  ["/etc/group", "root:x:0:\nprogram:x:1000:\n"],
  ["/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n"],
  ["/etc/hosts", "127.0.0.1 localhost sandbox\n"],
] as const;

/**
 * Arguments of bubblewrap that put together what programs see as `/`, at `place` (empty: as the sandbox's own `/`).
 * `identityDescriptors` are open descriptors with the texts of `IDENTITY_FILES`, in their order.
 */
export function imageMounts(view: ToolchainView, identityDescriptors: readonly number[], place = IMAGE): string[] {
  const mounts = [
    ...(view.root === undefined ? machineSystem(place) : ["--ro-bind", view.root, place === "" ? "/" : place]),
    ...IDENTITY_FILES.flatMap(([path], index) => ["--ro-bind-data", String(identityDescriptors[index]), place + path]),
    ...devices(place),
    ...["--dir", `${place}/proc`, "--dir", `${place}/tmp`, "--tmpfs", `${place}/toolchain`],
    ...(view.npm === undefined ? [] : ["--ro-bind", view.npm, `${place}/toolchain/npm`]),
    ...(view.cache === undefined ? [] : ["--ro-bind", view.cache, `${place}/toolchain/cache`]),
    ...bundledNode(view, place),
  ];
  return [...mounts, ...(place === "" ? [] : ["--remount-ro", `${place}/toolchain`])];
}

function devices(place: string): string[] {
  const names = ["null", "zero", "full", "random", "urandom"];
  return [
    ...["--tmpfs", `${place}/dev`],
    ...names.flatMap((name) => ["--dev-bind", `/dev/${name}`, `${place}/dev/${name}`]),
    ...["--symlink", "/proc/self/fd", `${place}/dev/fd`],
    ...["stdin", "stdout", "stderr"].flatMap((name, fd) => [
      "--symlink",
      `/proc/self/fd/${fd}`,
      `${place}/dev/${name}`,
    ]),
    // shared memory and temporary files share one quota
    ...["--symlink", "/tmp", `${place}/dev/shm`, "--remount-ro", `${place}/dev`],
  ];
}

/** The machine's own programs and libraries, without what is local to it, its users and their data. */
function machineSystem(place: string): string[] {
  const local = `${place}/usr/local`;
  const links = ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];
  const paths = [...links, ...ETC.map((name) => `/etc/${name}`), ...VAR_LIB.map((name) => `/var/lib/${name}`)];
  return [
    ...["--ro-bind", "/usr", `${place}/usr`],
    ...(existsSync("/usr/local") ? ["--tmpfs", local, "--remount-ro", local] : []),
    ...paths.flatMap((path) => shown(path, place)),
    ...["--dir", `${place}/var/tmp`, "--dir", `${place}/var/cache`, "--dir", `${place}/root`],
  ];
}

/** A link stays a link: what it points to is shown by its own rule. */
function shown(path: string, place: string): string[] {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return [];
  return entry.isSymbolicLink() ? ["--symlink", readlinkSync(path), place + path] : ["--ro-bind", path, place + path];
}

/** Node runs Clade, so it is there; in a home folder or /usr/local no program would find it. */
function bundledNode(view: ToolchainView, place: string): string[] {
  if (view.root === undefined && isExecutable("/usr/bin/node")) return [];
  return ["--ro-bind", process.execPath, `${place}${BUNDLED}/node`];
}

/** Whether the machine's own system folders, as programs see them, hold an executable of this name. */
export function hasSystemProgram(name: string, root = ""): boolean {
  if (name.startsWith("/")) return isExecutable(root + name);
  if (name === "node") return true;
  return ["/usr/bin", "/bin"].some((folder) => isExecutable(`${root}${folder}/${name}`));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
