"""One phenomenon at a time in Spanish; see ``stress`` for what an item promises."""

from tests.quality.stress import StressItem

STRESS = (
    StressItem(
        "guillemets, verb before the speaker",
        "«El puente abrirá en mayo», dijo Ana Briones, alcaldesa de Villarroya.",
        (("El puente abrirá en mayo", "Ana Briones"),),
    ),
    StressItem(
        "straight marks, comma outside",
        '"El puente abrirá en mayo", aseguró Ana Briones en rueda de prensa.',
        (("El puente abrirá en mayo", "Ana Briones"),),
        channels=("en rueda de prensa",),
    ),
    StressItem(
        "a perfect tense carries the quotation",
        "“No habrá recortes este año”, ha asegurado Luis Torralba.",
        (("No habrá recortes este año", "Luis Torralba"),),
    ),
    StressItem(
        "speaker, verb and colon",
        "Luis Torralba respondió: «No habrá recortes este año».",
        (("No habrá recortes este año", "Luis Torralba"),),
    ),
    StressItem(
        "según before the source",
        "Según Marta Gil, la obra «estará lista antes del verano».",
        (("estará lista antes del verano", "Marta Gil"),),
    ),
    StressItem(
        "a dropped subject goes on with the same speaker",
        "«El puente abrirá en mayo», dijo Ana Briones. «Y no costará ni un euro más», añadió.",
        (("El puente abrirá en mayo", "Ana Briones"), ("Y no costará ni un euro más", "Ana Briones")),
    ),
    StressItem(
        "one quotation split by its attribution",
        "«Volveremos», prometió Iker Mendoza, «y volveremos más fuertes».",
        (("Volveremos", "Iker Mendoza"), ("y volveremos más fuertes", "Iker Mendoza")),
    ),
    StressItem(
        "a fragment after calificó de",
        "Marta Gil calificó el acuerdo de «victoria a medias».",
        (("victoria a medias", "Marta Gil"),),
    ),
    StressItem(
        "an office named before its holder",
        "«La inflación bajará en otoño», sostuvo la ministra de Hacienda, Elena Robles.",
        (("La inflación bajará en otoño", "Elena Robles"),),
        roles=("ministra de Hacienda",),
    ),
    StressItem(
        "the addressee is not the speaker",
        "«Venga mañana a mi despacho», le dijo Pedro Salas a Marta Gil.",
        (("Venga mañana a mi despacho", "Pedro Salas"),),
    ),
    StressItem(
        "a source without a name",
        "«El incendio está controlado», informó un portavoz de los bomberos.",
        (("El incendio está controlado", "portavoz de los bomberos"),),
    ),
    StressItem(
        "a quotation inside a quotation",
        "«Mi abuela decía: “Quien siembra, recoge”, y tenía razón», recordó Pedro Salas.",
        (("Mi abuela decía: “Quien siembra, recoge”, y tenía razón", "Pedro Salas"),),
    ),
    StressItem(
        "a dash closes what a dash opened",
        "—No pienso dimitir —dijo Pedro Salas a los periodistas.",
        (("No pienso dimitir", "Pedro Salas"),),
    ),
    StressItem(
        "a post names its network",
        "“Gracias a todos”, escribió Iker Mendoza en la red social X.",
        (("Gracias a todos", "Iker Mendoza"),),
        channels=("en la red social X",),
    ),
    StressItem(
        "a pronoun after its person",
        "Elena Robles llegó tarde al pleno. «He venido andando», explicó ella.",
        (("He venido andando", "Elena Robles"),),
    ),
    StressItem(
        "two speakers in one paragraph",
        "«Hemos ganado con justicia», dijo Iker Mendoza. «Nos robaron el partido», replicó Pablo Arce.",
        (("Hemos ganado con justicia", "Iker Mendoza"), ("Nos robaron el partido", "Pablo Arce")),
    ),
    StressItem(
        "a title is no quotation",
        "La película «La última cosecha» se estrenará el viernes en doce salas de Madrid.",
        (),
        ("La última cosecha",),
    ),
    StressItem(
        "a nickname is no quotation",
        "El acusado, conocido como «el Rubio», será juzgado en marzo en Sevilla.",
        (),
        ("el Rubio",),
    ),
    StressItem(
        "a speaker with an honorific",
        "“A mis noventa años no espero nada”, comenta doña Remedios Pardo.",
        (("A mis noventa años no espero nada", "Remedios Pardo"),),
    ),
)
