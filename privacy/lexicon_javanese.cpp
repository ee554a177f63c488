// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/lexicon.hpp"

#include <array>

namespace siar::privacy {
namespace {

// Everyday Javanese, low and high, as complaints are written in it.
constexpr std::array<WordList, 1> lists{{
    {bit(Is::ordinary), R"(
sampeyan panjenengan niku niki meniko punika nggih inggih mboten ora ojo ojok wis wes durung dereng arep ape sopo piye
pripun kepriye ngopo nopo nang ning ing karo kaliyan ingkang saking seko soko dumateng kagem kanggo nggo amarga mergo
supados nuwun matur suwun mangga sampun ampun saget iso ngantos nganti nek menawi yen nanging tansah terose jare
tiyang iki iku kuwi kae kene kono mrene mriki mriko dalan dalane banyu banyune udan rusake lampune peteng gedhe gede
cilik adoh cedhak omah pasare sekolahe bocahe wargane wetan lor kidul esuk awan bengi dino dinten taun wektu ngoten
ngaten mekaten rodo radi sanget akeh kathah sithik sekedik apik sae elek bodol jugrug mambu resik reged kebak asat
mili mandeg padha podo sami kabeh sedoyo sedaya mesthi tuku mangan ngombe turu tangi mlaku lunga lungo teka teko mulih
ngerti reti dandani didandani dandan ndang cepet ndelok nyawang krungu njaluk nyuwun tulung mbokmenawa ugi ugo maneh
selak rong kula eman laler ijo mesakke mosok wong nglayani mecucu dipakani pakani penyuwunan koyok ngangsu regane
panene rekasa rekoso didelok delok wedi isin lali mangkat budhal kudune ben yo ngono ngene ngunu opo pisan pindho
mbengi surup bakule sawahe kaline embong ratan ledok mawon lepat enggal dipun kados kersa mirsani ngersakaken nyambut
gawe damel ae tok thok tenan temenan estu saestu bot bareng angel gampang abot adang adem ageng aku alit alas alon
amba amben ambles amblong amargi anggone anggen angsal anu aos arak aran ares asring ati awake awit awu ayem badhe
badhog bakal bakalan balen balik bangun banget banjur barang barangan bayar becik bedo bedah beja bener benere beres
biyen biyungane blas blumbang bolong bolongan bojo bojone borok bosen bruwet bubrah bukak buthek bumi cekak celak
cepak cemplung cerak cerih ceket cilaka cukup cupet dadi dados dadine winih dalem danyang dawa dawah dekne dewe dewek
dheweke dhewe dening deres didol dibangun dibenakke dibenerke dibeto dibuak dibuwang didandakke didandosi didandosaken
digatekke digawe diganteni dijaluk dijogo dikei dilewati dikeruk dikon dikandani dikirim ditambal ditampung ditandur
ditinggal ditulung diuruk diwenehi diwehi diresiki dirungokke ditiliki diparingi dipikir dipikirke dipasang
dipunbangun dipunagem dipundandosi dolan donge dongane dodol dolanan dudu dugi dumugi duwe duwit eling embuh emoh enak
endi endhek endut entek entuk esok gadhah gadah garing gawa geblak gek gelem gemblung geni genah genep gerah getih
getun ginten gejlok gogrok golek golekno gotong grimis guneman gupak guyub gawene griyo griya gaweyan geger hawane
isoh isih isine inggal iling ilang ilange iwak jaluk jalukane jarene jawah jejeg jembar jenenge jero jeruk jlungup
jogo jogan joglangan jamban jembrung jongkok kabudhalan kadang kadhos kagungan kahanan kaleh kalih kali kalian
kamongko kandani kanca kanthi kapan kaping karep karepe karuan kawulo kebanjiran kebacut keblowok kecemplung kecewo
kejebur kejeglong kejeblos kejlungup kejegur kecelik kedah kedhuwur kelangan kelep kemalingan kemawon kena kendel
kenging keno kepeksa kepenak kepengin kepiye kepleset kerep keri kesah kesel kesuwen ketemu ketingal ketok ketoke
kewan kiro kliwat kirang kiwo kliru klumpuk kok kolo kowe koe koyo koyone krana kranten krasa kudu kulon kumpul kuwat
kwalik langkung larang lare lawas lawange lebet leres lengkap lemah lenga leren liwat liyane liyan lunyu lurung luwih
luwung lumaku mangke mawa medal medeni melu mesti mbah mbak mbangun mbayar mbenerke mbebayani mbiyen mblebes mbludag
mbalik mbok mbendino mburi mesakake mesakne metu metune meneng mengko menyang menyok mergane mendem mendhem mlebu
mligi mlempem mrono mubeng mudhun mudun mugi mulane mulo munggah munggahe muni muter mung mumet nalika namung nandur
napa nate nampi nandang ndalu ndedet ndhek ndek ndisik ndadak ndandani ndeleng ndalan ndesa ndesaku ndeso neko nemen
nemoni ngadep ngajeng ngalor ngidul ngarep ngarepe ngenteni ngendi ngeten ngluwihi ngurus ngomong nganggo ngeyel
nggawa nggen nggone nggolek nggonku nggowo nggatekno nggatekke ngisor njaba njero njobo nduwe nduwur nikilo nopone
nuli numpak numpuk nyang nyebabke nyemplung nyenyet nyedaki nyuwek nyolong nyilih nyuwuni oleh omahe ombo ono onten
oncat opone oponeh padane padhang padhane padhet pager pados paling pait pancen panas panggon panggonan panggone
panjenengane panyuwun panyuwunan parane paring paringi pekewuh peken pekarangan pengen pengene percoyo perlune
petengan pesti pinggir pinggire pinten pira piro pirsa pitulungan plong poso prayogi prei pring pungkasan putune pomo
rabi radin rame rampung rasah ratane rawuh remen remuk rencang resikan resmine ribet ringkih rino ro robok rongewu
rumiyen rungokno rusuh sabar sabin sabendino saben sadinten sakdurunge sakelangkung sakiki saiki sakniki sakniko
sakmeniko samangke samubarang sampek saged sageto sagete samak samar sanes sangka sanja sapunika saklawase sakwise
sale sasi sarasehan sawise sawetara sayah sebab sedela sedanten sedayane selikur seger sejatine sekawan sekti semanten
semene semono senajan sepur sekeco sepi sering sesuk setunggal seru sewengi sewulan setaun sewu sinten sing siji sok
soale sorot sregep sumelang sumpek sumuk sungkan suket suwe suwene susah suwung takon tambah tangga tanggane tanggi
tanglet tatanan telas teles tembene teng tengen telung tengah terus teyeng tho tibo tilas tilik timbangane tindak
tinimbang titip tlatah toya tumrap tukaran tumindak tulungono tulungi tumplek turene udane udah udreg ujaran ujare
ulang umbul uneg unen ubet upados urusane uwong uwis utawa utawi wae wagu wah wangsul wani warek warung wayah wayahe
wedhi weruh wengi wengenan wenten weteng wetune wongcilik wonten wontene woco wonge wareg werno yektos yomen yake to
tulunge mangkeh nuwunsewu monggo nderek ndherek langkungne tasik taksih kulonuwun lumintu gelis gelisan kathahe bakda
badha sambat sambate sambatane ngresula prihatin ruwet dipunparingi kersaa ngapunten pangapunten pandangu dangu
tanggap siram mripat asto suku awrat tebih caket andhap inggil alhamdulilah bingah rumaos semerap mangertos dos pundi
mriku pinuju lajeng sareng wingi winginane wau mau menapa kenapa dhateng dateng pangestu pangestunipun gegayutan bab
)"},
}};

} // namespace

std::span<const WordList> javanese_words() {
    return lists;
}

} // namespace siar::privacy
