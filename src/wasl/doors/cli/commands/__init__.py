"""The commands, a module for each group of them, in the order in which help lists them."""

from wasl.doors.cli.late import Late

COMMANDS = {
    "serve": Late("serving", "Serve the pages, and do the work behind them, until Ctrl+C."),
    "today": Late("contacts", "Say whom to contact today, why, and how to begin."),
    "warmth": Late("warming", "Say how likely contact with each person is when nothing is done for it."),
    "occasions": Late(
        "occasions", "Say which occasions come: days of people, feasts they keep, joys, hard times and invitations."
    ),
    "search": Late("finding", "Find people as one types them, in Arabic or Latin letters."),
    "person": Late("finding", "Show everything known of one person."),
    "note": Late("noting", "Write what happened in one sentence: who, when, what was promised."),
    "log": Late("contacts", "Log a contact with somebody."),
    "gather": Late("gathering", "Log one meeting with several people, once."),
    "promises": Late("promising", "List promises, the open ones by their day."),
    "promise": Late("promising", "Note a promise, and say what became of it."),
    "statements": Late("promising", "List what you told whom, the latest first."),
    "disagreements": Late(
        "promising",
        "List what you and others saw differently, and how it was settled; note one, or say how one was settled.",
    ),
    "check-text": Late(
        "checking", "Read a draft from standard input; say what could hurt, why, and how else to say it."
    ),
    "exchange": Late("exchanging", "List what was given and received, the latest first."),
    "favour": Late("exchanging", "Note what you gave or received, and thanks for it."),
    "teams": Late("teaming", "List your teams, and who of them was not spoken to for long; or show one of them."),
    "team": Late("teaming", "Make a team of people who work together, and put people in."),
    "reserved": Late("reserving", "Say which time is set aside for colleagues, and whom to contact in it."),
    "reserve": Late("reserving", "Set a time aside for colleagues, each week or on one day."),
    "interests": Late("sharing", "List what interests your people, or say who shares an interest."),
    "target": Late("targeting", "Put somebody to meet on your list, and tick what you prepare."),
    "targets": Late("preparing", "List whom you want to meet, by when, and how ready you are."),
    "brief": Late("preparing", "Tell all there is to know before meeting somebody; as text, JSON or PDF."),
    "learning": Late("learning", "List what you learn, your hours and skills, and what is asked for."),
    "opportunities": Late("applying", "List openings by their deadline, or say through whom they came."),
    "opportunity": Late("applying", "Note an opening, see who can help, move it, note whom you asked."),
    "presence": Late("presenting", "Tell your own record, your profiles on platforms, and what is to mend in them."),
    "audit": Late("presenting", "Read one of your profiles, and say what is to mend in it."),
    "mend": Late("presenting", "Say that something is mended, or may stay as it is."),
    "platforms": Late(
        "presenting", "Compare platforms by your field and your own people, and choose with a time a week."
    ),
    "card": Late("presenting", "Write your card: vCard, ten cards to print, a QR code, or JSON Resume."),
    "communities": Late("belonging", "List your communities, with what belonging to them asks."),
    "events": Late("belonging", "List events, the coming ones first."),
    "event": Late("belonging", "Note whom you met at an event, and who will be there; write it as a calendar file."),
    "volunteering": Late("belonging", "List what you volunteered for, with the hours by year and by community."),
    "resources": Late("belonging", "List what is on your shelf: libraries, databases, research."),
    "papers": Late("belonging", "List the papers of a membership, keep more of them, or write them out."),
    "introduce": Late("introducing", "Say who can introduce you to somebody, the best way first, and why."),
    "introductions": Late("introducing", "List whom you asked for an introduction to whom, and what came of it."),
    "figures": Late("figures", "Measure the network: how far it reaches, how open it is, what it hangs on."),
    "scorecard": Late("scoring", "Measure each practice over twelve weeks, with one next step; as text, JSON or PDF."),
    "review": Late("scoring", "Look back on the week, say what is doubtful, and whom to think of next week."),
    "duplicates": Late("merging", "Find people who may be one, the surest first, and say why."),
    "merge": Late("merging", "Make the second person part of the first."),
    "unmerge": Late("merging", "Make two people of one again; what was written since stays."),
    "import": Late("importing", "Bring in address books, mail, chats and calendars."),
    "export": Late("keeping", "Leave with everything: one file that another Wasl takes in without loss."),
    "backup": Late("keeping", "Back up the whole installation, of every owner, and read the backup through."),
    "restore": Late(
        "keeping",
        "Bring back an installation from its backup; into SQLite or PostgreSQL, whichever it came from.",
        needs_database=False,
    ),
    "owner": Late("owners", "Owners of networks on this installation."),
    "demo": Late("demo", "Open a made-up network to look around in; `--close` removes it."),
    "check": Late("keeping_house", "Look whether everything here is in order.", needs_database=False),
    "worker": Late("serving", "Do the work behind the pages in a process of its own."),
}
