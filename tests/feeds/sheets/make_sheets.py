#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sheets of this folder with openpyxl (Debian: python3-openpyxl), as offices keep them by hand.

    python3 tests/feeds/sheets/make_sheets.py

All texts are invented. Where a column of people would be read, PENANDA-ORANG would be found.
"""
import datetime
import pathlib

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).parent
PERSON = "PENANDA-ORANG"
HEADINGS = ["No", "Tanggal", "Tracking ID", "USER", "JUDUL", "STAKEHOLDER", "TANGGAPAN", "KETERANGAN"]


def by_month() -> Workbook:
    """Title, a header of two rows, months between the data, merged cells, a hidden tab, a second tab, totals."""
    book = Workbook()
    tab = book.active
    tab.title = "Rekap"
    tab["A2"] = "REKAP ADUAN HALLO DEMAK TAHUN 2022"
    tab.merge_cells("A2:H2")
    upper = ["NO", "TANGGAL", "TRACKING  ID", "PELAPOR", "ADUAN", "STAKEHOLDER", "TINDAK LANJUT", None]
    lower = [None, None, None, "USER", "JUDUL", None, "TANGGAPAN", "KETERANGAN"]
    for column, (above, below) in enumerate(zip(upper, lower), 1):
        tab.cell(4, column, above)
        tab.cell(5, column, below)
    for letter in "ABCF":
        tab.merge_cells(f"{letter}4:{letter}5")
    tab.merge_cells("G4:H4")
    tab["A6"] = "JANUARI 2022"
    tab.merge_cells("A6:H6")
    tab.append([1, 12, "[5551234](javascript:;)", PERSON, "Lampu padam", "Dinhub", "Sudah diganti", "Selesai"])
    tab.append([2, 13, 5551235, PERSON, "Rambu roboh", None, "Dijadwalkan", "Proses"])
    tab.merge_cells("F7:F8")
    tab.append([None] * 8)
    tab["A10"] = datetime.date(2022, 2, 1)
    tab["A10"].number_format = "mmmm yyyy"
    tab.merge_cells("A10:H10")
    tab.append([3, "3 Februari", 5551236.0, PERSON, "Jalan rusak", "Dinputaru", "Ditambal", "Selesai 9/2/2022"])
    tab.append([4, datetime.date(2022, 2, 4), "5.551237E+06", PERSON, "Salah kirim", "Dinputaru", None, "Arsip"])
    tab["B12"].number_format = "dd/mm/yyyy"
    tab.append(["JUMLAH", None, 4])
    tab.merge_cells("A13:B13")

    march = book.create_sheet("Maret 2022")
    march.append(["KETERANGAN", "USER", "JUDUL", "TRACKING ID", "TANGGAL"])
    march.append(["Proses", PERSON, "Selokan mampat", "5551238", 7])

    hidden = book.create_sheet("Konsep")
    hidden.append(HEADINGS)
    hidden.append([1, "1/1/2022", "9999999", PERSON, "Tidak jadi", "Dinhub", "", "Selesai"])
    hidden.sheet_state = "hidden"
    book.create_sheet("Catatan").append(["Tidak ada tabel di sini"])
    return book


def of_1904() -> Workbook:
    """Dates of the other calendar, with and without a time, with a format and without; booleans; a formula."""
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    tab = book.active
    tab.append(HEADINGS + ["Rahasia"])
    tab.append([1, datetime.datetime(2022, 1, 12, 8, 30), "1", PERSON, "a", "Dinhub", "b", "Selesai", True])
    tab.append([2, 43111, "2", PERSON, "a", "Dinhub", "b", "Selesai", False])
    tab["B3"].number_format = "General"
    return book


for name, make in {"per-bulan.xlsx": by_month, "1904.xlsx": of_1904}.items():
    made = make()
    made.properties.creator = "Siar"
    made.save(HERE / name)
