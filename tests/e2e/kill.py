# SPDX-License-Identifier: GPL-3.0-or-later
"""`siar pull` is killed (SIGKILL) at random moments of a reading over HTTP, of an Open311 server, of a hub, and of a hub
where most has changed or gone since; after a plain pull the store must be the one of an undisturbed reading. How many
kills: the first argument, else 20."""
import os
import random
import shutil
import signal
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
    "complaints": "SELECT id, origin_system, origin_id, status, classification, anonymous, secret, veiled, category, "
                  "agencies, channel, district, village, submitted, forwarded, first_follow_up, closed, updated, "
                  "how_closed, rating, demo, gone, sentences, wording, verdict, hollow, repaired, state, pinned, "
                  "decided_at, approved FROM complaints",
    "withdrawn": "SELECT id, gone, state, withdrawn_by FROM complaints WHERE gone <> 0 OR withdrawn IS NOT NULL",
    "stories": "SELECT id, title, body, s.verdict FROM stories AS s JOIN complaints USING (row)",
    "follow_ups": "SELECT id, f.* FROM follow_ups AS f JOIN complaints USING (row)",
    "sentences": "SELECT id, s.* FROM sentences AS s JOIN complaints USING (row)",
    "decisions": "SELECT id, act, at, by, text, reason FROM decisions JOIN complaints USING (item)",
    "given": "SELECT source, n, first, last, name, received, resolved, in_process, archived, cited FROM given_recaps "
             "UNION ALL SELECT source, n, first, last, name, interval, cases, mean_days, median_days, cited "
             "FROM given_speeds",
    "marks": "SELECT source, cursor, high_water, doubt FROM marks",
}
failures = []


def check(holds, what, seen=""):
    print("ok:" if holds else "FAILED:", what, "" if holds else str(seen)[:2000])
    if not holds:
        failures.append(what)


def words(folder, *act):
    return [SIAR, "--config", str(folder / "siar.toml"), "--state", str(folder / "state"), *act]


def city(url):
    return (f'regency = "demak"\n[[source]]\nname = "uji"\nkind = "open311"\nurl = "{url}"\n'
            '[source.status]\nopen = "proses"\nclosed = "selesai"\n')


def hub(address, token):
    return (f'regency = "demak"\n[[source]]\nname = "pusat"\nkind = "siar"\nurl = "{address}"\n'
            f'token_file = "{token}"\nreview = "hub"\nreview_reason = "uji"\n')


def settle(folder, settings, start=None):
    """A folder to read into; `start`: one that was read into before."""
    folder.mkdir()
    (folder / "siar.toml").write_text(settings)
    if start:
        shutil.copytree(start / "state", folder / "state")


def pulled(folder, *more):
    """Seconds of a plain pull to its end."""
    begun = time.monotonic()
    done = subprocess.run(words(folder, "pull", "--json", *more), capture_output=True, text=True)
    took = time.monotonic() - begun
    check(done.returncode == 0, f"{folder.name}: pulled to its end", done.stdout + done.stderr)
    verified = subprocess.run(words(folder, "store", "verify"), capture_output=True, text=True)
    check(verified.returncode == 0, f"{folder.name}: siar store verify", verified.stdout + verified.stderr)
    return took


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
    """How far a reading got: rows, those that are gone, and what the others' changes come to."""
    path = folder / "state" / "siar.db"
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
            return database.execute("SELECT count(*), total(gone <> 0), total(updated) FROM complaints").fetchone()
    except sqlite3.Error:
        return 0, 0, 0  # killed before there was a table


def killed(folder, longest, chance, between):
    """True where the program was killed in the middle of its work; `between`: after the next batch is stored."""
    before = stored(folder)
    process = subprocess.Popen(words(folder, "pull"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while between and process.poll() is None and stored(folder) == before:
        time.sleep(0.01)
    try:
        process.wait(timeout=chance.uniform(0, longest / 10 if between else longest))
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return True
    return False


def undisturbed(folder, settings, rows, start):
    settle(folder, settings, start)
    took = pulled(folder)
    wanted = dump(folder)
    check(len(wanted["complaints"]) == rows, f"{folder.name}: all are stored", len(wanted["complaints"]))
    return took, wanted


def kill_readings(base, name, settings, rows, compared, kills, chance, start=None):
    whole = base / name
    took, wanted = undisturbed(whole, settings, rows, start)
    tables = {table for table, these in wanted.items() if these}
    check(tables == compared, f"{name}: tables with rows to compare", tables)
    ends = (stored(start) if start else (0, 0, 0), stored(whole))
    done, rounds, partial = 0, 0, 0
    longest = took
    while done < kills and rounds < 3 * kills:
        rounds += 1
        folder = base / f"{name}{rounds}"
        settle(folder, settings, start)
        for _ in range(min(5, kills - done)):
            if not killed(folder, longest, chance, between=done % 2 == 0):
                longest *= 0.8  # the machine does more than when it was measured
                break
            done += 1
            partial += stored(folder)[0] > 0 and stored(folder) not in ends
        pulled(folder)
        got = dump(folder)
        for table, these in wanted.items():
            check(got[table] == these, f"{folder.name}: {table} as undisturbed, {len(these)} rows",
                  sorted(set(got[table]) ^ set(these))[:4])
        shutil.rmtree(folder)
    check(done == kills, f"{name}: kills fall into the reading", done)
    check(partial > 0, f"{name}: some of them leave a part of the rows stored")
    print(f"{name}: {done} kills, {partial} with a part of the rows stored, an undisturbed pull takes {took:.1f} s")
    return whole


def wait_for(path):
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if path.exists() and path.read_text().strip():
            return path.read_text().strip()
        time.sleep(0.02)
    raise SystemExit(f"{path} did not come")


server = hostile.Server()
chance = random.Random(SEED)
with tempfile.TemporaryDirectory() as name:
    base = Path(name)
    settings, rows = city(server.url("city")), len(hostile.CITY)
    told = {"complaints", "stories", "follow_ups", "sentences", "marks"}
    whole = kill_readings(base, "kota", settings, rows, told, KILLS - KILLS // 2, chance)
    # A hub hands on the sentences of what was approved; made-up data have such.
    (whole / "siar.toml").write_text(settings + '[[source]]\nname = "contoh"\nkind = "demo"\n')
    pulled(whole)
    rows = stored(whole)[0]
    desk = subprocess.Popen(words(whole, "desk", "--port", "0", "--port-file", str(base / "port")),
                            stdout=subprocess.DEVNULL)
    try:
        settings = hub(f"http://127.0.0.1:{wait_for(base / 'port')}", whole / "state" / "token-meja")
        told = {"complaints", "sentences", "decisions", "given", "marks"}
        first = kill_readings(base, "pusat", settings, rows, told, KILLS // 4, chance)
        server.moved_on.set()
        for _ in range(2):  # so many are missing that they are withdrawn the second time
            pulled(whole, "--whole")
        kill_readings(base, "kelak", settings, rows, told | {"withdrawn"}, KILLS // 2 - KILLS // 4, chance, start=first)
    finally:
        desk.send_signal(signal.SIGTERM)
        desk.wait(timeout=60)

print(f"{len(failures)} failures, seed {SEED}")
sys.exit(1 if failures else 0)
