// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/demo/voice.hpp"

#include "text/letter_case.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace siar::feeds::demo {

void Text::add(const Piece& piece) {
    if (piece.kind) spans.push_back({*piece.kind, text.size(), piece.text.size()});
    text += piece.text;
}

void Text::add(const Text& other) {
    for (Span span : other.spans) {
        span.begin += text.size();
        spans.push_back(span);
    }
    text += other.text;
}

static std::optional<Private> private_kind(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, Private>, 8> names = {
        {{"name", Private::name},
         {"nik", Private::nik},
         {"phone", Private::phone},
         {"email", Private::email},
         {"plate", Private::plate},
         {"address", Private::address},
         {"account", Private::account},
         {"coordinates", Private::coordinates}}};
    for (const auto& [known, kind] : names) {
        if (known == name) return kind;
    }
    return std::nullopt;
}

std::vector<Piece> filled(std::string_view phrase, const std::vector<std::pair<std::string_view, std::string>>& slots,
                          Random& random) {
    std::vector<Piece> pieces(1);
    while (!phrase.empty()) {
        const std::size_t open = std::min(phrase.find('{'), phrase.size());
        pieces.back().text += phrase.substr(0, open);
        phrase.remove_prefix(open);
        const std::size_t close = phrase.find('}');
        if (phrase.empty() || close == std::string_view::npos) break;
        const std::string_view name = phrase.substr(1, close - 1);
        phrase.remove_prefix(close + 1);
        if (name == "man" || name == "woman") {
            pieces.push_back({invented_name(name == "man" ? Sex::male : Sex::female, random), Private::name});
            pieces.emplace_back();
            continue;
        }
        if (const auto kind = private_kind(name)) {
            pieces.push_back({invented(*kind, random), kind});
            pieces.emplace_back();
            continue;
        }
        for (const auto& [slot, value] : slots) {
            if (slot != name) continue;
            // "tengah jalan" and "jalan masuk Desa Bungo" meet in one word.
            std::string& before = pieces.back().text;
            if (before.ends_with(" jalan ") && text::lower(value).starts_with("jalan "))
                before.resize(before.size() - 6);
            before += value;
        }
    }
    return pieces;
}

struct ShortForm {
    std::string_view word;
    std::array<std::string_view, 3> forms; ///< the first is the commonest; empty ones are not used
};

static constexpr std::array short_forms = std::to_array<ShortForm>({
    {"yang", {"yg", "yg", "yng"}},
    {"tidak", {"tdk", "gak", "nggak"}},
    {"sudah", {"sdh", "udah", "udh"}},
    {"karena", {"krn", "karna", "krna"}},
    {"dengan", {"dgn", "dg", ""}},
    {"untuk", {"utk", "untk", ""}},
    {"jalan", {"jln", "", ""}},
    {"mohon", {"mhn", "mohon", ""}},
    {"saya", {"sy", "saya", ""}},
    {"kami", {"kmi", "kami", ""}},
    {"bapak", {"bpk", "", ""}},
    {"tolong", {"tlg", "tolong", "tlong"}},
    {"sampai", {"sampe", "sampek", ""}},
    {"kalau", {"kalo", "klo", "klau"}},
    {"belum", {"blm", "blum", ""}},
    {"banyak", {"bnyk", "byk", ""}},
    {"orang", {"org", "orang", ""}},
    {"malam", {"mlm", "malem", ""}},
    {"hari", {"hr", "hari", ""}},
    {"bulan", {"bln", "bulan", ""}},
    {"depan", {"dpn", "depan", ""}},
    {"dekat", {"dkt", "deket", ""}},
    {"juga", {"jg", "juga", ""}},
    {"saja", {"aja", "sj", "aja"}},
    {"tapi", {"tp", "tpi", ""}},
    {"dari", {"dr", "dri", ""}},
    {"lagi", {"lg", "lagi", ""}},
    {"bisa", {"bs", "bisa", ""}},
    {"dan", {"dan", "n", ""}},
    {"warga", {"wrg", "warga", ""}},
    {"rumah", {"rmh", "rumah", ""}},
    {"sering", {"srg", "sering", ""}},
    {"terus", {"trs", "terus", ""}},
    {"sebelum", {"sblm", "", ""}},
    {"seperti", {"spt", "kayak", ""}},
    {"pada", {"pd", "pada", ""}},
    {"dalam", {"dlm", "", ""}},
    {"sekarang", {"skrg", "skrang", ""}},
    {"kemarin", {"kmrn", "kemaren", ""}},
    {"semua", {"smua", "semua", ""}},
    {"bagaimana", {"gmn", "gimana", ""}},
    {"kenapa", {"knp", "knapa", ""}},
    {"sama", {"sm", "sama", ""}},
    {"tempat", {"tmpt", "tempat", ""}},
    {"segera", {"sgr", "segera", ""}},
    {"petugas", {"ptgs", "petugas", ""}},
    {"masih", {"msh", "masih", ""}},
    {"langsung", {"lgsg", "lgsung", ""}},
    {"setiap", {"stiap", "tiap", ""}},
    {"anak", {"ank", "anak", ""}},
    {"besar", {"bsr", "gede", ""}},
    {"desa", {"ds", "desa", ""}},
    {"kecamatan", {"kec", "kec.", ""}},
    {"ditindaklanjuti", {"ditindak lanjuti", "", ""}},
    {"lewat", {"lwt", "lewat", ""}},
    {"mungkin", {"mgkn", "mungkin", ""}},
    {"adalah", {"adlh", "", ""}},
    {"sangat", {"sgt", "sangat", ""}},
    {"cuma", {"cm", "cuman", ""}},
    {"padahal", {"pdhl", "padahal", ""}},
    {"habis", {"abis", "habis", ""}},
    {"cepat", {"cpt", "cepet", ""}},
    {"lapor", {"lapor", "lpr", ""}},
    {"terima", {"trima", "trm", ""}},
    {"kasih", {"kasih", "ksh", ""}},
    {"perbaikan", {"perbaikan", "prbaikan", ""}},
});

static int eagerness(Manner manner) {
    switch (manner) {
        case Manner::tidy: return 3;
        case Manner::chatty: return 45;
        case Manner::breathless: return 40;
        case Manner::shouting: return 20;
        case Manner::sms: return 85;
        default: return 30;
    }
}

static std::string shortened(const std::string& text, int percent, Random& random) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at;
        while (end < text.size() && text::is_letter(static_cast<unsigned char>(text[end])))
            ++end;
        if (end == at) {
            out += text[at++];
            continue;
        }
        std::string word = text.substr(at, end - at);
        at = end;
        const auto found = std::find_if(short_forms.begin(), short_forms.end(),
                                        [small = text::lower(word)](const auto& form) { return small == form.word; });
        if (found != short_forms.end() && random.percent(percent)) {
            const auto used = static_cast<std::size_t>(std::count_if(
                found->forms.begin(), found->forms.end(), [](std::string_view form) { return !form.empty(); }));
            const std::size_t form = random.percent(65) ? 0 : random.below(used);
            word = found->forms[form];
        }
        out += word;
    }
    return out;
}

static std::string without_marks(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c != ',' && c != '.' && c != '?' && c != '!') out += c;
    }
    return out;
}

Text spoken_by(Manner manner, const std::vector<Piece>& sentence, Random& random) {
    Text out;
    bool first = true;
    for (Piece piece : sentence) {
        if (piece.text.empty()) continue;
        if (!piece.kind) {
            piece.text = shortened(piece.text, eagerness(manner), random);
            if (manner == Manner::breathless || manner == Manner::shouting) piece.text = without_marks(piece.text);
            if (manner == Manner::breathless || manner == Manner::sms) piece.text = text::lower(piece.text);
        }
        if (manner == Manner::shouting && piece.kind != Private::email) piece.text = text::upper(piece.text);
        const bool capital = manner == Manner::tidy || manner == Manner::javanese;
        if (first && capital && !piece.kind) piece.text = text::capitalised(piece.text);
        first = false;
        out.add(piece);
    }
    return out;
}

std::string_view between(Manner manner, Random& random) {
    static constexpr std::array<std::string_view, 6> loose = {", ", ". ", ".. ", " ", ", ", "... "};
    static constexpr std::array<std::string_view, 4> angry = {" ", "!! ", "!!! ", " "};
    static constexpr std::array<std::string_view, 4> hasty = {" ", ". ", ".", ", "};
    switch (manner) {
        case Manner::chatty: return loose[random.below(loose.size())];
        case Manner::breathless: return random.percent(20) ? "\n" : " ";
        case Manner::shouting: return angry[random.below(angry.size())];
        case Manner::sms: return hasty[random.below(hasty.size())];
        default: return random.percent(8) ? "! " : ". ";
    }
}

} // namespace siar::feeds::demo
