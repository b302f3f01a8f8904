"""
python -m actie: score, group, export, form, check, schema and purge.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO, TypeVar

from actie.assessment.json_text import MAX_BYTES
from actie.assessment.model import Assessment
from actie.assessment.result_file import ResultFile, read_result
from actie.errors import ActieError, InvalidQuestionnaire, UnknownQuestionnaire
from actie.language import Language, Words, words_in
from actie.questionnaire.files import questionnaire_paths, read_named, read_questionnaire, read_questionnaires
from actie.questionnaire.model import Questionnaire
from actie.questionnaire.schema import schema_text
from actie.reports import (
    individual_report,
    without_remarks,
    write_cards,
    write_csv,
    write_form,
    write_pdf,
    write_word,
    write_workbook,
)
from actie.results import FacetResult, build_results
from actie.scoring.examples import check_examples
from actie.scoring.group import Group, group_document
from actie.scoring.person import profile_document, score_assessment
from actie.settings import settings
from actie.stores import purge_store
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


def export(options: argparse.Namespace) -> str:
    """
    The name of the document that was made of a result file, in the language of the file.
    """
    result = _read_result(options.file)
    assessment = without_remarks(result.assessment) if options.without_remarks else result.assessment
    document = _document(options.to, assessment, _date(result.created_at, words_in(assessment.language)))
    name = options.file.name.removesuffix(".json").removesuffix(".actie")
    return _saved(options.output or options.file.with_name(f"{name}.{options.to}"), document)


def form(options: argparse.Namespace) -> str:
    """
    The name of the paper form, or of the question cards, of a questionnaire.
    """
    questionnaire, language = _questionnaire(options.questionnaire), Language(options.language)
    if options.cards:
        name, made = "cards", write_cards(questionnaire, language)
    else:
        name, made = "form", write_form(questionnaire, language, case=options.case)
    return _saved(options.output or Path(f"{questionnaire.id}-{name}-{language}.pdf"), made)


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
    How many assessments were deleted because nobody touched them for the days of the setting, and how many workshops.
    """
    gone = purge_store(settings().database_url, datetime.now(UTC), settings().retention_days)
    return f"assessments deleted: {gone.assessments}\nworkshops deleted: {gone.workshops}"


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
    exporting = add(export, "make a document of a result file")
    exporting.add_argument("file", type=Path, metavar="FILE")
    exporting.add_argument("--to", choices=("pdf", "docx", "xlsx", "csv"), required=True, help="what to make")
    exporting.add_argument("--without-remarks", action="store_true", help="leave out what was written beside answers")
    forming = add(form, "make the paper form of a questionnaire, to fill in by hand")
    forming.add_argument("questionnaire", metavar="QUESTIONNAIRE", help="the id of a questionnaire, or its file")
    forming.add_argument("--language", choices=tuple(Language), default=Language.NL)
    forming.add_argument("--case", metavar="TITLE", default="", help="the case that everybody looks at")
    forming.add_argument("--cards", action="store_true", help="make the question cards instead")
    for command in (exporting, forming):
        command.add_argument("-o", "--output", type=Path, metavar="OUT", help="the file to write")
    add(check, "check questionnaire files").add_argument("files", type=Path, metavar="FILE", nargs="*")
    add(schema, "print the JSON Schema of questionnaire files")
    add(purge, "delete the assessments that nobody touched for a while, and the workshops that are over")
    return parser


def _read_file(path: Path) -> Assessment:
    return _read_result(path).assessment


def _read_result(path: Path) -> ResultFile:
    with path.open("rb") as file:
        # One byte more than a result file may have is enough to refuse it.
        return read_result(file.read(MAX_BYTES + 1), str(path))


def _date(moment: datetime | None, words: Words) -> str:
    """
    A date where this machine stands.
    """
    return words.date(moment, moment.astimezone().tzinfo or UTC) if moment else ""


def _document(kind: str, assessment: Assessment, date: str) -> bytes:
    match kind:
        case "pdf":
            return write_pdf(individual_report(assessment, filled_in=date))
        case "docx":
            return write_word(individual_report(assessment, filled_in=date))
        case "xlsx":
            return write_workbook(build_results(assessment), assessment)
        case _:
            return write_csv(build_results(assessment), assessment)


def _saved(path: Path, made: bytes) -> str:
    path.write_bytes(made)
    return str(path)


def _questionnaire(name: str) -> Questionnaire:
    shipped = read_questionnaires(settings().questionnaires)
    if name in shipped:
        return shipped[name]
    if not Path(name).is_file():
        raise UnknownQuestionnaire(name)
    return read_questionnaire(Path(name))


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
