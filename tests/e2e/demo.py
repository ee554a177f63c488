# SPDX-License-Identifier: GPL-3.0-or-later
"""`siar demo --once` from nothing: every scene as PNG, a segment of the exact length and loudness, marked scripts."""
import os
import re
import struct
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

SIAR = os.environ["SIAR"]
SCENES = ["selesai", "rekap", "kecepatan", "kanal", "jemput_bola"]
failures = []


def check(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED:", what)


def png_size(path):
    head = path.read_bytes()[:24]
    check(head[:8] == b"\x89PNG\r\n\x1a\n", f"{path.name} is a PNG")
    return struct.unpack(">II", head[16:24])


def loudness(path):
    """Integrated loudness and true peak by ffmpeg's own meter (EBU R 128)."""
    out = subprocess.run(["ffmpeg", "-hide_banner", "-nostats", "-i", path, "-af", "ebur128=peak=true", "-f", "null", "-"],
                         capture_output=True, text=True, check=True).stderr
    summary = out[out.rindex("Summary:"):]
    return (float(re.search(r"I:\s+(-?[\d.]+) LUFS", summary).group(1)),
            float(re.search(r"Peak:\s+(-?[\d.]+) dBFS", summary).group(1)))


def left_running(program):
    """Processes of this program; a part that lost its parent would be among them."""
    out = []
    for link in Path("/proc").glob("[0-9]*/exe"):
        try:
            if os.readlink(link) == os.path.realpath(program):
                out.append((link.parent / "cmdline").read_bytes().split(b"\0"))
        except OSError:
            pass
    return out


with tempfile.TemporaryDirectory() as folder:
    out = Path(folder) / "demo"
    environment = {k: v for k, v in os.environ.items() if k != "DISPLAY"}
    process = subprocess.run([SIAR, "demo", "--once", "--out", str(out), "--at", "2026-11-21T14:05+07:00", "--speed", "0"],
                             capture_output=True, text=True, env=environment, timeout=300)
    print(process.stdout, process.stderr)
    check(process.returncode == 0, "demo ends well")
    check("DATA CONTOH" in process.stdout, "demo says that its data are made up")
    running = [command for command in left_running(SIAR) if str(out).encode() in b" ".join(command)]
    check(not running, f"no part is left running: {running}")

    layar = subprocess.run([SIAR, "--config", str(out / "siar-layar.toml"), "--state", str(out / "layar"), "check",
                            "--at", "2026-11-21T14:05+07:00", "--speed", "0"],
                           capture_output=True, text=True, env=environment, timeout=120)
    check(layar.returncode == 0 and "RUSAK" not in layar.stdout, f"the screen's machine is sound: {layar.stdout}")
    check("edisi sampai utuh" in layar.stdout, "what a desk would serve there can be read")

    # A source that left the settings is withdrawn by a pull of all, and by nothing else.
    settings = Path(folder) / "satu.toml"
    settings.write_text('[[source]]\nname = "contoh-kini"\nkind = "demo"\nrecent = true\n')
    pusat = [SIAR, "--config", str(settings), "--state", str(out / "pusat"), "--at", "2026-11-21T14:05+07:00", "pull"]
    for arguments, said in ((["contoh-kini"], False), ([], True), ([], False)):
        pulled = subprocess.run([*pusat, *arguments], capture_output=True, text=True, timeout=120)
        check(pulled.returncode == 0, f"pull ends well: {pulled.stderr}")
        check(("contoh: tidak ada lagi di pengaturan, 422 aduannya ditarik" in pulled.stdout) == said,
              f"pull {arguments} says what it withdraws: {pulled.stdout}")

    for scene in SCENES:
        pictures = sorted((out / "gambar").glob(f"{scene}-*.png"))
        check(pictures, f"there is a picture of {scene}")
        for picture in pictures:
            check(png_size(picture) == (1920, 1080), f"{picture.name} has the size of the screen")

    segments = list((out / "radio").glob("*/*.wav"))
    check(len(segments) == 1, "there is one segment")
    for segment in segments:
        with wave.open(str(segment)) as sound:
            check(sound.getframerate() == 48000, "48 kHz")
            check(sound.getsampwidth() == 3, "24 bit")
            check(sound.getnchannels() == 2, "stereo")
            check(sound.getnframes() == 8_640_000, "three minutes to the sample")
            frames = sound.readframes(sound.getnframes())
        check(any(frames[:4800]) and any(frames[-4800:]), "no digital silence at either end")
        tag = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "format_tags", str(segment)],
                             capture_output=True, text=True, check=True).stdout
        check("DATA CONTOH" in tag, "the sound's own tag says that its data are made up")
        integrated, peak = loudness(segment)
        print(f"ffmpeg: {integrated} LUFS, true peak {peak} dBTP")
        check(abs(integrated + 23.0) <= 0.5, "-23 LUFS within half a unit")
        check(peak <= -1.0, "true peak at most -1 dBTP")

    copies = list((out / "radio").glob("*/naskah-*.txt"))
    check(len(copies) == 2, "reader copy and engine copy")
    for copy in copies:
        text = copy.read_text()
        check("DATA CONTOH" in text, f"{copy.name} is marked")
        check("0811" not in text and "contoh.id" not in text, f"{copy.name} holds nothing private")
    engine = next(c for c in copies if "mesin" in c.name).read_text()
    check(not re.search(r"[0-9%/@#]", engine), "the engine copy has words only")

    # Whatever lies on the screen's machine, database included, holds nothing of what was planted.
    leaks = [str(path) for path in [*(out / "layar").rglob("*"), *(out / "radio").rglob("*.txt")] if path.is_file()
             and re.search(rb"0811[ .-]?0000|62811[ .-]?0000|@contoh\.id|3321\d{8}0000", path.read_bytes())]
    check(not leaks, f"nothing private lies in {leaks}")

print(f"{'FAILED' if failures else 'ok'}: {len(failures)} failures")
sys.exit(1 if failures else 0)
