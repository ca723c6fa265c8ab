# Builds as `go build -o NAME FILE.go` does, by its compiler and linker alone; what follows are the arguments of go build.
# Whatever is not a plain success go build itself decides. Packages that a program may not import are not in `imports`.
cache=${0%/*}
if [ $# -eq 3 ] && [ "$1" = -o ] && [ "$CGO_ENABLED" = 0 ] && [ "$GO111MODULE" = off ]; then
  read -r tools <"$cache/tools"
  # small programs are compiled before their garbage would matter
  if GOGC=off "$tools/compile" -o /tmp/main.a -p main -complete -pack -importcfg "$cache/imports" "./$3" >/dev/null 2>&1 &&
    GOGC=off "$tools/link" -s -w -buildmode=exe -importcfg "$cache/packages" -o "$2" /tmp/main.a >/dev/null 2>&1; then
    exit 0
  fi
fi
exec go build "$@"
