import json

import pytest

from briefings.metadata import iso, names
from briefings.models import Article
from briefings.page import read_page

URL = "https://www.harbourpost.example/news/ferry-runs-on"
STORY = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "The harbour council voted on Tuesday to keep the night ferry running through the winter.",
        "Mayor Ines Calder said the boats carry 400 nurses, bakers and cleaners to work before dawn.",
        "“Without the ferry this town would wake up an hour late,” she told the meeting.",
        "The operator had asked to stop the service in November because of the price of fuel.",
        "Under the agreement the county will pay a third of the cost until the end of March.",
        "Passengers will see fares rise by 20 cents from the first of December, the operator said.",
    )
)


def read(head: str = "", before: str = "", html: str = "<html>", url: str | None = URL, title: str | None = None) -> Article:
    return read_page(f"{html}<head>{head}</head><body>{before}<article>{STORY}</article></body></html>", url, title)


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle"} | fields)}</script>'


def meta(**fields: str) -> str:
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{content}">' for name, content in fields.items())


@pytest.mark.parametrize(
    ("head", "before", "headline"),
    [
        ("<title>Night ferry saved - The Harbour Post</title>", "<h1>Night ferry saved</h1>", "Night ferry saved"),
        ("<title>Ferry saved by council vote | The Harbour Post</title>", "<h1>The Harbour Post</h1><h1>Council vote saves the ferry</h1>", "Council vote saves the ferry"),
        (meta(og__title="Night ferry saved") + ld(headline="Council saves the night ferry"), "<h1>Most read today in town</h1><h1>Weather</h1>", "Council saves the night ferry"),
        (meta(og__title="Night ferry saved – The Harbour Post", og__site_name="The Harbour Post"), "", "Night ferry saved"),
        ("<title>The Harbour Post | Night ferry saved</title>" + meta(og__site_name="Harbour Post"), "", "Night ferry saved"),
        ("<title>Milan Week 2018 | A light for the port</title>", "<h1>Milan Week 2018 | A light for the port</h1>", "Milan Week 2018 | A light for the port"),
        (ld(headline="Ferry &amp; bus &#8220;saved&#8221;"), "", "Ferry & bus “saved”"),
        ("", "<h1>Night ferry saved</h1>", "Night ferry saved"),
    ],
)  # fmt: skip
def test_the_headline_is_the_one_the_page_prints(head: str, before: str, headline: str) -> None:
    assert read(head, before).headline == headline


def test_a_given_title_is_the_last_resort_for_a_headline() -> None:
    assert read(title="Night ferry saved").headline == "Night ferry saved"


def test_a_page_without_any_title_has_no_headline() -> None:
    assert read().headline is None


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("By Ann Bee", ("Ann Bee",)),
        ("By Ann Bee and Carl de Witt", ("Ann Bee", "Carl de Witt")),
        ("BY ANN BEE, CARL DEE & EVA FOX", ("ANN BEE", "CARL DEE", "EVA FOX")),
        ("Ann Bee, MS, RD", ("Ann Bee",)),
        ("Sam Young, Jr.", ("Sam Young Jr.",)),
        ("Analysis by Ann Bee, Harbour Post Editor-at-large", ("Ann Bee",)),
        ("By Ann Bee | Harbour News", ("Ann Bee",)),
        ("By Ann Bee in Lisbon", ("Ann Bee",)),
        ("Ann Bee Updated 19 November 2019", ("Ann Bee",)),
        ("By Ann Bee November 15, 2019", ("Ann Bee",)),
        ("Von Jörg Äpfel und Ida Öl", ("Jörg Äpfel", "Ida Öl")),
        ("Par Élise D’Arc et Jean-Luc Roy", ("Élise D’Arc", "Jean-Luc Roy")),
        ("Por María José Ruiz y Pablo Gil", ("María José Ruiz", "Pablo Gil")),
        ("Di Anna Verdi e Ugo Neri", ("Anna Verdi", "Ugo Neri")),
        ("Al Root", ("Al Root",)),
        ("山田太郎", ("山田太郎",)),
        ("Harbour Post Staff", ()),
        ("Reuters", ()),
        ("The Associated Press", ()),
        ("Editorial Team", ()),
        ("admin", ()),
        ("https://www.facebook.com/harbourpost", ()),
        ("@annbee", ()),
        ("", ()),
    ],
)
def test_a_byline_is_names_and_nothing_else(printed: str, expected: tuple[str, ...]) -> None:
    assert names(printed, "The Harbour Post") == expected


@pytest.mark.parametrize(
    ("head", "before"),
    [
        (ld(author={"@type": "Person", "name": "Ann Bee"}), ""),
        (ld(author=[{"@type": "Organization", "name": "Blue Fox Wire"}, {"@type": "Person", "name": "Ann Bee"}]), ""),
        (
            ld(author={"@id": "#a"}) + '<script type="application/ld+json">{"@type":"Person","@id":"#a","name":"Ann Bee"}</script>',
            "",
        ),
        ('<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":"Ann Bee"}]}</script>', ""),
        ('<meta name="author" content="Ann Bee">', ""),
        (meta(article__author="https://facebook.com/hp") + '<meta name="parsely-author" content="Ann Bee">', ""),
        ("", '<p class="byline">By <a rel="author" href="/ann">Ann Bee</a></p>'),
        ("", '<div class="article-author">By Ann Bee · 3 min read</div>'),
    ],
)
def test_the_byline_is_found_wherever_the_page_names_its_author(head: str, before: str) -> None:
    assert read(head, before).byline == ("Ann Bee",)


def test_a_commenter_is_no_author() -> None:
    assert read(before='<div class="comment-author">Max Mutter</div>').byline == ()


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2019-11-20T04:31:13-06:00", "2019-11-20T04:31:13-06:00"),
        ("2019-11-20T04:31:13.418Z", "2019-11-20T04:31:13+00:00"),
        ("2019-11-20T04:31+0100", "2019-11-20T04:31+01:00"),
        ("2019-11-20 04:31:13", "2019-11-20T04:31:13"),
        ("2019-11-20 04:31:13 GMT", "2019-11-20T04:31:13+00:00"),
        ("2019-11-20", "2019-11-20"),
        ("20191120", "2019-11-20"),
        ("Wed, 20 Nov 2019 09:28:00 GMT", "2019-11-20T09:28:00+00:00"),
        ("November 19, 2019", "2019-11-19"),
        ("19. November 2019", "2019-11-19"),
        ("2019-02-30", None),
        ("2019-13-01", None),
        ("22 hours ago", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_date_is_as_precise_as_it_is_given(printed: str, expected: str | None) -> None:
    assert iso(printed) == expected


@pytest.mark.parametrize(
    ("head", "before", "published"),
    [
        (
            ld(datePublished="2019-11-19T10:00:00Z", dateModified="2019-11-21T10:00:00Z"),
            "",
            "2019-11-19T10:00:00+00:00",
        ),
        (
            meta(article__published_time="2019-11-19T10:00:00+01:00", article__modified_time="2019-11-21T10:00:00Z"),
            "",
            "2019-11-19T10:00:00+01:00",
        ),
        (
            ld(datePublished="2019-11-19") + meta(article__published_time="2019-11-19T10:00:00Z"),
            "",
            "2019-11-19T10:00:00+00:00",
        ),
        (ld(datePublished="2019-11-19") + meta(article__published_time="2019-11-21T10:00:00Z"), "", "2019-11-19"),
        (
            "",
            '<time class="updated" datetime="2019-11-21">x</time><time datetime="2019-11-19T10:00">y</time>',
            "2019-11-19T10:00",
        ),
        ("", '<span itemprop="datePublished" content="2019-11-19">Tuesday</span>', "2019-11-19"),
        ("", "<time>Nov 19, 2019</time>", "2019-11-19"),
        ("", "<time>2 hours ago</time>", None),
        ("", "", None),
    ],
)
def test_the_published_date_is_the_first_one_given_and_never_invented(head: str, before: str, published: str | None) -> None:
    assert read(head, before).published == published


def test_a_date_in_the_address_is_a_last_resort() -> None:
    assert read(url="https://harbourpost.example/2019/11/19/ferry").published == "2019-11-19"


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (meta(og__site_name="The Harbour Post"), "The Harbour Post"),
        (meta(og__site_name="The Harbour Post | News, sport, tides"), "The Harbour Post"),
        (ld(publisher={"@type": "Organization", "name": "The Harbour Post"}), "The Harbour Post"),
        ("<title>Night ferry saved - The Harbour Post</title>", None),
        ("", None),
    ],
)
def test_the_outlet_is_what_the_page_calls_itself_and_never_guessed(head: str, outlet: str | None) -> None:
    assert read(head).outlet == outlet


@pytest.mark.parametrize(
    ("description", "dek"),
    [
        (
            "The county steps in after a month of protests on both banks",
            "The county steps in after a month of protests on both banks",
        ),
        ("The harbour council voted on Tuesday to keep the night ferry running through the winter.", None),
        ("The harbour council voted on Tuesday to keep the night ferry running through…", None),
        ("A long look at the ferry, its crew and all of the people who take it in the…", None),
        ("Night ferry saved", None),
        ("News", None),
    ],
)
def test_a_dek_is_neither_the_headline_nor_the_lede_nor_clipped(description: str, dek: str | None) -> None:
    assert read(meta(og__title="Night ferry saved", og__description=description)).dek == dek


def test_a_printed_standfirst_is_the_dek_before_any_description() -> None:
    head = meta(og__description="What search engines are told about the ferry and its winter")
    assert (
        read(head, '<p class="article-standfirst">The county steps in after a month of protests</p>').dek
        == "The county steps in after a month of protests"
    )


@pytest.mark.parametrize(
    ("html", "head", "language"),
    [
        ("<html lang='en-GB'>", "", "en"),
        ("<html>", meta(og__locale="en_US"), "en"),
        ("<html>", "", "en"),
        ("<html lang='de'>", "", "en"),
        ("<html lang='xx-nonsense'>", "", "en"),
    ],
)
def test_the_language_is_the_texts_whatever_the_template_says(html: str, head: str, language: str) -> None:
    assert read(head, html=html).language == language


def test_a_declared_language_decides_where_the_text_does_not() -> None:
    words = "<p>" + "Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor. " * 12 + "</p>"
    assert read_page(f"<html lang='la'><body><article>{words}</article></body></html>").language == "la"


@pytest.mark.parametrize(
    ("head", "given", "url"),
    [
        (
            '<link rel="canonical" href="https://harbourpost.example/news/ferry">',
            URL + "?from=feed",
            "https://harbourpost.example/news/ferry",
        ),
        ('<link rel="canonical" href="/news/ferry">', URL, "https://www.harbourpost.example/news/ferry"),
        (meta(og__url="https://harbourpost.example/news/ferry"), None, "https://harbourpost.example/news/ferry"),
        ('<link rel="canonical" href="https://elsewhere.example/ferry">', URL, URL),
        ('<link rel="canonical" href="https://harbourpost.example/">', URL, URL),
        ('<link rel="canonical" href="javascript:alert(1)">', URL, URL),
        ('<link rel="canonical" href="http://[::1">', URL, URL),
        ("", URL, URL),
        ("", "file:///etc/passwd", None),
        ("", None, None),
    ],
)
def test_the_address_is_the_lasting_one_of_the_same_site(head: str, given: str | None, url: str | None) -> None:
    assert read(head, url=given).url == url


@pytest.mark.parametrize(
    ("head", "image"),
    [
        (meta(og__image="/ferry.jpg"), "https://www.harbourpost.example/ferry.jpg"),
        (ld(image=[{"url": "https://pictures.example/1.jpg"}]), "https://pictures.example/1.jpg"),
        (meta(og__image="data:image/png;base64,AAAA"), None),
    ],
)
def test_the_lead_image_is_an_absolute_web_address(head: str, image: str | None) -> None:
    assert read(head).image == image
