// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/package_parts.hpp"
#include "privacy/redact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace siar::config {
namespace {

/// The owner or agency under a key, which must be one of the package.
model::AgencyId known_agency(const Package& package, Table& table, std::string_view key) {
    model::AgencyId id{table.text(key)};
    if (package.regency.agency(id) == nullptr) {
        table.fault(key, fmt::format("instansi \"{}\" tidak ada di agencies.toml", id.value), "Betulkan kodenya");
    }
    return id;
}

template <class Shares>
void check_sum(Table& root, std::string_view key, const Shares& shares) {
    int sum = 0;
    for (const auto& [id, share] : shares)
        sum += share;
    if (sum != 100) {
        root.fault(key, fmt::format("jumlah \"share\" {}, bukan 100", sum), "Samakan jumlahnya menjadi 100");
    }
}

/// "Tahun 2022" as the package's own words.
privacy::Label year_name(Table& table, int year, const privacy::Gate& gate) {
    auto name = privacy::Label::from_package(fmt::format("Tahun {}", year), gate);
    if (!name) table.fault("year", "tahun tidak lolos gerbang privasi", "Betulkan tahunnya");
    return name.value_or(privacy::Label{});
}

model::Period whole_year(Table& table, const privacy::Gate& gate) {
    using namespace std::chrono;
    const int number = static_cast<int>(table.integer("year", 2000, 2100));
    return {year(number) / January / 1, year(number) / December / 31, year_name(table, number, gate)};
}

std::vector<model::Tag> tags(Table& table, std::string_view key) {
    std::vector<model::Tag> out;
    for (const std::string& word : table.texts(key)) {
        const auto tag = model::from_code<model::Tag>(word);
        if (tag)
            out.push_back(*tag);
        else
            table.fault(key, fmt::format("tanda \"{}\" tidak dikenal", word), "Pilih: tokoh, prestasi");
    }
    return out;
}

void read_published(Package& package, Table root) {
    for (Table& table : root.tables("recap")) {
        model::Recap recap;
        const auto count = [&table](std::string_view key) { return table.integer(key, 0, 10'000'000); };
        recap.period = whole_year(table, package.gate);
        recap.received = count("received");
        recap.resolved = count("resolved");
        recap.in_process = count("in_process");
        recap.archived = count("archived");
        if (recap.received != recap.resolved + recap.in_process + recap.archived) {
            table.fault("received", fmt::format("rekap {} tidak berjumlah", recap.period.name.str()),
                        "received harus sama dengan resolved + in_process + archived");
        }
        recap.source = label(table, "source", package.gate);
        recap.tags = tags(table, "tags");
        note_source(package, table, "facts.toml", "rekap " + recap.period.name.str());
        package.regency.published.push_back(std::move(recap));
    }
    for (Table& table : root.tables("speed")) {
        model::Speed speed;
        speed.period = whole_year(table, package.gate);
        speed.mean_days = table.number("mean_days", 0, 1000);
        speed.standard = label_if(table, "standard", package.gate);
        speed.source = label(table, "source", package.gate);
        speed.tags = tags(table, "tags");
        note_source(package, table, "facts.toml", "kecepatan " + speed.period.name.str());
        package.regency.published_speeds.push_back(std::move(speed));
    }
}

void read_year(Package& package, Table table) {
    const int number = static_cast<int>(table.integer("year", 2000, 2100));
    const auto check = [number](Table& at, std::string_view key, model::Date day) {
        if (static_cast<int>(day.year()) == number && day.ok()) return;
        at.fault(key, fmt::format("libur {} tidak di tahun {}", model::iso(day), number), "Betulkan tanggalnya");
    };
    std::vector<model::Date>& days = package.regency.holidays;
    for (Table& holiday : table.tables("holiday")) {
        days.push_back(holiday.date("date"));
        check(holiday, "date", days.back());
        holiday.text("name");
    }
    for (const model::Date& day : table.dates("joint_leave")) {
        days.push_back(day);
        check(table, "joint_leave", day);
    }
    if (std::find(package.calendar_years.begin(), package.calendar_years.end(), number) !=
        package.calendar_years.end()) {
        table.fault("year", fmt::format("tahun {} ditulis dua kali", number), "Hapus salah satunya");
    }
    const bool computed = table.choice("status", {"skb", "hitungan"}, 0) == 1;
    note_source(package, table, "calendar.toml",
                fmt::format("libur {}{}", number, computed ? ", baru perhitungan" : ""));
    package.calendar_years.push_back(number);
}

} // namespace

void read_categories(Package& package, Table root) {
    note_source(package, root, "categories.toml", "pembagian kategori");
    for (Table& table : root.tables("category")) {
        model::Category category;
        category.id.value = table.text("code");
        category.name = label(table, "name", package.gate);
        category.icon = table.text("icon");
        constexpr model::Concern concerns[] = {model::Concern::public_asset, model::Concern::service,
                                               model::Concern::person};
        table.text("kind");
        category.concern = concerns[table.choice("kind", {"asset", "service", "person"}, 2)];
        category.sensitive = table.flag("sensitive", false);
        if (package.regency.category(category.id) != nullptr) {
            table.fault("code", "kategori " + category.id.value + " ditulis dua kali", "Hapus salah satunya");
        }
        package.demo.categories[category.id] = static_cast<int>(table.integer("share", 0, 100));
        package.demo.answers[category.id] = known_agency(package, table, "agency");
        package.regency.categories.push_back(std::move(category));
    }
    check_sum(root, "category", package.demo.categories);
}

void read_channels(Package& package, Table root) {
    note_source(package, root, "channels.toml", "daftar kanal");
    std::string unchecked;
    for (Table& table : root.tables("channel")) {
        model::Channel channel;
        channel.id.value = table.text("code");
        channel.name = label(table, "name", package.gate);
        channel.address = label_if(table, "address", package.gate);
        channel.note = label_if(table, "note", package.gate);
        channel.qr = label_if(table, "qr", package.gate);
        channel.icon = table.text("icon");
        channel.main = table.flag("main", false);
        if (package.regency.channel(channel.id) != nullptr) {
            table.fault("code", "kanal " + channel.id.value + " ditulis dua kali", "Hapus salah satunya");
        }
        const model::AgencyId owner = known_agency(package, table, "owner");
        if (!table.date_if("checked")) {
            unchecked += fmt::format("{}{} ({})", unchecked.empty() ? "" : ", ", channel.name.str(), owner.value);
        }
        package.demo.channels[channel.id] = static_cast<int>(table.integer("share", 0, 100));
        package.regency.channels.push_back(std::move(channel));
    }
    check_sum(root, "channel", package.demo.channels);
    if (!unchecked.empty()) {
        package.unsure.push_back({model::Severity::attention, "config",
                                  "kanal belum diperiksa pemiliknya: " + unchecked, "channels.toml",
                                  "Coba tiap kanal, lalu tulis checked = tanggal hari itu"});
    }
    if (auto emergency = root.table("emergency")) {
        package.regency.emergency = label(*emergency, "number", package.gate);
    } else {
        root.fault("emergency", "tabel [emergency] tidak ada", "Tambahkan number = \"112\"");
    }
}

void read_facts(Package& package, Table root) {
    read_published(package, root);
    for (Table& table : root.tables("fact")) {
        model::Fact fact;
        fact.id = table.text("code");
        fact.text = label(table, "text", package.gate);
        fact.year = year_name(table, static_cast<int>(table.integer("year", 1945, 2100)), package.gate);
        fact.source = label(table, "source", package.gate);
        fact.tags = tags(table, "tags");
        fact.unsure = table.flag("verify", false);
        note_source(package, table, "facts.toml", fact.text.str());
        package.regency.facts.push_back(std::move(fact));
    }
}

void read_calendar(Package& package, Table root) {
    for (Table& table : root.tables("year"))
        read_year(package, table);
    auto& days = package.regency.holidays;
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());

    for (Table& table : root.tables("hijri")) {
        const auto year = fmt::format("{}", table.integer("year", 1400, 1600));
        package.regency.hijri.push_back({label(table, "month", package.gate),
                                         privacy::Label::from_package(year, package.gate).value_or(privacy::Label{}),
                                         table.date("start"), table.flag("confirmed", false)});
    }
    auto& months = package.regency.hijri;
    std::stable_sort(months.begin(), months.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (Table& table : root.tables("masa")) {
        model::Window window{table.text("code"), label(table, "name", package.gate), table.date("from"),
                             table.date("until"), tags(table, "hide")};
        if (window.until < window.from) {
            table.fault("until", fmt::format("masa {} berakhir sebelum mulai", window.code), "Tukar from dan until");
        }
        note_source(package, table, "calendar.toml", window.name.str());
        package.regency.windows.push_back(std::move(window));
    }
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What a voice is given must be words already.
bool is_plain_words(std::string_view spoken) {
    const auto allowed = [](char c) { return is_letter(c) || c == ' ' || c == '-' || c == '\''; };
    return std::all_of(spoken.begin(), spoken.end(), allowed) && std::any_of(spoken.begin(), spoken.end(), is_letter);
}

/// Letters, with an accent on a full e: "Mijén".
bool is_marked_word(std::string_view word) {
    const auto is_marked_e = [&](std::size_t at) {
        return word[at] == '\xC3' && word.size() > at + 1 && (word[at + 1] == '\xA9' || word[at + 1] == '\x89');
    };
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (is_marked_e(at)) {
            ++at;
        } else if (!is_letter(word[at])) {
            return false;
        }
    }
    return !word.empty();
}

std::vector<std::string> sounding_words(Table& table, std::string_view key) {
    std::vector<std::string> words = table.texts(key);
    const auto wrong = std::find_if_not(words.begin(), words.end(), is_marked_word);
    if (wrong != words.end()) table.fault(key, "lafal tidak dimengerti: " + *wrong, "Satu kata; \u00E9 untuk e taling");
    return words;
}

void read_station(Package& package, Table root) {
    if (auto table = root.table("station")) {
        model::Station& station = package.regency.station;
        station.name = label(*table, "name", package.gate);
        station.spoken_name = label(*table, "spoken", package.gate);
        station.frequency = label(*table, "frequency", package.gate);
        station.programme = label(*table, "programme", package.gate);
        station.out_cue = label(*table, "out_cue", package.gate);
        note_source(package, *table, "station.toml", "stasiun radio");
    } else {
        root.fault("station", "tabel [station] tidak ada", "Tambahkan stasiun radio");
    }
    if (auto show = root.table("live_show")) {
        package.regency.station.live_show =
            model::LiveShow{label(*show, "name", package.gate), show->clock("from"), show->clock("until")};
        note_source(package, *show, "station.toml", "siaran langsung");
    }
    read_silences(package, root);
    for (Table& table : root.tables("saying")) {
        package.sayings.push_back({table.text("written"), table.text("spoken"), sounding_words(table, "sounds")});
        if (!is_plain_words(package.sayings.back().spoken))
            table.fault("spoken", "bacaannya harus huruf saja, tanpa angka dan lambang", "Betulkan cara menyebutnya");
    }
    if (auto words = root.table("pronunciation")) {
        package.sayings.push_back({"", "", sounding_words(*words, "words")});
    }
}

} // namespace siar::config
