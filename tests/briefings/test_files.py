"""Claims about uploaded files."""

import zlib
from email.message import EmailMessage
from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from briefings.errors import BriefingError, NotAnArticle
from briefings.files import decoded, read_file
from briefings.models import Article

FIRST = "The harbour council voted on Tuesday to keep the old ferry running for another three winters."
SECOND = '"Nobody in this room would close a road because the asphalt was old," said Councillor Priya Nand.'
THIRD = "Repairs will begin in May, when the boat will be taken out of the water for six weeks."
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def pdf(*pages: list[str], compress: bool = False) -> bytes:
    """A PDF written by hand: each page's lines one under the other in Helvetica."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        shown = "\n".join("(" + line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ") Tj T*" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 760 Td\n{shown}\nET".encode("cp1252")
        kind = ""
        if compress:
            stream, kind = zlib.compress(stream), "/Filter /FlateDecode "
        objects.append(f"<< {kind}/Length {len(stream)} >>\nstream\n" + stream.decode("latin-1") + "\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body.encode("latin-1") + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    return (
        out
        + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF".encode()
    )


WRAPPED = [
    "Council keeps the old ferry",
    "The harbour council voted on Tuesday to keep the old ferry run-",
    "ning for another three winters, against the advice of its own",
    "treasurer, who had asked the members to lease a newer vessel.",
    '"Nobody in this room would close a road because the asphalt was',
    'old," said Councillor Priya Nand, who had proposed the motion.',
]
MORE = [
    "Repairs will begin in May, when the boat will be taken out of",
    "the water for six weeks, and a bus will run around the estuary",
    "until the work is done and the captain is content with it.",
]


def test_a_text_file_is_read() -> None:
    assert read_file("story.txt", BODY.encode()).text == BODY


def test_a_markdown_file_is_read() -> None:
    article = read_file("story.md", f"# Council keeps the old ferry\n\n{BODY}".encode())
    assert article.headline == "Council keeps the old ferry"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_text_file_is_read_in_its_encoding(encoding: str) -> None:
    text = BODY.replace("Tuesday", "Tuésday – “late”")
    assert read_file("story.txt", text.encode(encoding)).text == text


def test_an_unknown_charset_does_not_stop_the_reading() -> None:
    assert decoded("naïve".encode("cp1252"), "no-such-charset") == "naïve"


def test_a_mails_plain_part_is_read_and_its_subject_is_the_headline() -> None:
    mail = EmailMessage()
    mail["Subject"] = "Council keeps the old ferry: naïve?"
    mail["From"] = "Courier <news@courier.example>"
    mail["Date"] = "Thu, 02 May 2024 10:00:00 +0200"
    mail.set_content(
        BODY.replace("Tuesday", "Tuésday") + "\n\n-- \nTheo Marsh\nParish clerk",
        charset="iso-8859-1",
        cte="quoted-printable",
    )
    mail.add_alternative("<p>not this</p>", subtype="html")
    article = read_file("story.eml", mail.as_bytes())
    assert article.headline == "Council keeps the old ferry: naïve?"
    assert article.published == "2024-05-02T10:00:00+02:00"
    assert article.text == BODY.replace("Tuesday", "Tuésday")


def test_a_mail_is_known_without_its_extension() -> None:
    mail = EmailMessage()
    mail["Subject"] = "Council keeps the old ferry"
    mail["From"] = "a@courier.example"
    mail["Message-ID"] = "<1@courier.example>"
    mail.set_content(BODY)
    assert read_file("attachment", mail.as_bytes()).headline == "Council keeps the old ferry"


def test_attachments_of_a_mail_are_not_read() -> None:
    mail = EmailMessage()
    mail["Subject"] = "Council keeps the old ferry"
    mail.set_content(BODY)
    mail.add_attachment("Something else entirely was attached to this mail.", filename="note.txt")
    assert "attached" not in read_file("story.eml", mail.as_bytes()).text


@pytest.mark.parametrize("compress", [False, True])
def test_a_pdfs_lines_are_joined_and_its_hyphens_closed(compress: bool) -> None:
    article = read_file("story.pdf", pdf(WRAPPED, compress=compress))
    assert article.headline == "Council keeps the old ferry"
    assert "ferry running for another three winters, against the advice of its own treasurer" in article.text
    assert 'the asphalt was old," said' in article.text


def test_a_pdfs_headers_footers_and_page_numbers_are_dropped() -> None:
    first = ["Harbour Weekly No. 12", *WRAPPED, "harbour.example 1"]
    second = ["Harbour Weekly No. 12", *MORE, "harbour.example 2"]
    article = read_file("story.pdf", pdf(first, second))
    assert "Weekly" not in article.text
    assert "harbour.example" not in article.text
    assert article.text.endswith("until the work is done and the captain is content with it.")


def test_a_pdf_of_pictures_is_unreadable() -> None:
    with pytest.raises(NotAnArticle) as refused:
        read_file("scan.pdf", pdf([], []))
    assert refused.value.kind == "unreadable"
    assert str(refused.value) == "The PDF holds pictures of pages and no text. Paste the text instead."


def test_a_locked_pdf_is_unreadable() -> None:
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(pdf(WRAPPED))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    with pytest.raises(NotAnArticle) as refused:
        read_file("locked.pdf", out.getvalue())
    assert refused.value.kind == "unreadable"
    assert "password" in str(refused.value)


def test_a_damaged_pdf_is_unreadable() -> None:
    for damaged in (b"%PDF-1.4\nnothing more", pdf(WRAPPED)[:300], b"no pdf at all"):
        with pytest.raises(NotAnArticle) as refused:
            read_file("broken.pdf", damaged)
        assert refused.value.kind == "unreadable"


def test_a_long_pdf_is_read_in_part_with_a_note() -> None:
    article = read_file("long.pdf", pdf(*([WRAPPED + MORE] * 61)))
    assert "only its first 60 pages were read" in article.notes[-1]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "not-text"),
        ("story.docx", b"PK\x03\x04" + bytes(200), "not-text"),
        ("story.txt", bytes(500), "not-text"),
        ("story.txt", b"  \n", "empty"),
        ("story.txt", b"a" * 20_000_001, "too-large"),
    ],
)
def test_what_is_no_text_is_refused_in_a_plain_sentence(name: str, content: bytes, kind: str) -> None:
    with pytest.raises(NotAnArticle) as refused:
        read_file(name, content)
    assert refused.value.kind == kind
    assert str(refused.value).endswith(".")


def test_a_web_page_is_read_by_what_it_begins_with() -> None:
    pytest.importorskip("briefings.page", reason="pages are read by a module of their own")
    paragraphs = "".join(f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD) * 3)
    page = f"<!doctype html><html><head><title>Council keeps the old ferry</title></head><body><article><h1>Council keeps the old ferry</h1>{paragraphs}</article></body></html>"
    assert read_file("page.txt", page.encode()).headline == "Council keeps the old ferry"


SPOILED = st.tuples(
    st.sampled_from(
        [
            pdf(WRAPPED, MORE),
            f"From: a\nMIME-Version: 1.0\nSubject: b\nContent-Type: text/plain; charset=x\n\n{BODY}".encode(),
        ]
    ),
    st.integers(0, 900),
    st.binary(max_size=40),
)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["a.txt", "a.eml", "a.pdf", "a.md", "a"]),
    st.one_of(st.binary(max_size=400), SPOILED.map(lambda parts: parts[0][: parts[1]] + parts[2] + parts[0][parts[1] :])),
)
def test_any_bytes_give_an_article_or_a_typed_error(name: str, content: bytes) -> None:
    article = outcome(name, content)
    if isinstance(article, Article):
        assert all(article.text[start:end] for start, end in article.paragraphs)
    else:
        assert str(article).endswith(".")


def outcome(name: str, content: bytes) -> Article | BriefingError:
    try:
        return read_file(name, content)
    except BriefingError as refused:
        return refused


def test_bytes_that_are_no_text_are_refused_whatever_their_name() -> None:
    noise = b"".join(sha256(bytes([number % 256, number // 256])).digest() for number in range(1_250))
    for name in ("article.txt", "data", "page.html"):
        with pytest.raises(NotAnArticle) as refused:
            read_file(name, noise)
        assert refused.value.kind == "not-text"
