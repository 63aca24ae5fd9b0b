"""Tables in plain text: which encoding, which separator, and the cells between."""

import codecs
import csv
import io
import re

from boothapp.errors import BadInput
from boothapp.products.sheet import Sheet
from boothapp.text import Text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ",;\t|"
_SAMPLE = 65_536  # characters: enough rows to tell a separator by, whatever the file's size
# Words of headings and the characters a price list cannot do without, in both forms of Chinese.
_TELLING = re.compile(
    "[货貨号號品名单單价價格数數量箱装裝重毛净淨体體积積尺寸规規材质質颜顏色起订訂美元人民币幣产產描述说說明包图圖片"
    "不锈钢鋼铁鐵木塑料玻璃陶瓷电電器灯燈水杯盘盤碗刀厨廚房套个個只隻件公司有限表报報]"
)


def read_text(data: bytes) -> str:
    """Return the text of a file whose encoding nobody named.

    Raises:
        BadInput: It is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if data[:400].count(0) > len(data[:400]) // 4:
        even = data[:400:2].count(0) > data[1:400:2].count(0)
        return _decoded(data, "utf-16-be" if even else "utf-16-le")
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _best_guess(data)


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return _checked(data.decode(encoding))
    except UnicodeDecodeError as fault:
        raise _no_text() from fault


def _best_guess(data: bytes) -> str:
    """Return the reading that has most of a price list's own characters in it."""
    readings = []
    for encoding in ("gb18030", "big5hkscs", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        foreign = sum(not char.isascii() for char in text) or 1
        readings.append((len(_TELLING.findall(text)) / foreign, text))
    if not readings:
        return _checked(data.decode("gb18030", errors="replace"))
    # Of equals the first: where nothing tells, Chinese is likelier here than western letters ...
    share, text = max(readings, key=lambda reading: reading[0])
    if share < 0.02:  # ... unless single accented letters stand among plain ones.
        text = next((t for _, t in reversed(readings) if _looks_western(t)), text)
    return _checked(text)


def _looks_western(text: str) -> bool:
    return bool(re.search(r"[A-Za-z ][À-ÿ€£][A-Za-z ,;\d]", text)) and not re.search(
        r"[\u0080-\u009f]|[À-ÿ]{3}", text
    )


def _checked(text: str) -> str:
    odd = sum(char < " " and char not in "\t\r\n\f\v\x1a" for char in text[:_SAMPLE])
    odd += text[:_SAMPLE].count("\ufffd")
    if odd > max(2, len(text[:_SAMPLE]) // 200):
        raise _no_text()
    return text.replace("\0", "").rstrip("\x1a").removeprefix("\ufeff")


def _no_text() -> BadInput:
    return BadInput(
        Text(
            "这个文件既不是工作簿，也不是文本表格。",
            "This is neither a workbook nor a table in text.",
        ),
        Text("请另存为 .xlsx 或 .csv 再试。", "Save it as .xlsx or .csv and try again."),
    )


def sheet_of_text(name: str, data: bytes) -> Sheet:
    """Return the cells of a .csv or .tsv file.

    Raises:
        BadInput: It is no text, or its quotes never end.
    """
    text = read_text(data)
    separator, text = _named_separator(text)
    try:
        separator = separator or _separator(text)
        rows = _rows(text, separator)
    except csv.Error as fault:
        raise BadInput(
            Text(f"表格文本读不下去：{fault}。", f"The table cannot be read: {fault}."),
            Text("请另存为 .xlsx 再试。", "Save it as .xlsx and try again."),
        ) from fault
    return Sheet(name, rows)


def _named_separator(text: str) -> tuple[str, str]:
    """Return the separator that the first line names the way Excel does ("sep=;"), and the rest."""
    named = re.match(r'"?sep=(.)"?\r?\n', text, re.IGNORECASE)
    return (named[1], text[named.end() :]) if named else ("", text)


def _rows(text: str, separator: str) -> list[list[str]]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    return [[_as_text(cell) if cell[:2] == '="' else cell for cell in row] for row in rows]


def _as_text(cell: str) -> str:
    """Return what a cell written as a formula to stay text holds: ="0012"."""
    return cell[2:-1] if cell.endswith('"') and len(cell) > 3 else cell


def _separator(text: str) -> str:
    """Return the separator by which most rows fall into the same number of cells."""
    sample = text[:_SAMPLE]
    best, most = ",", 0.0
    for separator in _SEPARATORS:
        filled = [
            sum(bool(cell.strip()) for cell in row)
            for row in _rows(sample, separator)
            if any(cell.strip() for cell in row)
        ]
        wide = [cells for cells in filled if cells > 2]
        usual = max(set(wide), key=wide.count) if wide else 0
        # A comma inside names and prices gives many cells too, but never so evenly.
        even = sum(abs(cells - usual) <= 2 for cells in filled) / len(filled) if usual else 0
        score = even * min(usual, 12) if usual else 0
        if score > most:
            best, most = separator, score
    return best
