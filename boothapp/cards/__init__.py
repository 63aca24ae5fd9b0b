"""Business cards: from a picture, a code or a pasted text to the fields of a buyer."""
