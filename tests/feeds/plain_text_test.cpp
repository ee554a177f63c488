// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/plain_text.hpp"

#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <string>

namespace siar::feeds {
namespace {

TEST_CASE("a text that may be HTML is what a person reads of it") {
    struct Case {
        std::string html;
        std::string text;
    };
    const Case cases[] = {
        {"Lampu mati", "Lampu mati"},
        {"", ""},
        {"<p>Lampu mati</p><p>Mohon diperbaiki</p>", "Lampu mati\nMohon diperbaiki"},
        {"Lampu<br>mati<BR/>lagi", "Lampu\nmati\nlagi"},
        {"<p style=\"x\">Lampu <b>mati</b></p>\n", "Lampu mati"},
        {"Dinas Sosial &amp; P2PA", "Dinas Sosial & P2PA"},
        {"lebar &lt; 5 m", "lebar < 5 m"},
        {"lebar < 5 m dan > 2 m", "lebar < 5 m dan > 2 m"},
        {"a<b", "a<b"},
        {"kosong&nbsp;sekali&#160;ya", "kosong sekali ya"},
        {"0811&#45;0000&#x2D;1904", "0811-0000-1904"},
        {"&ldquo;rob&rdquo; &plusmn; 30&nbsp;cm&hellip;", "“rob” ± 30 cm…"},
        {"&lt;p&gt;Lampu mati&lt;/p&gt;", "Lampu mati"},
        {"&amp;lt;p&amp;gt;Lampu &amp;amp; tiang", "Lampu & tiang"},
        {"A&B; &tidakada; &#xZZ; &#99999999; &", "A&B; &tidakada; &#xZZ; \uFFFD &"},
        {"<!-- rahasia --><style>p{color:red}</style>Isi<script>alert('<p>')</script>", "Isi"},
        {"<script>tanpa akhir", ""},
        {"&#0;&#10;x", "  x"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.html);
        CHECK(plain_text(each.html) == each.text);
    }
}

TEST_CASE("a long text without an end of its tags costs no more than its length") {
    std::string opened;
    for (int i = 0; i < 200'000; ++i)
        opened += "<a";
    CHECK(plain_text(opened) == opened);
    CHECK(plain_text(std::string(2'000'000, '&')) == std::string(2'000'000, '&'));
}

} // namespace
} // namespace siar::feeds
