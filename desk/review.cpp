// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review.hpp"

#include "privacy/held_access.hpp"

#include <fmt/format.h>

namespace siar::desk {

namespace {

constexpr std::size_t fingerprint_digits = 8;

std::string_view origin_of(model::Wording wording) {
    switch (wording) {
        case model::Wording::rule: return "dari teksnya";
        case model::Wording::template_: return "kalimat baku";
        case model::Wording::person: return "ditulis orang";
    }
    return "";
}

std::string day_of(const std::optional<model::Time>& time, const model::Zone& zone) {
    return time ? model::iso(model::local(*time, zone).date) : std::string("-");
}

std::string place_of(const model::Complaint& complaint, const model::Regency& regency) {
    const auto* const district = regency.district(complaint.place.district);
    return district ? "Kec. " + std::string(district->name.view()) : std::string("tempat tidak disebut");
}

void add_sentence(std::string& out, std::string_view name, const model::Sentence& sentence) {
    out += fmt::format("  {}: {}  ({})\n", name, sentence.text.view(), origin_of(sentence.wording));
}

void add_sentences(std::string& out, const model::Reviewed& item) {
    if (item.erased) {
        out += "Ditarik karena privasi: tidak ada lagi teksnya, untuk seterusnya.\n";
        return;
    }
    if (!item.text) {
        out += item.complaint.secret ? "Aduan rahasia: hanya dihitung.\n" : "Belum ada kalimat; tulis dengan edit.\n";
        return;
    }
    const auto& proposal = *item.text;
    out += fmt::format("Yang akan tayang, sidik {}:\n", fingerprint(proposal.sentences));
    add_sentence(out, "Masalah", proposal.sentences.problem);
    add_sentence(out, "Tindakan", proposal.sentences.action);
    add_sentence(out, "Hasil", proposal.sentences.outcome);
    if (!proposal.verdict.ok())
        out += fmt::format("  Gerbang menahannya: {}. Tulis ulang dengan edit.\n", proposal.verdict.line());
    if (proposal.hollow) out += "  Jawaban instansi baru janji: belum ada hasil, jadi tidak tayang sebagai selesai.\n";
}

void add_story(std::string& out, const model::Story& story, const model::Zone& zone) {
    out += fmt::format("Aduannya, sudah disamarkan ({}):\n  {}\n  {}\n", story.verdict.line(), story.title.view(),
                       story.body.view());
    for (const auto& answer : story.follow_ups)
        out += fmt::format("  {}{}: {}\n", day_of(answer.at, zone), answer.internal ? " (internal)" : "",
                           answer.text.view());
}

} // namespace

std::string fingerprint(const model::Sentences& sentences) {
    return model::text_hash(sentences).hex().substr(0, fingerprint_digits);
}

std::string review_line(const model::Reviewed& item, const model::Regency& regency) {
    const auto& zone = regency.identity.zone;
    return fmt::format("{}  {:<14}  {:<10}  {:<8}  {}  {}", item.id.value, model::code(item.state),
                       day_of(item.complaint.closed, zone), item.text ? fingerprint(item.text->sentences) : "-",
                       place_of(item.complaint, regency),
                       item.text ? item.text->sentences.problem.text.view() : std::string_view("(tanpa kalimat)"));
}

std::string review_sheet(const model::Reviewed& item, const std::optional<privacy::Held>& held,
                         const model::Regency& regency) {
    const auto& zone = regency.identity.zone;
    const auto& complaint = item.complaint;
    const auto* const category = regency.category(complaint.category);
    std::string out =
        fmt::format("Butir {}: {}{}\n", item.id.value, model::code(item.state), complaint.demo ? "  DATA CONTOH" : "");
    out += fmt::format(
        "{}, {}; diterima {}, ditutup {}; status {}, cara tutup {}\n", place_of(complaint, regency),
        category ? category->name.view() : std::string_view("kategori tidak dikenal"),
        day_of(complaint.submitted, zone), day_of(complaint.closed, zone), model::code(complaint.status),
        complaint.how_closed == model::HowClosed::open ? "tidak diketahui" : model::code(complaint.how_closed));
    add_sentences(out, item);
    if (complaint.story) add_story(out, *complaint.story, zone);
    if (held)
        out += fmt::format("Tersegel, mungkin memuat nama; hanya untuk Anda, jangan disalin:\n  {}\n",
                           privacy::HeldAccess::open(*held));
    for (const auto& photo : item.photos_waiting)
        out += fmt::format("Foto menunggu keputusan: {}\n", photo.hex());
    for (const auto& photo : item.photos) {
        const auto* const shown = photo == item.pictured.before  ? ", tayang sebagai sebelum"
                                  : photo == item.pictured.after ? ", tayang sebagai sesudah"
                                                                 : "";
        out += fmt::format("Foto disetujui: {}{}\n", photo.hex(), shown);
    }
    return out;
}

} // namespace siar::desk
