"""Sources without a name ("a spokesperson for the port") and pronouns."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefings.cast import (
    ARTICLES,
    FULL,
    GROUP,
    MODIFIERS,
    NOMINAL,
    OF,
    ORGANISATION,
    PART,
    PRONOUN,
    RESOLVED,
    ROMANCE,
    UNKNOWN,
    Actor,
    Cast,
    Mention,
    is_common,
    is_demonym,
    is_role,
)
from briefings.languages.lexicon import Gender, Lexicon
from briefings.roles import learn_role
from briefings.takenup import gender_of, named_after, of_that_age, taken_up
from briefings.tokens import CAPITAL, NUMBER, PUNCTUATION, QUOTE, WORD, Frame, Token

DEFINITE = frozenset(
    "the this that der die das dem den dieser diese el la le il lo o l' los las les i gli os as este esta ese esa esse essa questo questa ce cet cette".split()
)
INDEFINITE = frozenset({"un", "una", "une", "um", "uma", "uno"})
MANY = frozenset("dos tres deux trois dois duas três due tre ses leurs sus seus suas".split())
BODIES = frozenset(
    "bureau department utility consortium railroad railway broadcaster lender operator developer institute foundation campaign brand chain platform service"
    " association federation alliance coalition studio label publisher magazine newspaper fund society trust commission supplier insurer company firm group organization organisation agency bank union retailer airline maker manufacturer startup network carrier team club league charity"
    " watchdog unternehmen firma konzern empresa compañía entreprise société groupe azienda società companhia órgão entidade organismo organisme établissement institution préfecture compagnie association institución entidad organismo ente istituto agenzia sindacato banca".split()
)
"""What any organisation may be called when it is taken up again."""
GENERIC = frozenset(
    "man woman actor actress singer star politician lawmaker official executive entrepreneur athlete player striker writer author leader republican democrat"
    " politiker politikerin mann frau mujer hombre femme homme donna uomo mulher homem".split()
)
"""What any person may be called when taken up again."""
ATTACHED: dict[str, frozenset[str]] = {
    "en": frozenset("of for with from at in familiar close".split()),
    "de": frozenset("des der von vom für".split()),
    "it": frozenset("di del dello della dell' dei degli delle d' ai agli alle alla all'".split()),
    "es": frozenset("de del para".split()),
    "fr": frozenset("de du des d' à aux pour".split()),
    "pt": frozenset("de do da dos das para".split()),
}
"""Words that go on with an unnamed source ("a spokesman for the port"), by language."""
MASS = frozenset({"one", "another", "people", "men", "women", "others", "police", "staff"})
POSSESSIVE_MARKS = frozenset({"'s", "’s", "'"})
NAMES_BACK = 40
"""Names looked back on when a phrase takes somebody up again; keeps the cost linear."""
LONGEST_NAME = 9
"""Words that may follow a source's head ("a person familiar with the matter")."""


def taken_by(mentions: Sequence[Mention]) -> set[int]:
    """The tokens that names and their roles already hold."""
    return {index for mention in mentions for index in range(mention.outer, max(mention.until, mention.end))}


def pronouns_in(frame: Frame, table: Lexicon, taken: set[int]) -> Iterator[Mention]:
    """Every third-person subject pronoun, still without an actor."""
    for index, token in enumerate(frame.tokens):
        if (gender := table.pronouns.get(token.lower)) and token.kind in {WORD, CAPITAL} and index not in taken:
            yield Mention(index, index + 1, index, PRONOUN, None, gender, index + 1)


def nominals(text: str, frame: Frame, table: Lexicon, made: Cast, taken: set[int]) -> Iterator[Mention]:
    """Every mention of somebody by what they are: taken up again ("the senator") or never named ("one resident")."""
    reader = _Reader(text, frame, table, made, taken)
    reached = -1
    for index, token in enumerate(frame.tokens):
        if index < reached or index in taken or token.kind in {PUNCTUATION, QUOTE} or (table.nouns_capitalised and token.text.islower()):
            continue
        human = is_role(token.lower, table) or reader.is_one(index, token.lower)
        human = human or (token.kind == CAPITAL and is_demonym(frame.tokens, index, table))
        if not human and token.lower not in table.group_nouns:
            continue
        mention = reader.read(index, human=human)
        if mention is not None:
            reached = mention.until
            if not reader.absorbed(mention):
                yield mention


class _Reader:
    """Reads unnamed sources one after the other, remembering those it has met."""

    def __init__(self, text: str, frame: Frame, table: Lexicon, made: Cast, taken: set[int]) -> None:
        self.text, self.frame, self.table, self.made, self.taken = text, frame, table, made, taken
        self.tokens = frame.tokens
        self.named_at = {mention.start: mention for mention in made.mentions} | {mention.outer: mention for mention in made.mentions}
        self.attached = ATTACHED.get(table.code, ATTACHED["en"])
        self.met: dict[str, Actor] = {}
        self.last: Mention | None = None
        self.names = [mention.start for mention in made.mentions]

    def _earlier(self, at: int) -> list[Mention]:
        """The last names before a token."""
        reached = bisect_left(self.names, at)
        return self.made.mentions[max(0, reached - NAMES_BACK) : reached]

    def read(self, head: int, *, human: bool) -> Mention | None:
        first, last = self.frame.bounds[self.frame.sentences[head]]
        head, human = self._compound(head, last, human=human)
        start = self._start(head, first)
        if not self._stands(start, head, first, human=human):
            return None
        end = self._end(head, last)
        if human and (named := named_after(self.tokens, head, end, self.named_at, self.table)) is not None:
            return self._apposed(start, head, named.start, named)
        if human and not self._is_apart(start):
            comma = self._comma_before_name(end, last)
            if comma is not None and (named := self._named_after(comma, last)) is not None:
                return self._apposed(start, head, comma, named)
        return self._again(start, head, end, human=human) or self._new(start, head, end, first, human=human)

    def _is_apart(self, start: int) -> bool:
        """Whether a Romance phrase is somebody else than the name after it ("hija de una modista, Paz"; "avec ses deux enfants, Sandrine")."""
        if self.table.code not in ROMANCE:
            return False
        article, before = self.tokens[start].lower, self.tokens[start - 1].lower if start else ""
        object_of = before in self.table.prepositions and before not in self.table.according_to
        return article in MANY or (article in INDEFINITE and object_of)

    def _apposed(self, start: int, head: int, end: int, named: Mention) -> Mention:
        """A phrase that stands before the name of whom it describes, and so tells the role."""
        begin = self._past_article(start, head)
        if named.actor is not None:
            role = self.text[self.tokens[begin].start : self.tokens[end - 1].end]
            learn_role(named.actor, role, self.tokens[begin:end], self.table, better=False)
        return Mention(start, head + 1, start, RESOLVED, named.actor, until=named.until)

    def _past_article(self, start: int, head: int) -> int:
        while start < head and (self.tokens[start].lower in ARTICLES or self._is_definite(self.tokens[start].lower)):
            start += 1
        return start

    def absorbed(self, mention: Mention) -> bool:
        """Whether this only describes the unnamed source before it ("The seller, a retired teacher"); that one then reaches further."""
        before, self.last = self.last, mention
        if before is None or before.kind != NOMINAL or mention.kind != NOMINAL or before.until + 1 != mention.start:
            return False
        if self.tokens[before.until].text != "," or self.tokens[mention.start].lower not in ARTICLES:
            return False
        before.until, self.last = mention.until, before
        return True

    def is_one(self, index: int, word: str) -> bool:
        """Whether "one" or "another" is a source of its own ("said one", "one of them said")."""
        if word not in {"one", "another"}:
            return False
        following = self.tokens[index + 1].lower if index + 1 < len(self.tokens) else ""
        before = self.tokens[index - 1].lower if index else ""
        return following == "of" or following in self.table.speech_verbs or before in self.table.speech_verbs

    def _compound(self, head: int, last: int, *, human: bool) -> tuple[int, bool]:
        """The last of several nouns in a row is the head ("police spokesman", "company officials")."""
        table = self.table
        while head + 1 < last and head + 1 not in self.taken:
            word = self.tokens[head + 1].lower
            if not (is_role(word, table) or word in table.group_nouns):
                break
            head, human = head + 1, is_role(word, table)
        return head, human

    def _start(self, head: int, first: int) -> int:
        """Where the phrase begins: at its article, or at its first describing word."""
        tokens, table, at = self.tokens, self.table, head
        while at > first and head - at < 7:
            token = tokens[at - 1]
            if token.kind == QUOTE and at - 2 >= first and tokens[at - 2].lower in table.determiners:
                return at - 2
            if token.kind in {PUNCTUATION, QUOTE} or (at - 1 in self.taken and not self._describes(token)):
                break
            if token.lower == "that" and tokens[head].lower.endswith("s"):
                break  # "says that officers" has no article
            if token.lower in table.determiners:
                return at - 1
            if token.kind != NUMBER and not self._qualifies(token):
                break
            at -= 1
        return at

    def _describes(self, token: Token) -> bool:
        """Whether a capitalised word before an office says where or of what kind it is ("the Massachusetts Democrat")."""
        return token.kind == CAPITAL and (token.lower in self.table.place_words or token.lower in self.table.not_names)

    def _qualifies(self, token: Token) -> bool:
        word, table = token.lower, self.table
        if word in POSSESSIVE_MARKS or (is_common(word, table) and word not in MODIFIERS):
            return False
        return is_role(word, table) or not (word in table.speech_verbs or word in table.framing_verbs)

    def _stands(self, start: int, head: int, first: int, *, human: bool) -> bool:
        """Whether the phrase can be a source: a lone singular office without an article is part of something else."""
        tokens, table = self.tokens, self.table
        if table.nouns_capitalised:
            return True
        if tokens[start].kind == CAPITAL and start == head and start != first:
            return False
        word = tokens[head].lower
        determined = tokens[start].lower in table.determiners or tokens[start].kind == NUMBER or self._owned(start, first)
        return not human or determined or start == first or word in MASS or word.endswith("s")

    def _owned(self, start: int, first: int) -> bool:
        return start > first and self.tokens[start - 1].lower in POSSESSIVE_MARKS

    def _end(self, head: int, last: int) -> int:
        """The end of the phrase with its "of", "for", "with" or "familiar with" part."""
        tokens, end = self.tokens, self._past_qualities(head + 1, last)
        if end >= last or tokens[end].lower not in self.attached:
            return end
        at = end
        while at < last and at - end < LONGEST_NAME and self._goes_on(tokens[at]):
            at += 1
        while at > end and (tokens[at - 1].lower in self.table.prepositions or tokens[at - 1].lower in self.table.determiners):
            at -= 1
        return at

    def _past_qualities(self, at: int, last: int) -> int:
        """Where the adjectives behind a Romance noun end ("el dirigente gremial, Juan Paz"): at most two, before a comma or an "of"."""
        if self.table.code not in ROMANCE:
            return at
        for end in range(at, min(last, at + 3)):
            token = self.tokens[end]
            if token.text == "," or token.lower in OF:
                return end
            if token.kind != WORD or end in self.taken or self._is_verb(token.lower) or is_common(token.lower, self.table):
                break
        return at

    def _is_verb(self, word: str) -> bool:
        return word in self.table.speech_verbs or word in self.table.framing_verbs

    def _goes_on(self, token: Token) -> bool:
        table, word = self.table, token.lower
        if token.kind in {PUNCTUATION, QUOTE} or word in table.conjunctions or word in table.pronouns or word in table.calendar:
            return False
        if word in table.prepositions and word not in self.attached:
            return False
        return not (word in table.speech_verbs or word in table.auxiliaries or word in table.framing_verbs or word in table.participles)

    def _comma_before_name(self, end: int, last: int) -> int | None:
        """The comma that ends an office before a name, in a Romance language over its field ("assessora regionale ai Trasporti, Ada Rho")."""
        if self.table.code not in ROMANCE:
            return end
        for at in range(end, min(last, end + LONGEST_NAME)):
            token = self.tokens[at]
            if token.text == ",":
                return at
            if token.kind in {PUNCTUATION, QUOTE, NUMBER} or self._is_verb(token.lower) or token.lower in self.table.conjunctions:
                return None
            if token.lower in self.table.auxiliaries or token.lower in self.table.pronouns:
                return None
        return None

    def _named_after(self, end: int, last: int) -> Mention | None:
        """The name right after the phrase and a comma ("the bill's author, Rosa Ortiz")."""
        if end + 1 >= last or self.tokens[end].text != ",":
            return None
        named = self.named_at.get(end + 1)
        return named if named is not None and named.kind in {FULL, PART, UNKNOWN} else None

    def _again(self, start: int, head: int, end: int, *, human: bool) -> Mention | None:
        """The mention of somebody met before, when the phrase takes them up again; whoever was met last."""
        if not self._is_definite(self.tokens[start].lower):
            return None
        word = self.tokens[head].lower
        met = self.met.get(word)
        if human:
            found = self._recalled(start, head, end)
            if found is not None and (met is None or met.at < found[0]):
                return Mention(start, end, start, RESOLVED, found[1], self._gender(word), end)
        elif (body := _recall_body(self._earlier(start), word)) is not None and (met is None or met.at < body[0]):
            return Mention(start, end, start, RESOLVED, body[1], None, end)
        if met is None:
            return None
        return self._mention(start, end, met, human=human)

    def _is_definite(self, article: str) -> bool:
        return article in DEFINITE or (article == "a" and self.table.code == "pt")

    def _recalled(self, start: int, head: int, end: int) -> tuple[int, Actor] | None:
        word, article, earlier = self.tokens[head].lower, self.tokens[start].lower, self._earlier(start)
        if (found := of_that_age(earlier, word)) is not None:
            return found
        if is_demonym(self.tokens, head, self.table):
            word = "woman" if word.endswith("woman") else "man" if word.endswith("man") else "leader"
        gender = gender_of(word, article, self.table)
        if (found := _recall(earlier, word, gender)) is not None:
            return found
        lone = word not in self.met and not any(token.lower in self.attached for token in self.tokens[head + 1 : end])
        found = taken_up(earlier, self.frame, start, word, article, self.table) if lone else None
        if found is not None and found[1].role is None and word not in GENERIC and self.table.code in ROMANCE:
            begin = self._past_article(start, head)
            role = self.text[self.tokens[begin].start : self.tokens[end - 1].end]
            learn_role(found[1], role, self.tokens[begin:end], self.table, better=False)
        return found

    def _new(self, start: int, head: int, end: int, first: int, *, human: bool) -> Mention:
        word, document = self.tokens[head].lower, not human and self.tokens[head].lower in self.table.speech_nouns
        name_from = self._owner_start(start, first) if self._owned(start, first) else start
        while name_from < head and self.tokens[name_from].lower in ARTICLES:
            name_from += 1
        name = self.text[self.tokens[name_from].start : self.tokens[end - 1].end]
        outer = min(start, name_from)
        kind = "nominal" if human else "document" if document else "group"
        actor = Actor(name, kind, (word,), gender=self._gender(word), heads={word})
        self.met[word] = actor
        self.made.actors.append(actor)
        return self._mention(start, end, actor, human=human, outer=outer)

    def _owner_start(self, start: int, first: int) -> int:
        """Where the possessor of a source begins ("Rita Doyle's lawyer", "the sheriff's office")."""
        last = start - 2
        if last < first:
            return start
        if last in self.taken:
            return next((one.start for one in self._earlier(start) if one.start <= last < one.end), start)
        return self._start(last, first)

    def _mention(self, start: int, end: int, actor: Actor, *, human: bool, outer: int | None = None) -> Mention:
        actor.mentions += 1
        actor.at = start
        return Mention(start, end, start if outer is None else outer, NOMINAL if human else GROUP, actor, actor.gender, end)

    def _gender(self, word: str) -> Gender | None:
        return "f" if word in self.table.feminine_roles else "m" if word in self.table.masculine_roles else None


def _recall(names: list[Mention], word: str, gender: Gender | None) -> tuple[int, Actor] | None:
    """The person a definite phrase takes up again ("the senator"), and where: the last one named before whose role has that word."""
    earlier = [mention for mention in names if mention.kind in {FULL, PART, UNKNOWN}]
    for mention in reversed(earlier):
        if mention.actor is not None and word in mention.actor.heads:
            return mention.start, mention.actor
    if word not in GENERIC and not word[0].isdigit():
        return None
    for mention in reversed(earlier[-4:]):
        actor = mention.actor
        if actor is not None and actor.kind == "person" and (gender is None or actor.gender in {gender, None}):
            return mention.start, actor
    return None


def _recall_body(names: list[Mention], word: str) -> tuple[int, Actor] | None:
    """The organisation a definite phrase takes up again, and where: by the word in its name ("the ministry"), or the last one."""
    earlier = [(mention, mention.actor) for mention in names if mention.kind in {ORGANISATION, UNKNOWN} and mention.actor is not None]
    for mention, actor in reversed(earlier):
        if word in actor.words:
            return mention.start, actor
    bodies = [
        (mention.start, actor)
        for mention, actor in earlier[-6:]
        if mention.kind == ORGANISATION or (actor.kind == "unknown" and len(actor.words) > 1)
    ]
    return bodies[-1] if bodies and word in BODIES else None
