"""The shape of a language's table: what the engine must know of a language to read quotations in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Gender = Literal["m", "f", "n", "p"]
"""Masculine, feminine, neuter or animal or thing, plural."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """One language's words; every entry is lower case unless its comment says otherwise.

    Words of several parts are written with single spaces. Elided forms are written with the straight apostrophe ("l'", "d'", "s'est").
    """

    code: str
    speech_verbs: frozenset[str]  # finite forms that announce speech beyond doubt: said, says, told, added, explained
    framing_verbs: frozenset[str]  # forms that may carry a quoted fragment: called, described, warned of, praised
    participles: frozenset[str] = frozenset()  # saying, adding, calling; hinzufügend; en ajoutant
    addressed_verbs: frozenset[str] = frozenset()  # verbs whose next noun is the addressee: told, asked, teilte ... mit, informó a
    according_to: tuple[str, ...] = ()  # phrases before a source: according to, laut, nach angaben von, selon, según, secondo
    according_after: tuple[str, ...] = ()  # phrases after a source: zufolge
    so_words: frozenset[str] = frozenset()  # a bare word between a quote and its speaker: German "so"
    speech_nouns: frozenset[str] = frozenset()  # claim, statement, remark, promise, words
    pronouns: Mapping[str, Gender] = field(default_factory=dict)  # third-person subject pronouns: he, she, they
    first_person: frozenset[str] = frozenset()  # i, we, my, our
    determiners: frozenset[str] = frozenset()  # the, a, this, his, her; der, die; le, l', son
    prepositions: frozenset[str] = frozenset()  # words whose object is no subject: of, with, to, by, from
    conjunctions: frozenset[str] = frozenset()  # and, but, that, who, which, while
    auxiliaries: frozenset[str] = frozenset()  # has, had, was, will, hat, ha, a
    adverbs: frozenset[str] = frozenset()  # also, later, then: may stand between subject and verb
    honorifics: Mapping[str, Gender | None] = field(default_factory=dict)  # mr, mrs, dr, herr, frau, mme: part of no name
    role_nouns: frozenset[str] = frozenset()  # heads of roles and nominal speakers: minister, spokesperson, resident, officer
    feminine_roles: frozenset[str] = frozenset()  # roles that say the person is a woman: actress, sprecherin, ministra
    masculine_roles: frozenset[str] = frozenset()  # roles that say the person is a man: spokesman, sprecher
    group_nouns: frozenset[str] = frozenset()  # organisations as speakers: ministry, police, company, government, university
    organisation_words: frozenset[str] = frozenset()  # capitalised words inside names that make them organisations: Ministry, Inc, GmbH
    place_words: frozenset[str] = frozenset()  # capitalised words that make a name a place: Street, City, Lake
    particles: frozenset[str] = frozenset()  # lower-case words inside names: de, van, von der, al, bin
    calendar: frozenset[str] = frozenset()  # months and weekdays
    not_names: frozenset[str] = frozenset()  # capitalised words that are never (part of) a person: nationalities, religions, parties
    feminine_names: frozenset[str] = frozenset()  # common first names of women
    masculine_names: frozenset[str] = frozenset()  # common first names of men
    media: frozenset[str] = frozenset()  # outlets and agencies: addressees and channels, seldom speakers
    abbreviations: frozenset[str] = frozenset()  # with their full stop: mr., dr., z.b., etc.
    stop_words: frozenset[str] = frozenset()
    channels: tuple[str, ...] = ()  # regular expressions (case ignored) that match a channel as printed: "in a statement"
    dangling: frozenset[str] = frozenset()  # openings that lean on the sentence before: he, this, however, meanwhile, also
    nouns_capitalised: bool = False  # German
