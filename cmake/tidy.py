#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over every source of a built tree:  tidy.py BUILD_DIR [NAME_PART...]

A file is skipped when nothing it was made from has changed since it was last found clean: its command, the checks,
the tool, and every file that ninja knows it to include. NAME_PART limits the run to files whose name has that part."""

import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

TIDY = "clang-tidy-14"
ROOT = pathlib.Path(__file__).resolve().parent.parent


def included_files(build: pathlib.Path) -> dict[str, list[str]]:
    """Object file -> every file it was compiled from, as ninja recorded it."""
    said = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    inputs: dict[str, list[str]] = {}
    current: list[str] = []
    for line in said.splitlines():
        if line.startswith("    "):
            current.append(line.strip())
        elif match := re.match(r"(\S.*): #deps \d+, .*\(VALID\)$", line):
            current = inputs.setdefault(match[1], [])
    return inputs


class Digests:
    """What a file holds: by content inside the project, by size and time outside; each file looked at once."""

    def __init__(self, build: pathlib.Path):
        self._build = build
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        if name not in self._known:
            path = (self._build / name).resolve()
            if path.is_relative_to(ROOT):
                self._known[name] = hashlib.sha256(path.read_bytes()).hexdigest()
            else:
                status = path.stat()
                self._known[name] = f"{path} {status.st_size} {status.st_mtime_ns}"
        return self._known[name]


def main() -> int:
    build = pathlib.Path(sys.argv[1]).resolve()
    parts = sys.argv[2:]
    commands = json.loads((build / "compile_commands.json").read_text())
    commands = [c for c in commands
                if pathlib.Path(c["file"]).is_relative_to(ROOT) and not pathlib.Path(c["file"]).is_relative_to(build)
                and (not parts or any(part in c["file"] for part in parts))]
    inputs = included_files(build)
    digests = Digests(build)
    version = subprocess.run([TIDY, "--version"], capture_output=True, text=True, check=True).stdout
    common = version + (ROOT / ".clang-tidy").read_text()

    def key_of(command: dict) -> str | None:
        made = re.search(r" -o (\S+)", command["command"])
        names = inputs.get(made[1]) if made else None
        if not names:
            return None
        try:
            seen = "\n".join(digests.of(name) for name in names)
        except FileNotFoundError:
            return None
        return hashlib.sha256(f"{common}\n{command['command']}\n{seen}".encode()).hexdigest()

    def check(command: dict) -> tuple[str, str]:
        """("skipped" | "clean" | "found", what was said)"""
        name = str(pathlib.Path(command["file"]).relative_to(ROOT))
        stamp = build / "tidy" / (name + ".clean")
        key = key_of(command)
        if key and stamp.exists() and stamp.read_text() == key:
            return "skipped", ""
        run = subprocess.run([TIDY, "-quiet", "-p", build, "--extra-arg=-Wno-unknown-warning-option", command["file"]],
                             capture_output=True, text=True, check=False)
        if run.returncode != 0:
            return "found", run.stdout + re.sub(r"^\d+ warnings? (generated|treated).*\n", "", run.stderr, flags=re.M)
        if key:
            stamp.parent.mkdir(parents=True, exist_ok=True)
            stamp.write_text(key)
        return "clean", ""

    count = {"skipped": 0, "clean": 0, "found": 0}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for verdict, said in pool.map(check, commands):
            count[verdict] += 1
            if said:
                print(said, flush=True)
    print(f"{count['clean']} clean, {count['skipped']} unchanged, {count['found']} with findings")
    return 1 if count["found"] or not commands and not parts else 0


if __name__ == "__main__":
    sys.exit(main())
