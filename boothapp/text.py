"""One text in both languages of the booth."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Chinese and in English; either may be empty."""

    zh: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)

    def in_language(self, language: str) -> str:
        """Return the words in ``language`` ("zh" or "en"), or the other ones where it has none."""
        return (self.zh or self.en) if language == "zh" else (self.en or self.zh)
