"""Words that make a company: legal forms, what companies call themselves, what is no company."""

from boothapp.cards.words import entries, ordered, table, words

LEGAL = entries("legal_forms")
STRONG = entries("strong_forms")
TRADES = words("trades")
HAN_FORMS = ordered("han_forms")
COUNTRY_OF_FORM = table("form_countries")
SLOGAN = words("slogan")
HAN_SLOGAN = ordered("han_slogan")
