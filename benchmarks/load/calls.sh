#!/usr/bin/env bash
# Calls the hotline as Twilio does, over HTTP, and prints how long callers wait at each step. Ends with 1 if a step failed.
#
#   benchmarks/load/calls.sh                     50 calls at once, 1000 calls
#   CALLS=100 ROUNDS=5 benchmarks/load/calls.sh  more at once, fewer of each
#
# CALLS at once  ROUNDS calls one after the other by each  WARM the same before, not counted
# WEB folder of a published AubmBot.Web (default: published now)  OUT where it is built (default: under TMPDIR)
# What is measured: closed loop without a pause between two steps, which no caller keeps up; each step is a signed form, a durable
# turn (SQLite WAL, synchronous=FULL) and its TwiML. Nothing leaves the machine: recordings are announced, and the team is rung, where
# nobody answers. The calendar is open all day, so that callers reach the queue at any hour.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${OUT:-${TMPDIR:-/tmp}/aubmbot-load}
port=${PORT:-5090}
mkdir -p "$out"
work=$(mktemp -d "$out/calls.XXXXXX")
server=
trap '[ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT

dotnet build "$here/calls.cs" -c Release -o "$out/calls" -v q --nologo >&2
if [ -z "${WEB:-}" ]; then
  WEB=$out/web
  dotnet publish "$root/src/AubmBot.Web" -c Release -r "$(dotnet --info | awk '$1 == "RID:" { print $2 }')" --self-contained false -o "$WEB" -v q --nologo >&2
fi
cp -r "$WEB/dialogs" "$work/dialogs"
printf 'hours: {%s}\nramadan-hours: {}\nramadan: []\nyearly-holidays: []\ndays-off: []\n' \
  "$(for day in monday tuesday wednesday thursday friday saturday sunday; do printf '%s: ["00:00-23:59"], ' "$day"; done)" >"$work/dialogs/calendar.yaml"
export TOKEN=12345678901234567890123456789012 ACCOUNT=ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb PUBLIC=https://bot.example.org PORT=$port
(cd "$work" && exec env ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="http://127.0.0.1:$port" Storage__DataDirectory="$work/data" \
  Logging__LogLevel__Default=Error Channels__PublicBaseUrl="$PUBLIC" Channels__Twilio__AccountSid="$ACCOUNT" Channels__Twilio__AuthToken="$TOKEN" \
  Channels__Twilio__VoiceFrom=+212523000000 Channels__Twilio__ApiBaseUrl=http://127.0.0.1:9 \
  Channels__Voice__AgentNumbers=+212600000009,+212600000008 Dialogs__Folder="$work/dialogs" dotnet "$WEB/AubmBot.Web.dll") >"$work/log" 2>&1 &
server=$!
for _ in $(seq 600); do
  kill -0 "$server" 2>/dev/null || { echo "the bot did not start:" >&2; tail -5 "$work/log" >&2; exit 2; }
  curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready" && break
  sleep 0.1
done
echo "$(date '+%d/%m/%Y %H:%M'), $(nproc) cores, load before $(cut -d' ' -f1 /proc/loadavg)"
dotnet "$out/calls/calls.dll"
