"""One phenomenon at a time in French; see ``stress`` for what an item promises."""

from tests.quality.stress import StressItem

STRESS = (
    StressItem(
        "spaced guillemets, compound past",
        "« Le pont rouvrira en mai », a déclaré Anne Brillat, maire de Corvol.",
        (("Le pont rouvrira en mai", "Anne Brillat"),),
    ),
    StressItem(
        "straight marks as agencies set them",
        '"Le pont rouvrira en mai", a déclaré Anne Brillat lors d\'une conférence de presse.',
        (("Le pont rouvrira en mai", "Anne Brillat"),),
        channels=("lors d'une conférence de presse",),
    ),
    StressItem(
        "an inverted pronoun after its person",
        "Anne Brillat est arrivée en retard au conseil. « Je suis venue à pied », a-t-elle expliqué.",
        (("Je suis venue à pied", "Anne Brillat"),),
    ),
    StressItem(
        "an inverted present tense goes on with the same speaker",
        "« Le pont rouvrira en mai », assure Anne Brillat. « Il ne coûtera pas un euro de plus », ajoute-t-elle.",
        (("Le pont rouvrira en mai", "Anne Brillat"), ("Il ne coûtera pas un euro de plus", "Anne Brillat")),
    ),
    StressItem(
        "selon before the source",
        "Selon Marc Fontanel, le chantier « sera terminé avant l’été ».",
        (("sera terminé avant l’été", "Marc Fontanel"),),
    ),
    StressItem(
        "pour before the source",
        "Pour Marc Fontanel, « la loi arrive dix ans trop tard ».",
        (("la loi arrive dix ans trop tard", "Marc Fontanel"),),
    ),
    StressItem(
        "an aside inside the marks",
        "« Nous reviendrons, a promis Julie Maillard, et nous serons plus nombreux. »",
        (("Nous reviendrons", "Julie Maillard"), ("et nous serons plus nombreux.", "Julie Maillard")),
    ),
    StressItem(
        "an aside with a pronoun inside the marks",
        "Julie Maillard a quitté la salle. « Je ne regrette rien, a-t-elle lancé, mais je suis triste. »",
        (("Je ne regrette rien", "Julie Maillard"), ("mais je suis triste.", "Julie Maillard")),
    ),
    StressItem(
        "a fragment after a qualifié de",
        "Julie Maillard a qualifié l’accord de « victoire en trompe-l’œil ».",
        (("victoire en trompe-l’œil", "Julie Maillard"),),
    ),
    StressItem(
        "an office named before its holder",
        "« L’inflation reculera à l’automne », estime le ministre de l’Économie, Paul Derrien.",
        (("L’inflation reculera à l’automne", "Paul Derrien"),),
        roles=("ministre de l’Économie",),
    ),
    StressItem(
        "speaker, verb and colon",
        "Paul Derrien a répondu : « Je ne démissionnerai pas. »",
        (("Je ne démissionnerai pas.", "Paul Derrien"),),
    ),
    StressItem(
        "a source without a name",
        "« L’incendie est maîtrisé », indique un porte-parole des pompiers.",
        (("L’incendie est maîtrisé", "porte-parole des pompiers"),),
    ),
    StressItem(
        "a quotation inside a quotation",
        "« Ma grand-mère disait : “Qui sème récolte”, et elle avait raison », se souvient Paul Derrien.",
        (("Ma grand-mère disait : “Qui sème récolte”, et elle avait raison", "Paul Derrien"),),
    ),
    StressItem(
        "a reflexive verb announces speech",
        "« On nous prend pour des enfants », s’insurge Nadia Ferhat.",
        (("On nous prend pour des enfants", "Nadia Ferhat"),),
    ),
    StressItem(
        "a channel between verb and end",
        "« Merci à tous », a écrit Nadia Ferhat sur Instagram.",
        (("Merci à tous", "Nadia Ferhat"),),
        channels=("sur Instagram",),
    ),
    StressItem(
        "two speakers in one paragraph",
        "« Nous avons gagné sans voler personne », affirme Julie Maillard. « Le match était joué d’avance », réplique Paul Derrien.",
        (
            ("Nous avons gagné sans voler personne", "Julie Maillard"),
            ("Le match était joué d’avance", "Paul Derrien"),
        ),
    ),
    StressItem(
        "a title is no quotation",
        "Le film « La Dernière Moisson » sortira vendredi dans douze salles de Lyon.",
        (),
        ("La Dernière Moisson",),
    ),
    StressItem(
        "a nickname is no quotation",
        "Le prévenu, surnommé « le Blond », sera jugé en mars à Dijon.",
        (),
        ("le Blond",),
    ),
    StressItem(
        "a surname with an article in it",
        "« La mer est trop haute », prévient Yann Le Goff.",
        (("La mer est trop haute", "Yann Le Goff"),),
    ),
)
