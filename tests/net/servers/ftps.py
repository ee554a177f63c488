# SPDX-License-Identifier: GPL-3.0-or-later
"""An FTP server with TLS: ftps.py FOLDER PORT CERTIFICATE_AND_KEY implicit|explicit [MANNER]

User siar, password rahasia-ftp. MANNER: never-over renames nothing over what is there, keeps-drafts gives no draft
another name.
"""
import os
import sys

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import TLS_DTPHandler, TLS_FTPHandler
from pyftpdlib.servers import FTPServer

folder, port, certificate, kind = sys.argv[1:5]
manner = sys.argv[5] if len(sys.argv) > 5 else ""


class DataHandler(TLS_DTPHandler):
    """pyftpdlib hangs up on who begins TLS before STOR is there, as libcurl does."""

    def readable(self):
        return self._ssl_accepting or self._ssl_want_read or bool(self.receive)


class Handler(TLS_FTPHandler):
    certfile = certificate
    tls_control_required = True
    tls_data_required = True
    dtp_handler = DataHandler
    auth_failed_timeout = 0
    authorizer = DummyAuthorizer()

    def handle(self):
        if kind == "implicit":
            self.secure_connection(self.ssl_context)
        super().handle()

    def ftp_RNTO(self, path):
        over = manner == "never-over" and os.path.exists(path)
        if over or (manner == "keeps-drafts" and self._rnfr.endswith(".sebagian")):
            self._rnfr = None
            self.respond("550 Not allowed.")
            return
        super().ftp_RNTO(path)


Handler.authorizer.add_user("siar", "rahasia-ftp", folder, perm="elradfmwMT")
FTPServer(("127.0.0.1", int(port)), Handler).serve_forever()
