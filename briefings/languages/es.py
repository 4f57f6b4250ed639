"""Spanish: the words of news in Spain and Latin America."""

from briefings.languages.compounds import Compounds
from briefings.languages.lexicon import Lexicon
from briefings.languages.tables import words

_SPEECH_VERBS = """
celebró exigió solicitó anticipó
abunda abundaba abundará abundaría abundó aclara aclaraba aclaraban aclarado aclaran aclarará aclararía aclararon
aclaró aconseja aconsejaba aconsejaban aconsejado aconsejan aconsejará aconsejaría aconsejaron aconsejó acota
acotaba acotaban acotado acotan acotará acotaría acotaron acotó acusa acusaba acusaban acusan acusará acusaría
acusaron acusó adelanta adelantaba adelantaban adelantado adelantan adelantará adelantaría adelantaron adelantó
admite admiten admitido admitieron admitió admitirá admitiría admitía admitían aduce aducen aducido aducía adujeron
adujo advertido advertirá advertiría advertía advertían advierte advierten advirtieron advirtió afirma afirmaba
afirmaban afirmado afirman afirmará afirmaría afirmaron afirmó agradece agradecen agradecerá agradecería agradecido
agradecieron agradeció agradecía agradecían agrega agregaba agregaban agregado agregan agregará agregaría agregaron
agregó ahonda ahondaba ahondaban ahondado ahondan ahondará ahondaría ahondaron ahondó alardea alardeaba alardeaban
alardeado alardean alardeará alardearía alardearon alardeó alega alegaba alegaban alegado alegan alegará alegaría
alegaron alegó alerta alertaba alertaban alertado alertan alertará alertaría alertaron alertó anuncia anunciaba
anunciaban anunciado anuncian anunciará anunciaría anunciaron anunció añade añaden añadido añadieron añadió añadirá
añadirán añadiría añadía añadían apela apelaba apelaban apelado apelan apelará apelaría apelaron apeló apostilla
apostillaba apostillaban apostillado apostillan apostillará apostillaría apostillaron apostilló apunta apuntaba
apuntaban apuntado apuntan apuntará apuntaría apuntaron apuntó argumenta argumentaba argumentaban argumentado
argumentan argumentará argumentaría argumentaron argumentó arguye arguyen arguyeron arguyó argüido argüía argüyó
asegura aseguraba aseguraban asegurado aseguran asegurará aseguraría aseguraron aseguró asevera aseveraba aseveraban
aseverado aseveran aseverará aseveraría aseveraron aseveró asintió augura auguraba auguraban augurado auguran
augurará auguraría auguraron auguró aventura aventuraba aventuraban aventurado aventuran aventurará aventuraría
aventuraron aventuró avisa avisaba avisaban avisado avisan avisará avisaría avisaron avisó balbucea balbuceaba
balbuceaban balbuceado balbucean balbuceará balbucearía balbucearon balbuceó bendice bendijo brama bramaba bramaban
bramado braman bramará bramaría bramaron bramó bromea bromeaba bromeaban bromeado bromean bromeará bromearía
bromearon bromeó cercioraban cerciorado cercioran cerciorará cercioraría cercioraron cercioró certifica certificaba
certificaban certificado certifican certificará certificaría certificaron certificó chilla chillaba chillaban
chillado chillan chillará chillaría chillaron chilló cita citaba citaban citan citará citaría citaron citó clama
clamaba clamaban clamado claman clamará clamaría clamaron clamó comenta comentaba comentaban comentado comentan
comentará comentaría comentaron comentó comunica comunicaba comunicaban comunican comunicará comunicaría comunicaron
comunicó concluido concluirá concluía concluían concluye concluyen concluyeron concluyó concreta concretaba
concretaban concretado concretan concretará concretaría concretaron concretó confesaba confesaban confesado
confesará confesaría confesaron confesó confiesa confiesan confirma confirmaba confirmaban confirmado confirman
confirmará confirmaría confirmaron confirmó considera consideraba consideraban considerado consideran considerará
consideraría consideraron consideró consulta consultaba consultaban consultado consultan consultará consultaría
consultaron consultó contaba contaban contado contará contaría contaron contesta contestaba contestaban contestado
contestan contestará contestaría contestaron contestó continua continuaba continuaban continuan continuará
continuaría continuaron continuó contó contradice contradijo conviene convino cree creen creerá creería creía creían
creído creyó critica criticaba criticaban criticado critican criticará criticaría criticaron criticó cuenta cuentan
cuestiona cuestionaba cuestionaban cuestionado cuestionan cuestionará cuestionaría cuestionaron cuestionó decía
decían declara declaraba declaraban declarado declaran declarará declararía declararon declaró defenderá defendería
defendido defendieron defendió defendía defendían defiende defienden denuncia denunciaba denunciaban denunciado
denuncian denunciará denunciaría denunciaron denunció desahoga desahogaba desahogaban desahogan desahogará
desahogaría desahogaron desahogó describe describen describieron describió describirá describiría describía
describían descrito desliza deslizaba deslizaban deslizado deslizan deslizará deslizaría deslizaron deslizó
desmentido desmentirá desmentiría desmentía desmentían desmiente desmienten desmintieron desmintió destaca destacaba
destacaban destacado destacan destacará destacaría destacaron destacó detalla detallaba detallaban detallan
detallará detallaría detallaron detalló diagnostica diagnosticaba diagnosticaban diagnosticado diagnostican
diagnosticará diagnosticaría diagnosticaron diagnosticó dice dicen dicho dictamina dictaminaba dictaminaban
dictaminado dictaminan dictaminará dictaminaría dictaminaron dictaminó dijera dijeron dijese dijo dirá dirán diría
dirían dispara disparaba disparaban disparado disparan disparará dispararía dispararon disparó dispuso ejemplifica
ejemplificaba ejemplificaban ejemplificado ejemplifican ejemplificará ejemplificaría ejemplificaron ejemplificó
emociona emocionaba emocionaban emocionan emocionará emocionaría emocionaron emocionó enfatiza enfatizaba
enfatizaban enfatizado enfatizan enfatizará enfatizaría enfatizaron enfatizó enumera enumeraba enumeraban enumerado
enumeran enumerará enumeraría enumeraron enumeró escribe escriben escribieron escribió escribirá escribiría escribía
escribían escrito esgrime esgrimen esgrimido esgrimieron esgrimió esgrimirá esgrimiría esgrimía esgrimían especifica
especificaba especificaban especificado especifican especificará especificaría especificaron especificó espeta
espetaba espetaban espetado espetan espetará espetaría espetaron espetó estima estimaba estimaban estiman estimará
estimaría estimaron estimó evoca evocaba evocaban evocado evocan evocará evocaría evocaron evocó exclama exclamaba
exclamaban exclamado exclaman exclamará exclamaría exclamaron exclamó exhorta exhortaba exhortaban exhortado
exhortan exhortará exhortaría exhortaron exhortó explica explicaba explicaban explicado explican explicará
explicaría explicaron explicó expone exponen exponía exponían expresa expresaba expresaban expresado expresan
expresará expresaría expresaron expresó expuesto expusieron expuso externa externaba externaban externado externan
externará externaría externaron externó felicita felicitaba felicitaban felicitan felicitará felicitaría felicitaron
felicitó garantiza garantizaba garantizaban garantizado garantizan garantizará garantizaría garantizaron garantizó
grita gritaba gritaban gritado gritan gritará gritaría gritaron gritó ilusiona ilusionaba ilusionaban ilusionan
ilusionará ilusionaría ilusionaron ilusionó implora imploraba imploraban implorado imploran implorará imploraría
imploraron imploró increpa increpaba increpaban increpado increpan increpará increparía increparon increpó indica
indicaba indicaban indicado indican indicará indicaría indicaron indicó informa informaba informaban informado
informan informará informaría informaron informó inquiere inquieren inquirido inquirieron inquirió inquirirá
inquiriría inquiría inquirían insiste insisten insistido insistieron insistió insistirá insistiría insistía
insistían interpela interpelaba interpelaban interpelado interpelan interpelará interpelaría interpelaron interpeló
interpuso interroga interrogaba interrogaban interrogado interrogan interrogará interrogaría interrogaron interrogó
intervenido interviene intervienen intervinieron intervino ironiza ironizaba ironizaban ironizado ironizan ironizará
ironizaría ironizaron ironizó jacta jactaba jactaban jactado jactan jactará jactaría jactaron jactó jura juraba
juraban jurado juran jurará juraría juraron juró justifica justificaba justificaban justificado justifican
justificará justificaría justificaron justificó lamenta lamentaba lamentaban lamentado lamentan lamentará lamentaría
lamentaron lamentó lanza lanzaba lanzaban lanzado lanzan lanzará lanzaría lanzaron lanzó lee leía leído leyeron leyó
maldecía maldecían maldijo manifestaba manifestaban manifestado manifestará manifestaría manifestaron manifestó
manifiesta manifiestan mantendrá mantenido mantenía mantenían mantiene mantienen mantuvieron mantuvo masculla
mascullaba mascullaban mascullado mascullan mascullará mascullaría mascullaron masculló matiza matizaba matizaban
matizado matizan matizará matizaría matizaron matizó menciona mencionaba mencionaban mencionado mencionan mencionará
mencionaría mencionaron mencionó murmura murmuraba murmuraban murmurado murmuran murmurará murmuraría murmuraron
murmuró musita musitaba musitaban musitado musitan musitará musitaría musitaron musitó narra narraba narraban
narrado narran narrará narraría narraron narró negaba negaban negará negaría negaron negó niega niegan notifica
notificaba notificaban notifican notificará notificaría notificaron notificó observa observaba observaban observan
observará observaría observaron observó opina opinaba opinaban opinado opinan opinará opinaría opinaron opinó pedirá
pediría pedía pedían pensaba pensaban pensado pensará pensaría pensaron pensó pide piden pidieron pidió piensa
piensan plantea planteaba planteaban planteado plantean planteará plantearía plantearon planteó pondera ponderaba
ponderaban ponderado ponderan ponderará ponderaría ponderaron ponderó postea posteaba posteaban posteado postean
posteará postearía postearon posteó precisa precisaba precisaban precisado precisan precisará precisaría precisaron
precisó predice predicen predijeron predijo pregunta preguntaba preguntaban preguntado preguntan preguntará
preguntaría preguntaron preguntó presumieron presumió presumirá presumiría presumía presumían preveía prevenía prevé
prevén previene previenen previnieron previno proclama proclamaba proclamaban proclamado proclaman proclamará
proclamaría proclamaron proclamó profundiza profundizaba profundizaban profundizado profundizan profundizará
profundizaría profundizaron profundizó promete prometen prometerá prometería prometido prometieron prometió prometía
prometían pronostica pronosticaba pronosticaban pronosticado pronostican pronosticará pronosticaría pronosticaron
pronosticó propone proponen proponía proponían propuesto propusieron propuso proseguido proseguía prosigue prosiguen
prosiguieron prosiguió protesta protestaba protestaban protestado protestan protestará protestaría protestaron
protestó publica publicaba publicaban publican publicará publicaría publicaron publicó puntualiza puntualizaba
puntualizaban puntualizado puntualizan puntualizará puntualizaría puntualizaron puntualizó queja quejaba quejaban
quejado quejan quejará quejaría quejaron quejó ratifica ratificaba ratificaban ratificado ratifican ratificará
ratificaría ratificaron ratificó razona razonaba razonaban razonado razonan razonará razonaría razonaron razonó
reafirma reafirmaba reafirmaban reafirmado reafirman reafirmará reafirmaría reafirmaron reafirmó rebate rebaten
rebatido rebatieron rebatió rebatirá rebatiría rebatía rebatían recalca recalcaba recalcaban recalcado recalcan
recalcará recalcaría recalcaron recalcó rechaza rechazaba rechazaban rechazado rechazan rechazará rechazaría
rechazaron rechazó reclama reclamaba reclamaban reclamado reclaman reclamará reclamaría reclamaron reclamó
recomendaba recomendaban recomendado recomendará recomendaría recomendaron recomendó recomienda recomiendan reconoce
reconocen reconocerá reconocería reconocido reconocieron reconoció reconocía reconocían reconvino recordaba
recordaban recordado recordará recordaría recordaron recordó recrimina recriminaba recriminaban recriminado
recriminan recriminará recriminaría recriminaron recriminó recuerda recuerdan referirá referiría refería referían
refiere refieren refirieron refirió reflexiona reflexionaba reflexionaban reflexionado reflexionan reflexionará
reflexionaría reflexionaron reflexionó regaña regañaba regañaban regañado regañan regañará regañaría regañaron
regañó reitera reiteraba reiteraban reiterado reiteran reiterará reiteraría reiteraron reiteró reivindica
reivindicaba reivindicaban reivindicado reivindican reivindicará reivindicaría reivindicaron reivindicó relata
relataba relataban relatado relatan relatará relataría relataron relató remarca remarcaba remarcaban remarcado
remarcan remarcará remarcaría remarcaron remarcó remata remataba remataban rematado rematan rematará remataría
remataron remató rememora rememoraba rememoraban rememorado rememoran rememorará rememoraría rememoraron rememoró
repetido repetirá repetiría repetía repetían repite repiten repitieron repitió replica replicaba replicaban
replicado replican replicará replicaría replicaron replicó repone reporta reportaba reportaban reportan reportará
reportaría reportaron reportó reprende reprenden reprenderá reprendería reprendido reprendieron reprendió reprendía
reprendían reprocha reprochaba reprochaban reprochado reprochan reprochará reprocharía reprocharon reprochó repuesto
repusieron repuso resalta resaltaba resaltaban resaltado resaltan resaltará resaltaría resaltaron resaltó responde
responden responderá respondería respondido respondieron respondió respondía respondían resume resumen resumido
resumieron resumió resumirá resumiría resumía resumían retruca retrucaba retrucaban retrucado retrucan retrucará
retrucaría retrucaron retrucó revela revelaba revelaban revelado revelan revelará revelaría revelaron reveló reza
rezaba rezan rio rió ríe rogaba rogaban rogado rogará rogaría rogaron rogó rubrica rubricaba rubricaban rubricado
rubrican rubricará rubricaría rubricaron rubricó ruega ruegan sentencia sentenciaba sentenciaban sentenciado
sentencian sentenciará sentenciaría sentenciaron sentenció señala señalaba señalaban señalado señalan señalará
señalaría señalaron señaló sigue siguió sincera sinceraba sinceraban sincerado sinceran sincerará sinceraría
sinceraron sinceró soltaba soltaban soltará soltaría soltaron soltó sonrió sonríe sostendrá sostenido sostenía
sostenían sostiene sostienen sostuvieron sostuvo subraya subrayaba subrayaban subrayado subrayan subrayará
subrayaría subrayaron subrayó suelta sueltan sugerido sugerirá sugeriría sugería sugerían sugiere sugieren
sugirieron sugirió suplica suplicaba suplicaban suplicado suplican suplicará suplicaría suplicaron suplicó suspira
suspiró susurra susurraba susurraban susurrado susurran susurrará susurraría susurraron susurró teoriza teorizaba
teorizaban teorizado teorizan teorizará teorizaría teorizaron teorizó tercia terciaba terciaban terciado tercian
terciará terciaría terciaron terció tranquiliza tranquilizaba tranquilizaban tranquilizado tranquilizan
tranquilizará tranquilizaría tranquilizaron tranquilizó transmite transmiten transmitido transmitieron transmitió
transmitirá transmitiría transmitía transmitían traslada trasladaba trasladaban trasladado trasladan trasladará
trasladaría trasladaron trasladó tuitea tuiteaba tuiteaban tuiteado tuitean tuiteará tuitearía tuitearon tuiteó
valora valoraba valoraban valorado valoran valorará valoraría valoraron valoró vanagloria vanagloriaba vanagloriaban
vanagloriado vanaglorian vanagloriará vanagloriaría vanagloriaron vanaglorió vaticina vaticinaba vaticinaban
vaticinado vaticinan vaticinará vaticinaría vaticinaron vaticinó vocifera vociferaba vociferaban vociferado
vociferan vociferará vociferaría vociferaron vociferó zanja zanjaba zanjaban zanjado zanjan zanjará zanjaría
zanjaron zanjó
"""

_FRAMING_VERBS = """
describió pidió reclamó acusó agradeció lamentó rechazó criticó consideró defendió
aboga abogaba abogaban abogan abogará abogaría abogaron abogó achaca achacaba achacaban achacado achacan achacará
achacaría achacaron achacó alaba alababa alababan alabado alaban alabará alabaría alabaron alabó alentaba alentaban
alentado alentará alentaría alentaron alentó alienta alientan alude aluden aludido aludieron aludió aludirá aludiría
aludía aludían amenaza amenazaba amenazaban amenazado amenazan amenazará amenazaría amenazaron amenazó ampliaba
ampliaban ampliado ampliará ampliaría ampliaron amplió amplía amplían analiza analizaba analizaban analizan
analizará analizaría analizaron analizó anima animaba animaban animan animará animaría animaron animó aplaude
aplauden aplaudido aplaudieron aplaudió aplaudirá aplaudiría aplaudía aplaudían apoda apodaba apodaban apodan
apodará apodaría apodaron apodó apostaba apostaban apostará apostaría apostaron apostó apuesta apuestan arenga
arengaba arengaban arengado arengan arengará arengaría arengaron arengó arremete arremeten arremeterá arremetería
arremetido arremetieron arremetió arremetía arremetían ataca atacaba atacaban atacan atacará atacaría atacaron atacó
atribuido atribuirá atribuiría atribuía atribuían atribuye atribuyeron atribuyó avanza avanzaba avanzaban avanzan
avanzará avanzaría avanzaron avanzó bautiza bautizaba bautizaban bautizado bautizan bautizará bautizaría bautizaron
bautizó calcula calculaba calculaban calculan calculará calcularía calcularon calculó califica calificaba
calificaban calificado califican calificará calificaría calificaron calificó carga cargaba cargaban cargado cargan
cargará cargaría cargaron cargó cataloga catalogaba catalogaban catalogado catalogan catalogará catalogaría
catalogaron catalogó celebra celebraba celebraban celebrado celebran celebrará celebraría celebraron celebró
censuraba censuraban censurado censuran censurará censuraría censuraron censuró cerraba cerraban cerrará cerraría
cerraron cerró charlaba charlaban charlado charlan charlará charlaría charlaron charló cierra cierran compara
comparaba comparaban comparado comparan comparará compararía compararon comparó completa completaba completaban
completan completará completaría completaron completó condena condenaba condenaban condenan condenará condenaría
condenaron condenó confiaba confiaban confiado confiará confiaría confiaron confió confía confían constata
constataba constataban constatado constatan constatará constataría constataron constató conversa conversaba
conversaban conversado conversan conversará conversaría conversaron conversó culpa culpaba culpaban culpado culpan
culpará culparía culparon culpó define definen definido definieron definió definirá definiría definía definían
denomina denominaba denominaban denominado denominan denominará denominaría denominaron denominó deplora deploraba
deploraban deplorado deploran deplorará deploraría deploraron deploró desea deseaba deseaban deseado desean deseará
desearía desearon deseó dialoga dialogaba dialogaban dialogado dialogan dialogará dialogaría dialogaron dialogó
difunde difunden difundieron difundió difundirá difundiría difundía difundían divulga divulgaba divulgaban divulgan
divulgará divulgaría divulgaron divulgó dudaba dudaban dudado dudan dudará dudaría dudaron dudó elogia elogiaba
elogiaban elogiado elogian elogiará elogiaría elogiaron elogió ensalza ensalzaba ensalzaban ensalzado ensalzan
ensalzará ensalzaría ensalzaron ensalzó etiquetaba etiquetaban etiquetado etiquetan etiquetará etiquetaría
etiquetaron etiquetó evaluaba evaluaban evaluará evaluaría evaluaron evaluó evalúa evalúan exige exigen exigido
exigieron exigió exigirá exigiría exigía exigían finaliza finalizaba finalizaban finalizan finalizará finalizaría
finalizaron finalizó fustiga fustigaba fustigaban fustigado fustigan fustigará fustigaría fustigaron fustigó habla
hablaba hablaban hablado hablan hablará hablaría hablaron habló ilustra ilustraba ilustraban ilustrado ilustran
ilustrará ilustraría ilustraron ilustró insinuaron insinuó insinúa insta instaba instaban instado instan instará
instaría instaron instó invita invitaba invitaban invitado invitan invitará invitaría invitaron invitó juzga juzgaba
juzgaban juzgan juzgará juzgaría juzgaron juzgó llama llamaba llamaban llaman llamará llamaría llamaron llamó
mostraba mostraban mostrado mostrará mostraría mostraron mostró moteja motejaba motejaban motejado motejan motejará
motejaría motejaron motejó muestra muestran notaba notaban notará notaría notaron notó parafrasea parafraseaba
parafraseaban parafraseado parafrasean parafraseará parafrasearía parafrasearon parafraseó pinta pintaba pintaban
pintan pintará pintaría pintaron pintó presenta presentaba presentaban presentan presentará presentaría presentaron
presentó redondea redondeaba redondeaban redondean redondeará redondearía redondearon redondeó repudia repudiaba
repudiaban repudiado repudian repudiará repudiaría repudiaron repudió retrata retrataba retrataban retratado
retratan retratará retrataría retrataron retrató saluda saludaba saludaban saludado saludan saludará saludaría
saludaron saludó sentiría sentía sentían siente sienten sintieron sintió sospecha sospechaba sospechaban sospechado
sospechan sospechará sospecharía sospecharon sospechó tacha tachaba tachaban tachado tachan tachará tacharía
tacharon tachó teme temen temerá temería temido temieron temió temía temían termina terminaba terminaban terminan
terminará terminaría terminaron terminó tilda tildaba tildaban tildado tildan tildará tildaría tildaron tildó titula
titulaba titulaban titulado titulan titulará titularía titularon tituló trata trataba trataban tratan tratará
trataría trataron trató urge urgen urgido urgieron urgió urgirá urgiría urgía urgían ve ven vieron vio
"""

_PARTICIPLES = """
abogando abundando achacando aclarando aconsejando acotando acusando adelantando admitiendo aduciendo advirtiendo
afirmando agradeciendo agregando ahondando alabando alardeando alegando alentando alertando aludiendo amenazando
ampliando analizando anunciando añadiendo apelando aplaudiendo apodando apostando apostillando apuntando arengando
argumentando arremetiendo asegurando aseverando atacando atribuyendo augurando avanzando aventurando avisando
balbuceando bautizando bendiciendo bramando bromeando calculando calificando cargando catalogando celebrando
censurando cerciorando certificando charlando chillando citando clamando comentando comparando completando
comunicando concluyendo concretando condenando confesando confiando confirmando considerando constatando consultando
contando contestando continuando conversando creyendo criticando cuestionando culpando declarando defendiendo
definiendo denominando denunciando deplorando desahogando describiendo deseando deslizando desmintiendo destacando
detallando diagnosticando dialogando diciendo dictaminando difundiendo disparando divulgando dudando ejemplificando
elogiando emocionando enfatizando ensalzando enumerando escribiendo esgrimiendo especificando espetando estimando
etiquetando evaluando evocando exclamando exhortando exigiendo explicando exponiendo expresando externando
felicitando fustigando garantizando gritando hablando ilusionando ilustrando implorando increpando indicando
informando inquiriendo insistiendo instando interpelando interrogando invitando ironizando jactando jurando
justificando juzgando lamentando lanzando leyendo llamando manifestando manteniendo mascullando matizando
mencionando mostrando motejando murmurando musitando narrando negando notando notificando observando opinando
parafraseando pensando pidiendo pintando planteando ponderando posteando precisando preguntando presentando
presumiendo proclamando profundizando prometiendo pronosticando prosiguiendo protestando publicando puntualizando
quejando ratificando razonando reafirmando rebatiendo recalcando rechazando reclamando recomendando reconociendo
recordando recriminando redondeando refiriendo reflexionando regañando reiterando reivindicando relatando remarcando
rematando rememorando repitiendo replicando reportando reprendiendo reprochando repudiando resaltando respondiendo
resumiendo retratando retrucando revelando rogando rubricando saludando sentenciando señalando sincerando sintiendo
soltando sospechando sosteniendo subrayando sugiriendo suplicando susurrando tachando temiendo teorizando terciando
tildando titulando tranquilizando transmitiendo trasladando tratando tuiteando urgiendo valorando vanagloriando
vaticinando vociferando zanjando
"""

_ADDRESSED_VERBS = """
aconsejó acusa acusó advierte advirtió agradece agradeció amenazó animó aseguró avisa avisó comunica comunicó
confesó confió contestó contó convenció cuenta dice dijo espetó exhorta exhortó exige exigió explica explicó
felicitó increpó informa informaron informó insta instó interpeló invitó llamó notifica notificó ordena ordenó pide
pidieron pidió pregunta preguntaron preguntó prometió reclama reclamó recomendó recordó recriminó replicó reprochó
respondió rogó saludó suplicó transmitió trasladó urgió
"""

_SPEECH_NOUNS = """
acusaciones acusación advertencia afirmaciones afirmación alegato alerta amenaza anuncio apelación argumento augurio
aviso carta cita comentario comentarios comunicado confesión consigna convicción creencia crítica críticas cuenta
declaraciones declaración denuncia diagnóstico discurso duda entrevista eslogan exigencia explicación frase frases
grito hilo idea informe insistencia intervención invocación lema llamado llamamiento mantra máxima mensaje mensajes
nota opinión palabra palabras petición posteo predicción pregunta promesa protesta publicación queja quejas reclamo
reconocimiento reflexión relato reproche respuesta saludo sentencia tesis testimonio tuit tuits valoración vaticinio
"""

_FIRST_PERSON = """
conmigo creemos creo decimos digo era espero estamos estoy estuve fui fuimos he hemos hice hicimos me mi mis mí mía
mías mío míos nos nosotras nosotros nuestra nuestras nuestro nuestros pienso podemos puedo queremos quiero sabemos
sé siento somos soy tenemos tengo vamos voy yo
"""

_DETERMINERS = """
alguna algunas algunos algún ambas ambos aquel aquella aquellas aquellos cada cierta cierto cinco cualquier cuatro
dicha dichas dichos dos el esa esas ese esos esta estas este estos la las los mi mis misma mismo muchas muchos
ninguna ningún nuestra nuestras nuestro nuestros otra otras otro otros propia propio su sus toda todas todo todos
tres tu tus un una unas unos varias varios
"""

_PREPOSITIONS = """
a acerca al alrededor ante bajo cerca con contra de del desde durante en entre excepto frente hacia hasta incluso
junto mediante para por salvo sin sobre tras vía
"""

_CONJUNCTIONS = """
aunque como conque cual cuales cuando cuanto cuya cuyas cuyo cuyos donde e luego mas mientras ni o pero porque pues
que quien quienes según si sino u y
"""

_AUXILIARIES = """
acaba acababa debe deben debería debía era eran es estaba estaban está están estuvo fue fueron ha había habían habrá
habrán habría habrían han haya hayan hubo iba iban llega llegó podía podría puede pueden quería quiere quiso ser
sido siendo sigue siguió solía son suele tenía tiene tuvo va van volvió vuelve
"""

_ADVERBS = """
a_su_vez además ahora al_mismo_tiempo al_respecto allí anoche antes apenas aquí asimismo así aún ayer brevemente
categóricamente claramente de_nuevo después domingo efectivamente en_ese_sentido enfáticamente entonces finalmente
hoy igualmente incluso inicialmente inmediatamente irónicamente jueves le les literalmente lo luego lunes mañana
martes me miércoles mismo no no_obstante nos nuevamente nunca os por_su_parte posteriormente precisamente
previamente públicamente recientemente rotundamente rotundo sábado se siempre sin_embargo solo sólo tajante
tajantemente también tampoco tarde te temprano textualmente todavía viernes visiblemente ya
"""

_ROLE_NOUNS = """
consellera conseller residenta emprendedora emprendedor infectólogo sismólogo vulcanólogo climatólogo urbanista lehendakari
mandamás lider
abadesa abanderada abogada abogado abogado_defensor abogados abuela abuelo activista actor actriz acusación acusada
acusado adjunta adjunto adolescente afectada afectado agente agricultor agricultora albañil alcalde alcaldesa alero
alguacil almirante alumna alumno ama ambientalista amiga amigo analista anciana anciano antropóloga antropólogo
archivera archivero ariete armador armadora arqueóloga arqueólogo arquero arquitecta arquitecto artista arzobispo
asambleísta asesor asesora asistente astrofísica astrofísico astronauta astrónoma astrónomo atleta autor autora
autoridades autónoma autónomo auxiliar azafata árbitra árbitro bailarina bailarín banquera banquero barrendero base
bebé becaria becario bibliotecaria bibliotecario bioquímica bioquímico bióloga biólogo bloguera bloguero bombera
bombero boxeador boxeadora brigadier brigadista cabo cacique cajera cajero camarera camarero camarógrafa camarógrafo
camionero campeona campeón campesina campesino campesinos canciller candidata candidato cantante cantautor
cantautora capataz capitana capitán cardenal carpintero catedrática catedrático caudillo centrocampista chef chica
chico ciclista científica científico científicos cineasta cirujana cirujano ciudadana ciudadano clienta cliente
cocinera cocinero cofundador cofundadora colega columnista comandanta comandante comerciante comisaria comisario
comisionada comisionado compañera compañero compositor compositora comprador compradora comunera comunero concejal
concejala concejales conde condenada condenado condesa conductor conductora conductores congresista consejera
consejero consejero_delegado conserje constitucionalista consultor consultora consumidor consumidora contralmirante
coordinador coordinadora copiloto copresidenta copresidente coronel coronela corredor corredora corresponsal
costurera cónsul cónsula cuidador cuidadora cura damnificada damnificado decana decano defensa defensor defensora
delantera delantero delegada delegado demandante dentista denunciante dependienta dependiente diputada
diputada_nacional diputado diputados directiva directivo director directora directora_general dirigenta dirigente
discípula discípulo diseñador diseñadora doctor doctora dramaturga dramaturgo dueña dueño duque duquesa ecologista
economista ecóloga ecólogo edil edila editor editora ejecutiva ejecutivo embajador embajadora empleada empleado
empresaria empresario encargada encargado enfermera enfermero entrenador entrenadora epidemióloga epidemiólogo
escolta escritor escritora escultor escultora especialista esposa esposo estudiante eurodiputada eurodiputado
exalcalde exalcaldesa exalumna exalumno excandidato excompañera excompañero exconcejala excongresista exconsejera
exdiputada exdiputado exdirector exdirectora exembajador exentrenador exfiscal exgobernador exguerrillero exjefa
exjefe exjuez exjugador exlíder exmandataria exmandatario exmarido exministra exministro exmujer exnovia exnovio
experta expertas experto expertos exportavoz expresidenta expresidente exsenador exsenadora extremo familiar
familiares farmacéutica farmacéutico filóloga filólogo fiscal fiscala fisioterapeuta física físico fontanero
fotógrafa fotógrafo fraile fuente fuentes funcionaria funcionario fundador fundadora futbolista ganadera ganadero
general generala geóloga geólogo gerenta gerente gimnasta ginecóloga ginecólogo gobernador gobernadora guardameta
guardia guerrillera guerrillero guionista habitante hermana hermano hija hijo historiador historiadora hombre
hostelera hostelero hotelera hotelero huelguista imán impulsor impulsora imputada imputado indígena infanta infante
influencer ingeniera ingeniero inmigrante inspector inspectora intendenta intendente interno interventor
interventora intérprete inversora investigador investigadora investigadores jefa jefa_de_gobierno jefe joven
jubilada jubilado juez jueza jugador jugadora jurado jurista juristas laboralista lateral legislador legisladora
letrada letrado letrados librera librero lideresa líder líder_social locutor locutora madre maestra maestro
magistrada magistrado mandataria mandatario manifestante manifestantes marido matemática matemático matrona mayor
mánager mediador mediadora mediocentro menor mentor mentora meteoróloga meteorólogo médica médico médicos migrante
migrantes militar minero ministra ministro modista modisto monja monje mujer músico nadador nadadora narcotraficante
neuróloga neurólogo nieta nieto niña niño nobel notaria notario novelista novia novio nutricionista número_dos
obispo obrera obrero oceanógrafa oceanógrafo oficial oncóloga oncólogo opositor opositora organizador organizadora
organizadores padre padres paisana paisano panadera panadero papa paramilitar pariente parlamentaria parlamentario
partera pasajera pasajero pasajeros patriarca patrona patrón párroco peatona pediatra peluquera peluquero penalista
pensionista periodista pescador pescadora piloto pintor pintora pívot poeta poetisa policía politóloga politólogo
pontífice portavoces portavoz portera portero precandidata precandidato prefecta prefecto premio_nobel preparador
preparadora presa presentador presentadora presidenta presidente presidente_electo preso prima primer_ministro
primera_dama primera_ministra primo princesa príncipe procesada procesado procurador procuradora profesor profesora
promotor promotora propietaria propietario psicóloga psicólogo psiquiatra querellante quiosquera quiosquero química
químico rabino reclusa recluso rector rectora redactor redactora refugiada refugiado regidor regidora reina relator
relatora religiosa reo reportera reportero representante residente responsable rey sacerdote sargenta sargento
secretaria secretaria_general secretario seleccionador seleccionadora senador senadora senadores sindicalista
sindicalistas síndica síndico sobreviviente socia socio socióloga sociólogo soldado streamer subcampeona subcampeón
subdelegada subdelegado subdirector subdirectora suboficial subsecretaria subsecretario subteniente superintendenta
superiora superviviente tabernero taxista tendera tendero teniente tenista terapeuta tesorera tesorero testigo
testigos técnica técnico tiktoker timonel titular tía tío torero trabajador trabajadora trabajadores turista
turistas usuaria usuario vecina vecino vecinos vendedor vendedora veraneante veterinaria veterinario vicealcalde
vicealcaldesa viceconsejera viceconsejero vicegobernador vicegobernadora viceministra viceministro vicepresidenta
vicepresidente vicerrector vicerrectora viróloga virólogo viuda viudo víctima víctimas vocala vocera vocero
voluntaria voluntario youtuber zaguero
"""

_FEMININE_ROLES = """
consellera residenta portavoza emprendedora
abadesa abanderada abogada abuela actriz acusada afectada agricultora alcaldesa alumna amiga antropóloga archivera
arqueóloga arquitecta asesora astrónoma autora azafata árbitra bailarina banquera bibliotecaria bioquímica bióloga
bombera camarera campeona candidata cantautora capitana catedrática chica científica cirujana clienta cocinera
cofundadora comandanta comisaria comisionada compañera compositora compradora concejala condenada condesa conductora
consejera consultora consumidora coordinadora coronela corredora costurera cónsula damnificada decana defensora
delantera delegada diputada diputada_nacional directiva directora directora_general dirigenta diseñadora doctora
dueña duquesa ecóloga edila editora ejecutiva embajadora empleada empresaria encargada enfermera entrenadora
epidemióloga escritora escultora esposa exalcaldesa exalumna exconcejala exconsejera exdiputada exmandataria
exministra exmujer expresidenta exsenadora farmacéutica filóloga fiscala física funcionaria fundadora ganadera
generala geóloga gerenta ginecóloga gobernadora hermana hija historiadora impulsora imputada infanta ingeniera
inspectora intendenta interventora inversora investigadora jefa jefa_de_gobierno jueza jugadora legisladora librera
lideresa locutora madre maestra magistrada mandataria matemática matrona meteoróloga médica ministra modista monja
mujer nadadora neuróloga nieta niña novia obrera oceanógrafa oncóloga opositora organizadora panadera partera
pasajera peatona peluquera pescadora pintora politóloga portera precandidata presentadora presidenta prima
primera_dama primera_ministra princesa procesada procuradora profesora promotora propietaria psicóloga química
rectora redactora refugiada regidora reina relatora religiosa reportera sargenta secretaria secretaria_general
seleccionadora senadora síndica socia socióloga subcampeona subdelegada subdirectora subsecretaria superintendenta
superiora tendera tesorera técnica tía trabajadora usuaria vecina vendedora veterinaria viceministra vicepresidenta
vicerrectora viróloga viuda vocala
"""

_MASCULINE_ROLES = """
conseller autarca infectólogo sismólogo vulcanólogo climatólogo urbanista emprendedor lehendakari
abogado abuelo actor acusado afectado agricultor albañil alcalde alumno amigo antropólogo archivero ariete
arqueólogo arquero arquitecto arzobispo asesor astrónomo autor árbitro bailarín banquero barrendero bibliotecario
bioquímico biólogo bombero cacique camarero camionero campeón candidato cantautor capitán cardenal carpintero
catedrático caudillo chico científico cirujano cliente cocinero cofundador comisario comisionado compañero
compositor comprador conde condenado conductor consejero consultor consumidor coordinador corredor cónsul cura
damnificado decano defensor delantero delegado diputado directivo director diseñador doctor dueño duque ecólogo edil
editor ejecutivo embajador empleado empresario encargado enfermero entrenador epidemiólogo escritor escultor esposo
exalcalde exalumno excandidato exdiputado exembajador exentrenador exgobernador exjefe exjugador exmandatario
exmarido exministro exsenador extremo farmacéutico filólogo físico fontanero fraile funcionario fundador ganadero
geólogo ginecólogo gobernador guardameta hermano hijo historiador hombre imán impulsor imputado infante ingeniero
inspector intendente interventor investigador jefe jugador lateral legislador librero locutor maestro magistrado
mandatario marido matemático meteorólogo médico minero ministro modisto monje nadador neurólogo nieto niño novio
obispo obrero oceanógrafo oncólogo opositor organizador padre panadero papa pasajero patriarca párroco peluquero
pescador pintor politólogo pontífice portero precandidato presentador presidente_electo primer_ministro primo
príncipe procesado procurador profesor promotor propietario psicólogo químico rabino rector redactor refugiado
regidor relator reportero rey sacerdote sargento secretario seleccionador senador síndico socio sociólogo subcampeón
subdelegado subdirector subsecretario tendero tesorero técnico timonel tío torero trabajador usuario vecino vendedor
veterinario viceministro vicerrector virólogo viudo zaguero
"""

_GROUP_NOUNS = """
acusación administración aemet aerolínea afip agencia alcaldía alianza andi armada arzobispado aseguradora
asociación audiencia autoridades ayuntamiento banco bomberos cabildo cadena cancillería casa_blanca casa_rosada
cámara ccoo centro ceoe cgt cgtp clínica club coalición codelco cofradía colectivo colegio comisaría comisión comité
compañía confederación conferencia_episcopal congreso conicet conmebol conred consejería consejo conselleria
consistorio consorcio constructora consulado contraloría cooperativa coordinadora corte cruz_roja csif cut defensa
defensoría departamento dian diario diputación dirección ecopetrol editorial ejecutivo ejército embajada emergencias
empresa entidad equipo ertzaintza escuela facultad familia federación fenalco fifa firma fiscalía fmi frente fuentes
fundación generalitat gobernación gobierno grupo guardia_civil hospital iglesia ine inegi inpec insivumeh instituto
inta intendencia junta juzgado kremlin liga mancomunidad meteorología ministerio moncloa mossos movimiento
multinacional municipalidad municipio obispado observatorio oficina oms ong onu operadora oposición organismo
organización organizadores otan palacio parlamento partido patronal pdvsa pemex plataforma podemos policía pp
prefectura presidencia procuraduría productora protección_civil psoe real_federación sanidad secretaría selección
senado senasa servicio sindicato subsecretaría sumar sunarp sunat supremo tribunal ue uefa ugt unam unesco unicef
universidad vaticano vox xunta ypf zarzuela
"""

_ORGANISATION_WORDS = """
academia aerolíneas agencia alcaldía alianza arzobispado asamblea asociación atlético audiencia ayuntamiento banco
bomberos cadena caja cámara centro club coalición colegio comisión comité compañía confederación congreso consejería
consejo consorcio contraloría cooperativa coordinadora copa corporación corte defensoría deportivo diario diócesis
diputación dirección ediciones editorial ejército empresa energía federación ferrocarriles fiscalía frente fundación
fútbol generalitat gobernación gobierno grupo guardia hospital iglesia instituto internacional junta juzgado liga
ltda ministerio movimiento municipalidad museo mutua nacional naciones observatorio oficina organización parlamento
partido periódico petróleos plataforma policía procuraduría protección puertos racing radio real red revista s.a.
s.l. sa sas secretaría seguros senado servicio sindicato sl sociedad srl superintendencia teatro televisión tribunal
unión universidad
"""

_PLACE_WORDS = """
aeropuerto autopista avenida bahía barrio basílica cabo calle camino carretera castillo catedral cerro ciudad
colonia cordillera costa departamento distrito estación estadio este glorieta golfo isla islas lago laguna mar monte
municipio norte océano oeste palacio parque paseo península playa plaza polígono provincia puente puerto rambla río
ronda sierra sur urbanización valle villa volcán
"""

_PARTICLES = """
al ben bin da das de del den der di do dos e el i la las los san santa van von y
"""

_CALENDAR = """
abril agosto carnaval diciembre domingo enero febrero jueves julio junio lunes martes marzo mayo miércoles navidad
nochebuena nochevieja noviembre octubre pascua sábado septiembre setiembre viernes
"""

_NOT_NAMES = """
además ahora alemana alemania alemán algunos americano américa andaluz andaluza ante aragonés argentina argentino
argentinos asia así aunque ayer áfrica boliviano brasileña brasileño británico catalana catalán católica católico
champions chile chilena chileno china chino colombia colombiana colombiano como comunista con constitución copa
covid código cristiano cuando cubana cubano decreto demócrata desde después dios ecuatoriano ee eeuu el en entonces
entre esa ese eso españa español española españolas españoles esta estado estados estadounidense estadounidenses
este esto eurocopa europa europea europeo evangélico facebook francesa francés francia gallega gallego gobierno
google hasta hoy independentista inglesa inglés instagram internet islam islámico italia italiana italiano iva
japonés judío la las latinoamericano ley liberal liga los luego madrileño mañana mexicana mexicano mexicanos méxico
mientras muchos mundial musulmán nacionalista nada nadie navidad no nunca onu otan otra otro otros para paraguayo
pero peronista peruana peruano perú pib popular populares por portugal portuguesa portugués real reino republicano
rusa ruso santa según semana si sin sí sobre socialista socialistas también telegram tiktok todo todos tras twitter
ucraniana ucraniano ue un una unido unidos uruguayo uu valenciana valenciano vasca vasco venezolana venezolano
venezuela whatsapp x ya youtube
"""

_FEMININE_NAMES = """
abigail abril adela adelaida adriana agatha agueda agustina aida aina ainhoa aisha aitana alba alejandra alexia
alfonsina alicia alma almudena amaia amalia amelia amparo ana anabel anahí andrea ane angela angélica anita anna
antía antonella antonia araceli arantxa ariadna arlette assumpta astrid asunción aurelia aurora azucena ángela
ángeles bárbara beatriz begoña belén berta bibiana blanca brenda brígida camila candela candelaria carla carlota
carme carmen carolina casandra casilda catalina cecilia celia charlotte charo chelo chiara citlali clara claudia
clotilde concepción concha conchita constanza consuelo coral cristiana cristina cruz daniela delcy delfina delia
débora diana dilma dina dolores dolors dulce edith edurne elena elia elisa elizabeth eloísa elsa elvira emilia emily
emma encarnación enriqueta ernestina esmeralda esperanza estefanía estela esther estíbaliz estrella eugenia eulalia
eva evangelina fabiola fatima fátima felisa fernanda flor flora florencia francesca francia francina francisca
gabriela gala garazi gemma genoveva georgina giorgia gisela giulia gloria graciana graciela greta griselda guadalupe
guillermina helena herminia hilda hillary hortensia idoia iliana imelda inés ingrid inmaculada irantzu irene iria
irina irma isabel isidora itzel itziar ivana ivanka ivonne jacqueline jane janeth jazmín jennifer jenny jessica
jimena johana josefa josefina juana judith julia juliana julieta júlia kamala karen karina karla katarina kate
katherine keiko laia laura leila leire leonor leticia lidia lilia liliana lina linda lola lorena lorenza lourdes
luciana lucía lucrecia luisa lupita luz mabel maca macarena magaly magdalena maia maite malena manoli manuela mar
marcela marcelina margarita margot maria marian mariana maribel maricarmen mariela marina marisa marisol maritza
maría marta martina maruja maruxa mary matilde mayra mayte meghan mei melania melisa mercedes mercè meritxell mette
micaela michelle milagros milena minerva miranda mireia miren miriam mirta mirtha mía montse montserrat morena
mónica nadia nancy natalia nayeli nekane nerea neus nélida ngozi nieves noa noelia nora norma nuria núria octavia
ofelia oihana oksana olga olivia ona paloma pamela paola pastora patricia paula paulina paz pepa perla petra piedad
pilar priscila priya purificación rachel ramona raquel rebeca regina remedios renata rigoberta rita roberta rocío
romina rosa rosa_maría rosalinda rosalía rosana rosario rosaura roxana rufina ruth sabela sabrina sagrario salomé
samanta sandra sanna sara sarah saray selena silvia sofia sofía soledad sonia soraya stella susan susana susy
svetlana tamara tania tatiana tere teresa trinidad ursula uxía uxue úrsula valentina valeria valle vanessa vega
verónica vicenta victoria vilma violeta virginia viridiana visitación viviana wendy ximena xiomara xóchitl yadira
yaiza yamila yanina yesenia yolanda yuki yulia yuliana zaida zaira zoe zoila zulema
"""

_MASCULINE_NAMES = """
abel abraham adolfo adrián agustín ahmed aitor alan albert alberto alejandro alexander alexis alfonso alfredo ali
amadeo amado ambrosio ander anders andoni andrew andrés andrzej aníbal anselmo antonio antón anxo arcadio arkaitz
armando arnau arturo asier augusto aurelio axel álvaro ángel baltasar barack bartolomé basilio bautista benito
benjamin benjamín beñat bernardo bernat bonifacio boris borja brais braulio breixo brian bruno bryan camilo carles
carlos cayetano cándido cecilio césar charles christian christopher ciro claudio clemente conrado constantino cosme
crisanto cristian cristóbal curro damián daniel dante darío david demetrio diego dionisio dmitri domènec domingo
donald donato edgar edison edmundo eduard eduardo edward edwin efraín eleuterio eliseo elías elkin elon eloy
emiliano emilio emmanuel eneko enric enrique enzo epifanio eric erick erik ernesto esteban eugenio eusebio evaristo
evo ezequiel fabián fabio facundo fausto federico felipe fermín fernando ferran félix fidel fito florencio
florentino fortunato francesc francesco francisco franco franklin freddy fredy friedrich froilán fulgencio fumio
gabriel gaspar gastón genaro george gerard gerardo germán gil gilberto ginés giovanni giuseppe gonzalo gorka
gregorio gualberto guido guillem guillermo gustavo hans harry hassan henry heriberto hernando hernán héctor hipólito
hiroshi homero honorio horacio hugo humberto iago ignacio ignasi igor iker imanol iñaki iñigo isaac isidoro isidro
ismael israel ivan iván jacinto jacobo jaime jairo james jaume javier jefferson jens jeremías jerónimo jesús jhon
joan joaquim joaquín joão joe joel john jon jonathan jonás jordi jorge joselito josep joseph josé josu josué juan
juanjo juanma julen julián julio justo karl keir kenji kepa kevin kiko klaus koldo lars laureano lautaro lázaro
leandro lenín leonardo leonel leopoldo lino lisandro lluís lope lorenzo luca lucas luciano lucio luis luiz luka
macario manel manolo manuel marc marcelino marcelo marcial marco marcos mariano mario mark martí martín mateo matías
matteo matthew mauricio maximiliano máximo melchor michael miguel mikel miquel modesto mohamed mohammed moisés
mustafa nacho napoleón narciso narcís narendra nayib nazario nelson néstor nicanor nicasio nicolás norberto octavio
oier olaf oleg oliver ollanta omar oriol orlando oscar osvaldo óscar pablo paco pancho paolo pascual patricio patxi
pau paul paulino paulo pedro pepe pere peter pío plácido plutarco pol policarpo porfirio primitivo prudencio quim
quintín quique rafa rafael rahul raimundo ramiro ramón raúl recep reinaldo remigio renato rené reynaldo régulo
ricard ricardo richard rigoberto rishi robert roberto rodolfo rodrigo rogelio roger rolando román romeo roque
rosendo rubén rufino ruperto sabino salomón salvador samuel sancho santiago santos saturnino saúl sebastián segundo
sergei sergey sergi sergio severino severo shinzo silvestre silvio simón sixto stephen steven sven tadeo telmo teo
teodoro teófilo thiago thomas tiago tito tobías tomás toño toribio ulises unai urbano uxío valentín venancio vicente
vidal viktor virgilio víctor vladimir volodimir volodymyr walter washington wálter wenceslao wifredo william wilmer
wilson xabi xabier xavi xavier xoán xosé yago yair yamil yeison yusuf zacarías zenón
"""

_MEDIA = """
abc abc_color afp agencia_efe animal_político antena_3 ap aristegui_noticias as associated_press bbc bbc_mundo
biobío blu_radio c5n cadena_ser canal_sur caracol catalunya_ràdio clarín cnn cnn_en_español colpisa cooperativa cope
cuatro dazn diario_de_navarra diario_de_sevilla diario_vasco dw ecuavisa efe eitb el_comercio el_confidencial
el_correo el_deber el_español el_espectador el_mercurio el_mundo el_nacional el_norte_de_castilla el_observador
el_país el_país_uruguay el_periódico el_tiempo el_universal el_universo eldiario.es elespañol elpaís emol
europa_press europapress excélsior faro_de_vigo financial_times gestión gol granma heraldo ideal imagen infobae
infolibre la_1 la_jornada la_nación la_nueva_españa la_prensa la_razón la_república la_sexta la_tercera
la_vanguardia la_verdad la_voz_de_galicia la_w lasexta levante marca milenio movistar mundo_deportivo notimex
onda_cero página_12 perfil prensa_libre proceso público radio_mitre radio_nacional rcn reforma reuters rne rpp rtve
semana ser servimedia sport sur telecinco telefe telemadrid telemundo telesur televisa televisión_española télam
the_guardian the_new_york_times tn tv3 tve univision univisión últimas_noticias w_radio
"""

_ABBREVIATIONS = """
a.c. a.m. abr. admón. ago. aprox. arq. art. arts. av. avda. c. c.v. cap. cía. cmdte. cnel. d. d.c. depto. dic. dña.
dpto. dr. dra. ed. ee. ee.uu. ej. ene. etc. excma. excmo. fco. fdo. feb. fig. gob. gral. ilma. ilmo. ing. j. jul.
jun. l. lic. m. ma. mar. máx. mín. mons. mtra. mtro. n. nov. ntra. núm. núms. oct. p. p.ej. p.m. pág. págs. prof.
profa. pza. rte. s.a. s.l. sep. sept. sgto. sr. sra. sres. srta. st. sta. sto. tel. tte. ud. uds. uu. vd. vds. vol.
vs.
"""

_STOP_WORDS = """
a acá además ahí ahora al algo alguien alguna algunas alguno algunos algún allá allí ambas ambos ante antes apenas
aquel aquella aquellas aquello aquellos aquí así aun aunque aún ayer bajo bastante bien cada casi como con contra
cómo cual cuales cualquier cuando cuanto cuál cuándo cuánto cuya cuyas cuyo cuyos da dan dar de debe deben debía
decir del demás dentro desde después dice dijo donde dos dónde durante e el ella ellas ello ellos embargo en encima
entonces entre era eran eres es esa esas ese eso esos esta estaba estaban estado estamos estar estará estas está
estás este esto estos estoy estuvo él fue fuera fueron ha haber había habían habrá hace hacen hacer hacia han has
hasta hay haya he hecho hemos hizo hoy hubo incluso ir jamás junto la las le les lo los luego más me mediante menos
mi mientras mis misma mismas mismo mismos mí mía mío mucha muchas mucho muchos muy nada nadie ni ninguna ninguno
ningún no nos nosotras nosotros nuestra nuestras nuestro nuestros nunca o obstante os otra otras otro otros para
parece parte pero poca pocas poco pocos podemos poder podrá podría por porque pudo puede pueden pues que qué quien
quienes quiere quién quiénes sea sean según ser será serán sería si sido siempre siendo sin sino sí so sobre solo
son soy sólo su sus suya suyas suyo suyos también tampoco tan tanta tantas tanto tantos te tendrá tener tenido tenía
ti tiene tienen toda todas todavía todo todos tras tres tu tus tuvo tú u un una unas uno unos va vamos van varias
varios veces ver vez y ya yo
"""

_DANGLING = """
a_pesar_de_ello a_su_vez además ahí al_mismo_tiempo al_respecto allí ambas ambos aquel aquella asimismo así aun_así
aunque con_todo de_esta_forma de_esta_manera de_este_modo de_hecho del_mismo_modo después dicha dicho e ella ellas
ello ellos en_cambio en_consecuencia en_definitiva en_ese_sentido en_este_sentido en_total entonces es_decir esa
esas ese eso esos esta estas este esto estos él ésta éste éstos finalmente igualmente incluso lo luego mientras
mientras_tanto no_obstante o o_sea otra otras otro otros pero pese_a_ello por_el_contrario por_ello por_eso
por_lo_tanto por_otra_parte por_otro_lado por_su_parte por_tanto por_último porque posteriormente pues según_ella
según_él sin_embargo su sus tal tales también tampoco y
"""

LEXICON = Lexicon(
    code="es",
    speech_verbs=words(_SPEECH_VERBS),
    framing_verbs=words(_FRAMING_VERBS),
    participles=words(_PARTICIPLES),
    addressed_verbs=words(_ADDRESSED_VERBS),
    according_to=(
        "desde el punto de vista de",
        "tal y como explica",
        "tal y como explicó",
        "tal y como señaló",
        "a decir de",
        "a juicio de",
        "a juicio del",
        "a ojos de",
        "al decir de",
        "de acuerdo a",
        "de acuerdo con",
        "en boca de",
        "en opinión de",
        "en opinión del",
        "en palabras de",
        "en palabras del",
        "según consta en",
        "según fuentes de",
        "según fuentes del",
        "según ha afirmado",
        "según ha asegurado",
        "según ha detallado",
        "según ha dicho",
        "según ha explicado",
        "según ha indicado",
        "según ha informado",
        "según ha señalado",
        "tal como explicó",
        "tal como indicó",
        "tal como señaló",
        "como apunta",
        "como apuntó",
        "como dice",
        "como dijo",
        "como explica",
        "como explicó",
        "como indicó",
        "como reconoce",
        "como reconoció",
        "como recordó",
        "como recuerda",
        "como señala",
        "como señaló",
        "como subrayó",
        "conforme a",
        "según afirma",
        "según afirmó",
        "según apunta",
        "según apuntó",
        "según asegura",
        "según aseguró",
        "según contó",
        "según cuenta",
        "según declaró",
        "según denuncia",
        "según denunció",
        "según detalla",
        "según detalló",
        "según dice",
        "según dijo",
        "según explica",
        "según explicaron",
        "según explicó",
        "según indica",
        "según indicaron",
        "según indicó",
        "según informa",
        "según informaron",
        "según informó",
        "según precisa",
        "según precisó",
        "según publicó",
        "según recoge",
        "según relata",
        "según relató",
        "según señala",
        "según señaló",
        "para",
        "según",
    ),
    speech_nouns=words(_SPEECH_NOUNS),
    pronouns={
        "él": "m",
        "ella": "f",
        "ellos": "p",
        "ellas": "p",
        "éste": "m",
        "ésta": "f",
        "éstos": "p",
        "éstas": "p",
        "aquél": "m",
        "aquélla": "f",
        "ambos": "p",
        "ambas": "p",
    },
    first_person=words(_FIRST_PERSON),
    determiners=words(_DETERMINERS),
    prepositions=words(_PREPOSITIONS),
    conjunctions=words(_CONJUNCTIONS),
    auxiliaries=words(_AUXILIARIES),
    adverbs=Compounds(words(_ADVERBS), ("mente",)),
    honorifics={
        "don": "m",
        "doña": "f",
        "d.": "m",
        "dña.": "f",
        "señor": "m",
        "señora": "f",
        "señorita": "f",
        "sr.": "m",
        "sra.": "f",
        "srta.": "f",
        "sres.": "p",
        "dr.": "m",
        "dra.": "f",
        "doctor": "m",
        "doctora": "f",
        "lic.": None,
        "ing.": None,
        "arq.": None,
        "prof.": "m",
        "profa.": "f",
        "fray": "m",
        "sor": "f",
        "padre": "m",
        "monseñor": "m",
        "mons.": "m",
        "reverendo": "m",
        "gral.": None,
        "cnel.": None,
        "cap.": None,
        "tte.": None,
        "sgto.": None,
        "excmo.": "m",
        "excma.": "f",
        "ilmo.": "m",
        "ilma.": "f",
        "sir": "m",
        "lord": "m",
        "lady": "f",
        "san": "m",
        "santa": "f",
        "mtro.": "m",
        "mtra.": "f",
        "maestro": "m",
        "maestra": "f",
    },
    role_nouns=words(_ROLE_NOUNS) | words(_FEMININE_ROLES) | words(_MASCULINE_ROLES),
    feminine_roles=words(_FEMININE_ROLES),
    masculine_roles=words(_MASCULINE_ROLES),
    group_nouns=words(_GROUP_NOUNS),
    organisation_words=words(_ORGANISATION_WORDS),
    place_words=words(_PLACE_WORDS),
    particles=words(_PARTICLES),
    calendar=words(_CALENDAR),
    not_names=words(_NOT_NAMES),
    feminine_names=words(_FEMININE_NAMES),
    masculine_names=words(_MASCULINE_NAMES),
    media=words(_MEDIA),
    abbreviations=words(_ABBREVIATIONS),
    stop_words=words(_STOP_WORDS),
    channels=(
        "(?:en|durante|tras) (?:una |la |su )?(?:(?:breve |multitudinaria |posterior |concurrida |última )?rueda|conferencia) de prensa(?: (?:conjunta|virtual|telemática|matutina|posterior|previa|posterior al (?:partido|encuentro|consejo de ministros)|matinal))?",
        "en (?:la )?(?:rueda|conferencia) de prensa posterior al (?:partido|encuentro|consejo de ministros)",
        "en (?:la |sala de )?(?:mañanera|zona mixta|sala de prensa)",
        "(?:en|mediante|a través de|por medio de|con) (?:un|el|su) (?:breve |escueto |duro |primer |nuevo )?(?:comunicado|boletín)(?: (?:oficial|conjunto|de prensa|oficial conjunto|posterior))?",
        "(?:en|mediante|a través de) una (?:breve |escueta )?(?:nota|carta|declaración|circular|misiva)(?: (?:de prensa|pública|abierta|oficial|conjunta|escrita|institucional))?",
        r"(?:en|durante) (?:una |la )?entrevista (?:a|con|en|para|concedida a) (?:(?:el|la|los) )?(?:(?:agencia|cadena|diario|emisora|radio|canal|programa|revista|periódico|portal|medio) )?(?:de )?(?-i:[A-ZÁÉÍÓÚÑ]\w*(?: (?:de |del |la |el |en )?[A-ZÁÉÍÓÚÑ0-9]\w*){0,3})",
        "(?:en|durante) (?:una |la )?entrevista(?: (?:con|a) (?:este|ese|nuestro) (?:diario|periódico|medio|portal)| televisiva| radiofónica| radial| telefónica| exclusiva)?",
        r"en (?:unas )?declaraciones (?:a|ante|para|recogidas por|difundidas por) (?:los medios(?: de comunicación)?|la prensa|los periodistas|medios locales|periodistas|este (?:diario|periódico|medio)|(?:(?:el|la|los) )?(?:(?:agencia|cadena|diario|emisora|radio|canal|programa|revista|periódico|portal) )?(?-i:[A-ZÁÉÍÓÚÑ]\w*(?: (?:de |del |la |el |en )?[A-ZÁÉÍÓÚÑ0-9]\w*){0,3}))",
        r"(?:en|desde|a través de|por|mediante) (?:su|sus|las|la|un mensaje en|una publicación en|un mensaje publicado en|un tuit en|un hilo en|un vídeo en|un video en|su cuenta de|su perfil de|su cuenta oficial de|su cuenta en) (?:red social |redes sociales de |cuenta (?:oficial )?(?:de|en) |perfil (?:de|en) )?(?:(?:la )?red social )?(?-i:X|Twitter|Facebook|Instagram|TikTok|Telegram|Bluesky|LinkedIn|YouTube|Truth Social|WhatsApp)(?: \(antes Twitter\))?",
        r"(?:en|a través de|por|mediante) (?:la red social )?(?-i:X|Twitter|Facebook|Instagram|TikTok|Telegram|Bluesky|LinkedIn|YouTube|Truth Social)\b(?: \(antes Twitter\))?",
        "(?:en|a través de|por|vía|mediante un mensaje en|en un mensaje en|en una publicación en) (?:sus |las )?redes(?: sociales)?",
        "en (?:un|su) (?:breve )?(?:mensaje|tuit|tweet|posteo|hilo|vídeo|video|audio|discurso|libro|blog|editorial|artículo|pódcast|podcast|escrito|auto|informe)(?: (?:televisado|institucional|grabado|navideño|difundido en redes(?: sociales)?|publicado en redes(?: sociales)?|de despedida|de investidura|inaugural))?",
        "en (?:la|su) (?:sentencia|resolución|web|página web|columna|homilía|intervención(?: inicial)?|comparecencia|declaración(?: judicial)?|carta)",
        "en (?:sede parlamentaria|sesión plenaria|el juicio|la vista oral|los pasillos del (?:congreso|parlamento)|el pleno|el congreso|el senado|la sesión de control)",
        "ante (?:el juez|la jueza|el tribunal|los medios(?: de comunicación)?|la prensa|los periodistas|las cámaras|los micrófonos|el pleno|el congreso|el senado|la comisión|sus seguidores|los diputados|el jurado|la militancia|la policía)",
        r"a (?:los (?:medios(?: de comunicación)?|periodistas|reporteros|micrófonos de (?-i:[A-ZÁÉÍÓÚÑ]\w*(?: [A-ZÁÉÍÓÚÑ0-9]\w*){0,2}))|la prensa|este (?:diario|periódico|medio|portal)|preguntas de (?:los medios|la prensa|los periodistas)|pie de (?:campo|pista|césped|obra))",
        r"a (?:la )?(?:(?:agencia|cadena|emisora|radio|televisión|revista) )?(?-i:EFE|Efe|AFP|AP|Reuters|Europa Press|Télam|RTVE|TVE|RNE|COPE|DAZN|CNN|BBC|Infobae|Clarín|La Nación|El País|El Mundo|ABC|La Vanguardia|Marca|Radio Nacional|Cadena SER|Onda Cero|RPP|Caracol|Blu Radio|W Radio|El Tiempo|Milenio|Televisa|Notimex)\b",
        r"al (?:diario|periódico|canal|programa|portal) (?-i:[A-ZÁÉÍÓÚÑ]\w*(?: (?:de |del |la |el )?[A-ZÁÉÍÓÚÑ0-9]\w*){0,3})",
        r"por teléfono|por videoconferencia|por escrito|de viva voz|por correo electrónico|al micrófono|(?:al término|a la salida|al final) (?:del? (?:la |el )?(?:partido|encuentro|choque|reunión|acto|pleno|consejo))|en diálogo con (?:la prensa|este medio|(?-i:[A-ZÁÉÍÓÚÑ]\w*(?: [A-ZÁÉÍÓÚÑ0-9]\w*){0,2}))",
        "durante la presentación de (?:las cuentas|los resultados|su libro|la campaña|su candidatura)",
        r"(?:a|en) (?-i:Radio|Cadena|Canal|Diario|Agencia|Televisión|Onda)(?-i: (?:de |del |la )?[A-ZÁÉÍÓÚÑ0-9]\w*){1,3}",
        r"en un foro (?:celebrado|organizado) en (?-i:[A-ZÁÉÍÓÚÑ]\w*)",
    ),
    dangling=words(_DANGLING),
)
"""What the engine must know of Spanish to read quotations in it."""
