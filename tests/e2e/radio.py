# SPDX-License-Identifier: GPL-3.0-or-later
"""`siar radio` over days of use: a slot made again is the same, another slot tells other items, lengths are filled."""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SIAR = os.environ["SIAR"]
failures = []


def check(holds, what):
    print("ok:" if holds else "FAILED:", what)
    if not holds:
        failures.append(what)


def made(state, at, length):
    """All files of a segment by name, made at `at`."""
    out = Path(state) / "radio"
    run = subprocess.run([SIAR, "--state", state, "--at", at, "radio", "--length", length, "--out", str(out)],
                         capture_output=True, text=True, check=True)
    folder = Path(re.search(r"radio: (.+)/[^/]+\.wav", run.stdout).group(1))
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def told(files, heading):
    """What the reader copy has under a heading, without its marks of breath and its line ends."""
    rows = re.findall(rf"\] {heading}\n(.+?)\n\n", files["naskah-penyiar.txt"].decode(), re.DOTALL)
    return [" ".join(row.replace(" //", "").replace(" / ", " ").split()) for row in rows]


def items(files):
    """Each item's own sentences, without the bridge before them, which another segment words otherwise."""
    return {row.split(".", 1)[1] for row in told(files, "ADUAN")}


with tempfile.TemporaryDirectory() as state:
    morning, noon = "2026-11-22T06:00+07:00", "2026-11-22T12:00:40+07:00"
    subprocess.run([SIAR, "--state", state, "--at", morning, "pull"], stdout=subprocess.DEVNULL, check=True)
    first = made(state, morning, "1:30")
    check(made(state, morning, "1:30") == first, "a slot made again has the same bytes")
    other = made(state, noon, "1:30")
    check(items(other) and not items(other) & items(first), "another slot of the day tells other items")
    check(made(state, morning, "1:30") == first, "a slot made again after another one still has the same bytes")
    check(made(state, "2026-11-22T12:00:05+07:00", "1:30") == other, "a slot is a minute, not a second")

    copy = first["naskah-penyiar.txt"].decode()
    times = [int(m) * 60 + int(s) for m, s in re.findall(r"^\[(\d\d):(\d\d)\]", copy, re.MULTILINE)]
    check(times == sorted(times) and times[0] >= 3 and 65 <= times[-2] <= 84, "the copy's times are those of the sound")
    check(re.search(r"\n\[01:2\d\] MUSIK PENUTUP sampai 01:30\n", copy), "the copy says from when to when only music follows")

    def figure(at):
        return told(made(state, at, "2:30"), "ANGKA")[0]

    check("sampai pukul 06.00 WIB." in figure("2026-11-22T20:00+07:00"), "a figure is spoken with its time")
    check("sampai Minggu, 22 November, pukul 06.00 WIB." in figure("2026-11-24T20:00+07:00"),
          "a figure of another day is spoken with that day")
    check("dihitung" not in figure("2026-11-28T20:00+07:00"), "a figure too old to be confirmed is not spoken")

    check(len(items(made(state, "2026-11-23T06:00+07:00", "5:00"))) == 7, "five minutes tell the seven items of their format")
    check(len(items(made(state, "2026-11-23T09:00+07:00", "4:20"))) >= 6, "another length tells as many as fit")

    def run(*words):
        return subprocess.run([SIAR, "--state", state, "--at", morning, "radio", *words], capture_output=True, text=True)

    def printed(name, *words):
        file = Path(state) / name
        answer = run("--print", str(file), *words)
        check(answer.returncode == 0 and answer.stdout.strip().endswith(name), f"{name} is printed and named")
        return file.read_bytes()

    noted = (Path(state) / "radio").iterdir()
    before = sorted(folder.name for folder in noted)
    text = printed("naskah.txt", "--length", "3:00").decode()
    page = printed("naskah.html", "--length", "3:00").decode()
    paper = printed("naskah.pdf", "--length", "3:00")
    check(paper.startswith(b"%PDF-") and paper.rstrip().endswith(b"%%EOF"), "the PDF is whole")
    places = re.findall(r"\*(.+?)\*", re.sub(r"\s+", " ", text))
    check(len(places) >= 3 and all(place in page for place in places), "text and HTML name the same places")
    check("DATA CONTOH" in text and "DATA CONTOH" in page, "demo data say so on paper")
    check("Sugeng" in text and "[00:0" in text, "the text has times and krama")
    check(printed("naskah2.html", "--length", "3:00").decode() == page, "the same script prints the same bytes")
    check(sorted(folder.name for folder in (Path(state) / "radio").iterdir()) == before, "a print makes no segment")

    talk = printed("obrolan.txt", "--format", "obrolan").decode()
    check(talk.count("TANYA") >= 5 and "INGAT" in talk and "[0" not in talk, "the talk sheet asks, reminds, and has no times")

    for words, refusal in ((("--format", "lagu"), "Pilih: spot, pokok, tiga, harian, dua-suara"),
                           (("--format", "obrolan"), "lembar obrolan hanya dicetak"),
                           (("--print", "naskah.doc"), "dicetak sebagai .pdf, .html, atau .txt"),
                           (("--print", "a.pdf", "--out", "x"), "tidak ada segmen yang dibuat"),
                           (("--ralat", "rekap:2022", "--format", "spot"), "ralat selalu sekitar 20 detik"),
                           (("--slot", "06.30"), "Tambahkan --lembar-rekam atau --print"),
                           (("--slot", "06.30", "--length", "1:00"), "sudah punya panjang"),
                           (("--slot", "06.45", "--print", "a.txt"), "tidak ada slot pada jam ini di pengaturan: --slot 06.45"),
                           (("jadwal", "--hari", "0"), "--hari")):
        answer = run(*words)
        check(answer.returncode == 2 and refusal in answer.stderr and answer.stderr.count("\n") == 1, f"{words} is refused in a line")

    for form, length in (("spot", 30), ("pokok", 60), ("tiga", 180), ("harian", 300), ("dua-suara", 180)):
        answer = run("--format", form, "--out", str(Path(state) / form))
        folder = next((Path(state) / form).glob("2*"))
        check(answer.returncode == 0 and f"-{length}s" in folder.name, f"{form} has its own length")
        copy = (folder / "naskah-penyiar.txt").read_text()
        check("ADUAN" in copy, f"{form} tells of a complaint")
        check(("SUARA 2" in copy) == (form == "dua-suara"), f"{form} names its voices")

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
