// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sheet.hpp"
#include "sheet_form.hpp"
#include "tests/folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace siar::test {

inline const config::Package& demak() {
    static const config::Package package =
        config::load_package(std::filesystem::path(SIAR_SOURCE_DIR) / "config/regencies/demak").value();
    return package;
}

inline const std::string sheet_header = "No;Tanggal;Tracking ID;USER;JUDUL;STAKEHOLDER;TANGGAPAN;KETERANGAN;NO HP\n";

inline std::string sheet_row(const std::string& id, const std::string& title,
                             const std::string& status = "Selesai 15/1/2022", const std::string& date = "12/01/2022") {
    return "1;" + date + ";" + id + ";PENANDA-ORANG;" + title + ";Dinhub;Sudah ditangani;" + status +
           ";PENANDA-ORANG\n";
}

/// A folder of sheets with a state beside it, and a source over them at a time of its own.
class SheetOffice {
public:
    SheetOffice() {
        std::filesystem::create_directory(sheets());
        std::filesystem::create_directory(state());
        restart();
    }
    std::filesystem::path sheets() const { return folder_.path() / "lembar"; }
    std::filesystem::path aside() const { return sheets() / "disisihkan"; }
    std::filesystem::path state() const { return folder_.path() / "keadaan"; }

    /// As after kill -9: a new process knows only what lies on the disk.
    void restart() {
        settings.name = model::SourceName{"lembar"};
        settings.kind = config::SourceKind::sheet;
        settings.folder = sheets();
        settings.origin = "sp4n-lapor";
        auto source = feeds::Sheet::open(settings, sheet_form(), demak(), state(), expires);
        REQUIRE(source);
        source_ = *std::move(source);
    }
    void drop(const std::string& name, const std::string& bytes) {
        std::ofstream(sheets() / name, std::ios::binary) << bytes;
        // two sheets dropped within one tick of the file system's clock have no order
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    /// One whole reading; what it gives, pages joined.
    feeds::Page read() {
        feeds::Page all;
        feeds::Ask ask;
        now += std::chrono::seconds{60};
        ask.now = now;
        ask.cursor = cursor;
        do {
            auto page = source_->read(ask);
            REQUIRE(page);
            std::move(page->complaints.begin(), page->complaints.end(), std::back_inserter(all.complaints));
            all.flaws.insert(all.flaws.end(), page->flaws.begin(), page->flaws.end());
            all.remarks.insert(all.remarks.end(), page->remarks.begin(), page->remarks.end());
            all.unchanged = page->unchanged;
            all.data_as_of = page->data_as_of;
            if (!page->cursor.empty()) all.cursor = page->cursor;
            ask.page = page->next;
            ++pages;
        } while (!ask.page.empty());
        return all;
    }
    feeds::Page read_and_store() {
        feeds::Page all = read();
        if (!all.cursor.empty()) cursor = all.cursor;
        source_->stored();
        return all;
    }
    feeds::Sheet& source() { return *source_; }
    std::vector<std::string> names(const std::filesystem::path& where) const {
        std::vector<std::string> out;
        std::error_code error;
        for (std::filesystem::directory_iterator entry(where, error);
             !error && entry != std::filesystem::directory_iterator(); ++entry)
            if (entry->is_regular_file()) out.push_back(entry->path().filename().string());
        std::sort(out.begin(), out.end());
        return out;
    }
    /// All bytes of all files of the office.
    std::string everything() const {
        std::string all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path())) {
            if (entry.is_regular_file()) all += entry.path().string() + "\n" + text(entry.path()) + "\n";
        }
        return all;
    }
    static std::string text(const std::filesystem::path& file) { return config::read_text_file(file.string()).value(); }

    model::Time now = std::chrono::floor<model::Seconds>(std::chrono::system_clock::now());
    config::SourceSettings settings;
    bool expires = true; ///< of the source that restart() opens
    std::size_t pages = 0;
    std::string cursor; ///< of the store; empty: it lost everything

private:
    Folder folder_;
    std::unique_ptr<feeds::Sheet> source_;
};

inline const feeds::RawComplaint& by_id(const feeds::Page& page, const std::string& id) {
    const auto found = std::find_if(page.complaints.begin(), page.complaints.end(),
                                    [&id](const feeds::RawComplaint& c) { return c.facts.key.id == id; });
    REQUIRE(found != page.complaints.end());
    return *found;
}

inline model::Time wib(const char* text) {
    return model::parse_rfc3339(std::string(text) + "+07:00").value();
}

inline bool any_has(const std::vector<std::string>& lines, const std::string& part) {
    return std::any_of(lines.begin(), lines.end(),
                       [&part](const std::string& line) { return line.find(part) != std::string::npos; });
}

} // namespace siar::test
