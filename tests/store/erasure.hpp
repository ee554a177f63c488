// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/erase.hpp"
#include "privacy/redact.hpp"
#include "store/directory.hpp"
#include "tests/store/fixture.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A store with words in it, the way to withdraw them for privacy, and where they may still be.
namespace siar::store::testing {

namespace fs = std::filesystem;
using model::Act;

namespace fs = std::filesystem;

inline constexpr const char* told = "Pagar rumah roboh tertimpa pohon randu";
inline constexpr const char* jpeg = "bukan gambar pohon randu";

/// The paths of all files below a folder that hold these bytes.
inline std::string holding(const fs::path& folder, std::string_view bytes) {
    std::string out;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && content(entry.path()).find(bytes) != std::string::npos)
            out += entry.path().string() + " ";
    return out;
}

inline model::Row with_words(model::Complaint given, const std::string& words = told) {
    given.story = model::Story{text(words), text(words + " di depan pasar"), {}, {}};
    given.story->follow_ups = {{noon(), {"dinhub"}, text("Petugas memotong " + words), false}};
    auto out = row(std::move(given), words);
    out.held = privacy::redact("Kata Pak Bambang Supriyanto " + words, gate()).held;
    REQUIRE(out.held);
    return out;
}

/// Item 1, approved with its photo, among others.
inline Store filled(const fs::path& folder) {
    auto store = open(on_disk(folder));
    std::vector<model::Row> rows{with_words(complaint("1"))};
    for (int n = 2; n < 40; ++n)
        rows.push_back(row(complaint(std::to_string(n))));
    need(store.apply(batch(std::move(rows)), ReviewPolicy::all));
    need(store.put_photo(key("1"), model::digest("a"), model::sha256(jpeg), jpeg));
    need(store.decide(
        {id_of(store, "1"), Act::approve_photo, "Bu Tinjau", noon(), model::sha256(jpeg), "", std::nullopt}));
    decide(store, "1", Act::approve);
    return store;
}

inline std::vector<model::Trace> withdraw_for_privacy(Store& store, const std::string& id) {
    decide(store, id, Act::withdraw_privacy);
    return need(store.erase(id_of(store, id)));
}

inline void nowhere(const fs::path& folder) {
    for (const char* words : {"randu", "Bambang"})
        CHECK_MESSAGE(holding(folder, words) == "", words);
}

inline bool sound(const Store& store) {
    const auto findings = store.verify();
    for (const auto& finding : findings)
        if (finding.severity != model::Severity::good) MESSAGE(finding.what);
    return std::all_of(findings.begin(), findings.end(),
                       [](const model::Finding& one) { return one.severity == model::Severity::good; });
}

/// A copy of a state folder's log, as a person keeps it elsewhere.
inline fs::path kept_log(const Folder& folder) {
    const auto out = folder.path() / "keputusan-salinan.log";
    fs::copy_file(log_file(folder.path() / "state"), out);
    return out;
}

} // namespace siar::store::testing
