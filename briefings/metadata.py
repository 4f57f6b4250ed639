"""What the page's own statements amount to: headline, dek, byline, date, outlet, language, address, image."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from briefings.dates import MONTHS, dated
from briefings.language import guess
from briefings.markup import Facts, squeeze

WORD = re.compile(r"\w+")
ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|Recipe|NewsItem|Liveblog)$", re.IGNORECASE)
PAGE_TYPE = re.compile(r"WebPage$")
SITE_DIVIDER = re.compile(r"\s+[|–—»:·•-]\s+")
CLIPPED = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\W*$")


def _types(node: Mapping[str, Any]) -> str:
    kind = node.get("@type", "")
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind)


def _nodes(facts: Facts, kind: re.Pattern[str]) -> list[Mapping[str, Any]]:
    return [node for node in facts.ld if any(kind.search(name) for name in _types(node).split())]


def article_nodes(facts: Facts) -> list[Mapping[str, Any]]:
    """The page's ld+json objects that describe an article; a plain web page's only when there is none."""
    return _nodes(facts, ARTICLE_TYPE) or _nodes(facts, PAGE_TYPE)


def is_typed_article(facts: Facts) -> bool:
    """Whether the page says it is an article."""
    return bool(_nodes(facts, ARTICLE_TYPE)) or facts.first("og:type").lower() == "article"


def _strings(value: Any) -> Iterator[str]:
    """The string, the strings of a list, or what an object calls its name or address."""
    for item in value if isinstance(value, list) else [value]:
        found = (item.get("name") or item.get("url")) if isinstance(item, dict) else item
        if isinstance(found, str) and found.strip():
            yield squeeze(unescape(found))


def _from_nodes(facts: Facts, key: str) -> Iterator[str]:
    for node in article_nodes(facts):
        yield from _strings(node.get(key))


def article_bodies(facts: Facts) -> tuple[str, ...]:
    """The texts the page declares as its article, none when it declares them as paid for."""
    if is_locked(facts):
        return ()
    return tuple(node["articleBody"] for node in facts.ld if isinstance(node.get("articleBody"), str))


LOCKED_TIERS = frozenset({"locked", "metered", "paid", "premium", "subscriber", "subscription"})


def is_locked(facts: Facts) -> bool:
    """Whether the page says that reading it has to be paid for."""
    flags = (str(node.get("isAccessibleForFree", "")).lower() for node in facts.ld)
    parts = (part for node in facts.ld for part in _parts(node))
    tier = facts.first("article:content_tier", "content_tier", "access").lower()
    return "false" in {*flags, *parts} or tier in LOCKED_TIERS


def _parts(node: Mapping[str, Any]) -> Iterator[str]:
    parts = node.get("hasPart")
    for part in parts if isinstance(parts, list) else [parts]:
        if isinstance(part, dict):
            yield str(part.get("isAccessibleForFree", "")).lower()


# --- outlet and headline


def outlet(facts: Facts) -> str | None:
    """The name of the outlet as the page gives it, without its slogan; never guessed."""
    publishers = (name for node in article_nodes(facts) for name in _strings(node.get("publisher")))
    names = (
        facts.first("og:site_name"),
        next(publishers, ""),
        facts.first("application-name", "publisher", "dc.publisher"),
    )
    return next((SITE_DIVIDER.split(name)[0] for name in names if 0 < len(name) <= 80 and "://" not in name), None)


def _key(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def _without_site(title: str, site: str | None) -> str:
    """A title without the outlet's name before or behind it."""
    parts = SITE_DIVIDER.split(title)
    if len(parts) == 1:
        return title
    known = _key(site or "").replace(" ", "")
    for part, rest in ((parts[-1], title[: title.rfind(parts[-1])]), (parts[0], title[len(parts[0]) :])):
        name = _key(part).replace(" ", "")
        if name and known and (name in known or known in name):
            return re.sub(r"^\s*[|–—»:·•-]\s+|\s+[|–—»:·•-]\s*$", "", rest).strip() or title
    return title


def _overlap(heading: str, reference: str) -> float:
    """The share of the heading's words that the reference has."""
    words, known = WORD.findall(heading.casefold()), frozenset(WORD.findall(reference.casefold()))
    return sum(word in known for word in words) / len(words) if words else 0.0


def _is_site(heading: str, site: str | None, title: str) -> bool:
    """Whether a heading is the outlet's name (many put their name in an h1, and in the title as well)."""
    key = _key(heading)
    last = _key(SITE_DIVIDER.split(title)[-1]) if SITE_DIVIDER.search(title) else ""
    return not key or key in {_key(site or ""), last}


NEEDED_OVERLAP = 0.5
NEEDED_ALONE = 0.3
FEWEST_WORDS = 2


def _best_heading(headings: list[str], references: list[str]) -> str | None:
    """The first heading most of whose words occur in one of the page's titles; fewer will do when it is the only one."""
    needed = NEEDED_OVERLAP if len(headings) > 1 else NEEDED_ALONE
    for heading in headings:
        scores = [_overlap(heading, reference) for reference in references]
        back = [_overlap(reference, heading) for reference in references]
        long_enough = len(WORD.findall(heading)) >= FEWEST_WORDS or max(back, default=0) == 1
        if long_enough and max(scores, default=0) >= needed:
            return heading
    return None


def headline(facts: Facts, given: str | None = None) -> str | None:
    """The headline as the page prints it: the first h1 that its titles confirm, then ld+json, then its titles without the outlet."""
    site = outlet(facts)
    titles = [
        *facts.metas.get("og:title", ()),
        *facts.metas.get("twitter:title", ()),
        facts.title,
        *_from_nodes(facts, "headline"),
        given or "",
    ]
    bare = [_without_site(title, site) for title in titles if title]
    headings = [heading for heading in facts.headings if not _is_site(heading, site, facts.title)]
    found = _best_heading(headings, bare) or next(_from_nodes(facts, "headline"), "")
    return found or next(iter(bare), "") or next(iter(headings), None)


def titles(facts: Facts) -> frozenset[str]:
    """Every wording under which the page names its article, as bare words."""
    site = outlet(facts)
    said = [*facts.headings[:3], *facts.metas.get("og:title", ()), facts.title, *_from_nodes(facts, "headline")]
    return frozenset(_key(_without_site(title, site)) for title in said if title)


def bare_words(text: str) -> str:
    """The words of a text, lower case, with single spaces; two texts that differ in marks only have the same."""
    return _key(text)


# --- dek

DEK_LENGTH = (25, 420)
DEK_REPEAT = 60


def dek(facts: Facts, text: str, title: str | None, shown: str | None = None) -> str | None:
    """The standfirst, when it is one: no repeated headline, no beginning of the text, nothing clipped.

    ``shown`` is a standfirst that stood at the head of the body.
    """
    said = (shown, *facts.standfirsts, facts.first("og:description"), *_from_nodes(facts, "description"))
    body = _key(text[:6000])
    return next(
        (squeeze(unescape(one)) for one in said if one and _is_dek(squeeze(unescape(one)), body, _key(title or ""))),
        None,
    )


def _is_dek(one: str, body: str, title: str) -> bool:
    key = _key(one)
    shortest, longest = DEK_LENGTH
    if not shortest <= len(one) <= longest or CLIPPED.search(one) or "http" in one or "<" in one:
        return False
    return key != title and key not in body and key[:DEK_REPEAT] not in body and key[-DEK_REPEAT:] not in body


# --- byline

OPENING = re.compile(
    r"^(?:(?:posted|written|words|story|reported|report|analysis|review|opinion|interview|photographs?|text|published|edited)\s+)?"
    r"(?:by|von|par|por|di|de|door|af|av)\b[:\s]+|^(?:authors?|autor(?:en|es)?|auteure?s?|autore|text|texte)\s*:\s*",
    re.IGNORECASE,
)
CUT = re.compile(
    rf"\s+(?:{'|'.join(MONTHS)})\.?\s+\d.*|"
    r"\s+(?:photographs?|photos?|pictures|illustrations?|graphics|video|editing) by\b.*|\s+(?:updated|published|posted|follow|share|about|last modified|in|for|at|on|aktualisiert|veröffentlicht|publié|publicado|pubblicato)\b.*"
    r"|\s*[@(\[<\d].*|\s+[-–—|•·]\s+.*|\s+\|.*|\|.*",
    re.IGNORECASE | re.DOTALL,
)
BETWEEN = re.compile(r"\s*[,;/&]\s*|\s+(?:and|und|et|y|e|ed|en|och|og|with|mit|avec|con|com)\s+(?=[^\W\d_])", re.IGNORECASE)
PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "du",
        "des",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "zu",
        "bin",
        "ibn",
        "al",
        "el",
        "y",
        "e",
        "af",
        "av",
    ]
)
SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv)\.?$", re.IGNORECASE)
NOT_PEOPLE = re.compile(
    r"\b(?:staff|editors?|editorial|newsroom|desk|team|reporters?|correspondents?|columnist|contributors?|writers?|news|press|agency|"
    r"agencies|agence|agencia|reuters|afp|dpa|ap|efe|ansa|lusa|pa|bloomberg|media|magazine|daily|times|post|online|redaktion|"
    r"redacci[oó]n|r[ée]daction|redazione|reda[cç][aã]o|redactie|journalist|photographer|producer|analyst|admin|administrator|"
    r"guest|author|director|university|professor|company|inc|ltd|gmbh|llc|facebook|twitter|blog|com|network|group|the|"
    r"show|profile|email|view|more|read|bio|all|posts|by|chief|senior|officer|service|services|wire|wires|subscribe)\b",
    re.IGNORECASE,
)
NAME_WORD = re.compile(r"^(?:[^\W\d_](?:[^\W\d_]|['’.\-‐])*)$")
FULL_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$")
"""At the end of a name, not of an initial or of "Jr."."""
LONGEST_NAME = 5
CASELESS = re.compile("[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def _is_name(name: str, site: str | None) -> bool:
    words = name.split()
    if NOT_PEOPLE.search(name) or not words or _key(name) == _key(site or "") or not all(map(NAME_WORD.match, words)):
        return False
    if CASELESS.search(name):
        return len(name) <= 30
    capitals = [word[0].isupper() for word in words if word not in PARTICLES]
    return len(capitals) >= 2 and all(capitals) and len(words) <= LONGEST_NAME


def names(printed: str, site: str | None = None) -> tuple[str, ...]:
    """The people of one printed byline: no "By", no roles, no outlets, no addresses."""
    if "://" in printed or "www." in printed:
        return ()
    found: list[str] = []
    for part in BETWEEN.split(CUT.sub("", OPENING.sub("", squeeze(printed)))):
        name = FULL_STOP.sub("", OPENING.sub("", part).strip(" ,:*•"))
        if SUFFIX.match(name) and found:
            found[-1] += f" {name}"
        elif _is_name(name, site):
            found.append(name)
    return tuple(dict.fromkeys(found))


def _ld_authors(facts: Facts) -> Iterator[str]:
    people = {node["@id"]: node for node in facts.ld if isinstance(node.get("@id"), str) and "name" in node}
    for node in article_nodes(facts):
        authors = node.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            known = people.get(author.get("@id")) if isinstance(author, dict) and isinstance(author.get("@id"), str) else None
            if isinstance(author, dict) and "Organization" in _types(author):
                continue
            yield from _strings(author if isinstance(author, str) or (author and "name" in author) else known)


AUTHOR_METAS = (
    "author",
    "article:author",
    "article:author_name",
    "byl",
    "byline",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "citation_author",
    "twitter:creator:name",
)


def byline(facts: Facts) -> tuple[str, ...]:
    """Who wrote it, as names: ld+json first, then meta elements, then what is printed beside the headline."""
    site = outlet(facts)
    metas = (facts.metas.get(name, ()) for name in AUTHOR_METAS)
    sources = (tuple(_ld_authors(facts)), *metas, *((printed,) for printed in facts.authors))
    for source in sources:
        found = tuple(dict.fromkeys(name for printed in source for name in names(printed, site)))
        if found:
            return found[:8]
    return ()


# --- published

CLOCK = r"(?:[T\s]+(?P<h>\d{1,2}):(?P<m>\d{2})(?::(?P<s>\d{2})(?:[.,]\d+)?)?\s*(?P<zone>Z\b|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|UTC|GMT)?)?"
MACHINE_DATES = tuple(
    re.compile(form + CLOCK, re.IGNORECASE)
    for form in (
        r"^\W*(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})",
        r"^(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?!\d)",
    )
)
HALF_DAY = re.compile(r"^\s*[ap]\.?m", re.IGNORECASE)
OLDEST = 1900


def _zone(zone: str | None) -> str:
    """An offset as +HH:MM; empty when none was given."""
    if not zone:
        return ""
    digits = re.sub(r"[^\d+-]", "", zone)
    return f"{digits[:3]}:{digits[3:5]}" if digits else "+00:00"


def _iso(found: re.Match[str], rest: str) -> str:
    day = f"{int(found['year']):04}-{int(found['month']):02}-{int(found['day']):02}"
    # A twelve-hour clock would need its "pm"; the day alone is certain.
    if not found["h"] or HALF_DAY.match(rest):
        return day
    seconds = f":{found['s']}" if found["s"] else ""
    return f"{day}T{int(found['h']):02}:{found['m']}{seconds}{_zone(found['zone'])}"


def _forms(printed: str) -> Iterator[str]:
    for form in MACHINE_DATES:
        found = form.search(printed)
        if found:
            yield _iso(found, printed[found.end() :])
    read = dated(printed)
    if read and read.iso:
        yield read.iso


def _sound(made: str) -> bool:
    try:
        return datetime.fromisoformat(made).year >= OLDEST
    except ValueError:
        return False


def iso(printed: str) -> str | None:
    """A date as ISO 8601, as precise as it is given: the day, the minute, the second, the offset; ``None`` when it is no date."""
    return next(filter(_sound, _forms(printed.strip()[:80])), None)


DATE_METAS = (
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publish-date",
    "publish_date",
    "publishdate",
    "published_time",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "dc.date.created",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "date",
    "ptime",
    "displaydate",
)
URL_DATE = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)")


def _dates(facts: Facts, url: str | None) -> Iterator[str]:
    yield from _from_nodes(facts, "datePublished")
    for name in DATE_METAS:
        yield from facts.metas.get(name, ())
    yield from (said for said, marked in facts.times if marked)
    yield from (said for said, _ in facts.times[:1])
    found = URL_DATE.search(url or "")
    if found:
        yield "-".join(found.groups())


def published(facts: Facts, url: str | None = None) -> str | None:
    """When it was published, by the first date the page gives; a later mention adds its time of day when it is the same day."""
    dates = [made for said in _dates(facts, url) if (made := iso(said))]
    return next((made for made in dates if made.startswith(dates[0]) and "T" in made), dates[0]) if dates else None


# --- language

SAME = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "ji": "yi", "sh": "hr", "mo": "ro", "tl": "fil"}
KIN = (
    frozenset({"da", "no", "sv"}),
    frozenset({"hr", "sr", "bs", "sl", "mk", "bg"}),
    frozenset({"cs", "sk"}),
    frozenset({"id", "ms"}),
    frozenset({"es", "ca", "gl", "pt"}),
    frozenset({"ru", "uk", "be", "bg"}),
    frozenset({"hi", "mr", "ne"}),
)
LANGUAGE_CODE = re.compile(r"^([a-z]{2})(?:[-_]|$)", re.IGNORECASE)


def _declared(facts: Facts) -> str | None:
    said = (
        facts.lang,
        facts.first("og:locale"),
        facts.first("content-language", "language", "dc.language"),
        *_from_nodes(facts, "inLanguage"),
    )
    codes = (found[1].lower() for one in said if (found := LANGUAGE_CODE.match(one)))
    return next((SAME.get(code, code) for code in codes), None)


def language(facts: Facts, text: str) -> str:
    """The language the text is surely in; else what the page declares (templates often declare English whatever they hold)."""
    declared, guessed = _declared(facts), guess(text)
    if declared is None or guessed == declared:
        return guessed
    related = any(declared in family and guessed in family for family in KIN)
    return declared if guessed == "und" or related else guessed


# --- addresses


def _address(said: str, base: str | None) -> str | None:
    """An absolute http or https address without a user's name in it, or ``None``."""
    try:
        whole = urljoin(base or "", said.strip())
        parts = urlsplit(whole)
        sound = parts.scheme in {"http", "https"} and parts.hostname and not parts.username and parts.port != 0
    except ValueError:
        return None
    return whole if sound and not re.search(r"[\s\x00-\x20<>\"\\]", whole) else None


SUBDOMAINS = re.compile(r"^(?:www|m|amp|mobile)\d?\.")


def _same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one outlet: hosts that differ in www, m or amp, or in a section before the same last three labels."""
    hosts = [SUBDOMAINS.sub("", urlsplit(address).hostname or "") for address in (one, other)]
    return hosts[0] == hosts[1] or any(a.endswith("." + b) for a, b in (hosts, hosts[::-1]))


def canonical(facts: Facts, given: str | None) -> str | None:
    """The article's lasting address; the given one when the page names another site's, its own front page, or nothing sound."""
    base = _address(given or "", None)
    for said in (facts.canonical, facts.first("og:url")):
        found = _address(said, base) if said else None
        if not found:
            continue
        front = urlsplit(found).path in {"", "/"} and base and urlsplit(base).path not in {"", "/"}
        if not front and (base is None or _same_site(found, base)):
            return found
    return base


def image(facts: Facts, base: str | None) -> str | None:
    """The address of the lead image."""
    pictures = (
        facts.first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"),
        *_from_nodes(facts, "image"),
    )
    return next((found for said in pictures if said and (found := _address(said, base))), None)
