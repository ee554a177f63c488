// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/codes.hpp"

#include "model/calendar.hpp"
#include "model/code_table.hpp"
#include "model/deadlines.hpp"
#include "model/decision.hpp"
#include "model/finding.hpp"
#include "model/outreach.hpp"
#include "model/screen.hpp"
#include "model/script.hpp"
#include "model/statistics.hpp"

namespace siar::model {

namespace {

constexpr CodeTable statuses{
    std::array{std::pair{Status::unverified, "belum_terverifikasi"}, std::pair{Status::forwarded, "terdisposisi_belum"},
               std::pair{Status::in_process, "proses"}, std::pair{Status::resolved, "selesai"},
               std::pair{Status::postponed, "tertunda"}, std::pair{Status::archived, "arsip"}}};

constexpr CodeTable classifications{std::array{
    std::pair{Classification::oversight, "pengaduan_berkadar_pengawasan"},
    std::pair{Classification::complaint, "pengaduan_tidak_berkadar_pengawasan"},
    std::pair{Classification::aspiration, "aspirasi"}, std::pair{Classification::information, "permintaan_informasi"}}};

constexpr CodeTable closings{
    std::array{std::pair{HowClosed::open, "belum"}, std::pair{HowClosed::by_agency, "instansi"},
               std::pair{HowClosed::by_itself, "otomatis"}, std::pair{HowClosed::confirmed_by_reporter, "pelapor"}}};

constexpr CodeTable intervals{std::array{std::pair{Interval::forwarded_within, "diteruskan_dalam"},
                                         std::pair{Interval::responded_within, "ditanggapi_dalam"},
                                         std::pair{Interval::resolved_within, "selesai_dalam"}}};

constexpr CodeTable audiences{std::array{std::pair{Audience::public_, "public"}, std::pair{Audience::office, "office"},
                                         std::pair{Audience::radio, "radio"}, std::pair{Audience::van, "van"}}};

constexpr CodeTable review_states{
    std::array{std::pair{ReviewState::fresh, "baru"}, std::pair{ReviewState::needs_review, "perlu_ditinjau"},
               std::pair{ReviewState::approved, "disetujui"}, std::pair{ReviewState::rejected, "ditolak"},
               std::pair{ReviewState::withdrawn, "ditarik"}}};

constexpr CodeTable wordings{std::array{std::pair{Wording::rule, "aturan"}, std::pair{Wording::template_, "templat"},
                                        std::pair{Wording::person, "orang"}}};

constexpr CodeTable acts{std::array{
    std::pair{Act::approve, "setujui"}, std::pair{Act::reject, "tolak"}, std::pair{Act::edit, "ubah"},
    std::pair{Act::hold, "tinjau"}, std::pair{Act::pin, "sematkan"}, std::pair{Act::withdraw, "tarik"},
    std::pair{Act::approve_photo, "setujui_foto"}, std::pair{Act::withdraw_photo, "tarik_foto"},
    std::pair{Act::withdraw_privacy, "tarik_privasi"}, std::pair{Act::propose_correction, "usul_ralat"},
    std::pair{Act::agree_to_correction, "setuju_ralat"}, std::pair{Act::object, "keberatan"},
    std::pair{Act::answer_show, "jawab_tayang"}, std::pair{Act::answer_withdrawn, "jawab_tetap_ditarik"},
    std::pair{Act::answer_privacy, "jawab_privasi"}, std::pair{Act::taken_off, "sudah_ditarik"},
    std::pair{Act::approve_before, "setujui_foto_sebelum"}, std::pair{Act::approve_after, "setujui_foto_sesudah"}}};

constexpr CodeTable visit_kinds{
    std::array{std::pair{VisitKind::van, "mobil_keliling"}, std::pair{VisitKind::stall, "lapak"}}};

constexpr CodeTable scenes{std::array{std::pair{Scene::resolved, "selesai"},
                                      std::pair{Scene::recap, "rekap"},
                                      std::pair{Scene::speed, "kecepatan"},
                                      std::pair{Scene::channels, "kanal"},
                                      std::pair{Scene::outreach, "jemput_bola"},
                                      std::pair{Scene::correction, "ralat"},
                                      std::pair{Scene::trend, "tren"},
                                      std::pair{Scene::map, "wilayah"},
                                      std::pair{Scene::categories, "kategori"},
                                      std::pair{Scene::achievements, "prestasi"},
                                      std::pair{Scene::about, "tentang"},
                                      std::pair{Scene::vanished, "hilang_dari_keluhan"},
                                      std::pair{Scene::satisfaction, "kepuasan"},
                                      std::pair{Scene::targets, "target"},
                                      std::pair{Scene::notices, "pengumuman"},
                                      std::pair{Scene::poster, "poster"},
                                      std::pair{Scene::radio, "radio"},
                                      std::pair{Scene::standby, "siaga"},
                                      std::pair{Scene::agencies, "opd"},
                                      std::pair{Scene::deadlines, "batas_waktu"},
                                      std::pair{Scene::feeds, "sumber"}}};

constexpr CodeTable profiles{std::array{std::pair{Profile::plain, "biasa"}, std::pair{Profile::led_day, "led-siang"},
                                        std::pair{Profile::led_night, "led-malam"},
                                        std::pair{Profile::projector, "proyektor"}}};

constexpr CodeTable health_states{std::array{std::pair{FeedHealth::State::well, "baik"},
                                             std::pair{FeedHealth::State::late, "terlambat"},
                                             std::pair{FeedHealth::State::silent, "diam"}}};

constexpr CodeTable tags{std::array{std::pair{Tag::office_holder, "tokoh"}, std::pair{Tag::achievement, "prestasi"}}};

constexpr CodeTable conditions{
    std::array{std::pair{Condition::visit_today, "kunjungan_hari_ini"}, std::pair{Condition::day_off, "hari_libur"},
               std::pair{Condition::workday, "hari_kerja"}, std::pair{Condition::few_items, "sepi"},
               std::pair{Condition::old_data, "data_lama"}}};

constexpr CodeTable deadlines{
    std::array{std::pair{Deadline::forward, "diteruskan"}, std::pair{Deadline::first_follow_up, "ditanggapi"},
               std::pair{Deadline::closing, "selesai"}, std::pair{Deadline::target, "target"}}};

constexpr CodeTable dimensions{
    std::array{std::pair{Dimension::district, "kecamatan"}, std::pair{Dimension::category, "kategori"},
               std::pair{Dimension::channel, "kanal"}, std::pair{Dimension::agency, "instansi"},
               std::pair{Dimension::status, "status"}, std::pair{Dimension::how_closed, "cara_selesai"},
               std::pair{Dimension::classification, "klasifikasi"}}};

constexpr CodeTable steps{
    std::array{std::pair{Step::day, "hari"}, std::pair{Step::week, "minggu"}, std::pair{Step::month, "bulan"}}};

constexpr CodeTable roles{std::array{
    std::pair{Role::opening, "pembuka"}, std::pair{Role::greeting, "salam"}, std::pair{Role::item, "butir"},
    std::pair{Role::bridge, "jembatan"}, std::pair{Role::figure, "angka"}, std::pair{Role::call, "ajakan"},
    std::pair{Role::privacy, "privasi"}, std::pair{Role::synthetic, "suara_sintetis"}, std::pair{Role::demo, "contoh"},
    std::pair{Role::correction, "ralat"}, std::pair{Role::closing, "penutup"}}};

constexpr CodeTable severities{std::array{std::pair{Severity::good, "baik"},
                                          std::pair{Severity::attention, "perhatian"},
                                          std::pair{Severity::broken, "rusak"}}};

} // namespace

std::string_view code(Status value) {
    return statuses.code(value);
}
std::string_view code(Classification value) {
    return classifications.code(value);
}
std::string_view code(HowClosed value) {
    return closings.code(value);
}
std::string_view code(Interval value) {
    return intervals.code(value);
}
std::string_view code(Audience value) {
    return audiences.code(value);
}
std::string_view code(ReviewState value) {
    return review_states.code(value);
}
std::string_view code(Wording value) {
    return wordings.code(value);
}
std::string_view code(Act value) {
    return acts.code(value);
}
std::string_view code(VisitKind value) {
    return visit_kinds.code(value);
}
std::string_view code(Scene value) {
    return scenes.code(value);
}
std::string_view code(Profile value) {
    return profiles.code(value);
}
std::string_view code(FeedHealth::State value) {
    return health_states.code(value);
}
std::string_view code(Tag value) {
    return tags.code(value);
}
std::string_view code(Condition value) {
    return conditions.code(value);
}
std::string_view code(Deadline value) {
    return deadlines.code(value);
}
std::string_view code(Step value) {
    return steps.code(value);
}
std::string_view code(Dimension value) {
    return dimensions.code(value);
}
std::string_view code(Role value) {
    return roles.code(value);
}
std::string_view code(Severity value) {
    return severities.code(value);
}

template <>
std::optional<Status> from_code(std::string_view text) {
    return statuses.value(text);
}
template <>
std::optional<Classification> from_code(std::string_view text) {
    return classifications.value(text);
}
template <>
std::optional<HowClosed> from_code(std::string_view text) {
    return closings.value(text);
}
template <>
std::optional<Interval> from_code(std::string_view text) {
    return intervals.value(text);
}
template <>
std::optional<Audience> from_code(std::string_view text) {
    return audiences.value(text);
}
template <>
std::optional<ReviewState> from_code(std::string_view text) {
    return review_states.value(text);
}
template <>
std::optional<Wording> from_code(std::string_view text) {
    return wordings.value(text);
}
template <>
std::optional<Act> from_code(std::string_view text) {
    return acts.value(text);
}
template <>
std::optional<VisitKind> from_code(std::string_view text) {
    return visit_kinds.value(text);
}
template <>
std::optional<Scene> from_code(std::string_view text) {
    return scenes.value(text);
}
template <>
std::optional<Profile> from_code(std::string_view text) {
    return profiles.value(text);
}
template <>
std::optional<FeedHealth::State> from_code(std::string_view text) {
    return health_states.value(text);
}
template <>
std::optional<Tag> from_code(std::string_view text) {
    return tags.value(text);
}
template <>
std::optional<Condition> from_code(std::string_view text) {
    return conditions.value(text);
}
template <>
std::optional<Deadline> from_code(std::string_view text) {
    return deadlines.value(text);
}
template <>
std::optional<Step> from_code(std::string_view text) {
    return steps.value(text);
}
template <>
std::optional<Dimension> from_code(std::string_view text) {
    return dimensions.value(text);
}

const std::vector<Condition>& all_conditions() {
    static const std::vector<Condition> in_order = [] {
        std::vector<Condition> out;
        for (const auto& [condition, text] : conditions.rows)
            out.push_back(condition);
        return out;
    }();
    return in_order;
}

const std::vector<Scene>& all_scenes() {
    static const std::vector<Scene> scenes_in_order = [] {
        std::vector<Scene> out;
        for (const auto& [scene, text] : scenes.rows)
            out.push_back(scene);
        return out;
    }();
    return scenes_in_order;
}

const std::vector<Profile>& all_profiles() {
    static const std::vector<Profile> in_order = [] {
        std::vector<Profile> out;
        for (const auto& [profile, text] : profiles.rows)
            out.push_back(profile);
        return out;
    }();
    return in_order;
}

bool is_for_office(Scene scene) {
    return scene == Scene::agencies || scene == Scene::deadlines || scene == Scene::feeds;
}

const std::vector<Scene>& scheduled_scenes() {
    static const std::vector<Scene> chosen = [] {
        std::vector<Scene> out;
        for (const Scene scene : all_scenes())
            if (scene != Scene::correction && scene != Scene::standby) out.push_back(scene);
        return out;
    }();
    return chosen;
}

} // namespace siar::model
