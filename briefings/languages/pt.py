"""Portuguese: the words of news in Brazil and Portugal."""

from briefings.languages.compounds import Compounds
from briefings.languages.lexicon import Lexicon
from briefings.languages.tables import words

_SPEECH_VERBS = """
acusou desejou retorquiu
aclama aclamado aclamam aclamaram aclamará aclamaria aclamava aclamavam aclamou aclara aclarado aclaram aclararam
aclarará aclararia aclarava aclaravam aclarou aconselha aconselhado aconselham aconselharam aconselhará aconselharia
aconselhava aconselhavam aconselhou acredita acreditado acreditam acreditaram acreditará acreditaria acreditava
acreditavam acreditou acrescenta acrescentado acrescentam acrescentaram acrescentará acrescentaria acrescentava
acrescentavam acrescentou adianta adiantam adiantaram adiantará adiantaria adiantava adiantavam adiantou adiciona
adicionam adicionaram adicionará adicionaria adicionava adicionavam adicionou admite admitem admitia admitiam
admitido admitiram admitirá admitiria admitiu aduzia aduziam aduzido aduziram aduzirá aduziria aduziu adverte
advertem advertia advertiam advertido advertiram advertirá advertiria advertiu afirma afirmado afirmam afirmaram
afirmará afirmaria afirmava afirmavam afirmou agradece agradecem agradeceram agradecerá agradeceria agradeceu
agradecia agradeciam agradecido alega alegado alegam alegaram alegará alegaria alegava alegavam alegou alerta
alertado alertam alertaram alertará alertaria alertava alertavam alertou alfineta alfinetado alfinetam alfinetaram
alfinetará alfinetaria alfinetava alfinetavam alfinetou ameaça ameaçado ameaçam ameaçaram ameaçará ameaçaria
ameaçava ameaçavam ameaçou analisa analisado analisam analisaram analisará analisaria analisava analisavam analisou
anue anuem anuia anuiam anuido anuiram anuirá anuiria anuiu anuncia anunciado anunciam anunciaram anunciará
anunciaria anunciava anunciavam anunciou apela apelado apelam apelaram apelará apelaria apelava apelavam apelou
aponta apontam apontaram apontará apontaria apontava apontavam apontou argumenta argumentado argumentam argumentaram
argumentará argumentaria argumentava argumentavam argumentou arremata arrematado arrematam arremataram arrematará
arremataria arrematava arrematavam arrematou assegura assegurado asseguram asseguraram assegurará asseguraria
assegurava asseguravam assegurou assinala assinalado assinalam assinalaram assinalará assinalaria assinalava
assinalavam assinalou assume assumem assumia assumiam assumiram assumirá assumiria assumiu atalha atalhado atalham
atalharam atalhará atalharia atalhava atalhavam atalhou atesta atestam atestaram atestará atestaria atestava
atestavam atestou atira atirado atiram atiraram atirará atiraria atirava atiravam atirou avalia avaliam avaliaram
avaliará avaliaria avaliava avaliavam avaliou avisa avisado avisam avisaram avisará avisaria avisava avisavam avisou
balbucia balbuciado balbuciam balbuciaram balbuciará balbuciaria balbuciava balbuciavam balbuciou berra berrado
berram berraram berrará berraria berrava berravam berrou brada bradado bradam bradaram bradará bradaria bradava
bradavam bradou brinca brincado brincam brincaram brincará brincaria brincava brincavam brincou calcula calculam
calcularam calculará calcularia calculava calculavam calculou celebra celebrado celebram celebraram celebrará
celebraria celebrava celebravam celebrou certifica certificado certificam certificaram certificará certificaria
certificava certificavam certificou cita citam citaram citará citaria citava citavam citou clama clamado clamam
clamaram clamará clamaria clamava clamavam clamou cobra cobram cobraram cobrará cobraria cobrava cobravam cobrou
cochicha cochichado cochicham cochicharam cochichará cochicharia cochichava cochichavam cochichou comemora
comemorado comemoram comemoraram comemorará comemoraria comemorava comemoravam comemorou comenta comentado comentam
comentaram comentará comentaria comentava comentavam comentou complementa complementado complementam complementaram
complementará complementaria complementava complementavam complementou completa completaram completava completou
comunica comunicam comunicaram comunicará comunicaria comunicava comunicavam comunicou concluem conclui concluirá
concluiu concluía concluído concluíram concorda concordado concordam concordaram concordará concordaria concordava
concordavam concordou confessa confessado confessam confessaram confessará confessaria confessava confessavam
confessou confidencia confidenciado confidenciam confidenciaram confidenciará confidenciaria confidenciava
confidenciavam confidenciou confirma confirmado confirmam confirmaram confirmará confirmaria confirmava confirmavam
confirmou conjectura conjecturado conjecturam conjecturaram conjecturará conjecturaria conjecturava conjecturavam
conjecturou considera consideram consideraram considerará consideraria considerava consideravam considerou constata
constatado constatam constataram constatará constataria constatava constatavam constatou conta contado contam
contaram contará contaria contava contavam continua continuaram continuava continuou contou contou-me contou-nos
contrapiram contrapiu contrapôs contrapõe contrapuseram conveio crava cravam cravaram cravará cravaria cravava
cravavam cravou creem crê critica criticado criticam criticaram criticará criticaria criticava criticavam criticou
cutuca cutucado cutucam cutucaram cutucará cutucaria cutucava cutucavam cutucou debocha debochado debocham
debocharam debochará debocharia debochava debochavam debochou declara declarado declaram declararam declarará
declararia declarava declaravam declarou defende defendem defenderam defenderá defenderia defendeu defendeu-se
defendia defendiam defendido denuncia denunciado denunciam denunciaram denunciará denunciaria denunciava denunciavam
denunciou depôs depõe depuseram desabafa desabafado desabafam desabafaram desabafará desabafaria desabafava
desabafavam desabafou desafia desafiado desafiam desafiaram desafiará desafiaria desafiava desafiavam desafiou
desconversa desconversado desconversam desconversaram desconversará desconversaria desconversava desconversavam
desconversou descreve descreveram descreveu desculpou-se desmente desmentem desmentia desmentiam desmentido
desmentiram desmentirá desmentiria desmentiu despista despistado despistam despistaram despistará despistaria
despistava despistavam despistou destaca destacado destacam destacaram destacará destacaria destacava destacavam
destacou detalha detalhado detalham detalharam detalhará detalharia detalhava detalhavam detalhou determina
determinaram determinará determinaria determinava determinavam determinou dirá diria discorda discordado discordam
discordaram discordará discordaria discordava discordavam discordou discorre discorrem discorreram discorrerá
discorreria discorreu discorria discorriam discorrido discursa discursado discursam discursaram discursará
discursaria discursava discursavam discursou dispara disparam dispararam disparará dispararia disparava disparavam
disparou disse disse-lhe disse-me disse-nos dissera disseram dito diz diz-se dizem dizia diziam elogia elogiado
elogiam elogiaram elogiará elogiaria elogiava elogiavam elogiou elucida elucidado elucidam elucidaram elucidará
elucidaria elucidava elucidavam elucidou emenda emendado emendam emendaram emendará emendaria emendava emendavam
emendou encerra encerram encerraram encerrará encerraria encerrava encerravam encerrou endossa endossado endossam
endossaram endossará endossaria endossava endossavam endossou enfatiza enfatizado enfatizam enfatizaram enfatizará
enfatizaria enfatizava enfatizavam enfatizou enumera enumerado enumeram enumeraram enumerará enumeraria enumerava
enumeravam enumerou esbraveja esbravejado esbravejam esbravejaram esbravejará esbravejaria esbravejava esbravejavam
esbravejou esclarece esclarecem esclareceram esclarecerá esclareceria esclareceu esclarecia esclareciam esclarecido
escreve escrevem escreveram escreverá escreveria escreveu escrevia escreviam escrevido escrito especifica
especificado especificam especificaram especificará especificaria especificava especificavam especificou estima
estimam estimaram estimará estimaria estimava estimavam estimou exclama exclamado exclamam exclamaram exclamará
exclamaria exclamava exclamavam exclamou exemplifica exemplificado exemplificam exemplificaram exemplificará
exemplificaria exemplificava exemplificavam exemplificou exige exigem exigia exigiam exigiram exigirá exigiria
exigiu explana explanado explanam explanaram explanará explanaria explanava explanavam explanou explica explicado
explicam explicaram explicará explicaria explicava explicavam explicou explicou-nos exposto expôs expõe expressa
expressado expressam expressaram expressará expressaria expressava expressavam expressou expuseram externa externado
externam externaram externará externaria externava externavam externou filosofa filosofado filosofam filosofaram
filosofará filosofaria filosofava filosofavam filosofou finaliza finalizam finalizaram finalizará finalizaria
finalizava finalizavam finalizou frisa frisado frisam frisaram frisará frisaria frisava frisavam frisou garante
garantem garantia garantiam garantido garantiram garantirá garantiria garantiu graceja gracejado gracejam gracejaram
gracejará gracejaria gracejava gracejavam gracejou grita gritado gritam gritaram gritará gritaria gritava gritavam
gritou imagina imaginado imaginam imaginaram imaginará imaginaria imaginava imaginavam imaginou implora implorado
imploram imploraram implorará imploraria implorava imploravam implorou indaga indagado indagam indagaram indagará
indagaria indagava indagavam indagou indica indicam indicaram indicará indicaria indicava indicavam indicou informa
informado informam informaram informará informaria informava informavam informou inquire inquirem inquiria inquiriam
inquirido inquiriram inquirirá inquiriria inquiriu insiste insistem insistia insistiam insistido insistiram
insistirá insistiria insistiu interpela interpelado interpelam interpelaram interpelará interpelaria interpelava
interpelavam interpelou interveio intervém ironiza ironizado ironizam ironizaram ironizará ironizaria ironizava
ironizavam ironizou julga julgam julgaram julgará julgaria julgava julgavam julgou jura juram juraram jurará juraria
jurava juravam jurou justifica justificado justificam justificaram justificará justificaria justificava justificavam
justificou justificou-se lamenta lamentado lamentam lamentaram lamentará lamentaria lamentava lamentavam lamentou
lamentou-se lança lançam lançaram lançará lançaria lançava lançavam lançou lembra lembrado lembram lembraram
lembrará lembraria lembrava lembravam lembrou leu lê lê-se lia manifesta manifestam manifestaram manifestará
manifestaria manifestava manifestavam manifestou manteve mantém menciona mencionam mencionaram mencionará
mencionaria mencionava mencionavam mencionou minimiza minimizado minimizam minimizaram minimizará minimizaria
minimizava minimizavam minimizou murmura murmurado murmuram murmuraram murmurará murmuraria murmurava murmuravam
murmurou narra narrado narram narraram narrará narraria narrava narravam narrou nega negado negam negaram negará
negaria negava negavam negou notaram notará notaria notava notavam notifica notificam notificaram notificará
notificaria notificava notificavam notificou notou observa observado observam observaram observará observaria
observava observavam observou opina opinado opinam opinaram opinará opinaria opinava opinavam opinou orienta
orientam orientaram orientará orientaria orientava orientavam orientou pede pedem pedia pediam pedido pediram pedirá
pediria pediu pensa pensado pensam pensaram pensará pensaria pensava pensavam pensou pergunta pergunta-se perguntado
perguntam perguntaram perguntará perguntaria perguntava perguntavam perguntou perguntou-se pondera ponderado
ponderam ponderaram ponderará ponderaria ponderava ponderavam ponderou pontua pontuam pontuaram pontuará pontuaria
pontuava pontuavam pontuou pormenoriza pormenorizado pormenorizam pormenorizaram pormenorizará pormenorizaria
pormenorizava pormenorizavam pormenorizou posta postado postam postaram postará postaria postava postavam postou
precisa precisado precisam precisaram precisará precisaria precisava precisavam precisou predisse prediz pregaram
pregará pregaria pregava pregavam pregou preveem prevê previram previsto previu proclama proclamado proclamam
proclamaram proclamará proclamaria proclamava proclamavam proclamou profetiza profetizado profetizam profetizaram
profetizará profetizaria profetizava profetizavam profetizou prognostica prognosticado prognosticam prognosticaram
prognosticará prognosticaria prognosticava prognosticavam prognosticou projeta projetam projetaram projetará
projetaria projetava projetavam projetou promete prometem prometeram prometerá prometeria prometeu prometia
prometiam prometido proposto propôs propõe propõem propunha propuseram prossegue prosseguem prosseguia prosseguiam
prosseguido prosseguiram prosseguirá prosseguiria prosseguiu protesta protestado protestam protestaram protestará
protestaria protestava protestavam protestou provoca provocam provocaram provocará provocaria provocava provocavam
provocou publica publicam publicaram publicará publicaria publicava publicavam publicou queixa queixa-se queixado
queixam queixaram queixará queixaria queixava queixavam queixou queixou-se questiona questionado questionam
questionaram questionará questionaria questionava questionavam questionou questionou-se raciocina raciocinado
raciocinam raciocinaram raciocinará raciocinaria raciocinava raciocinavam raciocinou ratifica ratificam ratificaram
ratificará ratificaria ratificava ratificavam ratificou reage reagem reagia reagiam reagido reagiram reagirá
reagiria reagiu realça realçado realçam realçaram realçará realçaria realçava realçavam realçou rebate rebatem
rebateram rebaterá rebateria rebateu rebatia rebatiam rebatido reclama reclamado reclamam reclamaram reclamará
reclamaria reclamava reclamavam reclamou recomenda recomendado recomendam recomendaram recomendará recomendaria
recomendava recomendavam recomendou reconhece reconhecem reconheceram reconhecerá reconheceria reconheceu reconhecia
reconheciam reconhecido recorda recordado recordam recordaram recordará recordaria recordava recordavam recordou
redargue redarguem redarguia redarguiam redarguido redarguiram redarguirá redarguiria redarguiu refere referem
referia referiam referido referiram referirá referiria referiu referiu-se reflete refletem refletia refletiam
refletido refletiram refletirá refletiria refletiu reforça reforçado reforçam reforçaram reforçará reforçaria
reforçava reforçavam reforçou reitera reiterado reiteram reiteraram reiterará reiteraria reiterava reiteravam
reiterou reivindica reivindicado reivindicam reivindicaram reivindicará reivindicaria reivindicava reivindicavam
reivindicou relata relatado relatam relataram relatará relataria relatava relatavam relatou remata rematado rematam
remataram rematará remataria rematava rematavam rematou repete repetem repetia repetiam repetido repetiram repetirá
repetiria repetiu replica replicado replicam replicaram replicará replicaria replicava replicavam replicou responde
respondem responderam responderá responderia respondeu respondia respondiam respondido ressalta ressaltado ressaltam
ressaltaram ressaltará ressaltaria ressaltava ressaltavam ressaltou ressalva ressalvado ressalvam ressalvaram
ressalvará ressalvaria ressalvava ressalvavam ressalvou resume resumem resumia resumiam resumido resumiram resumirá
resumiria resumiu retruca retrucado retrucam retrucaram retrucará retrucaria retrucava retrucavam retrucou revela
revelado revelam revelaram revelará revelaria revelava revelavam revelou ri riposta ripostado ripostam ripostaram
ripostará ripostaria ripostava ripostavam ripostou riu roga rogado rogam rogaram rogará rogaria rogava rogavam rogou
salienta salientado salientam salientaram salientará salientaria salientava salientavam salientou segreda segredado
segredam segredaram segredará segredaria segredava segredavam segredou sentencia sentenciam sentenciaram sentenciará
sentenciaria sentenciava sentenciavam sentenciou sintetiza sintetizado sintetizam sintetizaram sintetizará
sintetizaria sintetizava sintetizavam sintetizou solicita solicitam solicitaram solicitará solicitaria solicitava
solicitavam solicitou sorri sorriu sublinha sublinhado sublinham sublinharam sublinhará sublinharia sublinhava
sublinhavam sublinhou sugere sugerem sugeria sugeriam sugerido sugeriram sugerirá sugeriria sugeriu suplica
suplicado suplicam suplicaram suplicará suplicaria suplicava suplicavam suplicou sussurra sussurrado sussurram
sussurraram sussurrará sussurraria sussurrava sussurravam sussurrou sustenta sustentado sustentam sustentaram
sustentará sustentaria sustentava sustentavam sustentou teme temem temeram temerá temeria temeu temia temiam temido
termina terminou testemunha testemunham testemunharam testemunhará testemunharia testemunhava testemunhavam
testemunhou tranquiliza tranquilizado tranquilizam tranquilizaram tranquilizará tranquilizaria tranquilizava
tranquilizavam tranquilizou tuita tuitado tuitam tuitaram tuitará tuitaria tuitava tuitavam tuitou vaticina
vaticinado vaticinam vaticinaram vaticinará vaticinaria vaticinava vaticinavam vaticinou vinca vincado vincam
vincaram vincará vincaria vincava vincavam vincou viu vocifera vociferado vociferam vociferaram vociferará
vociferaria vociferava vociferavam vociferou zomba zombado zombam zombaram zombará zombaria zombava zombavam zombou
"""

_FRAMING_VERBS = """
considerou descreveu criticou elogiou lamentou pediu pedir exigiu prometeu denunciou apontou garantiu defendeu
acusa acusam acusaram acusará acusaria acusava acusavam acusou adjetiva adjetivado adjetivam adjetivaram adjetivará
adjetivaria adjetivava adjetivavam adjetivou alude aludem aludia aludiam aludido aludiram aludirá aludiria aludiu
apelida apelidado apelidam apelidaram apelidará apelidaria apelidava apelidavam apelidou aplaude aplaudem aplaudia
aplaudiam aplaudido aplaudiram aplaudirá aplaudiria aplaudiu apresenta apresentam apresentaram apresentará
apresentaria apresentava apresentavam apresentou ataca atacam atacaram atacará atacaria atacava atacavam atacou
atribui atribuiu atribuído atribuíram batiza batizado batizam batizaram batizará batizaria batizava batizavam
batizou caracteriza caracterizado caracterizam caracterizaram caracterizará caracterizaria caracterizava
caracterizavam caracterizou censura censurado censuram censuraram censurará censuraria censurava censuravam censurou
chama chamam chamaram chamará chamaria chamava chamavam chamou classifica classificado classificam classificaram
classificará classificaria classificava classificavam classificou compara comparado comparam compararam comparará
compararia comparava comparavam comparou condena condenam condenaram condenará condenaria condenava condenavam
condenou confessou-se contesta contestado contestam contestaram contestará contestaria contestava contestavam
contestou convida convidam convidaram convidará convidaria convidava convidavam convidou convoca convocam convocaram
convocará convocaria convocava convocavam convocou declarou-se define definem definia definiam definido definiram
definirá definiria definiu demonstra demonstrado demonstram demonstraram demonstrará demonstraria demonstrava
demonstravam demonstrou denomina denominado denominam denominaram denominará denominaria denominava denominavam
denominou descarta descartado descartam descartaram descartará descartaria descartava descartavam descartou
descrevem descrevendo descrevia deseja desejado desejam desejaram desejará desejaria desejava desejavam desejou
disse-se enaltece enaltecem enalteceram enaltecerá enalteceria enalteceu enaltecia enalteciam enaltecido espera
esperam esperaram esperará esperaria esperava esperavam esperou etiqueta etiquetado etiquetam etiquetaram etiquetará
etiquetaria etiquetava etiquetavam etiquetou evoca evocado evocam evocaram evocará evocaria evocava evocavam evocou
exalta exaltado exaltam exaltaram exaltará exaltaria exaltava exaltavam exaltou exorta exortado exortam exortaram
exortará exortaria exortava exortavam exortou fala falam falaram falará falaria falava falavam falou festeja
festejado festejam festejaram festejará festejaria festejava festejavam festejou identifica identificam
identificaram identificará identificaria identificava identificavam identificou incentiva incentivado incentivam
incentivaram incentivará incentivaria incentivava incentivavam incentivou insta instado instam instaram instará
instaria instava instavam instou intitula intitulado intitulam intitularam intitulará intitularia intitulava
intitulavam intitulou invoca invocado invocam invocaram invocará invocaria invocava invocavam invocou louva louvado
louvam louvaram louvará louvaria louvava louvavam louvou mostra mostra-se mostram mostraram mostrará mostraria
mostrava mostravam mostrou mostrou-se nomea nomeam nomearam nomeará nomearia nomeava nomeavam nomeou parafrasea
parafraseado parafraseam parafrasearam parafraseará parafrasearia parafraseava parafraseavam parafraseou pintaram
pintará pintaria pintava pintavam pintou qualifica qualificado qualificam qualificaram qualificará qualificaria
qualificava qualificavam qualificou recea receado receam recearam receará recearia receava receavam receou recusa
recusado recusam recusaram recusará recusaria recusava recusavam recusou refuta refutado refutam refutaram refutará
refutaria refutava refutavam refutou rejeita rejeitado rejeitam rejeitaram rejeitará rejeitaria rejeitava rejeitavam
rejeitou reprova reprovado reprovam reprovaram reprovará reprovaria reprovava reprovavam reprovou repudia repudiado
repudiam repudiaram repudiará repudiaria repudiava repudiavam repudiou retrata retratado retratam retrataram
retratará retrataria retratava retratavam retratou rotula rotulado rotulam rotularam rotulará rotularia rotulava
rotulavam rotulou sauda saudado saudam saudaram saudará saudaria saudava saudavam saudou sente sentem sentia sentiam
sentido sentiram sentirá sentiria sentiu tacha tachado tacham tacharam tachará tacharia tachava tachavam tachou
titularam titulará titularia titulava titulavam titulou torceram torcerá torceria torceu torcia torciam trata tratam
trataram tratará trataria tratava tratavam tratou veem vê vibra vibrado vibram vibraram vibrará vibraria vibrava
vibravam vibrou viram
"""

_PARTICIPLES = """
aclamando aclarando aconselhando acreditando acrescentando acusando adiantando adicionando adjetivando admitindo
aduzindo advertindo afirmando agradecendo alegando alertando alfinetando aludindo ameaçando analisando anuindo
anunciando apelando apelidando aplaudindo apontando apresentando argumentando arrematando assegurando assinalando
assumindo atacando atalhando atestando atirando atribuindo avaliando avisando balbuciando batizando berrando
bradando brincando calculando caracterizando celebrando censurando certificando chamando citando clamando
classificando cobrando cochichando comemorando comentando comparando complementando completando comunicando
concluindo concordando condenando confessando confidenciando confirmando conjecturando considerando constatando
contando contestando continuando contrapindo contrapondo convidando convocando cravando criticando cutucando
debochando declarando defendendo definindo demonstrando denominando denunciando desabafando desafiando descartando
desconversando desejando desmentindo despistando destacando detalhando determinando discordando discorrendo
discursando disparando dizendo elogiando elucidando emendando enaltecendo encerrando endossando enfatizando
enumerando esbravejando esclarecendo escrevendo especificando esperando estimando etiquetando evocando exaltando
exclamando exemplificando exigindo exortando explanando explicando expondo expressando externando falando festejando
filosofando finalizando frisando garantindo gracejando gritando identificando imaginando implorando incentivando
indagando indicando informando inquirindo insistindo instando interpelando intitulando invocando ironizando julgando
jurando justificando lamentando lançando lembrando lendo louvando manifestando mencionando minimizando mostrando
murmurando narrando negando nomeando notando notificando observando opinando orientando parafraseando pedindo
pensando perguntando pintando ponderando pontuando pormenorizando postando precisando pregando prevendo proclamando
profetizando prognosticando projetando prometendo propondo prosseguindo protestando provocando publicando
qualificando queixando questionando raciocinando ratificando reagindo realçando rebatendo receando reclamando
recomendando reconhecendo recordando recusando redarguindo referindo refletindo reforçando refutando reiterando
reivindicando rejeitando relatando rematando repetindo replicando reprovando repudiando respondendo ressaltando
ressalvando resumindo retratando retrucando revelando ripostando rogando rotulando salientando saudando segredando
sentenciando sentindo sintetizando solicitando sorrindo sublinhando sugerindo suplicando sussurrando sustentando
tachando temendo testemunhando titulando torcendo tranquilizando tratando tuitando vaticinando vendo vibrando
vincando vociferando zombando
"""

_ADDRESSED_VERBS = """
aconselhou acusa acusou adiantou afirmou agradece agradeceu alerta alertou ameaçou apelou assegurou avisa avisou
cobrou comunicou confessou confidenciou contou convidou convocou criticou cumprimentou declarou desabafou desafiou
determinou disse disse-lhe elogiou escreveu exigiu exortou explicou garantiu indagou informa informou instou
interpelou lembrou notificou ordenou orientou parabenizou pede pediu pergunta perguntou prometeu queixou-se
questiona questionou reclamou recomendou recordou relatou responde respondeu revelou
"""

_SPEECH_NOUNS = """
acusação acusações afirmação afirmações alerta ameaça análise anúncio apelo argumento avaliação aviso bordão
brincadeira carta certeza comentário comentários comunicado confissão conselho conta convicção crítica críticas
declaração declarações denúncia depoimento desabafo discurso dúvida entrevista esclarecimento exigência explicação
fala falas frase frases grito intervenção ironia lema lembrança manifestação máxima mensagem mensagens nota opinião
orientação palavra palavras pedido pergunta posicionamento post postagem previsão promessa protesto provocação
publicação queixa questiona recado reclamação recomendação reconhecimento reflexão relato relatório resposta slogan
tese testemunho tuíte tweet versão
"""

_FIRST_PERSON = """
achamos acho acreditamos acredito comigo connosco conosco digo era espero estamos estou eu fiz fizemos fomos fui me
meu meus mim minha minhas nos nossa nossas nosso nossos nós penso podemos posso queremos quero sabemos sei sinto
somos sou temos tenho vamos vou
"""

_DETERMINERS = """
a algum alguma algumas alguns ambas ambos aquela aquelas aquele aqueles as cada certa certo cinco dois duas essa
essas esse esses esta estas este estes mesma mesmo meu meus minha minhas muitas muitos nenhum nenhuma nossa nossas
nosso nossos o os outra outras outro outros própria próprio qualquer quatro seu seus sua suas toda todas todo todos
três um uma umas uns várias vários
"""

_PREPOSITIONS = """
a acerca ante ao aos após até à às com conforme contra da daquela daquele das de desde dessa desse desta deste
diante do dos dum duma durante em entre exceto junto mediante na nas nessa nesse nesta neste no nos num numa para
pela pelas pelo pelos perante perto por pra salvo segundo sem sob sobre trás
"""

_CONJUNCTIONS = """
caso como conquanto contudo cuja cujas cujo cujos e embora enquanto logo mas nem onde ou pois porém porque quais
qual quando que quem se senão todavia
"""

_AUXILIARIES = """
acabou chegou costuma costumava deve devem deverá devia era eram estava estavam está estão esteve é fica ficou foi
foram haver havia haviam há houve ia iam pode podem poderá podia quer queria são sendo ser sido tem tenha ter terá
terão teria teriam teve têm tinha tinham tiveram vai vão volta voltou
"""

_ADVERBS = """
agora ainda além ali amanhã antes ao_mesmo_tempo apenas aqui assim brevemente categoricamente cedo claramente
de_novo depois domingo em_seguida enfaticamente então finalmente hoje igualmente imediatamente inicialmente já lá
lhe lhes literalmente logo me mesmo não no_entanto nos novamente nunca ontem por_fim por_outro_lado por_seu_lado
por_seu_turno por_sua_vez posteriormente publicamente quarta quarta-feira quinta quinta-feira recentemente sábado se
segunda segunda-feira sempre sexta sexta-feira somente só também tampouco tarde te terça terça-feira textualmente
"""

_ROLE_NOUNS = """
directora director actor
auxiliar governante hidrólogo hidróloga sismólogo sismóloga
acusada acusado adolescente advogada advogado advogados agente agente_penitenciário agricultor agricultora aluna
aluno alunos ambientalista ambulante amiga amigo analista anestesista antropóloga antropólogo aposentada aposentado
apresentador apresentadora arcebispo arqueóloga arqueólogo arquiteta arquiteto artista assentada assentado assessor
assessora astrofísica astrofísico astronauta astrônoma astrônomo atacante ativista atleta ator atriz auditor
auditora autarca autarcas autor autora autoridades autônoma autônomo avançada avançado avó avô árbitra árbitro
babalorixá bailarina bailarino banqueira banqueiro barista bastonária bastonário bibliotecária bibliotecário
biomédica biomédico bióloga biólogo bispo blogueira blogueiro bombeira bombeiro bombeiros boxeador boxeadora
brigadista cabeleireira cabeleireiro cabo cacica cacique cafeicultor camelô caminhoneiro campeã campeão candidata
candidato cantor cantora capitã capitão cardeal cardiologista carpinteiro centroavante ceo chanceler chef chefa
chefe ciclista cidadã cidadão cientista cientista_política cientista_político cientistas cineasta cinegrafista
cirurgiã cirurgião cliente clientes climatologista cofundador cofundadora colega colegas colunista comandante
comandante-geral comentarista comerciante comissária comissário companheira companheiro compositor compositora
condenada condenado condutor condutora congressista conselheira conselheiro constitucionalista consultor consultora
consumidor consumidora coordenador coordenadora copiloto coronel coronela corredor corredora corregedor corregedora
correspondente costureira costureiro cozinheira cozinheiro cônsul criança criminalista cuidador cuidadora curador
curadora decana decano defensor defensora defesa delegada delegado demógrafa demógrafo dentista deputada deputado
deputados desembargador desembargadora designer detenta detento diarista diretor diretor-executivo diretor-geral
diretor-presidente diretora diretora-executiva diretora-geral diretora-presidente dirigente doméstica dona dono
dramaturga dramaturgo duque duquesa ecologista economista economista-chefe ecóloga ecólogo editor editora embaixador
embaixadora empreendedor empreendedora empregada empregado empresária empresário enfermeira enfermeiro engenheira
engenheiro entregador entregadora epidemiologista escritor escritora escrivã escrivão escultor escultora
especialista especialistas espectador espectadora esposa esposo estilista estudante eurodeputada eurodeputado
ex-aluna ex-aluno ex-atleta ex-chefe ex-companheiro ex-delegado ex-deputada ex-deputado ex-diretor ex-diretora
ex-goleiro ex-governador ex-governadora ex-jogador ex-jogadora ex-juiz ex-marido ex-ministra ex-ministro ex-mulher
ex-namorada ex-namorado ex-policial ex-prefeita ex-prefeito ex-presidenta ex-presidente ex-procurador ex-secretária
ex-secretário ex-senador ex-senadora ex-técnico ex-vereador ex-vereadora executiva executivo extremo familiar
familiares farmacêutica farmacêutico feirante filha filho fiscala fisioterapeuta física físico fonoaudióloga fonte
fontes fotógrafa fotógrafo freira funcionária funcionário funcionários fundador fundadora garçom garçonete garota
garoto general geóloga geólogo gerente gestor gestora ginasta ginecologista goleira goleiro governador governadora
grevista grevistas guarda guarda-redes habitante herdeira herdeiro historiador historiadora homem humorista ialorixá
idosa idoso imigrante indígena infectologista influencer influenciador influenciadora inspetor inspetora integrante
integrantes intensivista interna interno interventor interventora intérprete investigada investigado investigador
investigadora irmã irmão jogador jogadora jornalista jovem judoca juiz juíza jurista juristas lateral leitor leitora
levantador levantadora liderança lideranças lideresa líder locutor locutora lojista madre magistrada magistrado
major mandatária mandatário manicure manifestante manifestantes maratonista marido matemática matemático mãe
mãe-de-santo meia meio-campista membro menina menino meteorologista médica médico médicos médio migrante militante
militar ministra ministro moça moço modelo monarca monge monja morador moradora moradores motoboy motorista
motoristas mulher museóloga museólogo músico nadador nadadora namorada namorado neta neto neurologista noiva noivo
novelista nutricionista número_dois obstetra oceanógrafa oceanógrafo oficial oncologista operária operário opositor
opositora organizador organizadora organizadores ouvidor ouvidora padeira padeiro padre pai pais paisagista pajé
papa parente parentes parlamentar parlamentares passageira passageiro passageiros pastor pároco pecuarista pedagoga
pedagogo pediatra pedreiro pensionista perita perito pescador pescadora pesquisador pesquisadora pesquisadores
piloto pintor pintora poeta poetisa policial politóloga politólogo ponteira ponteiro pontífice porta-voz porteira
porteiro prefeita prefeito preparador preparadora presa presidenta presidente presidente-executivo preso
pré-candidata pré-candidato prima primeira-dama primeira-ministra primeiro-ministro primeiro-secretário primo
princesa príncipe procurador procurador-geral procuradora procuradora-geral produtor produtora professor professora
professores promotor promotora proprietária proprietário provedor provedora psicóloga psicólogo psiquiatra pugilista
quilombola química químico rabino rainha rapaz redator redatora reformada reformado refugiada refugiado rei reitor
reitora relator relator-geral relatora repórter representante representantes residente responsável ré réu réus
ribeirinho romancista roteirista sanitarista sargento secretária secretária-geral secretário secretário-geral
selecionador selecionadora senador senadora senadores seringueiro servidor servidora sindicalista sismologista
síndica síndico skatista soberana soberano sobrevivente socióloga sociólogo socorrista sojicultor soldado sommelier
sócia sócia-diretora sócio sócio-diretor streamer subcomandante subdiretor subdiretora subprocurador subprocuradora
subsecretária subsecretário superintendente superiora surfista suspeita suspeito suspeitos taxista tenente tenista
terapeuta tesoureira tesoureiro testemunha testemunhas técnica técnico técnico-adjunto tia tio titular torcedor
torcedora torcedores trabalhador trabalhadora trabalhadores treinador treinadora tributarista turista turistas
urbanista usuária usuário vaqueiro vendedor vendedora vereador vereadora vereadores veterinária veterinário vice
vice-campeã vice-campeão vice-governador vice-governadora vice-prefeita vice-prefeito vice-presidenta
vice-presidente vice-reitor vice-reitora virologista viúva viúvo vizinha vizinho vizinhos vítima vítimas volante
voluntária voluntário xeque youtuber zagueira zagueiro zelador zeladora
"""

_FEMININE_ROLES = """
directora dona_de_casa
acusada advogada agricultora aluna amiga antropóloga aposentada apresentadora arqueóloga arquiteta assessora
astrônoma atriz auditora autora avó árbitra bailarina banqueira bibliotecária bióloga bombeira cabeleireira cacica
campeã candidata cantora capitã chefa cirurgiã cofundadora comissária companheira compositora condenada condutora
conselheira consultora consumidora coordenadora coronela corredora corregedora costureira cozinheira curadora decana
defensora delegada deputada desembargadora diretora dona duquesa ecóloga editora embaixadora empreendedora empregada
empresária enfermeira engenheira escritora escrivã escultora espectadora esposa eurodeputada ex-aluna ex-deputada
ex-diretora ex-governadora ex-jogadora ex-ministra ex-mulher ex-prefeita ex-presidenta ex-secretária ex-senadora
executiva farmacêutica filha fiscala física fonoaudióloga freira funcionária fundadora garota geóloga gestora
goleira governadora historiadora ialorixá inspetora investigada investigadora irmã jogadora juíza leitora
levantadora lideresa locutora madre magistrada matemática mãe mãe-de-santo menina médica ministra moça monja
moradora mulher museóloga nadadora namorada neta noiva oceanógrafa operária opositora organizadora ouvidora padeira
passageira pedagoga pescadora pesquisadora pintora ponteira porteira prefeita presidenta pré-candidata prima
primeira-dama primeira-ministra princesa procuradora produtora professora promotora proprietária provedora psicóloga
química rainha redatora reformada refugiada reitora relatora ré secretária senadora servidora socióloga sócia
subdiretora subprocuradora subsecretária superiora tesoureira técnica tia torcedora trabalhadora treinadora usuária
vendedora vereadora veterinária vice-campeã vice-governadora vice-prefeita vice-presidenta vice-reitora viúva
vizinha zagueira
"""

_MASCULINE_ROLES = """
director actor governante auxiliar sismólogo hidrólogo
acusado advogado agricultor aluno amigo antropólogo aposentado apresentador arcebispo arqueólogo arquiteto assessor
ator auditor autor avô árbitro babalorixá bailarino banqueiro bibliotecário biólogo bispo bombeiro cabeleireiro
cacique caminhoneiro campeão candidato cantor capitão cardeal carpinteiro cirurgião cofundador comissário
companheiro compositor condenado condutor conselheiro consultor consumidor coordenador corredor corregedor
costureiro cozinheiro curador decano defensor delegado deputado desembargador diretor dono duque ecólogo editor
embaixador empreendedor empregado empresário enfermeiro engenheiro entregador escritor escrivão escultor espectador
esposo eurodeputado ex-aluno ex-deputado ex-diretor ex-governador ex-jogador ex-marido ex-ministro ex-prefeito
ex-secretário ex-senador executivo farmacêutico filho físico funcionário fundador garoto geólogo gestor goleiro
governador historiador homem inspetor investigado investigador irmão jogador juiz leitor levantador locutor
magistrado marido matemático menino médico ministro moço monge morador museólogo nadador namorado neto noivo
oceanógrafo operário opositor organizador ouvidor padeiro padre pai pajé papa passageiro pastor pároco pedagogo
pedreiro pescador pesquisador pintor ponteiro pontífice porteiro prefeito pré-candidato primeiro-ministro primo
príncipe procurador produtor professor promotor proprietário provedor psicólogo químico rabino rapaz redator
reformado refugiado rei reitor relator réu ribeirinho secretário senador seringueiro servidor sociólogo sócio
subdiretor subprocurador subsecretário tesoureiro técnico tio torcedor trabalhador treinador usuário vaqueiro
vendedor vereador veterinário vice-campeão vice-governador vice-prefeito vice-reitor viúvo vizinho xeque zagueiro
"""

_GROUP_NOUNS = """
acusação administração aeronáutica agência agu alerj alesp aliança anac anatel aneel anp ans anvisa arquidiocese
assembleia associação autarquia autoridades banco banco_central base batalhão bloco_de_esquerda bndes bombeiros
butantan caixa casa_branca câmara câmara_municipal cbf cdu cedae centro cet cgu chega clínica clube cna cnbb cni cob
coi coletivo colégio coligação comissão comitê companhia companhia_aérea concessionária confederação congresso
conmebol conselho consórcio construtora consulado consultoria controladoria cooperativa corporação corregedoria
correios corretora cptm cruz_vermelha cut defensoria defesa defesa_civil delegacia departamento detran dgs diocese
direção distribuidora eletrobras embaixada embraer empresa enel equipa equipe escola executivo exército fab
faculdade família fecomércio federação fgv fiesp fifa fiocruz firjan firma fmi força_sindical fpf frente funai
fundação gabinete gnr governo grupo hospital ibama ibge icmbio igreja inca incor incra inem iniciativa_liberal inmet
inpe inss instituto ipea ipma itamaraty juizado junta_de_freguesia justiça kremlin liga light marinha mdb metrô
mineradora ministério ministério_público montadora movimento mp mpf mprj mpsp mst mtst município nato novo oab oms
ong onu operadora oposição organismo organização organizadores otan palácio parlamento partido pcdob pdt petrobras
pf pgr pj pl planalto pm polícia polícia_judiciária pp prefeitura presidência prf procuradoria promotoria
proteção_civil ps psb psd psdb psol psp pt receita reitoria republicanos sabesp samu secretaria sef sefaz seguradora
senado sindicato stf stj subsecretaria sus tcu tj tjrj tjsp trf tribunal tribunal_de_contas tse tst ue uefa ufmg
ufrj ugt unesco união_brasil unicamp unicef universidade usp vale vara vaticano
"""

_ORGANISATION_WORDS = """
academia aeroportos agência aliança arquidiocese assembleia associação atlético banco bombeiros caixa câmara central
centro cia clube colégio comissão comitê companhia confederação congresso conselho consórcio controladoria
cooperativa copa corporação correios defensoria defesa delegacia departamento diocese diretoria editora eireli
empresa energia escola esporte estadual exército faculdade federação federal frente fundação futebol governo grupo
guarda hospital igreja instituto internacional jornal justiça laboratório laboratórios liga linhas ltda ltda.
ministério movimento municipal museu nacional nações observatório ordem organização parlamento partido polícia
portos prefeitura procuradoria promotoria rádio receita rede revista s.a. s/a sa saneamento secretaria senado
serviço sindicato sociedade superintendência superior supremo teatro televisão tribunal tv união universidade
"""

_PLACE_WORDS = """
aeroporto alameda aldeia arena avenida bairro baía basílica cabo castelo catedral cidade complexo comunidade
concelho cordilheira costa distrito estação estado estádio estrada favela floresta freguesia golfo ilha ilhas jardim
lago lagoa largo leste mar mata monte morro município norte oceano oeste palácio pantanal parque península ponte
porto praça praia rio rodovia rua serra sul travessa túnel vale viaduto vila vulcão zona
"""

_PARTICLES = """
al ben d' da das de del della der di do dos e el san van von
"""

_CALENDAR = """
abril agosto carnaval dezembro domingo fevereiro janeiro julho junho maio março natal novembro outubro páscoa quarta
quarta-feira quinta quinta-feira réveillon sábado segunda segunda-feira setembro sexta sexta-feira terça terça-feira
"""

_NOT_NAMES = """
a agora alemanha alemã alemão além alguns amanhã amazonense americana americano americanos américa angola angolana
angolano ao aos após argentina argentino argentinos as assim até à às áfrica ásia baiana baiano bolsonarista brasil
brasileira brasileiras brasileirão brasileiro brasileiros capixaba carioca carnaval catarinense católica católico
cearense chileno china chinesa chinês colombiano com como comunista conforme constituição copa covid código cristão
da das democrata depois desde deus do dos durante em embora enquanto então entre espanha espanhol espanhola essa
esse esta estado estados este eua europa europeia europeu evangélica evangélico evangélicos facebook francesa
francês frança gaúcha gaúcho goiano google hoje icms inglesa inglês instagram internet iptu islã isso isto italiana
italiano itália japonês já judeu lei liberal libertadores lisboeta mas mexicano mineira mineiro moçambicano
moçambique muçulmano muitos mundial na nada nas natal não ninguém no norte-americano nos nunca o onde ontem onu os
otan outra outro outros para paraense paraguaio paranaense paulista paulistano pela pelo pernambucano petista pib
por portuense portugal portuguesa portugueses português quando quem republicano república russa russo rússia se
segundo sem sim sobre socialista também telegram tiktok todos tucano tudo twitter ucraniano ucrânia um uma unidos
uruguaio venezuelano whatsapp x youtube
"""

_FEMININE_NAMES = """
adriana agatha aghata aisha alana alessandra alexandra alice alicia aline alzira amanda amália amélia ana anabela
andreia andréia angela anita anna antonella antonieta antónia antônia aparecida araci ariana arlete assunção astrid
aurora ângela bárbara beatriz benedita benvinda berenice bernadete bete bianca brenda brígida bruna camila carina
carla carmem carmen carminho carolina catarina cássia cecília celeste celina célia charlotte chiara cinthia cíntia
clara clarice clarissa claudete claudia cláudia cleide cleonice cleusa conceição consuelo cora cristiana cristiane
cristina daiane dalva damares daniela daniele dayane deise denise deolinda débora diana dilma dinah diva dolores
dora doralice dulce edilene edna eduarda elaine elba elen elena eleonora eliana eliane eliete elisa elisabete
elisângela elizabeth eloá elza emanuelly emilly emily emília erica erika estela ester esther etelvina eunice eva
evelyn érica fabiana fabíola fatima fátima fernanda fernandinha filipa filomena flávia flora francesca franciele
francisca gabriela gilda gilmara giorgia giovana giovanna gisele gislaine giulia glória graciete gracinda graça
graziela greice greta guilhermina hebe helena heloisa heloísa hermínia hilda hillary iara idalina ieda ilda inês
ingrid iolanda iracema irene irina irma isa isabel isabela isabelly isadora isaura ivana ivanka ivete ivone izabel
íris jacira janaína jandira jane janete janice jaqueline jeane jennifer jéssica joana jocélia joelma joênia joice
joseane josefa josiane josilene jovita jucélia jucilene juçara judite julia juliana jurema jussara júlia kamala
karen karina karine karla katarina kate kátia keila kelly laís lara larissa laura lavínia lea leda leila leilane
lena leonor leonora letícia lia lilia lilian liliana linda lindalva liz lídia lígia lívia lorena lorrane lourdes
luana lucélia luci luciana luciene lucile lucimar lucinda ludmila luiza luísa luna lurdes luzia lúcia mafalda magali
magda magna maiara maitê maísa malu manuela mara marcela marcele margarete margarida maria maria_clara mariana
marielle marieta marilda marilena marilene marina marinalva marineide marisa mariza maría marília marlene marli
marlúcia marta mary matilde maura mayara márcia meghan mei meire melania melissa mette mércia micaela michele
michelle mila milena mirella miriam monique mónica mônica nair nancy nara natalia natalina natália natércia nazaré
nádia neide neusa nélida ngozi nicole nilda nilza nívea noemi norma núbia odete oksana olga olinda olívia palmira
paloma paola patrícia paula paulina pâmela pérola pietra poliana priscila priya quitéria rachel rafaela raiane
raimunda raíssa raquel rayane rebeca regiane regina renata renilda rita roberta rosa rosana rosane rosália rosário
rosângela roseli rosemary rosilda rosilene rosimeire rosinha rute sabrina salete samanta samara sandra sandy sanna
sara sarah selma serena severina sheila shirley silmara silvana silvia simone sílvia socorro sofia solange soraia
soraya sónia sônia stella suelen sueli suely susan susana suzana suzane svetlana tainá taís talita tamires tarsila
tatiana tatiane tânia telma teresa tereza terezinha thais thaís thalita txai ursula valdete valdirene valentina
valéria valquíria vanda vanderleia vanessa vânia vera verónica verônica vilma virgínia vitória viviana viviane
walquíria wanda wilma yara yasmin yolanda yuki yulia zenaide zélia zilda zuleide zulmira
"""

_MASCULINE_NAMES = """
abel ademar ademir adilson adriano afonso agenor agnaldo aguinaldo ahmed ailton airton alan alberto albino alcides
aldair aldo alessandro alex alexandre alfredo ali almir aloizio aloísio altair alvaro amadeu amarildo amaro amauri
américo amilcar anders anderson andrew andré andrzej aníbal anísio anselmo antero antonio antónio antônio aparecido
arlindo armando arnaldo arthur artur ary ataíde atílio augusto aurélio ayrton álvaro baltazar baptista barack
batista bebeto belmiro benedito benjamin bento bernardino bernardo bonifácio boris breno brian brito bruno caetano
cafu caio camilo carlos cassiano cássio cândido celso cezar célio césar charles christopher ciro cícero clayton
cláudio cleiton clemente cléber clodoaldo clóvis conrado cosme cristiano cristóvão custódio dalton damião daniel
danilo dario davi david dário deivid denis denílson dênis diego dilson dimas dinis diogo dionísio dirceu djalma
dmitri domingos domício donald donizete douglas duarte dunga edgar edgard edilson edinaldo edivaldo edmar edmilson
edmundo edson eduardo edvaldo edward elias eliseu elon elói elton emanuel emerson emílio emmanuel enzo epaminondas
eric erick erik ernani ernesto estevão estêvão eugênio eurico evaldo evandro evaristo everaldo everton expedito
ezequiel fabiano fabrício fausto fábio feliciano felipe felício fernando félix filipe firmino flávio floriano
francesco francinaldo francisco frederico friedrich fumio gabriel gael gaspar george geraldo germano gerson getúlio
gilberto gildo gilmar gilson giovanni giuseppe givaldo glauber gláucio gonçalo gregório guido guilherme gustavo
hamilton hans haroldo harry hassan heitor helder henri henrique henry herbert hermes hélder hélio hércules
hildebrando hiroshi horácio hugo humberto iago iberê igor ildo inácio irineu isaac isaías isaque ismael israel italo
itamar ivan ivanildo ivo ígor ítalo jacinto jaime jair jairo james jaques javier jean jeferson jefferson jens
jeremias jerônimo jesus joaquim joão joe joel john jonas jonathan jordão jorge jorginho joseph josé josias josué
juan juarez juliano julião juscelino júlio karl kauã kauê keir kenji kevin klaus kleber laércio lars lauro lázaro
leandro leonardo leonel leônidas levi lindomar liniker lorenzo lourenço luan luca lucas luciano luis luiz luizinho
luís lúcio maicon manoel manuel marcelo marco marcos mario mark martim mateus matheus matteo matthew maurício
maurílio mauro maximiano márcio mia michael miguel milton misael moacir moacyr mohamed mohammed moisés murilo
mustafa naldo narendra natanael nelson nestor neto newton ney nélson nicolas nicolau nicolás nilo nilson nilton
norberto nuno octávio odair odilon olaf olavo oleg omar orlando oscar osmar osvaldo oswaldo otávio oziel pablo paolo
pascoal patrício paul paulo pedro percival peter plínio quirino rafael rahul raimundo ramiro ramon raoni raul raúl
recep reginaldo reinaldo renan renato renildo ricardinho ricardo richard rishi rivaldo robert roberto roberval
robson rodrigo rogério romário ronaldinho ronaldo ronan ronei roney roque rômulo ruan rubens rui ruy rúben rúbens
salomão salvador samuel santiago saulo sebastião sergei sergey sergio sérgio shinzo silas silvano simão sílvio
sócrates stephen steven sven tadeu tarcísio telmo teo théo thiago thomas tiago tite tomás tomé tostão ubiratan
ulisses vagner valdeci valdemar valdir valmir valter vanderlei vasco vicente victor viktor vinicius vinícius vitor
vítor vladimir volodimir volodymyr wagner waldir walter wanderley washington wellington wesley william willian
wilson xanana xavier yago yair yuri yusuf zico
"""

_MEDIA = """
a_bola a_gazeta a_tarde afp agência_brasil agência_lusa agência_pública amazônia_real antena_1 ap band bandnews bbc
bbc_brasil bbc_news_brasil bloomberg brasil_de_fato campo_grande_news carta_capital cartacapital cbn cnn cnn_brasil
cnn_portugal congresso_em_foco correio correio_braziliense correio_da_manhã diário_de_notícias diário_do_nordeste dw
dw_brasil eco efe el_país espn estadão estado_de_minas exame expresso extra época fantástico financial_times folha
folha_de_s.paulo folha_de_são_paulo g1 gaúcha gazeta_do_povo ge globo globoesporte globonews gzh ig infomoney
intercept_brasil investnews istoé jornal_de_angola jornal_de_negócios jornal_de_notícias jornal_do_brasil
jornal_do_commercio jornal_económico jornal_nacional jota jovem_pan lance lance! lusa meia_hora metrópoles midiamax
nexo nsc nsc_total o_dia o_estado_de_s._paulo o_estado_de_s.paulo o_globo o_jogo o_país o_povo o_tempo observador
piauí placar poder360 ponte público r7 rádio_bandeirantes rádio_gaúcha rádio_renascença record renascença reuters
rtp rtp1 sapo sábado sbt sic sic_notícias sportv terra the_guardian the_intercept the_new_york_times tpa tsf tv_band
tv_globo tvi uol valor valor_econômico veja visão zero_hora
"""

_ABBREVIATIONS = """
a.c. abr. ago. al. alm. aprox. apto. arq. art. arts. av. c. cap. cel. cia. d. d.c. dep. dept. depto. dez. dom. dr.
dra. drs. ed. eng. eng.º etc. ex. exma. exmo. fev. fig. fr. gen. gov. h. hab. j. jan. jr. jul. jun. km. ltda. mai.
maj. mar. máx. min. mín. mons. n. nov. núm. nº. obs. out. p. p.ex. pág. págs. pça. pe. pp. prof. prof.ª profa. qua.
qui. r. rod. s. s.a. sáb. seg. sen. set. sex. séc. sgt. sr. sra. sras. srs. srta. sta. sto. tel. ten. ter. univ. v.
v.exa. vol. vs.
"""

_STOP_WORDS = """
a ainda além algo alguém algum alguma algumas alguns ali ambas ambos ano anos ante antes ao aos apenas após aquela
aquelas aquele aqueles aqui aquilo as assim até através atrás à às bastante bem cada caso cerca cima com como
conforme contra contudo cuja cujas cujo cujos da daquela daquele das dá de dela delas dele deles demais depois desde
dessa dessas desse desses desta destas deste destes deve devem dever devia dia disse disso disto dito diz dizem do
dois dos duas durante e ela elas ele eles em embora enquanto então entre era eram essa essas esse esses esta estamos
estar estas estava estavam está estão este esteja estes esteve estou eu é faz fazem fazer feita feito fez fica ficou
foi fomos for fora foram forma fosse fossem fui haja haver havia há hão hoje houve isso isto já la lá lhe lhes logo
mais mas me mediante menos mesma mesmas mesmo mesmos meu meus mim minha minhas muita muitas muito muitos na nada
naquela naquele nas não nela nele nem nenhum nenhuma nessa nesse nesta neste ninguém no nos nossa nossas nosso
nossos nós num numa nunca o onde ontem os ou outra outras outro outros para pela pelas pelo pelos perante pode podem
poderá podia pois por porém porque porquê posso pouca poucas pouco poucos pra primeira primeiro própria próprias
próprio próprios quais qual qualquer quando quanto quantos que quem quer quê são se segundo seja sejam sem sempre
sendo ser será serão seria seu seus si sido sim sob sobre sou só sua suas tais tal também tampouco tanta tanto te
tem temos tenha tenham tenho ter terá teria teve têm ti tido tinha tinham toda todas todavia todo todos três tu tua
tudo um uma umas uns vai várias vários vão vez vezes você vocês vos
"""

_DANGLING = """
ainda ainda_assim além_disso além_do_mais ali ambas ambos ao_contrário ao_mesmo_tempo ao_todo apesar_disso aquela
aquele aquilo assim até_lá com_isso consequentemente contudo de_fato depois dessa_forma desse_modo desta_forma
deste_modo diante_disso e ela elas ele eles em_contrapartida em_seguida embora enquanto enquanto_isso então
entretanto essa essas esse esses esta estas este estes finalmente isso isto lá logo mas mesmo_assim na_verdade nela
nele nesse_sentido neste_sentido no_entanto ou outra outras outro outros para_ela para_ele pois por_esse_motivo
por_fim por_isso por_outro_lado por_seu_lado por_seu_turno por_sua_vez porém porque portanto posteriormente
segundo_ela segundo_ele seu seus sua suas tais tal também tampouco todavia
"""

LEXICON = Lexicon(
    code="pt",
    speech_verbs=words(_SPEECH_VERBS),
    framing_verbs=words(_FRAMING_VERBS),
    participles=words(_PARTICIPLES),
    addressed_verbs=words(_ADDRESSED_VERBS),
    according_to=(
        "do ponto de vista de",
        "do ponto de vista do",
        "a juízo de",
        "aos olhos de",
        "de acordo com",
        "na análise da",
        "na análise de",
        "na análise do",
        "na avaliação da",
        "na avaliação de",
        "na avaliação do",
        "na opinião da",
        "na opinião de",
        "na opinião do",
        "na perspectiva da",
        "na perspectiva de",
        "na perspectiva do",
        "na perspetiva da",
        "na perspetiva de",
        "na perspetiva do",
        "na visão da",
        "na visão de",
        "na visão do",
        "na ótica da",
        "na ótica de",
        "na ótica do",
        "nas palavras da",
        "nas palavras de",
        "nas palavras do",
        "no entender da",
        "no entender de",
        "no entender do",
        "no entendimento da",
        "no entendimento de",
        "no entendimento do",
        "como admitiu",
        "como afirmou",
        "como definiu",
        "como destacou",
        "como disse",
        "como diz",
        "como explica",
        "como explicou",
        "como lembra",
        "como lembrou",
        "como ressaltou",
        "como resumiu",
        "conforme afirmou",
        "conforme disse",
        "conforme explica",
        "conforme explicou",
        "conforme informou",
        "conforme relatou",
        "conforme revelou",
        "segundo afirma",
        "segundo afirmou",
        "segundo contou",
        "segundo disse",
        "segundo explica",
        "segundo explicou",
        "segundo fontes",
        "segundo informou",
        "segundo relatou",
        "conforme",
        "consoante",
        "para",
        "segundo",
    ),
    speech_nouns=words(_SPEECH_NOUNS),
    pronouns={
        "ele": "m",
        "ela": "f",
        "eles": "p",
        "elas": "p",
        "este": "m",
        "esta": "f",
        "aquele": "m",
        "aquela": "f",
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
        "senhor": "m",
        "senhora": "f",
        "sr.": "m",
        "sra.": "f",
        "sr": "m",
        "sra": "f",
        "srs.": "p",
        "dona": "f",
        "dom": "m",
        "d.": None,
        "dr.": "m",
        "dra.": "f",
        "dr": "m",
        "dra": "f",
        "doutor": "m",
        "doutora": "f",
        "prof.": "m",
        "profa.": "f",
        "profª": "f",
        "professor": "m",
        "professora": "f",
        "eng.": None,
        "engº": "m",
        "padre": "m",
        "pe.": "m",
        "frei": "m",
        "irmã": "f",
        "irmão": "m",
        "monsenhor": "m",
        "mons.": "m",
        "são": "m",
        "santo": "m",
        "santa": "f",
        "cel.": None,
        "cap.": None,
        "sgt.": None,
        "gen.": None,
        "maj.": None,
        "ten.": None,
        "excelentíssimo": "m",
        "exmo.": "m",
        "exma.": "f",
        "seu": "m",
        "sir": "m",
        "lord": "m",
        "lady": "f",
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
        "(?:em|por meio de|através de|por) (?:uma |sua |duas )?(?:nota|carta|mensagem|publicação|postagem|declaração|live|transmissão|coletiva|entrevista coletiva|coletiva de imprensa)(?: (?:oficial|conjunta|pública|aberta|divulgada|enviada|enviada à imprensa|divulgada à imprensa|à imprensa|virtual|de repúdio|de esclarecimento|publicada|escrita|em vídeo|de áudio))?(?: (?:nas redes sociais|(?:no|em seu perfil no|na rede social) (?-i:X|Twitter|Facebook|Instagram|TikTok|Telegram|Bluesky|LinkedIn|YouTube)))?",
        r"(?:em|num|por meio de|através de) (?:um |seu |breve )?(?:comunicado|vídeo|áudio|post|tuíte|tweet|discurso|pronunciamento|depoimento|texto|artigo|ofício|despacho|livro|podcast|relatório|e-mail|e mail)(?: (?:oficial|conjunto|à imprensa|à polícia|à CPI(?: d[aoe]s? (?-i:[A-ZÀ-Ý]\w*))?|ao (?-i:[A-ZÀ-Ý]\w*)|divulgado|publicado nas redes sociais|publicado no (?-i:X|Instagram|Facebook|TikTok)|nas redes sociais|em rede nacional|no plenário|de posse|de vitória))?",
        r"(?:em|durante|numa|na|em uma) (?:uma )?(?:entrevista|conversa|participação) (?:exclusiva )?(?:(?:concedida )?(?:à|ao|a|com|no|na|para a|para o|para) (?:(?:o|a) )?(?:(?:agência|rádio|emissora|jornal|canal|programa|revista|portal|site|podcast|TV) )?(?:d[oae] )?(?-i:[A-ZÀ-Ý]\w*(?: (?:de |da |do |dos |das |em )?[A-ZÀ-Ý0-9]\w*){0,3})|aos jornalistas|à imprensa|por telefone|à reportagem|coletiva|com jornalistas)",
        "(?:em|durante|na|numa) (?:entrevista|coletiva|conferência de imprensa|entrevista coletiva|coletiva de imprensa|zona mista|saída do (?:campo|gramado|estádio)|sessão (?:solene|plenária)|audiência(?: pública)?|conferência)(?: (?:pós-jogo|após (?:o jogo|a partida|o clássico)|conjunta|de apresentação|de antevisão))?",
        "(?:nas|pelas|em suas|nas suas|em) redes(?: sociais)?|na tribuna(?: da (?:Câmara|Assembleia)| do Senado)?|no plenário|no Parlamento|em plenário|em tribunal|no tribunal|em juízo|na delegacia|em rede nacional|por telefone|por e-mail|por mensagem|ao vivo|à beira do gramado",
        r"(?:no|pelo|em seu|no seu|via|em publicação no|em post no|em mensagem no|através do|na rede social|na sua conta de|em seu perfil no|em sua conta no) (?:perfil no |perfil do |conta no |Story do |stories do |canal no )?(?-i:X|Twitter|Facebook|Instagram|TikTok|Telegram|Bluesky|LinkedIn|YouTube|Threads|WhatsApp)\b(?: \(antigo Twitter\)| \(ex-Twitter\))?",
        r"(?:à|ao|aos|às) (?:imprensa|jornalistas|repórteres|reportagem(?: d[aeo] (?-i:[A-ZÀ-Ý]\w*(?: [A-ZÀ-Ý0-9]\w*){0,2}))?|microfones d[aeo] (?-i:[A-ZÀ-Ý]\w*(?: [A-ZÀ-Ý0-9]\w*){0,2})|polícia|juiz|juíza|tribunal|deputados|(?-i:CPI|STF|MPF))\b",
        r"(?:à|ao|a|para o|para a) (?:agência |rádio |TV |jornal |portal |site |canal |emissora |revista |podcast )?(?:d[oae] )?(?-i:Folha|Estadão|Globo|GLOBO|G1|g1|UOL|Lusa|Reuters|AFP|CNN Brasil|CNN|Agência Brasil|GloboNews|TV Globo|Metrópoles|Correio|Zero Hora|GZH|Gaúcha|CBN|Jovem Pan|Band|Record|SBT|SporTV|sportv|ge|ESPN|Público|PÚBLICO|Expresso|Observador|SIC Notícias|SIC|TVI|RTP|TSF|Renascença|Rádio Renascença|Antena 1|JN|DN|Valor|Veja|O Globo|BBC|BBC News Brasil|A Bola|Agência Lusa|Fantástico|Jornal Nacional|Diário do Nordeste|O Povo|Estado de Minas)\b",
        r"(?:em|nas|em suas) declarações (?:à|ao|aos|às) (?:imprensa|jornalistas|(?:agência |rádio |jornal |canal )?(?-i:[A-ZÀ-Ý]\w*(?: [A-ZÀ-Ý0-9]\w*){0,3}))",
        r"(?:à|ao|na|no|para a|para o) (?-i:Rádio|TV|Jornal|Diário|Portal|Tribuna|Correio|Gazeta|Folha|Agência|Revista|Canal|Rede)(?-i: (?:da |do |de |dos |das )?[A-ZÀ-Ý0-9]\w*){1,3}",
        "(?:à|na) saída(?: d[oa] (?:tribunal|campo|gramado|estádio|audiência|reunião))?|na leitura do acórdão|num ponto de situação|(?:ainda )?no gramado|após (?:o jogo|a partida)",
    ),
    dangling=words(_DANGLING),
)
"""What the engine must know of Portuguese to read quotations in it."""
