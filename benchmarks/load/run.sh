#!/usr/bin/env bash
# Measures AubmBot over POST /api/messages beside the official Bot Framework SDK for Node: all servers run, rounds are
# interleaved, every reply is matched to its message. Prints medians and ratios; ends with 1 if a reply was lost or doubled.
#
#   benchmarks/load/run.sh                 the table of docs/performance.md
#   ROUNDS=3 N=2000 WARM=5000 .../run.sh   quicker, rougher
#   ONLY=start .../run.sh                  only start to ready and idle memory
#
# N messages a round  WARM messages before  ROUNDS  CONNS turns in flight  USERS conversations  STARTS starts measured
# WEB folder of a published AubmBot.Web (default: published now)  OUT where it is built (default: under TMPDIR)
# What is measured: closed loop, CONNS turns in flight, each over when its POST was acknowledged and its one reply has
# reached the generator, which plays the channel's serviceUrl. Ours understands each question, and stores message, state
# and reply in SQLite (WAL, synchronous=FULL); the peers keep a counter, or three prompts, in memory.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${OUT:-${TMPDIR:-/tmp}/aubmbot-load}
: "${N:=6000}" "${WARM:=30000}" "${ROUNDS:=5}" "${CONNS:=64}" "${USERS:=500}" "${STARTS:=3}" "${ONLY:=all}"
mkdir -p "$out"
work=$(mktemp -d "$out/run.XXXXXX")
declare -A pids ports
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; wait; rm -rf "$work"' EXIT

dotnet build "$here/load.cs" -c Release -o "$out/load" -v q --nologo >&2
if [ -z "${WEB:-}" ]; then
  WEB=$out/web
  dotnet publish "$root/src/AubmBot.Web" -c Release -r "$(dotnet --info | awk '$1 == "RID:" { print $2 }')" --self-contained false -o "$WEB" -v q --nologo >&2
fi

# The generator's own runtime settings are not passed on to the servers.
clean="env -u DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS -u DOTNET_TieredPGO"
generator() { DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1 DOTNET_TieredPGO=0 QFILE=$here/questions.txt SINK_PORT=4010 "$@" dotnet "$out/load/load.dll"; }
median() { sort -n | awk '{ v[NR] = $1 } END { printf "%.2f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
field() { awk -v n="$2" '{ for (i = 1; i <= NF; i++) if (split($i, p, "=") == 2 && p[1] == n) print p[2] }' "$1"; }

# Started where no database lies: ASP.NET Core watches its content root.
ours() { # folder port
  echo "$clean ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=http://127.0.0.1:$2 Storage__DataDirectory=$1/data Logging__LogLevel__Default=Warning Conversations__Guards=false dotnet $WEB/AubmBot.Web.dll"
}

start() { # name port ready-path command
  local folder=$work/$1
  mkdir -p "$folder"
  (cd "$folder" && exec $4) >"$folder/log" 2>&1 &
  pids[$1]=$!
  ports[$1]=$2
  for _ in $(seq 600); do
    kill -0 "${pids[$1]}" 2>/dev/null || { echo "$1 did not start:" >&2; tail -5 "$folder/log" >&2; exit 2; }
    curl -s -o /dev/null "http://127.0.0.1:$2$3" && return
    sleep 0.1
  done
  echo "$1 is not ready after a minute" >&2
  exit 2
}

round() { generator env NAME="$1" PORT="${ports[$1]}" SPID="${pids[$1]}" N="$2" WARM=0 ROUNDS=1 CONNS="$CONNS" USERS="$USERS"; }

measure_starts() { # label keep
  local folder=$work/start i
  rm -rf "$folder" && mkdir -p "$folder"
  : >"$work/starts"
  for i in $(seq 0 "$STARTS"); do
    [ "$2" = keep ] || rm -rf "$folder/data"
    (cd "$folder" && generator env NAME=start PORT=5089 READY_URL=http://127.0.0.1:5089/health/ready CMD="$(ours "$folder" 5089)" N=1 WARM=1 CONNS=1) >"$work/one"
    # The first one fills the disk cache, or the folder that is kept.
    [ "$i" = 0 ] || cat "$work/one" >>"$work/starts"
  done
  printf '%-28s ready %5.0f ms   first reply %5.0f ms   idle %4.0f MB\n' "$1" \
    "$(field "$work/starts" start_ms | median)" "$(field "$work/starts" first_reply_ms | median)" "$(field "$work/starts" idle_mb | median)"
}

echo "$(date +%d/%m/%Y), $(nproc) cores, load before $(cut -d' ' -f1 /proc/loadavg)"
measure_starts "start, empty data folder" fresh
measure_starts "start, data folder kept" keep
[ "$ONLY" = start ] && exit 0

start aubmbot 5088 /health/ready "$(ours "$work/aubmbot" 5088)"
servers=(aubmbot)
if command -v node >/dev/null && command -v npm >/dev/null; then
  mkdir -p "$out/peers"
  cp "$here"/peers/* "$out/peers/"
  [ -d "$out/peers/node_modules/botbuilder" ] || (cd "$out/peers" && npm install --ignore-scripts --no-package-lock --no-audit --no-fund >&2)
  start node-echo 3978 / "node $out/peers/echo-sdk.js 3978"
  start node-waterfall 3979 / "node $out/peers/dialog-sdk.js 3979"
  servers+=(node-echo node-waterfall)
else
  echo "no node or npm here: measured without peers" >&2
fi

for name in "${servers[@]}"; do
  # Node reaches its speed sooner; a just-in-time compiler needs the longer warming.
  round "$name" "$([ "$name" = aubmbot ] && echo "$WARM" || echo $((WARM / 6)))" >/dev/null || true
done
failed=0
for i in $(seq "$ROUNDS"); do
  order=$(printf '%s\n' "${servers[@]}")
  [ $((i % 2)) = 1 ] || order=$(tac <<<"$order")
  for name in $order; do round "$name" "$N" >>"$work/$name.rounds" || failed=1; done
done

column() { awk -v n="$2" '{ print $n }' "$work/$1.rounds" | median; }
echo
echo "| server | turns/s | p50 ms | p99 ms | CPU µs/turn | × node-echo | memory MB | lost | doubled |"
echo "|---|---|---|---|---|---|---|---|---|"
base=$([ -f "$work/node-echo.rounds" ] && column node-echo 2 || echo 0)
for name in "${servers[@]}"; do
  awk -v name="$name" -v rate="$(column "$name" 2)" -v p50="$(column "$name" 3)" -v p99="$(column "$name" 4)" -v base="$base" \
    -v memory="$(column "$name" 5)" -v cpu="$(field "$work/$name.rounds" cpu_us | median)" \
    -v lost="$(field "$work/$name.rounds" lost | awk '{ s += $1 } END { print s }')" \
    -v doubled="$( (field "$work/$name.rounds" dup; field "$work/$name.rounds" multi) | awk '{ s += $1 } END { print s }')" \
    'BEGIN { printf "| %s | %.0f | %.1f | %.1f | %.0f | %s | %.0f | %d | %d |\n", name, rate, p50, p99, cpu, (base > 0 ? sprintf("%.1f", rate / base) : "-"), memory, lost, doubled }'
done
exit $failed
