// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/demo/letter.hpp"

#include "feeds/demo/phrases.hpp"
#include "text/letter_case.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace siar::feeds::demo {

static std::string spot(const Kernel& kernel, const std::string& village, const std::vector<std::string>& in_town,
                        Random& random) {
    static const Phrases by_sea = {"jalan ke tambak",  "dekat musala", "kampung nelayan",
                                   "depan balai desa", "jalan masuk",  "tepi kali"};
    static const Phrases in_fields = {"jalan ke sawah", "ujung timur", "dekat jembatan", "sebelah selatan",
                                      "pinggir irigasi"};
    static const Phrases anywhere = {"depan Balai Desa", "pertigaan",   "dekat masjid",        "tikungan",
                                     "depan SD",         "dekat pasar", "perbatasan",          "Dukuh Krajan",
                                     "sebelah lapangan", "jalan utama", "gang masuk",          "dekat makam",
                                     "depan puskesmas",  "perempatan",  "sebelah utara kantor"};
    if (kernel.where == Where::town) return random.pick(in_town);
    std::string at(random.pick(kernel.where == Where::coast  ? by_sea
                               : kernel.where == Where::farm ? in_fields
                                                             : anywhere));
    // "depan Balai Desa" and "Desa Bungo" meet in one word.
    if (at.size() > 4 && text::lower(at.substr(at.size() - 4)) == "desa" && village.substr(0, 5) == "Desa ")
        return at + village.substr(4);
    return at + " " + village;
}

static std::string a_while(Random& random) {
    static const Phrases whiles = {"dua minggu",  "seminggu",  "tiga hari",      "sebulan lebih",
                                   "empat hari",  "dua bulan", "hampir sebulan", "sepuluh hari",
                                   "tiga minggu", "lima hari", "setengah bulan"};
    return std::string(random.pick(whiles));
}

Slots slots_of(const Case& one, const Kernel& kernel, const config::Package& package, Random& random) {
    const model::Regency& regency = package.regency;
    const config::DemoStage& stage = *package.demo_stage;
    static constexpr std::array<std::string_view, 8> numbers = {"dua",  "tiga",  "empat",   "lima",
                                                                "enam", "tujuh", "delapan", "dua"};
    const model::District* district = regency.district(one.facts.place.district);
    const std::string kecamatan = "Kecamatan " + (district != nullptr ? district->name.str() : std::string());
    std::string village = kecamatan;
    if (one.facts.place.village) {
        const model::Village* known = regency.village(*one.facts.place.village);
        if (known != nullptr) village = (known->kelurahan ? "Kelurahan " : "Desa ") + known->name.str();
    }
    return {{"lokasi", spot(kernel, village, stage.spots, random)},
            {"desa", village},
            {"kec", kecamatan},
            {"lama", a_while(random)},
            {"n", std::string(random.pick(numbers))},
            {"program", regency.identity.program.str()},
            {"wilayah", regency.identity.short_name.str()},
            {"alun_alun", stage.square},
            {"rsud", stage.hospital},
            {"jalan_1", stage.streets[0]},
            {"jalan_2", stage.streets[1]}};
}

static Manner manner_of(const Case& one, Random& random) {
    // A long letter without a full stop would be read by nobody.
    static const std::vector<int> weights = {24, 33, 10, 9, 13, 11};
    const auto manner = static_cast<Manner>(random.weighted(weights));
    const bool hasty = manner == Manner::breathless || manner == Manner::shouting;
    return hasty && one.length > 600 ? Manner::chatty : manner;
}

static std::string_view personal(const Kernel& kernel, Random& random) {
    static const Phrases anyone = {"nama saya {name}",
                                   "saya {name} warga sini, nomor HP {phone}",
                                   "hubungi saya di {phone}",
                                   "bisa WA ke {phone} atas nama {name}",
                                   "alamat saya {address}",
                                   "nomor saya {phone}, email {email}",
                                   "rumah saya {address}, cari saja Pak {man}",
                                   "kalau butuh saksi ada Bu {woman}, {phone}",
                                   "balas ke {email} saja",
                                   "Pak {man} tetangga saya juga tahu",
                                   "pelapor: {name}, {address}",
                                   "titik koordinatnya {coordinates}"};
    static const Phrases traffic = {"plat nomornya {plate}", "truknya {plate}, sopirnya Pak {man}",
                                    "titiknya {coordinates}, HP saya {phone}", "sempat saya catat platnya {plate}"};
    static const Phrases office = {"NIK saya {nik}", "nama saya {name}, NIK {nik}",
                                   "atas nama {name} NIK {nik}, nomor HP {phone}", "KTP atas nama {name}, {address}",
                                   "nomor HP saya {phone}, NIK ibu saya {nik}"};
    static const Phrases payment = {"rekening BRI {account} atas nama {name}", "no rek {account} a.n. {name}"};
    const bool on_road =
        kernel.category == "jalan" || kernel.category == "lalu_lintas" || kernel.category == "ketertiban";
    if (on_road && random.percent(40)) return random.pick(traffic);
    if (kernel.category == "bantuan_sosial" && random.percent(30)) return random.pick(payment);
    return random.pick(kernel.where == Where::unnamed && random.percent(65) ? office : anyone);
}

/// Builds a body sentence by sentence until it has about the wanted length.
class Composer {
public:
    Composer(const Case& one, const Kernel& kernel, const Slots& slots, Manner manner, Random& random)
        : one_(one), kernel_(kernel), slots_(slots), manner_(manner), random_(random) {}

    Text body() {
        const bool for_tide = one_.length > 4000;
        const std::string_view clause = kernel_.tellings[one_.variant].problem;
        std::vector<Text> opening;
        std::vector<Text> problem;
        std::vector<Text> middle;
        std::vector<Text> ending;
        problem.push_back(
            say(takes_lead_in(clause) && random_.percent(45) ? lead_in() + std::string(clause) : std::string(clause)));
        count(problem.back());
        const Phrases hello = manner_ == Manner::javanese ? javanese_greetings(one_.hour) : greetings(one_.hour);
        const Phrases asked = own_pleas();
        const Phrases bye = manner_ == Manner::javanese ? javanese_closings() : closings();
        if (random_.percent(70)) add_if_fits(opening, random_.pick(hello), 0);
        if (random_.percent(planted_percent)) {
            const std::string_view phrase = personal(kernel_, random_);
            const Text own = say(phrase);
            count(own);
            const bool introduces =
                phrase.substr(0, 4) == "nama" || phrase.substr(0, 4) == "saya" || phrase.substr(0, 4) == "atas";
            (introduces && random_.percent(70) ? opening : ending).push_back(own);
        }
        if (random_.percent(85)) add_if_fits(ending, random_.pick(asked), 0);

        Phrases details = kernel_.details;
        const std::string_view own = kernel_.tellings[one_.variant].detail;
        if (!own.empty()) details.push_back(own);
        random_.shuffle(details);
        Phrases stories = for_tide ? long_letter() : own_stories();
        if (for_tide) details.clear();
        const bool story_first = one_.length > 200 && random_.percent(18);
        for (const std::string_view detail : details) {
            if (random_.percent(92)) add_if_fits(middle, detail, 6);
        }
        for (std::size_t i = 0; i < stories.size(); ++i)
            add_if_fits(story_first && i == 0 ? opening : middle, stories[i], 6);
        if (random_.percent(60) || for_tide) add_if_fits(ending, random_.pick(bye), 8);
        for (int more = 0; more < 3; ++more)
            add_if_fits(ending, random_.pick(asked), for_tide ? -30 : 2);

        if (!for_tide && one_.length > 700 && middle.size() > 12) spread(middle);
        Text all;
        for (const auto* part : {&opening, &problem, &middle, &ending}) {
            for (const Text& sentence : *part)
                append(all, sentence);
        }
        finish(all, for_tide);
        return all;
    }

private:
    static constexpr int planted_percent = 15;

    bool takes_lead_in(std::string_view clause) const {
        static constexpr std::array<std::string_view, 8> asks = {"mohon",     "mau ",  "kami", "usul",
                                                                 "bagaimana", "kapan", "saya", "warga "};
        return !only_asks() && std::none_of(asks.begin(), asks.end(), [&](std::string_view start) {
            return clause.substr(0, start.size()) == start;
        });
    }

    bool only_asks() const { return kernel_.classification == model::Classification::information; }

    Phrases own_pleas() const {
        if (only_asks()) return questions();
        const bool office = kernel_.category == "keuangan" || kernel_.category == "perizinan";
        return office || kernel_.where == Where::unnamed ? pleas() : repair_pleas();
    }

    /// Half about what the case is about, half about anything.
    Phrases own_stories() {
        const auto& about = kernel_.category;
        const bool passed_by =
            about == "jalan" || about == "jembatan" || about == "lampu_jalan" || about == "lalu_lintas";
        Phrases own = passed_by ? road_stories() : home_stories();
        if (only_asks())
            own = asking_stories();
        else if (about == "perlindungan")
            own = caring_stories();
        else if (kernel_.where == Where::unnamed)
            own = office_stories();
        else {
            for (const std::string_view story : common_stories())
                own.push_back(story);
        }
        random_.shuffle(own);
        return own;
    }

    std::string lead_in() {
        std::string words(random_.pick(lead_ins()));
        return words + (random_.percent(50) ? " " : ", ");
    }

    Text say(std::string_view phrase) { return spoken_by(manner_, filled(phrase, slots_, random_), random_); }

    void count(const Text& sentence) { used_ += static_cast<int>(text::code_point_count(sentence.text)) + 2; }

    void add_if_fits(std::vector<Text>& part, std::string_view phrase, int over) {
        if (std::find(said_.begin(), said_.end(), phrase) != said_.end()) return;
        said_.push_back(phrase);
        Text sentence = say(phrase);
        if (used_ + static_cast<int>(text::code_point_count(sentence.text)) + 2 > one_.length + over) return;
        count(sentence);
        part.push_back(std::move(sentence));
    }

    /// Long letters wander: what they tell stands in another order each time.
    void spread(std::vector<Text>& sentences) { random_.shuffle(sentences); }

    void append(Text& all, const Text& sentence) {
        if (!all.text.empty()) {
            std::string_view gap = between(manner_, random_);
            const char last = all.text.back();
            if (last == '?' || last == '!') gap = " ";
            all.add(Piece{std::string(gap), std::nullopt});
        }
        all.add(sentence);
    }

    void finish(Text& all, bool for_tide) {
        static constexpr std::array<std::string_view, 9> faces = {" 🙏", " 🙏🙏", " 😭", " 😡", " 😢",
                                                                  " 😤", "🙏🙏🙏", " 😔", " 👍"};
        const bool modern = one_.facts.channel.value != "sms" && one_.facts.channel.value != "radio";
        if (manner_ == Manner::tidy || manner_ == Manner::javanese) all.text += ".";
        if (for_tide) {
            const int missing = one_.length - static_cast<int>(text::code_point_count(all.text));
            for (int i = 0; i < missing; ++i)
                all.text += i == 0 ? " " : i < 4 ? "🙏" : ".";
        } else if (modern && random_.percent(24)) {
            all.text += only_asks() ? faces[random_.below(2)] : random_.pick(faces);
        }
    }

    const Case& one_;
    const Kernel& kernel_;
    const Slots& slots_;
    Manner manner_;
    Random& random_;
    Phrases said_;
    int used_ = 0;
};

Letter letter(const Case& one, const Kernel& kernel, const Slots& slots, Random& random) {
    Letter out;
    const Manner manner = manner_of(one, random);
    const std::string_view title = kernel.tellings[one.variant].title;
    const Manner of_title = random.percent(12) ? Manner::shouting : Manner::tidy;
    out.title = spoken_by(of_title, filled(title, slots, random), random);
    if (random.percent(15))
        out.title.add(Piece{of_title == Manner::shouting ? "!!!" : ", mohon ditindaklanjuti", std::nullopt});
    out.body = Composer(one, kernel, slots, manner, random).body();
    if (kernel.where != Where::unnamed && random.percent(38)) {
        static const Phrases places = {"{lokasi}", "{lokasi}, {kec}", "{desa} {kec}",   "Dukuh Krajan {desa} {kec}",
                                       "{lokasi}", "{lokasi}, {kec}", "{lokasi} {kec}", "{desa}, {address}"};
        out.place = spoken_by(Manner::tidy, filled(random.pick(places), slots, random), random);
    }
    return out;
}

} // namespace siar::feeds::demo
