#!/usr/bin/env bash
# The long run of broken bodies, signed after they were broken: over the webhooks of Telegram, Messenger, Instagram, WhatsApp, X, the
# Bot Connector and Direct Line, then over Twilio's messages, then over the steps of calls. Ends with 1 at the first exception or 500;
# the seed is printed with it. `dotnet test` makes the same run short.
#
#   tests/fuzz.sh                              1,000,000 bodies: 800,000, 100,000 and 100,000
#   BODIES=20000 SEED=7 tests/fuzz.sh          fewer, and others
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bodies=${BODIES:-1000000}
[ -z "${SEED:-}" ] || export AUBMBOT_FUZZ_SEED=$SEED
dotnet build "$here/AubmBot.Web.Tests" --nologo -v quiet
run() {
  AUBMBOT_FUZZ_BODIES=$2 dotnet run --no-build --project "$here/AubmBot.Web.Tests" -- -noLogo -noColor -class "AubmBot.Web.Tests.BadInput.$1"
}
run FuzzTests $((bodies * 8 / 10))
run TwilioFuzzTests $((bodies / 10))
run VoiceFuzzTests $((bodies / 10))
