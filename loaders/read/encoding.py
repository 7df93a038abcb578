"""Bytes to text without guessing in silence: the encoding is proved, or the file is refused."""

from __future__ import annotations

import codecs
import re

from graph.errors import ReportError

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs"}
_WEB = re.compile(
    r"(?i)utf-?(8|16|32)([-_]?[bl]e)?|gb18030|big5(hkscs)?(-hkscs)?|hz(-gb-2312)?|euc-(jp|kr|tw)|shift_?-?jis"
    r"|iso-?8859-?\d+|windows-?\d+|cp\d+|koi8-[ru]|us-ascii|ascii|latin-?\d+"
)
_MAGIC = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"PK\x03\x04", "an archive or office file"),
    (b"\xd0\xcf\x11\xe0", "an old or encrypted office file"),
    (b"\x1f\x8b", "compressed"),
    (b"Rar!", "compressed"),
    (b"7z\xbc\xaf", "compressed"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_USUAL = re.compile(r"[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u2027\x20-\x7e\s]")
# What remains when neither UTF-8 nor a Chinese encoding fits; kept small, since each more is a chance of mojibake.
_WESTERN = ["cp1252", "latin_1", "iso8859_15", "shift_jis", "euc_jp", "euc_kr", "cp1251", "koi8_r"]


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of a file, exactly as Python decodes it: a UTF-8 byte order mark and line ends stay.

    Order: a byte order mark; strict UTF-8 (other text is almost never valid UTF-8 by chance); ``declared``, a page's
    own word; UTF-16 without a mark; GB18030 or Big5, whichever makes common characters of the bytes; then what
    charset-normalizer is sure of. Raises ReportError for anything else.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise ReportError(
                f"{name} is not text but {kind}", "save it as text, HTML, PDF, DOCX or JSONL", source=name
            )
    text = _marked(data) or _utf8(data) or _declared(data, declared) or _utf16(data) or _chinese(data)
    if text is None and data:
        text = _western(data)
    if text is None:
        if not data:
            return ""
        raise ReportError(f"{name} is in no encoding we can tell{_where(data)}", "save it as UTF-8", source=name)
    if _binary(text):
        raise ReportError(f"{name} is not text but binary data", "give the text, HTML, PDF, DOCX or JSONL", source=name)
    return text


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _utf8(data: bytes) -> str | None:
    text = _strict(data, "utf-8")
    return text if text is not None and ("\x00" not in text or _utf16(data) is None) else None


def _marked(data: bytes) -> str | None:
    return next((t for bom, encoding in _BOMS if data.startswith(bom) and (t := _strict(data, encoding))), None)


def _declared(data: bytes, declared: str | None) -> str | None:
    if not declared:
        return None
    encoding = _ALIASES.get(declared.strip().lower(), declared.strip())
    if not _WEB.fullmatch(encoding):
        return None  # Python knows more codecs than any page is written in: raw_unicode_escape, undefined, punycode
    text = _strict(data, encoding)
    # A page that claims Latin-1 claims nothing: every byte is valid in it.
    return text if text is not None and not encoding.lower().startswith(("iso-8859-1", "latin")) else None


def _utf16(data: bytes) -> str | None:
    if len(data) < 8 or len(data) % 2:
        return None
    sample = data[:20_000]
    for encoding in ("utf-16-le", "utf-16-be"):
        head = _strict(sample, encoding)
        # Two Latin letters side by side are a rare Han character: ask for what such text always has too.
        if (
            head
            and "\x00" not in head
            and len(_USUAL.findall(head)) > 0.9 * len(head)
            and re.search(r"[\n ,。,、的]", head)
        ):
            return _strict(data, encoding)
    return None


def _common(data: bytes, first: range, second: tuple[range, ...]) -> tuple[int, int]:
    """How many double-byte characters, and how many of them are of the encoding's level of common characters."""
    pairs = common = i = 0
    while i < len(data) - 1:
        if data[i] < 0x80:
            i += 1
            continue
        if 0x30 <= data[i + 1] <= 0x39:  # four bytes in GB18030: neither common nor a sign of the other encoding
            i += 4
            continue
        pairs += 1
        common += data[i] in first and any(data[i + 1] in r for r in second)
        i += 2
    return pairs, common


def _chinese(data: bytes) -> str | None:
    """GB18030 or Big5, by where the characters fall: both standards put the everyday ones in one block of rows."""
    sample = data[:20_000]
    high = range(0xA1, 0xFF)
    scores = []
    for encoding, rows, seconds, marks in (
        ("gb18030", range(0xB0, 0xD8), (high,), range(0xA1, 0xAA)),
        ("big5hkscs", range(0xA4, 0xC7), (range(0x40, 0x7F), high), range(0xA1, 0xA4)),
    ):
        pairs, common = _common(sample, rows, seconds)
        punctuation = _common(sample, marks, seconds)[1]
        text = _strict(data, encoding)
        # Half is little enough for traditional text in GBK, and far above what other encodings reach by chance.
        if text is not None and pairs and (common + punctuation) / pairs > 0.5:
            scores.append(((common + punctuation) / pairs, text))
    return max(scores, key=lambda s: s[0])[1] if scores else None


def _western(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000], cp_isolation=_WESTERN, threshold=0.1).best()
    if best is None or b"\x00" in data[:20_000]:
        return None
    text = _strict(data, best.encoding)
    letters = sum(c.isalpha() or c.isspace() for c in text[:20_000]) if text else 0
    return text if text and letters > 0.8 * min(len(text), 20_000) else None


def _binary(text: str) -> bool:
    sample = text[:100_000]
    return "\x00" in text or len(_CONTROL.findall(sample)) > 0.01 * len(sample)


def _where(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as e:
        line = data.count(b"\n", 0, e.start) + 1
        return f" (not UTF-8 at byte {e.start}, line {line}; nor GB18030, Big5 or UTF-16)"
    return ""
