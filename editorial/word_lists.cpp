// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/word_lists.hpp"

#include <array>

namespace siar::editorial {

namespace {

// What people write. Laid out by hand: one word a line would be a thousand lines.
// clang-format off
constexpr auto clause_openers_words = std::to_array<std::string_view>({
    "agar", "akibatnya", "apabila", "apalagi", "bagaimana", "bahwa", "barangkali", "bila", "butuh", "diharapkan",
    "dimohon", "harap", "harapan", "jadi", "jika", "kapan", "karena", "katanya", "kemudian", "kenapa", "kini", "lalu",
    "lapor", "makanya", "mau", "mengapa", "mengusulkan", "meskipun", "minta", "mohon", "mugi", "mungkin", "namun",
    "nyuwun", "padahal", "saat", "saking", "sampai-sampai", "sebab", "sedangkan", "sehingga", "sekarang",
    "selanjutnya", "semoga", "supaya", "tapi", "terima", "terimakasih", "tetapi", "tolong", "tulung", "usul", "usulan",
    "walau", "walaupun",
});
static_assert(std::ranges::is_sorted(clause_openers_words));

constexpr auto now_words_words = std::to_array<std::string_view>({
    "kini", "saat", "sekarang",
});
static_assert(std::ranges::is_sorted(now_words_words));

constexpr auto salutations_words = std::to_array<std::string_view>({
    "admin", "aduan", "aku", "assalamu'alaikum", "assalamualaikum", "bade", "badhe", "bagi", "bahwa", "bahwasanya",
    "bapak", "bapak/ibu", "beberapa", "berbulan-bulan", "berhari-hari", "bertahun-tahun", "bertanya", "bu", "bulan",
    "bupati", "cuma", "dalem", "dan", "deh", "dimana", "dinas", "dong", "dua", "empat", "enjang", "hai", "hallo",
    "halo", "hanya", "hari", "hendak", "ibu", "ijin", "info", "infonya", "informasi", "ingin", "ini", "itu", "iya",
    "izin", "juga", "kak", "kalau", "kalo", "kami", "keluhan", "kemarin", "kepada", "kita", "kok", "kula", "kulo",
    "lagi", "lagi-lagi", "lama", "lapor", "laporan", "laporkan", "lapur", "lho", "lima", "maaf", "malam", "mana",
    "mas", "masa", "masih", "matur", "mau", "mbak", "melapor", "melaporkan", "menanyakan", "mengadu", "mengadukan",
    "mengenai", "menyampaikan", "menyampekan", "mimin", "min", "minggu", "monggo", "nih", "numpang", "nuwun", "pagi",
    "pak", "pemerintah", "pemkab", "perihal", "permisi", "salam", "saudara", "saya", "sebulan", "sejahtera", "sejak",
    "sekadar", "sekedar", "selama", "selamat", "seminggu", "semua", "serta", "setahun", "setiap", "sewu", "siang",
    "sih", "soal", "sore", "sudah", "sugeng", "tadi", "tahun", "tanya", "tentang", "terhormat", "terkait", "terus",
    "tiap", "tiga", "untuk", "warga", "wassalamualaikum", "wb", "wr", "ya", "yang", "yth",
});
static_assert(std::ranges::is_sorted(salutations_words));

constexpr auto pronouns_words = std::to_array<std::string_view>({
    "aku", "anakku", "anda", "bapakku", "beliau", "dia", "gue", "ibuku", "kalian", "kami", "kamu", "kita", "ku",
    "kula", "kulo", "mereka", "rumahku", "saudara", "saya",
});
static_assert(std::ranges::is_sorted(pronouns_words));

constexpr auto blame_words_words = std::to_array<std::string_view>({
    "anjing", "asal", "asal-asalan", "asu", "bajingan", "bangsat", "becus", "bodoh", "bohong", "bohongi", "coblos",
    "cuek", "curang", "dewan", "dibiarkan", "diduga", "dikorupsi", "dzolim", "goblok", "jutek", "kampanye", "kecewa",
    "korupsi", "kurang-ajar", "lamban", "malas", "males", "maling", "malu", "memalukan", "ngapain", "ngawur", "nyogok",
    "oknum", "pecat", "pejabat", "pemalas", "pembiaran", "pembohong", "pemilu", "percuma", "permainan", "pilih",
    "pungli", "sengaja", "sogok", "suap", "tidur", "titipan", "tolol", "zalim",
});
static_assert(std::ranges::is_sorted(blame_words_words));

constexpr auto emphasis_words = std::to_array<std::string_view>({
    "aja", "amat", "banget", "benar-benar", "betul-betul", "cuma", "deh", "dong", "juga", "kok", "lagi-lagi", "lah",
    "lho", "loh", "memang", "nemen", "nih", "parah", "pol", "pun", "saja", "sangat", "sekali", "sih", "sungguh",
    "temenan", "tenan", "terus-menerus", "ya", "yo",
});
static_assert(std::ranges::is_sorted(emphasis_words));

constexpr auto prepositions_words = std::to_array<std::string_view>({
    "antara", "arah", "bagi", "dalam", "dari", "dekat", "dengan", "depan", "di", "hingga", "kalau", "ke", "ketika",
    "khususnya", "menuju", "oleh", "pada", "saat", "saat-saat", "sampai", "sebelah", "sejak", "sekitar", "selama",
    "sepanjang", "seperti", "setelah", "terutama", "untuk",
});
static_assert(std::ranges::is_sorted(prepositions_words));

constexpr auto dangling_words = std::to_array<std::string_view>({
    "adalah", "admin", "agar", "akan", "antara", "atau", "bagi", "bahwa", "barat", "belum", "bisa", "bu", "dan",
    "dapat", "dari", "dekat", "dengan", "di", "gan", "hampir", "harus", "hingga", "ini", "itu", "jg", "juga", "kak",
    "kalau", "karena", "ke", "ketika", "lebih", "mas", "masih", "mbak", "menuju", "min", "monggo", "nggih", "njih",
    "nya", "oleh", "pada", "pak", "para", "saat", "sampai", "sangat", "sebelah", "sejak", "sekitar", "selama",
    "selatan", "sepanjang", "seperti", "serta", "setelah", "setiap", "sudah", "tadi", "tanpa", "telah", "tersebut",
    "tetapi", "tiap", "tidak", "timur", "to", "untuk", "utara", "ya", "yaitu", "yang",
});
static_assert(std::ranges::is_sorted(dangling_words));

constexpr auto negations_words = std::to_array<std::string_view>({
    "bukan", "enggak", "gak", "nggak", "tak", "tanpa", "tidak",
});
static_assert(std::ranges::is_sorted(negations_words));

constexpr auto problem_nouns_words = std::to_array<std::string_view>({
    "air", "akses", "akta", "alat", "aliran", "alun-alun", "alur", "ambulans", "angkutan", "anjing", "antrean",
    "antrian", "apill", "aplikasi", "asap", "aspal", "atap", "bahu", "bak", "balai", "balapan", "baliho", "bangkai",
    "bangku", "bangunan", "banjir", "bansos", "bantuan", "bau", "bbm", "beasiswa", "begal", "benih", "bensin", "besi",
    "bidan", "blangko", "blanko", "blt", "bpnt", "buku", "bus", "cctv", "cermin", "comberan", "dahan", "dam", "dana",
    "data", "debu", "dermaga", "dinding", "dokter", "drainase", "eceng", "elpiji", "embung", "fogging", "gaji",
    "galian", "galon", "gapura", "gardu", "garis", "gas", "gedung", "gelandangan", "genangan", "genteng",
    "gorong-gorong", "got", "guru", "halaman", "halte", "hama", "harga", "hewan", "honor", "ijazah", "insentif",
    "instalasi", "internet", "irigasi", "iuran", "izin", "jadwal", "jalan", "jamban", "jaring", "jaringan", "jembatan",
    "kabel", "kades", "kafe", "kali", "kamar", "kandang", "kantor", "karaoke", "karcis", "kartu", "kebakaran",
    "kebisingan", "kebocoran", "kecelakaan", "kekeringan", "kelas", "kemacetan", "kendaraan", "keran", "kerusakan",
    "kia", "kios", "kk", "knalpot", "kolam", "kondisi", "kotoran", "kran", "ktp", "ktp-el", "kubangan", "kucing",
    "kuota", "kursi", "lalat", "lalu", "lampu", "lantai", "lapak", "lapangan", "ledeng", "limbah", "listrik", "loker",
    "loket", "longsor", "lubang", "makam", "marka", "masjid", "median", "meja", "mesin", "meteran", "miras", "mobil",
    "motor", "muara", "musala", "musik", "nelayan", "nik", "nyamuk", "obat", "pabrik", "padi", "pagar", "pajak",
    "palang", "papan", "parkir", "pasar", "paving", "pbb", "pdam", "pedagang", "pegangan", "pelabuhan", "pelayanan",
    "pemadaman", "pembakaran", "pembangunan", "pembuangan", "pencemaran", "pencurian", "pendaftaran", "penebangan",
    "penerangan", "pengambilan", "pengamen", "pengemis", "pengumuman", "penumpukan", "perahu", "perangkat", "perawat",
    "perempatan", "perlintasan", "perpustakaan", "pertigaan", "petasan", "pintu", "pipa", "pju", "pkh", "pkl",
    "plafon", "plat", "plengsengan", "pohon", "polusi", "pompa", "portal", "posyandu", "ppdb", "proyek", "pungutan",
    "pupuk", "puskesmas", "rambu", "ranting", "rapor", "rekaman", "reklame", "retribusi", "rob", "rsud", "ruang",
    "rumah", "saluran", "sambungan", "sampah", "sawah", "sekolah", "selokan", "semak", "sembako", "separator",
    "seragam", "sertifikat", "sinyal", "situs", "solar", "spbn", "spbu", "sppt", "stopan", "suara", "sumbangan",
    "sumur", "sungai", "surat", "tagihan", "talud", "taman", "tambak", "tanah", "tandon", "tanggul", "tanjakan",
    "tarif", "tarikan", "tegangan", "tembok", "tenda", "terminal", "ternak", "terpal", "tiang", "tikungan", "tikus",
    "toilet", "tower", "tpa", "tpi", "tps", "traffic", "trafo", "trotoar", "truk", "tumpukan", "turap", "turunan",
    "upah", "voltase", "waduk", "warung", "wc", "website", "wifi", "zebra",
});
static_assert(std::ranges::is_sorted(problem_nouns_words));

constexpr auto problem_words_words = std::to_array<std::string_view>({
    "abrasi", "amblas", "ambles", "ambrol", "ambruk", "ambyar", "antre", "asin", "aus", "bahaya", "banjir", "bau",
    "becek", "belum", "berantakan", "berbahaya", "berbau", "berceceran", "berdebu", "bergelombang", "bergetar",
    "bergoyang", "berhenti", "berisik", "berjamur", "berkarat", "berkedip", "berlubang", "berlumpur", "berlumut",
    "bersarang", "berserakan", "beterbangan", "bising", "bocor", "bolak-balik", "bolong", "boros", "buntu", "busuk",
    "byarpet", "cokelat", "copot", "dangkal", "dibakar", "dibongkar", "dibuang", "dicuri", "dipalak", "dipersulit",
    "dipotong", "dipungut", "diserang", "ditahan", "ditebang", "ditebangi", "ditolak", "dobel", "doyong", "error",
    "gagal", "ganda", "gelap", "goyang", "gronjal", "habis", "hancur", "hilang", "hitam", "jarang", "jebol",
    "jeglongan", "jelek", "kabur", "kebanjiran", "kecil", "kedip", "kehabisan", "kekeringan", "kekurangan", "keliru",
    "keluar", "kendor", "keras", "kerendem", "kering", "keropos", "keruh", "kesulitan", "ketutup", "konslet",
    "korslet", "kosong", "kotor", "kritis", "kumuh", "kuning", "kurang", "lama", "lambat", "langka", "lapuk", "lepas",
    "liar", "licin", "longsor", "lubang", "macet", "mahal", "mampet", "mandek", "mangkrak", "mati", "mblowok",
    "melanggar", "melebar", "melebihi", "melintang", "melonjak", "meluap", "meluber", "membahayakan", "memberatkan",
    "membingungkan", "mencemari", "mencemaskan", "mendangkal", "mengambang", "menganga", "mengecil", "mengelupas",
    "mengering", "mengganggu", "menggenang", "menghalangi", "menghitam", "mengular", "menjuntai", "menumpuk",
    "menunggak", "menutup", "menutupi", "menyala", "menyebar", "menyembul", "menyempit", "menyengat", "menyumbat",
    "merembes", "meresahkan", "mewabah", "minim", "miring", "mogok", "naik", "ngebut", "njeglong", "nonaktif",
    "numpuk", "nyendat", "padam", "padang", "parah", "patah", "pecah", "penuh", "pet", "pudar", "putus", "rapuh",
    "rawan", "redup", "remang", "rendah", "retak", "rewel", "roboh", "rontok", "rubuh", "rusak", "rusaknya", "salah",
    "sembarangan", "sempit", "semrawut", "sering", "sulit", "susah", "tanpa", "telat", "tenggelam", "terbakar",
    "terbengkalai", "terblokir", "terbuka", "tercampur", "tercemar", "terendam", "tergenang", "tergerus", "terhenti",
    "terkelupas", "terkunci", "terlalu", "terlambat", "terputus", "tersangkut", "tersendat", "terseret", "tersiksa",
    "tersumbat", "tertabrak", "tertunda", "tertutup", "tidak", "tinggi", "tumbang", "tumpah", "turun", "tutup",
    "ugal-ugalan",
});
static_assert(std::ranges::is_sorted(problem_words_words));

constexpr auto ailments_words = std::to_array<std::string_view>({
    "abrasi", "banjir", "genangan", "kebakaran", "kebisingan", "kebocoran", "kecelakaan", "kekeringan", "kemacetan",
    "kerusakan", "krisis", "kubangan", "longsor", "lubang", "pemadaman", "pencemaran", "pencurian", "penumpukan",
    "polusi", "pungutan", "rob", "tumpukan",
});
static_assert(std::ranges::is_sorted(ailments_words));

constexpr auto neutral_words_words = std::to_array<std::string_view>({
    "aduan", "atas", "atau", "baru", "bawah", "belakang", "dan", "dekat", "depan", "desa", "dukuh", "dusun", "gang",
    "hari", "ini", "itu", "kabupaten", "kampung", "kasih", "kecamatan", "kelas", "keluhan", "kelurahan", "kondisi",
    "kota", "lama", "laporan", "malam", "masalah", "mohon", "negeri", "pagi", "para", "pelayanan", "pengaduan",
    "perumahan", "pinggir", "poros", "program", "raya", "samping", "sebelah", "sekitar", "semua", "siang", "soal",
    "swasta", "tani", "tengah", "tentang", "terima", "tersebut", "umum", "usaha", "utama", "warga", "yang",
});
static_assert(std::ranges::is_sorted(neutral_words_words));

constexpr auto leaders_words = std::to_array<std::string_view>({
    "ada", "adanya", "agar", "akhirnya", "banyak", "banyaknya", "bekas", "cek", "hampir", "kalau", "kok", "lagi",
    "lewat", "lihat", "masalah", "mengenai", "pas", "perihal", "punya", "sama", "satu", "sebenarnya", "seluruh",
    "semalam", "sepanjang", "seperti", "sering", "sini", "situ", "soal", "supaya", "tentang", "ternyata", "terus",
    "tes", "ya",
});
static_assert(std::ranges::is_sorted(leaders_words));

constexpr auto searched_words = std::to_array<std::string_view>({
    "ketemu", "menemukan", "nemu",
});
static_assert(std::ranges::is_sorted(searched_words));

constexpr auto question_words_words = std::to_array<std::string_view>({
    "apakah", "bagaimana", "berapa", "kapan",
});
static_assert(std::ranges::is_sorted(question_words_words));

constexpr auto asked_about_words = std::to_array<std::string_view>({
    "alur", "biaya", "cara", "info", "informasi", "jadwal", "persyaratan", "prosedur", "status", "syarat",
    "syarat-syarat", "tarif",
});
static_assert(std::ranges::is_sorted(asked_about_words));

constexpr auto askers_words = std::to_array<std::string_view>({
    "bertanya", "info", "infonya", "informasi", "menanyakan", "penjelasan", "tanya", "tanyakan",
});
static_assert(std::ranges::is_sorted(askers_words));

constexpr auto wishes_words = std::to_array<std::string_view>({
    "butuh", "diharapkan", "dimohon", "harap", "membutuhkan", "mengharapkan", "mengusulkan", "minta", "mohon",
    "nyuwun", "perlu", "permintaan", "permohonan", "tolong", "usul", "usulan", "usulkan",
});
static_assert(std::ranges::is_sorted(wishes_words));

constexpr auto wished_words = std::to_array<std::string_view>({
    "bak", "betonisasi", "cermin", "fogging", "kiriman", "kontainer", "normalisasi", "pagar", "patroli", "pavingisasi",
    "pelatihan", "pelebaran", "pemangkasan", "pemasangan", "pembangunan", "pembersihan", "pembetulan", "pembuatan",
    "pemindahan", "penambahan", "penambalan", "penanganan", "pendampingan", "penebangan", "penerangan", "penertiban",
    "pengadaan", "pengangkutan", "pengaspalan", "pengecatan", "pengecoran", "pengerasan", "pengerukan", "penggantian",
    "penghijauan", "pengurukan", "peninggian", "penyeberangan", "penyelesaian", "penyemprotan", "penyiraman", "perahu",
    "perbaikan", "peremajaan", "perluasan", "portal", "pos", "rambu", "relokasi", "sabuk", "sarana", "sosialisasi",
    "tambahan", "tong", "wisata",
});
static_assert(std::ranges::is_sorted(wished_words));

constexpr auto pleas_words = std::to_array<std::string_view>({
    "cepat-cepat", "secepatnya", "segera", "sesegera",
});
static_assert(std::ranges::is_sorted(pleas_words));

constexpr auto place_heads_words = std::to_array<std::string_view>({
    "desa", "dukuh", "dusun", "kampung", "kelurahan", "komplek", "kompleks", "perum", "perumahan",
});
static_assert(std::ranges::is_sorted(place_heads_words));

constexpr auto street_heads_words = std::to_array<std::string_view>({
    "gang", "gg", "jalan", "jl",
});
static_assert(std::ranges::is_sorted(street_heads_words));

constexpr auto street_kinds_words = std::to_array<std::string_view>({
    "alternatif", "antar", "antardesa", "aspal", "besar", "beton", "buntu", "dalam", "depan", "desa", "ini", "itu",
    "kabupaten", "kampung", "kecil", "keluar", "lingkar", "lingkungan", "masuk", "menuju", "nasional", "paving",
    "penghubung", "poros", "protokol", "provinsi", "raya", "sawah", "sebelah", "sempit", "setapak", "tani", "tembus",
    "tersebut", "tol", "umum", "usaha", "utama",
});
static_assert(std::ranges::is_sorted(street_kinds_words));

constexpr auto everyday_names_words = std::to_array<std::string_view>({
    "babat", "batu", "dukun", "gajah", "gaji", "getas", "kangkung", "kramat", "kunir", "lempuyang", "merak", "pasir",
    "raji", "sambung", "sampang", "sari", "serangan", "tanggul", "teluk", "tempel", "tugu", "waru",
});
static_assert(std::ranges::is_sorted(everyday_names_words));

constexpr auto short_capitals_words = std::to_array<std::string_view>({
    "apbd", "bbm", "blt", "bpbd", "bphtb", "bpjs", "bpnt", "cctv", "dbd", "dlh", "dtks", "kia", "kk", "ktp", "lpg",
    "mck", "nib", "nik", "npwp", "oss", "pbb", "pdam", "pju", "pkh", "pkl", "pln", "ppdb", "pppk", "rsud", "rt", "rw",
    "sd", "sdn", "sim", "skck", "sktm", "sma", "smk", "smp", "smpn", "spbn", "spbu", "sppt", "tk", "tpa", "tpi", "tps",
    "umkm", "wc",
});
static_assert(std::ranges::is_sorted(short_capitals_words));
// clang-format on

} // namespace

constinit const WordList clause_openers(clause_openers_words);
constinit const WordList now_words(now_words_words);
constinit const WordList salutations(salutations_words);
constinit const WordList pronouns(pronouns_words);
constinit const WordList blame_words(blame_words_words);
constinit const WordList emphasis(emphasis_words);
constinit const WordList prepositions(prepositions_words);
constinit const WordList dangling(dangling_words);
constinit const WordList negations(negations_words);
constinit const WordList problem_nouns(problem_nouns_words);
constinit const WordList problem_words(problem_words_words);
constinit const WordList ailments(ailments_words);
constinit const WordList neutral_words(neutral_words_words);
constinit const WordList leaders(leaders_words);
constinit const WordList searched(searched_words);
constinit const WordList question_words(question_words_words);
constinit const WordList asked_about(asked_about_words);
constinit const WordList askers(askers_words);
constinit const WordList wishes(wishes_words);
constinit const WordList wished(wished_words);
constinit const WordList pleas(pleas_words);
constinit const WordList place_heads(place_heads_words);
constinit const WordList street_heads(street_heads_words);
constinit const WordList street_kinds(street_kinds_words);
constinit const WordList everyday_names(everyday_names_words);
constinit const WordList short_capitals(short_capitals_words);

} // namespace siar::editorial
