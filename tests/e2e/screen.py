# SPDX-License-Identifier: GPL-3.0-or-later
"""`siar screen` on an X server without a screen: a panel hung turned, a theme saved meanwhile, a server that goes away."""
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIAR = os.environ["SIAR"]
SETTINGS = """
[[source]]
name = "contoh"
kind = "demo"
recent = true
"""
failures = []


def check(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED:", what)


class Display:
    """An X server whose pixels lie in a file."""

    def __init__(self, folder, width, height):
        reading, writing = os.pipe()
        size = f"{width}x{height}x24"
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp",
                                        "-noreset", "-fbdir", str(folder)], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as line:
            self.name = ":" + line.readline().strip()
        self.file = Path(folder) / "Xvfb_screen0"

    def pixels(self):
        """Rows of pixels, from the XWD file (X11/XWDFile.h)."""
        data = self.file.read_bytes()
        head = struct.unpack(">25I", data[:100])
        width, height, line, start = head[4], head[5], head[12], head[0] + 12 * head[19]
        return [memoryview(data)[start + y * line:start + y * line + 4 * width].cast("I").tolist() for y in range(height)]

    def end(self):
        self.server.kill()
        self.server.wait()


def open_screen(display, folder, extra, presenter, filled=True, extra_options=()):
    settings = Path(folder) / "siar.toml"
    settings.write_text(SETTINGS + "[screen]\n" + extra)
    common = ["--config", str(settings), "--state", str(Path(folder) / "state"), "--at", "2026-11-21T14:05+07:00",
              "--speed", "0", *extra_options]
    if filled:
        subprocess.run([SIAR, "pull", *common], check=True, stdout=subprocess.DEVNULL)
    return subprocess.Popen([SIAR, "screen", "--presenter", presenter, *common],
                            env=dict(os.environ, DISPLAY=display.name), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                            text=True)


def settled(display):
    """What the display shows once it shows something that stays."""
    before = None
    for _ in range(300):
        time.sleep(0.2)
        now = display.pixels()
        if now == before and any(any(row) for row in now):
            return now
        before = now
    return before


def shown(folder, width, height, rotation):
    display = Display(folder, width, height)
    screen = open_screen(display, folder, f"rotation = {rotation}\n", "shm")
    try:
        return settled(display)
    finally:
        screen.terminate()
        screen.communicate()
        display.end()


# Of one store: the order of items follows its key.
with tempfile.TemporaryDirectory() as folder:
    upright = shown(folder, 720, 1280, 0)
    turned = shown(folder, 1280, 720, 90)
check([list(row) for row in zip(*upright[::-1])] == turned, "rotation = 90 shows the upright picture turned clockwise")

with tempfile.TemporaryDirectory() as folder:
    display = Display(folder, 640, 360)
    screen = open_screen(display, folder, "", "shm", filled=False)
    check(any(any(row) for row in settled(display)), "before the first pull the screen stands by")
    screen.terminate()
    out, err = screen.communicate(timeout=60)
    display.end()
    check(screen.returncode == 0 and "siar: belum ada basis data: " in err and err.count("\n") == 1,
          f"and says so in one line: {screen.returncode} {err}")

def first_slide(folder, runtime):
    """What a screen by the computer's own clock noted that it showed first."""
    runtime.mkdir(mode=0o700, exist_ok=True)
    noted = lambda: [line for file in runtime.glob("*/tayang") for line in file.read_text().splitlines()[1:]]
    before = len(noted())
    display = Display(folder, 640, 360)
    common = ["--config", str(Path(folder) / "siar.toml"), "--state", str(Path(folder) / "state")]
    subprocess.run([SIAR, "pull", *common], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([SIAR, "screen", "--presenter", "shm", "--for", "0:03", *common], check=True,
                   env=dict(os.environ, DISPLAY=display.name, XDG_RUNTIME_DIR=str(runtime)))
    display.end()
    return noted()[before].split("\t")[1:]


with tempfile.TemporaryDirectory() as folder:
    (Path(folder) / "siar.toml").write_text(SETTINGS + "[screen]\nsize = \"640x360\"\n")
    first = first_slide(folder, Path(folder) / "run")
    second = first_slide(folder, Path(folder) / "run")
    third = first_slide(folder, Path(folder) / "other")
    print("noted:", first, second, third)
    check(first == third, "a screen that remembers nothing begins with the same item")
    check(first != second, "one that is started again goes on behind what it showed")



def data_of_its_own(folder):
    """The program's data with themes that may be written to."""
    source = Path(os.environ["SIAR_SOURCE"])
    data = Path(folder) / "data"
    data.mkdir()
    for part in ["config", "assets"]:
        (data / part).symlink_to(source / part)
    shutil.copytree(source / "themes", data / "themes")
    return data


def turned_into(display, paper):
    """Whether within a while the display's corner has this colour; and the colours it had until then."""
    seen = []
    for _ in range(200):
        corner = display.pixels()[0][0] & 0xFFFFFF
        if not seen or seen[-1] != corner:
            seen.append(corner)
        if corner == paper:
            return True, seen
        time.sleep(0.05)
    return False, seen


def save(theme, old, new):
    """As an editor does: beside it, then renamed."""
    text = theme.read_text()
    assert old in text, old
    beside = theme.with_suffix(".new")
    beside.write_text(text.replace(old, new))
    beside.rename(theme)


for presenter in ["shm", "gl"]:
    with tempfile.TemporaryDirectory() as folder:
        data = data_of_its_own(folder)
        theme = data / "themes" / "siar" / "theme.toml"
        display = Display(folder, 640, 360)
        screen = open_screen(display, folder, "", presenter, extra_options=["--data", str(data)])
        light = settled(display)
        shutil.copy(data / "themes" / "malam" / "theme.toml", theme.with_suffix(".new"))
        theme.with_suffix(".new").rename(theme)
        dark, seen = turned_into(display, 0x101615)
        check(dark, f"{presenter}: a theme that is saved is worn by the screen that runs: {[hex(one) for one in seen]}")
        check(seen == [0xF6F3EC, 0x101615], f"{presenter}: without a blank frame: {[hex(one) for one in seen]}")
        last_good = settled(display)
        check(last_good != light, f"{presenter}: the pixels are others")
        save(theme, 'ink = "#f1f3ee"', 'ink = "putih"')
        time.sleep(4)
        check(display.pixels() == last_good, f"{presenter}: a faulty theme leaves the last good look")
        save(theme, 'ink = "putih"', 'ink = "#f1f3ee"')
        save(theme, 'paper = "#101615"', 'paper = "#000000"')
        save(theme, "ink_on_paper = 16.38", "ink_on_paper = 18.81")
        time.sleep(4)
        check(display.pixels() == last_good, f"{presenter}: so does one whose stated contrast is not the computed one")
        save(theme, 'paper = "#000000"', 'paper = "#101615"')
        save(theme, "ink_on_paper = 18.81", "ink_on_paper = 16.38")
        save(theme, 'family = "Plus Jakarta Sans"', 'family = "Comic Sans"')
        time.sleep(3)
        save(theme, 'family = "Comic Sans"', 'family = "Noto Sans"')
        time.sleep(3)
        check(settled(display) != last_good, f"{presenter}: another type family is worn, too")
        screen.terminate()
        out, err = screen.communicate(timeout=60)
        display.end()
        print(presenter, "said:", err.strip())
        lines = err.splitlines()
        check(len(lines) == 3, f"{presenter}: one line for each faulty change: {err}")
        check(lines[:1] == [f"siar: tema yang disimpan tidak dipakai: nilai \"ink\" di [palette] bukan warna: {theme} baris 9. "
                            "Isi seperti \"#0b5d4b\""], f"{presenter}: it names key and line: {lines[:1]}")
        check("\"Comic Sans\"" in lines[-1], f"{presenter}: and a family that is not there: {lines[-1:]}")
        check(screen.returncode == 0, f"{presenter}: and it ends well: {screen.returncode}")

for presenter in ["shm", "gl"]:
    with tempfile.TemporaryDirectory() as folder:
        display = Display(folder, 640, 360)
        screen = open_screen(display, folder, "", presenter)
        settled(display)
        display.end()
        out, err = screen.communicate(timeout=60)
        print(presenter, "said:", err.strip())
        check(screen.returncode == 1, f"{presenter}: a lost display ends it with 1, not {screen.returncode}")
        check(out == "" and err.startswith(f"siar: sambungan ke layar putus: {display.name}. ") and err.count("\n") == 1,
              f"{presenter}: a lost display is told in one line")

sys.exit(1 if failures else 0)
