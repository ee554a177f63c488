// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "config/settings.hpp"
#include "feeds/source.hpp"
#include "net/client.hpp"
#include "privacy/gate.hpp"
#include "wire/api.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace siar::feeds {

/// Who a hub is: asked before anything else, and alone by `siar check`. `url` is of the desk, without /api:
/// "https://hub.example". A hub of another regency than `regency` is an error: its complaints are not ours.
tl::expected<wire::Discovery, Failure> greet_hub(const std::string& url, const std::string& token, net::Client& client,
                                                 const privacy::Gate& gate, const model::RegencyId& regency);

/// Another hub as a source: kind `siar`. Ids of the hub become Key::id, its yes becomes Row::hub, its own figures
/// Page::given. Schedule, announcements and figures come with the last page, and only when they changed since the last
/// reading that was stored.
class Hub : public Source {
public:
    /// `token`: scope `read`. The package must outlive this.
    Hub(const config::SourceSettings& source, std::string token, net::Client client, const config::Package& package,
        std::size_t page_rows = wire::max_page);

    tl::expected<Page, Failure> read(const Ask& ask) override;
    void stored() override;

private:
    template <class Answer>
    using Decoder = model::Result<wire::Decoded<Answer>> (*)(std::string_view, const privacy::Gate&);
    template <class Answer>
    tl::expected<std::optional<Answer>, Failure> fetch(const std::string& path, Decoder<Answer> decode,
                                                       std::string& etag, Page& page);
    template <class Answer>
    tl::expected<std::optional<Answer>, Failure> fetch_changed(const std::string& path, Decoder<Answer> decode,
                                                               bool whole, Page& page);
    tl::expected<void, Failure> complaints(const Ask& ask, Page& page);
    tl::expected<void, Failure> extras(const Ask& ask, Page& page);
    void take_figures(model::Statistics&& statistics, model::Time now, Page& page);

    model::SourceName name_;
    std::string url_;
    std::string token_;
    net::Client client_;
    const config::Package& package_;
    std::size_t page_rows_;
    wire::Discovery hub_;                      ///< as it told at the first page of this reading
    std::map<std::string, std::string> etags_; ///< path -> of what is stored
    std::map<std::string, std::string> fresh_; ///< path -> of what this reading gave
};

} // namespace siar::feeds
