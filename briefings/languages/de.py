"""German: its speech verbs, roles, names and other words. In the word blocks an underscore stands for a space."""

from briefings.languages.compounds import Compounds
from briefings.languages.lexicon import Gender, Lexicon


def _words(block: str) -> frozenset[str]:
    """The entries of a block; an underscore stands for a space inside an entry."""
    return frozenset(entry.replace("_", " ") for entry in block.split())


def _genders(gender: Gender | None, block: str) -> dict[str, Gender | None]:
    return dict.fromkeys(_words(block), gender)


SPEECH_VERBS = _words("""
analysiert analysierte analysierten betone sinniert sinnierte grummelte brummte fluchte flucht zürnte
skizzierte frotzelte lästerte staunte staunt grübelte erwähnte mutmaßten räsonierte insistierte
zischte hauchte
stellte stellt
sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären betont betonte betonten betonen meint meinte meinten meinen gemeint
erläutert erläuterte erläuterten erläutern äußert äußerte äußerten äußern geäußert berichtet berichtete berichteten berichten
erzählt erzählte erzählten erzählen antwortet antwortete antworteten antworten geantwortet entgegnet entgegnete entgegneten erwidert
erwiderte erwiderten schreibt schrieb schrieben schreiben geschrieben twittert twitterte twitterten getwittert postet postete
posteten gepostet bloggt bloggte notiert notierte teilt_mit teilte_mit teilten_mit mitteilt mitteilte mitteilten mitgeteilt mitteilen
teilte teilten fügt_hinzu fügte_hinzu fügten_hinzu fügte fügten hinzufügte hinzufügten hinzugefügt hinzufügt ergänzt ergänzte ergänzten
ergänzen räumt_ein räumte_ein räumten_ein räumte räumten einräumte einräumten eingeräumt einräumt kündigt_an kündigte_an
kündigten_an kündigte kündigten kündigt ankündigte ankündigten angekündigt ankündigt stellt_fest stellte_fest stellten_fest feststellte
festgestellt stellt_klar stellte_klar stellten_klar klarstellte klargestellt gibt_an gab_an gaben_an angab angaben angegeben gibt_zu gab_zu
gaben_zu zugab zugaben zugegeben gab_bekannt gaben_bekannt bekanntgab bekannt_gab bekanntgaben gab_zu_bedenken gibt_zu_bedenken gab_zu_protokoll
führte_aus führten_aus ausführte ausführten ausgeführt führt_aus ruft_auf rief_auf riefen_auf aufrief rief riefen ruft
gerufen schreit schrie schrien brüllt brüllte brüllten flüstert flüsterte murmelt murmelte raunt raunte stammelt stammelte seufzt
seufzte lacht lachte scherzt scherzte scherzten witzelt witzelte spottet spottete spotteten höhnt höhnte jubelt jubelte jubelten
schwärmt schwärmte schwärmten freut freute freuten klagt klagte klagten klagen geklagt beklagt beklagte beklagten bedauert bedauerte
bedauerten kritisiert kritisierte kritisierten kritisieren rügt rügte rügten moniert monierte monierten bemängelt bemängelte bemängelten
fordert forderte forderten fordern gefordert verlangt verlangte verlangten mahnt mahnte mahnten mahnen gemahnt warnt warnte warnten warnen
gewarnt appelliert appellierte appellierten bekräftigt bekräftigte bekräftigten unterstreicht unterstrich unterstrichen bestätigt bestätigte
bestätigten bestätigen dementiert dementierte dementierten bestreitet bestritt bestritten behauptet behauptete behaupteten
behaupten beteuert beteuerte beteuerten versichert versicherte versicherten verspricht versprach versprachen versprochen
gelobt gelobte gelobten schwor schworen droht drohte drohten drohen gedroht prophezeit prophezeite prophezeiten prognostiziert
prognostizierte prognostizierten vermutet vermutete vermuteten glaubt glaubte glaubten denkt dachte dachten findet fand fanden
urteilt urteilte urteilten resümiert resümierte resümierten bilanziert bilanzierte bilanzierten kommentiert kommentierte
kommentierten konstatiert konstatierte konstatierten argumentiert argumentierte argumentierten begründet begründete begründeten
präzisiert präzisierte präzisierten konkretisiert konkretisierte bemerkt bemerkte bemerkten anmerkte merkt_an merkte_an merkten_an
angemerkt plädiert plädierte plädierten verkündet verkündete verkündeten verlautbart verlautbarte informiert informierte informierten
meldet meldete meldeten gemeldet verriet verrät verraten offenbart offenbarte gestand gestanden gesteht gestehen hieß_es heißt_es hieß es_hieß
lautet lautete lauteten zitiert zitierte zitierten wiederholt wiederholte wiederholten
fragt fragte fragten fragen gefragt erkundigt erkundigte wollte_wissen hakt_nach hakte_nach wundert wunderte schimpft schimpfte schimpften wettert
wetterte wetterten poltert polterte giftet giftete kontert konterte konterten konstatieren protestiert protestierte schildert schilderte
schilderten schildern geschildert beschrieb beschreibt beschrieben berichtigt berichtigte korrigiert korrigierte
rät riet rieten empfiehlt empfahl empfahlen empfohlen wünscht wünschte wünschten hofft hoffte hofften gratuliert gratulierte
gratulierten dankt dankte dankten bittet bat baten gebeten verteidigt verteidigte verteidigten rechtfertigt rechtfertigte wirbt warb
warben attestiert attestierte bescheinigt bescheinigte schlussfolgert schlussfolgerte folgert folgerte schätzt schätzte
spekuliert spekulierte erinnert erinnerte erinnerten ermahnt ermahnte ermutigt ermutigte unterstellt unterstellte
legte_nach legt_nach setzte_hinzu fuhr_fort fährt_fort fuhren_fort fortfuhr warf_ein wirft_ein entfuhr diktierte diktiert formuliert
formulierte formulierten referiert referierte predigt predigte mutmaßt mutmaßte orakelt orakelte frohlockt frohlockte
schließt schloss schlossen ausschloss ausgeschlossen triumphiert triumphierte ätzt ätzte stichelt stichelte stöhnt stöhnte tönt tönte beschwichtigt beschwichtigte beruhigt beruhigte
tröstet tröstete bilanzieren verlas verliest vorlas beschwört beschwor beschworen signalisiert signalisierte bekennt bekannte bekannten
bekundet bekundete bekundeten gestikuliert plauderte plaudert sprach_von spricht_von sprachen_von sprach spricht sprachen gesprochen
bedankte bedankt entschuldigte entschuldigt beschwerte beschwert empörte empört sagt_voraus sagte_voraus
""")

FRAMING_VERBS = _words("""
verwies verweist verwiesen äußerte schalt titulierte tituliert geißelten belächelte hofft hofften hoffte
bezifferte unterstellte prangerte
nannte nennt nannten nennen genannt bezeichnet bezeichnete bezeichneten bezeichnen sprach spricht sprachen sprechen gesprochen
wertet wertete werteten bewertet bewertete bewerteten lobt lobte lobten loben gelobt würdigt würdigte würdigten gewürdigt
verurteilt verurteilte verurteilten begrüßt begrüßte begrüßten tadelt tadelte attackiert attackierte attackierten
beschreibt beschrieb beschrieben charakterisiert charakterisierte sieht sah sahen gesehen hält hielt hielten stuft_ein stufte_ein
wirft warf warfen vorwarf vorgeworfen wirft_vor warf_vor warfen_vor beschimpft beschimpfte beschimpften verspottet verspottete
tauft taufte titelt titelte titelten vergleicht verglich verglichen rechnet rechnete rechneten erwartet erwartete erwarteten
weist_zurück wies_zurück wiesen_zurück wies zurückwies kritisiert kritisierte kritisierten rügt rügte beklagt beklagte beklagten
bemängelt bemängelte warnt warnte warnten fordert forderte forderten verlangt verlangte will wolle plädiert plädierte
zeigt_sich zeigte_sich zeigten_sich zeigte gab_sich gibt_sich gab gaben gibt stellt stellte stellten legt legte legten
lehnt_ab lehnte_ab lehnten_ab lehnte ablehnte verteidigt verteidigte empfindet empfand empfanden fürchtet fürchtete
befürchtet befürchtete befürchteten preist pries priesen feiert feierte feierten schwärmt schwärmte schilt bezichtigt bezichtigte
beschuldigt beschuldigte beschuldigten deutet deutete umschreibt umschrieb umreißt definiert definierte brandmarkt brandmarkte
geißelt geißelte verhöhnt verhöhnte rief_zu ruft_zu begründet begründete bestreitet bestritt verspricht versprach
kündigt kündigte kündigten führt führte führten zieht zog
""")

ADDRESSED_VERBS = _words("""
sagte sagt sagten gesagt erklärte erklärt erklärten teilte_mit teilte teilten mitteilte mitgeteilt bestätigte bestätigt bestätigten
berichtete berichtet erzählte erzählt erzählten verriet schrieb antwortete entgegnete erwiderte versicherte versprach riet rief
drohte dankte gratulierte warf gestand offenbarte beschied diktierte empfahl fragte bat forderte warnte erinnerte ermahnte informierte
""")

PARTICIPLES = _words("""
hinzufügend sagend betonend ergänzend erklärend fordernd warnend mahnend klagend fragend rufend lachend scherzend zitierend
""")

ACCORDING_TO = tuple(
    sorted(
        _words("""
laut nach_angaben_von nach_angaben_der nach_angaben_des nach_angaben nach_worten_von nach_worten_der nach_worten_des nach_den_worten_von
nach_den_worten_der nach_den_worten_des nach_einschätzung_von nach_einschätzung_der nach_einschätzung_des nach_einschätzung nach_auffassung_von
nach_auffassung_der nach_auffassung_des nach_ansicht_von nach_ansicht_der nach_ansicht_des nach_meinung_von nach_meinung_der nach_meinung_des
nach_aussage_von nach_aussage_der nach_aussage_des nach_aussagen_von nach_aussagen_der nach_aussagen_des nach_darstellung_von
nach_darstellung_der nach_darstellung_des nach_überzeugung_von nach_überzeugung_der nach_überzeugung_des nach_informationen_von
nach_informationen_der nach_informationen_des nach_mitteilung_der nach_mitteilung_des nach_auskunft_von nach_auskunft_der nach_auskunft_des gemäß
so_die_einschätzung_von so_das_fazit_von aus_sicht_von aus_sicht_der aus_sicht_des in_den_worten_von in_den_worten_der in_den_worten_des
""")
    )
)

SPEECH_NOUNS = _words("""
aussage aussagen behauptung behauptungen bemerkung bemerkungen erklärung äußerung äußerungen worte worten wort satz sätze stellungnahme
statement fazit urteil forderung forderungen kritik vorwurf vorwürfe warnung warnungen appell mahnung versprechen zusage ankündigung
einschätzung ansicht meinung auffassung motto slogan parole aufruf antwort frage botschaft mitteilung rede begründung zitat tweet
beitrag kommentar prognose devise ausruf geständnis eingeständnis dementi bekenntnis plädoyer angabe angaben
""")

PRONOUNS: dict[str, Gender] = {
    "er": "m",
    "sie": "f",
    "es": "n",
    "dieser": "m",
    "letzterer": "m",
    "letztere": "f",
    "beide": "p",
    "jener": "m",
    "jene": "f",
}

DETERMINERS = _words("""
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser diese dieses diesen diesem
jener jene jenes jenen jenem jeder jede jedes jeden jedem mein meine dein deine sein seine seinen seinem seiner seines ihr ihre ihren
ihrem ihrer ihres unser unsere unseren unserem unserer unseres euer eure welcher welche welches mancher manche alle allen aller viele
vielen einige einigen mehrere mehreren beide beiden zwei drei vier fünf zehn derselbe dieselbe dasselbe
""")

PREPOSITIONS = _words("""
mit von vom zu zum zur bei beim nach aus in im ins an am ans auf aufs für gegen ohne um durch über unter hinter vor neben zwischen seit
bis während wegen trotz statt anstatt gegenüber laut gemäß dank samt nebst entlang außer ab innerhalb außerhalb oberhalb unterhalb jenseits
diesseits anlässlich angesichts aufgrund infolge mithilfe mittels hinsichtlich bezüglich zugunsten zuliebe entgegen mangels namens binnen
unweit inmitten anhand seitens per pro via je à rund
""")

CONJUNCTIONS = _words("""
und oder aber sondern denn doch dass daß weil wenn als ob während obwohl obgleich nachdem bevor ehe damit sodass solange sobald falls
sofern indem wobei wodurch womit wofür weshalb weswegen wie sowie sowohl weder noch entweder jedoch wohingegen da bis wo was wer wen wem
welcher welche welches deren dessen denen nur
""")

AUXILIARIES = _words("""
ist sind war waren bin bist sei seien wäre wären gewesen hat haben hatte hatten habe hätte hätten gehabt wird werden wurde wurden worden
werde würde würden kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste soll sollen sollte sollten solle
will wollen wollte wollten wolle darf dürfen durfte durften dürfe dürfte mag mögen möchte möchten möge lässt ließ lassen
""")

ADVERBS = _words("""
auch dann da dabei dazu daraufhin darauf davor danach dagegen daher deshalb dennoch doch jedoch aber außerdem zudem ferner weiter weiterhin
später zuvor vorher vorab bereits schon noch nun jetzt heute gestern vorgestern morgen mittags abends morgens nachts nachmittags
vormittags zuletzt schließlich abschließend anschließend unterdessen inzwischen mittlerweile indes indessen derweil zugleich gleichzeitig
einmal nochmals erneut abermals wiederum wieder immer stets oft mehrfach wiederholt kürzlich neulich jüngst soeben eben gerade damals einst
wörtlich sinngemäß knapp kurz lediglich nur allerdings ebenfalls ebenso gleichfalls hingegen freilich übrigens offenbar offensichtlich
demnach laut deutlich scharf ausdrücklich nachdrücklich entschieden vehement energisch schriftlich mündlich telefonisch persönlich öffentlich
selbst sich ihm ihr ihnen uns mir es hierzu hier dort so sichtlich lachend lächelnd augenzwinkernd ernst nüchtern trocken begeistert
erfreut enttäuscht verärgert empört traurig stolz zufrieden sichtbar gegenüber erst etwa sogar nämlich gern gerne zunächst vielmehr
""")

HONORIFICS = {
    **_genders("m", "herr herrn hr. freiherr baron graf sir monsieur don signor lord mr. mr"),
    **_genders("f", "frau fr. fräulein freifrau baronin gräfin lady madame mrs. ms. mrs ms schwester"),
    **_genders(
        None,
        "dr. dr prof. prof doktor mag. dipl.-ing. dr.-ing. dres. h.c. med. jur. phil. rer. nat. ing. lic. pd m.a. mba llm",
    ),
}

_M_HEADS = _words("""
minister ministers kanzler präsident präsidenten sprecher sprechers chef chefs leiter leiters direktor direktors vorsitzender experte
experten politiker politikers sekretär sekretärs beauftragter forscher forschers wissenschaftler anwalt anwalts richter richters
kommissar kommissars senator bürgermeister bürgermeisters weltmeister europameister olympiasieger vorstand inspekteur manager trainer trainers
ermittler berater vertreter schützer funktionär inhaber betreiber schüler gründer besitzer offizier kapitän kommandant intendant rektor
analyst redakteur reporter korrespondent dezernent referent präses professor ingenieur physiker chemiker biologe biologen geologe
soziologe psychologe politologe archäologe meteorologe ökologe virologe epidemiologe kriminologe vulkanologe seismologe theologe zoologe
ökonom astronom agronom jurist historiker techniker mechaniker musiker schauspieler spieler stürmer verteidiger torwart torhüter
schiedsrichter schriftsteller autor produzent moderator journalist fotograf pfleger sanitäter chirurg wächter wärter händler
verkäufer fahrer arbeiter aktivist demonstrant gegner befürworter schützer kandidat bewerber rentner anwohner bewohner
besucher nachbar kollege landwirt wirt gastronom handwerker zeuge angeklagter abgeordneter beamter beigeordneter staatsanwalt
gewerkschafter unternehmer verleger regisseur dirigent kurator pfarrer bischof pilot polizist soldat retter helfer
koordinator organisator veranstalter vermittler gesandter botschafter kommandeur general gouverneur
""")

_F_HEADS = _words("""
ministerin kanzlerin präsidentin sprecherin chefin leiterin direktorin expertin politikerin sekretärin
forscherin wissenschaftlerin anwältin richterin kommissarin senatorin bürgermeisterin weltmeisterin europameisterin olympiasiegerin rätin managerin
trainerin ärztin ermittlerin beraterin vertreterin schützerin funktionärin inhaberin führerin betreiberin lehrerin schülerin
gründerin besitzerin offizierin kapitänin intendantin rektorin analystin redakteurin reporterin korrespondentin dezernentin
referentin professorin ingenieurin physikerin chemikerin biologin geologin soziologin psychologin politologin archäologin meteorologin
ökologin virologin theologin zoologin ökonomin juristin historikerin technikerin musikerin schauspielerin spielerin
stürmerin verteidigerin schriftstellerin autorin produzentin moderatorin journalistin fotografin pflegerin chirurgin händlerin
verkäuferin fahrerin arbeiterin aktivistin gegnerin kandidatin bewerberin rentnerin anwohnerin bewohnerin besucherin nachbarin kollegin
landwirtin wirtin zeugin beamtin gewerkschafterin unternehmerin regisseurin dirigentin kuratorin pfarrerin bischöfin pilotin polizistin
soldatin retterin helferin koordinatorin organisatorin botschafterin gouverneurin schwester hebamme
""")

_HEADS = _words("""
vorsitzende vorsitzenden beauftragte beauftragten abgeordnete abgeordneten angeklagte angeklagten beamte beamten beigeordnete beigeordneten
verantwortliche verantwortlichen verdächtige verdächtigen vize mitglied mitglieder mitgliedern opfer gründerin sprechern experten forschern
sprecherinnen ministern anwälte anwälten richtern ärzte ärzten aktivisten politikern vertretern wissenschaftlern
lehrern schülern anwohnern bewohnern besuchern fahrern zeugen kollegen nachbarn helfern rettern ermittlern polizisten soldaten
""")

_GROUP_HEADS = _words("""
ministerium ministeriums behörde behörden polizei anwaltschaft gericht gerichts gerichtshof regierung verwaltung kommission verband verbandes verbands verein vereins
gewerkschaft gesellschaft genossenschaft konzern konzerns hersteller versicherung agentur institut instituts universität hochschule klinik klinikum
krankenhaus stiftung organisation initiative bündnis fraktion partei präsidium direktion inspektion dienst zentrale wehr kammer amts
unternehmen unternehmens betriebe werke feuerwehr leitstelle kirche bistum ausschuss vereinigung bewegung miliz armee botschaft jury senat parlament
""")

_MASCULINE = _words("""
amerikaner us-amerikaner russe franzose italiener spanier pole brite türke grieche ukrainer norweger schwede däne finne tscheche slowake ungar
rumäne bulgare serbe kroate chinese japaner inder iraner syrer ägypter brasilianer argentinier kanadier mexikaner schweizer österreicher
niederländer belgier portugiese schotte ire kenianer slowene sozialdemokrat christdemokrat liberaler republikaner demokrat

minister ministers kanzler bundeskanzler altkanzler präsident präsidenten staatspräsident ministerpräsident ministerpräsidenten
bundespräsident us-präsident expräsident ex-präsident premierminister premier regierungschef staatschef außenminister innenminister
finanzminister verteidigungsminister staatssekretär staatsminister senator abgeordneter politiker parteichef parteivorsitzender vorsitzender
generalsekretär fraktionschef fraktionsvorsitzender landrat bürgermeister oberbürgermeister ortsbürgermeister gemeinderat stadtrat
kämmerer dezernent amtsleiter behördenleiter landeschef gouverneur botschafter konsul diplomat gesandter beauftragter kommissar
eu-kommissar könig kaiser prinz fürst herzog scheich emir sultan papst kardinal bischof erzbischof pfarrer pastor priester imam
rabbiner mönch dekan propst sprecher pressesprecher polizeisprecher regierungssprecher unternehmenssprecher chef leiter direktor
geschäftsführer vorstand vorstandschef vorstandsvorsitzender vorstandssprecher aufsichtsratschef aufsichtsratsvorsitzender manager
unternehmer gründer firmengründer inhaber eigentümer gesellschafter investor banker ökonom volkswirt chefvolkswirt analyst
experte fachmann gutachter sachverständiger berater forscher wissenschaftler professor dozent doktorand historiker politologe
politikwissenschaftler soziologe psychologe philosoph jurist mediziner arzt chefarzt oberarzt hausarzt kinderarzt chirurg virologe epidemiologe
pfleger krankenpfleger sanitäter notarzt physiker chemiker biologe geologe meteorologe astronom klimaforscher informatiker ingenieur
architekt techniker polizist polizeichef polizeipräsident beamter kommissar hauptkommissar ermittler fahnder soldat offizier
general generalmajor oberst major hauptmann leutnant admiral kapitän kommandeur pilot staatsanwalt oberstaatsanwalt generalbundesanwalt
richter amtsrichter anwalt rechtsanwalt verteidiger strafverteidiger nebenkläger kläger angeklagter beschuldigter verdächtiger täter
zeuge augenzeuge häftling gefangener verurteilter trainer bundestrainer nationaltrainer cheftrainer co-trainer sportdirektor manager
teamchef kapitän mannschaftskapitän spieler stürmer verteidiger torwart torhüter keeper mittelfeldspieler nationalspieler torschütze
schiedsrichter profi läufer schwimmer radprofi rennfahrer boxer olympiasieger weltmeister europameister sportler athlet teamkollege
schauspieler regisseur sänger musiker rapper komponist dirigent autor schriftsteller dichter künstler maler bildhauer fotograf
moderator journalist reporter redakteur chefredakteur korrespondent kolumnist blogger youtuber verleger intendant kurator
museumsdirektor lehrer schulleiter rektor schüler student azubi lehrling erzieher landwirt bauer winzer förster jäger gärtner koch
bäcker metzger wirt gastwirt gastronom hotelier händler verkäufer kunde kellner fahrer lokführer busfahrer taxifahrer lkw-fahrer
zugbegleiter handwerker arbeiter angestellter rentner pensionär nachbar anwohner bewohner mieter vermieter bürger einwohner
besucher tourist urlauber passagier fahrgast reisender aktivist demonstrant organisator veranstalter gewerkschafter betriebsrat
betriebsratschef vertreter funktionär präsidiumsmitglied mitarbeiter kollege chef helfer retter feuerwehrmann einsatzleiter brandmeister
kreisbrandmeister rettungssanitäter bergretter vater sohn bruder großvater opa onkel ehemann mann junge freund witwer enkel
überlebender betroffener patient flüchtling spion whistleblower hacker entwickler programmierer designer erfinder
nobelpreisträger preisträger gewinner sieger verlierer kandidat spitzenkandidat bewerber herausforderer amtsinhaber nachfolger vorgänger
stellvertreter gastgeber oppositionsführer oppositionspolitiker rebellenführer putschist präsidentschaftskandidat kremlchef
kremlsprecher un-generalsekretär nato-generalsekretär ratspräsident kommissionspräsident parlamentspräsident bundestagspräsident
landtagspräsident vizekanzler vizepräsident innenexperte außenexperte gesundheitsexperte verkehrsexperte wahlforscher
meinungsforscher konfliktforscher friedensforscher extremismusforscher bundesinnenminister bundesaußenminister bundesfinanzminister
bundesgesundheitsminister bundesverkehrsminister bundesumweltminister bundeswirtschaftsminister bundesverteidigungsminister bundesjustizminister
wirtschaftsminister justizminister gesundheitsminister umweltminister verkehrsminister kultusminister landwirtschaftsminister
gewerkschaftschef verbandschef vereinschef clubchef klubchef konzernchef firmenchef klinikchef bahnchef parteifreund
lehrerverbandspräsident bauernpräsident handwerkspräsident ifo-chef dgb-chef verdi-chef nachrichtensprecher zoodirektor tierpfleger
schiffskapitän seemann fischer hafenmeister bergsteiger bergführer skispringer skirennläufer biathlet tennisprofi
basketballprofi fußballprofi fußballer handballer eishockeyprofi golfer formel-1-pilot weltmeistertrainer
beamte vorsitzende abgeordnete angeklagte beschuldigte bevollmächtigte experten beamten angeklagten vorsitzenden abgeordneten beschuldigten
""")

_FEMININE = _words("""
ombudsfrau
amerikanerin us-amerikanerin russin französin italienerin spanierin polin britin türkin griechin ukrainerin norwegerin schwedin dänin finnin tschechin slowakin ungarin
rumänin bulgarin serbin kroatin chinesin japanerin inderin israelin iranerin syrerin ägypterin brasilianerin argentinierin kanadierin
mexikanerin schweizerin österreicherin niederländerin belgierin portugiesin schottin irin kenianerin slowenin deutsch-türkin
sozialdemokratin christdemokratin liberale republikanerin demokratin grünen-politikerin konservative

ministerin kanzlerin bundeskanzlerin altkanzlerin präsidentin staatspräsidentin ministerpräsidentin bundespräsidentin premierministerin
regierungschefin außenministerin innenministerin finanzministerin verteidigungsministerin staatssekretärin staatsministerin
senatorin politikerin parteichefin generalsekretärin fraktionschefin landrätin bürgermeisterin oberbürgermeisterin
ortsbürgermeisterin stadträtin gemeinderätin kämmerin dezernentin amtsleiterin behördenleiterin gouverneurin botschafterin konsulin
diplomatin kommissarin königin kaiserin prinzessin fürstin herzogin bischöfin pfarrerin pastorin priesterin nonne ordensschwester
rabbinerin dekanin pröpstin sprecherin pressesprecherin polizeisprecherin regierungssprecherin unternehmenssprecherin chefin
leiterin direktorin geschäftsführerin vorständin vorstandschefin vorstandssprecherin aufsichtsratschefin managerin
unternehmerin gründerin firmengründerin inhaberin eigentümerin gesellschafterin investorin bankerin ökonomin volkswirtin
chefvolkswirtin analystin expertin fachfrau gutachterin beraterin forscherin wissenschaftlerin professorin dozentin
doktorandin historikerin politologin politikwissenschaftlerin soziologin psychologin philosophin juristin medizinerin ärztin
chefärztin oberärztin hausärztin kinderärztin chirurgin virologin epidemiologin pflegerin krankenschwester hebamme
sanitäterin notärztin physikerin chemikerin biologin geologin meteorologin astronomin klimaforscherin informatikerin ingenieurin
architektin technikerin polizistin polizeichefin polizeipräsidentin beamtin hauptkommissarin ermittlerin fahnderin
soldatin offizierin generalin kapitänin kommandeurin pilotin staatsanwältin oberstaatsanwältin generalbundesanwältin richterin
anwältin rechtsanwältin verteidigerin strafverteidigerin nebenklägerin klägerin täterin zeugin augenzeugin
trainerin bundestrainerin nationaltrainerin cheftrainerin sportdirektorin spielführerin spielerin stürmerin torhüterin
mittelfeldspielerin nationalspielerin torschützin schiedsrichterin läuferin schwimmerin rennfahrerin boxerin
olympiasiegerin weltmeisterin europameisterin sportlerin athletin schauspielerin regisseurin sängerin musikerin rapperin komponistin
dirigentin autorin schriftstellerin dichterin künstlerin malerin bildhauerin fotografin moderatorin journalistin reporterin
redakteurin chefredakteurin korrespondentin kolumnistin bloggerin youtuberin influencerin verlegerin intendantin kuratorin
museumsdirektorin lehrerin schulleiterin rektorin schülerin studentin auszubildende erzieherin landwirtin bäuerin winzerin
försterin jägerin gärtnerin köchin bäckerin wirtin gastwirtin gastronomin hotelbesitzerin händlerin verkäuferin kundin kellnerin
fahrerin lokführerin busfahrerin taxifahrerin zugbegleiterin handwerkerin arbeiterin angestellte rentnerin pensionärin
nachbarin anwohnerin bewohnerin mieterin vermieterin bürgerin einwohnerin besucherin touristin urlauberin passagierin aktivistin
klimaaktivistin demonstrantin organisatorin veranstalterin gewerkschafterin betriebsrätin betriebsratschefin vertreterin funktionärin
mitarbeiterin kollegin helferin retterin feuerwehrfrau einsatzleiterin mutter tochter schwester großmutter oma tante ehefrau
freundin witwe enkelin patientin entwicklerin programmiererin designerin erfinderin nobelpreisträgerin
preisträgerin gewinnerin siegerin verliererin kandidatin spitzenkandidatin bewerberin herausforderin herausfordererin amtsinhaberin nachfolgerin
vorgängerin stellvertreterin gastgeberin oppositionsführerin oppositionspolitikerin präsidentschaftskandidatin kommissionspräsidentin
kommissionschefin parlamentspräsidentin bundestagspräsidentin landtagspräsidentin vizepräsidentin vizekanzlerin gesundheitsexpertin
bundesinnenministerin bundesaußenministerin bundesfinanzministerin bundesgesundheitsministerin bundesverkehrsministerin bundesumweltministerin
bundesjustizministerin bundesverteidigungsministerin bundesbildungsministerin bundesfamilienministerin wirtschaftsministerin
justizministerin gesundheitsministerin umweltministerin verkehrsministerin kultusministerin landwirtschaftsministerin bildungsministerin
familienministerin ezb-präsidentin ezb-chefin notenbankchefin gewerkschaftschefin verbandschefin vereinschefin konzernchefin klinikchefin
zoodirektorin tierpflegerin tierärztin bergsteigerin skirennläuferin biathletin fußballerin handballerin
geschädigte zeitzeugin weinkönigin
""")

_EITHER = _words("""
frau frauen dame vize fraktionsvize parteivize
mitglied vorstandsmitglied ratsmitglied präsidiumsmitglied parteimitglied jurymitglied opfer unfallopfer missbrauchsopfer person kind
mädchen baby star popstar filmstar filmemacher-duo zwilling mensch insider whistleblower teenager promi model coach ceo cfo
abgeordnete abgeordneten bundestagsabgeordnete landtagsabgeordnete europaabgeordnete vorsitzende vorsitzenden beauftragte
beauftragten wehrbeauftragte datenschutzbeauftragte angeklagte angeklagten beschuldigte beschuldigten verdächtige verdächtigen
tatverdächtige verletzte überlebende betroffene angehörige angehörigen hinterbliebene verwandte verwandter reisende
jährige jähriger jährigen 18-jährige 18-jähriger parteivorsitzende fraktionsvorsitzende vorstandsvorsitzende aufsichtsratsvorsitzende
landesvorsitzende bundesvorsitzende kreisvorsitzende ortsvorsitzende vereinsvorsitzende gewerkschaftsvorsitzende personalratsvorsitzende
sachverständige studierende bevollmächtigte vertrauter vertraute parteifreunde lehrkraft führungskraft pflegekraft fachkraft hilfskraft
eltern großeltern geschwister paar ehepaar familie leute menschen experten forscher wissenschaftler ärzte anwohner bewohner
augenzeugen zeugen beobachter kritiker befürworter gegner anhänger unterstützer teilnehmer demonstranten aktivisten rettungskräfte einsatzkräfte
ermittler beamte beamten polizisten soldaten retter helfer anwälte verteidiger politiker abgeordnete minister juristen ökonomen analysten
fans zuschauer besucher gäste schüler studenten lehrer kunden nachbarn mitarbeiter beschäftigte gewerkschafter landwirte bauern
""")

AGES = frozenset(f"{age}-{form}" for age in range(5, 106) for form in ("jährige", "jähriger", "jährigen"))

_GROUPS = _words("""
linke linken grünen linkspartei linksfraktion piratenpartei freidemokraten sozialdemokraten christdemokraten liberalen
polizei bundespolizei landespolizei kriminalpolizei kripo polizeidirektion polizeipräsidium polizeiinspektion landeskriminalamt
bundeskriminalamt lka bka feuerwehr staatsanwaltschaft generalstaatsanwaltschaft bundesanwaltschaft gericht amtsgericht landgericht
oberlandesgericht bundesgerichtshof bgh bundesverfassungsgericht verfassungsgericht verwaltungsgericht gerichtshof kammer senat justiz
verteidigung anklage regierung bundesregierung landesregierung staatsregierung koalition opposition kabinett ministerium bundesministerium
innenministerium außenministerium finanzministerium verteidigungsministerium gesundheitsministerium justizministerium umweltministerium
verkehrsministerium wirtschaftsministerium kultusministerium landwirtschaftsministerium auswärtiges_amt kanzleramt präsidialamt
kreml weißes_haus pentagon parlament bundestag bundesrat landtag kongress repräsentantenhaus unterhaus oberhaus duma knesset fraktion
partei union ausschuss kommission eu-kommission europäische_kommission europaparlament vereinte_nationen uno un-sicherheitsrat
sicherheitsrat nato weltgesundheitsorganisation who iwf weltbank ezb bundesbank notenbank zentralbank fed behörde behörden amt bundesamt
umweltbundesamt statistisches_bundesamt kartellamt bundesnetzagentur agentur bundesagentur gesundheitsamt ordnungsamt jugendamt
robert_koch-institut institut ifo-institut wetterdienst stadt stadtverwaltung verwaltung gemeinde kreis landkreis landratsamt
bezirksregierung rathaus stadtrat gemeinderat kreistag magistrat verband bundesverband landesverband branchenverband dachverband verein
klub club fußballverband dfb dfl uefa fifa ioc gewerkschaft verdi ig_metall dgb gdl betriebsrat arbeitgeberverband arbeitgeber
handelskammer handwerkskammer kirche bistum erzbistum diözese vatikan bischofskonferenz gemeinschaft zentralrat moschee unternehmen
konzern firma hersteller autobauer betreiber netzbetreiber versorger bank sparkasse versicherung versicherer krankenkasse bahn
deutsche_bahn lufthansa fluggesellschaft airline flughafen reederei verkehrsbetriebe verlag sender zeitung redaktion universität
uni hochschule schule klinik krankenhaus klinikum stiftung organisation hilfsorganisation menschenrechtsorganisation umweltorganisation
umweltverband tierschutzverein bürgerinitiative initiative bündnis bewegung greenpeace amnesty rotes_kreuz caritas diakonie
militär armee bundeswehr streitkräfte marine luftwaffe generalstab geheimdienst verfassungsschutz bundesnachrichtendienst bnd
miliz rebellen taliban hamas hisbollah botschaft konsulat delegation leitung geschäftsführung vorstand aufsichtsrat unternehmensleitung
klinikleitung schulleitung vereinsführung rettungsdienst rettungsleitstelle leitstelle bergwacht technisches_hilfswerk thw seenotretter dlrg drk küstenwache
zoll hauptzollamt finanzamt rechnungshof bundesrechnungshof museum theater zoo tierpark sprecherteam jury komitee nobelkomitee
veranstalter organisatoren familie eltern studie bericht gutachten schreiben mitteilung
""")

ORGANISATION_WORDS = _words("""
gmbh ag se kg kgaa ohg e.v. ev mbh co. inc. inc ltd corp. corp group gruppe holding konzern werke stadtwerke verband bund bundesverband verein
vereinigung gesellschaft genossenschaft stiftung institut akademie universität hochschule uni fachhochschule klinik klinikum krankenhaus
ministerium amt behörde agentur kommission kommissariat gericht partei union fraktion koalition bank sparkasse versicherung versicherungen
fc sc sv tsv vfb vfl fsv tsg sg bsc rb 1. borussia eintracht fortuna hertha werder schalke bayern dynamo hansa arminia holstein rot-weiß united
city real kirche bistum erzbistum orden gewerkschaft ig kammer handelskammer rat zentralrat parlament bundestag landtag senat polizei
feuerwehr bundeswehr armee marine verlag zeitung rundfunk fernsehen radio tv orchester philharmoniker theater oper museum zentrum
forum netzwerk initiative bündnis allianz bewegung hilfswerk kreuz dienst nachrichtenagentur airlines airways motors energy
""")

PLACE_WORDS = _words("""
straße strasse platz allee weg gasse ring damm ufer brücke tor park garten wald berg gebirge tal see meer fluss bach insel inseln küste bucht
hafen bahnhof hauptbahnhof flughafen stadt altstadt dorf kreis landkreis bezirk region land provinz bundesland kanton republik staat
königreich kirche dom schloss burg stadion arena halle rathaus markt marktplatz viertel siedlung autobahn bundesstraße
nord süd ost west norden süden osten westen ober unter bad sankt st. am
""")

PARTICLES = _words(
    "von van de der den zu zum zur vom von_der von_den van_der van_den van_de dos da di du del della la le el al bin ibn ben abu y und"
)

CALENDAR = _words("""
januar jänner februar februars feber märz april mai juni juli august september oktober november dezember januars aprils juli
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags freitags samstags sonntags
montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen
donnerstagmorgen freitagmorgen samstagmorgen sonntagmorgen montagnachmittag dienstagnachmittag mittwochnachmittag donnerstagnachmittag
freitagnachmittag samstagnachmittag sonntagnachmittag montagvormittag dienstagvormittag mittwochvormittag donnerstagvormittag
freitagvormittag montagmittag dienstagmittag mittwochmittag donnerstagmittag freitagmittag samstagnacht sonntagnacht montagnacht
jan. feb. apr. jun. jul. aug. sept. okt. nov. dez. ostern pfingsten weihnachten silvester neujahr karfreitag ostermontag ostersonntag
pfingstmontag fronleichnam allerheiligen advent heiligabend fasching karneval ramadan
frühjahr frühling sommer herbst winter morgen vormittag mittag nachmittag abend nacht wochenende woche monat jahr jahrzehnt
""")

MEDIA = _words("""
dpa afp reuters ap epd kna sid apa ddp dapd dts itar-tass tass interfax xinhua anadolu ansa efe bbc cnn nbc abc cbs cnbc bloomberg fox_news sky
n-tv ntv n24 welt zdf ard wdr ndr mdr rbb swr br hr sr radio_bremen deutschlandfunk dlf deutschlandradio deutsche_welle dw rtl sat.1 sat1
prosieben pro_sieben vox arte 3sat phoenix orf srf orf.at sky_sport sport1 dazn eurosport antenne_bayern radio tagesschau tagesthemen heute heute-journal
morgenmagazin mittagsmagazin frontal panorama monitor report bild bild-zeitung bild_am_sonntag bild.de bams spiegel spiegel_online der_spiegel focus stern zeit
die_zeit zeit_online faz frankfurter_allgemeine frankfurter_allgemeine_zeitung frankfurter_allgemeinen_zeitung süddeutsche süddeutsche_zeitung süddeutschen_zeitung
sz taz tageszeitung tagesspiegel handelsblatt wirtschaftswoche manager_magazin capital die_welt welt_am_sonntag frankfurter_rundschau frankfurter_rundschau_fr rheinische_post rheinischen_post
neue_osnabrücker_zeitung neuen_osnabrücker_zeitung passauer_neue_presse passauer_neuen_presse augsburger_allgemeine augsburger_allgemeinen stuttgarter_zeitung stuttgarter_nachrichten
berliner_zeitung berliner_morgenpost hamburger_abendblatt kölner_stadt-anzeiger express leipziger_volkszeitung sächsische_zeitung märkische_allgemeine
ostsee-zeitung weser-kurier mannheimer_morgen merkur münchner_merkur tz abendzeitung neues_deutschland junge_welt freitag cicero
redaktionsnetzwerk_deutschland rnd funke mediengruppe funke-mediengruppe funke-zeitungen kurier standard der_standard presse die_presse kronen_zeitung krone profil
neue_zürcher_zeitung nzz tages-anzeiger blick sonntagsblick weltwoche kicker sport_bild 11freunde transfermarkt
new_york_times washington_post wall_street_journal guardian times financial_times le_monde figaro libération el_país la_repubblica corriere_della_sera
deutsche_presse-agentur deutschen_presse-agentur presse-agentur nachrichtenagentur nachrichtenagenturen agentur zeitung zeitungen magazin nachrichtenmagazin sender fernsehsender
radiosender rundfunk fernsehen boulevardblatt blatt wochenzeitung tagesblatt sonntagszeitung regionalzeitung wikinews wikipedia
twitter facebook instagram youtube tiktok telegram whatsapp truth_social mastodon bluesky linkedin x al-dschasira al_jazeera al-arabija
evangelischer_pressedienst evangelischen_pressedienst katholische_nachrichten-agentur katholischen_nachrichten-agentur
""")

FEMININE_NAMES = _words("""
maria anna anne anja andrea angela angelika annalena annegret annette antje antonia astrid aylin ayşe ayse barbara beate beatrix beatrice bettina birgit
birgitt brigitte britta carla carmen carola carolin caroline charlotte christa christel christiane christina christine clara claudia
constanze cordula cornelia dagmar daniela diana doris dorothea dorothee edith elena elif elisabeth elke ella ellen elsa emilia emily emma
emine erika esra esther eva eveline evelyn fatima fatma felicitas franka franziska frauke frieda friederike gabi gabriela gabriele gerda gerlinde
gertrud gisela gitta grit gudrun gülay hanna hannah hannelore hatice hedwig heide heidemarie heidi heidrun heike helen helena helene
helga henriette herta hilde hildegard ida ilka ilona ilse ines inga inge ingeborg ingrid irene irina iris irma irmgard isabel isabell
isabella isabelle jacqueline jana janina janine jasmin jennifer jenny jessica jette joana johanna josefine judith julia juliane jutta karen
karin karla karola karoline katarina katharina käthe kathleen kathrin katja katrin katy kerstin kim kira kirsten klara klaudia
kristin kristina lara larissa laura lea lena leni leonie leyla lia lieselotte lili lilly lina linda lisa lotte louisa louise lucia lucie
ludmilla luisa luise lydia magdalena maike maja malu manja manuela mareike margarete margaret margarethe margit margot margrit marianne marie
marina marion marita marlene marlies marta martha martina mathilde maya mechthild melanie melek melissa meral merle meryem mia michaela michelle
milena mira miriam mona monika nadine nadja nancy natalia natalie natascha nele nicola nicole nina nora olga oksana olena patricia paula
pauline petra pia ramona rebecca regina regine renate ricarda rita romy ronja rosa rosemarie roswitha ruth sabine sabrina sahra samira sandra
sandy sara sarah saskia selin selma sevim sibylle siegrid sigrid silke silvia simone sina sofia sofie sonja sophia sophie stefanie steffi
stella stephanie susan susanne svenja svetlana swetlana sybille sylvia tamara tanja tatjana teresa thea thekla theresa therese tina traute
trude ulla ulrike ursula ute valentina valerie vanessa vera verena veronika viktoria victoria viola walburga waltraud wiebke wilhelmine yasemin
yasmin yvonne zehra zeynep zoe zuzana agnieszka aleksandra alexandra alexia alice alicia alina alma amelie amina amira anastasia anette
angelina anika anita anke anni annika ariane aurelia ayla bärbel begüm bianca biljana bożena canan catharina cathrin cathleen celine chiara
christin claire corinna danuta dilek dunja dragana edeltraud elfriede elvira ewa filiz finja florentine frida giulia greta gundula gunda
hillary ivana iwona jelena joanna jolanta josephine julija kamala kamila kerstin-maria kornelia leila lieselott liliana ljiljana
lore loretta ljudmila magda małgorzata malgorzata marija marijana maren marlen melitta mette mira miriam nadeschda nadia nevin nilüfer
nurcan oxana özlem paulina pelin philine rahel ria rosi ruža saadet sanja sema serap sevgi siglinde songül sonia swantje tabea tuğba
tülay tomma ulrica ursel urszula uschi vesna wanda wilma xenia yildiz zofia zora ursula-maria eva-maria anna-lena ann-kathrin anne-marie
marie-luise marie-agnes hella hertha insa imke inka kristine katharine theresia hermine hiltrud wencke friedel gesine gesa gesche almut
mary jane elizabeth nancy hilary michelle jill melania condoleezza madeleine theresa liz giorgia christine ursula sanna kaja mette brigitte ségolène
margrethe cécile roberta federica aung greta malala jacinda dilma cristina
""")

MASCULINE_NAMES = _words("""
achim adam adolf adrian ahmad ahmed ahmet albert albrecht alex alexander alfons alfred ali alois andré andre andreas andrej anton armin arne arno arnold
arthur artur attila axel baris barış bastian benedikt benjamin benno bernd bernhard bert berthold björn bodo boris burak bruno burkhard
burkhart can carl carsten christian christof christoph christopher claudius claus clemens conrad constantin cornelius dag daniel david deniz
dennis detlef dieter dietmar dietrich dimitri dirk dominic dominik eberhard eckart eckhard edgar edmund eduard egon elias emil emre enrico
erdal ercan erhard eric erich erik ernst erwin eugen ewald fabian falk felix ferdinand florian frank franz frieder friedhelm friedrich fritz gabriel
georg gerald gerd gerhard gernot gert gottfried gregor guido günter günther gunnar gunther gustav hagen hakan hannes hanno hans harald hartmut
hasan hauke heiko heiner heinrich heinz helge helmut helmuth hendrik henning henri henrik henry herbert heribert hermann hinrich holger
horst hubert hubertus hugo hüseyin ibrahim igor ilja ingo ingolf ismail ivan iwan jakob jan janis jannik jannis jens jeremias jerzy jim
joachim joao jochen joe joel johann johannes john jonas jonathan jörg jörn josef joseph joschka jost josua jörn jürgen julian julius jürg justus kai
karl karl-heinz karl-theodor karsten kaspar kemal kenan kevin kilian klaus klaus-dieter knut konrad konstantin kurt lars lasse laurenz leander lennart leo leon
leonard leonhard leopold linus lorenz lothar louis luca ludger ludwig luis lukas lutz magnus malte manfred manuel marc marcel marco marcus mario marius
mark marko markus martin mathias mats matthias matteo matti max maximilian mehmet melchior mesut michael michail mike milan mirko mohamed mohammed moritz
murat mustafa nico niclas nicolas nick niels nikita niklas nikolai nikolas nikolaus nils norbert nuri olaf ole oleg oliver olli omid onur
orhan oskar osman oswald otmar ottmar otto paolo pascal patrick patrik paul pavel pawel peer peter phil philip philipp pierre piotr
rafael raimund rainer ralf ralph ramazan raphael reiner reinhard reinhold rené rene richard rico robert robin rocco roger roland rolf roman ronald ronny
rudi rudolf rüdiger rupert ruprecht samuel sandro sascha sebastian selim serdar sergej sergei severin siegfried siegmar sigmar sigmund simon sönke
sören stefan steffen stephan steven sven swen tarek tayfun theo theodor thilo thomas thorben thorsten til till tilman tim timo timon timur tino
tobias tom tomasz tomislav toni torben torsten tristan udo ulf uli ulrich umut urban urs uwe valentin veit victor viktor vincent vitali
vladimir volker waldemar walter walther wenzel werner wieland wilfried wilhelm willi willy winfried wladimir wolf wolfgang wolfram wolodymyr xaver
yannick yasin yilmaz yunus yusuf zoran zlatan aleksander aleksandar aydin bartosz branko bülent cem cemil cengiz damian dariusz darko dejan donald dragan dušan emanuel ferit fatih fikret grzegorz goran hamid hamza hans-peter hans-jürgen hans-georg hans-dieter hans-joachim hans-werner
frank-walter franz-josef karl-josef ernst-wilhelm jean jean-claude jean-pierre josé jose josip jovan juan jurij kasimir krzysztof levent ljubomir luka
marek maciej mariusz maik marvin milos miloš miroslav mladen nadir nenad nihat noah oktay ömer özgür petar pjotr predrag recep rostislav rustam salih sami
savas slobodan stanislaw stanislav stjepan süleyman tahir tolga tadeusz tuncay turgut ümit veli vedat witali wjatscheslaw yavuz zbigniew zeki
horst-dieter ludolf meinhard mirco norman percy ragnar reimund roderich samir siegbert silvio thies tjark traugott ulli utz volkmar wendelin
barack george bill joe boris tony gordon emmanuel françois nicolas silvio mario matteo benjamin bashar baschar muammar hosni hassan mahmud
mahmoud recep tayyip dmitri dmitrij kim xi shinzo narendra justin jair nelson franziskus benedikt alexej aleksej viktor sándor jarosław lech vaclav
elon jeff tim steve mark larry warren jerome jens antonio ban kofi jose manuel herman charles harry william philip andrew """)

NOT_NAMES = _words("""
deutschland österreich schweiz europa berlin hamburg münchen köln frankfurt stuttgart düsseldorf dortmund essen leipzig bremen dresden hannover nürnberg duisburg bochum
wuppertal bielefeld bonn münster karlsruhe mannheim augsburg wiesbaden mainz kiel rostock magdeburg erfurt potsdam schwerin saarbrücken freiburg lübeck kassel
wien zürich bern basel genf graz linz salzburg innsbruck bayern sachsen thüringen hessen brandenburg niedersachsen nordrhein-westfalen rheinland-pfalz saarland
schleswig-holstein mecklenburg-vorpommern sachsen-anhalt baden-württemberg russland ukraine frankreich italien spanien polen großbritannien england türkei
griechenland usa china japan indien israel iran irak syrien afghanistan ägypten brasilien kanada mexiko washington moskau paris london brüssel rom madrid peking
tokio kiew warschau athen istanbul ankara new york los angeles
deutsche deutschen deutscher deutsches europäische europäischen europäer russische russischen russen amerikaner amerikanische us briten britische franzosen französische
italiener polnische türken türkische türkischen ukrainer ukrainische israelis palästinenser syrer chinesen chinesische japaner griechen
bundesdeutsche christen christliche muslime juden katholiken protestanten evangelische katholische islam christentum spd cdu csu fdp afd grüne grünen
linke linken linkspartei piraten npd bsw freie wähler union ampel koalition opposition sozialdemokraten christdemokraten liberale konservative
republikaner demokraten labour tories nato uno un eu oecd who
menschen mensch leute frauen frau männer mann kinder kind eltern familie jugendliche personen person opfer täter tote verletzte leben tod
jahr jahre jahren jahres monat monate monaten woche wochen tag tage tagen tages stunde stunden minute minuten sekunden zeit zeiten uhr ende
anfang beginn mitte hälfte teil teile stück seite seiten fall fälle fällen grund gründe gründen ziel ziele weg wege art weise form sache sachen
ding dinge punkt punkte frage fragen antwort antworten problem probleme lösung lösungen idee ideen thema themen wort worte meinung ansicht sicht
arbeit arbeiten arbeitsplatz arbeitsplätze job jobs geld euro dollar cent franken prozent million millionen milliarde milliarden tausend hundert
dutzend zahl zahlen anzahl menge höhe länge größe meter kilometer liter tonne tonnen kilogramm grad preis preise kosten steuer steuern
haushalt schulden kredit zinsen gewinn umsatz verlust verluste markt märkte wirtschaft industrie handel börse aktie aktien konzern unternehmen firma
stadt städte gemeinde gemeinden ort orte dorf land länder staat staaten region gebiet gebiete bezirk straße straßen haus häuser wohnung wohnungen
gebäude zimmer tür fenster schule schulen kirche kirchen krankenhaus bahnhof flughafen zug züge bahn bus auto autos fahrzeug fahrzeuge lastwagen
wagen motorrad fahrrad schiff boot flugzeug hubschrauber unfall unfälle unglück brand feuer rauch flammen explosion schaden schäden wasser hochwasser
regen schnee sturm unwetter wetter wind luft klima umwelt natur wald tier tiere hund hunde katze vögel fisch pflanzen
polizei feuerwehr gericht prozess urteil strafe haft gefängnis anklage verdacht ermittlungen festnahme tat tatort mord angriff angriffe anschlag
gewalt krieg kriege frieden waffen waffe soldaten truppen armee militär kampf kämpfe konflikt krise krisen gefahr gefahren risiko risiken sicherheit
regierung parlament gesetz gesetze gesetzentwurf wahl wahlen wähler stimmen stimme mehrheit partei parteien politik politiker abgeordnete
minister ministerium amt behörde behörden verwaltung kommission ausschuss rat verband verein organisation gruppe gruppen mitglied mitglieder
vorstand chef leiter sprecher experte experten forscher studie studien umfrage umfragen bericht berichte ergebnis ergebnisse daten angaben
informationen information nachricht nachrichten zeitung medien fernsehen internet netz buch bücher film filme musik kunst kultur theater museum
spiel spiele spieler mannschaft team tor tore sieg niederlage saison liga trainer verein fans stadion meister meisterschaft pokal finale turnier titel
runde platz punkte start rennen olympia weltmeisterschaft em wm bundesliga champions league
recht rechte pflicht freiheit demokratie gesellschaft verantwortung vertrauen hoffnung angst sorge sorgen freude glück trauer schmerz kraft
hilfe unterstützung schutz gesundheit krankheit virus corona pandemie impfung impfstoff patienten ärzte pflege bildung forschung wissenschaft technik
energie strom gas öl kohle atomkraft kernkraft heizung verbrauch versorgung verkehr bau projekt projekte plan pläne programm maßnahme maßnahmen
entscheidung entscheidungen beschluss vorschlag vorschläge forderung forderungen kritik vorwurf vorwürfe protest proteste demonstration
streik verhandlungen gespräch gespräche treffen sitzung konferenz gipfel besuch reise abkommen vertrag verträge vereinbarung zusammenarbeit beziehungen
bürger bürgerinnen einwohner bewohner anwohner besucher gäste kunden mitarbeiter beschäftigte arbeitnehmer arbeitgeber gewerkschaft schüler
schülerinnen studenten studierende lehrer flüchtlinge migranten ausländer zuwanderung
wahrheit fehler schuld folge folgen ursache ursachen wirkung lage situation zustand entwicklung veränderung zukunft vergangenheit gegenwart
geschichte jahrhundert welt erde himmel sonne mond meer see fluss berg berge hand hände kopf auge augen herz blut körper
anfrage auskunft aussage aussagen äußerung erklärung mitteilung pressemitteilung stellungnahme interview pressekonferenz rede auftritt
blick schritt schritte zeichen signal rolle chance chancen möglichkeit möglichkeiten bedingung bedingungen voraussetzung regel regeln ausnahme
bedeutung wert werte qualität standard niveau vergleich unterschied gegensatz zusammenhang hintergrund hinweis hinweise beweis beweise spur spuren
suche einsatz rettung kontrolle kontrollen betrieb betriebe werk werke anlage anlagen produkt produkte ware waren lebensmittel essen trinken
nach vor seit bei mit ohne trotz wegen während obwohl weil wenn als dass ob aber und oder doch denn auch nur schon noch so wie was wer wo wann warum
hier dort dann da jetzt heute gestern morgen bisher zuvor später danach dabei dazu damit davon dafür dagegen darum deshalb daher zudem außerdem
allerdings jedoch dennoch trotzdem inzwischen mittlerweile unterdessen gleichzeitig zugleich zunächst schließlich letztlich insgesamt insbesondere vor allem
laut für gegen über unter durch um zwischen im am zum zur vom beim ins der die das ein eine einen einem einer kein keine dieser diese dieses
er sie es wir ihr ich man sein seine ihre ihr unser unsere alle viele einige mehrere beide andere nichts etwas jeder jede
ja nein bitte danke natürlich vielleicht sicher klar eigentlich leider
""")

ABBREVIATIONS = _words("""
z.b. z._b. d.h. d._h. u.a. u._a. u.s.w. usw. bzw. ca. evtl. ggf. vgl. inkl. exkl. zzgl. etc. o.ä. o.g. s.o. s.u. i.d.r. i.a. u.u. z.t. z.zt. v.a. m.e. a.d. a.m.
n.chr. v.chr. chr. dr. prof. dipl. dipl.-ing. ing. mag. med. jur. phil. rer. nat. h.c. hr. fr. st. str. nr. tel. abs. art. bd. bzgl. einschl. geb. gest.
verh. ehem. jr. sen. jun. sog. allg. bes. dt. engl. franz. lat. max. min. mind. mio. mrd. tsd. mr. mrs. ms. jan. feb. febr. mär. apr. jun. jul. aug. sep. sept. okt.
nov. dez. mo. di. mi. do. sa. so. std. min. sek. s. f. ff. hrsg. hg. red. verf. anm. aufl. kap. ebd. co. inc. ltd. corp. gebr. e.v. a.g. u.s. u.n. l. m. vs. vors. stellv. gen. oblt. lt. hptm. sgt.
""")

STOP_WORDS = _words("""
aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anders auch auf aus außer außerdem ab
bald bei beim beide beiden beides bereits besonders bin bis bisher bist brauchen da dabei dadurch dafür dagegen daher dahin damals damit danach daneben dann daran
darauf daraus darf darin darüber darum darunter das dass dasselbe davon davor dazu dein deine deinem deinen deiner dem demnach den denen denn dennoch der deren
derselbe des deshalb dessen dich die dies diese dieselbe diesem diesen dieser dieses dir doch dort drei du durch dürfen eben ebenso ehe eher eigentlich ein eine einem
einen einer eines einfach einige einigem einigen einiger einiges einmal er erst erste ersten es etwa etwas euch euer eure eurem euren für gab ganz gar gegen gegenüber
gehen geht genau gerade gern gewesen gibt ging groß große großen gut habe haben hat hatte hatten hätte hätten her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren
ihrer ihres im immer in indem innerhalb ins inzwischen irgend ist ja jede jedem jeden jeder jedes jedoch jemand jene jenem jenen jener jenes jetzt kam kann kein keine
keinem keinen keiner keines knapp kommen kommt konnte konnten könne können könnte könnten künftig lange laut lassen lässt letzte letzten machen macht mal man manche
mehr mehrere mein meine meinem meinen meiner meist mich mir mit mittlerweile möchte mögen möglich muss müssen musste mussten müsste nach nachdem nachher neben nein
neu neue neuen nicht nichts nie niemand noch nun nur ob oben obwohl oder oft ohne pro rund schon sehr sei seien sein seine seinem seinen seiner seines seit seitdem
selbst sich sicher sie sind so sobald sogar solche solchem solchen solcher soll solle sollen sollte sollten somit sondern sonst soweit sowie sowohl statt stets
trotz trotzdem über um und uns unser unsere unserem unseren unserer unter viel viele vielem vielen vielleicht vom von vor vorher wann war waren warum was weder
weg wegen weil weiter weitere weiteren weiterhin welche welchem welchen welcher welches wem wen wenig wenige weniger wenn wer werde werden wessen wie wieder will wir
wird wirklich wo wobei wohl wolle wollen wollte wollten worden wurde wurden würde würden zu zudem zuerst zuletzt zum zunächst zur zurück zusammen zuvor zwar zwei zwischen
sagte sagt sagten erklärte hieß teilte mitteilte uhr jahr jahre jahren prozent
""")

_VENUES = (
    "Pressekonferenz|Mitteilung|Pressemitteilung|Erklärung|Stellungnahme|Rede|Ansprache|Fernsehansprache|Videobotschaft|Botschaft|Fragestunde|Anhörung|Debatte|"
    "Sitzung|Regierungserklärung|Talkshow|Sendung|Veranstaltung|Kundgebung|Wahlkampfveranstaltung|Demonstration|Versammlung|Hauptversammlung|"
    "Mitgliederversammlung|Bürgerversammlung|Predigt|Medienrunde|Presserunde|Studie|Analyse|E-Mail|Nachricht|Kolumne|Urteilsbegründung|"
    "Eröffnungsrede|Trauerfeier|Gedenkveranstaltung|Gedenkfeier|Preisverleihung|Antwort|Meldung|Presseerklärung|Aussendung|Sondersitzung|"
    "Telefonkonferenz|Video-Schalte|Pressegespräch|Unterrichtung|Vernehmung|Konferenz|Tagung|Rundmail|Gerichtsverhandlung|Verhandlung"
)
_NEUTER_VENUES = (
    "Interview|Gespräch|Statement|Schreiben|Brief|Video|Tweet|Post|Posting|Beitrag|Facebook-Post|Facebook-Eintrag|Gastbeitrag|Kommentar|Podcast|Blog|"
    "Blogeintrag|Telefonat|Fernsehinterview|TV-Interview|Radiointerview|Sommerinterview|Zeitungsinterview|Pressegespräch|Hintergrundgespräch|"
    "Papier|Gutachten|Bericht|Aufruf|Plädoyer|Prozess|Parteitag|Rundschreiben|Positionspapier|Rundfunkinterview|Fernsehduell|Bundestag|Landtag|Parlament|"
    "Stadtrat|Gemeinderat|Kreistag|Ausschuss|Bundesrat|Gerichtssaal|Zeugenstand"
)
_PRESS = (
    "dpa|AFP|Reuters|AP|epd|KNA|SID|APA|ZDF|ARD|WDR|NDR|MDR|RBB|SWR|BR|RTL|ORF|SRF|BBC|CNN|Deutschlandfunk|Deutschlandfunk Kultur|n-tv|Sender|"
    "Fernsehsender|Radiosender|Nachrichtensender|Nachrichtenagentur|Nachrichtenmagazin|Presse-Agentur|Pressedienst|Magazin|Zeitung|Zeitungen|Tageszeitung|"
    "Boulevardzeitung|Wochenzeitung|Blatt|Presse|Journalisten|Reportern|Medienvertretern|Medien|Redaktion|Redaktionsnetzwerk|Mediengruppe|"
    "Rundfunk|Fernsehen|Portal|Nachrichtenportal|Onlineportal|Internetportal|Spiegel|Focus|Tagesspiegel|Handelsblatt"
)
_OUTLET = (
    r"(?:[a-zäöü]{3,20}e[nr] )?(?:(?-i:[A-ZÄÖÜ])[\w.-]{0,30} ){0,3}(?:[\w.-]{1,30}-)?"
    rf"(?:{_PRESS})(?:-[\w-]{{1,30}})?\b(?: [„»\"‚“][^“”«\"‘„»\n]{{1,60}}[“”«\"‘])?"
)
_QUOTED_OUTLET = r"[„»\"‚“][^“”«\"‘„»\n]{1,60}[“”«\"‘](?:-[\w-]{1,30})?(?: \([^)\n]{1,30}\))?"
_NETWORKS = (
    "Twitter|X|Facebook|Instagram|YouTube|Youtube|TikTok|Telegram|Truth Social|Mastodon|Bluesky|LinkedIn|Threads|Snapchat|Weibo|"
    "Kurznachrichtendienst(?: (?:Twitter|X))?|Plattform(?: (?:X|Truth Social|Bluesky|Telegram))?|Internetseite|Website|Webseite|Homepage|Internet|Netz|Facebook-Seite"
)

CHANNELS = (
    rf"\b(?:in|bei|auf|während|aus|mit|per) (?:einer|der|ihrer|seiner|dieser) (?:[a-zäöüß-]{{3,25}} ){{0,2}}(?:{_VENUES})\b",
    rf"\b(?:in|bei|auf|während|aus|mit) (?:einem|dem|ihrem|seinem|diesem) (?:[a-zäöüß-]{{3,25}} ){{0,2}}(?:{_NEUTER_VENUES})\b",
    rf"\b(?:im|beim|am) (?:[a-zäöüß-]{{3,25}} ){{0,2}}(?:{_NEUTER_VENUES})\b(?: (?:mit|der|des) (?:(?:der|dem|den|des) )?(?:{_OUTLET}|{_QUOTED_OUTLET}))?",
    rf"\b(?:auf|über|bei|via|in) (?:(?:seinem|ihrem|dem|der|seiner|ihrer|einem|den|sozialen) ){{0,2}}(?:{_NETWORKS})\b",
    r"\b(?:in den sozialen (?:Medien|Netzwerken)|auf Anfrage|auf Nachfrage|auf seinem (?:Twitter|X|Facebook|Instagram)-(?:Account|Konto|Profil)|vor Gericht|vor Journalisten|per Twitter|via Twitter)\b",
    rf"\b(?:gegenüber )?(?:der|dem|den) {_OUTLET}",
    rf"\b(?:gegenüber )?(?:der|dem|den) {_QUOTED_OUTLET}",
    rf"\b(?:im|in der|in den|bei|beim) (?:{_OUTLET}|{_QUOTED_OUTLET})",
    r"\bam Rande (?:der|des|einer|eines) (?:[\w-]{2,30} ){0,2}[\w-]{3,40}",
    r"\b(?:am|nach dem|vor dem) (?:Telefon|Mikrofon)\b",
    r"\bnach (?:dem (?:Spiel|Abpfiff|Schlusspfiff|Rennen|Urteil|Treffen|Gipfel)|der (?:Partie|Sitzung|Verhandlung))\b",
)

DANGLING = _words("""
er sie es dieser diese dieses diesen diesem jener jene jenes dies das_sei das_ist das_war dabei dadurch dafür dagegen daher dahinter damit danach daneben daran darauf
daraufhin daraus darin darüber darum darunter davon davor dazu dazu_kommt deshalb deswegen demnach dementsprechend dennoch denn derzeit dieselbe derselbe dort
ebenso ebenfalls ferner folglich gleichzeitig hierbei hierfür hierzu hingegen indes indessen insofern inzwischen jedoch mithin nichtsdestotrotz schließlich seitdem
somit sonst stattdessen trotzdem überdies unterdessen vielmehr weiterhin wiederum zudem zugleich zuvor zuletzt außerdem allerdings anschließend auch aber doch und oder
ihr ihre ihren seine sein seiner solche so beide beiden ersterer letzterer damals derweil mittlerweile genauso zum_einen zum_anderen andererseits einerseits
ein_weiterer eine_weitere ein_weiteres weitere weil obwohl sodass wobei nämlich übrigens
""")


LEXICON = Lexicon(
    code="de",
    speech_verbs=SPEECH_VERBS,
    framing_verbs=FRAMING_VERBS,
    participles=PARTICIPLES,
    addressed_verbs=ADDRESSED_VERBS,
    according_to=ACCORDING_TO,
    according_after=("zufolge",),
    so_words=frozenset({"so"}),
    speech_nouns=SPEECH_NOUNS,
    pronouns=PRONOUNS,
    first_person=_words("ich wir mich mir mein meine meinem meinen meiner uns unser unsere unserem unseren unserer"),
    determiners=DETERMINERS,
    prepositions=PREPOSITIONS,
    conjunctions=CONJUNCTIONS,
    auxiliaries=AUXILIARIES,
    adverbs=ADVERBS,
    honorifics=HONORIFICS,
    role_nouns=Compounds(_MASCULINE | _FEMININE | _EITHER | AGES, _M_HEADS | _F_HEADS | _HEADS),
    feminine_roles=Compounds(_FEMININE, _F_HEADS),
    masculine_roles=Compounds(_MASCULINE - _EITHER, _M_HEADS),
    group_nouns=Compounds(_GROUPS, _GROUP_HEADS),
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
    nouns_capitalised=True,
)
