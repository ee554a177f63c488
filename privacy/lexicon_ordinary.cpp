// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/lexicon.hpp"

#include <array>

namespace siar::privacy {
namespace {

// Stems are enough: the gate takes prefixes and suffixes off (see is_ordinary).
constexpr std::array<WordList, 6> lists{{
    {Is::ordinary | Is::function_word, R"(
ada adalah agar akan aku anda antara apa apabila apakah atas atau bagaimana bagi bahkan bahwa banyak baru bawah beberapa
begini begitu belum bila biar bisa boleh buat bukan cuma dalam dan dapat dari daripada demi dengan di dia dimana disini
disana ditempat dirumah didepan dekat demikian depan dulu engkau guna hal hampir hanya harap harus hingga ialah ingin
itu ini iya jadi jangan jika juga justru kah kalau kalian kami kamu kan kapan karena kata ke kecuali kemarin kemudian
kenapa kepada ketika khusus kini kita lagi lah lain lalu lama lebih lewat maka malah mana masih mau melalui memang mereka
meski meskipun minta mohon mulai mungkin namun nanti nih nya oleh pada padahal paling para per pernah pun saat saja saling
sambil sampai sana sangat sampean saya sebab sebagai sebelum secara sedang sedangkan segera sehingga sejak sekali sekarang
sekitar selalu selama seluruh semakin sementara semua sendiri seperti sering serta sesuai setelah setiap siapa sini situ
sudah supaya tadi tak tanpa tapi telah tentang terhadap terlalu tersebut terus tetapi tiap tidak tolong toh untuk usah
wah walaupun ya yaitu yakni yang yuk dong deh sih kok lho loh nah ah oh eh hai halo hallo maaf terima kasih tq
yg dgn dg tdk krn utk sdh blm dll dsb dst dr jd jg tp trs mhn dpt hrs bgt kpd sy pd dlm krna karna kalo klo gak ga nggak
enggak gk ndak udah udh dah aja jgn lg lgi bs bsa msh sm sama tlg tlong skrg skrang sampe gimana gmn knp bkn org orang
bnyk byk lbh emang memang nyampe cm cman spt sprti ttg utk dri tsb bgmn brp krg slalu sgr sgra blum sbb yth tdak
kalok aq gw gue lu loe km kmu
)"},
    {bit(Is::ordinary), R"(
abadi abai abu acara aceh acuan adat adil adik adu aduan agama agenda ahad ahli air ajak ajar ajeg akad akal akar akhir
akbar akibat akses aksi aktif akun alas alasan alam alang alat alih alir aliran alokasi alun aman amal amat ambang ambil
amblas amblek ambles ambulan ambulans ampuh anak andal andil aneh angin angkat angkot angkut anggap anggar anggota angsur
anjlok anjur antar antre antri antrean anyar apotek apotik api april arah area aroma arsip arti arus asal asam asap asas
asin asli asing aspal aspirasi aset asrama asuh asuransi atap atur atasi awal awam awas ayam ayo ayat azan adzan
babat baca badan bagian bagus bahan bahas bahasa bahaya bahu baik baju bak bakar bakat bakau baku balai balas baliho balik
balita bambu ban bandang bandar bandel banding bangga bangku bangun bangunan banjir bank bansos bantah bantal bantaran
bantu bantuan barang barat baris baru basah batal batang batas batu bau bawa bayang bayar bayi beasiswa beban bebas bebek
becak becek beda bekal bekas beku bela belah belakang belanja beli beliau belok belum belut benar bencana benci benda
bendera bendung bengkel benih bening bensin bentuk bentrok berani berantak beras berat beres beri berita berkas berlaku
bersih besar besi besok betul betapa biasa biaya bibir bibit bicara bidan bidang bijak biji bikin bimbing bina binatang
bingung biro biru bis bising bisnis blangko blokir bobrok bocor bodoh bohong bola bolong bongkar bor boros bosan botol
brosur buah buang buat bubar budaya budidaya buka bukit bukti buku bulan bulat bumi bundar bungkus bunuh bunyi buram
buruh buruk busuk butuh buta cabai cabang cabut cacat cair cakap cakup calo calon campur candi cangkul canggih cantik cara
cari cat catat cawang cedera cegah cek celah celaka cemar cemas cepat cerah cerai cerita cetak cinta cipta ciri coba cocok
contoh copot cor corong coret cuaca cuci cukup curah curang curi curiga curam cuti daerah daftar dagang daging dahan dahulu
dalam dalih damai damkar damping dampak dana danau dangkal dasar data datang datar daun daur daya debat debit debu definisi
demam demo denda dengar depo deras derita desak desember detail detik devisa dewan dewasa diam didik diesel dinas dinding
dingin diri dini disabilitas disiplin diskon distribusi dobel dokumen dosa dosen download drainase dua dubur duduk duga
dugaan duit duka dukung dunia duplikat durian dusta edar edukasi efek efektif egois ekonomi ekor ekstra elektronik emas
embun emosi empang emis enak encer energi engsel enggan enteng erat esok etika evaluasi faktor fakir fakta fasilitas fasum
fatal festival film fisik fitur fitri fokus formal formulir foto fungsi gabah gabung gadis gadget gagal gaji gali galian
gambar ganas ganggu gangguan ganti gantung ganjal gapura garam garis gas gatal gawat gedung gejala gelap gelar geleng gelombang
gema gembira gempa gencar genangan genang genset gerak gerbang gereja gerimis gerobak geser giat gigi giling gilir gila
gizi godong golong gorong got gotong goyang gratis gubuk gudang gugur gula gulung guling gunung gundul guru gurita gusur habis
hadap hadiah hadir hajat hak halaman halal halang halte halus hama hamil hancur handal hangat hantam hapus harga hari harian
harapan harmonis hasil hati haus hayat hebat hemat hendak henti heran hewan hias hibah hidup hijau hilang himbau hina hirup
hitam hitung hobi hormat hotel hubung hujan hukum huni hutan ibadah ibarat ide ideal identitas idul iduladha idulfitri ijazah
ijin ikan iklan iklim ikut ilegal ilmu imbau imbas imsak impor indikasi indonesia industri infak infeksi informasi infrastruktur
ingat ingkar inovasi insiden instansi instruksi intensif internet inti intip investasi ipar irigasi iris isap isi islami
istana istimewa istirahat isu izin jabat jadwal jaga jagung jajan jaket jaksa jalan jalur jamaah jam jaman jamban jambret
jamin jamu jamur janda jangka janji jangkau jantung januari jarak jarang jaring jas jasa jasmani jatah jatuh jauh jawa jawab
jebol jejak jelas jelek jemaah jembatan jempol jemput jemur jengkel jenis jenuh jerat jernih jual jualan jujur jukir julang
jumat jumlah juni jurang juru jurus jus justru kabar kabel kabur kabut kacau kaca kadar kadang kader kafe kaget kagum kain
kait kaki kakus kaku kalah kalender kali kalurahan kamar kambing kamera kamis kampanye kamus kanal kandang kangen kantong
kapal kapas kapok karakter karang karat karcis kardus karet karung karyawan kasar kaset kasir kasur kasus kawal kawan kawasan
kaya kayu kebun kecamatan kecil kecewa kecelakaan kedua kejam kejar keji keju kekal kelak kelahi kelapa kelas keliling keliru
kelola kelompok keluar keluarga keluh kemah kemari kembali kembang kemeja kena kenal kenang kendala kendara kencang kental
kepala kepung keras kerap kering keringat keripik keris kerja keroyok kertas keruh kerusuhan kesal kesan kesehatan ketan
ketat ketertiban ketik ketiga ketua ketupat khas khawatir khidmat kibar kiblat kilat kilo kira kiri kirim kisah kitar kios
klaim klarifikasi klinik kloset kolam kolektif kolom kolong koma komentar komersial komisi komitmen kompak kompensasi kompeten
komplain kompleks komplit kompor komputer komunikasi kondisi konfirmasi konsep konsisten konstruksi konsultasi konten kontrak
kontrol kontribusi kontur koordinasi kopi korban korsleting koran kosong kosmetik kota kotak kotor kotoran koyak kran kredit
kreatif krisis kritik kriteria kualitas kuasa kuat kubangan kubur kucing kuda kue kuesioner kuku kulit kuliah kulon kulit kumpul
kumuh kunci kuning kuno kunjung kuota kupas kuras kurang kurir kurban kursi kursus kurus kutip laba labuh laci lacak ladang
laga lahan lahap lain laju lakon laku lalai lalat lalin lambat lampau lampir lampu lancar langgan langganan langgar langit
langka langkah langsung lantai lapang lapangan lapar lapis lapor laporan lapak larang lari larut lautan laut layak layan layanan
layar lebar lebaran lebat ledak lega legal leher lele lelah lelang lemah lembab lembaga lembar lempar lengan lengang lengkap
lepas lestari letak letih libur lihat liku lilin limbah limpah lindung lingkar lingkung lingkungan lintas lipat listrik
liter logam logis logistik lokal lokasi loket lolos lomba lombok longsor lonjak lorong los luang luap luapan luar luas lubang
lucu lugas luka luluh lulus lumayan lumbung lumpuh lumpur lumut lunas lunak lupa lurus lusa macam macet madrasah madya magang
magrib mahal mahasiswa main majelis maju makam makan maksud maksimal malam malas malu mampet mampir mampu mandek mandor mandi
manfaat manis manja manipulasi mantan manusia maret marah mari marka martabat masa masak masalah masang masih masjid masuk
masyarakat mata matang matahari mati maulid maya mayat medan media medis megah mei melek melintas memang mendung menang menara
mental mentah mepet merah merana merdeka merek merk meriah merugi mesin mesti mesum meteran metode mewah mikir milik mimpi
minggu minggir minim minimal minta minum minyak mirip miring mirip miskin mobil mobile modal model modern modus mogok mohon
momen momok monitoring mudah mudik muda mula mulus mulut mulai muncul mundur mungkin murah muram murid murni muntah musala
mushola musholla musibah musik musim musnah musuh musyawarah mutasi mutu muat naas nada nafas nafkah naik najis nakal nama
nampak nanas nasi nasib nasional negara negeri nekat nelayan netral niat nikah nikmat nilai nobat nonaktif nongkrong nonton
normal normalisasi notaris november nyala nyaman nyamuk nyaring nyata nyawa objek obat obral obrol oktober olah olahraga oleng
omong ompong opname operasi operasional optimal orde organisasi otomatis otot pabrik pacar padam padat padi pagar pagi paham pahit pajak
pakai paket paku palang palsu pamer pamit panas pancing pandai pandang pandemi panen panggil panggung panik panjang panitia pantai
pantang pantas pantau papan parah parit parkir partai partisipasi pasang pasar pasien pasir pasok pasti pasti patah patokan
patroli patuh patut paud paus pecah pedagang pedas pedestrian peduli pegal pegang pegawai pegunungan peka pekan pelabuhan pelan
pelihara pelosok peluang pembuluh pemda pemdes pemkab pemilu pemuda pencet pendek pendidikan pengaruh pengaduan pengurus pensiun
penting penuh penyakit perahu perak peran peras perawat percaya percuma perda perempuan pergi periksa periode peristiwa perkara
perlu permai permisi perih perintah pernah pernikahan perosok pertanian pertama peserta pesan pesawat pesisir pesta peta petang
petani peternak petik petugas piala piara pihak pijat pilah pilih pimpin pinang pindah pinggir pinjam pintar pintu pipa piring
pisah pisang plafon plastik plesir plat plong pohon pokok pokja pola polantas polusi pompa populer portal posisi positif posko
posyandu poskamling potensi potong praktik prasarana prestasi pribadi prihatin primer prioritas produk produksi profil program
progres proses protes proyek psikis publik pucuk puas puasa pukul pulang pulih pulsa pulau puncak punah pungut punya pupuk pura
puing pusat pusing pustaka putar putih putus qurban raba rabu racun radang radio ragam ragu rahasia rahim raih rajin rakyat
ramadan ramadhan ramai rambat rambu rambut rampas rampung rancang ranjau rangkap rantai ranting rapat rapi rapikan rasa rasio
rata ratap ratus rawa rawan rawat raya razia realisasi rebah rebut receh redam redup referensi reformasi rehab rehabilitasi
rejeki rekam rekan rekap rekayasa reklame rekomendasi relawan rela relokasi rembes rembuk remaja remang rendah rendam rencana
rentan repot republik resah resap resiko resmi respon respons retak retas revitalisasi rewel rezeki ribet ribut rindang ringan
ringkas rintih risau risih risiko roboh rob roda rokok rombak rombeng rongsok rontok rotasi ruang ruas rugi rujuk rukun rumit
rumput runding rundung runtuh rupa rusak rutin ruwet saban sabun sabtu sadar sagu sahabat sahur saing saji sakit saksi salah
salam salat saldo salin saluran salur samar sambung sampah samping sampul sampan sanding sandal sandi sanggup sangka saniter
sanitasi sanksi santai santri santun sapa sapi sapu saran sarana sarang sarapan sasar satpam satu saudara sawah sawit sayang
sayur sebar sebelah seberang sebut sedap sedekah sedia sedih sedikit sedot segan segar segel sehat seimbang sejahtera sejarah
sekat sekeliling sekolah sektor selamat selasa selat selatan selesai seleksi selip selisih selokan semangat semak semen sempat
sempit sempurna senam senang sendat senggang sengaja sengketa senin sentral seng sensor sepakat sepatu sepeda sepele sepi
september serah serang serap serem serentak seret seri serius sertifikat servis sesak sesal sesat setan setara setia setop setor
setrum setuju sewa sial siaga siang siapkan siap siar sibuk sidang sifat sigap sikap siklus siksa silakan silang silahkan silat
simpan simpang simpati sinar sindir singkat singgah sinyal siram sirine siring siswa sisa sisi sistem situasi situs skala
soal sobek sodor sogok solar solat sholat solid solusi sombong sopan sopir sore sorot sosial sosialisasi spanduk stabil standar
stasiun status stiker stok stop strategis stres struktur studi suap suara suasana suatu subsidi suci sudut suhu sulit suka
sukarela sukses sukur sumbang sumbat sumber sumpah sumur sungai sungguh sulit surat suram survei surut surya susah susu susul
susun swadaya swasta syarat syukur tabrak tabung tagih tahan tahap tahu tahun taji tajam tak takut taksi talang tali talut
taman tamat tambah tambak tambal tambang tambat tampak tampar tampil tampung tanah tanam tanaman tanda tandas tandon tanggap tanggapan
tanggal tanggul tanggung tangan tangani tangguh tangga tangis tangkap tanjak tantang tanya tapak target tarif tarik taruh tas
tata tatap tawar tawuran tebal tebang tebing tegak tegas tegur tekan tekanan tekad teknik teknis teknologi teladan telanjang
telantar telat teliti teluk temaram tembok tembus tempat tempel tempuh temu tenaga tenang tenda tengah tenggelam tengkulak
tentu tenteram tepat tepi terang terap terbit terbuka terjal terjang terjun terlantar termasuk terminal terpal tertib terung
tetap tetangga tetes tewas tidur tiang tiba tiga tikung tikungan tikus tilang timbang timbul timbun timpang timur tindak tindakan
tindih tinggal tinggi tingkat tinja tinjau tipis tipu titik titip toilet toko tokoh toleran tolak tong tonton topang topik total
tower tradisi trafo transaksi transfer transparan transportasi trauma tren triwulan trotoar truk tua tuan tubuh tugas tugu tuju
tukang tukar tulis tumbang tumbuh tumpah tumpang tumpuk tunai tunggak tunggu tuntas tuntut turap turun turut tusuk tutup uang
ubah udang udara uji ujar ujian ujung ukur ulang ular ulah ulama umat umbul umum umur undang unggul ungkap ungsi unik unit unjuk
upah upacara upaya update uruk urug urus urusan urut usaha usai usang usia usir usul usulan utama utang utara utuh vaksin
valid verifikasi versi viral virus vital volume wabah wadah wajah wajar wajib wakil waktu walau waktu wali warga warna warta
wartawan warung waspada wawasan wewenang wilayah wisata wujud yatim yayasan zakat zaman zona zonasi
aktivasi aktivitas aplikasi administrasi anggaran armada baliho beton biopori brosur cctv covid defisit desil detektor dispensasi
domisili elpiji embung fogging gorong hidran hotline identifikasi indikator inspeksi instalasi intimidasi jerami jaringan
kavling kendaraan kerikil komplek konflik kontainer koneksi kuota laboratorium lansia legalisir lokasi lift mangrove menu
meter minibus monitor motor nomor notifikasi online offline password paving pengairan penyuluhan perumahan pesisir petugas
polling portir posyandu prasasti presensi proposal provinsi provider puskesmas registrasi retribusi rekening saring sawer
server sertifikat sirkuit situs sms spanduk sumpit susulan talud tiket toren token tranportasi travel ujian validasi video
website wifi zebra sedimen sedimentasi eceng gondok abrasi normalisasi pengerukan plengsengan brojol sumbatan semprot sterilisasi
biaya semoga moga sidak knalpot brong inspeksi mendadak tilang razia segel galian tersendat macet molor mangkir serap
apalagi akronim aksara asisten ambrol ambruk ambyar angka anonim bangsa banteng batuk belajar berisik bilang bilangan
blanko bolak bronjong bubuk butir cadang cap cermin cerobong cita coblos cuman dada dapur daring luring darurat
dermaga disposisi dolar durasi edisi email eselon ekstensi dzolim zalim galon ganda gara gardu gaya gelandangan
pengemis pengamen generasi genteng gergaji globe gulita hanyut hidung telinga honor honorer huruf ikon inci
informatika insentif iuran jadul jahit jambu jendela jentik jeriken jijik kabul kalimat kandas kapasitas karaoke
kategori kedip kelambu kemarau kendali kendor kepiting keramik keran kerang kokoh komite kondusif konslet korslet
kresek kristus yesus klasik kudu kuitansi kulkas kumat lafal lambang lamar latih lanjut lapuk lemari lemas licin liar
loker loncat lowongan malem mangkrak masehi masing mediasi meja memori mending rantau mihrab mimin minus misal modul
muara nabi rasul nona ojek ombak ongkos paha pahing wage pon legi kliwon pamong praja pancang pancasila pandu panel
pangan pangkal pariwisata paskah pasrah patok pedoman laksana pelita basmi tanggulang teduh aju sangga perabot perihal
muka persis petir tunjuk pip piket plot pol politik poros pot potret presenter privasi produser promosi protokol ramah
rapuh rayap rafia rem rubuh rumpun ronda sabit sah saklar sambal sandar sebentar segitu segmen sekaligus sekedar
sekadar sekian sekretariat seluler sembako semrawut senter separuh serabut sipil sirtu siur suku tabel tagar tamu
tangki taruna tayang tega tekor teks telur tema tempo teras bengkalai kelupas padu paksa sambar sangkut tunda tes tipe
tongkat traktor tuduh tunanetra ubin ucap unggah unduh urai usuk van wafat waris waswas wereng wisatawan ziarah syawal
muharam rajab syakban zulkaidah zulhijah subuh zuhur duhur asar ashar isya audit bentak borong cicil evakuasi keruk
koreksi lindas panggul pangkas pecat sisir sita suruh tebar tiru sentuh setel sisip jinjing juntai besuk satuan
kementerian latihan tani ternak catatan statistik keuangan pendapatan perekonomian kesra protokoler humas ekraf
permukiman geospasial mineral agraria pertanahan wakaf haji umrah umroh takjil tarawih khotbah khatib takbir
silaturahmi halalbihalal kirab grebeg haul maulidan tahlil yasinan slametan hajatan sunatan khitan nikahan pengantin
jenazah kuburan pemakaman layat takziah operator fotokopi legalisasi stempel materai meterai pengantar akta akte lahir
sertipikat teguran peringatan edaran pemberitahuan undangan rembug royong bakti penghijauan reboisasi pestisida
kedelai bawang tomat melon semangka belimbing bandeng pelelangan sabuk breakwater geotube afvour avur sudetan decker
ceramah ngawur jutek merajalela mugi ngapunten maturnuwun pengin pengen layani kabul barangkali sembarang pelajaran nonsubsidi disinfektan bro patungan balap balapan bangjo oprit railing deret info formasi
transparansi cecer selep ledeng popok velg ngeri makasih trims bakul hulu hilir las baling belatung endap disko apek
jengkal tim terbang realisasi tani omel kenalpot kebalik nonton selang jendral rekap resik risau gerah pikun mbok pemotor
pengendara penyeberang tetek bengek lecet kempes gembos oli aki spion helm jas setang stang ember gayung timba sapu
cikrak pengki karpet tikar kasur bantal selimut kompor wajan panci piring sendok gelas cangkir teko rantang galah
cethok linggis palu obeng mur baut sekrup engsel gembok kunci kawat tali tambang jangkar jaring perahu dayung kemudi
solar bengkok lengkung cekung retakan belahan selangkang sebal jengkel dongkol gemas gregetan gerimis rintik deras
mendung kilat guntur halilintar pelangi embun kabut asap debu lumpur pasir kerikil batu cadas padas tebing jurang
selangit murahan gratisan bolak balik wira wiri mondar mandir terbengkalai acuh cuek judes ketus galak sinis angkuh
becus pelit ogah malas rajin ulet tekun gigih sabar ikhlas legawa legowo gumun kaget kapok jera trauma gentar
ngebut ugal ngepot ngerem klakson sein tikung salip serempet senggol tabrak gilas lindas selip oleng terguling
gratifikasi nepotis birokrasi birokrat transparan akuntabel akuntabilitas efisien efisiensi pemborosan boros hemat
sosialisasi edukasi literasi numerasi akreditasi kurikulum ekstrakurikuler pramuka upacara rapor ijazah wisuda
antibiotik tensi suntik imunisasi posbindu prolanis rujukan rawat inap resep apoteker obatnya sirup salep perban
box culvert hotmix rigid rabat makadam guardrail cembung traffic cross angkutan bus trayek ojol delman kusir
ribuan puluhan ratusan jutaan kosong nol sebelas sepuluh belas puluh seratus seribu ribu juta miliar triliun sejuta setengah
pertama kedua ketiga keempat kelima
adha rayon trans jateng telolet buyut jago lions club ulul albab persero anugerah paguyuban komunitas kereta gapoktan
poktan dasawisma petilasan patung terimakasih trimakasih makasi makaci mksh tks thx suwun regards tertanda nuhun
apbdes musdes musrenbang musrenbangdes bimtek bumil jimpitan siskamling poskampling pamsimas sanimas spam ipal bspn
bsps bst umk umr ump uks uts uas ukt snbp ppdb spmb mbg dapodik kip kjp kks kta jkk jht taspen asabri bpjstk idm sdgs
stunting gercep mantul recehan kerbau unggas itik nila gurame rajungan cumi teri tebu melati mawar anggrek mubazir
mubadzir mumpung mundar musnahkan muatan mutakhir kartun karton kardan tarpaulin parkiran pasukan paskibra tarup
sarpras sarden sarung warnet wartel martabak parpol partisipan warkop marshal marketing market nurani dwiarga dwikora
dwibahasa kholesterol wahyu nuraga normalnya uditch pengumuman himbauan imbauan surveyor konsultan vendor kontraktor
subkon rekanan tender spk bast pho fho dpa rka sipd simda lpse odong karnaval bazar bazaar expo pameran turnamen liga
voli futsal badminton bulutangkis sepakbola kasti takraw karate truck dumptruck dump tronton trailer container gandeng
pickup pikap viar tossa bentor hotspot blankspot byu smartfren xl tri myrepublic biznet bpkb tnkb kir uji_kir esamsat
sakpole etle booster antigen pcr pmt kms dbd malaria leptospirosis tifus diare muntaber cacar campak afirmasi bos bop
bosda seragam lks kwh mcb njepret jepret ngedrop drop tegangan semenisasi urugan sodetan pungli oknum ternyata rupanya
katanya bilangnya makanya biarpun sekalipun maupun ataupun adapun kendati lantaran berhubung sebetulnya sesungguhnya
kesini kesitu kesana disitu ditepi diatas dibawah diluar didalam disamping disebelah diseberang dibelakang ngga engga
gaada gabisa gapernah gatau gausah gitu gini kek kyk kayak kya bngt bget sgt smg smoga mhon mohn tolonk plis pliss
dngn sdg sdng sblm stlh spti untk unt yng kpda pda tpi jdi jga hrus sj ja doang trus klau kl klw kmrn kmaren skrng skr
sekrg bsk bln thn jm mnt orng ank tmn rmh rmah sklh skolah jlnan lbih kcl bsr dpn blkg smpg dkt deket bbrp sdikit
sedkit cpt cepet lmbt lambt mcet mct rsak rusk rsk hncur prh parh pngin pgn pngn pen
)"},
    // Words of other tongues at home in Indonesian, and some that begin or end as names do.
    {bit(Is::ordinary), R"(
diameter minimarket supermarket hipermarket swalayan akuarium generator alternator ekskavator eskavator bekho backhoe
buldoser buldozer aluminium alumunium galvanis galvalum asbes almari kolonial matematika otomotif supervisor
agrowisata ekowisata eduwisata telekomunikasi periodik politeknik auditorium gimnasium hidroponik akuaponik biogas
cendekia maharaja wirausaha swasembada serbaguna olimpiade sukarelawan tunawisma tunarungu tunadaksa dwiwarna
dwifungsi kolaborasi adiwiyata adipura palawija paskibraka karawitan gamelan ketoprak campursari dangdut orkes koplo
apitan megengan syawalan kupatan barikan rebana hadrah wayang purnatugas purnabakti purnawirawan purnama purwarupa
widyaiswara widyawisata muadzin muazin musafir mursyid mukadimah musabaqah muhasabah mukena mualaf mubalig mukminin
marjin radius panorama dokumenter dokumentasi akomodasi akuntan alumni amatir ambisi anatomi antena arsitek artikel
asesmen atlet audio aula bakteri basis baterai batalion biologi biodata blokade brigade cafetaria desain dinamika
direktori diskusi ekosistem ekspedisi eksekusi elemen elevasi emisi epidemi etalase fakultas farmasi federasi figur
filosofi finansial fondasi galeri gerilya geografi gorden hektometer heroik higienis historis horizontal vertikal
humor imigrasi imajinasi imunitas inisiatif inisiasi inkubator inspirasi instruktur integritas interaksi intensitas
investigasi isolasi jurnalis kabinet kalkulator kampus kapabilitas kardigan katering kemoterapi kimia klorin koalisi
komando komoditas komunal konsumsi konfigurasi konvoi kosmetika kriminal kriminalitas kupon legislatif lensa lisensi
logo mahkamah maskapai masinis mekanik mekanisme metropolitan migrasi militer misterius mobilitas moderator molekul
motivasi narasumber navigasi nominal notulen oksigen opini oposisi orientasi otoritas parameter partikel pasca
pavilion pelataran permanen personel populasi prediksi prematur presentasi primitif privat proporsi prosedur prosesi
provokator psikologi radiator rasional redaksi regional regulasi religi reparasi residu resolusi revisi ritual royalti
salinitas satelit selebaran seminar sensasi sentimen simulasi sinkronisasi sirkulasi skema solidaritas spekulasi
spesifik stasioner statis subyek sugesti surveilans tabulasi taksonomi teater teleskop temperatur terapi terminologi
teritorial tolerir transformator transmisi tribun turbin urgensi utilitas ventilasi verifikator vila visual volunter
yuridis zamrud
)"},
    // The commonest derived words: the gate would find their stems, but most of a text goes faster without.
    {bit(Is::ordinary), R"(
sampaikan disampaikan ditindaklanjuti menindaklanjuti tindaklanjuti menunggu ditunggu laporannya laporkan dilaporkan
terkait bersama menanggapi ditanggapi berikut berikutnya menghubungi dihubungi teruskan diteruskan meneruskan terlebih
jawaban jawabannya makin mengecek dicek ketidaknyamanan ketidaknyamanannya melakukan dilakukan lakukan setempat diberi
memberi diberikan memberikan solusinya dibiarkan disuruh diperbaiki memperbaiki perbaiki perbaikan perbaikannya
berdasarkan pengecekan terakhir kepedulian kewenangan berwenang dipakai mengganti diganti capek memasang pemasangan
pasangkan keadaan keadaannya mengantar diangkat pekerjaan pekerja mengganggu terganggu abis tindakannya dibaca grup
datanya membuat dibuat ditangani penanganan menangani seadanya biayanya isinya menyala nyalakan memeriksa diperiksa
pemeriksaan numpang perubahan membantu dibantu bantuannya keluhan keluhannya kantornya nasibnya mengalami bertahun
keterangan mewakili menyusul pelayanan pelayanannya melayani dilayani dikoordinasikan berkoordinasi koordinasikan
jadwalkan dijadwalkan sehari seminggu sebulan setahun ditutup menutup menutupi kumpulan teleponnya dilalui melewati
sebenarnya kasihan ditandatangani airnya pas pemerintah pemerintahan separah dibahas penyelesaian diselesaikan
menyelesaikan mengukur diterima penerima penerimaan menyalahkan perbatasan omongan petugasnya disebarkan berangkat
difoto digunakan menggunakan pengguna aturan sistemnya pengeluaran bertambah pelatihan menjadi berbeda penerangan
ditindak dijelaskan menjelaskan penjelasan penjelasannya menghindari membawa dibawa smua sepanjang perpustakaan
giliran kabarnya tagihan pengadaan stiap menegur ditegur berjalan jalannya jalanan lubangnya berlubang bertahap
menambah ditambah mengirim dibuka lampunya kelihatan terlihat berkurang mengurangi ditertibkan penertiban ketentuan
dipersulit terlambat keterlambatan didahulukan pembakaran terendam merendam kejelasan biasanya pencairan mengikuti
ikuti diangkut mengangkut pengangkutan penghasilan permohonan memohonkan mengajukan pengajuan diajukan perhatian
perhatiannya terjadi kejadian menumpuk tumpukan setinggi seluas sebesar sebanyak selebar sedalam mengenai mengharapkan
diharapkan berharap kekeringan pengurusan menanyakan ditanyakan pertanyaan membutuhkan dibutuhkan kebutuhan keberatan
terlampir lampiran kerusakan rusaknya penghubung pembeli penjual jembatannya syaratnya persyaratan sebelumnya
sesudahnya bansosnya komplen mengalir dialiri debunya baunya dibagikan pembagian terpeleset dipangkas pejalan
melengkapi kelengkapan pendukung mendukung menyatakan diambil mengambil pengambilan perbarui diperbarui penyaluran
disalurkan mendatangi didatangi dibersihkan membersihkan pembersihan menemui bersangkutan permasalahan masalahnya
mendapat mendapatkan didapat dijawab menjawab dijalankan mengatur diatur pengaturan pembangunan membangun bangunannya
dilaksanakan pelaksanaan melaksanakan diaspal pengaspalan penambalan tergenang genangannya menghabiskan menuju
tercatat pencatatan siaran melebihi kekurangan meliputi meninjau ditinjau peninjauan mengusulkan diusulkan pengusulan
mengimbau dibayar pembayaran terdaftar perizinan pengawasan mengawasi diawasi pengerjaan dikerjakan mengerjakan
mencapai tercapai menyebabkan disebabkan penyebab penyebabnya akibatnya membahayakan berbahaya keselamatan kemacetan
kebersihan keamanan kenyamanan kesulitan kesempatan kekhawatiran mengkhawatirkan meresahkan keresahan merugikan
dirugikan kerugian penumpang pengendaranya pengemudi pembuangan dibuang sampahnya warganya desanya sekolahnya
tempatnya waktunya harinya tanggapannya infonya kondisinya kelanjutannya lanjutannya ujungnya pinggirnya sungainya
salurannya gotnya pohonnya tiangnya kabelnya listriknya alirannya tekanannya tagihannya nomornya suratnya berkasnya
kartunya antriannya antreannya loketnya pegawainya pelayan kmi wrg lwt hr tmpt ptgs mlm lpr srg mgkn pdhl sdkit kt
lmpu dsa
)"},
    {Is::ordinary | Is::foreign, R"(
the and is are was were be been have has had do does did will would can could should this that these those with from for not
but you your they them their there here what when where which who why how my our we he she his her it its of to in on at by as
or if an please thank thanks help road street water light broken because very really still already
)"},
    {bit(Is::ordinary), R"(
tengah kali sawah monggo banget bocah wae cah sing lan dermawan kukuh topan ilham sakinah khusnul khotimah istiqomah yasin soleh
sholeh romadhon sabar murni pribadi sandi titik yoga maya madya bejo urip suko sugeng slamet utomo nuri panji bima khasanah
kadinkes damri pilkades imlek express minyakita fuso djarum gudang tajuk arumanis bustaman rojolele mentik soeratin overload
jaranan arjuna wiwaha muharram safar jumadil rajab syaban ramadhan ramadan syawal dzulqadah dzulkaidah dzulhijjah zulhijah
lebaran jamaah jemaah autentik balairung cendekiawan elektronika insinerator karantina manajemen narkotika paramedis poliklinik prosedural
simpatisan spesialis ultimatum universal wiraswasta gelagapan amburadul serampangan geregetan separator barikade parabola
rapel abonemen anumerta argometer dibenahi diyakini seberapa seseorang senantiasa sentimeter semenanjung tenggorokan
pujasera narahubung psikiater reservoir reproduksi ortopedi pedagogi penganiaya praperadilan kedutaan komplementer
helikopter hierarki independen inventaris introspeksi instrumental ekonomis ergonomis estetika diagonal menopause memindai
metamorfosis etik faedah jeda jelita sela sidik retorika parlementer antardesa videografer veteriner stakeholder deadline
kubota quick komatsu phonska inpari ciherang mekongga situbagendit hino oppo vivo realme xiaomi sinovac astrazeneca
pfizer aqua bulog tembiring es pita mujair tpq tpa bbws pusdataru panasonic lifebuoy indomie
indomaret alfamart telkomsel indihome indosat samsung honda yamaha suzuki toyota whatsapp google facebook instagram twitter
youtube tiktok telegram gojek grab shopee tokopedia android iphone pertamina pertalite pertamax pln bpjs jkn kis pkh bpnt blt
bca bri bni bsi mandiri dana ovo gopay lapor sp4n hallo hello bumdes pdam dishub dinkes dindik dinsos dlh bpbd satpol dukcapil
dindukcapil disdukcapil dinkominfo diskominfo kominfo dinputaru dpupr pupr dinperkim dinpermades dinhub dinpertan setda setwan
inspektorat bappeda kesbangpol polri tni polres polsek koramil kodim kemenag kemensos kua bpn samsat kpu bawaslu dprd dpr mpp
panrb kemenpan pantura alhamdulillah assalamualaikum waalaikumsalam wassalamualaikum
wassalam wr wb warahmatullahi wabarakatuh bismillah insyaallah insya allah astaghfirullah subhanallah amin aamiin islam kristen
ramadan lebaran idulfitri natal nyepi waisak imlek muharram maulid isra mikraj covid corona
sdn smpn sman smkn mts mtsn ma man mi min sd smp sma smk tk ra paud tpq rt rw kk ktp sim stnk nik hp wa wib wita wit wit opd asn pns pppk
apbd apbn ok oke sip min admin cs km kg ha jl jln gg no nomer nmr sdh pju lpju tpa tps rtlh skck ippat led vip pt cv ud umkm ukm ikm iud kb kia usg igd ugd icu
)"},
}};

} // namespace

std::span<const WordList> ordinary_words() {
    return lists;
}

} // namespace siar::privacy
