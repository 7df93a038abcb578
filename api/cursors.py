"""Opaque cursors: the last row of a page, bound to the request it came from and checked when it comes back."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

from graph.errors import UsageError

_MAC = 9


class CursorError(UsageError):
    """A cursor was damaged, made up, or taken from another request."""


def encode(after: str, scope: str, key: bytes) -> str:
    """A cursor that continues behind ``after`` in the answer to ``scope`` (path and filters)."""
    value = after.encode()
    return base64.urlsafe_b64encode(_mac(value, scope, key) + value).decode().rstrip("=")


def decode(cursor: str, scope: str, key: bytes) -> str:
    """The ``after`` of a cursor made by ``encode`` with the same scope and key; CursorError for anything else."""
    try:
        raw = base64.b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        mac, value = raw[:_MAC], raw[_MAC:]
        # Base64 has several spellings of one value; only ours is taken.
        sound = hmac.compare_digest(mac, _mac(value, scope, key)) and encode(value.decode(), scope, key) == cursor
        if sound:
            return value.decode()
    except (UnicodeError, binascii.Error, ValueError):
        pass
    raise CursorError(
        "this cursor does not belong to this request",
        "take `next` as it is from the page before, with the same path and filters; or start again without cursor",
    )


def _mac(value: bytes, scope: str, key: bytes) -> bytes:
    keyed = hashlib.blake2b(key=hashlib.blake2b(key, digest_size=32).digest(), digest_size=_MAC)
    keyed.update(len(value).to_bytes(8, "big") + value + scope.encode("utf-8", "surrogatepass"))
    return keyed.digest()
