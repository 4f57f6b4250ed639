"""French: the words of news in France, Belgium, Switzerland, Québec and Africa."""

from briefings.languages.lexicon import Lexicon
from briefings.languages.tables import words

_SPEECH_VERBS = """
agace alarme étonne indigne inquiète insurge emporte exclame
relate relaté tempête tempêté conclu enrage
tance tacle
abonde abondèrent acquiesce acquiescent acquiescera acquiescerait acquiescèrent acquiescé acquiesça acquiesçaient
acquiesçait admet admettait admettent admettra admirent admis admit admonesta admonestaient admonestait admoneste
admonestent admonestera admonesterait admonestèrent admonesté affirma affirmaient affirmait affirme affirment
affirmera affirmerait affirmèrent affirmé agace agacent agacera agacerait agacèrent agacé agacée agacées agacés
agaça agaçaient agaçait ajouta ajoutaient ajoutait ajoute ajoutent ajoutera ajouterait ajoutèrent ajouté alarma
alarmaient alarmait alarme alarment alarmera alarmerait alarmèrent alarmé alarmée alarmées alarmés alerta alertaient
alertait alerte alertent alertera alerterait alertèrent alerté allègue allèguent allégua alléguaient alléguait
alléguera alléguerait alléguèrent allégué amusa amusaient amusait amuse amusent amusera amuserait amusèrent amusé
amusée amusées amusés analysa analysaient analysait analyse analysent analysera analyserait analysèrent analysé
annonce annoncent annoncera annoncerait annoncèrent annoncé annonça annonçaient annonçait anticipa anticipaient
anticipait anticipe anticipent anticipera anticiperait anticipèrent anticipé apostropha apostrophaient apostrophait
apostrophe apostrophent apostrophera apostropherait apostrophèrent apostrophé appelle applaudi applaudira
applaudirait applaudirent applaudissaient applaudissait applaudissent applaudit approuva approuvaient approuvait
approuve approuvent approuvera approuverait approuvèrent approuvé appuie appuient appuya appuyaient appuyait
appuyera appuyerait appuyèrent appuyé argua arguaient arguait argue arguent arguera arguerait arguèrent argué
argumenta argumentaient argumentait argumente argumentent argumentera argumenterait argumentèrent argumenté assène
assènent asséna assénaient assénait assénera assénerait assénèrent asséné assura assuraient assurait assure assurent
assurera assurerait assurèrent assuré attrista attristaient attristait attriste attristent attristera attristerait
attristèrent attristé attristée attristées attristés avance avancent avancera avancerait avancèrent avancé avança
avançaient avançait averti avertira avertirait avertirent avertissaient avertissait avertissent avertit avoua
avouaient avouait avoue avouent avouera avouerait avouèrent avoué balaie balaient balaya balayaient balayait
balayera balayerait balayèrent balayé balbutia balbutiaient balbutiait balbutie balbutient balbutiera balbutierait
balbutièrent balbutié bégaie bégaient bégaya bégayaient bégayait bégayera bégayerait bégayèrent bégayé bougonna
bougonnaient bougonnait bougonne bougonnent bougonnera bougonnerait bougonnèrent bougonné bredouilla bredouillaient
bredouillait bredouille bredouillent bredouillera bredouillerait bredouillèrent bredouillé certifia certifiaient
certifiait certifie certifient certifiera certifierait certifièrent certifié chuchota chuchotaient chuchotait
chuchote chuchotent chuchotera chuchoterait chuchotèrent chuchoté cita citaient citait cite citent citera citerait
citèrent cité clama clamaient clamait clame clament clamera clamerait clamèrent clamé clarifia clarifiaient
clarifiait clarifie clarifient clarifiera clarifierait clarifièrent clarifié commandèrent commenta commentaient
commentait commente commentent commentera commenterait commentèrent commenté complète complètent compléta
complétaient complétait complétera compléterait complétèrent complété concède concèdent concéda concédaient
concédait concédera concéderait concédèrent concédé concluaient concluait concluent conclura conclurent conclut
confessa confessaient confessait confesse confessent confessera confesserait confessèrent confessé confia confiaient
confiait confie confient confiera confierait confièrent confié confirma confirmaient confirmait confirme confirment
confirmera confirmerait confirmèrent confirmé conjectura conjecturaient conjecturait conjecture conjecturent
conjecturera conjecturerait conjecturèrent conjecturé conseilla conseillaient conseillait conseille conseillent
conseillera conseillerait conseillèrent conseillé considère considèrent considéra considéraient considérait
considérera considérerait considérèrent considéré constata constataient constatait constate constatent constatera
constaterait constatèrent constaté contesta contestaient contestait conteste contestent contestera contesterait
contestèrent contesté continua continuait continue continuent continué contredisait contredit convenait convenu
conviennent convient convint corrige corrigea corrigeaient corrigeait corrigent corrigera corrigerait corrigèrent
corrigé cria criaient criait crie crient criera crierait crièrent crié critiqua critiquaient critiquait critique
critiquent critiquera critiquerait critiquèrent critiqué croient croit croyaient croyait cru crut demanda
demandaient demandait demande demandent demandera demanderait demandèrent demandé déclara déclaraient déclarait
déclare déclarent déclarera déclarerait déclarèrent déclaré décrit décrypta décryptaient décryptait décrypte
décryptent décryptera décrypterait décryptèrent décrypté dédramatisa dédramatisaient dédramatisait dédramatise
dédramatisent dédramatisera dédramatiserait dédramatisèrent dédramatisé défend défendaient défendait défendent
défendirent défendit défendra défendrait défendu défendue dément démentait démentent démenti démentit dénonce
dénoncent dénoncera dénoncerait dénoncèrent dénoncé dénonça dénonçaient dénonçait déplora déploraient déplorait
déplore déplorent déplorera déplorerait déplorèrent déploré désola désolaient désolait désole désolent désolera
désolerait désolèrent désolé désolée désolées désolés détailla détaillaient détaillait détaille détaillent
détaillera détaillerait détaillèrent détaillé développait développe développé diagnostiqua diagnostiquaient
diagnostiquait diagnostique diagnostiquent diagnostiquera diagnostiquerait diagnostiquèrent diagnostiqué dira dirait
diront disaient disait disent dit dites emporta emportaient emportait emporte emportent emportera emporterait
emportèrent emporté emportée emportées emportés enchaîna enchaînaient enchaînait enchaîne enchaînent enchaînera
enchaînerait enchaînèrent enchaîné enjoignit enjoint enthousiasma enthousiasmaient enthousiasmait enthousiasme
enthousiasment enthousiasmera enthousiasmerait enthousiasmèrent enthousiasmé enthousiasmée enthousiasmées
enthousiasmés esclaffa esclaffaient esclaffait esclaffe esclaffent esclaffera esclafferait esclaffèrent esclaffé
esclaffée esclaffées esclaffés espère espèrent espéra espéraient espérait espérera espérerait espérèrent espéré
estima estimaient estimait estime estiment estimera estimerait estimèrent estimé exclama exclamaient exclamait
exclame exclament exclamera exclamerait exclamèrent exclamé exclamée exclamées exclamés excusa excusaient excusait
excuse excusent excusera excuserait excusèrent excusé excusée excusées excusés exhorta exhortaient exhortait exhorte
exhortent exhortera exhorterait exhortèrent exhorté exige exigea exigeaient exigeait exigent exigera exigerait
exigèrent exigé explicita explicitaient explicitait explicite explicitent explicitera expliciterait explicitèrent
explicité expliqua expliquaient expliquait explique expliquent expliquera expliquerait expliquèrent expliqué exposa
exposaient exposait expose exposent exposera exposerait exposèrent exposé exprima exprimaient exprimait exprime
expriment exprimera exprimerait exprimèrent exprimé exulta exultaient exultait exulte exultent exultera exulterait
exultèrent exulté éclairèrent écria écriaient écriait écrie écrient écriera écrierait écrièrent écrié écriée écriées
écriés écrira écrit écrivaient écrivait écrivent écrivirent écrivit émeut ému émue énerva énervaient énervait énerve
énervent énervera énerverait énervèrent énervé énervée énervées énervés énonce énoncent énoncera énoncerait
énoncèrent énonça énonçaient énonçait énumère énumèrent énuméra énuméraient énumérait énumérera énumérerait
énumérèrent énuméré étonna étonnaient étonnait étonne étonnent étonnera étonnerait étonnèrent étonné étonnée
étonnées étonnés évoqua évoquaient évoquait évoque évoquent évoquera évoquerait évoquèrent évoqué félicita
félicitaient félicitait félicite félicitent félicitera féliciterait félicitèrent félicité félicitée félicitées
félicités formula formulaient formulait formule formulent formulera formulerait formulèrent formulé fulmina
fulminaient fulminait fulmine fulminent fulminera fulminerait fulminèrent fulminé fustige fustigea fustigeaient
fustigeait fustigent fustigera fustigerait fustigèrent fustigé garanti garantira garantirait garantirent
garantissaient garantissait garantissent garantit glissa glissaient glissait glisse glissent glissera glisserait
glissèrent glissé grimace grimacent grimacera grimacerait grimacèrent grimacé grimaça grimaçaient grimaçait grince
grincent grincera grincerait grincèrent grincé grinça grinçaient grinçait gronda grondaient grondait gronde grondent
grondera gronderait grondèrent grondé hurla hurlaient hurlait hurle hurlent hurlera hurlerait hurlèrent hurlé
illustra illustraient illustrait illustre illustrent illustrera illustrerait illustrèrent illustré imagina
imaginaient imaginait imagine imaginent imaginera imaginerait imaginèrent imaginé impatienta impatientaient
impatientait impatiente impatientent impatientera impatienterait impatientèrent impatienté impatientée impatientées
impatientés implora imploraient implorait implore implorent implorera implorerait implorèrent imploré indigna
indignaient indignait indigne indignent indignera indignerait indignèrent indigné indignée indignées indignés
indiqua indiquaient indiquait indique indiquent indiquera indiquerait indiquèrent indiqué inquiète inquiètent
inquiéta inquiétaient inquiétait inquiétera inquiéterait inquiétèrent inquiété inquiétée inquiétées inquiétés
insista insistaient insistait insiste insistent insistera insisterait insistèrent insisté insurge insurgea
insurgeaient insurgeait insurgent insurgera insurgerait insurgèrent insurgé insurgée insurgées insurgés interpella
interpellaient interpellait interpelle interpellent interpellera interpellerait interpellèrent interpellé interroge
interrogea interrogeaient interrogeait interrogent interrogera interrogerait interrogèrent interrogé interrogée
interrogées interrogés intervenait intervenu intervient intervint invoqua invoquaient invoquait invoque invoquent
invoquera invoquerait invoquèrent invoqué ironisa ironisaient ironisait ironise ironisent ironisera ironiserait
ironisèrent ironisé irrita irritaient irritait irrite irritent irritera irriterait irritèrent irrité irritée
irritées irrités jubila jubilaient jubilait jubile jubilent jubilera jubilerait jubilèrent jubilé juge jugea
jugeaient jugeait jugent jugera jugerait jugèrent jugé jura juraient jurait jure jurent jurera jurerait jurèrent
juré justifia justifiaient justifiait justifie justifient justifiera justifierait justifièrent justifié justifiée
justifiées justifiés lamenta lamentaient lamentait lamente lamentent lamentera lamenterait lamentèrent lamenté
lamentée lamentées lamentés lance lancent lancera lancerait lancèrent lancé lança lançaient lançait lâcha lâchaient
lâchait lâche lâchent lâchera lâcherait lâchèrent lâché lit-on maintenait maintenu maintiennent maintient maintint
marmonna marmonnaient marmonnait marmonne marmonnent marmonnera marmonnerait marmonnèrent marmonné martela
martelaient martelait martelera martelerait martelèrent martelé martèle martèlent maugréa maugréaient maugréait
maugrée maugréent maugréera maugréerait maugréèrent maugréé menace menacent menacera menacerait menacèrent menacé
menaça menaçaient menaçait minimisa minimisaient minimisait minimise minimisent minimisera minimiserait minimisèrent
minimisé murmura murmuraient murmurait murmure murmurent murmurera murmurerait murmurèrent murmuré narra narraient
narrait narre narrent narrera narrerait narrèrent narré nia niaient niait nie nient niera nierait nièrent nié nota
notaient notait note notent notera noterait notèrent noté nuance nuancent nuancera nuancerait nuancèrent nuancé
nuança nuançaient nuançait objecta objectaient objectait objecte objectent objectera objecterait objectèrent objecté
observa observaient observait observe observent observera observerait observèrent observé offusqua offusquaient
offusquait offusque offusquent offusquera offusquerait offusquèrent offusqué offusquée offusquées offusqués ordonna
ordonnaient ordonnait ordonne ordonnent ordonnera ordonnerait ordonnèrent pensa pensaient pensait pense pensent
pensera penserait pensèrent pensé pesta pestaient pestait peste pestent pestera pesterait pestèrent pesté philosopha
philosophaient philosophait philosophe philosophent philosophera philosopherait philosophèrent philosophé plaida
plaidaient plaidait plaide plaident plaidera plaiderait plaidèrent plaidé plaignait plaignent plaignit plaint
plaisanta plaisantaient plaisantait plaisante plaisantent plaisantera plaisanterait plaisantèrent plaisanté pointa
pointaient pointait pointe pointent pointera pointerait pointèrent pointé positiva positivaient positivait positive
positivent positivera positiverait positivèrent positivé postèrent poursuit poursuivait poursuivent poursuivi
poursuivirent poursuivit poursuivra précisa précisaient précisait précise précisent précisera préciserait
précisèrent précisé prédisait prédisent prédit prétend prétendaient prétendait prétendent prétendirent prétendit
prétendra prétendrait prétendu prévenait prévenu préviennent prévient prévint prévoit proclama proclamaient
proclamait proclame proclament proclamera proclamerait proclamèrent proclamé promet promettait promettent promettra
promirent promis promit pronostiqua pronostiquaient pronostiquait pronostique pronostiquent pronostiquera
pronostiquerait pronostiquèrent pronostiqué prophétisa prophétisaient prophétisait prophétise prophétisent
prophétisera prophétiserait prophétisèrent prophétisé proposa proposaient proposait propose proposent proposera
proposerait proposèrent proposé protesta protestaient protestait proteste protestent protestera protesterait
protestèrent protesté publia publiaient publiait publie publient publiera publierait publièrent publié questionna
questionnaient questionnait questionne questionnent questionnera questionnerait questionnèrent questionné raconta
racontaient racontait raconte racontent racontera raconterait racontèrent raconté railla raillaient raillait raille
raillent raillera raillerait raillèrent raillé rappela rappelaient rappelait rappelèrent rappelé rappelée rappelées
rappelés rappelle rappellent rappellera rappellerait rapporta rapportaient rapportait rapporte rapportent rapportera
rapporterait rapportèrent rapporté rassura rassuraient rassurait rassure rassurent rassurera rassurerait rassurèrent
rassuré rassurée rassurées rassurés recommanda recommandaient recommandait recommande recommandent recommandera
recommanderait recommandèrent recommandé reconnaissaient reconnaissait reconnaissent reconnait reconnaît reconnaîtra
reconnu reconnurent reconnut rectifia rectifiaient rectifiait rectifie rectifient rectifiera rectifierait
rectifièrent rectifié redisait redisent redit regretta regrettaient regrettait regrette regrettent regrettera
regretterait regrettèrent regretté relativisa relativisaient relativisait relativise relativisent relativisera
relativiserait relativisèrent relativisé releva relevaient relevait relevera releverait relevèrent relevé relève
relèvent remarqua remarquaient remarquait remarque remarquent remarquera remarquerait remarquèrent remarqué remémora
remémoraient remémorait remémore remémorent remémorera remémorerait remémorèrent remémoré remémorée remémorées
remémorés renchéri renchérira renchérirait renchérirent renchérissaient renchérissait renchérissent renchérit
reprenait reprend reprendra reprennent reprirent repris reprit réagi réagira réagirait réagirent réagissaient
réagissait réagissent réagit réclama réclamaient réclamait réclame réclament réclamera réclamerait réclamèrent
réclamé réfuta réfutaient réfutait réfute réfutent réfutera réfuterait réfutèrent réfuté réitère réitèrent réitéra
réitéraient réitérait réitérera réitérerait réitérèrent réitéré réjoui réjouie réjouies réjouirent réjouis
réjouissaient réjouissait réjouissent réjouit répète répètent répéta répétaient répétait répétera répéterait
répétèrent répété répliqua répliquaient répliquait réplique répliquent répliquera répliquerait répliquèrent répliqué
répond répondaient répondait répondent répondirent répondit répondra répondrait répondu réprimanda réprimandaient
réprimandait réprimande réprimandent réprimandera réprimanderait réprimandèrent réprimandé résuma résumaient
résumait résume résument résumera résumerait résumèrent résumé rétorqua rétorquaient rétorquait rétorque rétorquent
rétorquera rétorquerait rétorquèrent rétorqué révèle révèlent révéla révélaient révélait révélera révélerait
révélèrent révélé riait rient rigola rigolaient rigolait rigole rigolent rigolera rigolerait rigolèrent rigolé
riposta ripostaient ripostait riposte ripostent ripostera riposterait ripostèrent riposté rit ronchonna
ronchonnaient ronchonnait ronchonne ronchonnent ronchonnera ronchonnerait ronchonnèrent ronchonné salua saluaient
saluait salue saluent saluera saluerait saluèrent salué scanda scandaient scandait scande scandent scandera
scanderait scandèrent scandé sermonna sermonnaient sermonnait sermonne sermonnent sermonnera sermonnerait
sermonnèrent sermonné signala signalaient signalait signale signalent signalera signalerait signalèrent signalé
souffla soufflaient soufflait souffle soufflent soufflera soufflerait soufflèrent soufflé souligna soulignaient
soulignait souligne soulignent soulignera soulignerait soulignèrent souligné soupira soupiraient soupirait soupire
soupirent soupirera soupirerait soupirèrent soupiré souriait sourient sourit soutenaient soutenait soutenu
soutiendra soutiennent soutient soutinrent soutint souvenait souvenu souvenue souviennent souvient souvint spécula
spéculaient spéculait spécule spéculent spéculera spéculerait spéculèrent spéculé suggère suggèrent suggéra
suggéraient suggérait suggérera suggérerait suggérèrent suggéré supplia suppliaient suppliait supplie supplient
suppliera supplierait supplièrent supplié supputa supputaient supputait suppute supputent supputera supputerait
supputèrent supputé surenchéri surenchérira surenchérirait surenchérirent surenchérissaient surenchérissait
surenchérissent surenchérit synthétisa synthétisaient synthétisait synthétise synthétisent synthétisera
synthétiserait synthétisèrent synthétisé targua targuaient targuait targue targuent targuera targuerait targuèrent
targué targuée targuées targués tempère tempèrent tempéra tempéraient tempérait tempérera tempérerait tempérèrent
tempéré temporisa temporisaient temporisait temporise temporisent temporisera temporiserait temporisèrent temporisé
termina terminait termine terminé témoigna témoignaient témoignait témoigne témoignent témoignera témoignerait
témoignèrent témoigné théorisa théorisaient théorisait théorise théorisent théorisera théoriserait théorisèrent
théorisé tonna tonnaient tonnait tonne tonnent tonnera tonnerait tonnèrent tonné trancha tranchaient tranchait
tranche tranchent tranchera trancherait tranchèrent tranché tweeta tweetaient tweetait tweete tweetent tweetera
tweeterait tweetèrent tweeté twitta twittaient twittait twitte twittent twittera twitterait twittèrent twitté vanta
vantaient vantait vante vantent vantera vanterait vantèrent vanté vantée vantées vantés veut vitupère vitupèrent
vitupéra vitupéraient vitupérait vitupérera vitupérerait vitupérèrent vitupéré voit
"""

_FRAMING_VERBS = """
dit dite dits dites dénonce dénoncé évoque évoqué évoquant salue salué décrit décrite fustige
fustigé pointe pointé réclame réclamé exige exigé appelle juge jugé estime estimé promet promis
déplore déploré regrette regretté vante vanté retient retenu voit
accusa accusaient accusait accuse accusent accusera accuserait accusèrent accusé afficha affichaient affichait
affiche affichent affichera afficherait affichèrent affiché appela appelaient appelait appelèrent appelé appellent
appellera appellerait attaqua attaquaient attaquait attaque attaquent attaquera attaquerait attaquèrent attaqué
attribua attribuaient attribuait attribue attribuent attribuera attribuerait attribuèrent attribué baptisa
baptisaient baptisait baptise baptisent baptisera baptiserait baptisèrent baptisé blâma blâmaient blâmait blâme
blâment blâmera blâmerait blâmèrent blâmé brocarda brocardaient brocardait brocarde brocardent brocardera
brocarderait brocardèrent brocardé caricatura caricaturaient caricaturait caricature caricaturent caricaturera
caricaturerait caricaturèrent caricaturé célèbre célèbrent célébra célébraient célébrait célébrera célébrerait
célébrèrent célébré compara comparaient comparait compare comparent comparera comparerait comparèrent comparé
condamna condamnaient condamnait condamne condamnent condamnera condamnerait condamnèrent condamné conspua
conspuaient conspuait conspue conspuent conspuera conspuerait conspuèrent conspué craignait craignent craint
décrivait décrivent décrivirent décrivit dédouana dédouanaient dédouanait dédouane dédouanent dédouanera
dédouanerait dédouanèrent dédouané défini définira définirait définirent définissaient définissait définissent
définit dépeignait dépeint désigna désignaient désignait désigne désignent désignera désignerait désignèrent désigné
désira désiraient désirait désire désirent désirera désirerait désirèrent désiré écarta écartaient écartait écarte
écartent écartera écarterait écartèrent écarté épingla épinglaient épinglait épingle épinglent épinglera épinglerait
épinglèrent épinglé éreinta éreintaient éreintait éreinte éreintent éreintera éreinterait éreintèrent éreinté
étiqueta étiquetaient étiquetait étiquetèrent étiqueté étiquettera étiquetterait étrilla étrillaient étrillait
étrille étrillent étrillera étrillerait étrillèrent étrillé honora honoraient honorait honore honorent honorera
honorerait honorèrent honoré imputa imputaient imputait impute imputent imputera imputerait imputèrent imputé
informa informaient informait informe informent informera informerait informèrent informé invita invitaient invitait
invite invitent invitera inviterait invitèrent invité loua louaient louait loue louent louera louerait louèrent loué
mentionna mentionnaient mentionnait mentionne mentionnent mentionnera mentionnerait mentionnèrent mentionné moqua
moquaient moquait moque moquent moquera moquerait moquèrent moqué nomma nommaient nommait nomme nomment nommera
nommerait nommèrent nommé parla parlaient parlait parle parlent parlera parlerait parlèrent parlé perçoit prenait
préconisa préconisaient préconisait préconise préconisent préconisera préconiserait préconisèrent préconisé présenta
présentaient présentait présente présentent présentera présenterait présentèrent présenté prôna prônaient prônait
prône prônent prônera prônerait prônèrent prôné qualifia qualifiaient qualifiait qualifie qualifient qualifiera
qualifierait qualifièrent qualifié redouta redoutaient redoutait redoute redoutent redoutera redouterait redoutèrent
redouté refusa refusaient refusait refuse refusent refusera refuserait refusèrent refusé rejeta rejetaient rejetait
rejetèrent rejeté rejette rejettent rejettera rejetterait remercia remerciaient remerciait remercie remercient
remerciera remercierait remercièrent remercié repoussa repoussaient repoussait repousse repoussent repoussera
repousserait repoussèrent repoussé reprocha reprochaient reprochait reproche reprochent reprochera reprocherait
reprochèrent reproché revendiqua revendiquaient revendiquait revendique revendiquent revendiquera revendiquerait
revendiquèrent revendiqué souhaita souhaitaient souhaitait souhaite souhaitent souhaitera souhaiterait souhaitèrent
souhaité surnomma surnommaient surnommait surnomme surnomment surnommera surnommerait surnommèrent surnommé tacla
taclaient taclait tacle taclent taclera taclerait taclèrent taclé taxa taxaient taxait taxe taxent taxera taxerait
taxèrent taxé titra titraient titrait titre titrent titrera titrerait titrèrent titré traita traitaient traitait
traite traitent traitera traiterait traitèrent traité vilipende vilipendé voient voulait voyait vu
"""

_PARTICIPLES = """
abondant accusant acquiesçant admettant admonestant affichant affirmant agaçant ajoutant alarmant alertant alléguant
amusant analysant annonçant anticipant apostrophant appelant applaudissant approuvant appuyant arguant argumentant
assénant assurant attaquant attribuant attristant avançant avertissant avouant balayant balbutiant baptisant
bégayant blâmant bougonnant bredouillant brocardant caricaturant certifiant célébrant chuchotant citant clamant
clarifiant commandant commentant comparant complétant concédant concluant condamnant confessant confiant confirmant
conjecturant conseillant considérant conspuant constatant contestant corrigeant criant critiquant demandant
déclarant décrivant décryptant dédouanant dédramatisant défendant définissant dénonçant déplorant désignant désirant
désolant détaillant diagnostiquant disant emportant enchaînant enthousiasmant esclaffant espérant estimant exclamant
excusant exhortant exigeant explicitant expliquant exposant exprimant exultant écartant éclairant écriant écrivant
énervant énonçant énumérant épinglant éreintant étiquetant étonnant étrillant évoquant félicitant formulant
fulminant fustigeant garantissant glissant grimaçant grinçant grondant honorant hurlant illustrant imaginant
impatientant implorant imputant indignant indiquant informant inquiétant insistant insurgeant interpellant
interrogeant invitant invoquant ironisant irritant jubilant jugeant jurant justifiant lamentant lançant lâchant
louant marmonnant martelant maugréant menaçant mentionnant minimisant moquant murmurant narrant niant nommant notant
nuançant objectant observant offusquant ordonnant parlant pensant pestant philosophant plaidant plaisantant pointant
positivant postant poursuivant précisant préconisant présentant prétendant prévenant proclamant promettant
pronostiquant prophétisant proposant protestant prônant publiant qualifiant questionnant racontant raillant
rappelant rapportant rassurant recommandant reconnaissant rectifiant redoutant refusant regrettant rejetant
relativisant relevant remarquant remerciant remémorant renchérissant repoussant reprenant reprochant revendiquant
réagissant réclamant réfutant réitérant répétant répliquant répondant réprimandant résumant rétorquant révélant
riant rigolant ripostant ronchonnant saluant scandant sermonnant signalant soufflant souhaitant soulignant soupirant
souriant soutenant spéculant suggérant suppliant supputant surenchérissant surnommant synthétisant taclant targuant
taxant tempérant temporisant témoignant théorisant titrant tonnant traitant tranchant tweetant twittant vantant
vitupérant
"""

_ADDRESSED_VERBS = """
accuse accusé affirmé annoncé apostrophé appelé assuré averti avertit avoué confessé confié conseillé demande
demandé déclaré dit enjoint exhorté expliqué écrit félicite félicité glissé imploré indiqué informe informé
interpelle interpellé interrogé invite invité lancé ordonne ordonné précisé prévenu prévient promet promis proposé
raconté rappelé rappelle rassure rassuré recommandé remercie remercié reproche reproché répliqué répond répondu
rétorqué somme sommé souhaité suggéré supplié
"""

_SPEECH_NOUNS = """
accusation accusations adage affirmation affirmations allusion analyse annonce appel argument arguments assertion
avertissement aveu aveux avis boutade certitude cite commentaire commentaires communiqué confession constat conte
conviction credo cri cri_d'alarme critique critiques demande déclaration déclarations diagnostic discours entretien
espoir exigence explication explications exposé expression formule intervention interview juge lance leitmotiv
lettre mantra menace message messages mise_au_point mise_en_garde mot mots note opinion parole paroles petite_phrase
phrase phrases pique plaidoyer plainte plaisanterie pointe post poste promesse promesses propos publication question
questions rapport refrain regret regrets relevé remarque remarques reproche récit réflexion réponse résumé slogan
sortie souhait témoignage témoignages thèse tribune tweet tweets
"""

_FIRST_PERSON = """
ai allons avons crois devons dois j' j'ai j'avais j'étais je m' ma me mes mien mienne moi mon nos notre nous nôtre
nôtres pense peux pouvons sommes suis vais veux voulons
"""

_DETERMINERS = """
aucun aucune autre autres ce certaines certains ces cet cette chaque cinq deux l' la ladite le ledit les leur leurs
ma mes même mêmes mon nos notre plusieurs quatre quel quelle quelque quelques sa ses son ta tel telle telles tels
tes ton tous tout toute toutes trois un une vos votre
"""

_PREPOSITIONS = """
après au auprès autour aux avant avec à chez contre d' d'après dans de depuis derrière des devant dès du durant en
entre envers face hors jusqu' jusqu'au jusqu'à jusque loin lors malgré outre par parmi pendant pour près quant sans
sauf selon sous sur vers via
"""

_CONJUNCTIONS = """
afin car comme donc dont et laquelle lequel lesquelles lesquels lorsqu' lorsque mais ni or ou où puisqu' puisque qu'
quand que qui quoique s' si tandis
"""

_AUXILIARIES = """
a a-t aient ait allaient allait aura auraient aurait auront avaient avait ayant c'est devait doit doivent est eurent
eut étaient était étant été fait faut fit font furent fut l'a l'avait l'ont laisse m'a m'ont n'a n'avait n'est n'ont
ont peut peuvent pouvait s'est s'étaient s'était sera seraient serait seront soit sont tenait tient va venait veut
vient vont voulait
"""

_ADVERBS = """
ainsi alors amèrement aujourd'hui aussi aussitôt à_nouveau à_son_tour bien catégoriquement cependant clairement
d'abord d'ailleurs de_nouveau de_son_côté demain déjà dimanche du_moins en en_effet en_outre en_revanche encore
enfin ensuite également fermement finalement formellement hier ici immédiatement ironiquement jamais jeudi l' la là
le les leur longuement lui lundi m' mardi matin me mercredi même midi n' ne néanmoins notamment nous officiellement
par_ailleurs pas plus pour_autant pour_sa_part pourtant publiquement puis quant_à_elle quant_à_eux quant_à_lui
rapidement récemment s' samedi se simplement sobrement soir souvent tard te toujours tout tout_de_même toutefois tôt
très vendredi vigoureusement vivement volontiers vous y
"""

_ROLE_NOUNS = """
géochimiste
comptable habitué habituée
abbé accusation accusé accusée acteur activiste actrice adjoint adjointe adjudant adjudante adolescent adolescente
agent agente agriculteur agriculteurs agricultrice aide-soignant aide-soignante ailier ambassadeur ambassadrice ami
amie amiral analyste animateur animatrice anthropologue apiculteur apicultrice arbitre archevêque archéologue
architecte artisan artisane artiste assistant assistante associé associée astronaute astronome astrophysicien
astrophysicienne athlète attaquant attaquante auteur auteure automobiliste autorités autrice avocat avocat-général
avocate avocate_générale avocats basketteur basketteuse beau-père belle-mère berger bergère bénévole biathlète
biologiste blogueur blogueuse boucher bouchère boulanger boulangère bourgmestre boxeur boxeuse buraliste buteur
buteuse cadre caissier caissière camarade candidat candidate capitaine caporal cardinal cardiologue céréalier
céréalière champion championne chancelier chancelière chanteur chanteuse chauffeur chef chef_d'orchestre
chef_de_l'état cheffe cheminot chercheur chercheurs chercheuse chimiste chirurgien chirurgienne chroniqueur
chroniqueuse cinéaste client cliente climatologue co-auteur co-auteure co-fondateur co-fondatrice coach coauteur
coautrice codirecteur codirectrice cofondateur cofondatrice coiffeur coiffeuse collaborateur collaboratrice collègue
collègues collégien collégienne colonel colonelle comédien comédienne commandant commandante commerçant commerçante
commissaire compagne compagnon compositeur compositrice concierge condamné condamnée conducteur conductrice confrère
conseiller conseiller_d'état conseillère conseillère_municipale conservateur conservatrice consommateur
consommatrice consul consule consultant consultante consœur contrôleur contrôleuse coordinateur coordinatrice
coordonnateur copain copilote coporte-parole correspondant correspondante coureur coureuse cousin cousine couturier
couturière cuisinier cuisinière curé cycliste dame danseur danseuse dauphin demi dentiste designer défense défenseur
défenseuse délégué déléguée démographe député députée députée-maire détenu détenue dg directeur directrice dirigeant
dirigeante dirigeants docteur docteure doctoresse doyen doyenne dramaturge duc duchesse empereur employé employée
enceinte enfant enfants enquêteur enquêteurs enquêtrice enseignant enseignante enseignants entraîneur entraîneure
entraîneuse entrepreneur entrepreneuse eurodéputé eurodéputée ex-chef ex-compagne ex-compagnon ex-député ex-députée
ex-directeur ex-directrice ex-entraîneur ex-femme ex-joueur ex-maire ex-mari ex-ministre ex-otage
ex-premier_ministre ex-président ex-présidente expert experte experts éboueur échevin échevine écolier écolière
écologiste écologue économiste écrivain écrivaine éditeur éditorialiste éditrice éducateur éducatrice éleveur
éleveuse élève élu élue élus épidémiologiste épouse époux étudiant étudiante étudiants évêque facteur factrice
famille femme fille fils fleuriste fondateur fondatrice footballeur footballeuse forestier formateur formatrice
frère garçon gardien gardienne gendarme gendarmes général générale généraliste géographe géologue gérant gérante
glaciologue gouverneur gouverneure grand-mère grand-père greffier greffière gréviste guitariste gymnaste gynécologue
habitant habitante habitants handballeur handballeuse héritier héritière historien historienne homme hôtelier
hôtelière hôtesse huissier humoriste hydrologue illustrateur illustratrice imam impératrice infectiologue infirmier
infirmière influenceur influenceuse ingénieur ingénieure inspecteur inspectrice instituteur institutrice internaute
internautes interprète jeune joueur joueuse journaliste judoka juge juré jurée juriste kiné kinésithérapeute leader
libéro libraire lieutenant lieutenante linguiste locataire locataire_de_l'élysée lycéen lycéenne magistrat
magistrate maire mairesse maître maîtresse major manager manageur manifestant manifestante mannequin maraîcher
maraîchère marathonien mari marin marraine mathématicien mathématicienne membre metteur metteure metteuse mère
médecin médecins médiateur médiatrice météorologue migrant migrante milieu milieue militaire militaires militant
militante militante_écologiste ministère_public ministre moine monarque motard motarde musicien musicienne nageur
nageuse navigateur navigatrice neveu négociateur négociatrice nièce notaire numéro_deux officier officière oncle
oncologue opposant opposante organisateur organisateurs organisatrice orphelin orpheline ostréiculteur
ostréicultrice otage ouvrier ouvrière pape parent parents parlementaire parrain partie_civile parties passager
passagère pasteur pasteure patron patron_des_députés patronat patronne paysagiste paysan paysanne pdg peintre père
pédiatre pêcheur pharmacien pharmacienne philosophe photographe physicien physicienne pianiste piéton piétonne
pilier pilote plaignant plaignante pneumologue poète poétesse policier policiers policière politiste politologue
pompier pompiers pongiste pontife porte-parole porteuse premier_ministre premier_secrétaire première_dame
première_ministre préfet préfète prélat préparateur préparatrice présentateur présentatrice président présidente
prévenu prévenue prévenus prêtre prince princesse proche proches procureur procureure producteur productrice prof
professeur professeure propriétaire psychiatre psychologue rabbin rabbine rappeur rappeuse rapporteur rapporteure
recteur rectrice reine religieuse représentant représentante requérant requérante rescapé rescapée responsable
restaurateur restauratrice retraité retraitée réalisateur réalisatrice rédacteur rédactrice réfugié réfugiée
résident résidente riverain riveraine riverains roi romancier romancière routier rugbyman sage-femme salarié
salariée salariés scénariste scientifique scientifiques sculpteur sculptrice secrétaire secrétaire_générale sergent
sergente serveur serveuse sélectionneur sélectionneuse sénateur sénatrice sismologue skieur skieuse sociologue
soldat source sources sous-déléguée sous-directeur sous-directrice sous-préfet sous-préfète souverain souveraine
spationaute spécialiste steward streameur streameuse styliste substitut substitute supérieure suppléant suppléante
survivant survivante sylviculteur syndic syndicaliste syndicats sœur talonneur tante taxi technicien technicienne
témoin témoins titulaire touriste touristes traducteur traductrice travailleur travailleuse trésorier trésorière
triathlète urbaniste urgentiste usager usagère vacancier vacancière vendeur vendeuse veuf veuve vétérinaire
vice-amiral vice-premier vice-président vice-présidente victime victimes vigneron vigneronne violoniste virologue
viticulteur viticultrice voisin voisine voisins volcanologue volleyeur volontaire youtubeur youtubeuse
"""

_FEMININE_ROLES = """
accusée actrice adjointe adjudante agente agricultrice aide-soignante ambassadrice amie animatrice assistante
associée attaquante auteure autrice avocate avocate_générale belle-mère bouchère boulangère caissière candidate
championne chancelière chanteuse cheffe chercheuse chirurgienne cliente codirectrice cofondatrice coiffeuse
collaboratrice collégienne colonelle comédienne commandante commerçante compagne compositrice condamnée conductrice
conseillère conseillère_municipale conservatrice consommatrice consule consultante consœur contrôleuse coordinatrice
coureuse cousine couturière cuisinière dame danseuse défenseuse déléguée députée députée-maire directrice dirigeante
doctoresse doyenne duchesse employée enceinte enquêtrice enseignante entraîneure entraîneuse entrepreneuse
eurodéputée ex-présidente experte écolière écrivaine éditrice éducatrice éleveuse élue épouse étudiante femme fille
fondatrice footballeuse formatrice gardienne générale gérante gouverneure grand-mère habitante historienne hôtelière
illustratrice impératrice infirmière ingénieure inspectrice institutrice joueuse lieutenante lycéenne magistrate
mairesse maîtresse manifestante maraîchère marraine mathématicienne metteure metteuse mère médiatrice milieue
militante militante_écologiste musicienne nageuse navigatrice négociatrice nièce officière opposante organisatrice
ouvrière passagère pasteure patronne pharmacienne physicienne plaignante policière porteuse première_dame
première_ministre préfète présentatrice présidente prévenue princesse procureure productrice professeure rabbine
rectrice reine religieuse représentante requérante rescapée restauratrice retraitée réalisatrice rédactrice
résidente riveraine romancière sage-femme salariée sculptrice secrétaire_générale sergente serveuse sélectionneuse
sénatrice skieuse sous-déléguée sous-directrice sous-préfète substitute supérieure survivante sœur tante
technicienne traductrice travailleuse trésorière usagère vendeuse veuve vice-présidente vigneronne viticultrice
voisine
"""

_MASCULINE_ROLES = """
abbé accusé acteur adjoint agent agriculteur aide-soignant ambassadeur ami animateur archevêque assistant associé
attaquant auteur avocat beau-père boucher boulanger caissier candidat cardinal champion chancelier chanteur
chauffeur chef cheminot chercheur chirurgien client codirecteur cofondateur coiffeur collaborateur collégien
comédien commandant commerçant compagnon compositeur condamné conducteur confrère conseiller conservateur
consommateur consul consultant contrôleur coordinateur coordonnateur copain coureur cousin couturier cuisinier curé
danseur défenseur délégué député directeur dirigeant doyen duc empereur employé enquêteur enseignant entraîneur
entrepreneur eurodéputé ex-président expert écolier écrivain éditeur éducateur éleveur élu époux étudiant évêque
fils fondateur footballeur formateur frère garçon gardien gendarme gérant gouverneur grand-père habitant historien
homme hôtelier illustrateur imam infirmier ingénieur inspecteur instituteur joueur lieutenant lycéen magistrat
maître manifestant maraîcher mari marin mathématicien metteur médiateur militant moine musicien nageur navigateur
neveu négociateur officier oncle opposant organisateur ouvrier pape parrain passager pasteur patron père pêcheur
pharmacien physicien plaignant policier pompier préfet présentateur président prévenu prêtre prince procureur
producteur rabbin recteur représentant requérant rescapé restaurateur retraité réalisateur rédacteur résident
riverain roi romancier routier salarié sculpteur sergent serveur sélectionneur sénateur skieur sous-directeur
sous-préfet substitut survivant technicien traducteur travailleur trésorier usager vendeur veuf vice-président
vigneron viticulteur voisin
"""

_GROUP_NOUNS = """
accusation administration agence agglomération air_france alliance ambassade amnesty ap-hp armée ars assemblée
association assureur autorités banque bce belga bercy cfdt cgt chambre chambre_d'agriculture chu cio clinique club
cnrs coalition collectif collège comité commission commission_européenne commune compagnie confédération
confédération_paysanne conseil conseil_constitutionnel conseil_d'état conseil_départemental conseil_municipal
conseil_régional consortium constructeur consulat coopérative coordination_rurale cour cour_des_comptes cpme
croix-rouge csc défense département diocèse direction droite edf eelv engie enseigne ensemble entreprise exécutif
école église élysée équipe évêché fabricant faculté famille fédération fff fgtb fifa filiale firme fmi fnsea fo
fondation fsu gauche gendarmerie gouvernement greenpeace groupe has hôpital hydro-québec inrae insee inserm institut
intersyndicale jeunes_agriculteurs justice kremlin lfi ligue lr lycée mairie maison_blanche majorité matignon medef
météo-france métropole ministère modem mouvement msf municipalité ocde office oms ong onu opérateur opposition
orange organisateurs organisation organisme otan parlement parquet parti patronat pcf pme police pompiers préfecture
présidence procurature protection_civile ps quai_d'orsay ratp reconquête renaissance rédaction région rn rtbf samu
santé_publique_france sdis secours sénat sncf société start-up startup stib stm sud sûreté_du_québec syndicat
tribunal udi ue uefa unesco unia unicef union_européenne université unsa vatican ville
"""

_ORGANISATION_WORDS = """
académie aéroport aéroports agence agglomération alliance armée as assemblée association banque caisse centre
chambre clinique club coalition collectif collège comité commission compagnie confédération confrérie conseil
consortium coopérative coupe cour croix-rouge département diocèse direction entreprise européenne école éditions
église fc fédération fondation française front gendarmerie générale groupe hôpital insoumise institut international
internationale ligue lycée mairie métropole ministère mouvement musée national nationale nations observatoire office
olympique opéra organisation parlement parquet parti police préfecture racing radio rassemblement renaissance région
républicains sa sarl sas secours service sénat société stade syndicat télévision théâtre tribunal union université
"""

_PLACE_WORDS = """
aéroport allée arrondissement autoroute avenue baie basilique bois boulevard canton cap cathédrale château chemin
cité col commune côte est fleuve forêt gare golfe hameau impasse île îles jardin lac massif mer mont montagne nord
océan ouest palais parc pays place plage pont port porte presqu'île province quai quartier rivière rond-point route
rue square stade sud tour vallée village ville volcan zone
"""

_PARTICLES = """
al ben bin d' da de de_la den der des di dos du el en et l' la le les ould saint sainte sur van von y
"""

_CALENDAR = """
août ascension avril décembre dimanche février janvier jeudi juillet juin lundi mai mardi mars mercredi noël
novembre octobre pâques pentecôte samedi septembre toussaint vendredi
"""

_NOT_NAMES = """
afrique ainsi algérien algérienne allemagne allemand allemande allemands alors alsacien américain américaine
américains amérique anglais anglaise après asie aujourd'hui aussi avant avec basque belge belges belgique breton
bretonne bretons brexit britannique britanniques c'est camerounais canada canadien canadienne catholique catholiques
ce ceci cela centriste ces cet cette champions chine chinois chinoise chrétien code comme comment communiste
congolais constitution corse corses coupe covid dans demain depuis des dieu elle elles en enfin ensuite espagne
espagnol espagnole et euro europe européen européenne européens écologiste écologistes élysée état états-unis
facebook france français française françaises frontiste gaulliste google hier il ils insoumis insoumise instagram
internet islam islamiste italie italien italienne ivoirien japonais je jeux juif juive l' la le lepéniste les ligue
loi lorsque lyonnais macroniste mais malien marocain marocaine marseillais matignon même mon mondial musulman
musulmane musulmans noël non normand nos notre nous on onu otan ou oui où par parisien parisienne parisiens pendant
personne pib portugais pour pourquoi protestant puis quand que québec québécois québécoise qui quoi républicain
républicains république rien royaume-uni russe russes russie sa sans selon ses sénégalais sénégalaise si socialiste
socialistes son suisse suisses sur telegram tiktok tour tous tout toutes tunisien tunisienne tva twitter ue ukraine
ukrainien ukrainienne un une votre vous whatsapp x youtube
"""

_FEMININE_NAMES = """
adeline adèle agathe agnès aisha aïcha aïssatou albertine alexandra alexia alice aline alix amandine ambre amélie
aminata ana anaïs anastasia andrée angela angèle angélique anna annabelle annaïg anne anne-claire anne-laure
anne-marie anne-sophie annette annick annie antoinette apolline ariane arlette armelle assa assia astrid athénaïs
aude audrey aurélie aurore awa axelle barbara bernadette bertille béatrice bénédicte bérénice bintou blanche
blandine brigitte camille capucine carole caroline catherine cathy cécile céline chantal charlotte chiara chloé
christelle christiane christine claire clara claude claudia claudine clémence clémentine clotilde colette constance
coralie corinne coumba danielle danièle delphine denise diane dienaba djamila dominique dorothée elena elisabeth
elizabeth emily emma emmanuelle enora ernestine estelle esther eugénie eva édith éléonore éliane élisabeth élise
élodie éloïse émilie éva évelyne fabienne fadila fanny farida fatima fatou fatoumata flore florence florentine
francesca francine françoise frédérique gabrielle gaëlle geneviève georgette germaine géraldine ghislaine gilberte
ginette giorgia gisèle giulia greta gwenaëlle gwendoline hafida hanane hayat henriette hélène hillary hortense
houria huguette ikram ilham imane inès ingrid irène irina iris isabelle ivanka jacinthe jacqueline jade jamila jane
janine jeanne jeannine jennifer jessica jocelyne joëlle johanna josette josiane judith julia juliane julie juliette
justine kamala karen karima karine katarina kate katell katia kelly kenza khadija khady klervi laetitia lamia latifa
laura laure laurence laurène laurie leila leïla léa léna léonie léontine liliane lilou lina linda line lisa lise
loana lola lorraine lou louane loubna louisa louise louison lucette lucie lucienne ludivine lydia lydiane lydie
madeleine maéva maëlle maëlys magali maguy maïmouna maïté maïwenn malika manon marceline marcelle margaret margaux
margot marguerite maria mariam mariama marianne marie marie-christine marie-claude marie-ève marie-france
marie-hélène marie-josé marie-laure marie-noëlle marie-pierre marie-thérèse marielle marina marine marion maría
marjorie marlène marthe martine mary maryline maryse mathilde maud mauricette meghan mei melania mette mélanie
mélissa michelle mila mireille monique morgane mounia muriel mylène myriam nabila nadège nadia nadine naïma najat
nancy natacha natalia nathalie nawal ndeye nelly ngozi nicole nina ninon noémie noëlle nolwenn nora nour océane
odette odile oksana olga olivia olympe ophélie orane oriane orlane oumou pascale patricia paula paule paulette
pauline perrine pierrette priscilla priya prune rachel rachida raymonde rebecca reine renée régine roberte rokhaya
rokia rolande romane romy rosa rosalie rose roseline roxane rozenn ruth sabine sabrina salima salma salomé samantha
samira sana sandra sandrine sanna sarah ségolène séverine sidonie siham simone sofia soizic sokhna solange solène
sonia sophie soraya souad stéphanie susan suzanne suzie svetlana sylvie tatiana thérèse tiphaine ursula ursule
valentine valérie vanessa véronique victoire victoria vinciane violaine violette virginie viviane wafa wendy yacine
yaël yamina yasmina yasmine yolande yuki yulia yvette yvonne zahra zélie zineb zoé zohra
"""

_MASCULINE_NAMES = """
abdallah abdel abdelkader abdoulaye achille adam adolphe adrien ahmed aimé alain alassane alban albert albin
alexandre alexis alfred ali aliou alioune alphonse amadou amaury ambroise amédée amine anatole anders andrew andré
andrzej ange anis anselme anthony antoine antonin antonio aristide armand arnaud arsène arthur aubin auguste
augustin aurèle aurélien axel aymeric aziz babacar bachir bakary baptiste barack barnabé barthélémy basile bastien
baudouin benjamin benoît bernard bertrand bilal blaise boris boubacar brahim brian brice bruno camille carlos cédric
célestin césar charles charly cheikh christian christophe christopher claude clément clovis colin constant
constantin corentin côme cyprien cyril cyrille damien daniel david demba denis désiré didier diego dimitri dmitri
dominique donald donatien driss dylan edgar edmond edward elias elon emmanuel enzo erik erwan erwann esteban ethan
eudes eugène evan édgar édouard élie éloi émile émilien éric étienne évariste fabien fabio fabrice farid ferdinand
fernand félix firmin florian fouad francesco francis franck françois frédéric friedrich fulgence fumio gabriel
gaétan gaspard gaston gauthier geoffroy george georges germain gérard ghislain gilbert gilles giovanni giuseppe
grégoire grégory guénolé guillaume gustave gustavo guy guy-laurent gwenaël hakim hamid hamza hans harry hassan
hector henri henry hervé hicham hiroshi hocine honoré hubert hugo hugues hussein ibrahim ibrahima idriss idrissa
ignace igor ilyes isaac ismaël issa ivan jacky jacob jacques jamal james javier jean jean-baptiste jean-bernard
jean-charles jean-christophe jean-claude jean-françois jean-jacques jean-louis jean-luc jean-marc jean-marie
jean-michel jean-noël jean-paul jean-philippe jean-pierre jean-rené jean-sébastien jean-yves jens jérémy jérôme
jimmy joachim joão joe joël johan john jonas jonathan jordan joseph josé josselin juan jules julien justin kamel
karim karl keir kenji kevin kévin khaled khalid klaus koffi kouassi kwame ladislas lambert larbi lars lassana
laurent laurent-désiré lazare léo léon lilian lionel loïc loïs lorenzo loris lotfi louis louis-philippe luc luca
lucas lucien ludovic luis luiz maël mahmoud malick malik malo mamadou mansour marc marc-andré marc-antoine marceau
marcel marco marin mario marius mark martial martin mathéo mathieu mathis matteo mattéo matthew matthias matthieu
maurice maxence maxime maximilien medhi mehdi melchior médéric michael michaël michel mickael mickaël miguel modou
mohamed mohammed mokhtar morgan mounir mourad moussa mustafa mustapha nabil nacer nadir narendra nathan nathanaël
nicolas nicolás noah noé noël norbert normand noureddine octave olaf oleg olivier omar oscar othmane ousmane pablo
pacôme paolo pascal pascal-henri patrice patrick paul paul-henri paulin pedro peter pépin philibert philippe pierre
pierre-henri pierre-yves pierrick prosper quentin rachid rahul raphaël rayan raymond recep reda redouane renaud rené
réal régis réjean rémi rémy riad richard rishi robert robin rodolphe rodrigue roger roland romain roméo ronan rudy
sabri sacha saïd salah salim salomon sam samba samir samuel samy sandro saturnin serge sergei sergey sergio seydou
sébastien sékou shinzo sidney siméon simon slimane sofiane soufiane stanislas stephen steve steven stéphan stéphane
sven sylvain sylvestre tahar tancrède tanguy tarek tariq teddy théo théodore théodule théophile thibaud thibault
thibaut thierry thimothée thomas timothée titouan tom toussaint tristan ulysse urbain valentin valère valéry victor
viktor vincent virgile vladimir volodimir volodymyr walid wandrille wilfried william xavier yacine yair yanis yann
yannick yannis yassine yoann yohan younes youri youssef yusuf yvan yves yvon zacharie zakaria zinedine
"""

_MEDIA = """
20_minutes 24_heures afp agence_france-presse ap arte ats bbc bein_sports belga bfm bfm_tv bfmtv brut c8 canal+
canal_plus challenges charlie_hebdo cnews cnn corse-matin dazn dna europe_1 eurosport figaro financial_times
france_2 france_24 france_3 france_antilles france_bleu france_culture france_info france_inter france_télévisions
franceinfo hespress huffpost ici jdd jeune_afrique konbini l'alsace l'avenir l'est_républicain l'express l'équipe
l'humanité l'indépendant l'obs l'opinion l'orient-le_jour l'union la_croix la_dernière_heure la_dépêche
la_dépêche_du_midi la_libre la_libre_belgique la_montagne la_presse la_provence la_tribune la_tribune_de_genève
la_voix_du_nord lci lcp le_berry_républicain le_canard_enchaîné le_courrier_picard le_dauphiné_libéré le_devoir
le_figaro le_journal_de_montréal le_journal_du_dimanche le_monde le_parisien le_point le_populaire le_progrès
le_républicain_lorrain le_soir le_soleil le_temps le_télégramme les_dernières_nouvelles_d'alsace les_échos libé
libération m6 marianne mediapart midi_libre new_york_times nice-matin ouest-france ouest_france paris-normandie
paris_match politico public_sénat radio-canada reuters rfi rmc rmc_sport rtbf rtl rtl_info rts slate so_foot
sud_ouest télérama tf1 the_guardian tv5monde tva valeurs_actuelles var-matin
"""

_ABBREVIATIONS = """
a.m. adj. al. apr. arr. art. av. avr. bd. boul. c. c.-à-d. cap. cdt. cf. cie. col. déc. dép. dim. dr. env. etc. ex.
éd. févr. fig. g. gén. hab. i.e. inc. j. j.-c. janv. jeu. juil. lt. ltée. lun. m. mar. max. mer. mgr. min. mm. n.
no. nov. oct. p. p.-s. p.m. pp. pr. prof. r.-v. s.a. s.a.s. sam. sept. sgt. st. ste. tél. ven. vol. vs.
"""

_STOP_WORDS = """
a ai aie aient ailleurs ainsi ait alors an ans après as au aucun aucune aujourd'hui auquel aura aurait auront aussi
autour autre autres aux avaient avait avant avec avez avoir avons ayant à bien c' car ce ceci cela celle celle-ci
celles celui celui-ci cependant certain certaine certaines certains ces cet cette ceux chaque chez chose ci comme
comment contre ça d' dans de dedans depuis dernier dernière derrière des deux devait devant devra dès déjà dire dit
doit doivent donc dont du duquel durant elle elles en encore enfin ensuite entre envers est et eu eut eux étaient
était étant été être faire fait fois font fut grâce hier hors il ils j' jamais je jours jusqu' jusque l' la laquelle
là le lequel les lesquelles lesquels leur leurs lors lorsqu' lorsque lui m' ma maintenant mais malgré me mes même
mêmes mieux moi moins mon n' ne néanmoins ni non nos notamment notre nous nouveau on ont or ou outre où par parce
parfois parmi part pas pendant personne peu peut peuvent peux plus plusieurs plutôt pour pourquoi pourra pourrait
pourtant premier première presque près puis puisqu' puisque qu' quand quant que quel quelle quelles quelqu'un
quelque quelques quels qui quoi rien s' sa sans sauf se selon sera serait seront ses seulement si sien sienne sinon
soi soit son sont sous souvent suis sur surtout t' ta tandis tant te tel telle tellement telles tels tes toi ton
toujours tous tout toute toutefois toutes très trois trop tu un une va vais vers veut via voici voilà vont vos votre
vous vu y
"""

_DANGLING = """
ainsi alors au_contraire aussi autre à_l'époque à_l'inverse c'est c'est_pourquoi car ce ce_dernier ceci cela
celle-ci celles-ci celui-ci cependant ces ces_derniers cet cette cette_dernière ceux-ci ça d'ailleurs d'après_elle
d'après_lui d'autre_part d'autres d'où dans_le_même_temps de_fait de_plus de_son_côté dès_lors donc du_coup elle
elles en_attendant en_conséquence en_effet en_outre en_revanche enfin ensuite entre-temps et eux également
finalement il ils l'intéressé l'intéressée là les_deux leur leurs lui mais malgré_tout même néanmoins on or ou
par_ailleurs par_conséquent parmi_elles parmi_eux pendant_ce_temps pour_autant pour_sa_part pourtant puis quant_à
résultat sa selon_elle selon_lui ses son tous_deux toutefois toutes_deux voilà y
"""

LEXICON = Lexicon(
    code="fr",
    speech_verbs=words(_SPEECH_VERBS),
    framing_verbs=words(_FRAMING_VERBS),
    participles=words(_PARTICIPLES),
    addressed_verbs=words(_ADDRESSED_VERBS),
    according_to=(
        "du point de vue de",
        "pour reprendre les mots de",
        "ainsi que l'a expliqué",
        "ainsi que l'a indiqué",
        "ainsi que le rappelle",
        "dans les mots de",
        "pour reprendre l'expression de",
        "selon la formule de",
        "selon la formule du",
        "selon les mots de",
        "selon les mots du",
        "selon les termes de",
        "selon les termes du",
        "ainsi que l'explique",
        "ainsi que l'indique",
        "au dire de",
        "aux dires de",
        "aux dires du",
        "aux yeux de",
        "aux yeux du",
        "comme l'a dit",
        "comme l'a expliqué",
        "comme l'a indiqué",
        "comme l'a rappelé",
        "comme l'a résumé",
        "comme l'a souligné",
        "comme le confie",
        "comme le dit",
        "comme le dénonce",
        "comme le déplore",
        "comme le note",
        "comme le précise",
        "comme le raconte",
        "comme le rappelle",
        "comme le reconnaît",
        "comme le regrette",
        "comme le résume",
        "comme le souligne",
        "de l'aveu de",
        "de l'aveu du",
        "de l'avis de",
        "de l'avis du",
        "selon l'expression de",
        "selon l'expression du",
        "à en croire",
        "comme l'admet",
        "comme l'affirme",
        "comme l'assure",
        "comme l'explique",
        "comme l'indique",
        "comme l'écrit",
        "d'après",
        "pour",
        "selon",
    ),
    speech_nouns=words(_SPEECH_NOUNS),
    pronouns={
        "il": "m",
        "elle": "f",
        "ils": "p",
        "elles": "p",
        "on": "n",
        "celui-ci": "m",
        "celle-ci": "f",
        "ceux-ci": "p",
        "celles-ci": "p",
        "celui-là": "m",
        "celle-là": "f",
        "ce dernier": "m",
        "cette dernière": "f",
        "ces derniers": "p",
        "ces dernières": "p",
        "-il": "m",
        "-elle": "f",
        "-ils": "p",
        "-elles": "p",
        "-on": "n",
        "-t-il": "m",
        "-t-elle": "f",
        "-t-ils": "p",
        "-t-elles": "p",
        "-t-on": "n",
        "l'intéressé": "m",
        "l'intéressée": "f",
        "lui": "m",
        "eux": "p",
    },
    first_person=words(_FIRST_PERSON),
    determiners=words(_DETERMINERS),
    prepositions=words(_PREPOSITIONS),
    conjunctions=words(_CONJUNCTIONS),
    auxiliaries=words(_AUXILIARIES),
    adverbs=words(_ADVERBS),
    honorifics={
        "m.": "m",
        "mm.": "p",
        "mme": "f",
        "mmes": "p",
        "mlle": "f",
        "mlles": "p",
        "mgr": "m",
        "me": None,
        "mes": "p",
        "maître": None,
        "monsieur": "m",
        "madame": "f",
        "mademoiselle": "f",
        "messieurs": "p",
        "mesdames": "p",
        "dr": None,
        "dr.": None,
        "docteur": None,
        "pr": None,
        "pr.": None,
        "prof.": None,
        "professeur": None,
        "père": "m",
        "sœur": "f",
        "frère": "m",
        "abbé": "m",
        "sir": "m",
        "lord": "m",
        "lady": "f",
        "cheikh": "m",
        "imam": "m",
        "don": "m",
        "dom": "m",
        "saint": "m",
        "sainte": "f",
    },
    role_nouns=words(_ROLE_NOUNS),
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
        r"(?:dans|via|par|à travers) (?:un|son|leur|ce) (?:bref |court |long |laconique |premier |nouveau |simple )?(?:communiqué|message|tweet|post|billet|courrier|courriel|mail|e-mail|texte|thread|discours|livre|rapport|entretien|podcast|éditorial|SMS|direct)(?: (?:commun|officiel|de presse|vidéo|audio|laconique|publié (?:sur|dans|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|diffusé (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|télévisé|accordé (?:au|à la|à l['’]|à)))?(?: ?(?-i:X|Twitter|Facebook|Instagram|TikTok|Telegram|Bluesky|LinkedIn|YouTube|WhatsApp|[A-ZÀ-Ý][\w-]*(?: [A-ZÀ-Ý][\w-]*){0,2}))?",
        r"(?:dans|via|par) (?:une|sa|leur) (?:brève |courte |longue |rare )?(?:lettre|déclaration|vidéo|publication|tribune|interview|story|note|allocution|intervention)(?: (?:ouverte|commune|écrite|publique|officielle|télévisée|solennelle|publiée|diffusée|accordée|transmise))?(?: (?:sur|à|à la|au|dans|par|de) ?(?:l['’])?(?:chaîne |quotidien |radio |journal )?(?-i:[A-ZÀ-Ý][\w-]*(?: [A-ZÀ-Ý0-9][\w-]*){0,2}))?",
        "(?:lors|au cours|à l['’]occasion|à l['’]issue|en marge) d['’](?:une|un) (?:point(?:-| de | )presse|conférence de presse|interview|entretien|meeting|déplacement|allocution|rencontre avec la presse|discours|visite|débat)(?: (?:télévisée?|commune?|conjointe?))?",
        "(?:en|lors de sa|lors de la|à l['’]issue de sa|durant sa|pendant la|face à la presse en) (?:conférence de presse|conf de presse|zone mixte|point presse)(?: d['’](?:avant|après)-match)?",
        r"(?:devant|face à|face aux|auprès de|auprès des|auprès du) (?:la presse|les journalistes|journalistes|des journalistes|les députés|les sénateurs|les militants|ses partisans|les caméras|caméras|la cour(?: d['’]assises)?|le tribunal|les jurés|les juges|l['’]Assemblée(?: nationale)?|le Sénat|la commission|les enquêteurs|l['’]AFP|(?:la |le |l['’])?(?-i:[A-ZÀ-Ý][\w-]*(?: [A-ZÀ-Ý0-9][\w-]*){0,2}))",
        r"(?:à|a) (?:la presse|des journalistes|quelques journalistes|plusieurs médias|nos confrères d[eu] (?:l['’]|la |le )?(?-i:[A-ZÀ-Ý][\w'’-]*(?: [A-ZÀ-Ý0-9][\w-]*){0,2})|la barre|la tribune(?: de l['’](?:Assemblée|ONU))?|l['’]antenne(?: de (?-i:[A-ZÀ-Ý][\w-]*(?: [A-ZÀ-Ý0-9][\w-]*){0,2}))?|l['’]audience|l['’]Assemblée(?: nationale)?)",
        r"aux? (?:journalistes|médias|enquêteurs|quotidien (?-i:[A-ZÀ-Ý][\w'’-]*(?: [A-ZÀ-Ý0-9][\w'’-]*){0,3})|journal (?-i:[A-ZÀ-Ý][\w'’-]*(?: [A-ZÀ-Ý0-9][\w'’-]*){0,3})|micro d[eu'’] ?(?:la |l['’])?(?-i:[A-ZÀ-Ý][\w'’-]*(?: (?:[A-ZÀ-Ý0-9][\w-]*|Bleu|Inter)){0,2})|(?-i:Monde|Figaro|Parisien|Point|Progrès|Soir|Temps|Devoir|Journal du Dimanche|JDD|Télégramme|Dauphiné libéré)|téléphone)\b",
        r"à l['’](?-i:AFP|Agence France-Presse|agence Belga|agence Reuters|Équipe|Obs|Express|Humanité|Opinion|Est républicain)\b",
        r"à (?:la chaîne |la radio |l['’]agence )?(?-i:Reuters|Belga|Libération|Mediapart|Ouest-France|Sud Ouest|Nice-Matin|La Croix|La Provence|La Dépêche|La Montagne|La Voix du Nord|Midi Libre|Le Monde|Le Parisien|Marianne|Challenges|BFMTV|France 3|France 2|TF1|RTL|RMC|Europe 1|Radio-Canada|La Presse|Jeune Afrique|France Bleu|franceinfo|RFI)\b",
        r"(?:sur|via) (?:son compte |sa page |le réseau social |les réseaux sociaux |le plateau d[eu'’] ?(?:la |l['’])?|l['’]antenne d[eu'’] ?(?:la |l['’])?)?(?-i:X|Twitter|Facebook|Instagram|TikTok|Telegram|Bluesky|LinkedIn|YouTube|Truth Social|Threads|Snapchat|franceinfo|France ?[Ii]nfo|France Inter|France Culture|France Bleu|France [2345]|France 24|TF1|M6|BFMTV|BFM|CNews|LCI|RTL|RMC|Europe 1|RFI|Canal\+|Radio-Canada|RTS|RTBF|LN24|TVA|beIN Sports|DAZN|Public Sénat|Radio J|TV5Monde)\b(?: \(ex-Twitter\))?",
        "(?:sur|via) (?:les|ses) réseaux(?: sociaux)?|sur (?:le réseau social|son blog|son site(?: internet)?|sa page Facebook|son compte Instagram)",
        r"par (?:téléphone|visioconférence|écrit|voie de communiqué|la voix de son avocat)|en (?:visioconférence|direct|interview|séance publique|conseil municipal|garde à vue|marge du sommet|une du (?-i:[A-ZÀ-Ý]\w+))",
        r"dans (?:les colonnes d[eu'’] ?(?:la |l['’])?|le quotidien |l['’]hebdomadaire |le journal |le magazine |l['’]émission )(?-i:[A-ZÀ-Ý][\w'’-]*(?: [A-ZÀ-Ý0-9][\w'’-]*){0,3})|dans (?:Le Parisien|Le Monde|Le Figaro|Libération|L['’]Équipe|Les Échos|le JDD|Ouest-France|son réquisitoire|sa plaidoirie|son jugement|son arrêt|ses conclusions|ses vœux|son allocution|son homélie|un souffle|son ordonnance)",
        r"interrogée? (?:par (?:l['’]AFP|la presse|nos soins|(?-i:[A-ZÀ-Ý][\w-]*(?: [A-ZÀ-Ý0-9][\w-]*){0,2}))|sur (?-i:[A-ZÀ-Ý][\w-]*(?: [A-ZÀ-Ý0-9][\w-]*){0,2}))",
        r"(?:à|sur|au micro de|dans|pour) (?:l['’]agence|la radio|la chaîne|le quotidien|le journal|l['’]hebdomadaire|le magazine|le site) (?-i:[A-ZÀ-Ý][\w-]*(?: (?:du |de |de la |de l['’])?[A-ZÀ-Ý0-9][\w-]*){0,3})",
        r"(?:à|sur|dans|au) (?:un |le )?(?-i:Radio|Télé|TV|Courrier|Quotidien|Journal|Le Quotidien|Le Courrier|Le Journal|La Gazette|La Tribune|La Voix|L['’]Écho)(?-i: (?:du |de |de la |de l['’]|des )?[A-ZÀ-Ý0-9é][\w-]*){0,3}",
        r"(?:dans|lors d['’]) ?(?:une interview|un entretien)(?: accordée?)? (?:à|au|aux) (?:la |l['’])?(?-i:[A-ZÀ-Ý][\w-]*)(?: (?:du |de |de la |de l['’]|des )?(?-i:[A-ZÀ-Ý0-9])?[\w-]+){0,1}",
        "à la (?:tribune|barre)(?: de l['’]Assemblée(?: nationale)?)?",
    ),
    dangling=words(_DANGLING),
)
"""What the engine must know of French to read quotations in it."""
