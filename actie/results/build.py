"""
One assessment and its profile to results.
"""

from collections.abc import Mapping

from actie.assessment.model import Answer, Assessment
from actie.language import Language, Words, words_in
from actie.questionnaire.model import Facet, NonAnswer, Questionnaire, RoleId, RolePair
from actie.results.explanation import explain, note_of
from actie.results.model import FacetResult, PointLine, Question, Results, RoleResult
from actie.results.sentences import (
    answered_words,
    balance_says,
    conclusion,
    lean_word,
    not_mine_says,
    role_names,
    role_word,
    roles_says,
    score_word,
)
from actie.scoring.facet import FEWEST, FacetScore, Point, PointKind
from actie.scoring.person import Profile, score_assessment

QUESTIONS = 5


def build_results(assessment: Assessment, language: Language | None = None) -> Results:
    """
    Scores an assessment and says it in a language (by default the assessment's own).
    """
    language = language or assessment.language
    words, profile, questionnaire = words_in(language), score_assessment(assessment), assessment.questionnaire
    facets = tuple(_facet(assessment, score, words) for score in profile.facets)
    initiative = assessment.initiative
    return Results(
        language=language,
        title=questionnaire.title.of(language),
        origin=questionnaire.origin.of(language),
        disclaimer=questionnaire.disclaimer.of(language),
        initiative=initiative,
        name_label=words("organisation_form.name" if questionnaire.roles_once else "initiative.name"),
        phase=words(f"phase.{initiative.phase}") if initiative.phase else "",
        organisation=words(f"organisation.{initiative.organisation_kind}") if initiative.organisation_kind else "",
        round=assessment.round,
        is_empty=not any(map(_says_something, assessment.answers.values())),
        cut_offs=(questionnaire.cut_offs.under_way, questionnaire.cut_offs.firm),
        conclusion=conclusion(profile, {facet.id: facet.name for facet in facets}, words),
        balance_says=balance_says(profile, assessment, words),
        roles_says=roles_says(profile, questionnaire, words),
        not_mine_says=not_mine_says(profile, words),
        facets=facets,
        order=profile.order,
        roles=_roles(questionnaire, profile, words),
        questions=_questions(assessment, profile, language),
        agreements=assessment.agreements,
    )


def _facet(assessment: Assessment, score: FacetScore, words: Words) -> FacetResult:
    questionnaire, language = assessment.questionnaire, words.language
    facet, answers = questionnaire.facet_by_id[score.id], assessment.answers
    name, names = facet.name.of(language), role_names(questionnaire, language)
    return FacetResult(
        id=facet.id,
        letter=facet.id.value[0].upper(),
        name=name,
        meaning=facet.meaning.of(language),
        opening_question=facet.opening_question.of(language),
        score=score.score,
        interval=score.interval,
        word=score_word(score, questionnaire.cut_offs, words),
        answered=words("facet.answered", answered=score.answered, applicable=score.applicable),
        counts=_counts(score, words),
        balance=score.balance,
        lean=lean_word(score.balance, answered_words(answers.get(facet.balance.id), words), words),
        position="" if score.balance is None else facet.balance.text_at(score.balance).of(language),
        role_asked=score.role_asked,
        role_now=score.role_now,
        role_asked_word=role_word(answers.get(facet.roles.asked), names, words) if facet.roles else "",
        role_now_word=role_word(answers.get(facet.roles.now), names, words) if facet.roles else "",
        attention=score.attention,
        reasons=_reasons(score, questionnaire, names, words),
        points=tuple(_point(point, facet, score, language) for point in score.points),
        balance_note=note_of(answers, facet.balance.id),
        explanation=explain(facet, score, answers, questionnaire, words),
    )


def _says_something(answer: Answer) -> bool:
    return answer.value is not None or answer.non_answer is not None


def _counts(score: FacetScore, words: Words) -> tuple[str, ...]:
    states = {
        **{state.value: getattr(score, state.value) for state in NonAnswer},
        "unanswered": score.unanswered,
    }
    return tuple(f"{n} × {words(f'non_answer.{state}')}" for state, n in states.items() if n)


def _reasons(
    score: FacetScore, questionnaire: Questionnaire, names: Mapping[RoleId, str], words: Words
) -> tuple[str, ...]:
    reasons = []
    if score.score is None:
        reasons.append(words(_no_score(score)))
    elif score.score < questionnaire.cut_offs.firm:
        reasons.append(score_word(score, questionnaire.cut_offs, words))
    if score.balance:
        reasons.append(lean_word(score.balance, "", words))
    if score.unknown:
        reasons.append(words("reason.unknown", unknown=score.unknown, applicable=score.applicable))
    if score.role_asked and score.role_now and score.role_gap:
        reasons.append(words("reason.role_gap", asked=names[score.role_asked], now=names[score.role_now]))
    return tuple(reasons)


def _no_score(score: FacetScore) -> str:
    if score.applicable >= FEWEST:
        return "reason.no_score"
    return "reason.not_mine" if score.not_mine else "reason.few"


def _point(point: Point, facet: Facet, score: FacetScore, language: Language) -> PointLine:
    return PointLine(point.kind, _point_text(point, facet, score, language), point.item)


def _point_text(point: Point, facet: Facet, score: FacetScore, language: Language) -> str:
    statements = {statement.id: statement for statement in facet.statements}
    match point.kind:
        case PointKind.BALANCE:
            side = facet.balance.waiting_point if (score.balance or 0) < 0 else facet.balance.taking_over_point
            return side.of(language)
        case PointKind.STATEMENT:
            return statements[point.item or ""].point.of(language)
        case PointKind.ASK:
            return statements[point.item or ""].ask.of(language)
        case PointKind.ROLE:
            return _role_point(facet.roles, score.role_asked, language)
        case _:
            return _keep(facet, score, language)


def _keep(facet: Facet, score: FacetScore, language: Language) -> str:
    if score.score is not None:
        return facet.keep.of(language)
    chosen = (score.balance, score.role_asked, score.role_now)
    is_untouched = score.unanswered == len(facet.statements) and chosen == (None, None, None)
    return words_in(language)("facet.nothing" if is_untouched else "facet.little")


def _role_point(pair: RolePair | None, asked: RoleId | None, language: Language) -> str:
    return pair.points.of(asked).of(language) if pair and asked else ""


def _roles(questionnaire: Questionnaire, profile: Profile, words: Words) -> RoleResult | None:
    once = questionnaire.roles_once
    has_pairs = once is not None or any(facet.roles for facet in questionnaire.facets)
    if not has_pairs and questionnaire.role_questions.chosen is None:
        return None
    return RoleResult(
        names=role_names(questionnaire, words.language),
        chosen=profile.roles.chosen,
        asked=profile.roles.asked,
        now=profile.roles.now,
        most_asked=profile.roles.most_asked,
        once=(profile.role_asked, profile.role_now) if once else None,
        once_point=_role_point(once, profile.role_asked, words.language) if profile.role_gap else "",
    )


def _questions(assessment: Assessment, profile: Profile, language: Language) -> tuple[Question, ...]:
    """
    The ask cards of all that is unknown; filled up to five with those of the lowest statements, where the talk begins.
    """
    facets = [(assessment.questionnaire.facet_by_id[facet], profile.facet(facet)) for facet in profile.order]
    unknown = [(f, p.item) for f, score in facets for p in score.points if p.kind is PointKind.ASK]
    low = [(f, p.item) for f, score in facets for p in score.points if p.kind is PointKind.STATEMENT]
    chosen = unknown + low[: max(0, QUESTIONS - len(unknown))]
    cards = [(f, s.ask.of(language)) for f, item in chosen for s in f.statements if s.id == item]
    opening = [(f, f.opening_question.of(language)) for f, _ in facets[:2]]
    return tuple(Question(f.id, f.name.of(language), text) for f, text in cards or opening)
