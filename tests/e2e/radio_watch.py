# SPDX-License-Identifier: GPL-3.0-or-later
"""`siar radio --watch` as a station has it: segments of slots and mornings are made and delivered in time, to a folder
and to an SFTP server that is down for a while; again where an item is withdrawn; through SIGKILL and a full disk."""
import csv
import hashlib
import json
import os
import pwd
import random
import re
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIAR = os.environ["SIAR"]
DAY = "2026-11-22"
failures = []


def check(holds, what, seen=""):
    print("ok:" if holds else "FAILED:", what, "" if holds else str(seen)[:3000], flush=True)
    if not holds:
        failures.append(what)


class Sshd:
    """OpenSSH with a folder of its own, run by an ordinary user, on a free port of 127.0.0.1."""

    def __init__(self, home):
        self.home, self.files = home, home / "berkas"
        self.files.mkdir(parents=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        for name in ("kunci", "host"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", home / name], check=True)
        (home / "authorized").write_text((home / "kunci.pub").read_text())
        (home / "sshd_config").write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {home}/host\nPidFile none\nStrictModes no\n"
            f"AuthorizedKeysFile {home}/authorized\nUsePAM yes\nSubsystem sftp internal-sftp\n")
        told = subprocess.run(["ssh-keygen", "-lf", home / "host.pub"], capture_output=True, text=True, check=True)
        self.host_key = told.stdout.split()[1]
        self.user = "nobody" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        self.process = None

    def up(self):
        as_user = []
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            for path in [self.home, *self.home.rglob("*")]:
                os.chown(path, nobody.pw_uid, nobody.pw_gid)
            as_user = [f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups"]
        self.process = subprocess.Popen(["setpriv", "--pdeathsig=KILL", *as_user, "/usr/sbin/sshd", "-D", "-e", "-f",
                                         self.home / "sshd_config"], stderr=(self.home / "log").open("w"))
        for _ in range(500):
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise RuntimeError("sshd does not answer: " + (self.home / "log").read_text())

    def down(self):
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None


class Station:
    def __init__(self, folder):
        self.folder, self.state, self.out, self.box = folder, folder / "state", folder / "radio", folder / "dropbox"
        self.box.mkdir()
        (folder / "umum").mkdir()
        (folder / "studio").mkdir()
        (folder / "studio").chmod(0o755)
        self.sshd = Sshd(folder / "studio")
        key = folder / "kunci"
        key.write_bytes((self.sshd.home / "kunci").read_bytes())
        key.chmod(0o600)
        self.settings = folder / "siar.toml"
        self.settings.write_text(f'''
[[source]]
name = "contoh"
kind = "demo"
recent = true

[radio]
length = "0:30"
out = "radio"
files = ["wav"]
evergreen = ["0:30"]
evergreen_ready = "05:00"

[[radio.slot]]
time = "06:30"
length = "0:40"

[[radio.slot]]
time = "12:10"
length = "0:40"
destinations = ["rskw", "studio"]

[[radio.slot]]
time = "17:40"
length = "0:40"

[[radio.destination]]
name = "rskw"
folder = "dropbox"
pattern = "siar/{{tanggal}}-{{jam}}{{menit}}"
also = ["manifes", "naskah", "teks"]
verify = "sha256"
contoh = true

[[radio.destination]]
name = "studio"
url = "sftp://127.0.0.1:{self.sshd.port}{self.sshd.files}"
user = "{self.sshd.user}"
key_file = "kunci"
host_key = "{self.sshd.host_key}"
encoding = "mp3"
loudness_lufs = -16
wait = "0:05"
contoh = true

[[radio.destination]]
name = "umum"
folder = "umum"
''')

    def words(self, *words, at, speed=None, day=DAY):
        return [SIAR, "--config", str(self.settings), "--state", str(self.state), "--at", f"{day}T{at}+07:00",
                *(["--speed", str(speed)] if speed else []), *words]

    def run(self, *words, at, day=DAY, **more):
        return subprocess.run(self.words(*words, at=at, day=day), capture_output=True, text=True, timeout=120, **more)

    def once(self, at, **more):
        return self.run("radio", "--watch", "--once", at=at, **more)

    def watch(self, at, speed):
        return subprocess.Popen(self.words("radio", "--watch", at=at, speed=speed), text=True,
                                stdout=(self.folder / "baris").open("a"), stderr=subprocess.STDOUT)

    def lines(self):
        return (self.folder / "baris").read_text()

    def manifest(self, cut):
        return json.loads((self.out / cut / "segment.json").read_text())


def same(here, there):
    return there.exists() and here.read_bytes() == there.read_bytes()


def until(holds, seconds=60):
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.05)
    return holds()


def ended(process):
    """Asked to end, as a system asks a service."""
    process.send_signal(signal.SIGTERM)
    try:
        return process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return -1


def mornings_and_server(station):
    cut = f"{DAY.replace('-', '')}-0500-30s-contoh-kapan-saja"
    run = station.once("04:30")
    check(run.returncode == 1 and f"siap: {station.out / cut} (-23.0 LUFS" in run.stdout, "the evergreen of the morning is made",
          run.stdout + run.stderr)
    check("slot hari ini: 06.30, 12.10, 17.46" in run.stdout, "the day is told", run.stdout)
    check("slot 17.40 digeser ke 17.46" in run.stdout and "adzan Maghrib 17.40" in run.stdout, "and why a slot moves", run.stdout)
    check("belum terkirim: " + cut + " ke studio" in run.stdout and "dicoba lagi pukul 04.30" in run.stdout,
          "a server that is down is told", run.stdout)
    check(run.stdout.count("DATA CONTOH tidak dikirim") == 1 and run.stderr == "", "and what may not go", run.stdout)
    check("ke rskw" not in run.stdout and not list(station.box.iterdir()), "it does not go where names tell slots only", run.stdout)
    made = (station.out / cut).stat()
    station.sshd.up()
    run = station.once("04:40")
    check(run.returncode == 0 and "siap:" not in run.stdout, "a segment is made once", run.stdout)
    check(same(station.out / cut / f"{cut}-16lufs.mp3", station.sshd.files / f"{cut}.mp3"), "the server has it when it is up")
    check((station.out / cut).stat().st_ino == made.st_ino, "the folder is the same")
    run = station.once("04:45")
    check("terkirim" not in run.stdout and run.returncode == 0, "nothing is delivered twice", run.stdout)
    return cut


def people_beside_it(station):
    """What a producer makes for the same minute is neither delivered nor taken for the segment of the slot."""
    for kind in ("--latihan", "--bed"):
        run = station.run("radio", "--length", "0:40", kind, "--out", str(station.out), at="06:30")
        check(run.returncode == 0, f"{kind} is made beside it", run.stderr)
    for words in (("--length", "1:00"), ("--latihan",), ("--print", "x.pdf"), ("--engine", "espeak"), ("--kirim",)):
        run = station.run("radio", "--watch", "--once", *words, at="06:30")
        check(run.returncode == 2 and words[0] in run.stderr and run.stderr.count("\n") == 1, f"--watch takes no {words[0]}", run.stderr)


def withdrawn(station):
    """Item by item goes while the watch runs; both destinations have the segment anew under the same names."""
    cut = "20261122-0630-40s-contoh"
    here, there = station.box / "siar/20261122-0630.wav", station.sshd.files / f"{cut}.mp3"
    watch = station.watch("06:18:30", 10)

    def whole():
        names = {f"{cut}.wav": here, f"{cut}-16lufs.mp3": there}
        return (station.out / cut / "segment.json").exists() and all(same(station.out / cut / n, p) for n, p in names.items())

    check(until(whole), "the segment of a slot is delivered to both", station.lines())
    sent = [line for line in station.lines().splitlines() if "terkirim: " + cut in line]
    check(sent and all(line[:16] < f"{DAY} 06.30" for line in sent), "before it airs", sent)
    for how in ((), ("--privacy",)):
        before = station.manifest(cut)
        item = before["items"][0]["item_id"]
        run = station.run("review", "withdraw", item, "--oleh", "Peninjau", *how, at="06:20")
        check(run.returncode == 0, f"an item is withdrawn {how}", run.stderr)
        said = run.stderr + run.stdout
        check("dihapus di sana" in said, "and its files are called back", said)
        check(re.search(f"tarik dari siaran.*cart {cut} .*dan dihapus di sana: bila otomasi sudah menyalinnya", said),
              "and who withdraws it is told to look whether automation has copied them", said)

        def anew():
            return whole() and item not in (station.out / cut / "segment.json").read_text()

        check(until(anew), f"the segment is made and delivered again without it {how}", station.lines())
        for ending, name in (("json", "segment.json"), ("txt", "naskah-penyiar.txt"), ("vtt", f"{cut}.vtt"), ("srt", f"{cut}.srt")):
            check(same(station.out / cut / name, here.with_suffix("." + ending)), f"and its {ending}")
        told = json.loads((station.box / "siar/20261122-0630.json").read_text())
        check(item not in json.dumps(told) and told["items"], "its manifest tells other items", told)
    asked = station.run("check", at="06:29").stdout
    lines = [line for line in asked.splitlines() if re.search(f"cart {cut};", line)]
    check(len(lines) == 2 and all("salinan lama" in line and "berkas yang sekarang biarkan" in line for line in lines),
          "and the good file is asked of nobody", asked)
    check("LATIHAN" not in station.lines(), "practice is nobody's business", station.lines())
    check(ended(watch) == 0, "it ends when it is asked to", station.lines())
    left = [path for root in (station.box, station.sshd.files, station.out) for path in root.rglob("*.sebagian")]
    check(not left, "no half of a file is left", left)


def plan(station):
    """What airs when and why, and what is made of it, as a table and for programs."""
    words = ("radio", "jadwal", "--hari", "1")
    rows = [json.loads(line) for line in station.run(*words, "--json", at="06:29").stdout.splitlines()]
    times = [(row["asked"], row["airs"], row["state"], row["why"]) for row in rows[:-1]]
    check(times == [("06.30", "06.30", "sudah", ""), ("12.10", "12.10", "belum", ""), ("17.40", "17.46", "belum", "adzan Maghrib 17.40")],
          "the plan of a day", rows)
    check(rows[1]["destinations"] == "rskw, studio" and rows[1]["seconds"] == 40, "with where it goes", rows)
    check(rows[-1]["evergreens"].startswith("30 detik, siap 05.00, suara espeak, ke "), "and the evergreens", rows)
    table = station.run(*words, at="06:29").stdout.splitlines()
    check(len(table) == 5 and all(re.search(r"17\.40 +17\.46 .*adzan Maghrib 17\.40", row) for row in table[3:4]), "as a table", table)


def killed(station):
    """SIGKILL at random moments: what stands under a final name is whole at every moment, and all is there in the end."""
    cut, chance = "20261122-1210-40s-contoh", random.Random(7)
    folder = station.out / cut
    here, there = station.box / "siar/20261122-1210.wav", station.sshd.files / f"{cut}.mp3"
    folders, moments = set(), []
    for second in range(12):
        watch = station.watch(f"11:59:{10 + second}", 1)
        time.sleep(0.3 + 0.15 * second + chance.uniform(0, 0.15))
        watch.kill()
        watch.wait()
        moments.append((folder.exists(), here.exists(), there.exists()))
        if folder.exists():
            folders.add(folder.stat().st_ino)
            known = {file["sha256"] for file in station.manifest(cut)["files"]}
            for path in (here, there, folder / f"{folder.name}.wav"):
                if path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() not in known:
                    check(False, f"{path} is whole after a kill", moments)
    run = station.once("12:00")
    check(run.returncode == 0, "it goes on", run.stdout + run.stderr)
    check(same(folder / f"{folder.name}.wav", here) and same(folder / f"{folder.name}-16lufs.mp3", there), "all is delivered in the end", run.stdout)
    check({*folders, folder.stat().st_ino} == {folder.stat().st_ino}, "what was whole is not made again", moments)
    left = [path for root in (station.box, station.sshd.files, station.out) for path in root.rglob("*.sebagian")]
    check(not left, "no half of a file is left", left)
    print("after each kill: made, in the folder, on the server:", moments)


def full_disk(station):
    """A file may not grow beyond 3 MB, which is what a full disk looks like to who writes a sound."""
    def small():
        resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))

    run = station.once("17:36", preexec_fn=small, restore_signals=False)
    troubles = [line for line in run.stdout.splitlines() if "segmen 20261122-1746-40s: " in line and "ruang disk" in line]
    check(run.returncode == 1 and len(troubles) == 1 and "siap:" not in run.stdout, "a full disk is told in a line", run.stdout)
    check(not list(station.out.glob("20261122-17*")) and not list(station.out.glob(".*.sebagian")), "and leaves nothing")
    run = station.once("17:37")
    made = [path for path in station.out.glob("20261122-17*")]
    check(run.returncode == 0 and len(made) == 1 and "; 17.40 digeser ke 17.46" in run.stdout, "the next round mends it", run.stdout)
    name = made[0].name
    check(name[:13] == "20261122-1746", "at the time that the adzan leaves", name)
    check((station.box / f"siar/{name[:13]}.wav").exists(), "under the name of that time")


def by_hand(station):
    """A segment that a person makes goes to the station in the same command; the exit code says whether it arrived."""
    name = "20261122-1500"
    made = station.run("radio", "--length", "3:00", "--out", str(station.out), "--kirim", "rskw", at="15:00")
    folder = station.out / (name + "-180s-contoh")
    check(made.returncode == 0 and f"terkirim: {folder.name} ke rskw" in made.stdout and made.stderr == "", "--kirim NAMA arrives",
          made.stdout + made.stderr)
    check(same(folder / f"{folder.name}.wav", station.box / f"siar/{name}.wav"), "whole")
    check(not list(station.sshd.files.glob(name + "*")), "there, and nowhere else")
    lone = station.run("radio", "--length", "0:30", "--out", str(station.out), "--kirim", "umum", "--json", at="15:02")
    check(lone.returncode == 1 and "DATA CONTOH tidak dikirim" in lone.stderr and lone.stderr.count("\n") == 1,
          "demo data are refused where nobody wants them", lone.stderr)
    for words in (("--latihan",), ("--bed",), ("--print", "x.txt"), ("--lembar-rekam", "x.txt")):
        run = station.run("radio", *words, "--kirim", at="15:03")
        check(run.returncode == 2 and words[0] in run.stderr and run.stderr.count("\n") == 1, f"{words[0]} is not delivered", run.stderr)
    run = station.run("radio", "--kirim", "rsk", at="15:03")
    check(run.returncode == 2 and "Pilih: rskw, studio, umum" in run.stderr, "an unknown destination is told", run.stderr)
    run = subprocess.run([SIAR, "radio", "--length", "0:30", "--out", str(station.folder / "x"), "--kirim"], capture_output=True,
                         text=True, timeout=120)
    check(run.returncode == 1 and "data contoh tidak dikirim" in run.stderr and not (station.folder / "x").exists(),
          "nor are made-up data without settings", run.stderr)
    station.sshd.down()
    run = station.run("radio", "--length", "0:30", "--out", str(station.out), "--kirim", "studio", at="15:04")
    check(run.returncode == 1 and "belum terkirim" in run.stdout, "a server that is down is an exit code of 1", run.stdout)
    station.sshd.up()
    watch = station.watch("15:06", 1)
    check(until(lambda: "2026-11-22 15.06" in station.lines()), "the watch runs", station.lines())
    run = station.run("radio", "--length", "0:30", "--out", str(station.out), "--kirim", "studio", at="15:06:10")
    check(run.returncode == 0 and "radio --watch sedang jalan" in run.stdout, "beside a watch, the watch brings it there", run.stdout)
    check(ended(watch) == 0, "which ends as before", station.lines())
    return station.manifest(folder.name)


def corrected(station, item, right, at, day=DAY):
    """What two persons agree on; the eight digits of it."""
    told = station.run("review", "correct", item, "--salah", "Dua lampu sudah diganti", "--benar", right, "--oleh", "Bu Tinjau",
                       "--json", at=at, day=day)
    if told.returncode:
        return told.stderr
    sidik = json.loads(told.stdout.splitlines()[0])["sidik_ralat"]
    run = station.run("review", "correct", item, "--setuju", sidik, "--oleh", "Pak Kedua", at=at, day=day)
    check(run.returncode == 0, "two persons agree on a correction", run.stderr)
    return sidik


def corrections(station, by_hand, of_slot):
    """Each goes by itself to where the wrong one went, for the same hour; what is replaced or taken back comes back."""
    day, at_noon = "2026-11-23", station.box / "siar/20261123-1210-ralat-{}.wav"
    everywhere = lambda sidik: [*station.box.rglob(f"*{sidik}*.wav"), *station.sshd.files.rglob(f"*{sidik}*")]
    item = next(one["item_id"] for one in of_slot["items"])
    first = corrected(station, item, "Baru satu lampu yang diganti", "18:30")
    other, sidik = next((one["item_id"], right) for one in by_hand["items"]
                        if len(right := corrected(station, one["item_id"], "Baru tiga lampu yang diganti", "18:30")) == 8)
    listed = station.run("review", "list", at="18:31").stdout
    check(f"Buat: siar radio --ralat {item} --kirim" in listed and f"--ralat {other} --kirim" in listed, "what is to be told is listed", listed)
    station.run("review", "withdraw", other, "--oleh", "Peninjau", at="18:40")

    run = station.once("11:50", day=day)
    check("ralat" not in run.stdout, "it is begun no sooner than the segment of its slot", run.stdout)
    run = station.once("11:59:30", day=day)
    check(run.returncode == 0 and f"ralat {item} siap, harus disiarkan pada Senin, 23 November 2026, pukul 12.10 WIB" in run.stdout,
          "a correction is made in time", run.stdout)
    check(len(everywhere(first)) == 2 and Path(str(at_noon).format(first)).exists(), "and is where the wrong one is", everywhere(first))
    check(Path(str(at_noon).format(first)).with_name("20261123-1210.wav").exists(), "beside the segment of the slot")
    check(f"--ralat {item}" not in station.run("review", "list", at="12:00", day=day).stdout, "nothing is left to remind of")
    check("ralat" not in station.once("12:00", day=day).stdout, "it is made once")

    station.sshd.down()
    second = corrected(station, item, "Belum ada lampu yang diganti", "12:01", day)
    check(not Path(str(at_noon).format(first)).exists() and len(everywhere(first)) == 1, "replaced, it is called back at once",
          everywhere(first))
    station.sshd.up()
    run = station.once("12:02", day=day)
    check(not everywhere(first) and "dihapus di sana" in run.stdout, "and by the watch where that was down", run.stdout)
    check(run.returncode == 0 and len(everywhere(second)) == 2, "the new one is in its place", run.stdout)
    run = station.run("review", "object", item, "--perihal", "Rumah tampak", "--oleh", "Bu Tinjau", at="12:03", day=day)
    check(run.returncode == 0 and not everywhere(second), "a citizen objects, and it comes back before it airs", run.stderr)
    check("ralat" not in station.once("12:04", day=day).stdout and not everywhere(second), "and is not made again")

    run = station.once("14:50", day=day)
    check(f"ralat {other} siap, harus disiarkan pada Senin, 23 November 2026, pukul 15.00 WIB" in run.stdout and run.returncode == 0,
          "that of an item which a person withdrew since is made all the same", run.stdout)
    check([path.name for path in everywhere(sidik)] == [f"20261123-1500-ralat-{sidik}.wav"],
          "and goes to the one destination where the wrong one went", everywhere(sidik))


def aired(station, evergreen):
    rows = [("22/11/2026", "05.00.00", "Kidung"), ("22/11/2026", "06.30.02", "20261122-0630-40s-contoh"),
            ("22/11/2026", "09.15.00", evergreen), ("22/11/2026", "23.50.00", "Lagu malam")]
    with (station.folder / "daftar.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("tanggal", "jam", "judul"), *rows])
    run = station.run("radio", "aired", str(station.folder / "daftar.csv"), at="23:55")
    check("Disiarkan: 20261122-0630-40s-contoh" in run.stdout and "Disiarkan: " + evergreen in run.stdout, "what aired is known", run.stdout)
    check("boleh dibacakan lagi: 20261122-1210-40s-contoh" in run.stdout, "and what did not", run.stdout)
    check(run.stdout.count("LATIHAN") == 0, "practice was never to air", run.stdout)


with tempfile.TemporaryDirectory() as name:
    os.chmod(name, 0o755)
    station = Station(Path(name))
    try:
        pulled = station.run("pull", at="04:00")
        check(pulled.returncode == 0, "the demo is read", pulled.stderr)
        evergreen = mornings_and_server(station)
        people_beside_it(station)
        withdrawn(station)
        plan(station)
        killed(station)
        of_slot = station.manifest("20261122-1210-40s-contoh")
        full_disk(station)
        corrections(station, by_hand(station), of_slot)
        aired(station, evergreen)
        everywhere = [path.name for root in (station.box, station.sshd.files, station.folder / "umum") for path in root.rglob("*")]
        check(everywhere and not any("LATIHAN" in name or "tanpa-suara" in name for name in everywhere), "practice is never delivered", everywhere)
        check(not list((station.folder / "umum").iterdir()), "nor demo data where they are not wanted")
        verified = station.run("store", "verify", at="23:59")
        check(verified.returncode == 0, "the store is whole", verified.stdout)
    finally:
        station.sshd.down()

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
