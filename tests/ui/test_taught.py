"""A model that the company taught itself, in the window."""

from pathlib import Path

from boothapp.suggest import own_model
from tests.ui.conftest import Sit


def test_a_broken_own_model_is_named_and_the_shipped_one_answers(sit: Sit, data: Path) -> None:
    own_model(data).parent.mkdir(parents=True)
    own_model(data).write_bytes(b"PK nothing")
    clerk = sit()
    clerk.waits()
    assert clerk.notice == (
        "The model your company taught is damaged; the shipped one is used. Run teach train again."
    )
    clerk.types("too expensive")
    clerk.waits()
    assert clerk.screen.objection.isVisible()
