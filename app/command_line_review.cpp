// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line_parts.hpp"

#include <tuple>

namespace siar::app {

namespace {

CLI::App* add_review_act(CLI::App& review, Filled& filled, ReviewCommand::What what, const std::string& name,
                         const std::string& help) {
    auto* command = add_command(review, name, help);
    add_json(*command, filled);
    command->callback([&filled, what] {
        filled.review.what = what;
        filled.chosen = filled.review;
    });
    return command;
}

/// What a person decides on one item: which, who, why.
CLI::App* add_review_decision(CLI::App& review, Filled& filled, ReviewCommand::What what, const std::string& name,
                              const std::string& help) {
    auto* command = add_review_act(review, filled, what, name, help);
    command->add_option("butir", filled.review.item, "Nomor butir (item_id)")->required();
    command->add_option("--by,--oleh", filled.review.by, "Nama yang memutuskan; tercatat di keputusan.log")->required();
    command->add_option("--reason,--alasan", filled.review.reason,
                        "Alasan, tanpa nama warga; tercatat di keputusan.log");
    return command;
}

void add_correction(CLI::App& review, Filled& filled) {
    using What = ReviewCommand::What;
    auto* correct = add_review_decision(review, filled, What::propose_correction, "correct",
                                        "Ralat butir atau angka yang sudah tayang: satu orang mengusulkan, orang lain "
                                        "menyetujui");
    correct->get_option("butir")->required(false);
    correct->add_option("--angka", filled.review.figure,
                        "Yang diralat sebuah angka, bukan butir: rekap:2022, kecepatan:30-hari");
    correct->add_option("--salah", filled.review.correction[0], "Apa yang salah, paling banyak 12 kata");
    correct->add_option("--benar", filled.review.correction[1], "Apa yang benar, paling banyak 12 kata");
    correct->add_option("--setuju", filled.review.text, "Orang kedua: sidik ralat yang Anda baca (siar review show)");
    correct->callback([&filled] {
        auto& given = filled.review;
        if (given.item.empty() == given.figure.empty())
            throw CLI::ValidationError("correct", "sebut NOMOR_BUTIR, atau --angka");
        const bool proposes = !given.correction[0].empty() && !given.correction[1].empty();
        const bool half = !proposes && !(given.correction[0].empty() && given.correction[1].empty());
        if (half || proposes == !given.text.empty())
            throw CLI::ValidationError("correct", "isi --salah dan --benar, atau --setuju SIDIK");
        given.what = proposes ? What::propose_correction : What::agree_to_correction;
        filled.chosen = given;
    });
}

void add_objection(CLI::App& review, Filled& filled) {
    using What = ReviewCommand::What;
    auto* object = add_review_decision(
        review, filled, What::object, "object",
        "Keberatan warga: butir ditarik seketika dan harus dijawab dalam 3x24 jam. Tidak ada yang disimpan tentang "
        "warganya: jangan menulis nama atau kontaknya");
    object->add_option("--perihal", filled.review.about, "Tentang apa, paling banyak 8 kata, tanpa nama");
    read_option(*object, "--pada", "Kapan warga menyampaikannya (tanpa ini: sekarang)", filled.review.since,
                a_whole_time, read_time);
    read_option(*object, "--jawab", "Jawaban atas keberatan: tayang, tetap_ditarik, privasi", filled.review.answer,
                "tayang, tetap_ditarik, atau privasi", [](const std::string& text) -> std::optional<model::Act> {
                    const auto act = model::from_code<model::Act>("jawab_" + text);
                    return act && model::is_answer(*act) ? act : std::nullopt;
                });
    object->callback([&filled] {
        auto& given = filled.review;
        if (given.about.empty() == !given.answer || (given.answer && given.since))
            throw CLI::ValidationError("object", "isi --perihal (boleh dengan --pada), atau --jawab");
        if (given.answer && given.reason.empty()) throw CLI::ValidationError("object", "jawaban perlu --alasan");
        given.what = given.answer ? What::answer : What::object;
        filled.chosen = given;
    });
}

void add_photo_decision(CLI::App& review, Filled& filled) {
    auto* photo = add_review_decision(review, filled, ReviewCommand::What::photo, "photo", "Apa yang tampak di foto");
    photo->add_option("--foto", filled.review.photo, "Sidik foto, paling sedikit 8 angka pertamanya")->required();
    const auto read = [](const std::string& text) {
        const char* const yes = text == "foto" ? "setujui_" : "setujui_foto_";
        return model::from_code<model::Act>(text == "tarik" ? "tarik_foto" : yes + text);
    };
    read_option(*photo, "--sebagai", "sebelum: yang diadukan; sesudah: hasilnya; foto: tanpa sebutan; tarik: jangan",
                filled.review.said_of_photo, "sebelum, sesudah, foto, atau tarik", read);
    photo->get_option("--sebagai")->required();
}

} // namespace

void add_review(CLI::App& app, Filled& filled) {
    using What = ReviewCommand::What;
    auto* review = add_command(app, "review", "Keputusan orang atas butir");
    review->require_subcommand(1);
    review->fallthrough();
    auto* list =
        add_review_act(*review, filled, What::list, "list", "Butir yang menunggu keputusan, atau --state lain");
    read_option(*list, "--state", "Keadaan", filled.review.state,
                "baru, perlu_ditinjau, disetujui, ditolak, atau ditarik",
                [](const std::string& text) { return model::from_code<model::ReviewState>(text); });
    read_option(*list, "--limit", "Paling banyak sekian butir", filled.review.limit, "1 sampai 100000",
                number_within<std::size_t>(1, 100000));
    auto* show = add_review_act(*review, filled, What::show, "show", "Semua yang perlu dibaca sebelum memutuskan");
    show->add_option("butir", filled.review.item, "Nomor butir (item_id), atau angka yang diralat (rekap:2022)")
        ->required();
    show->add_option("--foto", filled.review.photos, "Salin foto-foto butir ini ke folder, untuk dilihat");
    for (const auto& [what, name, help] :
         {std::tuple{What::approve, "approve", "Setujui kalimat yang Anda baca"},
          std::tuple{What::pin, "pin", "Setujui, dan tayangkan lebih lama daripada yang lain"}})
        add_review_decision(*review, filled, what, name, help)
            ->add_option("--text", filled.review.text, "Sidik kalimat yang Anda baca (siar review show)")
            ->required();
    auto* edit =
        add_review_decision(*review, filled, What::edit, "edit", "Tulis sendiri ketiga kalimatnya, lalu setujui");
    edit->add_option("--problem", filled.review.sentences[0], "Masalah, paling banyak 9 kata")->required();
    edit->add_option("--action", filled.review.sentences[1], "Tindakan, paling banyak 12 kata")->required();
    edit->add_option("--outcome", filled.review.sentences[2], "Hasil, paling banyak 12 kata")->required();
    add_photo_decision(*review, filled);
    add_review_decision(*review, filled, What::reject, "reject", "Tolak: tidak tayang");
    add_review_decision(*review, filled, What::hold, "hold", "Tahan: perlu ditinjau lagi");
    auto* withdraw = add_review_decision(*review, filled, What::withdraw, "withdraw", "Tarik dari layar dan radio");
    withdraw->add_flag("--privacy", filled.for_privacy,
                       "Karena privasi: hapus teks dan fotonya di mana-mana; tidak dapat dibatalkan");
    read_option(*withdraw, "--sudah-ditarik,--sudah_ditarik",
                "Stasiun sudah menghapus segmen pukul ini (lihat siar check); tidak menarik apa pun lagi",
                filled.review.since, a_whole_time, read_time);
    withdraw->callback([&filled] {
        auto& given = filled.review;
        if (filled.for_privacy && given.since)
            throw CLI::ValidationError("--privacy", "tidak dapat bersama --sudah_ditarik");
        given.what = filled.for_privacy ? What::withdraw_privacy : given.since ? What::taken_off : What::withdraw;
        filled.chosen = given;
    });
    add_correction(*review, filled);
    add_objection(*review, filled);
}

} // namespace siar::app
