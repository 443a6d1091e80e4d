"""What must stand before the settings are read: a folder of their own for tests, so that no real one is touched."""

import atexit
import os
import shutil
import tempfile

from tests.silence import keep_silent

_folder = tempfile.mkdtemp(prefix="wasl-tests-")
os.environ["WASL_DATA"] = _folder
atexit.register(shutil.rmtree, _folder, ignore_errors=True)

# Playwright's loop runs in the thread of the tests, where Django would suspect asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

keep_silent()
