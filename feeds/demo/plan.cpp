// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/demo/plan.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace siar::feeds::demo {

using model::Classification;
using model::Status;

static bool is_in(const std::vector<model::DistrictId>& list, const model::DistrictId& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

static bool by_sea(const config::DemoStage& stage, const model::VillageId& village) {
    return std::find(stage.coastal.begin(), stage.coastal.end(), village) != stage.coastal.end();
}

static bool suits(Where where, const model::DistrictId& district, const config::Package& package) {
    const config::DemoStage& stage = *package.demo_stage;
    if (where == Where::town) return district == stage.town;
    if (where == Where::farm) return !is_in(stage.without_fields, district);
    if (where != Where::coast) return true;
    const auto& villages = package.regency.villages;
    return std::any_of(villages.begin(), villages.end(), [&](const model::Village& village) {
        return village.district == district && by_sea(stage, village.id);
    });
}

/// Whole numbers that follow `shares` and sum to `total`: largest remainder.
static std::vector<int> apportioned(const std::vector<int>& shares, int total) {
    int sum = 0;
    for (const int share : shares)
        sum += share;
    std::vector<int> counts;
    std::vector<std::pair<int, std::size_t>> left;
    int given = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        counts.push_back(shares[i] * total / sum);
        given += counts.back();
        left.emplace_back(-(shares[i] * total % sum), i);
    }
    std::stable_sort(left.begin(), left.end());
    for (std::size_t i = 0; given < total; ++i, ++given)
        ++counts[left[i].second];
    return counts;
}

/// How many cases each kernel gets.
static model::Result<std::vector<int>> kernel_counts(const config::DemoMix& mix, const std::vector<Kernel>& kernels) {
    std::vector<int> shares;
    for (const auto& [category, share] : mix.categories)
        shares.push_back(share);
    if (shares.empty()) return model::fail("data contoh tidak punya bagian kategori", "categories.toml", "Isi `share`");
    const std::vector<int> totals = apportioned(shares, received);
    std::vector<int> counts(kernels.size(), 0);
    std::size_t at = 0;
    for (const auto& [category, share] : mix.categories) {
        std::vector<std::size_t> members;
        std::vector<int> weights;
        for (std::size_t i = 0; i < kernels.size(); ++i) {
            if (kernels[i].category != category.value) continue;
            members.push_back(i);
            weights.push_back(kernels[i].share);
        }
        const int total = totals[at++];
        if (total == 0) continue;
        if (members.empty())
            return model::fail("data contoh tidak punya cerita untuk kategori " + category.value, "categories.toml",
                               "Hapus `share` kategori itu");
        const std::vector<int> parts = apportioned(weights, total);
        for (std::size_t i = 0; i < members.size(); ++i)
            counts[members[i]] = parts[i];
    }
    return counts;
}

/// The moments of submission, in order: more in the rains, on Mondays, in the morning and after supper.
static std::vector<model::Time> submissions(const model::Zone& zone, Random& random) {
    static constexpr std::array<int, 12> by_month = {12, 11, 10, 8, 7, 8, 8, 6, 7, 8, 11, 15};
    static constexpr std::array<int, 7> by_weekday = {9, 20, 17, 16, 15, 14, 10}; // Sunday first
    static constexpr std::array<int, 24> by_hour = {1, 1, 0, 0, 1, 2, 5, 8, 11, 12, 11, 9,
                                                    7, 8, 8, 7, 6, 5, 6, 9, 9,  6,  4,  2};
    const int first = model::day_number(std::chrono::year(2022) / 1 / 1);
    std::vector<int> days;
    for (int day = 0; day < 365; ++day) {
        const model::Date date = model::from_day_number(first + day);
        const std::chrono::weekday weekday{std::chrono::sys_days(date)};
        days.push_back(by_month[unsigned(date.month()) - 1] * by_weekday[weekday.c_encoding()]);
    }
    const std::vector<int> hours(by_hour.begin(), by_hour.end());
    std::vector<model::Time> times;
    while (times.size() < received) {
        const auto day = static_cast<int>(random.weighted(days));
        const auto hour = static_cast<int>(random.weighted(hours));
        const model::Time time =
            model::at({model::from_day_number(first + day), std::chrono::hours(hour)}, zone) + random.minutes(0, 59);
        if (time < last_moment(zone) - std::chrono::hours(4)) times.push_back(time);
    }
    std::sort(times.begin(), times.end());
    return times;
}

/// Gives every case a kernel: the same kernel comes again only after a while, and only in its months.
static void spread_kernels(std::vector<Case>& cases, const std::vector<Kernel>& kernels, const std::vector<int>& counts,
                           const model::Zone& zone, Random& random) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < kernels.size(); ++i)
        order.push_back(i);
    const auto freedom = [&](std::size_t i) { return kernels[i].months.empty() ? 12 : kernels[i].months.size(); };
    random.shuffle(order);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return freedom(a) < freedom(b); });
    std::vector<bool> taken(cases.size(), false);
    for (const std::size_t kernel : order) {
        std::vector<std::size_t> free;
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const auto month = static_cast<int>(unsigned(model::local(cases[i].facts.submitted, zone).date.month()));
            const auto& months = kernels[kernel].months;
            const bool fits = months.empty() || std::find(months.begin(), months.end(), month) != months.end();
            if (!taken[i] && fits) free.push_back(i);
        }
        const auto wanted = static_cast<std::size_t>(counts[kernel]);
        if (wanted == 0) continue;
        const std::size_t stride = free.size() / wanted;
        const std::size_t start = random.below(std::max<std::size_t>(stride, 1));
        for (std::size_t use = 0; use < wanted; ++use) {
            const std::size_t slot = free[start + use * stride];
            taken[slot] = true;
            cases[slot].kernel = kernel;
            cases[slot].variant = (kernel + use) % kernels[kernel].tellings.size();
        }
    }
}

static model::Result<void> spread_places(std::vector<Case>& cases, const std::vector<Kernel>& kernels,
                                         const config::Package& package, Random& random) {
    std::vector<model::DistrictId> districts;
    std::vector<int> shares;
    for (const auto& [district, share] : package.demo_stage->complaints) {
        districts.push_back(district);
        shares.push_back(share);
    }
    std::vector<int> left = apportioned(shares, received);
    for (const Where where : {Where::town, Where::coast, Where::farm, Where::anywhere, Where::unnamed}) {
        for (Case& one : cases) {
            if (kernels[one.kernel].where != where) continue;
            std::vector<int> weights = left;
            for (std::size_t i = 0; i < weights.size(); ++i) {
                if (!suits(where, districts[i], package)) weights[i] = 0;
            }
            if (std::all_of(weights.begin(), weights.end(), [](int weight) { return weight <= 0; }))
                return model::fail("data contoh kekurangan tempat untuk ceritanya", "contoh.toml",
                                   "Naikkan bagian kecamatan kota, pesisir, atau yang bersawah di [complaints]");
            const std::size_t chosen = random.weighted(weights);
            --left[chosen];
            one.facts.place.district = districts[chosen];
            if (where == Where::unnamed) continue;
            std::vector<model::VillageId> villages;
            for (const model::Village& village : package.regency.villages) {
                if (village.district != one.facts.place.district) continue;
                if (where == Where::coast && !by_sea(*package.demo_stage, village.id)) continue;
                if (where == Where::town && !village.kelurahan) continue;
                villages.push_back(village.id);
            }
            if (villages.empty())
                return model::fail("data contoh tidak menemukan desa di " + one.facts.place.district.value,
                                   "villages.tsv", "Lengkapi daftar desa");
            one.facts.place.village = random.pick(villages);
        }
    }
    return {};
}

/// Lengths of bodies in thousandths of the cases: median 269, nine of ten under 689, longest 4,244.
static int body_length(int thousandth) {
    static constexpr std::array<std::pair<int, int>, 11> curve = {{{0, 62},
                                                                   {100, 118},
                                                                   {250, 184},
                                                                   {400, 240},
                                                                   {500, 273},
                                                                   {600, 322},
                                                                   {750, 455},
                                                                   {900, 676},
                                                                   {960, 1050},
                                                                   {990, 1650},
                                                                   {1000, 2300}}};
    for (std::size_t i = 1; i < curve.size(); ++i) {
        const auto& [from, low] = curve[i - 1];
        const auto& [to, high] = curve[i];
        if (thousandth <= to) return low + (high - low) * (thousandth - from) / (to - from);
    }
    return curve.back().second;
}

static void set_lengths(std::vector<Case>& cases, const std::vector<Kernel>& kernels, Random& random) {
    std::vector<int> lengths;
    for (int i = 0; i < received; ++i)
        lengths.push_back(body_length((2 * i + 1) * 1000 / (2 * received)));
    random.shuffle(lengths);
    for (std::size_t i = 0; i < cases.size(); ++i)
        cases[i].length = lengths[i];
    // Who only asks, or worries about somebody, does not go on and on.
    const auto is_brief = [&](const Case& one) {
        return kernels[one.kernel].classification == Classification::information ||
               kernels[one.kernel].category == "perlindungan";
    };
    for (Case& one : cases) {
        while (is_brief(one) && one.length > 420) {
            Case& other = cases[random.below(cases.size())];
            if (!is_brief(other) && other.length < 300) std::swap(one.length, other.length);
        }
    }
    const auto tide = std::find_if(cases.begin(), cases.end(), [&](const Case& one) {
        return kernels[one.kernel].category == "banjir_rob" && kernels[one.kernel].where == Where::coast &&
               kernels[one.kernel].classification == Classification::complaint && one.facts.status == Status::resolved;
    });
    if (tide != cases.end()) tide->length = 4244;
}

/// Marks `count` of the cases.
template <class Mark>
static void mark(std::vector<Case>& cases, int count, Random& random, Mark set) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < cases.size(); ++i)
        order.push_back(i);
    random.shuffle(order);
    for (int i = 0; i < count; ++i)
        set(cases[order[static_cast<std::size_t>(i)]]);
}

/// Archived all over the year; in process mostly the newest, a few old ones.
static void set_statuses(std::vector<Case>& cases, Random& random) {
    for (Case& one : cases)
        one.facts.status = Status::resolved;
    const auto change = [&](std::size_t from, std::size_t until, int count, Status status) {
        while (count > 0) {
            Case& one = cases[from + random.below(until - from)];
            if (one.facts.status != Status::resolved) continue;
            one.facts.status = status;
            --count;
        }
    };
    const std::size_t end = cases.size();
    change(end - 16, end, without_answer - 1, Status::forwarded);
    change(end - 60, end - 16, 1, Status::forwarded);
    change(end - 45, end, 10, Status::in_process);
    change(end - 160, end - 45, 4, Status::in_process);
    change(end - 220, end - 20, in_process - without_answer - 14, Status::postponed);
    change(0, end - 8, archived, Status::archived);
}

/// Deals channels by their shares, and says who answers.
static void set_ways(std::vector<Case>& cases, const std::vector<Kernel>& kernels, const config::DemoMix& mix,
                     Random& random) {
    std::vector<model::ChannelId> channels;
    std::vector<int> shares;
    for (const auto& [channel, share] : mix.channels) {
        channels.push_back(channel);
        shares.push_back(share);
    }
    const std::vector<int> channel_counts = apportioned(shares, received);
    std::vector<model::ChannelId> deck;
    for (std::size_t i = 0; i < channels.size(); ++i)
        deck.insert(deck.end(), static_cast<std::size_t>(channel_counts[i]), channels[i]);
    random.shuffle(deck);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Kernel& kernel = kernels[cases[i].kernel];
        model::Complaint& facts = cases[i].facts;
        facts.channel = deck[i];
        facts.category = {std::string(kernel.category)};
        facts.classification = kernel.classification;
        const auto usual = mix.answers.find(facts.category);
        if (!kernel.agency.empty())
            facts.agencies.push_back({std::string(kernel.agency)});
        else if (usual != mix.answers.end())
            facts.agencies.push_back(usual->second);
        if (!kernel.second.empty() && random.percent(70)) facts.agencies.push_back({std::string(kernel.second)});
    }
}

model::Result<std::vector<Case>> plan(const config::Package& package, const std::vector<Kernel>& kernels) {
    const model::Regency& regency = package.regency;
    if (!package.demo_stage)
        return model::fail("kabupaten ini tidak punya data contoh", regency.identity.regency.value,
                           "Tulis contoh.toml di folder kabupatennya, atau pakai sumber sungguhan di siar.toml");
    Random random(20220101);
    const auto counts = kernel_counts(package.demo, kernels);
    if (!counts) return tl::unexpected(counts.error());
    if (package.demo.channels.empty())
        return model::fail("data contoh tidak punya bagian kanal", "channels.toml", "Isi `share`");

    std::vector<Case> cases;
    for (const model::Time time : submissions(regency.identity.zone, random)) {
        cases.emplace_back();
        cases.back().facts.submitted = time;
        cases.back().facts.demo = true;
        cases.back().hour = static_cast<int>(model::local(time, regency.identity.zone).of_day.count() / 60);
    }
    spread_kernels(cases, kernels, *counts, regency.identity.zone, random);
    if (auto placed = spread_places(cases, kernels, package, random); !placed) return tl::unexpected(placed.error());

    set_ways(cases, kernels, package.demo, random);
    mark(cases, received * 15 / 100, random, [](Case& one) { one.facts.anonymous = true; });
    mark(cases, received * 4 / 100, random, [](Case& one) { one.facts.secret = true; });
    set_statuses(cases, random);
    set_lengths(cases, kernels, random);
    for (Case& one : cases)
        one.hollow = one.facts.status == Status::resolved && random.percent(15);
    set_times(cases, regency, random);
    return cases;
}

} // namespace siar::feeds::demo
