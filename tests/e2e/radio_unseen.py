# SPDX-License-Identifier: GPL-3.0-or-later
"""What must not go unseen of `siar radio --watch`: slots that passed without their segment, a clock that cannot be
trusted, and old segments that go."""
import ctypes
import fcntl
import os
import platform
import resource
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

SIAR = os.environ["SIAR"]
DAY = "2026-11-22"
WIB = timezone(timedelta(hours=7))
failures = []


def check(holds, what, seen=""):
    print("ok:" if holds else "FAILED:", what, "" if holds else str(seen)[:3000], flush=True)
    if not holds:
        failures.append(what)


class Station:
    def __init__(self, folder, radio):
        self.folder, self.out, self.box = folder, folder / "radio", folder / "kotak"
        self.box.mkdir(parents=True)
        self.settings = folder / "siar.toml"
        self.say(radio)

    def say(self, radio):
        self.settings.write_text(f'''
[[source]]
name = "contoh"
kind = "demo"
recent = true
[radio]
out = "radio"
files = ["wav"]
{radio}
[[radio.destination]]
name = "rskw"
folder = "kotak"
contoh = true
''')

    def words(self, *words, at=None, speed=None):
        told = ["--at", at if "T" in at else f"{DAY}T{at}+07:00"] if at else []
        return [SIAR, "--config", str(self.settings), "--state", str(self.folder / "state"), *told,
                *(["--speed", str(speed)] if speed else []), *words]

    def run(self, *words, at=None, **more):
        return subprocess.run(self.words(*words, at=at), capture_output=True, text=True, timeout=120, **more)

    def watch(self, at=None, speed=None, **more):
        return subprocess.Popen(self.words("radio", "--watch", at=at, speed=speed), text=True,
                                stdout=(self.folder / "baris").open("a"), stderr=subprocess.STDOUT, **more)

    def lines(self):
        return (self.folder / "baris").read_text()

    def missed(self, at):
        return [line for line in self.run("check", at=at).stdout.splitlines() if " lewat " in line and "slot " in line]


def until(holds, seconds=60):
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.05)
    return holds()


def ended(process):
    process.send_signal(signal.SIGTERM)
    try:
        return process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return -1


def full_disk():
    """A file may not grow beyond 1 MB."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))


def unasked_clock():
    """From now on the kernel does not say whether a time server keeps its clock (seccomp(2)): adjtimex fails."""
    calls = {"x86_64": (159, 305), "aarch64": (171, 266)}[platform.machine()]
    load, equal, end, allow, refuse = 0x20, 0x15, 0x06, 0x7FFF0000, 0x00050000 | 1
    steps = [(load, 0, 0, 0), (equal, 2, 0, calls[0]), (equal, 1, 0, calls[1]), (end, 0, 0, allow), (end, 0, 0, refuse)]
    program = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    prog = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(steps), ctypes.addressof(program)))
    libc = ctypes.CDLL(None, use_errno=True)
    no_new_privileges, set_seccomp, by_filter = 38, 22, 2
    if libc.prctl(no_new_privileges, 1, 0, 0, 0) != 0 or libc.prctl(set_seccomp, by_filter, prog, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "seccomp")


def slot(time, more=""):
    return f'[[radio.slot]]\ntime = "{time}"\nlength = "0:20"\n{more}\n'


def missed_slots(folder):
    slots = 'evergreen = []\nalarm = ["alarm.sh"]\n' + slot("06:30") + slot("07:10") + slot("08:00")
    station = Station(folder, slots)
    (folder / "alarm.sh").write_text('#!/bin/sh\necho "$1" >> "$(dirname "$0")/alarm"\n')
    (folder / "alarm.sh").chmod(0o755)
    check(station.run("pull", at="04:00").returncode == 0, "the demo is read")
    check(station.missed("06:00") == [], "before the first watch nobody had a slot in charge")
    watch = station.watch("06:29", 10, preexec_fn=full_disk, restore_signals=False)
    passed = "slot 22 November 2026 06.30 WIB lewat tanpa segmen: "
    check(until(lambda: passed in station.lines()), "a slot that passes without its segment is told", station.lines())
    check(ended(watch) == 0 and station.lines().count(" lewat ") == 1, "in one line", station.lines())
    rung = (folder / "alarm").read_text().splitlines() if (folder / "alarm").exists() else []
    check(len(rung) == 1 and rung[0].startswith(passed), "and by the alarm", rung)
    missed = station.missed("06:40")
    check(len(missed) == 1 and passed in missed[0] and missed[0].startswith("perhatian"), "and by a check", missed)

    station.say(slots + slot("06:00"))
    check(station.missed("06:45") == missed, "a slot that was added after its time is not", station.missed("06:45"))
    missed = station.missed("07:20")
    check(len(missed) == 2 and "07.10 WIB lewat tanpa segmen: siar radio --watch tidak jalan" in missed[1],
          "one that passed while nothing ran is", missed)

    station.box.rmdir()
    once = station.run("radio", "--watch", "--once", at="07:55")
    check(once.returncode == 1 and "siap: " in once.stdout and "belum terkirim" in once.stdout, "a destination is away", once.stdout)
    missed = station.missed("08:05")
    check(len(missed) == 3 and "08.00 WIB lewat sebelum segmennya sampai di rskw (gagal sesudah 1 percobaan)" in missed[2],
          "what was made and did not arrive in time is told with its destination", missed)
    check("slot 22 November 2026 07.10 WIB lewat tanpa segmen" in once.stdout and "06.30 WIB lewat" not in once.stdout,
          "--once says what passed since a watch looked last", once.stdout)
    once = station.run("radio", "--watch", "--once", at="08:06")
    check(" lewat tanpa segmen" not in once.stdout, "once", once.stdout)
    check(station.missed("23:05")[0] == missed[0], "all that day")
    once = station.run("radio", "--watch", "--once", at="2026-11-26T05:00+07:00")
    check(once.stdout.count(" lewat tanpa segmen") == 12, "what passed days ago while nothing ran is told as well", once.stdout)


def clock_and_age(folder):
    station = Station(folder, 'evergreen = ["0:30"]\nkeep_days = 30')
    once = station.run("radio", "--watch", "--once", preexec_fn=unasked_clock)
    check(once.returncode == 1 and once.stderr.count("\n") == 1 and "jam komputer tidak dapat dipercaya" in once.stderr,
          "--once ends where the clock cannot be trusted", once.stderr + once.stdout)
    ordered = station.run("radio", "--length", "0:15", "--kirim", preexec_fn=unasked_clock)
    check(ordered.returncode == 1 and "jam komputer tidak dapat dipercaya" in ordered.stderr and ordered.stdout == "" and
          not list(station.out.glob("2*")), "nor does --kirim make anything then", ordered.stderr + ordered.stdout)
    watch = station.watch(preexec_fn=unasked_clock)
    said = "menunggu: jam komputer tidak dapat dipercaya"
    check(until(lambda: said in station.lines()), "the watch says that it waits", station.lines())
    time.sleep(6)  # another round
    check(station.lines().count("\n") == 1 and not list(station.out.glob("2*")), "once, and makes nothing", station.lines())
    check(station.run("pull").returncode == 0, "a source answers")
    check(until(lambda: "terkirim: " in station.lines()), "it goes on by itself", station.lines())
    check("berjalan lagi" in station.lines() and len(list(station.box.iterdir())) == 1, "and says so", station.lines())
    check(ended(watch) == 0, "it ends when it is asked to")

    now = datetime.now(WIB)
    for days in (20, 40):
        at = (now - timedelta(days=days)).isoformat(timespec="minutes")
        made = station.run("radio", "--length", "0:15", "--out", str(station.out), at=at)
        check(made.returncode == 0, f"a segment of {days} days ago is made", made.stderr)
    old, = [path for path in station.out.glob(f"{now - timedelta(days=40):%Y%m%d}-*")]
    kept = {path.name for path in station.out.glob("2*")} - {old.name}
    (station.out / "20200101-0630-180s").symlink_to(station.folder / "kotak")
    (station.out / "20200101-0640-180s").mkdir()
    told = station.run("radio", "--watch", "--once", at=now.isoformat(timespec="minutes"))
    check(old.exists() and "dihapus" not in told.stdout, "a clock that is told deletes nothing", told.stdout)
    once = station.run("radio", "--watch", "--once")
    check("1 segmen dihapus: berlakunya habis lebih dari 30 hari lalu" in once.stdout, "an old segment goes", once.stdout)
    names = {path.name for path in station.out.iterdir() if path.name[0] != "."}
    check(names == kept | {"20200101-0630-180s", "20200101-0640-180s"}, "and nothing else", names)
    check(len(list(station.box.iterdir())) == 1 and not list(station.out.glob(".*.hapus")), "nor what a link leads to")
    once = station.run("radio", "--watch", "--once")
    check("dihapus" not in once.stdout and once.returncode == 0, "once", once.stdout)


def unlike_asked(folder):
    """Slots with a format that nobody knows, with another voice than was asked for, and without a complaint."""
    station = Station(folder, "evergreen = []\n" + slot("06:30", 'format = "lagu"'))
    check(station.run("pull", at="04:00").returncode == 0, "the demo is read")
    once = station.run("radio", "--watch", "--once", at="06:25")
    check(once.returncode == 1 and "slot radio 06.30 meminta format yang tidak ada: lagu" in once.stderr and
          once.stderr.count("\n") == 1 and once.stdout == "", "a watch refuses a format that nobody knows", once.stderr)
    no_room = '[[radio.slot]]\ntime = "06:30"\nlength = "0:15"\n'
    station.say('evergreen = []\nengine = "human"\ntakes = "rekaman"\n' + no_room)
    once = station.run("radio", "--watch", "--once", at="06:25")
    check("; tanpa aduan: " in once.stdout and "diucapkan espeak-ng, karena: " in once.stdout,
          "a segment without a complaint is told, and one of another voice", once.stdout)
    lines = station.run("check", at="07:00").stdout
    check("1 dari 1 segmen slot diucapkan espeak-ng, karena: " in lines and "1 dari 1 segmen slot tanpa aduan: " in lines,
          "and by a check", lines)


def ordered(folder):
    """What a person orders goes now, and each file is told once."""
    station = Station(folder, "evergreen = []\n" + slot("06:30"))
    check(station.run("pull", at="04:00").returncode == 0, "the demo is read")
    words = ("radio", "--length", "0:15", "--out", str(station.out), "--kirim")
    station.box.rmdir()
    run = station.run(*words, at="05:00")
    check(run.returncode == 1 and run.stdout.count("sebagai 20261122-0500-15s-contoh.wav") == 1, "a folder is missing", run.stdout)
    station.box.mkdir()
    run = station.run(*words, at="05:00")
    check(run.returncode == 0 and run.stdout.count("terkirim") == 1, "ordered again, it goes at once and is told once", run.stdout)
    run = station.run(*words, at="05:00")
    check(run.returncode == 0 and run.stdout.count(": terkirim") == 1, "what is there is told as well", run.stdout)

    state = folder / "state/.radio-kirim.kunci"
    with state.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        watch = station.watch("06:25", 1)
        check(until(lambda: "siap: " in station.lines()), "a slow --kirim keeps no slot from being made", station.lines())
        time.sleep(6)  # another round
        said = "radio --kirim yang lain sedang mengirim; yang siap dikirim sesudah itu"
        check(station.lines().count(said) == 1 and "terkirim" not in station.lines(), "that it waits is told once", station.lines())
    check(until(lambda: "terkirim: 20261122-0630-20s-contoh ke rskw" in station.lines()), "and it goes afterwards", station.lines())
    with station.settings.open("a") as more:
        more.write('[[radio.destination]]\nname = "baru"\nfolder = "kotak"\npattern = "baru-{potongan}"\ncontoh = true\n')
    run = station.run("radio", "--length", "0:15", "--out", str(station.out), "--kirim", "baru", at="06:26")
    check(until(lambda: (station.box / "baru-20261122-0626-15s-contoh.wav").exists()),
          "a destination that is newer than the watch has it once the watch has read the settings again", run.stdout + station.lines())
    other = station.run("radio", "--watch", "--once", "--out", str(folder / "lain"), at="06:26")
    check(other.returncode == 0 and "radio --watch sedang jalan dan yang mengirimnya" in other.stdout,
          "--once leaves the delivery to a watch that runs", other.stdout + other.stderr)
    check(ended(watch) == 0, "it ends when it is asked to", station.lines())


def ahead(folder):
    """What is made for tomorrow is sent now, and what others wait for is not given up."""
    station = Station(folder, "evergreen = []\n" + slot("06:30"))
    check(station.run("pull").returncode == 0, "the demo is read")
    words = ("radio", "--length", "0:15", "--out", str(station.out), "--kirim")
    later = lambda hours: (datetime.now(WIB) + timedelta(hours=hours)).isoformat(timespec="minutes")
    station.box.rmdir()
    tonight = station.run(*words, at=later(1))
    check(tonight.returncode == 1 and "dicoba lagi pukul" in tonight.stdout, "a folder is missing tonight", tonight.stdout)
    station.box.mkdir()
    tomorrow = station.run(*words, at=later(26))
    check(tomorrow.returncode == 0 and len(list(station.box.glob("*.wav"))) >= 1, "what is for tomorrow goes", tomorrow.stdout)
    check("tidak terkirim" not in tomorrow.stdout, "and what is for tonight still waits", tomorrow.stdout)


def changed_settings(folder):
    station = Station(folder, "evergreen = []\n" + slot("06:30"))
    check(station.run("pull", at="04:00").returncode == 0, "the demo is read")
    watch = station.watch("06:25", 1)
    check(until(lambda: "terkirim: 20261122-0630-20s-contoh" in station.lines()), "a watch runs", station.lines())
    station.say("evergreen = []\n" + slot("06.32"))
    refused = "pengaturan baru tidak dipakai: "
    check(until(lambda: refused in station.lines()), "settings that cannot be read are told", station.lines())
    time.sleep(6)  # another round
    check(station.lines().count(refused) == 1 and "; yang lama tetap berlaku" in station.lines(), "once", station.lines())
    station.say("evergreen = []\n" + slot("06:30") + slot("06:32"))
    check(until(lambda: "terkirim: 20261122-0632-20s-contoh" in station.lines()), "a new slot is made without a new start", station.lines())
    check("pengaturan dibaca ulang" in station.lines() and "slot hari ini: 06.30, 06.32" in station.lines(), "which is told", station.lines())
    check(station.lines().count("siap: ") == 2, "and nothing is made twice", station.lines())
    check(ended(watch) == 0, "it ends when it is asked to", station.lines())


def broken(folder):
    """What cannot go on ends with an error, for the system to start it again: here its folder is gone."""
    station = Station(folder, "evergreen = []\n" + slot("06:30"))
    here = folder / "kerja"
    here.mkdir()
    watch = subprocess.Popen(station.words("radio", "--watch", "--out", "radio", at="05:00", speed=1), cwd=here, text=True,
                             stdout=(folder / "baris").open("a"), stderr=subprocess.STDOUT)
    check(until(lambda: "slot hari ini" in station.lines()), "a watch runs", station.lines())
    shutil.rmtree(here)
    check(until(lambda: watch.poll() is not None, 30), "it ends where it cannot go on", station.lines())
    check((watch.poll() or 0) == 1 and "siar: pemasangan rusak" in station.lines(), "with an error", station.lines())
    ended(watch)


with tempfile.TemporaryDirectory() as name:
    unlike_asked(Path(name) / "lain")
    ordered(Path(name) / "kirim")
    ahead(Path(name) / "besok")
    changed_settings(Path(name) / "ubah")
    broken(Path(name) / "rusak")
    missed_slots(Path(name) / "slot")
    clock_and_age(Path(name) / "jam")

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
