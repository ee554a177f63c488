# SPDX-License-Identifier: GPL-3.0-or-later
"""`siar review withdraw --privacy` while a desk serves and a screen shows: afterwards the item is a tombstone in the API
and its words are in no byte of any file; a pull, a rebuilt screen and a restored backup bring nothing back."""
import datetime
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

SIAR = os.environ["SIAR"]
failures = []


def check(holds, what, seen=""):
    print("ok:" if holds else "FAILED:", what, "" if holds else str(seen)[:2000])
    if not holds:
        failures.append(what)


class Office:
    """A folder with settings, a state and what was made from it."""

    def __init__(self, folder):
        self.folder = folder
        self.state = folder / "state"
        (folder / "siar.toml").write_text('[[source]]\nname = "contoh"\nkind = "demo"\nrecent = true\n'
                                          '[[source]]\nname = "lembar"\nkind = "sheet"\nfolder = "masuk"\n'
                                          '[radio]\nout = "radio"\n')
        # A row that cannot be used: it is set aside as it was written.
        (folder / "masuk").mkdir()
        (folder / "masuk" / "aduan.csv").write_text(
            "No;Tanggal;Tracking ID;USER;JUDUL;STAKEHOLDER;TANGGAPAN;KETERANGAN\n"
            "1;bukan tanggal;7700001;Seseorang;Pohon randu condong ke jalan;DINPERKIM;Akan ditebang;Selesai\n")

    def words(self, *act, state=None):
        return [SIAR, "--config", self.folder / "siar.toml", "--state", state or self.state, *map(str, act)]

    def run(self, *act, state=None):
        return subprocess.run(self.words(*act, state=state), capture_output=True, text=True, timeout=300)

    def done(self, *act, state=None):
        run = self.run(*act, state=state)
        check(run.returncode == 0, " ".join(map(str, act)), run.stdout + run.stderr)
        return run


class Desk:
    def __init__(self, office):
        port = office.folder / "port"
        self.process = subprocess.Popen(office.words("desk", "--port", 0, "--port-file", port),
                                        stdout=subprocess.DEVNULL)
        wait_for(port.exists)
        self.url = "http://127.0.0.1:" + port.read_text().strip()
        self.token = (office.state / "token-meja").read_text().strip()

    def ask(self, path):
        """Status and body."""
        request = urllib.request.Request(self.url + path, headers={"Authorization": "Bearer " + self.token})
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60) as got:
                return got.status, got.read()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read()

    def edition(self):
        return json.loads(self.ask("/api/v1/edition")[1])

    def complaints(self):
        """All rows, and all bytes they came in."""
        rows, pages, cursor = [], b"", ""
        while True:
            body = self.ask("/api/v1/complaints?limit=500" + (f"&cursor={cursor}" if cursor else ""))[1]
            page = json.loads(body)
            rows += page["complaints"]
            pages += body
            cursor = page["cursor"]
            if not page["more"]:
                return rows, pages


class Screen:
    """A screen on an X server of its own; its state folder is that of the office, where the desk's may be, too."""

    def __init__(self, office, desk):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x360x24", "-nolisten",
                                        "tcp", "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as line:
            display = ":" + line.readline().strip()
        self.process = subprocess.Popen(
            office.words("screen", "--presenter", "shm", "--url", desk.url, "--token-file", office.state / "token-meja"),
            env=dict(os.environ, DISPLAY=display), stderr=subprocess.DEVNULL)

    def end(self):
        end(self.process)
        end(self.server)


def end(process):
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=60)


def wait_for(holds, seconds=60):
    until = time.monotonic() + seconds
    while not (held := holds()) and time.monotonic() < until:
        time.sleep(0.1)
    return held


def rows(state, sql, *values):
    database = sqlite3.connect(f"file:{state / 'siar.db'}?mode=ro", uri=True)
    try:
        return database.execute(sql, values).fetchall()
    finally:
        database.close()


def own_words(state, item):
    """What the store says of an item and of no other one."""
    found = rows(state, "SELECT row FROM complaints WHERE item = ?", bytes.fromhex(item))
    texts = [text for sql in ("SELECT problem, action, outcome FROM sentences WHERE row = ?",
                              "SELECT title, body FROM stories WHERE row = ?",
                              "SELECT text, text FROM follow_ups WHERE row = ?",
                              "SELECT text, text FROM held WHERE row = ?")
             for one in rows(state, sql, found[0][0]) for text in one]
    others = "\n".join(text for sql in ("SELECT row, problem || char(10) || action || char(10) || outcome FROM sentences",
                                        "SELECT row, title || char(10) || body FROM stories",
                                        "SELECT row, text FROM follow_ups", "SELECT row, text FROM held")
                       for row, text in rows(state, sql) if row != found[0][0])
    return sorted({text for text in texts if len(text) > 12 and text not in others})


def files_with(folder, texts):
    return [f"{path}: {text[:30]}" for path in sorted(folder.rglob("*")) if path.is_file()
            for text in texts if text.encode() in path.read_bytes()]


def chosen(office, desk):
    """An item on air, told in a segment, with a sentence of its own; which items are told follows the store's key."""
    told = {item.hex() for (item,) in rows(office.state, "SELECT item FROM aired")}
    for item in desk.edition()["items"]:
        texts = own_words(office.state, item["item_id"])
        if item["item_id"] in told and any(item[part] in texts for part in ("problem", "action", "outcome")):
            return item["item_id"], texts
    raise SystemExit("FAILED: no item of the segment has words of its own")


def withdrawn(office, desk, item, texts):
    run = office.done("review", "withdraw", "--privacy", item, "--by", "Admin Uji", "--reason", "Diminta pelapor")
    for line in ("Dihapus dari:", "basis data:", "edisi simpanan layar:", "segmen radio: ", "tarik dari siaran: segmen",
                 "baris lembar yang disisihkan: ", "lembar yang masih ada", "cadangan yang dibuat sebelum ini",
                 "pusat lain", "sumber contoh: ", "koran dinding, dan kiriman WhatsApp", "foto butir ini yang disalin"):
        check(line in run.stdout, f"it says '{line}'", run.stdout)
    check(list((office.folder / "masuk").rglob("*.csv")) == [], "no row of a sheet is set aside any more")
    check(not any(text in run.stdout + run.stderr for text in texts), "and no word of the item")
    log = (office.state / "keputusan.log").read_text().splitlines()
    check(f"\t{item}\ttarik_privasi\t" in log[-1] and "Admin Uji" in log[-1], "the decision is in the log", log[-1])

    check(files_with(office.state, texts) == [], "no byte of its words in the state", files_with(office.state, texts))
    for folder in ("radio", "lain"):
        check(files_with(office.folder / folder, texts) == [], f"nor beside the segments in {folder}")
    status, body = desk.ask("/api/v1/edition")
    edition = json.loads(body)
    check(status == 200 and item in edition["withdrawn"], "the Edition says that it is withdrawn")
    check(item not in [one["item_id"] for one in edition["items"]], "and has it no more")
    check(not any(text.encode() in body for text in texts), "nor a word of it")
    told, pages = desk.complaints()
    mine = [row for row in told if row["item_id"] == item]
    check(len(mine) == 1 and mine[0]["review"]["state"] == "ditarik" and "text" not in mine[0] and
          mine[0]["category"] == "" and "village" not in mine[0], "the API has a tombstone that only counts", mine)
    check(not any(text.encode() in pages for text in texts), "and no page has a word of it")
    check(desk.ask(f"/halaman/gambar/{item}")[0] == 404, "the desk makes no picture of it any more")


def kept_without(office, item):
    kept = json.loads((office.state / "edisi.json").read_text())
    return item in kept["withdrawn"] and item not in [one["item_id"] for one in kept["items"]]


def nothing_comes_back(office, item, texts):
    again = office.done("review", "withdraw", "--privacy", item, "--by", "Admin Uji", "--json")
    check(all("di" in json.loads(line) for line in again.stdout.splitlines()), "asked again it answers as JSON")
    lines = (office.state / "keputusan.log").read_text().count("tarik_privasi")
    check(lines == 1, "and decides nothing twice", lines)
    office.done("pull", "--whole")
    check(files_with(office.state, texts) == [], "a whole pull brings nothing back", files_with(office.state, texts))
    office.done("store", "verify")
    for act, words in ((("--by", "Admin"), "wajib kurang"), (("--privacy", item), "wajib kurang: --by")):
        run = office.run("review", "withdraw", *act)
        check(run.returncode == 2 and words in run.stderr and run.stderr.count("\n") == 1, f"refused: {act}", run.stderr)
    run = office.run("review", "withdraw", "--privacy", "0" * 32, "--by", "Admin")
    check(run.returncode == 1 and "butir tidak dikenal" in run.stderr, "an unknown item is refused", run.stderr)


def restored(office, backup, item, texts):
    log = office.state / "keputusan.log"
    without = office.folder / "tanpa-log"
    run = office.done("store", "restore", backup, state=without)
    check("dengan --log" in run.stderr, "a restore without a newer log says what is missing", run.stderr)
    check(files_with(without, texts) != [], "and has the words again")
    there = office.folder / "pulih"
    run = office.done("store", "restore", backup, "--log", log, state=there)
    check(run.stderr == "", "with the log there is nothing to say", run.stderr)
    check(files_with(there, texts) == [], "and no word in any file", files_with(there, texts))
    office.done("pull", "--whole", state=there)
    check(files_with(there, texts) == [], "nor after a whole pull", files_with(there, texts))
    office.done("store", "verify", state=there)
    state = rows(there, "SELECT state, withdrawn_by FROM complaints WHERE item = ?", bytes.fromhex(item))
    check(state == [("ditarik", "privasi")], "the restored item is withdrawn", state)


with tempfile.TemporaryDirectory(prefix="siar-privacy-") as name:
    office = Office(Path(name))
    office.done("pull")
    # A sheet is read when it has lain there for ten seconds.
    aside = office.folder / "masuk" / "disisihkan"
    check(wait_for(lambda: office.run("pull").returncode == 0 and list(aside.glob("*.csv"))), "a row is set aside")
    # All in one slot, or the last would tell other items where a minute ends between them; none forgets another. Ten
    # minutes tell so many items that one of them has a sentence of its own, whatever the store's key.
    slot = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:00Z")
    for length in ("10:00", "1:00"):
        office.done("radio", "--at", slot, "--length", length)
    office.done("radio", "--at", slot, "--length", "10:00", "--out", office.folder / "lain")
    desk = Desk(office)
    screen = Screen(office, desk)
    try:
        item, texts = chosen(office, desk)
        check(wait_for((office.state / "edisi.json").exists), "the screen keeps its Edition")
        check(desk.ask(f"/halaman/gambar/{item}")[0] == 200, "the desk makes a picture of it")
        check(len(files_with(office.state, texts)) > 1 and
              all(files_with(office.folder / folder, texts) != [] for folder in ("radio", "lain")),
              "before, its words are in the store, in the kept Edition and in the segments")
        bare = subprocess.run([SIAR, "--state", office.state, "review", "withdraw", "--privacy", item, "--by", "Admin"],
                              capture_output=True, text=True, timeout=60)
        check(bare.returncode == 1 and "--config" in bare.stderr, "without settings it is refused", bare.stderr)
        backup = office.folder / "cadangan.tar.zst"
        office.done("store", "backup", backup)
        withdrawn(office, desk, item, texts)
        check(wait_for(lambda: kept_without(office, item), 20), "the screen keeps an Edition without it")
        nothing_comes_back(office, item, texts)
        check(screen.process.poll() is None, "the screen shows on")
    finally:
        screen.end()
        end(desk.process)
    check(files_with(office.state, texts) == [], "when all have ended there is no byte of it")
    restored(office, backup, item, texts)

sys.exit(f"{len(failures)} failures" if failures else 0)
