"""What was learnt from heard lines, as numbers: kept in one small file, asked for one line."""

import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from boothapp.errors import BadInput
from boothapp.heard.concepts import Concepts
from boothapp.heard.reading import Reader, Reading
from boothapp.heard.sounds import Sounds
from boothapp.heard.writing import Writing
from boothapp.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Keys = NDArray[np.uint32]

FAMILIES = {
    "han": 1.0,
    "pinyin": 0.8,
    "initials": 0.3,
    "words": 1.0,
    "letters": 0.6,
    "concepts": 0.7,
}
"""How much each family of features counts in a line; chosen by cross-validation."""

_CALM = 60.0  # keeps one lone feature from speaking for its whole family
_GRAMS = 1 / 3  # share of the plain n-grams in a line, the families having the rest

_FORM = 3  # raise it when lines are read differently, so that an older file counts as stale


@dataclass(frozen=True, slots=True)
class Vector:
    """A line as numbers: hashed features in rising order, their weights of length one at most.

    Args:
        keys: The features.
        values: Their weights.
        words: The line in characters and words, empty when there are none; see `Reading`.
    """

    keys: "Keys"
    values: "Floats"
    words: str = ""

    def likeness(self, other: "Vector") -> float:
        """Return the cosine between two lines, 0 (nothing shared) to 1."""
        import numpy as np  # noqa: PLC0415  not wanted when the program starts

        if not len(self.keys):
            return 0.0
        places = np.minimum(np.searchsorted(self.keys, other.keys), len(self.keys) - 1)
        shared = self.keys[places] == other.keys
        return float(self.values[places[shared]] @ other.values[shared])


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The features that count, hashed and sorted, and how rare each is."""

    keys: "Keys"
    rarity: "Floats"

    @classmethod
    def of(cls, lines: "Sequence[Mapping[str, set[str]]]") -> "Vocabulary":
        """Keep the features that at least two of the lines share (all, of very few lines)."""
        import numpy as np  # noqa: PLC0415

        seen = [_hashed(family, names) for line in lines for family, names in line.items()]
        keys, counts = np.unique(np.concatenate(seen), return_counts=True)
        kept = counts >= (2 if len(lines) > 100 else 1)
        rarity = np.log((len(lines) + 1) / (counts[kept] + 1)) + 1
        return cls(keys[kept], rarity.astype(np.float32))

    def vector(self, reading: Reading) -> Vector:
        """Weigh a line: TF-IDF, each family to its share, families and plain n-grams to theirs."""
        import numpy as np  # noqa: PLC0415

        families = [self._family(name, reading) for name in FAMILIES if reading.features.get(name)]
        grams = [self._weighed("grams", reading.features.get("grams", ()))]
        parts = [_joined(families, 1 - _GRAMS), _joined(grams, _GRAMS)]
        keys, values = (np.concatenate(each) for each in zip(*parts, strict=True))
        order = np.argsort(keys, kind="stable")
        return Vector(keys[order], values[order], reading.words)

    def _family(self, name: str, reading: Reading) -> "tuple[Keys, Floats]":
        import numpy as np  # noqa: PLC0415

        keys, rarity = self._weighed(name, reading.features[name])
        return keys, rarity * np.float32(FAMILIES[name] / np.sqrt(rarity @ rarity + _CALM))

    def _weighed(self, family: str, names: "Iterable[str]") -> "tuple[Keys, Floats]":
        keys = _hashed(family, names)
        places, known = self.places(keys)
        return keys, self.rarity[places] * known

    def places(self, keys: "Keys") -> "tuple[NDArray[np.intp], NDArray[np.bool_]]":
        """Return where each key stands, and whether it is known at all."""
        import numpy as np  # noqa: PLC0415

        places = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return places, self.keys[places] == keys


def _joined(parts: "Sequence[tuple[Keys, Floats]]", share: float) -> "tuple[Keys, Floats]":
    """Put parts of a line together, their weights to the length that ``share`` is the square of."""
    import numpy as np  # noqa: PLC0415

    keys = np.concatenate([keys for keys, _ in parts] or [np.zeros(0, np.uint32)])
    values = np.concatenate([values for _, values in parts] or [np.zeros(0, np.float32)])
    every, first = np.unique(keys, return_index=True)
    weights = values[first]
    length = np.sqrt(weights @ weights) or np.float32(1)
    return every, np.asarray(weights * (np.float32(share**0.5) / length), dtype=np.float32)


def _hashed(family: str, names: "Iterable[str]") -> "Keys":
    import numpy as np  # noqa: PLC0415

    raw = (f"{family[0]}{name}".encode(errors="replace") for name in names)
    return np.unique(np.fromiter(map(zlib.crc32, raw), dtype=np.uint32))


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature says for each class.

    Args:
        features: Log-odds a feature lends each class, one row a feature.
        bias: Log-odds of each class before anything was said.
    """

    features: "Floats"
    bias: "Floats"


@dataclass(frozen=True, slots=True)
class Final:
    """What features and meaning of a line together say for each class.

    Args:
        weights: Of the features, in the company of the meaning.
        meaning: Log-odds each number of the meaning lends each class, one row a number.
        middle: The mean of the meanings that were learnt from.
        encoder: Which encoder those came from; see `boothapp.heard.encoder.fingerprint`.
    """

    weights: Weights
    meaning: "Floats"
    middle: "Floats"
    encoder: str

    def log_odds(self, meaning: "Floats") -> "Floats":
        """Return what the meaning adds for each class."""
        added: Floats = centred(meaning[None, :], self.middle)[0] @ self.meaning
        return added


def centred(meanings: "Floats", middle: "Floats") -> "Floats":
    """Return meanings, one a row, as seen from the ``middle``, of length one."""
    import numpy as np  # noqa: PLC0415

    seen = meanings - middle
    return np.asarray(seen / np.sqrt((seen * seen).sum(axis=1, keepdims=True) + 1e-9))


@dataclass(frozen=True, slots=True)
class Model:
    """Everything needed to weigh a line, without the lines it was learnt from.

    Args:
        reader: Takes lines apart.
        vocabulary: The features that count.
        light: Weighs a line by its features alone, at once.
        final: Weighs its features and its meaning; None when learnt without an encoder.
        concepts: The table of notions that ``reader`` was made of.
        digest: Of what it was learnt from; see `digest`.
    """

    reader: Reader
    vocabulary: Vocabulary
    light: Weights
    final: Final | None = None
    concepts: str = ""
    digest: str = ""

    def vector(self, text: str) -> Vector:
        """Return ``text`` as numbers."""
        return self.vocabulary.vector(self.reader.read(text))

    def log_odds(self, vector: Vector, meaning: "Floats | None" = None) -> "Floats | None":
        """Return the calibrated log-odds of each class; None when no feature is known.

        The ``meaning`` is that of the vector's words; without words, or a model that knows of
        meanings, it is left aside.
        """
        places, known = self.vocabulary.places(vector.keys)
        if not known.any():
            return None
        final = self.final if vector.words and meaning is not None else None
        weights = final.weights if final else self.light
        odds = weights.bias + vector.values[known] @ weights.features[places[known]]
        return odds if final is None or meaning is None else odds + final.log_odds(meaning)

    def save(self, path: "Path") -> None:
        """Write it to ``path``, in half precision."""
        import numpy as np  # noqa: PLC0415

        sounds = self.reader.sounds.of_character
        syllables = sorted(set(sounds.values()))
        number = {syllable: at for at, syllable in enumerate(syllables)}
        arrays = {
            "keys": self.vocabulary.keys,
            "rarity": self.vocabulary.rarity.astype(np.float16),
            **_stored(self.light, self.final),
            "characters": np.array("".join(sounds)),
            "sounds": np.array([number[sound] for sound in sounds.values()], dtype=np.uint16),
            "syllables": np.array(" ".join(syllables)),
            "pairs": np.array("".join(self.reader.writing.pairs)),
            "paired": np.array(list(self.reader.writing.pairs.values()), dtype=np.uint16),
            "english": np.array(" ".join(sorted(self.reader.english))),
            "concepts": np.array(self.concepts),
            "digest": np.array(self.digest),
        }
        with path.open("wb") as file:  # given a name alone, NumPy would lengthen it
            np.savez_compressed(file, **arrays)

    @classmethod
    def load(cls, path: "Path") -> "Model":
        """Read what `save` wrote.

        Raises:
            BadInput: There is no such file, or it is damaged.
        """
        import numpy as np  # noqa: PLC0415

        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
                parts = {name: stored[name] for name in stored.files}
            syllables = str(parts["syllables"]).split()
            table = zip(str(parts["characters"]), parts["sounds"].tolist(), strict=True)
            sounds = Sounds.from_table({sign: syllables[sound] for sign, sound in table})
            concepts = str(parts["concepts"])
            kept = str(parts["pairs"])
            pairs = (kept[at : at + 2] for at in range(0, len(kept), 2))
            counts = dict(zip(pairs, parts["paired"].tolist(), strict=True))
            writing = Writing.from_pairs(counts, sounds)
            english = frozenset(str(parts["english"]).split())
            return cls(
                Reader(sounds, Concepts.from_table(concepts, sounds), writing, english),
                Vocabulary(parts["keys"], parts["rarity"].astype(np.float32)),
                *_restored(parts),
                concepts,
                str(parts["digest"]),
            )
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as error:
            raise BadInput(
                Text(zh=f"{path.name} 打不开或已损坏。", en=f"{path.name} is missing or damaged."),
                Text(
                    zh="请重新安装，或运行 python -m boothapp.suggest --train。",
                    en="Install again, or run: python -m boothapp.suggest --train",
                ),
            ) from error


def _stored(light: Weights, final: Final | None) -> "dict[str, Any]":
    import numpy as np  # noqa: PLC0415

    kept: dict[str, Any] = {"weights": light.features.astype(np.float16), "bias": light.bias}
    if final:
        kept |= {
            "final_weights": final.weights.features.astype(np.float16),
            "final_bias": final.weights.bias,
            "meaning": final.meaning.astype(np.float16),
            "middle": final.middle,
            "encoder": np.array(final.encoder),
        }
    return kept


def _restored(parts: "Mapping[str, NDArray[Any]]") -> tuple[Weights, Final | None]:
    import numpy as np  # noqa: PLC0415

    light = Weights(parts["weights"].astype(np.float32), parts["bias"])
    if "encoder" not in parts:
        return light, None
    weights = Weights(parts["final_weights"].astype(np.float32), parts["final_bias"])
    meaning = parts["meaning"].astype(np.float32)
    return light, Final(weights, meaning, parts["middle"], str(parts["encoder"]))


def digest(lines: str, concepts: str) -> str:
    """Return the fingerprint of the texts a model is learnt from, whatever their line ends."""
    import hashlib  # noqa: PLC0415

    text = "\0".join((str(_FORM), repr((FAMILIES, _CALM, _GRAMS)), lines, concepts)).replace(
        "\r\n", "\n"
    )
    return hashlib.sha256(text.encode()).hexdigest()
