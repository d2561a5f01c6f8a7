"""Values between their JSON form and Python, by declared type.

A value that is not of its declared type is written as {"$type": name, "value": text}: it equals nothing that was
expected, and the message can name what came instead.
"""

import dataclasses
import datetime
import math
from decimal import Decimal

MAX_NODES = 100_000
MAX_TEXT = 262_144


class TooLarge(Exception):
    pass


class Codec:
    def __init__(self, records, module):
        self._records = {record["name"]: record["fields"] for record in records}
        self._module = module
        self._nodes = 0

    def decode(self, value, kind):
        if isinstance(kind, str):
            return _decode_scalar(value, kind)
        if "list" in kind:
            return [self.decode(item, kind["list"]) for item in value]
        if "map" in kind:
            return {key: self.decode(item, kind["map"]) for key, item in value.items()}
        if "tuple" in kind:
            return tuple(self.decode(item, part) for item, part in zip(value, kind["tuple"]))
        if "optional" in kind:
            return None if value is None else self.decode(value, kind["optional"])
        if "record" in kind:
            fields = self._records[kind["record"]]
            record = getattr(self._module, kind["record"])
            return record(**{field["name"]: self.decode(value.get(field["name"]), field["type"]) for field in fields})
        return value

    def encode(self, value, kind):
        self._nodes = 0
        return self._encode(value, kind)

    def _count(self):
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise TooLarge("the result is too large")

    def _encode(self, value, kind):
        self._count()
        if isinstance(kind, str):
            return self._encode_scalar(value, kind)
        if "list" in kind:
            if type(value) is list:
                return [self._encode(item, kind["list"]) for item in value]
        elif "map" in kind:
            if isinstance(value, dict) and all(isinstance(key, str) for key in value):
                return {str(key): self._encode(item, kind["map"]) for key, item in value.items()}
        elif "tuple" in kind:
            if isinstance(value, tuple) and len(value) == len(kind["tuple"]):
                return [self._encode(item, part) for item, part in zip(value, kind["tuple"])]
        elif "optional" in kind:
            return None if value is None else self._encode(value, kind["optional"])
        elif "record" in kind:
            record = getattr(self._module, kind["record"], None)
            if isinstance(record, type) and isinstance(value, record):
                fields = self._records[kind["record"]]
                return {f["name"]: self._encode(getattr(value, f["name"], None), f["type"]) for f in fields}
        elif "choice" in kind and isinstance(value, str):
            return _text(value)
        return _other(value)

    def _encode_scalar(self, value, kind):
        if kind == "text" and isinstance(value, str):
            return _text(value)
        if kind == "boolean" and isinstance(value, bool):
            return value
        if kind in ("integer", "number") and isinstance(value, (int, float)) and not isinstance(value, bool):
            return _number(value)
        if kind == "decimal":
            if isinstance(value, Decimal):
                return format(value, "f") if value.is_finite() else str(value)
            # sum() of no Decimals is the int 0, and 0 == Decimal("0").
            if isinstance(value, int) and not isinstance(value, bool):
                return str(value)
        if kind == "date" and isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return value.isoformat()
        if kind == "datetime" and isinstance(value, datetime.datetime):
            return value.isoformat()
        if kind == "none" and value is None:
            return None
        if kind == "json":
            return self._encode_any(value)
        return _other(value)

    def _encode_any(self, value):
        self._count()
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return _text(value)
        if isinstance(value, (int, float)):
            return _number(value)
        if isinstance(value, Decimal):
            return format(value, "f") if value.is_finite() else str(value)
        if isinstance(value, (datetime.date, datetime.datetime)):
            return value.isoformat()
        if isinstance(value, (list, tuple)):
            return [self._encode_any(item) for item in value]
        if isinstance(value, dict):
            return {str(key): self._encode_any(item) for key, item in value.items()}
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {f.name: self._encode_any(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return _other(value)


def _decode_scalar(value, kind):
    if kind == "number":
        return float(value)
    if kind == "decimal":
        return Decimal(str(value))
    if kind == "date":
        return datetime.date.fromisoformat(value)
    if kind == "datetime":
        return datetime.datetime.fromisoformat(value)
    return value


def _number(value):
    if isinstance(value, float) and not math.isfinite(value):
        return {"$type": "float", "value": str(value)}
    if isinstance(value, int) and value.bit_length() > 1000:
        raise TooLarge("the number is too large")
    return value


def _text(value):
    if len(value) > MAX_TEXT:
        raise TooLarge("the text is too large")
    return str(value)


def _other(value):
    return {"$type": type(value).__name__, "value": repr(value)[:200]}
