# SPDX-License-Identifier: GPL-3.0-or-later
"""`siar pull` is killed (SIGKILL) at random moments of a reading over HTTP; pulled to its end, the store must be the one
of an undisturbed reading. How many kills: the first argument, else 20."""
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["SIAR_SOURCE"]) / "tests" / "hostile"))
import server as hostile  # noqa: E402

SIAR = os.environ["SIAR"]
KILLS = int(sys.argv[1]) if len(sys.argv) > 1 else 20
SEED = int(os.environ.get("SIAR_SEED", "1"))
# Everything but times of reading, row numbers and what is made with the key of one store; that the Tally is the sum of
# these rows, `siar store verify` says.
TABLES = {
    "complaints": "SELECT id, status, classification, anonymous, secret, category, agencies, channel, district, village, "
                  "submitted, forwarded, first_follow_up, closed, updated, how_closed, gone, sentences, wording, "
                  "verdict, hollow, repaired, state, pinned FROM complaints",
    "stories": "SELECT id, title, body FROM stories JOIN complaints USING (row)",
    "follow_ups": "SELECT id, f.* FROM follow_ups AS f JOIN complaints USING (row)",
}
failures = []


def check(holds, what, seen=""):
    print("ok:" if holds else "FAILED:", what, "" if holds else str(seen)[:2000])
    if not holds:
        failures.append(what)


def words(folder, *act):
    return [SIAR, "--config", str(folder / "siar.toml"), "--state", str(folder / "state"), *act]


def settle(folder, url):
    folder.mkdir()
    (folder / "siar.toml").write_text(
        'regency = "demak"\n[[source]]\nname = "uji"\nkind = "open311"\n'
        f'url = "{url}"\n[source.status]\nopen = "proses"\nclosed = "selesai"\n')


def pulled(folder):
    begun = time.monotonic()
    done = subprocess.run(words(folder, "pull", "--whole", "--json"), capture_output=True, text=True)
    check(done.returncode == 0, f"{folder.name}: pulled to its end", done.stdout + done.stderr)
    verified = subprocess.run(words(folder, "store", "verify"), capture_output=True, text=True)
    check(verified.returncode == 0, f"{folder.name}: siar store verify", verified.stdout + verified.stderr)
    return time.monotonic() - begun


def dump(folder):
    out = {}
    with sqlite3.connect(f"file:{folder / 'state' / 'siar.db'}?mode=ro", uri=True) as database:
        for table, query in TABLES.items():
            cursor = database.execute(query)
            names = [column[0] for column in cursor.description]
            dropped = {"row"}
            out[table] = sorted(repr([value for name, value in zip(names, row) if name not in dropped])
                                for row in cursor)
    return out


def stored(folder):
    path = folder / "state" / "siar.db"
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
            return database.execute("SELECT count(*) FROM complaints").fetchone()[0]
    except sqlite3.Error:
        return 0  # killed before there was a table


def killed(folder, longest, chance):
    """True where the program was killed in the middle of its work."""
    process = subprocess.Popen(words(folder, "pull"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(timeout=chance.uniform(0, longest))
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


server = hostile.Server()
with tempfile.TemporaryDirectory() as name:
    whole = Path(name) / "undisturbed"
    settle(whole, server.url("city"))
    took = pulled(whole)
    wanted = dump(whole)
    check(len(wanted["complaints"]) == len(hostile.CITY), "undisturbed: all are stored", len(wanted["complaints"]))
    check(all(wanted.values()), "undisturbed: every table that is compared has rows", {k: len(v) for k, v in wanted.items()})

    chance = random.Random(SEED)
    kills, rounds, partial = 0, 0, 0
    while kills < KILLS:
        rounds += 1
        folder = Path(name) / f"round{rounds}"
        settle(folder, server.url("city"))
        for _ in range(min(5, KILLS - kills)):
            if not killed(folder, took, chance):
                break
            kills += 1
            partial += 0 < stored(folder) < len(hostile.CITY)
        pulled(folder)
        got = dump(folder)
        for table, rows in wanted.items():
            check(got[table] == rows, f"{folder.name}: {table} as undisturbed, {len(rows)} rows",
                  sorted(set(got[table]) ^ set(rows))[:4])
        check(rounds < 3 * KILLS, "kills fall into the reading")
        if rounds >= 3 * KILLS:
            break
    print(f"{kills} kills, {partial} with a part of the city stored, an undisturbed pull takes {took:.1f} s, seed {SEED}")

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
