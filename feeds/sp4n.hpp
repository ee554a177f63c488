// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "config/settings.hpp"
#include "config/sp4n_form.hpp"
#include "feeds/source.hpp"
#include "net/client.hpp"

#include <memory>
#include <string>
#include <vector>

namespace siar::feeds {

/// The access API of SP4N-LAPOR: POST, the token in the body, what stands where told by a form. A page is one question
/// (two with topics, one more a complaint where the form names details); Ask::page is the page's number. The interface
/// leaves secret complaints out, so one that became secret vanishes from the list. A complaint without its details is a
/// flaw; three in a row, or a refusal that is not about the one complaint, end the reading.
class Sp4n : public Source {
public:
    Sp4n(const config::SourceSettings& settings, std::string token, net::Client client, const config::Sp4nForm& form,
         const config::Package& package);
    ~Sp4n() override;

    tl::expected<Page, Failure> read(const Ask& ask) override;
    std::vector<std::string> strangers() const override;

private:
    class State;
    std::unique_ptr<State> state_;
};

} // namespace siar::feeds
