"""
The sentences that say what a profile means; they speak of the facets, never of the person.
"""

from collections.abc import Mapping

from actie.assessment.model import Answer, Assessment
from actie.language import Language, Words
from actie.questionnaire.model import CutOffs, FacetId, Questionnaire, RoleId
from actie.scoring.facet import Direction, FacetScore, role_answer
from actie.scoring.person import Profile

FIRST = 2
MOST = 3
EVERY = 5


def score_word(score: FacetScore, cut_offs: CutOffs, words: Words) -> str:
    """
    The word for a facet score, or how many answers are missing for one.
    """
    if score.score is None:
        missing = score.required - score.answered
        return words.count("facet.missing", missing) if score.applicable >= score.required else words("facet.too_few")
    return standing_word(score.score, (cut_offs.under_way, cut_offs.firm), words)


def standing_word(score: float, cut_offs: tuple[int, int], words: Words) -> str:
    """
    The word for a number from 0 to 100.
    """
    under_way, firm = cut_offs
    if score < under_way:
        return words("facet.attention")
    return words("facet.under_way") if score < firm else words("facet.firm")


def lean_word(balance: int | None, otherwise: str, words: Words) -> str:
    """
    Which way a balance leans and how far; `otherwise` where there is no position.
    """
    return otherwise if balance is None else words(f"lean.{balance}")


def answered_words(answer: Answer | None, words: Words) -> str:
    """
    The words for a non-answer, or for no answer at all.
    """
    state = answer.non_answer if answer is not None and answer.non_answer is not None else "unanswered"
    return words(f"non_answer.{state}")


def role_names(questionnaire: Questionnaire, language: Language) -> dict[RoleId, str]:
    """
    The names of the roles in a language.
    """
    return {role.id: role.name.of(language) for role in questionnaire.roles}


def role_word(answer: Answer | None, names: Mapping[RoleId, str], words: Words) -> str:
    """
    The name of the role in an answer, or the words for a non-answer or no answer.
    """
    role = role_answer(answer)
    return names[role] if role else answered_words(answer, words)


def conclusion(profile: Profile, names: Mapping[FacetId, str], words: Words) -> str:
    """
    Where the conversation begins, and which way the balances lean.
    """
    if not any(score.answered or score.balance is not None for score in profile.facets):
        return words("conclusion.empty")
    return f"{_beginning(profile, names, words)} {_leaning(profile, words)}".strip()


def balance_says(profile: Profile, assessment: Assessment, words: Words) -> str:
    """
    How often the balances lean each way.
    """
    waiting, taking_over, answered = _leans(profile)
    if not answered:
        return words("balance.no_place" if _declines_balance(assessment) else "balance.none")
    if not waiting and not taking_over:
        return words.count("balance.middle", answered, number=words(f"number.{answered}"))
    parts = [
        words.count(f"balance.{side}", n, number=words(f"number.{n}"))
        for side, n in (
            ("taking_over", taking_over),
            ("waiting", waiting),
            ("balanced", answered - waiting - taking_over),
        )
        if n
    ]
    return words.sentence(words("balance.says", parts=words.list(parts)))


def roles_says(profile: Profile, questionnaire: Questionnaire, words: Words) -> str:
    """
    Where the role that is asked for differs from the role now, and what is asked most beside the choice.
    """
    names = role_names(questionnaire, words.language)
    if questionnaire.roles_once:
        return _once_says(profile, names, words)
    asked = [score for score in profile.facets if score.role_asked and score.role_now]
    gaps = sum(score.role_gap for score in asked)
    sentences = []
    if asked:
        sentences.append(
            words.count("roles.gaps", gaps, number=words(f"number.{gaps}")) if gaps else words("roles.no_gap")
        )
    if profile.roles.most_asked:
        most = words.list([names[role] for role in profile.roles.most_asked])
        sentences.append(words("roles.most_asked", roles=most))
    if profile.roles.chosen:
        sentences.append(words("roles.chosen", role=names[profile.roles.chosen]))
    return " ".join(sentences) or words("roles.none")


def not_mine_says(profile: Profile, words: Words) -> str:
    """
    At how many statements "niet aan mij" was answered; empty when it was not.
    """
    total = sum(score.not_mine for score in profile.facets)
    return words.count("not_mine.says", total) if total else ""


def _beginning(profile: Profile, names: Mapping[FacetId, str], words: Words) -> str:
    attention = {facet: profile.facet(facet).attention for facet in profile.order}
    if len(set(attention.values())) == 1:
        return words("conclusion.even")
    least = attention[profile.order[FIRST - 1]]
    first = [facet for facet in profile.order if attention[facet] and attention[facet] >= least]
    if len(first) > MOST:  # so many are equal that naming some of them would be chance
        first = [facet for facet in first if attention[facet] > least] or first
    return words("conclusion.begin", facets=words.list([names[facet] for facet in first]))


def _leaning(profile: Profile, words: Words) -> str:
    waiting, taking_over, answered = _leans(profile)
    if not answered:
        return ""
    if waiting == taking_over:
        number = words(f"number.{waiting}")
        return words.count("conclusion.both", waiting, number=number) if waiting else words("conclusion.middle")
    side, n = ("waiting", waiting) if waiting > taking_over else ("taking_over", taking_over)
    if n == EVERY:
        return words("conclusion.all", side=words(f"pole.{side}"))
    leaning = words.count("conclusion.leaning", n, number=words(f"number.{n}"), side=words(f"pole.{side}"))
    return words.sentence(leaning)


def _leans(profile: Profile) -> tuple[int, int, int]:
    directions = [score.direction for score in profile.facets]
    answered = sum(direction is not None for direction in directions)
    return directions.count(Direction.WAITING), directions.count(Direction.TAKING_OVER), answered


def _declines_balance(assessment: Assessment) -> bool:
    given = [assessment.answers.get(facet.balance.id) for facet in assessment.questionnaire.facets]
    return any(answer is not None and answer.non_answer is not None for answer in given)


def _once_says(profile: Profile, names: Mapping[RoleId, str], words: Words) -> str:
    asked, now = profile.role_asked, profile.role_now
    if asked is None or now is None:
        return words("roles.none")
    return words("roles.once_gap" if profile.role_gap else "roles.once_same", asked=names[asked], now=names[now])
