import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

LIFETIME = timedelta(hours=1)


@dataclass(frozen=True)
class Token:
    value: str
    expires_at: str


def issue() -> Token:
    expires = datetime.now() + LIFETIME
    return Token(secrets.token_urlsafe(32), expires.strftime("%Y-%m-%dT%H:%M:%SZ"))


def is_valid(token: Token) -> bool:
    expires = datetime.strptime(token.expires_at, "%Y-%m-%dT%H:%M:%SZ")
    return datetime.now(timezone.utc) < expires.replace(tzinfo=timezone.utc)
