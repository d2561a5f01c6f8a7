"""Writes any Python value down as the engine's SourceValue."""

import dataclasses
from decimal import Decimal
from fractions import Fraction

MAX_NODES = 100_000
MAX_TEXT = 262_144
MAX_DEPTH = 100


class TooLarge(Exception):
    pass


def write(value):
    return _Writer().write(value, 0)


class _Writer:
    def __init__(self):
        self._nodes = 0

    def write(self, value, depth):
        self._nodes += 1
        if self._nodes > MAX_NODES or depth > MAX_DEPTH:
            raise TooLarge("the result is too large")
        if value is None:
            return {"kind": "none"}
        if isinstance(value, bool):
            return {"kind": "bool", "value": value}
        if isinstance(value, int):
            return {"kind": "int", "text": _int_text(int(value))}
        if isinstance(value, (float, Decimal)):
            return {"kind": "float", "text": str(value)}
        if isinstance(value, Fraction):
            return {"kind": "float", "text": repr(float(value))}
        if isinstance(value, str):
            return {"kind": "text", "text": _bounded(str(value))}
        return self._compound(value, depth + 1)

    def _compound(self, value, depth):
        if isinstance(value, list):
            return {"kind": "list", "items": self._all(value, depth)}
        if isinstance(value, tuple):
            return {"kind": "tuple", "items": self._all(value, depth)}
        if isinstance(value, (set, frozenset)):
            return {"kind": "set", "items": self._all(value, depth)}
        if isinstance(value, dict):
            entries = [[self.write(key, depth), self.write(item, depth)] for key, item in value.items()]
            return {"kind": "map", "entries": entries}
        name = type(value).__name__
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            fields = [
                [self.write(f.name, depth), self.write(getattr(value, f.name, None), depth)]
                for f in dataclasses.fields(value)
            ]
            return {"kind": "object", "type": name, "value": {"kind": "map", "entries": fields}}
        return {"kind": "object", "type": name, "value": self._inside(value, depth)}

    def _inside(self, value, depth):
        state = getattr(value, "__dict__", None)
        # The default text of an object holds its address, which is never the same twice.
        if type(value).__repr__ is object.__repr__ and isinstance(state, dict):
            return {"kind": "map", "entries": [[self.write(k, depth), self.write(v, depth)] for k, v in state.items()]}
        if type(value).__repr__ is object.__repr__ or " at 0x" in repr(value)[:MAX_TEXT]:
            return {"kind": "text", "text": ""}
        return {"kind": "text", "text": _bounded(repr(value))}

    def _all(self, items, depth):
        return [self.write(item, depth) for item in items]


def _int_text(value):
    # Longer ones are refused by str() itself.
    if value.bit_length() > 14_000:
        raise TooLarge("the number is too large")
    return str(value)


def _bounded(text):
    if len(text) > MAX_TEXT:
        raise TooLarge("the text is too large")
    return text
