// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/changes.hpp"
#include "desk/editions.hpp"
#include "desk/http.hpp"
#include "model/regency.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>

namespace siar::desk {

/// The answers of the central API (docs/central-api.yaml), for the desk's thread.
class Api {
public:
    /// All references must outlive it.
    Api(std::string token, const store::Store& store, const model::Regency& regency, Editions& editions,
        Changes& changes);

    /// The answer to a path under /api/; nothing where the ticket waits for a change.
    std::optional<Answer> answer(const Request& request, Ticket ticket);
    /// The long poll, without asking for a token.
    std::optional<Answer> changes(const Request& request, Ticket ticket);
    /// The photo of that name (its SHA-256 in hexadecimal digits), without asking for a token; 404 unless a person said
    /// yes to it and the text of a complaint that has it may leave.
    Answer photo(const std::string& name) const;
    /// What a long poll gets.
    Answer changed(bool changed) const;
    /// Why there is no answer; bears DATA CONTOH as every answer does.
    Answer refuse(int status, const std::string& error, const std::string& todo) const;
    /// The same for an error of the house.
    Answer refuse(int status, const model::Error& error) const;
    /// Whether anything served is made up.
    bool demo() const { return demo_; }
    /// The Edition for the public; keeps demo() true to it.
    model::Result<std::shared_ptr<const Issue>> public_issue();

private:
    using Handler = Answer (Api::*)(const Request&);
    static Handler handler_of(const std::string& path);

    bool let_in(const Request& request) const;
    Answer discovery(const Request& request);
    Answer categories(const Request& request);
    Answer agencies(const Request& request);
    Answer districts(const Request& request);
    Answer complaints(const Request& request);
    Answer statistics(const Request& request);
    Answer outreach(const Request& request);
    Answer notices(const Request& request);
    Answer edition(const Request& request);

    std::string token_;
    const store::Store& store_;
    const model::Regency& regency_;
    Editions& editions_;
    Changes& changes_;
    bool demo_ = false;
};

} // namespace siar::desk
