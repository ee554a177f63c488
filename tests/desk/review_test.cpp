// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review.hpp"

#include "privacy/redact.hpp"
#include "tests/desk/house.hpp"

using namespace siar;
using namespace siar::desk;

namespace {

bool says(const std::string& sheet, std::string_view words) {
    return sheet.find(words) != std::string::npos;
}

model::Reviewed reviewed() {
    model::Reviewed out;
    out.id = {"00112233445566778899aabbccddeeff"};
    out.complaint = test::row(1).complaint;
    out.text = *test::row(1).proposal;
    return out;
}

} // namespace

TEST_CASE("a yes names what was read by the beginning of its hash") {
    const auto item = reviewed();
    const auto text = fingerprint(item.text->sentences);
    CHECK(text == model::text_hash(item.text->sentences).hex().substr(0, 8));
    CHECK(says(review_line(item, test::regency()), text));
    CHECK(says(review_sheet(item, std::nullopt, test::regency()), "sidik " + text));
}

TEST_CASE("the sheet says why an item has nothing to say yes to") {
    auto item = reviewed();
    item.text->hollow = true;
    CHECK(says(review_sheet(item, std::nullopt, test::regency()), "belum ada hasil"));
    item.text.reset();
    CHECK(says(review_sheet(item, std::nullopt, test::regency()), "tulis dengan edit"));
    item.complaint.secret = true;
    CHECK(says(review_sheet(item, std::nullopt, test::regency()), "rahasia: hanya dihitung"));
    item.erased = true;
    CHECK(says(review_sheet(item, std::nullopt, test::regency()), "untuk seterusnya"));
    CHECK(says(review_line(item, test::regency()), "(tanpa kalimat)"));
}

TEST_CASE("only the sheet opens a sealed text") {
    const auto item = reviewed();
    const auto held = privacy::redact("Kata Pak Bambang Supriyanto jalannya rusak", privacy::Gate()).held;
    REQUIRE(held);
    CHECK(says(review_sheet(item, held, test::regency()), "Bambang Supriyanto"));
    CHECK_FALSE(says(review_sheet(item, std::nullopt, test::regency()), "Tersegel"));
}
