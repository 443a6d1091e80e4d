"""Of each row its name, its meaning, its formula in words and the place where it is done; how it stands, and the next steps."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wasl.overviews.scorecard.rules import Level


@dataclass(frozen=True)
class Row:
    """The words of a row that never change, and the place where it is done."""

    label: str | Promise
    meaning: str | Promise
    how: str | Promise
    url_name: str
    place_label: str | Promise


ROWS: Mapping[str, Row] = {
    "P1": Row(
        _("Preparation"),
        _("How much you found out about the people whom you want to meet."),
        _("Of the questions about people who stood on your list at the week's end, the share answered by then."),
        "preparation:targets", _("People to meet"),
    ),
    "P2": Row(
        _("Keeping in touch"),
        _("How many of the people who have a rhythm were in touch with you within it."),
        _(
            "Of the people for whom you wish a rhythm today, themselves or by a circle, the share in touch within it at the week's end. Group chats and wide mails do not count."
        ),
        "directory:circles", _("Circles and their rhythms"),
    ),
    "P3a": Row(
        _("Communities"),
        _("In how many of your communities you took part."),
        _(
            "Of the communities you belonged to at the week's end, the share with an event in the twelve weeks before it that you did not decline."
        ),
        "communities:communities", _("Communities"),
    ),
    "P3b": Row(
        _("After events"),
        _("How many of the people you met at events heard from you, or you from them, within two days."),
        _(
            "Of the people met at events in the twelve weeks to the week's end, the share with a contact within 48 hours. Whoever was met less than 48 hours ago does not count yet."
        ),
        "communities:events", _("Your events"),
    ),
    "P3c": Row(
        _("Volunteering"),
        _("The time you gave to your communities in the week."),
        _("Hours noted for what you volunteered for, each in the week of its last day."),
        "communities:volunteering", _("Volunteering"),
    ),
    "P3d": Row(
        _("Resources"),
        _("How much of your shelf is of use, to you or to others."),
        _(
            "Of what stood on your shelf at the week's end, the share that you used or told somebody of in the twelve weeks before it."
        ),
        "communities:resources", _("Your shelf"),
    ),
    "P4": Row(
        _("Give and take"),
        _("Which way what you exchange with people leans. Neither side is a debt."),
        _(
            "What you gave less what you received, divided by both together, over the twelve weeks to the week's end: 1 is only given, −1 only received, 0 even."
        ),
        "exchange:favours", _("Give and take"),
    ),
    "P5": Row(
        _("Occasions"),
        _("How many joys, hard times and invitations of your people you answered."),
        _(
            "Of the joys and hard times noted in the twelve weeks to the week's end, those with a contact within seven days; of the invitations, those you attended, declined in time or made good. Counted together as a share."
        ),
        "occasions:coming", _("Occasions"),
    ),
    "P6a": Row(
        _("Promises kept"),
        _("How far your own word holds."),
        _(
            "Of your promises that came to count in the twelve weeks to the week's end, the share kept in time. A new day counts when it was agreed before the old one had passed; what was released does not count."
        ),
        "trust:promises", _("Promises"),
    ),
    "P6b": Row(
        _("Saying so in time"),
        _("When something took longer, how often the other side heard of it by its day."),
        _(
            "Of your promises that took longer than agreed in the twelve weeks to the week's end, the share where you told the other side or agreed on a new day, by the day itself."
        ),
        "trust:promises", _("Promises"),
    ),
    "P6c": Row(
        _("Disagreements"),
        _("How many matters that were seen differently were settled."),
        _(
            "Of the disagreements that began in the twelve weeks to the week's end, the share settled by now. One of the last two weeks that is still open does not count yet."
        ),
        "trust:disagreements", _("Disagreements"),
    ),
    "P7": Row(
        _("Learning"),
        _("The time you gave to learning in the week."),
        _("Hours noted for what you learn, week by week."),
        "learning:goals", _("Learning"),
    ),
    "S1": Row(
        _("Platforms"),
        _("How many of the people you are in touch with are on the platforms you chose."),
        _(
            "Of the people in touch with you in the four weeks to the week's end, the share with an address on a platform that is chosen today."
        ),
        "presence:platforms", _("Platforms"),
    ),
    "S2": Row(
        _("Profiles"),
        _("How much of what was to mend in your profiles and your record is mended."),
        _(
            "Of what was found to mend by the week's end and not left as it is, the share mended by then. What was mended more than twelve weeks before does not count."
        ),
        "presence:profiles", _("My profiles"),
    ),
    "S3": Row(
        _("Organisations"),
        _("At how many of the organisations that you follow you spoke with somebody."),
        _(
            "Of the organisations that you followed at the week's end, the share where somebody who works there today was in touch with you in the twelve weeks before it."
        ),
        "organisations:organisations", _("Organisations"),
    ),
    "S4": Row(
        _("Useful content"),
        _("How much of what you planned to publish went out, and how many of your posts somebody answered."),
        _(
            "Of the twelve weeks to the week's end: the days planned for a topic, and your posts of which you know whether anybody commented or wrote; the share that went out or was answered. A planned day of the last week that is still open does not count yet. Reactions, views and followers do not count."
        ),
        "content:plan", _("Content plan"),
    ),
    "S5": Row(
        _("Discussions"),
        _("In how many of the discussions that you follow you said something yourself."),
        _(
            "Of the discussions that you followed at the week's end, the share in which you noted a word of yours in the twelve weeks before it."
        ),
        "discussions:discussions", _("Discussions"),
    ),
    "S6": Row(
        _("Courteous words"),
        _("How many of your written words would stand before the check of drafts."),
        _(
            "Of your latest messages with kept words, at most five a week, in the twelve weeks to the week's end, the share in which the check of drafts finds nothing."
        ),
        "etiquette:check", _("Check a text"),
    ),
    "O1": Row(
        _("Opportunities"),
        _("How many of the openings that you found came through people."),
        _(
            "Of the openings found in the twelve weeks to the week's end, the share that a person, a community or an event told you of, or for which somebody gave a word."
        ),
        "opportunities:came", _("Through whom openings came"),
    ),
    "O2": Row(
        _("Promotion"),
        _("How many of your strengths those who decide have seen."),
        _(
            "Of the strengths that your achievements show at the week's end, each counted once for everybody who decides, the share seen by then."
        ),
        "promotion:deciders", _("Who decides"),
    ),
    "O3": Row(
        _("Support"),
        _("Of how much advice you know what came of it."),
        _(
            "Of the advice that became a month old in the twelve weeks to the week's end, the share of which you said whether it was followed."
        ),
        "advice:all", _("Advice and lessons"),
    ),
    "O4": Row(
        _("Common ground"),
        _("Of how many of the people you are in touch with you know what interests them."),
        _(
            "Of the people in touch with you in the four weeks to the week's end, the share for whom an interest is kept today."
        ),
        "exchange:common", _("Common ground"),
    ),
    "O5": Row(
        _("Teams"),
        _("How many of your team's people you spoke with lately."),
        _("Of the people in your teams today, the share in touch with you within thirty days before the week's end."),
        "teams:teams", _("Teams"),
    ),
    "O6": Row(
        _("Breadth"),
        _("How many organisations your contacts of a month reach into."),
        _(
            "Different organisations where the people work today who were in touch with you in the four weeks to the week's end. The network's page measures reach, bridges and groups."
        ),
        "network_page:figures", _("The network's figures"),
    ),
}  # fmt: skip

STANDINGS: Mapping[Level, str | Promise] = {
    "little": _("Too few cases to say anything yet."),
    "good": _("This is strong. It needs nothing but going on."),
    "fair": _("Half or more: good ground to build on."),
    "room": _("There is room here, and one small step counts."),
    "given": _("You gave more than you received. You may ask for something too."),
    "received": _("You received more than you gave. A small thing given is welcome."),
    "even": _("Both sides give about as much."),
    "some": _("Something happens here."),
    "none": _("Quiet in the past four weeks. Beginning again is always possible."),
}

STEPS: Mapping[str, tuple[str | Promise, str | Promise, str]] = {
    "prepare": (
        _("Answer one question about %(name)s before you meet."), _("Their checklist"), "preparation:target"
    ),
    "contact": (_("Write a few words to %(name)s, or call."), _("Open their page"), "person_page:person"),
    "follow-up": (
        _("You met %(name)s not long ago: a short greeting makes an acquaintance of it."),
        _("Open their page"), "person_page:person",
    ),
    "use": (
        _("Use %(name)s from your shelf, or tell somebody of it."), _("Open it"), "communities:resource"
    ),
    "thank": (_("Say a word of thanks to %(name)s."), _("Open their page"), "person_page:person"),
    "answer": (_("Answer the invitation of %(name)s."), _("Open their occasions"), "occasions:person"),
    "keep": (_("Your promise is due %(when)s: %(name)s."), _("Open the promise"), "trust:promise"),
    "tell": (
        _("Agree on a new day for what you promised: %(name)s."), _("Open the promise"), "trust:promise"
    ),
    "mend": (_("Mend one thing in your presence: %(name)s"), _("Open it"), "presence:fault"),
    "greet": (
        _("Say a word to %(name)s, who works at an organisation that you follow."), _("Open their page"), "person_page:person"
    ),
    "publish": (_("Write a few useful lines about this: %(name)s."), _("Open it"), "content:topic"),
    "speak": (_("Add one useful word to this discussion: %(name)s."), _("Open it"), "discussions:discussion"),
    "settle": (_("Speak calmly about what is still open between you: %(name)s."), _("Open it"), "trust:disagreement"),
    "learn": (_("Give %(name)s half an hour this week."), _("Open it"), "learning:goal"),
    "thank-introducer": (
        _("Thank %(name)s for the introduction."), _("Open their page"), "person_page:person"
    ),
    "ask-for-opening": (
        _("Ask somebody for a word about this opening: %(name)s."), _("Who can help"), "opportunities:opening"
    ),
    "advice": (
        _("Say how this advice went: %(name)s."), _("Open it"), "advice:advice"
    ),
    "tell-strength": (
        _("Tell %(name)s of a result that they have not seen yet."), _("The words to send"), "promotion:decider"
    ),
    "interest": (
        _("Note one thing that interests %(name)s, so that the next talk begins with it."),
        _("Open their page"), "person_page:person",
    ),
    "colleague": (_("Speak with %(name)s of your team."), _("Open their page"), "person_page:person"),
}  # fmt: skip
