"""The command line: the verbs of the booth for a terminal, a script or another program."""
