// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet.hpp"

#include "feeds/sheet/figures.hpp"
#include "feeds/sheet/line_record.hpp"
#include "feeds/sheet/workbook.hpp"
#include "privacy/redact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <utility>

namespace siar::feeds {
namespace {

constexpr std::size_t page_rows = 1000;
constexpr std::ptrdiff_t most_sheets = 100; ///< that are understood, in one reading
constexpr model::Seconds patience{600};     ///< with a sheet that looks half written

/// "3:2000" of Page::next.
std::optional<std::pair<std::size_t, std::size_t>> place_of(std::string_view page) {
    std::size_t index = 0;
    std::size_t line = 0;
    const char* const end = page.data() + page.size();
    const auto first = std::from_chars(page.data(), end, index);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != ':') return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, line);
    if (second.ec != std::errc() || second.ptr != end) return std::nullopt;
    return std::pair(index, line);
}

/// The rows that count: of those with the same number the last one.
std::vector<std::pair<std::size_t, std::size_t>> lines_that_count(const sheet::Workbook& workbook) {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    std::unordered_map<std::string, std::size_t> last;
    std::vector<bool> replaced;
    for (std::size_t t = 0; t < workbook.tables.size(); ++t) {
        const sheet::Table& table = workbook.tables[t];
        const auto column = std::find(table.columns.begin(), table.columns.end(), Field::id) - table.columns.begin();
        for (std::size_t i = 0; i < table.lines.size(); ++i) {
            const auto number = sheet::complaint_number(table.lines[i].values.at(static_cast<std::size_t>(column)));
            if (number && !number->empty()) {
                const auto [at, fresh] = last.try_emplace(*number, out.size());
                if (!fresh) replaced[std::exchange(at->second, out.size())] = true;
            }
            out.emplace_back(t, i);
            replaced.push_back(false);
        }
    }
    std::size_t index = 0;
    out.erase(std::remove_if(out.begin(), out.end(), [&](const auto&) { return replaced[index++]; }), out.end());
    return out;
}

std::size_t rows_in(const sheet::Workbook& workbook) {
    std::size_t rows = 0;
    for (const sheet::Table& table : workbook.tables)
        rows += table.lines.size();
    return rows;
}

/// Differs where a sheet may be read otherwise: in the columns of the form and the words of [source.*].
model::Digest terms_of(const config::SourceSettings& settings, const config::SheetForm& form) {
    std::vector<std::string_view> words;
    const auto add = [&](const std::vector<std::string>& list) {
        words.insert(words.end(), list.begin(), list.end());
        words.emplace_back();
    };
    for (const auto* terms : {&settings.fields, &settings.status, &settings.category, &settings.agency,
                              &settings.channel, &settings.district}) {
        for (const auto& [from, to] : *terms)
            words.insert(words.end(), {from, to});
        words.emplace_back();
    }
    for (const auto* lists : {&form.columns, &settings.only}) {
        for (const auto& [field, list] : *lists) {
            words.emplace_back(field);
            add(list);
        }
        words.emplace_back();
    }
    add(form.person_words);
    add(form.total_words);
    words.emplace_back(settings.origin);
    return model::digest_fields(words);
}

/// The error of the file itself would tell its path, and with it the raw name of the sheet.
std::string not_aside(const std::string& name) {
    return fmt::format("lembar {} tidak dapat disisihkan. Periksa hak dan ruang folder disisihkan", name);
}

} // namespace

model::Result<std::unique_ptr<Sheet>> Sheet::open(const config::SourceSettings& settings, const config::SheetForm& form,
                                                  const config::Package& package, const std::filesystem::path& state,
                                                  bool expires) {
    auto headings = sheet::Headings::make(form, settings.fields);
    if (!headings) return tl::unexpected(std::move(headings.error()));
    return std::unique_ptr<Sheet>(new Sheet(settings, form, *std::move(headings), package, state, expires));
}

Sheet::Sheet(const config::SourceSettings& settings, const config::SheetForm& form, sheet::Headings headings,
             const config::Package& package, const std::filesystem::path& state, bool expires)
    : folder_(settings.folder),
      expires_(expires),
      terms_(terms_of(settings, form)),
      headings_(std::move(headings)),
      dictionary_(settings, package),
      gate_(package.gate),
      zone_(package.regency.identity.zone),
      drop_(settings.folder),
      ledger_(state / ("lembar-" + settings.name.value + ".json")) {}

/// An office may name a file after a person.
std::string Sheet::shown(const std::string& name) const {
    return std::string(privacy::redact(name, gate_).text.view());
}

std::string Sheet::shown(const Taken& taken) const {
    const std::string name = shown(taken.file.name);
    return name == taken.file.name ? name : fmt::format("{} ({})", name, taken.hash.hex().substr(0, 8));
}

model::Result<void> Sheet::begin(const Ask& ask, Page& page) {
    const model::Time now = ask.now;
    stored_last_ = ask.cursor;
    taken_.clear();
    open_.reset();
    auto look = drop_.look(now);
    if (!look) return tl::unexpected(std::move(look.error()));
    read_at_ = now;
    if (look->unfinished > 0) page.remarks.push_back(fmt::format("{} lembar masih ditulis", look->unfinished));
    if (look->strangers > 0)
        page.remarks.push_back(fmt::format("{} berkas bukan lembar dibiarkan di folder", look->strangers));
    unread_.pass_over(look->ready, ageing(now), zone_, page.remarks);
    // each sheet is newer than the one before it, of earlier readings too
    model::Time dropped = now - model::Seconds(static_cast<std::int64_t>(look->ready.size()));
    if (const auto last = ledger_.last_read(now)) dropped = std::max(dropped, *last);
    for (sheet::Dropped& file : look->ready) {
        dropped += model::Seconds(1);
        taken_.push_back({std::move(file), {}, dropped, 0, std::nullopt, false});
    }
    return {};
}

void Sheet::refuse(const Taken& taken, const sheet::Refusal& refusal, model::Time now, Page& page) {
    const std::string name = shown(taken);
    const auto changed = taken.file.changed();
    if (refusal.unfinished && now - changed < patience) {
        page.remarks.push_back(fmt::format("lembar {} belum utuh, dicoba lagi", name));
        return;
    }
    // its week begins anew when it is dropped anew, and goes on when this program is
    const auto told = sheet::set_aside_at(folder_, shown(taken.file.name), taken.hash);
    const bool again = told && *told >= changed;
    sheet::Unread unread{taken.file, name, fmt::format("{}. {}", refusal.why, refusal.todo),
                         again ? std::min(*told, now) : now};
    if (ageing(now) >= sheet::leaves(unread)) {
        page.remarks.push_back(sheet::deleted(unread));
        return;
    }
    std::string line = sheet::told(unread, zone_);
    const std::string reason = fmt::format(
        "{}: {}.\nKolom orang di dalamnya tidak dapat dipisahkan, jadi ia tidak boleh tinggal "
        "lebih lama. Ia dibaca lagi bila berubah.\n",
        model::rfc3339(now, zone_), line);
    page.remarks.push_back(std::move(line));
    if (!again && !sheet::set_aside(folder_, {shown(taken.file.name), taken.hash, reason, {}}))
        page.remarks.push_back(not_aside(name));
    unread_.add(std::move(unread));
}

bool Sheet::stands(const Taken& taken) const {
    const bool first = std::none_of(taken_.begin(), taken_.end(), [](const Taken& other) { return other.given; });
    return first && stored_last_ == taken.hash.hex() && ledger_.ends_with(taken.hash, terms_);
}

bool Sheet::open_next(std::size_t index, model::Time now, Page& page) {
    open_.reset();
    Taken& taken = taken_[index];
    const sheet::Limits limits;
    if (taken.file.size > limits.file) {
        taken.hash = model::digest(fmt::format("{}/{}/{}", taken.file.name, taken.file.size, taken.file.written_ns));
        refuse(taken, {"lebih dari 32 MB", "Bagi menjadi beberapa lembar"}, now, page);
        return false;
    }
    auto bytes = sheet::read_dropped(taken.file, limits.file);
    if (!bytes) {
        page.remarks.push_back(fmt::format("lembar {}: {}", shown(taken.file.name), bytes.error().what));
        return false;
    }
    taken.hash = model::digest(*bytes);
    if (stands(taken)) {
        page.remarks.push_back(fmt::format("lembar {} sudah pernah dibaca", shown(taken)));
        if (auto kept = ledger_.still_holds(std::min(taken.file.written, read_at_)); !kept)
            page.remarks.push_back(kept.error().line());
        if (!sheet::delete_dropped(taken.file))
            page.remarks.push_back("lembar itu tidak dapat dihapus. Periksa hak folder itu");
        return false;
    }
    auto workbook = sheet::read_workbook(*bytes, headings_, limits);
    if (!workbook) {
        refuse(taken, workbook.error(), now, page);
        return false;
    }
    if (workbook->hidden_tabs > 0)
        page.remarks.push_back(fmt::format("{} tab tersembunyi tidak dibaca", workbook->hidden_tabs));
    open_ = Open{index, *std::move(workbook), {}, 0};
    open_->lines = lines_that_count(open_->workbook);
    const std::size_t repeated = rows_in(open_->workbook) - open_->lines.size();
    if (repeated > 0) page.remarks.push_back(fmt::format("{} baris ganda, yang terakhir dipakai", repeated));
    taken.leftover.emplace(open_->workbook, headings_);
    for (const std::uint32_t row : open_->workbook.torn) {
        taken.leftover->add_torn(row);
        page.flaws.push_back({{}, sheet::torn_row});
    }
    taken.rows = 0;
    return true;
}

void Sheet::hand_on(std::size_t from, std::size_t to, model::Time now, Page& page) {
    Taken& taken = taken_[open_->index];
    const sheet::SheetTimes times{zone_, taken.file.written, taken.dropped};
    const bool first_time = from >= open_->handed;
    for (std::size_t i = from; i < to; ++i) {
        const auto [t, l] = open_->lines[i];
        const sheet::Table& table = open_->workbook.tables[t];
        const sheet::Line& line = table.lines[l];
        auto record = sheet::record_of(table, line, times);
        if (record && !dictionary_.ours(*record)) continue;
        const std::string id = record ? (*record)[Field::id] : std::string();
        auto complaint = record ? dictionary_.read(*std::move(record), now) : tl::unexpected(record.error());
        if (complaint) {
            page.complaints.push_back(*std::move(complaint));
            taken.rows += first_time ? 1 : 0;
            continue;
        }
        if (first_time) taken.leftover->add(table, line, complaint.error());
        page.flaws.push_back({id, std::move(complaint.error())});
    }
    open_->handed = std::max(open_->handed, to);
}

tl::expected<Page, Failure> Sheet::read(const Ask& ask) {
    Page page;
    std::size_t index = 0;
    std::size_t line = 0;
    if (ask.page.empty()) {
        if (auto begun = begin(ask, page); !begun) return tl::unexpected(Failure{std::move(begun.error()), {}});
    } else if (const auto place = place_of(ask.page); place && place->first < taken_.size()) {
        std::tie(index, line) = *place;
    } else {
        return tl::unexpected(Failure{{"halaman lembar tidak dikenal", folder_.string(), "Baca dari awal"}, {}});
    }
    page.remarks.insert(page.remarks.end(), remarks_.begin(), remarks_.end());
    remarks_.clear();
    auto given = std::count_if(taken_.begin(), taken_.end(), [](const Taken& taken) { return taken.given; });
    while (index < taken_.size() && page.complaints.empty()) {
        if ((!open_ || open_->index != index) && !open_next(index, ask.now, page)) {
            ++index;
            line = 0;
            continue;
        }
        const std::size_t end = std::min(line + page_rows, open_->lines.size());
        hand_on(std::min(line, end), end, ask.now, page);
        line = end;
        if (end < open_->lines.size()) continue;
        taken_[index].given = true;
        page.cursor = taken_[index].hash.hex();
        open_.reset();
        ++index;
        line = 0;
        if (++given == most_sheets) index = taken_.size();
    }
    if (index < taken_.size())
        page.next = fmt::format("{}:{}", index, line);
    else
        finish(page);
    return page;
}

/// What holds for the reading as a whole.
void Sheet::finish(Page& page) {
    // after the last look at how long a sheet that is not understood has been told of
    sheet::expire(sheet::aside_folder(folder_), ageing(read_at_), sheet::kept_aside);
    page.data_as_of = ledger_.as_of(read_at_);
    for (const Taken& taken : taken_) {
        if (taken.given)
            page.data_as_of = std::max(page.data_as_of, std::optional(std::min(taken.file.written, read_at_)));
    }
    page.unchanged = taken_.empty();
}

void Sheet::stored() {
    for (const Taken& taken : taken_) {
        if (!taken.given) continue;
        const std::string name = shown(taken);
        const std::size_t flawed = taken.leftover->rows();
        if (flawed > 0) {
            const std::string reason = fmt::format(
                "Lembar {} dibaca {}: {} baris tersimpan, {} tidak terpakai.\nBaris itu ada di berkas CSV di "
                "sebelah ini, tanpa kolom orang. Perbaiki, lalu taruh di folder lembar.\nKeduanya dihapus "
                "setelah 7 hari.\n\n{}",
                name, model::rfc3339(read_at_, zone_), taken.rows, flawed, taken.leftover->reasons());
            const auto aside =
                sheet::set_aside(folder_, {shown(taken.file.name), taken.hash, reason, taken.leftover->csv()});
            // what cannot be set aside stays where it is
            if (!aside) {
                remarks_.push_back(not_aside(name));
                continue;
            }
        }
        const model::Time as_of = std::min(taken.file.written, read_at_);
        if (auto kept = ledger_.add({taken.hash, terms_, name, taken.rows, flawed, taken.dropped, as_of}); !kept)
            remarks_.push_back(kept.error().line());
        if (!sheet::delete_dropped(taken.file))
            remarks_.push_back(fmt::format("lembar {} tidak dapat dihapus. Periksa hak folder itu", name));
    }
    taken_.clear();
    open_.reset();
}

} // namespace siar::feeds
