// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/lexicon.hpp"

#include <array>

namespace siar::privacy {
namespace {

// Given names that citizens of Central Java bear, beyond those of lexicon_names.cpp: old and new Javanese, Arabic,
// Sundanese, Batak, Chinese and Christian. One spelling of each is enough (see PlainSpelling), and none is here that
// the endings and beginnings of name_shape.cpp tell. The last list holds names that are also words of the language.
constexpr std::array<WordList, 3> lists{{
    {bit(Is::name), R"(
aan aang abdurrochim abimanyu aceng acong adang adel adela adelia adelina adiguna adinata adinda adipati adiputra
adistya aditama adityo adnan adrian adriana afandi afung agah agatha agil agni agustian agustiani agustini agustiono
ahmadun ahong ahyar aidil ainul ainur ainurrofiq aisha akhdan akila akiong akong akrom akromah alan alana albert alda
aldi aldino aldo alesha alex alexa alfarizi alfi alfia alfiana alfin alfina alfito alfonsus alifia alin alina aliong
alisa alisia alma almira alvaro alviano alvino alvira alwan alya amadea amali amalia amalina amar amara ambar
ambarsari ambarwati amel amelinda ameng ami aming aminoto aminudin amira amirul amri amrina amrizal amsari amsoni
amsori anafiah ananda anandita anandya ananta anastasia anastasya anaya andara andaru andra andrea andreas andrew
andrian andriana andriani andriawan anes angela angelia angelica angelina anggia anggita anggriani anggriawan anggun
aniek anifah aninda anindita anindya aning aniqotul anisatul anjarsari anjas anjasmara annas anne anni annie anshar
ansori antika anto antok antoni apriana apriatna aprilia apriliana apriliani aprilianti aprita apriyanto ardan ardana
ardani ardiana ardianti ardika ardita arditya arel arfa arfan arfian arga argi argo argya arian ariana ariani arianti
ariantika ariawan ariesta arifatul ariful arika arin arina arinda arisandi ariska ariskya arisna arista aristo arjun
arjuna arkan arkana arlan arlina armanda armando arnold arosid arsad arsenio arshaka arsy arsya arsyila artha artika
arumi arvin arwan arwani arzaq arzhanka asadi asfan ashari ashila ashma ashraf asiong aslam asmariah asmaul asmi
asmiati asmo asmoro asnan asnawi asngadi aspari asriani asrof asrul asrun assyifa astrid asyhar asyrofi asyura atabik
atang atha athalla athar atharrazka athaya athifa athoillah atika atin atina atiqoh atmi atmono atong atun aufa aulawi
aulia aurel aurelia avan avika avita awalia awalul axel ayra ayudia ayuk ayumi ayunda ayuni azahra azalea azalia
azhari azizul azka azkia azmi azmil azra azriel azril azzam badawi badriah badrus badruz bagas bagaskoro bagja
bahrodin bahrowi bahrudin bahrul bahrun baidhowi baidlowi baihaqi bakhtiar bakir bakri bakrie balqis bara baridin
barjo barkah basiran basirun baskoro basman basofi bastian basuni basyar basyari bayu beatrix belinda benaya bendot
benedictus bernadeta bernadus bernard beryl betty bilal billa billy bilqis birgita bismo bisri blegoh bobby bogel
boiran bonari boni bonifasius boniran bonisih bowok bram brama bramantyo brian brigita budiasih budiati budiawan
budihardjo budilestari budimulyo budioko budipurnomo budisantoso budisusilo budiutomo budiyana budiyuwono bukhori
busri busro busyairi caca caesar calista calya candika carissa carla carolina catherine cecep cecilia celia celine
celvin chacha chairunnisa chalimi chandika chelsea cherly chesa chiara chika chintya chlara chloe choiriyah cholik
cholisoh chrisna christ christian christin christine christiono christopher chudlori cici cicih cicilia cindya cinthya
clara clarissa claudia clement cokro dadan dadang daffi dahlan dahri dahroni dahrun dalhar dalijo daliyem daliyo
dalmadi dalmini damanhuri damar damara damian damiri damsuki danar danardono dandung danendra dania danial daniar
danica danis danisa daniswara danti danuarta danur danuri daramaji dargo darip darius dariyo darji darkam darkim darko
darkum darkun darlan darmiasih darmiati darmini darminto darmoko darmuji darnawi darnoto daroini darojat darpi darpin
darsan darsi darsim darsini darsiti darsuki darti dartik dartini darus darwadi darwan darwanto darwin darwinto darwis
daryani daryoko daryuni dasimin dasiran dasirun daslim dasmi dasri dasuki dasuri davian david davin davina dawam dawud
dayari dayat dayu debby debora decky dedeh dedik deffa deka dela delia deliana delvi delvina denada denata dendi denis
denise denok denta deri desiana desinta destiana destri devan devandra devano devara devia deviana devika devina
devira devita dewangga dewantara dewanti dewayani dhafir dhea dhika dhita dhiya dhofir dhuha diajeng diandra dicka
didiet didin didit diego dila dilan dilara diman dimitri dinar dinarti dinata dinda dinka dinta dion dipta dira dirga
dirgantara dito ditya diva divya djarot dlofar dodik dodo doel dominikus dona doris dorkas dudung duladi dulah
dulkamid dulkarim dulmanan dulsalam dulwahid durahman dwiki dwipa dwita dwiyanti dyaning dyas dzakiyya dzatul dzawin
dzikri dzikrina dzunnun earlene ebiet edelweis edgar edho edo edward edwin efrida egi ekana ekasari ekawardani eksan
elang eldin elena eleonora elfa elfira elia elina elis elisabet elita elizabeth ella elma elsa elsi elsye elvan elvano
elvi elvin elvina elvita elwin emanuel emil emilia emir emma emmy encep endar endarti endra endriyani endro eneng
enggar engkos enjang enjel enok entin erfan erfin eri eric erica erick erik erika erin erina eris eriska erlin erlina
erlinda erlita erly ermi ernia ernita ersa erta erwan erwina esta estelita ester esti estiana estiani estining eti
etik euis eva evan evana evania evelyn evita ewin eza ezra fabian fabio fabregas fachrozi fachrul fadel fadela fadhila
fadlan fadlun fahad fahima fahira fahmil fahriza fahrizal fahrur fahrurrozi faida faiq faiqoh faishal faisol faizun
fajri fajrin falah falia falih faliha fani fania fara faradila faradina faras fardan farel farichah farichin faridatul
farikhatul farikin faris farisa farkan farros farzan fasya fatan fathia fathin fathir fathkur fathul fatih fatihah
fatihul fatimatuz fatkul fatkurrahman faturochman faustina fauziana fauzul favian fawwaz faza febriana febriani
febrina febriyan feby fela felicia felisa felix fendi fenty feny feranika ferdi ferdian ferdiana ferdinan ferdinand
ferina fernanda fernando fero ferrel fibri fida fidya fiki fiko filda filla finda fiona fira firna firsta firza fita
fitra fitriana fitrotul fiyya florentina frans fransisca fransiska fransiskus fredi frenky freya friska fuad fuadah
fuadi fukron fulan fulana furaida furqan furqon gabriel gabriella gaguk ganang gandhi gandung gangsar gani ganis
ganjari garda garin garindra garnis garry gatut gaura gavin gavriel gayatri gea gembus gendis genduk genjik geovani
gerald geri gesang gesti ghaffar ghaida ghaisan ghania ghazali ghazi ghifari ghina ghita ghofar ghofir ghofur ghoni
ghozali ghozin ghufran ghufron gia gian gianti gibran gilang gilar gilbert gilbran giman gino ginting gio giovani
giran giri gisela giyarsi giyarti giyem giyoko gladys gloria goman gompang gondo gono gonzaga grace gracella gracia
grahita gregorius gudel gugun gultom gumelar gunandar gunar gunari gunarti gunaryo guno gunoto guritno guruh gustav
gustian gustin gustina gutomo habibi hadiana hadid hadiprayitno hadisiswoyo hadiwinoto haeruman hafida hafidhoh
hafidun hafidzah hafifah hafis hafshah haidir haikal haila haizum hakam halida halimatus hambali hambari hamdani
hamdun hamidin hamidun hamizan hammad hamzani hamzawi hanafi hanan hanana hanani handaru handi handini handono handri
hanggar hanggara hanggoro haniah hanifan hanik hanin hanina hanindya hanna hans hansen hanum hanung hapsari haqi
harahap hardani hardika hardiman hardinata hardini hardjito hardono hargono hariani harianti hariawan haridi haridin
harimurti haripin harisandi harjanti harjati harjiyo harjoko harjuna harliani harmadi harmaji harmini harminto harmoko
harmono harmuji harnani harnoko harnoto haromain haromen harri harsana harsini harsiwi harsojo harsoyo hartadi
hartanti hartawan hartiwi hartiyani hartojo hartoko hartopo hartoyo hartuti haruman harun haryoko haryoto hasbiyallah
hasna hasni hasta hastari hasti hastin hastomo hastowo hasyimi haura hazel hazim hedi hefi helen helena helga helmi
hema hemas hendar hendarti hendi hendrajaya hendrawan hendriana hendriani hendrik hendrita hengki heniati henidar
hening henri herawan herdi herdian herdiana heriana heriati heriawan heribertus herina heriyani herjuno herkules
herlan herlin herlinda hermana hermani hermanu hermanus hermien hermin hermina hermini herminto hermoko hermono
hernadi hernan hernanda hernani hernowo heroni hertanti hertati herutomo heti hidayatin hidayatul hidayatus hikam
hikmat hikmatul hilal hilda hilman hilmi hilya hima himam himatul hindri hindun hisyam honggo hosen hudalloh hudaya
hudha humaidi humaira hurul husaini husna husnaini husnan husnayah husnun hutabarat hutapea hutomo hwie ibad ibadi
ibni ibnul ibrohim icah icha idah idam idrus ifa ifah igna ignasius ignatius iis ike ikhlasul ikin ikmal ikrom ikromah
ila ilma ilyasa ilyasin imamah imania imas imelda imroah imroatul imronah imroni imtikhanah inara inaya inayatul
indarti indarwan indayani indera indiarti indira indraeni indrajaya indrajit indrasari indrati indrayana indrayani
indro indun ineke ines inggar inggit inggrid ining inshira inshof intan intanti inul inung ipan ipung ira irah irana
irena irene irfandi irfani irin irina irkham irkhamni irsadi irsan irwandi isabel isabella isbah isbakhul isbandi
isfandi ishak iskak iskandar islah islahul isma ismadi ismaya ismi ismono ismoyo ismunandar ismuni isna isnanda
isnandar isnani isniah isnu isqi isrofi isrokah istadi istamar istaqlal istaqomah istari isti istianatul istiati
istiatin istijabah istika istikhomah istina istini istirochah istiti istiyani istiyarti istuti iswadi iswahyudi
iswandi iswara iswari isyana itok ivana ivanka ivon iwanda iwang iwuk iyan iyem iyoh izhar izza izzah izzan izzati
izzatul izzul jacky jaelan jaemun jafar jaiman jajang jakiman jalal jalali jalil jamari jamasri jamhar jamhari jamhuri
jamiah jamingan jamini jamiran jamjuri jamroni jamsari jamsuri jamun janadi janarko janet janggan janjang jannatul
janoko janu januar januardi januarti janur januri jariah jariman jarir jarkasi jarkoni jarwadi jarwono jasiman jasinta
jasmine jason jaswadi jatmika jatmiko javier jawad jawahir jawari jayus jazari jazil jazim jazuli jazuri jefri jelita
jemadi jemikem jemirin jenar jeni jenita jeremi jeremia jerry jesika jessi jessica jessie jesslyn jevon jiem jihan
jiman jimi jimin jinan jirin jito jiyo joana jodi joel jofan johana johanes johar johari johny johrin jokosusilo
jokowi jonas jonatan joned jonet joni jordi josef josephine joshua jovanka jovita juari juartini judhistira judith
jufri juhadi juhari jujuk jukri julia juliadi julian juliana julianti juliarti juliati julio jumadil jumaedi jumaeri
jumaidah jumail jumain jumal jumala jumali jumalia jumanah jumangin jumani jumanto jumariah jumarno jumarti jumeri
jumhari jumi jumiah jumidah jumini jumino juminto jumirah jumiran jumiyo jumono jumriah juna junaenah junaidah juned
juniar juniarti juremi justin justisia jusuf juwadi juwahir juwaini juwair juwanto juwariah juwartini juwita juwitah
juwono kadafi kadarwan kadiman kadir kadiran kadirun kadiso kadiyo kadmi kaerul kaesang kaesar kafa kafeel kafi kafid
kafidin kafka kahfi kaila kaira kalandra kalila kalinggo kalista kaluna kalyubi kamaliah kamari kamelia kamid kamidi
kamidin kamijo kamila kamilia kamilin kamilun kamini kamiran kamiyo kampleng kamsari kamsi kamsidi kamsini kamsir
kamsiran kamsiri kamso kamtini kamto kana kanafi kanafiah kanasih kanaya kandi kandiman kania kanisius kanthi kanza
kapsah kapti karel karenina kariim kariman karin karina karinina karip karisun kariyanto karla karlina karmadi karmani
karmidi karmisan karmisih karmiyem karmo karmono karmuji karnadi karnawi karniti karolina karsan karsidi karsim
karsiman karsiti karso karta kartawi kartijo kartiko kartiman kartiyo kartosuwiryo kartoyo kartubi karyam karyani
karyo karyoto karyudi kasbi kasbolah kasdan kasdani kasdari kasdono kasfi kasidi kasidin kasini kasiran kasirin
kasiyan kasiyem kasiyo kaskoyo kasmi kasmo kasmudi kasnadi kasnan kasnawi kasni kasniah kasrah kasran kasri kasrin
kasripan kastam kastaman kasti kastim kastolan kastolani kastoyo kastubi kastun kasturah kasum kasun kasupah kaswadi
kaswan kaswari katarina katemi kateni katiman katimin katini katiran katiyo katmini katmono katon katrin katrina katut
kaulan kautsar kavindra kayana kayyisa keanu keenan keira keisha keiza kelvin kemala kemi kemijem kemiran kendra kenny
kenthus kenzi kenzie kenzo kesih kesumo kevin kevina keyla keyra keysha kezia khadiq khadir khadziq khaerani khaeri
khaeron khaeroni khafidin khafidzin khaira khairiah khairun khaizin khalil khalila khaliq khalisa khalwani khamami
khamdanah khamdi khamidi khanafiah khandiq khanisa khansa khanza kharir khariri kharirotul kharisma kharisun kharits
khasani khasmi khatarina khayan khayatul khikmah khinanti khirzin khoeron khoeroni khoerunnisa khoiruman khojaeni
khojanah khojin kholidun khoridah khoridatul khosiah khosiin khotib khotim khotimatul khotmil khufadz khumaenah
khumaeni khumaeroh khumaida khunaeni khunaifi khurin khuriyatul khuzaini khuzairi kiandra kiki kikuk kinan kinanti
kinasih kintan kirana kirani kireina kirom kismadi kismi kismo kiswadi kiswandi kiswono kiswoyo kiyat klara klarisa
klaudia kliwir kodir kohar koirul kokom kolifah kolil komaedi komaidah komala komalasari komarul komarun komsun koriah
kosasih kosiah kosidin kosim kosmas krisnadi kristanti kristi kristiana kristiani kristin kristina kristine kristiono
kriswandi kromodikromo krusita kudori kumaeni kumaidi kumala kumalasari kunaefi kunaeni kunari kunarti kunaryo kunayah
kuncahyo kuncara kuncoro kundori kunhadi kuniasih kunjana kuntadi kuntari kuntarti kunti kuntini kunto kuntum kurdi
kuriah kurmen kurnaesih kurniadi kurniadin kurnianti kurniasari kurniati kurniatin kurotul kusaeri kusaini kusdi
kusdiana kusdiarti kusdinar kushartanti kushartini kusiah kusin kusmadi kusmaji kusmi kusmiati kusmin kusmini kusminto
kusmiran kusmono kusmuji kusnaeni kusnandar kusniah kusniati kusnin kusnindar kusnul kusriati kusrin kusriyah
kussetiati kustanti kustari kustiah kustiana kustiani kustini kustomo kuswadi kuswanda kuswandi kuswara kuswardani
kuswartini kuswoko kuswono kuswoyo kuzaini kwee labib labibah laili lailia lalita lamijo laminto lamiran lamiyo
lamsari lanjar lanjari lantip laras larasati larasita lasiman lasini lasiran lasiyo lasmadi lasmiati lasmidi lasmijan
lasminto lasmono lasturi lastutik latifatul latifun latisha latuconsina laura lauren laurensia laurentius lazuardi
legiman legimin leginah legiran legirin legiyem legiyo leila leli lena leni leo leon leonard leonardo leonardus leoni
leri lesli lestariani lesti lestiani leticia levi leviana levina lexa liana lianita lidia liem lifia lifiana ligwina
lilian liliana lily lindasari lingga linggar lionel liong lira lisna listia listiana listina listiono lita liza lizzy
lois lola lolita lorensia louis lubis lucia luciana lucky ludfi ludiro lugiman luhung luis luisa lukas lukita
lukitasari lukito lukluk lukmanul lukmono lula luluah luluk lulut luna luqni lusia lusiana lusiani lusyana lutfan
lutfiana luviana luzman lyla septi
)"},
    {bit(Is::name), R"(
mabrur mabruri machali machasin machbub machfudz machin machrus madchan maddarojah madhuri madlikan madrai maesarah
maesun maftuh maftuhah maftukhatul maghfur maharani mahardhika maharti mahatma mahbubah mahbubi mahdi mahendra mahesa
mahesti maheswari mahfudhoh mahfudi mahfut mahira mahmudi mahmudiono mahmudun mahrurin mahsun mahsunah maidah makhful
makhromi makhrusin maknun maknunah makruf makrufah makrufi maksudi maksum maksumah makwin malika malikin malkan maman
mamat mambaul mamik mamluah mamluatul manarul mandasari mandra manggala mangun manisem mannan manoppo mansuri manteb
manuel manunggal manurung marcel marcela marcelino marcello marchel marco marcus mardijo mardikun mardini mardiyani
mardjuki maresa mareta marfuatun margaret margareta margi margini margiyo mariadi maridi marijo mariman marino marisa
mariska marisol mariyo marjanah marjani markamah markasan markhamah markonah markuat markum markus marlena marlia
marliana marlina marlinda marmini marmono marmuji marniah marniati marnoto marpaung marpuah marsad marsadi marsaid
marsam marsel marsela marselino marshanda marsiah marsidah marsidi marsiti marsiyo marsodo marsoleh marsya martha
marthen martina martinus martodihardjo martopo martoyo martuti maruf marvel marvin marwa marwoto maryamah maryani
maryoko maryunah maryuni marzukoh masadah masamah masdar masdari masdukah masfiah masfuah masfuk masfukah mashar
mashud mashuda mashuri masiswo masitah maskan maskanah maskonah maskun maskupah maskuri maskuriyah maslahah maslan
maslekan maslikah masmuah masmudah masmudi masnah masni masnuah masnukah masnun masodah masoka masrah masrikan
masripan masrofi masrofin masroh masroni masropah masruhan masruhin masrukah masrukan masrul masrun masruroh mastiah
mastini mastuah mastufah mastukah mastuki mastukin mastuni masturah masturi masturo masulah maswan matali matius
matohir matrokhim matrokim matsani matsari matsuri matthew maufur maulani maulia maulidi maulidin maulidina maulidya
maulina maulizar maulud maunah maura maurin mawadah mawaidi mawardah maxi maximus mayang mayasari mayke maykel mayra
mayzura mbarep meiga meilan meilani meiliana meilina meilinda meiling meina meirina meirza meisya meitasari melani
melania melda melia meliana melin melisa melita melki melsa melvin mentil mercy meri merlin merlina mesach meyra mia
michael michelle michiko midah miftahur mikael mikayla milda milenia milka minanur minarsi minarti mingun minhajul
mira miranda mirna miroj mirojul mirza misbahah misbahun misbak misbandi misdi misiran mismiati misnadi misnah misnan
misni misri misriah misrin misro misrukah misrukin misti mistiani misto mistuni mita mizanul mochtar mochtarom modim
mofit mohajir mohamat mohyidin mokar mokhlis mokhsin monica monika moris muadz mualip muamar muanam mubarak mubin
muchit muchlas muchlison muchson muchtarom mudhofar mudlofar mudrik mudzofar mufidatul mufidz mufrodi mughni mugini
mugiono mugis mugiyanto mugiyo muhab muhali muhari muharom muharor muhdlor muhdor muhid muhimatul muhni muhrodi
muhroji muhrom muhtadi muhtarul muhyani muhyi muin muis muiz mujab mujaeni mujahidin mujais mujazi mujiadi mujiarti
mujiasih mujiasri mujib mujinah mujini mujirahayu mujiri mujitaba mujiyana mujiyani mujiyem mujiyo mujtaba mukaat
mukafi mukarom mukeri mukhayaroh mukibatul mukid mukini mukit mukiyat mukiyo mukri mukson muktamar muktarom muktiono
mulahela muliana muliasih mulyasari mulyoto mumtaz munah munajat munaji munajib munarti munasik munasri mundhofir
mundofar munfaati munib munif munika munirul munjaeni munjamil munjazi munjini munsyi muntaha muntahar muntaqo muntari
muntini munto muntoha muntohar muqim muqodam murdi murdiati murdoko murhadi murhartini murjani murjito murjoko
murniasih murobbani murobbi murodi murofi murofik muroqib mursini mursito murtadho murtadi murtadlo murtaji murtaqi
murtaza murtiasih murtopo murtoyo murwani murwono murwoto musaddad musairi musanip musdar mushab mushafa mushofa
musholih mushonef musiyam muslam muslikan muslimin musni musnida musofak musoleh musori mustadi mustahal mustajab
mustajib mustaqfirin mustar mustari mustatik mustaul mustiko mustini mustoleh mustolih mustopo mustovia musyafik
mutaali mutadho mutahar mutamimatul mutaza mutazam muthohar mutholib mutiani mutiara mutoyo muttaqien muyassar muza
muzadi muzayin muzni nabhan nabil nadhira nadhiroh nadien nadin nadine nafi nafiah nahla nailul naim nainggolan
najahah najahatin najihah najla najma najwa nalendra nandar nandini nando naomi napitupulu naqiya nara naraya nardi
narendra narko narsan narwan narwi naseh nashrul nasichun nasihah nasikah nasoha nasori nastain nastangin nasukha
nasya nasyith nasywa natan natanael natasha nathania naufa naura naya nayaka nayara naysila naza nazhifa nazifa nazil
nazila nazim neda neha neli nella nelson nena neneng nengsih neni nesa nesti neti neva nevi neysa ngadenan ngaderi
ngadi ngadimun ngaenah ngafif ngafifah ngaini ngainun ngali ngalim ngaliman ngalimun ngapiah ngarbi ngaripin ngasipan
ngasiran ngasmi ngasno ngasri ngasrun ngatemo ngateno ngatijah ngatijan ngisa nguripan niam niamah nicholas nick nicky
nico nicolas nidhom niha nihayatul nikita nikmah nikmatul nikmatus niko nikolaus nilam nilasari nilna nilnal nilta
nimas nindy niputu nisa nisak nisfa nisrina nisrokha nissa nitya nizam nizar noel nofrita nono norma noval novan novel
novela noventa noverta noviana noviandi novika novina novriza novrizal novtantia nugi nugraheni nukman nuning nunky
nuras nuri nuril nurma nursalim nusaibah nuzul nuzulul nyamini nyamiran nyariati nyoman nyoto nyuwito ocan ocha octa
octavia octavian octaviani odah odi odilia ofi oki okta oktaria oktarina oktavian oktavianus olga olif oliver olivia
ollin opik oscar oshan oskar otong ovia owen pablo padma padmi padmo paiman paini paino pairin paitah paitun paiyo
palupi pamuji pandega pandhu pandiangan pandoyo pangaribuan pangestuti panikem paniman paniran paniyo panjaitan
paramita pardjo parera paridi paridin parijo parikesit parisih pariyo parjana parjiman parjono parlindungan parman
parmiah parmiati parmidi parmono parmuji parniah parnyoto parsiman parsini parsiyo partija partijo partiman partingah
partiyani partiyem partiyo partosih partosuwignyo partoyo partuti parwadi parwono paryani paryoto pasiran pasiyo
paskal paskalis patemi patmini patmono patonah patria patricia patrick patrisia paul paula paulina pauline paulus
pawiro pawitri peno permadi permana permanasari permatasari peter petrus philip pingkan pinkan pinky pipiet pipin
pipit pius ponari ponidi ponidin ponidjo ponikem poniko ponimo poniri ponirin ponisih ponisri poniyah poniyo popi
prabawa prabu prada pradana pradani pradhika pradipta pradita prajitno prajoko pramesti pramita pramuji prana pranaja
pranawa pranowo prapti praptiwi prapto praptoyo prasasya prastiwi prastowo pratikno pratiknyo pratikto pratista
pratiwo pratomo pratyaksa prawito prawoto prayitna prayoga prayoto prayuda prayudi prayuga premono pretty priambodo
priatna prihadi prihandoko prihantini prihartini prihati prihatini prihatmoko prihono primadi prisca priscilla prisila
priskila pristiani prita pritasari priti prosojo puan puguh pujiharti pujilestari pujirahayu pujo pujosemedi punadi
punari pungky punjul puput purbo purboyo purhadi purjito purnianti purnowo purwaningsih purwinto purwita purwitasari
puryani puryanto puspo putera puteri puthut putranti putrawan putriana putriani putro qaireen qais qaisara qanita
qatrun qiana qila qiran qisthi qistina qoidah qolbi qomar qonaah qonita qonitatul qori qoriatul qorib qorin qorina
qotrun qotrunnada qudsi queenara qurota qurratul rabil rabiman rachel rachmad rachmadani rachmania rachmi rachmita
radha radika radiman radin radinka radya rafa rafael rafanda rafandra rafani rafardhan rafasya rafida rafif rafika
rafiqi rafka rafsanjani ragil rahadi rahadian rahandika rahardi rahardian raharja rahayuni raheni rahmalia rahmatika
rahmatul raihan raihana raina raisa raju raka rakha ralia ralin ramadhina ramandha ramdani ramdhoni ramidi ramijo
ramikem ramini raminto ramiran ramiyo ramlan ramli ramona randi randiman rangkuti rania ranti rantiman rantini rapingi
rapingun rara raras rasban rasdi rasha rashya rasiban rasidin rasikem rasikin rasikun rasini rasipan rasiti rasiyo
rasjo raskiman raslan rasmadi rasmani rasmini rasmono rasmuji rasni rasnoto rastam rasti rastini rasto rasum rasunah
raswadi raswan rasyad rasyidah rasyim rasyiqa ratemi ratika ratiman ratini ratman ratri rayan rayi rayyan razan raziq
razka rea reana rebecca rebeka rebi redho refa refal refan refi refita regan regi regina regita rehan rehana reina
reisya reka rekno rena renal renald renaldi renaldo renata rendika rengga renita resa reskiana resky resta resti
restiana restiani resyi retna retnani retnasari retno retnosari revandra revina revo rexy reyhan reyhana reynald
reynaldi reynaldo reynand rezi rezki reznu rhea rheina rhesa rhoma riadhoh riandi riangga riani riatin riawan ribka
ricardo richa richard richo rico ridlwan riduan rieska riesta rifa rifai rifana rifandi rifani rifatul rifda rifka
rifqoh rihadatul rike riko rikza rila rima rimas rinanda rinawati rinda rindi ringgo rinjani rino rintan rintiani
rionaldo ripan ripin ripto risal risalatul risda rise riska riskiana riskiya risma rismana risna risqi risqina risqon
rista ristanti risti ristiana ristiani riswadi riswandi riswoko ritma rival rivaldi rivaldo riwan riyad riyadhus riyan
riyanah riyanda riyantini riza rizaldi rizanul rizieq rizka rizkha rizkia rizkiana rizkina rizkita rizwan rochmadi
rochmah rochmani rodhi rodli roefah rofika rofikoh rogayah rohadatul rohana rohandi rohati rohayah rohidin rohita
rohmania rohmi rohmiati rohmiyatun rohyani roisul rojab rojabi rojali rojana rojiah rojikan rojikin rojikun rojiun
rokhmin rokiban rokini rolan roland rolis romadhona romadloni romafi romdhon romdhonah romdhoni romdlon romdlonah
romdloni romi romini romlan romli romsiah romzi ronal ronald ronaldo rondi rosana rosaria rosdi rosdiana rosiana
rosidatul rosihan rosikin rosina rosinta rosiqoh rosmala rosmalina rosmiati rosmini rosyad rosyada rosyidin roudlotul
rouf roufah rowi roy royan royanah royhan royke roykhatul rozak rozaki rozalia rozan rozi rozikhan rubadi rubain
rubait rubangi ruben rubikem rubini rubino rubiyanti rubiyo rudatin rudjito rufaida rufiah rufiati rufikah ruhadi
ruhana ruhayah ruhiyat rujiah rujiman rujiono rukamah rukana rukani rukhan rukhmini rukhoyah rukiah rukiman rukman
rukmana rukmi rukmono rulli rumadi rumaidi rumaisha rumaji rumanah rumbini rumesih rumi rumiah rumiasih rumidah
ruminah rumiyanah rumsih rumsini rumzi rundi runik rupadi rupini ruqoyah ruri rusadi rusbandi rusda rusdan rusdin
rusini rusito ruslani rusli ruslin rusma rusmana rusmani rusmi rusmidi rusmin rusminto rusmiyanto rusmono rustadi
rustamaji rustami rustamto rustanti rusti rustiana rustini rustiyani rusto rusydina rutami ruth ruwadi ruwi sabdo
sabikhis sabila sabilal sabili sabilul sabiq sabrang sabri sabrina sachio sadad sadam sadat sadati sadewa sadewo
sadiah sadikin sadikun sadili sadini sadino sadiran sadjat sadjiman sadli sadmoko sadono sadri sadzali saekhu saeri
saeroji saeroni saerun safa safaat safana safaraz safaria safiera safikah safina safira safitrah safitri safrie safril
safrina safrizal safrodin safroni sagara sagi sagiman sagimin sagiran sagiyo sahad sahadi sahida sahila sahira sahit
sahlan sahli sahman sahri sahril sahroni sahuri sahwan saida saidin saidun saifi saifur saijo saiman saimin saimona
sain sairan saitun sajad sajadi sajidah sajidin sajirin sajiyo sajoko sajuri saka sakban sakdan sakhi sakib sakiman
sakirin salamun salasa salbiah salbini saleha salekan salekun salfa salfia salikah salikin salikun salimi saliran
salis salisa salisatul salistya saliyo salman salmia salmin salmon salsa salsabiela salsabil salsabila salvin salwa
salwan samadun samanhudi samari samaun sambas sambodo sambudi samiah samiaji samidi samidin samihah samijo samikun
samin samingan samingun samino samiran samiri samirin samirul samisih samiyo samiyoto samlan samodra samroh samroni
samrotul samsiah samsidi samsir samsodin samson samsu samsuduha samsuhadi samsuki samsuni samto samudi samuel samuji
samuri sanadi sanah sanan sandra sandria sandrina sandro sandya sanem sangadah sania saniati sanikem sanim saniman
santika santiko santina sanuri sanusi sanyoto saodah saonah saonaji saonan sapardan sapardi saparin sapawi sapiah
sapin sapoan sapon sapuah sapurah saputra saputri saputro saragih sarah sarban sarbini sardiman sardjito sardono
sariati saridin sariem sarijo sarikah sarikin sarikun sariman sarinah sarindi sarinem saripan saripin saritem sariyani
sariyem sariyo sarjani sarjiman sarjiyo sarjo sarju sarkam sarkawi sarkum sarmada sarmadi sarmanto sarmidi sarmila
sarminto sarmono sarmuji sarniah sarniti sarnito sarnoto sarofi saroji sarojo sarono saroyo sarpadi sarpani sarpiah
sarpingah sarpini sarsini sarsito sartam sartana sartika sartuni saruji saruni sarwadi sarwendah sarwidi sarwiji
sarwini sarwinto saryoto sasa sasi sasikirana sasmi sasmoyo sasongko sasono sastrawan satiman satini satiran satiti
satiyo satmaka satmini satmoko satoto satria satriani satriawan satuni saturi sauban saudah saufi saufika sauqi savera
sayekti sayem sayid sayidatul sayidi sayogo sayuti sayyid sayyidah sebastian sefi sefia sefti sekha selena selfi
selfia selfiana seli selina sella selma sembiring seno septa septia septiani septina serafina serena serli sesilia
seti setiabudi setiadi setiaji setiasih setiati setija setijo setiono setiyani setu setyaningsih seviana sevina
shakila shakira shanum shaqueena sharon shaza shazia sheila sherina sheryl sheza shidqi shifa shintia shoba shobikah
shodiq shofa shofi shofwan shufi shunhaji siahaan siamah siami siau sidah siegit sigid siho sihombing sihono sihotang
sijabat sijo sikin sila silalahi silfiana silva silvana silvester silvina simanjuntak simas simatupang simbolon simin
simon sinaga sinarti sindi sindu singgih sinung sipon siradj siran siregar sirin siroj sirojul siron sisca siswandi
siswantini siswari siswo siswoko siswondo sisworo siswoto siswoutomo sitanggang sitaresmi sitompul sitoresmi sitorus
situmorang siwi siyamto slameta sobar sobariah sodri sodrun sofiana sofie sofika sohibul sohifah sohirin sokheh sokhi
sokhipul sokib solekhan solichul solichun solikhati solikul solikun solkan solkhan solkin somad somadi somat somnah
sondang sonia sonnie sopandi sopari sopingi soraya sori soridin sosiawan sosro sovina srianah srianik sriatun
srihandayani srihartati sriharti srihartini srihono srikanah srikandi srikanti srikunti srilestari srimulyani
srimurtini srinanik srinarti sripuji srirahayu srisubekti sriwahyuni sriyatin stanley stefan stefani stefania stefanie
stefanus steffi stela stephen steve steven suadah suaebah suaib suaidah subari subechan subechi subeki subhi subkhan
subroto sudaji sudarwo suden sudibya sugab sugiatno sugiri sugirin sugriwa suhadak suhaila suhaili suhana suhanda
suhartatik suhatta suhel suhela suheli suhendro suhita suhodo suhud sujai sujak sujana sujari sujud sukahar sukajat
sukarjan sukarlan sukarmo sukaryo sukendar sukhaeri sukhoiri sukhron sukis sukiswanto sukmana sulaiha sulaikah
sulamiyah sulastomo sulastro sulfiana suli sulichah sulikah suliyem sulkan sulkhi sulkifli sulma sulthan sumadji
sumaila sumali sumantri sumar sumarah sumargi sumargo sumarlin sumarna sumarwan sumarwi sumaryam sumbogo sumbuk sumiah
sumikah sumiran sumirat sumisih sumitri sumiyem sumo sunah sunandi sunardji sunarmo sunarwan sunasih sunawan sundoro
sundra sundus sundusin sunengsih sunjaya supaah supaat suparjan suparji supomo suprayitno suprayogi supriadin
suprihatin surahmat suraidah suraji surasa suratinem suratna suraya surjana surodin surodji surti suryadharma
suryadinata suryajaya suryanegara susandra susangka susilawan susiyanto susmita susy sutarmo sutedja sutekno sutowo
sutri sutrimo sutyasih suwaibah suwargi suwarna suwitri suwuh suyanta suyat suyatinah suyem suyitna suyuthi swie
syaban syabana syabani syaekhan syaekhoni syaikhul syaira syakir syakroni syakuro syalom syamil syamsi syani syarief
syarifatul syatibi syaugi syaukat syawali syawalina syazwani syechan syefa syefira syeni syifaul syihab syihabul syita
syubban syuhada syukria syukrina syukron syukrul tabrani tabri tabriji tabroni tachrir tafrikhan tafrikhatul taha
tahira tahmid takhim taladi talia talitha tamami tamara tambunan tamim tampubolon tamsil tamtomo tamyis tamyiz tamziz
tanaya tandra tania tanisha tanjaya tanoto tantia tantina tantowi tanwir tanwirul tanzil taqiyya tarban tarbin
tarekhan tarida taridi tarigan tarisa tarjo tarkim tarlim tarmadi tarmisih tarmizi tarmono tarmudi tarmujiono tarniati
tarnyoto tarojo tarsa tarsiman tarsudi tartib tarwadi tarwiti taryo taryudi tasbihah tasha tasiman tasiran tasirun
taslan tasliman tasmi tasmiran tasmo tasmono tasmudi tasmuji tasniah tasnim tasono tasrifah tasrikah tasripan tasrun
tastin tasuri tasurun taswadi taswan taswi taswin tatang tati tatiana tatiek tatik taufan taufani taufikur tauhidah
taukhid tayib tayubi tazkia temok teny terry tesa tesalonika tetuko thariq theo theodora theodorus theofilus theresa
thifal thobari thobib thobroni thofa thohiron thohirun thoifah thoifur thoin tholabi tholhah tholibin thomas thontowi
thoriq thoriqul thoyibah tiana tiarani tifani tihamah tikno tilar tilda tilka timan timotius tina tinnike tinuk tira
tirani tiranti tirtana tirtasari tisa tisna tita titania titien tito tiwuk tiyo tjan tjhin tjiptadi tjipto tjoa
tjondro toby tofik tofikah tofikin tohani tohar toheri tohid tohiran tohirin tolib tolkah tomo tompo toton toyyibah
tresno triadi triando triari triasih triastutik tribakti tribudi tribuwono tricahyani tricahyo tridadi triesti
trifandi trifena trihapsari trihartanti triharyani trihono trikoyo trilaksono trilestari trilia trima trimurti trinovi
tripeni tripomo triputra trirahayu trisandi trisha trishna trisilo trisnadi trisnani trisni trista tristan trisulo
trisunu trisusilo tritunggal triwahyuni triyani triyas triyoso triyuliani triyuni tsabita tsalis tsamrotul tsania
tsaqif tsoqib tsuroyya tuanita tubagus tugini tugiyo tukijo tukimun tukirin tukiyo tukul tulkah tumidi tumijo tumiman
tumin tumingan tumiyo tumsih tundjung tuniah tunjiah turaichan turasih turasno turhamun turikah turikhan turiman
turismi turiyat turkhan turkini turmidi turmin turmini turmono turniati turoikhan tutuko tuwarti tuyem ubaid ubaidah
ubed ucok udi ujang ukhti ulan ulfi ulfia ulfiana ulfika ulifah ulil ulinnuha ulwan ulyana umamah umamatul umami
umamul umanah umarodin umayah umdah umdatul umiasih umidah umihanik umikulsum ummatul umniyatul umran urfah urfan urfi
urifah uripno ursula usup uswah uswanas uwais uzair uzlah uzlifah uzlifatul vadia vaila valen valencia valensia valent
valentina valentino valeria valerie valery vanda vandi vanesa varendra varian vega velia veliana venda venia venna
verly veronica versa vety viana vianny vianti vicky victor victoria vidi vidiana vikria vikto viktor viktoria vilia
vincensius vincent vincentia vindi vini vino viola violeta violita virendra virga virgi virgiawan virgie virgita
virzha visca viska vitalis vito vivian viviana viyan vonda vonny wachidatul wadiyo wafa wafda wafi wafiq wafirotul
wagi wagini wagito wahdan wahdi wahibah wahidi wahindra wahit wahju wahjudi wahudi wahyana wahyani wajiman wajini
wajiran wajiyo wakhidah wakhidun wakidah wakidin wakidjo wakijan wakiman wakimo wakiran wakiyo waldi walgito waliadi
walid walidah walidi walikem waliman walini walino walisih waliyo walji waljito waljiyo waluyani waluyojati wandha
wandira wandiro wangsa wangsit wanodya warasih wardani wardatul wardaya wardiman wardini wardiono wardiyo wardjito
wardono wardoyo wariah waridah waridi waridin warih warisa warisem warits warjana warjani warjini warjiyo warjuki
warkiman warkonah warmini warnadi warniati warnidah warnoto warsana warsidi warsim warsiman warsitah warsiyem warsiyo
warsuti wartadi wartam wartana wartati wartim wartiyo wartoyo waryani waryo waryoto waryuni wasana wasiah wasidi wasih
wasik wasikin wasilatul wasilun wasingah wasini wasino wasiran wasirin waskita waskithoadi waslan wasli wasmadi wasman
wasmi wasmin wasnadi wasni wasno wasono wastam wasti wastiah wasto wastri wasturi wasyim watik watini wazir wazna
wedha weka welas welly wenas wenda wendi weni wenti werdi wessy wiam wiandra wibawa wibi wibisana wicak wicaksana wida
widad widagdo widarti widasari widati widayah widhya widiana widiasih widiasmoro widiatma widiatmoko widimulyo
widiniati widiono widita widjanarko widjiono widodari widura widuri widya widyo wignyo wijanarka wijanarti wijang
wijayani wijiasih wijiati wijil wijna wika wikan wikanti wikasita wike wiknyo wiko wiky wilda wildan wildana wildi
wilfrida wilhelmus willi william wiludjeng wilutomo wimbadi wimbo wina winahyu winanda winangsih winangun winanti
winantu winardi winarka winarko winaryo winasih windi windia windiarti windika windra windrati windriani windu winduri
wineh winggar wini winindya winona winsih wintari wintarti wintolo wirahadi wiranto wirasa wirasakti wirasti wirasto
wiraswasti wirati wiratmoko wiratno wirawan wirda wirdati wirna wiro wiryo wiryono wisesa wismoyo wisnutama
wisnuwardhana wisudo wisya witanti witari witarti wito witri wiwi wiwiet wiwit wiwoho wiworo wiyana wiyanda
wiyarti wiyoko wongsodikromo wuryan wuryani wuryantini xavier yadi yafi yafiq yahdi yahmi yahmin yahmini yakob yakobus
yakub yakup yakut yanah yanda yandi yandra yanis yanita yanri yansen yanuardi yanuaris yanuarti yasa yasmina yasmini
yasri yasrin yasykur yatin yatmini yatmo yatnoto yaumi yayat yazid yefta yelly yemima yenita yenti yeremia yeri yesaya
yesi yesica yesika yeti yoan yoana yoel yofi yogo yohan yohana yohanis yoko yola yolanda yona yonas yonatan yonki
yosafat yosefa yosefin yosefina yosepha yoshua yosia yovan yovita yoyoh yoyon yudhiono yudhistira yudho yudit yuditya
yugo yuke yuki yukira yuli yulia yulian yuliandi yuliandra yuliasih yulihana yulika yulina yulinar yulinda yulisa
yulistianti yulius yulvi yumna yumni yuna yunan yunanda yunda yunia yuniar yuniardi yuniasih yuniati yunika yuningsih
yunizar yurida yurika yuriko yuris yurisa yusa yusak yusana yusani yusi yusina yuslam yusmin yusmita yusni yusnia
yusniar yusrifal yusril yusrina yusrizal yusroni yustian yustiana yustika yustin yustina yustinus yustisia yustitia
yuvita yuwana yuwono yuyu zabrina zada zafa zafira zafran zahid zahida zahidin zahidun zahira zahran zahrana zahro
zahrotul zahrul zahwa zaidah zaidan zaidi zaim zaimatul zain zaina zaira zakaria zakirin zakwan zalfa zalianty zalna
zalwa zamroh zamzami zanah zanuba zaroah zarro zaskia zauja zawawi zayan zayyan zea zefa zefanya zelda zera zeti
zetira zhafira zian ziana zidan zidane zidna zidni zika zila zilvia zindan zira zita zivana ziyad zoya zubaeri zubaid
zubair zuhad zuhaida zuhaidi zuhroh zuhrotul zuhudi zukhruf zulfan zulfi zulik zulin zulmi zumar zumaro zumaroah
zumrodi zumrodin zumrotul zuniati lie hwa hok giok nio swie liong kiem oei kwee tjia tjoa njoo thio khouw inge paidi bonar
rafathar alfarizki
)"},
    {Is::name | Is::ordinary, R"(
alim anjar anugerah asih aura barokah baskara bejan berkah berlian bijak budi cakap cakra cerdas daulat delima elok
esa fatwa firman gading gagah galang galih gemi gemilang gempar gentur gigih gusti hikmah ikhlas ilmi iman jagad jati
karim kasih kemis kenari kliwon laksana langgeng legi lestari lintang luhur makmur manggar melati mentari mukti
mumpuni nona pamungkas pandu panji pasrah perdana permata pertiwi petra pon prima pulung purba ramadani rejeki restu
rezeki riang rimba rindang rukun sabar sabda samsi samudra santun senen sentosa setia sinar subur suluh tabah taruna
tatag teguh tekun temu tentrem tirta topan tulus tumpuk tunggul untung wage wangi waras wasis wulan jum
)"},
}};

} // namespace

std::span<const WordList> given_names() {
    return lists;
}

} // namespace siar::privacy
