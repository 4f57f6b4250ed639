"""Tells quotations from what else stands in quotation marks: titles, nicknames, terms, scare quotes, headlines."""

import math
from collections.abc import Iterator, Mapping

from briefings.evidence import Verdict
from briefings.models import Article
from briefings.scene import WORDS, Scene
from briefings.tokens import CAPITAL, NUMBER, PUNCTUATION, QUOTE
from briefings.weights import QUOTATION

NAMING = frozenset(
    """called known dubbed nicknamed named titled entitled termed labeled labelled so-called term word phrase words terms name title nickname
    slogan label hashtag headline headlined captioned sign signs reading acronym abbreviation alias means meaning mean
    genannt heißt titel begriff namens sogenannte sogenannten wort llamado llamada titulado titulada denominado término palabra lema
    intitulé intitulée baptisé appelé appelée nommé dit mot terme titre chiamato chiamata intitolato detto termine parola titolo
    chamado chamada intitulado intitulada denominado termo palavra título apelidado""".split()
)
SIGNS = frozenset(
    "sign signs banner banners placard placards poster posters plaque inscription graffiti t-shirt t-shirts shirt shirts sticker "
    "stickers hat hats".split()
)
CRITICS = frozenset("critics so-called opponents supporters proponents detractors".split())
WORKS = frozenset(
    """film movie show series song single album book novel memoir play musical opera episode podcast program programme documentary sitcom drama
    comedy ballad track hit anthem poem essay painting sculpture exhibition exhibit installation magazine column segment game sequel video drama
    franchise soundtrack score lp ep record thriller blockbuster starred stars starring directed wrote author sang sings performed playing role
    sendung serie film lied roman buch stück album zeitung magazin projekt kampagne programm ausstellung verein initiative kategorie preis
    película programa canción libro novela obra disco álbum serie documental revista exposición
    émission chanson roman livre pièce série exposition spectacle œuvre
    libro romanzo canzone trasmissione spettacolo opera mostra programma brano
    filme livro música novela peça canção exposição programa""".split()
)


def is_quotation(article: Article, scene: Scene, number: int, verdict: Verdict) -> bool:
    """Whether somebody's words stand between these marks."""
    return probability(article, scene, number, verdict, QUOTATION) >= 0.5


def probability(article: Article, scene: Scene, number: int, verdict: Verdict, weights: Mapping[str, float]) -> float:
    """How sure it is that these marks hold somebody's words (0 to 1, logistic)."""
    total = sum(weights.get(feature, 0.0) for feature in features(article, scene, number, verdict))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def features(article: Article, scene: Scene, number: int, verdict: Verdict) -> Iterator[str]:
    """What speaks for and against a quotation: its length and shape, what stands around it, and who might have said it."""
    marked, framed = scene.marked[number], scene.frame
    at = framed.quotes[number]
    words = [found[0] for found in WORDS.finditer(scene.text, marked.start, min(marked.end, marked.start + 600))]
    count = len(words)
    size = "1" if count <= 1 else "2" if count == 2 else "3" if count <= 3 else "4" if count <= 5 else "6" if count <= 9 else "10"
    yield "bias"
    yield f"words_{size}"
    yield from _shape(scene, marked.start, marked.end, words, size)
    yield from _around(scene, at, size)
    yield from _said(scene, at, verdict, size)
    if at in scene.cast.nicknames:
        yield "nickname"
    if marked.mark in "'‘‚‹" and not scene.single_outer:
        yield "single_marks"
    if _repeated(scene, number, words):
        yield "repeated" if count > 4 else "repeated_short"
    del article


def _shape(scene: Scene, start: int, end: int, words: list[str], size: str) -> Iterator[str]:
    table = scene.table
    lowers = [word.lower().replace("’", "'") for word in words]
    plain = [word for word in words if word.lower() not in table.stop_words]
    capitals = sum(1 for word in plain if word[0].isupper())
    last = scene.text[end - 1] if end > start else ""
    if not table.nouns_capitalised and plain and capitals == len(plain) and len(words) > 1:
        yield "title_case"
    if words and words[0][0].isupper():
        yield f"capital_first_{'one' if len(words) == 1 else 'more'}"
    else:
        yield "small_first"
    if words and words[0].isupper() and len(words[0]) > 2:
        yield "shouted"
    if last in ".!?…":
        yield "stopped"
    elif last in ",;:":
        yield "comma_inside"
    if any(word in table.first_person for word in lowers):
        yield "first_person"
    if any(word in table.auxiliaries or word in table.pronouns or "'" in word for word in lowers):
        yield "verbal"
    if sum(1 for word in lowers if word in table.stop_words) * 3 >= len(words) and len(words) > 2:
        yield "grammatical"
    if any(word.isdigit() for word in lowers):
        yield "digits"
    del size


def _around(scene: Scene, at: int, size: str) -> Iterator[str]:
    framed, table = scene.frame, scene.table
    tokens = framed.tokens
    first, last = framed.bounds[framed.sentences[at]]
    before = [token.lower for token in tokens[max(first, at - 6) : at]]
    after = tokens[at + 1] if at + 1 < last else None
    close = set(before[-3:])
    if before and before[-1] in table.determiners:
        yield "determiner_before"
        yield f"determiner_before_{size}"
        if (
            after is not None
            and after.kind not in {PUNCTUATION, QUOTE}
            and after.lower not in table.prepositions
            and after.lower not in table.conjunctions
        ):
            yield "determiner_before_noun_after"
    if close & NAMING:
        yield "naming_before"
    if set(before) & SIGNS:
        yield "sign_before"
    if any(token.lower.lstrip("#") in CRITICS for token in tokens[first:at]) and size in {"1", "2"}:
        yield "critics_before"
    if set(before) & WORKS:
        yield "work_before"
    if any(token.lower in WORKS for token in tokens[at + 1 : min(last, at + 4)]):
        yield "work_after"
    if before and before[-1] in {
        "of",
        "on",
        "in",
        "from",
        "for",
        "with",
        "as",
        "dans",
        "sur",
        "en",
        "bei",
        "im",
        "zu",
    }:
        yield f"preposition_{'on' if before[-1] in {'on', 'in', 'of', 'from', 'im', 'dans', 'en'} else 'other'}"
    if before and before[-1] in {"that", ":", ","}:
        yield f"led_by_{before[-1]}"
    if not before:
        yield "opens_sentence"
    if after is None:
        yield "ends_sentence"
    elif after.kind == CAPITAL:
        yield "capital_after"
    elif after.text in {",", "."}:
        yield "stop_after"
    elif after.text == "(":
        yield "bracket_after"
    elif after.kind == NUMBER:
        yield "number_after"
    if any(token.kind == QUOTE for token in tokens[max(first, at - 3) : at]) or any(
        token.kind == QUOTE for token in tokens[at + 1 : min(last, at + 4)]
    ):
        yield "quote_near"
    del size


def _said(scene: Scene, at: int, verdict: Verdict, size: str) -> Iterator[str]:
    cues = scene.cues(scene.frame.sentences[at])
    short = "short" if size in {"1", "2", "3"} else "long"
    near = [cue for cue in cues if abs(cue.at - at) <= 4]
    for strength in ("speech", "participle", "framing"):
        if any(cue.strength == strength and cue.subject for cue in cues):
            yield f"cue_{strength}_{short}"
        if any(cue.strength == strength for cue in near):
            yield f"near_{strength}_{short}"
    if not cues:
        yield f"no_cue_{short}"
    if verdict.actor is None:
        yield f"nobody_{short}"
    else:
        yield f"somebody_{verdict.actor.kind}_{short}"
        band = "high" if verdict.confidence > 0.8 else "some" if verdict.confidence > 0.5 else "low"
        yield f"confidence_{band}_{short}"


def _repeated(scene: Scene, number: int, words: list[str]) -> bool:
    """Whether the same words stand in marks elsewhere in the article, as names of things do."""
    if not words or len(words) > 12:
        return False
    mine = " ".join(words).lower()
    return scene.quoted_words()[mine] > 1 and number >= 0
