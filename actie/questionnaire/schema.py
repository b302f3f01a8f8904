"""
The shape of a questionnaire file as a JSON Schema, for editors and other programs.
"""

import json

from actie.questionnaire.model import Questionnaire


def schema_text() -> str:
    """
    The JSON Schema, as it stands in questionnaires/schema.json.
    """
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | Questionnaire.model_json_schema()
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
