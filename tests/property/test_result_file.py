"""
A result file keeps everything that an assessment holds.
"""

import json
from contextlib import suppress
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from actie.assessment.entries import assessment_from, fields_of
from actie.assessment.model import Agreement, Answer, Assessment, Initiative, OrganisationKind, Phase
from actie.assessment.result_file import read_result, write_result
from actie.errors import InvalidResultFile
from actie.language import Language
from actie.scoring.person import score_assessment
from tests.property.strategies import assessments

MADE = datetime(2026, 11, 22, tzinfo=UTC)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)
lines = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
agreements = st.builds(Agreement, what=texts, who=texts, when=texts).filter(lambda agreement: not agreement.is_empty())
initiatives = st.builds(
    Initiative,
    name=texts,
    phase=st.none() | st.sampled_from(Phase),
    function=texts,
    organisation_kind=st.none() | st.sampled_from(OrganisationKind),
    description=texts,
    tags=st.lists(lines, max_size=3).map(tuple),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)


@st.composite
def whole_assessments(draw: st.DrawFn) -> Assessment:
    """
    Any assessment, with everything that can be written besides the answers.
    """
    original = draw(assessments())
    notes = draw(st.dictionaries(st.sampled_from(sorted(original.questionnaire.items)), texts.filter(bool), max_size=3))
    answers = {
        item: original.answers.get(item, Answer()).model_copy(update={"note": note}) for item, note in notes.items()
    }
    return original.model_copy(
        update={
            "answers": {**original.answers, **answers},
            "language": draw(st.sampled_from(Language)),
            "initiative": draw(initiatives),
            "agreements": draw(st.lists(agreements, max_size=3).map(tuple)),
            "round": draw(st.integers(1, 99)),
            "participant": draw(texts),
        }
    )


@settings(max_examples=30)  # each writes and reads a whole questionnaire
@given(whole_assessments())
def test_a_result_file_gives_back_the_same_assessment(original: Assessment) -> None:
    """
    Written and read again, with any characters in any text; and scored to the same digits.
    """
    read = read_result(write_result(original, MADE).encode(), "f").assessment
    assert read == original
    assert score_assessment(read) == score_assessment(original)


@settings(max_examples=30)  # drawing a whole assessment takes time
@given(whole_assessments())
def test_the_fields_of_the_store_give_back_the_same_assessment(original: Assessment) -> None:
    """
    One field for each thing, and together everything.
    """
    kept = {"language": original.language, "round_number": original.round, "participant": original.participant}
    assert assessment_from(fields_of(original), original.questionnaire, **kept) == original


@given(st.binary(max_size=60) | st.text(max_size=60))
def test_no_text_makes_the_reader_stumble(text: str | bytes) -> None:
    """
    Whatever is handed in is refused in words.
    """
    with suppress(InvalidResultFile):
        read_result(text, "f")


@settings(max_examples=30)  # each writes and reads a whole questionnaire
@given(assessments(), json_values, st.data())
def test_no_altered_part_makes_the_reader_stumble(original: Assessment, value: object, data: st.DataObject) -> None:
    """
    Any part may be replaced by anything: the file is read or refused, never more than that.
    """
    document = json.loads(write_result(original, MADE))
    group, name = document, data.draw(st.sampled_from(list(document)))
    while isinstance(group[name], dict) and group[name] and data.draw(st.booleans()):
        group = group[name]
        name = data.draw(st.sampled_from(list(group)))
    group[name] = value
    with suppress(InvalidResultFile):
        read_result(json.dumps(document), "f")
