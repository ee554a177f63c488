# SPDX-License-Identifier: GPL-3.0-or-later
"""When it went wrong: a citizen's objection withdraws an item at once and is answered in 3x24 hours, what a station has is
listed until it is off, a correction of two persons is shown for 24 hours and said on the radio in 20 seconds. A database
made anew from the log and a restored backup know all of it."""
import datetime
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

SIAR = os.environ["SIAR"]
ZONE = datetime.timezone(datetime.timedelta(hours=7))
NOON = datetime.datetime(2026, 11, 28, 12, 0, tzinfo=ZONE)
failures = []


def check(holds, what, seen=""):
    print("ok:" if holds else "FAILED:", what, "" if holds else str(seen)[:2000])
    if not holds:
        failures.append(what)


def at(**later):
    return (NOON + datetime.timedelta(**later)).isoformat(timespec="seconds")


def run(*act, now=NOON.isoformat(), state="state"):
    return subprocess.run([SIAR, "--config", folder / "siar.toml", "--state", folder / state, "--at", now, *map(str, act)],
                          capture_output=True, text=True, timeout=300)


def done(*act, **how):
    got = run(*act, **how)
    check(got.returncode == 0, " ".join(map(str, act)), got.stdout + got.stderr)
    return got


def answers(*act, **how):
    return [json.loads(line) for line in done(*act, "--json", **how).stdout.splitlines()]


def refused(code, words, *act, **how):
    got = run(*act, **how)
    check(got.returncode == code and words in got.stderr and got.stderr.count("\n") == 1,
          f"refused ({words}): " + " ".join(map(str, act)), got.stdout + got.stderr)


def asked(*paths, now=NOON.isoformat()):
    """What a desk answers at that time, path by path."""
    port = folder / "port"
    port.unlink(missing_ok=True)
    desk = subprocess.Popen([SIAR, "--config", folder / "siar.toml", "--state", folder / "state", "--at", now, "--speed", "0",
                             "desk", "--port", "0", "--port-file", port], stdout=subprocess.DEVNULL)
    try:
        for _ in range(600):
            if port.exists() and port.read_text().strip():
                break
            time.sleep(0.1)
        token = (folder / "state" / "token-meja").read_text().strip()
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        out = []
        for path in paths:
            request = urllib.request.Request(f"http://127.0.0.1:{port.read_text().strip()}/api/v1/{path}",
                                             headers={"Authorization": "Bearer " + token})
            with opener.open(request, timeout=60) as got:
                out.append(json.loads(got.read()))
        return out
    finally:
        desk.send_signal(signal.SIGTERM)
        desk.wait(timeout=60)


def edition(now=NOON.isoformat(), audience="public"):
    return asked(f"edition?audience={audience}", now=now)[0]


def ids(of):
    return [one["item_id"] for one in of["items"]]


def log_lines(state="state"):
    return [line.split("\t") for line in (folder / state / "keputusan.log").read_text().splitlines() if line[0] != "#"]


def findings(word, now=NOON.isoformat()):
    got = run("check", "--json", now=now)
    return [(one["putusan"], one["apa"]) for one in json.loads(got.stdout) if word in one["apa"]]


def seconds_of(sound):
    out = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", sound],
                         capture_output=True, text=True, check=True).stdout
    return float(out)


def told():
    """The folder of the segment of NOON, its name, and the items it tells."""
    got = done("radio", "--length", "2:00")
    sound = Path(re.search(r"radio: (.+)/segmen\.wav", got.stdout).group(1))
    copy = (sound / "naskah-penyiar.txt").read_text()
    return sound, [one for one in ids(edition()) if words[one] in copy]


def an_objection(item):
    sidik = [one for one in answers("review", "hold", item, "--by", "Bu Tinjau")][0]["sidik"]
    check(item not in ids(edition()), "held, it is in no edition")
    done("review", "approve", item, "--text", sidik, "--by", "Bu Tinjau")
    check(item in ids(edition()), "approved, it is in the edition")
    sound, items = told()
    check(item in items, "and the radio tells it", items)

    refused(2, "gerbang privasi", "review", "object", item, "--perihal", "rumah Bu Sri Lestari tampak", "--oleh", "Bu Tinjau")
    refused(2, "terlalu panjang", "review", "object", item, "--perihal", "satu dua tiga empat lima enam tujuh delapan sembilan",
            "--oleh", "Bu Tinjau")
    refused(1, "belum tiba", "review", "object", item, "--perihal", "Rumah tampak", "--oleh", "Bu Tinjau", "--pada", at(seconds=1))
    refused(2, "isi --perihal", "review", "object", item, "--oleh", "Bu Tinjau")
    refused(1, "tidak ada keberatan", "review", "object", item, "--jawab", "tayang", "--alasan", "Tidak apa", "--oleh", "Bu Tinjau")
    check(item in ids(edition()), "what was refused changed nothing")
    got = answers("review", "object", item, "--perihal", "Rumah tampak", "--oleh", "Bu Tinjau", "--pada", at(hours=-2))
    check(got[0]["sisa_jam"] == 70 and got[0]["batas"] == at(hours=70), "70 of 72 hours are left", got)
    check(got[1:] == [{"butir": item, "tarik_dari_siaran": sound.name, "folder": str(sound.parent), "slot": NOON.isoformat()}],
          "the station's cart is named", got)
    public, rows = asked("edition", "complaints?limit=500")
    check(item not in ids(public) and item in public["withdrawn"], "it is withdrawn at once")
    row = [one for one in rows["complaints"] if one["item_id"] == item][0]
    check(row["review"]["state"] == "ditarik" and "text" not in row, "in the API it has no words any more", row)
    line = log_lines()[-1]
    check(line[2] == "keberatan" and line[4] == "Bu Tinjau" and line[5] == "@2026-11-28T03:00:00Z Rumah tampak",
          "the log has who, when and what about", line)
    return sidik, sound


def its_answer(item, sidik, sound):
    listed = done("review", "list").stdout.splitlines()[0]
    check(listed.startswith(f"KEBERATAN {item}: Rumah tampak") and "sisa 70 jam" in listed, "the list begins with it", listed)
    check("KEBERATAN" in done("review", "show", item).stdout, "and it stands in its sheet")
    refused(1, "belum dijawab", "review", "approve", item, "--text", sidik, "--by", "Pak Kedua")
    refused(1, "sudah tercatat", "review", "object", item, "--perihal", "Rumah tampak", "--oleh", "Bu Tinjau")
    for now, severity in ((at(), "baik"), (at(hours=46), "baik"), (at(hours=46, seconds=1), "perhatian"),
                          (at(hours=70), "perhatian"), (at(hours=70, seconds=1), "rusak")):
        found = findings("KEBERATAN", now)
        check([one for one, _ in found] == [severity], f"check at {now}: {severity}", found)
    check(run("check", now=at(hours=71)).returncode == 1, "overdue, check fails")

    refused(2, "jawaban perlu --alasan", "review", "object", item, "--jawab", "tayang", "--oleh", "Bu Tinjau")
    got = answers("review", "object", item, "--jawab", "tayang", "--alasan", "Bukan rumah orang itu", "--oleh", "Bu Tinjau")
    check(got[0]["keadaan"] == "perlu_ditinjau" and item not in ids(edition()), "answered, it still waits for a new yes", got)
    check([one for _, one in findings("tarik dari siaran")] ==
          [f"tarik dari siaran: segmen radio Sabtu, 28 November 2026, pukul 12.00 WIB, cart {sound.name}"],
          "check names what the station still has", findings("tarik dari siaran"))
    refused(1, "tidak ada segmen", "review", "withdraw", item, "--sudah_ditarik", at(minutes=1), "--oleh", "Bu Tinjau")
    done("review", "withdraw", item, "--sudah_ditarik", at(), "--oleh", "Bu Tinjau")
    check(findings("tarik dari siaran:") == [], "until a person says that it is off", findings("tarik dari siaran:"))
    done("review", "approve", item, "--text", sidik, "--by", "Pak Kedua")
    check(item in ids(edition()), "the new yes puts it out again")


def a_correction(item):
    two = ("--salah", "Dua lampu sudah diganti", "--benar", "Baru satu lampu yang diganti")
    refused(2, "isi --salah dan --benar", "review", "correct", item, "--salah", "Dua lampu", "--oleh", "Bu Tinjau")
    refused(2, "gerbang privasi", "review", "correct", item, *two[:3], "Kata Pak Sutrisno baru satu", "--oleh", "Bu Tinjau")
    refused(1, "tidak dikenal", "review", "correct", "0" * 32, *two, "--oleh", "Bu Tinjau")
    proposed = answers("review", "correct", item, *two, "--oleh", "Bu Tinjau")[0]
    sheet = answers("review", "show", item)
    check(len(sheet) == 2 and sheet[0]["butir"] == item and sheet[1]["sidik_ralat"] == proposed["sidik_ralat"],
          "the second person finds it in the sheet, as JSON, too", sheet)
    check(edition()["corrections"] == [], "one person alone corrects nothing")
    check(done("review", "list").stdout.startswith(f"RALAT {item}"), "the proposal is listed")
    refused(1, "dua orang yang berbeda", "review", "correct", item, "--setuju", proposed["sidik_ralat"], "--oleh", "bu tinjau")
    refused(1, "bukan yang Anda baca", "review", "correct", item, "--setuju", "00000000", "--oleh", "Pak Kedua")
    agreed = answers("review", "correct", item, "--setuju", proposed["sidik_ralat"], "--oleh", "Pak Kedua")[0]
    check(agreed["tayang_sampai"] == at(hours=24), "the second person's yes lets it out for 24 hours", agreed)
    check([(one[2], one[4]) for one in log_lines()[-2:]] == [("usul_ralat", "Bu Tinjau"), ("setuju_ralat", "Pak Kedua")] and
          log_lines()[-1][3].startswith(proposed["sidik_ralat"]), "the log has both and the hash", log_lines()[-2:])
    for audience in ("public", "radio", "van"):
        got = edition(audience=audience)["corrections"]
        check([(one["item_id"], one["wrong"], one["right"]) for one in got] == [(item, two[1], two[3])], f"{audience} has it", got)
        check(got[0]["validity"] == {"from": "2026-11-28T05:00:00Z", "until": "2026-11-29T05:00:00Z"}, "with its end")
    check(len(edition(at(hours=24, seconds=-1))["corrections"]) == 1 and edition(at(hours=24))["corrections"] == [],
          "it is over after 24 hours, to the second")


def on_screen_and_radio(item):
    for size in ("1920x1080", "1080x1920"):
        done("preview", "--scene", "ralat", "--size", size, "--out", folder / "ralat.png")
        check((folder / "ralat.png").read_bytes()[:4] == b"\x89PNG", f"a card in {size}")
    refused(2, "sekitar 20 detik", "radio", "--ralat", item, "--length", "1:00")
    refused(1, "tidak ada ralat", "radio", "--ralat", item, now=at(hours=25))
    got = answers("radio", "--ralat", item, now=at(hours=3))[0]
    check(re.search(r"20261129-1200-\d\ds-contoh-ralat$", got["folder"]) is not None, "it airs at the same clock time", got)
    seconds = seconds_of(got["wav"])
    check(18 <= seconds <= 22, "in about 20 seconds", seconds)
    copy = Path(got["folder"], "naskah-penyiar.txt").read_text()
    for line in ("RALAT", "Dua lampu sudah diganti.", "Baru satu lampu yang diganti.", "Suara ini dibuat oleh komputer."):
        check(line in copy, f"it says {line}", copy)
    engine = Path(got["folder"], "naskah-mesin.txt").read_text()
    check("satu lampu yang diganti" in engine.lower(), "and so does the engine's copy", engine)
    return Path(got["folder"])


def a_long_one(item):
    """Twelve long words each: still whole, still about 20 seconds."""
    two = ("--salah", "Perbaikan saluran pembuangan sepanjang tiga ratus meter sudah selesai seluruhnya kemarin pagi",
           "--benar", "Perbaikan saluran pembuangan baru selesai seratus meter dan dilanjutkan pekan depan")
    sidik = answers("review", "correct", item, *two, "--oleh", "Bu Tinjau")[0]["sidik_ralat"]
    done("review", "correct", item, "--setuju", sidik, "--oleh", "Pak Kedua")
    got = answers("radio", "--ralat", item)[0]
    copy = " ".join(Path(got["folder"], "naskah-penyiar.txt").read_text().split())
    check(two[1] in copy and two[3] in copy and 18 <= seconds_of(got["wav"]) <= 22, "long sentences are said whole", copy)


def erased(item, segment):
    done("review", "withdraw", "--privacy", item, "--by", "Admin Uji")
    check(item not in [one["item_id"] for one in edition()["corrections"]] and not segment.exists(), "withdrawn for privacy its correction goes, too")
    left = [str(path) for path in (folder / "state").rglob("*") if path.is_file() and b"Baru satu lampu" in path.read_bytes()]
    check(left == [], "of its words no byte is left", left)


def known_again(item):
    """A new database and a restored backup."""
    done("store", "backup", folder / "cadangan.tar.zst")
    done("review", "object", item, "--perihal", "Alamat terbaca", "--oleh", "Bu Tinjau")
    before = answers("review", "list")[0]
    done("store", "restore", folder / "cadangan.tar.zst", "--log", folder / "state" / "keputusan.log", state="pulih")
    for name in ("siar.db", "siar.db-wal", "siar.db-shm"):
        (folder / "state" / name).unlink(missing_ok=True)
    done("pull")
    for state in ("state", "pulih"):
        check(answers("review", "list", state=state)[0] == before, f"the objection is known in {state}")
        check(answers("review", "show", item, state=state)[0]["keadaan"] == "ditarik", "and the item is withdrawn")
        done("review", "object", item, "--jawab", "privasi", "--alasan", "Diminta pelapor", "--oleh", "Admin Uji", state=state)
        check([one[2] for one in log_lines(state)[-2:]] == ["jawab_privasi", "tarik_privasi"], "answered by a privacy withdrawal")
        check(not any("keberatan" in one for one in answers("review", "list", state=state)), "no objection waits any more")
        check(done("store", "verify", state=state).returncode == 0, "the store is sound")


with tempfile.TemporaryDirectory(prefix="siar-redress-") as name:
    folder = Path(name)
    (folder / "siar.toml").write_text(
        f'[[source]]\nname = "contoh"\nkind = "demo"\nrecent = true\n[radio]\nout = "{folder}/radio"\n')
    done("pull")
    words = {one["item_id"]: one["problem"] for one in edition()["items"]}
    sensitive = {one["item_id"] for one in edition()["items"] if one["discreet"]}
    items = [one for one in told()[1] if one not in sensitive]
    check(len(items) >= 3, "the segment tells some items", items)
    its_answer(items[0], *an_objection(items[0]))
    a_correction(items[1])
    segment = on_screen_and_radio(items[1])
    a_long_one(items[2])
    erased(items[1], segment)
    refused(1, "peka", "review", "correct", sorted(sensitive)[0], "--salah", "Bantuan sudah cair", "--benar",
            "Bantuan belum cair", "--oleh", "Bu Tinjau")
    known_again(items[2])
sys.exit(f"{len(failures)} failures" if failures else 0)
