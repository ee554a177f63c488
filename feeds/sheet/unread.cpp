// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sheet/unread.hpp"

#include "feeds/sheet/aside.hpp"
#include "privacy/showable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace siar::feeds::sheet {

model::Time leaves(const Unread& sheet) {
    return std::max(sheet.since, sheet.file.changed()) + kept_aside;
}

std::string told(const Unread& sheet, const model::Zone& zone) {
    return fmt::format("lembar {} tidak terbaca: {}. Berkas itu dibiarkan, dan dihapus {}", sheet.name, sheet.why,
                       privacy::Label::date(model::local(leaves(sheet), zone).date).str());
}

std::string deleted(const Unread& sheet) {
    if (delete_dropped(sheet.file)) return fmt::format("lembar {} dihapus: 7 hari tidak terbaca", sheet.name);
    return fmt::format("lembar {} tidak dapat dihapus. Periksa hak folder itu", sheet.name);
}

void UnreadSheets::pass_over(std::vector<Dropped>& ready, model::Time now, const model::Zone& zone,
                             std::vector<std::string>& remarks) {
    std::vector<Unread> still;
    const auto known = [&](const Dropped& file) {
        const auto found =
            std::find_if(sheets_.begin(), sheets_.end(), [&](const Unread& sheet) { return sheet.file == file; });
        if (found == sheets_.end()) return false;
        remarks.push_back(now >= leaves(*found) ? deleted(*found) : told(*found, zone));
        still.push_back(std::move(*found));
        return true;
    };
    std::vector<Dropped> unknown;
    for (Dropped& file : ready)
        if (!known(file)) unknown.push_back(std::move(file));
    ready = std::move(unknown);
    sheets_ = std::move(still);
}

} // namespace siar::feeds::sheet
