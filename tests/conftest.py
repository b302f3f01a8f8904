"""
What all tests share.
"""

import pytest
from hypothesis import settings

from actie.questionnaire.model import Questionnaire
from tests import builders

# The same examples in every run, so that a red test is red for everybody; no deadline, since machines differ.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=2000, deadline=None)  # pytest --hypothesis-profile=search
settings.load_profile("steady")


@pytest.fixture
def small_questionnaire() -> Questionnaire:
    """
    Five statements, a balance and two role questions per facet.
    """
    return builders.small_questionnaire()
