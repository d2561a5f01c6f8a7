"""Python reads this module before a program: it shows the program a day more than a year ahead.

What comes out differently then depends on the clock. Classes stay what they are, so that a program cannot tell: only
the functions that read the clock give another time.
"""

import ctypes
import datetime
import gc
import os
import time

SHIFT = int(os.environ.get("GUILDHALL_LATER_SECONDS", "0"))
REAL_TIME, REAL_NS, REAL_LOCAL, REAL_UTC = time.time, time.time_ns, time.localtime, time.gmtime
REAL_STRFTIME, REAL_CTIME, REAL_NOW = time.strftime, time.ctime, datetime.datetime.now
DELTA = datetime.timedelta(seconds=SHIFT)

time.time = lambda: REAL_TIME() + SHIFT
time.time_ns = lambda: REAL_NS() + SHIFT * 1_000_000_000
time.localtime = lambda seconds=None: REAL_LOCAL(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: REAL_UTC(time.time() if seconds is None else seconds)
time.strftime = lambda form, moment=None: REAL_STRFTIME(form, time.localtime() if moment is None else moment)
time.ctime = lambda seconds=None: REAL_CTIME(time.time() if seconds is None else seconds)


def now(cls, tz=None):
    return (REAL_NOW() if tz is None else REAL_NOW(tz)) + DELTA


def utcnow(cls):
    return REAL_NOW(datetime.timezone.utc).replace(tzinfo=None) + DELTA


def today(cls):
    return cls.fromtimestamp(time.time())


def put(kind, name, function):
    """A static type takes no new attribute; its dictionary does."""
    gc.get_referents(kind.__dict__)[0][name] = classmethod(function)
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(kind))


put(datetime.datetime, "now", now)
put(datetime.datetime, "utcnow", utcnow)
put(datetime.datetime, "today", today)
put(datetime.date, "today", today)
