# SPDX-License-Identifier: GPL-3.0-or-later
"""When it went wrong: a citizen's objection withdraws an item at once and is answered in 3x24 hours, what a station has is
listed until it is off, a correction of two persons, of an item or of a figure, is shown for 24 hours and said on the radio
in 20 seconds, and what of it is still to do is told until it is done. A database made anew from the log and a restored
backup know all of it."""
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
    got = done("radio", "--format", "harian", "--length", "2:00")
    sound = Path(re.search(r"radio: (.+)/[^/]+\.wav", got.stdout).group(1))
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
    for now, severity in ((at(), "perhatian"), (at(hours=24), "perhatian"), (at(hours=24, seconds=1), "rusak")):
        found = findings(f"RALAT {item}", now)
        check([one for one, _ in found] == [severity] and "menunggu orang kedua sejak 2026-11-28 pukul 12.00" in found[0][1],
              f"check at {now}: {severity}", found)
    check(run("check", now=at(hours=25)).returncode == 1 and "TERLALU LAMA" in done("review", "list", now=at(hours=25)).stdout,
          "after a day without a second person check fails, and the list says why")
    refused(1, "dua orang yang berbeda", "review", "correct", item, "--setuju", proposed["sidik_ralat"], "--oleh", "bu tinjau")
    refused(1, "bukan yang Anda baca", "review", "correct", item, "--setuju", "00000000", "--oleh", "Pak Kedua")
    agreed = answers("review", "correct", item, "--setuju", proposed["sidik_ralat"], "--oleh", "Pak Kedua")
    due = {"butir": item, "ralat_radio_untuk": at(hours=24), "buat_sebelum": at(hours=24)}
    check(agreed[0]["tayang_sampai"] == at(hours=24), "the second person's yes lets it out for 24 hours", agreed)
    check(agreed[1:] == [due], "and he is told that the radio has still to say it, and by when", agreed)
    still_to_say(item, due)
    check([(one[2], one[4]) for one in log_lines()[-2:]] == [("usul_ralat", "Bu Tinjau"), ("setuju_ralat", "Pak Kedua")] and
          log_lines()[-1][3].startswith(proposed["sidik_ralat"]), "the log has both and the hash", log_lines()[-2:])
    for audience in ("public", "radio", "van"):
        got = edition(audience=audience)["corrections"]
        check([(one["item_id"], one["wrong"], one["right"]) for one in got] == [(item, two[1], two[3])], f"{audience} has it", got)
        check(got[0]["validity"] == {"from": "2026-11-28T05:00:00Z", "until": "2026-11-29T05:00:00Z"}, "with its end")
    check(len(edition(at(hours=24, seconds=-1))["corrections"]) == 1 and edition(at(hours=24))["corrections"] == [],
          "it is over after 24 hours, to the second")


def still_to_say(subject, due):
    """A correction of what the radio has told, until its segment is made."""
    name = next(iter(due))
    check(due in answers("review", "list"), "the list says so, too", due)
    for now in (at(), at(hours=23)):
        found = [one for one in json.loads(run("check", "--json", now=now).stdout) if f"RALAT {due[name]}" in one["apa"]]
        check([one["putusan"] for one in found] == ["perhatian"] and "2026-11-29 pukul 12.00 WIB" in found[0]["apa"] and
              found[0]["tindakan"] == f"Buat: siar radio --ralat {subject}", "check says what to type and by when", found)


def on_screen_and_radio(item):
    for size in ("1920x1080", "1080x1920"):
        done("preview", "--scene", "ralat", "--size", size, "--out", folder / "ralat.png")
        check((folder / "ralat.png").read_bytes()[:4] == b"\x89PNG", f"a card in {size}")
    refused(2, "sekitar 20 detik", "radio", "--ralat", item, "--length", "1:00")
    refused(1, "tidak ada ralat", "radio", "--ralat", item, now=at(hours=25))
    sidik = answers("review", "show", item)[1]["sidik_ralat"]
    got = answers("radio", "--ralat", item, now=at(hours=3))[0]
    check(re.search(rf"20261129-1200-\d\ds-contoh-ralat-{sidik}$", got["folder"]) is not None,
          "it airs at the same clock time, under a name of its own", got)
    check(findings(f"RALAT {item}") == [], "made, nothing is left to remind of", findings("RALAT"))
    seconds = seconds_of(got["wav"])
    check(18 <= seconds <= 22, "in about 20 seconds", seconds)
    copy = Path(got["folder"], "naskah-penyiar.txt").read_text()
    for line in ("RALAT", "Dua lampu sudah diganti.", "Baru satu lampu yang diganti.", "komputer."):
        check(line in copy, f"it says {line}", copy)
    engine = Path(got["folder"], "naskah-mesin.txt").read_text()
    check("satu lampu yang diganti" in engine.lower(), "and so does the engine's copy", engine)
    return Path(got["folder"])


def a_long_one(item):
    """Twelve long words each: still whole, still about 20 seconds. What is longer is refused before anybody agrees to it."""
    before = log_lines()
    refused(1, "di radio, paling lama 22 detik: " + item + ". Pendekkan --salah (12 kata)", "review", "correct", item, "--salah",
            "Pembuangan 3.888 meter, 2.777 meter, 3.777 meter, 2.999 meter, 1.888 meter selesai", "--benar",
            "Pembuangan 3.888 meter dan 2.777 meter selesai", "--oleh", "Bu Tinjau")
    check(log_lines() == before and not any("sidik_ralat" in one for one in answers("review", "show", item)),
          "of what was refused nothing is kept")
    two = ("--salah", "Perbaikan saluran pembuangan sepanjang tiga ratus meter sudah selesai seluruhnya kemarin pagi",
           "--benar", "Perbaikan saluran pembuangan baru selesai seratus meter dan dilanjutkan pekan depan")
    sidik = answers("review", "correct", item, *two, "--oleh", "Bu Tinjau")[0]["sidik_ralat"]
    done("review", "correct", item, "--setuju", sidik, "--oleh", "Pak Kedua")
    got = answers("radio", "--ralat", item)[0]
    copy = " ".join(Path(got["folder"], "naskah-penyiar.txt").read_text().split())
    check(two[1] in copy and two[3] in copy and 18 <= seconds_of(got["wav"]) <= 22, "long sentences are said whole", copy)


def other_words(item, sound):
    """Who gives an item other words is told which segments say the old ones; the same words again tell nothing."""
    shown = answers("review", "show", item)[0]
    three = ("--problem", shown["masalah"], "--action", shown["tindakan"], "--outcome", "Pekerjaannya sudah selesai kemarin")
    same = done("review", "approve", item, "--text", shown["sidik"], "--by", "Bu Tinjau")
    check("kalimat lama" not in same.stderr, "a yes to the words that were aired tells nothing", same.stderr)
    told = done("review", "edit", item, *three, "--by", "Bu Tinjau").stderr
    check(f"kalimat lama masih ada di segmen radio Sabtu, 28 November 2026, pukul 12.00 WIB, cart {sound.name} (di {sound.parent})"
          in told and f"siar review correct {item} --salah" in told, "an edit names the segment and how to correct it", told)
    again = answers("review", "edit", item, *three[:-1], "Pekerjaannya baru dimulai kemarin", "--by", "Bu Tinjau", now=at(hours=1))
    check(again[1:] == [{"butir": item, "kalimat_lama": sound.name, "folder": str(sound.parent), "slot": at()}],
          "as JSON, too", again)
    sidik = again[0]["sidik"]
    held = done("review", "hold", item, "--by", "Bu Tinjau", now=at(hours=1)).stderr
    check("tarik dari siaran" in held, "held, the station is asked to take it off", held)
    told = done("review", "approve", item, "--text", sidik, "--by", "Bu Tinjau", now=at(hours=2)).stderr
    check(f"cart {sound.name}" in told and "siar review correct" in told, "a yes to other words than were aired says the same", told)


def of_figures(now, audience="public"):
    return [one for one in edition(now, audience)["corrections"] if "figure" in one]


def a_figure(sound):
    """A figure has no item: it is named by what it tells and of when."""
    check("30 hari terakhir" in (sound / "naskah-penyiar.txt").read_text(), "the radio told the figure of 30 days")
    two = ("--salah", "Selesai 401 dari 422 aduan (95 %)", "--benar", "Selesai 373 dari 422 aduan (88,4 %)")
    figure = ("--angka", "rekap:2022")
    for unknown in ("rekap:2021", "rekap", "00" * 16):
        refused(1, f"angka tidak dikenal: {unknown}. Yang tayang: rekap:30-hari, rekap:2026, rekap:2022, kecepatan:30-hari",
                "review", "correct", "--angka", unknown, *two, "--oleh", "Bu Tinjau")
    refused(1, "angka tidak dikenal: rekap:2021. Yang tayang: rekap:30-hari", "review", "show", "rekap:2021")
    refused(2, "sebut NOMOR_BUTIR, atau --angka", "review", "correct", *two, "--oleh", "Bu Tinjau")
    refused(2, "sebut NOMOR_BUTIR, atau --angka", "review", "correct", "00" * 16, *figure, *two, "--oleh", "Bu Tinjau")
    alone = "persentase tanpa jumlah seluruhnya: "
    refused(2, alone + "salah", "review", "correct", *figure, "--salah", "Selesai 95 %", *two[2:], "--oleh", "Bu Tinjau")
    refused(2, alone + "benar", "review", "correct", *figure, *two[:2], "--benar", "Selesai 88,4 persen", "--oleh", "Bu Tinjau")
    refused(2, "persentase tidak sama", "review", "correct", *figure, *two[:2], "--benar", "Selesai 373 dari 422 aduan (93 %)",
            "--oleh", "Bu Tinjau")
    refused(2, "gerbang privasi", "review", "correct", *figure, *two[:2], "--benar", "Kata Pak Sutrisno 373 dari 422", "--oleh",
            "Bu Tinjau")
    check("422 diterima, 373 selesai" in done("review", "show", "rekap:2022").stdout, "who judges it sees what screens tell")
    proposed = answers("review", "correct", *figure, *two, "--oleh", "Bu Tinjau")[0]
    sidik = proposed["sidik_ralat"]
    check(proposed["angka"] == "rekap:2022" and of_figures(at()) == [], "one person alone corrects no figure", proposed)
    check(f"RALAT rekap:2022: sidik {sidik}" in done("review", "show", "rekap:2022").stdout and
          f"RALAT rekap:2022: sidik {sidik}" in done("review", "list").stdout, "the second person finds it")
    check([one for one, _ in findings("RALAT rekap:2022")] == ["perhatian"] and
          [one for one, _ in findings("RALAT rekap:2022", at(hours=24, seconds=1))] == ["rusak"], "check reminds of it")
    refused(1, "dua orang yang berbeda", "review", "correct", *figure, "--setuju", sidik, "--oleh", "Ibu Tinjau")
    refused(1, "bukan yang Anda baca", "review", "correct", *figure, "--setuju", "00000000", "--oleh", "Pak Kedua")
    agreed = answers("review", "correct", *figure, "--setuju", sidik, "--oleh", "Pak Kedua", now=at(minutes=5))
    check(len(agreed) == 1 and agreed[0]["tayang_sampai"] == at(hours=24, minutes=5), "never told on the radio, it is for screens alone", agreed)
    check([one[1:3] for one in log_lines()[-2:]] == [["rekap:2022", "usul_ralat"], ["rekap:2022", "setuju_ralat"]],
          "the log names the figure", log_lines()[-2:])
    for audience in ("public", "radio", "van"):
        got = of_figures(at(minutes=5), audience)
        check([(one["figure"], one["category_name"], one["place"], one["wrong"], one["right"]) for one in got] ==
              [("rekap:2022", "Rekap aduan", "tahun 2022", two[1], two[3])], f"{audience} has it", got)
    check(of_figures(at(hours=24, minutes=4, seconds=59)) != [] and of_figures(at(hours=24, minutes=5)) == [],
          "it is over after 24 hours, to the second")
    for size in ("1920x1080", "1080x1920", "320x180"):
        done("preview", "--scene", "ralat", "--size", size, "--out", folder / "angka.png", now=at(minutes=5))
        words = (folder / "angka.png").read_bytes().replace("\u00a0".encode(), b" ")
        check(b"Rekap aduan, tahun 2022" in words, f"a card in {size} says which figure", words[:600])
    refused(1, "tidak pernah disiarkan", "radio", "--ralat", "rekap:2022", now=at(minutes=5))


def a_figure_on_the_radio():
    """Told on the radio, its correction is, too, in the slot of the segment that told it."""
    figure = ("--angka", "rekap:30-hari")
    refused(1, "detik di radio, paling lama 22 detik: rekap:30-hari. Pendekkan --benar (11 kata)", "review", "correct", *figure,
            "--salah", "Sebanyak 3.999 dari 5.999 aduan dan 2.888 dari 7.777 aduan selesai",
            "--benar", "Sebanyak 2.999 dari 5.999 aduan dan 1.888 dari 6.777 aduan selesai", "--oleh", "Bu Tinjau")
    sidik = answers("review", "correct", *figure, "--salah", "Yang selesai 32 dari 40 aduan", "--benar",
                    "Yang selesai 22 dari 40 aduan", "--oleh", "Bu Tinjau")[0]["sidik_ralat"]
    agreed = answers("review", "correct", *figure, "--setuju", sidik, "--oleh", "Pak Kedua")
    due = {"angka": "rekap:30-hari", "ralat_radio_untuk": at(hours=24), "buat_sebelum": at(hours=24)}
    check(agreed[1:] == [due], "it is still to be said", agreed)
    still_to_say("rekap:30-hari", due)
    got = answers("radio", "--ralat", "rekap:30-hari", now=at(hours=3))[0]
    check(re.search(rf"20261129-1200-\d\ds-contoh-ralat-{sidik}$", got["folder"]) is not None, "it airs in that slot", got)
    check(18 <= seconds_of(got["wav"]) <= 22, "in about 20 seconds", got)
    copy = Path(got["folder"], "naskah-penyiar.txt").read_text()
    for line in ("Yang diralat: Rekap aduan, 30 hari terakhir.", "Yang selesai 32 dari 40 aduan.", "Yang benar: Yang selesai 22 dari"):
        check(line in copy, f"it says {line}", copy)
    check(findings("RALAT rekap:30-hari") == [], "made, nothing is left to remind of")


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
        check("RALAT rekap:2022" in done("review", "show", "rekap:2022", state=state).stdout, "the figure's correction is known")
        check(done("store", "verify", state=state).returncode == 0, "the store is sound")


def nothing_approved():
    """On the first day of real data check counts what waits."""
    dropped = folder / "lembar"
    dropped.mkdir()
    rows = ["Tracking ID;Tanggal;Judul;Isi;Status;Tanggal Selesai;Tindak Lanjut;Kategori;Kecamatan"]
    for number in range(3):
        rows.append(f"555000{number};12/11/2026;Lampu jalan mati;Lampu jalan mati di dekat pasar;Selesai;15/11/2026;"
                    "Petugas mengganti lampu;Lampu jalan;Sayung")
    (dropped / "aduan.csv").write_text("\n".join(rows) + "\n")
    time.sleep(11)  # until it has been quiet long enough
    (folder / "siar.toml").write_text(f'[[source]]\nname = "opd"\nkind = "sheet"\nfolder = "{dropped}"\n')
    now = datetime.datetime.now(ZONE).isoformat(timespec="seconds")
    done("pull", state="baru", now=now)
    found = json.loads(run("check", "--json", state="baru", now=now).stdout)
    check([one["putusan"] for one in found if one["apa"] == "3 aduan menunggu persetujuan, tidak ada yang disetujui"] ==
          ["perhatian"], "check counts them", [one["apa"] for one in found])


with tempfile.TemporaryDirectory(prefix="siar-redress-") as name:
    folder = Path(name)
    (folder / "siar.toml").write_text(
        f'[[source]]\nname = "contoh"\nkind = "demo"\nrecent = true\n[radio]\nout = "{folder}/radio"\n')
    done("pull")
    words = {one["item_id"]: one["problem"] for one in edition()["items"]}
    sensitive = {one["item_id"] for one in edition()["items"] if one["discreet"]}
    first, items = told()
    items = [one for one in items if one not in sensitive]
    check(len(items) >= 3, "the segment tells some items", items)
    its_answer(items[0], *an_objection(items[0]))
    a_correction(items[1])
    segment = on_screen_and_radio(items[1])
    a_long_one(items[2])
    a_figure(first)
    a_figure_on_the_radio()
    other_words(items[2], first)
    erased(items[1], segment)
    refused(1, "peka", "review", "correct", sorted(sensitive)[0], "--salah", "Bantuan sudah cair", "--benar",
            "Bantuan belum cair", "--oleh", "Bu Tinjau")
    known_again(items[2])
    nothing_approved()
sys.exit(f"{len(failures)} failures" if failures else 0)
