# SPDX-License-Identifier: GPL-3.0-or-later
"""`siar pull` against a server that does everything wrong, into an empty store and into one that has all: nothing wrong
is stored, nothing good is lost, memory is bounded, and `pull --json` and `check` say why."""
import concurrent.futures
import contextlib
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["SIAR_SOURCE"]) / "tests" / "hostile"))
import kinds  # noqa: E402
import server as hostile  # noqa: E402

SIAR = os.environ["SIAR"]
MOST_MEMORY = 160_000  # kB; a whole answer of 16 MB and what is made of it
MOST_HEAVY = 400_000  # kB; two batches, two pages, and the pages that the store keeps while much comes, 256 MB
TOKEN = "kunci-rahasia-0123456789"
failures = []
ALL = {row["service_request_id"]: "selesai" if row["status"] == "closed" else "proses" for row in hostile.ALL}
NONE = {}
ONE = dict(list(ALL.items())[:1])
FIRST_PAGE = dict(list(ALL.items())[:hostile.PAGE])
EXTRA = {"B-1": "proses"}  # a row that is odd, but true
NUMBERS = {str(int(key[2:]) + 1000): status for key, status in ALL.items()}

# case: what is stored after one pull, what its reason says, whether it ends as a failure
CASES = {
    "good": (ALL, None, False),
    "gzip": (ALL, None, False),
    "drip": (NONE, "terlalu lama", True),
    "stall": (NONE, "terlalu lama", True),
    "cut": (NONE, "terputus|rusak", True),
    "length_short": (NONE, "terputus|rusak|bukan|tidak", True),
    "length_long": (NONE, "terputus|rusak|terlalu lama", True),
    "bomb": (NONE, "terlalu besar", True),
    "gigabyte": (NONE, "terlalu besar", True),
    "gigabyte_chunked": (NONE, "terlalu besar", True),
    "headers": (NONE, "terlalu besar|kepala|rusak", True),
    "gzip_broken": (NONE, "terputus|rusak", True),
    "html": (NONE, "halaman|bukan", True),
    "html_as_json": (NONE, "halaman|bukan", True),
    "error_500": (NONE, "bermasalah", True),
    "error_in_list": (NONE, "400", True),
    "second_500": (ALL, "menolak nomor halaman|bermasalah", False),  # a page that cannot be had is asked for in smaller windows
    "dies": (FIRST_PAGE, "bermasalah", True),
    "limit": (NONE, "jeda", True),
    "limit_unsaid": (NONE, "jeda", True),
    "unauthorized": (NONE, "token", True),
    "loop": (NONE, "pengalihan", True),
    "elsewhere": (ALL, None, False),
    "other_scheme": (NONE, "protokol|dialihkan|alamat", True),
    "page_ignored": (ALL, "halaman yang sama.*rentang waktu", False),
    "page_ignored_whole": (ALL, "halaman yang sama.*rentang waktu", False),
    "filter_ignored": (ALL, None, False),
    "filter_inverted": (ALL, None, False),
    "empty_pages": (ALL, None, False),
    "ahead": (NONE, "masa depan|jam", False),
    "behind": (ALL, "jam", False),
    "duplicates": (ALL, None, False),
    "wrapped": (ALL, None, False),
    "single": (ONE, None, False),
    "uppercase": (ALL, None, False),
    "local_times": (ALL, None, False),
    "numbers": (NUMBERS, None, False),
    "null_dates": (ALL, None, False),
    "no_update_time": (ALL, None, False),
    "no_id": (ALL, "tanpa nomor", False),
    "bad_status": (ALL, "status", False),
    "bad_time": (ALL, "waktu", False),
    "future": (ALL, "masa depan", False),
    "not_objects": (ALL, None, False),
    "utf8": (ALL, None, False),
    "nul": (ALL, None, False),
    "raw_nul": (ALL, None, False),
    "long_title": (ALL | EXTRA, "dipotong", False),
    "nested": (NONE, "tanpa status", False),
    "nested_object": (NONE, "kesalahan", True),
    "empty": (NONE, "kosong|bukan|tidak", True),
    "bom": (ALL, None, False),
    "xml": (ALL, None, False),
    "xml_only": (ALL, None, False),
    "xml_entities": (ALL, None, False),
    "xml_nested": (NONE, "kesalahan|bukan", True),
}
# Where the dirt is in the rows alone or is read around, all is listed.
LISTED = {case for case, (_, _, fails) in CASES.items() if not fails}
# What every kind of source on a network must survive, and what its reason says.
OTHER_KINDS = ("siar", "sp4n", "statistics")
OF_EVERY_KIND = {
    "stall": "terlalu lama",
    "drip": "terlalu lama",
    "cut": "terputus|rusak",
    "length_short": "terputus|bukan JSON",
    "length_long": "terputus|terlalu lama",
    "bomb": "terlalu besar",
    "gigabyte_chunked": "terlalu besar",
    "html": "halaman|bukan",
    "error_500": "bermasalah",
    "limit": "jeda",
    "limit_unsaid": "jeda",
    "unauthorized": "token",
    "loop": "pengalihan|dialihkan",
    "nested": "bersarang|bukan objek",
    "empty": "JSON|kosong",
}
# What depends on the kind: what its reason says, whether it ends as a failure.
OF_ONE_KIND = {
    "siar": {
        "elsewhere": ("token", True),  # it does not go to another host, and no hub answers without
        "ahead": ("jam server.*lebih cepat", False),
        "behind": ("jam server.*lebih lambat", False),
        "duplicates": (None, False),
        "nul": (None, False),
        "raw_nul": ("bukan JSON", True),
        "utf8": ("bukan JSON", True),
        "long_title": ('"disaring_gerbang":[1-9]|teks dari pusat tidak diambil', False),
    },
    "sp4n": {
        "elsewhere": ("dialihkan", True),  # its token is in the body
        "ahead": ("jam server.*lebih cepat", False),
        "behind": ("jam server.*lebih lambat", False),
        "duplicates": (None, False),
        "nul": (None, False),
        "raw_nul": (None, False),
        "utf8": (None, False),
        "long_title": ("dipotong", False),
    },
    "statistics": {
        "elsewhere": (None, False),
        "ahead": ("masa depan", True),
        "behind": ("jam server.*lebih lambat", False),
        "duplicates": ("dua kali", True),
        "nul": (None, False),
        "raw_nul": ("bukan JSON", True),
        "utf8": ("bukan JSON", True),
        "long_title": ("lebih besar", True),
    },
}
NEVER_WHOLE = ("drip", "stall", "length_long")  # waited for as short as can be
WORDS_OF_KIND = {"sp4n": '[source.fields]\nnomor = "service_request_id"\nditerima = "requested_datetime"\n'
                         'diubah = "updated_datetime"\nisi = "description"\nkategori = "service_name"\n'}
SETTINGS = {"local_times": "local_times = true\n"}


def check(holds, what, seen=""):
    if holds:
        print("ok:", what)
        return
    failures.append(what)
    print("FAILED:", what)
    for line in str(seen).splitlines()[:12]:
        print("   ", line[:400])


def run(folder, *words):
    """One run: exit code, what it printed, and the most memory it had, kB."""
    with open(folder / "out", "w+") as out, open(folder / "err", "w+") as err:
        process = subprocess.Popen([SIAR, "--config", str(folder / "siar.toml"), "--state", str(folder / "state"),
                                    *words], stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return process.returncode, out.read(), err.read(), usage.ru_maxrss


def stored(folder, column="status"):
    path = folder / "state" / "siar.db"
    if not path.exists():
        return {}
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return dict(database.execute(f"SELECT id, {column} FROM complaints WHERE gone = 0"))


def leaks(folder, token=TOKEN):
    """Files of the state folder that hold what must not be kept."""
    bad = (hostile.MARKER.encode(), token.encode())
    return [path.name for path in (folder / "state").rglob("*")
            if path.is_file() and any(word in path.read_bytes() for word in bad)]


def settle(folder, url, extra="", kind="open311", token=TOKEN):
    (folder / "token").write_text(token + "\n")
    (folder / "token").chmod(0o600)
    (folder / "siar.toml").write_text(
        f'regency = "demak"\n[[source]]\nname = "uji"\nkind = "{kind}"\ntoken_file = "token"\nurl = "{url}"\n{extra}'
        + ('[source.status]\nopen = "proses"\nclosed = "selesai"\n' if kind in ("open311", "sp4n") else ""))


def tried(case, server):
    """One case from beginning to end; the lines to print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # What never comes whole is waited for as short as can be.
        settle(folder, server.url(case), f'timeout = "0:{"05" if case in ("drip", "stall") else "20"}"\n'
               + SETTINGS.get(case, ""))
        return [*from_nothing(case, folder), *recovered(case, folder, server), *from_all(case, folder)]


def from_nothing(case, folder):
    wanted, reason, fails = CASES[case]
    code, out, err, memory = run(folder, "pull", "--json")
    got = stored(folder)
    yield code == int(fails), f"{case}: exit code {code}", out + err
    yield len(err.splitlines()) <= 1, f"{case}: at most one line of error", err
    yield got == wanted, f"{case}: stored {len(got)} of {len(wanted)}", set(got.items()) ^ set(wanted.items())
    yield memory < MOST_MEMORY, f"{case}: {memory // 1000} MB of memory", ""
    for line in out.splitlines():
        json.loads(line)
    if case in SETTINGS:
        times = {row["service_request_id"]: int(hostile.moment(row["requested_datetime"]).timestamp()) for row in hostile.ALL}
        yield stored(folder, "submitted") == times, f"{case}: the times are the true ones", stored(folder, "submitted")
    _, found, trouble, _ = run(folder, "check", "--json")
    if reason:
        yield re.search(reason, out), f"{case}: pull --json says why", out + err
        yield re.search(reason, found), f"{case}: check says why", found + trouble
    yield (TOKEN not in out + err + found and hostile.MARKER not in out + err + found,
           f"{case}: neither token nor number is told", out + err)
    yield not leaks(folder), f"{case}: neither token nor number is kept", leaks(folder)


def recovered(case, folder, server):
    server.well.add(case)
    run(folder, "pull", "--whole", "--json")
    code, out, err, _ = run(folder, "pull", "--whole", "--json")  # what is missing is believed the second time
    yield (code == 0 and stored(folder) == ALL, f"{case}: afterwards nothing is missing",
           out + err + str(set(stored(folder).items()) ^ set(ALL.items())))
    server.well.discard(case)


def from_all(case, folder):
    """The store has all that is good; what the server does now takes nothing of it."""
    for words in ((), ("--whole",)):
        what = " ".join((case, *words))
        code, out, err, _ = run(folder, "pull", "--json", *words)
        got = stored(folder)
        lost = {id: status for id, status in ALL.items() if got.get(id) != status}
        report = json.loads(out.splitlines()[-1])
        yield not lost, f"{what}: nothing of what was there is lost", str(lost) + out + err
        yield report["ditarik"] == 0, f"{what}: nothing is withdrawn", out
        if words:
            yield report["lengkap"] == (case in LISTED), f"{what}: lengkap is {report['lengkap']}", out


def held(folder):
    """All that a source has brought: what its failure must not touch. Of complaints what its good rows say."""
    path = folder / "state" / "siar.db"
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        questions = ("SELECT id, status, submitted, closed, gone FROM complaints WHERE id <> 'B-1' ORDER BY id",
                     "SELECT first, last, received, resolved, as_of, cited FROM given_recaps ORDER BY n",
                     "SELECT interval, mean_days, cases FROM given_speeds ORDER BY n", "SELECT cursor FROM marks")
        return [database.execute(question).fetchall() for question in questions]


def settle_kind(folder, kind, case, url, token):
    timeout = "05" if case in NEVER_WHOLE else "20"
    settle(folder, url, f'timeout = "0:{timeout}"\n' + WORDS_OF_KIND.get(kind, ""), kind, token)


def tried_kind(kind, case, server, good):
    """A case against a source of another kind that was read well before; `good` are its address and token then."""
    lines, what = [], f"{kind}, {case}"
    reason, fails = OF_ONE_KIND[kind].get(case) or (OF_EVERY_KIND[case], True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settle_kind(folder, kind, "good", *good)
        code, out, err, _ = run(folder, "pull", "--json")
        before = held(folder)
        full = before[1] if kind == "statistics" else before[0]
        lines.append((code == 0 and full, f"{what}: first all is there, {len(full)} rows", out + err))
        settle_kind(folder, kind, case, server.url(case), good[1])
        for words in ((), ("--whole",)):
            code, out, err, memory = run(folder, "pull", "--json", *words)
            lines.append((code == int(fails) and len(err.splitlines()) <= 1, f"{what}: exit code {code}, one line", out + err))
            lines.append((held(folder) == before, f"{what}: nothing wrong is stored, nothing lost", ""))
            lines.append((memory < MOST_MEMORY, f"{what}: {memory // 1000} MB of memory", ""))
        _, found, trouble, _ = run(folder, "check", "--json")
        if reason:
            lines.append((re.search(reason, out), f"{what}: pull --json says why", out + err))
            lines.append((re.search(reason, found), f"{what}: check says why", found + trouble))
        lines.append((good[1] not in out + err + found and not leaks(folder, good[1]),
                      f"{what}: the token is neither told nor kept", out + err))
    return lines if fails else [*lines, *kind_from_nothing(kind, case, server, before, good)]


def kind_from_nothing(kind, case, server, wanted, good):
    """What is dirty in its rows or clock alone brings all that is good into an empty store, too."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settle_kind(folder, kind, case, server.url(case), good[1])
        code, out, err, memory = run(folder, "pull", "--json")
        got = held(folder)
        rows, *totals = [[], [], []] if case == "ahead" else wanted[:3]
        yield code == 0 and got[0] == rows and got[1:3] == totals, f"{kind}, {case}: what is good comes, and only that", (
            out + err + str([row for row in got[0] if row not in rows][:3]))
        yield memory < MOST_MEMORY, f"{kind}, {case}: {memory // 1000} MB of memory", ""


@contextlib.contextmanager
def good_desk():
    """Address and token of a desk that has the complaints of the demo, for as long as it is asked."""
    with tempfile.TemporaryDirectory() as name:
        state, port = Path(name) / "state", Path(name) / "port"
        subprocess.run([SIAR, "--state", str(state), "pull"], check=True, capture_output=True)
        desk = subprocess.Popen([SIAR, "--state", str(state), "desk", "--port", "0", "--port-file", str(port)],
                                stdout=subprocess.DEVNULL)
        try:
            until = time.monotonic() + 30
            while not (port.exists() and port.read_text().strip()) and time.monotonic() < until:
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port.read_text().strip()}", (state / "token-meja").read_text().strip()
        finally:
            desk.terminate()
            desk.wait()


def heavy(server):
    """Rows that are few but large go to the store before they fill the memory; the lines to print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settle(folder, server.url("heavy"))
        code, out, err, memory = run(folder, "pull", "--json")
        yield code == 0 and len(stored(folder)) == len(hostile.HEAVY), "heavy: all rows are stored", out + err
        yield memory < MOST_HEAVY, f"heavy: {memory // 1000} MB of memory", ""


def not_believed():
    """A certificate of nobody, at a source of each kind; the lines to print."""
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=salah",
                        "-keyout", str(base / "key"), "-out", str(base / "cert")], check=True, capture_output=True)
        (base / "both").write_bytes((base / "key").read_bytes() + (base / "cert").read_bytes())
        secure = kinds.Totals(certificate=str(base / "both"))
        for kind in ("open311", *OTHER_KINDS):
            folder = base / kind
            folder.mkdir()
            settle_kind(folder, kind, "good", secure.url("good"), TOKEN)
            code, out, err, _ = run(folder, "pull", "--json")
            _, found, trouble, _ = run(folder, "check", "--json")
            yield code == 1 and not stored(folder), f"{kind}: a certificate of nobody is not believed", out + err
            yield "sertifikat" in out and "sertifikat" in found, f"{kind}: pull and check say so", out + found + trouble
        yield not secure.heads, "nothing is asked of it, so no token goes there", secure.heads


def sick_servers(desk):
    """A server for each other kind, with another host to lead to."""
    out = {"siar": kinds.Hub(desk), "sp4n": hostile.Server(), "statistics": kinds.Totals()}
    for kind, other in (("siar", kinds.Hub(desk, "127.0.0.2")), ("sp4n", hostile.Server("127.0.0.2")),
                        ("statistics", kinds.Totals("127.0.0.2"))):
        out[kind].other = other
    return out


well_server = hostile.Server()
well_server.other = hostile.Server("127.0.0.2")
chosen = [case for case in sys.argv[1:] if case in CASES] if len(sys.argv) > 1 else list(CASES)
with concurrent.futures.ThreadPoolExecutor(3) as pool, good_desk() as desk:
    every = [pool.submit(tried, case, well_server) for case in chosen]
    if len(sys.argv) == 1 or sys.argv[1] in OTHER_KINDS:
        sick = sick_servers(desk[0])
        good = {"siar": desk, "sp4n": (sick["sp4n"].url("good"), TOKEN), "statistics": (sick["statistics"].url("good"), TOKEN)}
        every += [pool.submit(tried_kind, kind, case, sick[kind], good[kind])
                  for kind in (sys.argv[1:] or OTHER_KINDS) for case in (*OF_EVERY_KIND, *OF_ONE_KIND[kind])]
    for one in every:
        for holds, what, seen in one.result():
            check(holds, what, seen)

def check_others(name, server, token, asked=True):
    heads = [head for _, head in server.other.heads]
    check(bool(heads) == asked and not any(token in head for head in heads),
          f"{name}, elsewhere: the token does not go to another host, {len(heads)} questions do", heads)


if "elsewhere" in chosen:
    check_others("open311", well_server, TOKEN)

if len(sys.argv) == 1:
    for kind in OTHER_KINDS:
        check_others(kind, sick[kind], good[kind][1], asked=kind != "sp4n")

    for holds, what, seen in heavy(well_server):
        check(holds, what, seen)

    for holds, what, seen in not_believed():
        check(holds, what, seen)

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # One source's failure never delays another.
        settle(folder, well_server.url("good"))
        (folder / "siar.toml").write_text((folder / "siar.toml").read_text() + (
            '[[source]]\nname = "macet"\nkind = "open311"\ntimeout = "0:20"\n'
            f'url = "{well_server.url("stall")}"\n'))
        well_server.well.discard("stall")
        with open(folder / "out", "w") as out:
            process = subprocess.Popen([SIAR, "--config", str(folder / "siar.toml"), "--state", str(folder / "state"),
                                        "pull", "--json"], stdout=out, stderr=out)
            try:
                process.wait(timeout=5)
                early = False
            except subprocess.TimeoutExpired:
                early = stored(folder) == ALL
            process.wait()
        check(early, "a source that stalls does not keep another from being read", (folder / "out").read_text())

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
