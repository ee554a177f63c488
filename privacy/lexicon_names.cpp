// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/lexicon.hpp"

#include <array>

namespace siar::privacy {
namespace {

// Given names and family names in use in Central Java: Javanese, Arabic, modern. The lists with `ordinary` hold names
// that are also words of the language.
constexpr std::array<WordList, 4> lists{{
    {bit(Is::name), R"(
abdul abdullah abdurrahman abdurrohman abidin achmad ade adhi adi adit aditya afif afifah agnes agus agustin agustina
ahmad ahmadi ainun aisah aisyah ajeng aji akbar akhmad alfian ali alif alifah alwi amanda amelia amiruddin aminah
aminatun amir anang andhika andi andik andika andini andre andri andrianto anggi anggoro anggraeni anggraini angga
anik anin anis anisa annisa anisah anita anjani anna anton antonius anwar ardi ardian ardiansyah ardianto ari
arif arifin arifudin arini aris arman arum arya aryo asep asih askari asmawi asmuni asna asrori astri astuti
atik atmaja atmojo ayub aziz azis azizah azhar badri badrun bagaskara bagyo baharudin bambang basir basri basuki
basyir bejo bening bella benny bima bowo budhi budiarti budiarto budiman budiono budiyanto budiyono burhan burhanudin
cahyo cahyono cahyani candra chandra chamim choirul cholid cholil christina chusnul cindy daffa daliman danang dandi
dani daniel danu darmadi darmaji darmanto darmawan darmo darmono darsono darto daryanto daryono dedi dedy deni denny
desi desy devi dewanto dian diana dicky diki dimas djoko dodi dody doni donny dwi dwiyanto dyah edi edy efendi
efendy eka eko elisa ellen ely endah endang endri eni erlangga erna erni ernawati erwin evi fadhil fadil fadli
fadlilah fahmi fahri faiz faizah faizal faizin farhan farid farida faridah fariz fatah fathoni fathur fatimah fatkhur
fatma fatmawati fauzan fauzi fauziah febri febriyanti feri ferry fika fikri fina firda firdaus firman fitri fitria
fitriani fitriyah galih galuh ganjar gatot gilang ginanjar gito giyono giyanto gunadi gunarto gunawan habib habibah
hadi hadiyanto hafidz hafid hafiz haidar hakim halim halimah hamdan hamid hamidah hamzah handayani handoko hani
hanif hanifah hardi hardiyanto hariadi harianto hariyadi hariyanto haris harjo harjono harno harsono hartanto hartati
hartatik hartini hartono haryadi haryanto haryati haryono hasan hasanah hasanuddin hasanudin hasbi hasim hasyim hendra
hendri hendro heni henny heri heriyanto herlambang herlina herman hermanto hermawan herry heru hesti hidayatullah
hidayati himawan husain husein husen husni ibnu ibrahim ida idris ika ikhsan ikhwan iksan ilham ilyas imron ina indra
indrawati indriani indriyani inem iqbal irawan irawati irfan irma irwan irsyad isa ismail ismanto ismiyati isnaeni
istiqomah istianah ita iwan jaelani jaenal jaenudin jaka jamal jamaludin jamil jamilah janto jarwo jasmani jasmin
jauhari jayanti jayadi johan joko jono jumadi jumari jumiati juminten junaedi junaidi juwari juwarti kaliman kamal
kamaludin kamdi kamsiah karmin karmini karno karsini karsono kartika kartono karyadi karyono kasan kasanah kasdi
kasim kasiman kasmadi kasmin kasmirah kasmuri kasno kastari kastini kasturi khadijah khafid khairul khalid khamim
khasanah khoiri khoirul khoirun khoirunnisa kholid kholifah kholil kholis khotimah khusnul komari komariah komarudin
krisna kukuh kuntoro kurniasih kurniawan kurniawati kusnadi kusnan kusno kusuma kusumawati kuswanto kuswati laela
laila lailatul laksono lasmi lasmini lasno latif latifah lestariningsih lia lilik lilis lina linda lisa listiyani
luki lukman lulu lusi luthfi lutfi lutfiah machfud madya mahfud mahmud mahmudah maimunah malik mansur mardi mardiah
mardiyah mardiyono margono maria mariana marimin marni marsini marsono marsudi martini martono maryam maryanto maryati
maryono maryoto masduki masfufah mashadi mashudi masitoh maskur maslikhah masrifah masruri masrukin mastur maulana
maulida mawardi maya mei meli melinda miftah miftahul miftakhul mila mina misbah misbahul misbakhul mislan moch
mochamad mochammad mohamad mohammad muanas muarif mubarok mudakir mudjiono muflih mufid mufidah muhadi muhaimin
muhajir muhamad muhammad muhdi muhlisin muhsin muhtar muji mujiati mujiono mujito mujiyono mukhlis mukhtar mukidi
mukti mulyadi mulyani mulyanto mulyati mulyono munadi munandar munarto munawar munawaroh munir muniroh muntamah
murdiono murni murniati mursid mursidi murtini murwanto muryani musa musafak musarofah mushlih muslih muslikah
muslikhah muslimah musrifah mustafa mustaghfirin mustain mustakim mustaqim mustofa mutia mutiah mutmainah muttaqin
muzaki muzakki nabila nabilah nadia nadhif nadhifah nafisah nafis naila najib nana nanang nanda nani naning nanik
narimo narsih narti naryo nasikin nasirun nasir nasrudin nasrullah nasution nasyiah natalia natsir naufal nawawi nazar
ngadimin ngadinem ngadiman ngadiyono ngadiyem ngatemi ngatiman ngatini ngatinem ngatno nia niken nina ningrum ningsih
nining nita noor nova novi novia novita novianti nuha nugraha nugroho nunik nunuk nunung nuraini nuraeni nurhadi
nurhasanah nurhayati nurhidayat nurhidayah nuri nuriyah nurjanah nurkholis nurohman nurrohman nurrochman nurul nurwanto
nuryadi nuryanto nuryati oktavia oktaviani pangestu paijan paijo paimin paimo painem painah pairah pairan panji
pardi parmi parmin parno parsi parti partini partono parwati parwoto pawito pitoyo ponijan poniman ponimin ponirah
poniyem ponco poniran pramono pramudya prasetya prasetyo prasojo pratiwi prawira prayitno prayogo pribadi pranoto
priyadi priyanto priyatno priyono pujianto pujiastuti pujiati pujiono purnami purnamasari purnomo purwadi purwanti
purwanto purwati purwono purwoto puspita puspitasari qomariyah qomarudin rachman rachmat rachmawati raden radit raditya
rafi rafli raharjo rahayuningsih rahmadi rahman rahmawan rahmawati rais ramadhan ramadhani ramadhani ramdan ramelan
rangga rani rasid rasiman rasmi rasmin rasno ratih ratmi ratmini ratna ratnasari ratno redi rendi rendra reni renny
reno reza ricky rida ridho ridlo ridwan rifai rifki rika riki rina rini rinto riono rio rismawati risa rita riyadi
riyanti riyanto rizal rizki rizky rizqi robert robi robiah rochim rodiah rofiah rofik rofiq rofii rohadi rohani
rohayati rohim rohimah rohmad rohman rohmat rohmatun rohmawati romadhon romlah ronggo roni ronny rosa rosalia rosi
rosid rosidah rosidi rosita roso rosyid rosyidah royani rubiah rubiyah rudi rudianto rudiyanto rudy rukayah rukini
rukmini rumini rumiyati rusdi rusdiana ruslan rusmadi rusmanto rusmini rusmiyati rustam rusydi ruwaidah sabar sabari
sabariah sadimin sadiyo sahal sahid sahrul saifudin saifuddin saiful sakdiyah sakinah salamah salim salimah salma
samadi samijan samini samiono samirah samiyem samsudin samsul samsuri sandi sandy sanita sanjaya santi santo santosa
santoso sapari saparudin sapto sapuan sarjono sarkowi sarman sarmi sarmin sarmini sarno saroh sarpan sarpin sarti
sartini sarto sartono sarwo sarwono sarwoto satimin satinah satiyem satrio saryono sasmito sastro satya saud sawal
septian septiana setiawan setiawati setyawan setyo setyorini setyowati shaleh sholeh sholihah sholihin sholikah
sholikin sholikhah sidik sigit silvi silvia sinta siska siswadi siswanto siswati siswoyo siswono siti sitti slamet
sobari sobirin sodikin soekarno soeharto sofia sofiah sofiyah sofyan soim sokhib solekah solekan soleh solekhah
solichin solikah solikan solikhah solikhan solikhin solikhatun solikin sonhaji sony sopiah sopian sopiyah sriyati
sriyani sriyanto sriyono subagyo subakir subandi subandrio subarkah subekti subiyanto subiyono sucipto sudarman
sudarmi sudarminto sudarmo sudarmono sudarno sudarsih sudarso sudarsono sudarti sudarto sudaryanto sudaryati
sudaryono sudibyo sudiman sudirman sudiro sudiyono sudjarwo sudrajat sugandi sugeng sugiarti sugiarto sugiharti
sugiharto sugihartono sugiman sugimin sugini sugino sugiono sugirah sugito sugiyanti sugiyanto sugiyarti sugiyarto
sugiyem sugiyo sugiyono suhadi suhardi suharjo suharman suharno suharsono suharti suhartini suharto suhartono suharyono
suhendar suhendra suherman suhermanto sujadi sujarwadi sujarwo sujatmi sujatmiko sujatmoko sujiati sujito sujiyanto
sujiyem sujono sukadi sukamto sukandar sukanti sukardi sukarjo sukarman sukarmin sukarni sukarno sukarsih sukarti
sukartono sukasih sukatmi sukatno sukemi sukesi sukijan sukimin sukini sukino sukir sukirah sukiran sukirman sukirno
sukiyem suko sukoco sukono sukri sukur sulaiman sularno sularsih sularso sularti sularto sulastri sulasmi sulastini
sulhan sulis sulistiani sulistianto sulistiawan sulistiyani sulistiyanto sulistiyono sulistiyowati sulistya
sulistyaningsih sulistyo sulistyono sulistyowati sulton sumadi sumanto sumardi sumardiono sumarlan sumarmi sumarmo
sumarni sumarno sumarsih sumarso sumarsono sumarti sumartini sumarto sumartono sumaryanto sumaryati sumaryono sumiati
sumijan sumilah suminah sumini suminto sumirah sumitro sumiyati sumono sunandar sunar sunardi sunari sunarno sunarni
sunarsih sunarso sunarti sunarto sunaryo sundari suntari suntoro sunyoto supadi supandi supangat supangkat supar
supardi suparjo suparman suparmi suparmin suparmo suparni suparno suparti suparto supartono suparwi supeno supini
supinah supiyah supono supraptini suprapti suprapto supratman supri supriadi suprianto supriatin supriyadi supriyanto
supriyati supriyatin supriyatno supriyono suradi surahman surahmi surani suranto surati suratman suratmi suratmin
suratmo suratno suratun surawan surip suripto surjono surono suroso suroto suroyo suryadi suryana suryani suryanto
suryati suryo suryono susana susanti susanto susatyo susi susiana susilawati susilo susilowati susmiyati suswanto
suswati sutadi sutaji sutamto sutan sutanti sutanto sutardi sutari sutarjo sutarman sutarmi sutarmin sutarni sutarno
sutarsih sutarti sutarto sutedjo sutejo sutikah sutikno sutilah sutimah sutimin sutinah sutini sutirah sutirto
sutiyah sutiyo sutiyono sutjipto sutomo sutono sutopo sutoyo sutrisna sutrisni sutrisno sutrisnowati suwadi suwaji
suwandi suwanti suwanto suwardi suwarni suwarno suwarsih suwarsono suwarti suwarto suwartono suwaryo suwasono suwati
suwignyo suwiji suwito suwoto suwondo suyadi suyamto suyanti suyanto suyati suyatmi suyatmin suyatmo suyatno suyatun
suyekti suyitno suyono suyoto syaefudin syafii syafiq syaiful syahrul syakur syamsudin syamsul syarif syarifah
syarifudin tamam tamsir tantri tanti tarmidi tarmin tarmini tarmuji tarni tarno tarsih tarsini tarsono tarwiyah taryono
tasripin tasmin tasmini tasrif taufik taufiq tedi tejo theresia thohir thoha thoyib tiara tika tini titi titik titin
tiwi tjahjo tohari tohir tomi tommy toni tono topan totok toyib triana tricahyono trihastuti trimo triono trisno
trisnawati tristanto triyanto triyono tugimin tugino tugiman tugiran tugiyem tukijan tukiman tukimin tukinah tukinem
tukini tukino tukirah tukiran tukiyem tumijan tuminah tuminem tumini tumino tumirah tumiran tumiyem turmudi turmudzi
tursini tusiman tuti tutik tyas ubaidillah udin ulfa ulfah ulfatun ulin ulum ulya umam umar umaroh umi ummi umiyati
untari untoro urip usman ustadi utami utari utomo utoyo vera veri veronika vina vivi wachid wagimin wagimah waginah
waginem wagino wagiran wagirah wagiyem wagiyo wahab wahib wahid wahidin wahono wahyono wahyudi wahyuni wahyuningsih
wakhid wakidi wakimin waliyah wandi warda warji warjo warni warno warsini warsiti warsito warsono warti wartini wartono
wasiman wasito wasis waskito wastini waluyo wawan wening wibisono wibowo wicaksono widada widarto widayanti widayat
widayati widhi widi widianto widiarti widiastuti widiyanti widiyanto widjaja widji widodo widyastuti widyawati wijaya
wijayanti wijayanto wijono winarni winarno winarsih winarti winarto winda windarti winoto wisnu wiwid wiwied wiwik
wiwin wiyono wiyoto wongso wulan wulandari wuryanto yahya yani yanti yanto yanuar yasin yasir yasmin yatemi yati
yatiman yatimin yatinem yatini yatmi yatmin yatno yayan yayuk yeni yenny yoga yogi yohanes yono yosep yosi yoyok yudha
yudi yudianto yuliana yuliani yulianti yulianto yuliati yulis yulistiana yuni yuniarti yunita yunus yusron yusuf yuyun
zaenab zaenal zaenudin zaenuri zahra zaid zaidun zaini zainab zainal zainuddin zainudin zainul zainuri zaki zakiyah
zubaedi zubaidah zuhdi zuhri zulaekah zulaikah zulaikha zulfa zulfikar zulkifli zumroh zumrotun
apriani arifah ayu bayu desta dewi hidayat indri intan joyo kurnia kusumo puspa putu rahma rejo
satria sekar sentot sri sukma wahyu wati
)"},
    {Is::name | Is::ordinary, R"(
agung aisya amin etik grace hikmat intan jariah kuntum lucky mabrur makruf marvel mercy mubarak mujahidin muktamar
munajat muslimin mutiara nilam norma novel rima rise salmon sunah syuhada tirani trimurti varian victor welas wibawa windu asmara asri bagus bintang budi bunga cahaya cahya catur cempaka cinta citra dahlia dewa dina dini
fajar guntur harum hidayah imam indah insan irama jati jaya juli kartini kenanga lestari makmur mawar mega mekar
melati mentari mulia mulya mulyo muslim mustika nur panca permata pratama puji putra putri rahayu rahmat raja rama
ratu ria rukun sari setia subur suci surya syukur tanjung tegar teguh tirta tri untung utama utari waras yoni
)"},
    {bit(Is::title), R"(
h hj kh k.h kyai kiai nyai gus ning ustad ustadz ustaz ustadzah raden rr rm haji hajah hajjah
jenderal letjen mayjen brigjen kolonel letkol mayor kapten serka serma sertu aiptu aipda bripka brigadir
bripda iptu ipda akp kompol akbp sersan kopral prof profesor dr drg drh bdn ust pdt drs dra ir syekh syeh habib pendeta romo kyahi cut teuku tengku
moh mohd muh muhd mhd abd ach akh
)"},
    {bit(Is::degree), R"(
se sh spd spdi sag ssos skom st stp sp spi skm sked skep skes sip sap si ssi sthi shi sei amd amdkeb amdkep mpd mpdi mh
mm msi mt mkes mkom mhum mag mak map ma mba mp meng msc phd llm apt ns
)"},
}};

} // namespace

std::span<const std::string_view> phrases_with_names() {
    static constexpr auto phrases = std::to_array<std::string_view>({
        // The dead of history.
        "sunan kalijaga",
        "sunan kudus",
        "sunan muria",
        "sunan ampel",
        "sunan giri",
        "sunan bonang",
        "sunan drajat",
        "sunan gunung jati",
        "sunan gresik",
        "raden patah",
        "raden fatah",
        "sultan fatah",
        "sultan fattah",
        "sultan trenggono",
        "sultan trenggana",
        "ratu kalinyamat",
        "pangeran diponegoro",
        "cut nyak dien",
        "ki hajar dewantara",
        "hayam wuruk",
        // Everyday words that are written as names.
        "tyto alba",
        "kip kuliah",
        "situ bagendit",
        "budi pekerti",
        "batu bara",
        "nuzulul quran",
    });
    return phrases;
}

std::span<const WordList> name_words() {
    return lists;
}

} // namespace siar::privacy
