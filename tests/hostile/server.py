# SPDX-License-Identifier: GPL-3.0-or-later
"""An Open311 server that misbehaves on request: http://127.0.0.1:PORT/<case>/requests.json. What a case does is a
function of its name; everything it holds is made of one list of complaints, so that a test knows what is good in it."""
import datetime
import email.utils
import functools
import gzip
import json
import re
import socket
import ssl
import threading
import time
import urllib.parse
import zlib

NOW = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
PAGE = 50
PAGING = ("page", "page_size", "per_page")
BEARER = "<bearer>"  # the token of a request, among what it asks for
MARKER = "081100001904"  # stands in every description; must never be found in what the program keeps


def stamp(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def complaint(number):
    """The complaint `number`: one every 2 hours back from NOW, two of three closed."""
    made = NOW - datetime.timedelta(hours=2 * number + 3)
    closed = number % 3 != 0
    return {
        "service_request_id": f"A-{number:04d}",
        "status": "closed" if closed else "open",
        "status_notes": "Petugas menambal jalan itu" if closed else "",
        "service_code": "jalan",
        "service_name": "Jalan",
        "description": f"Jalan berlubang dekat pasar, butir {number}. Hubungi {MARKER}",
        "requested_datetime": stamp(made),
        "updated_datetime": stamp(made + datetime.timedelta(hours=2 if closed else 0)),
        "address": "Jalan Raya Sayung",
        "lat": "-6.9", "long": "110.5",
    }


ALL = [complaint(number) for number in range(120)]
CITY = [complaint(number) for number in range(25000)]  # a good server: more than one batch of feeds::Limits

HEAVY = [complaint(number) for number in range(12_000)]  # each with two letters of 19 kB: 450 MB, one batch by their number
LETTER = " Lampu di tepi jalan itu padam lagi." * 540


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def chosen(query, rows, inverted=False):
    """The rows that the filters of a request leave, newest first."""
    def keeps(row):
        for key, field, wanted in (("updated_after", "updated_datetime", 1), ("start_date", "requested_datetime", 1),
                                   ("end_date", "requested_datetime", -1)):
            if query.get(key) and (moment(row[field]) - moment(query[key])).total_seconds() * wanted < 0:
                return False
        return not query.get("status") or row["status"] in query["status"].split(",")
    return [row for row in rows if keeps(row) != inverted]


def much_later(rows):
    """The same city an hour later: everything has changed, and every tenth complaint is gone."""
    return [dict(row, status_notes="Sudah diperiksa lagi", updated_datetime=stamp(moment(row["updated_datetime"]) +
                 datetime.timedelta(hours=1))) for n, row in enumerate(rows) if n % 10 != 7]


@functools.lru_cache(maxsize=64)
def chosen_of_city(filters, moved_on):
    return chosen(dict(filters), much_later(CITY) if moved_on else CITY)


def paged(query, rows, most=PAGE):
    size = min(most, int(query.get("page_size") or query.get("per_page") or most))
    first = (int(query.get("page") or 1) - 1) * size
    return rows[first:first + size]


def later(rows, shift):
    """The same rows by a clock that is `shift` off."""
    return [dict(row, requested_datetime=stamp(moment(row["requested_datetime"]) + shift),
                 updated_datetime=stamp(moment(row["updated_datetime"]) + shift)) for row in rows]


def nested(depth):
    return '[{"service_request_id":"D-1","deep":' + "[" * depth + "]" * depth + "}]"


class Server:
    """One for a whole test; every connection has a thread of its own."""

    def __init__(self, host="127.0.0.1", certificate=None):
        self.context = None
        if certificate:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(certificate)
        self.listening = socket.create_server((host, 0), backlog=64)
        self.host, self.port = host, self.listening.getsockname()[1]
        self.other = None   # where a redirect to another host leads
        self.well = set()   # cases that have recovered
        self.moved_on = threading.Event()  # the city has much_later()
        self.heads = []     # (case, head and body) of every request
        self.lock = threading.Lock()
        threading.Thread(target=self.accept, daemon=True).start()

    def url(self, case):
        return f"{'https' if self.context else 'http'}://{self.host}:{self.port}/{case}"

    def accept(self):
        while True:
            connection, _ = self.listening.accept()
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        try:
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            with connection:
                while self.answer(connection):
                    pass
        except OSError:
            pass  # the program hung up, as it should

    def answer(self, connection):
        head = b""
        while b"\r\n\r\n" not in head:
            got = connection.recv(65536)
            if not got:
                return False
            head += got
        head, _, body = head.partition(b"\r\n\r\n")
        told = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
        while len(body) < int(told[0].split(b":")[1] if told else 0):
            body += connection.recv(65536)
        target = head.split(b" ", 2)[1].decode("latin-1")
        path, _, text = target.partition("?")
        case, _, name = path.strip("/").partition("/")
        with self.lock:
            self.heads.append((case, (head + body).decode("latin-1")))
            well = case in self.well
        query = dict(urllib.parse.parse_qsl(text or body.decode("latin-1")), path=path)  # of a GET, or of a POST
        bearer = re.search(rb"(?i)\r\nauthorization: bearer ([^\r]*)", head)
        query[BEARER] = bearer[1].decode("latin-1") if bearer else ""
        if name.startswith("services"):
            return self.send(connection, [{"service_code": "jalan", "service_name": "Jalan"}])
        if well or not hasattr(self, "case_" + case):
            return self.send(connection, self.good(query))
        return getattr(self, "case_" + case)(connection, query)

    def good(self, query):
        """What a server without fault would answer: rows, or the bytes of a whole answer."""
        return paged(query, chosen(query, ALL))

    def body(self, query):
        rows = self.good(query)
        return rows if isinstance(rows, bytes) else json.dumps(rows).encode()

    def send(self, connection, rows, status="200 OK", kind="application/json", headers="", date=NOW, length=None):
        body = rows if isinstance(rows, bytes) else (rows if isinstance(rows, str) else json.dumps(rows)).encode()
        connection.sendall((f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n"
                            f"Date: {email.utils.format_datetime(date, usegmt=True)}\r\n"
                            f"Content-Length: {len(body) if length is None else length}\r\n{headers}\r\n").encode() + body)
        return True

    def stream(self, connection, headers, pieces):
        connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{headers}\r\n".encode())
        for piece in pieces:
            connection.sendall(piece)
        return False

    def case_city(self, connection, query):
        filters = tuple(sorted((key, value) for key, value in query.items() if key not in PAGING))
        return self.send(connection, paged(query, chosen_of_city(filters, self.moved_on.is_set()), most=500))

    def case_heavy(self, connection, query):
        rows = paged(query, chosen(query, HEAVY), most=100)
        return self.send(connection, [dict(row, description=row["description"] + LETTER,
                                           status_notes=row["status_notes"] + LETTER) for row in rows])

    # Time and size.
    def case_drip(self, connection, query):
        def drops():
            for letter in json.dumps(ALL):
                time.sleep(0.5)
                yield letter.encode()
        return self.stream(connection, "Content-Length: 100000\r\n", drops())

    def case_stall(self, connection, query):
        connection.recv(1)  # until the program hangs up
        return False

    def case_cut(self, connection, query):
        body = self.body(query)
        self.send(connection, body[:len(body) // 2], length=len(body))
        return False

    def case_length_short(self, connection, query):
        body = self.body(query)
        self.send(connection, body, length=len(body) - 40)
        return False

    def case_length_long(self, connection, query):
        body = self.body(query)
        self.send(connection, body, length=len(body) + 40)
        return False

    def case_bomb(self, connection, query):
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        def pieces():
            zeros = b"[" + b" " * (1 << 20)
            for _ in range(1024):
                yield packer.compress(zeros)
                zeros = b" " * (1 << 20)
            yield packer.flush()
        return self.stream(connection, "Content-Encoding: gzip\r\nConnection: close\r\n", pieces())

    def case_gigabyte(self, connection, query):
        return self.stream(connection, f"Content-Length: {1 << 30}\r\n", (b" " * (1 << 20) for _ in range(1024)))

    def case_gigabyte_chunked(self, connection, query):
        piece = b"100000\r\n" + b" " * (1 << 20) + b"\r\n"
        return self.stream(connection, "Transfer-Encoding: chunked\r\n", (piece for _ in range(1024)))

    def case_headers(self, connection, query):
        return self.stream(connection, "", (b"X-Long: " + b"a" * 60000 + b"\r\n" for _ in range(20000)))

    def case_gzip(self, connection, query):
        body = gzip.compress(json.dumps(paged(query, chosen(query, ALL))).encode())
        return self.send(connection, body, headers="Content-Encoding: gzip\r\n")

    def case_gzip_broken(self, connection, query):
        body = gzip.compress(json.dumps(paged(query, chosen(query, ALL))).encode())
        return self.send(connection, body[:-30] + b"x" * 30, headers="Content-Encoding: gzip\r\n")

    # Status and where it leads.
    def case_html(self, connection, query):
        return self.send(connection, "<!DOCTYPE html><html><body>Silakan masuk ke jaringan</body></html>", kind="text/html")

    def case_html_as_json(self, connection, query):
        return self.send(connection, "<!DOCTYPE html><html><body>Silakan masuk ke jaringan</body></html>")

    def case_error_500(self, connection, query):
        return self.send(connection, {"error": "x"}, status="500 Internal Server Error")

    def case_error_in_list(self, connection, query):
        return self.send(connection, [{"code": 400, "description": "galat basis data"}])

    def case_second_500(self, connection, query):
        if int(query.get("page") or 1) > 1:
            return self.case_error_500(connection, query)
        return self.send(connection, paged(query, chosen(query, ALL)))

    def case_dies(self, connection, query):
        if sum(case == "dies" for case, _ in self.heads) > 4:
            return self.case_error_500(connection, query)
        return self.send(connection, paged(query, chosen(query, ALL)))

    def case_limit(self, connection, query):
        return self.send(connection, [], status="429 Too Many Requests", headers="Retry-After: 7200\r\n")

    def case_limit_unsaid(self, connection, query):
        return self.send(connection, [], status="429 Too Many Requests")

    def case_unauthorized(self, connection, query):
        return self.send(connection, [], status="401 Unauthorized")

    def case_loop(self, connection, query):
        return self.send(connection, [], status="302 Found", headers=f"Location: {self.url('loop')}/requests.json\r\n")

    def case_elsewhere(self, connection, query):
        asked = {key: value for key, value in query.items() if key not in ("path", BEARER)}
        where = self.other.url("good") + query["path"].removeprefix("/elsewhere") + "?" + urllib.parse.urlencode(asked)
        return self.send(connection, [], status="302 Found", headers=f"Location: {where}\r\n")

    def case_other_scheme(self, connection, query):
        return self.send(connection, [], status="302 Found", headers="Location: ftp://127.0.0.1/requests.json\r\n")

    # Paging and clocks.
    def case_page_ignored(self, connection, query):
        return self.send(connection, chosen(query, ALL)[:PAGE])

    def case_page_ignored_whole(self, connection, query):
        return self.send(connection, chosen(query, ALL))

    def case_filter_ignored(self, connection, query):
        return self.send(connection, paged(query, ALL))

    def case_filter_inverted(self, connection, query):
        return self.send(connection, paged(query, chosen(query, ALL, inverted=bool(query.get("start_date")))))

    def case_empty_pages(self, connection, query):
        page = int(query.get("page") or 1)
        rows = chosen(query, ALL)
        if page in (2, 3):
            return self.send(connection, [])
        if page > 3:
            page -= 2
        return self.send(connection, rows[(page - 1) * PAGE:page * PAGE])

    def case_ahead(self, connection, query):
        shift = datetime.timedelta(days=3650)
        return self.send(connection, paged(query, chosen(query, later(ALL, shift))), date=NOW + shift)

    def case_behind(self, connection, query):
        shift = datetime.timedelta(days=-3650)
        return self.send(connection, paged(query, chosen(query, ALL)), date=NOW + shift)

    def case_duplicates(self, connection, query):
        rows = chosen(query, ALL)
        old = [dict(row, status="open", updated_datetime=row["requested_datetime"], status_notes="") for row in rows]
        mixed = [row for pair in zip(rows, old) for row in pair]
        return self.send(connection, paged(query, mixed + rows[::-1]))

    # Dirt in the rows. Each keeps all 120 good ones and says them in another shape, or adds what is bad.
    def dirty(self, connection, query, turn):
        return self.send(connection, turn(paged(query, chosen(query, ALL))))

    def with_bad(self, connection, query, bad):
        rows = paged(query, chosen(query, ALL))
        return self.send(connection, bad + rows if query.get("page", "1") == "1" else rows)

    def case_wrapped(self, connection, query):
        return self.dirty(connection, query, lambda rows: {"service_requests": rows})

    def case_single(self, connection, query):
        return self.send(connection, ALL[0] if query.get("page", "1") == "1" else [])

    def case_local_times(self, connection, query):
        return self.send(connection, paged(query, chosen(query, later(ALL, datetime.timedelta(hours=7)))))

    def case_uppercase(self, connection, query):
        return self.dirty(connection, query, lambda rows: [{key.upper(): value for key, value in row.items()} for row in rows])

    def case_numbers(self, connection, query):
        return self.dirty(connection, query, lambda rows: [
            dict(row, service_request_id=int(row["service_request_id"][2:]) + 1000, service_code=17, lat=884936.006,
                 long=1004398.8) for row in rows])

    def case_null_dates(self, connection, query):
        return self.dirty(connection, query, lambda rows: [dict(row, expected_datetime="1969-12-31T16:00:00-08:00",
                                                                 agency_responsible="", zipcode=None) for row in rows])

    def case_no_update_time(self, connection, query):
        return self.dirty(connection, query, lambda rows: [dict(row, updated_datetime="") for row in rows])

    def case_no_id(self, connection, query):
        bad = [dict(ALL[0], service_request_id=""), dict(ALL[1], service_request_id=None),
               {key: value for key, value in ALL[2].items() if key != "service_request_id"}]
        return self.with_bad(connection, query, bad)

    def case_bad_status(self, connection, query):
        return self.with_bad(connection, query, [dict(ALL[0], service_request_id="B-1", status="entah")])

    def case_bad_time(self, connection, query):
        return self.with_bad(connection, query, [dict(ALL[0], service_request_id="B-1", requested_datetime="kemarin")])

    def case_future(self, connection, query):
        ahead = later([dict(ALL[1], service_request_id="B-1")], datetime.timedelta(days=3650))
        return self.with_bad(connection, query, ahead)

    def case_not_objects(self, connection, query):
        return self.with_bad(connection, query, [None, 7, "x", [], [[]], {}])

    def case_utf8(self, connection, query):
        body = json.dumps(paged(query, chosen(query, ALL)), ensure_ascii=False).encode()
        return self.send(connection, body.replace(b"berlubang", b"berlubang \xff\xc3("))

    def case_nul(self, connection, query):
        return self.dirty(connection, query, lambda rows: [dict(row, description=row["description"] + "\0\1 akhir") for row in rows])

    def case_raw_nul(self, connection, query):
        body = json.dumps(paged(query, chosen(query, ALL))).encode()
        return self.send(connection, body.replace(b"berlubang", b"berlubang\0", 1))

    def case_long_title(self, connection, query):
        bad = [dict(ALL[0], service_request_id="B-1", description="a b " * 1_000_000 + MARKER)]
        return self.with_bad(connection, query, bad)

    def case_nested(self, connection, query):
        return self.send(connection, nested(10_000))

    def case_nested_object(self, connection, query):
        return self.send(connection, '{"a":' * 10_000 + "1" + "}" * 10_000)

    def case_empty(self, connection, query):
        return self.send(connection, "")

    def case_bom(self, connection, query):
        return self.send(connection, b"\xef\xbb\xbf" + json.dumps(paged(query, chosen(query, ALL))).encode())

    def xml_of(self, rows):
        def element(key, value):
            text = str(value).replace("&", "&amp;").replace("<", "&lt;")
            return f"<{key}>{text}</{key}>" if text else f"<{key}/>"
        inside = "".join("<request>" + "".join(element(*pair) for pair in row.items()) + "</request>" for row in rows)
        return f'<?xml version="1.0" encoding="utf-8"?>\n<service_requests>{inside}</service_requests>'

    def case_xml(self, connection, query):
        return self.send(connection, self.xml_of(paged(query, chosen(query, ALL))), kind="text/xml")

    def case_xml_only(self, connection, query):
        if not query["path"].endswith(".xml"):
            return self.send(connection, {"error": "x"}, status="404 Not Found")
        return self.case_xml(connection, query)

    def case_xml_entities(self, connection, query):
        bombs = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
            f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)) + "]>"
        body = self.xml_of(paged(query, chosen(query, ALL)))
        return self.send(connection, body.replace("?>\n", "?>\n" + bombs).replace("Jalan Raya", "&j;"), kind="text/xml")

    def case_xml_nested(self, connection, query):
        return self.send(connection, "<a>" * 10_000 + "</a>" * 10_000, kind="text/xml")
