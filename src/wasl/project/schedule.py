"""What is done again and again."""

from wasl.doors.exports.automatic.starting import BesideTheJobs
from wasl.doors.importers.feeds import enqueue_due_feeds
from wasl.doors.importers.jobs import sweep_files, take_up_again
from wasl.foundation.accounts.auditing import forget_old_entries
from wasl.foundation.accounts.jobs import erase_those_who_left, forget_tokens_that_ended
from wasl.foundation.api.forgetting import forget_answers_of_yesterday
from wasl.foundation.jobs.worker import Every
from wasl.foundation.statistics import refresh_statistics
from wasl.foundation.troubles import keep_reserve
from wasl.overviews.duplicates.jobs import look_at_what_changed
from wasl.overviews.search.worded import index_what_is_not_found
from wasl.project.bins import empty_the_bins
from wasl.relations.network.figures.jobs import measure_large_networks
from wasl.relations.network.introductions.jobs import keep_ties_current
from wasl.relations.network.warmth.jobs import score_the_new_day
from wasl.relations.organisations.jobs import enqueue_due_news
from wasl.relations.presence.jobs import look_at_profiles_again

MINUTE, HOUR, DAY = 60, 3600, 86_400


def schedule() -> list[Every]:
    """The schedule, begun anew with each start."""
    return [
        Every(MINUTE, take_up_again),
        Every(MINUTE, enqueue_due_feeds),
        Every(MINUTE, look_at_what_changed),
        Every(10 * MINUTE, BesideTheJobs(), first_after=2 * MINUTE),
        Every(HOUR, keep_reserve),
        Every(HOUR, erase_those_who_left),
        Every(HOUR, empty_the_bins),
        Every(HOUR, index_what_is_not_found),
        Every(HOUR, score_the_new_day),
        Every(HOUR, keep_ties_current),
        Every(HOUR, enqueue_due_news),
        Every(HOUR, forget_answers_of_yesterday),
        Every(DAY, sweep_files),
        Every(DAY, forget_old_entries),
        Every(DAY, forget_tokens_that_ended),
        Every(DAY, refresh_statistics),
        Every(DAY, measure_large_networks),
        Every(DAY, look_at_profiles_again),
    ]
