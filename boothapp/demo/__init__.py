"""An invented fair: buyers, talks, quotations and orders to try the program out with."""

from boothapp.demo.filling import fill

__all__ = ["fill"]
