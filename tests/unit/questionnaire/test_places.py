"""
Places in a document, as a reader points at them.
"""

from actie.questionnaire.places import find, readable, shown, walk

DOCUMENT = {
    "facets": [{"id": "animo", "statements": [{"id": "P-A1", "text": {"nl": "Ja"}}, {"text": 5}]}, 7],
    "minutes": 3,
}


def test_a_place_is_named_by_ids_where_there_are_any() -> None:
    """
    A list is followed by the ids of its elements, or by their number counted from one.
    """
    assert find(DOCUMENT, "facets[].statements[].text") == [
        ("facets[animo].statements[P-A1].text", {"nl": "Ja"}),
        ("facets[animo].statements[2].text", 5),
    ]


def test_only_values_of_the_kind_that_is_asked_are_found() -> None:
    """
    A value of another kind is passed over: its shape is the business of others.
    """
    assert find(DOCUMENT, "facets[].statements[].text[]", str) == [("facets[animo].statements[P-A1].text.nl", "Ja")]


def test_what_is_absent_or_of_another_shape_is_passed_over() -> None:
    """
    No document is too damaged to look in.
    """
    assert find(DOCUMENT, "roles[].id") == find(5, "facets[].id") == find(DOCUMENT, "minutes[]") == []


def test_a_part_of_a_document_knows_where_it_stands() -> None:
    """
    A place within a part begins with the path of that part.
    """
    assert find(["a", "b"], "[]", str, "scale") == [("scale[1]", "a"), ("scale[2]", "b")]


def test_a_walk_meets_everything_and_the_whole_first() -> None:
    """
    The document itself comes first, then all its parts in the order of the file.
    """
    assert list(walk({"a": [1]})) == [("the file", {"a": [1]}), ("a", [1]), ("a[1]", 1)]


def test_the_steps_of_pydantic_become_a_path_to_read() -> None:
    """
    Numbers become ids, a missing part is named, and what pydantic adds for itself is left out.
    """
    assert readable(DOCUMENT, ("facets", 0, "statements", 0, "help")) == "facets[animo].statements[P-A1].help"
    assert readable(DOCUMENT, ("minutes", "int")) == readable(DOCUMENT, ("minutes", "[key]")) == "minutes"
    assert readable(DOCUMENT, ()) == "the file"


def test_a_name_cannot_break_a_line_or_fill_a_page() -> None:
    """
    A name from a hostile file is quoted with its line ends escaped, and cut off.
    """
    assert readable({}, ("a\nb",)) == "'a\\nb'"
    assert len(readable({}, ("a" * 1000,))) == len(shown("a" * 1000)) == 80
