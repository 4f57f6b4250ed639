"""Whether a sentence stands alone, or leans on the one before it ("He also", "The two leaders", "However,")."""

import re
from functools import cache

from briefings.languages import lexicon
from briefings.languages.lexicon import Lexicon

TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,;:—–-]")
WHOLLY, PARTLY, HARDLY = 1.0, 0.5, 0.25
INTRODUCTION = 10
"""How many words may stand before the comma of an introduction ("In a post on X, he said")."""

# "The two leaders", "both men": groups that were named before.
GROUPS = {
    "en": r"(?:the|these|those|all|both) (?:two|three|four|five|pair|couple|duo|trio|former|latter|same|other|others|rest|men|women|sides)\b|(?:both|neither|either) (?:men|women|sides|of|leaders|parties)\b",
    "es": r"(?:los|las|ambos|ambas) (?:dos|tres|cuatro|mismos|otros|mandatarios|partes|líderes|países)\b|(?:ambos|ambas)\b",
    "fr": r"les (?:deux|trois|quatre|mêmes|autres)\b|tous (?:deux|trois)\b|ce dernier\b|cette dernière\b|ces derniers\b",
    "de": r"(?:die|den|der) (?:beiden|zwei|drei|vier|gleichen|anderen|letztere\w*)\b|beide[rn]?\b",
    "it": r"(?:i|le|gli) (?:due|tre|quattro|stessi|altri)\b|entramb[ie]\b|quest'ultim\w\b",
    "pt": r"(?:os|as) (?:dois|duas|três|quatro|mesmos|outros)\b|amb[oa]s\b",
}
# Openings that only join a sentence to the one before; it can still be read alone.
JOINING = frozenset({
    "but", "and", "or", "so", "then", "still", "yet", "also", "meanwhile", "however", "earlier", "later", "indeed", "again", "there", "here",
    "aber", "und", "doch", "denn", "auch", "dann", "zudem", "außerdem", "pero", "y", "o", "además", "también",
    "mais", "et", "ou", "puis", "aussi", "ma", "e", "anche", "inoltre", "mas", "também", "além",
})  # fmt: skip
ALSO = frozenset({"also", "likewise", "auch", "ebenfalls", "también", "tampoco", "aussi", "également", "anche", "também"})
# Phrases that answer the sentence before.
PHRASES = {
    "en": re.compile(
        r"(?:in fact|for (?:example|instance)|as a result|in (?:addition|contrast|other words|response|turn)|on the other hand|after all|which|who|not only that|(?:because of|due to) (?:this|that)|despite (?:this|that)|even so|of course|to that end|all (?:that|this))\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"(?:de hecho|por ejemplo|por (?:ello|eso|otro lado|otra parte|su parte)|en cambio|sin embargo|no obstante|lo que|asimismo)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:en effet|par exemple|de son côté|en revanche|par ailleurs|c'est|c’est|de plus|pour sa part|ce qui|du coup)\b", re.IGNORECASE
    ),
    "de": re.compile(
        r"(?:das (?:ist|war|sei|wird|hat|habe|sind|waren|bedeutet|gilt|zeigt|liegt|geht|soll|könnte)|dies|zum beispiel|in der tat|im gegenteil|darum|deshalb|deswegen|trotzdem|dennoch|dagegen|hingegen|das heißt)\b",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"(?:infatti|per esempio|ad esempio|d'altra parte|al contrario|tuttavia|per questo|dal canto suo|il che)\b", re.IGNORECASE
    ),
    "pt": re.compile(r"(?:de facto|de fato|por exemplo|por outro lado|por isso|no entanto|entretanto|o que|por sua vez)\b", re.IGNORECASE),
}
# "This week", "That day": nothing is leant on.
TIMES = frozenset({
    "week", "month", "year", "morning", "afternoon", "evening", "season", "summer", "winter", "spring", "autumn", "fall", "time", "weekend",
    "semana", "mes", "año", "mañana", "tarde", "noche", "semaine", "mois", "année", "matin", "soir", "été",
    "woche", "jahr", "monat", "morgen", "abend", "settimana", "mese", "anno", "mattina", "sera", "estate", "mês", "ano", "manhã", "noite",
})  # fmt: skip


# Verbs of somebody who answers what the sentence before says.
REPLIES = frozenset(
    "answered replied responded countered retorted agreed disagreed respondió contestó replicó répondu répond réplique répliqué rétorque rétorqué"
    " antwortete erwiderte entgegnete konterte risposto risponde replicato replica respondeu retorquiu rebateu".split()
)
REPLY_WITHIN = 7


@cache
def _group(language: str) -> re.Pattern[str] | None:
    return re.compile(GROUPS[language], re.IGNORECASE) if language in GROUPS else None


def leaning(sentence: str, language: str) -> float:
    """How much a sentence leans on what came before: 0 stands alone, 1 cannot be understood; 0 in languages without a table."""
    language = "en" if language == "und" else language
    table = lexicon(language)
    if table is None:
        return 0.0
    tokens = TOKEN.findall(sentence[:400])
    words = [token.lower() for token in tokens]
    if "'" in sentence or "’" in sentence:
        words = [_bare(word) for word in words]
    if not words:
        return 0.0
    bracketed = sentence.startswith("(") and sentence.endswith(")")
    if bracketed or (language in PHRASES and PHRASES[language].match(sentence)) or not REPLIES.isdisjoint(words[:REPLY_WITHIN]):
        return PARTLY
    pattern = _group(language)
    if pattern and pattern.match(sentence.lstrip("\"“„«'‘ ")) and not _names(tokens[2:6], table):
        return WHOLLY
    return max(_opening(words, tokens, table), _pronoun(words, tokens, table), _adding(words))


def _bare(word: str) -> str:
    """A word without what is joined to it ("it's", "they'll")."""
    if word.isalpha():
        return word
    return word.replace("’", "'").removesuffix("'s").removesuffix("'re").removesuffix("'ll")


def _opening(words: list[str], tokens: list[str], table: Lexicon) -> float:
    """How much the first word leans."""
    first = words[0]
    if first not in table.dangling:
        return 0.0
    if first in JOINING:
        if words[1:2] and words[1] in table.dangling:
            return WHOLLY
        return PARTLY if words[1:2] == [","] else HARDLY
    if words[1:2] and words[1] in TIMES:
        return 0.0
    return WHOLLY if first in table.pronouns or not _names(tokens[1:6], table) else PARTLY


def _adding(words: list[str]) -> float:
    """How much a sentence leans that says "also" before it has said anything else."""
    return 0.0 if ALSO.isdisjoint(words[:6]) else HARDLY


def _pronoun(words: list[str], tokens: list[str], table: Lexicon) -> float:
    """How much a subject pronoun leans: wholly when no name or role comes before it."""
    if table.pronouns.keys().isdisjoint(words):
        return 0.0
    for at, word in enumerate(words):
        gender = table.pronouns.get(word)
        if gender is None:
            continue
        if gender in "mf" and not _named_before(words[:at], tokens[:at], table):
            return WHOLLY
        if at <= INTRODUCTION and words[at - 1 : at] == [","] and not _named_before(words[:at], tokens[:at], table):
            return PARTLY
    return 0.0


def _named_before(words: list[str], tokens: list[str], table: Lexicon) -> bool:
    """Whether somebody a pronoun may mean is named in the words before it."""
    return _names(tokens, table) or any(word in table.role_nouns for word in words)


def _names(tokens: list[str], table: Lexicon) -> bool:
    """Whether there is a name among the words: a capital inside the sentence, no day, month or single letter."""
    if table.nouns_capitalised:
        return any(_capital(token) and token.lower() not in table.role_nouns for token in tokens[1:])
    return any(
        _capital(token) and token.lower() not in table.calendar and token.lower() not in table.dangling
        for token in (tokens[1:] if tokens and tokens[0].lower() in table.stop_words | table.prepositions else tokens)
    )


def _capital(token: str) -> bool:
    return len(token) > 1 and token[0].isupper()
