// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/record.hpp"

#include "feeds/record_words.hpp"
#include "privacy/redact.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace siar::feeds {

namespace {

using std::chrono::days;

static_assert(config::record_fields.size() == field_count);

constexpr std::size_t longest_id = 128;
/// Texts longer than these are cut: the longest complaint ever seen has 4,244 characters.
constexpr std::size_t longest_title = 1'000;
constexpr std::size_t longest_text = 20'000;
constexpr std::size_t most_answers = 200;
constexpr std::size_t most_photos = 10;
constexpr std::size_t longest_address = 2'000;
constexpr std::size_t told_strangers = 20;

/// A number as an id: without the white space around it, valid UTF-8, no control characters.
std::string tidy(std::string&& text) {
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
    return plain ? std::move(text) : text::squeeze_spaces(text::valid_utf8(text));
}

/// Cuts between two words; a number that was cut in two would no longer be known as private.
void cut(std::string& text, std::size_t longest) {
    if (text.size() <= longest) return;
    constexpr std::string_view blank = " \t\r\n";
    std::size_t end = text.find_last_of(blank, longest);
    while (end != std::string::npos && end > 0) {
        const std::size_t begin = text.find_last_of(blank, end - 1);
        const std::size_t word = begin == std::string::npos ? 0 : begin + 1;
        const std::string_view last = std::string_view(text).substr(word, end - word);
        if (!last.empty() && last.find_first_of("0123456789") == std::string_view::npos) break;
        end = begin;
    }
    text.resize(end == std::string::npos ? 0 : end);
}

std::optional<int> read_rating(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || value < 1 || value > 5) return std::nullopt;
    const std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
    const bool whole = rest.empty() || rest == ".0" || rest == ",0" || rest == "/5" || rest == " dari 5";
    return whole ? std::optional(value) : std::nullopt;
}

} // namespace

std::string_view code(Field field) {
    return config::record_fields.at(static_cast<std::size_t>(field));
}

std::optional<Field> field_from(std::string_view code) {
    const auto& codes = config::record_fields;
    const auto found = std::find(codes.begin(), codes.end(), code);
    if (found == codes.end()) return std::nullopt;
    return static_cast<Field>(found - codes.begin());
}

Dictionary::Words::Outcome Dictionary::Words::name(Record& record, model::Complaint& facts) const {
    std::string id = tidy(std::move(record[Field::id]));
    if (folded(id).empty()) return tl::unexpected<std::string>("tanpa nomor");
    if (id.size() > longest_id) return tl::unexpected<std::string>("nomor terlalu panjang");
    facts.key = {source, std::move(id)};
    if (origin.empty()) return {};
    std::string tracking = tidy(std::move(record[Field::origin]));
    if (!folded(tracking).empty() && tracking.size() <= longest_id)
        facts.origin = model::Origin{origin, std::move(tracking)};
    return {};
}

Dictionary::Words::Outcome Dictionary::Words::judge(const Record& record, model::Complaint& facts) {
    fold(record[Field::status], key);
    const model::Status* status = statuses.find(key);
    if (status == nullptr) {
        if (key.empty()) return tl::unexpected<std::string>("tanpa status");
        strange(Field::status, record[Field::status]);
        return tl::unexpected<std::string>("status tidak dikenal");
    }
    facts.status = *status;

    // What cannot be read is taken for what hides more.
    fold(record[Field::secret], key);
    facts.secret = record[Field::secret].find_first_not_of(" -") != std::string::npos && truth(key).value_or(true);
    fold(record[Field::anonymous], key);
    facts.anonymous = !key.empty() && truth(key).value_or(true);

    fold(record[Field::classification], key);
    const auto known = classification(key);
    if (!known && !key.empty()) strange(Field::classification, record[Field::classification]);
    facts.classification = known.value_or(model::Classification::complaint);
    fold(record[Field::category], key);
    if (alleges_wrongdoing(key)) facts.classification = model::Classification::oversight;
    return {};
}

Dictionary::Words::Outcome Dictionary::Words::date(const Record& record, model::Complaint& facts, model::Time now) {
    std::optional<model::Time> submitted;
    std::optional<model::Time> updated;
    const std::pair<Field, std::optional<model::Time>*> all[] = {{Field::submitted, &submitted},
                                                                 {Field::forwarded, &facts.forwarded},
                                                                 {Field::first_follow_up, &facts.first_follow_up},
                                                                 {Field::closed, &facts.closed},
                                                                 {Field::updated, &updated}};
    for (const auto& [field, to] : all) {
        auto read = time(record, field, now);
        if (!read) return tl::unexpected<std::string>(std::move(read.error()));
        *to = *read;
    }
    if (!submitted) return tl::unexpected<std::string>("tanpa waktu diterima");
    facts.submitted = *submitted;
    facts.updated = updated.value_or(model::Time{});
    return {};
}

void Dictionary::Words::close(const Record& record, model::Complaint& facts) {
    const bool closed = facts.status == model::Status::resolved || facts.status == model::Status::archived;
    if (!closed) {
        facts.closed.reset();
        return;
    }
    // Without a word for it nothing is claimed.
    fold(record[Field::how_closed], key);
    const auto* how = closings.find(key);
    if (how != nullptr)
        facts.how_closed = *how;
    else if (!key.empty())
        strange(Field::how_closed, record[Field::how_closed]);
    facts.rating = read_rating(record[Field::rating]);
}

void Dictionary::Words::answers(Record& record, RawComplaint& raw, model::Time now) {
    if (!record[Field::answer].empty())
        record.answers.push_back({std::move(record[Field::answer_time]), {}, std::move(record[Field::answer]), false});
    if (record.answers.size() > most_answers) // the newest stand at the end
        record.answers.erase(record.answers.begin(), record.answers.end() - static_cast<std::ptrdiff_t>(most_answers));
    std::optional<model::Time> first;
    std::vector<std::pair<std::optional<model::Time>, RawFollowUp>> read;
    for (RecordAnswer& answer : record.answers) {
        if (answer.text.empty()) continue;
        auto at = read_time(answer.time, zone, local_times).value_or(std::nullopt);
        if (at && (*at > now + days(1) || *at < raw.facts.submitted - days(1))) at.reset();
        if (at && !answer.internal) first = std::min(first.value_or(*at), *at);
        RawFollowUp follow_up;
        follow_up.internal = answer.internal;
        follow_up.text = std::move(answer.text);
        cut(follow_up.text, longest_text);
        if (!answer.agency.empty()) {
            if (auto found = agencies_of(answer.agency); !found.empty()) follow_up.agency = std::move(found.front());
        }
        read.emplace_back(at, std::move(follow_up));
    }
    model::Complaint& facts = raw.facts;
    if (!facts.first_follow_up) facts.first_follow_up = first;
    // An answer of unknown time stands where it stood, at a time that does not move with later changes.
    const model::Time otherwise = facts.closed.value_or(facts.first_follow_up.value_or(facts.submitted));
    for (auto& [at, follow_up] : read) {
        follow_up.at = at.value_or(otherwise);
        raw.follow_ups.push_back(std::move(follow_up));
    }
    std::stable_sort(raw.follow_ups.begin(), raw.follow_ups.end(),
                     [](const RawFollowUp& a, const RawFollowUp& b) { return a.at < b.at; });
    if (facts.updated != model::Time{}) return;
    facts.updated = facts.submitted;
    for (const auto& time : {facts.forwarded, facts.first_follow_up, facts.closed})
        facts.updated = std::max(facts.updated, time.value_or(facts.updated));
    if (!raw.follow_ups.empty()) facts.updated = std::max(facts.updated, raw.follow_ups.back().at);
}

void Dictionary::Words::texts(Record&& record, RawComplaint& raw) const {
    if (raw.facts.secret) {
        raw.follow_ups.clear();
        return;
    }
    raw.title = std::move(record[Field::title]);
    raw.body = std::move(record[Field::body]);
    raw.place = std::move(record[Field::place]);
    cut(raw.title, longest_title);
    cut(raw.body, longest_text);
    cut(raw.place, longest_title);
    if (!photos || raw.facts.status != model::Status::resolved) return;
    if (!record[Field::photo].empty()) record.photos.push_back(std::move(record[Field::photo]));
    for (std::string& address : record.photos) {
        const bool web = address.rfind("https://", 0) == 0 || address.rfind("http://", 0) == 0;
        const bool fits = raw.photos.size() < most_photos && address.size() <= longest_address;
        const bool known = std::find(raw.photos.begin(), raw.photos.end(), address) != raw.photos.end();
        if (web && fits && !known) raw.photos.push_back(std::move(address));
    }
}

Dictionary::Dictionary(const config::SourceSettings& source, const config::Package& package)
    : words_(std::make_shared<Words>(source, package)) {}

tl::expected<RawComplaint, std::string> Dictionary::read(Record&& record, model::Time now) {
    Words& words = *words_;
    RawComplaint raw;
    auto usable = words.name(record, raw.facts).and_then([&] { return words.judge(record, raw.facts); }).and_then([&] {
        return words.date(record, raw.facts, now);
    });
    if (!usable) return tl::unexpected<std::string>(std::move(usable.error()));
    words.place(record, raw.facts);
    words.sort(record, raw.facts);
    words.close(record, raw.facts);
    words.answers(record, raw, now);
    words.texts(std::move(record), raw);
    return raw;
}

bool Dictionary::ours(const Record& record) const {
    return std::all_of(words_->only.begin(), words_->only.end(), [&record](const auto& wish) {
        const std::string& value = record[wish.first];
        const Lookup<bool>& wanted = wish.second;
        if (wanted.find(folded(value)) != nullptr) return true;
        const auto all = pieces(value);
        return std::any_of(all.begin(), all.end(),
                           [&](std::string_view piece) { return wanted.find(folded(piece)) != nullptr; });
    });
}

std::vector<std::string> Dictionary::strangers() const {
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const auto& [word, count] : words_->strangers) {
        // A field that is mapped wrongly brings texts and names; of such a word nothing is told, not even what is
        // masked.
        const privacy::Redacted passed = privacy::redact(word.second, words_->gate);
        const bool whole = !passed.held && passed.text.view().find('[') == std::string_view::npos;
        if (passed.verdict.ok() && whole)
            found.emplace_back(count, fmt::format("{}: {}", code(word.first), passed.text.view()));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (found.size() > told_strangers) found.resize(told_strangers);
    std::vector<std::string> out;
    for (auto& [count, line] : found)
        out.push_back(std::move(line));
    return out;
}

} // namespace siar::feeds
