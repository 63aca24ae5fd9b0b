"""Reading aloud, with an engine that writes down what it is told."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from ui.voice import Timbre, Voice, by_worth


@dataclass(frozen=True)
class Named:
    """A voice that has a name only."""

    called: str

    def name(self) -> str:
        return self.called


class Loudspeaker:
    """An engine with the given voices by locale; the first one is used unless another is set."""

    def __init__(self, **voices: Sequence[str]) -> None:
        self.voices = {QLocale(name): [Named(v) for v in given] for name, given in voices.items()}
        self.locale, self.voice, self.rate = QLocale("de_DE"), "", 0.0
        self.said: list[tuple[str, str, float]] = []
        self.stopped = 0

    def availableLocales(self) -> Sequence[QLocale]:  # noqa: N802  Qt's name
        return list(self.voices)

    def setLocale(self, locale: QLocale, /) -> None:  # noqa: N802
        self.locale, self.voice = locale, self.voices[locale][0].called

    def availableVoices(self) -> Sequence[Timbre]:  # noqa: N802
        return self.voices[self.locale]

    def setVoice(self, voice: Timbre, /) -> None:  # noqa: N802
        assert voice in self.voices[self.locale]
        self.voice = voice.name()

    def setRate(self, rate: float, /) -> None:  # noqa: N802
        self.rate = rate

    def say(self, text: str, /) -> None:
        self.said.append((text, self.voice, self.rate))

    def stop(self) -> None:
        self.stopped += 1


def test_windows_and_macos_speak_with_the_voice_the_system_sets() -> None:
    engine = Loudspeaker(
        zh_TW=["Mei-Jia"], zh_CN=["Ting-Ting"], en_GB=["Daniel"], en_US=["Samantha"]
    )
    voice = Voice(lambda: engine)
    voice.say("您好", "zh")
    voice.say("Hello", "en")
    assert engine.said == [("您好", "Ting-Ting", 0.0), ("Hello", "Samantha", 0.0)]


def test_where_the_home_of_a_language_has_no_voice_another_country_speaks() -> None:
    engine = Loudspeaker(en_IN=["Heera"], zh_TW=["Hanhan"])
    voice = Voice(lambda: engine)
    voice.say("Hello", "en")
    voice.say("您好", "zh")
    assert [name for _, name, _ in engine.said] == ["Heera", "Hanhan"]


def test_on_linux_mandarin_is_found_under_no_language_and_read_as_pinyin() -> None:
    # The names as speech-dispatcher 0.11 with eSpeak NG 1.51 gives them.
    engine = Loudspeaker(
        C=[
            "Bishnupriya Manipuri",
            "Chinese (Mandarin, latin as English)",
            "Chinese (Mandarin, latin as Pinyin)+Adam",
            "Chinese (Mandarin, latin as Pinyin)",
        ],
        yue_HK=["Chinese (Cantonese)"],
        en_US=["English (Caribbean)", "English (America)+Adam", "English (America)"],
    )
    voice = Voice(lambda: engine)
    voice.say("您好", "zh")
    voice.say("Hello", "en")
    assert [name for _, name, _ in engine.said] == [
        "Chinese (Mandarin, latin as Pinyin)",
        "English (America)",
    ]


def test_cantonese_or_nobody_s_language_alone_is_no_mandarin() -> None:
    engine = Loudspeaker(C=["Klingon"], yue_HK=["Chinese (Cantonese)"])
    voice = Voice(lambda: engine)
    assert not voice.available()
    voice.say("您好", "zh")
    assert engine.said == []


def test_slow_is_slower_than_normal_and_a_new_reading_ends_the_one_before() -> None:
    engine = Loudspeaker(en_US=["Samantha"])
    voice = Voice(lambda: engine)
    voice.say("Hello", "en", slow=True)
    voice.say("Hello", "en")
    slow, normal = (rate for _, _, rate in engine.said)
    assert slow < normal == 0
    assert engine.stopped == 2


def test_a_voice_for_one_language_alone_keeps_silent_in_the_other() -> None:
    engine = Loudspeaker(en_US=["Samantha"])
    voice = Voice(lambda: engine)
    assert voice.available()
    assert voice.available("en")
    assert not voice.available("zh")
    voice.say("便宜点", "zh")
    assert engine.said == []


def test_whoever_looks_for_a_voice_is_told_when_there_is_one() -> None:
    told: list[str] = []
    Voice(lambda: Loudspeaker(en_US=["Samantha"])).find(lambda: told.append("found"))
    Voice(lambda: None).find(lambda: told.append("none"))
    assert told == ["found"]


def test_a_system_without_a_voice_is_asked_once_and_says_nothing() -> None:
    asked: list[int] = []

    def none() -> None:
        asked.append(1)

    voice = Voice(none)
    assert not voice.available()
    voice.say("Hello", "en")
    voice.stop()
    assert len(asked) == 1


def test_the_engine_is_the_same_at_every_start_and_really_speaks() -> None:
    assert by_worth(["mock", "sapi", "winrt"]) == by_worth(["winrt", "sapi"]) == ["winrt", "sapi"]
    assert by_worth(["flite", "speechd", "mock"]) == ["speechd", "flite"]
    assert by_worth(["mock"]) == []
