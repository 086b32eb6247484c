import hashlib
import hmac
import json


class Rejected(Exception):
    pass


def sign(secret: bytes, body: bytes) -> str:
    return hmac.new(secret, body, hashlib.sha256).hexdigest()


def event_from(headers: dict[str, str], body: bytes, secret: bytes) -> dict:
    given = headers.get("x-signature", "")
    if not hmac.compare_digest(given.encode(), sign(secret, body).encode()):
        raise Rejected("the signature does not fit the body")
    event = json.loads(body)
    if not isinstance(event, dict) or "type" not in event:
        raise Rejected("an event has a type")
    return event
