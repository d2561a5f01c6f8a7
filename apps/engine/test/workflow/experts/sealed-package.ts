/** A Python package as others write them: a src layout, relative imports, methods, a test that needs what is missing. */
export const SEALED: Record<string, string> = {
  "src/sealed/__init__.py": "from .codec import unpack_text as unpack_text\n",
  "src/sealed/exc.py": "class BadSeal(Exception):\n    pass\n",
  "src/sealed/codec.py": `from __future__ import annotations

import base64

from .exc import BadSeal


def as_bytes(s: str | bytes, encoding: str = "utf-8", errors: str = "strict") -> bytes:
    if isinstance(s, str):
        s = s.encode(encoding, errors)
    return s


def text_encode(text: str | bytes) -> bytes:
    """Writes text so that it fits an address."""
    return base64.urlsafe_b64encode(as_bytes(text)).rstrip(b"=")


def text_decode(text: str | bytes) -> bytes:
    text = as_bytes(text, encoding="ascii", errors="ignore")
    text += b"=" * (-len(text) % 4)
    try:
        return base64.urlsafe_b64decode(text)
    except ValueError as error:
        raise BadSeal("not written by text_encode") from error


def unpack_text(value: object) -> str:
    if value == 7:
        return "seven"
    return "other"
`,
  "src/sealed/seal.py": `from __future__ import annotations

from .codec import as_bytes
from .exc import BadSeal


class Sealer:
    """Puts a mark behind a value.

    :param secret_key: what the mark is made from
    """

    def __init__(self, secret_key: str | bytes, sep: str = "."):
        self.key = as_bytes(secret_key)
        self.sep = as_bytes(sep)

    def sign(self, value: str | bytes) -> bytes:
        """Puts the mark on.

        :param value: what is marked
        """
        value = as_bytes(value)
        return value + self.sep + self.key[:2]

    def unsign(self, signed: str | bytes) -> bytes:
        signed = as_bytes(signed)
        value, _, mark = signed.rpartition(self.sep)
        if mark != self.key[:2]:
            raise BadSeal("another mark")
        return value


class Wired:
    def __init__(self, socket: Socket):
        self.socket = socket.open()

    def read(self, size: int) -> int:
        return self.socket.read(size)
`,
  "src/sealed/special.py": "from .seal import Sealer\n\n\nclass SpecialSealer(Sealer):\n    pass\n",
  "tests/test_codec.py": `from sealed.codec import text_decode, text_encode


def test_round():
    assert text_decode(text_encode("hello")) == b"hello"


def test_refused():
    try:
        text_decode("12345")
    except Exception as error:
        assert type(error).__name__ == "BadSeal"
`,
  "tests/test_frozen.py": "import a_missing_package\n\n\ndef test_nothing():\n    assert a_missing_package\n",
};
