from samenspel.errors import InvalidValueError
from samenspel.language import Bilingual


def refused_date(text):
    return InvalidValueError("SAM007", text, Bilingual("x", "x"), Bilingual("x", "x"))


def refused_type(v, k):
    return InvalidValueError("SAM005", v, Bilingual("x", "x"), Bilingual("x", "x"))


def refused_period(text):
    return InvalidValueError("SAM008", text, Bilingual("x", "x"), Bilingual("x", "x"))


def refused_recurrence(text):
    return InvalidValueError("SAM016", text, Bilingual("x", "x"), Bilingual("x", "x"))
