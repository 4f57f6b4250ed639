"""One phenomenon at a time in Portuguese; see ``stress`` for what an item promises."""

from tests.quality.stress import StressItem

STRESS = (
    StressItem(
        "straight marks, verb before the speaker",
        '"A ponte reabre em maio", disse Ana Brandão, prefeita de Serra Clara.',
        (("A ponte reabre em maio", "Ana Brandão"),),
    ),
    StressItem(
        "curly marks and a press conference",
        "“A ponte reabre em maio”, afirmou Ana Brandão em entrevista coletiva.",
        (("A ponte reabre em maio", "Ana Brandão"),),
        channels=("em entrevista coletiva",),
    ),
    StressItem(
        "guillemets as in Portugal",
        "«A ponte reabre em maio», garantiu Rui Falcão aos jornalistas.",
        (("A ponte reabre em maio", "Rui Falcão"),),
        channels=("aos jornalistas",),
    ),
    StressItem(
        "a dropped subject goes on with the same speaker",
        '"A ponte reabre em maio", disse Ana Brandão. "E não vai custar um real a mais", completou.',
        (("A ponte reabre em maio", "Ana Brandão"), ("E não vai custar um real a mais", "Ana Brandão")),
    ),
    StressItem(
        "segundo before the source",
        'Segundo Marta Quintão, a obra "fica pronta antes do verão".',
        (("fica pronta antes do verão", "Marta Quintão"),),
    ),
    StressItem(
        "para before the source",
        'Para Marta Quintão, "a lei chega com dez anos de atraso".',
        (("a lei chega com dez anos de atraso", "Marta Quintão"),),
    ),
    StressItem(
        "one quotation split by its attribution",
        '"Vamos voltar", prometeu Caio Lacerda, "e vamos voltar mais fortes".',
        (("Vamos voltar", "Caio Lacerda"), ("e vamos voltar mais fortes", "Caio Lacerda")),
    ),
    StressItem(
        "speaker, verb and colon",
        'Caio Lacerda respondeu: "Não vou renunciar".',
        (("Não vou renunciar", "Caio Lacerda"),),
    ),
    StressItem(
        "a fragment after classificou de",
        'Marta Quintão classificou o acordo de "vitória pela metade".',
        (("vitória pela metade", "Marta Quintão"),),
    ),
    StressItem(
        "a dash closes what a dash opened",
        "— Não vou renunciar — disse Caio Lacerda aos jornalistas.",
        (("Não vou renunciar", "Caio Lacerda"),),
    ),
    StressItem(
        "an office named before its holder",
        '"A inflação cai no outono", sustentou a ministra da Fazenda, Helena Prado.',
        (("A inflação cai no outono", "Helena Prado"),),
        roles=("ministra da Fazenda",),
    ),
    StressItem(
        "an office right before its holder",
        '"O incêndio está controlado", informou o coronel Adilson Frota.',
        (("O incêndio está controlado", "Adilson Frota"),),
    ),
    StressItem(
        "a statement by an organisation",
        'Em nota, a Prefeitura de Serra Clara disse que "lamenta o ocorrido".',
        (("lamenta o ocorrido", "Prefeitura de Serra Clara"),),
        channels=("Em nota",),
    ),
    StressItem(
        "a source without a name",
        '"O fogo está controlado", informou um porta-voz dos bombeiros.',
        (("O fogo está controlado", "porta-voz dos bombeiros"),),
    ),
    StressItem(
        "a quotation inside a quotation",
        "\"Minha avó dizia: 'Quem planta colhe', e tinha razão\", lembrou Rui Falcão.",
        (("Minha avó dizia: 'Quem planta colhe', e tinha razão", "Rui Falcão"),),
    ),
    StressItem(
        "a pronoun after its person",
        'Helena Prado chegou atrasada à sessão. "Vim a pé", explicou ela.',
        (("Vim a pé", "Helena Prado"),),
    ),
    StressItem(
        "two speakers in one paragraph",
        '"Ganhamos com justiça", disse Caio Lacerda. "Roubaram o nosso jogo", rebateu Rui Falcão.',
        (("Ganhamos com justiça", "Caio Lacerda"), ("Roubaram o nosso jogo", "Rui Falcão")),
    ),
    StressItem(
        "a title is no quotation",
        'O filme "A Última Colheita" estreia na sexta-feira em doze salas de Curitiba.',
        (),
        ("A Última Colheita",),
    ),
    StressItem(
        "a nickname is no quotation",
        'O réu, conhecido como "o Alemão", será julgado em março no Recife.',
        (),
        ("o Alemão",),
    ),
)
