// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/decisions_log.hpp"

#include "model/figure.hpp"

#include <fcntl.h>

#include <algorithm>
#include <array>

namespace siar::store {

namespace {

constexpr std::string_view explanation =
    "# siar: log keputusan, versi 1. Jangan diubah; simpan bersama siar.db.\n"
    "# waktu\tbutir\ttindakan\tsidik teks\toleh\talasan\tcek\n";

constexpr std::size_t check_digits = 16;
constexpr std::size_t field_count = 6;

std::string check_of(std::string_view fields) {
    return model::digest(fields).hex().substr(0, check_digits);
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text)
        switch (c) {
            case '\\': out += "\\\\"; break;
            case '\t': out += "\\t"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            default: out += c;
        }
    return out;
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        if (++i == text.size()) return std::nullopt;
        switch (text[i]) {
            case '\\': out += '\\'; break;
            case 't': out += '\t'; break;
            case 'n': out += '\n'; break;
            case 'r': out += '\r'; break;
            default: return std::nullopt;
        }
    }
    return out;
}

std::optional<std::array<std::string_view, field_count>> fields_of(std::string_view text) {
    if (std::count(text.begin(), text.end(), '\t') != field_count - 1) return std::nullopt;
    std::array<std::string_view, field_count> out;
    for (auto& field : out) {
        const auto end = std::min(text.find('\t'), text.size());
        field = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// The acts whose line bears a time of its own, and how.
bool has_own_time(model::Act act) {
    return act == model::Act::object || act == model::Act::taken_off;
}

std::string reason_of(const model::Decision& decision) {
    if (!decision.since) return decision.reason;
    return "@" + model::rfc3339(*decision.since) + " " + decision.reason;
}

/// Takes the time of its own out of a reason that begins with one.
std::optional<model::Time> take_since(std::string& reason) {
    const auto end = reason.find(' ');
    if (reason.empty() || reason.front() != '@' || end == std::string::npos) return std::nullopt;
    const auto since = model::parse_rfc3339(reason.substr(1, end - 1));
    if (!since) return std::nullopt;
    reason.erase(0, end + 1);
    return *since;
}

} // namespace

std::string log_line(const model::Decision& decision) {
    std::string out = model::rfc3339(decision.at);
    const auto& subject = decision.figure ? decision.figure->value : decision.item.value;
    for (const auto& field : {subject, std::string(model::code(decision.act)), decision.text.hex(),
                              escaped(decision.by), escaped(reason_of(decision))}) {
        out += '\t';
        out += field;
    }
    const auto check = check_of(out);
    return out + '\t' + check;
}

std::optional<model::Decision> parse_log_line(std::string_view line) {
    const auto last_tab = line.rfind('\t');
    if (last_tab == std::string_view::npos || line.substr(last_tab + 1) != check_of(line.substr(0, last_tab)))
        return std::nullopt;
    const auto fields = fields_of(line.substr(0, last_tab));
    if (!fields) return std::nullopt;
    const auto at = model::parse_rfc3339((*fields)[0]);
    const auto act = model::from_code<model::Act>((*fields)[2]);
    const auto text = model::parse_digest((*fields)[3]);
    const auto by = unescaped((*fields)[4]);
    auto reason = unescaped((*fields)[5]);
    if (!at || !act || !text || !by || !reason) return std::nullopt;
    const auto since = has_own_time(*act) ? take_since(*reason) : std::nullopt;
    model::Decision out{{std::string((*fields)[1])}, *act, *by, *at, *text, *reason, std::nullopt, since};
    if ((out.figure = model::parse_figure(out.item.value))) out.item = model::key_of(*out.figure);
    return out;
}

model::Result<DecisionsLog> DecisionsLog::open(const std::filesystem::path& path) {
    auto file = File::open(path, O_RDWR | O_CREAT | O_APPEND, "log keputusan tidak dapat dibuka");
    if (!file) return tl::unexpected(file.error());
    DecisionsLog log(std::move(*file));
    {
        // Ends before the log is moved out: a lock of a moved-from file could not be given back.
        const auto locked = log.lock();
        if (!locked) return tl::unexpected(locked.error());
        const auto size = log.size();
        if (!size) return tl::unexpected(size.error());
        if (*size == 0)
            if (auto written = log.file_.append_durably(explanation); !written) return tl::unexpected(written.error());
    }
    return log;
}

model::Result<DecisionsLog::Lock> DecisionsLog::lock() const {
    if (auto locked = file_.lock(); !locked) return tl::unexpected(locked.error());
    return Lock(file_);
}

DecisionsLog::Contents DecisionsLog::contents_of(std::string_view rest, std::int64_t from) {
    Contents out;
    out.end = from;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos) {
            out.torn = true;
            break;
        }
        const auto line = rest.substr(0, end);
        if (auto decision = parse_log_line(line))
            out.lines.push_back({out.end, std::move(*decision)});
        else if (!line.empty() && line.front() != '#')
            out.broken.push_back(out.end);
        out.end += static_cast<std::int64_t>(end) + 1;
        rest.remove_prefix(end + 1);
    }
    return out;
}

model::Result<DecisionsLog::Contents> DecisionsLog::read(std::int64_t from) const {
    const auto size = file_.size();
    if (!size) return tl::unexpected(size.error());
    if (*size <= from) return contents_of({}, from);
    const auto bytes = file_.read(from, *size - from);
    if (!bytes) return tl::unexpected(bytes.error());
    return contents_of(*bytes, from);
}

model::Result<std::int64_t> DecisionsLog::next() const {
    const auto size = file_.size();
    if (!size || *size == 0) return size;
    const auto last = file_.read(*size - 1, 1);
    if (!last) return tl::unexpected(last.error());
    return *last == "\n" ? *size : *size + 1; // behind a torn line, which must not swallow the next
}

model::Result<std::int64_t> DecisionsLog::append_lines(std::string_view lines) const {
    const auto size = file_.size();
    if (!size) return size;
    const auto begin = next();
    if (!begin) return begin;
    std::string bytes(static_cast<std::size_t>(*begin - *size), '\n');
    bytes += lines;
    if (auto written = file_.append_durably(bytes); !written) return tl::unexpected(written.error());
    return *size + static_cast<std::int64_t>(bytes.size());
}

model::Result<std::int64_t> DecisionsLog::append(const std::vector<model::Decision>& decisions) const {
    std::string lines;
    for (const auto& decision : decisions) {
        lines += log_line(decision);
        lines += '\n';
    }
    return append_lines(lines);
}

model::Result<std::int64_t> DecisionsLog::remark(model::Time at, std::string_view text) const {
    return append_lines("# " + model::rfc3339(at) + " " + escaped(text) + "\n");
}

} // namespace siar::store
