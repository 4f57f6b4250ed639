"""One phenomenon at a time in German: marks, word order, titles, pronouns, and the many strings in marks that quote nobody."""

from tests.quality.stress import StressItem

BRIDGE = "Die Brücke wird im Mai wieder geöffnet"

MARKS = (
    StressItem(
        "low and high curly marks",
        f"Anna Bruhn leitet das Bauamt. „{BRIDGE}“, sagte Bruhn.",
        ((BRIDGE, "Anna Bruhn"),),
    ),
    StressItem(
        "low opening and English closing mark",
        f"„{BRIDGE}”, sagte Anna Bruhn.",
        ((BRIDGE, "Anna Bruhn"),),
    ),
    StressItem(
        "reversed guillemets",
        f"»{BRIDGE}«, sagte Anna Bruhn.",
        ((BRIDGE, "Anna Bruhn"),),
    ),
    StressItem(
        "Swiss guillemets",
        f"«{BRIDGE}», sagte Anna Bruhn.",
        ((BRIDGE, "Anna Bruhn"),),
    ),
    StressItem(
        "straight marks",
        f'"{BRIDGE}", sagte Anna Bruhn.',
        ((BRIDGE, "Anna Bruhn"),),
    ),
    StressItem(
        "low marks closed by a straight one",
        f'„{BRIDGE}", sagte Anna Bruhn.',
        ((BRIDGE, "Anna Bruhn"),),
    ),
    StressItem(
        "inner single marks belong to the outer quotation",
        "„Er hat ‚Niemals‘ gerufen und ist gegangen“, sagte Anna Bruhn.",
        (("Er hat ‚Niemals‘ gerufen und ist gegangen", "Anna Bruhn"),),
    ),
)

ORDER = (
    StressItem(
        "verb, role, name",
        f"„{BRIDGE}“, sagte Bürgermeisterin Anna Bruhn am Montag.",
        ((BRIDGE, "Anna Bruhn"),),
        roles=("Bürgermeisterin",),
    ),
    StressItem(
        "verb, adverb, article, role, name, addressee",
        f"„{BRIDGE}“, sagte gestern der Verkehrsminister Jens Okonek dem Sender NRN.",
        ((BRIDGE, "Jens Okonek"),),
    ),
    StressItem(
        "so and a name",
        f"Anna Bruhn leitet das Bauamt. „{BRIDGE}“, so Bruhn.",
        ((BRIDGE, "Anna Bruhn"),),
    ),
    StressItem(
        "name, verb, colon",
        f"Anna Bruhn sagte: „{BRIDGE}.“",
        ((f"{BRIDGE}.", "Anna Bruhn"),),
    ),
    StressItem(
        "perfect tense before a colon",
        f"Anna Bruhn hat am Montag gesagt: „{BRIDGE}.“",
        ((f"{BRIDGE}.", "Anna Bruhn"),),
    ),
    StressItem(
        "split quotation",
        "„Die Brücke“, sagte Anna Bruhn, „wird im Mai wieder geöffnet.“",
        (("Die Brücke", "Anna Bruhn"), ("wird im Mai wieder geöffnet.", "Anna Bruhn")),
    ),
    StressItem(
        "a second sentence after the attribution",
        "„Die Brücke ist fertig“, sagte Anna Bruhn. „Wir feiern am Sonntag.“",
        (("Die Brücke ist fertig", "Anna Bruhn"), ("Wir feiern am Sonntag.", "Anna Bruhn")),
    ),
    StressItem(
        "according to, before",
        "Laut Anna Bruhn ist die Brücke „sicherer als je zuvor“.",
        (("sicherer als je zuvor", "Anna Bruhn"),),
    ),
    StressItem(
        "according to, after",
        "Anna Bruhn zufolge ist die Brücke „sicherer als je zuvor“.",
        (("sicherer als je zuvor", "Anna Bruhn"),),
    ),
    StressItem(
        "called it",
        "Anna Bruhn nannte die Pläne „einen Schlag ins Gesicht der Anwohner“.",
        (("einen Schlag ins Gesicht der Anwohner", "Anna Bruhn"),),
    ),
    StressItem(
        "separable verb",
        f"„{BRIDGE}“, teilte Anna Bruhn am Montag mit.",
        ((BRIDGE, "Anna Bruhn"),),
    ),
    StressItem(
        "as somebody announced, verb last",
        "Man habe „jede Schraube einzeln geprüft“, wie Anna Bruhn mitteilte.",
        (("jede Schraube einzeln geprüft", "Anna Bruhn"),),
    ),
    StressItem(
        "the addressee is not the speaker",
        f"„{BRIDGE}“, sagte Anna Bruhn dem Minister Jens Okonek bei einem Besuch.",
        ((BRIDGE, "Anna Bruhn"),),
    ),
    StressItem(
        "question before its attribution",
        "„Wann wird die Brücke endlich wieder geöffnet?“, fragte Anna Bruhn.",
        (("Wann wird die Brücke endlich wieder geöffnet?", "Anna Bruhn"),),
    ),
)

PEOPLE = (
    StressItem(
        "she, among a man and a woman",
        f"Jens Okonek besuchte am Montag Anna Bruhn. „{BRIDGE}“, sagte sie.",
        ((BRIDGE, "Anna Bruhn"),),
    ),
    StressItem(
        "he, among a man and a woman",
        f"Jens Okonek besuchte am Montag Anna Bruhn. „{BRIDGE}“, sagte er.",
        ((BRIDGE, "Jens Okonek"),),
    ),
    StressItem(
        "the person of that age",
        f"Jens Okonek wohnt seit 30 Jahren am Ufer. „{BRIDGE}“, sagte der 61-Jährige.",
        ((BRIDGE, "Jens Okonek"),),
    ),
    StressItem(
        "the office taken up again",
        f"Ministerin Anna Bruhn kam zu spät. „{BRIDGE}“, sagte die Ministerin.",
        ((BRIDGE, "Anna Bruhn"),),
        roles=("Ministerin",),
    ),
    StressItem(
        "academic titles are no part of the name",
        f"„{BRIDGE}“, sagte Prof. Dr. Anna Bruhn.",
        ((BRIDGE, "Anna Bruhn"),),
    ),
    StressItem(
        "a noble particle is part of the name",
        f"„{BRIDGE}“, sagte Anna von der Heyde.",
        ((BRIDGE, "Anna von der Heyde"),),
    ),
    StressItem(
        "party in brackets",
        f"„{BRIDGE}“, sagte Landrätin Anna Bruhn (SPD).",
        ((BRIDGE, "Anna Bruhn"),),
        roles=("Landrätin",),
    ),
    StressItem(
        "office in a compound with a hyphen",
        f"„{BRIDGE}“, sagte CDU-Landeschef Jens Okonek.",
        ((BRIDGE, "Jens Okonek"),),
        roles=("CDU-Landeschef",),
    ),
    StressItem(
        "unnamed spokesman",
        f"„{BRIDGE}“, sagte ein Sprecher der Polizei.",
        ((BRIDGE, "Sprecher der Polizei"),),
    ),
    StressItem(
        "a body speaks",
        f"„{BRIDGE}“, teilte das Verkehrsministerium mit.",
        ((BRIDGE, "Verkehrsministerium"),),
    ),
    StressItem(
        "two speakers in one paragraph",
        "„Die Brücke ist fertig“, sagte Anna Bruhn. „Sie ist es nicht“, entgegnete Jens Okonek.",
        (("Die Brücke ist fertig", "Anna Bruhn"), ("Sie ist es nicht", "Jens Okonek")),
    ),
    StressItem(
        "a paragraph of nothing but a quotation",
        "„Die Brücke ist fertig“, sagte Anna Bruhn.\n\n„Wir haben lange darauf gewartet.“",
        (("Die Brücke ist fertig", "Anna Bruhn"), ("Wir haben lange darauf gewartet.", "Anna Bruhn")),
    ),
)

NOT_QUOTES = (
    StressItem(
        "indirect speech in the subjunctive",
        "Anna Bruhn sagte, die Brücke werde im Mai wieder geöffnet. Sie sei sicher.",
    ),
    StressItem(
        "title of a film",
        "Im Kino läuft am Samstag der Film „Das Ufer“.",
        not_quotes=("Das Ufer",),
    ),
    StressItem(
        "so-called",
        "Gebaut wird die sogenannte „Westspange“ seit 2019.",
        not_quotes=("Westspange",),
    ),
    StressItem(
        "name of a ship",
        "Das Frachtschiff „Aurelia“ liegt seit Montag im Hafen.",
        not_quotes=("Aurelia",),
    ),
    StressItem(
        "motto of a demonstration",
        "Rund 200 Menschen demonstrierten unter dem Motto „Brücken statt Mauern“.",
        not_quotes=("Brücken statt Mauern",),
    ),
    StressItem(
        "the newspaper that was told",
        f"„{BRIDGE}“, sagte Anna Bruhn der Zeitung „Uferbote“.",
        ((BRIDGE, "Anna Bruhn"),),
        not_quotes=("Uferbote",),
    ),
    StressItem(
        "a word of irony",
        "Die „Reform“ hat bisher vor allem Geld gekostet.",
        not_quotes=("Reform",),
    ),
)

NAMED = (
    StressItem(
        "a quoted outlet is told, by its name alone",
        f"„{BRIDGE}“, sagte Anna Bruhn der „Rheinpost“ vom Freitag.",
        ((BRIDGE, "Anna Bruhn"),),
        not_quotes=("Rheinpost",),
    ),
    StressItem(
        "the minister told a quoted paper, in reported speech",
        "Jens Okonek sagte dem „Abendkurier“, er werde die Pläne prüfen lassen.",
        not_quotes=("Abendkurier",),
    ),
    StressItem(
        "a quoted magazine reports",
        "Wie das Magazin „Blickwinkel“ berichtet, prüft der Minister die Pläne.",
        not_quotes=("Blickwinkel",),
    ),
    StressItem(
        "an interview with a quoted paper",
        f"In einem Interview mit der „Uferzeitung“ sagte Anna Bruhn: „{BRIDGE}.“",
        ((f"{BRIDGE}.", "Anna Bruhn"),),
        not_quotes=("Uferzeitung",),
    ),
    StressItem(
        "a campaign has a name of several words",
        "Die Spendenaktion „Licht für alle“ wurde am Montag von Anna Bruhn eröffnet.",
        not_quotes=("Licht für alle",),
    ),
    StressItem(
        "a name before a hyphen",
        "Das „Aurora“-Modul soll im Mai landen, sagte Anna Bruhn.",
        not_quotes=("Aurora",),
    ),
    StressItem(
        "a subject is named first, its participle stands behind the words",
        "Verteidigungsminister Jens Okonek hatte die Kritik zuvor als „völlig überzogen“ bezeichnet.",
        (("völlig überzogen", "Jens Okonek"),),
    ),
    StressItem(
        "an object first, then the verb, then the subject",
        f"„{BRIDGE}“, sagte dem Sender NRN die Bürgermeisterin Anna Bruhn.",
        ((BRIDGE, "Anna Bruhn"),),
    ),
    StressItem(
        "the addressee behind a woman without a name",
        f"Eine Frau sagte der Nachrichtenagentur ARD: „{BRIDGE}.“",
        ((f"{BRIDGE}.", "Frau"),),
    ),
    StressItem(
        "a firm named behind what it is",
        f"Die Reederei Nordstern teilte mit: „{BRIDGE}.“",
        ((f"{BRIDGE}.", "Nordstern"),),
    ),
    StressItem(
        "name and club before a colon",
        f"Anna Bruhn (Kapitänin): „{BRIDGE}.“",
        ((f"{BRIDGE}.", "Anna Bruhn"),),
    ),
    StressItem(
        "the subjunctive carries a fragment on",
        "Jens Okonek wies die Vorwürfe zurück. Sie seien „völlig aus der Luft gegriffen“, sagte der Minister.",
        (("völlig aus der Luft gegriffen", "Jens Okonek"),),
    ),
)

STRESS = MARKS + ORDER + PEOPLE + NOT_QUOTES + NAMED
