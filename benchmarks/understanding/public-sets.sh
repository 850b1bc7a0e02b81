#!/usr/bin/env bash
# Measures the engine on your own copies of public intent sets, without the lexicon, and prints each target beside the figure.
# Ends with 1 when a target is missed.
#
#   benchmarks/understanding/public-sets.sh \
#     arbanking77 Banking77_Arabized_MSA_PAL_train.csv Banking77_Arabized_Moroccan_test.csv \
#     darijabanking "DarijaBanking train.xlsx" "DarijaBanking test.xlsx" \
#     french train.tsv test.tsv
#   benchmarks/understanding/public-sets.sh check     reads the invented files beside it and compares them with what is expected
#
# Any of the three sets, each with the file that teaches and the file that asks, as .csv, .tsv or .xlsx (first sheet), with a header:
# the text is in a column text, darija, query or utterance, the intent in expected, intent, label or category; other columns are left.
#   arbanking77    the files of SinaLab/ArBanking77 as they are; the first 40 different rows of each intent teach: standard Arabic
#   darijabanking  the files of abderrahmanskiredj/DarijaBanking as they are, or saved as "CSV UTF-8"
#   french         any set of about 330 rows that teach, such as the columns text, lang, expected
# WEB a built AubmBot.Web.dll (default: built now)  OUT where it is built (default: under TMPDIR)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${OUT:-${TMPDIR:-/tmp}/aubmbot-sets}
dotnet build "$here/public-sets.cs" -c Release -o "$out/sets" -v q --nologo >&2

if [ "${1:-}" = check ]; then
  for file in arbanking77.csv:2 darijabanking.xlsx: french.tsv:; do
    name=${file%%:*} rows=${file##*:}
    dotnet "$out/sets/public-sets.dll" convert "$here/invented/$name" "$out/converted.tsv" xx $rows
    diff "$here/invented/${name%.*}.expected.tsv" "$out/converted.tsv"
  done
  echo "the invented files are read as expected"
  exit
fi

if [ -z "${WEB:-}" ]; then
  dotnet build "$root/src/AubmBot.Web" -c Release -v q --nologo >&2
  WEB=$root/src/AubmBot.Web/bin/Release/net10.0/AubmBot.Web.dll
fi
dotnet "$out/sets/public-sets.dll" measure "$WEB" "$@"
