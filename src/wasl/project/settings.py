"""Django's settings: assembly only."""

import os
from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from wasl.project.environment import Environment

PACKAGE = Path(__file__).resolve().parent.parent
ENVIRONMENT = Environment.read(os.environ)
WASL_DATA = ENVIRONMENT.data
BACKUPS_FOLDER = ENVIRONMENT.backups_folder()

SECRET_KEY = ENVIRONMENT.secret()
DEBUG = ENVIRONMENT.debug
ALLOWED_HOSTS = ENVIRONMENT.all_hosts()
BASE_URL = ENVIRONMENT.base_url.rstrip("/")
_is_https = BASE_URL.startswith("https://")
CSRF_TRUSTED_ORIGINS = [BASE_URL]
CSRF_FAILURE_VIEW = "wasl.foundation.web.views.form_expired"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "wasl.foundation.web",
    "wasl.foundation.accounts",  # before allauth: its pages are drawn here
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_htmx",
    "django_vite",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "wasl.foundation.sources",
    "wasl.foundation.search",
    "wasl.foundation.jobs",
    "wasl.foundation.api",
    "wasl.relations.people",
    "wasl.relations.interactions",
    "wasl.relations.trust",
    "wasl.relations.network",
    "wasl.relations.communities",
    "wasl.relations.occasions",
    "wasl.relations.exchange",
    "wasl.relations.learning",
    "wasl.relations.opportunities",
    "wasl.relations.promotion",
    "wasl.relations.advice",
    "wasl.relations.preparation",
    "wasl.relations.presence",
    "wasl.relations.organisations",
    "wasl.relations.discussions",
    "wasl.relations.content",
    "wasl.overviews.asked_for",
    "wasl.overviews.who_knows",
    "wasl.overviews.brief",
    "wasl.overviews.directory",
    "wasl.overviews.duplicates",
    "wasl.overviews.etiquette",
    "wasl.overviews.network_page",
    "wasl.overviews.note_box",
    "wasl.overviews.person_page",
    "wasl.overviews.polishing",
    "wasl.overviews.scorecard",
    "wasl.overviews.search",
    "wasl.overviews.teams",
    "wasl.overviews.today",
    "wasl.doors.demo",
    "wasl.doors.importers",
    "wasl.doors.exports",
    "wasl.doors.dav",
    "wasl.project",
]

MIDDLEWARE = [
    "wasl.foundation.accounts.afterwards.AfterwardsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "wasl.foundation.api.middleware.ApiMiddleware",  # before sessions: it takes the cookies away
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "wasl.foundation.accounts.middleware.OwnerMiddleware",
    "wasl.foundation.web.middleware.RefusalMiddleware",
]

ROOT_URLCONF = "wasl.project.urls"
WSGI_APPLICATION = "wasl.project.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "wasl.foundation.web.context.shell",
                "wasl.project.navigation.navigation",
            ],
            "builtins": ["django.templatetags.i18n", "wasl.foundation.web.templatetags.wasl_web"],
        },
    },
]

DATABASES = {"default": ENVIRONMENT.database()}
# Guesses and used codes are counted by all processes that answer together, so not in the memory of one.
CACHES = {
    "default": {
        "BACKEND": "wasl.foundation.accounts.counts.CountsInFiles",
        "LOCATION": WASL_DATA / "counts",
        "OPTIONS": {"MAX_ENTRIES": 20_000},  # beyond it some would be dropped: those of many attackers fit
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "wasl.foundation.accounts.passwords.LengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:home"
ACCOUNT_ADAPTER = "wasl.foundation.accounts.adapter.OwnerAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_CHANGE_EMAIL = False
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,20/h/ip,5/300s/key,10/h/key"}  # key: the account
ACCOUNT_FORMS = {
    "login": "wasl.foundation.accounts.sign_in_forms.SignInForm",
    "change_password": "wasl.foundation.accounts.sign_in_forms.PasswordChangeForm",
    "reset_password": "wasl.foundation.accounts.sign_in_forms.PasswordForgottenForm",
    "reset_password_from_key": "wasl.foundation.accounts.sign_in_forms.PasswordAnewForm",
    "reauthenticate": "wasl.foundation.accounts.sign_in_forms.PasswordAgainForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ADAPTER = "wasl.foundation.accounts.adapter.SecondStepAdapter"
MFA_TOTP_ISSUER = "Wasl"
MFA_FORMS = {
    "authenticate": "wasl.foundation.accounts.sign_in_forms.CodeForm",
    "reauthenticate": "wasl.foundation.accounts.sign_in_forms.CodeAgainForm",
    "activate_totp": "wasl.foundation.accounts.sign_in_forms.FirstCodeForm",
    "add_webauthn": "wasl.foundation.accounts.sign_in_forms.PasskeyForm",
    "edit_webauthn": "wasl.foundation.accounts.sign_in_forms.PasskeyNameForm",
}
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _is_https  # browsers allow passkeys on http://localhost

_mail = ENVIRONMENT.mail_server()
MAIL_IS_SENT = bool(_mail.host)
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL_IS_SENT else 'dummy'}.EmailBackend"
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_SSL, EMAIL_USE_TLS = _mail.is_encrypted_at_once, not _mail.is_encrypted_at_once
EMAIL_TIMEOUT = 20  # seconds; a page waits for it
DEFAULT_FROM_EMAIL = SERVER_EMAIL = _mail.sender

LANGUAGE_CODE = "ar"
LANGUAGES = [("ar", "العربية"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Asia/Riyadh"
USE_TZ = True

REVIEW_DOUBTS = ["wasl.doors.importers.doubts.imports_that_ask"]
"""What the weekly review asks of the tier above it: the doubtful of ways in."""

STATIC_URL = "/static/"
STATICFILES_DIRS = [("built", PACKAGE / "static" / "built")] if (PACKAGE / "static" / "built").is_dir() else []
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True  # the assets carry a hash in their names already; nothing is collected
WHITENOISE_IMMUTABLE_FILE_TEST = r"^.+/built/assets/.+-[A-Za-z0-9_-]{8}\..+$"
DJANGO_VITE = {
    "default": {
        "dev_mode": False,
        "static_url_prefix": "built",
        "manifest_path": PACKAGE / "static" / "built" / "manifest.json",
    }
}

# A part that reads a large file goes to disk at once; the body of a form stays small.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
FILE_UPLOAD_TEMP_DIR = None
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
DATA_UPLOAD_MAX_NUMBER_FILES = 500

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if _is_https else 0
SECURE_SSL_REDIRECT = False
SILENCED_SYSTEM_CHECKS = [
    "security.W008",  # the proxy that holds the certificate leads http to https; a second one could lead in a circle
    "security.W005", "security.W021",  # other hosts of the same domain are not ours to decide on
]  # fmt: skip
if ENVIRONMENT.proxy:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1  # else all visitors have one address, and one of them locks out the others
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _is_https
if _is_https:
    # Browsers take a cookie of this prefix only from this very host, over https: no other host of its domain plants one.
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend",
        "QUEUES": ["default"],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s", "datefmt": "%Y-%m-%dT%H:%M:%S%z"}
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
