// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/informal.hpp"

#include "text/letter_case.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace siar::text {
namespace {

/// Spelling, a space, what it stands for; sorted. Only what stands for one thing in a complaint: "asap" (smoke), "smp"
/// (a school) and the like are left alone.
// Laid out by hand: one entry a line would be four hundred lines.
// clang-format off
constexpr std::array table = std::to_array<std::string_view>({
    "abis habis", "ad ada", "adlh adalah", "aja saja", "ajah saja", "ak aku", "akeh banyak", "akn akan",
    "alhmdllh alhamdulillah", "almt alamat", "ancur hancur", "ank anak", "antri antre", "ap apa", "apakh apakah",
    "apotik apotek", "aq aku", "ats atas", "atw atau", "banyu air", "banyune airnya", "bbrapa beberapa",
    "bbrp beberapa", "bbrpa beberapa", "bener benar", "benerin perbaiki", "bgmn bagaimana", "bgmna bagaimana",
    "bgni begini", "bgs bagus", "bgt banget", "bgtu begitu", "bhkn bahkan", "bhw bahwa", "bikin membuat", "bkn bukan",
    "blkg belakang", "blm belum", "bln bulan", "blum belum", "bnjir banjir", "bnr benar", "bntuan bantuan",
    "bny banyak", "bnyk banyak", "bolongan lubang", "bolongane lubangnya", "bolongnya lubangnya", "bpk bapak",
    "br baru", "brg barang", "brp berapa", "bs bisa", "bsa bisa", "bsk besok", "bsr besar", "byk banyak", "byr bayar",
    "cm cuma", "cma cuma", "cmn cuma", "cpet cepat", "cpt cepat", "dah sudah", "dalan jalan", "dalane jalannya",
    "dapet dapat", "dateng datang", "dbwh di bawah", "ddepan di depan", "deket dekat", "denger dengar", "dg dengan",
    "dgn dengan", "dgr dengar", "dibenerin diperbaiki", "dibiarin dibiarkan", "dikit sedikit", "dimana di mana",
    "dipake dipakai", "disni di sini", "dkt dekat", "dll dan lain-lain", "dlm dalam", "dlu dulu", "dmn di mana",
    "dmna di mana", "dng dengan", "dngn dengan", "doang saja", "dpan depan", "dpn depan", "dpt dapat", "dr dari",
    "drmh di rumah", "drpd daripada", "ds desa", "dsana di sana", "dsb dan sebagainya", "dsn dusun", "dsni di sini",
    "dst dan seterusnya", "dtg datang", "dtmpt di tempat", "dtng datang", "duit uang", "durung belum", "emang memang",
    "emg memang", "engga tidak", "enggak tidak", "ga tidak", "gak tidak", "gimana bagaimana", "gini begini",
    "gitu begitu", "gk tidak", "gmn bagaimana", "gmna bagaimana", "gni begini", "gpp tidak apa-apa", "gt begitu",
    "hbs habis", "hjan hujan", "hjn hujan", "hny hanya", "hr hari", "hri hari", "hrp harap", "hrs harus",
    "hrsnya harusnya", "hrus harus", "ibuk ibu", "ijin izin", "ilang hilang", "isih masih", "jalane jalannya",
    "jaman zaman", "jd jadi", "jdi jadi", "jembatane jembatannya", "jg juga", "jga juga", "jgn jangan", "jl jalan",
    "jlan jalan", "jln jalan", "jlnan jalanan", "jlnnya jalannya", "jls jelas", "jmbatan jembatan", "jmbtn jembatan",
    "jmlh jumlah", "jngn jangan", "jwb jawab", "kab kabupaten", "kalen selokan", "kalo kalau", "kalok kalau",
    "karna karena", "kasi beri", "kayak seperti", "kbrsihan kebersihan", "kcmtn kecamatan", "kdg kadang",
    "kdng kadang", "kebuang terbuang", "kebuka terbuka", "kec kecamatan", "kel kelurahan", "kemana ke mana",
    "kemaren kemarin", "kerendem terendam", "kerjaan pekerjaan", "kesumbat tersumbat", "ketabrak tertabrak",
    "ketutup tertutup", "kl kalau", "klau kalau", "klo kalau", "klrga keluarga", "kmi kami", "kmr kamar",
    "kmrin kemarin", "kmrn kemarin", "kmu kamu", "knapa kenapa", "knp kenapa", "knpa kenapa", "kpd kepada",
    "kpn kapan", "krg kurang", "krj kerja", "krn karena", "krna karena", "krng kurang", "ksh kasih", "ktnya katanya",
    "kudu harus", "ky seperti", "kyk seperti", "lampue lampunya", "lampune lampunya", "lbang lubang", "lbh lebih",
    "lbr lebar", "lg lagi", "lgi lagi", "lgkp lengkap", "lgsg langsung", "liat lihat", "llu lalu", "lma lama",
    "lngsng langsung", "lobang lubang", "lpr lapor", "lprn laporan", "lwt lewat", "makasih terima kasih",
    "make memakai", "malem malam", "males malas", "masi masih", "mbayar membayar", "mbk mbak", "mboten tidak",
    "mgkn mungkin", "mhn mohon", "mksd maksud", "mksh terima kasih", "mlm malam", "mls malas", "mngkn mungkin",
    "mnrt menurut", "mnt minta", "mohn mohon", "mreka mereka", "mrk mereka", "msalah masalah", "msh masih",
    "msih masih", "msk masuk", "mskn miskin", "mslh masalah", "msyrkt masyarakat", "mulu terus", "mw mau",
    "ndak tidak", "ngalir mengalir", "ngalirnya mengalirnya", "ngantri mengantre", "ngarep depan", "ngasih memberi",
    "ngebahayain membahayakan", "ngelupas mengelupas", "ngga tidak", "nggak tidak", "ngganggu mengganggu",
    "nggantung menggantung", "nggk tidak", "ngrembes merembes", "ngrusak merusak", "ngurus mengurus", "nmr nomor",
    "nnti nanti", "no nomor", "nomer nomor", "nomernya nomornya", "ntar nanti", "nti nanti", "numpuk menumpuk",
    "nunggu menunggu", "nutup menutup", "nutupi menutupi", "nyalain menyalakan", "nyampah membuang sampah",
    "nyampe sampai", "nyangkut tersangkut", "nyebrang menyeberang", "nyumbat menyumbat", "nyuwun mohon", "omah rumah",
    "omahku rumah saya", "ora tidak", "org orang", "orng orang", "pake pakai", "pasare pasarnya", "pd pada",
    "pdhal padahal", "pdhl padahal", "pemkb pemkab", "pengen ingin", "perbaikn perbaikan", "peteng gelap", "pgn ingin",
    "pgw pegawai", "pingin ingin", "pk pak", "plg pulang", "plyanan pelayanan", "pmbangunan pembangunan",
    "pmerintah pemerintah", "pngaduan pengaduan", "pnjg panjang", "prbaikan perbaikan", "prnh pernah",
    "prtama pertama", "psr pasar", "ptgs petugas", "ptugas petugas", "resiko risiko", "rmh rumah", "rsk rusak",
    "rumahe rumahnya", "rusk rusak", "sampahe sampahnya", "sampe sampai", "sampun sudah", "sbg sebagai",
    "sblh sebelah", "sblm sebelum", "sblmnya sebelumnya", "sbnrny sebenarnya", "sbnrnya sebenarnya", "scr secara",
    "sdg sedang", "sdgkn sedangkan", "sdh sudah", "sdkt sedikit", "sdr saudara", "sdri saudari", "seblm sebelum",
    "segra segera", "sekrg sekarang", "semoga2 semoga", "separo separuh", "sgr segera", "sgra segera", "sgt sangat",
    "shg sehingga", "shngga sehingga", "skalian sekalian", "skg sekarang", "skl sekali", "sklh sekolah", "skli sekali",
    "skolah sekolah", "skr sekarang", "skrg sekarang", "skrng sekarang", "slalu selalu", "slh salah", "sllu selalu",
    "slm selama", "slma selama", "slruh seluruh", "smg semoga", "smga semoga", "smntr sementara", "smpah sampah",
    "smpai sampai", "smpe sampai", "smua semua", "smw semua", "sndr sendiri", "sndri sendiri", "sngt sangat",
    "sprt seperti", "sprti seperti", "spt seperti", "srg sering", "sring sering", "ssh susah", "stiap setiap",
    "stlh setelah", "stu satu", "suwe lama", "sy saya", "sya saya", "syg sayang", "tak tidak", "tau tahu", "td tadi",
    "tdak tidak", "tdi tadi", "tdk tidak", "telp telepon", "temen teman", "tgg tanggung", "tggpn tanggapan",
    "tgl tanggal", "thd terhadap", "thdp terhadap", "thn tahun", "tks terima kasih", "tlah telah", "tlg tolong",
    "tlh telah", "tlng tolong", "tlong tolong", "tlp telepon", "tmbok tembok", "tmpt tempat", "tp tetapi",
    "tpi tetapi", "trims terima kasih", "trmksh terima kasih", "trmsk termasuk", "trnyata ternyata", "trotoir trotoar",
    "trs terus", "trus terus", "tsb tersebut", "tsbt tersebut", "ttg tentang", "ttp tetap", "tuk untuk",
    "tulung tolong", "tutp tutup", "uda sudah", "udah sudah", "udh sudah", "ujan hujan", "utk untuk", "wis sudah",
    "wkt waktu", "wktu waktu", "wrg warga", "wrga warga", "yg yang", "yng yang", "yth yang terhormat",
});
// clang-format on

/// What a spelling in small letters stands for; empty for what is not in the table.
std::string_view entry_of(std::string_view key) {
    static_assert(std::is_sorted(table.begin(), table.end()));
    const auto spelling = [](std::string_view entry) { return entry.substr(0, entry.find(' ')); };
    // No word has a character that sorts before the space, so a spelling need not be cut out of its entry.
    const auto found =
        std::lower_bound(table.begin(), table.end(), key,
                         [](std::string_view entry, std::string_view k) { return entry.compare(0, k.size(), k) < 0; });
    if (found == table.end() || spelling(*found) != key) return {};
    return found->substr(key.size() + 1);
}

/// "jalan2" -> "jalan-jalan", "orang2nya" -> "orang-orangnya"; nothing for codes such as "sp2d" or "p2".
std::optional<std::string> doubled(std::string_view key) {
    const std::size_t two = key.find('2');
    if (two == std::string_view::npos || two < 3) return std::nullopt;
    const std::string_view stem = key.substr(0, two);
    const std::string_view tail = key.substr(two + 1);
    const bool letters = std::all_of(stem.begin(), stem.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!letters || stem.find_first_of("aeiou") == std::string_view::npos) return std::nullopt;
    if (!tail.empty() && tail != "nya" && tail != "an" && tail != "lah" && tail != "ku" && tail != "mu") {
        return std::nullopt;
    }
    const std::string_view entry = entry_of(stem);
    const std::string whole(entry.empty() ? stem : entry);
    return whole + "-" + whole + std::string(tail);
}

std::optional<std::string> meaning(const std::string& key, const InformalWords& more) {
    if (const auto own = more.find(key); own != more.end()) return own->second;
    if (const std::string_view entry = entry_of(key); !entry.empty()) return std::string(entry);
    return doubled(key);
}

std::string in_case_of(std::string_view word, const std::string& expanded) {
    const std::string capitals = upper(word);
    const bool letters_many = code_point_count(word) > 1;
    if (word == capitals && letters_many) return upper(expanded);
    if (word.substr(0, 1) == capitals.substr(0, 1)) return capitalised(expanded);
    return expanded;
}

/// Spellings that mean something else behind a number or as an office's short form: "5 cm", "UKM", "dr." before a name.
bool means_itself(std::string_view text, const Token& token, std::string_view key) {
    const std::string_view before = text.substr(0, token.begin);
    const std::string_view after = text.substr(token.end());
    const std::size_t last = before.find_last_not_of(' ');
    const bool after_number = last != std::string_view::npos && is_digit(static_cast<unsigned char>(before[last]));
    if (after_number && (key == "cm" || key == "kl" || key == "mnt" || key == "lbr")) return true;
    const std::string_view word = token.of(text);
    const bool office = is_acronym(word);
    const bool title = key == "dr" && !after.empty() && after.front() == '.';
    return office || title;
}

/// True where the run between white space that holds the token is a link: "lapor.go.id/yg", "https://...".
bool is_in_link(std::string_view text, const Token& token) {
    const std::size_t before = text.find_last_of(' ', token.begin);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view run = text.substr(begin, text.find(' ', token.end()) - begin);
    if (run.find("://") != std::string_view::npos) return true;
    const std::size_t slash = run.find('/');
    const std::size_t dot = run.find('.');
    return slash != std::string_view::npos && dot < slash && dot + 1 < slash && dot > 2;
}

/// True where the token is part of a link, a handle or a mail address.
bool is_part_of_more(std::string_view text, const Token& token) {
    if (is_in_link(text, token)) return true;
    constexpr std::string_view joins = "@#/\\_.:";
    const auto joined = [&](char c) { return joins.find(c) != std::string_view::npos; };
    const char before = token.begin > 0 ? text[token.begin - 1] : ' ';
    if (before != '.' && before != ':' && before != '/' && joined(before)) return true;
    const bool glued_before = (before == '.' || before == ':' || before == '/') && token.begin > 1 &&
                              text[token.begin - 2] != ' ' && before != '/';
    const std::string_view after = text.substr(token.end());
    const bool glued_after = after.size() > 1 && (after[0] == '.' || after[0] == '@' || after[0] == '_') &&
                             is_letter(static_cast<unsigned char>(after[1]));
    return glued_before || glued_after;
}

/// Short forms keep no dot of their own once expanded: "Jl. Raya" -> "Jalan Raya", "dll." at the end keeps it.
bool takes_dot(std::string_view text, const Token& token) {
    const std::string_view after = text.substr(token.end());
    if (after.size() < 3 || after[0] != '.' || after[1] != ' ') return false;
    const std::string key = lower(token.of(text));
    constexpr std::array<std::string_view, 14> dotted{"jl",  "jln", "ds",   "dsn", "kec", "kel", "kab",
                                                      "bpk", "sdr", "sdri", "tgl", "no",  "pkl", "yth"};
    return std::find(dotted.begin(), dotted.end(), key) != dotted.end();
}

} // namespace

std::vector<std::pair<std::string_view, std::string_view>> informal_table() {
    std::vector<std::pair<std::string_view, std::string_view>> all;
    all.reserve(table.size());
    for (const std::string_view entry : table) {
        const std::size_t space = entry.find(' ');
        all.emplace_back(entry.substr(0, space), entry.substr(space + 1));
    }
    return all;
}

std::string expand_informal(std::string_view text, const InformalWords& more) {
    std::string out;
    out.reserve(text.size() + text.size() / 4);
    std::size_t done = 0;
    bool in_mark = false;
    for (const Token& token : tokens(text)) {
        const std::string_view word = token.of(text);
        if (word == "[") in_mark = true;
        if (word == "]") in_mark = false;
        if (token.kind != TokenKind::word || in_mark) continue;
        const std::string key = lower(word);
        if (means_itself(text, token, key) || is_part_of_more(text, token)) continue;
        const std::optional<std::string> expanded = meaning(key, more);
        if (!expanded) continue;
        out += text.substr(done, token.begin - done);
        out += in_case_of(word, *expanded);
        done = token.end() + (takes_dot(text, token) ? 1 : 0);
    }
    out += text.substr(done);
    return out;
}

} // namespace siar::text
