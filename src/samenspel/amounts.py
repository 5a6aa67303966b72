"""What an amount says: a number as exactly as it was said, and what it counts."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, NoReturn, TypeAlias, cast, final
from unicodedata import decimal

from samenspel.errors import InvalidValueError, shown
from samenspel.language import Bilingual, Language

if TYPE_CHECKING:
    from collections.abc import Callable

    _Mistake: TypeAlias = tuple[str, str | Callable[[re.Match[str]], str], str, str]

__all__ = ["Bound", "Quantity"]

Bound: TypeAlias = Literal["<", "<=", ">", ">=", "~"]


def __dir__() -> list[str]:
    return __all__


_WRONG_TYPE: Final = "SAM005"
_MALFORMED: Final = "SAM009"
_OUT_OF_RANGE: Final = "SAM010"
_LONGEST: Final = 200
_MOST_DIGITS: Final = 40

# ISO 4217, list one, without funds, metals and test codes; the last line has those that the euro or the XCG replaced.
_CURRENCIES: Final = frozenset(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
    COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR
    ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK
    MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU
    UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    ANG ATS BEF BGN CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK
    """.split()  # noqa: SIM905 - so many codes read better without quotation marks
)
_CURRENCY_SIGNS: Final = r"$£¢¤¥\u20a0-\u20cf"
# Control characters, formatting characters that cannot be seen, and lone surrogates.
_HIDDEN: Final = (
    r"\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff"
    r"\U000e0000-\U000e0fff"
)
_THOUSANDS: Final = {3: "thousand|duizend", 6: "million|miljoen|mln|mio", 9: "billion|miljard|mld|bn"}
_THOUSAND: Final = rf"(?:(?i:{'|'.join(_THOUSANDS.values())})|k|M(?= [A-Z]{{3}}))\.?(?=[ /]|\Z)"
_TO: Final = r"to|until|tot|tot en met|t/m"
_OF: Final = r"of the|out of|out of the|van|van de|van het"
_OR_MORE: Final = r"or (?:more|less|fewer)|of (?:meer|minder)"

_NUMBER: Final = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
_AMOUNT_PATTERN: Final = re.compile(rf"(<=?|>=?|~)?({_NUMBER})(?:\.\.({_NUMBER}))?(?:/({_NUMBER}))?(?: (.+))?")
_LONG_PATTERN: Final = re.compile(rf"(?:[0-9]\.?){{{_MOST_DIGITS + 1}}}")
_AMBIGUOUS_PATTERN: Final = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
_UNIT_CHARACTER: Final = rf"[^\s/<>=~,;{_CURRENCY_SIGNS}{_HIDDEN}]"
_UNIT_PATTERN: Final = re.compile(rf"{_UNIT_CHARACTER}(?: ?{_UNIT_CHARACTER})*")
_UNIT_SIGNS: Final = "%‰°"  # a unit may start with these and with letters
# What makes a unit change the number before it, so that the number alone would say something else.
_MISREAD_PATTERN: Final = re.compile(
    rf"{_THOUSAND}|(?:[A-Z]{{3}} )?(?i:{_TO}|{_OF}|of|or|and|en|plus|x) [0-9]|[A-Z]{{3}} [0-9]"
    rf"|(?:[^0-9]* )?(?i:{_OR_MORE})(?: |\Z)|(?:.*[ /])?(?i:per)(?:[ /]|\Z)"
)


class _Parts(NamedTuple):
    bound: Bound | None
    value: Decimal
    upper: Decimal | None
    denominator: Decimal | None
    unit: str | None
    per: tuple[str, ...]


@final
class Quantity:
    """An amount as a record says it: an exact number, a bound, a range or a part of a whole, and its unit.

    The text stays as it was written, zeros included, and two amounts are equal where their texts are.  Amounts have
    no order: where unit, `per` and denominator agree, compare `lowest` and `highest`.

    | text | says |
    |---|---|
    | `11`, `1400 people`, `35 %`, `1.50 EUR` | a bare number, or a number, one space and a unit |
    | `>80 homes`, `<=80 homes`, `~1400 people` | a bound: `<`, `<=`, `>`, `>=`, or `~` for about |
    | `25..40 homes`, `~25..40 homes` | a range, both ends included; no bound but `~` goes with it |
    | `150/342 municipalities`, `2/3 share` | so many of so many |
    | `100000 EUR`, `356 EUR/patient/year` | a currency by its code; after a slash, what it is per |

    **A number** has the digits 0 to 9, at most 40 of them, a minus before, a point before decimals only, and no
    needless zero or plus in front.  One to three digits, a point and exactly three digits (`26.000`) are refused,
    for half of all readers take them for thousands: `26000`, `26.00` and `26.0000` are clear, and so is `0.125`.

    **A unit** is free text in the author's words: it starts with a letter, `%`, `‰` or `°`, and any character may
    follow but `/ < > = ~ , ;`, the signs of currencies, and what cannot be seen (control and formatting characters,
    spaces other than single ordinary ones between words).  What would change the number is refused too: `million`
    or `or more` in front, a second number (`25 to 40 homes`), and the word `per`, which is a slash.
    Where the first word is a code of ISO 4217, the amount is money (`EUR excluding VAT`); other capitals (`FTE`) and
    other words (`euro`) are units like any other.

    An `int` or a `decimal.Decimal` is a bare amount; a Decimal that would be ambiguous as text, such as
    `Decimal("1.125")`, gets one more zero.  What can be read is a value, though it may be wrong: a negative amount,
    a range that runs backwards, a part of zero.  Rules judge those.

    Raises `InvalidValueError`: SAM009 for a text that is no amount or has more than 200 characters, SAM010 for a
    number of more than 40 digits or one that is not finite, SAM005 for any other type, float and bool included.

    Source: ISO 4217 for the codes of currencies, with those that the euro replaced.

    >>> amount = Quantity("~356.50 EUR/patient/year")
    >>> amount.value, amount.currency, amount.per
    (Decimal('356.50'), 'EUR', ('patient', 'year'))
    >>> amount.wording("nl")
    'ongeveer € 356,50 per patient per year'
    """

    __slots__ = ("_parts", "_text")

    _parts: _Parts
    _text: str

    def __new__(cls, value: str | int | Decimal | Quantity, /) -> Quantity:
        """Read an amount; equal texts may give the same object."""
        return value if isinstance(value, Quantity) else _read(_text_of(value))

    @property
    def bound(self) -> Bound | None:
        """The sign before the number: `<`, `<=`, `>`, `>=`, or `~` for about."""
        return self._parts.bound

    @property
    def value(self) -> Decimal:
        """The number as written; of a range the first one, of a part of a whole the part."""
        return self._parts.value

    @property
    def upper(self) -> Decimal | None:
        """The second number of a range as written, even where the range runs backwards."""
        return self._parts.upper

    @property
    def denominator(self) -> Decimal | None:
        """The whole that the amount is a part of: the 342 of `150/342 municipalities`.  It may be zero."""
        return self._parts.denominator

    @property
    def unit(self) -> str | None:
        """What the number counts, as the author wrote it, without what it is per."""
        return self._parts.unit

    @property
    def per(self) -> tuple[str, ...]:
        """What stands after the slashes: `("patient", "year")`."""
        return self._parts.per

    @property
    def currency(self) -> str | None:
        """The code of ISO 4217 that is the first word of the unit."""
        code = (self._parts.unit or "").partition(" ")[0]
        return code if code in _CURRENCIES else None

    @property
    def lowest(self) -> Decimal | None:
        """The least that the number may be, `None` where nothing bounds it from below.

        Beside `>` the number itself is just excluded; `~` carries no margin.  Nothing is divided: of a part of a
        whole it is the part.  Where a range runs backwards it lies above `highest`.
        """
        return None if self._parts.bound in {"<", "<="} else self._parts.value

    @property
    def highest(self) -> Decimal | None:
        """The most that the number may be, `None` where nothing bounds it from above; for the rest as `lowest`."""
        if self._parts.bound in {">", ">="}:
            return None
        return self._parts.value if self._parts.upper is None else self._parts.upper

    def wording(self, language: Language = "en", /) -> str:
        """Give the words for people: digits grouped, bounds said, units as the author wrote them.

        Raises `ValueError` for a language that is neither English nor Dutch.

        >>> Quantity(">=1400/2600.5 homes").wording(), Quantity("25..40 %").wording("nl")
        ('at least 1,400 of the 2,600.5 homes', '25 tot 40%')
        """
        bound, value, upper, denominator, unit, per = self._parts
        words = _grouped(value, language)
        if upper is not None:
            words = f"{words} {_TO_WORD.wording(language)} {_grouped(upper, language)}"
        if denominator is not None:
            is_fraction = upper is None and (unit is None or self.currency or unit.partition(" ")[0] in _SHARES)
            between = "/" if is_fraction else f" {_OF_WORD.wording(language)} "
            words = f"{words}{between}{_grouped(denominator, language)}"
        if self.currency is not None:
            sign = "€" if (self.currency, language) == ("EUR", "nl") else self.currency
            words = f"{sign} {words}{(unit or '').removeprefix(self.currency)}"
        elif unit is not None:
            words = f"{words}{unit}" if unit[0] in "%‰" else f"{words} {unit}"
        if bound is not None:
            words = f"{_BOUND_WORDS[bound].wording(language)} {words}"
        return " per ".join((words, *per))

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"Quantity({self._text!r})"

    def __eq__(self, other: object, /) -> bool:
        return str(other) == self._text if isinstance(other, Quantity) else NotImplemented

    def __hash__(self) -> int:
        return hash((Quantity, self._text))

    def __setattr__(self, name: str, value: object, /) -> NoReturn:
        msg = f"an amount cannot be changed: {name!r} is read-only"
        raise AttributeError(msg)

    def __delattr__(self, name: str, /) -> NoReturn:
        self.__setattr__(name, None)

    def __reduce__(self) -> tuple[type[Quantity], tuple[str]]:
        return Quantity, (self._text,)


_SHARES: Final = frozenset({"share", "part", "majority", "of", "aandeel", "deel", "meerderheid", "van"})
_TO_WORD: Final = Bilingual("to", "tot")
_OF_WORD: Final = Bilingual("of the", "van de")
_BOUND_WORDS: Final[dict[Bound, Bilingual]] = {
    "<": Bilingual("less than", "minder dan"),
    "<=": Bilingual("at most", "hoogstens"),
    ">": Bilingual("more than", "meer dan"),
    ">=": Bilingual("at least", "minstens"),
    "~": Bilingual("about", "ongeveer"),
}


def _grouped(number: Decimal, language: Language) -> str:
    return f"{number:,f}".translate(str.maketrans(",.", Bilingual(",.", ".,").wording(language)))


def _text_of(value: object) -> str:
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int) and not isinstance(value, bool):
        if abs(value) >= 10**_MOST_DIGITS:  # in hexadecimals, for the decimals of a huge int take a huge time
            raise InvalidValueError(_OUT_OF_RANGE, hex(value), _LONG_NUMBER, _NUMBER_HINT)
        value = Decimal(value)
    if not isinstance(value, Decimal):
        name = type(value).__name__
        problem = Bilingual(f"is of the type {name}, not text", f"is van het type {name}, geen tekst")
        raise InvalidValueError(_WRONG_TYPE, value, problem, _TYPE_HINT)
    if not value.is_finite():
        raise InvalidValueError(_OUT_OF_RANGE, value, Bilingual("is not finite", "is niet eindig"), _AMOUNT_HINT)
    if value.adjusted() >= _MOST_DIGITS or cast("int", value.as_tuple().exponent) <= -_MOST_DIGITS:
        raise InvalidValueError(_OUT_OF_RANGE, value, _LONG_NUMBER, _NUMBER_HINT)
    text = f"{value:f}"
    return f"{text}0" if _AMBIGUOUS_PATTERN.fullmatch(text) else text


@lru_cache(maxsize=4096)
def _read(text: str) -> Quantity:
    if len(text) > _LONGEST:
        raise InvalidValueError(_MALFORMED, text, _LONG_TEXT, _AMOUNT_HINT)
    if _LONG_PATTERN.search(text):
        raise InvalidValueError(_OUT_OF_RANGE, text, _LONG_NUMBER, _NUMBER_HINT)
    parts = _parts(text)
    if parts is None:
        raise _refusal(text)
    quantity = object.__new__(Quantity)
    object.__setattr__(quantity, "_parts", parts)
    object.__setattr__(quantity, "_text", text)
    return quantity


def _parts(text: str) -> _Parts | None:
    match = _AMOUNT_PATTERN.fullmatch(text)
    if match is None:
        return None
    bound, value, upper, denominator, tail = match.groups()
    units: list[str] = [] if tail is None else tail.split("/")
    if (
        (upper is not None and bound not in {None, "~"})
        or any(_AMBIGUOUS_PATTERN.fullmatch(number) for number in (value, upper, denominator) if number is not None)
        or not all(map(_is_unit, units))
        or (tail is not None and _MISREAD_PATTERN.match(tail) is not None)
    ):
        return None
    return _Parts(
        bound=cast("Bound | None", bound),
        value=Decimal(value),
        upper=None if upper is None else Decimal(upper),
        denominator=None if denominator is None else Decimal(denominator),
        unit=units[0] if units else None,
        per=tuple(units[1:]),
    )


def _is_unit(text: str) -> bool:
    return _UNIT_PATTERN.fullmatch(text) is not None and (text[0].isalpha() or text[0] in _UNIT_SIGNS)


def _refusal(text: str) -> InvalidValueError:
    (pattern, _mend, en, nl), match = _mistake_in(text)
    found = shown((match.groupdict().get("found") or match[0]).strip())
    problem = Bilingual(
        f"is no amount: {en.replace('{found}', found)}", f"is geen hoeveelheid: {nl.replace('{found}', found)}"
    )
    mended = _mended(text)
    if mended is None:
        return InvalidValueError(_MALFORMED, text, problem, _AMOUNT_HINT)
    hint = Bilingual(f"write {mended!r}", f"schrijf {mended!r}")
    decimals = re.sub(_AMBIGUOUS, r"\1.\g<2>0", text)
    if pattern == _AMBIGUOUS and _parts(decimals):
        hint = Bilingual(f"{hint.en}, or {decimals!r} for decimals", f"{hint.nl}, of {decimals!r} voor decimalen")
    return InvalidValueError(_MALFORMED, text, problem, hint)


def _mistake_in(text: str) -> tuple[_Mistake, re.Match[str]]:
    found = ((mistake, re.search(mistake[0], text)) for mistake in _MISTAKES)
    return next((mistake, match) for mistake, match in found if match is not None)


def _mended(text: str) -> str | None:
    for _ in _MISTAKES:
        (pattern, mend, _en, _nl), _match = _mistake_in(text)
        text = re.sub(pattern, mend, text)
        if len(text) <= _LONGEST and _parts(text) and not _LONG_PATTERN.search(text):
            return text
    return None


_LONG_TEXT: Final = Bilingual(f"has more than {_LONGEST} characters", f"heeft meer dan {_LONGEST} tekens")
_LONG_NUMBER: Final = Bilingual(
    f"has a number of more than {_MOST_DIGITS} digits", f"heeft een getal van meer dan {_MOST_DIGITS} cijfers"
)
_AMOUNT_HINT: Final = Bilingual(
    "an amount is a number in digits, or a number, a space and a unit, such as '11', '35 %', '100000 EUR', "
    "'>80 homes', '25..40 homes', '150/342 homes', '356 EUR/patient/year'",
    "een hoeveelheid is een getal in cijfers, of een getal, een spatie en een eenheid, zoals '11', '35 %', "
    "'100000 EUR', '>80 woningen', '25..40 woningen', '150/342 woningen', '356 EUR/cliënt/jaar'",
)
_NUMBER_HINT: Final = Bilingual("round it or take a larger unit", "rond het af of neem een grotere eenheid")
_TYPE_HINT: Final = Bilingual(
    "write it as a text, such as '1.5' or '100000 EUR', for a text keeps every digit",
    "schrijf een tekst, zoals '1.5' of '100000 EUR', want een tekst bewaart elk cijfer",
)

_CODES: Final = {"€": "EUR", "£": "GBP", "EURO": "EUR", "EUROS": "EUR"}
_SIGNS: Final = {
    ">": "more than|over|above|meer dan|ruim|boven",
    ">=": "at least|minimum|min|minstens|minimaal|ten minste|≥|=>",
    "<": "less than|fewer than|under|below|minder dan|onder",
    "<=": "at most|up to|maximum|max|hoogstens|maximaal|ten hoogste|≤|=<",
    "~": "about|around|approximately|approx|roughly|circa|ca|c|ongeveer|rond|±|≈",
}


def _single_space(match: re.Match[str]) -> str:
    return "" if match.start() == 0 or match.end() == len(match.string) else " "


def _bound_sign(match: re.Match[str]) -> str:
    if match["more"]:
        return f"{'>=' if match['more'].endswith(('+', 'more', 'meer')) else '<='}{match['number']}"
    written = match["found"].strip(" .").lower()
    return next((sign for sign, words in _SIGNS.items() if written in words.split("|")), written)


def _written_out(match: re.Match[str]) -> str:
    if match["whole"] is None:
        return match[0]
    word = match["found"].rstrip(".").lower()
    zeros = next((zeros for zeros, words in _THOUSANDS.items() if word in words.split("|")), 6 if word == "m" else 3)
    return f"{match['start']}{int(match['whole'] + (match['decimals'] or '').ljust(zeros, '0'))}"


def _code_last(match: re.Match[str]) -> str:
    return f"{match['bound'] or ''}{match['number']} {_CODES.get(match['found'].upper(), match['found'])}"


def _plain_number(match: re.Match[str]) -> str:
    number = match["found"].rstrip(".,-")
    if match["exponent"]:
        return f"{Decimal(number):f}"
    whole, point, decimals = number.replace(match["apart"] or "+", "").replace(",", ".").partition(".")
    return f"{whole.lstrip('+0') or '0'}{point}{decimals}"


_SPACES: Final = r"\A\s+|\s+\Z|\s{2,}|[^\S ]"
_DIGIT: Final = r"(?![0-9])\d"
_BOUND: Final = (
    rf"\A(?P<found>(?:(?i:{'|'.join(_SIGNS.values())})(?![^\W\d_])\.?|[<>]=?(?= )|~(?= )) *)"
    rf"|\A(?P<number>[0-9.,]+(?: [^0-9]*?)?)(?P<more>\+| (?i:{_OR_MORE}))(?= |\Z)"
)
_WORD: Final = (
    r"(?:(?P<start>\A[^0-9]*)(?P<whole>[0-9]+)(?:[.,](?P<decimals>[0-9]{1,2}))?|[0-9])"
    rf" ?(?P<found>{_THOUSAND})"
)
_RANGE: Final = (
    r"\A(?i:between|tussen) (?P<first>[0-9.,]+) (?:and|en) (?=[0-9])"
    rf"|(?<=[0-9])(?: ?(?:[-\u2013\u2014…]|\.{{3,}}) ?| \.\. ?|\.\. | (?i:{_TO}) )(?=[1-9])"
)
_CODE_FIRST: Final = (
    rf"\A(?P<bound>[<>]=?|~)?(?P<found>[{_CURRENCY_SIGNS}]|[A-Z]{{3}}|(?i:euros?))"
    r" ?(?P<number>-?[0-9](?:[0-9.,'\u2019_ \u2013-]*[0-9])?(?:[.,]-)?)(?![^\W_])"
)
_SIGN_LAST: Final = rf"(?<=[0-9])(?P<bound>)(?P<number>) ?(?P<found>[{_CURRENCY_SIGNS}])(?![^\W_])"
_SLASH: Final = rf"(?<=[0-9]) (?i:{_OF}) (?=[0-9])| (?i:per) | +/ *|/ +"
_FREE: Final = r"(?<![^\W_])(?<![0-9][.,])"  # no digit of the same number stands before
_AMBIGUOUS: Final = rf"{_FREE}([1-9][0-9]{{0,2}})[.,]([0-9]{{3}})(?![0-9]|[.,][0-9-])"
_NOT_PLAIN: Final = (
    rf"{_FREE}(?P<found>\+?[1-9][0-9]{{0,2}}(?P<apart>[.,'\u2019_ ])[0-9]{{3}}(?:(?P=apart)[0-9]{{3}})*(?![0-9])"
    r"(?:(?!(?P=apart))[.,](?:[0-9]+|-))?|[0-9]+,[0-9]+|[0-9]+[.,]-|[+0][0-9]+(?:\.[0-9]+)?"
    r"|[0-9]+(?:\.[0-9]+)?[eE](?P<exponent>[+-]?[0-9]{1,2})(?![^\W_]))"
)
_NO_SPACE: Final = r"\A((?:[<>]=?|~)?-?[0-9](?:[0-9./]*[0-9])?)(?=[^\W\d_]|[%‰°])(?![eE][0-9+-])"
_BOUND_RANGE: Final = r"\A[<>]=?-?[0-9.]+\.\.-?[0-9]"
_NO_COUNT: Final = r"\A[^ ]*[0-9]/(?=[^\W\d_])"
_NO_NUMBER: Final = r"\A(?!(?:[<>]=?|~)?-?[0-9])"

# How people write what is no amount.  Several in one text are mended in turn, and the first is reported.
_MISTAKES: Final[tuple[_Mistake, ...]] = (
    (r"\A\s*\Z", "", "it is empty", "er staat niets"),
    (_SPACES, _single_space, "its spaces are not single and ordinary", "de spaties zijn niet enkel en gewoon"),
    (_DIGIT, lambda match: str(decimal(match[0])), "{found} is no digit 0 to 9", "{found} is geen cijfer 0 t/m 9"),
    (rf"[{_HIDDEN}]", "", "{found} in it cannot be seen", "{found} erin is niet te zien"),
    (_BOUND, _bound_sign, "its bound is no < <= > >= or ~ in front", "de grens is geen < <= > >= of ~ voorop"),
    (_WORD, _written_out, "{found} belongs in digits", "{found} hoort in cijfers"),
    (_RANGE, r"\g<first>..", "a range has two points in the middle", "een bereik heeft twee punten in het midden"),
    (_CODE_FIRST, _code_last, "{found} stands before the number", "{found} staat vóór het getal"),
    (_SIGN_LAST, _code_last, "{found} is no code of a currency", "{found} is geen code van een munt"),
    (_AMBIGUOUS, r"\1\2", "{found} may be thousands or decimals", "{found} kan duizendtallen of decimalen zijn"),
    (_NOT_PLAIN, _plain_number, "{found} is no plain number", "{found} is geen kaal getal"),
    (_SLASH, "/", "'of' and 'per' are a / without spaces", "'van de' en 'per' zijn een / zonder spaties"),
    (_NO_SPACE, r"\1 ", "no space stands before its unit", "er staat geen spatie vóór de eenheid"),
    (_BOUND_RANGE, r"\g<0>", "a range takes no bound but ~", "een bereik heeft geen grens behalve ~"),
    (_NO_COUNT, r"\g<0>", "no unit stands before its slash", "er staat geen eenheid vóór de schuine streep"),
    (_NO_NUMBER, r"\g<0>", "it does not start with a number in digits", "het begint niet met een getal in cijfers"),
    (r"\Z", "", "what follows its number is not just a unit", "wat op het getal volgt is niet louter een eenheid"),
)
