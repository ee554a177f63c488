// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "config/settings.hpp"
#include "feeds/source.hpp"
#include "net/client.hpp"

#include <string>

namespace siar::feeds {

/// Totals that another office publishes (docs/totals.md): one document behind one url, no complaints. A document of
/// another region, or one dated more than a day ahead, is a failure.
class Totals : public Source {
public:
    Totals(const config::SourceSettings& settings, std::string token, net::Client client,
           const config::Package& package);

    tl::expected<Page, Failure> read(const Ask& ask) override;
    /// It lists nothing: no complaint is gone because it is not here.
    bool lists_all() const override { return false; }

private:
    std::string url_;
    std::string token_;
    net::Client client_;
    std::string region_;
    privacy::Gate gate_;
    privacy::Label standard_; ///< what the first follow-up is held against here
};

} // namespace siar::feeds
