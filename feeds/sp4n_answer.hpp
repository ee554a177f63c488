// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/sp4n_form.hpp"
#include "feeds/record.hpp"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace siar::feeds {

/// One page of the list.
struct Sp4nList {
    std::vector<Record> records;
    std::size_t strange = 0; ///< entries that are no records
    std::string next;        ///< number of the page that follows, digits only; empty: not told
    std::optional<std::int64_t> total;
    friend bool operator==(const Sp4nList&, const Sp4nList&) = default;
};

/// Why an answer gives nothing.
struct Sp4nRefusal {
    std::string what; ///< "jawaban bukan JSON", "server menolak permintaan"
    std::string said; ///< the server's own message, raw; empty where there is none
    friend bool operator==(const Sp4nRefusal&, const Sp4nRefusal&) = default;
};

/// Topics by their number: "Infrastruktur > Jalan".
using Sp4nTopics = std::map<std::string, std::string, std::less<>>;

/// A path cut at its dots; none of them: the value itself.
using JsonPath = std::vector<std::string>;
using JsonPaths = std::vector<JsonPath>;

/// Reads the answers of the access API by the form that says what stands where. Only what the form names is read; HTML
/// in texts becomes plain text. A path that leads to who reported is refused, whoever names it.
class Sp4nReader {
public:
    /// `own` are the places that the settings name ([source.fields]); they go before those of the form.
    Sp4nReader(const config::Sp4nForm& form, const config::Terms& own);

    tl::expected<Sp4nList, Sp4nRefusal> list(std::string_view body) const;
    tl::expected<Sp4nTopics, Sp4nRefusal> topics(std::string_view body) const;
    /// What the details of a complaint add to what the list says of it.
    tl::expected<Record, Sp4nRefusal> detail(std::string_view body, Record listed) const;

    /// Paths of form and settings that would lead to who reported; they are not read.
    const std::vector<std::string>& refused() const { return refused_; }

    /// Where the parts of an answer under a complaint stand.
    struct Answers {
        JsonPaths rows;
        JsonPaths time;
        JsonPaths agency;
        JsonPaths text;
        JsonPaths internal;
        JsonPaths author;
        std::vector<std::string> citizens; ///< folded
    };

private:
    JsonPaths allowed(const config::Paths& paths);

    config::Sp4nForm form_;
    std::vector<std::string> refused_;
    std::vector<std::pair<Field, JsonPaths>> fields_;
    Answers answers_;
};

} // namespace siar::feeds
