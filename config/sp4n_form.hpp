// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/settings.hpp"
#include "model/result.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace siar::config {

/// Where something may stand in a JSON value: paths with dots, the first that holds anything counts; "" is the value
/// itself.
using Paths = std::vector<std::string>;

/// The access API of SP4N-LAPOR as data (config/sources/sp4n.toml): what is asked, and where the answer is. An empty
/// name of the request means that there is no such thing.
struct Sp4nForm {
    enum class Body { form, json };
    enum class SinceForm { date_time, date, unix_seconds, rfc3339 };
    struct Request {
        Body body = Body::form;
        std::string token;
        std::string page;
        std::string size;
        std::string since;
        SinceForm since_form = SinceForm::date_time;
        int page_size = 100;
        int first_page = 1;
        std::string id;                           ///< number of the complaint whose details are asked for
        std::map<std::string, std::string> extra; ///< sent with every question
        friend bool operator==(const Request&, const Request&) = default;
    };
    struct Endpoints {
        std::string topics; ///< path; empty: categories come by name
        std::string list;
        std::string detail; ///< empty: the list tells all
        friend bool operator==(const Endpoints&, const Endpoints&) = default;
    };
    struct Answer {
        Paths rows;
        Paths detail;
        Paths next;
        Paths total;
        Paths refused; ///< `status: false`, `success: 0` and the like
        Paths message;
        friend bool operator==(const Answer&, const Answer&) = default;
    };
    struct Topics {
        Paths rows;
        std::string id;
        std::string parent;
        std::string name;
        friend bool operator==(const Topics&, const Topics&) = default;
    };
    struct Answers {
        Paths rows;
        Paths time;
        Paths agency;
        Paths text;
        Paths internal;
        Paths author;
        std::vector<std::string> citizens; ///< what `author` says where the reporter wrote it
        friend bool operator==(const Answers&, const Answers&) = default;
    };

    Request request;
    Endpoints endpoints;
    Answer answer;
    Topics topics;
    std::map<std::string, Paths> fields; ///< code of record_fields -> where it stands
    Answers answers;
    Terms status;
    friend bool operator==(const Sp4nForm&, const Sp4nForm&) = default;
};

/// Reads such a file. An error names file, line and key; a key nobody knows is one.
model::Result<Sp4nForm> load_sp4n_form(const std::filesystem::path& file);
/// The same from text; `file` is what errors call it.
model::Result<Sp4nForm> parse_sp4n_form(std::string_view toml, const std::filesystem::path& file);

} // namespace siar::config
