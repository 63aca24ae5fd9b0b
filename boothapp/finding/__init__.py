"""The search box: how a buyer's words are folded, cut, kept in an index, asked for, ranked and marked."""
