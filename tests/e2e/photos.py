# SPDX-License-Identifier: GPL-3.0-or-later
"""A photo's whole way: from a city's server through a person's yes and the desk onto a screen, and off it again when the
person takes the yes back. Also a poster, shown beside it and told of by `siar check` where it is damaged."""
import http.server
import json
import os
import struct
import subprocess
import sys
import tempfile
import threading
import time
import zlib
from pathlib import Path

SIAR = os.environ["SIAR"]
MAGENTA, GREEN = (255, 0, 255), (0, 200, 0)
failures = []


def check(holds, what, seen=""):
    print("ok:" if holds else "FAILED:", what, "" if holds else str(seen)[:2000], flush=True)
    if not holds:
        failures.append(what)


def png(width, height, colour):
    """A PNG of one colour."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    row = b"\0" + bytes(colour) * width
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b""))


def pdf(size):
    """A PDF of one A4 page with a line of this type size."""
    text = f"BT /F1 {size} Tf 50 700 Td (Setiap Jumat pagi di alun-alun) Tj ET".encode()
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (out + b"xref\n0 6\n0000000000 65535 f \n" + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
            % len(out))


class City(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/foto/"):
            kind, body = "image/png", png(800, 600, MAGENTA)
        elif "requests" in self.path and "page=2" not in self.path:
            at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 3600))
            made = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 90000))
            kind, body = "application/json", json.dumps([{
                "service_request_id": f"26-{i}", "status": "closed", "service_code": "017", "service_name": "Lampu jalan",
                "description": "Lampu jalan di depan balai desa mati sejak Senin.", "agency_responsible": "Dinas Perhubungan",
                "status_notes": "Dua lampu sudah diganti.", "requested_datetime": made, "updated_datetime": at,
                "media_url": f"http://127.0.0.1:{self.server.server_port}/foto/{i}.png"} for i in range(4)]).encode()
        else:
            kind, body = "application/json", b"[]"
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Display:
    """An X server whose pixels lie in a file."""

    def __init__(self, folder, width, height):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset",
             "-fbdir", str(folder)], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as line:
            self.name = ":" + line.readline().strip()
        self.file = Path(folder) / "Xvfb_screen0"

    def share(self, colour):
        """How much of the display has this colour, nearly (XWD, X11/XWDFile.h)."""
        data = self.file.read_bytes()
        head = struct.unpack(">25I", data[:100])
        pixels = memoryview(data)[head[0] + 12 * head[19]:][:4 * head[4] * head[5]]
        near = sum(all(abs(pixels[at + 2 - i] - colour[i]) < 24 for i in range(3)) for at in range(0, len(pixels), 64))
        return near / (len(pixels) / 64)

    def end(self):
        self.server.kill()
        self.server.wait()


def within(seconds, holds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return False


city = http.server.ThreadingHTTPServer(("127.0.0.1", 0), City)
threading.Thread(target=city.serve_forever, daemon=True).start()
with tempfile.TemporaryDirectory(prefix="siar-photos-") as name:
    folder = Path(name)
    (folder / "siar.toml").write_text(
        f'regency = "demak"\n[[source]]\nname = "kota"\nkind = "open311"\nurl = "http://127.0.0.1:{city.server_port}"\n'
        'photos = true\n[source.status]\nopen = "proses"\nclosed = "selesai"\n')

    def run(*act, state="state", settings="siar.toml"):
        return subprocess.run([SIAR, "--config", folder / settings, "--state", folder / state, *map(str, act)],
                              capture_output=True, text=True, timeout=300)

    pulled = run("pull")
    check(pulled.returncode == 0 and "4 foto diambil" in pulled.stdout + pulled.stderr, "four photos are fetched",
          pulled.stdout + pulled.stderr)
    items = [json.loads(line)["butir"] for line in run("review", "list", "--json").stdout.splitlines()]
    check(len(items) == 4, "four items wait", items)
    for item in items:
        edited = run("review", "edit", item, "--by", "Bu Tinjau", "--problem", "Lampu jalan mati di depan balai desa",
                     "--action", "Petugas mengganti dua lampu", "--outcome", "Lampu menyala lagi")
        check(edited.returncode == 0, "the sentences are written", edited.stderr)
    sheet = run("review", "show", items[0], "--foto", folder / "lihat")
    photo = next(line.split(": ")[1] for line in sheet.stdout.splitlines() if line.startswith("Foto menunggu keputusan"))
    seen = folder / "lihat" / (photo[:16] + ".jpg")
    check(seen.is_file() and seen.read_bytes()[:2] == b"\xff\xd8", "the reviewer can look at it", sheet.stderr)
    wrong = run("review", "photo", items[0], "--foto", "0" * 8, "--sebagai", "sesudah", "--by", "Bu Tinjau")
    check(wrong.returncode == 1 and "foto tidak dikenal" in wrong.stderr, "an unknown photo is refused", wrong.stderr)
    for item in items:
        said = run("review", "photo", item, "--foto", photo[:8], "--sebagai", "sesudah", "--by", "Bu Tinjau")
        check(said.returncode == 0, "a person says what it shows", said.stderr)
    check("tayang sebagai sesudah" in run("review", "show", items[0]).stdout, "and the sheet tells it")

    (folder / "poster").mkdir()
    (folder / "poster" / "hijau.png").write_bytes(png(400, 600, GREEN))
    (folder / "poster" / "rusak.png").write_bytes(png(400, 600, GREEN)[:60])
    (folder / "poster" / "kecil.png").write_bytes(png(40, 60, GREEN))
    (folder / "poster" / "kecil.pdf").write_bytes(pdf(9))
    (folder / "poster" / "besar.pdf").write_bytes(pdf(60))
    (folder / "cek.toml").write_text('[[source]]\nname = "contoh"\nkind = "demo"\nrecent = true\n'
        "[screen]\nviewing_distance_m = 5\n" + "".join(
        f'[[poster]]\nfile = "poster/{each}"\n' for each in ("kecil.png", "kecil.pdf", "besar.pdf", "tiada.pdf")) +
        '[[poster]]\nfile = "poster/besar.pdf"\npage = 2\n')
    run("pull", state="cek", settings="cek.toml")
    found = run("check", state="cek", settings="cek.toml").stdout.splitlines()
    told = lambda words, file: any(words in line and file in line for line in found)
    check(told("akan tampak buram: 40x60 piksel", "kecil.png"), "a picture with few pixels is told of", found)
    check(told("kemungkinan tidak terbaca: hurufnya 3,", "kecil.pdf") and told("perlu 23,2 mm dari jarak 5,0 m", "kecil.pdf"),
          "small letters of a PDF are told with figures", [line for line in found if "poster" in line])
    check(not told("tidak terbaca", "besar.pdf") and told("PDF ini hanya 1 halaman", "besar.pdf"), "large ones are not",
          [line for line in found if "besar" in line])
    check(told("poster tidak ada", "tiada.pdf") and told("3 poster dapat tayang", ""), "nor is one that is missing left out")
    shown = run("preview", "--scene", "poster", "--size", "1080x1920", "--out", folder / "poster.png", state="cek",
                settings="cek.toml")
    check(shown.returncode == 0 and "kecil.pdf" in shown.stderr, "preview says it, too", shown.stdout + shown.stderr)

    desk = subprocess.Popen([SIAR, "--config", folder / "siar.toml", "--state", folder / "state", "desk", "--port-file",
                             folder / "port"], stdout=subprocess.DEVNULL)
    within(30, (folder / "port").exists)
    (folder / "layar.toml").write_text(
        f'regency = "demak"\n[screen]\nsize = "640x360"\nviewing_distance_m = 2\nedition_url = "http://127.0.0.1:'
        f'{(folder / "port").read_text().strip()}"\ntoken_file = "{folder / "state" / "token-meja"}"\n'
        '[[screen.scene]]\nname = "selesai"\nweight = 3\n[[screen.scene]]\nname = "poster"\nweight = 100\n'
        '[[poster]]\nfile = "poster/hijau.png"\n[[poster]]\nfile = "poster/rusak.png"\n')
    found = run("check", state="layar", settings="layar.toml").stdout
    check("rusak.png" in found and "1 poster dapat tayang" in found, "check tells of the damaged poster", found)
    display = Display(folder, 640, 360)
    screen = subprocess.Popen([SIAR, "--config", folder / "layar.toml", "--state", folder / "layar", "screen",
                               "--presenter", "shm"], env=dict(os.environ, DISPLAY=display.name, XDG_RUNTIME_DIR=name),
                              stderr=subprocess.PIPE, text=True)
    kept = folder / "layar" / "foto-layar" / (photo + ".jpg")
    try:
        check(within(30, kept.exists), "the screen has the photo as a file")
        check(within(90, lambda: display.share(MAGENTA) > 0.05), "the photo is on the screen")
        check(within(120, lambda: display.share(GREEN) > 0.05), "the poster is on the screen")
        within(90, lambda: display.share(MAGENTA) > 0.05)
        for item in items:
            run("review", "photo", item, "--foto", photo[:8], "--sebagai", "tarik", "--by", "Bu Tinjau")
        check(within(15, lambda: not kept.exists()), "a yes taken back takes the file")
        check(within(5, lambda: display.share(MAGENTA) < 0.01), "and the photo from the screen")
        time.sleep(10)
        check(display.share(MAGENTA) < 0.01, "and it does not come back")
    finally:
        for process in (screen, desk):
            process.terminate()
        print(screen.communicate(timeout=60)[1])
        desk.wait()
        display.end()

sys.exit(f"{len(failures)} failures" if failures else 0)
