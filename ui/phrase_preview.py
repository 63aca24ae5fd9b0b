"""The reply as the booth screen will show it, filled for a sample buyer, and what would be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel

from boothapp.phrase_fill import fill, left_out
from boothapp.scenario import PLACEHOLDERS
from boothapp.text import Text
from ui import language
from ui.parts import card, clear, column, label, row, set_type

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from boothapp.phrase_files import Draft
    from boothapp.phrase_fill import Facts, LeftOut

_SIZES = ((20, 18), (18, 16), (16, 15), (15, 14), (13, 13))
SAMPLE: Facts = {
    "buyer": "Al Noor Home Trading",
    "contact": "Omar Said",
    "market": Text("阿联酋", "the UAE"),
    "product": Text("这款马克杯", "this mug"),
    "quotes": "3",
    "this_quote": "4",
}
"""The sample buyer; an invented one, as all that is known of a buyer is."""


class PhrasePreview(QFrame):
    """A card like the one that is read aloud from."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: Facts = SAMPLE
        self._for = label(role="muted", wrap=True)
        self._head = label(role="muted", wrap=True)
        self._form = label(role="muted")
        self.zh, self.en = label(wrap=True), label(wrap=True)
        self.back_zh, self.back_en = label(wrap=True), label(wrap=True)
        self.dont, self._why = label(wrap=True), label(role="muted", wrap=True)
        self.rule = label(wrap=True)
        ask = column(label(self.tr("Then ask"), "small"), self.back_zh, self.back_en, spacing=3)
        dont = column(label(self.tr("Do not say"), "stop"), self.dont, self._why, spacing=3)
        self._boxes = (
            card(ask, "soft", (12, 8, 12, 8)),
            card(dont, "stop-soft", (12, 8, 12, 8)),
            card(column(self.rule), "good-soft", (12, 8, 12, 8)),
        )
        head = row(self._head, self._form)
        head.setStretch(0, 1)
        self._said = column(head, self.zh, self.en, None, *self._boxes, spacing=10)
        self._card = card(self._said, margins=(16, 12, 16, 12))
        self._out = column(spacing=3)
        self._out_card = card(self._out, "caution-soft", (12, 8, 12, 8))
        self._out_card.hide()
        top = column(label(self.tr("Preview"), "heading"), self._for, spacing=2)
        self._top = top
        whole = column(top, self._card, self._out_card, spacing=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def use_facts(self, facts: Facts) -> None:
        """Take what the company's profile says; the sample buyer comes with it."""
        self._facts = {**facts, **SAMPLE}
        buyer = str(SAMPLE["buyer"])
        self._for.setText(self.tr("Filled in for a sample buyer: %1").replace("%1", buyer))

    def show_draft(self, draft: Draft, key: str) -> None:
        """Show a draft, the text under ``key`` in the place of the reply where it is one."""
        texts = draft.texts
        said, rule = "reply.short", "rule"
        self._form.setText("")
        if key == "reply.second":
            said = key
            self._form.setText(self.tr("Second form"))
        elif key.startswith("decision["):
            place = key.partition(".")[0]
            said, rule = f"{place}.say", f"{place}.reason"
            self._form.setText(self.tr("By rule"))
        self._show_head(draft)
        reply = _whole(texts[said])
        filled = fill(reply, self._facts)
        self.zh.setText(filled.zh)
        self.en.setText(filled.en)
        back = fill(_whole(texts["ask_back"]), self._facts)
        self.back_zh.setText(back.zh)
        self.back_en.setText(back.en)
        self._show_dont(draft, key)
        self.rule.setText(language.words(fill(_whole(texts[rule]), self._facts)))
        self._show_left_out(left_out(reply, self._facts))
        if not reply:
            self._form.setText("")
            self._head.setText(self.tr("What you type is shown here as the booth screen shows it."))
        self._fit()

    def _show_head(self, draft: Draft) -> None:
        title = _whole(draft.texts["title"])
        other = title.en if language.current() == "zh" else title.zh
        number = self.tr("Own") if draft.own else f"F{draft.number}"
        self._head.setText(" · ".join(p for p in (number, language.words(title), other) if p))

    def _show_dont(self, draft: Draft, key: str) -> None:
        place = key.partition(".")[0] if key.startswith("dont[") else "dont[1]"
        say, why = draft.texts[f"{place}.say"], draft.texts[f"{place}.why"]
        words = language.words(_whole(say))
        zh = language.current() == "zh"
        self.dont.setText((f"“{words}”" if zh else f'"{words}"') if words else "")
        self._why.setText(language.words(_whole(why)))

    def _show_left_out(self, sentences: tuple[LeftOut, ...]) -> None:
        clear(self._out)
        self._out_card.setVisible(bool(sentences))
        if not sentences:
            return
        self._say_out(label(self.tr("Left out, because it is not known:"), "small-caution"))
        for sentence in sentences:
            words = label(sentence.sentence, "left-out", wrap=True)
            font = words.font()
            font.setStrikeOut(True)
            words.setFont(font)
            self._say_out(words)
        names = dict.fromkeys(name for sentence in sentences for name in sentence.unknown)
        for name in names:
            meaning = PLACEHOLDERS.get(name)
            about = f"{{{name}}}  {language.words(meaning)}" if meaning else f"{{{name}}}"
            self._say_out(label(about, "muted", wrap=True))

    def _say_out(self, words: QLabel) -> None:
        self._out.addWidget(words)
        words.show()  # at once, so that the room it takes is known

    def left_out(self) -> list[str]:
        """Return what is shown as left out, line by line."""
        shown = (self._out.itemAt(place) for place in range(self._out.count()))
        widgets = (item.widget() for item in shown if item is not None)
        return [words.text() for words in widgets if isinstance(words, QLabel)]

    def _fit(self) -> None:
        """Take the largest type in which both replies stand whole; the boxes make room for them."""
        if self.width() < 100:
            return
        for words in (self.back_zh, self.back_en):
            words.setVisible(bool(words.text()))
        ask, dont, rule = (bool(w.text()) for w in (self.back_zh, self.dont, self.rule))
        for shown in ((ask, dont, rule), (ask, False, rule), (False, False, rule), (False,) * 3):
            for box, seen in zip(self._boxes, shown, strict=True):
                box.setVisible(seen)
            if any(self._fits(*sizes) for sizes in _SIZES):
                return

    def _fits(self, zh: int, en: int) -> bool:
        """Set the replies in this type and ask the card itself whether all stands whole."""
        set_type(self.zh, zh, bold=True)
        set_type(self.en, en)
        around = self._top.totalHeightForWidth(self.width()) + 10
        if not self._out_card.isHidden():
            around += self._out_card.heightForWidth(self.width()) + 10
        return self._said.totalHeightForWidth(self.width() - 2) + 2 + around <= self.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _whole(text: Text) -> Text:
    """Join the lines as the file's reader does."""
    zh, en = (
        [line.strip() for line in words.splitlines() if line.strip()]
        for words in (text.zh, text.en)
    )
    return Text("".join(zh), " ".join(en))
