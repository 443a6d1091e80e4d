"""`unshare --net python -m proofs.silent.child FOLDER SECONDS`: the program, served and visited, on a machine alone. Says JSON."""

import json
import sys
import time
from pathlib import Path

from proofs.homes import Home
from proofs.serving import Server
from proofs.silent.browsing import walk
from proofs.silent.canaries import write_canaries
from proofs.silent.wire import Listener, lay

LAST_WORDS_SECONDS = 5


def main(folder: Path, seconds: int) -> None:
    lay()
    listener = Listener()
    told: dict[str, object] = {"hears": listener.hears(), "refused": []}
    home = Home(folder / "home")
    place = home.fresh()
    (folder / "canaries").mkdir()
    files = write_canaries(folder / "canaries")
    done = place.wasl("import", *files)
    if done.returncode:
        told["refused"] = [f"the import ended with {done.returncode}: {(done.stdout + done.stderr)[-500:]}"]
    with Server(place) as server:
        walked = walk(server.port, seconds)
        for command in ("today", "check", "export"):
            place.wasl(command, *([folder / "all.zip"] if command == "export" else []))
        time.sleep(LAST_WORDS_SECONDS)
        server.stop()
    told |= {"files": len(files), "pages": walked.pages, "requests": walked.requests}
    told |= {"outside": dict(walked.outside), "heard": dict(listener.heard), "faults": server.faults()}
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
