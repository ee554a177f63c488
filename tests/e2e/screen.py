# SPDX-License-Identifier: GPL-3.0-or-later
"""`siar screen` on an X server without a screen: a panel hung turned, and a server that goes away."""
import os
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


def open_screen(display, folder, extra, presenter, filled=True):
    settings = Path(folder) / "siar.toml"
    settings.write_text(SETTINGS + "[screen]\n" + extra)
    common = ["--config", str(settings), "--state", str(Path(folder) / "state"), "--at", "2026-11-21T14:05+07:00",
              "--speed", "0"]
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
