#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Whatever goes wrong every day is one line on stderr (what, where, what to do) and exit code 1 or 2; never an abort.
set -u
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
unset DISPLAY

expect() { # CODE PATTERN COMMAND...
    local code=$1 pattern=$2 got lines
    shift 2
    "$@" >"$folder/out" 2>"$folder/err" </dev/null
    got=$?
    lines=$(wc -l <"$folder/err")
    if [ "$got" -ne "$code" ] || [ "$lines" -ne 1 ] || ! grep -qE -e "$pattern" "$folder/err"; then
        failures=$((failures + 1))
        printf 'FAILED: %s\n  exit %d instead of %d, %d lines, wanted /%s/:\n' "$*" "$got" "$code" "$lines" "$pattern"
        sed 's/^/    /' "$folder/err"
    else
        printf 'ok: %s\n' "$(cat "$folder/err")"
    fi
}

printf 'x' >"$folder/file"
printf '[screen]\nlebar = 3\n' >"$folder/unknown.toml"
printf '[screen\n' >"$folder/broken.toml"
printf '[[source]]\nname = "pusat"\nkind = "siar"\nurl = "http://127.0.0.1:9"\nreview = "all"\n' >"$folder/down.toml"

expect 2 'tidak dikenal' "$SIAR" tayang
expect 2 'tidak dikenal' "$SIAR" preview --scene selesai --out "$folder/x.png" --besar
expect 2 'selesai, rekap' "$SIAR" preview --scene tidak_ada --out "$folder/x.png"
expect 2 '--scene' "$SIAR" preview --out "$folder/x.png"
expect 2 '1920x1080' "$SIAR" preview --scene rekap --size besar --out "$folder/x.png"
expect 2 '2026-11-21' "$SIAR" --at kemarin check
expect 2 'tidak terbaca' "$SIAR" --speed cepat check
expect 2 'wajib' "$SIAR" preview --scene rekap
expect 2 'tidak terbaca' "$SIAR" desk --port 99999
expect 2 'tidak terbaca' "$SIAR" preview --scene rekap --diagonal 0 --out "$folder/x.png"
expect 1 'tidak ada.*mana-mana|regencies|kabupaten' "$SIAR" --regency tidak-ada check
expect 1 'folder|berkas' "$SIAR" preview --scene rekap --out "$folder/file/x.png"
expect 1 'folder|berkas' "$SIAR" preview --all --out "$folder/file/semua"
expect 1 'folder' "$SIAR" --state "$folder/file/state" pull
expect 1 'unknown.toml.*lebar|lebar.*unknown.toml' "$SIAR" --config "$folder/unknown.toml" check
expect 1 'broken.toml' "$SIAR" --config "$folder/broken.toml" check
expect 1 'tidak-ada.toml' "$SIAR" --config "$folder/tidak-ada.toml" check
expect 1 'DISPLAY|layar' "$SIAR" screen
expect 1 'DISPLAY|layar' env DISPLAY=:973 "$SIAR" screen
expect 1 'pusat' "$SIAR" --config "$folder/down.toml" --state "$folder/down" pull
expect 1 'folder' "$SIAR" demo --once --out "$folder/file/demo"

# A second desk on the same state, and another on the same port.
"$SIAR" --state "$folder/a" desk --port 0 --port-file "$folder/port" >"$folder/desk" 2>&1 &
desk=$!
for _ in $(seq 200); do [ -s "$folder/port" ] && break; sleep 0.05; done
expect 1 'sudah jalan' "$SIAR" --state "$folder/a" desk --port 0
expect 1 "port.*$(cat "$folder/port")|$(cat "$folder/port").*port" "$SIAR" --state "$folder/b" desk --port "$(cat "$folder/port")"
kill "$desk"
wait "$desk" || { failures=$((failures + 1)); echo "FAILED: the desk does not end well on SIGTERM"; }

# A folder of somebody else's is left alone by the demo.
mkdir -p "$folder/mine/radio" && printf 'x' >"$folder/mine/radio/lagu.wav"
expect 1 'sudah berisi data lain.*radio' "$SIAR" demo --once --out "$folder/mine"
[ -s "$folder/mine/radio/lagu.wav" ] || { failures=$((failures + 1)); echo "FAILED: the demo took a file"; }

# What failed left no half-written picture.
[ ! -e "$folder/x.png" ] || { failures=$((failures + 1)); echo "FAILED: a picture was left"; }
echo "$failures failures"
[ "$failures" -eq 0 ]
