// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/lexicon.hpp"

#include <array>

namespace siar::privacy {
namespace {

constexpr Flags thing = Is::ordinary | Is::thing;

// What stands in complaints and in no dictionary. Only what is nothing else than a thing is a `thing`.
constexpr auto lists = std::to_array<WordList>({
    // Brands, motorbikes, cars, trucks, buses, tractors.
    {thing, R"(
piaggio aerox vixion byson megapro fazzio filano xmax xride freego genio spacy shogun nozomi benelli kymco jialing
gesits polytron selis uwinfly volta sigra mobilio terios baleno ignis futura granmax luxio grandmax triton strada
outlander mitsubishi daihatsu isuzu traga giga dutro hilux livina grandlivina datsun nissan navara juke wuling confero
cortez almaz airev binguo omoda hyundai ioniq stargazer creta sonet mazda subaru lexus mercedes scania volvo adiputro
jetbus avante travello yanmar iseki dongfeng bromo hitachi kobelco sanyo shimizu wasser grundfos niagara alkon
jiangdong mikasa stihl husqvarna maspion miyako philips daikin gree midea toshiba denpoo rinnai krisbow kaze fizr
crypton rxking alphard vellfire voxy raize sirion gran yaris vios corolla altis etios
)"},
    // Brands, phones, shops, minimarkets, banks, wallets.
    {thing, R"(
redmi poco infinix tecno itel huawei advan evercoss mito nokia asus zenfone lenovo axioo zyrex ooredoo erafone ibox
okeshop alfamidi yomart ceriamart hypermart carrefour transmart superindo ramayana lottemart indogrosir mitratel
lawson familymart circlek miniso mrdiy ikea informa basmalah tomira allobank livin brimo brilink wondr mybca klikbca
mbanking adira fifastra finansia kredivo akulaku indodana adakami spinjam spaylater paylater gopaylater isaku qris
flazz emoney brizzi tapcash jakcard jaklingko alfagift jtrust hibank nobu astrapay paytren uangme
)"},
    // Ecommerce, couriers, apps.
    {thing, R"(
tokped bukalapak blibli zalora bhinneka jdid tiktokshop traveloka pegipegi agoda reddoorz indrive goride gocar gofood
gosend gomart grabfood grabbike grabcar grabexpress shopeefood blujek anterin tiki sicepat anteraja ninjaxpress
lalamove ruangguru zenius quipper halodoc alodokter klikdokter sayurbox tanihub
)"},
    // Brands, media.
    {thing, R"(
detikcom detiknews tribunnews tribunjateng sindonews okezone vivanews idntimes cnbc antaranews republika jawapos
suaramerdeka solopos jakpost jppn metrotv tvone rcti sctv indosiar antv transtv mnctv inews nettv tvri kompastv tvku
semarangtv jogjatv elshinta prambors sonora vidio useetv firstmedia iconnet mncvision transvision kvision nexparabola
skynindo netflix wetv iflix disney hotstar spotify joox resso
)"},
    // Brands, foods, drinks, cigarettes, oil, soap.
    {thing, R"(
supermi sarimi sedaap lemonilo popmie intermie qtela chitato taro chiki jetz japota piattos khongguan nissin oreo
biskuat richeese silverqueen cadbury choki kopiko relaxa mentos yupi mintz hexos milo ovaltine frisian indomilk
ultramilk dancow lactogen bebelac morinaga vidoran hilo anlene appeton cimory greenfields yakult nutrisari marimas
tehbotol frestea ichiocha javana fruitea floridina mizone pocari isotonik hydrococo cleo leminerale ades clup
kratingdaeng extrajoss kukubima hemaviton torabika kapalapi luwak nescafe goodday indocafe coffeemix starbucks
kopikenangan mixue momoyo chatime esteh esteler mcdonald hokben hokahoka solaria hisana dcost sampoerna marlboro
bentoul garpit amild lamild classmild clasmild starmild esse dunhill nojorono minakdjinggo wismilak apache bimoli
filma sunco barco blueband palmia masako royco ajinomoto miwon indofood rinso soklin jazone mamalime superpell wipol
vixal porstex bayclin molto kispray nuvo shinzui dettol biore detol shampo sunsilk emeron pepsodent ciptadent
sensodyne nivea garnier somethinc skintific mamypoko sweety merries softex laurier baygon vape mortein autan soffell
lemongrass
)"},
    // Brands, medicines.
    {thing, R"(
paracetamol panadol bodrex bodrexin paramex oskadon saridon konidin procold ultraflu mixagrip decolgen inza neozep
sanaflu komix vicks combiphar laserin siladex bisolvon actifed tolakangin antangin promag mylanta polysilane entrostop
diapet neuralgin ponstan mefenamat feminax counterpain salonpas geliga freshcare safecare revanol hansaplast kalpanax
canesten daktarin herocyn imboost redoxon enervon becomzet sangobion neurobion neurodex sakatonik curcuma stimuno
scotts tempra sanmol proris amoxicillin amoksisilin cefadroxil ciprofloxacin kloramfenikol cotrimoxazole metronidazole
captopril amlodipine amlodipin simvastatin metformin glibenklamid glimepiride allopurinol alopurinol dexamethasone
deksametason prednison loratadine cetirizine omeprazole ranitidine lansoprazole salbutamol ventolin rifampisin
isoniazid pirazinamid etambutol ivermectin ivermektin favipiravir remdesivir azithromycin oseltamivir tramadol trihex
hexymer diazepam alprazolam xanax dumolid novorapid lantus misoprostol cytotec
)"},
    // Fertilisers, pesticides.
    {thing, R"(
ponska petroganik pusri zagro saprodap yaramila yara meroke ultradap gandasil growmore bayfolan supergro hormonik
bioactivator biosaka ecofarming ecoenzyme bokashi bokasi kascing kasgot kaptan humat gramoxone noxone supremo rambo
basmilang lindomin alika decis confidor virtako prevathon furadan dharmafur curacron buldok sidametrin winder akodan
dursban rizotin agrimec abacel antracol amistartop fujiwan nordox folicur benlate daconil manzate ridomil saromyl
topsin bactocyn agrept klerat racumin ratgon temix siputox snaildown toxiput sumithion sevin thiodan lannate metindo
arrivo abamektin imidakloprid fipronil karbofuran klorpirifos sipermetrin deltametrin klorantraniliprol pimetrozin
mankozeb propineb difenokonazol azoksistrobin tebukonazol heksakonazol glifosat parakuat paraquat metsulfuron ametrin
atrazin mesotrion dimehipo profenofos metomil karbendazim trichoderma beauveria metarhizium paenibacillus
corynebacterium rhizobium mikoriza azotobacter verticillium pgpr
)"},
    // Seeds, varieties, rice, maize, onion, chilli.
    {thing, R"(
inpago inpara hipa cibogo cigeulis sunggal logawa srinuk cisadane membramo sidenuk trisakti padjadjaran siliwangi
nutrizinc pamelen baroma dekalb advanta betras bauji sumenep sanren maserati tuktuk philipina sembalun tawangmangu
hotchili sret sigantung panex gustavi tymoti betavila anjasmoro burangrang argomulyo dega bioma cilembu antin
beniazuma kinta provit bululawang cening ewindo syngenta bayer corteva basf nufarm agricon tanindo
)"},
    // Farm, pests, diseases.
    {thing, R"(
antraknose fusarium thrips aphid aphids grayak spodoptera frugiperda exigua litura helicoverpa plutella crocidolomia
liriomyza bactrocera meloidogyne plasmodiophora phytophthora alternaria cercospora colletotrichum xanthomonas
ralstonia erwinia pyricularia rhizoctonia geminivirus pomacea uret gayas hispa diaphorina cvpd huanglongbing pbko
hypothenemus helopeltis kwangwung wawung oryctes brontispa sexava hemileia trotol mbulai nggabug gabug asem klowor
brucellosis bruselosis septikemia scabies skabies koksidiosis pullorum surra fasciola haemonchus myiasis whitespot
vibriosis imnv wssv aeromonas argulus lernaea streptococcus tilv lanas cylas sigatoka ganoderma pestalotiopsis
gloeosporium trichogramma nimfa
)"},
    // Plants, trees, vegetables, fruits, flowers, spices.
    {thing, R"(
mbayung leunca pokak cepokak takokak bengkoang suweg porang walur mbothe telo munthul pohung koro kratok komak otok
edamame mucuna hanjeli juwawut jewawut quinoa kale pakcoy pakcoi pokcoy pakchoy caisin zukini kyuri horenso kolrabi
beetroot daikon enoki shimeji shiitake mbarongan pete mlinjo godhong moringa mbentis ciplukan cecendet brotowali
temulawak bengle kapulaga kapulogo kluwak kluwek klabet jinten miri sereh honje combrang juwet sirsat langsep alpukat
apokat alpokat musangking montong bawor monthong kersen talok kresen sunkist pamelo siem keprok kweni kuweni pakel
pelem carica karika kepok cavendish klutuk kluthuk albasia albasiah jabon suren gmelina mlandingan gliricidia
kaliandra kelampis glodokan glodogan tabebuya tabebuia kupu pule preh ipik ficus trengguli mimba intaran bintaro
saninten agathis bengkirai kruing rhizophora avicennia apus kolonjono kolonjana odot pakchong indigofera azolla enceng
wedusan babadotan jajagoan krinyu kirinyuh mikania sidaguri krokot dendrobium anthurium jemani aglonema aglaonema
adenium kamboja philodendron calathea caladium sansevieria sansivera bougenville bougenvil euphorbia sukulen hortensia
hortensi rosella stevia celosia vinca refugia zinnia tridax zoysia aeroponik
)"},
    // Fish, shrimp, fishing, gear, boats.
    {thing, R"(
sangkuriang dumbo nilem gurameh graskap koan mujaer wader uceng sili melem melum beong senggaringan brek hampala bader
louhan arowana manfish molly platy pleco arapaima redfin blanak barramundi cantang cantrang baramundi kuwe tengiri
banyar rengis como krai madidihang albakora bigeye setuhuk lemadang mahimahi lemuru peperek tigawaja tigowojo gulamah
manyung kuniran bolor lencam jenaha cendro blekutak acetes vaname vannamei krosok jerbung werus puerulus cherax abalon
ubur artemia tubifex magot probiotik pokphand gillnet trammel arad jonggrang branjang anco longline apong lampara
bandrong wuwu susug waring bioflok bioflog minapadi jukung kompreng johnson outboard inboard dompeng palkah fishfinder
nahkoda spdn spbn siup sipr siki bpbap pokdakan pokmaswas poklahsar kugar geomembran silvofishery
)"},
    // Foods and sweets of java.
    {thing, R"(
gethuk thiwul growol grontol cenil cethil lupis ongol gempo pleret sengkulun gesing apem kipo yangko krasikan
madumongso wingko lunpia rengginan karak legendar slondok klanting dages ondol ondhol combro cireng cimol cilor cilung
cimin basreng seblak siomay siomai siomey cuanki cuankie weci heci sempol papeda leker pukis surabi srabi onde bolen
arem risoles risol rissol bika kastengel kastangel nastar ireng camcau dongo uwuh sekuteng angsle tahok tahwa dhawet
lutis kolang lethok trancam bobor areh brongkos sokaraja sroto grombyang tauto megono sego tengkleng sate klathak
klatak maranggi winong balibul blengong sengkel glabed tauco sauto tetel timlo galantin nasgor migor ongklok lentog
gongso glewo kothok tuyuhan horog horok blenyik pesor ingkung bancaan ambengan ambeng sungsum grendul candil krendang
geprek penyet kremes ungkep kriuk krispi katsu teriyaki ramen dimsum gyoza tteokbokki topokki kimchi bulgogi naget
baso penthol ampelo sambel trasi saos mayo mozarella mozzarella tempura takoyaki okonomiyaki hotdog dorayaki boba
matcha capcin capucino cappuccino kopsus joss warteg warmindo burjo burjoan wartegan nasbung snackbox cemilan ngemil
balado peuyeum mocaf sorghum badeg lapen congyang
)"},
    // Construction, road, water, electricity, drainage.
    {thing, R"(
pavingblok hotmiks latasir telford drainese derainase buis groundsill checkdam jides jitut geotextile geotekstil
geobag brojong pompanisasi waled kanstin kansteen kanstein kerb kereb uturn abutmen abutment bailey parapet reling
zebracross poldur waterbarrier appill apill traficlight trafficlight trafik pjuts highmast sutet sutt sutm sutr
prabayar pascabayar oglangan byarpet jenset stabilizer inverter pansimas septictank septiktank septik biotank sibel
submersible submersibel jetpump paralon pralon wavin rucika hdpe galvanil stopkran watermeter spandek kalsiboard
gipsum gypsum plafond holo kaso gording lisplank morando wuwung sloof slup ringbalk bekisting begesting steger
wiremesh begel bendrat hebel batapress loster homogenous acian pondasi strauss footplat grosok dynamix holcim readymix
redimix stamper stemper finisher excavator beko dozer dumptruk forklift jackhammer pptk dppa spmk kpbu bankeu banprov
banpem amdal andalalin sppl kkpr rtrw rdtr rutilahu bspsp huntap huntara perumnas tapera kapling kluster pnpm pisew
jambanisasi stbm tpst komposter landfill biodigester jeglong jeglongan gronjal gronjalan mrotol mblethek mbludak mdpl
pavingisasi aspalisasi jitup jalingkot nidi kwhmeter macadam bowplank bouwplank waterpass theodolit totalstation
shopdrawing asbuilt backup backfill riprap revetment spillway trashrack krib krip
)"},
    // Health, programmes, vaccines, tests, devices.
    {thing, R"(
polindes poskesdes puskesling germas phbs stanting mpasi mkjp catin elsimil bkkbn pikr genbest uppks dashat faskes
fktp fkrtl rsjd puskesos iccu nicu ponek poned rajal antol pbpu jamkesmas jamkesda jamkesos jampersal askes fornas
inacbgs cbgs kris pcare tenkes koronavirus coronavirus omicron odha odhiv komorbid swabtest rapidtest rapidtes genose
isoman isoter psbb ppkm lockdown lokdon prokes hazmat faceshield handsanitizer sanitizer hansanitizer desinfektan
thermogun termogun oksimeter oximeter nebulizer nebuliser konsentrator sinopharm moderna novavax janssen indovac
zifivax rubella rotavirus tifoid encephalitis mantoux skrining papsmear mammografi sadanis ctscan ronsen laparatomi
glukometer hemodialisa capd kemo stent tensimeter infantometer antropometri dopler doppler sectio eracs fototerapi
melitus strok gerd ppok ispa tipes chikungunya cikungunya foging jumantik larvasida larvasidasi wolbachia lepto popm
zoster monkeypox mpox hfmd pdpk preeklamsia preeklampsia eklamsia thalasemia thalassemia adhd antipsikotik napza
methadone metadon labkesda litbangkes kemenkes bpom pirt ppni kars hospice homecare telemedisin telemedicine satusehat
pedulilindungi silacak ehac simrs simpus epuskesmas eppgbm sigizi aspak
)"},
    // School, university, exam, scholarship.
    {thing, R"(
sdlb smplb slbn diniyah pkbm bimbel juknis unbk unkp usbn sumatif anbk hots porseni popda osis mpls ospek rohis
kurtilas kumer kurmer simpatika sptjm arkas rkas kipk bidikmisi lpdp baznas raport erapor skhun skhu ijasah studytour
outbond infaq elearning eclass gmeet gform googleform snbt snmptn sbmptn utbk ptkin umptkin sipenmaru utul ptnbh undip
unnes unsoed unsud untidar untirta iain unissula udinus unika umpwr unwahas unisnu untag upgris upnvy unimus unimma
poltek polines poltekkes poltekes akpol akmil ipdn stis stmkg akper akbid stie stikom stmik sempro semhas dosbing
dospem maba kating kknt prakerin mbkm dema ormawa pmii kammi siakad simaster pddikti lldikti banpt kemendikbud
kemendikbudristek kemdikbud kemdikdasmen kemendikdasmen disdikbud disdik disdikpora dindikbud dikbud dikpora cabdin
korwil korwilcam uptd wakasek wakel waka kaprodi kajur pjok ipas ppkn sbdp mapel kktp remidi calistung perpusnas
perpusda perpusdes pontren tahfid tahfidz tahfiz santriwan tppk klitih
)"},
    // Government, programmes, cards, aid, applications, portals, acronyms.
    {thing, R"(
bltdd raskin rastra rasda bpntd dtks dtsen dtsn pbdt siks siksdroid graduasi tksk pordes korkab korkot slrt ktpel
adminduk sktm skdu skpwni skpnlwn sukets efin efiling coretax espt newsakpole bbnkb swdkll satpas eppsi korlantas
polresta polrestabes polda mabes mapolres babinsa bhabinkamtibmas babinkamtibmas bhabin korem kodam tmmd lanal lanud
linmas hansip satlinmas satpolpp polpp bnpb basarnas tagana destana bmkg bnnk bnnp kpud kpps ppdp pantarlih panwas
panwaslu panwascam dptb pilkada pilgub pilbup pilwakot pilwali pilpres pileg capres cawapres cagub cawagub cabup
cawabup paslon timses nyaleg nyapres nyagub dapil nyoblos quickcount sirekap sipol silon musrenbangcam musrenbangkab
muskel musdessus musdus musdesus rpjmd rpjmdes rpjm rkpd rkpdes keppres perppu sekdin sekcam sekprov kaur jogoboyo
kamituwo kadinsos kasubid kajari kanwil kankemenag mensos menkes mendagri menpan menko kemenko menkeu menkopolhukam
kemnaker kemenaker kemendagri kemendes kemenkeu kemenhub kemenkumham kemenkominfo komdigi diskominfotik kemenpupr
dpubinmarcipka binamarga bbpjn disperakim disperkim perkim disnaker disnakertrans dinsospermades disperindag
disperindagkop dinkop dinkopumkm dispermades bapermades dispermasdes dlhk dinlh bapenda dispenda bpkad bppkad bpkp
bkpp bkpsdm bkpsdmd bapperida baperlitbang bappelitbangda bappenas barenlitbang kesbang dprri ombudsman pemkot
dispertan distanbun dispertanbun dintanpangan dinpertankp bbpp bptp dinlutkan dpkpp dishanpan disparpora disporapar
disbudpar disporabudpar dinarpus dinpusip dpmptsp ptsp dinpmptsp bkpm ossrba iumk iumkm kopdes bumdesa bumd bumn blud
pdaud upkp dapm mekaar bpum banpres prakerja bpjamsostek jamsostek siapkerja karirhub cpns casn sscasn sscn
outsourcing tukin simpeg siasn mysapk myasn ekinerja ekin siskeudes sipades prodeskel epdeskel opensid epdes pokdarwis
deswita smartcity smartvillage smartdesa laporgub laporhendi maturbup wadul wadule jarkom ppid sidekem dumas lhkpn
lhkasn wbbm spbe spip sakip lakip lkjip lppd lkpj ptsl prona atrbpn sentuhtanahku shmsrs sppt sspd bphtb njop ptkp
bondo bondodeso gogol upgk rdkk erdkk simluhtan autp auts irpom irpompa opla alsintan kombin combain upja sphp bapanas
cppd krpl upsus bhpr fkub fkdm ldii lmdh kthr bkph klhk iphps kulinkk khdpk redistribusi tora kkop ksda bksda tahura
geopark kpmd sppg danantara tpid pokir banmus banggar bapemperda propemperda lkpd ppas kuappas rapbd tpps tpkd tppo
trantib trantibum kamtibmas kamtibcarlantas dawis pokjanal lpmk lpmd gakkumdu ptps rakor rakornas rakorda sosper monev
juklak renja renstra
)"},
    // Vehicles, traffic, transport, slang.
    {thing, R"(
angkudes angkota engkel treler pikup losbak ngetem basuri strobo blombongan mbleyer bleyer blayer blar motuba mocil
motkas mobkas moge matic skutik betor opang taksol transjateng transsemarang transjogja transjakarta busway
sumberkencono bejeu agramas zentrum akap akdp patas doubledecker cititrans daytrans joglosemar xtrans kamandaka
kaligung muria sindoro mataram gajayana taksaka lodaya progo kutojaya matarmaja brantas harina ciremai pandalungan
blambangan sancaka prameks pramex whoosh daop citilink sriwijaya airasia checkin etoll etol mlff pansela jjls jlsl
daendels deandles ringroad ringrod jlnt oneway onewai nyantol vulkanisir tubles tubeless sokbreker shockbreaker
remblong kiprok accu karbu injektor turbo vbelt vanbelt onderdel sperpat tuneup helem riting reting ngesen etilang
pospam laka kanit eparkir bluecard pertamaxgreen dexlite pertadex biosolar pomini pertamini pertashop mypertamina
jerigen jrigen vigas subpangkalan spklu spbklu
)"},
    // IT, phones, social, media, chat, slang.
    {bit(Is::ordinary), R"(
whatsap watsap wasapp insta instastory igstory efbe fesbuk fesbukan pesbuk sosmed tiktoker yutub yutup youtuber
yutuber ngetwit twit netizen netijen warganet zoomet skype imel gmail yahoo hotmail googling gugel gmaps sherlok
serlok playstore appstore apps uninstal uninstall apdet apdate upgrad uplod donlod donlot login logout signin signup
pasword paswot captcha verif barcode qrcode screenshot skrinsut skrinsyut screenshoot fotocopy leptop hape henpon
linux mozila mozilla firefox ngelag lemot loding ngebug heker phishing pising scam scammer skem spammer hoaks hoak
judol gacor maxwin rungkad rungkat chatgpt deepfake metaverse crypto kripto bitcoin blockchain ewallet fintech startup
datacenter ngoding koding subdomain bandwith simcard esim mikrotik starlink flashdisk flesdis flasdisk harddisk
hardisk touchscreen powerbank carger casan ngecas dicas headset earphone bluetooth blutut spiker soundsystem webcam
gopro dron dashcam swafoto wefie tongsis vlog ngevlog vlogger influencer influenser selebgram seleb selebtiktok endors
endorsan folower follback folbek unfollow unfol komen komenan repost ripost viralin hashtag hestek ngetag kepsyen
livestreaming podcast podkes siniar subcribe cetingan japri japrian wapri inbox inboks grupwa onlen ofline offlen
oflen vidcall videocall vidiocall telpun misscall miskol miscal esemes voicenote emot emoji emotikon meme memes gapapa
gakpapa gppa bangett kyak wkwk awokwok awokawok hahaha hehe hehehe hihi hihihi hoho huhu huhuhu xixixi hiks hadeh
hadeuh hadehh aduhh wadoh walahh owalah oalah iyaa iyah iyahh yoii okey okeh siip siapp sipp asiap asyiap mantab
mantapp baper gabut gabutz kepo skuy skuyy yukk cuss otewe otewew ceodi betewe cmiiw ootd wyatb tengkyu tengkiu tenkyu
maaci makaseh trimaksih mksih mkasih matursuwun maap maapin punten enggih njih injih mpun priben priwe kepriben
ngapura santuy kalem woles selow ngab broh brader sista gaes gaess gess gais jancuk jancok janc anjay anjrit anjim
njir njay busyet buseet bangke asuu goblog gebleg edyan gendheng lebay alay jijay krik ngakakk ngikik ambyarr gamon
halu ngehalu bucin bucinn gebetan toksik redflag greenflag friendzone pelakor pebinor jomblo ambis insekyur
overthinking hiling selfreward selflove badmood moodboster fleksing crazyrich horang kicep literli jaksel nolep noob
mabar gamers epep moba pubg valorant roblox kuker bocil bocils boomer milenial milenials genz abege emak bapack ortu
nyokap bokap kaka kakk adek mbakk nduk tole ndan bosque bosquee sobb mastah dulurr gengs genk skuad sirkel nongki
hengot kongkow ngafe ngopi ngopii bukber bukbers sotr kultum pulkam halbil angpao ngabuburit kudet gaptek heits hitz
zonk jonk phpin diphp nyesek sesek nyes jleb jlebb bapuk jujurly fixx fiks sumpeh ciyus ciyuss miapah enelan sueer
suer suwer sumprit cius mosokk gaak gakk kaga ndakk tida tidk wegah dengn gmna gmana dmna dmana kapn knpa knapa seprti
jgan jngan sdah blom belom msih lngsung langsng saia akuh guwe gweh ente kamuh ktia doski nihh nich tuhh tuch lhoh
lohh donk dongg dehh dech sihh sich khan yaaa yach dapt dpet dapet bisaa banyk bnyak samaa adda duluu skarang bsok
kmren kmarin kemaren kmrin thun tahn tanggl brpa brapa brapaan ataw kaloo bapk ksih kasiin pesen psen barng sllu smpai
doank doangg ajah ajaa
)"},
    // Informal, Jakarta, style, forms.
    {bit(Is::ordinary), R"(
gituin gitulo begono ngapain ngapainin ngurusin diurusin benerin dibenerin ngebenerin betulin dibetulin mbetulin
mbenerin bikinin dibikinin beliin dibeliin kasihin ngasi ngomongin diomongin ngomelin diomelin ngobrolin diobrolin
nanyain ditanyain tanyain jawabin nyariin dicariin cariin nyuruhin nyobain dicobain cobain ngambilin diambilin ambilin
nganter nganterin dianterin anter jemputin dijemputin njemput nungguin ditungguin tungguin nontonin liatin diliatin
ngeliatin denger dengerin didengerin ngedenger kedengeran kedengerannya ngertiin ngertos pahamin mikirin dipikirin
pikirin nulisin ditulisin bacain dibacain nyatet nyatat dicatet ngitung ngitungin itungin dihitungin bayarin dibayarin
ngebayarin ngutangin utangin nagihin ditagihin minjem minjemin pinjemin dipinjemin mintain dimintain ngirim kirimin
dikirimin ngirimin nerimain terimain bawain dibawain mbawa naro naroh ditaro narok pasangin dipasangin masangin
nutupin ditutupin tutupin bukain dibukain mbuka matiin dimatiin nyalain dinyalain idupin dihidupin ngidupin hidupin
nambahin ditambahin tambahin ngurangin dikurangin gedein digedein kecilin dikecilin panjangin pendekin lebarin
dilebarin tinggiin rendahin turunin diturunin naikin dinaikin nurunin diangkatin angkatin ngangkutin diangkutin
buangin mbuang dibuangin bersihin dibersihin ngebersihin mbersihin nyapuin ngepel ngepelin nyuciin dicuciin masakin
dimasakin nyambel makanin minumin tidurin bangunin dibangunin mbangunin mandiin dimandiin pakein dipakein makek pakek
ngelakuin dilakuin lakuin ngejalanin dijalanin jalanin ngerasain dirasain rasain bantuin dibantuin mbantu nolongin
ditolongin tolongin ngelindungin nyelametin diselametin selametin jagain dijagain njaga ngajakin diajakin ajakin
ngajarin diajarin ajarin ngasuhin ngelaporin laporin dilaporin nglaporin ngaduin diaduin ngeluh ngeluhin protesin
diprotesin demoin marahin dimarahin nyalahin disalahin salahin ngatain dikatain katain ngeledekin diledekin ngejekin
bohongin dibohongin ngibulin dikibulin kibulin nipuin ditipuin nyolongin ngutil nyopet korupsiin ngorupsi nyogokin
disogokin malakin dipalakin palakin ngancem diancem nakutin ditakutin takutin nyusahin disusahin susahin gangguin
digangguin nggangguin ngerusakin dirusakin ngerepotin ngrepotin direpotin repotin ngerugiin dirugiin rugiin
ngebahayain bahayain mbahayakan mbahayain ngeselin keselin nyebelin sebelin bosenin ngebosenin capekin ngecapekin
pusingin mumetin malesin ngemalesin ngantukin laper pingin ngangenin kangenin sukain nyukain disukain ngefan ngarepin
diarepin nyesel nyeselin sadarin lupain ngelupain dilupain keinget inget ingetin diingetin nginget ngingetin ngingatin
ketauan tauk tauin ngecekin dicekin cekin kroscek dikroscek mantauin awasin ngawasin nunjukin ditunjukin tunjukin
ngenalin dikenalin kenalin nemuin ditemuin ngumpul ngumpulin dikumpulin kumpulin misahin pisahin milihin dipilihin
pilihin bagiin dibagiin ngebagiin ngaturin diaturin aturin nyetirin parkirin markirin nyebrang nyebrangin belokin
gaspol gaspoll gass gaskeun nabrakin ditabrakin jatoh kejatohan kelindes keinjek nginjek kesrimpet ngelewatin
dilewatin lewatin nginep nginepin pulangin dipulangin mulangin baliin dibaliin balikin dibalikin ngebalikin mbalikin
ngelanjutin dilanjutin lanjutin nerusin diterusin terusin nyelesaiin diselesaiin selesaiin diberesin ngeberesin
nyampein disampein sampein nyampaiin ngabarin dikabarin kabarin ngumumin diumumin umumin nyebarin disebarin sebarin
ngejelasin dijelasin jelasin nerangin nyeritain diceritain ceritain bahasin dibahasin mbahas ngusulin diusulin usulin
ngajuin diajuin ajuin daftarin didaftarin ndaftar ndaftarin nyoblosin netapin nyiapin disiapin siapin nyediain
disediain sediain menuhin dipenuhin penuhin mbayangin bayangin dibayangin ngebayangin percayain ngandelin diandelin
andelin nentuin ditentuin tentuin mutusin diputusin putusin dilarangin ngizinin diizinin ijinin ngijinin diijinin
nyegat ngebiarin dibiarin biarin mbiarin diemin didiemin diem ngediemin ninggalin ditinggalin tinggalin dibelain mbela
nyerangin lawanin musuhin dimusuhin ngejauhin dijauhin jauhin deketin dideketin ngedeketin barengin ndiri mayan
benerbener ngaco sakpenake sakkarepe cepetin dicepetin buruin lamain mbulet muterin ntar skali kdang temen buanget
cumak garagaranya pdhal pdahal walopun spya kaloupun misalin bodo udahin sudahin yaudah yaudahlah yowes yowis yawis
yawes ngko gamau gakbisa gaktau gakada gapunya gakpunya gaboleh gakboleh gajelas gakjelas gaje gakpernah gakusah
gaperlu gaenak gakenak gasuka gangerti gakuat
)"},
    // Religion, feasts, prayers, islamic, months, mosque.
    {bit(Is::ordinary), R"(
shafar robiulawal ramadlan dzulhijah suro mulud sapar dulkaidah idhulfitri iedul idhul aidilfitri idhuladha riyaya
riyoyo padusan sholawat shalawat shalawatan sholawatan solawatan manaqiban manaqib barjanji berjanjen diba dibaan
simtudduror rotib istighosah istighotsah mujahadah mujahadahan khotaman hataman simaan khaul tabligh tausiyah tausiah
khutbah iqomah iqamah iqomat tarkhim shalat shubuh dhuhur dzuhur lohor asyar maghrib tahajjud taraweh tarwih traweh
istikhoroh istisqa ghaib jemuah qobliyah bakdiyah wudhu wudlu tayammum sahwi tahiyat tahiyyat qunut dzikir dzikiran
istighfar astaghfirulloh alhamdullilah alkhamdulillah hamdallah bismilah subhanalloh masyaallah masyaalloh insyallah
insyaalloh insaallah innalillahi innalilahi rajiun laillahailallah lailahailallah allahuakbar allohuakbar audzubillah
naudzubillah nauzubillah barakallah barokallah jazakallah jazakumullah jazakillah khoiron wassalamu asalamualaikum
assalamu salamualaikum waalaikumussalam walaikumsalam alaikumsalam warohmatullahi wabarokatuh warohmatullohi amiin
aamin amien yarabbal robbal alamiin minal aidin taqabbalallahu taqobbalallahu waminkum syafakallah syafakillah alloh
quraan qiroah alfatihah alfatehah waqiah falaq iqro hijaiyah nahwu shorof jurumiyah hadits thoriqoh thariqah
naqsabandiyah qodiriyah syadziliyah tijaniyah kiyai ustadz ustadzah habaib syech ndalem shodaqoh sodaqoh sodakoh
shadaqah waqaf nadzir nazhir mustahiq lazismu lazisnu laziznu dhuafa aqiqah akekah walimatul ursy selametan kenduren
brokohan tedhaksiten siten mitungdina nyatus mendhak nisfu nishfu qadar qodar isro miraj muludan wekasan hijriyah
asyuro tasua arafah arofah tasyriq thawaf muzdalifah tahallul kloter bpih bipih siskohat kbih kbihu mushala musalla
marbot merbot bedug kentongan kopyah koko hijabers niqab sorban surban tasbeh nahdlatul nahdliyin nahdliyyin ipnu
ippnu pagarnusa lesbumi pcnu mwcnu prnu aisiyah nasyiatul hizbul wathan kokam lemkari aswaja ipni missa romo kevikepan
gkmi gkjtu gpib gbkp komsel trisuci magabudhi bhikkhu bhante konghucu konghuchu matakin cengbing qingming hioswa sikep
aboge
)"},
    // Arts, gamelan, wayang, dances, batik.
    {bit(Is::ordinary), R"(
kendhang barung panerus slenthem slentem kethuk suwukan pathet manyura gendhing ladrang srepeg kombangan greget
pocapan tancep kayon tanceb blencong debog dhalang nyantrik sindhen pesindhen wiraswara nayaga kroncong elektone
electone orgen ledhek jathilan ebeg emblek emblekan embleg reyog ganong thek gejog gejok rodad kubrosiswo ndolalak
dolalak dolalakan cowongan nini thowong jailangkung srandul kethek ogleng kethoprak gedog klithik thengul pareanom
bedhaya bedhoyo srimpi gambirsawit lawung wireng remo ngremo baladewan gambiranom soreng sorengan lawet blantek buto
grasak sukerta murwakala sedhekah merdi grebek garebeg saparan yaqowiyu yaaqowiyu ruwahan jamasan jamas wrangka dhapur
pendhok ubarampe kenthongan mocopat asmaradana pocung dhandhanggula gobag engklek benthik gangsing cublak dhelikan
puntadewa werkudara werkudoro janaka gathotkaca gatotkaca gatutkaca antasena antareja gareng togog bilung cangik
duryudana suyudana dursasana dursosono sengkuni durna drona basukarna baladewa wisanggeni drupadi rahwana dasamuka
kumbakarna sarpakenaka hanoman anoman anggada rekatha trijata wisrawa sukrasana bathara narada yamadipati kurowo
ngamarta amarta astina ngastina ngalengka alengka dwarawati mandura wirata pancala jodhipati pringgandani bharatayuda
baratayuda bharatayudha baratayudha mahabarata mahabharata kurusetra kuruksetra makutharama makutarama cakraningrat
dewaruci rajasuya parangrusak sidoluhur sidaluhur sidoasih sekarjagad udanliris semenrama gurdo gurda cuwiri slobog
tumurun kanthil tirtateja megamendung jlamprang laseman tigonegeri tiganegeri latohan latoh watu troso ecoprint
shibori sibori mbironi nglorod lorodan napthol remasol indigosol blangkon jarik stagen iket kanigaran jangkep sikepan
)"},
    // Sports, clubs, festivals.
    {bit(Is::ordinary), R"(
persijap psis persipur persib persija persebaya arema psim psms persipura rans persibangga persibas persap perspak
persikaba persiba persibat psir psip psisa persikama ppsm persitema psiw persebi pssi timnas bonek bonekmania jakmania
aremania snex pasoepati brajamusti slemania banaspati curva ultras bigmatch derby derbi offside hattrick freekick
pinalti minisoccer proliga pbsi psht shterate winongo ikspi porsigal kempo shorinji muaythai kickboxing wushu fitnes
zumba poundfit pilates funrun trailrun gowes gowesan funbike fixie roadbike brompton grasstrack motocross motokros
dragbike dragrace roadrace gokart motogp paralayang paintball woodball gateball petanque paralimpik seagames peparnas
popnas porprov porkab porda porwakot haornas koni kormi npci jatidiri waterpark waterboom snorkling latber latpres
kicaumania karnival dieng ogoh horeg ngonser pitulasan tujuhbelasan carfree cosplay wibu jejepangan bazzar psbs
persikabo persikota deltras persipa persipal persiraja psgc perseden psps persibo persekabpas
)"},
    // Animals, snakes, birds.
    {bit(Is::ordinary), R"(
biul blacan trenggiling tringgiling teledu lowo rekrekan budheng simpei wirok werok curut cecurut clurut cicak nyambik
menyawak gecko marmut trewelu anggora angora mainecoon oyen anabul pomeranian pitbull chihuahua rottweiler joper kedu
pullet enthok mojosari wedhus wedus gibas dombos ettawa etawa jawarandu senduro boer texel dorper batur ongole
limousin limosin simental simmental angus brangus pitik kuthuk welang dhumung kingkobra kingcobra gibug gibuk luwuk
trimeresurus lareangon koros sowo boiga dipong ciblek trucukan trucuk jalak uren muraibatu cucak cucakijo cucakrowo
rowo cucokrowo pentet cendet pleci pleki montanus auriventer yorkshire gloster lovebird labet lutino parblue euwing
konin derkuku pungkal branjangan brenjangan decu tledekan tledean sogon emprit gantil kowak kareo sribombok sribombo
brontok dhandhang darres tuwu platuk ungkut tulungtumpuk bultok rangkong kangkareng cipoh sirpu ciung jingjing opior
pijantung cica poksay wambi hwamei endas engang lanceng klanceng klenceng trigona apis mellifera odeng ngangrang uler
keket puthul enthung ungker garengpung kinjeng coblong klabang ketonggeng luwing lemut jingklong aedes aegypti
anopheles culex mrutu merutu tumo gurem tungo kecoa kreco sumpil precil kintel percil kongkang tuntong dugong
)"},
    // Jobs and business, words.
    {bit(Is::ordinary), R"(
officeboy markom telemarketing debtcollector debkolektor matel teamleader recruiter rekruter walkin jobfair jobseeker
jobstreet kalibrr freshgraduate freshgrad outsorsing pkwt pkwtt risain resain umsk umkab frilen freelancer coworking
entrepreneur enterpreneur wirausahawan frenchise reseller risseler reseler dropship dropshipper dropshiper afiliator
affiliator suplier subagen jualin jastip preorder restok restock soldout promo promoan cashback kesbek voucer vocer
flashsale ongkir noresi cekot ceko testimoni reviu rekber tranfer rekg mbank ibanking topup topap nyicil depe slik
bicheking bichecking gadean plecit reksadana antam sukuk ponzi moneygame omset cashflow akunting barista barbershop
hairstylist terapis londri laundri loundry carwash doorsmer fotocopian kitb jatengland sritex mebeler mebelair
handycraft sovenir cenderamata parsel ketring kape foodcourt foodtruck streetfood ruko rukan kostkostan homestay
guesthouse glamping basecamp tiketing pjtki tokutei ginou kenshusei jisshusei cpmi blkk bnsp ujikom asesor ndaut mluku
ngenger blantik blandong blandhong wlijo ethek pgot premanisme fotojurnalis emsi pambiwara kameramen kameraman
soundman rigger ppic picker babysitter bebisiter caregiver radiografer fisioterapis sanitarian epidemiolog arsiparis
ppat loyer paralegal posbakum
)"},
});

} // namespace

std::span<const WordList> modern_words() {
    return lists;
}

} // namespace siar::privacy
