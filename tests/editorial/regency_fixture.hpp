// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editorial/periods.hpp"
#include "model/material.hpp"
#include "model/regency.hpp"
#include "privacy/redact.hpp"

namespace siar::test {

using privacy::operator""_label;

inline const privacy::Gate& gate() {
    static const privacy::Gate gate = [] {
        privacy::GateWords words;
        words.official_numbers = {"082324309949", "1708", "112"};
        words.places = {"Sayung",       "Bedono",         "Mranggen",          "Batursari",
                        "Undaan Kidul", "Pasar Mranggen", "Jalan Sultan Fatah"};
        words.offices = {"bupati", "camat", "lurah", "kepala desa"};
        return privacy::Gate(words);
    }();
    return gate;
}

inline privacy::PublicText passed(std::string_view text) {
    return privacy::redact(text, gate()).text;
}

/// Two districts, three villages (one of two words), a category of every concern.
inline model::Regency regency() {
    model::Regency out;
    out.identity = {{"uji"}, "Kabupaten Uji"_label, "Uji"_label, "Hallo Uji"_label, "SP4N-LAPOR"_label, {}, {}};
    out.identity.zone.name = "WIB"_label;
    out.districts = {{{"33.21.04"}, "Sayung"_label, 0, 0}, {{"33.21.01"}, "Mranggen"_label, 1, 0}};
    out.villages = {{{"33.21.04.2007"}, {"33.21.04"}, "Bedono"_label, false},
                    {{"33.21.01.2007"}, {"33.21.01"}, "Batursari"_label, false},
                    {{"33.21.01.2008"}, {"33.21.01"}, "Undaan Kidul"_label, false}};
    out.agencies = {{{"dinhub"}, "Dinhub"_label, "Dinas Perhubungan"_label},
                    {{"dinsos"}, "Dinsos"_label, "Dinas Sosial"_label}};
    out.categories = {{{"lampu_jalan"}, "Lampu jalan"_label, "lightbulb", model::Concern::public_asset, false},
                      {{"kependudukan"}, "Administrasi penduduk"_label, "id-card", model::Concern::person, false},
                      {{"bantuan_sosial"}, "Bantuan sosial"_label, "hand-heart", model::Concern::person, true}};
    out.channels = {{{"whatsapp"},
                     "WhatsApp"_label,
                     "0823 2430 9949"_label,
                     {},
                     "https://wa.me/6282324309949"_label,
                     "message-circle",
                     true},
                    {{"sms"}, "SMS"_label, "1708"_label, {}, {}, "message-square-text", true}};
    out.emergency = "112"_label;
    model::Recap published;
    published.period = {std::chrono::year{2022} / 1 / 1, std::chrono::year{2022} / 12 / 31, "Tahun 2022"_label};
    published.received = 422;
    published.resolved = 373;
    published.in_process = 28;
    published.archived = 21;
    published.source = "jatengtoday.com, 2022"_label;
    out.published = {published};
    out.standards.first_follow_up = "5 hari kerja"_label;
    out.station = {"RSKW"_label, "Radio Suara Kota Wali"_label, "104,8 FM"_label, "Kabar Hallo Uji"_label,
                   "Hallo Uji, suara Anda didengar."_label};
    return out;
}

inline model::Time time_of(const char* text) {
    return model::parse_rfc3339(text).value();
}

inline const model::Deadlines& deadlines() {
    static const model::Deadlines one(regency().terms());
    return one;
}

/// What a store with these counts hands out, of data as old as `as_of`.
inline model::Material material_of(const model::Tally& tally, model::Time as_of, model::Time now,
                                   const model::Regency& of = regency()) {
    model::Material out;
    out.data_as_of = as_of;
    const auto asking = editorial::asking({}, of, now);
    out.sums = asking(as_of, {}, [&](const std::vector<model::Asked>& asked) {
        std::vector<model::PeriodSums> sums;
        for (const auto& period : asked) {
            sums.push_back({period, tally.sums(period.first, period.last)});
            std::erase_if(sums.back().sums.counts,
                          [&](const auto& one) { return !(one.cell < model::end_of(period.depth)); });
        }
        return sums;
    });
    return out;
}

/// A resolved complaint about a lamp in Bedono with this story and reply.
inline model::Complaint complaint(std::string_view title, std::string_view body, std::string_view reply) {
    model::Complaint out;
    out.key = {{"uji"}, "1"};
    out.status = model::Status::resolved;
    out.category = {"lampu_jalan"};
    out.agencies = {{"dinhub"}};
    out.channel = {"whatsapp"};
    out.place = {{"33.21.04"}, model::VillageId{"33.21.04.2007"}};
    out.submitted = time_of("2026-11-17T08:00+07:00");
    out.forwarded = time_of("2026-11-17T09:00+07:00");
    out.first_follow_up = time_of("2026-11-17T11:24+07:00");
    out.closed = time_of("2026-11-18T15:00+07:00");
    out.updated = *out.closed;
    out.how_closed = model::HowClosed::by_agency;
    model::Story story;
    story.title = passed(title);
    story.body = passed(body);
    if (!reply.empty()) story.follow_ups = {{*out.first_follow_up, {"dinhub"}, passed(reply), false}};
    out.story = story;
    return out;
}

} // namespace siar::test
