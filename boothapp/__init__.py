"""What the booth knows and does, without any screen."""

__version__ = "0.1.0"
