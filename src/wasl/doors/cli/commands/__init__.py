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
    "log": Late("contacts", "Log a contact with somebody."),
    "promises": Late("promising", "List promises, the open ones by their day."),
    "promise": Late("promising", "Note a promise, and say what became of it."),
    "statements": Late("promising", "List what you told whom, the latest first."),
    "communities": Late("belonging", "List your communities, with what belonging to them asks."),
    "events": Late("belonging", "List events, the coming ones first."),
    "event": Late("belonging", "Note whom you met at an event, and who will be there; write it as a calendar file."),
    "volunteering": Late("belonging", "List what you volunteered for, with the hours by year and by community."),
    "resources": Late("belonging", "List what is on your shelf: libraries, databases, research."),
    "introduce": Late("introducing", "Say who can introduce you to somebody, the best way first, and why."),
    "introductions": Late("introducing", "List whom you asked for an introduction to whom, and what came of it."),
    "figures": Late("figures", "Measure the network: how far it reaches, how open it is, what it hangs on."),
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
