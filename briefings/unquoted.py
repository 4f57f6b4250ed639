"""Tells quotations from what else stands in quotation marks: titles, nicknames, terms, scare quotes, headlines."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.cast import is_common
from briefings.evidence import Verdict
from briefings.languages.compounds import Compounds
from briefings.languages.lexicon import Lexicon
from briefings.scene import WORDS, Scene
from briefings.tokens import CAPITAL, NUMBER, PUNCTUATION, QUOTE, WORD, Token
from briefings.weighing import of_quotations

NAMING = frozenset(
    """called known dubbed nicknamed named titled entitled termed labeled labelled so-called term word phrase words terms name title nickname
    slogan cosiddetto cosiddetta cosiddetti cosiddette soi-disant sogenannter label hashtag headline headlined captioned sign signs reading acronym abbreviation alias means meaning mean
    genannt heißt titel begriff namens sogenannte sogenannten wort llamado llamada titulado titulada denominado término palabra lema
    intitulé intitulée baptisé appelé appelée nommé dit mot terme titre chiamato chiamata intitolato detto termine parola titolo
    chamado chamada intitulado intitulada denominado termo palavra título apelidado""".split()
)
SIGNS = frozenset(
    "sign signs banner banners placard placards poster posters plaque inscription graffiti t-shirt t-shirts shirt shirts sticker "
    "stickers hat hats".split()
)
CRIES = frozenset("cries chants shouts chant shout cry rufe sprechchöre gritos cris grida gritos".split())
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


FRAMES = frozenset("as als von come comme como de di of".split())
"""Words between a framing verb and the words it frames (bezeichnete es als „…“, sprach von einem „…“)."""
MOOD = frozenset(
    "sei seien habe werde müsse müssten könne dürfe solle wolle hätten wären würden lasse gebe gehe stehe komme bleibe brauche".split()
)
"""German forms that report what somebody says (Dies sei „…“)."""
OUTLETS = Compounds(
    "welt zeit stern focus bild".split(),
    "zeitung zeitungen nachrichten rundschau presse anzeiger tageblatt tagblatt kurier spiegel abendblatt morgenpost allgemeine allgemeinen magazin "
    "journal herald times tribune telegraph guardian express".split(),
)
"""How the names of outlets end, compounds included."""
GERMAN_WORKS = Compounds(
    (),
    "film serie sendung lied song album roman buch stück zeitung zeitschrift magazin projekt programm kampagne aktion ausstellung verein "
    "initiative bündnis preis festival sonde schiff fähre frachter tanker satellit rakete sturm orkan hurrikan taifun hotel restaurant "
    "gaststätte operation gruppe band partei liste stiftung oper show reihe comic spiel titel namen name motto stichwort begriff "
    "aufschrift überschrift schlagwort parole modell marke rubrik portal plattform schule kirche zeche grube halle".split(),
)
"""What is named in marks in German, compounds included (Raumsonde „Kepheus“, unter dem Motto „…“)."""
SHORT = 3
"""Words up to which a string in marks may easily be a name or a term."""
OPENERS = ("of", "on", "in", "from", "for", "with", "as", "dans", "sur", "en", "bei", "im", "zu")


@dataclass(frozen=True, slots=True)
class _String:
    """What stands in marks, seen from its frame: its words, their number as a band, and the words around it."""

    words: list[str]
    size: str
    before: list[str]
    after: Token | None
    last_character: str

    @property
    def length(self) -> str:
        return "short" if len(self.words) <= SHORT else "long"


def likelihood(scene: Scene, number: int, verdict: Verdict) -> float:
    """How likely it is (0 to 1, logistic) that somebody's words stand between these marks."""
    weights = of_quotations(scene.table.code)
    odds = sum(weights.get(feature, 0.0) for feature in features(scene, number, verdict))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def features(scene: Scene, number: int, verdict: Verdict) -> Iterator[str]:
    """What speaks for and against a quotation: its length and shape, what stands around it, and who might have said it."""
    marked, at = scene.marked[number], scene.frame.quotes[number]
    string = _string(scene, number, at)
    yield "bias"
    yield f"words_{string.size}"
    yield from _shape(scene.table, string)
    yield from _lead(scene, at, string)
    yield from _follow(scene, at, string)
    yield from _said(scene, at, verdict, string)
    if at in scene.cast.nicknames:
        yield "nickname"
    if marked.mark in "'‘‚‹" and not scene.single_outer:
        yield "single_marks"
    if _repeated(scene, string.words):
        yield "repeated" if len(string.words) > SHORT + 1 else "repeated_short"


def _string(scene: Scene, number: int, at: int) -> _String:
    marked, tokens = scene.marked[number], scene.frame.tokens
    first, last = scene.frame.bounds[scene.frame.sentences[at]]
    words = [found[0] for found in WORDS.finditer(scene.text, marked.start, min(marked.end, marked.start + 600))]
    count = len(words)
    size = str(count) if count <= SHORT else "4" if count <= 5 else "6" if count <= 9 else "10"
    before = [token.lower for token in tokens[max(first, at - 6) : at]]
    after = tokens[at + 1] if at + 1 < last else None
    return _String(words, size if count else "1", before, after, scene.text[marked.end - 1] if marked.end > marked.start else "")


def _shape(table: Lexicon, string: _String) -> Iterator[str]:
    words = string.words
    lowers = [word.lower().replace("’", "'") for word in words]
    plain = [word for word in words if word.lower() not in table.stop_words]
    if not table.nouns_capitalised and plain and len(words) > 1 and all(word[0].isupper() for word in plain):
        yield "title_case"
    capital = bool(words) and words[0][0].isupper()
    first = "noun" if table.nouns_capitalised else "capital"
    yield f"{first}_first_{'one' if len(words) == 1 else 'more'}" if capital else "small_first"
    if table.nouns_capitalised and len(words) > 1 and all(word[0].isupper() for word in words):
        yield "all_capitals"
    if words and (words[-1].lower() in OUTLETS or " ".join(lowers) in table.media):
        yield "outlet"
    if words and words[0].isupper() and len(words[0]) > 2:
        yield "shouted"
    yield "stopped" if string.last_character in ".!?…" else "comma_inside" if string.last_character in ",;:" else "open_ended"
    if string.last_character == "!":
        yield "exclaimed"
    yield from _grammar(table, lowers)


def _grammar(table: Lexicon, lowers: list[str]) -> Iterator[str]:
    if any(word in table.first_person for word in lowers):
        yield "first_person"
    if any(word in table.auxiliaries or word in table.pronouns or "'" in word for word in lowers):
        yield "verbal"
    if sum(1 for word in lowers if word in table.stop_words) * 3 >= len(lowers) > 2:
        yield "grammatical"
    if any(word.isdigit() for word in lowers):
        yield "digits"


def _lead(scene: Scene, at: int, string: _String) -> Iterator[str]:
    """What stands before the marks, in the same sentence."""
    table, before = scene.table, string.before
    if not before:
        yield "opens_sentence"
        return
    previous = before[-1]
    if previous in table.determiners:
        yield "determiner_before"
        yield f"determiner_before_{string.size}"
        if string.size == "1" and string.words and string.words[0][0].islower() and string.last_character.isalpha():
            yield "naked_word"
    if previous in OPENERS:
        yield f"preposition_{'on' if previous in {'on', 'in', 'of', 'from', 'im', 'dans', 'en'} else 'other'}"
    if previous in {"that", ":", ","}:
        yield f"led_by_{previous}"
    yield from _named(scene, at, string)
    yield from _company(scene, at, string)


def _named(scene: Scene, at: int, string: _String) -> Iterator[str]:
    """Whether the word right before the marks is what the marks name, or they name whom somebody spoke to."""
    table, token = scene.table, scene.frame.tokens[at - 1]
    if token.kind in {WORD, CAPITAL} and at - 1 not in scene.inside and not _is_grammar(token.lower, table):
        yield "noun_before" + ("_german" if table.nouns_capitalised else "")
    if table.nouns_capitalised and token.kind == CAPITAL and token.lower in GERMAN_WORKS:
        yield "work_right_before"
    if token.lower in table.determiners and any(word in table.addressed_verbs or word == "gegenüber" for word in string.before[-4:-1]):
        yield f"told_to_{string.length}"


def _is_grammar(word: str, table: Lexicon) -> bool:
    verb = word in table.speech_verbs or word in table.framing_verbs or word in table.participles
    return verb or word in table.speech_nouns or is_common(word, table)


def _company(scene: Scene, at: int, string: _String) -> Iterator[str]:
    """Words near before the marks that tell names, works, signs and terms."""
    before, first = string.before, scene.frame.bounds[scene.frame.sentences[at]][0]
    if set(before[-3:]) & NAMING:
        yield "naming_before"
    if set(before) & WORKS:
        yield "work_before"
    if set(before) & SIGNS:
        yield "sign_before"
        if before[-1] in scene.table.speech_verbs or before[-1] in scene.table.participles:
            yield "sign_reads"
    if set(before[-3:]) & CRIES:
        yield "cry_before"
        if string.last_character == "!":
            yield "cried"
    if string.size in {"1", "2"} and any(token.lower in CRITICS for token in scene.frame.tokens[max(first, at - 40) : at]):
        yield "critics_before"
    if any(token.kind == QUOTE for token in scene.frame.tokens[max(first, at - 3) : at]):
        yield "quote_near"


def _follow(scene: Scene, at: int, string: _String) -> Iterator[str]:
    """What stands after the marks, in the same sentence."""
    after, table = string.after, scene.table
    last = scene.frame.bounds[scene.frame.sentences[at]][1]
    if after is None:
        yield "ends_sentence"
        return
    if after.kind == CAPITAL:
        yield "capital_after"
    elif after.kind == NUMBER:
        yield "number_after"
    elif after.text == "-" and after.start == scene.frame.tokens[at].end:
        yield "hyphen_after"
    elif after.kind == PUNCTUATION:
        yield "bracket_after" if after.text == "(" else "stop_after" if after.text in {",", "."} else "mark_after"
    grammatical = after.lower in table.prepositions or after.lower in table.conjunctions
    if string.before and string.before[-1] in table.determiners and after.kind in {WORD, CAPITAL, NUMBER} and not grammatical:
        yield "determiner_before_noun_after"
    ahead = scene.frame.tokens[at + 1 : min(last, at + 4)]
    if any(token.lower in WORKS for token in ahead):
        yield "work_after"
    if any(token.kind == QUOTE for token in ahead):
        yield "quote_near"


def _said(scene: Scene, at: int, verdict: Verdict, string: _String) -> Iterator[str]:
    """Whether the sentence speaks of speaking, and whether anybody was found to speak."""
    cues = scene.cues(scene.frame.sentences[at])
    for strength in ("speech", "participle", "framing", "noun"):
        if any(cue.strength == strength and cue.subject for cue in cues):
            yield f"cue_{strength}_{string.length}"
        if any(cue.strength == strength and abs(cue.at - at) <= 4 for cue in cues):
            yield f"near_{strength}_{string.length}"
    if not cues:
        yield f"no_cue_{string.length}"
    named = bool(set(string.before[-3:]) & NAMING)
    if not named and any(word in FRAMES for word in string.before[-2:]) and any(cue.strength == "framing" and cue.subject for cue in cues):
        yield f"framed_{string.length}"
    if scene.table.nouns_capitalised and any(token.lower in MOOD for token in scene.frame.tokens[max(0, at - 12) : at + 6]):
        yield f"reported_mood_{string.length}"
    if verdict.actor is None:
        yield f"nobody_{string.length}"
        return
    yield f"somebody_{verdict.actor.kind}_{string.length}"
    if verdict.actor.heads & SIGNS:
        yield "spoken_by_sign"
    band = "high" if verdict.confidence > 0.8 else "some" if verdict.confidence > 0.5 else "low"
    yield f"confidence_{band}_{string.length}"


def _repeated(scene: Scene, words: list[str]) -> bool:
    """Whether the same words stand in marks elsewhere in the article, as names of things do."""
    return 0 < len(words) <= 12 and scene.quoted_words()[" ".join(words).lower()] > 1
