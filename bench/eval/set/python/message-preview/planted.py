PREVIEW_BYTES = 140


def preview(message: str) -> str:
    """At most 140 bytes in UTF-8, as the push service wants it."""
    raw = message.strip().encode("utf-8")
    if len(raw) <= PREVIEW_BYTES:
        return message.strip()
    return raw[:PREVIEW_BYTES].decode("utf-8")


def notification(sender: str, message: str, unread: int) -> dict:
    title = sender if unread <= 1 else f"{sender} ({unread})"
    return {"title": title, "body": preview(message), "badge": unread}
