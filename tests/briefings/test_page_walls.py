import pytest

from briefings.errors import Kind, NotAnArticle
from briefings.page import TEASER_NOTE, read_page

SENTENCES = (
    "The harbour council voted on Tuesday to keep the night ferry running through the winter.",
    "Mayor Ines Calder said the boats carry 400 nurses, bakers and cleaners to work before dawn.",
    "“Without the ferry this town would wake up an hour late,” she told the meeting.",
    "The operator had asked to stop the service in November because of the price of fuel.",
    "Under the agreement the county will pay a third of the cost until the end of March.",
    "Passengers will see fares rise by 20 cents from the first of December.",
    "Two councillors voted against, saying that buses could do the same work for less money.",
    "A study of the route is to be finished in the spring, when the contract ends.",
)
STORY = " ".join(SENTENCES)
PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
LONGER = "<p>The oldest boat of the line, the Petrel, was built in 1971 and is loved by the town’s children for its brass horn, which can be heard on both sides of the water.</p>"
MENU = '<header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/account">Sign in</a> <a href="/subscribe">Subscribe</a></nav></header>'
FOOT = '<footer><a href="/privacy">Privacy policy</a> <a href="/cookies">Cookie settings</a> © The Harbour Post</footer>'


def page(title: str, body: str, head: str = "") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body>{MENU}<main>{body}</main>{FOOT}</body></html>"


def refusal(html: str) -> NotAnArticle:
    with pytest.raises(NotAnArticle) as caught:
        read_page(html)
    return caught.value


WALLS: tuple[tuple[Kind, str], ...] = (
    ("error", page("404 Not Found", "<h1>404</h1><p>The page you are looking for could not be found.</p>")),
    ("error", page("Page not found | The Harbour Post", "<h1>Page not found</h1><p>Sorry, we can't find that page. It may have been moved or deleted.</p>")),
    ("error", page("Oops! That page can’t be found.", "<h1>Oops!</h1><p>It looks like nothing was found at this location. Maybe try a search?</p><form><input></form>")),
    ("error", "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>"),
    ("error", page("Service Unavailable", "<h1>503</h1><p>The service is temporarily unavailable. Please try again later.</p>")),
    ("error", page("Seite nicht gefunden", "<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite wurde nicht gefunden.</p>")),
    ("error", page("Story unavailable", "<h1>This story is no longer available</h1><p>The article has been removed. Here is what others read.</p>")),
    ("error", page("Site under maintenance", "<h1>We’ll be back soon!</h1><p>Sorry for the inconvenience, but we’re performing some maintenance at the moment.</p>")),
    ("error", page("Unavailable", "<h1>451: Unavailable due to legal reasons</h1><p>This story is not available in your region.</p>")),
    ("error", page("Page not found | The Harbour Post", "<h1>Page not found</h1><p>Try one of these.</p>" + "<div><h3><a href='/x'>A road will close</a></h3><p>The council met on Monday and decided that the road will be closed for three weeks.</p></div>" * 7)),
    ("robot-check", "<html><head><title>App</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id='root'></div></body></html>"),
    ("too-short", "<html><body><div><aside><div><p>One two three four five six seven eight nine ten.</p></div></aside></div></body></html>"),
    ("crash", "<html><head><title>Error</title></head><body><h1>Error establishing a database connection</h1></body></html>"),
    ("paywall", page("Le bac", "<article><h1>Le bac roulera tout l’hiver</h1><p>Cet article est réservé aux abonnés. Déjà abonné ? Connectez-vous.</p></article>")),
    ("login", page("Sign in - The Harbour Post", '<h1>Sign in</h1><form>Email <input name="e"> Password <input type="password"> <a>Forgot your password?</a></form><p>New here? Create an account.</p>')),
    ("login", page("Log in or sign up to view", "<h1>Log in</h1><p>You must log in to continue to this page.</p><p>Forgotten password? Don’t have an account? Sign up.</p>")),
    ("cookies", page("Before you continue", "<h1>Before you continue</h1><p>We use cookies and data to deliver and maintain our services. If you choose “Accept all”, we will also use cookies to show personalised content. You can manage your preferences or reject all at any time. Read our cookie policy.</p>")),
    ("cookies", page("The Harbour Post", "<h2>We value your privacy</h2><p>We and our 842 partners store and/or access information on a device, such as cookies, and process personal data. With your permission we and our partners may use precise location data. You may click to consent, or refuse to give consent. Some processing may not require your consent, but you have a right to object. Your preferences will apply to this website only.</p><p>Accept all</p><p>Manage options</p><p>Legitimate interest</p>")),
    ("robot-check", page("Just a moment...", "<h1>harbourpost.example</h1><p>Verify you are human by completing the action below. harbourpost.example needs to review the security of your connection before proceeding.</p>")),
    ("robot-check", "<html><head><title>harbourpost.example</title></head><body><p>Please enable JS and disable any ad blocker</p><p>Please enable JavaScript to continue.</p></body></html>"),
    ("robot-check", page("Are you a robot?", "<h1>We've detected unusual activity from your computer network</h1><p>To continue, please click the box below to let us know you're not a robot. Please make sure your browser supports JavaScript and cookies.</p>")),
    ("robot-check", page("Access to this page has been denied", "<p>Access to this page has been denied because we believe you are using automation tools. Press &amp; Hold to confirm you are a human (and not a bot).</p>")),
    ("crash", '<html><head><title>ZeroDivisionError at /news/1</title></head><body><h1>ZeroDivisionError at /news/1</h1><pre>Traceback (most recent call last):\n File "/srv/app/views.py", line 20, in show\n return 1 / 0\nZeroDivisionError: division by zero</pre></body></html>'),
    ("crash", "<html><body><br /><b>Fatal error</b>: Uncaught Error: Call to undefined function get_story() in /var/www/index.php:12 Stack trace: #0 {main} thrown in <b>/var/www/index.php</b> on line <b>12</b></body></html>"),
    ("paywall", page("Ferry to run all winter", "<h1>Ferry to run all winter</h1><div class='wall'><p>This article is for subscribers only.</p><p>Subscribe to continue reading. Already a subscriber? Sign in.</p></div>", '<meta property="og:type" content="article">')),
    ("empty", "<html><head><title>The Harbour Post</title></head><body><div id='app'></div></body></html>"),
    ("empty", ""),
    ("too-short", page("Ferry to run all winter", f"<h1>Ferry to run all winter</h1><p>{SENTENCES[0]}</p><p>{SENTENCES[3]}</p>")),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "html"), WALLS)
def test_a_page_without_an_article_is_refused_by_its_kind(kind: Kind, html: str) -> None:
    assert refusal(html).kind == kind


ABOUT: tuple[tuple[str, str], ...] = (
    ("Why your passwords are weak, and what to do", "Experts say people should not reuse a password. “Forgot your password?” links are the weakest part of any sign-in page, the study found. Users who log in with a passkey were safer."),
    ("We use cookies: the story of a sentence", "The words “we use cookies” greet every visitor. Few people press “reject all”, a survey found, and most press “accept all” without reading the cookie policy."),
    ("404 Not Found: the museum of dead pages", "The museum collects pages that answered “404 Not Found”. Its oldest error page dates from 1994, and visitors may type the address of a page that does not exist."),
    ("Are you a robot? Captchas are losing to machines", "Researchers asked 1,400 people to prove that they are not a robot. Machines solved the captcha more often than people did, and pages that ask you to verify you are human annoy everybody."),
    ("Subscribe or leave: papers and their paywalls", "Readers who meet the words “subscribe to continue reading” leave in nine cases of ten. “Already a subscriber?” is the second line they see, the report says."),
    ("The programmer who reads crash reports for a living", "A report usually begins with the words “Traceback (most recent call last)”, she said, and ends with a plea. She has read 10,000 of them. “Fatal error: out of memory” is the one she fears."),
    ("Access denied: town hall locks out the press", "Reporters who tried to enter the town hall on Monday found a notice that said “access denied”. The mayor apologised, saying that something went wrong with the door."),
)  # fmt: skip


@pytest.mark.parametrize(("title", "lead"), ABOUT)
@pytest.mark.parametrize("typed", [True, False])
def test_an_article_about_walls_is_an_article(title: str, lead: str, typed: bool) -> None:
    kind = '<meta property="og:type" content="article">' if typed else ""
    article = read_page(page(f"{title} | The Harbour Post", f"<article><h1>{title}</h1><p>{lead}</p>{PARAGRAPHS}</article>", kind))
    assert article.headline == title
    assert lead in article.text
    assert article.notes == ()


def test_an_article_that_ends_on_a_quoted_wall_keeps_its_end() -> None:
    last = "Most readers, the study found, close the page at the words “subscribe to continue reading”."
    article = read_page(page("Ferry to run", f"<article><h1>Ferry to run</h1>{PARAGRAPHS}<p>{last}</p></article>"))
    assert article.text.endswith(last)
    assert article.notes == ()


def test_a_refusal_says_what_was_seen_in_one_sentence() -> None:
    refused = refusal(dict(WALLS)["login"])
    assert str(refused) == f"I reached the page but found only a sign-in notice ({refused.words} words), so there is no brief."


def test_too_little_says_how_many_words_were_found_and_how_many_are_needed() -> None:
    refused = refusal(dict(WALLS)["too-short"])
    assert str(refused) == f"Only {refused.words} words of article text found. I need about 80."
    assert refused.words == len(f"{SENTENCES[0]} {SENTENCES[3]}".split())


def test_a_short_report_on_a_page_that_says_it_is_an_article_is_taken() -> None:
    brief = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES[:4])
    typed = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry to run"}</script>'
    assert read_page(page("Ferry to run", f"<article><h1>Ferry to run</h1>{brief}</article>", typed)).text.startswith(SENTENCES[0])


LOCKED = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false, "headline": "Ferry to run", "articleBody": "SECRET the rest of it"}</script>'


def test_a_teaser_is_labelled_and_never_filled_in() -> None:
    start = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES[:3])
    wall = "<div class='wall'><p>Subscribe to continue reading</p><p>Already a subscriber? Sign in</p></div>"
    article = read_page(page("Ferry to run", f"<article><h1>Ferry to run</h1>{start}{wall}</article>", LOCKED))
    assert article.notes == (TEASER_NOTE,)
    assert article.text == "\n\n".join(SENTENCES[:3])


def test_a_paid_article_that_is_there_in_full_is_no_teaser() -> None:
    article = read_page(
        page(
            "Ferry to run",
            f"<article><h1>Ferry to run</h1>{PARAGRAPHS}{LONGER}</article>",
            LOCKED,
        )
    )
    assert article.notes == ()


def test_the_text_for_search_engines_helps_where_the_markup_has_nothing() -> None:
    ld = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ferry", "articleBody": "{STORY.replace("“", "").replace("”", "")}"}}</script>'
    assert read_page(page("Ferry", "<div id='app'></div>", ld)).text.startswith(SENTENCES[0])


@pytest.mark.parametrize("start", [b"%PDF-1.7 ", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"PK\x03\x04"])
def test_a_file_that_is_no_page_says_what_it_is(start: bytes) -> None:
    with pytest.raises(NotAnArticle) as caught:
        read_page(start + STORY.encode())
    assert caught.value.kind == "not-text"
    assert str(caught.value).startswith("That is a")
