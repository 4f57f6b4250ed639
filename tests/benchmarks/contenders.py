"""The same work done by others: from a page's HTML to its text, its summary and, where that can be had, its quotations."""

import logging
import re
import warnings
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from briefings import sentences
from briefings.brief import brief
from briefings.centrality import CLASSES, LANGUAGES
from briefings.errors import NotAnArticle
from briefings.page import read_page

Page = str
WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
SENTENCES = 6
"""Sentences of a summary, as many as our longest briefing has points."""


def newsbrief(page: Page) -> bool:
    """From HTML to briefing; whether there was one."""
    try:
        brief(read_page(page))
    except NotAnArticle:
        return False
    return True


def extracted(page: Page) -> Any:
    """trafilatura's own extraction with metadata, as its documentation has it."""
    document = import_module("trafilatura").bare_extraction(page, with_metadata=True)
    return document if document is not None and document.text else None


def trafilatura(page: Page) -> bool:
    """Whether trafilatura finds a text."""
    return extracted(page) is not None


class _Splitter:
    """Our sentence splitter in the shape of NLTK's."""

    def tokenize(self, text: str) -> list[str]:
        """The sentences of a text."""
        return [text[start:end] for start, end in sentences.split(text, 0, len(text), "en")]


def prepare() -> None:
    """Quiet the others, and give newspaper4k a sentence splitter: it would download NLTK's, so ours goes where it keeps that one."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    logging.getLogger("newspaper").setLevel(logging.CRITICAL + 1)
    import_module("newspaper.nlp").split_sentences._tokenizer = _Splitter()


def forget() -> None:
    """Empty trafilatura's caches, which would make every round after the first one cheaper than life."""
    import_module("trafilatura.meta").reset_caches()


def newspaper(page: Page) -> bool:
    """newspaper4k's ``parse()`` and ``nlp()``, told to fetch no images."""
    library = import_module("newspaper")
    article = library.Article("https://example.com/news/story", fetch_images=False)
    try:
        article.download(input_html=page)
        article.parse()
        article.nlp()
    except (library.ArticleException, ValueError, LookupError):
        return False
    return bool(article.text)


class _Tokenizer:
    """Our sentences and words in the shape sumy asks for; its own tokenizer wants data that it downloads."""

    def __init__(self, language: str) -> None:
        self.language = language

    def to_sentences(self, text: str) -> tuple[str, ...]:
        """The sentences of a paragraph."""
        return tuple(text[start:end] for start, end in sentences.split(text, 0, len(text), self.language))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence."""
        return tuple(WORD.findall(sentence))


@cache
def _language(code: str) -> tuple[Any, frozenset[str]]:
    """sumy's stemmer and stop words of a language."""
    name = LANGUAGES.get(code, "english")
    stemmers = import_module("sumy.nlp.stemmers")
    stop_words = import_module("sumy.utils").get_stop_words(name)
    try:
        return stemmers.Stemmer(name), stop_words
    except LookupError:
        return stemmers.null_stemmer, stop_words


def sumy(algorithm: str, text: str, language: str) -> Sequence[Any]:
    """A summary by one of sumy's own algorithms, as its documentation has it, on our tokenizer."""
    module, name = CLASSES[algorithm]
    stemmer, stop_words = _language(language)
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(stemmer)
    if hasattr(type(summarizer), "stop_words"):
        summarizer.stop_words = stop_words
    document = import_module("sumy.parsers.plaintext").PlaintextParser.from_string(text, _Tokenizer(language)).document
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found: Sequence[Any] = summarizer(document, SENTENCES)
    return found


def textacy() -> Callable[[str], object] | str:
    """textacy's attribution of quotations with spaCy's small English pipeline, or why it cannot be had."""
    try:
        spacy, triples = import_module("spacy"), import_module("textacy.extract.triples")
        pipeline = spacy.load("en_core_web_sm")
    except ImportError:
        return "not installed: textacy needs a trained spaCy pipeline, and that cannot be pinned as a package"
    except OSError:
        return "not installable: spaCy's trained pipeline is a download of its own"
    return lambda text: list(triples.direct_quotations(pipeline(text)))
