"""Recognises a buyer who is already known, across scripts and spellings (pure)."""
