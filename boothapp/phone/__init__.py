"""The phone as a scanner: a small page served to one phone on the same network."""
