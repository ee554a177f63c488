// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/open311_row.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace siar::feeds {

namespace {

using Use = Open311Fields::Use;

constexpr std::size_t most_names = 4; ///< name, label, code, key of one entry

bool same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y;
           });
}

bool one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return same(text, word); });
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space(" \t\r\n\0", 5);
    const std::size_t from = text.find_first_not_of(space);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(space) - from + 1);
}

bool is_text(Field field) {
    return field == Field::title || field == Field::body || field == Field::answer;
}

/// "1.0E3", "1378634.0" as whole numbers; anything else as it is.
std::string plain_number(std::string_view digits) {
    if (digits.find_first_of(".eE") == std::string_view::npos) return std::string(digits);
    const double value = std::strtod(std::string(digits).c_str(), nullptr);
    constexpr double exact = 9e15; // below 2^53
    if (!(value > -exact && value < exact)) return std::string(digits);
    const auto whole = static_cast<long long>(value);
    return static_cast<double>(whole) == value ? std::to_string(whole) : std::string(digits);
}

/// A number as servers give with an error: three digits at most.
bool is_status(std::string_view text) {
    return text.size() <= 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void Open311RowReader::begin() {
    row_ = {};
    frames_.clear();
    frames_.push_back({Open311Fields::root, Open311Fields::none, false, false, false, false});
    pending_ = {};
    skipped_ = 0;
}

void Open311RowReader::end(Open311Answer& into) {
    frames_.clear();
    const Record& record = row_.record;
    if (record[Field::id].empty()) {
        if (row_.error && record[Field::submitted].empty()) {
            into.error = true;
            into.error_code = std::move(row_.error_code);
        } else {
            ++into.nameless;
        }
    } else if (into.rows.size() >= Open311Bounds::rows) {
        into.too_many = true;
    } else {
        into.rows.push_back(std::move(row_));
    }
}

Open311RowReader::Frame Open311RowReader::target() const {
    if (!frames_.empty() && frames_.back().list) return frames_.back();
    return pending_;
}

void Open311RowReader::open(bool list) {
    Frame next = target();
    next.entry_value = list && next_part_ == EntryPart::value;
    next_part_ = EntryPart::none;
    const bool known = next.node != Open311Fields::none || next.note != Open311Fields::none || next.entry_value;
    if (skipped_ > 0 || !known || frames_.size() >= Open311Bounds::levels) {
        ++skipped_;
        return;
    }
    next.list = list;
    next.entry = next.begins_note = false;
    const bool notes = (next.node != Open311Fields::none && fields_[next.node].use == Use::answers) ||
                       (next.note > Open311Fields::note_root && fields_[next.note].use == Use::answers);
    if (next.node != Open311Fields::none && fields_[next.node].use == Use::error) row_.error = true;
    if (!list && notes) {
        next.note = Open311Fields::note_root;
        next.begins_note = true;
        note_ = {};
        event_note_ = false;
    } else if (!list && next.node > Open311Fields::note_root && !fields_[next.node].children.empty()) {
        next.entry = true;
        entry_ = {};
    }
    frames_.push_back(next);
    pending_ = {};
}

void Open311RowReader::close() {
    if (skipped_ > 0) {
        --skipped_;
        return;
    }
    if (frames_.size() <= 1) return;
    const Frame closed = frames_.back();
    frames_.pop_back();
    pending_ = {};
    if (closed.begins_note) finish_note();
    if (closed.entry) finish_entry(closed);
}

void Open311RowReader::key(std::string_view name) {
    if (skipped_ > 0 || frames_.empty()) return;
    const Frame& in = frames_.back();
    pending_ = {};
    if (in.node != Open311Fields::none) pending_.node = fields_.child(in.node, name);
    if (in.note != Open311Fields::none) pending_.note = fields_.child(Open311Fields::note_root, name);
    next_part_ = EntryPart::none;
    if (!in.entry) return;
    if (one_of(name, {"name", "label", "code", "key"})) next_part_ = EntryPart::name;
    if (one_of(name, {"value", "values"})) next_part_ = EntryPart::value;
}

void Open311RowReader::text(std::string_view value) {
    if (skipped_ > 0 || frames_.empty()) return;
    value = trimmed(value);
    const bool of_list = frames_.back().entry_value && entry_.value.empty();
    if (next_part_ == EntryPart::value || of_list) entry_.value = kept(value, Open311Bounds::text);
    if (next_part_ == EntryPart::name && entry_.names.size() < most_names)
        entry_.names.push_back(kept(value, Open311Bounds::code));
    next_part_ = EntryPart::none;
    place(target(), value);
}

void Open311RowReader::number(std::string_view digits) {
    if (skipped_ > 0 || frames_.empty()) return;
    const Frame at = target();
    const bool of_entry = next_part_ != EntryPart::none || frames_.back().entry_value;
    if (at.node == Open311Fields::none && at.note == Open311Fields::none && !of_entry) return;
    text(plain_number(digits));
}

void Open311RowReader::place(const Frame& at, std::string_view value) {
    if (at.note != Open311Fields::none) place_note(fields_[at.note].use, value);
    if (at.node == Open311Fields::none) return;
    const Open311Fields::Node& node = fields_[at.node];
    if (value.empty()) {
        // Of a key that is there twice the last one counts, as JSON readers have it.
        for (const Field field : node.fields)
            if (field != Field::photo) row_.record[field].clear();
        return;
    }
    for (const Field field : node.fields)
        place_field(field, value);
    if (node.use == Use::service_code) row_.service_code = kept(value, Open311Bounds::code);
    if (node.use == Use::error) {
        row_.error = true;
        if (is_status(value)) row_.error_code = value;
    }
    if (node.use == Use::answers && at.note == Open311Fields::none && node.fields.empty()) add_note_text(value);
}

void Open311RowReader::place_field(Field field, std::string_view value) {
    if (!is_text(field) && one_of(value, {"null", "none", "nil"})) return;
    std::string& to = row_.record[field];
    std::string now = kept(value, is_text(field) ? Open311Bounds::text : Open311Bounds::code);
    if (field == Field::photo && !to.empty()) {
        auto& more = row_.record.photos;
        const bool known = to == now || std::find(more.begin(), more.end(), now) != more.end();
        if (!known && more.size() < Open311Bounds::photos) more.push_back(std::move(now));
        return;
    }
    to = std::move(now);
}

void Open311RowReader::place_note(Use use, std::string_view value) {
    switch (use) {
        case Use::answer_time: note_.time = kept(value, Open311Bounds::code); break;
        case Use::answer_agency: note_.agency = kept(value, Open311Bounds::code); break;
        case Use::answer_internal: note_.internal = one_of(value, {"true", "1", "yes", "ya"}); break;
        // What the system itself writes when a request is made is no answer of an agency.
        case Use::answer_type:
            event_note_ = one_of(value, {"submitted", "opened", "open", "created", "received"});
            break;
        case Use::answer_text:
            if (note_.text.empty()) note_.text = kept(value, Open311Bounds::text);
            break;
        case Use::answers: add_note_text(value); break;
        case Use::none:
        case Use::service_code:
        case Use::error: break;
    }
}

void Open311RowReader::add_note_text(std::string_view value) {
    if (value.empty() || row_.record.answers.size() >= Open311Bounds::answers) return;
    row_.record.answers.push_back({{}, {}, kept(value, Open311Bounds::text), false});
}

void Open311RowReader::finish_note() {
    const bool wanted = !note_.text.empty() && !event_note_ && row_.record.answers.size() < Open311Bounds::answers;
    if (wanted) row_.record.answers.push_back(std::move(note_));
    note_ = {};
    event_note_ = false;
}

void Open311RowReader::finish_entry(const Frame& frame) {
    for (const std::string& name : entry_.names) {
        const int node = fields_.child(frame.node, name);
        if (node == Open311Fields::none || entry_.value.empty()) continue;
        for (const Field field : fields_[node].fields)
            place_field(field, entry_.value);
        break;
    }
    entry_ = {};
}

std::string Open311RowReader::kept(std::string_view value, std::size_t most) {
    if (value.size() > most) {
        row_.record.cut = true;
        // Not within a letter: the bytes after the first of a UTF-8 sequence are 10xxxxxx.
        while (most > 0 && (static_cast<unsigned char>(value[most]) & 0xC0U) == 0x80U)
            --most;
        value = value.substr(0, most);
    }
    std::string out(value);
    std::replace(out.begin(), out.end(), '\0', ' ');
    return out;
}

} // namespace siar::feeds
