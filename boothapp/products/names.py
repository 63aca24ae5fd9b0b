"""Names in two languages: told apart, also where one cell holds both."""

import re
from functools import lru_cache

from boothapp.finding.folding import fold

HAN = re.compile(r"[\u3400-\u9fff]")
_BEFORE = re.compile(r"\S*$")
_AFTER = re.compile(r"\S*")
LATIN = re.compile(r"[A-Za-zÀ-ÿ\u0400-\u04ff]{3,}")


@lru_cache(maxsize=16_384)
def halves(text: str) -> tuple[str, str]:
    """Part a name in both languages into Chinese and English; one of them is "" where there is only one.

    Letters and digits that touch a Chinese character belong to it: "LED灯 LED lamp" -> "LED灯", "LED lamp".
    """
    first = HAN.search(text)
    if not first:
        return "", text
    parted = _by_sign(text)
    if parted:
        return parted
    last = max(found.end() for found in HAN.finditer(text))
    start = len(text[: first.start()]) - len(_BEFORE.search(text[: first.start()])[0])  # type: ignore[index]
    end = last + len(_AFTER.match(text[last:])[0])  # type: ignore[index]
    before, middle, after = text[:start], text[start:end], text[end:]
    shared = _repeated_tail(after)
    middle, after = middle + after[: len(shared)], after[len(shared) :]
    latin = _words(before), _words(after)
    if latin[0] >= 3 and latin[0] >= latin[1]:
        return _bare(text[start:]), _bare(before)
    if latin[1] >= 3:
        return _bare(before + middle), _bare(after)
    return text, ""


_TAILED = re.compile(r"(\s+(\S+(?:\s\S+){0,2}?))\s.*\s\2", re.DOTALL)


def _repeated_tail(after: str) -> str:
    """Return the measure behind the Chinese that the English ends with too: "雨伞 12V Umbrella 12V"."""
    found = _TAILED.fullmatch(after)
    return found[1] if found else ""


_SIGNS = re.compile(
    r"\n|\s*(?:[|\\·•;；]|(?<!\d)/|/(?!\d))\s*|\s+[-–—]\s+|\s*[(（](?=[^()（）]+[)）]\s*$)"
)


def _by_sign(text: str) -> tuple[str, str] | None:
    """Part at a line's end, a stroke or a bracket that stands between the languages.

    Of several the one that leaves fewest letters beside the Chinese: "R/C car/遥控车".
    """
    ways = []
    for found in _SIGNS.finditer(text):
        left, right = text[: found.start()], text[found.end() :]
        if "(" in found[0] or "（" in found[0]:
            right = re.sub(r"[)）]\s*$", "", right)
        for chinese, english in ((left, right), (right, left)):
            if HAN.search(chinese) and not HAN.search(english) and _words(english) >= 3:
                ways.append(
                    (
                        sum(c.isascii() and c.isalpha() for c in chinese),
                        _bare(chinese),
                        _bare(english),
                    )
                )
    return min(ways)[1:] if ways else None


def _words(text: str) -> int:
    """Return how many letters the longest word of plain English has; a lone "SUS304" or "IPX" is none."""
    words = re.findall(r"(?<![\dA-Za-z])[A-Za-zÀ-ÿ\u0400-\u04ff]+(?![\dA-Za-z])", text)
    if len(words) < 2 and all(word.isupper() for word in words):
        return 0
    return max((len(word) for word in words), default=0)


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" /|\\·•-–—,，;；:：")


_LABELS = (
    r"(?:(?:产品|商品|主体|主要|外观|表面|单品|整体|內|内|外|杯身|盖子)?(?:规格|規格|材质|材質|材料|用料|颜色|顏色|尺寸|尺码|大小|包装|包裝|容量"
    r"|功率|电压|電壓|重量|克重|净重|毛重|型号|款式|品牌|工艺|工藝|功能|特点|特性|用途|说明|說明|描述|备注|備註|配件|配置|厚度|直径|长度|宽度|高度"
    r"|表面处理|成分|面料|填充|产地|认证|标准|印刷|电池|参数|适用|图案|花色|装箱|交期|起订量|保质期)"
    r"|(?<![a-z])(?:(?:product|item|main|body|surface|outer|inner|unit|shell|technical|net|gross|opened?|other)\s)?"
    r"(?:materials?|colou?rs?|sizes?|specs?|specifications?|dimensions?|dims?|meas(?:urements?)?|capacity|volume|power|wattage"
    r"|voltage|packing|packaging|package|packed|logo|features?|functions?|weight|wt|n\.?w|g\.?w|finish(?:ing)?|treatment|surface|model|brand"
    r"|moq|remarks?|notes?|fabric|composition|contents?|filling|style|techniques?|craft|usage|uses?|applications?|certificates?"
    r"|certification|standard|thickness|diameter|length|width|height|type|description|details?|accessor(?:y|ies)|includ(?:es|ing)"
    r"|battery|light source|lumens?|print(?:ing)?|patterns?|grade|quality|origin|delivery|warranty))"
)
_LABEL = re.compile(
    rf"{_LABELS}(?:(?:\s*[/(（|]\s*|(?<=[\u3400-\u9fff])\s*){_LABELS}[)）]?)?\s*[:：].*",
    re.IGNORECASE,
)
_BEFORE_LABEL = " \t;；,，、.。|/(（【[•●▪■◆►▶✓√*·★☆※-"
_BULLET = re.compile(r"\s*(?:[-•●▪■◆►▶✓√*·★☆※]\s*|\(?\d{1,2}[.)、]\s*(?!\d))\S")
_ASIDE = re.compile(r"[(（][^()（）]*[,，、;；][^()（）]*[)）]")
"""A line that only lists details: "(600D Oxford, natural)"."""
_CALLED = re.compile(
    r"^(?:品名|名称|名稱|产品(?:名称)?|中文(?:品名|名称)?|英文(?:品名|名称)?"
    r"|(?:product |item )?name|product)\s*[:：]\s*",
    re.IGNORECASE,
)


@lru_cache(maxsize=16_384)
def parted(text: str) -> tuple[str, str]:
    """Part what stands in the cell of a name into the name, and the details under it.

    Details have a label, "Material: PP", or a bullet before them, and go on to the end of the cell, unless
    the name in the other language comes after them.
    """
    kept: list[str] = []
    details: list[str] = []
    for line in text.splitlines():
        label = _LABEL.search(line) if ":" in line or "：" in line else None
        name = line[: label.start()].rstrip(_BEFORE_LABEL) if label else line
        if kept and (_BULLET.match(line) or _ASIDE.fullmatch(line.strip())):
            name = ""
        told = bool(HAN.search(name))
        if details and (not _words(name) or told in {bool(HAN.search(one)) for one in kept}):
            name = ""  # goes on with the details
        if name.strip():
            kept.append(_CALLED.sub("", name.strip()))
        if len(name) < len(line):
            details.append(line[len(name) :].strip(" ;；,，、|/"))
    return ("\n".join(kept), "\n".join(details)) if kept else (text, "")


@lru_cache(maxsize=16_384)
def simple(text: str) -> str:
    """Return ``text`` with Traditional characters made Simplified, everything else as it is."""
    if text.isascii():
        return text
    return "".join(fold(char) if "\u3400" <= char <= "\u9fff" else char for char in text)


def holds_both(text: str) -> bool:
    """Whether a name is given in both languages."""
    chinese, english = halves(text)
    return bool(chinese and english)
