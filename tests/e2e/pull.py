#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pulls from a good hub beside one that is down and one that never answers: neither keeps the good one waiting, each
reading is told, `siar check` says the same, a signal ends it at once, and an idle hour leaves the disk alone. A sheet
that is not understood stays where it is.
SIAR: the program."""

import json
import os
import pathlib
import queue
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

SIAR = os.environ["SIAR"]
FAULTS: list[str] = []


def check(good: bool, what: str) -> None:
    if not good:
        FAULTS.append(what)
        print("FAULT", what, flush=True)


def run(*arguments, code: int = 0) -> subprocess.CompletedProcess:
    done = subprocess.run([SIAR, *map(str, arguments)], capture_output=True, text=True, timeout=120)
    check(done.returncode == code, f"{arguments} ends with {code}: {done.returncode} {done.stdout} {done.stderr}")
    return done


def lines_of(process: subprocess.Popen) -> "queue.Queue[dict]":
    lines: "queue.Queue[dict]" = queue.Queue()

    def read() -> None:
        for line in process.stdout:
            lines.put(json.loads(line))

    threading.Thread(target=read, daemon=True).start()
    return lines


def wait_for(path: pathlib.Path) -> str:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if path.exists() and path.read_text().strip():
            return path.read_text().strip()
        time.sleep(0.02)
    raise SystemExit(f"{path} did not come")


def stop(process: subprocess.Popen) -> float:
    began = time.monotonic()
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=30)
    return time.monotonic() - began


def silent_server() -> socket.socket:
    """Takes connections and says nothing."""
    server = socket.create_server(("127.0.0.1", 0))
    held = []

    def accept() -> None:
        try:
            while True:
                held.append(server.accept())
        except OSError:
            pass

    threading.Thread(target=accept, daemon=True).start()
    return server


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def hub(name: str, address: str, token: str) -> str:
    return f'[[source]]\nname = "{name}"\nkind = "siar"\nurl = "{address}"\ntoken_file = "{token}"\n\n'


def several_sources(folder: pathlib.Path) -> None:
    run("--state", folder / "pusat", "pull")
    port = folder / "port"
    desk = subprocess.Popen([SIAR, "--state", folder / "pusat", "desk", "--port", "0", "--port-file", port],
                            stdout=subprocess.DEVNULL)
    silent = silent_server()
    try:
        token = folder / "pusat" / "token-meja"
        settings = folder / "siar.toml"
        address = f"http://127.0.0.1:{wait_for(port)}"
        settings.write_text(hub("diam", f"http://127.0.0.1:{silent.getsockname()[1]}", token) +
                            hub("mati", f"http://127.0.0.1:{closed_port()}", token) + hub("pusat", address, token))
        common = ["--config", settings, "--state", folder / "layar"]
        process = subprocess.Popen([SIAR, *common, "pull", "--follow", "--json"], stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, text=True)
        lines = lines_of(process)
        told = {}
        while {"mati", "pusat"} - set(told):
            line = lines.get(timeout=15)
            told[line["sumber"]] = line
        check(told["pusat"]["baru"] == 844 and told["pusat"]["lengkap"], f"the good hub is read: {told['pusat']}")
        check("galat" not in told["pusat"] and "tanya_lagi" in told["pusat"], "and is asked again")
        check("galat" in told["mati"] and told["mati"]["gagal_berturut"] == 1, f"the dead one is told: {told['mati']}")
        check("diam" not in told, "the silent one is still being waited for")
        check(stop(process) < 3, "a signal ends a pull that waits")
        check(process.returncode == 0, f"and it ends well: {process.returncode}")

        again = run(*common, "pull", "--json", "pusat").stdout
        line = json.loads(again)
        check(line["baru"] == 0 and line["berubah"] == 0 and not line["semua"], f"the second reading: {line}")
        whole = json.loads(run(*common, "pull", "--json", "--whole", "pusat").stdout)
        check(whole["tetap"] == 844 and whole["lengkap"] and whole["lenyap"] == 0, f"all of it again: {whole}")

        failing = run(*common, "pull", "--json", "mati", "pusat", code=1)
        check("siar: mati: " in failing.stderr, "a source that fails is an error line")
        check(len(failing.stdout.splitlines()) == 2, "and the other one is told all the same")
        silent.close()
        findings = json.loads(run(*common, "check", "--json").stdout)
        check(any("pembacaan terakhir gagal" in one["apa"] and one["di_mana"].startswith("mati") for one in findings),
              "check knows of the failed reading")
    finally:
        silent.close()
        stop(desk)


def idle_hour(folder: pathlib.Path) -> None:
    """An hour in fifteen seconds."""
    settings = folder / "contoh.toml"
    settings.write_text('[[source]]\nname = "contoh"\nkind = "demo"\n')
    state = folder / "sepi"
    common = ["--config", settings, "--state", state]
    run(*common, "--at", "2026-11-21T14:05+07:00", "pull")
    process = subprocess.Popen([SIAR, *common, "--at", "2026-11-21T14:06+07:00", "--speed", "240", "pull", "--follow",
                                "--json"], stdout=subprocess.PIPE, text=True)
    lines = lines_of(process)
    first = lines.get(timeout=30)
    files = lambda: {path: path.stat() for path in state.rglob("*") if path.is_file()}
    before = files()
    count, cost, changed = 1, 0, set()
    until = time.monotonic() + 15
    while time.monotonic() < until:
        try:
            line = lines.get(timeout=0.1)
            count += 1
            check(line["baru"] + line["berubah"] == 0, f"nothing comes: {line}")
        except queue.Empty:
            pass
        # What the files grew by or were written anew with; the kernel's own count also has its folders in it.
        after = files()
        for path, now in after.items():
            if path not in before or now.st_mtime_ns != before[path].st_mtime_ns:
                changed.add(path.name)
                cost += now.st_size
        before = after
    stop(process)
    print(f"idle hour: {count} readings, {cost} bytes written to {sorted(changed)}, first {first}")
    check(8 <= count <= 16, f"about twelve readings: {count}")
    check(changed <= {"kontak"}, f"only the contacts are written: {changed}")
    check(cost <= 8192, f"an idle hour writes at most 8 kB: {cost}")


def sheets(folder: pathlib.Path) -> None:
    """A sheet that is not understood stays where the office dropped it, and is no complaint."""
    dropped = folder / "masuk"
    dropped.mkdir()
    settings = folder / "lembar.toml"
    settings.write_text(f'[[source]]\nname = "opd"\nkind = "sheet"\nfolder = "{dropped}"\n')
    common = ["--config", settings, "--state", folder / "lembar"]
    good = ("Tracking ID;Tanggal;USER;JUDUL;KETERANGAN\n5550001;12/01/2026;PENANDA-ORANG;Lampu padam;"
            "Selesai 15/1/2026\n")
    strange = "Nomor surat;Perihal;USER\n1;Undangan;PENANDA-ORANG\n"
    (dropped / "rekap.csv").write_text(good)
    (dropped / "surat.csv").write_text(strange)
    (dropped / "catatan.txt").write_text("Rapat hari Senin\n")
    time.sleep(11)  # until both have been quiet long enough
    told = run(*common, "pull").stdout
    check("opd: 1 baru" in told, f"the sheet that is understood is read: {told}")
    for name in ("surat.csv", "catatan.txt"):
        check(f"lembar {name} tidak terbaca" in told, f"why not {name} is told: {told}")
    check("aduan tidak dapat dibaca" not in told, f"and it is not called a complaint: {told}")
    check(sorted(path.name for path in dropped.glob("*.*")) == ["catatan.txt", "surat.csv"],
          f"what is understood is deleted, what is not stays: {list(dropped.iterdir())}")
    check((dropped / "surat.csv").read_text() == strange, "as it was")
    check(len(list((dropped / "disisihkan").glob("*.alasan.txt"))) == 2, "the reasons lie beside them")
    findings = json.loads(run(*common, "check", "--json").stdout)
    check(any("lembar surat.csv tidak terbaca" in one["apa"] for one in findings), "check says so, too")
    kept = [path for path in folder.rglob("*") if path.is_file() and path.parent != dropped]
    check(not any(b"PENANDA-ORANG" in path.read_bytes() for path in kept), "no person is kept")

    (dropped / "surat.csv").write_text(good.replace("5550001", "5550002"))
    (dropped / "catatan.txt").unlink()
    time.sleep(11)
    told = run(*common, "pull").stdout
    check("opd: 1 baru" in told and "tidak terbaca" not in told, f"mended, it is read: {told}")
    check(not list(dropped.glob("*.*")), "and deleted")


with tempfile.TemporaryDirectory() as temporary:
    several_sources(pathlib.Path(temporary))
    idle_hour(pathlib.Path(temporary))
    sheets(pathlib.Path(temporary))
sys.exit(1 if FAULTS else 0)
