# SPDX-License-Identifier: GPL-3.0-or-later
"""`siar radio aired`: a station's list of what it played says which segments aired, which did not, and what is none."""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SIAR = os.environ["SIAR"]
failures = []


def check(holds, what, seen=""):
    print("ok:" if holds else "FAILED:", what, "" if holds else str(seen)[:1000])
    if not holds:
        failures.append(what)


with tempfile.TemporaryDirectory() as folder:
    def run(*words, at="2026-11-30T20:00+07:00"):
        return subprocess.run([SIAR, "--state", str(Path(folder) / "state"), "--at", at, *words], capture_output=True,
                              text=True, timeout=300)

    def listed(name, text, encoding="utf-8"):
        file = Path(folder) / name
        file.write_bytes(text.encode(encoding))
        return str(file)

    check(run("pull", at="2026-11-30T06:00+07:00").returncode == 0, "the demo is read")
    names = []
    for clock in ("06:30", "12:30"):
        out = Path(folder) / clock.replace(":", "")
        made = run("radio", "--length", "0:57", "--out", str(out), at=f"2026-11-30T{clock}+07:00")
        check(made.returncode == 0, f"a segment is made at {clock}", made.stderr)
        names.append(next(out.glob("2*")).name)
    rows = [("30/11/2026", "05.00.00", "Kidung pagi"), ("30/11/2026", "06.31.10", f"D:\\spot\\{names[0]}.wav"),
            ("30/11/2026", "18.59.00", "Café"), ("30/02/2026", "18.59.00", "tidak ada hari ini")]
    table = "Tanggal;Jam;Judul\r\n" + "".join(";".join(row) + "\r\n" for row in rows)
    for name, encoding in (("latin.csv", "cp1252"), ("bom.csv", "utf-8-sig"), ("lebar.csv", "utf-16")):
        got = run("radio", "aired", listed(name, table, encoding))
        check(got.returncode == 0, f"{name} is read", got.stderr)
        check(f"Disiarkan: {names[0]}, 30 November 2026 06.31 WIB" in got.stdout, "what aired is told", got.stdout)
        check(f"boleh dibacakan lagi: {names[1]}" in got.stdout, "so is what did not", got.stdout)
        check("Bukan segmen kita: 2 baris (baris 2, 4)" in got.stdout, "others are counted", got.stdout)
        check("dilewati: 1 baris (baris 5); yang terbaca: tanggal 23/11/2026" in got.stdout, "and what cannot be read", got.stdout)
        check("Kidung" not in got.stdout + got.stderr, "titles of songs are not told", got.stdout)
    answer = json.loads(run("radio", "aired", str(Path(folder) / "bom.csv"), "--json").stdout)
    check(answer == {"aired": 1, "not_aired": 1, "other_lines": 2, "unread_lines": 1}, "and as JSON", answer)
    check(run("store", "verify").returncode == 0, "the store is whole")
    for file, words in ((listed("lain.csv", "a,b\n1,2\n"), "tidak ada baris judul kolom"),
                        (listed("amerika.csv", "Date,Time,Cut\n11/23/2026,06:30,x\n"), "Ekspor lagi dengan tanggal 23/11/2026"),
                        (listed("kosong.csv", "Date,Time,Cut\n"), "daftar siar kosong"),
                        (str(Path(folder) / "hilang.csv"), "berkas tidak ada")):
        got = run("radio", "aired", file)
        check(got.returncode == 1 and words in got.stderr and got.stderr.count("\n") == 1, f"{words}: in a line", got.stderr)
    check(run("radio", "aired").returncode == 2, "a file is needed")
    empty = subprocess.run([SIAR, "--state", str(Path(folder) / "kosong"), "radio", "aired", str(Path(folder) / "bom.csv")],
                           capture_output=True, text=True)
    check(empty.returncode == 1 and empty.stderr.count("\n") == 1, "an empty folder is no store", empty.stderr)

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
