// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted_source.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace siar;
using test::raw;
using test::ScriptedSource;
using test::Shelf;

namespace {

/// A list of complaints in several versions, in any order and with repetitions, cut into pages of any length, some of
/// them empty or given twice.
struct Disorder {
    std::vector<std::vector<feeds::RawComplaint>> pages;
    std::map<std::string, std::pair<model::Time, std::string>> newest;
};

Disorder disorder(std::mt19937& random, bool in_order) {
    const auto upto = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
    Disorder out;
    std::vector<feeds::RawComplaint> all;
    for (int n = upto(60) + 10; n > 0; --n)
        for (int version = upto(3); version >= 0; --version) {
            const std::string id = std::to_string(n);
            auto one = raw(id, 60 + 50 * version + upto(40), fmt::format("Jalan {} bagian {}", n, version));
            auto& newest = out.newest[id];
            if (one.facts.updated >= newest.first) newest = {one.facts.updated, one.title};
            all.push_back(std::move(one));
        }
    for (int n = upto(20); n > 0; --n)
        all.push_back(all[static_cast<std::size_t>(upto(static_cast<int>(all.size()) - 1))]);
    std::shuffle(all.begin(), all.end(), random);
    // A cursor promises that what changed later comes later.
    if (in_order)
        std::stable_sort(all.begin(), all.end(),
                         [](const auto& a, const auto& b) { return a.facts.updated < b.facts.updated; });
    for (std::size_t at = 0; at < all.size();) {
        const auto end = std::min(all.size(), at + 4 + static_cast<std::size_t>(upto(12)));
        out.pages.emplace_back(all.begin() + static_cast<std::ptrdiff_t>(at),
                               all.begin() + static_cast<std::ptrdiff_t>(end));
        at = end;
        if (upto(4) == 0) out.pages.push_back(out.pages.back());
        if (upto(4) == 0) out.pages.emplace_back();
    }
    return out;
}

} // namespace

TEST_CASE("any order of pages, repetitions and failures ends with the rows of one undisturbed reading") {
    for (unsigned seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto upto = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
        const bool cursor = upto(1) == 0;
        const Disorder list = disorder(random, cursor);
        ScriptedSource source([&](const feeds::Ask& ask) -> tl::expected<feeds::Page, feeds::Failure> {
            if (upto(9) == 0) return test::broken();
            const std::string& from = ask.page.empty() ? ask.cursor : ask.page;
            const std::size_t at = from.empty() ? 0 : std::stoul(from);
            feeds::Page page;
            if (at < list.pages.size()) page.complaints = list.pages[at];
            if (at + 1 < list.pages.size()) page.next = std::to_string(at + 1);
            if (cursor) page.cursor = std::to_string(std::min(at + 1, list.pages.size()));
            return page;
        });
        Shelf shelf;
        for (int stale = upto(3); stale > 0; --stale)
            shelf.rows[fmt::format("lama-{}", stale)] = {};
        feeds::SyncLimits limits;
        limits.batch_rows = static_cast<std::size_t>(upto(30)) + 1;
        bool complete = false;
        int readings = 0;
        while (!complete) {
            // With a cursor a failed list is gone on with, and the nightly one lists all again.
            REQUIRE(++readings < 1000);
            const bool doubts = !shelf.mark.doubt.empty();
            const auto round = shelf.read(source, doubts || (cursor && readings % 3 == 0), limits);
            if (round) CHECK(round->remarks.size() == (round->doubted > 0 ? 1 : 0));
            complete = round && round->complete && round->doubted == 0;
        }
        CHECK(shelf.rows == list.newest);
        CHECK(shelf.mark.listed == test::sync_now());

        const auto batches = shelf.batches.size();
        for (bool quiet = false; !quiet;) {
            const auto again = shelf.read(source);
            quiet = again.has_value();
        }
        CHECK(shelf.rows == list.newest);
        if (cursor) CHECK(shelf.batches.size() <= batches + 1);
    }
}
