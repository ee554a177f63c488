# SPDX-License-Identifier: GPL-3.0-or-later
"""Finished segments as others measure and read them: two meters for loudness and peaks, four readers for what stands in
the files, parsers of our own for captions and manifest; and every engine, also those that fail."""
import array
import hashlib
import json
import math
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SIAR, SOURCE = os.environ["SIAR"], Path(os.environ["SIAR_SOURCE"])
sys.path.insert(0, str(SOURCE / "tests" / "sound"))

from meters import RATE, by_ebumeter, by_ffmpeg, frames_of, off_target, output  # noqa: E402

SLOT, CUT = "2026-11-22T06:30+07:00", "20261122-0630-40s-contoh"
SECONDS = 40
failures = []


def check(holds, what, seen=""):
    print("ok:" if holds else "FAILED:", what, "" if holds else str(seen)[:3000], flush=True)
    if not holds:
        failures.append(what)


class Studio:
    def __init__(self, folder):
        self.folder = folder
        for name in ("rekaman", "frasa"):
            (folder / name).mkdir()
        hangs = folder / "macet.sh"
        hangs.write_text("#!/bin/sh\nexec sleep 600\n")
        hangs.chmod(0o755)
        self.settings("siar", SOURCE / "tools/voice-engine/espeak-ng")
        self.settings("macet", hangs)
        self.run("pull", at="2026-11-22T04:00+07:00")

    def settings(self, name, program):
        (self.folder / f"{name}.toml").write_text(f'''
[[source]]
name = "contoh"
kind = "demo"
recent = true

[radio]
files = ["wav", "flac", "mp3", "opus"]
takes = "rekaman"
bank = "frasa"

[radio.command]
program = ["{program}"]
start = "0:01"
''')

    def run(self, *words, at=SLOT, settings="siar"):
        run = subprocess.run([SIAR, "--config", self.folder / f"{settings}.toml", "--state", self.folder / "state", "--at", at,
                              *words], capture_output=True, text=True, timeout=240)
        check(run.returncode == 0, f"siar {' '.join(map(str, words))}", run.stderr)
        return run.stdout

    def made(self, name, *words, cut=CUT, **more):
        """The folder of a segment, and what the program said."""
        length = () if "--length" in words else ("--length", "0:40")
        said = self.run("radio", *length, "--out", self.folder / name, *words, **more)
        return self.folder / name / cut, said


def file_of(folder, ending):
    return folder / f"{folder.name}{ending}"


def manifest_of(folder):
    return json.loads((folder / "segment.json").read_text())


# --- two meters

def loudness(studio):
    for target in (-23, -18, -16):
        folder, _ = studio.made(f"keras{target}", "--loudness", str(target))
        told = manifest_of(folder)["loudness"]
        check(abs(told["lufs"] - target) <= 0.2, f"the manifest says {target} LUFS", told)
        for name in (".wav", ".flac", ".mp3"):
            off = off_target(file_of(folder, name), target)
            check(not off, f"{name} at {target} LUFS by two meters", off)
        lufs, _ = by_ffmpeg(file_of(folder, "-pesan-suara.opus"), dual_mono=True)
        check(abs(lufs - target) <= 0.3, f"pesan-suara.opus at {target} LUFS", lufs)


# --- what others read

def chunks_of(path):
    data, at, out = path.read_bytes(), 12, {}
    while at < len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        out.setdefault(name.decode(), data[at + 8:at + 8 + size])
        at += 8 + size + size % 2
    return out


def readers(folder):
    wav = file_of(folder, ".wav")
    told = output("sndfile-info", wav).stdout
    check(re.search(rf"Frames +: {SECONDS * RATE}\b", told) and "Bit Width     : 24" in told and "Channels      : 2" in told,
          "sndfile-info: the frames of the slot, 24 bit, stereo", told)
    for name in (".wav", ".flac"):
        probe = json.loads(output("ffprobe", "-v", "error", "-show_streams", "-show_format", "-of", "json", file_of(folder, name)).stdout)
        stream = probe["streams"][0]
        check(int(stream["duration_ts"]) == SECONDS * RATE and stream["sample_rate"] == "48000" and stream["channels"] == 2,
              f"ffprobe: {name} has the frames of the slot", stream)
    for name in (".mp3", "-pesan-suara.opus"):
        check(frames_of(file_of(folder, name)) == SECONDS * RATE, f"{name} decodes to the frames of the slot", frames_of(file_of(folder, name)))
    bext = output("sndfile-info", "--broadcast", wav).stdout
    told = manifest_of(folder)
    for words in ("BWF version              : 2", "Origination date         : 2026-11-22", "Origination time         : 06:30:00",
                  f"Loudness value           : {told['loudness']['lufs']:.2f} LUFS", f"Origination ref          : {CUT}", "DATA CONTOH"):
        check(words in bext, f"bext: {words}", bext)
    cart = output("sndfile-info", "--cart", wav).stdout
    for words in (f"Cut id         : {CUT}", "Category       : SIAR", f"Out cue        : {told['out_cue']}", "Start date     : 2026-11-22",
                  "Start time     : 05:30:00", "End date       : 2026-11-23", "End time       : 00:00:00", f"AUDe    {SECONDS * RATE}", f"SEGe    {SECONDS * RATE}",
                  "SEGs ", "INTe ", f"Tag text       : {told['lines'][0]['text']}"):
        check(words in cart, f"cart: {words}", cart)
    for line in told["lines"]:
        check(line["text"] in cart, "cart has the script", line["text"])
    media = output("mediainfo", wav).stdout
    for words in ("RSKW", told["title"], "48.0 kHz", "24 bits", f"MaxTruePeakLevel                         : {told['loudness']['true_peak_dbtp']:.2f}"):
        check(words in media, f"mediainfo: {words}", media)
    tags = json.loads(output("ffprobe", "-v", "error", "-show_format", "-of", "json", file_of(folder, ".mp3")).stdout)["format"]
    lyrics = next((text for name, text in tags["tags"].items() if name.startswith("lyrics")), "")
    check(told["title"] in tags["tags"]["title"] and all(line["text"] in lyrics for line in told["lines"]), "ID3: title and lyrics", tags)
    check(190_000 <= int(tags["bit_rate"]) <= 195_000, "MP3 has 192 kb/s", tags)


def whole_folder(folder):
    told = manifest_of(folder)
    names = {file["name"] for file in told["files"]}
    check({path.name for path in folder.iterdir()} == names | {"segment.json"}, "the manifest names every file", names)
    for file in told["files"]:
        data = (folder / file["name"]).read_bytes()
        check(len(data) == file["bytes"] and hashlib.sha256(data).hexdigest() == file["sha256"], f"its size and hash of {file['name']}")
    check(told["frames"] == SECONDS * RATE and told["items"], "its frames, its items", told)


# --- captions

def seconds_of(stamp):
    hours, minutes, rest = stamp.replace(",", ".").split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def cues_of(path):
    """(begin, end, words, times of words) of each cue."""
    out = []
    for block in path.read_text().split("\n\n"):
        found = re.search(r"^(\S+) --> (\S+)\n(.*)", block, re.MULTILINE | re.DOTALL)
        if found:
            begin, end, text = found.groups()
            inner = [seconds_of(one) for one in re.findall(r"<([\d:.]+)>", text)]
            out.append((seconds_of(begin), seconds_of(end), " ".join(re.sub(r"<[^>]*>", "", text).split()), inner))
    return out


def captions(folder):
    told = manifest_of(folder)
    script = " ".join(line["text"] for line in told["lines"])
    for name in (".vtt", ".srt"):
        cues = cues_of(file_of(folder, name))
        check(len(cues) > 3, f"{name} has cues", cues)
        last = 0.0
        for begin, end, text, inner in cues:
            check(last <= begin < end <= SECONDS and inner == sorted(inner) and all(begin < one < end for one in inner),
                  f"{name}: times rise and end with the sound", (last, begin, end, text, inner))
            last = end
        text = " ".join(cue[2] for cue in cues)
        check(script in text, f"{name} has the words that are said", text)
    check(file_of(folder, ".vtt").read_text().startswith("WEBVTT\n"), "WebVTT begins as it must")
    check(any(cue[3] for cue in cues_of(file_of(folder, ".vtt"))), "and has times of words")


# --- kinds and engines

def levels(path):
    """dBFS of every twentieth of a second."""
    raw = subprocess.run(["ffmpeg", "-v", "error", "-i", path, "-f", "s16le", "-ac", "1", "-ar", "8000", "-"], capture_output=True, check=True)
    samples = array.array("h", raw.stdout)
    return [10 * math.log10(sum(one * one for one in samples[at:at + 400]) / 400 / 32768 ** 2 + 1e-12) for at in range(0, len(samples), 400)]


def bed(studio, spoken):
    folder, _ = studio.made("musik", "--bed", cut=CUT + "-tanpa-suara")
    told, marks = manifest_of(folder), chunks_of(file_of(folder, ".wav"))
    check(told["frames"] == SECONDS * RATE and len(marks["data"]) == SECONDS * RATE * 6, "a bed is as long as it must be")
    cues = [struct.unpack_from("<II", marks["cue "], 4 + 24 * at)[1] for at in range(struct.unpack_from("<I", marks["cue "])[0])]
    begins = [round(line["begin"] * RATE) for line in told["lines"]]
    check(len(cues) == len(begins) > 3 and all(abs(a - b) <= RATE / 100 for a, b in zip(cues, begins)), "with a mark for each line", (cues, begins))

    def loudest(where, which):
        return max(level for at, level in enumerate(levels(file_of(where, ".wav")))
                   for line in which["lines"][1:-1] if line["begin"] <= at / 20 < line["end"])

    quiet, voice = loudest(folder, told), loudest(spoken, manifest_of(spoken))
    check(quiet < voice - 10, "and no voice in it", (quiet, voice))
    check(min(levels(file_of(folder, ".wav"))) > -75, "nor digital silence")
    check("Suara ini dibuat" not in (folder / "naskah-penyiar.txt").read_text(), "its script names no voice of a machine")


def practice(studio):
    folder, said = studio.made("latihan", "--latihan", cut=CUT + "-LATIHAN")
    texts = {"name": folder.name, "line": said, "title": manifest_of(folder)["title"], "script": (folder / "naskah-penyiar.txt").read_text(),
             "captions": file_of(folder, ".vtt").read_text(), "bext": output("sndfile-info", "--broadcast", file_of(folder, ".wav")).stdout}
    for what, text in texts.items():
        check("LATIHAN" in text, f"practice says so in its {what}", text)
    check("Latihan. Ini latihan, bukan siaran." in " ".join(line["text"] for line in manifest_of(folder)["lines"]), "and aloud")


def says(path, text):
    output("espeak-ng", "-v", "id", "-a", "60", "-w", path, text)
    os.utime(path, (path.stat().st_mtime - 60,) * 2)  # what is newer may still be being copied


def fell_back(folder, said, why):
    check("Diucapkan espeak-ng, karena: " in said and why in said, f"who fell back says why: {why}", said)
    check(why in manifest_of(folder)["engine"]["fallback"] and manifest_of(folder)["engine"]["used"].startswith("espeak-ng"), "in the manifest, too",
          manifest_of(folder)["engine"])
    script = (folder / "naskah-penyiar.txt").read_text()
    check("Suara yang diminta gagal; diucapkan espeak-ng" in " ".join(script.split()) and "SUARA BUATAN" in script, "and in the script", script)


def human(studio):
    sheet = studio.folder / "lembar.txt"
    studio.run("radio", "--length", "0:40", "--lembar-rekam", sheet)
    asked = re.findall(r"^(\S+\.wav)\n    (.+)$", sheet.read_text(), re.MULTILINE)
    check(len(asked) >= 8, "the recording sheet has lines", asked)
    studio.settings("jaga", SOURCE / "tools/voice-engine/espeak-ng")
    with (studio.folder / "jaga.toml").open("a") as settings:
        settings.write(f'[[radio.slot]]\ntime = "{SLOT[11:16]}"\nlength = "0:40"\nlead = "60:00"\nengine = "human"\n')
    before = SLOT[:11] + f"{int(SLOT[11:13]) - 1:02}" + SLOT[13:]

    def watch():
        return studio.run("radio", "--watch", "--once", "--out", studio.folder / "jaga", settings="jaga", at=before)

    by_slot = studio.folder / "lembar-slot.txt"
    studio.run("radio", "--lembar-rekam", by_slot, "--slot", "06.30", settings="jaga", at=before)
    check(by_slot.read_text() == sheet.read_text(), "a sheet for a slot of the settings is that of its next airing", by_slot.read_text())
    said = watch()
    check("diucapkan espeak-ng" in said and manifest_of(studio.folder / "jaga" / CUT)["engine"]["fallback"], "a slot without takes is espeak-ng's", said)
    for name, text in asked:
        says(studio.folder / "rekaman" / name, text)
    silent = studio.folder / "rekaman" / asked[0][0]
    output("sox", "-n", "-r", "48000", silent, "trim", "0", "3")
    os.utime(silent, (silent.stat().st_mtime - 60,) * 2)
    said = watch()
    check("rekaman belum dapat dipakai: " in said and silent.name in said and "dibuat lagi" not in said, "a take that is refused is told", said)
    says(silent, asked[0][1])
    folder, said = studio.made("penyiar", "--engine", "human")
    told = manifest_of(folder)
    check("Diucapkan espeak-ng" not in said and told["engine"]["asked"] == "human" and not told["engine"]["fallback"]
          and not told["engine"]["used"].startswith("espeak"), "takes are heard", told["engine"])
    script = (folder / "naskah-penyiar.txt").read_text()
    check("SUARA BUATAN" not in script and "komputer" not in script, "and call themselves no computer", script)
    lufs, peak = by_ebumeter(file_of(folder, ".wav"))
    check(abs(lufs + 23) <= 0.2 and peak <= -1 and frames_of(file_of(folder, ".wav")) == SECONDS * RATE, "at their loudness and length", (lufs, peak))
    said = watch()
    check("rekaman penyiar sudah ada, dibuat lagi" in said, "takes that come late are used, before the slot", said)
    check("dibuat lagi" not in watch(), "once")
    watched = manifest_of(studio.folder / "jaga" / CUT)
    check(watched["engine"] == told["engine"] and watched["lines"] == told["lines"], "what was recorded for a slot is what its watch airs, an hour before", said)
    missing = next(name for name, text in asked if text == told["lines"][1]["text"])
    (studio.folder / "rekaman" / missing).unlink()
    fell_back(*studio.made("penyiar", "--engine", "human"), missing)


def figures_of_a_later_pull(studio):
    """A presenter records a sheet with figures; then the sources are read again, and the figures have another time."""
    words, sheet = ("--length", "3:00"), studio.folder / "lembar-tiga.txt"
    studio.run("radio", *words, "--lembar-rekam", sheet)
    for name, text in re.findall(r"^(\S+\.wav)\n    (.+)$", sheet.read_text(), re.MULTILINE):
        says(studio.folder / "rekaman" / name, text)
    counted = re.search(r"Data ini dihitung sampai.*", sheet.read_text())
    check(counted, "a sheet of three minutes has a figure with its time", sheet.read_text())
    studio.run("pull", at="2026-11-22T05:00+07:00")
    said = studio.run("radio", *words, "--engine", "human", "--out", studio.folder / "penyiar")
    told = manifest_of(studio.folder / "penyiar" / CUT.replace("40s", "180s"))
    check(not told["engine"]["fallback"] and not any("dihitung sampai" in line["text"] for line in told["lines"] if line["fate"] != "dropped"),
          "the figure is left out, and the rest is still the presenter's", told["engine"])
    check("Belum direkam, ditinggalkan: " in said and "dihitung sampai" in said, "which is said", said)


def command(studio):
    folder, said = studio.made("program", "--engine", "command")
    told = manifest_of(folder)
    check("Diucapkan espeak-ng" not in said and told["engine"]["used"] == "espeak-ng (program)", "a program speaks", told["engine"])
    check(abs(by_ebumeter(file_of(folder, ".wav"))[0] + 23) <= 0.2, "at its loudness")
    began = time.monotonic()
    fell_back(*studio.made("macet", "--engine", "command", settings="macet"), "macet.sh")
    check(time.monotonic() - began < 120, "a program that hangs is not waited for long", time.monotonic() - began)


def bank(studio):
    """The format that has nothing but templates, and an announcer who recorded their phrases."""
    words = ("--engine", "bank", "--format", "layanan")
    fell_back(*studio.made("bank", *words), "frasa belum direkam")
    listed = [json.loads(line) for line in studio.run("radio", "bank", "--list", "--json").splitlines()]
    check(len(listed) > 300 and not any(one["recorded"] for one in listed), "the list of phrases", len(listed))
    with ThreadPoolExecutor(2) as booths:
        list(booths.map(lambda one: says(studio.folder / "frasa" / one["file"], one["read"]), listed))
    check("0 belum ada" in studio.run("radio", "bank", "--list"), "and nothing of it is missing then")
    folder, said = studio.made("bank", *words)
    check(not manifest_of(folder)["engine"]["fallback"] and manifest_of(folder)["engine"]["asked"] == "bank", "a bank says templates", said)
    check(abs(by_ebumeter(file_of(folder, ".wav"))[0] + 23) <= 0.2, "at their loudness")
    for length in ("1:00", "1:30"):
        seconds = 60 * int(length[0]) + int(length[2:])
        folder, said = studio.made("bank", *words, "--length", length, cut=CUT.replace("40s", f"{seconds}s"))
        told = manifest_of(folder)
        check(not told["engine"]["fallback"] and not told["items"], f"and in {length}, without complaints", said)
        check(told["seconds"] == seconds and {"angka", "ajakan", "privasi", "penutup"} <= {line["role"] for line in told["lines"]},
              f"with figure and call in {length}", told["lines"])
    fell_back(*studio.made("bank", "--engine", "bank", "--format", "spot"), "frasa")


with tempfile.TemporaryDirectory() as name:
    studio = Studio(Path(name))
    loudness(studio)
    spoken = studio.folder / "keras-23" / CUT
    readers(spoken)
    whole_folder(spoken)
    captions(spoken)
    again, _ = studio.made("lagi")
    check(all(path.read_bytes() == (again / path.name).read_bytes() for path in spoken.iterdir()), "the same slot has the same bytes")
    bed(studio, spoken)
    practice(studio)
    human(studio)
    figures_of_a_later_pull(studio)
    command(studio)
    bank(studio)
    settings = studio.folder / "siar.toml"
    settings.write_text(settings.read_text().replace('"wav", "flac", "mp3", ', ""))
    studio.run("radio", "--length", "10:00", "--out", studio.folder / "panjang")
    note = next((studio.folder / "panjang").glob("2*/*-pesan-suara.opus"))
    check(note.stat().st_size < 16_000_000 and frames_of(note) == 600 * RATE, "ten minutes go to a group of WhatsApp", note.stat().st_size)

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
