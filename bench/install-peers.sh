#!/bin/sh
# Installs the tools that bench/steps.ts and bench/secrets.ts measure beside Sortie: Debian's packages on the system,
# npm's in a folder of their own, outside this project's lock file. What cannot be had is said and left out; the table
# then shows "not here". A second run installs only what is missing.
#
#   sh bench/install-peers.sh            into ${XDG_CACHE_HOME:-~/.cache}/sortie-bench
#   SORTIE_BENCH_PEERS=DIR sh bench/...  into DIR; give bench/steps.ts the same variable
set -u

peers=${SORTIE_BENCH_PEERS:-${XDG_CACHE_HOME:-$HOME/.cache}/sortie-bench}
mkdir -p "$peers"

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# program:package. One at a time: a package that is not known must not keep the others out.
for pair in make:make ninja:ninja-build doit:python3-doit snakemake:snakemake time:time; do
  program=${pair%%:*}
  package=${pair#*:}
  if command -v "$program" >/dev/null 2>&1; then continue; fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$package" >"$peers/apt-$package.log" 2>&1 ||
    echo "$program is not here: apt-get could not install $package (log: $peers/apt-$package.log)"
done

# Exact versions, so that two machines measure the same programs. Their install scripts fetch nothing the bench needs:
# turbo, moon and nx bring their binaries as packages of their own.
for pair in concurrently:concurrently@10.0.7 wireit:wireit@0.14.13 turbo:turbo@2.11.11 moon:@moonrepo/cli@2.5.5 nx:nx@24.0.6; do
  program=${pair%%:*}
  package=${pair#*:}
  if [ -e "$peers/$program/node_modules/.bin/$program" ]; then continue; fi
  mkdir -p "$peers/$program"
  npm install --prefix "$peers/$program" --no-audit --no-fund --save-exact "$package" >"$peers/npm-$program.log" 2>&1 ||
    echo "$program is not here: npm could not install $package (log: $peers/npm-$program.log)"
done

# The rules are a package of their own.
if [ ! -e "$peers/secretlint/node_modules/.bin/secretlint" ]; then
  mkdir -p "$peers/secretlint"
  npm install --prefix "$peers/secretlint" --no-audit --no-fund --save-exact secretlint@12.0.0 \
    @secretlint/secretlint-rule-preset-recommend@12.0.0 >"$peers/npm-secretlint.log" 2>&1 ||
    echo "secretlint is not here: npm could not install it (log: $peers/npm-secretlint.log)"
fi

for program in make ninja doit snakemake; do
  command -v "$program" >/dev/null 2>&1 && echo "$program $("$program" --version 2>/dev/null | head -n 1)"
done
for program in concurrently wireit turbo moon nx secretlint; do
  [ -e "$peers/$program/node_modules/.bin/$program" ] && echo "$program in $peers/$program"
done
exit 0
