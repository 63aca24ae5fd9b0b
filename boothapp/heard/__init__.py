"""How a line the buyer said is read, weighed and told apart from the others."""
