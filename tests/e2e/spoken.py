# SPDX-License-Identifier: GPL-3.0-or-later
"""The filter `siar spoken`: a line out for each line in, as text and with places; a producer's own tables, good and bad."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SIAR = os.environ["SIAR"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
failures = 0


def check(good, what):
    global failures
    if not good:
        failures += 1
        print("FAILED:", what)


def spoken(lines, *options, data=ROOT):
    return subprocess.run([SIAR, "--data", data, "spoken", *options], input="".join(line + "\n" for line in lines).encode(),
                          capture_output=True)


WRITTEN = ["Jl. Raya RT 03 rusak ½ km 😡", "", "🙏", "3 hari"]
out = spoken(WRITTEN)
check(out.returncode == 0, "the filter ends well")
check(out.stdout.decode() == "Jalan Raya Er te tiga rusak setengah kilometer\n\n\ntiga hari\n", "a line out for each line in")

places = [json.loads(line) for line in spoken(WRITTEN, "--json").stdout.decode().splitlines()]
check([line["spoken"] for line in places] == out.stdout.decode().splitlines(), "the same words with their places")
first = WRITTEN[0].encode()
sources = [(word["word"], first[word["from"]:word["to"]].decode()) for word in places[0]["words"]]
check(sources[0] == ("Jalan", "Jl.") and ("tiga", "03") in sources, "a word is where it was read from")
check(("setengah", "½") in sources and sources[-1] == ("kilometer", "km"), "places are bytes of the written line")
check(places[1]["words"] == [] and places[2]["words"] == [], "nothing said, no words")

with tempfile.TemporaryDirectory() as folder:
    data = pathlib.Path(folder)
    for part in ("assets", "themes"):
        (data / part).symlink_to(ROOT / part)
    shutil.copytree(ROOT / "config", data / "config")
    own = data / "config" / "regencies" / "demak" / "speech"
    own.mkdir(exist_ok=True)
    (own / "akronim.tsv").write_text("# milik Demak\nOPD\torganisasi perangkat daerah\n")
    said = spoken(["OPD dan KTP"], data=data).stdout.decode()
    check(said == "organisasi perangkat daerah dan ka te pe\n", "a regency's own table goes before the common one")
    (own / "akronim.tsv").write_text("# milik Demak\nOPD\n")
    bad = spoken(["OPD"], data=data)
    error = bad.stderr.decode()
    check(bad.returncode == 1 and error.count("\n") == 1, "a bad line is one line of error")
    check("speech/akronim.tsv baris 2" in error, "the error names file and line")

print("spoken:", "ok" if failures == 0 else f"{failures} failed")
sys.exit(failures != 0)
