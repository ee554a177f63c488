# SPDX-License-Identifier: GPL-3.0-or-later
"""How words are said: the filter, and the voice's private data, made once, shared, and done without where it must be."""
import os
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


def ipa(text):
    return subprocess.run([SIAR, "spoken", "--ipa"], input=text, capture_output=True, text=True, check=True).stdout


check(ipa("Warga Demak, besok!\n\n***\nsepeda 2 bh\n").split("\n")[:3] == ["wˈarɡa dəmˈaʔ bˈesoʔ", "", ""],
      "a line of sounds for every line, an empty one where nothing is said")
check(ipa("Medini") == "mədˈini\n", "the regency's own words are known")
check(ipa("syarat khusus nyanyi bank") == "ʃˈarat xˈusus ɲˈaɲi bˈaŋk\n", "digraphs are one sound")

with tempfile.TemporaryDirectory() as folder:
    runtime, state = Path(folder) / "runtime", Path(folder) / "state"
    runtime.mkdir(mode=0o700)
    state.mkdir()
    env = {**os.environ, "XDG_RUNTIME_DIR": str(runtime)}
    subprocess.run([SIAR, "--state", str(state), "pull"], env=env, stdout=subprocess.DEVNULL, check=True)
    command = [SIAR, "--state", str(state)]
    together = [subprocess.Popen([*command, "check"], env=env, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    told = [process.communicate()[0] for process in together]
    check(all("data suara sendiri dipakai" in one for one in told), "processes that start together share one copy")
    home = next(runtime.glob("siar-*"))
    copies = sorted(home.glob("suara-*"))
    check(len(copies) == 1 and (copies[0] / "id_dict").stat().st_size > 500, "the copy is there once, and whole")

    blocks = [Path(place) / home.name for place in (f"/run/user/{os.getuid()}", "/dev/shm") if Path(place).is_dir()]
    home.rename(runtime / "away")
    blocks.append(home)
    blocks = [block for block in blocks if not block.exists()]
    try:
        for block in blocks:
            block.touch()
        told = subprocess.run([*command, "check"], env=env, capture_output=True, text=True).stdout
        check("data suara sendiri tidak dapat dibuat" in told, "check says that no copy could be made")
        run = subprocess.run([*command, "radio", "--length", "1:00", "--out", folder + "/radio"], env=env,
                             stdout=subprocess.DEVNULL)
        check(run.returncode == 0, "a segment is made without it")
    finally:
        for block in blocks:
            block.unlink()

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
