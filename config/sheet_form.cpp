// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/sheet_form.hpp"

#include "config/table.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace siar::config {
namespace {

/// All that a column may hold (feeds::Field); the time of a change is the day the sheet was dropped.
constexpr std::array<std::string_view, 20> fields{"nomor",       "judul",      "isi",     "lokasi",    "status",
                                                  "klasifikasi", "rahasia",    "anonim",  "kategori",  "instansi",
                                                  "kanal",       "kecamatan",  "desa",    "diterima",  "diteruskan",
                                                  "ditanggapi",  "cara_tutup", "ditutup", "penilaian", "tanggapan"};

std::vector<std::string> words(Table root, std::string_view name) {
    auto table = root.table(name);
    if (!table) {
        root.fault(name, "tabel [" + std::string(name) + "] tidak ada", "Tambahkan daftar kata");
        return {};
    }
    std::vector<std::string> out = table->texts("kata");
    if (out.empty()) table->fault("kata", "daftar kata kosong", "Isi sedikitnya satu kata");
    return out;
}

} // namespace

model::Result<SheetForm> load_sheet_form(const std::filesystem::path& file) {
    auto document = Document::load(file.string());
    if (!document) return tl::unexpected(std::move(document.error()));
    Table root = document->root();
    SheetForm form;
    if (auto columns = root.table("kolom")) {
        for (const std::string_view field : fields) {
            std::vector<std::string> headings = columns->texts(field);
            if (!headings.empty()) form.columns.emplace(field, std::move(headings));
        }
        if (form.columns.count("nomor") == 0)
            columns->fault("nomor", "tidak ada nama kolom untuk nomor aduan", "Contoh: nomor = [\"Tracking ID\"]");
    } else {
        root.fault("kolom", "tabel [kolom] tidak ada", "Tambahkan nama kolom tiap isian");
    }
    form.person_words = words(root, "orang");
    form.total_words = words(root, "jumlah");
    if (auto finished = document->finish(); !finished) return tl::unexpected(std::move(finished.error()));
    return form;
}

} // namespace siar::config
