"""
python -m actie: score, group, check, schema and purge.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TextIO, TypeVar

from actie.assessment.json_text import MAX_BYTES
from actie.assessment.model import Assessment
from actie.assessment.result_file import read_result
from actie.errors import ActieError, InvalidQuestionnaire
from actie.language import Words, words_in
from actie.questionnaire.files import questionnaire_paths, read_named, read_questionnaire
from actie.questionnaire.model import Questionnaire
from actie.questionnaire.schema import schema_text
from actie.results import FacetResult, build_results
from actie.scoring.examples import check_examples
from actie.scoring.group import Group, group_document
from actie.scoring.person import profile_document, score_assessment
from actie.settings import settings
from actie.stores import open_store
from actie.workshops import THRESHOLD_DEFAULT, Hidden, group_behind_threshold

REFUSED = 2
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")

T = TypeVar("T")


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Runs one command and returns its exit status: 0, or 2 when it refuses, with the faults on standard error alone.
    """
    options = _parser().parse_args(arguments)
    try:
        _say(sys.stdout, options.run(options))
    except BrokenPipeError:
        # Whoever read along has seen enough. Python writes what is left at its end, which now goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (ActieError, OSError) as error:
        _say(sys.stderr, _reason(error))
        return REFUSED
    return 0


def score(options: argparse.Namespace) -> str:
    """
    The profile of a result file, as JSON or in the language of the file.
    """
    assessment = _read_file(options.file)
    if options.json:
        return _json(profile_document(score_assessment(assessment)))
    return _profile_text(assessment)


def group(options: argparse.Namespace) -> str:
    """
    The group result of result files, or that it is hidden behind the threshold.
    """
    paths = [path.resolve() for path in options.files]
    doubles = sorted({str(path) for path in paths if paths.count(path) > 1})
    if doubles:
        raise ActieError(f"{', '.join(doubles)}: given more than once, so one person would count twice: give it once")
    assessments = _each(options.files, _read_file)
    result = group_behind_threshold(assessments, options.threshold)
    if isinstance(result, Hidden):
        return _json({"hidden": {"needed": result.needed}})
    return _json(group_document(result)) if options.json else _group_text(result, assessments[0])


def check(options: argparse.Namespace) -> str:
    """
    One line for each questionnaire file that is in order; by default those of this server.
    """
    if options.files:
        return "\n".join(_each(options.files, lambda path: _checked(path, read_questionnaire(path))))
    paths = questionnaire_paths(settings().questionnaires)
    return "\n".join(_each(paths, lambda path: _checked(path, read_named(path))))


def schema(_options: argparse.Namespace) -> str:
    """
    The JSON Schema of questionnaire files.
    """
    return schema_text().rstrip()


def purge(_options: argparse.Namespace) -> str:
    """
    How many assessments were deleted because nobody touched them for the days of the setting.
    """
    before = datetime.now(UTC) - timedelta(days=settings().retention_days)
    return f"assessments deleted: {open_store(settings().database_url).purge(before)}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m actie", description="ACTIE-zelfscan without a browser.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(run: Callable[[argparse.Namespace], str], summary: str) -> argparse.ArgumentParser:
        command = commands.add_parser(run.__name__, help=summary, description=summary)
        command.set_defaults(run=run)
        return command

    scoring = add(score, "print the profile of a result file")
    scoring.add_argument("file", type=Path, metavar="FILE")
    grouping = add(group, "print what the result files of a group say together")
    grouping.add_argument("files", type=Path, metavar="FILE", nargs="+")
    grouping.add_argument("--threshold", type=int, metavar="K", default=THRESHOLD_DEFAULT, help="people needed, 3-20")
    for command in (scoring, grouping):
        command.add_argument("--json", action="store_true", help="print JSON, for other programs")
    add(check, "check questionnaire files").add_argument("files", type=Path, metavar="FILE", nargs="*")
    add(schema, "print the JSON Schema of questionnaire files")
    add(purge, "delete the assessments that nobody touched for a while")
    return parser


def _read_file(path: Path) -> Assessment:
    with path.open("rb") as file:
        # One byte more than a result file may have is enough to refuse it.
        return read_result(file.read(MAX_BYTES + 1), str(path)).assessment


def _checked(path: Path, questionnaire: Questionnaire) -> str:
    if faults := check_examples(questionnaire):
        raise InvalidQuestionnaire(str(path), faults)
    return f"{path}: {questionnaire.id} {questionnaire.version}, {len(questionnaire.items)} items"


def _each(paths: Sequence[Path], read: Callable[[Path], T]) -> list[T]:
    found, reasons = [], []
    for path in paths:
        try:
            found.append(read(path))
        except (ActieError, OSError) as error:
            reasons.append(_reason(error))
    if reasons:
        raise ActieError("\n".join(reasons))
    return found


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: the file: {error.strerror}: check its name, and whether you may read it"
    return str(error)


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1)


def _say(stream: TextIO, text: str) -> None:
    # A text from a file may hold codes that change the terminal, and a terminal may not be set to UTF-8.
    stream.buffer.write(f"{CONTROL.sub('', text)}\n".encode(errors="backslashreplace"))
    stream.flush()


def _profile_text(assessment: Assessment) -> str:
    results, words = build_results(assessment), words_in(assessment.language)
    facets = ["\n".join(_facet_lines(facet, words)) for facet in results.facets]
    order = ", ".join(facet.name for facet in results.in_order)
    return "\n\n".join([results.title, results.conclusion, *facets, f"{words('profile.first')}: {order}"])


def _facet_lines(facet: FacetResult, words: Words) -> Iterator[str]:
    yield f"{facet.name}: {facet.word}"
    if facet.score is not None:
        yield f"  {words('rule.score')}: {words.number(facet.score)}"
    if facet.interval is not None:
        yield f"  {words('rule.interval')}: {'–'.join(map(words.number, facet.interval))}"
    yield f"  {', '.join((facet.answered, *facet.counts))}"
    yield f"  {words('rule.balance')}: {facet.lean}"
    yield from (f"  • {point.text}" for point in facet.points)


def _group_text(result: Group, assessment: Assessment) -> str:
    questionnaire, language = assessment.questionnaire, assessment.language
    words = words_in(language)
    lines = [f"{questionnaire.title.of(language)} (n = {result.n})", ""]
    for facet in questionnaire.facets:
        spread = result.facets[facet.id]
        quartiles = " – ".join(map(words.number, spread.quartiles or ()))
        lines.append(f"{facet.name.of(language)}: {quartiles} (n = {spread.n})")
    return "\n".join([*lines, "", f"{words('profile.first')}: {', '.join(entry.item for entry in result.agenda)}"])


if __name__ == "__main__":
    sys.exit(main())
