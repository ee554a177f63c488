// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/lexicon.hpp"

#include <array>

namespace siar::privacy {
namespace {

constexpr Flags word = bit(Is::ordinary);

constexpr auto lists = std::to_array<WordList>({
    {word | Is::honorific, R"(
bapak pak bpk bp ibu bu ibuk saudara saudari sdr sdri mas mbak mbk mba abang bang kak kakak om pakde bude budhe
pakdhe paklik bulik lik yu kang mbah nyonya ny tn tante eyang simbah bunda cak neng dek dik paman koh cik cece encik mister mr mrs yai kaji akang ceu mbahkung
)"},
    {bit(Is::honorific), "yth bpk2 ustadz ustad ustadzah ustaz gus kyai kiai nyai"},
    // What follows an honorific and is no name: offices, trades, kin.
    {word | Is::office, R"(
bupati wakil camat lurah kades kepala ketua sekda sekdes sekretaris bendahara presiden wapres menteri gubernur wagub
walikota wali kota kadus bayan modin carik perangkat anggota dewan direktur direksi manajer pimpinan pejabat kabid kasi
kasubag kasubbag kadis kadin kapolres kapolsek kapolda danramil dandim kapten komandan polisi polantas satpol satpam
hakim jaksa guru dosen kepsek dokter bidan perawat suster mantri petugas pegawai admin operator pengelola pengurus
takmir ustad penyuluh penghulu koordinator pendamping relawan kader pkk rt rw sopir supir tukang pedagang petani nelayan
penjaga juru parkir jukir pemilik pengusaha pemborong kontraktor mandor rektor ketum sekjen staf caleg dpr dprd
pengasuh inspektur penyidik bpk hajatan pengawas panitia penyiar dirut plt pj pjs kabag kasatpol gub bup pres kapolri satgas kasat korcam koruptor ogah
)"},
    {word | Is::kin, R"(
tetangga suami istri isteri anak adik kakak ayah bapak ibu mertua menantu keponakan ponakan saudara sepupu cucu paman
bibi kakek nenek teman kawan pacar mantan oknum pelaku tersangka korban janda duda majikan pemilik almarhum almarhumah
alm tetanggaku tetangganya tonggo tonggoku pasien siswa siswi murid mahasiswa warga an anakku suamiku istriku
)"},
    {word | Is::naming,
     "nama bernama namanya namaku pelapor dipanggil panggilan tertanda ttd inisial sebut panggil pengirim pemohon si "
     "jenenge "
     "jenengku asmane"},
    {word | Is::self | Is::function_word, "saya aku sy kulo kula gue gw aq ak ane"},
    {word | Is::kind, R"(
varietas varian merek merk mrek lakon bangsal paviliun ruang jambu mangga durian melon padi cabai cabe jagung bawang
beras
)"},
    {word | Is::place_word, R"(
desa ds dusun dsn dukuh dkh dk kampung kp kelurahan kel kecamatan kec kabupaten kab kota provinsi prov perumahan perum
pasar psr terminal stasiun jembatan sungai kali waduk embung alun balai kantor gedung lapangan taman makam tpu pantai
pelabuhan tpi bendungan dam simpang pertigaan perempatan bundaran tikungan wisata objek komplek kompleks gunung bukit
pulau pabrik pendopo pendapa aula villa griya kawasan eks dukuhan ruas bendung rusun rusunawa asrama petilasan patung punden sendang bukit
)"},
    {word | Is::place_word | Is::street | Is::function_word, "jalan jl jln gang gg lorong"},
    {word | Is::place,
     "indonesia jawa jateng jakarta semarang surabaya bandung yogyakarta jogja sumatra kalimantan bali kudus jepara "
     "pati "
     "rembang blora grobogan purwodadi kendal salatiga ungaran boyolali solo surakarta sragen klaten pekalongan tegal "
     "brebes "
     "pemalang magelang temanggung wonosobo purwokerto cilacap kebumen cirebon tangerang bekasi bogor depok palembang "
     "lampung banten sulawesi tuban gresik lamongan bojonegoro malaysia arab saudi taiwan korea hongkong riyadh "
     "jeddah taipei makkah madinah mekah singapura brunei jepang"},
    {word | Is::institution, R"(
rsud rs rsu rsi rsup rsia rsj rsgm rspad puskesmas pustu klinik masjid mushola musholla musala mesjid langgar gereja vihara kelenteng klenteng sd sdn smp
smpn sma sman smk smkn mi mts mtsn ma man tk ra paud tpq tpa madin madrasah pondok ponpes pesantren yayasan universitas
univ institut stikes akademi sekolah bank koperasi apotek hotel pt cv ud universitas posyandu panti kua polsek polres koramil partai stadion museum monumen tugu bandara spbu radio dinas bpr bumdes
sdit smpit smait smkit tkit kb slb sltp slta rumkit gapoktan poktan kwt kud ksp kelompok karangtaruna taruna paguyuban komunitas organisasi
bumdesma pdam pln kai dprd monumen program merek merk aplikasi varietas kereta ormas fatayat muslimat aisyiyah muhammadiyah ansor banser
)"},
    {bit(Is::institution), "sunan sultan pangeran ki nyi panembahan rsia gor tpst"},
    {word | Is::shop,
     "toko warung warong kios kedai bengkel depot resto restoran kafe cafe salon karaoke laundry konter pabrik pt cv "
     "ud pd"},
    {bit(Is::shop), "rm"},
    {word | Is::phone, R"(
hp telp telpon telepon tlp tlpn wa whatsapp wasap wastap sms hubungi hub kontak contact call telfon ponsel handphone
nowa nohp nomorhp hotline cp telefon telephone phone wassap wats tlepon tlpon telfonnya hpku hpnya nope nohape kontaknya
)"},
    {word | Is::identity, "nik ktp ektp kependudukan"},
    {word | Is::family_card, "kk nokk"},
    {word | Is::tax, "npwp"},
    {word | Is::card, R"(
bpjs jkn kis nip nisn nis nuptk sim paspor passport idpel pelanggan meteran kwh kartu peserta rekam registrasi resi
tiket token nopel nosambungan sambungan virtual imei nib sertifikat kode otp tracking pendaftaran antrian antrean
kpj kitas kitap pin verifikasi bpkb stnk rangka seri nib nop polis kepesertaan keanggotaan visa nrp nuptk medis nmid nrg nim
)"},
    {word | Is::account, R"(
rek rekening norek bca bri bni mandiri bsi btn bank jateng cimb danamon permata dana ovo gopay shopeepay linkaja transfer
tf jago seabank neobank blu allo jenius superbank bjb bpd muamalat mega panin ocbc maybank uob citibank btpn sinarmas bukopin
krom dbs hsbc sakuku doku atm kartukredit debit kredit briva
)"},
    {word | Is::vehicle, R"(
plat pelat nopol motor sepeda mobil truk truck kendaraan bus bis pickup pick angkot avanza innova xenia vario beat
nmax ninja supra tronton dump taksi ambulans colt nopolnya platnya bernopol nopolisi berplat berpelat mobilnya motornya truknya truknya nomorpolisi elf hiace brio jazz agya
ayla xpander ertiga carry fortuner pajero honda yamaha suzuki kawasaki scoopy mio viar tossa bak trailer kontainer
)"},
    {word | Is::birth,
     "lahir lair ttl kelahiran dilahirkan lahirnya born dob ultah tgllahir tmplahir usia umur ulang milad ultahku "
     "lahirku"},
    {word | Is::position,
     "koordinat lat long latitude longitude lintang bujur lon gps titik lokasi sharelok shareloc lokasinya posisi "
     "plus"},
    {word | Is::social, R"(
ig instagram fb facebook tiktok twitter telegram akun youtube line username user medsos threads snapchat discord shopee tokopedia lazada linkedin kwai bigo akunku
igku igsaya akunnya fbku
)"},
    {word | Is::number_word, "no nomor nmr nomer num"},
    {word | Is::hamlet | Is::function_word, "rt rw erte erwe rukun"},
    {word | Is::block, "blok blk kavling kav"},
    {word | Is::house,
     "rumah perumahan perum kontrakan kost kos griya alamat alamatnya beralamat tinggal "
     "omah omahku omahe rumahku rumahnya rumahmu kosku kontrakanku griyaku rumahe kediaman"},
    {bit(Is::complex),
     "perum perumahan komplek kompleks griya villa rusun rusunawa asrama kos kost kontrakan ruko puri graha cluster "
     "residence residen regency apartemen mess rumdin "
     "kontrakannya kosan"},
    {bit(Is::code),
     "otp pin verifikasi resi kitas kitap tiket token akta akte ijazah bpkb stnk rangka mesin sertifikat kode visa "
     "booking voucher aktivasi "
     "polis"},
    {word | Is::tens, "belas sebelas puluh sepuluh"},
    {word | Is::measure, R"(
orang warga hari minggu bulan tahun jam menit detik kali meter m cm mm km kilometer kilo kg gram g ton liter l watt volt
kwh persen kk rumah unit buah titik lampu tiang ekor lembar batang sak karung kepala jiwa laporan aduan pengaduan
kasus kelas siswa desa kecamatan kelurahan rt rw hektar hektare ha kubik ruas kubikasi poin x kendaraan pohon truk
mobil motor rit mbps gb mb derajat kwintal
)"},
    {word | Is::money, "rp idr rupiah ribu juta miliar milyar triliun rb jt ribuan perak"},
    {word | Is::month, R"(
januari februari pebruari maret april mei juni juli agustus september oktober november nopember desember jan feb mar apr
jun jul agu agt ags agust sep sept okt nov nop des
)"},
    {word | Is::digit,
     "nol kosong satu dua tiga empat lima enam tujuh delapan sembilan siji loro telu papat limo enem pitu wolu songo "
     "lapan nul enol pat nem zero one two three four five six seven eight nine"},
    {word | Is::law, R"(
npsn perbup perda perpres permen permendagri permenpan pp uu undang pasal ayat sk surat edaran keputusan peraturan instruksi
perdes inpres kepmen tahun thn th pergub perwal kepbup kepgub kepdes pmk permensos permenkes permendes permendikbud permenhub
permenpupr raperda raperbup perka se
)"},
    {word | Is::child, "balitaku bayiku anakku putraku putriku"},
    {word | Is::health, R"(
hiv aids tbc tuberkulosis kanker tumor odgj skizofrenia kusta hepatitis sipilis gonore leukemia keguguran aborsi autis
)"},
    {word | Is::subject, R"(
anak bayi balita bocah putra putri siswa siswi murid santri cucu anaknya anake bayinya ponakan keponakan bawah
sakit hamil melahirkan lumpuh stroke ginjal diabetes jantung depresi epilepsi demensia jiwa difabel cacat operasi kritis
)"},
    {bit(Is::sexual), R"(
perkosa diperkosa memperkosa pemerkosaan perkosaan cabul dicabuli mencabuli pencabulan pelecehan dilecehkan melecehkan
seksual kdrt sodomi disodomi disetubuhi menyetubuhi asusila digerayangi pelacur pelacuran prostitusi psk mesum
)"},
    {word | Is::debt, R"(
utang hutang utangnya hutangnya berutang berhutang pinjol rentenir debt
)"},
    {bit(Is::swearing), R"(
bangsat bajingan asu jancok jancuk dancok dancuk kontol goblok goblog gblk tolol bego kampret brengsek keparat sialan
monyet ngentot memek pepek perek lonte bacot cocot ndasmu matamu bedebah biadab laknat congor gatel taik tai bgst anjg
anjing babi setan iblis dungu idiot pekok kimak pantek jembut silit
)"},
    {bit(Is::group), "kafir kadrun cebong aseng kopar-kapir inlander"},
    {word | Is::people, R"(
cina cino china tionghoa arab madura batak papua ambon dayak sunda bugis minang padang yahudi nasrani kristen katolik
hindu budha islam syiah ahmadiyah pribumi komunis pki lgbt banci bencong wahabi
)"},
    {word | Is::blame, R"(
korupsi korup mengkorupsi koruptor pungli suap menyuap disuap sogok mencuri nyuri maling pencuri curi selingkuh
berselingkuh menipu penipu penipuan nipu memeras pemerasan nilep menilep menggelapkan penggelapan gelapkan mabuk judi
berjudi narkoba sabu memukul mukuli menganiaya penganiayaan dianiaya mengancam ancam ancaman merampok rampok begal
membunuh pembunuh penadah menadah dukun santet preman calo makelar mangkir bolos membolos ditilap menilap nepotisme
zina berzina mesum fitnah memfitnah
)"},
    {bit(Is::place_adjective), R"(
tani nelayan ternak wanita sampah sakit karet tiga empat taruna pedagang pemuda rakyat muslimat pupuk beras islam
terpadu raya negeri baru lama lor kidul agung besar kecil timur barat selatan utara tengah umum daerah desa jami islam
jenderal letjen
)"},
    {bit(Is::before_deed), R"(
belum blm tidak tdk tak ga gak nggak sudah sdh udah juga masih pernah selalu sering suka malah mau ingin akan telah
terus tadi yang ini itu tetap langsung kemarin sendiri
)"},
    {bit(Is::deed), R"(
dapat dpt menerima terima minta meminta lapor melapor melaporkan mengadu mengadukan menulis nulis bilang mengatakan
ngomong berkata marah ngamuk mengamuk menelepon nelpon tinggal bekerja kerja membakar bakar membuang buang jualan
berjualan jual menjual menolak mengancam ngancam punya meninggal sakit pindah mencuri korupsi bayar membayar beli
membeli pergi tanya bertanya alias dkk orangnya daftar mendaftar ngurus mengurus nikah hamil memukul memarahi mengusir
memeras menipu menyerobot mengeluh mengeluhkan menyampaikan memohon umur berumur usia parkir narik nagih mabuk nglapor
matur nyolong janji berjanji pungut tagih ngaku mengaku komplain protes tukang resah khawatir nanya butuh nunggu
bernama beralamat ngadu laporan
)"},
    {bit(Is::domain),
     "com net org id co go info xyz site link my me io ly gl biz tv web sch ac desa gov edu app cc ru be ee st gg page "
     "so tk ai dev"},
    {bit(Is::link_head), "http https www"},
    {bit(Is::short_form), "a an dari by"},
    {bit(Is::of_person), "kata oleh kepada milik duweke gadhahanipun jarene"},
    {bit(Is::mailer), "gmail yahoo hotmail outlook ymail icloud rocketmail protonmail dot"},
});

} // namespace

std::span<const WordList> trade_words() {
    return lists;
}

} // namespace siar::privacy
