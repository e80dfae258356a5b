# Writes the commit of a checkout as a line of Swift; `+` says that the sources are not as committed.
cd "$1" || exit 1
export GIT_OPTIONAL_LOCKS=0
commit=
# A checkout inside another one, or none at all, has no commit of its own.
if [ "$(git rev-parse --show-toplevel 2>/dev/null)" = "$(pwd -P)" ]; then
  commit=$(git rev-parse --short=12 HEAD 2>/dev/null)
  [ -z "$(git status --porcelain -- Sources Package.swift 2>/dev/null)" ] || commit="$commit+"
fi
line="let builtCommit = \"$commit\""
[ "$(cat "$2" 2>/dev/null)" = "$line" ] || printf '%s\n' "$line" >"$2"
