// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/words.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace siar::feeds {

namespace {

using model::Classification;
using model::HowClosed;
using model::Status;

/// Longer than the longest name of an agency; what is longer is a text.
constexpr std::size_t longest_word = 400;

void fold_any(std::string_view word, std::string& out) {
    const std::string plain = text::lower(text::nfkc(word));
    for (const text::CodePoint& c : text::CodePoints(plain)) {
        if (c.value != text::replacement_character && (text::is_letter(c.value) || text::is_digit(c.value)))
            out.append(plain, c.begin, c.size);
    }
}

template <std::size_t Size>
bool among(const std::array<std::string_view, Size>& words, std::string_view key) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

template <std::size_t Size>
bool holds_any(std::string_view key, const std::array<std::string_view, Size>& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [key](std::string_view part) { return key.find(part) != std::string_view::npos; });
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blank);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

} // namespace

void fold(std::string_view word, std::string& out) {
    out.clear();
    word = word.substr(0, longest_word);
    for (const char c : word) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            out.clear();
            fold_any(word, out);
            return;
        }
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
    }
}

std::string folded(std::string_view word) {
    std::string out;
    fold(word, out);
    return out;
}

std::vector<std::string_view> pieces(std::string_view value) {
    std::vector<std::string_view> out;
    value = value.substr(0, longest_word);
    while (!value.empty()) {
        const std::size_t end = std::min(value.find_first_of(";|>,\n"), value.size());
        if (const std::string_view piece = trimmed(value.substr(0, end)); !piece.empty()) out.push_back(piece);
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return out;
}

Lookup<Status> usual_status_words() {
    constexpr std::pair<std::string_view, Status> words[] = {
        {"belum_terverifikasi", Status::unverified},
        {"belum diverifikasi", Status::unverified},
        {"menunggu verifikasi", Status::unverified},
        {"perlu verifikasi", Status::unverified},
        {"verifikasi", Status::unverified},
        {"baru", Status::unverified},
        {"aduan baru", Status::unverified},
        {"laporan baru", Status::unverified},
        {"diterima", Status::unverified},
        {"masuk", Status::unverified},
        {"new", Status::unverified},
        {"submitted", Status::unverified},
        {"unverified", Status::unverified},
        {"pending verification", Status::unverified},

        {"terdisposisi_belum", Status::forwarded},
        {"terdisposisi belum ditindaklanjuti", Status::forwarded},
        {"terdisposisi", Status::forwarded},
        {"disposisi", Status::forwarded},
        {"didisposisikan", Status::forwarded},
        {"diteruskan", Status::forwarded},
        {"terverifikasi", Status::forwarded},
        {"sudah diverifikasi", Status::forwarded},
        {"belum", Status::forwarded},
        {"belum ditindaklanjuti", Status::forwarded},
        {"belum tindak lanjut", Status::forwarded},
        {"verified", Status::forwarded},
        {"forwarded", Status::forwarded},
        {"assigned", Status::forwarded},

        {"proses", Status::in_process},
        {"diproses", Status::in_process},
        {"dalam proses", Status::in_process},
        {"sedang diproses", Status::in_process},
        {"belum selesai", Status::in_process},
        {"proses tindak lanjut", Status::in_process},
        {"ditindaklanjuti", Status::in_process},
        {"sedang ditindaklanjuti", Status::in_process},
        {"tindak lanjut", Status::in_process},
        {"dikerjakan", Status::in_process},
        {"open", Status::in_process},
        {"reopened", Status::in_process},
        {"in progress", Status::in_process},
        {"in process", Status::in_process},
        {"on progress", Status::in_process},
        {"acknowledged", Status::in_process},

        {"selesai", Status::resolved},
        {"sudah selesai", Status::resolved},
        {"telah selesai", Status::resolved},
        {"tuntas", Status::resolved},
        {"ditutup", Status::resolved},
        {"laporan ditutup", Status::resolved},
        {"closed", Status::resolved},
        {"resolved", Status::resolved},
        {"completed", Status::resolved},
        {"done", Status::resolved},
        {"fixed", Status::resolved},

        {"tertunda", Status::postponed},
        {"ditunda", Status::postponed},
        {"menunggu", Status::postponed},
        {"pending", Status::postponed},
        {"on hold", Status::postponed},
        {"postponed", Status::postponed},

        {"arsip", Status::archived},
        {"diarsipkan", Status::archived},
        {"ditolak", Status::archived},
        {"bukan kewenangan", Status::archived},
        {"duplikat", Status::archived},
        {"archived", Status::archived},
        {"rejected", Status::archived},
        {"invalid", Status::archived},
        {"duplicate", Status::archived},
    };
    Lookup<Status> out;
    for (const auto& [word, status] : words)
        out.add(word, status);
    return out;
}

Lookup<HowClosed> usual_closing_words() {
    constexpr std::pair<std::string_view, HowClosed> words[] = {
        {"belum", HowClosed::open},
        {"instansi", HowClosed::by_agency},
        {"oleh instansi", HowClosed::by_agency},
        {"admin", HowClosed::by_agency},
        {"petugas", HowClosed::by_agency},
        {"perangkat daerah", HowClosed::by_agency},
        {"agency", HowClosed::by_agency},
        {"otomatis", HowClosed::by_itself},
        {"oleh sistem", HowClosed::by_itself},
        {"sistem", HowClosed::by_itself},
        {"system", HowClosed::by_itself},
        {"auto", HowClosed::by_itself},
        {"automatic", HowClosed::by_itself},
        {"pelapor", HowClosed::confirmed_by_reporter},
        {"oleh pelapor", HowClosed::confirmed_by_reporter},
        {"dikonfirmasi pelapor", HowClosed::confirmed_by_reporter},
        {"konfirmasi pelapor", HowClosed::confirmed_by_reporter},
        {"reporter", HowClosed::confirmed_by_reporter},
    };
    Lookup<HowClosed> out;
    for (const auto& [word, how] : words)
        out.add(word, how);
    return out;
}

bool alleges_wrongdoing(std::string_view key) {
    constexpr std::array<std::string_view, 9> parts{"korupsi",        "pungli",      "pungutanliar",
                                                    "gratifikasi",    "suap",        "penyalahgunaanwewenang",
                                                    "pelanggaranasn", "whistleblow", "corruption"};
    return holds_any(key, parts);
}

std::optional<Classification> classification(std::string_view key) {
    constexpr std::array<std::string_view, 7> harmless{"tidakberkadar",   "tdkberkadar", "nonpengawasan",
                                                       "bukanpengawasan", "tanpakadar",  "tanpaberkadar",
                                                       "tidakpengawasan"};
    constexpr std::array<std::string_view, 7> complaint{"pengaduan", "aduan",   "keluhan", "laporan",
                                                        "complaint", "request", "umum"};
    constexpr std::array<std::string_view, 6> aspiration{"aspirasi", "saran",   "usulan",
                                                         "usul",     "masukan", "aspiration"};
    constexpr std::array<std::string_view, 6> information{
        "permintaaninformasi", "informasi", "permohonaninformasi", "pertanyaan", "pertanyaanumum", "information"};
    if (alleges_wrongdoing(key)) return Classification::oversight;
    if (holds_any(key, harmless)) return Classification::complaint;
    if (key.find("pengawasan") != std::string_view::npos || key == "oversight") return Classification::oversight;
    if (among(complaint, key)) return Classification::complaint;
    if (among(aspiration, key)) return Classification::aspiration;
    if (among(information, key)) return Classification::information;
    return std::nullopt;
}

std::optional<bool> truth(std::string_view key) {
    // "t" is true for one database and "tidak" for a clerk: it is left unread.
    constexpr std::array<std::string_view, 14> yes{"ya",     "y",      "iya",     "yes",      "true",
                                                   "1",      "benar",  "rahasia", "tertutup", "private",
                                                   "privat", "secret", "anonim",  "anonymous"};
    constexpr std::array<std::string_view, 14> no{"tidak",   "tdk",  "no",           "n",          "false",
                                                  "f",       "0",    "bukan",        "publik",     "public",
                                                  "terbuka", "umum", "tidakrahasia", "tidakanonim"};
    if (among(yes, key)) return true;
    if (among(no, key)) return false;
    return std::nullopt;
}

} // namespace siar::feeds
