"""Words of job titles in the languages of cards."""

from boothapp.cards.words import ordered, words

HEADS = words("job_words")
NUCLEI = words("job_nuclei")
LINKS = words("job_links")
HAN_JOBS = ordered("han_jobs")
THAI_JOBS = ordered("thai_jobs")
HAN_UNITS = ordered("han_units")
