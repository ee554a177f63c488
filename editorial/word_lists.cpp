// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/word_lists.hpp"

#include <array>

namespace siar::editorial {

namespace {

constexpr auto clause_openers_words = std::to_array<std::string_view>(
    {"agar",   "akibatnya",   "apalagi",  "bagaimana", "bahwa",       "harap",   "jadi",    "kapan",
     "karena", "kemudian",    "kenapa",   "kini",      "lalu",        "makanya", "mengapa", "minta",
     "mohon",  "mugi",        "namun",    "nyuwun",    "padahal",     "saat",    "saking",  "sampai-sampai",
     "sebab",  "sedangkan",   "sehingga", "sekarang",  "selanjutnya", "semoga",  "supaya",  "tapi",
     "terima", "terimakasih", "tetapi",   "tolong",    "tulung"});
static_assert(std::ranges::is_sorted(clause_openers_words));

constexpr auto salutations_words = std::to_array<std::string_view>({"admin",
                                                                    "aduan",
                                                                    "aku",
                                                                    "assalamu'alaikum",
                                                                    "assalamualaikum",
                                                                    "bade",
                                                                    "badhe",
                                                                    "bagi",
                                                                    "bahwa",
                                                                    "bahwasanya",
                                                                    "bapak",
                                                                    "bapak/ibu",
                                                                    "beberapa",
                                                                    "berbulan-bulan",
                                                                    "berhari-hari",
                                                                    "bertahun-tahun",
                                                                    "bertanya",
                                                                    "bu",
                                                                    "bulan",
                                                                    "bupati",
                                                                    "cuma",
                                                                    "dalem",
                                                                    "dan",
                                                                    "deh",
                                                                    "dimana",
                                                                    "dinas",
                                                                    "dong",
                                                                    "dua",
                                                                    "empat",
                                                                    "enjang",
                                                                    "hai",
                                                                    "hallo",
                                                                    "halo",
                                                                    "hanya",
                                                                    "hari",
                                                                    "hendak",
                                                                    "ibu",
                                                                    "ijin",
                                                                    "info",
                                                                    "infonya",
                                                                    "informasi",
                                                                    "ingin",
                                                                    "ini",
                                                                    "itu",
                                                                    "iya",
                                                                    "izin",
                                                                    "juga",
                                                                    "kak",
                                                                    "kalau",
                                                                    "kalo",
                                                                    "kami",
                                                                    "keluhan",
                                                                    "kemarin",
                                                                    "kepada",
                                                                    "kita",
                                                                    "kok",
                                                                    "kula",
                                                                    "kulo",
                                                                    "lagi",
                                                                    "lagi-lagi",
                                                                    "lama",
                                                                    "lapor",
                                                                    "laporan",
                                                                    "laporkan",
                                                                    "lapur",
                                                                    "lho",
                                                                    "lima",
                                                                    "maaf",
                                                                    "malam",
                                                                    "mana",
                                                                    "mas",
                                                                    "masa",
                                                                    "masih",
                                                                    "matur",
                                                                    "mau",
                                                                    "mbak",
                                                                    "melapor",
                                                                    "melaporkan",
                                                                    "menanyakan",
                                                                    "mengadu",
                                                                    "mengadukan",
                                                                    "mengenai",
                                                                    "menyampaikan",
                                                                    "menyampekan",
                                                                    "mimin",
                                                                    "min",
                                                                    "minggu",
                                                                    "monggo",
                                                                    "nih",
                                                                    "numpang",
                                                                    "nuwun",
                                                                    "pagi",
                                                                    "pak",
                                                                    "pemerintah",
                                                                    "pemkab",
                                                                    "perihal",
                                                                    "permisi",
                                                                    "salam",
                                                                    "saudara",
                                                                    "saya",
                                                                    "sebulan",
                                                                    "sejahtera",
                                                                    "sejak",
                                                                    "sekadar",
                                                                    "sekedar",
                                                                    "selama",
                                                                    "selamat",
                                                                    "seminggu",
                                                                    "semua",
                                                                    "serta",
                                                                    "setahun",
                                                                    "setiap",
                                                                    "sewu",
                                                                    "siang",
                                                                    "sih",
                                                                    "soal",
                                                                    "sore",
                                                                    "sudah",
                                                                    "sugeng",
                                                                    "tadi",
                                                                    "tahun",
                                                                    "tanya",
                                                                    "tentang",
                                                                    "terhormat",
                                                                    "terkait",
                                                                    "terus",
                                                                    "tiap",
                                                                    "tiga",
                                                                    "untuk",
                                                                    "warga",
                                                                    "wassalamualaikum",
                                                                    "wb",
                                                                    "wr",
                                                                    "ya",
                                                                    "yang",
                                                                    "yth"});
static_assert(std::ranges::is_sorted(salutations_words));

constexpr auto problem_nouns_words = std::to_array<std::string_view>(
    {"air",       "akta",          "alat",        "alun-alun",  "ambulans", "angkutan",   "anjing",      "antrean",
     "antrian",   "aplikasi",      "asap",        "aspal",      "atap",     "bahu",       "bak",         "balai",
     "baliho",    "bangunan",      "banjir",      "bansos",     "bantuan",  "bau",        "beasiswa",    "benih",
     "blanko",    "blt",           "bpnt",        "buku",       "bus",      "dana",       "data",        "debu",
     "dermaga",   "dokter",        "drainase",    "eceng",      "fogging",  "gaji",       "galian",      "gelandangan",
     "genangan",  "gorong-gorong", "got",         "guru",       "halte",    "hewan",      "honor",       "internet",
     "irigasi",   "iuran",         "izin",        "jadwal",     "jalan",    "jaringan",   "jembatan",    "kabel",
     "kades",     "kafe",          "kali",        "kantor",     "karaoke",  "kebisingan", "kelas",       "kendaraan",
     "keran",     "kia",           "kios",        "kk",         "kondisi",  "kran",       "ktp",         "ktp-el",
     "kucing",    "lalu",          "lampu",       "lapangan",   "limbah",   "listrik",    "loker",       "loket",
     "lubang",    "makam",         "marka",       "masjid",     "median",   "meja",       "meteran",     "mobil",
     "motor",     "muara",         "musala",      "nelayan",    "nyamuk",   "obat",       "pabrik",      "pagar",
     "pajak",     "palang",        "parkir",      "pasar",      "paving",   "pbb",        "pdam",        "pedagang",
     "pelabuhan", "pelayanan",     "pembangunan", "penerangan", "pengamen", "pengemis",   "perangkat",   "perlintasan",
     "pintu",     "pipa",          "pju",         "pkh",        "pkl",      "plafon",     "plengsengan", "pohon",
     "polusi",    "pompa",         "portal",      "ppdb",       "proyek",   "pungutan",   "pupuk",       "puskesmas",
     "rambu",     "ranting",       "reklame",     "retribusi",  "rob",      "rsud",       "ruang",       "rumah",
     "saluran",   "sampah",        "sekolah",     "selokan",    "sembako",  "seragam",    "sertifikat",  "sinyal",
     "situs",     "solar",         "sppt",        "suara",      "sungai",   "surat",      "tagihan",     "talud",
     "taman",     "tambak",        "tanah",       "tanggul",    "tarif",    "terminal",   "ternak",      "tiang",
     "toilet",    "tower",         "tps",         "traffic",    "trafo",    "trotoar",    "truk",        "tumpukan",
     "turap",     "warung",        "website",     "wifi",       "zebra"});
static_assert(std::ranges::is_sorted(problem_nouns_words));

constexpr auto problem_words_words = std::to_array<std::string_view>(
    {"abrasi",     "amblas",     "ambles",      "ambrol",    "ambruk",     "antre",       "asin",
     "bahaya",     "banjir",     "bau",         "belum",     "berbahaya",  "berdebu",     "bergelombang",
     "bergetar",   "berhenti",   "berisik",     "berkarat",  "berkedip",   "berlubang",   "berlumpur",
     "bersarang",  "berserakan", "beterbangan", "bising",    "bocor",      "bolong",      "buntu",
     "busuk",      "copot",      "dangkal",     "dibakar",   "dibuang",    "dipersulit",  "dipungut",
     "ditolak",    "dobel",      "error",       "gagal",     "ganda",      "gelap",       "goyang",
     "habis",      "hancur",     "hilang",      "jebol",     "jeglongan",  "jelek",       "kebanjiran",
     "kecil",      "kedip",      "keluar",      "kendor",    "keropos",    "keruh",       "konslet",
     "korslet",    "kosong",     "kotor",       "kumuh",     "kurang",     "lama",        "lambat",
     "langka",     "lepas",      "liar",        "licin",     "longsor",    "lubang",      "macet",
     "mahal",      "mampet",     "mangkrak",    "mati",      "mblowok",    "melanggar",   "melebihi",
     "melintang",  "meluap",     "meluber",     "mencemari", "mendangkal", "mengecil",    "mengelupas",
     "mengganggu", "menggenang", "menghalangi", "mengular",  "menjuntai",  "menumpuk",    "menunggak",
     "menutup",    "menyala",    "menyempit",   "menyengat", "menyumbat",  "merembes",    "mewabah",
     "minim",      "miring",     "mogok",       "naik",      "ngebut",     "numpuk",      "nyendat",
     "padam",      "padang",     "parah",       "patah",     "pecah",      "penuh",       "pudar",
     "putus",      "rapuh",      "rawan",       "redup",     "remang",     "retak",       "roboh",
     "rontok",     "rubuh",      "rusak",       "rusaknya",  "salah",      "sembarangan", "sempit",
     "semrawut",   "sering",     "sulit",       "susah",     "tanpa",      "telat",       "terbengkalai",
     "tercemar",   "terendam",   "tergenang",   "tergerus",  "terhenti",   "terkelupas",  "terkunci",
     "terlambat",  "terputus",   "tersangkut",  "tersendat", "tersumbat",  "tertunda",    "tertutup",
     "tidak",      "tinggi",     "tumbang",     "tumpah",    "turun",      "tutup"});
static_assert(std::ranges::is_sorted(problem_words_words));

constexpr auto pronouns_words = std::to_array<std::string_view>(
    {"aku", "anakku", "anda", "bapakku", "beliau", "dia", "gue", "ibuku", "kalian", "kami", "kamu", "kita", "ku",
     "kula", "kulo", "mereka", "rumahku", "saudara", "saya"});
static_assert(std::ranges::is_sorted(pronouns_words));

constexpr auto blame_words_words = std::to_array<std::string_view>(
    {"anjing",  "asu",         "bajingan",  "bangsat",   "becus",   "bodoh",     "bohong",   "coblos",
     "curang",  "dewan",       "dibiarkan", "dikorupsi", "dzolim",  "goblok",    "kampanye", "kecewa",
     "korupsi", "kurang-ajar", "lamban",    "malas",     "males",   "maling",    "malu",     "memalukan",
     "ngapain", "nyogok",      "pecat",     "pejabat",   "pemalas", "pembohong", "pemilu",   "percuma",
     "pilih",   "pungli",      "sengaja",   "sogok",     "suap",    "tolol",     "zalim"});
static_assert(std::ranges::is_sorted(blame_words_words));

constexpr auto emphasis_words = std::to_array<std::string_view>(
    {"amat",   "banget", "benar-benar", "betul-betul", "deh",   "dong",          "kok", "lah",
     "lho",    "loh",    "memang",      "nemen",       "nih",   "parah",         "pol", "sangat",
     "sekali", "sih",    "sungguh",     "temenan",     "tenan", "terus-menerus", "ya",  "yo"});
static_assert(std::ranges::is_sorted(emphasis_words));

constexpr auto prepositions_words = std::to_array<std::string_view>(
    {"antara",  "arah",  "bagi",    "dalam",     "dari",      "dekat",   "dengan",  "depan",    "di",        "hingga",
     "kalau",   "ke",    "ketika",  "khususnya", "menuju",    "oleh",    "pada",    "saat",     "saat-saat", "sampai",
     "sebelah", "sejak", "sekitar", "selama",    "sepanjang", "seperti", "setelah", "terutama", "untuk"});
static_assert(std::ranges::is_sorted(prepositions_words));

constexpr auto dangling_words = std::to_array<std::string_view>(
    {"agar",     "akan",      "antara",  "atau",   "bagi",    "barat",  "baru",    "belum",  "bisa",    "dan",
     "dapat",    "dari",      "dekat",   "dengan", "di",      "hampir", "harus",   "hingga", "ini",     "itu",
     "juga",     "kalau",     "karena",  "ke",     "ketika",  "kurang", "lebih",   "masih",  "menuju",  "nya",
     "oleh",     "pada",      "para",    "saat",   "sampai",  "sangat", "sebelah", "sejak",  "sekitar", "selama",
     "selatan",  "sepanjang", "seperti", "serta",  "setelah", "setiap", "sudah",   "tadi",   "tanpa",   "telah",
     "tersebut", "tiap",      "tidak",   "timur",  "untuk",   "utara",  "yang"});
static_assert(std::ranges::is_sorted(dangling_words));

constexpr auto action_verbs_words = std::to_array<std::string_view>(
    {"melakukan",     "melatih",           "melayani",       "melebarkan",    "melepas",
     "memanggil",     "memangkas",         "memasang",       "memasukkan",    "membagikan",
     "membangun",     "membayarkan",       "memberikan",     "membersihkan",  "membetulkan",
     "membina",       "membongkar",        "membuat",        "membuatkan",    "membuka",
     "memediasi",     "memeriksa",         "memfasilitasi",  "memindahkan",   "memompa",
     "memotong",      "memperbaiki",       "memperbarui",    "memperkuat",    "memperlebar",
     "memproses",     "memulihkan",        "memusnahkan",    "memverifikasi", "menahan",
     "menambah",      "menambal",          "menangani",      "menarik",       "menata",
     "mencabut",      "mencairkan",        "mencetak",       "mendampingi",   "mendata",
     "mendatangi",    "menebang",          "menebar",        "menegur",       "menempatkan",
     "menemui",       "menerbitkan",       "menertibkan",    "mengajukan",    "mengaktifkan",
     "mengalihkan",   "mengamankan",       "mengambil",      "mengangkut",    "mengantar",
     "mengaspal",     "mengatur",          "mengecat",       "mengecek",      "mengembalikan",
     "mengencangkan", "mengeringkan",      "mengeruk",       "mengevakuasi",  "mengganti",
     "menggelar",     "menggeser",         "menghentikan",   "mengimbau",     "mengirim",
     "mengirimkan",   "mengisi",           "mengoperasikan", "mengoreksi",    "menguji",
     "mengukur",      "mengumumkan",       "mengunjungi",    "mengurai",      "menguras",
     "mengurug",      "menguruk",          "menimbun",       "meninggikan",   "meninjau",
     "menjadwalkan",  "menjaga",           "menjelaskan",    "menormalkan",   "mensosialisasikan",
     "menurunkan",    "menutup",           "menyalurkan",    "menyambung",    "menyambungkan",
     "menyediakan",   "menyedot",          "menyelesaikan",  "menyemprot",    "menyerahkan",
     "menyetel",      "menyiapkan",        "menyiram",       "menyisipkan",   "menyisir",
     "menyita",       "menyosialisasikan", "menyusun",       "merapikan",     "meratakan",
     "merawat"});
static_assert(std::ranges::is_sorted(action_verbs_words));

constexpr auto action_passives_words = std::to_array<std::string_view>(
    {"diaktifkan",   "dialihkan",    "diamankan",    "diambil",          "diangkut",    "diantar",     "diaspal",
     "diatur",       "dibagikan",    "dibangun",     "dibayarkan",       "diberikan",   "dibersihkan", "dibetulkan",
     "dibina",       "dibongkar",    "dibuat",       "dibuatkan",        "dibuka",      "dicabut",     "dicairkan",
     "dicat",        "dicek",        "dicetak",      "didampingi",       "didata",      "didatangi",   "dievakuasi",
     "difasilitasi", "diganti",      "digelar",      "digeser",          "dihentikan",  "diisi",       "dijaga",
     "dijelaskan",   "dikembalikan", "dikencangkan", "dikeruk",          "dikirim",     "dikirimkan",  "dikoreksi",
     "dikunjungi",   "dikuras",      "dilakukan",    "dilayani",         "dilebarkan",  "dilepas",     "dimasukkan",
     "dimediasi",    "dinormalkan",  "dioperasikan", "dipanggil",        "dipangkas",   "dipasang",    "diperbaiki",
     "diperbarui",   "diperiksa",    "diperkuat",    "dipindah",         "dipindahkan", "dipompa",     "dipotong",
     "diproses",     "dipulihkan",   "dirapikan",    "diratakan",        "disalurkan",  "disambung",   "disambungkan",
     "disediakan",   "disedot",      "diselesaikan", "disemprot",        "diserahkan",  "disetel",     "disiapkan",
     "disiram",      "disisir",      "disita",       "disosialisasikan", "ditambah",    "ditambal",    "ditangani",
     "ditarik",      "ditata",       "ditebang",     "ditebar",          "ditegur",     "ditempatkan", "ditemui",
     "diterbitkan",  "ditertibkan",  "ditimbun",     "ditinggikan",      "ditinjau",    "diturunkan",  "ditutup",
     "diuji",        "diukur",       "diurai",       "diurug",           "diuruk",      "diverifikasi"});
static_assert(std::ranges::is_sorted(action_passives_words));

constexpr auto physical_verbs_words = std::to_array<std::string_view>(
    {"diangkut",      "diaspal",      "dibangun",    "dibersihkan", "dibeton",      "dibetulkan",    "dibongkar",
     "dibuat",        "dicat",        "diganti",     "digeser",     "dikencangkan", "dikeruk",       "dikuras",
     "dilebarkan",    "dinormalkan",  "dipangkas",   "dipasang",    "diperbaiki",   "diperkuat",     "dipindahkan",
     "dipompa",       "dipotong",     "dipulihkan",  "dirapikan",   "diratakan",    "disambung",     "disambungkan",
     "disedot",       "ditambal",     "ditebang",    "ditegakkan",  "ditimbun",     "ditinggikan",   "ditutup",
     "diurug",        "diuruk",       "melapisi",    "melebarkan",  "memancang",    "memangkas",     "memasang",
     "membangun",     "membersihkan", "membeton",    "membetulkan", "membongkar",   "membuat",       "memindahkan",
     "memompa",       "memotong",     "memperbaiki", "memperkuat",  "memulihkan",   "menambal",      "menanam",
     "mendirikan",    "menebang",     "menegakkan",  "mengangkut",  "mengaspal",    "mengecat",      "mengelas",
     "mengencangkan", "mengeruk",     "mengganti",   "menggeser",   "menguras",     "mengurug",      "menguruk",
     "menimbun",      "meninggikan",  "menormalkan", "menutup",     "menyambung",   "menyambungkan", "menyapu",
     "menyedot",      "merapikan",    "meratakan",   "pemangkasan", "pemasangan",   "pembersihan",   "pemotongan",
     "penambalan",    "pengaspalan",  "pengerukan",  "penggantian", "pengurukan",   "perbaikan"});
static_assert(std::ranges::is_sorted(physical_verbs_words));

constexpr auto result_words_words = std::to_array<std::string_view>(
    {"aktif",   "aman",       "baik",      "benar",     "berfungsi", "berjalan",    "berkurang", "beroperasi",
     "bersih",  "bertugas",   "bisa",      "buka",      "cair",      "cukup",       "dalam",     "dapat",
     "diambil", "dibayarkan", "dibuka",    "digunakan", "dilalui",   "dilewati",    "ditempati", "diterima",
     "hidup",   "hilang",     "jadi",      "jernih",    "kembali",   "kering",      "kokoh",     "kuat",
     "lancar",  "lebar",      "lega",      "masuk",     "mengalir",  "menyala",     "mulus",     "normal",
     "nyaman",  "pulih",      "rapi",      "rata",      "selesai",   "sesuai",      "stabil",    "surut",
     "tenang",  "terang",     "teratur",   "terbit",    "terbuka",   "tercetak",    "terdaftar", "terhubung",
     "terjaga", "terlayani",  "terpasang", "terpenuhi", "tersalur",  "tersalurkan", "tersedia",  "tertata",
     "tertib",  "tertutup"});
static_assert(std::ranges::is_sorted(result_words_words));

constexpr auto result_marks_words =
    std::to_array<std::string_view>({"bisa", "dapat", "kembali", "lagi", "sudah", "telah", "tidak"});
static_assert(std::ranges::is_sorted(result_marks_words));

constexpr auto promise_words_words = std::to_array<std::string_view>(
    {"akan",        "belum",         "berkoordinasi",   "bersabar",        "diagendakan",
     "dianggarkan", "dijadwalkan",   "dikoordinasikan", "dipelajari",      "direncanakan",
     "disampaikan", "disposisi",     "diteruskan",      "ditindaklanjuti", "diupayakan",
     "diusulkan",   "kewenangan",    "koordinasi",      "koordinasikan",   "masih",
     "meneruskan",  "menganggarkan", "mengupayakan",    "mengusulkan",     "menindaklanjuti",
     "menunggu",    "menyampaikan",  "mohon",           "nanti",           "proses",
     "rencana",     "sampaikan",     "sedang",          "segera",          "silakan",
     "teruskan",    "tindaklanjuti", "usulkan"});
static_assert(std::ranges::is_sorted(promise_words_words));

constexpr auto plan_words_words =
    std::to_array<std::string_view>({"diagendakan", "dianggarkan", "dijadwalkan", "direncanakan", "diusulkan",
                                     "menganggarkan", "mengusulkan", "menjadwalkan", "merencanakan", "usulkan"});
static_assert(std::ranges::is_sorted(plan_words_words));

constexpr auto paperwork_words = std::to_array<std::string_view>(
    {"dibaca", "dicatat", "didisposisikan", "dilaporkan", "dipelajari", "dipesan", "disampaikan", "diterima",
     "memahami", "memahaminya", "mencatat", "menerima", "mengetahui", "terima"});
static_assert(std::ranges::is_sorted(paperwork_words));

constexpr auto officers_words =
    std::to_array<std::string_view>({"dinas", "kami", "personel", "petugas", "regu", "relawan", "teknisi", "tim"});
static_assert(std::ranges::is_sorted(officers_words));

constexpr auto actors_words = std::to_array<std::string_view>(
    {"alat",       "bagian",      "berat",      "bidang",     "bpbd",         "damkar",     "desa",      "dinas",
     "gabungan",   "inspektorat", "karang",     "kebersihan", "kecamatan",    "kelurahan",  "kesehatan", "keuangan",
     "kontraktor", "koramil",     "masyarakat", "operator",   "pamong",       "panitia",    "pdam",      "pedagang",
     "pelaksana",  "pelanggan",   "pemasok",    "pemborong",  "pemeliharaan", "pemerintah", "pemkab",    "pemuda",
     "pendamping", "pengawas",    "pengelola",  "pengembang", "penyedia",     "penyuluh",   "perangkat", "perumda",
     "petani",     "pihak",       "pimpinan",   "pln",        "polisi",       "polres",     "polsek",    "praja",
     "provinsi",   "puskesmas",   "rsud",       "satpol",     "sekolah",      "taruna",     "teknis",    "tni",
     "warga"});
static_assert(std::ranges::is_sorted(actors_words));

constexpr auto actor_links_words = std::to_array<std::string_view>({"bersama", "dan", "dari", "dengan", "serta"});
static_assert(std::ranges::is_sorted(actor_links_words));

constexpr auto actor_fillers_words = std::to_array<std::string_view>(
    {"aduan",    "atas",    "bahwa",   "berdasarkan", "berjaga", "datang", "di",      "hal",      "hari",
     "hasil",    "ini",     "itu",     "juga",        "kami",    "ke",     "kemarin", "langsung", "lanjut",
     "lapangan", "laporan", "lokasi",  "maka",        "malam",   "pada",   "pagi",    "para",     "pengecekan",
     "saudara",  "sebagai", "segenap", "seluruh",     "semua",   "siang",  "sore",    "subuh",    "sudah",
     "tadi",     "telah",   "terkait", "tersebut",    "tindak",  "turun"});
static_assert(std::ranges::is_sorted(actor_fillers_words));

constexpr auto negations_words =
    std::to_array<std::string_view>({"bukan", "enggak", "gak", "nggak", "tak", "tanpa", "tidak"});
static_assert(std::ranges::is_sorted(negations_words));

constexpr auto failures_words = std::to_array<std::string_view>({"batal", "dibatalkan", "gagal", "urung"});
static_assert(std::ranges::is_sorted(failures_words));

constexpr auto searched_words = std::to_array<std::string_view>({"ketemu", "menemukan"});
static_assert(std::ranges::is_sorted(searched_words));

} // namespace

const WordList clause_openers{clause_openers_words};
const WordList salutations{salutations_words};
const WordList problem_nouns{problem_nouns_words};
const WordList problem_words{problem_words_words};
const WordList pronouns{pronouns_words};
const WordList blame_words{blame_words_words};
const WordList emphasis{emphasis_words};
const WordList prepositions{prepositions_words};
const WordList dangling{dangling_words};
const WordList action_verbs{action_verbs_words};
const WordList action_passives{action_passives_words};
const WordList physical_verbs{physical_verbs_words};
const WordList result_words{result_words_words};
const WordList result_marks{result_marks_words};
const WordList promise_words{promise_words_words};
const WordList plan_words{plan_words_words};
const WordList paperwork{paperwork_words};
const WordList officers{officers_words};
const WordList actors{actors_words};
const WordList actor_links{actor_links_words};
const WordList actor_fillers{actor_fillers_words};
const WordList negations{negations_words};
const WordList failures{failures_words};
const WordList searched{searched_words};

} // namespace siar::editorial
