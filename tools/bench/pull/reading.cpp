// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.hpp"

#include "config/settings.hpp"
#include "editorial/condense.hpp"
#include "feeds/open311_fields.hpp"
#include "feeds/open311_json.hpp"
#include "feeds/record.hpp"
#include "feeds/source.hpp"
#include "feeds/sync.hpp"
#include "store/store.hpp"

#include <ctime>
#include <fstream>
#include <iterator>
#include <utility>

namespace siar::bench {

namespace {

constexpr std::size_t costed_rows = 20'000;

const model::Time now = model::parse_rfc3339("2026-11-21T14:05:00+07:00").value();

config::SourceSettings settings() {
    config::SourceSettings out;
    out.name = {"ukur"};
    out.kind = config::SourceKind::open311;
    out.origin = "sp4n-lapor";
    out.fields = {{"asal", "extended_attributes.tracking_id"}, {"kecamatan", "extended_attributes.district"}};
    return out;
}

/// The pages of a file, read as feeds::Open311 reads those of a server.
class PageFile : public feeds::Source {
public:
    PageFile(const std::string& file, const config::Package& package)
        : file_(file),
          in_(file, std::ios::binary),
          fields_(feeds::Open311Fields::of_requests(settings().fields)),
          dictionary_(settings(), package) {}

    tl::expected<feeds::Page, feeds::Failure> read(const feeds::Ask& ask) override {
        std::string json;
        feeds::Page page;
        if (!std::getline(in_, json)) return failed("tidak terbaca");
        auto answer = feeds::read_open311_json(json, fields_);
        if (!answer) return failed(answer.error());
        page.complaints.reserve(answer->rows.size());
        for (feeds::Open311Row& row : answer->rows) {
            auto complaint = dictionary_.read(std::move(row.record), ask.now);
            if (!complaint) return failed(complaint.error());
            page.complaints.push_back(*std::move(complaint));
        }
        if (in_.peek() != std::ifstream::traits_type::eof()) page.next = std::to_string(++number_);
        return page;
    }

private:
    tl::unexpected<feeds::Failure> failed(const std::string& why) const {
        return tl::unexpected<feeds::Failure>({{why, file_, "Ulangi pengukuran"}, {}});
    }

    std::string file_;
    std::ifstream in_;
    int number_ = 0;
    feeds::Open311Fields fields_;
    feeds::Dictionary dictionary_;
};

/// Seconds of a clock of clock_gettime().
double seconds_of(clockid_t clock) {
    timespec time{};
    ::clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// Microseconds of the processor for each row.
template <class Work>
double cost_of(std::size_t rows, Work work) {
    const double before = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    work();
    return 1e6 * (seconds_of(CLOCK_PROCESS_CPUTIME_ID) - before) / static_cast<double>(rows);
}

} // namespace

model::Result<Read> read_into_store(const std::string& pages, const std::string& folder,
                                    const config::Package& package) {
    const auto& regency = package.regency;
    store::Place place{folder, regency.identity.zone, package.gate, {}};
    place.standards = regency.standards;
    place.holidays = regency.holidays;
    place.keeping.texts = model::Seconds{20LL * 365 * 86'400}; // each row keeps its words
    auto store = store::Store::open(place);
    if (!store) return tl::unexpected(store.error());
    Read out;
    const feeds::SyncPorts ports{package.gate,
                                 [&](model::Batch&& batch) -> model::Result<void> {
                                     const double before = seconds_of(CLOCK_THREAD_CPUTIME_ID);
                                     const auto applied = store->apply(batch, store::ReviewPolicy::all);
                                     out.of_the_store += seconds_of(CLOCK_THREAD_CPUTIME_ID) - before;
                                     if (!applied) return tl::unexpected(applied.error());
                                     out.rows += applied->added;
                                     return {};
                                 },
                                 [&] { return store->known(settings().name); },
                                 [] { return now; },
                                 {}};
    PageFile source(pages, package);
    const double start = seconds_of(CLOCK_MONOTONIC);
    const double processor = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    auto round = feeds::sync(source, settings().name, {}, true, ports);
    out.passed = seconds_of(CLOCK_MONOTONIC) - start;
    out.processor = seconds_of(CLOCK_PROCESS_CPUTIME_ID) - processor;
    if (!round) return tl::unexpected(round.error().error);
    return out;
}

model::Result<Costs> costs(const std::string& pages, const config::Package& package) {
    PageFile source(pages, package);
    feeds::Ask ask;
    ask.now = now;
    Costs out;
    do {
        auto page = source.read(ask);
        if (!page) return tl::unexpected(page.error().error);
        out.rows += page->complaints.size();
        ask.page = page->next;
    } while (!ask.page.empty() && out.rows < costed_rows);

    PageFile again(pages, package);
    std::vector<feeds::RawComplaint> raw;
    out.parse = cost_of(out.rows, [&] {
        while (raw.size() < out.rows) {
            auto page = again.read(ask);
            if (!page) return;
            std::move(page->complaints.begin(), page->complaints.end(), std::back_inserter(raw));
        }
    });
    std::vector<model::Row> rows;
    rows.reserve(raw.size());
    out.gate = cost_of(out.rows, [&] {
        for (auto& one : raw)
            rows.push_back(feeds::admit(std::move(one), package.gate));
    });
    out.words = cost_of(out.rows, [&] {
        for (auto& row : rows)
            row.proposal = editorial::condense(row.complaint, package.regency, package.gate);
    });
    return out;
}

} // namespace siar::bench
