// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/finders.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::privacy {
namespace {

constexpr std::size_t most_pieces = 80;

/// The first piece of the unbroken stretch that holds piece `i`, as far as `belongs` says so.
template <class Belongs>
std::size_t stretch_begin(const Reading& reading, std::size_t i, Belongs belongs) {
    std::size_t first = i;
    const auto dots_end_at = [&](std::size_t at) {
        return at > 1 && reading.is_sign(at - 1, '.') && reading.is_sign(at - 2, '.');
    };
    while (first > 0 && i - first < most_pieces && !reading.at(first).gap && belongs(reading.at(first - 1)) &&
           !dots_end_at(first))
        --first;
    return first;
}

template <class Belongs>
std::size_t stretch_end(const Reading& reading, std::size_t i, Belongs belongs) {
    std::size_t last = i;
    while (last < reading.size() && last - i < most_pieces && !(last > i && reading.at(last).gap) &&
           belongs(reading.at(last)) && !(reading.is_sign(last, '.') && reading.is_sign(last + 1, '.'))) {
        ++last;
    }
    return last;
}

bool in_local_part(const Piece& piece) {
    constexpr std::string_view signs = "._-+%";
    return piece.kind == Kind::word || piece.kind == Kind::digits ||
           (piece.kind == Kind::sign && piece.sign != 0 && signs.find(piece.sign) != std::string_view::npos);
}

bool in_handle(const Piece& piece) {
    return piece.kind == Kind::word || piece.kind == Kind::digits ||
           (piece.kind == Kind::sign && (piece.sign == '_' || piece.sign == '.' || piece.sign == '#'));
}

bool in_host(const Piece& piece) {
    return piece.kind == Kind::word || piece.kind == Kind::digits ||
           (piece.kind == Kind::sign && (piece.sign == '.' || piece.sign == '-'));
}

bool in_link(const Piece& piece) {
    constexpr std::string_view ends = "<>\"'()[]{},;";
    return piece.kind != Kind::mark && (piece.sign == 0 || ends.find(piece.sign) == std::string_view::npos);
}

/// Signs that end a sentence are not part of what stands before them.
std::size_t without_last_signs(const Reading& reading, std::size_t first, std::size_t last) {
    constexpr std::string_view loose = ".!?:-";
    while (last > first + 1 && reading.at(last - 1).kind == Kind::sign && reading.at(last - 1).sign != 0 &&
           loose.find(reading.at(last - 1).sign) != std::string_view::npos) {
        --last;
    }
    return last;
}

bool ends_as(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Hosts of the package, and those of the government: "lapor.go.id".
bool is_official_host(const Reading& reading, std::string_view host) {
    if (ends_as(host, ".go.id") || ends_as(host, ".desa.id")) return true;
    const auto& official = reading.knowledge().official_hosts;
    for (std::size_t at = 0; at != std::string_view::npos;) {
        if (official.count(std::string(host.substr(at))) != 0) return true;
        at = host.find('.', at);
        if (at != std::string_view::npos) ++at;
    }
    return false;
}

/// A link stays when it is an official host and nothing more, or wa.me with an official number.
bool is_official_link(const Reading& reading, std::string_view link) {
    std::string plain = text::lower(link);
    if (const std::size_t scheme = plain.find("://"); scheme != std::string::npos) plain.erase(0, scheme + 3);
    if (plain.substr(0, 4) == "www.") plain.erase(0, 4);
    if (!plain.empty() && plain.back() == '/') plain.pop_back();
    if (plain.find('@') != std::string::npos) return false;
    const std::size_t slash = plain.find_first_of("/?#");
    if (slash == std::string::npos) return is_official_host(reading, plain);
    if (reading.knowledge().official_hosts.count(plain) != 0) return true;
    const bool chat = plain.substr(0, slash) == "wa.me";
    return chat && reading.knowledge().official_numbers.count(plain.substr(slash + 1)) != 0;
}

/// "hallo_demak" of the institution "Hallo Demak".
bool is_institution(const Reading& reading, std::size_t first, std::size_t last) {
    if (last < first + 2 || !reading.at(first).is(Is::begins_phrase)) return false;
    for (std::size_t i = first; i < last; ++i)
        if (!reading.at(i).place && !reading.is_sign(i, '_') && !reading.is_sign(i, '.')) return false;
    return true;
}

/// True for the accounts of the package and those that begin with an office and name nobody: "polres_demak",
/// "dinkesdemak", but neither "infodemak_budi" nor "bonang_budi".
bool names_an_office(const Reading& reading, std::size_t first, std::size_t last) {
    constexpr auto offices = std::to_array<std::string_view>(
        {"dinkes",     "dinsos",     "dishub",    "dinas",    "dindik",      "disdik",      "dinpu",
         "diskominfo", "dinkominfo", "dinperkim", "pemkab",   "pemprov",     "pemdes",      "pemkot",
         "polres",     "polsek",     "polda",     "humas",    "bpbd",        "lapor",       "sp4n",
         "kominfo",    "rsud",       "pdam",      "satpol",   "ppid",        "kemen",       "bappeda",
         "bapenda",    "damkar",     "satlantas", "dukcapil", "disdukcapil", "dindukcapil", "kecamatan",
         "kelurahan",  "puskesmas",  "setda",     "kejari",   "kpu",         "bawaslu"});
    const std::string whole = text::lower(reading.of(first, last));
    const auto& hosts = reading.knowledge().official_hosts;
    if (hosts.count(whole) != 0 || hosts.count("@" + whole) != 0 || is_institution(reading, first, last)) return true;
    const std::string_view begin = reading.lowered(first);
    const bool office = std::any_of(offices.begin(), offices.end(),
                                    [begin](std::string_view each) { return begin.substr(0, each.size()) == each; });
    if (!office || reading.at(first).is(Is::name)) return false;
    for (std::size_t i = first + 1; i < last; ++i) {
        const Piece& piece = reading.at(i);
        if (piece.kind == Kind::word && !piece.any(Is::place | Is::institution | bit(Is::office) | bit(Is::domain)) &&
            !piece.place)
            return false;
    }
    return true;
}

std::optional<Finding> mail_at(const Reading& reading, std::size_t i) {
    const bool provider = reading.at(i + 1).is(Is::mailer);
    if (reading.at(i + 1).gap && !provider) return std::nullopt;
    std::size_t first = i;
    if (!reading.at(i).gap) {
        first = stretch_begin(reading, i, in_local_part);
    } else if (provider && i > 0 && in_local_part(reading.at(i - 1))) {
        first = stretch_begin(reading, i - 1, in_local_part);
    }
    if (first == i) return std::nullopt;
    std::size_t last = stretch_end(reading, i + 1, in_host);
    if (last == i + 1) return std::nullopt;
    last = without_last_signs(reading, i + 1, last);
    const std::string host = text::lower(reading.of(i + 1, last));
    // "budi77@demak" is one too, "28rb@kg" is none.
    const bool worded =
        last == i + 2 && !reading.at(i).gap && reading.at(i + 1).size >= 4 && reading.of(first, i).size() >= 5;
    if (host.find('.') == std::string::npos && !provider && !worded) return std::nullopt;
    const std::string whole = text::lower(reading.of(first, last));
    const bool official = reading.knowledge().official_hosts.count(whole) != 0;
    return Finding{first, last, Mark::mail, official, false};
}

/// "budi (at) gmail dot com", "budi at gmail.com": around the provider's name at `i`.
std::optional<Finding> veiled_mail_at(const Reading& reading, std::size_t i) {
    std::size_t at = i;
    if (at > 0 && reading.at(at - 1).kind == Kind::sign && reading.at(at - 1).sign != '@') --at;
    if (at == 0) return std::nullopt;
    const std::string_view link = reading.lowered(at - 1);
    if (link != "at" && link != "et" && link != "add") return std::nullopt;
    --at;
    if (at > 0 && reading.at(at - 1).kind == Kind::sign) --at;
    if (at == 0 || !in_local_part(reading.at(at - 1))) return std::nullopt;
    const std::size_t first = stretch_begin(reading, at - 1, in_local_part);
    std::size_t last = i + 1;
    for (int words = 0; words < 3; ++words) {
        const std::string_view dot = reading.lowered(last);
        const bool dotted = reading.is_sign(last, '.') || dot == "dot" || dot == "titik";
        if (!dotted || !reading.at(last + 1).is(Is::domain)) break;
        last += 2;
    }
    return Finding{first, last, Mark::mail};
}

/// "budi at contoh dot com", "budi at mail.contoh dot co dot id" around the "dot" at `i`, whoever the provider is.
std::optional<Finding> worded_mail_around(const Reading& reading, std::size_t i) {
    if (reading.at(i + 1).kind != Kind::word || reading.at(i + 1).size > 5) return std::nullopt;
    constexpr std::size_t longest = 8;
    std::size_t at = i;
    const auto is_at = [&](std::size_t k) { return reading.lowered(k) == "at" || reading.is_sign(k, '@'); };
    while (at > 1 && i - at < longest && !is_at(at - 1)) {
        if (!in_local_part(reading.at(at - 1))) return std::nullopt;
        --at;
    }
    if (at < 2 || !is_at(at - 1) || at == i || !in_local_part(reading.at(at - 2))) return std::nullopt;
    std::size_t first = stretch_begin(reading, at - 2, in_local_part);
    while (first > 1 && reading.lowered(first - 1) == "dot" && in_local_part(reading.at(first - 2)))
        first = stretch_begin(reading, first - 2, in_local_part);
    std::size_t last = i + 2;
    while ((reading.lowered(last) == "dot" || reading.is_sign(last, '.')) && reading.at(last + 1).is(Is::domain) &&
           (!reading.is_sign(last, '.') || !reading.at(last + 1).gap))
        last += 2;
    return Finding{first, last, Mark::mail};
}

/// The end of a host whose dots may be words: "contoh [dot] com", "contoh.id"; `i` where none is.
std::size_t veiled_host_end(const Reading& reading, std::size_t i) {
    std::size_t last = i;
    bool dotted = false;
    for (int parts = 0; parts < 4 && in_local_part(reading.at(last)); ++parts) {
        while (in_host(reading.at(last)) && !reading.is_sign(last, '.') &&
               (last == i || !reading.at(last).gap || parts > 0)) {
            ++last;
            if (reading.at(last).gap) break;
        }
        std::size_t next = last;
        if (reading.is_sign(next, '[') || reading.is_sign(next, '(')) ++next;
        const std::string_view dot = reading.lowered(next);
        const bool sign = reading.is_sign(next, '.');
        if ((!sign && dot != "dot" && dot != "titik") || (sign && reading.at(next + 1).gap)) break;
        ++next;
        if (reading.is_sign(next, ']') || reading.is_sign(next, ')')) ++next;
        if (reading.at(next).kind != Kind::word) break;
        dotted = true;
        last = next;
    }
    return dotted ? last : i;
}

bool is_top_level(const Reading& reading, std::size_t i) {
    constexpr auto sure = std::to_array<std::string_view>({"com", "net", "org", "id", "xyz", "ly", "gl", "biz", "edu"});
    const std::string_view word = reading.lowered(i);
    if (std::find(sure.begin(), sure.end(), word) != sure.end()) return true;
    const bool path = reading.is_sign(i + 1, '/') && !reading.at(i + 1).gap && !reading.at(i + 2).gap;
    const bool more = reading.is_sign(i + 1, '.') && !reading.at(i + 1).gap && !reading.at(i + 2).gap &&
                      reading.at(i + 2).is(Is::domain);
    return path || more;
}

} // namespace

std::optional<Finding> mail_or_handle_at(const Reading& reading, std::size_t i) {
    if (reading.at(i).is(Is::mailer))
        return reading.lowered(i) == "dot" ? worded_mail_around(reading, i) : veiled_mail_at(reading, i);
    if (const std::optional<Finding> mail = mail_at(reading, i)) return mail;
    if (reading.at(i + 1).gap || (!reading.at(i).gap && reading.at(i - 1).kind != Kind::sign)) return std::nullopt;
    std::size_t last = stretch_end(reading, i + 1, in_handle);
    if (last == i + 1) return std::nullopt;
    last = without_last_signs(reading, i, last);
    return Finding{i, last, Mark::handle, names_an_office(reading, i + 1, last), false};
}

std::optional<Finding> veiled_mail_around(const Reading& reading, std::size_t i) {
    const std::string_view at = reading.lowered(i + 1);
    const bool veils = (at == "at" || at == "a" || at == "et") || reading.is_sign(i + 1, '@');
    const bool closes = reading.is_sign(i + 2, ']') || reading.is_sign(i + 2, ')');
    if (!veils || !closes || i == 0 || !in_local_part(reading.at(i - 1))) return std::nullopt;
    const std::size_t first = stretch_begin(reading, i - 1, in_local_part);
    const std::size_t last = veiled_host_end(reading, i + 3);
    if (last == i + 3) return std::nullopt;
    return Finding{first, last, Mark::mail};
}

std::optional<Finding> link_at(const Reading& reading, std::size_t i) {
    std::size_t first = i;
    if (reading.is_sign(i, '.')) {
        const bool dot_inside = i > 0 && !reading.at(i).gap && !reading.at(i + 1).gap && in_host(reading.at(i - 1)) &&
                                reading.at(i + 1).is(Is::domain) && is_top_level(reading, i + 1);
        if (!dot_inside) return std::nullopt;
        first = stretch_begin(reading, i, in_host);
    } else if (reading.at(i + 1).gap || !(reading.is_sign(i + 1, ':') || reading.is_sign(i + 1, '.'))) {
        return std::nullopt;
    }
    std::size_t last = stretch_end(reading, first, in_link);
    // "maps?q=-6.8812,110.5301", "maps/place/Rumah+X,+Jl.+Y"
    for (int parts = 0; parts < 8 && reading.is_sign(last, ',') && !reading.at(last).gap; ++parts) {
        const bool position = reading.at(last - 1).kind == Kind::digits && reading.at(last + 1).gap &&
                              reading.at(last + 1).kind == Kind::digits && reading.is_sign(last + 2, '.') &&
                              reading.at(last + 3).kind == Kind::digits;
        if ((reading.at(last + 1).gap && !position) || !in_link(reading.at(last + 1))) break;
        last = stretch_end(reading, last + 1, in_link);
    }
    last = without_last_signs(reading, first, last);
    if (last < first + 3) return std::nullopt;
    // "warga#contoh.com"
    const bool veiled =
        first > 1 && reading.is_sign(first - 1, '#') && !reading.at(first).gap && !reading.at(first - 1).gap;
    if (veiled) return Finding{stretch_begin(reading, first - 2, in_local_part), last, Mark::mail};
    return Finding{first, last, Mark::link, is_official_link(reading, reading.of(first, last)), false};
}

std::optional<Finding> account_behind(const Reading& reading, std::size_t i) {
    std::size_t at = i + 1;
    bool pointed = i > 0 && reading.lowered(i - 1) == "id";
    for (int signs = 0; signs < 4; ++signs) {
        const bool sign = reading.is_sign(at, ':') || reading.is_sign(at, '=') || reading.lowered(at) == "id";
        pointed = pointed || sign;
        const bool glued = !reading.at(at + 1).gap && in_handle(reading.at(at + 1));
        const bool filler = reading.at(at).any(Is::social | Is::self | Is::naming) || reading.lowered(at) == "ku";
        if (!sign && (!filler || glued)) break;
        ++at;
    }
    if (reading.at(at).kind != Kind::word) return std::nullopt;
    const std::size_t last = without_last_signs(reading, at, stretch_end(reading, at, in_handle));
    const std::string_view handle = reading.of(at, last);
    const bool shaped = handle.find_first_of("_.0123456789") != std::string_view::npos;
    const bool lone_word = last == at + 1 && pointed && !reading.ordinary(at) && !reading.at(at).is(Is::name);
    if ((!shaped && !lone_word) || names_an_office(reading, at, last)) return std::nullopt;
    return Finding{at, last, Mark::handle};
}

} // namespace siar::privacy
