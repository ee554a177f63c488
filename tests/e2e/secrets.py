#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the commands on the demo and searches everything they leave or say for every piece of personal data that was
planted in it: none may be there. Names may wait in table `held` and nowhere else; all other kinds not even there.
SIAR: the program; SIAR_SOURCE: the project; SIAR_PLANTED: prints the planted data of a package, kind TAB text."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

import yaml

SIAR = os.environ["SIAR"]
SOURCE = Path(os.environ["SIAR_SOURCE"])
SHORTEST = 6  # letters or figures; nothing shorter is searched for
AT = "2026-11-21T14:05+07:00"
KINDS = {"name", "nik", "phone", "email", "plate", "address", "account", "coordinates"}
FAULTS: list[str] = []
SEARCHED: dict[str, int] = {}


def check(good: bool, what: str) -> None:
    if not good:
        FAULTS.append(what)
        print("FAULT", what, flush=True)


# ---- What is searched for, and how it may be written.


def run_together(text: str) -> str:
    """Small letters and figures only: spaces, dots, hyphens and brackets hide nothing."""
    return re.sub(r"[^0-9a-z]", "", text.lower())


def figures_together(text: str) -> str:
    """Figures with only signs between them stand as one; letters part them."""
    return re.sub(r"(?<=\d)[\s.,:;()/+_-]+(?=\d)", "", text)


class Secret:
    """One planted text: `plain` strings stand in running text, `joined` in run_together(), `figures` in
    figures_together()."""

    def __init__(self, kind: str, text: str):
        self.kind = kind
        self.plain = {text.lower()}
        self.joined: set[str] = set()
        self.figures: set[str] = set()
        digits = re.sub(r"\D", "", text)
        if kind == "name":
            # Each part alone leads to the person as well; the generator's parts are no words.
            self.plain |= {part for part in text.lower().split() if len(part) >= SHORTEST}
            self.joined.add(run_together(text))
        elif kind == "phone":
            self.figures.add(re.sub(r"^(62|0)", "", digits))
        elif kind in ("nik", "account"):
            self.figures.add(digits)
        elif kind == "coordinates":
            self.plain |= {re.sub(r"^-", "", part) for part in re.split(r",\s*", text)}
            self.figures.add(digits)
        elif kind == "address":
            self.joined.add(run_together(text))
            self.plain.add(re.split(r"\s*\bno", text.lower())[0].strip())
        else:
            self.joined.add(run_together(text))


class Search:
    """All secrets by what they begin with: thousands of alternatives, each tried in turn, would take minutes."""

    def __init__(self, secrets: list[Secret]):
        self._plain = self._pattern(secrets, "plain")
        self._joined = self._pattern(secrets, "joined")
        self._figures = self._pattern(secrets, "figures")

    @staticmethod
    def _pattern(secrets: list[Secret], form: str) -> dict[str, set[str]]:
        beginnings: dict[str, set[str]] = {}
        for word in {word for secret in secrets for word in getattr(secret, form)}:
            check(len(word) >= SHORTEST, f"{word!r} is too short to be searched for")
            beginnings.setdefault(word[:SHORTEST], set()).add(word)
        return beginnings

    @staticmethod
    def _any(beginnings: dict[str, set[str]], text: str) -> str | None:
        there = {text[at : at + SHORTEST] for at in range(len(text))} & beginnings.keys()
        return next((word for begin in there for word in beginnings[begin] if word in text), None)

    def found(self, text: str) -> str | None:
        small = text.lower()
        return (self._any(self._plain, small) or self._any(self._joined, run_together(small)) or
                self._any(self._figures, figures_together(small)))


def planted() -> list[Secret]:
    told = subprocess.run([os.environ["SIAR_PLANTED"], SOURCE / "config/regencies/demak"], capture_output=True, text=True,
                          check=True).stdout
    return [Secret(*line.split("\t", 1)) for line in told.splitlines()]


# ---- Where it is searched.


def printable(data: bytes) -> str:
    """The text in bytes that are no text: runs of at least six printable characters."""
    return " | ".join(run.decode() for run in re.findall(rb"[\x20-\x7e]{6,}", data))


def chunks(data: bytes) -> bytes:
    """A WAV without its samples, a PNG without its pixels: all that is there in words."""
    out = b""
    if data[:4] in (b"RIFF", b"RF64"):
        at = 12
        while at + 8 <= len(data):
            name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
            if name != b"data":
                out += name + data[at + 8 : at + 8 + size] + b"\n"
            at += 8 + size + size % 2
    elif data[:8] == b"\x89PNG\r\n\x1a\n":
        at = 8
        while at + 12 <= len(data):
            size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
            if name != b"IDAT":
                out += name + data[at + 8 : at + 8 + size] + b"\n"
            at += 12 + size
    return out


def text_of(data: bytes) -> str:
    if data[:4] in (b"RIFF", b"RF64") or data[:4] == b"\x89PNG":
        return printable(chunks(data))
    try:
        return data.decode()
    except UnicodeDecodeError:
        return printable(data)


def look(search: Search, kind: str, where: str, data: bytes | str) -> None:
    """One output; what is wrong is told by where it is, not by the person it names."""
    text = data if isinstance(data, str) else text_of(data)
    SEARCHED[kind] = SEARCHED.get(kind, 0) + len(text)
    hit = search.found(text)
    check(hit is None, f"{kind}: {where} holds something planted ({hit})")


def look_at_files(search: Search, kind: str, folder: Path, but: tuple[str, ...] = ()) -> int:
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and file.name not in but]
    for file in files:
        look(search, kind, file.name, file.name)
        look(search, kind, file.name, file.read_bytes())
    return len(files)


def look_at_tables(search: Search, structured: Search, database: Path) -> int:
    """Every value of every table; what waits in `held` may hold a name and nothing else."""
    waiting = 0
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as store:
        tables = [name for (name,) in store.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        check({"complaints", "stories", "follow_ups", "sentences", "decisions", "held"} <= set(tables), f"{tables}")
        for table in tables:
            rows = store.execute(f'SELECT * FROM "{table}"').fetchall()
            text = " | ".join(printable(value) if isinstance(value, bytes) else str(value) for row in rows for value in row)
            look(structured if table == "held" else search, "store", f"table {table}", text)
            if table == "held":
                waiting = len(rows)
                check(not rows or search.found(text) is not None, "no name is found where names wait")
    return waiting


# ---- The commands.


class Office:
    """A state folder and its settings, those of the demo's hub unless told otherwise."""

    DEMO = ('[[source]]\nname = "contoh"\nkind = "demo"\n\n'
            '[[source]]\nname = "contoh-kini"\nkind = "demo"\nrecent = true\n')

    def __init__(self, folder: Path, search: Search, settings: str = DEMO):
        self.folder, self.state, self._search = folder, folder / "keadaan", search
        folder.mkdir(exist_ok=True)
        self.settings = folder / "siar.toml"
        self.settings.write_text(settings)

    def arguments(self, *arguments) -> list[str]:
        return [SIAR, *map(str, arguments), "--config", str(self.settings), "--state", str(self.state)]

    def run(self, *arguments, code: int = 0, at: str | None = AT) -> str:
        told = subprocess.run(self.arguments(*arguments, *(["--at", at] if at else [])), capture_output=True, text=True,
                              timeout=300)
        check(told.returncode == code, f"siar {arguments} ends with {told.returncode}: {told.stderr[:300]}")
        look(self._search, "said", f"siar {arguments[0]}", told.stdout + told.stderr)
        return told.stdout


def look_at_store(office: Office, search: Search, structured: Search) -> int:
    """Tables, bytes and the files beside the database; how many texts wait sealed."""
    waiting = look_at_tables(search, structured, office.state / "siar.db")
    database = ("siar.db", "siar.db-wal", "siar.db-shm")
    check(look_at_files(search, "state", office.state, database) >= 2, "no files beside the database")
    for file in database:
        if (office.state / file).exists():
            look(structured, "store", file, (office.state / file).read_bytes())
    return waiting


def look_at_follower(address: str, token: Path, office: Office, search: Search, structured: Search) -> None:
    """The machine of a screen, fed by the desk: not even a sealed text comes there."""
    follower = Office(office.folder / "layar", search,
                      f'[[source]]\nname = "pusat"\nkind = "siar"\nurl = "{address}"\ntoken_file = "{token}"\n'
                      'review = "hub"\nreview_reason = "Satu peninjau untuk keduanya."\n')
    follower.run("pull")
    check(look_at_store(follower, search, structured) == 0, "sealed texts came to the machine of a screen")
    follower.run("preview", "--all", "--items", "12", "--out", follower.folder / "gambar")
    check(look_at_files(search, "pictures", follower.folder / "gambar") > 10, "hardly any pictures")
    # Each bears the words that stand on it, so that what was searched is what is shown.
    for picture in (follower.folder / "gambar").glob("*.png"):
        check("iTXtDescription" in printable(chunks(picture.read_bytes())), f"no words in {picture.name}")
    resolved = chunks((follower.folder / "gambar" / "selesai-01.png").read_bytes())
    check(b"DATA CONTOH" in resolved and b"data per" in resolved, "hardly any words in a picture")


def look_at_desk(office: Office, search: Search, structured: Search) -> None:
    port_file = office.folder / "port"
    log = office.folder / "meja.log"
    with log.open("wb") as said:
        desk = subprocess.Popen(office.arguments("desk", "--port", "0", "--port-file", port_file, "--at", AT),
                                stdout=said, stderr=said)
        try:
            until = time.monotonic() + 60
            while not port_file.exists() and desk.poll() is None and time.monotonic() < until:
                time.sleep(0.05)
            address, token = f"http://127.0.0.1:{port_file.read_text().strip()}", office.state / "token-meja"
            look_at_answers(address, token.read_text().strip(), search)
            look_at_follower(address, token, office, search, structured)
        finally:
            desk.send_signal(signal.SIGTERM)
            desk.wait(timeout=30)
    look(search, "log", "siar desk", log.read_bytes())


def look_at_answers(address: str, token: str, search: Search) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def ask(path: str) -> bytes:
        request = urllib.request.Request(address + path, headers={"Authorization": "Bearer " + token})
        try:
            with opener.open(request, timeout=60) as answer:
                headers, body = str(answer.headers), answer.read()
        except urllib.error.HTTPError as refused:
            headers, body = str(refused.headers), refused.read()
        look(search, "page" if not path.startswith("/api/") else "api", path, headers)
        look(search, "page" if not path.startswith("/api/") else "api", path, body)
        return body

    paths = yaml.safe_load((SOURCE / "docs/central-api.yaml").read_text())["paths"]
    for path in paths:
        ask(path.replace("{sha256}", "0" * 64))
    for audience in ("public", "radio", "van"):
        ask(f"/api/v1/edition?audience={audience}")
    cursor, told = "", 0
    while True:
        page = json.loads(ask(f"/api/v1/complaints?limit=500&cursor={urllib.parse.quote(cursor, safe='')}"))
        told += sum("text" in row for row in page["complaints"])
        cursor = page["cursor"]
        if not page["more"]:
            break
    check(told > 100, f"only {told} complaints are told with their text")
    items = [item["item_id"] for item in json.loads(ask("/halaman/edisi"))["items"]]
    check(len(items) > 10, f"only {len(items)} items on the page")
    ask("/")
    for item in items[:3]:
        check(ask(f"/halaman/gambar/{item}")[:4] == b"\x89PNG", f"no picture of {item}")
        check(ask(f"/halaman/suara/{item}")[:4] == b"RIFF", f"no sound of {item}")
    ask("/halaman/gambar/tidak-ada")
    ask("/tidak/ada")


def look_at_backup(office: Office, search: Search, structured: Search) -> None:
    """What comes back from a backup is searched as the store itself."""
    archive = office.folder / "cadangan.tar.zst"
    office.run("store", "backup", archive)
    back = Office(office.folder / "pulih", search)
    back.run("store", "restore", archive, at=None)
    look_at_store(back, search, structured)


def self_check(secrets: list[Secret], search: Search, folder: Path) -> None:
    """The search finds one secret of each kind where one is put, in other writing too, and nothing where there is none."""
    for text in ("", "Lampu jalan di Kec. Sayung sudah menyala lagi.", "[nama], [nomor telepon], 422 aduan, 2026-11-21"):
        check(search.found(text) is None, f"something is found in {text!r}")
    for kind in sorted(KINDS):
        one = next((secret for secret in secrets if secret.kind == kind), None)
        check(one is not None, f"nothing of kind {kind} is planted")
        if one is None:
            continue
        written = max(one.plain, key=len)
        spaced = " . ".join(re.findall("..?", sorted(one.figures)[0])) if one.figures else written.upper()
        for text in (written, written.upper(), spaced):
            check(search.found(f"kepada {text} di sana") is not None, f"a {kind} is not found as {text!r}")
        wave = b"RIFF\0\0\0\0WAVEdata\x04\0\0\0abcdbext" + len(written).to_bytes(4, "little") + written.encode()
        check(search.found(text_of(wave)) is not None, f"a {kind} is not found in a tag of a WAV")
        file = folder / "periksa.db"
        with sqlite3.connect(file) as store:
            store.execute("CREATE TABLE uji (teks)")
            store.execute("INSERT INTO uji VALUES (?)", (written,))
        check(search.found(text_of(file.read_bytes())) is not None, f"a {kind} is not found in a database")
        file.unlink()


def main() -> int:
    secrets = planted()
    check({secret.kind for secret in secrets} == KINDS, "other kinds are planted than are searched for")
    check(len(secrets) > 100, f"only {len(secrets)} planted")
    search = Search(secrets)
    structured = Search([secret for secret in secrets if secret.kind != "name"])
    with tempfile.TemporaryDirectory(prefix="siar-rahasia-") as name:
        folder = Path(name)
        self_check(secrets, search, folder)
        office = Office(folder, search)
        office.run("pull")
        office.run("pull", "--whole", "--json")
        for form in ([], ["--json"]):
            office.run("check", *form)
            office.run("store", "verify", *form)
            office.run("store", "kembar", *form)
        office.run("radio", "--length", "tiga", code=2)
        look_at_desk(office, search, structured)
        for length in ("3:00", "1:00"):
            office.run("radio", "--length", length, "--out", folder / "radio" / length.replace(":", ""))
        check(look_at_files(search, "radio", folder / "radio") >= 6, "no segments with scripts")
        waiting = look_at_store(office, search, structured)
        check(waiting > 0, "nothing waits in table held: the demo no longer tries it")
        look_at_backup(office, search, structured)
    print(f"{len(secrets)} planted; characters searched: {SEARCHED}; {waiting} sealed texts")
    print("faults:", len(FAULTS))
    return 1 if FAULTS else 0


if __name__ == "__main__":
    sys.exit(main())
