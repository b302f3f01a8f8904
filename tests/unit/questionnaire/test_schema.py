"""
The JSON Schema of questionnaire files.
"""

import json

from actie.questionnaire.schema import schema_text


def test_the_schema_describes_every_part_of_a_questionnaire() -> None:
    """
    An editor can help with each part, and refuses parts that do not exist.
    """
    schema = json.loads(schema_text())
    assert {"facets", "roles", "examples"} <= schema["properties"].keys()
    assert not schema["additionalProperties"]
