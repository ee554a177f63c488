# SPDX-License-Identifier: GPL-3.0-or-later
"""`siar review`: a person lists, reads and decides. A yes counts for the text that was read and for no other; what the gate
holds is refused; a sealed text is for the reviewer's eyes and in no JSON."""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SIAR = os.environ["SIAR"]
failures = []


def check(holds, what, seen=""):
    print("ok:" if holds else "FAILED:", what, "" if holds else str(seen)[:2000])
    if not holds:
        failures.append(what)


def run(*act):
    return subprocess.run([SIAR, "--config", folder / "siar.toml", "--state", folder / "state", *map(str, act)],
                          capture_output=True, text=True, timeout=300)


def answers(*act):
    """The JSON lines of an act that must succeed."""
    got = run(*act, "--json")
    check(got.returncode == 0, " ".join(map(str, act)), got.stdout + got.stderr)
    return [json.loads(line) for line in got.stdout.splitlines()]


def refused(code, words, *act):
    got = run(*act)
    check(got.returncode == code and words in got.stderr and got.stderr.count("\n") == 1 and got.stdout == "",
          f"refused ({words}): " + " ".join(map(str, act)), got.stdout + got.stderr)


def state_of(item):
    return answers("review", "show", item)[0]["keadaan"]


def log_lines():
    return [line.split("\t") for line in (folder / "state" / "keputusan.log").read_text().splitlines() if line[0] != "#"]


def decides(item, state, *act):
    """One decision, the state after it, and its line in the log."""
    before = len(log_lines())
    got = answers("review", *act, "--by", "Bu Tinjau")
    check([one["keadaan"] for one in got] == [state], f"{act[0]} leaves the item {state}", got)
    lines = log_lines()
    check(len(lines) == before + 1 and lines[-1][1] == item and lines[-1][4] == "Bu Tinjau", "and one line in the log",
          lines[-1])


with tempfile.TemporaryDirectory(prefix="siar-review-") as name:
    folder = Path(name)
    (folder / "siar.toml").write_text('[[source]]\nname = "contoh"\nkind = "demo"\nrecent = true\n[radio]\nout = "radio"\n')
    refused(1, "siar pull", "review", "list")
    check(run("pull").returncode == 0, "the demo is read")

    waiting = answers("review", "list", "--limit", "400")
    check(len(waiting) > 20 and all(one["keadaan"] in ("baru", "perlu_ditinjau") for one in waiting), "what waits is listed")
    text = run("review", "list", "--limit", "3").stdout.splitlines()
    check(len(text) == 4 and text[0].startswith(waiting[0]["butir"]) and waiting[0]["masalah"] in text[0] and
          text[3] == "3 butir, mungkin masih ada lagi (--limit). Baca satu: siar review show NOMOR_BUTIR", "as lines", text)
    approved = answers("review", "list", "--state", "disetujui", "--limit", "400")
    check(approved and all(one["keadaan"] == "disetujui" for one in approved), "any state can be listed")

    good = next(one for one in waiting if one["gerbang"] == "ok" and not one["belum_ada_hasil"])
    sheet = run("review", "show", good["butir"]).stdout
    for line in (f"sidik {good['sidik']}:", f"Masalah: {good['masalah']}", f"Hasil: {good['hasil']}", "DATA CONTOH",
                 "Aduannya, sudah disamarkan"):
        check(line in sheet, f"the sheet says '{line}'", sheet)
    sealed = [one["butir"] for one in waiting if "Tersegel" in run("review", "show", one["butir"]).stdout][:1]
    check(sealed != [], "some item has a sealed text")
    whole = run("review", "show", sealed[0])
    hidden = whole.stdout.split("jangan disalin:\n  ")[1].splitlines()[0]
    told = run("review", "show", sealed[0], "--json").stdout
    check("[nama]" in whole.stdout and "[nama]" not in hidden and hidden not in told, "it is in the sheet and in no JSON")

    refused(1, "bukan yang Anda baca", "review", "approve", good["butir"], "--text", "00000000", "--by", "Bu Tinjau")
    refused(2, "wajib kurang: --text", "review", "approve", good["butir"], "--by", "Bu Tinjau")
    refused(2, "wajib kurang: --by", "review", "reject", good["butir"])
    refused(1, "butir tidak dikenal", "review", "show", "0" * 32)
    refused(2, "tidak dapat dipakai", "review", "list", "--state", "entah")
    check(state_of(good["butir"]) == good["keadaan"], "what was refused changed nothing")
    decides(good["butir"], "disetujui", "approve", good["butir"], "--text", good["sidik"])
    check(log_lines()[-1][3].startswith(good["sidik"]), "the log names the text")

    # Answers that only promise: a yes to them would never show.
    other = next(one for one in waiting if one["belum_ada_hasil"] and one["gerbang"] == "ok")
    refused(1, "baru janji", "review", "approve", other["butir"], "--text", other["sidik"], "--by", "Bu Tinjau")
    words = ("--problem", "Lampu jalan mati di tikungan", "--action", "Petugas mengganti dua lampu",
             "--outcome", "Lampu menyala lagi")
    long = ("--problem", "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh", *words[2:])
    refused(2, "masalah", "review", "edit", other["butir"], "--by", "Bu Tinjau", *long)
    named = (*words[:4], "--outcome", "Sudah dilaporkan Pak Sutrisno")
    refused(2, "gerbang privasi", "review", "edit", other["butir"], "--by", "Bu Tinjau", *named)
    hard = (*words[:4], "--outcome", "Selokan dinormalisasi")
    told = run("review", "edit", other["butir"], "--by", "Bu Tinjau", *hard).stdout
    check("Untuk radio: Sulit diucapkan \"dinormalisasi\"" in told, "an edit is told what is hard to say", told)
    decides(other["butir"], "disetujui", "edit", other["butir"], *words)
    check("(ditulis orang)" in run("review", "show", other["butir"]).stdout, "an edit is told as a person's words")
    mine = answers("review", "show", other["butir"])[0]
    promised = (*words[:4], "--outcome", "Akan kami teruskan ke dinas")
    refused(2, "hanya menjanjikan", "review", "edit", other["butir"], "--by", "Bu Tinjau", *promised)
    check(mine["belum_ada_hasil"] is False, "what a person wrote tells what was done", mine)
    check(mine["masalah"] == "Lampu jalan mati di tikungan" and mine["hasil"] == "Lampu menyala lagi", "and is what goes out")

    decides(other["butir"], "perlu_ditinjau", "hold", other["butir"], "--reason", "Menunggu foto")
    decides(other["butir"], "ditolak", "reject", other["butir"])
    decides(other["butir"], "disetujui", "pin", other["butir"], "--text", mine["sidik"])
    refused(1, "alasan disaring gerbang", "review", "reject", other["butir"], "--by", "Bu Tinjau", "--reason",
            "diminta sutinah sendiri")
    decides(other["butir"], "ditarik", "withdraw", other["butir"])

    # What was said on the radio has to be taken off the air.
    check(run("radio", "--length", "3:00").returncode == 0, "a segment is made")
    said = [one["butir"] for one in answers("review", "list", "--state", "disetujui", "--limit", "400")]
    taken = [one for one in said if "tarik dari siaran" in run("review", "withdraw", one, "--by", "Bu Tinjau").stderr]
    check(0 < len(taken) <= 10, "withdrawing what a segment tells says that it must be taken off the air", taken)
    check(run("store", "verify").returncode == 0, "the store is sound")

sys.exit(f"{len(failures)} failures" if failures else 0)
