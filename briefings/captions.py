"""Whether a line is the caption of a picture that a page or a paste left among the paragraphs."""

import re

NAMED = re.compile(
    r"\((?:pictured|left|right|centre|center|top|bottom|above|below|l|r|c|links|rechts|à gauche|à droite|izquierda|derecha|sinistra|destra|esquerda|direita)\)"
    r"|, (?:pictured|seen) (?:here|in|at|on|above|below|with|during)\b|\b(?:seen|shown|pictured) (?:here|in (?:this|a|an undated) (?:file |undated |handout )?(?:photo|picture|image|photograph))"
    r"|\bfile (?:photo|picture|image)\b|\bhandout (?:photo|picture|image)\b|\b(?:photo|photograph|picture|image|illustration|graphic)s? (?:by|courtesy)\b"
    r"|\bGetty Images\b|/(?:AFP|AP|Reuters|EPA|Getty|dpa|ANSA|EFE|Lusa|PA)\b"
    r"|\b(?:Archivbild|Archivfoto|Symbolbild|Symbolfoto|imagen de archivo|foto de archivo|photo d['’]archives?|image d['’]illustration|foto d['’]archivio|foto de arquivo)\b",
    re.IGNORECASE,
)
"""Words that only captions use."""
SIGNS = (
    "(",
    "/",
    "photo",
    "pictur",
    "image",
    "imagen",
    "graphic",
    "illustration",
    "seen",
    "shown",
    "foto",
    "symbolbild",
    "archivbild",
    "getty",
)
"""One of these is in every match of NAMED: looked for first, since it is quicker."""
LONGEST = 25
"""Words; a longer line without a verb is no caption."""
SMALL = re.compile(r"(?<![\w’'-])[a-z]{2,}(?:['’][a-z]+)?(?![\w-])")
_VERBS = """
am is are was were be been being has have had do does did will would can could may might must shall should ought isn't aren't wasn't
weren't hasn't haven't hadn't doesn't don't didn't won't can't cannot couldn't it's that's there's they're we're
ate beat became began bent bit blew bought bowed broke brought built burnt came caught chose clung cost crept cut dealt died drank drew
drove dug fell felt fought flew fled found forbade forgot froze gave got grew heard held hid hit hung hurt kept knelt knew laid lay led
leapt left lent let lit lost made meant met paid put quit ran rang rose sang sank sat saw sent set shook shone shot shrank shut slept slid
sold sought spent split spoke spread sprang spun stole stood struck stuck swam swept swore swung taught thought threw told took tore
understood went woke won wore wound wrote said say see want need hope plan think know believe expect face remain include come go take make
give get keep run live work show mean seem become begin hold vote call agree disagree look feel fear use add tell ask sit stand depend die
eat grow lie meet pay play win lose help try turn start stop move leave bring follow
"""
VERBS = frozenset(_VERBS.split())


def is_caption(line: str, language: str) -> bool:
    """Whether a sentence is a picture's caption; those that only lack a verb are told in English only."""
    lowered = line.lower()
    if any(sign in lowered for sign in SIGNS) and NAMED.search(line):
        return True
    return language in {"en", "und"} and line.count(" ") < LONGEST and line.isascii() and not _has_verb(line)


def _has_verb(line: str) -> bool:
    """Whether any word may be a verb in use: a known one, or one in -ed or -s; rather too many than too few."""
    if not VERBS.isdisjoint(line.split()):
        return True
    return any(word in VERBS or word.endswith(("ed", "s", "'t", "’t")) for word in SMALL.findall(line))
