// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorial/word_lists.hpp"

#include <array>

namespace siar::editorial {

namespace {

// What offices answer. Laid out by hand: one word a line would be a thousand lines.
// clang-format off
constexpr auto action_verbs_words = std::to_array<std::string_view>({
    "melaksanakan", "melakukan", "melapisi", "melatih", "melayani", "melebarkan", "melepas", "melunasi", "memadankan",
    "memadatkan", "memancang", "memanggil", "memangkas", "memasang", "memasukkan", "membagikan", "membangun",
    "membantu", "membasmi", "membawa", "membayar", "membayarkan", "membelikan", "memberi", "memberikan",
    "membersihkan", "membeton", "membetulkan", "membimbing", "membina", "membongkar", "membuat", "membuatkan",
    "membubarkan", "membuka", "memediasi", "memeriksa", "memfasilitasi", "memindah", "memindahkan", "meminta",
    "memompa", "memotong", "memperbaiki", "memperbarui", "memperkuat", "memperlebar", "mempromosikan", "memproses",
    "memulangkan", "memulihkan", "memusnahkan", "memutakhirkan", "memutus", "memverifikasi", "menahan", "menaikkan",
    "menambah", "menambal", "menanam", "menangani", "menangkap", "menarik", "menata", "mencabut", "mencairkan",
    "mencetak", "mendampingi", "mendata", "mendatangi", "mendirikan", "mendistribusikan", "menebang", "menebar",
    "menegakkan", "menegur", "menempatkan", "menemui", "menerbitkan", "menerjunkan", "menertibkan", "mengadakan",
    "mengajukan", "mengaktifkan", "mengalihkan", "mengamankan", "mengambil", "mengangkat", "mengangkut", "mengantar",
    "mengaspal", "mengatur", "mengecat", "mengecek", "mengecor", "mengelas", "mengembalikan", "mengencangkan",
    "mengerahkan", "mengeringkan", "mengeruk", "mengevakuasi", "mengevaluasi", "mengganti", "menggelar", "menggembok",
    "menggeser", "menghampar", "menghamparkan", "menghapus", "menghentikan", "menghitung", "mengimbau", "mengirim",
    "mengirimkan", "mengisi", "mengoperasikan", "mengoreksi", "menguji", "mengukur", "mengumpulkan", "mengumumkan",
    "mengunggah", "mengunjungi", "mengurai", "mengurangi", "menguras", "mengurug", "menguruk", "mengurus", "menilang",
    "menimbun", "menindak", "meninggikan", "meninjau", "menjadwalkan", "menjaga", "menjangkau", "menjelaskan",
    "menormalkan", "mensosialisasikan", "menugaskan", "menurunkan", "menutup", "menyalurkan", "menyambung",
    "menyambungkan", "menyapu", "menyediakan", "menyedot", "menyegel", "menyelesaikan", "menyemprot", "menyerahkan",
    "menyetel", "menyetujui", "menyewa", "menyiagakan", "menyiapkan", "menyingkirkan", "menyiram", "menyisipkan",
    "menyisir", "menyita", "menyosialisasikan", "menyurati", "menyusun", "merapikan", "meratakan", "merawat",
    "merelokasi", "merobohkan",
});
static_assert(std::ranges::is_sorted(action_verbs_words));

constexpr auto action_passives_words = std::to_array<std::string_view>({
    "diaktifkan", "dialihkan", "diamankan", "diambil", "diangkat", "diangkut", "diantar", "diaspal", "diatur",
    "dibagikan", "dibangun", "dibantu", "dibasmi", "dibatalkan", "dibatasi", "dibayar", "dibayarkan", "dibenahi",
    "diberi", "diberikan", "dibersihkan", "dibeton", "dibetulkan", "dibina", "dibongkar", "dibuat", "dibuatkan",
    "dibubarkan", "dibuka", "dicabut", "dicairkan", "dicat", "dicek", "dicetak", "dicor", "didampingi", "didata",
    "didatangi", "didirikan", "didistribusikan", "dievakuasi", "difasilitasi", "diganti", "digelar", "digeser",
    "dihamparkan", "dihapus", "dihentikan", "dihitung", "diisi", "dijaga", "dijelaskan", "dikembalikan",
    "dikencangkan", "dikerahkan", "dikerjakan", "dikeruk", "dikirim", "dikirimkan", "dikoreksi", "dikunjungi",
    "dikurangi", "dikuras", "dilaksanakan", "dilakukan", "dilas", "dilayani", "dilebarkan", "dilepas", "dilunasi",
    "dimasukkan", "dimediasi", "dimutakhirkan", "dinaikkan", "dinormalkan", "dioperasikan", "dipadatkan", "dipanggil",
    "dipangkas", "dipasang", "dipaving", "diperbaiki", "diperbanyak", "diperbarui", "diperiksa", "diperkuat",
    "dipindah", "dipindahkan", "dipompa", "dipotong", "diproses", "dipulangkan", "dipulihkan", "dirapikan",
    "diratakan", "direlokasi", "dirobohkan", "disalurkan", "disambung", "disambungkan", "disapu", "disediakan",
    "disedot", "disegel", "diselesaikan", "disemprot", "diserahkan", "disetel", "disetujui", "disewa", "disiagakan",
    "disiapkan", "disiram", "disisir", "disita", "disosialisasikan", "ditambah", "ditambal", "ditanam", "ditangani",
    "ditangkap", "ditarik", "ditata", "ditebang", "ditebar", "ditegakkan", "ditegur", "ditempatkan", "ditemui",
    "diterbitkan", "diterjunkan", "ditertibkan", "ditimbun", "ditindak", "ditinggikan", "ditinjau", "ditugaskan",
    "dituntaskan", "diturunkan", "ditutup", "diuji", "diukur", "diurai", "diurug", "diuruk", "diurus", "diverifikasi",
});
static_assert(std::ranges::is_sorted(action_passives_words));

constexpr auto physical_verbs_words = std::to_array<std::string_view>({
    "diangkat", "diangkut", "diaspal", "dibangun", "dibersihkan", "dibeton", "dibetulkan", "dibongkar", "dibuat",
    "dicat", "dicor", "didirikan", "diganti", "digeser", "dihamparkan", "dikencangkan", "dikeruk", "dikuras", "dilas",
    "dilebarkan", "dinormalkan", "dipadatkan", "dipangkas", "dipasang", "diperbaiki", "diperkuat", "dipindahkan",
    "dipompa", "dipotong", "dipulihkan", "dirapikan", "diratakan", "disambung", "disambungkan", "disapu", "disedot",
    "ditambal", "ditanam", "ditebang", "ditegakkan", "ditimbun", "ditinggikan", "ditutup", "diurug", "diuruk",
    "melapisi", "melebarkan", "memadatkan", "memancang", "memangkas", "memasang", "membangun", "membersihkan",
    "membeton", "membetulkan", "membongkar", "membuat", "memindahkan", "memompa", "memotong", "memperbaiki",
    "memperkuat", "memulihkan", "menambal", "menanam", "mendirikan", "menebang", "menegakkan", "mengangkat",
    "mengangkut", "mengaspal", "mengecat", "mengecor", "mengelas", "mengencangkan", "mengeruk", "mengganti",
    "menggeser", "menghampar", "menghamparkan", "menguras", "mengurug", "menguruk", "menimbun", "meninggikan",
    "menormalkan", "menutup", "menyambung", "menyambungkan", "menyapu", "menyedot", "merapikan", "meratakan",
    "normalisasi", "pemangkasan", "pemasangan", "pembersihan", "pembetonan", "pemotongan", "penambalan", "penebangan",
    "pengangkutan", "pengaspalan", "pengecatan", "pengecoran", "pengelasan", "pengerukan", "penggantian", "pengurukan",
    "penyambungan", "perbaikan",
});
static_assert(std::ranges::is_sorted(physical_verbs_words));

constexpr auto looking_words = std::to_array<std::string_view>({
    "asesmen", "cek", "contoh", "dicek", "didata", "didatangkan", "dikunjungi", "dilihat", "dipantau", "dipelajari",
    "diperiksa", "disiapkan", "disurvei", "ditinjau", "diuji", "diukur", "diverifikasi", "identifikasi", "inspeksi",
    "klarifikasi", "koordinasi", "melihat", "memantau", "memeriksa", "mempelajari", "memverifikasi", "mendata",
    "mendatangi", "mendatangkan", "mengecek", "menghubungi", "mengidentifikasi", "mengklarifikasi", "menguji",
    "mengukur", "mengunjungi", "meninjau", "menjadwalkan", "mensurvei", "menyiapkan", "menyurvei", "monitoring",
    "musyawarah", "pemantauan", "pemeriksaan", "pendataan", "penelusuran", "pengecekan", "pengukuran", "peninjauan",
    "rapat", "sampel", "survei", "survey", "verifikasi",
});
static_assert(std::ranges::is_sorted(looking_words));

constexpr auto result_words_words = std::to_array<std::string_view>({
    "aktif", "aman", "baik", "benar", "berfungsi", "berjalan", "berkurang", "beroperasi", "bersih", "bertugas", "bisa",
    "buka", "cair", "cukup", "dalam", "dapat", "diambil", "dibayarkan", "dibuka", "digunakan", "dilalui", "dilewati",
    "dirawat", "ditempati", "diterima", "hidup", "hilang", "jadi", "jernih", "kembali", "kering", "kokoh", "kuat",
    "lancar", "lebar", "lega", "masuk", "mengalir", "menyala", "mulus", "normal", "nyala", "nyaman", "pulih", "rapi",
    "rata", "selesai", "sembuh", "sesuai", "singkat", "stabil", "surut", "tenang", "terang", "teratasi", "teratur",
    "terbayar", "terbit", "terbuka", "tercetak", "terdaftar", "terhubung", "terisi", "terjaga", "terkendali",
    "terlayani", "terpasang", "terpenuhi", "tersalur", "tersalurkan", "tersambung", "tersedia", "tertangani",
    "tertata", "tertib", "tertutup",
});
static_assert(std::ranges::is_sorted(result_words_words));

constexpr auto settled_words_words = std::to_array<std::string_view>({
    "aktif", "bersih", "cair", "dibayarkan", "jadi", "jernih", "kering", "lancar", "lunas", "mengalir", "menyala",
    "mulus", "normal", "nyala", "pulih", "rapi", "rata", "selesai", "surut", "terang", "teratasi", "terbayar",
    "terbit", "tercetak", "terhubung", "terpasang", "tersalurkan", "tersambung", "tersedia", "tertangani",
});
static_assert(std::ranges::is_sorted(settled_words_words));

constexpr auto result_marks_words = std::to_array<std::string_view>({
    "bisa", "dapat", "kembali", "lagi", "sudah", "telah", "tidak",
});
static_assert(std::ranges::is_sorted(result_marks_words));

constexpr auto promise_words_words = std::to_array<std::string_view>({
    "akan", "andai", "andaikan", "bahas", "belum", "berjanji", "berkomitmen", "berkoordinasi", "bersabar", "bersedia",
    "berupaya", "berusaha", "diagendakan", "dianggarkan", "dibahas", "diharapkan", "dijadwalkan", "dijanjikan",
    "dikaji", "dikomunikasikan", "dikoordinasikan", "dipelajari", "dipertimbangkan", "dipesan", "direncanakan",
    "disampaikan", "disposisi", "ditampung", "ditargetkan", "diteruskan", "ditindaklanjuti", "diupayakan", "diusulkan",
    "janji", "kaji", "kewenangan", "komitmen", "koordinasi", "koordinasikan", "masih", "menanti", "meneruskan",
    "menganggarkan", "mengkaji", "mengupayakan", "mengusulkan", "menindaklanjuti", "menjanjikan", "menunggu",
    "menyampaikan", "menyanggupi", "menyusul", "mohon", "mudah-mudahan", "nanti", "perhatian", "proses", "rencana",
    "sampaikan", "sanggup", "seandainya", "sedang", "segera", "semoga", "silakan", "tampung", "teruskan",
    "tindaklanjuti", "usulkan",
});
static_assert(std::ranges::is_sorted(promise_words_words));

constexpr auto to_come_words = std::to_array<std::string_view>({
    "akan", "belum", "berjanji", "bersabar", "ditargetkan", "diupayakan", "menunggu", "menyanggupi", "menyusul",
    "nanti", "sanggup", "segera",
});
static_assert(std::ranges::is_sorted(to_come_words));

constexpr auto plan_words_words = std::to_array<std::string_view>({
    "diagendakan", "dianggarkan", "dijadwalkan", "direncanakan", "ditargetkan", "diusulkan", "menganggarkan",
    "mengusulkan", "menjadwalkan", "merencanakan", "usulkan",
});
static_assert(std::ranges::is_sorted(plan_words_words));

constexpr auto paperwork_words = std::to_array<std::string_view>({
    "diarahkan", "diarsipkan", "dibaca", "dicatat", "didisposisikan", "dihimpun", "diinformasikan", "diinventarisir",
    "diklarifikasikan", "dikomunikasikan", "dilaporkan", "dipelajari", "dipesan", "disampaikan", "ditampung",
    "diterima", "memahami", "memahaminya", "mencatat", "menerima", "mengetahui", "terima",
});
static_assert(std::ranges::is_sorted(paperwork_words));

constexpr auto reports_words = std::to_array<std::string_view>({
    "aduan", "aspirasi", "keluhan", "koordinasi", "laporan", "masukan", "pemeriksaan", "pendataan", "pengaduan",
    "pengecekan", "pengukuran", "perencanaan", "rapat", "saran", "survei", "survey", "tiket", "usul", "usulan",
    "verifikasi",
});
static_assert(std::ranges::is_sorted(reports_words));

constexpr auto conditions_words = std::to_array<std::string_view>({
    "agar", "andai", "apabila", "asalkan", "bila", "jika", "kalau", "karena", "meskipun", "sebab", "supaya",
    "walaupun",
});
static_assert(std::ranges::is_sorted(conditions_words));

constexpr auto officers_words = std::to_array<std::string_view>({
    "dinas", "kami", "personel", "petugas", "regu", "relawan", "satgas", "teknisi", "tim",
});
static_assert(std::ranges::is_sorted(officers_words));

constexpr auto actors_words = std::to_array<std::string_view>({
    "agen", "alat", "armada", "babinsa", "bagian", "balai", "bank", "berat", "bhabinkamtibmas", "bidang", "bkpp",
    "bpbd", "bpkpad", "bpn", "bumdes", "camat", "damkar", "desa", "dinas", "dinhub", "dishub", "distributor", "dlh",
    "dpu", "forkopimcam", "gabungan", "inspektorat", "kader", "kades", "karang", "kebersihan", "kecamatan",
    "kelurahan", "kepala", "kesehatan", "keuangan", "kodim", "komite", "komunitas", "kontraktor", "koramil", "kwt",
    "lingkungan", "linmas", "lurah", "masyarakat", "muspika", "nelayan", "operator", "p3a", "pamong", "pangkalan",
    "panitia", "pdam", "pedagang", "pelaksana", "pelanggan", "pemasok", "pemborong", "pemeliharaan", "pemerintah",
    "pemilik", "pemkab", "pemuda", "pendamping", "pengawas", "pengelola", "pengembang", "pengusaha", "penyalur",
    "penyedia", "penyuluh", "perangkat", "perhutani", "pertamina", "perumda", "perusahaan", "petambak", "petani",
    "pihak", "pimpinan", "pln", "polantas", "polisi", "polres", "polsek", "praja", "provinsi", "puskesmas",
    "pustakawan", "rs", "rsud", "satlantas", "satpol", "sekolah", "sekretariat", "taruna", "teknis", "tni", "upt",
    "uptd", "warga",
});
static_assert(std::ranges::is_sorted(actors_words));

constexpr auto actor_links_words = std::to_array<std::string_view>({
    "bersama", "dan", "dari", "dengan", "serta",
});
static_assert(std::ranges::is_sorted(actor_links_words));

constexpr auto actor_fillers_words = std::to_array<std::string_view>({
    "aduan", "atas", "bahwa", "berdasarkan", "berjaga", "datang", "di", "hal", "hari", "hasil", "hasilnya", "ini",
    "itu", "juga", "kami", "ke", "kemarin", "kemudian", "lalu", "langsung", "lanjut", "lapangan", "laporan", "lokasi",
    "maka", "malam", "pada", "pagi", "para", "pengecekan", "saudara", "sebagai", "sebelumnya", "segenap", "seluruh",
    "semua", "siang", "sore", "subuh", "sudah", "tadi", "telah", "terkait", "tersebut", "tindak", "turun",
});
static_assert(std::ranges::is_sorted(actor_fillers_words));

constexpr auto modals_words = std::to_array<std::string_view>({
    "bisa", "boleh", "cukup", "dapat", "diharapkan", "dihimbau", "diimbau", "diinstruksikan", "diminta",
    "diperintahkan", "harap", "harus", "hendaknya", "mohon", "perlu", "seharusnya", "silakan", "untuk", "wajib",
});
static_assert(std::ranges::is_sorted(modals_words));

constexpr auto habits_words = std::to_array<std::string_view>({
    "berkala", "rutin", "setiap", "tiap",
});
static_assert(std::ranges::is_sorted(habits_words));

constexpr auto handed_over_words = std::to_array<std::string_view>({
    "diaktifkan", "diantar", "dibagikan", "dibayarkan", "dibetulkan", "dicairkan", "dicetak", "dihentikan",
    "dikembalikan", "disalurkan", "disegel", "diserahkan", "diterbitkan", "ditertibkan", "membetulkan", "menerbitkan",
    "menertibkan", "mengaktifkan", "mengembalikan", "menghentikan", "menyalurkan", "menyegel", "menyerahkan",
});
static_assert(std::ranges::is_sorted(handed_over_words));

constexpr auto handed_on_words = std::to_array<std::string_view>({
    "dikaji", "dikoordinasikan", "dipertimbangkan", "diteruskan", "koordinasikan", "meneruskan",
    "teruskan",
});
static_assert(std::ranges::is_sorted(handed_on_words));

constexpr auto fact_words_words = std::to_array<std::string_view>({
    "bisa", "buka", "dapat", "dibuka", "dilayani", "gratis", "jatuh", "pukul", "tutup",
});
static_assert(std::ranges::is_sorted(fact_words_words));

constexpr auto list_heads_words = std::to_array<std::string_view>({
    "adalah", "antara", "berikut", "berkas", "berupa", "meliputi", "membawa", "persyaratan", "syarat",
    "syarat-syarat", "yaitu", "yakni",
});

static_assert(std::ranges::is_sorted(list_heads_words));

constexpr auto tails_words = std::to_array<std::string_view>({
    "agar", "atas", "berdasarkan", "bersama", "guna", "melalui", "memakai", "menggunakan", "sebanyak", "sehingga",
    "senilai", "sesuai", "supaya",
});
static_assert(std::ranges::is_sorted(tails_words));

constexpr auto failures_words = std::to_array<std::string_view>({
    "batal", "dibatalkan", "gagal", "urung",
});
static_assert(std::ranges::is_sorted(failures_words));
// clang-format on

} // namespace

constinit const WordList action_verbs(action_verbs_words);
constinit const WordList action_passives(action_passives_words);
constinit const WordList physical_verbs(physical_verbs_words);
constinit const WordList looking(looking_words);
constinit const WordList result_words(result_words_words);
constinit const WordList settled_words(settled_words_words);
constinit const WordList result_marks(result_marks_words);
constinit const WordList promise_words(promise_words_words);
constinit const WordList to_come(to_come_words);
constinit const WordList plan_words(plan_words_words);
constinit const WordList paperwork(paperwork_words);
constinit const WordList reports(reports_words);
constinit const WordList conditions(conditions_words);
constinit const WordList officers(officers_words);
constinit const WordList actors(actors_words);
constinit const WordList actor_links(actor_links_words);
constinit const WordList actor_fillers(actor_fillers_words);
constinit const WordList modals(modals_words);
constinit const WordList failures(failures_words);
constinit const WordList habits(habits_words);
constinit const WordList handed_over(handed_over_words);
constinit const WordList handed_on(handed_on_words);
constinit const WordList fact_words(fact_words_words);
constinit const WordList list_heads(list_heads_words);
constinit const WordList tails(tails_words);

} // namespace siar::editorial
