// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sp4n_course.hpp"

#include "text/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace siar::feeds {

static constexpr int most_blank = 3;

bool Sp4nCourse::ended(const Sp4nList& list, bool repeated) const {
    if (!paged_) return true;
    // Of a second page that repeats the first nobody knows whether it is the end or a server without pages.
    if (repeated) return pages_ > 2 || (total_ && !more_told());
    if (blank_ == 0) return false;
    const bool nothing_new = !whole_ && pages_ == 1;
    const bool empty = list.records.empty() && list.strange == 0;
    return blank_ == most_blank || (empty && (nothing_new || !more_told()));
}

Sp4nStep Sp4nCourse::after(const Sp4nList& list, int number) {
    std::vector<std::uint64_t> numbers;
    for (const Record& record : list.records)
        if (!record[Field::id].empty()) numbers.push_back(id_hash(record[Field::id]));
    std::sort(numbers.begin(), numbers.end());
    const bool repeated = !numbers.empty() && numbers == previous_;
    if (!repeated) nameless_ += list.records.size() + list.strange - numbers.size();
    for (const std::uint64_t hash : numbers)
        seen_.of(hash);
    ++pages_;
    blank_ = numbers.empty() ? blank_ + 1 : 0;
    if (list.total) total_ = static_cast<std::size_t>(*list.total);
    previous_ = std::move(numbers);

    if (paged_ && !list.next.empty() && list.next != std::to_string(number)) return {list.next, {}};
    if (!ended(list, repeated) && number < sp4n_last_page) return {std::to_string(number + 1), {}};
    if (!whole_ || !more_told()) return {};
    const auto count = [](std::size_t rows) { return text::grouped(static_cast<std::int64_t>(rows)); };
    return {{},
            fmt::format("server menyebut {} aduan tetapi memberi {}: yang hilang dari daftarnya belum ditarik",
                        count(*total_), count(seen_.size() + nameless_))};
}

} // namespace siar::feeds
