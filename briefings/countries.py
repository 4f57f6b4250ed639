"""Names of countries and continents and of those who live there, in six languages: they tell where something is, and seldom what it is about."""

_BEGINNINGS = """
afghan africa afrika afrique albania albanes albanie aleman allemagn allemand algeria algerie algier argelia argelin argentin armenia armenie
america amerik ameriq antarc arabi asiat australi austria austrie autrich azerba aserba bahrain banglad belaru weissr belgi belga bielor bolivi
bosnia bosnie botswan brasil brazil bresil britai britan british britis britte brite brites bulgar burkina burund cambod camboy kambod cameroo
kamerun cameroun camerun camaroe canada canadi canadan kanad caribb caribe caraib karib chile chilen china chines chinois cines colomb kolumb
congol kongol korea korean corean coree croat croaz kroat cubano cubain cuban kuban cyprus cyprio zypern zypri chypr chipr ciprio tschech
tchequ checo checa chequia cechia danish danisch danois danoise danes danese danemark danimar dinamar denmark deutsch germany german germania
tedesc neerland niederl nederl dutch holand holland olanda olandes ecuador equador ecuato egypt agypt egipt egitt egizi england englis inglat
ingles inghil anglai anglet estland eston ethiop athiop etiop europ finland finnis finlan franca france frances franzos frankrei francai french
gabon georgia georgis georgie ghana ghanai greece greek griech grec grecia griego guatem guinea guinee haiti hondur hungar ungar hongr unghe
iceland islandi osterre indian indisch indien indones irania iranis iranie irani iraqi iraki iraquie irish ireland irland irlan israel italia italie
italien italy italo jamai japan japon giappo jordani giordan kasach kazak kazaj kenya kenia kosov kuwait koweit latvia lettland letton letonia
lebanon lebane liban libanes libanon libya libye libia libico lithua litau lituan luxem lussem malaysi malasi maltes malta mexic mexik mexiq
messic neuseel moldaw moldov mongol montenegr marokk maroc marruec marroq morocc mozam mosam myanma namib nepal nicarag nigeria nigerian norweg
norway norveg norvege norueg pakist palest palastin panama paragu peruan peruv philip filipin polish poland polnis polen polon polog polac portugal
portugu portugi portog puertoric qatar katar romania rumani ruman roumain roumanie romen russia russie russis russla rusia ruso rusa rwand ruand saudi
saoudi scottish scotland schottl schottis ecoss escoc scozz senegal serbi serbe singap slovak slowak eslovac slovaq sloven slowen esloven somali
spain spanis spani spanien espan espagn spagn srilank sudan sudafr sudaf swede swedi schwed suede suedo suecia sueco svede svezi switzer schweiz
suiss suizo suiza suico suica svizz syria syrie syrer syrien siria sirio taiwan tanzan tansan thail tunesi tunisi turkey turkis turkei turkisch
turqu turco turca turch ukrain ucran ucrain uganda urugua uzbek usbek venezue venezol vietnam welsh walis galles gallois yemen jemen zambia
sambia zimbab simbab
"""
_SHORT = """
arab asia asie asien chad cina congo coree cuba eu eua fiji inde inder iran iraq irak iren kuba laos mali niger oman peru perou scot
india alemao alema belge chinoi spanier thai togo tonga turk turc turque turke uk un us usa dane danoi finn swede swiss russe russo russa pole serb czech brit briton wale gale galles
"""
BEGINNINGS, SHORT = frozenset(_BEGINNINGS.split()), frozenset(_SHORT.split())
LENGTHS = sorted({len(one) for one in BEGINNINGS})


def is_country(name: str) -> bool:
    """Whether a name, folded and without accents, is one of a country, of a continent or of those who live there; some others begin alike.

    >>> is_country("americano"), is_country("peru"), is_country("perugia")
    (True, True, False)
    """
    return name in SHORT or any(name[:length] in BEGINNINGS for length in LENGTHS)
