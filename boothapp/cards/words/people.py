"""Given names and family names, forms of address and degrees."""

from boothapp.cards.words import entries, words

GIVEN = words("given_names")
GIVEN_OTHER = words("given_other")
FAMILY_KOREAN = frozenset("".join(entries("korean_families")))
FAMILY_PINYIN = words("pinyin_families")
FAMILY_HAN = frozenset("".join(entries("han_families")))
FAMILY_HAN_TWO = words("han_families_two")
FAMILY_JAPANESE = words("japanese_families")
PARTICLES = words("particles")

ADDRESSED = (
    r"(?:mr|mrs|ms|miss|mme|mlle|herr|frau|sr|sra|srta|dr|dra|prof|eng|engr|ing|lic|arq|arch|avv|arc|khun|alhaja|datin|puan|encik|hajah|rev|sir|ar|er|adv|capt|col"
    r"|h\.?e|sheikh|sh|hjh|dipl\.?-?\s?ing|dipl\.?-?\s?kfm|mag|mgr|in[zż]|bc|m[uv]dr|judr|phdr|rndr|dott(?:\.?\s?ssa)?|prof\.?\s?ssa|lic(?:d[ao])?|lcd[ao]|rag|geom|bay|hj|haji|ir|drs|dato'?|datuk"
    r"|tan sri|hajj|al-?haji?|chief|ca|cpa|shri|smt)"
)
"""Forms of address and degrees that stand before a name; each is followed by a dot or a space."""

DEGREES = (
    r"(?:ph\.?\s?d|mba|m\.?b\.?a|b\.?sc|m\.?sc|b\.?eng|m\.?eng|b\.?a|m\.?a|pmp|cpa|acca|fca|ca|llb|llm|jr|sr"
    r"|esq|p\.?eng|pe|leed\s?ap|aia|cips|mcips|b\.?com|dipl|ing|s\.?e|s\.?t|m\.?m|s\.?kom|md|m\.?d)"
)
"""What stands behind a name."""
