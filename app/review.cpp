// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review.hpp"

#include "app/commands.hpp"
#include "app/correction.hpp"
#include "app/on_air.hpp"
#include "app/redress.hpp"
#include "app/withdrawal.hpp"
#include "config/write_whole.hpp"
#include "editorial/condense.hpp"
#include "editorial/script_lint.hpp"
#include "model/figure.hpp"
#include "model/script.hpp"
#include "tts/studio.hpp"
#include "wire/report.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

namespace siar::app {

namespace {

using What = ReviewCommand::What;

std::vector<wire::Field> fields_of(const model::Reviewed& item) {
    std::vector<wire::Field> out{
        {"butir", item.id.value}, {"keadaan", std::string(model::code(item.state))}, {"contoh", item.complaint.demo}};
    if (!item.text) return out;
    const auto& [problem, action, outcome] = item.text->sentences;
    out.insert(out.end(), {{"sidik", desk::fingerprint(item.text->sentences)},
                           {"masalah", std::string(problem.text.view())},
                           {"tindakan", std::string(action.text.view())},
                           {"hasil", std::string(outcome.text.view())},
                           {"gerbang", item.text->verdict.line()},
                           {"belum_ada_hasil", item.text->hollow}});
    return out;
}

model::Result<int> list(const Office& office, const store::Store& store, const ReviewCommand& command) {
    constexpr std::size_t a_page = 20;
    const auto limit = command.limit.value_or(a_page);
    const auto items = store.review({command.state, limit});
    if (!items) return tl::unexpected(items.error());
    if (!command.state)
        if (auto told = list_redress(office, store); !told) return tl::unexpected(told.error());
    for (const auto& item : *items) {
        if (office.json)
            fmt::print("{}\n", wire::report(fields_of(item)));
        else
            fmt::print("{}\n", desk::review_line(item, office.package.regency));
    }
    if (!office.json)
        fmt::print("{} butir{}. Baca satu: siar review show NOMOR_BUTIR\n", items->size(),
                   items->size() == limit ? ", mungkin masih ada lagi (--limit)" : "");
    return 0;
}

/// How long the radio takes for the sentences, and what a listener would stumble over, said to the one who may change
/// them.
void tell_ear(const Office& office, const model::Reviewed& item) {
    if (!item.text) return;
    model::Script said;
    for (const auto* sentence :
         {&item.text->sentences.problem, &item.text->sentences.action, &item.text->sentences.outcome}) {
        said.lines.emplace_back();
        said.lines.back().text = sentence->text;
    }
    if (const auto lexicon = tts::open_lexicon(studio_settings(office)))
        fmt::print("Di radio kira-kira {:.0f} detik.\n", editorial::estimated_seconds(said, [&](const auto& text) {
                       return tts::estimated_seconds(text, *lexicon);
                   }));
    for (const auto& flaw : editorial::lint(said, office.copybook))
        fmt::print("Untuk radio: {}\n", flaw.note.view());
}

model::Result<model::Reviewed> item_of(const store::Store& store, const ReviewCommand& command) {
    auto item = store.item({command.item});
    if (!item) return tl::unexpected(item.error());
    if (*item) return std::move(**item);
    return model::fail("butir tidak dikenal", command.item.substr(0, 40), "Lihat nomornya: siar review list");
}

/// Files named by what a decision names, for the eyes of the reviewer.
model::Result<void> put_photos(const store::Store& store, const model::Reviewed& item,
                               const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    auto photos = item.photos_waiting;
    photos.insert(photos.end(), item.photos.begin(), item.photos.end());
    for (const auto& photo : photos) {
        const auto jpeg = store.photo_for_review(item.id, photo);
        if (!jpeg) return tl::unexpected(jpeg.error());
        if (!*jpeg) continue;
        const auto file = folder / (photo.hex().substr(0, 16) + ".jpg");
        if (auto written = config::write_whole(file, **jpeg, true); !written) return written;
        fmt::print(stderr, "siar: foto {} di {}\n", photo.hex().substr(0, 8), file.string());
    }
    return {};
}

/// A sealed text is for a reviewer's eyes, so it is in no JSON.
model::Result<int> show(const Office& office, const store::Store& store, const ReviewCommand& command) {
    if (const auto figure = model::parse_figure(command.item)) return show_figure(office, store, *figure);
    const auto item = item_of(store, command);
    if (!item) return tl::unexpected(item.error());
    if (office.json) {
        fmt::print("{}\n", wire::report(fields_of(*item)));
        return show_redress(office, store, item->id).map([] { return 0; });
    }
    const auto held = store.held(item->id);
    if (!held) return tl::unexpected(held.error());
    fmt::print("{}", desk::review_sheet(*item, *held, office.package.regency));
    tell_ear(office, *item);
    if (auto told = show_redress(office, store, item->id); !told) return tl::unexpected(told.error());
    if (command.photos.empty()) return 0;
    return put_photos(store, *item, command.photos).map([] { return 0; });
}

/// The photo of an item by the first digits of its name.
model::Result<model::Digest> photo_of(const model::Reviewed& item, const std::string& begin) {
    constexpr std::size_t least_digits = 8;
    auto photos = item.photos_waiting;
    photos.insert(photos.end(), item.photos.begin(), item.photos.end());
    std::optional<model::Digest> found;
    for (const auto& photo : photos) {
        if (begin.size() < least_digits || photo.hex().rfind(begin, 0) != 0) continue;
        if (found) return model::fail("sidik ini milik beberapa foto", begin.substr(0, 64), "Tulis lebih panjang");
        found = photo;
    }
    if (found) return *found;
    return model::fail("foto tidak dikenal pada butir ini", begin.substr(0, 64),
                       "Pakai sidik, paling sedikit 8 angka, dari siar review show " + item.id.value);
}

/// A yes or no to one photo; what it shows is said by a person, and of a sensitive matter none is shown.
model::Result<int> decide_photo(const Office& office, store::Store& store, const ReviewCommand& command) {
    const auto item = item_of(store, command);
    if (!item) return tl::unexpected(item.error());
    const auto photo = photo_of(*item, command.photo);
    if (!photo) return tl::unexpected(photo.error());
    const auto act = *command.said_of_photo;
    const auto* category = office.package.regency.category(item->complaint.category);
    if (model::approves_photo(act) && (!category || category->sensitive))
        return model::fail("aduan peka tidak pernah tayang dengan foto", item->id.value,
                           "Biarkan tanpa foto; kalimatnya tetap dapat disetujui");
    if (auto done = store.decide({item->id, act, command.by, office.clock.now(), *photo, command.reason, {}}); !done)
        return tl::unexpected(done.error());
    if (office.json)
        fmt::print("{}\n", wire::report({{"butir", item->id.value},
                                         {"foto", photo->hex()},
                                         {"keputusan", std::string(model::code(act))}}));
    else
        fmt::print("Foto {} butir {}: {}\n", photo->hex().substr(0, 8), item->id.value, model::code(act));
    return 0;
}

model::Act act_of(What what) {
    switch (what) {
        case What::approve: return model::Act::approve;
        case What::pin: return model::Act::pin;
        case What::edit: return model::Act::edit;
        case What::reject: return model::Act::reject;
        case What::withdraw: return model::Act::withdraw;
        default: return model::Act::hold;
    }
}

/// A decision on what the one who decides has read: a yes names the text by its fingerprint, an edit brings its own.
model::Result<model::Decision> decision_of(const Office& office, const model::Reviewed& item,
                                           const ReviewCommand& command) {
    model::Decision out{item.id, act_of(command.what), command.by,  office.clock.now(),
                        {},      command.reason,       std::nullopt};
    if (command.what == What::edit) {
        const auto& [problem, action, outcome] = command.sentences;
        auto proposal =
            editorial::reword(problem, action, outcome, item.complaint, office.package.regency, office.package.gate);
        if (!proposal) return tl::unexpected(proposal.error());
        out.edited = std::move(proposal->sentences);
        out.text = model::text_hash(*out.edited);
    }
    if (command.what != What::approve && command.what != What::pin) return out;
    if (!item.text)
        return model::fail("butir ini belum punya kalimat", item.id.value, "Tulis kalimatnya: siar review edit");
    if (item.text->hollow)
        return model::fail("jawaban instansi baru janji, jadi tidak akan tayang sebagai selesai", item.id.value,
                           "Tulis apa yang sudah dikerjakan: siar review edit; atau tunda: siar review hold");
    if (command.text != desk::fingerprint(item.text->sentences))
        return model::fail("kalimat butir ini bukan yang Anda baca (sidik " + command.text.substr(0, 16) + ")",
                           item.id.value, "Baca lagi: siar review show, lalu pakai sidik yang tertulis di sana");
    out.text = model::text_hash(item.text->sentences);
    return out;
}

model::Result<int> decide(const Office& office, store::Store& store, const ReviewCommand& command) {
    const auto before = item_of(store, command);
    if (!before) return tl::unexpected(before.error());
    const auto decision = decision_of(office, *before, command);
    if (!decision) return tl::unexpected(decision.error());
    if (auto done = store.decide(*decision); !done) return tl::unexpected(done.error());
    const auto after = item_of(store, command);
    if (!after) return tl::unexpected(after.error());
    if (office.json)
        fmt::print("{}\n", wire::report(fields_of(*after)));
    else {
        fmt::print("{}\n", desk::review_line(*after, office.package.regency));
        if (command.what == What::edit) tell_ear(office, *after);
    }
    const bool out_again = after->state == model::ReviewState::approved;
    const auto told = out_again ? tell_old_words(office, store, *after) : tell_on_air(office, store, after->id);
    return told.map([] { return 0; });
}

} // namespace

model::Result<int> review(const Common& common, const ReviewCommand& command) {
    const auto office = open_office(common, true);
    if (!office) return tl::unexpected(office.error());
    const bool for_privacy = command.what == What::withdraw_privacy || command.answer == model::Act::answer_privacy;
    if (for_privacy) return withdraw_for_privacy(*office, command);
    auto store = open_kept(*office);
    if (!store) return tl::unexpected(store.error());
    switch (command.what) {
        case What::list: return list(*office, *store, command);
        case What::show: return show(*office, *store, command);
        case What::photo: return decide_photo(*office, *store, command);
        case What::propose_correction:
        case What::agree_to_correction:
        case What::object:
        case What::answer:
        case What::taken_off: return redress(*office, *store, command);
        default: return decide(*office, *store, command);
    }
}

} // namespace siar::app
