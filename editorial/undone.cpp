// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/undone.hpp"

#include "editorial/word_lists.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace siar::editorial {

namespace {

constexpr auto contrasts_words = std::to_array<std::string_view>(
    {"cuma", "namun", "nanging", "ning", "sayang", "sayangnya", "sedangkan", "sementara", "tapi", "tetapi"});
static_assert(std::ranges::is_sorted(contrasts_words));
constexpr WordList contrasts(contrasts_words);

constexpr auto left_over_words =
    std::to_array<std::string_view>({"durung", "menanti", "menunggu", "menyusul", "sebagian", "sisa", "sisanya"});
static_assert(std::ranges::is_sorted(left_over_words));
constexpr WordList left_over(left_over_words);

/// The words of a clause in small letters; "" behind its end and before its beginning.
class Told {
public:
    explicit Told(const Words& clause) {
        for (const auto& word : clause)
            small_.push_back(folded(word));
    }
    std::size_t size() const { return small_.size(); }
    const std::string& at(std::size_t i) const {
        static const std::string none;
        return i < small_.size() ? small_[i] : none;
    }
    bool has(std::string_view word, std::size_t from = 0) const {
        return from < small_.size() &&
               std::find(small_.begin() + static_cast<std::ptrdiff_t>(from), small_.end(), word) != small_.end();
    }
    bool denied_before(std::size_t end) const {
        for (std::size_t i = 0; i < std::min(end, small_.size()); ++i)
            if (is_in(negations, small_[i])) return true;
        return false;
    }
    template <class Test>
    bool any(Test test) const {
        return std::any_of(small_.begin(), small_.end(), test);
    }

private:
    Words small_;
};

bool is_fault(std::string_view small) {
    return is_in(problem_words, small) && !is_in(result_words, small);
}

/// "mati lagi", "kembali rusak", "dicuri kembali"; not "tidak macet lagi".
bool broke_again(const Told& told) {
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (!is_fault(told.at(i)) || is_in(negations, told.at(i)) || told.denied_before(i)) continue;
        const auto& next = told.at(i + 1);
        const bool before = i > 0 && told.at(i - 1) == "kembali";
        if (next == "lagi" || next == "kembali" || next == "maneh" || before) return true;
    }
    return false;
}

/// "tidak dapat diberikan", "dinyatakan tidak layak", "tidak memenuhi syarat"
bool refused(const Told& told) {
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (told.at(i) != "tidak") continue;
        const bool may = told.at(i + 1) == "dapat" || told.at(i + 1) == "bisa";
        if (may && told.at(i + 2).starts_with("di")) return true;
        if (told.at(i + 1) == "layak" || (told.at(i + 1) == "memenuhi" && told.at(i + 2) == "syarat")) return true;
    }
    return told.has("ditolak") || told.has("menolak");
}

/// "Tidak benar bahwa gorong-gorong tersumbat"
bool denies(const Told& told) {
    for (std::size_t i = 0; i + 1 < told.size(); ++i)
        if (told.at(i) == "tidak" && (told.at(i + 1) == "benar" || told.at(i + 1) == "terbukti")) return true;
    return false;
}

/// "masih keruh", "tetap kering"
bool ails_still(const Told& told) {
    for (std::size_t i = 0; i + 1 < told.size(); ++i) {
        const bool still = told.at(i) == "masih" || told.at(i) == "tetap" || told.at(i) == "isih";
        if (still && is_fault(told.at(i + 1)) && !is_in(negations, told.at(i + 1)) && !told.denied_before(i))
            return true;
    }
    return false;
}

/// "Semula ditolak", "sebelumnya belum terdata" tell of before.
bool tells_of_before(const Told& told) {
    return told.at(0) == "semula" || told.at(0) == "tadinya" || told.has("sebelumnya");
}

/// "namun masih padam", "tetapi belum menyala", "namun PKL kembali berjualan", "lancar kecuali di Desa Gajah"
bool takes_back(const Told& told) {
    const bool only = told.at(0) == "hanya" && told.at(1) == "saja";
    if (only || told.has("kecuali", 1) || told.at(0).starts_with("sayang")) return true;
    if (!is_in(contrasts, told.at(0))) return false;
    const bool fault = told.any([](const auto& small) {
        return is_fault(small) || is_in(negations, small) || is_in(failures, small) || small == "masih" ||
               small == "menunggu" || small == "belum";
    });
    bool stays = false; // "tetap kering"
    for (std::size_t i = 0; i + 1 < told.size(); ++i)
        stays = stays || (told.at(i) == "tetap" && is_in(problem_words, told.at(i + 1)));
    const bool again = told.has("kembali") && !told.any([](const auto& small) { return is_in(settled_words, small); });
    return fault || stays || again;
}

/// "telah selesai 60 persen"
bool is_share_of_work(const Told& told) {
    for (std::size_t i = 1; i < told.size(); ++i) {
        const auto& small = told.at(i);
        const bool percent = small == "persen" || small == "%" || (small.size() > 1 && small.back() == '%');
        const auto& number = small.back() == '%' && small.size() > 1 ? small : told.at(i - 1);
        if (percent && !number.starts_with("100"))
            return told.has("selesai") || told.has("rampung") || told.has("progres");
    }
    return false;
}

/// "air masih merembes", "talud belum dibangun"; not "plafon masih layak".
bool is_left(const Told& told) {
    for (std::size_t i = 0; i < told.size(); ++i) {
        const auto& next = told.at(i + 1);
        if (told.at(i) == "belum") return true;
        if (told.at(i) == "masih" && !is_in(result_words, next) && next != "layak" && next != "ada") return true;
        const bool number = !next.empty() && next.find_first_not_of("0123456789.,") == std::string::npos;
        if (told.at(i) == "baru" && number) return true; // "baru 60 meter"
    }
    // "Sisanya juga sudah ditambal" leaves nothing.
    const bool done = told.has("sudah") || told.has("telah");
    return !done && told.any([](const auto& small) { return is_in(left_over, small); });
}

} // namespace

Undone undone_by(const Words& clause) {
    const Told told(clause);
    if (denies(told)) return Undone::denied;
    if (tells_of_before(told)) return Undone::nothing;
    if (takes_back(told) || ails_still(told) || broke_again(told) || refused(told)) return Undone::all;
    return is_share_of_work(told) || is_left(told) ? Undone::part : Undone::nothing;
}

} // namespace siar::editorial
