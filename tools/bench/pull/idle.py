#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a pull without news costs: a hub with the demo data (a desk, and a pull that asks its own source again) is the
server; `siar pull --follow` at an interval of 60 s asks it for an hour that lasts a minute, then bench_pull asks it 500
times.  idle.py SIAR BENCH_PULL PACKAGE"""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

SIAR, BENCH_PULL, PACKAGE = sys.argv[1:]
SPEED = 60
FAST = ["--speed", str(SPEED)]
TIMES = 500


def wait_for(path: pathlib.Path) -> str:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if path.exists() and path.read_text().strip():
            return path.read_text().strip()
        time.sleep(0.02)
    raise SystemExit(f"{path} did not come")


def stop(process: subprocess.Popen) -> None:
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=30)


def kernel_bytes(process: subprocess.Popen) -> int:
    lines = pathlib.Path(f"/proc/{process.pid}/io").read_text().splitlines()
    return int(dict(line.split(": ") for line in lines)["write_bytes"])


def stamps(state: pathlib.Path) -> dict:
    return {path: (stat.st_mtime_ns, stat.st_size) for path in state.rglob("*")
            if path.is_file() and (stat := path.stat())}


def idle_hour(folder: pathlib.Path, address: str, token: pathlib.Path) -> None:
    settings, state = folder / "siar.toml", folder / "layar"
    settings.write_text(f'[[source]]\nname = "pusat"\nkind = "siar"\nurl = "{address}"\ntoken_file = "{token}"\n'
                        'interval = "1:00"\n')
    common = [SIAR, "--config", str(settings), "--state", str(state)]
    for _ in range(2):  # the second reading gets the ETags
        subprocess.run([*common, "pull"], check=True, stdout=subprocess.DEVNULL)
    follow = subprocess.Popen([*common, *FAST, "pull", "--follow", "--json"], stdout=subprocess.PIPE, text=True)
    try:
        # Opening the store is no part of the hour.
        json.loads(follow.stdout.readline())
        os.set_blocking(follow.stdout.fileno(), False)
        before, kernel, written = stamps(state), kernel_bytes(follow), 0
        until = time.monotonic() + 3600 / SPEED
        while time.monotonic() < until:
            time.sleep(0.05)
            after = stamps(state)
            written += sum(size for path, (at, size) in after.items() if before.get(path, (0, 0))[0] != at)
            before = after
        kernel = kernel_bytes(follow) - kernel
    finally:
        stop(follow)
    readings = [json.loads(line) for line in follow.stdout.read().splitlines()]
    if len(readings) < 45 or any("galat" in one or one["baru"] + one["berubah"] for one in readings):
        raise SystemExit(f"no idle hour: {readings[-1:]} ({len(readings)})")
    name = f"idle hour at 60 s, {len(readings)} readings"
    # By whole files a database counts in full for one page; the kernel counts pages, and those of folders too.
    print(f"{name}: written, by the kernel\t{kernel}\tB\t<\t8193")
    print(f"{name}: files that changed, whole\t{written}\tB\t-\t-", flush=True)


with tempfile.TemporaryDirectory() as temporary:
    folder = pathlib.Path(temporary)
    port, hub = folder / "port", [SIAR, "--state", str(folder / "pusat")]
    subprocess.run([*hub, "pull"], check=True, stdout=subprocess.DEVNULL)
    source = subprocess.Popen([*hub, *FAST, "pull", "--follow"], stdout=subprocess.DEVNULL)
    desk = subprocess.Popen([*hub, *FAST, "desk", "--port", "0", "--port-file", str(port)], stdout=subprocess.DEVNULL)
    try:
        address, token = f"http://127.0.0.1:{wait_for(port)}", folder / "pusat" / "token-meja"
        idle_hour(folder, address, token)
        subprocess.run([BENCH_PULL, PACKAGE, "rounds", address, str(token), str(folder / "ukur"), str(TIMES)],
                       check=True)
    finally:
        stop(desk)
        stop(source)
