# SPDX-License-Identifier: GPL-3.0-or-later
"""The same misbehaving server for the other kinds of source: a hub, whose answers are those of a real desk spoiled on
their way, and totals. A source of kind `sp4n` is served by server.Server itself: it asks by POST and takes the rows."""
import datetime
import json
import re
import urllib.error
import urllib.parse
import urllib.request

from server import BEARER, NOW, Server, moment, stamp

TEN_YEARS = datetime.timedelta(days=3650)
LONG = "a b " * 1_000_000


def shifted(body, shift):
    """The same answer by a clock that is `shift` off."""
    return re.sub(rb'"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)"',
                  lambda found: f'"{stamp(moment(found[1].decode()) + shift)}"'.encode(), body)


class Hub(Server):
    def __init__(self, desk, host="127.0.0.1", certificate=None):
        self.desk = desk
        super().__init__(host, certificate)

    def good(self, query):
        asked = {key: value for key, value in query.items() if key not in ("path", BEARER)}
        path = "/" + query["path"].strip("/").partition("/")[2]
        request = urllib.request.Request(f"{self.desk}{path}?{urllib.parse.urlencode(asked)}",
                                         headers={"Authorization": "Bearer " + query[BEARER]})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read()

    def answer(self, connection):
        try:
            return super().answer(connection)
        except urllib.error.HTTPError as refused:
            return self.send(connection, refused.read(), status=f"{refused.code} {refused.reason}")

    def spoiled(self, connection, query, turn):
        """The list of complaints as `turn` leaves it; all else as it is."""
        page = json.loads(self.good(query))
        if "complaints" in page:
            turn(page["complaints"])
        return self.send(connection, page)

    def spoiled_bytes(self, connection, query, bad):
        body = json.dumps(json.loads(self.good(query))).encode()
        if b'"complaints"' in body:
            body = body.replace(b'"cursor": "', b'"cursor": "' + bad)
        return self.send(connection, body)

    def case_ahead(self, connection, query):
        return self.send(connection, shifted(self.good(query), TEN_YEARS), date=NOW + TEN_YEARS)

    def case_behind(self, connection, query):
        return self.send(connection, self.good(query), date=NOW - TEN_YEARS)

    def case_duplicates(self, connection, query):
        def turn(rows):
            old = [{**row, "status": "proses", "updated": row["submitted"], "closed": None} for row in rows]
            rows[:] = [row for pair in zip(rows, old) for row in pair] + rows[::-1]
        return self.spoiled(connection, {**query, "limit": "100"}, turn)

    def case_nul(self, connection, query):
        def turn(rows):
            for row in rows:
                if "text" in row:
                    row["text"]["outcome"]["text"] += "\0\1 akhir"
        return self.spoiled(connection, query, turn)

    def case_long_title(self, connection, query):
        def turn(rows):
            for row in [row for row in rows if "text" in row][:1]:
                row["text"]["problem"]["text"] = LONG
        return self.spoiled(connection, query, turn)

    def case_raw_nul(self, connection, query):
        return self.spoiled_bytes(connection, query, b"\0")

    def case_utf8(self, connection, query):
        return self.spoiled_bytes(connection, query, b"\xff\xc3(")


class Totals(Server):
    """What a source of kind `statistics` gives."""

    def good(self, query):
        return self.totals()

    def totals(self, **other):
        counts = {"received": 422, "resolved": 373, "in_process": 28, "archived": 21}
        year = {"first": "2022-01-01", "last": "2022-12-31", **counts, "speeds": [
            {"interval": "ditanggapi_dalam", "mean_days": 0.1, "cases": 401}]}
        before = {"first": "2021-01-01", "last": "2021-12-31", **counts}
        return {"version": 1, "source": "Uji", "as_of": stamp(NOW), "periods": [before, year], **other}

    def case_ahead(self, connection, query):
        return self.send(connection, self.totals(as_of=stamp(NOW + TEN_YEARS)), date=NOW + TEN_YEARS)

    def case_behind(self, connection, query):
        return self.send(connection, self.totals(), date=NOW - TEN_YEARS)

    def case_duplicates(self, connection, query):
        one, other = self.totals()["periods"]
        return self.send(connection, self.totals(periods=[one, other, {**one, "received": 423, "resolved": 374}]))

    def case_nul(self, connection, query):
        return self.send(connection, self.totals(source="Uji\0\1"))

    def case_long_title(self, connection, query):
        return self.send(connection, self.totals(source=LONG))

    def case_raw_nul(self, connection, query):
        return self.send(connection, json.dumps(self.totals()).encode().replace(b"Uji", b"Uji\0"))

    def case_utf8(self, connection, query):
        return self.send(connection, json.dumps(self.totals()).encode().replace(b"Uji", b"Uji\xff\xc3("))
