#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds what `siar desk` serves against docs/central-api.yaml: every path is served, every answer is as described,
and nothing is served that is not described. SIAR: the program; SIAR_SOURCE: the project."""

import gzip
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

import jsonschema
import yaml

SOURCE = pathlib.Path(os.environ["SIAR_SOURCE"])
SIAR = os.environ["SIAR"]
DOCUMENT = yaml.safe_load((SOURCE / "docs/central-api.yaml").read_text())
FAULTS: list[str] = []


def check(good: bool, what: str) -> None:
    if not good:
        FAULTS.append(what)
        print("FAULT", what, flush=True)


class Answer:
    def __init__(self, status: int, headers, body: bytes):
        self.status = status
        self.headers = headers
        self.body = gzip.decompress(body) if headers.get("Content-Encoding") == "gzip" else body

    def json(self):
        return json.loads(self.body)


class Hub:
    def __init__(self, address: str, token: str):
        self._address = address
        self._token = token
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def ask(self, path: str, *, token: bool = True, method: str = "GET", **headers: str) -> Answer:
        request = urllib.request.Request(self._address + path, method=method)
        if token:
            request.add_header("Authorization", "Bearer " + self._token)
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        try:
            with self._opener.open(request, timeout=60) as got:
                return Answer(got.status, got.headers, got.read())
        except urllib.error.HTTPError as refused:
            return Answer(refused.code, refused.headers, refused.read())


def marked(value, where: str) -> None:
    """Every object with `demo` bears `tanda` exactly where it is true."""
    if isinstance(value, dict):
        if "demo" in value:
            check(("tanda" in value) == value["demo"], f"{where}: tanda does not go with demo")
        for name, inner in value.items():
            marked(inner, f"{where}.{name}")
    elif isinstance(value, list):
        for inner in value:
            marked(inner, where + "[]")


def described(operation: dict, answer: Answer, what: str) -> None:
    """The answer has a status and a body that the operation describes."""
    reference = operation["responses"].get(str(answer.status), {}).get("$ref")
    check(reference is not None, f"{what}: status {answer.status} is not described: {answer.body[:200]!r}")
    if reference is None:
        return
    response = DOCUMENT["components"]["responses"][reference.rsplit("/", 1)[1]]
    if "content" not in response:
        check(answer.body == b"", f"{what}: has a body")
        return
    check(answer.headers.get("Content-Type") == "application/json", f"{what}: is no JSON")
    schema = {**response["content"]["application/json"]["schema"], "components": DOCUMENT["components"]}
    body = answer.json()
    for fault in list(jsonschema.Draft202012Validator(schema).iter_errors(body))[:5]:
        check(False, f"{what}: {fault.json_path}: {fault.message[:200]}")
    marked(body, what)


DIMENSIONS = DOCUMENT["components"]["schemas"]["Dimension"]["enum"]
SAMPLES = {
    "status": (["selesai", "proses"], ["beres", ""]),
    "updated_since": (["2022-06-01T00:00:00Z", "2022-06-01T07:00:00+07:00"], ["kemarin"]),
    "limit": (["1", "500"], ["0", "501", "x", "1e2"]),
    "cursor": ([], ["bukan-cursor"]),
    "period": (["2022-01-01/2022-12-31"], ["2022", "2022-12-31/2022-01-01"]),
    "group_by": (DIMENSIONS, ["warna", "total", "klasifikasi", "rahasia"]),
    "audience": (["public", "radio", "van"], ["semua", "office"]),
    "since": (["0-0"], ["a b"]),
    "wait": (["0", "25"], ["26", "-1", "x"]),
}


def no_such(hub: Hub, template: str, operation: dict) -> None:
    """What a path with a name in it answers to names that nothing has, or that are none."""
    stem = template.split("{")[0]
    for name in ("0" * 64, "A" * 64, "0" * 63, "x", "", "..%2f..%2fetc%2fpasswd"):
        path = stem + name
        for token, status in ((True, 404), (False, 401)):
            answer = hub.ask(path, token=token)
            check(answer.status == status, f"{path}: {answer.status}")
            described(operation, answer, path)
        check(hub.ask(path, method="POST").status == 405, f"{path} POST is served")


def every_path(hub: Hub) -> None:
    for path, item in DOCUMENT["paths"].items():
        check(list(item) == ["get"], f"{path}: only GET is served")
        operation = item["get"]
        if "{" in path:
            no_such(hub, path, operation)
            continue
        answer = hub.ask(path)
        check(answer.status == 200, f"{path}: {answer.status}")
        described(operation, answer, path)
        for token in (None, "token-yang-salah-0123456789"):
            headers = {"Authorization": "Bearer " + token} if token else {}
            refused = hub.ask(path, token=False, **headers)
            check(refused.status == 401, f"{path} without a token: {refused.status}")
            described(operation, refused, path + " without a token")
        etag = answer.headers.get("ETag")
        check(bool(etag), f"{path}: no ETag")
        again = hub.ask(path, If_None_Match=etag or "")
        check(again.status == 304, f"{path} with its ETag: {again.status}")
        described(operation, again, path + " with its ETag")
        zipped = hub.ask(path, Accept_Encoding="gzip")
        check(zipped.json() == answer.json(), f"{path}: gzip says something else")
        head = hub.ask(path, method="HEAD")
        check(head.status == 200 and head.body == b"", f"{path} HEAD: {head.status}")
        check(hub.ask(path, method="POST").status == 405, f"{path} POST is served")
        for parameter in operation.get("parameters", []):
            good, bad = SAMPLES[parameter["name"]]
            for value, status in [(v, 200) for v in good] + [(v, 400) for v in bad]:
                what = f"{path}?{parameter['name']}={value}"
                told = hub.ask(f"{path}?{parameter['name']}={urllib.parse.quote(value, safe='')}")
                check(told.status == status, f"{what}: {told.status}")
                described(operation, told, what)


def nothing_else(hub: Hub) -> None:
    served = set(re.findall(r'"(/api/v1/[a-z]+/?)"', (SOURCE / "desk/api.cpp").read_text()))
    written = {path.split("{")[0] for path in DOCUMENT["paths"]}
    check(served == written, f"served and described differ: {served ^ written}")
    for path in ("/api/v1/photos/x", "/api/v1/screens/pair", "/api/v1", "/api/v2/discovery", "/../etc/passwd"):
        check(hub.ask(path).status == 404, f"{path} is served")


def every_page(hub: Hub) -> None:
    operation = DOCUMENT["paths"]["/api/v1/complaints"]["get"]
    seen: list[tuple[str, str]] = []
    told = 0
    path = "/api/v1/complaints?limit=100"
    while True:
        answer = hub.ask(path)
        described(operation, answer, path)
        page = answer.json()
        seen += [(row["changed"], row["item_id"]) for row in page["complaints"]]
        told += sum("text" in row for row in page["complaints"])
        if not page["more"] or len(seen) > 100_000:
            break
        path = "/api/v1/complaints?limit=100&cursor=" + urllib.parse.quote(page["cursor"], safe="")
    check(seen == sorted(seen), "complaints are not in order")
    check(len(seen) == len(set(seen)) and len(seen) > 0, "complaints come twice or not at all")
    check(0 < told < len(seen), f"{told} of {len(seen)} complaints have text")
    print(f"{len(seen)} complaints, {told} with text")


def every_breakdown(hub: Hub) -> None:
    """What is described as a dimension is served, with counts that add up and codes that stand once."""
    path = "/api/v1/statistics"
    whole = hub.ask(path).json()["statistics"]
    told = [one["dimension"] for one in whole["breakdowns"]]
    check(told[: len(DIMENSIONS)] == DIMENSIONS, f"{path}: other breakdowns than described: {told}")
    check(set(told[len(DIMENSIONS) :]) <= {"kecamatan"}, f"{path}: other breakdowns than described: {told}")
    for dimension in DIMENSIONS:
        what = f"{path}?group_by={dimension}"
        told = hub.ask(what).json()["statistics"]["breakdowns"]
        check({one["dimension"] for one in told} == {dimension}, f"{what}: other breakdowns")
        for one in told:
            codes = [count["code"] for count in one["counts"]]
            check(len(codes) > 0 and len(codes) == len(set(codes)), f"{what}: no codes, or one twice: {codes}")
            total = sum(count["count"] for count in one["counts"])
            adds_up = total >= one["whole"] if dimension == "instansi" else total == one["whole"]
            check(adds_up and one["whole"] > 0, f"{what}: does not add up")
            check(("note" in one) == (dimension == "instansi"), f"{what}: no note where one is needed")


def changed_since(hub: Hub) -> None:
    """`updated_since` asks for what the hub came to know: complaints much older than that are among them."""
    path = "/api/v1/complaints?limit=500&updated_since="
    first = hub.ask("/api/v1/complaints?limit=500").json()["complaints"]
    known = max(row["changed"] for row in first)
    told = hub.ask(path + known).json()["complaints"]
    check(all(row["changed"] >= known for row in told), f"{path}{known}: gives something older")
    check(any(row["updated"] < known for row in told), f"{path}{known}: goes by what the source calls updated")


def long_poll(hub: Hub) -> None:
    version = hub.ask("/api/v1/changes").json()["version"]
    start = time.monotonic()
    waited = hub.ask(f"/api/v1/changes?wait=1&since={version}").json()
    check(waited["changed"] is False and waited["version"] == version, "a quiet hub says that something changed")
    check(0.9 < time.monotonic() - start < 5, "a long poll does not wait as long as it was asked")


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="siar-api-") as folder:
        state = pathlib.Path(folder) / "state"
        port_file = pathlib.Path(folder) / "port"
        subprocess.run([SIAR, "pull", "--state", state], check=True, stdout=subprocess.DEVNULL)
        desk = subprocess.Popen([SIAR, "desk", "--port", "0", "--port-file", port_file, "--state", state],
                                stdout=subprocess.DEVNULL)
        try:
            for _ in range(600):
                if port_file.exists() or desk.poll() is not None:
                    break
                time.sleep(0.1)
            check(port_file.exists(), f"the desk does not say its port (exit {desk.poll()})")
            if port_file.exists():
                token = (state / "token-meja").read_text().strip()
                hub = Hub(f"http://127.0.0.1:{port_file.read_text().strip()}", token)
                every_path(hub)
                nothing_else(hub)
                every_page(hub)
                every_breakdown(hub)
                changed_since(hub)
                long_poll(hub)
        finally:
            desk.send_signal(signal.SIGTERM)
            desk.wait(timeout=30)
    print("faults:", len(FAULTS))
    return 1 if FAULTS else 0


if __name__ == "__main__":
    sys.exit(main())
