// SPDX-License-Identifier: GPL-3.0-or-later
// How long an Edition takes (store and rules) over stores of a thousand, a hundred thousand and five million
// complaints. Filled through Store::apply as a source would; the items that go out have the sentences of the demo.
//   bench_edition PACKAGE [ROWS...]
#include "editorial/edition.hpp"

#include "config/package.hpp"
#include "editorial/condense.hpp"
#include "editorial/periods.hpp"
#include "feeds/demo.hpp"
#include "store/store.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace siar;

namespace {

constexpr int a_day = 830; // complaints of the whole nation
constexpr int shortest_course = 400;
constexpr std::size_t page = 5'000;
constexpr std::size_t told = 450;
constexpr int times = 51;

template <class Value>
Value need(model::Result<Value> result) {
    if (result) return std::move(*result);
    fmt::print(stderr, "{}\n", result.error().line());
    std::exit(1);
}

const model::Time now = model::parse_rfc3339("2026-11-21T14:05+07:00").value();

model::Batch batch_of(std::vector<model::Row> rows) {
    model::Batch out;
    out.source = {"ukur"};
    out.rows = std::move(rows);
    out.read_at = now;
    return out;
}

/// Complaints as a source of this regency would give them, one after the other.
class Course {
public:
    Course(const model::Regency& regency, int rows)
        : regency_(regency), rows_(rows), days_(std::max(shortest_course, rows / a_day)) {}

    model::Row row(int n) {
        model::Row out;
        auto& c = out.complaint;
        c.key = {{"ukur"}, fmt::format("{:07}", n)};
        c.submitted = now - std::chrono::days{days_} + model::Seconds{std::int64_t{n} * days_ * 86400 / rows_} +
                      model::Seconds{below(3600)};
        c.submitted = std::min(c.submitted, now - model::Seconds{60});
        c.category = one_of(regency_.categories).id;
        c.agencies = {one_of(regency_.agencies).id};
        if (below(10) == 0) c.agencies.push_back(one_of(regency_.agencies).id);
        c.channel = one_of(regency_.channels).id;
        c.place.district = one_of(regency_.districts).id;
        c.classification = below(12) == 0 ? model::Classification::information : model::Classification::complaint;
        c.secret = below(40) == 0;
        c.forwarded = until_now(c.submitted + model::Seconds{below(86400)});
        if (c.forwarded) c.first_follow_up = until_now(*c.forwarded + model::Seconds{below(5 * 86400)});
        if (c.first_follow_up && below(20) > 0)
            c.closed = until_now(*c.first_follow_up + model::Seconds{below(40 * 86400)});
        c.status = model::Status::unverified;
        if (c.forwarded) c.status = model::Status::forwarded;
        if (c.first_follow_up) c.status = model::Status::in_process;
        if (c.closed) c.status = below(20) == 0 ? model::Status::archived : model::Status::resolved;
        if (c.closed) c.how_closed = model::HowClosed::by_agency;
        if (c.closed && below(5) == 0) c.rating = 1 + below(5);
        c.updated = c.closed.value_or(c.submitted);
        return out;
    }

private:
    int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }
    static std::optional<model::Time> until_now(model::Time time) {
        return time <= now ? std::optional(time) : std::nullopt;
    }
    template <class Entry>
    const Entry& one_of(const std::vector<Entry>& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }

    const model::Regency& regency_;
    int rows_;
    int days_;
    std::mt19937 random_{20261121}; // NOLINT(cert-msc32-c,cert-msc51-cpp): the same course every time
};

/// Complaints with sentences and a yes, closed one after the other within the days in which they are shown.
std::vector<model::Row> told_rows(const config::Package& package) {
    config::SourceSettings source;
    source.name = {"contoh"};
    feeds::Ask ask;
    ask.whole = true;
    ask.now = now;
    auto demo_page = feeds::DemoSource(source, package).read(ask);
    if (!demo_page) throw std::runtime_error(demo_page.error().error.line());
    const auto demo = feeds::admit_all(std::move(demo_page->complaints), package.gate);
    std::vector<model::Row> out;
    for (std::size_t round = 0; out.size() < told && round < 5; ++round)
        for (auto row : demo) {
            if (out.size() == told || !row.complaint.story) continue;
            auto& c = row.complaint;
            row.proposal = editorial::condense(c, package.regency, package.gate);
            if (c.status != model::Status::resolved || row.proposal->hollow || !row.proposal->verdict.ok()) continue;
            c.key = {{"ukur"}, fmt::format("tayang-{}", out.size())};
            c.closed = now - std::chrono::hours{3 * (out.size() + 1)};
            c.first_follow_up = *c.closed - std::chrono::hours{20};
            c.forwarded = *c.closed - std::chrono::hours{22};
            c.submitted = *c.closed - std::chrono::hours{23};
            c.updated = *c.closed;
            row.hub = model::HubDecision{model::ReviewState::approved, "ukur", now,
                                         model::text_hash(row.proposal->sentences)};
            out.push_back(std::move(row));
        }
    return out;
}

void fill(store::Store& store, const config::Package& package, int rows) {
    Course course(package.regency, rows);
    std::vector<model::Row> some;
    for (int n = 0; n < rows; ++n) {
        some.push_back(course.row(n));
        if (some.size() == page) need(store.apply(batch_of(std::exchange(some, {})), store::ReviewPolicy::hub));
    }
    need(store.apply(batch_of(std::move(some)), store::ReviewPolicy::hub));
    need(store.apply(batch_of(told_rows(package)), store::ReviewPolicy::hub));
}

double milliseconds_since(std::chrono::steady_clock::time_point from) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
}

double median(std::vector<double> all) {
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    return *middle;
}

/// Times the first Edition of a freshly opened store, and the median of many more; gives the median.
double measure(const store::Place& place, const config::Package& package, int rows) {
    auto store = need(store::Store::open(place));
    std::vector<double> whole;
    std::vector<double> of_store;
    std::vector<double> of_processor;
    double first = 0;
    std::size_t items = 0;
    for (int n = 0; n <= times; ++n) {
        const auto ticks = std::clock();
        const auto start = std::chrono::steady_clock::now();
        const auto material = need(store.material(now, editorial::asking({}, package.regency, now)));
        const double read = milliseconds_since(start);
        const auto edition = editorial::edition(material, package.regency, {}, model::Audience::office, now);
        const double all = milliseconds_since(start);
        items = edition.items.size();
        if (n == 0)
            first = all;
        else {
            whole.push_back(all);
            of_store.push_back(read);
            of_processor.push_back(1000.0 * static_cast<double>(std::clock() - ticks) / double{CLOCKS_PER_SEC});
        }
    }
    const double out = median(whole);
    const auto name = fmt::format("Edition of {} complaints, {} items", rows, items);
    fmt::print("{} (median of {})\t{:.2f}\tms\t<\t16\n", name, times, out);
    fmt::print("{}, processor time\t{:.2f}\tms\t-\t-\n", name, median(of_processor));
    fmt::print("{}, the store's part\t{:.2f}\tms\t-\t-\n", name, median(of_store));
    fmt::print("{}, the first after opening\t{:.2f}\tms\t-\t-\n", name, first);
    return out;
}

double at_size(const config::Package& package, int rows) {
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("siar-ukur-edisi-{}-{}", getpid(), rows);
    const auto& regency = package.regency;
    store::Place place{folder, regency.identity.zone, package.gate, {}};
    place.standards = regency.standards;
    place.holidays = regency.holidays;
    {
        auto store = need(store::Store::open(place));
        const auto start = std::chrono::steady_clock::now();
        fill(store, package, rows);
        fmt::print("filling a store with {} complaints\t{:.0f}\trows/s\t-\t-\n", rows,
                   1000.0 * rows / milliseconds_since(start));
    }
    const double out = measure(place, package, rows);
    std::filesystem::remove_all(folder);
    return out;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "bench_edition PACKAGE [ROWS...]\n");
        return 2;
    }
    const auto package = need(config::load_package(argv[1]));
    std::vector<int> sizes;
    for (int n = 2; n < argc; ++n)
        sizes.push_back(std::atoi(argv[n])); // NOLINT(cert-err34-c): a developer's own words
    if (sizes.empty()) sizes = {1'000, 100'000, 5'000'000};
    std::vector<double> medians;
    for (const int rows : sizes)
        medians.push_back(at_size(package, rows));
    const auto [least, most] = std::minmax_element(medians.begin(), medians.end());
    fmt::print("Edition, slowest of these sizes beside the fastest\t{:.2f}\ttimes\t<\t2\n", *most / *least);
    return 0;
}
