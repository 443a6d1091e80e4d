"""What is asked of promotion."""

from wasl.relations.promotion.queries.achievements import (
    AchievementLine,
    AchievementList,
    AchievementPage,
    achievement_by_id,
    achievement_lines,
    achievement_list,
    achievement_page,
    every_achievement,
    proof_by_id,
    skill_names,
)
from wasl.relations.promotion.queries.deciding import (
    Deciding,
    DecidingPage,
    Matrix,
    deciding_matrix,
    deciding_page,
    promotion_of,
)
from wasl.relations.promotion.queries.due import STRENGTH, StrengthDue, actions_due
from wasl.relations.promotion.queries.review import ReviewDocument, review_document

__all__ = [
    "STRENGTH",
    "AchievementLine",
    "AchievementList",
    "AchievementPage",
    "Deciding",
    "DecidingPage",
    "Matrix",
    "ReviewDocument",
    "StrengthDue",
    "achievement_by_id",
    "achievement_lines",
    "achievement_list",
    "achievement_page",
    "actions_due",
    "deciding_matrix",
    "deciding_page",
    "every_achievement",
    "promotion_of",
    "proof_by_id",
    "review_document",
    "skill_names",
]
