"""One phenomenon at a time in Italian: marks, inverted verbs, elided articles, offices taken up again, and strings that quote nobody."""

from tests.quality.stress import StressItem

BRIDGE = "Il ponte riaprirà a maggio"

MARKS = (
    StressItem("guillemets", f"«{BRIDGE}», ha detto Anna Bruni.", ((BRIDGE, "Anna Bruni"),)),
    StressItem("straight marks", f'"{BRIDGE}", ha detto Anna Bruni.', ((BRIDGE, "Anna Bruni"),)),
    StressItem("curly marks", f"“{BRIDGE}”, ha detto Anna Bruni.", ((BRIDGE, "Anna Bruni"),)),
    StressItem(
        "full stop after the guillemets",
        f"Anna Bruni lo ha promesso: «{BRIDGE}».",
        ((BRIDGE, "Anna Bruni"),),
    ),
    StressItem(
        "apostrophes inside straight single marks",
        "'L'acqua è salita all'alba', ha detto Anna Bruni.",
        (("L'acqua è salita all'alba", "Anna Bruni"),),
    ),
    StressItem(
        "inner curly marks belong to the outer quotation",
        "«Mi ha gridato “mai più” ed è uscito», ha raccontato Anna Bruni.",
        (("Mi ha gridato “mai più” ed è uscito", "Anna Bruni"),),
    ),
)

ORDER = (
    StressItem(
        "verb, article, role, name",
        f"«{BRIDGE}», ha detto la sindaca Anna Bruni.",
        ((BRIDGE, "Anna Bruni"),),
        roles=("sindaca",),
    ),
    StressItem(
        "verb, elided article, role with its office, name",
        f"«{BRIDGE}», ha spiegato l'assessore ai Lavori pubblici Carlo Manni.",
        ((BRIDGE, "Carlo Manni"),),
        roles=("assessore ai Lavori pubblici",),
    ),
    StressItem(
        "name before the verb, present tense",
        f"Anna Bruni spiega: «{BRIDGE}».",
        ((BRIDGE, "Anna Bruni"),),
    ),
    StressItem(
        "split quotation",
        "«Il ponte», ha detto Anna Bruni, «riaprirà a maggio».",
        (("Il ponte", "Anna Bruni"), ("riaprirà a maggio", "Anna Bruni")),
    ),
    StressItem(
        "a second sentence after the attribution",
        "«Il ponte è pronto», ha detto Anna Bruni. «Faremo festa domenica».",
        (("Il ponte è pronto", "Anna Bruni"), ("Faremo festa domenica", "Anna Bruni")),
    ),
    StressItem(
        "according to",
        "Secondo Anna Bruni il ponte è «più sicuro che mai».",
        (("più sicuro che mai", "Anna Bruni"),),
    ),
    StressItem(
        "in somebody's telling",
        "A detta di Anna Bruni il ponte è «più sicuro che mai».",
        (("più sicuro che mai", "Anna Bruni"),),
    ),
    StressItem(
        "called it",
        "Anna Bruni ha definito il progetto «uno schiaffo ai residenti».",
        (("uno schiaffo ai residenti", "Anna Bruni"),),
    ),
    StressItem(
        "the addressee is not the speaker",
        f"«{BRIDGE}», ha detto Anna Bruni al ministro Carlo Manni.",
        ((BRIDGE, "Anna Bruni"),),
    ),
    StressItem(
        "told a newspaper",
        f"«{BRIDGE}», ha detto Anna Bruni al quotidiano «Il Ponente».",
        ((BRIDGE, "Anna Bruni"),),
        not_quotes=("Il Ponente",),
    ),
    StressItem(
        "question before its attribution",
        "«Quando riaprirà finalmente il ponte?», chiede Anna Bruni.",
        (("Quando riaprirà finalmente il ponte?", "Anna Bruni"),),
    ),
)

PEOPLE = (
    StressItem(
        "she, among a man and a woman",
        f"Carlo Manni ha incontrato Anna Bruni. «{BRIDGE}», ha detto lei.",
        ((BRIDGE, "Anna Bruni"),),
    ),
    StressItem(
        "he, among a man and a woman",
        f"Anna Bruni ha incontrato Carlo Manni. «{BRIDGE}», ha detto lui.",
        ((BRIDGE, "Carlo Manni"),),
    ),
    StressItem(
        "the office taken up again",
        f"La sindaca Anna Bruni è arrivata tardi. «{BRIDGE}», ha detto la sindaca.",
        ((BRIDGE, "Anna Bruni"),),
        roles=("sindaca",),
    ),
    StressItem(
        "title before the name",
        f"«{BRIDGE}», ha detto la dottoressa Anna Bruni.",
        ((BRIDGE, "Anna Bruni"),),
    ),
    StressItem(
        "particle in the surname",
        f"«{BRIDGE}», ha detto Anna De Santis.",
        ((BRIDGE, "Anna De Santis"),),
    ),
    StressItem(
        "role in apposition",
        f"«{BRIDGE}», ha detto Anna Bruni, direttrice dei lavori.",
        ((BRIDGE, "Anna Bruni"),),
        roles=("direttrice dei lavori",),
    ),
    StressItem(
        "surname only, later",
        f"Anna Bruni guida il cantiere. «{BRIDGE}», assicura Bruni.",
        ((BRIDGE, "Anna Bruni"),),
    ),
    StressItem(
        "a body speaks",
        f"«{BRIDGE}», fa sapere la Provincia.",
        ((BRIDGE, "Provincia"),),
    ),
    StressItem(
        "two speakers in one paragraph",
        "«Il ponte è pronto», ha detto Anna Bruni. «Non lo è», ha replicato Carlo Manni.",
        (("Il ponte è pronto", "Anna Bruni"), ("Non lo è", "Carlo Manni")),
    ),
)

NOT_QUOTES = (
    StressItem(
        "indirect speech",
        "Anna Bruni ha detto che il ponte riaprirà a maggio e che è sicuro.",
    ),
    StressItem(
        "title of a film",
        "Sabato in piazza si proietta il film «La riva».",
        not_quotes=("La riva",),
    ),
    StressItem(
        "so-called",
        "Da anni si parla della cosiddetta «bretella ovest».",
        not_quotes=("bretella ovest",),
    ),
    StressItem(
        "name of a school",
        "La scuola elementare «Dante Alighieri» resta chiusa.",
        not_quotes=("Dante Alighieri",),
    ),
    StressItem(
        "name of an operation",
        "L'operazione «Ponte sicuro» è cominciata all'alba.",
        not_quotes=("Ponte sicuro",),
    ),
)

STRESS = MARKS + ORDER + PEOPLE + NOT_QUOTES
