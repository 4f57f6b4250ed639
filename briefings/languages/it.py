"""Italian: its speech verbs, roles, names and other words. In the word blocks an underscore stands for a space."""

from briefings.languages.compounds import Compounds
from briefings.languages.lexicon import Gender, Lexicon


def _words(block: str) -> frozenset[str]:
    """The entries of a block; an underscore stands for a space inside an entry."""
    return frozenset(entry.replace("_", " ") for entry in block.split())


def _genders(gender: Gender | None, block: str) -> dict[str, Gender | None]:
    return dict.fromkeys(_words(block), gender)


SPEECH_VERBS = _words("""
fatto_sapere notato sospira sospirato reagisce
notare sapere noto
dice disse dissero dicono diceva dicevano detto detta dirà ha_detto hanno_detto aveva_detto dichiara dichiarò dichiararono dichiarano dichiarava
dichiarato ha_dichiarato hanno_dichiarato afferma affermò affermarono affermano affermava affermato ha_affermato hanno_affermato spiega spiegò
spiegarono spiegano spiegava spiegato ha_spiegato hanno_spiegato racconta raccontò raccontarono raccontano raccontava raccontato ha_raccontato
aggiunge aggiunse aggiunsero aggiungono aggiungeva aggiunto ha_aggiunto hanno_aggiunto sottolinea sottolineò sottolineano sottolineava
sottolineato ha_sottolineato osserva osservò osservano osservava osservato ha_osservato commenta commentò commentano commentava commentato
ha_commentato conclude concluse concludono concludeva concluso ha_concluso prosegue proseguì proseguono proseguiva proseguito ha_proseguito
continua continuò continuano continuava continuato ha_continuato ribadisce ribadì ribadiscono ribadiva ribadito ha_ribadito precisa
precisò precisano precisava precisato ha_precisato rileva rilevò rilevano rilevato ha_rilevato evidenzia evidenziò evidenziano
evidenziato ha_evidenziato assicura assicurò assicurano assicurava assicurato ha_assicurato annuncia annunciò annunciano annunciava
annunciato ha_annunciato risponde rispose risposero rispondono rispondeva risposto ha_risposto replica replicò replicano replicava
replicato ha_replicato ribatte ribatté ribattono ribattuto ha_ribattuto chiede chiese chiesero chiedono chiedeva chiesto ha_chiesto
domanda domandò domandano domandava domandato si_chiede si_domanda scrive scrisse scrissero scrivono scriveva scritto ha_scritto hanno_scritto
twitta twittò twittato ha_twittato posta postato ha_postato confessa confessò confessano confessava confessato ha_confessato ammette ammise
ammisero ammettono ammetteva ammesso ha_ammesso riconosce riconobbe riconoscono riconosciuto ha_riconosciuto sostiene sostenne sostennero
sostengono sosteneva sostenuto ha_sostenuto insiste insistette insistono insisteva insistito ha_insistito ricorda ricordò ricordano
ricordava ricordato ha_ricordato rivela rivelò rivelano rivelava rivelato ha_rivelato conferma confermò confermano confermava
confermato ha_confermato smentisce smentì smentiscono smentito ha_smentito nega negò negano negava negato ha_negato avverte avvertì
avvertono avvertiva avvertito ha_avvertito avvisa avvisò avvisato ammonisce ammonì ammonito ha_ammonito denuncia denunciò denunciano
denunciava denunciato ha_denunciato accusa accusò accusano accusava accusato ha_accusato attacca attaccò attaccano attaccato ha_attaccato
critica criticò criticano criticato protesta protestò protestano protestato tuona tuonò tuonato ha_tuonato sbotta sbottò sbottato
incalza incalzò incalzano incalzato ironizza ironizzò ironizzano ironizzato ha_ironizzato scherza scherzò scherzato ha_scherzato
esclama esclamò esclamato ha_esclamato grida gridò gridano gridava gridato ha_gridato urla urlò urlano urlava urlato ha_urlato sussurra
sussurrò sussurrato mormora mormorò mormorato esulta esultò esultano esultato gioisce auspica auspicò auspicano auspicato ha_auspicato
invoca invocò spera sperava sperano promette promise promisero promettono prometteva promesso ha_promesso garantisce garantì
garantiscono garantito ha_garantito giura giurò giurato minaccia minacciò minacciato ha_minacciato ordina ordinò ordinato suggerisce suggerì
suggeriscono suggerito consiglia consigliò consigliato raccomanda raccomandò raccomandato invita invitò invitano invitato
esorta esortò esortano esortato ha_esortato ringrazia ringraziò ringraziano ringraziato ha_ringraziato saluta salutò
lamenta lamentò lamentano lamentava lamentato ha_lamentato si_lamenta puntualizza puntualizzò puntualizzato ha_puntualizzato chiarisce
chiarì chiariscono chiarito ha_chiarito specifica specificò specificano specificato ha_specificato argomenta argomentò argomentato riferisce riferì
riferirono riferiscono riferiva riferito ha_riferito hanno_riferito comunica comunicò comunicano comunicato ha_comunicato informa informò
informano informato rende_noto ha_reso_noto fa_sapere fanno_sapere ha_fatto_sapere hanno_fatto_sapere faceva_sapere fa_notare ha_fatto_notare
segnala segnalò segnalano segnalato ha_segnalato riporta riportò riportano riportato recita recitava legge si_legge leggeva
si_leggeva ripete ripeté ripetono ripeteva ripetuto ha_ripetuto rincara rincarò rincarato taglia_corto ha_tagliato_corto chiosa chiosò chiosato
ha_chiosato rimarca rimarcò rimarcano rimarcato ha_rimarcato riassume riassunse riassunto sintetizza sintetizzò sintetizzato
premette premise premesso ha_premesso esordisce esordì esordito ha_esordito attacca rivendica rivendicò rivendicano rivendicato
ha_rivendicato ipotizza ipotizzò ipotizzano ipotizzato prevede prevedono pensa pensava pensano pensato ritiene ritenne ritengono riteneva ritenuto
crede credeva credono giudica giudicò analizza analizzò analizzato ragiona ragionava riflette rifletteva si_sfoga sfoga sfogato
si_difende difende si_giustifica giustifica testimonia testimoniò testimoniato ha_testimoniato rassicura rassicurò rassicurano
rassicurato ha_rassicurato tranquillizza dettaglia illustra illustrò illustrato ha_illustrato descrive descrisse descrivono descritto
narra narrava sbraita confida confidò confidato ha_confidato plaude applaude intima intimò implora implorò supplica
contesta contestò contestano contestato ha_contestato obietta obiettò obiettano obiettato eccepisce controbatte scandisce scandì scandito ha_scandito sentenzia
sentenziò sentenziato sibila parla parlato ha_parlato menziona citano cita citò citato ha_citato augura augurò augurato
interviene intervenne è_intervenuto è_intervenuta rilancia rilanciò rilanciato ha_rilanciato affonda punge elogia sollecita sollecitò sollecitano sollecitato
ha_sollecitato rimprovera rimproverò deplora deplorò condanna condannò condannano si_augura si_rammarica rammaricato si_congratula
aveva_spiegato aveva_dichiarato aveva_scritto avrebbe_detto avrebbero_detto avrebbe_gridato avrebbe_urlato hanno_scritto hanno_commentato
hanno_raccontato hanno_precisato hanno_confermato hanno_sottolineato hanno_aggiunto
""")

FRAMING_VERBS = _words("""
parlando definita definendo invita invitato temuto
definisce definì definirono definiscono definiva definito ha_definito hanno_definito chiama chiamò chiamano chiamava chiamato ha_chiamato
parla parlò parlano parlava parlato ha_parlato hanno_parlato descrive descrisse descritto ha_descritto bolla bollò bollato ha_bollato
giudica giudicò giudicato ha_giudicato considera considerò considerano considerato ritiene ritenuto etichetta etichettato
denuncia denunciò denunciato critica criticò criticato loda lodò lodato ha_lodato elogia elogiò elogiato ha_elogiato condanna condannò
condannato ha_condannato respinge respinse respinto ha_respinto accusa accusò accusato ha_accusato chiede chiese chiesto ha_chiesto
invoca invocò invocato ha_invocato promette promise promesso auspica auspicato annuncia annunciò annunciato esprime espresse espresso ha_espresso
esprimono sottolinea sottolineato ricorda ricordato saluta salutato accoglie accolse accolto celebra celebrato liquida liquidò liquidato
ha_liquidato bacchetta boccia bocciò bocciato ha_bocciato attacca attaccato rivendica rivendicato ribadisce ribadito evoca evocò evocato
paragona paragonò paragonato dipinge dipinto presenta presentato vede vedeva trova trovava si_dice si_è_detto si_è_detta si_dichiara
si_è_dichiarato si_è_dichiarata dicendosi detto definire dicono minaccia minacciato teme temeva temono rischia usa usò usato cita citato
esclude escluso ha_escluso esalta esaltò esaltato deplora ringrazia ringraziato apprezza apprezzato contesta contestato sollecita
""")

PARTICIPLES = _words("""
dicendo aggiungendo spiegando sottolineando affermando dichiarando ricordando precisando definendo chiedendo ribadendo osservando rispondendo
commentando concludendo parlando scrivendo annunciando assicurando raccontando ammettendo sostenendo gridando urlando promettendo confermando
denunciando chiarendo evidenziando invitando ringraziando citando accusando criticando replicando avvertendo chiamando lamentando esclamando
riferendosi dicendosi dichiarandosi auspicando
""")

ACCORDING_TO = (
    "secondo",
    "secondo quanto riferito da",
    "secondo quanto dichiarato da",
    "secondo quanto riferito dal",
    "secondo quanto riferito dalla",
    "stando a",
    "stando al",
    "stando alla",
    "stando alle parole di",
    "stando alle parole del",
    "stando alle parole della",
    "a detta di",
    "a detta del",
    "a detta della",
    "a detta dell'",
    "a detta dei",
    "a dire di",
    "a dire del",
    "a giudizio di",
    "a giudizio del",
    "a giudizio della",
    "ad avviso di",
    "ad avviso del",
    "ad avviso della",
    "ad avviso dell'",
    "a parere di",
    "a parere del",
    "a parere della",
    "nelle parole di",
    "nelle parole del",
    "nelle parole della",
    "con le parole di",
    "come riferito da",
    "come dichiarato da",
    "come spiegato da",
    "come riferito dal",
    "come riferito dalla",
    "per il",
    "per la",
    "per l'",
    "per i",
    "per gli",
)

SPEECH_NOUNS = _words("""
dichiarazione dichiarazioni parola parole frase frasi commento commenti affermazione affermazioni risposta replica annuncio promessa appello
invito monito avvertimento denuncia accusa accuse critica critiche messaggio nota comunicato discorso slogan motto racconto testimonianza
ammissione confessione smentita domanda richiesta richieste ricordo grido urlo battuta osservazione precisazione spiegazione giudizio opinione parere
convinzione sfogo auspicio ringraziamento giustificazione tesi versione conclusione
""")

PRONOUNS: dict[str, Gender] = {
    "lui": "m",
    "egli": "m",
    "lei": "f",
    "ella": "f",
    "essa": "f",
    "esso": "m",
    "loro": "p",
    "essi": "p",
    "esse": "p",
    "quest'ultimo": "m",
    "quest'ultima": "f",
    "quest'ultimi": "p",
    "costui": "m",
    "costei": "f",
}

DETERMINERS = _words("""
il lo la i gli le l' un uno una un' questo questa questi queste quest' quel quello quella quei quegli quelle quell' suo sua suoi sue loro
mio mia miei mie tuo tua nostro nostra nostri nostre vostro vostra ogni ciascun ciascuno ciascuna alcuni alcune qualche molti molte
tanti tante pochi poche tutti tutte tutto tutta altri altre altro altra entrambi entrambe due tre quattro cinque dieci stesso stessa nessun
nessuno nessuna diversi diverse vari varie numerosi numerose
""")

PREPOSITIONS = _words("""
di a da in con su per tra fra del dello della dell' dei degli delle al allo alla all' ai agli alle dal dallo dalla dall' dai dagli dalle
nel nello nella nell' nei negli nelle sul sullo sulla sull' sui sugli sulle col coi d' senza contro verso presso dopo prima durante mediante
tramite oltre sopra sotto dietro davanti dentro fuori lungo attraverso vicino accanto insieme entro fino sino tranne salvo eccetto secondo
circa riguardo rispetto grazie attorno intorno nonostante malgrado
""")

CONJUNCTIONS = _words("""
e ed o od ma però che perché poiché quando mentre se come dove chi cui quale quali quanto né oppure ovvero anzi quindi dunque
affinché benché sebbene nonostante finché appena siccome giacché purché anche cioè infatti tuttavia eppure sia
""")

AUXILIARIES = _words("""
è sono era erano fu furono sarà saranno sarebbe sarebbero sia siano fosse fossero sei siamo siete stato stata stati state essere ha hanno
aveva avevano ebbe ebbero avrà avranno avrebbe avrebbero abbia abbiano avesse avessero ho hai abbiamo avete avere avendo essendo può possono
poteva potevano potrà potrebbe potrebbero deve devono doveva dovevano dovrà dovrebbe dovrebbero vuole vogliono voleva volevano vorrebbe
viene vengono veniva venivano venne vennero verrà va vanno sta stanno stava stavano si s'è
""")

ADVERBS = _words("""
anche poi ancora inoltre infine invece intanto infatti così già ieri oggi domani stamattina stamani stasera stanotte subito dopo prima quindi
dunque però tuttavia nuovamente sempre mai spesso soprattutto proprio solo soltanto sempre più meno molto poco quasi appena adesso ora allora
recentemente successivamente precedentemente contemporaneamente ufficialmente pubblicamente chiaramente duramente apertamente semplicemente
ironicamente testualmente letteralmente personalmente direttamente telefonicamente sorridendo amaramente amareggiato commosso soddisfatto
commossa soddisfatta amareggiata a_caldo a_margine invece non pure perfino persino pertanto altresì oltretutto peraltro nel_frattempo a_sua_volta
dal_canto_suo da_parte_sua mi ci vi gli le lo la ne si
""")

HONORIFICS = {
    **_genders(
        "m",
        "signor signore sig. sig dottor dottore dott. dott dr. dr don fra padre avvocato avv. avv cavaliere cav. monsignor mons. mister sir san",
    ),
    **_genders("f", "signora signorina sig.ra sig.na dottoressa dott.ssa donna suor madre avvocata lady miss santa"),
    **_genders(None, "on. on onorevole prof. prof ing. ing arch. rag. geom. gen. col. ten. cap. mar. sen. dep. s.e."),
}

MASCULINE_ROLES = _words("""
idrologo vedovo centravanti fornaio postino
ministro viceministro premier primo_ministro sottosegretario senatore deputato parlamentare presidente vicepresidente governatore sindaco
vicesindaco assessore consigliere capogruppo segretario vicesegretario coordinatore portavoce leader commissario prefetto questore
magistrato procuratore sostituto pm gip gup giudice avvocato legale difensore notaio ambasciatore console diplomatico inviato re principe duca
papa pontefice cardinale arcivescovo vescovo parroco prete sacerdote frate monaco imam rabbino pastore diacono direttore vicedirettore
amministratore amministratore_delegato manager dirigente responsabile fondatore cofondatore proprietario titolare imprenditore
industriale banchiere economista analista esperto consulente ricercatore scienziato professore docente rettore preside insegnante maestro
studioso storico filosofo sociologo psicologo psichiatra politologo giurista costituzionalista medico dottore chirurgo primario
infettivologo virologo epidemiologo cardiologo pediatra infermiere farmacista veterinario biologo chimico fisico geologo sismologo
meteorologo climatologo vulcanologo astronomo astronauta ingegnere architetto geometra tecnico informatico poliziotto agente
ispettore carabiniere maresciallo capitano colonnello generale comandante tenente maggiore ammiraglio soldato militare finanziere vigile
pompiere soccorritore volontario allenatore tecnico ct commissario_tecnico mister calciatore giocatore attaccante difensore
centrocampista portiere terzino capitano bomber fantino ciclista corridore nuotatore tennista pilota pugile atleta campione
campione_del_mondo campione_olimpico schermidore sciatore pallavolista cestista arbitro direttore_sportivo patron attore regista cantante
cantautore rapper musicista compositore scrittore autore poeta pittore scultore artista fotografo presentatore conduttore giornalista
cronista corrispondente direttore_artistico curatore stilista cuoco chef ristoratore albergatore barista commerciante negoziante
agricoltore contadino allevatore viticoltore pescatore pastore operaio impiegato dipendente lavoratore sindacalista delegato artigiano
falegname elettricista idraulico autista camionista tassista macchinista ferroviere pensionato studente alunno ragazzo giovane bambino
uomo padre papà figlio fratello nonno zio cugino marito fidanzato amico vicino collega compagno testimone imputato indagato
accusato condannato detenuto ex_presidente ex_ministro ex_premier ex_sindaco candidato sfidante avversario successore predecessore
attivista manifestante organizzatore promotore ambientalista cittadino residente abitante turista passeggero cliente paziente
superstite sopravvissuto ferito migrante rifugiato profugo proprietario inquilino custode guardiano bagnino capotreno alpinista
meccanico custode bibliotecario archeologo antropologo paleontologo botanico linguista critico editore libraio
relatore garante vicario provveditore sovrintendente soprintendente dg ad ceo capo capodelegazione tesoriere eurodeputato
eurocommissario mediatore negoziatore oppositore dissidente ribelle terrorista boss pentito collaboratore_di_giustizia funzionario
""")

FEMININE_ROLES = _words("""
carabiniera capogruppa
ministra viceministra prima_ministra sottosegretaria senatrice deputata presidentessa governatrice sindaca vicesindaca assessora consigliera
segretaria vicesegretaria coordinatrice commissaria prefetta questora magistrata procuratrice avvocata avvocatessa ambasciatrice diplomatica
inviata regina principessa duchessa suora monaca badessa pastora rabbina direttrice vicedirettrice amministratrice amministratrice_delegata fondatrice
cofondatrice proprietaria imprenditrice banchiera esperta ricercatrice scienziata professoressa rettrice maestra studiosa storica
filosofa sociologa psicologa politologa dottoressa chirurga medica infermiera veterinaria biologa chimica fisica geologa sismologa
meteorologa astronoma ingegnera architetta poliziotta soldatessa volontaria soccorritrice allenatrice calciatrice giocatrice
difensora nuotatrice campionessa campionessa_olimpica schermitrice sciatrice arbitra attrice cantautrice scrittrice
autrice poetessa pittrice scultrice conduttrice presentatrice direttrice_artistica curatrice cuoca ristoratrice albergatrice
agricoltrice contadina allevatrice viticoltrice operaia impiegata lavoratrice delegata sarta pensionata studentessa alunna ragazza
bambina donna madre mamma figlia sorella nonna zia cugina moglie fidanzata amica vicina compagna imputata indagata accusata
condannata detenuta candidata organizzatrice promotrice cittadina passeggera sopravvissuta ferita profuga rifugiata
inquilina archeologa antropologa bibliotecaria botanica libraia editrice relatrice tesoriera eurodeputata mediatrice funzionaria
vedova compositrice ostetrica educatrice badante hostess levatrice ballerina etoile soprano coreografa
""")

_EITHER_ROLES = _words("""
opinionista indagati specialista numero_uno
presidente vicepresidente portavoce leader premier giudice pm gip gup legale docente preside insegnante analista economista psichiatra
pediatra cardiologo virologa infettivologa epidemiologa farmacista agente astronauta dirigente manager responsabile titolare consulente parlamentare
giornalista cronista corrispondente regista cantante artista atleta tennista ciclista pilota autista barista commerciante sindacalista
collega testimone attivista manifestante ambientalista residente abitante turista cliente paziente superstite migrante giovane studiosi
esponente rappresentante capogruppo garante membro socio socia interlocutore fonte fonti familiari parenti genitori vittima vittime bambini ragazzi
studenti esperti ricercatori medici residenti cittadini testimoni soccorritori inquirenti investigatori organizzatori manifestanti sindacati avvocati
legali dipendenti lavoratori operai passeggeri turisti tifosi deputati senatori ministri sindaci scienziati autori magistrati agenti
persona persone amici vicini colleghi figli fratelli sorelle coniugi anziano anziana 40enne trentenne quarantenne cinquantenne sessantenne ventenne
settantenne ottantenne novantenne diciottenne star sportivo sportiva ex capo vice
""")

AGES = frozenset(f"{age}{form}" for age in range(11, 106) for form in ("enne", "enni"))

GROUP_NOUNS = _words("""
polizia questura carabinieri guardia_di_finanza finanza guardia_costiera vigili_del_fuoco protezione_civile prefettura procura tribunale corte corte_d'appello
cassazione consulta corte_costituzionale consiglio_di_stato tar antimafia dda magistratura governo esecutivo palazzo_chigi quirinale ministero viminale
farnesina tesoro mef parlamento camera senato commissione commissione_europea bruxelles parlamento_europeo consiglio giunta regione
provincia comune municipio amministrazione città_metropolitana partito coalizione maggioranza opposizione centrodestra centrosinistra movimento
lega forza_italia pd m5s fratelli_d'italia sindacato sindacati cgil cisl uil usb cobas fiom confindustria confcommercio coldiretti
confartigianato confesercenti federalberghi federazione federcalcio figc coni uefa fifa lega_serie_a associazione associazioni fondazione comitato
organizzazione ong onlus croce_rossa caritas emergency medici_senza_frontiere save_the_children amnesty legambiente wwf greenpeace nazioni_unite
onu oms nato ue unione_europea fmi banca_mondiale bce banca_d'italia bankitalia consob antitrust inps istat inail agenzia agenzia_delle_entrate
azienda società compagnia gruppo multinazionale impresa fabbrica stabilimento banca assicurazione ferrovie trenitalia rfi anas autostrade
aeroporto compagnia_aerea alitalia fincantieri eni enel tim università ateneo politecnico scuola istituto liceo ospedale policlinico asl ausl ats
clinica azienda_sanitaria istituto_superiore_di_sanità aifa cnr ingv enea museo soprintendenza teatro conservatorio chiesa vaticano
santa_sede cei diocesi curia parrocchia comunità famiglia famiglie difesa accusa parte_civile parti_civili direzione presidenza
segreteria rappresentanza delegazione ambasciata consolato cremlino casa_bianca pentagono dipartimento_di_stato congresso bundestag
esercito marina aeronautica forze_armate stato_maggiore intelligence aise aisi servizi_segreti milizia ribelli talebani hamas
hezbollah club squadra società_sportiva tifoseria curva collettivo osservatorio autorità garante authority consorzio cooperativa ordine
ordine_dei_medici collegio camera_di_commercio ente cda consiglio_di_amministrazione proprietà dirigenza redazione giuria studio rapporto
relazione sentenza ordinanza ricerca nota comunicato
""")

ORGANISATION_WORDS = _words("""
spa s.p.a. srl s.r.l. snc sas onlus ong aps inc. inc ltd corp group gruppo holding banca banco cassa fondazione associazione istituto
università politecnico ateneo accademia ospedale policlinico clinica asl ministero agenzia autorità commissione consiglio comitato
tribunale procura corte partito movimento lega unione federazione confederazione sindacato fronte alleanza società compagnia azienda
industrie officine cooperativa consorzio ente fc ac asd ssd us calcio juventus inter milan roma lazio napoli fiorentina torino atalanta
sampdoria genoa bologna cagliari chiesa diocesi curia parlamento senato camera governo regione provincia comune polizia carabinieri
guardia esercito marina giornale gazzetta corriere rai radio tv televisione teatro opera orchestra museo centro rete croce banca ferrovie airlines airways
energia assicurazioni motors
""")

PLACE_WORDS = _words("""
via viale piazza piazzale corso largo vicolo strada ponte porta parco giardino giardini monte monti colle valle val lago mare fiume golfo baia isola isole
porto stazione aeroporto città paese borgo frazione quartiere rione provincia regione stato repubblica regno chiesa basilica duomo
cattedrale castello palazzo villa torre stadio arena palasport autostrada statale nord sud est ovest san santa santo sant' costa riviera
""")

PARTICLES = _words("di de del della dello dei degli delle d' da dal dalla dalle la lo le li van von der den bin al el y ben dell'")

CALENDAR = _words("""
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato
domenica primavera estate autunno inverno natale pasqua pasquetta capodanno ferragosto epifania carnevale quaresima ramadan gen. feb. mar. apr. mag. giu. lug. ago.
set. sett. ott. nov. dic. ieri oggi domani stamattina stasera settimana mese anno mattina pomeriggio sera notte
""")

MEDIA = _words("""
ansa adnkronos agi askanews lapresse italpress dire reuters afp ap bloomberg bbc cnn nbc abc cbs sky sky_tg24 skytg24 rai rai1 rai2 rai3 rai_uno rai_news rainews rai_radio_1
tg1 tg2 tg3 tg4 tg5 tgcom24 tgr la7 mediaset canale_5 italia_1 rete_4 radio_24 radio_capital radio_deejay rtl_102.5 radio_radicale
corriere corriere_della_sera repubblica la_repubblica stampa la_stampa messaggero il_messaggero mattino il_mattino giornale il_giornale libero
il_fatto_quotidiano fatto_quotidiano il_foglio foglio manifesto il_manifesto avvenire l'avvenire sole_24_ore il_sole_24_ore gazzetta gazzetta_dello_sport
la_gazzetta_dello_sport corriere_dello_sport tuttosport il_resto_del_carlino la_nazione il_secolo_xix il_gazzettino il_piccolo l'unità l'espresso
espresso panorama oggi gente famiglia_cristiana vanity_fair wired internazionale il_post fanpage open huffpost huffington_post dagospia
domani la_verità il_tempo il_tirreno gazzettino quotidiano quotidiani giornale giornali settimanale emittente rete televisione radio
agenzia dazn porta_a_porta otto_e_mezzo piazzapulita dimartedì cartabianca quarta_repubblica propaganda_live mezz'ora_in_più report chi_l'ha_visto l'osservatore_romano
osservatore_romano vatican_news radio_vaticana new_york_times washington_post wall_street_journal guardian times financial_times le_monde figaro
el_país spiegel bild der_spiegel zeit die_zeit twitter facebook instagram youtube tiktok telegram whatsapp x linkedin threads wikinotizie wikipedia al_jazeera
""")

FEMININE_NAMES = _words("""
ada adele adelaide adriana agata agnese alba alda alessandra alessia alice alida allegra amalia ambra amelia amina ana anastasia andreea angela angelica
angiola anita anna annabella annalisa annamaria annarita antonella antonia antonietta arianna asia assunta asunta aurora barbara bartolomea beatrice benedetta
bianca bice brigida bruna camilla carla carlotta carmela carmen carolina caterina cecilia celeste chiara cinzia clara claudia clelia clementina
concetta consuelo cora corinna costanza cristiana cristina daniela daria debora deborah delia denise diana dina domenica donata donatella
dora doriana dorotea eda edda elena eleonora elettra eliana elide elisa elisabetta ella elly elsa elvira emanuela emma enrica erica
erika ermelinda ernesta ester eugenia eva evelina fabiana fabiola fabrizia fatima federica felicia fernanda filippa filomena fiorella fiorenza flavia flora floriana
franca francesca fulvia gabriella gaia gemma genoveffa germana gessica giacoma giada giancarla gianna gigliola gilda ginevra gioia giordana giorgia giovanna
gisella giuditta giulia giuliana giuseppa giuseppina giusi giusy gloria grazia graziella greta iole ida ilaria ilda imma immacolata ines ingrid
iolanda irene iris irma isa isabella ivana jasmine jessica jole katia katiuscia lara laura lavinia lea leda leonarda letizia lia licia
lidia liliana lina linda lisa livia loredana lorella lorena lorenza luana lucia luciana lucilla lucrezia ludovica luigia luisa luisella maddalena mafalda
manuela mara marcella margherita maria mariachiara mariagrazia marialuisa mariangela marianna mariarosaria mariasole mariastella mariella marilena marina marinella marisa
marisol marta martina marzia matilde maura melania melissa michela mietta milena mimma mina mirella miriam mirta moana monia monica morena nadia nara natalia
nicla nicole nicoletta nilde nina nives noemi nora norma novella nunzia nunziata olga olimpia olivia oriana orietta ornella ortensia paola patrizia
paula petra pia piera pierangela pina pinuccia priscilla raffaella ramona rebecca regina renata rina rita roberta romana romina rosa rosalba
rosalia rosanna rosaria rosella rosetta rosina rosita rossana rossella ruth sabina sabrina samantha samira sandra sara savina serafina serena
silvana silvia simona simonetta sofia sonia speranza stefania stella susanna tamara tania tatiana tecla tea teresa tina tiziana tosca tullia valentina valeria
vanessa vera veronica virginia virna vittoria viviana wanda yara ylenia zaira zita zoe antonina gabriela marinela mihaela elly ursula angela marine giorgia
licia emma hillary kamala angela theresa christine samia aisha leila khadija mariam svetlana olena oksana irina ludmila natalya alina ioana florentina
""")

MASCULINE_NAMES = _words("""
abele abramo achille adalberto adam adamo adolfo adrian adriano agostino ahmed alan albano alberico alberto aldo alessandro alessio alex alfio alfonso alfredo ali alighiero alvaro
amadeo amato ambrogio amedeo amerigo amilcare amintore andrea angelino angelo aniello annibale anselmo antonello antonino antonio arcangelo aristide armando arnaldo
aroldo arrigo arturo attilio augusto aurelio baldassarre bartolo bartolomeo basilio bastiano battista beniamino benedetto benito beppe bernardo bettino biagio bonaventura
boris bruno calogero camillo carlo carlalberto carmelo carmine catello celestino cesare christian ciriaco ciro claudio clemente corrado cosimo costante costantino cristian
cristiano cristoforo dalmazio damiano daniele danilo dante dario davide decio demetrio denis desiderio diego dino dionigi domenico donato edgardo edmondo edoardo egidio egisto
eleuterio elia eligio elio elvio emanuele emidio emilio emiliano emmanuele ennio enrico enzo ercole eriberto erik ermanno ermes ernesto eros ettore eugenio eusebio ezio
fabiano fabio fabrizio fausto fedele federico felice ferdinando fernando ferruccio filiberto filippo fiorenzo flaminio flavio florindo fortunato francesco franco fulvio furio gabriele
gaetano galeazzo gaspare gastone gavino gennaro gerardo germano geronimo giacinto giacomo giampaolo giampiero giancarlo gianclaudio giandomenico gianfranco gianluca
gianluigi gianmarco gianmaria gianni giannino gianpaolo gianpiero gianpietro gianrico gianroberto giano gigi gilberto gildo gino gioacchino giordano giorgio giosuè giovanbattista
giovanni girolamo giuliano giulio giuseppe giustino goffredo graziano gregorio gualtiero guerrino guglielmo guido ignazio igor ilario ilio innocenzo iacopo isidoro italo
ivan ivano ivo jacopo jari kevin ivanoe lamberto lanfranco lapo lazzaro leandro leo leonardo leone leopoldo licio liborio lino livio lodovico lorenzo loris luca luciano lucio ludovico
luigi luis manfredi manfredo manlio manuel mansueto marcello marco mariano marino mario martino marzio massimiliano massimo matteo mattia maurizio mauro maximiliano melchiorre
michelangelo michele mimmo mirco mirko mohamed moreno mose nando natale natalino nazareno nazario nereo nevio niccolò nichi nicola nicolas nicolò nino norberto nunzio oddo
odoardo oliviero omar omero onofrio orazio oreste orfeo orlando oronzo osvaldo otello ottaviano ottavio pancrazio paolo pasquale patrizio pellegrino peppe peppino pierangelo
pierdomenico pierferdinando pierfrancesco piergiorgio pierluigi piero pierpaolo piersilvio pietro pino pio placido pompeo prospero quintino quinto raffaele raimondo
ranieri raoul raul remo renato renzo riccardo rino roberto rocco rodolfo rolando romano romeo romolo rosario ruben rudy ruggero sabatino sabino salvatore samuel
samuele sandro santi santo saul saverio savino sebastiano sergio severino silvano silvestro silvio simone siro stanislao stefano tancredi tarcisio teodoro
teo tiberio tino tito tiziano tommaso torquato tristano tullio turi ubaldo ugo uguccione ulisse umberto urbano valentino valerio valter vasco vincenzo virgilio virginio vito vittore
vittorio vittorino vladimiro walter wladimiro yuri zaccaria donald joe barack george emmanuel vladimir volodymyr boris viktor recep olaf pedro josé
luis jair benjamin bashar muhammad mahmud hassan abdel youssef mehmet ion florin mihai cristian dragan zlatan elon mark jeff bill jannik lorenzo
""")

NOT_NAMES = _words("""
italia italiano italiana italiani italiane europa europeo europea europei francia francese francesi germania tedesco tedesca tedeschi spagna spagnolo spagnola
regno_unito inghilterra inglese inglesi stati uniti usa americano americana americani russia russo russa russi ucraina ucraino ucraini cina cinese cinesi giappone
giapponese india indiano israele israeliano israeliani palestina palestinese palestinesi iran iraq siria libia tunisia egitto turchia grecia svizzera austria polonia
roma milano torino napoli genova bologna firenze venezia palermo catania bari verona padova trieste brescia parma modena reggio cagliari messina livorno ravenna
ferrara rimini salerno foggia pescara perugia ancona trento bolzano aosta potenza campobasso catanzaro cosenza lecce taranto siena pisa lucca arezzo bergamo
vicenza treviso udine novara piacenza lampedusa parigi londra berlino madrid bruxelles washington mosca kiev pechino tokyo new york
lombardia veneto piemonte liguria toscana umbria marche lazio abruzzo molise campania puglia basilicata calabria sicilia sardegna trentino friuli emilia romagna
milanese napoletano siciliano sardo veneto toscano cristiani cattolico cattolici musulmano musulmani ebreo ebrei islam islamico
pd lega m5s forza fratelli movimento partito democratico azione viva verdi sinistra destra centrodestra centrosinistra ulivo unione
il lo la i gli le un uno una questo questa questi queste quello quella quelli quelle un' l' dopo prima durante mentre quando come dove perché poi anche ma e ed o se
non per con da di in su tra fra a al alla alle ai agli dal dalla dai dalle del della dei delle degli nel nella nei nelle sul sulla sui sulle secondo contro senza
intanto inoltre infatti infine invece tuttavia però quindi dunque così ancora già sempre mai oggi ieri domani ora adesso allora qui lì là
lui lei loro noi voi io egli essa si ci vi mi ti chi che cosa nessuno tutti tutto ogni alcuni molti altri altre
stato stati governo parlamento camera senato paese paesi città comune regione provincia presidente ministro legge leggi riforma manovra bilancio
tribunale procura corte giustizia polizia carabinieri carcere processo sentenza inchiesta indagini omicidio incidente incendio terremoto
chiesa papa vaticano scuola università ospedale medici sanità salute covid coronavirus pandemia vaccino vaccini lavoro economia mercato banca banche
azienda aziende euro dollari milioni miliardi persone gente uomini donne bambini giovani famiglia famiglie cittadini anni anno mesi mese giorni giorno ore ora
serie champions coppa campionato calcio squadra partita gol gara mondiali europei olimpiadi scudetto
sì no grazie certo purtroppo forse ecco basta bene
""")

ABBREVIATIONS = _words("""
sig. sig.ra sig.na sigg. dott. dott.ssa dr. prof. prof.ssa avv. ing. arch. geom. rag. on. sen. dep. gen. col. ten. cap. magg. mar. brig. cav. comm. mons. s. ss. s.e. ecc. etc.
es. p.es. cfr. vs. art. artt. c.p. c.c. c.p.c. d.l. d.lgs. l. lett. n. nn. num. pag. pagg. p. pp. vol. cap. sec. secc. a.c. d.c. ca. tel. fig. tab. ed. rev. trad. op.
cit. ibid. min. max. spett. egr. gent. ill.mo p.zza v.le c.so l.go fraz. loc. prov. reg. s.p.a. s.r.l. s.n.c. u.s. u.e. n.d.r. ndr. gen. feb. mar. apr. mag. giu. lug.
ago. set. sett. ott. nov. dic. lun. mart. merc. giov. ven. sab. dom. st. jr. sr. mr. mrs. vig. att. p.m. g.i.p. g.u.p. c.t.
""")

STOP_WORDS = _words("""
a abbia abbiamo abbiano ad adesso agli ai al alcun alcuna alcune alcuni all alla alle allo allora altra altre altri altro anche ancora anno anni appena aveva
avevano avere avrà avrebbe avuto ben bene c che chi ci ciò cioè circa col come con contro cosa così cui d da dagli dai dal dall dalla dalle dallo davanti de degli dei del dell della
delle dello dentro deve devono di dice dopo dove dovrà dovrebbe due dunque durante e è ecco ed entro era erano essa essendo esse essere essi esso fa fare fatto
fino fra fu fuori furono già giorni giorno gli grazie ha hai hanno ho i ieri il in infatti infine insieme intanto intorno invece io l la là lavoro le lei li lì
lo loro lui lungo ma mai me meno mentre mi mia mie miei mila milioni mio molta molte molti molto ne né negli nei nel nell nella nelle nello nessun nessuna nessuno niente no noi
non nostra nostre nostri nostro nulla o od oggi ogni oltre ora ore oppure ormai ovvero parte però per perché perciò persone più poche pochi poco poi poiché possono potrà potrebbe presso
prima proprio può pure qualche qualcosa qualcuno quale quali quando quanta quante quanti quanto quasi quattro quegli quei quel quella quelle quelli quello questa queste questi
questo qui quindi quanto rispetto sarà saranno sarebbe sarebbero se sé secondo sei sembra sempre senza si sia siamo siano siete sino so sola solo sono sopra soprattutto
sotto sta stanno stare stata state stati stato stava stessa stesse stessi stesso su sua subito sue sugli sui sul sull sulla sulle sullo suo suoi tale tali tanta tante
tanti tanto te ti tra tranne tre troppo tu tua tue tuo tuoi tutta tutte tutti tutto tuttavia un una uno va vanno verso vi viene vengono via voi volta vostra vostre vostri
vostro detto
""")

_HELD = (
    "conferenza stampa|intervista|nota|lettera|dichiarazione|telefonata|diretta|trasmissione|riunione|manifestazione|cerimonia|udienza|aula|seduta|audizione|"
    "relazione|requisitoria|arringa|assemblea|mail|e-mail|messa|omelia|deposizione|testimonianza|intervista televisiva|intervista radiofonica|conversazione"
)
_HELD_M = (
    "comunicato|comunicato stampa|post|tweet|messaggio|videomessaggio|video|discorso|intervento|colloquio|comizio|incontro|convegno|dibattito|"
    "documento|rapporto|libro|punto stampa|question time|interrogatorio|programma|podcast|vertice|congresso|audio|saluto|editoriale|filmato|blog|profilo"
)
_OUTLETS = (
    "Ansa|ANSA|Adnkronos|Agi|AGI|Askanews|LaPresse|Reuters|Corriere della Sera|Corriere dello Sport|Corriere|Repubblica|la Repubblica|Stampa|La Stampa|Messaggero|Mattino|"
    "Giornale|Fatto Quotidiano|Foglio|Manifesto|Avvenire|Sole 24 Ore|Gazzetta dello Sport|Gazzetta|Tuttosport|Resto del Carlino|Nazione|Secolo XIX|Gazzettino|Piccolo|"
    "Rai|Rai ?[123]|RaiNews|Rai Radio [123]|Sky|Sky Tg24|SkyTg24|Sky Sport|Tg[1-5]|TgCom24|TGR|La7|Mediaset|Canale 5|Rete 4|Radio 24|Radio Capital|Dazn|DAZN|Espresso|Panorama|Fanpage|"
    "giornalisti|cronisti|microfoni|stampa|quotidiano|settimanale|agenzia|emittente|tv|radio|televisione|tv locale|giornale locale"
)

CHANNELS = (
    rf"\b(?:in|durante|nel corso di|a margine di|con|via|attraverso) (?:una|un'|un’) ?(?:[\w’'-]{{2,20}} ){{0,2}}?(?:{_HELD})\b",
    rf"\b(?:in|durante|nel corso di|a margine di|con|attraverso) un (?:[\w’'-]{{2,20}} ){{0,2}}?(?:{_HELD_M})\b",
    rf"\b(?:nella|dalla|durante la|nel corso della|a margine della|alla|con la|nella sua|nella propria|durante una|nel corso di una) (?:[\w’'-]{{2,20}} )?(?:{_HELD})\b",
    rf"\b(?:nell|dall|durante l|nel corso dell|a margine dell|all)['’] ?(?:{_HELD}|{_HELD_M})\b",
    rf"\b(?:nel|dal|durante il|nel corso del|a margine del|al|sul|con il|nel suo|in quel|sul suo|nel corso di un|durante un) (?:[\w’'-]{{2,20}} )?(?:{_HELD_M})\b",
    r"\bin (?:conferenza stampa|aula|tribunale|diretta|procura|tv|televisione|radio|Parlamento|Senato|Consiglio comunale|consiglio comunale|video)\b",
    r"\b(?:su|via|tramite) (?:X|Twitter|Facebook|Instagram|TikTok|YouTube|Telegram|LinkedIn|Truth|Truth Social|Threads|WhatsApp|Bluesky)\b",
    r"\b(?:sui social|sui social network|sulla sua pagina Facebook|sul suo profilo (?:X|Twitter|Facebook|Instagram)|sul suo account|sul proprio sito|sul sito)\b",
    rf"\b(?:al|alla|allo|ai|agli|alle|all['’]|a|ad|su|sul|sulla|sull['’]|nel|nella|dal|dalla) ?(?:quotidiano |settimanale |agenzia |emittente |microfoni (?:di |della |del |dell['’])|giornale |rete )?[«“\"]?(?:{_OUTLETS})[»”\"]?(?! di )\b",
    r"\b(?:al|alla|a) (?:quotidiano|settimanale|giornale|emittente|radio|tv|rivista|mensile) [«“\"][^«»“”\"\n]{2,50}[»”\"]",
    r"\bal (?:termine|margine) (?:dell['’]|della |del |di una |di un )[\w’'-]{3,30}",
    r"\ba margine (?:dell['’]|della |del |di una |di un )[\w’'-]{3,30}",
    r"\b(?:al telefono|davanti ai giudici|davanti al gip|a fine gara|a fine partita|nel dopopartita|nel post partita|a caldo)\b",
)

DANGLING = _words("""
lui lei loro egli ella essa esso essi esse questo questa questi queste ciò così quindi dunque inoltre infatti invece intanto nel_frattempo tuttavia però ma e
anche poi infine allora ancora pertanto perciò eppure anzi oltretutto peraltro altresì dopodiché successivamente analogamente viceversa dal_canto_suo da_parte_sua
a_sua_volta per_questo per_questo_motivo in_questo_modo in_questo_caso in_particolare in_effetti al_contrario per_esempio ad_esempio di_conseguenza
suo sua suoi sue quest'ultimo quest'ultima entrambi entrambe gli_stessi lo_stesso la_stessa tale tali lì là allo_stesso_tempo
nello_stesso_tempo contemporaneamente nonostante_ciò malgrado_ciò del_resto d'altronde d'altra_parte perché che
""")


LEXICON = Lexicon(
    code="it",
    speech_verbs=SPEECH_VERBS,
    framing_verbs=FRAMING_VERBS,
    participles=PARTICIPLES,
    addressed_verbs=_words(
        "detto dice disse dichiarato dichiara spiegato spiega raccontato racconta rivelato rivela confermato conferma risposto risponde chiesto "
        "chiede scritto scrive confidato riferito ribadito assicurato promesso ricordato annunciato parlato parla informato avvertito ringraziato invitato"
    ),
    according_to=ACCORDING_TO,
    speech_nouns=SPEECH_NOUNS,
    pronouns=PRONOUNS,
    first_person=_words("io noi mi ci me mio mia miei mie nostro nostra nostri nostre"),
    determiners=DETERMINERS,
    prepositions=PREPOSITIONS,
    conjunctions=CONJUNCTIONS,
    auxiliaries=AUXILIARIES,
    adverbs=Compounds(ADVERBS, ("mente",)),
    honorifics=HONORIFICS,
    role_nouns=MASCULINE_ROLES | FEMININE_ROLES | _EITHER_ROLES | AGES,
    feminine_roles=FEMININE_ROLES - _EITHER_ROLES,
    masculine_roles=MASCULINE_ROLES - _EITHER_ROLES,
    group_nouns=GROUP_NOUNS,
    organisation_words=ORGANISATION_WORDS,
    place_words=PLACE_WORDS,
    particles=PARTICLES,
    calendar=CALENDAR,
    not_names=NOT_NAMES,
    feminine_names=FEMININE_NAMES,
    masculine_names=MASCULINE_NAMES,
    media=MEDIA,
    abbreviations=ABBREVIATIONS,
    stop_words=STOP_WORDS,
    channels=CHANNELS,
    dangling=DANGLING,
)
