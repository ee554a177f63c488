// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/demo/phrases.hpp"

namespace siar::feeds::demo {

Phrases greetings(int hour) {
    Phrases all = {"assalamualaikum wr wb",
                   "maaf mengganggu",
                   "yth Bapak Ibu di tempat",
                   "permisi min",
                   "halo {program}",
                   "assalamualaikum Pak Bupati",
                   "salam sejahtera",
                   "kepada dinas terkait",
                   "tes lapor ya min",
                   "min numpang lapor",
                   "{program} yang saya hormati"};
    if (hour < 10)
        all.insert(all.end(), {"selamat pagi {program}", "pagi pak", "pagi bu admin"});
    else if (hour < 15)
        all.insert(all.end(), {"selamat siang admin", "siang pak bu", "selamat siang {program}"});
    else if (hour < 18)
        all.insert(all.end(), {"sore bu admin", "selamat sore {program}", "sore pak"});
    else
        all.insert(all.end(), {"selamat malam, maaf mengganggu", "malam min", "selamat malam {program}"});
    return all;
}

Phrases javanese_greetings(int hour) {
    return {"nuwun sewu badhe lapor", "kula nuwun pak", "ngapunten nggih min", "nyuwun tulung pak bu",
            hour < 10   ? "sugeng enjing {program}"
            : hour < 18 ? "sugeng siang, nderek lapor"
                        : "sugeng dalu, nderek lapor"};
}

Phrases lead_ins() {
    return {"mau lapor",
            "saya mau mengadukan",
            "mohon ditindaklanjuti",
            "ini saya laporkan",
            "lapor",
            "izin melaporkan",
            "sekadar menyampaikan",
            "tolong dicek",
            "saya warga {kec} melaporkan",
            "sebagai warga saya mengeluhkan"};
}

Phrases pleas() {
    return {"mohon segera ditindaklanjuti",
            "mohon perhatiannya",
            "kami tunggu tindakannya, jangan cuma dibaca",
            "semoga cepat ditangani",
            "kami mohon dengan sangat",
            "mohon solusinya",
            "tolong pak jangan diam saja",
            "mohon kebijaksanaannya",
            "sudah capek lapor ke mana-mana",
            "mbok ya didelok pak",
            "mohon jawaban yang jelas ya",
            "mohon dibantu sampai tuntas",
            "besar harapan kami untuk ditanggapi"};
}

Phrases repair_pleas() {
    return {"tolong segera diperbaiki pak",
            "minta tolong dicek ke lokasi",
            "jangan tunggu sampai ada korban",
            "harapan kami segera ada petugas datang",
            "kalau bisa minggu ini sudah beres",
            "mohon segera ditindaklanjuti",
            "kami tunggu tindakannya, jangan cuma dibaca",
            "tolong pak jangan diam saja",
            "semoga cepat ditangani",
            "mohon solusinya",
            "mbok ya didelok pak",
            "sudah capek lapor ke mana-mana"};
}

Phrases questions() {
    return {"mohon infonya",
            "mohon penjelasannya",
            "ditunggu jawabannya min",
            "mohon pencerahannya",
            "tolong dijawab ya",
            "kalau ada nomor yang bisa dihubungi saya minta",
            "mohon jawaban yang jelas ya"};
}

Phrases closings() {
    return {"terima kasih",
            "terima kasih banyak sebelumnya",
            "terima kasih atas perhatiannya",
            "sekian laporan saya",
            "wassalamualaikum",
            "salam dari warga {kec}",
            "terima kasih {program}",
            "semoga {wilayah} makin maju",
            "makasih min",
            "demikian, mohon maaf kalau ada salah kata",
            "ditunggu kabarnya"};
}

Phrases javanese_closings() {
    return {"matur nuwun",
            "maturnuwun sanget pak",
            "suwun min",
            "mugi enggal dipun tindaklanjuti",
            "matur suwun, mugi sehat sedaya",
            "ngapunten menawi lepat"};
}

Phrases common_stories() {
    return {
        "kondisi ini sudah lama kami rasakan dan makin hari makin parah",
        "di grup WA warga setiap hari isinya keluhan soal ini",
        "sudah pernah saya laporkan lewat desa tapi jawabannya disuruh sabar",
        "bulan lalu ada petugas datang memotret, habis itu tidak ada kabar",
        "ketua RT sudah membuat surat dan ditandatangani warga",
        "foto saya kirim menyusul karena kuota habis",
        "saya tidak mau menyalahkan siapa-siapa, yang penting ada tindakan",
        "di desa sebelah sudah bagus, kok di tempat kami belum",
        "kami ini juga warga {wilayah} dan ikut bayar pajak",
        "kalau dibiarkan nanti biayanya malah tambah besar",
        "kalau mau survei silakan, warga siap mengantar",
        "saya sudah telepon kantornya dua kali tapi tidak diangkat",
        "jawaban terakhir katanya menunggu anggaran, menunggu sampai kapan",
        "yang kami minta tidak muluk-muluk",
        "barangkali ada dana darurat yang bisa dipakai dulu",
        "kami sudah musyawarah dan sepakat lapor ke sini",
        "tolong jangan saling lempar antara desa, kecamatan, dan dinas",
        "sebenarnya malu mau lapor terus, tapi mau bagaimana lagi",
        "mungkin bagi bapak ibu ini masalah kecil, bagi kami tidak",
        "semoga tahun ini benar-benar ada perubahan",
        "saya tulis ini mewakili tetangga satu gang",
        "kalau memang bukan kewenangan kabupaten mohon diberi tahu siapa yang berwenang",
        "kami percaya laporan lewat sini pasti ditanggapi",
        "tadi sore saya cek lagi keadaannya masih sama",
        "ini laporan saya yang kedua, yang pertama tidak tahu nasibnya",
        "pak RT sama pak RW juga sudah angkat tangan",
        "tiap kumpulan warga selalu dibahas tapi belum ada penyelesaian",
        "saya baru tahu ada {program} dari radio, makanya coba lapor",
    };
}

Phrases road_stories() {
    return {
        "saya lewat sini tiap hari berangkat dan pulang kerja",
        "dulu waktu kampanye katanya mau diperbaiki, sampai sekarang belum",
        "yang paling kasihan itu lansia yang lewat naik sepeda onthel",
        "pedagang keliling juga mengeluh dagangannya jadi sepi",
        "warga sudah iuran seadanya tapi tidak cukup",
        "sering jadi bahan omongan tamu yang datang dari luar kota",
        "pernah ada yang hampir celaka pas hujan deras habis magrib",
        "bapak saya sampai takut keluar rumah kalau sudah malam",
        "ambulans pernah terlambat karena harus cari jalan lain",
        "padahal jalur ini dipakai juga oleh bus karyawan dan mobil sayur",
        "paling ramai itu pagi jam enam sampai jam delapan",
        "kerja bakti hampir tiap minggu, tapi alat kami cuma cangkul sama sabit",
        "mohon jangan cuma ditutup sementara lalu rusak lagi",
        "kendaraan dari arah kota biasanya kencang dan tidak tahu keadaan",
        "ojek online sampai tidak mau antar ke tempat kami",
        "kalau ada hajatan tamunya pada kapok",
        "istri saya mengantar anak sekolah harus ekstra hati-hati",
        "truk besar sekarang juga lewat sini menghindari macet",
        "saya pernah lihat sendiri motor oleng lalu jatuh",
        "kalau musim panen tambah ramai lagi",
    };
}

Phrases water_stories() {
    return {
        "kalau hujan kami waswas, kalau kemarau juga ada saja masalahnya",
        "musim hujan begini kami tidur pun tidak tenang",
        "kalau siang masih mending, malam hari paling terasa",
        "di musim apa pun selalu begini",
        "air datang tidak kenal jam, kami jadi ronda bergantian",
        "perabot rumah sudah banyak yang rusak",
        "sudah bosan mengepel lumpur",
        "sawah dan pekarangan ikut kena semua",
    };
}

Phrases home_stories() {
    return {
        "kerja bakti hampir tiap minggu, tapi alat kami cuma cangkul sama sabit",
        "tetangga saya yang buka warung ikut rugi",
        "orang tua saya sudah sepuh, tidak kuat dengan keadaan begini",
        "sudah coba kami atasi sendiri semampunya",
        "ibu-ibu di sini tiap hari mengeluh",
        "pengeluaran rumah tangga jadi bertambah",
        "saya sampai tidak enak sama tamu yang datang",
        "anak-anak di sini jadi terbiasa dengan keadaan yang tidak wajar",
        "warga sudah iuran seadanya tapi tidak cukup",
        "sudah bertahun-tahun tinggal di sini baru kali ini separah ini",
        "yang punya modal bisa pindah, kami mau ke mana",
        "usaha kecil-kecilan kami jadi terganggu",
        "kami cuma ingin hidup tenang seperti dulu",
        "mau marah juga tidak tahu harus marah ke siapa",
        "kalau perlu kami siap membantu tenaga",
        "tamu dari luar kota sampai heran kok dibiarkan",
    };
}

Phrases office_stories() {
    return {
        "saya sudah tanya ke sana kemari jawabannya berbeda-beda",
        "izin kerja terus lama-lama bisa dipecat saya",
        "rumah saya jauh dari kantor, ongkosnya tidak sedikit",
        "saya orang awam, tidak paham harus lewat mana",
        "katanya pelayanan sekarang cepat, kenyataannya belum",
        "berkas sudah saya lengkapi sesuai permintaan petugas",
        "setiap ditanya jawabannya besok, besok terus",
        "bukan cuma saya, tetangga juga mengalami hal yang sama",
        "saya tidak minta dibeda-bedakan, cuma minta kejelasan",
        "kalau memang tidak bisa tolong bilang dari awal",
        "saya sudah menunggu dengan sabar dan mengikuti semua aturan",
        "orang kecil seperti kami mau mengadu ke siapa lagi",
        "anak saya sampai bertanya terus kapan selesainya",
        "di papan pengumuman tidak ada keterangan apa-apa",
        "nomor teleponnya tidak pernah aktif",
        "waktu itu petugasnya bilang tinggal menunggu saja",
        "saya punya bukti tanda terimanya lengkap dengan tanggal",
        "mohon jangan dipersulit, kami benar-benar butuh",
        "penghasilan saya harian, tidak kerja ya tidak makan",
        "semoga ada perbaikan supaya warga lain tidak mengalami",
        "kalau perlu saya datang lagi membawa berkas asli",
        "saya tahu petugas juga capek, tapi mohon pengertiannya",
        "teman saya di kecamatan lain sehari sudah selesai",
        "kami hanya ingin dilayani dengan baik",
        "saya lapor lewat sini karena kata saudara cepat ditanggapi",
        "dulu pernah lapor lewat kotak saran tapi tidak ada jawaban",
        "saya sudah konfirmasi ke perangkat tetapi belum ada jawaban pasti",
        "mohon identitas saya tidak disebarkan",
        "tanggal jatuh temponya sebentar lagi, saya bingung",
        "saya menulis ini dengan harapan besar",
        "keluarga kami semua sudah pasrah",
        "jangan sampai yang punya kenalan saja yang didahulukan",
        "sistemnya bagus di berita, di lapangan kok lain",
        "mohon maaf kalau bahasa saya kurang sopan, saya sudah jengkel",
        "terakhir saya datang hari Senin dan disuruh balik lagi",
        "tolong diberi tahu langkah apa yang harus saya lakukan",
    };
}

Phrases asking_stories() {
    return {
        "saya sudah cari di internet tidak ketemu",
        "saya orang awam, tidak paham harus lewat mana",
        "di papan pengumuman tidak ada keterangan apa-apa",
        "tanya tetangga jawabannya beda-beda",
        "di grup WA infonya simpang siur",
        "supaya tidak bolak-balik",
        "rumah saya jauh dari kantor, ongkosnya tidak sedikit",
        "nomor teleponnya tidak pernah aktif",
        "tolong dijelaskan pelan-pelan",
        "sudah saya telepon kantornya dua kali tapi tidak diangkat",
        "saya baru tahu ada {program} dari radio, makanya tanya lewat sini",
        "banyak tetangga yang bertanya juga",
    };
}

Phrases caring_stories() {
    return {
        "warga sekitar sudah membantu semampunya",
        "kami tidak tega melihatnya",
        "sudah kami sampaikan ke pak RT tapi bingung harus bagaimana",
        "mohon ditangani dengan baik-baik, jangan diviralkan",
        "kami takut terjadi apa-apa",
        "kalau ada petugas datang kami siap menunjukkan tempatnya",
        "sudah beberapa hari kami perhatikan",
        "mohon nama kami tidak disebut",
    };
}

Phrases long_letter() {
    return {
        "perkenankan saya bercerita agak panjang supaya bapak ibu paham keadaan kami",
        "saya lahir dan besar di sini, waktu kecil depan rumah masih sawah dan kebun jambu",
        "sekarang yang ada hanya air asin, lumpur, dan pohon kelapa yang mati berdiri",
        "awalnya rob datang setahun dua kali, kami anggap biasa saja",
        "lama-lama sebulan sekali, lalu seminggu sekali, sekarang hampir tiap hari",
        "rumah saya sudah tiga kali ditinggikan lantainya, kepala hampir menyentuh usuk",
        "tiap meninggikan butuh urukan belasan rit dan uangnya dari utang",
        "pintu rumah yang dulu dua meter sekarang tinggal setinggi dada",
        "tetangga kanan kiri satu per satu pindah ikut anaknya ke kota",
        "yang tinggal cuma yang tidak punya tempat lain seperti kami",
        "makam orang tua saya sudah di bawah air, ziarah harus naik perahu",
        "musala kami lantainya sudah ditinggikan warga dengan iuran seribu tiap Jumat",
        "waktu salat subuh jamaah sering pulang dulu karena air masuk sampai mihrab",
        "anak-anak berangkat sekolah menjinjing sepatu dan seragam bawahnya digulung",
        "sering juga mereka libur sendiri karena jalan tidak bisa dilewati",
        "motor warga umurnya pendek, rantai dan remnya habis dimakan karat",
        "bengkel saja sudah bosan melihat kami",
        "listrik sering kami matikan sendiri karena stop kontak terendam",
        "pernah ada tetangga kesetrum, untung masih selamat",
        "air bersih harus beli dari tangki, satu jeriken dua ribu",
        "sumur kami sudah asin semua, buat mencuci saja sabunnya tidak berbusa",
        "tambak yang dulu menghidupi kami sekarang jadi laut",
        "pematangnya hilang, bandengnya lari semua",
        "pajaknya masih datang tiap tahun padahal tanahnya sudah tidak kelihatan",
        "suami saya sekarang kerja serabutan di kota, pulang seminggu sekali",
        "ibu-ibu di sini mengupas kerang, upahnya cukup buat beli beras sehari",
        "kami pernah diajak rapat, ditawari pindah, tapi pindah ke mana kami tidak tahu",
        "katanya akan ada tanggul laut, kami senang sekali mendengarnya",
        "sampai hari ini tanggul itu belum sampai di tempat kami",
        "jembatan bambu menuju rumah warga dibuat sendiri dan tiap tahun harus diganti",
        "kalau ada orang melahirkan malam hari harus digotong pakai perahu",
        "bidan desa kami hebat, mau datang walaupun air setinggi paha",
        "posyandu pindah-pindah karena balai dusun ikut tenggelam",
        "bulan lalu angin barat datang tiga hari, gelombang sampai masuk dapur",
        "kompor, kasur, dan beras basah semua",
        "bantuan mi instan ada, terima kasih, tetapi bukan itu yang paling kami butuhkan",
        "yang kami butuhkan jalan yang tidak tenggelam supaya bisa bekerja dan sekolah",
        "lalu pompa dan pintu air yang benar-benar dijaga",
        "pompa yang dulu diberi sekarang rusak dan tidak ada suku cadangnya",
        "sudah kami laporkan ke desa, desa meneruskan ke kecamatan, lalu berhenti",
        "saya tidak menyalahkan siapa pun, laut memang bukan urusan satu orang",
        "tapi mohon kami jangan dilupakan hanya karena jumlah kami tinggal sedikit",
        "saya titip juga soal mangrove, bibit yang ditanam tahun lalu banyak yang hanyut",
        "kalau ada bibit lagi kami siap menanam dan menjaga, asal diberi bambu penahan",
        "anak saya bercita-cita jadi guru, dia belajar di atas meja dengan lampu senter",
        "dia bertanya apakah rumah kita nanti masih ada, saya tidak bisa menjawab",
        "maka surat ini saya tulis malam-malam sambil menunggu air surut",
        "mohon ada petugas yang datang saat air pasang, jangan saat surut, supaya tahu keadaan sebenarnya",
        "kami akan menjamu seadanya, ada ikan dan sambal",
        "semoga bapak ibu diberi kesehatan dan hati yang lapang",
    };
}

} // namespace siar::feeds::demo
