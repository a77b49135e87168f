"""Django's settings, computed from the environment. Import `django_app.start` first: it makes the data folder and its secret.

| variable | meaning |
| --- | --- |
| RIDGEPOLE_DATA | folder of database, secret and workspaces |
| RIDGEPOLE_DATABASE_URL | postgres://user:password@host:port/name; SQLite in the data folder where absent |
| RIDGEPOLE_PUBLIC_URL | what people type, for links in mail; https there makes cookies secure |
| RIDGEPOLE_ALLOWED_HOSTS | further host names, separated by commas |
| RIDGEPOLE_SMTP_URL | smtp://user:password@host:port?tls=1; mail is written to DATA/mail where absent |
| RIDGEPOLE_MAIL_FROM | the sender's address |
| RIDGEPOLE_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET, _NAME | single sign-on |
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

_PACKAGE = Path(__file__).resolve().parents[1]
_WEB = _PACKAGE / "faces" / "web"
DATA = Path(os.environ.get("RIDGEPOLE_DATA", "ridgepole-data")).absolute()
PUBLIC_URL = os.environ.get("RIDGEPOLE_PUBLIC_URL", "http://127.0.0.1:8000").rstrip("/")
_PUBLIC = urlsplit(PUBLIC_URL)
_SECRET = DATA / "secret_key"

# Without a secret file (type checking, collecting help) each process has its own, which signs nothing that lasts.
SECRET_KEY = _SECRET.read_text(encoding="ascii").strip() if _SECRET.is_file() else os.urandom(32).hex()
DEBUG = False
ALLOWED_HOSTS = [
    *{"127.0.0.1", "localhost", "[::1]", _PUBLIC.hostname or "127.0.0.1"},
    *filter(None, os.environ.get("RIDGEPOLE_ALLOWED_HOSTS", "").split(",")),
]
ROOT_URLCONF = "ridgepole.faces.web.urls"
SITE_ID = 1
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en-gb"
USE_I18N = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "ridgepole.Person"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "auditlog",
    "ridgepole.storage",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "ridgepole.faces.web.shell.security_headers.SecurityHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "auditlog.middleware.AuditlogMiddleware",
    "ridgepole.faces.web.shell.permission.Permission",
    "ridgepole.faces.web.shell.trouble.TroubleForPeople",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": sorted(str(folder) for folder in _WEB.glob("*/templates")),
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "ridgepole.faces.web.shell.frame.frame",
            ],
            "builtins": ["ridgepole.faces.web.shell.words"],
        },
    }
]


def _database() -> dict[str, object]:
    url = os.environ.get("RIDGEPOLE_DATABASE_URL", "")
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(DATA / "ridgepole.sqlite3"),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
            },
        }
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host", [parts.hostname or ""])[0],
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


DATABASES = {"default": _database()}

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "ridgepole.faces.web.account.adapters.InvitedOnly"
SOCIALACCOUNT_ADAPTER = "ridgepole.faces.web.account.adapters.InvitedThroughSingleSignOn"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation reached the address already
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key", "login": "60/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Ridgepole"

_OIDC_ISSUER = os.environ.get("RIDGEPOLE_OIDC_ISSUER", "")
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "sso",
                "name": os.environ.get("RIDGEPOLE_OIDC_NAME", "Single sign-on"),
                "client_id": os.environ.get("RIDGEPOLE_OIDC_CLIENT_ID", ""),
                "secret": os.environ.get("RIDGEPOLE_OIDC_CLIENT_SECRET", ""),
                "settings": {"server_url": _OIDC_ISSUER},
            }
        ]
        if _OIDC_ISSUER
        else [],
    }
}
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_ONLY = False

_SMTP = urlsplit(os.environ.get("RIDGEPOLE_SMTP_URL", ""))
DEFAULT_FROM_EMAIL = os.environ.get("RIDGEPOLE_MAIL_FROM", "ridgepole@localhost")
if _SMTP.hostname:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = _SMTP.hostname, _SMTP.port or 587
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(_SMTP.username or ""), unquote(_SMTP.password or "")
    EMAIL_USE_TLS = parse_qs(_SMTP.query).get("tls", ["1"])[0] == "1"
    EMAIL_TIMEOUT = 20
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = str(DATA / "mail")

STATIC_URL = "/static/"
STATIC_ROOT = None
STATICFILES_DIRS = [str(_WEB / "static")]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

_SECURE = _PUBLIC.scheme == "https"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _SECURE
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "ridgepole_session"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL] if _SECURE else []
SECURE_HSTS_SECONDS = 31_536_000 if _SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _SECURE else None
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 2**20
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FORM_ACTION_ORIGINS = [
    "'self'",
    *([_OIDC_ISSUER.split("/", 3)[0] + "//" + urlsplit(_OIDC_ISSUER).netloc] if _OIDC_ISSUER else []),
]

MESSAGE_TAGS = {25: "good", 30: "warn", 40: "bad"}  # success, warning, error: classes of .note

AUDITLOG_INCLUDE_ALL_MODELS = False
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("RIDGEPOLE_LOG", "WARNING")},
    "loggers": {"django.security.DisallowedHost": {"level": "ERROR"}},
}
