#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the wall newspaper and the pictures for WhatsApp of the demo and reads them with other programs.
SIAR: the program."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SIAR = os.environ["SIAR"]
AT = "2026-11-28T10:00:00+07:00"
FAULTS: list[str] = []


def check(good: bool, what: str) -> None:
    if not good:
        FAULTS.append(what)
        print("FAULT", what, flush=True)


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    check(done.returncode == 0, f"{' '.join(command[:4])}: {done.stderr.strip()[:300]}")
    return done.stdout


def newspaper(folder: Path) -> None:
    first, second = folder / "satu.pdf", folder / "dua.pdf"
    said = run(SIAR, "preview", "--paper", "a3", "--out", str(first), "--at", AT)
    check("halaman A3" in said and "DATA CONTOH" in said, f"what preview says: {said}")
    run(SIAR, "preview", "--paper", "a3", "--out", str(second), "--at", AT)
    check(first.read_bytes() == second.read_bytes(), "the same newspaper has other bytes")

    info = run("pdfinfo", str(first))
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+) pts", info)
    pages = int(re.search(r"Pages:\s+(\d+)", info).group(1))
    # 297 x 420 mm in points of 1/72 inch.
    check(size is not None and abs(float(size[1]) - 841.89) < 0.5 and abs(float(size[2]) - 1190.55) < 0.5,
          f"not A3: {info}")
    check("DATA CONTOH" in info, "the file's title does not say that the data are made up")
    text = run("pdftotext", "-layout", str(first), "-")
    check(text.count("DATA CONTOH") == pages, f"{pages} pages, marked {text.count('DATA CONTOH')} times")
    for words in ("Kabar aduan warga", "Terbit 28 November 2026", "data per", "WhatsApp", "Aduan warga Demak"):
        check(words in text, f"the newspaper does not say {words!r}")
    fonts = run("pdffonts", str(first))
    check("PlusJakartaSans" in fonts.replace(" ", ""), f"type is not type: {fonts}")
    embedded = [line.split()[-5] for line in fonts.splitlines()[2:]]
    check(embedded and all(word == "yes" for word in embedded), f"a font is not in the file: {fonts}")


def pictures(folder: Path) -> None:
    run(SIAR, "preview", "--paper", "wa", "--items", "4", "--out", str(folder / "wa"), "--at", AT)
    made = sorted((folder / "wa").glob("aduan-*.png"))
    check(len({name.name[:8] for name in made}) == 4, f"four items, made {[name.name for name in made]}")
    for name in made:
        head = name.read_bytes()[:24]
        width, height = int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
        check((width, height) == (1080, 1350), f"{name.name}: {width}x{height}")


def main() -> int:
    with tempfile.TemporaryDirectory() as place:
        newspaper(Path(place))
        pictures(Path(place))
    print(f"faults: {len(FAULTS)}")
    return 1 if FAULTS else 0


if __name__ == "__main__":
    sys.exit(main())
