"""Makes the PDF, DOCX and HTML files of samples/ from the texts beside this file, and such files for the tests.

python -m tests.loading.documents    writes the samples anew
"""

from __future__ import annotations

import html
import io
from collections.abc import Sequence
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"
SAMPLES = Path(__file__).resolve().parents[2] / "samples"

Table = Sequence[Sequence[str]]

PDFS = ("广州协作办", "宾川浦东")
DOCX: dict[str, Table] = {
    "庆阳返津": (),
    "寻甸普陀": (
        ("年份", "事项", "数量"),
        ("2021年", "寻甸县在普陀区就业的务工人员", "407人"),
        ("2022年", "寻甸县在普陀区就业的务工人员", "405人"),
    ),
}
PAGES = {
    "浙江帮扶": ("浙江帮扶的80个县全部“摘帽”", "2020-12-21"),
    "京蒙": ("京蒙人社部门四年签下三份协议", "2024-10-12"),
}


def pdf(text: str, password: str = "") -> bytes:
    """A PDF with a text layer in one of the Chinese fonts that every reader has; lines are wrapped as print does."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    encryption = StandardEncryption(password, canPrint=0, strength=128) if password else None
    canvas = Canvas(out, pagesize=A4, invariant=1, encrypt=encryption)
    width, height, size, margin = *A4, 11, 60
    per_line = int((width - 2 * margin) // size)
    y = height - margin
    canvas.setFont("STSong-Light", size)
    for paragraph in text.strip("\n").split("\n"):
        for i in range(0, max(1, len(paragraph)), per_line):
            if y < margin:
                canvas.showPage()
                canvas.setFont("STSong-Light", size)
                y = height - margin
            canvas.drawString(margin, y, paragraph[i : i + per_line])
            y -= size * 1.6
    canvas.save()
    return out.getvalue()


def picture_pdf() -> bytes:
    """A PDF whose only page is drawn, as a scan is: no text layer."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.rect(100, 100, 200, 300, fill=1)
    canvas.save()
    return out.getvalue()


def docx(text: str, table: Table = ()) -> bytes:
    """A DOCX of paragraphs, with a table after the first one where there is a table."""
    import docx as python_docx

    document = python_docx.Document()
    first, *rest = text.strip("\n").split("\n")
    document.add_heading(first, 1)
    if table:
        grid = document.add_table(len(table), len(table[0]))
        for cells, row in zip(grid.rows, table, strict=True):
            for cell, value in zip(cells.cells, row, strict=True):
                cell.text = value
    for paragraph in rest:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def page(text: str, title: str, published: str, publisher: str = "示例稿", charset: str = "utf-8") -> bytes:
    """A web page as government sites make them: metadata in the head, navigation around the article."""
    body = "\n".join(f"<p>{html.escape(line.strip())}</p>" for line in text.split("\n") if line.strip())
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="{charset}"><title>{title}_示例网</title>
<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{published} 09:30">
<meta name="ContentSource" content="{publisher}">
<meta name="SiteName" content="示例网"></head>
<body><nav><a href="/">首页</a> <a href="/xw">新闻</a> <a href="/gk">政务公开</a></nav>
<article><h1>{title}</h1>
{body}
</article>
<footer><p>版权所有 示例网 | <a href="/about">关于我们</a></p></footer></body></html>
""".encode("gbk" if charset == "gb2312" else charset)  # as browsers, and all who write such pages, understand it


def main() -> None:
    """Write the samples that are not plain text."""
    for name in PDFS:
        (SAMPLES / f"{name}.pdf").write_bytes(pdf((TEXTS / f"{name}.txt").read_text(encoding="utf-8")))
    for name, table in DOCX.items():
        (SAMPLES / f"{name}.docx").write_bytes(docx((TEXTS / f"{name}.txt").read_text(encoding="utf-8"), table))
    for name, (title, published) in PAGES.items():
        text = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
        (SAMPLES / f"{name}.html").write_bytes(page(text, title, published))


if __name__ == "__main__":
    main()
