# Compiles as g++ does, with less work where the result is the same: what follows is g++'s arguments.
# - A program that begins with includes of standard headers only, <bits/stdc++.h> among them, finds all of them already
#   parsed: whatever their order was, the same declarations are there afterwards.
# - mold links, where it is installed.
cache=${0%/*}
standard=" $(cat "$cache/standard-headers") "
dialect= file= known=1
for word; do
  case $word in
  -std=*) dialect=${word#-std=} ;;
  -O0 | -o | -l* | "-I$cache") ;;
  -*) known= ;;
  *.cpp) file=$word ;;
  esac
done

# Whether everything before the include of all headers is an include of one of them.
begins_with_all() {
  while IFS= read -r line; do
    case $line in
    '#include <'*'>' | '#include<'*'>') name=${line#*<} name=${name%>} ;;
    '') continue ;;
    *) return 1 ;;
    esac
    [ "$name" = bits/stdc++.h ] && return 0
    case $standard in *" $name "*) ;; *) return 1 ;; esac
  done
  return 1
}

if [ -n "$known" ] && [ -r "$cache/$dialect/all.h.gch" ] && [ -r "$file" ] && begins_with_all <"$file"; then
  set -- -include "$cache/$dialect/all.h" "$@"
fi
[ -x /usr/bin/mold ] && set -- -fuse-ld=mold "$@"
exec g++ "$@"
