// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/demo/letter.hpp"
#include "feeds/demo/phrases.hpp"

#include <algorithm>

namespace siar::feeds::demo {

using model::Status;

static Phrases thanks() {
    return {"Terima kasih atas laporan Saudara.",
            "Terima kasih telah menghubungi {program}.",
            "Yth. Pelapor, terima kasih atas laporannya.",
            "Salam, terima kasih atas aduan Saudara.",
            "Terima kasih atas informasi yang disampaikan.",
            "Yth. Bapak/Ibu Pelapor,",
            "Menanggapi aduan Saudara, kami sampaikan sebagai berikut.",
            "Matur nuwun atas laporan panjenengan."};
}

static Phrases receipts(bool at_a_counter) {
    if (at_a_counter)
        return {"Laporan Saudara sudah kami terima dan kami teruskan ke bidang terkait.",
                "Laporan telah kami catat dan akan segera ditindaklanjuti.",
                "Mohon menunggu, laporan sedang kami verifikasi.", "Akan kami cek datanya terlebih dahulu.",
                "Aduan sudah kami terima dan sedang kami cocokkan dengan data."};
    return {"Laporan Saudara sudah kami terima dan kami teruskan ke bidang terkait.",
            "Aduan sudah kami terima, petugas akan mengecek ke lokasi.",
            "Laporan telah kami catat dan akan segera ditindaklanjuti.",
            "Kami akan melakukan survei ke lokasi terlebih dahulu.",
            "Mohon menunggu, laporan sedang kami verifikasi.",
            "Akan kami cek bersama perangkat setempat."};
}

static Phrases hollow_answers() {
    return {"Laporan Saudara akan kami teruskan kepada bidang terkait.",
            "Hal tersebut akan kami koordinasikan dengan pihak terkait.",
            "Mohon menunggu karena masih dalam antrean pekerjaan.",
            "Akan kami usulkan pada anggaran tahun berikutnya.",
            "Masukan Saudara akan menjadi perhatian kami.",
            "Akan kami tindak lanjuti sesuai ketentuan yang berlaku.",
            "Akan kami sampaikan kepada pimpinan untuk menjadi bahan pertimbangan.",
            "Mohon bersabar, penanganan akan dilakukan secara bertahap."};
}

static Phrases lead_to_action() {
    return {"",
            "",
            "Dapat kami sampaikan bahwa ",
            "Menindaklanjuti aduan tersebut, ",
            "Berdasarkan pengecekan lapangan, ",
            "Sebagai tindak lanjut, "};
}

static Phrases reply_endings() {
    return {"",
            "",
            "Demikian, terima kasih.",
            "Terima kasih atas kepedulian Saudara.",
            "Demikian yang dapat kami sampaikan.",
            "Mohon maaf atas ketidaknyamanannya.",
            "Salam {program}."};
}

static Phrases progress_notes(bool at_a_counter) {
    if (at_a_counter)
        return {"Berkas sedang diperiksa oleh bidang terkait.", "Data sedang kami cocokkan.",
                "Sedang kami bahas bersama pihak terkait."};
    return {"Pekerjaan sedang berjalan, bahan sudah dipesan.", "Saat ini sedang dalam proses pengadaan bahan.",
            "Tim sudah mengukur lokasi, pekerjaan menunggu giliran alat.",
            "Sedang kami bahas bersama pemerintah desa."};
}

static Phrases postponements() {
    return {"Penanganan ditunda karena menunggu anggaran perubahan.",
            "Pekerjaan belum dapat dilaksanakan karena cuaca dan lokasi tergenang.",
            "Penanganan kami tunda sampai proses serah terima aset selesai."};
}

static Phrases archive_notes(bool road) {
    if (road) return {"Ruas tersebut merupakan kewenangan pemerintah pusat, laporan kami arsipkan."};
    return {
        "Mohon maaf, aduan ini bukan kewenangan Pemerintah Kabupaten. Silakan menyampaikan kepada instansi pusat yang "
        "berwenang.",
        "Aduan Saudara di luar kewenangan kami dan telah kami arahkan ke kanal instansi vertikal.",
        "Laporan serupa dari Saudara sudah kami terima sebelumnya, laporan ini kami arsipkan."};
}

static Phrases internal_notes(bool at_a_counter) {
    if (at_a_counter)
        return {"Pelapor dapat dihubungi di {phone} (Sdr. {name}).",
                "Sudah dikoordinasikan dengan kasi, jadwalkan minggu ini."};
    return {"Mohon bidang teknis cek lokasi dan laporkan hasilnya.",
            "Pelapor dapat dihubungi di {phone} (Sdr. {name}).",
            "Sudah dikoordinasikan dengan kasi, jadwalkan minggu ini.", "Foto sebelum dan sesudah agar diunggah."};
}

/// Small letter after words that lead in, unless the word is a short name in capitals.
static std::string lowered(std::string_view clause) {
    std::string out(clause);
    if (out.size() > 1 && out[0] >= 'A' && out[0] <= 'Z' && out[1] >= 'a')
        out[0] = static_cast<char>(out[0] - 'A' + 'a');
    return out;
}

class Clerk {
public:
    Clerk(const Case& one, const Kernel& kernel, const Slots& slots, Random& random)
        : one_(one), kernel_(kernel), slots_(slots), random_(random) {}

    Text say(const std::string& phrase) {
        Text out;
        for (const Piece& piece : filled(phrase, slots_, random_))
            out.add(piece);
        return out;
    }
    /// Handled on paper and in data, not with a shovel.
    bool at_a_counter() const {
        return kernel_.where == Where::unnamed || kernel_.category == "keuangan" || kernel_.category == "perizinan" ||
               kernel_.classification == model::Classification::information;
    }
    std::string thank() {
        if (random_.percent(3)) return "Yth. Sdr. {name}, terima kasih atas laporannya. ";
        return std::string(random_.pick(thanks())) + " ";
    }
    Text receipt() {
        const std::string polite = thank();
        return say(polite + std::string(random_.pick(receipts(at_a_counter()))));
    }
    Text note(const Phrases& notes) { return say(std::string(random_.pick(notes))); }
    Text result() {
        if (one_.hollow) {
            const std::string polite = random_.percent(60) ? thank() : "";
            return say(polite + std::string(random_.pick(hollow_answers())));
        }
        const Telling& told = kernel_.tellings[one_.variant];
        std::string text = random_.percent(70) ? thank() : "";
        const bool announced = text.find("sebagai berikut") != std::string::npos;
        const std::string_view lead = announced ? std::string_view{} : random_.pick(lead_to_action());
        text += std::string(lead) + (lead.empty() ? std::string(told.action) : lowered(told.action)) + ". ";
        text += std::string(told.outcome) + ".";
        const std::string_view ending = random_.pick(reply_endings());
        return say(text + (ending.empty() ? "" : " ") + std::string(ending));
    }

private:
    const Case& one_;
    const Kernel& kernel_;
    const Slots& slots_;
    Random& random_;
};

/// A day in the middle, at the hour of the last follow-up.
static model::Time between_them(model::Time first, model::Time last) {
    const auto days = std::chrono::floor<std::chrono::days>(last - first);
    return days.count() < 2 ? first + (last - first) / 2 : last - days / 2;
}

std::vector<Reply> replies(const Case& one, const Kernel& kernel, const Slots& slots, Random& random) {
    const model::Complaint& facts = one.facts;
    Clerk clerk(one, kernel, slots, random);
    std::vector<Reply> out;
    if (!facts.first_follow_up || facts.agencies.empty()) return out;
    const model::AgencyId& agency = facts.agencies.front();
    if (facts.status == Status::archived) {
        out.push_back({*facts.first_follow_up, {"dinkominfo"}, clerk.note(archive_notes(kernel.category == "jalan"))});
        return out;
    }
    const bool done = facts.status == Status::resolved;
    out.push_back({*facts.first_follow_up, agency, done && !one.answered ? clerk.result() : clerk.receipt()});
    if (!one.answered) return out;

    const auto span = *one.answered - *facts.first_follow_up;
    if (random.percent(16))
        out.push_back({*facts.first_follow_up + std::min(span / 2, std::chrono::seconds(1740)), agency,
                       clerk.note(internal_notes(clerk.at_a_counter())), true});
    if (facts.agencies.size() > 1 || (span > std::chrono::hours(200) && random.percent(40)))
        out.push_back({between_them(*facts.first_follow_up, *one.answered), facts.agencies.back(),
                       clerk.note(progress_notes(clerk.at_a_counter()))});
    Text last =
        done ? clerk.result()
             : clerk.note(facts.status == Status::postponed ? postponements() : progress_notes(clerk.at_a_counter()));
    out.push_back({*one.answered, agency, std::move(last)});
    return out;
}

} // namespace siar::feeds::demo
