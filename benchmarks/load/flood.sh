#!/usr/bin/env bash
# What everybody else notices while one citizen floods: RATE messages a second from USERS conversations, alone and beside one
# conversation that posts as fast as it is acknowledged. Rounds are interleaved; the guards are off, so that every message of the
# flood is understood and answered too: with them thirty a minute would be.
#
#   benchmarks/load/flood.sh
#
# N messages a round  RATE a second  ROUNDS  USERS conversations  FLOODERS connections of the one citizen
# WEB folder of a published AubmBot.Web (default: published now)  OUT where it is built (default: under TMPDIR)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${OUT:-${TMPDIR:-/tmp}/aubmbot-load}
: "${N:=2000}" "${RATE:=100}" "${ROUNDS:=3}" "${USERS:=1000}" "${FLOODERS:=8}"
mkdir -p "$out"
work=$(mktemp -d "$out/flood.XXXXXX")
server= flood=
trap 'kill $server $flood 2>/dev/null || true; wait 2>/dev/null; rm -rf "$work"' EXIT

dotnet build "$here/load.cs" -c Release -o "$out/load" -v q --nologo >&2
if [ -z "${WEB:-}" ]; then
  WEB=$out/web
  dotnet publish "$root/src/AubmBot.Web" -c Release -r "$(dotnet --info | awk '$1 == "RID:" { print $2 }')" --self-contained false -o "$WEB" -v q --nologo >&2
fi
(cd "$work" && exec env ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=http://127.0.0.1:5088 Storage__DataDirectory="$work/data" \
  Logging__LogLevel__Default=Error Conversations__Guards=false dotnet "$WEB/AubmBot.Web.dll") >"$work/log" 2>&1 &
server=$!

generator() { QFILE=$here/questions.txt PORT=5088 READY_URL=http://127.0.0.1:5088/health/ready SPID=$server WARM=0 "$@" dotnet "$out/load/load.dll"; }
others() { generator env NAME="$1" SINK_PORT=4010 N="$N" RATE="$RATE" USERS="$USERS"; }
flood() { generator env NAME=flood SINK_PORT=4011 CHANNEL=emulator USERS=1 CONNS="$FLOODERS" EXPECT=0 N=10000000; }
median() { sort -n | awk '{ v[NR] = $1 } END { printf "%.1f", v[int((NR + 1) / 2)] }'; }
field() { awk -v n="$2" '{ for (i = 1; i <= NF; i++) if (split($i, p, "=") == 2 && p[1] == n) print p[2] }' "$1"; }
row() { echo "| $1 | $(awk '{ print $3 }' "$work/$1" | median) | $(field "$work/$1" p95 | median) | $(awk '{ print $4 }' "$work/$1" | median) |"; }

others warm >/dev/null || true
for _ in $(seq "$ROUNDS"); do
  others alone >>"$work/alone"
  flood >"$work/flood.log" 2>&1 &
  flood=$!
  others beside >>"$work/beside"
  pkill -P "$flood" 2>/dev/null || true
  kill "$flood" 2>/dev/null || true
  wait "$flood" 2>/dev/null || true
done
echo "$(date +%d/%m/%Y), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $N messages a round at $RATE a second, median of $ROUNDS"
echo "| everybody else | p50 ms | p95 ms | p99 ms |"
echo "|---|---|---|---|"
row alone
row beside
