"""From the weight of evidence to a probability."""

import math


def probability(weight: float) -> float:
    """Return the probability that belongs to a logarithm of odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, weight))))
