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
: >"$folder/empty.toml"
printf '[[source]]\nname = "pusat"\nkind = "siar"\nurl = "http://127.0.0.1:9"\nreview = "all"\n' >"$folder/down.toml"

expect 2 'tidak dikenal' "$SIAR" tayang
expect 2 'tidak dikenal' "$SIAR" preview --scene selesai --out "$folder/x.png" --besar
expect 2 'selesai, rekap' "$SIAR" preview --scene tidak_ada --out "$folder/x.png"
expect 2 '--scene' "$SIAR" preview --out "$folder/x.png"
expect 2 '64x64' "$SIAR" preview --scene rekap --size besar --out "$folder/x.png"
expect 2 '2026-11-21' "$SIAR" --at kemarin check
expect 2 '0 sampai 1000000' "$SIAR" --speed cepat check
expect 2 'tanpa nilai: --scene\. Lihat' "$SIAR" preview --scene
expect 1 'belum ada sumber' "$SIAR" --config "$folder/empty.toml" --state "$folder/x" pull
expect 2 'buatannya sendiri' "$SIAR" --state "$folder/x" demo --once
expect 2 'png' "$SIAR" preview --scene rekap --out "$folder/x.jpg"
expect 2 'folder' "$SIAR" preview --all --out "$folder/x.png"
expect 2 'a3, wa' "$SIAR" preview --paper a4 --out "$folder/x.pdf"
expect 2 '.pdf' "$SIAR" preview --paper a3 --out "$folder/x.png"
expect 2 'folder' "$SIAR" preview --paper wa --out "$folder/x.png"
expect 2 '64x64' "$SIAR" preview --scene rekap --size 99999x99999 --out "$folder/x.png"
expect 2 'wajib' "$SIAR" preview --scene rekap
expect 2 '0 sampai 65535' "$SIAR" desk --port 99999
expect 2 '3 sampai 1000' "$SIAR" preview --scene rekap --diagonal 0 --out "$folder/x.png"
expect 2 'led-siang' "$SIAR" preview --scene rekap --profile led --out "$folder/x.png"
expect 2 'garis miring' "$SIAR" preview --scene rekap --theme ../siar --out "$folder/x.png"
expect 2 'png' "$SIAR" preview --sheet siar --out "$folder/lembar"
expect 1 'tema tidak ada.*tidak-ada' "$SIAR" preview --sheet tidak-ada --out "$folder/x.png"
for length in 0:14 10:01 60:00 sebentar; do
    expect 2 "$length.*0:15 sampai 10:00" "$SIAR" radio --length "$length" --out "$folder/radio"
done
expect 1 'tidak ada.*mana-mana|regencies|kabupaten' "$SIAR" --regency tidak-ada check
expect 1 'folder|berkas' "$SIAR" preview --scene rekap --out "$folder/file/x.png"
expect 1 'folder|berkas' "$SIAR" preview --all --out "$folder/file/semua"
expect 1 'folder' "$SIAR" --state "$folder/file/state" pull
for command in pull desk; do
    expect 2 '--config.*--state' env XDG_STATE_HOME="$folder/own" "$SIAR" $command
done
[ ! -e "$folder/own" ] || { failures=$((failures + 1)); echo "FAILED: a person's state folder was made"; }
expect 1 'unknown.toml.*lebar|lebar.*unknown.toml' "$SIAR" --config "$folder/unknown.toml" check
expect 1 'broken.toml' "$SIAR" --config "$folder/broken.toml" check
expect 1 'tidak-ada.toml' "$SIAR" --config "$folder/tidak-ada.toml" check
expect 1 'DISPLAY|layar' "$SIAR" screen
expect 1 'DISPLAY|layar' env DISPLAY=:973 "$SIAR" screen
expect 1 'pusat' "$SIAR" --config "$folder/down.toml" --state "$folder/down" pull
expect 1 'folder' "$SIAR" demo --once --out "$folder/file/demo"

# A filter that is fed a folder.
"$SIAR" redact <"$folder" >"$folder/out" 2>"$folder/err"
{ [ $? -eq 1 ] && grep -q 'masukan tidak dapat dibaca' "$folder/err"; } ||
    { failures=$((failures + 1)); echo "FAILED: redact fed a folder: $(cat "$folder/err")"; }

# A folder that nobody can write to.
expect 1 'folder.*/proc/siar' "$SIAR" preview --all --out /proc/siar
expect 1 '/proc/siar.*folder lain' "$SIAR" radio --length 1:00 --out /proc/siar
expect 1 'folder.*/proc/siar' "$SIAR" --state /proc/siar desk --port 0
expect 1 'folder.*/proc/siar' "$SIAR" demo --once --out /proc/siar

# A token that others can read, and one that is missing.
printf 'token-yang-cukup-panjang\n' >"$folder/token" && chmod 644 "$folder/token"
sed 's|^review|token_file = "token"\nreview|' "$folder/down.toml" >"$folder/open-token.toml"
expect 1 'dapat dibaca orang lain.*chmod 600' "$SIAR" --config "$folder/open-token.toml" --state "$folder/down" pull
sed -i 's|"token"|"tidak-ada"|' "$folder/open-token.toml"
expect 1 'token tidak ada.*tidak-ada' "$SIAR" --config "$folder/open-token.toml" --state "$folder/down" pull

# A pull and a radio that are already at work in the same folder.
mkdir "$folder/busy"
for command in pull radio; do
    exec 9>"$folder/busy/.$command.kunci"
    flock 9
    expect 1 "$command sudah jalan.*busy" "$SIAR" --state "$folder/busy" "$command" $([ $command = pull ] || echo --out "$folder/busy")
    exec 9>&-
done

# A second desk on the same state, and another on the same port.
"$SIAR" --state "$folder/a" desk --port 0 --port-file "$folder/port" >"$folder/desk" 2>&1 &
desk=$!
for _ in $(seq 200); do [ -s "$folder/port" ] && break; sleep 0.05; done
expect 1 'sudah jalan' "$SIAR" --state "$folder/a" desk --port 0
expect 1 "port.*$(cat "$folder/port")|$(cat "$folder/port").*port" "$SIAR" --state "$folder/b" desk --port "$(cat "$folder/port")"

# A length that the words do not suit: the one named instead works.
radio=("$SIAR" --state "$folder/a" radio --out "$folder/radio" --length)
expect 1 'Pilih panjang paling banyak [0-9]+:[0-9]{2}' "${radio[@]}" 10:00
named=$(grep -oE 'banyak [0-9]+:[0-9]{2}' "$folder/err")
for length in "${named#* }" 0:15; do
    "${radio[@]}" "$length" >"$folder/out" || { failures=$((failures + 1)); echo "FAILED: a segment of $length"; }
done

# A desk that goes: the screen says so in one line and goes on with the last good Edition. A second screen is refused.
Xvfb -noreset -displayfd 5 -screen 0 640x360x24 -nolisten tcp 5>"$folder/display" 2>/dev/null &
server=$!
for _ in $(seq 200); do [ -s "$folder/display" ] && break; sleep 0.05; done
DISPLAY=:$(cat "$folder/display")
export DISPLAY
mkdir "$folder/c"
screen=("$SIAR" --state "$folder/c" screen --window 640x360 --url "http://127.0.0.1:$(cat "$folder/port")"
    --token-file "$folder/a/token-meja" --presenter shm)
"${screen[@]}" >/dev/null 2>"$folder/screen" &
first=$!
for _ in $(seq 200); do [ -s "$folder/c/edisi.json" ] && break; sleep 0.05; done
expect 1 'screen sudah jalan' "${screen[@]}"
kill "$desk"
wait "$desk" || { failures=$((failures + 1)); echo "FAILED: the desk does not end well on SIGTERM"; }

for _ in $(seq 200); do grep -q '127.0.0.1' "$folder/screen" && break; sleep 0.05; done
sleep 1
if ! kill -0 "$first" || [ "$(grep -c . "$folder/screen")" -ne 1 ]; then
    failures=$((failures + 1))
    printf 'FAILED: a screen whose desk went\n' && sed 's/^/    /' "$folder/screen"
fi
kill "$first"
wait "$first" || { failures=$((failures + 1)); echo "FAILED: the screen does not end well on SIGTERM"; }
expect 0 'server tidak|meja|tersambung|127.0.0.1' "${screen[@]}" --for 0:02 # from the file it kept
mv "$folder/c/edisi.json" "$folder/c/edisi.lama" && printf '{"demo":' >"$folder/c/edisi.json"
expect 0 '127.0.0.1' "${screen[@]}" --for 0:02 # nothing at hand: it waits, and is not blank
unset DISPLAY
kill "$server"
wait "$server"

# A demo that runs already.
"$SIAR" demo --out "$folder/demo" >"$folder/demo.out" 2>&1 &
demo=$!
for _ in $(seq 200); do [ -s "$folder/demo/port-meja" ] && break; sleep 0.05; done
expect 1 'demo sudah jalan' "$SIAR" demo --once --out "$folder/demo"
kill "$demo"
wait "$demo"

# A folder of somebody else's is left alone by the demo.
mkdir -p "$folder/mine/radio" && printf 'x' >"$folder/mine/radio/lagu.wav"
expect 1 'sudah berisi data lain.*radio' "$SIAR" demo --once --out "$folder/mine"
[ -s "$folder/mine/radio/lagu.wav" ] || { failures=$((failures + 1)); echo "FAILED: the demo took a file"; }

# What failed left no half-written picture.
[ ! -e "$folder/x.png" ] || { failures=$((failures + 1)); echo "FAILED: a picture was left"; }
echo "$failures failures"
[ "$failures" -eq 0 ]
