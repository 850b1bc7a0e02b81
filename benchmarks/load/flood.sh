#!/usr/bin/env bash
# What everybody else notices while one citizen floods: RATE messages a second from USERS conversations, alone and beside one
# conversation that posts as fast as it is acknowledged.
#
#   benchmarks/load/flood.sh
#   GUARDS=false benchmarks/load/flood.sh      every message of the flood is understood and answered, not thirty a minute
#
# N messages  RATE a second  USERS conversations  FLOODERS connections of the one citizen
# WEB folder of a published AubmBot.Web (default: published now)  OUT where it is built (default: under TMPDIR)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${OUT:-${TMPDIR:-/tmp}/aubmbot-load}
: "${N:=3000}" "${RATE:=100}" "${USERS:=1000}" "${FLOODERS:=8}" "${GUARDS:=true}"
mkdir -p "$out"
work=$(mktemp -d "$out/flood.XXXXXX")
server= flood=
trap '[ -z "$flood" ] || pkill -P "$flood" 2>/dev/null || true; kill $server $flood 2>/dev/null || true; wait 2>/dev/null; rm -rf "$work"' EXIT

dotnet build "$here/load.cs" -c Release -o "$out/load" -v q --nologo >&2
if [ -z "${WEB:-}" ]; then
  WEB=$out/web
  dotnet publish "$root/src/AubmBot.Web" -c Release -r "$(dotnet --info | awk '$1 == "RID:" { print $2 }')" --self-contained false -o "$WEB" -v q --nologo >&2
fi
(cd "$work" && exec env ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=http://127.0.0.1:5088 Storage__DataDirectory="$work/data" \
  Logging__LogLevel__Default=Error Conversations__Guards="$GUARDS" dotnet "$WEB/AubmBot.Web.dll") >"$work/log" 2>&1 &
server=$!

generator() { QFILE=$here/questions.txt PORT=5088 READY_URL=http://127.0.0.1:5088/health/ready SPID=$server WARM=0 "$@" dotnet "$out/load/load.dll"; }
others() { generator env NAME="$1" SINK_PORT=4010 N="$N" RATE="$RATE" USERS="$USERS"; }
flood() { generator env NAME=flood SINK_PORT=4011 CHANNEL=emulator USERS=1 CONNS="$FLOODERS" EXPECT=0 N=10000000; }
field() { awk -v n="$2" '{ for (i = 1; i <= NF; i++) if (split($i, p, "=") == 2 && p[1] == n) print p[2] }' "$1"; }
row() { echo "| $1 | $(awk '{ print $3 }' "$work/$1") | $(field "$work/$1" p95) | $(awk '{ print $4 }' "$work/$1") | $(awk '{ print $5 }' "$work/$1") |"; }

others warm >/dev/null || true
others alone >"$work/alone"
flood >"$work/flood.log" 2>&1 &
flood=$!
others beside >"$work/beside"
echo "$(date +%d/%m/%Y), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $N messages at $RATE a second"
echo "| everybody else | p50 ms | p95 ms | p99 ms | memory MB |"
echo "|---|---|---|---|---|"
row alone
row beside
