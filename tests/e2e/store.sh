#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# siar store: backup, restore and verify as a person uses them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_RUNTIME_DIR=$work
fail() { printf 'store.sh: %s\n' "$1" >&2; exit 1; }
siar() { "$SIAR" "$@" >"$work/out" 2>"$work/err"; }
refused() { # CODE WORDS ARGUMENT...: exits with CODE and one line that holds WORDS
    local want=$1 words=$2 code=0
    shift 2
    siar "$@" || code=$?
    [ "$code" -eq "$want" ] || fail "$*: kode $code, bukan $want: $(cat "$work/err")"
    [ "$(wc -l <"$work/err")" -eq 1 ] || fail "$*: bukan satu baris: $(cat "$work/err")"
    grep -q "$words" "$work/err" || fail "$*: tanpa '$words': $(cat "$work/err")"
}

cat >"$work/siar.toml" <<'TOML'
[[source]]
name = "contoh"
kind = "demo"
[store]
keep_texts_days = 3650
TOML
one=(--config "$work/siar.toml" --state "$work/satu")
two=(--config "$work/siar.toml" --state "$work/dua")

siar "${one[@]}" pull || fail "pull: $(cat "$work/err")"
siar "${one[@]}" store verify || fail "verify: $(cat "$work/out" "$work/err")"
[ "$(wc -l <"$work/out")" -eq 8 ] || fail "verify bukan delapan baris: $(cat "$work/out")"
! grep -qv '^baik' "$work/out" || fail "verify menemukan sesuatu: $(cat "$work/out")"

siar "${one[@]}" store backup "$work/cadangan.tar.zst" --json || fail "backup: $(cat "$work/err")"
grep -q '"aduan"' "$work/out" || fail "backup --json: $(cat "$work/out")"
[ "$(stat -c %a "$work/cadangan.tar.zst")" = 600 ] || fail 'cadangan dapat dibaca orang lain'
siar "${two[@]}" store restore "$work/cadangan.tar.zst" || fail "restore: $(cat "$work/err")"
grep -q '^Dipulihkan ke' "$work/out" || fail "restore: $(cat "$work/out")"
siar "${two[@]}" store verify || fail "verify setelah restore: $(cat "$work/out")"
siar "${two[@]}" pull || fail "pull setelah restore: $(cat "$work/err")"
grep -q '^contoh: 0 baru' "$work/out" || fail "restore kehilangan aduan: $(cat "$work/out")"
siar "${two[@]}" store kembar || fail "kembar: $(cat "$work/err")"

refused 1 'sudah punya basis data' "${two[@]}" store restore "$work/cadangan.tar.zst"
head -c 2000 "$work/cadangan.tar.zst" >"$work/terpotong"
refused 1 'tidak utuh' --config "$work/siar.toml" --state "$work/tiga" store restore "$work/terpotong"
[ ! -e "$work/tiga/siar.db" ] || fail 'restore yang gagal meninggalkan basis data'
refused 1 'tidak dapat dibuka' --config "$work/siar.toml" --state "$work/tiga" store restore "$work/tidak-ada"
refused 2 'berkas' "${one[@]}" store backup
refused 2 'siar --help' "${one[@]}" store hapus

# What only reads makes no store: a mistyped folder is told, and a good backup stays.
cp "$work/cadangan.tar.zst" "$work/sebelum"
typo=(--config "$work/siar.toml" --state "$work/salah-ketik")
for command in "store backup $work/cadangan.tar.zst" 'store verify' 'store kembar' "radio --out $work/radio" \
    "preview --all --out $work/gambar"; do
    # shellcheck disable=SC2086 # words of a command
    refused 1 'belum ada basis data.*salah-ketik.*--state' "${typo[@]}" $command
done
siar "${typo[@]}" check || fail "check sebelum pull: $(cat "$work/out")"
grep -q '^perhatian .*belum ada basis data' "$work/out" || fail "check: $(cat "$work/out")"
[ ! -e "$work/salah-ketik" ] || fail "folder yang salah ketik dibuat: $(ls -A "$work/salah-ketik")"
mkdir "$work/salah-ketik"
: >"$work/salah-ketik/siar.db"
refused 1 'belum ada basis data' "${typo[@]}" store backup "$work/cadangan.tar.zst"
cmp -s "$work/cadangan.tar.zst" "$work/sebelum" || fail 'cadangan yang baik diganti'

# A desk makes one, but says so; what it makes takes no good backup's place.
rm "$work/salah-ketik/siar.db"
SIAR_PORT=$work/port
"$SIAR" "${typo[@]}" desk --port 0 --port-file "$SIAR_PORT" >"$work/out" 2>"$work/err" &
desk=$!
for _ in $(seq 100); do [ -s "$SIAR_PORT" ] && break; sleep 0.1; done
kill "$desk"; wait "$desk" || fail "meja: $(cat "$work/err")"
grep -q 'belum ada basis data.*salah-ketik.*--state' "$work/err" || fail "meja di folder salah ketik: $(cat "$work/err")"
refused 1 'kosong dan belum pernah membaca.*--state' "${typo[@]}" store backup "$work/cadangan.tar.zst"
cmp -s "$work/cadangan.tar.zst" "$work/sebelum" || fail 'cadangan yang baik diganti oleh yang kosong'
siar "${typo[@]}" store backup "$work/kosong.tar.zst" || fail "cadangan kosong: $(cat "$work/err")"
siar "${one[@]}" store backup "$work/kosong.tar.zst" || fail "cadangan lebih baik: $(cat "$work/err")"

# A damaged database is nobody's backup: what reads once says so and leaves it, a pull sets it aside.
cp -r "$work/satu" "$work/rusak"
broken=(--config "$work/siar.toml" --state "$work/rusak")
rm -f "$work"/rusak/siar.db-*
for page in 3 4 5 6 7; do
    head -c 4096 /dev/zero | tr '\0' x | dd of="$work/rusak/siar.db" bs=4096 seek="$page" conv=notrunc status=none
done
for command in "store backup $work/cadangan.tar.zst" 'store verify' "preview --all --out $work/gambar"; do
    # shellcheck disable=SC2086 # words of a command
    refused 1 'basis data rusak.*siar pull' "${broken[@]}" $command
done
cmp -s "$work/cadangan.tar.zst" "$work/sebelum" || fail 'cadangan yang baik diganti oleh basis data rusak'
siar "${broken[@]}" pull || fail "pull di atas basis data rusak: $(cat "$work/err")"
grep -q '^contoh: [1-9][0-9]* baru' "$work/out" || fail "tidak dibangun ulang: $(cat "$work/out")"
siar "${broken[@]}" store verify || fail "verify setelah dibangun ulang: $(cat "$work/out")"

# Made-up data are not poured in among somebody's own.
sed 's/"contoh"/"lapor"/' "$work/siar.toml" >"$work/lapor.toml"
siar --config "$work/lapor.toml" --state "$work/lapor" pull || fail "pull: $(cat "$work/err")"
refused 2 'dari sumber lapor.*--config' --state "$work/lapor" pull
siar --config "$work/lapor.toml" --state "$work/lapor" store verify || fail "verify: $(cat "$work/out")"
siar --state "$work/contoh" pull || fail "pull: $(cat "$work/err")"
siar --state "$work/contoh" pull || fail "pull kedua: $(cat "$work/err")"
# Another package or program counts otherwise.
python3 -c 'import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as database:
    database.execute("UPDATE meta SET value = zeroblob(32) WHERE name = \"terms\"")' "$work/contoh/siar.db"
siar --state "$work/contoh" pull --whole || fail "pull menghitung ulang: $(cat "$work/err")"
siar --state "$work/contoh" store verify || fail "verify: $(cat "$work/out")"
! grep -q 'tidak diperiksa' "$work/out" || fail "angka tidak dihitung ulang: $(cat "$work/out")"

# Words go by age only where `pull` is told by settings how long, and by the computer's clock.
sql() { python3 -c 'import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as database: print(*(database.execute(sys.argv[2]).fetchone() or ()))' \
    "$work/satu/siar.db" "$1"; }
words() { sql 'SELECT count(*) FROM stories'; }
sed 's/3650/1/' "$work/siar.toml" >"$work/pendek.toml"
short=(--config "$work/pendek.toml" --state "$work/satu")
before=$(words)
[ "$before" -gt 100 ] || fail "hanya $before aduan berkata-kata"
siar --state "$work/satu" store backup "$work/tanpa-pengaturan" || fail "backup: $(cat "$work/err")"
siar "${short[@]}" store verify || fail "verify: $(cat "$work/out")"
siar "${short[@]}" check || fail "check: $(cat "$work/out")"
siar "${one[@]}" --at 2046-01-01T08:00+07:00 pull || fail "pull: $(cat "$work/err")"
[ "$(words)" -eq "$before" ] || fail "teks terhapus: $before menjadi $(words)"
sql "DELETE FROM meta WHERE name = 'words_purged'" # as on another day
siar "${short[@]}" pull || fail "pull: $(cat "$work/err")"
[ "$(words)" -lt "$before" ] || fail 'pull tidak menghapus teks yang terlalu lama'

# A line of the log that the database does not know, and one that was altered.
sed -i '0,/contoh/s/contoh/Contoh/' "$work/dua/keputusan.log"
code=0
siar "${two[@]}" store verify || code=$?
[ "$code" -eq 1 ] || fail "verify melewatkan log yang diubah: $(cat "$work/out")"
grep -q '^RUSAK .*keputusan berbeda' "$work/out" || fail "verify: $(cat "$work/out")"
"$SIAR" store --help | grep -q 'Basis data: cadangkan' || fail 'bantuan tidak berbahasa Indonesia'
