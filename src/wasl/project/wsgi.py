"""The program as a WSGI application; behind its gate for a server of one process, and for each process of several."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from wasl.foundation.web.gate import ANSWERING_ALONE, ANSWERING_EACH, Gate

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wasl.project.settings")
application = get_wsgi_application()

alone = Gate(application, ANSWERING_ALONE, settings.STATIC_URL)
one_of_several = Gate(application, ANSWERING_EACH, settings.STATIC_URL)
