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
cepak cemplung cerak cerih ceket cilaka cukup cupet dadi dados dadine dalem danyang dawa dawah dekne dewe dewek
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

// What is rarer, and forms of the above that are no plain affixes: somebody's name all the same behind "Pak".
constexpr std::array<WordList, 1> rarer{{
    {bit(Is::ordinary), R"(
sedoso sedasa rolas telulas patbelas limolas limalas nembelas pitulas wolulas songolas rongpuluh rolikur telulikur
patlikur nemlikur pitulikur wolulikur songolikur telungpuluh patangpuluh seket sewidak suwidak pitungpuluh wolungpuluh
sangangpuluh satus rongatus telungatus patangatus limangatus nematus pitungatus wolungatus sangangatus telungewu
patangewu limangewu nemewu pitungewu wolungewu tigo gangsal wolung sangang limang tigang ewon yuto sayuta sajuta
separo seprapat prapat kapindho kapindo katelu kalima kanem kapitu kawolu kasanga kasepuluh ping sakmono sakmene
samono wingenane mbesuk mbesok enjing enjinge injing isuk isuke siyang sonten sontene byar bedhug sakminggu rongminggu
telungdina rongdina rongdino telungdino patangdino limangdino pitungdina sakdino sakdina sakwulan rongwulan
telungwulan rongtaun telungtaun limangtaun sataun mongso mongsone wancine wekdal wekdale sakbanjure salajengipun
sakteruse saklajenge sakurunge sakdereng sakderenge saderenge saderengipun sadurunge sakbare sakbar sakuwise
sasampunipun saksampune sakpunika sakpuniko samenika sakmenika sauntara sawatara sakwetoro sawetoro sakwetara sedelo
sedhela sedhelo sedelit sekedhap kedhap sakedhap sakcepete sakjam rongjam suwi kedangon sakdangune saksuwene sasuwene
sajege sakjege lagek lage nembe tasih esih ijih disek dhisik dhisek disik kawitan kawit wiwitan wiwitane wiwite wiwiti
diwiwiti miwiti saktenan wusana wekasane engko engkone mangko ngke kadhang sakwayah tetep tetepe salawase kasepen
kebacuten kadhung kebablasen sanalika sanaliko dumadakan ndadakno dicepetke dicepetna dienggalke dipuncepetaken kesesa
rindhik rindik sante slasa rebo jumuah jemuwah jumungah sebtu geblage bakdo bakdan ruwah apapa priye kadospundi nandi
nengndi ningndi geneyo geneya yagene lhadalah halah weleh woalah wualah wadhuh adhuh biyuh biyung ealah janjane
sakjane aslinipun jebul jebule jebulane tibake pranyata pranyoto ndilalah astagfirulloh subkanalloh alkamdulilah
alkamdulillah samlekum ngalaikumsalam muga mugo kalawan kalayan kambek mbek kanggeh kangge dienggo dianggo dipunangge
dipunginakaken ginakaken gunakake nggunakake digunakake digunakno digunake supoyo supadosa kareben karben benno cikben
merga marganing amargo amergo amerga kerono krono kerna denening dene ewodene ewadene ananging senajano sanajan
sanajano sinajan nadyan nadyana najan ewosemono ewosemanten kajaba kejaba kejobo kajawi menowo nawi nekke yenta angger
anggere waton wathon bendino bendina mben mangka mongkone kamangka meneh menehe utowo upama upomo umpomo umpomone
kayata kayoto kayadene koyodene katone ngetonke rumangsa rumongso rumangsane krosone kroso kraos kraose raose rosone
prasaku jarku jarno jarke jarne jarekno dijarno dijarke ngendika dhawuh dawuh dhawuhe dawuhe didhawuhi didawuhi criyos
criyose cariyos cariyose nyriyosaken cerito critane crita critakno nyritakke dicritakke wadulan nglaporke nglaporake
nglaporaken dilaporke dilaporno dilaporake awakdewe awakdhewe piyambak piyambake kiyambak njenengan njenengane koen
wargone wargo kuwiki puniko nokono nokana mrana mreneo ngriki ngriku ngrika ngriko enggon enggone enggonan panggenan
panggenane dunung dununge dumunung dipapanke dhuwur dhuwure duwur duwure ndhuwur ndhuwure ajenge wingking wingkinge
gandhengan gandhengane njeron njaban jaba jobo jobone njawi salebeting antawis elet kiduling ngulon ngetan lorwetan
kidulkulon kidulwetan ngiwo ngiwa kiwa kiwane cedak cedake nyedhak nyedhaki kadohan kebih kadohen sandhing sandhinge
nyandhing adepan madep madhep ngadhep ngadepke ngadhepi mlebet mlebete mlebuo lebu lebokno lebokke dilebokke dilebokno
dilebokake nglebokke nglebokake metuo metokke metokno wetokno dietokke ditokno ditokke ngetokke ngetokno ngedalaken
wedale ketokke kudanen nrimis rendheng ketigo katiga mareng trang bentere benter adheme adhem anyep anyepe atis atise
katisen kademen kadhemen katis asrep asrepe mendhung mendhunge dhedhet ndedhet bledhek bledek bledeke gludhug gludug
gludhuge thathit tatit kesamber nyamber disamber kanginan prahoro pedhut ebun srengenge srengengene kepanasen panasen
paninge ndhedhe nylorot sumelet sumelete sumlenget owah mawur lindhu lindhune kabanjiran mbanjiri toyanipun kebanyon
mbanyu ngasatke ngasatake disat disatke satke nyedhot disedhot sedhotan kompa ngompa dikompa ngunggahke ngunggahno
diunggahke diunggahno mudhunke didhunno ilenge ilen iline mbludake kluber mblaber blabur blabure mbobol njebol mbruk
kedhung kedhunge sendhang tuke kalenan kalen kalene slokan lepen kalenane segoro segorone kretek kreteg kretege
kretegan wote brug mbening walede blethok blethoke bletok bletokan mblethok njeblok jeblog mbecek kekum kerendem
kerendhem krendem rendeman direndem ngrendem kelem kelebon klebon kelebonan klebu kelebe klelep kleleb keblebeg kintir
kentir kegowo ngintir ngaringke kegaringen trocoh trocohe mrembes ngungsike diungsike ngungsekke ngungsekno nylametke
keciliken pertelon pertelone menggok menggoke muterake diubengi ngubengi ubeng ubengan njujug dijujug jujugan jujugane
watune krikil krikile krakal gragal urugen growong growak keblosok njeblos blosok keplosok mbolongi mbrenjul
gronjalane nggronjal grunjalan mblendhung njeglug ngrusakke mbubrah mbubrahke remek diajurke mumur mecahke pedhot
pedot pedhote medhot medot dipedhot dipedot pedhotan tugel tugele nugel ditugel tugelan putung putunge keputung cuklek
cukleke suwek suweke kesuwek bedhah bedhahe mbedhah mbedah dibedhah nyopot ucul ucule dicul culke nguculi ndhoyong
ndoyong dhoyong kemiringen ngencengi kendho kendhone reot gropos groposan bosok bosoke mbosok bosokan kropos teyengen
karaten alane awon awone mbeciki didandaki ndandakke ndandakno ndandosi ndandosaken ndandosake dandosan dandosane
mbenakno mbenakke mbeneri mbeneraken dibenakno mberesi mbereske mberesno diberesno tambalen nibakke ditibakke dhawah
njungkel kejungkel njempalik njlungup njlungupke ndlosor kesandhung kesrempet kesrempete nyrempet disrempet kacilakan
mbebayane tatu tatune natoni senthir sentir oblik byarpete njeglek jeglek njegleg anjloge remeng blereng kendharaan
montor montore sepedha sepedhane pite pitpitan ngepit pitmontor pitmotor nitih nitihi titihan trekke dhokar mbecak
gledhekan gledekan grobag grobak grobage prau prahu praune prahune rele setasiun stasiyun nglakson ngerim mlayu
mlayune keplayu mlampah mlampahe lumampah lampah lampahe nglampahi dilampahi mangkato bidhal bidhale budal budale
budhalo kondur muliho muleh mulehe mbaleni mbalekke mbalekno mbalekake dibalekke dibalekno dibalekake wangsulaken
mampiro ngampiri pinarak pinarako lenggah lenggahe linggih linggeh lungguho njagong jagong jagongan ngadeg ngadege
ngadeko njengking mletik mlumpat mlumpate mbrangkang mrambat ngglundhung glundhung glundung minger mlipir nyabrang
nyebrange sebrang sabrangan sebrangan ngliwer liwer wirowiri mandheg mandhege mandhek ngandhegake kendheg ngaso
ngasone umah umahe griyanipun gubug gubuge gubugan gedhung senthong pawon pawone platarane trase kebon kebonan
witwitan jendhela cendhela cendela cendhelo jendelo ngunci slorokan gedheg gedheke gedhek gedege gendhenge empyak
blandar kramik kramike kloso klasa tiker klosone dhingklik mejo slimut slimute klambi klambine ageman agemane
sandhangan sandhang clana kathok kathoke tudhung mantol mantole sandhal gapyak slendhang gendhongan nggendhong cething
ceting enthong siwure cidhuk kendhil wakul sendhok peso pawonan lengo areng arenge latu kobong kobongan kobonge
kobongen ngobong ngobongi diobong mbakar kebulen jolang jublang jedhing pakiwan kolah jedhinge nyaponi disaponi sulak
sapunen ngresikke ngresikno diresikno diresikke umbah ngumbah ngumbahi diumbah korah kedhokan uwos dhedhak janggel
dhele dele dhelene kedhele pohong bolet kenthang cabe bayeme thokolan kobis tewel kluwih mbako klapa klopo klapane
kambil krambil blarak rosan deling gedhang gedang gedhange godhonge rone wohe isen duren durene nongko semongko
blimbing blimbinge wuni aseme winihe dhedheran pawinihan winihan tanem taneman tanemane nanem ditanem matun ndhaut
daut matuni ndhangir ndangir gathul bendho ngelebi dielebi gabugen nderep ngedhos ngani gepyok nggepyok garingke slep
slepan mbakul sadean sade nyade disade awis mundhak mundhake rego regone reginipun nglarangke medhunke tukokno tukokke
nukokke ditukoni tukon tukonen tukonan dipuntumbas mundhut mundut dipundhut dibayarke gadhe gadekke nggadhekke
digadhekke nyewo nyewakke yatra yatro yotro dhuwit dhuwite mwarung marung mujaere welut welute bethik grameh kepithing
srimping njala njaring nyurung waringe icir miyang miyange dhayung ndhayung welah mlabuh bengsin kebo wedhuse pedhet
asune segawon cemeng pitike dhere dere kuthuke mbanyak glathik ulone lemute uget ulere konang kodhok kodhoke kandhang
kandhange ngombeni ngingu diingu ingon ingonan rajakaya rojokoyo suwiwi swiwi endhog endog endhoge endoge ngendhog
ngendog tigan angrem kluruk njegog mbaung mbengok nyakot dicakot cakot kecokot nyokot dicokot nyathek ngentup dientup
kentup nyucuk salira endhas endhase ndhas ndase bathuk bathuke paningal paningale talingan talingane grana cangkem
cangkeme untu waja lidhah uwang praupan pasuryan gulu gulune gulon jangga githok cengel pundhak pundhake astane asta
lengen drijine driji ugel dadhane dhadhane padharan puser pusere silit silite boyok boyoke bangkekan wentis kempol
kempole sikil sikile tlapak tlapakan dlamakan jenthik utek uteke rempelo ginjel ambegan suwara suwarane swarane eluh
eluhe umbel umbele kringet kringete kringeten karingeten riyak ngising taine telek teleke laran mriyang mriyange
meriyang greges watuk watuke watuken seseke ngelu ngelune mencret gatel gatele gatelen gudhig gudig budhug boroken
udun udunen panunen mbalung pegel kemeng keselen gringgingen ngliyer lungkrah ngelih ngelihe luwe luwene keluwen
kaliren kewaregen ombe ombenan diombe kuru lemu lemune dhangan sarase kasarasan tamba tombo prikso priksa mriksa
dipriksa mriksani dipriksani mondhok opnam kopen budheg budeg budege picek wuta wuto nggliyeng dhengklang mbobot
nglairke dhukun mbrojol kluron sedo ngubur pesareyan pasareyan sareyan disarekake jenasah mayite bathang bathange
lawuh lawuhe sambele sambelan krupuk krupuke godhok godhogan nggodhok digodhok gudhangan lodheh gethuke bothok njajan
njajane gulo uyah uyahe sarem mrico tumbar kunir santen santene ngopine udud ngudud sese ngeses mangano dhaharan
dhahar dhahare nedho nedhane tedha tedhan maem maeme mbadhog nggragas ngemplok nguyup nguyah nyruput icip diicipi
nyicipi buko mangsak mateng matenge matengan njenang njangan ambu ambune bangere banger penguk badheg apeg prengus
pedhes pedhese enakke ngenakke ecane sekeca raos mirasa mboseni nyenengke nyenengake nyenengno disenengi kesenengen
bungah bungahe nyusahke nyusahake nyusahno muwun mbrebes ngguyu ngguyune guyu gujeng gumujeng geguyon nesu nesune
nesoni dinesoni mureng mangkelke njengkelke cuwa cuwo cuwone kuciwa keciwa nguciwakake ngeciwake gregeten gemese anyel
anyele nganyelke nganyelno gething geting wegahe arasarasen mbesengut mrengut sengak gumedhe kementhus kemlinthi
kemlinti lenjeh keweden weden ajrih ajrihe kuwatir kuwatire nyumelangke mbingungi mbingungke bingungke gupuh
kemrungsung ngageti ngagetke kageten njumbul kejot nggumunke gawok ewuh krasan nrimo ditrimo ditrima tampa katampi
katresnan ngangeni elingo kengetan enget ngengetke ngelingke ngelingake ngelingno dielingke pangeling nglalekke
kelalen kesupen supe mikirke mikirno mikirake pikiren dipungalih mathuk sarujuk sarujuke cocog nyocogi cocogan pracaya
pitaya pitayan mandhel mandel gumantung prelu ndhak mbokyo mbokya mbokmenowo mbokmanawa bokmenawa bokmenowo bokyo
bokya sakarepe sakkarepmu sakkarepku pingine niyat niyate ngaya kakehan kakehen kegedhen kegeden kedhuwuren
kecendheken kejembaren kemurahen kelarangen kebangeten kebanteren kewengen kawanen keesuken keladuk polpolan sakkabehe
sakabehe sakabehing sedayanipun sadaya okehe kathahen kedhik kedhike sakedhik sekedhik sitike sitik sathithik
sethithik sakcuil sacuplik nyukupi cekap cekape cekapan kecekapan ngirangi sudo nyudo turah turahe turahan keluwihen
kungkulan dikalahke podho padapodo podhane samimawon benten bentenipun sejen sejene seje liyo liyone sejatosipun
sejatos gedhenan nggedhekke digedhekke digedekno ngecilke dicilikke dowo dowone ndawa didawakke cendhak cendek cendhek
cendheke cendake dijembarke dijembarno njembarke wiyar wiyare ciyut ciyute rupek rupeke kaboten ngenthengke rapet
rapete mendel menengo menengwae mbisu brisik brisike gumregah umyeg umyek kemproh rereged uwuhe blothong mbuwang
mbuwange mbuak mbuake mbuangi buwang buwangan mbuwangi guwak diguwak mbucal dibucal bucal bucalan nyumpel nyumpeli
kesumpel kampet mbuntoni mbuntu kecepit kecanthol nyanthol cantholan semelehke selehke nyelehke diselehke diseleh
seleh kebek kothong kothonge kunane kuna tuwa tuwo tuwane tuwone tuwek tuek kiyate rosane kesit pinter pintere
pinteran keminter bodho bodhone bodone kenthir ngapusi diapusi kapusan apusan apusi mblenjani blenjani blenjane cidro
kumet medhit medhite loma lomo clutak kesede kesed temene tumemen tlaten tlatene mboros sembrana sakgeleme sakenake
saenake sengojo mblithuk ndableg ndablek mbandel mbangkang mbantah gawenen nggawekke nggawekno nggawekake digawekke
digawekno gawekno ndamel ndamelaken dipundamel pagaweyan padamelan kerjo kerjone kerjanan makarya makaryo nguli mburuh
nyonggo disonggo njunjung kerjobakti kerigan krigan mbantoni mbiyantu biyantu dibiyantu tulungen ewang ndorong
ndhorong disurung surung nyekel nyekeli nyepeng njotos njejek dijejek ndemok didemok ndumuk didumuk nggrayang grayang
nyuwil disuwil disuwek njupuk njupukke dijupuk dijupuki jupuk jupuken jupukno mendhet dipendhet pendhet njikuk jikuk
dijikuk njukuk jukuk dijukuk jaluken njalukke dipunsuwun menehi nehi ngekei ngewehi wenehi wenehono wenehana wehi
wehono diparingake paringono paringana diaturke ngaturake ngaturaken katur katuran maturo ngirimi ngirime kirimen
ngeterke diterke digowo nggowoni gawanen gowo gowonen mbeta mbeto beto bektan mbekta dipunbekta nyimpen nyimpene
disimpen simpen simpenan simpenane nyilihke nggolekke digolekke golekana golekke madosaken padosaken nemokke ditemoni
ditemokke ketemon pinanggih nglumpukke nglumpukno dilumpukke dilumpukno nglempakaken pilihen mbukak mbukake mbukaki
katutup nutupke bikak mbikak dibikak menekke nyantelke gantinen gantos nggantos nggantosi digantos ngowahi diowahi
ngowah mindhah dipindhah pindhahan ngalihke ngedoh disingkirke nyingkirke sumingkir pasangen masangke pasangno nyopoti
ngejokke nyuntak disuntak mbungkus ngiket diiket mbuntel ngudhak diudhek ngudheg udheg ngorek ngeruk ngeruki ngeruke
ngedhuk ngeduk dikedhuk kedhukan ndhudhuk ndudhuk didhudhuk dhudhuk pendhem dipendhem kependhem nyidhuk nguleg
dikethok dikethoki ngepras negor ditegor nglincipi mothong ngedum didum duman andum mbagi mbagekke mbagike dibagekke
dibagike bagehan entukno oleho pikantuk pikantuke keduman ndelengke dideleng deleng delengen delengan ndelokke delokno
deloken didelokke tilikono tileki ningali dipuntingali tingali sawangen niteni titeni dititeni titenono ngertio
ngerteni dingerteni mangerti mangerteni ngertose ngretos sumerep semerep semerepe weruho meruhi kawruh kaweruh
kaweruhan konangan uningo uninga wuninga ngrungokke ngrungokake ngrungoke dirungoke rungokke rungokna rungoken mireng
mirengake mirengaken midhanget midangetaken midangetake kepireng kaprungu ngambu ngambune diambu ngrasakke ngrasakake
ngrasakno ngraosaken dirasakke dirasakno krasakke rasakno rasakke omongno ngomongke ngomongno diomongke diomongno
celathu clathu nyelathu guneme rembag rembagan ngrembag musyawaroh crito nyrita takonono takonana takokke pitakon
pitakonan pitakone nakokke ditakokke tangklet pitaken pitakenan mangsuli mangsulane mangsulan semaur semaure njawab
njawabe ngandhani kandha kandhane kandanono kandhakno kandakke ngandhakake ngandhakno dikandhani dikandhakke nyelukke
celukno ngaruhke ngejak dijak ngongkon ngongkoni ngongkone dikongkon kongkon kongkonan ngengken dikengken kengken
kengkenan akon ngakon dikonkon konkonan dipenging ngelekke ngandel medhar nerangke nerangake nerangno diterangke
diterangno njelaske njlentrehke njlentrehake jlentrehe cetho cetha cethane ceto nyethakake ngelokke poyoki moyoki
dipoyoki ngece ngenyek dienyek nyepelekke ngremehke nglulu mblenger nyengeni nyeneni diseneni disengeni ndukani
mbengoke njerit njerite nggresula grundelan nggrundel nggrundhel grundel ngedumel ndremimil turon tilem tileme sare
tileman keturon impen impenan nangekke ditangekke ngglethak nggletak glethakan lekan adus aduse ngedusi diedusi wisuh
kramas dandose ngangge nganggoni anggo enggonen nyandhang wuda diitung itung itungan itungane etungan etung dolano
amengan maenan nontonke dhangdhut mbatik njahit jaitan jait nyekolahke nyekolahake disekolahke pawulangan sinauo
nyinaoni disinaoni plajaran moco maca mocone diwaca waos maos dipunwaos waca wacanen wacan potelot dluwang dluwange
rapote kuliyah mondhoke pondhok ngaji ngajine ngajeni ngajian musolla mejid mejide sembayang jemuahan adan komat dungo
donga dongone dedonga ndonga ndongo ndongani didongakke ndongakke dongakke ndongakake pandonga pandongane istigosah
slawatan trawih tarawehan siyam siyame riyayan ngabekten jakat menyan ziaroh ziyarah suwarga swargo swarga suwargo
neroko malaekat dhemit demit demite gendruwo thuyul wedon kramat mabok nginum mbegal njudi totohan adhu deso dhusun
desone dhesa ngampung dhukuh dhukuhe padukuhan kutha kuto nagara kacamatan kamituwa pulisi ketib priyayi pamarentah
pamrentah pamarintah ngurusake diuruske leyang katepe ijasahe tandhatangan asmanipun namine yuswa yuswane laporno
laporke pajek pajege pajeg didhata ndhata ndata ndaftarke ndaftarno dhaftar daptar disepelekke nundha tundha semayan
janjene njanjeni dijanjeni dijanjekke njanjekke nguntit diuntit nyoblose mborong ndanai ragat ragate ngragati waragat
wragat wragad mbiyayani mbangunke dibangunke wangunan ngrembaka ditinggalno kariyen keriyen ninggalke ditinggalke
kantun kantune nilar nilari ditilar tumandang emake yune dhik dhike adhine adhiku rayine mbahti kakung thole wedok
wedoke wadon wadone wedokan jaler estri kakungan prawan prawane prawanan randha rondha randhane dhudha dudo dudha
garwo rabekke dirabekke penganten ewuhe morotuwo moratuwa maratuwa mratuwa marasepuh morosepuh mertuwo ipene sedherek
sedhereke sedherekan paseduluran kapenakan batir batire bolo mungsuh mungsuhe mungsuhan satru dhayoh dayoh dhayohe
dayohe bature nunggoni ditunggoni entenono enteno ngentosi dientosi ngrantos rantos dirantos njogo jogonen jaganen
njagani njagakke kenthongane abrit irenge cemengan klawu werna wernane maneka jinis jinise macem maceme sakmacem rupo
bundere kothak lincip lincipe landhep landep landhepe kethul alus aluse atos atose kenthel kentel cuwer kraket rumaket
pliket mlethek mlekah isane sakisane sakbisane biso raiso raisoh rapopo rapapa rausah wero weroh ogak boten empun
mpune sampuna mbadhe ameh mehan yoben yaben ngih nggeh enggeh sendika sendiko ayoh hayuk dipunaturi sumangga sumonggo
swawi suwawi cobo njajal nyobo dumeh kanggonan nduweke duweke ndueke duwekku duwekmu duweni nduweni duwekke ndue
gadhuh nggadhuh gadhuhan woten onok anane onoo dianakke nganakke nganakno dianakno dadekno dadekke dadekake ndadekke
ndadekno ndadekake didadekke didadekno kedadean kedaden kedadeyan dadio dadosaken ndadosaken kelampahan lakokno
nglakokke dilakokke lakokke klakon satenane tenano saktemene satemene sakbenere sabenere estunipun sayektos
saestunipun sakestu pancet ancene mesthekke mesthekake mestekno ngira ngiro ngirane ngintenaken dipunkinten mbayangno
mbayangke bayangno bayangke paribasan mangkono mangkana makaten baen sisan blaske katimbang timbangno kalebu kalebet
klebet klebete sakliyane saliyane sakliane saliyaning sakliyaning saklintune lintu lintune ijol ijolan ijole diijoli
sabendinten sakbendino pendhak sakomah sakomahe sakdesa sakdeso sakkampung sakkampunge sakwarga sakngisore sakduwure
saknduwure sakmburine sakngarepe sakpinggire sakcedhake sakubenge saubenge saktengahe sakdalan sakdengkul sakdhengkul
sakpinggang sakweteng sakkempol rongmeter sakilo rongkilo sakkilo sakkuintal sakkarung sakgelas sakpiring sakember
saktruk sakrit saklembar sakiket sakkelas saksekolahan sakkantor sakkulawarga kulawarga kulowargo kluwarga kulawargane
kluargane brayat brayate diomehi gelemo puruna kersoa ngersakke kepareng kapareng keparenge keparengo diparengke
diparengake marengi pareng parenge nitipke dititipke titipno nitipno titipke ngelangke ngilangke ngilangno ical icale
ngicali kicalan kecalan klintu klentu klintune nyalahke nyalahno disalahke disalahno kaluputan kalepatan benerke
benerno trep trepe kepekso peksa peksan mekso meksa dipekso dipeksa peksanen diumbarke ngumbarke diculke nguculke
digatekno digatekake nggatekake nggatekaken digatosake digatosaken nggatosaken kawigaten gatekno gatekke kagatosaken
perhatosan rekenen ngrewes direwes rewes ngopyak diopyak opyak konangane ngonangi dikonangi ngetutke ngetut ditutke
tutke kecandhak nyandhak nyandak dicandhak candhak kacandhak ketriwal
)"},
}};

} // namespace

std::span<const WordList> javanese_words() {
    return lists;
}

std::span<const WordList> rarer_javanese_words() {
    return rarer;
}

} // namespace siar::privacy
