// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config/package.hpp"
#include "config/settings.hpp"
#include "feeds/open311_course.hpp"
#include "feeds/open311_server.hpp"
#include "feeds/record.hpp"
#include "feeds/source.hpp"
#include "feeds/words.hpp"
#include "net/client.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace siar::feeds {

/// An Open311 GeoReport v2 server as a source, in JSON or XML, whatever it makes of the standard.
class Open311 : public Source {
public:
    Open311(const config::SourceSettings& source, std::string token, net::Client client,
            const config::Package& package);

    tl::expected<Page, Failure> read(const Ask& ask) override;
    /// False where the last whole reading met rows that the server holds back.
    bool lists_all() const override { return lists_all_; }
    std::vector<std::string> strangers() const override { return dictionary_.strangers(); }

private:
    struct Judged; ///< an answer held against its question
    /// What the pages before say about the next one.
    struct Memory {
        std::vector<std::uint64_t> first;    ///< numbers on the first page of the present place, as hashes, sorted
        std::vector<std::uint64_t> previous; ///< and on the page before
        std::optional<model::Time> first_newest;
        std::size_t rows = 0; ///< of the present reading
        bool told_unpaged = false;
    };

    tl::expected<Page, Failure> ask_once(const Open311Place& place, const Ask& ask);
    tl::expected<Open311Place, Failure> start(const Ask& ask);
    tl::expected<Page, Failure> answered(const Open311Place& place, Open311Reply&& reply, const Ask& ask);
    tl::expected<Page, Failure> unanswered(const Open311Place& place, Open311Trouble&& trouble, const Ask& ask);
    void tell_unpaged(std::string what, const Open311Place& place, Page& page);
    Judged judge(const Open311Place& place, const Open311Answer& answer) const;
    std::optional<Open311Place> next(const Open311Place& place, const Judged& judged, Page& page, const Ask& ask);
    model::Time clock(const Ask& ask) const;
    std::optional<Open311Place> instead(const Open311Place& place, const Ask& ask) const;
    void learn_names(const Open311Answer& answer, Page& page);
    void take(Open311Answer&& answer, Page& page, const Ask& ask);
    bool given_before(const Record& record);
    void refine(Open311Row& row) const;

    Dictionary dictionary_;
    Lookup<model::Status> statuses_;
    Open311Server server_;
    std::string where_; ///< the server, for messages
    model::Zone zone_;
    std::map<std::string, std::string> names_; ///< of services, by code
    bool names_known_ = false;
    bool lists_all_ = true;
    Memory memory_;
    std::optional<std::pair<std::string, Failure>> owed_; ///< of the place with this token, not told yet
    std::unordered_set<std::uint64_t> given_; ///< what this reading has handed on, by number, time and status
};

} // namespace siar::feeds
