#!/usr/bin/env python3
"""Writes the style document that pandoc uses for the report as DOCX.

    python3 scripts/reference_docx.py Sources/Reports/Resources/reference.docx

A Word file is a zip of XML parts; these are the few that pandoc reads: styles, page, footer and language. The same
call gives the same bytes.
"""
import sys
import zipfile

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BLUE = "0B4F8A"
FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>'


def paragraph(style, name, based="Normal", following=None, size=None, before=0, after=0, bold=False,
              italic=False, colour=None, keep=False, level=None, left=0, border="", line=None):
    """A paragraph style; sizes in points, distances in twentieths of a point."""
    spacing = f'<w:spacing w:before="{before}" w:after="{after}"' + (
        f' w:line="{line}" w:lineRule="auto"/>' if line else "/>")
    properties = "".join([
        "<w:keepNext/><w:keepLines/>" if keep else "",
        border,
        spacing,
        f'<w:ind w:left="{left}"/>' if left else "",
        f'<w:outlineLvl w:val="{level}"/>' if level is not None else "",
    ])
    run = "".join([
        "<w:b/>" if bold else "",
        "<w:i/>" if italic else "",
        f'<w:color w:val="{colour}"/>' if colour else "",
        f'<w:sz w:val="{int(size * 2)}"/><w:szCs w:val="{int(size * 2)}"/>' if size else "",
    ])
    custom = "" if based is None else f'<w:basedOn w:val="{based}"/>'
    default = ' w:default="1"' if based is None else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{style}"><w:name w:val="{name}"/>{custom}'
        f'<w:next w:val="{following or style}"/><w:qFormat/>'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def character(style, name, run):
    return (
        f'<w:style w:type="character" w:styleId="{style}"><w:name w:val="{name}"/>'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )


def edges(names, colour="9AA7B3", size=4):
    return "".join(f'<w:{name} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>' for name in names)


def styles():
    body = {"following": "BodyText"}
    quote_edge = '<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="6B7A89"/></w:pBdr>'
    parts = [
        f"<w:docDefaults><w:rPrDefault><w:rPr>{FONT}<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"
        '<w:lang w:val="de-DE" w:eastAsia="de-DE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>",
        paragraph("Normal", "Normal", based=None),
        # The space before keeps it off a table.
        paragraph("BodyText", "Body Text", before=60, after=80),
        paragraph("FirstParagraph", "First Paragraph", based="BodyText", before=0, after=80, **body),
        paragraph("Compact", "Compact", before=20, after=20, line=240),
        paragraph("Title", "Title", size=22, bold=True, colour=BLUE, before=0, after=120, keep=True, **body),
        paragraph("Subtitle", "Subtitle", size=11, colour="444444", after=60, keep=True, **body),
        paragraph("Heading1", "heading 1", size=16, bold=True, colour=BLUE, before=480, after=120, keep=True,
                  level=0, **body),
        paragraph("Heading2", "heading 2", size=13, bold=True, before=320, after=100, keep=True, level=1, **body),
        paragraph("Heading3", "heading 3", size=11, bold=True, colour=BLUE, before=200, after=60, keep=True,
                  level=2, **body),
        paragraph("BlockText", "Block Text", based="BodyText", italic=True, before=60, after=120, left=360,
                  border=quote_edge, **body),
        paragraph("FootnoteText", "footnote text", size=8, line=240),
        paragraph("Caption", "caption", size=9, bold=True, before=120, after=60),
        paragraph("TableCaption", "Table Caption", based="Caption", size=9, bold=True, before=200, after=60,
                  keep=True),
        paragraph("ImageCaption", "Image Caption", based="Caption", size=9, bold=True, before=60, after=200),
        paragraph("Footer", "footer", size=8, colour="444444"),
        character("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
        character("Hyperlink", "Hyperlink", f'<w:color w:val="{BLUE}"/><w:u w:val="single"/>'),
        # The small type belongs to the table, since pandoc sets lists in the paragraph style of cells, too.
        '<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/><w:qFormat/>'
        '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>'
        f"<w:tblPr><w:tblBorders>{edges(['top', 'left', 'bottom', 'right', 'insideH', 'insideV'])}</w:tblBorders>"
        '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="E8EEF4"/></w:tcPr></w:tblStylePr></w:style>',
    ]
    return f"{HEADER}<w:styles {NAMESPACES}>{''.join(parts)}</w:styles>"


def footer():
    """Page number and number of pages, in no language."""
    def field(name):
        return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    separator = '<w:r><w:t xml:space="preserve"> / </w:t></w:r>'
    return (
        f'{HEADER}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr>'
        f"{field('PAGE')}{separator}{field('NUMPAGES')}</w:p></w:ftr>"
    )


def document():
    """An empty page: A4, margins of 20 and 22 millimetres."""
    return (
        f'{HEADER}<w:document {NAMESPACES}><w:body><w:p/><w:sectPr>'
        '<w:footerReference w:type="default" r:id="rId9"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1247" w:header="567" w:footer="567" '
        'w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

PARTS = {
    "[Content_Types].xml": HEADER
    + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{OFFICE}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{OFFICE}.settings+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{OFFICE}.footer+xml"/></Types>',
    "_rels/.rels": HEADER
    + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": HEADER
    + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{RELATIONS}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{RELATIONS}/settings" Target="settings.xml"/>'
    f'<Relationship Id="rId9" Type="{RELATIONS}/footer" Target="footer1.xml"/></Relationships>',
    "word/settings.xml": f'{HEADER}<w:settings {NAMESPACES}><w:autoHyphenation w:val="true"/></w:settings>',
    "word/document.xml": document(),
    "word/styles.xml": styles(),
    "word/footer1.xml": footer(),
}


def main():
    with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in PARTS.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, text)


if __name__ == "__main__":
    main()
