"""The errors a clerk may see: each says what happened and what to do next, in both languages."""

from boothapp.text import Text


class BoothError(Exception):
    """Something the surroundings or the input got wrong; shown calmly, never logged as a bug.

    Args:
        message: What is wrong, one line.
        next_step: What the person can do about it; may be empty.
    """

    def __init__(self, message: Text, next_step: Text | None = None) -> None:
        self.message = message
        self.next_step = next_step or Text()
        super().__init__(" ".join(part for part in (message.en, self.next_step.en) if part))

    def __reduce__(self) -> tuple[type["BoothError"], tuple[Text, Text]]:
        """Let an error come back from another process as it was raised there."""
        return type(self), (self.message, self.next_step)


class BadInput(BoothError):
    """A value that someone typed or a file holds cannot be used."""


class NotAllowed(BoothError):
    """A company rule stands against the act; ``message`` is the rule's reason."""


class NotFound(BoothError):
    """What was asked for is not in this booth's records."""
