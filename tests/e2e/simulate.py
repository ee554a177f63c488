# SPDX-License-Identifier: GPL-3.0-or-later
"""`siar simulate`: the first weeks of a made-up year break no rule, and a sheet shows what the lobby saw; the whole year is
`./run soak simulate`."""
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


with tempfile.TemporaryDirectory() as folder:
    out = Path(folder) / "lobi"
    # To the end of the first election window, and of the first month.
    got = subprocess.run([SIAR, "simulate", "--year", "2027", "--days", "46", "--out", out, "--json"],
                         capture_output=True, text=True, timeout=500)
    check(got.returncode == 0, "no rule is broken", got.stdout + got.stderr)
    told = json.loads(got.stdout)
    check(told["broken"] == 0 and told["demo"] is True, "and it says so, as demo data", told)
    check(told["slides"] > 46 * 9 * 60, "the lobby is never empty", told)
    check(told["slides_own_place"] > 46 * 8 * 60, "nor is one of its own place that hears nothing for five days", told)
    # 26 January, 9.00, to the last slide of 29 January.
    check(70 * 60 < told["withdrawn_stood_minutes_cut_off"] < 80 * 60, "which cannot know of a withdrawal", told)
    check(told["corrections"] == 1 and told["corrections_on_radio"] == 1, "a correction is shown and said", told)
    check(told["objections_answered"] >= 2, "objections are answered", told)
    check(told["segments"] == 46, "every day has its segment", told)
    check(told["least_fair_month_percent"] >= 90, "turns fall where they are owed", told)
    sheets = sorted(out.glob("*.png"))
    check(len(sheets) == 1 and sheets[0].read_bytes().startswith(b"\x89PNG"), "a sheet of what was seen", sheets)
    got = subprocess.run([SIAR, "simulate", "--year", "1999", "--out", out], capture_output=True, text=True, timeout=60)
    check(got.returncode == 2 and got.stderr.count("\n") == 1, "a year before the demo's is refused", got.stderr)

sys.exit(1 if failures else 0)
