// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/api.hpp"
#include "desk/http.hpp"
#include "desk/ports.hpp"
#include "desk/workshop.hpp"
#include "model/result.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace siar::desk {

/// The files of the page, read at start and served by name: nothing a client writes becomes a path.
struct Assets {
    std::string index;                                                  ///< with "<!--tanda-->" where DATA CONTOH goes
    std::map<std::string, std::shared_ptr<Content>, std::less<>> files; ///< by the path they are served under
};

/// Reads assets/desk, assets/fonts and assets/icons; the error names the missing file.
model::Result<Assets> load_assets(const std::filesystem::path& folder);

/// What the voice says for one item.
privacy::Showable line_of(const model::Item& item);

/// The page at / and what it fetches under /halaman/. It shows only the public Edition, which stands on screens in
/// lobbies, and only to this machine: so it asks for no token. For the desk's thread.
class Page {
public:
    using Finish = std::function<void(Ticket, Answer)>;

    /// All references must outlive it.
    Page(Assets assets, Ports ports, Api& api, Workshop& workshop, Finish finish);

    /// The answer; nothing where the ticket waits.
    std::optional<Answer> answer(const Request& request, Ticket ticket);

private:
    Answer index();
    std::optional<Answer> picture(const Request& request, Ticket ticket, const std::string& id);
    std::optional<Answer> sound(Ticket ticket, const std::string& id);
    std::optional<Answer> made(const std::string& key, const std::string& type, Ticket ticket, Workshop::Job job);

    Assets assets_;
    Ports ports_;
    Api& api_;
    Workshop& workshop_;
    Finish finish_;
};

} // namespace siar::desk
