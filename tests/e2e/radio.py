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
    folder = Path(re.search(r"radio: (.+)/segmen\.wav", run.stdout).group(1))
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

    check(len(items(made(state, "2026-11-23T06:00+07:00", "5:00"))) >= 8, "five minutes hold more items than three")

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
