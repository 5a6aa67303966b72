"""What an amount says, what is no amount, and how people read it."""

from __future__ import annotations

import ast
import copy
import operator
import pickle
import time
from decimal import Decimal, localcontext
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import event, example, given
from hypothesis import strategies as st

import samenspel.amounts
from samenspel.amounts import Quantity
from samenspel.errors import InvalidValueError
from samenspel.language import Wordable
from samenspel.testing import strategies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from samenspel.language import Language

HINT_EN = (
    "an amount is a number in digits, or a number, a space and a unit, such as '11', '35 %', '100000 EUR', "
    "'>80 homes', '25..40 homes', '150/342 homes', '356 EUR/patient/year'"
)
HINT_NL = (
    "een hoeveelheid is een getal in cijfers, of een getal, een spatie en een eenheid, zoals '11', '35 %', "
    "'100000 EUR', '>80 woningen', '25..40 woningen', '150/342 woningen', '356 EUR/cliënt/jaar'"
)

# Laws -----------------------------------------------------------------------------------------------------------------

DIGITS = "0123456789"
amounts = strategies.quantities()
PIECES = [*"0123456789.,/-~<>= %€'", "EUR", "per", "million", "26.000", "to", "ca.", "e", "k", "\x00", "٣"]
NEARLY = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def refusal(value: object) -> InvalidValueError:
    with pytest.raises(InvalidValueError) as caught:
        Quantity(value)  # type: ignore[arg-type]  # wrong types are the point
    return caught.value


def outcome_of(text: str) -> Quantity | InvalidValueError:
    try:
        return Quantity(text)
    except InvalidValueError as error:
        return error


@given(amounts)
def test_parts_say_all_that_is_written(amount: Quantity) -> None:
    """Written one after another, the properties give the text again."""
    event(f"bound {amount.bound!r}, range {amount.upper is not None}")
    parts = (amount.bound or "", f"{amount.value:f}", *_after("..", amount.upper), *_after("/", amount.denominator))
    unit = (f" {amount.unit}" if amount.unit else "", *(f"/{what}" for what in amount.per))
    assert "".join((*parts, *unit)) == str(amount)
    assert "/" not in (amount.unit or "")


def _after(sign: str, number: Decimal | None) -> Iterator[str]:
    if number is not None:
        yield f"{sign}{number:f}"


@given(amounts)
def test_text_comes_back_exactly(amount: Quantity) -> None:
    """`str` inverts reading, and an amount reads back as itself."""
    assert str(Quantity(str(amount))) == str(amount)
    assert Quantity(str(amount)) == amount
    assert Quantity(amount) is amount
    assert eval(repr(amount), {"Quantity": Quantity}) == amount


@given(amounts)
def test_copies_are_equal(amount: Quantity) -> None:
    """Pickled, copied and deeply copied amounts are equal, and so are their hashes."""
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(amount, protocol)) == amount
    assert copy.copy(amount) == copy.deepcopy([amount])[0] == amount
    assert hash(copy.deepcopy(amount)) == hash(amount)


@given(amounts, amounts)
def test_equality_is_equality_of_texts(one: Quantity, other: Quantity) -> None:
    """Two amounts are equal where their texts are, and nothing else equals an amount."""
    assert (one == other) is (str(one) == str(other))
    assert one != str(one)
    assert {one: 1}[Quantity(str(one))] == 1


@given(amounts)
def test_ends_lie_within_the_numbers(amount: Quantity) -> None:
    """An end of the amount is one of its numbers, and a bound opens one side."""
    assert amount.lowest in {None, amount.value}
    assert amount.highest in {None, amount.value, amount.upper}
    assert (amount.lowest is None) is (amount.bound in {"<", "<="})
    assert (amount.highest is None) is (amount.bound in {">", ">="})


@given(amounts)
def test_wording_keeps_every_digit(amount: Quantity) -> None:
    """Both languages say the same digits, those of the text."""
    digits = [character for character in str(amount) if character in DIGITS]
    for language in ("en", "nl"):
        assert [character for character in amount.wording(language) if character in DIGITS] == digits


@given(st.text() | NEARLY)
@example("11\ud800")
@example("{found} €")
@example("1,2,3 million per")
def test_any_text_is_an_amount_or_clearly_refused(text: str) -> None:
    """A text comes back as it was, or the refusal says so in both languages and proposes amounts only."""
    outcome = outcome_of(text)
    if isinstance(outcome, Quantity):
        event("an amount")
        assert str(outcome) == text
        return
    event(f"refused: {outcome.hint.en.partition(' ')[0]}")
    assert outcome.rule in {"SAM009", "SAM010"}
    assert outcome.value == text
    assert str(outcome).encode()
    assert all((outcome.problem.en, outcome.problem.nl, outcome.hint.en, outcome.hint.nl))
    if outcome.hint.en.startswith("write "):
        for proposal in outcome.hint.en.removeprefix("write ").removesuffix(" for decimals").split(", or "):
            assert Quantity(ast.literal_eval(proposal))


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=5))
def test_decimal_keeps_its_value(number: Decimal) -> None:
    """A Decimal is a bare amount of that value, zeros included."""
    amount = Quantity(number)
    assert (amount.value, amount.unit) == (number, None)
    assert amount.value.as_tuple() == number.as_tuple()


@given(st.integers(min_value=-(10**40) + 1, max_value=10**40 - 1))
def test_int_keeps_its_value(number: int) -> None:
    """An int is a bare amount, written in digits."""
    assert str(Quantity(number)) == str(number)


# Amounts --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11", (None, "11", None, None, None, (), None, "11", "11")),
        ("1.50 EUR", (None, "1.50", None, None, "EUR", (), "EUR", "1.50", "1.50")),
        (">80000000 NZD", (">", "80000000", None, None, "NZD", (), "NZD", "80000000", None)),
        (">=80 homes", (">=", "80", None, None, "homes", (), None, "80", None)),
        ("<80 homes", ("<", "80", None, None, "homes", (), None, None, "80")),
        ("<=80 homes", ("<=", "80", None, None, "homes", (), None, None, "80")),
        ("~1400 people", ("~", "1400", None, None, "people", (), None, "1400", "1400")),
        ("150/342 municipalities", (None, "150", None, "342", "municipalities", (), None, "150", "150")),
        ("2/3 share", (None, "2", None, "3", "share", (), None, "2", "2")),
        ("25..40 homes", (None, "25", "40", None, "homes", (), None, "25", "40")),
        ("~25..40/100 homes", ("~", "25", "40", "100", "homes", (), None, "25", "40")),
        ("35 %", (None, "35", None, None, "%", (), None, "35", "35")),
        ("356 EUR/patient/year", (None, "356", None, None, "EUR", ("patient", "year"), "EUR", "356", "356")),
        ("0.125 EUR/kWh", (None, "0.125", None, None, "EUR", ("kWh",), "EUR", "0.125", "0.125")),
        ("-0.50", (None, "-0.50", None, None, None, (), None, "-0.50", "-0.50")),
        ("100 EUR excluding VAT", (None, "100", None, None, "EUR excluding VAT", (), "EUR", "100", "100")),
        ("0.8 full-time employees", (None, "0.8", None, None, "full-time employees", (), None, "0.8", "0.8")),
        ("40..25 homes", (None, "40", "25", None, "homes", (), None, "40", "25")),
        ("3/0 homes", (None, "3", None, "0", "homes", (), None, "3", "3")),
        ("-5..-3 °C", (None, "-5", "-3", None, "°C", (), None, "-5", "-3")),
        ("1400 kinderen tot 18 jaar", (None, "1400", None, None, "kinderen tot 18 jaar", (), None, "1400", "1400")),
        ("90 mensen van 65 of meer", (None, "90", None, None, "mensen van 65 of meer", (), None, "90", "90")),
        ("300 K", (None, "300", None, None, "K", (), None, "300", "300")),
        ("5 M", (None, "5", None, None, "M", (), None, "5", "5")),
        ("2 e\u0301toiles", (None, "2", None, None, "e\u0301toiles", (), None, "2", "2")),
    ],
)
def test_amount_says(text: str, expected: tuple[object, ...]) -> None:
    """Each form of the text says what it should."""
    amount = Quantity(text)
    numbers_said = [amount.value, amount.upper, amount.denominator, amount.lowest, amount.highest]
    value, upper, denominator, lowest, highest = [None if number is None else str(number) for number in numbers_said]
    said = (amount.bound, value, upper, denominator, amount.unit, amount.per, amount.currency, lowest, highest)
    assert said == expected


@pytest.mark.parametrize(
    ("unit", "currency"),
    [
        ("EUR", "EUR"),
        ("NLG", "NLG"),
        ("XCG", "XCG"),
        ("FTE", None),
        ("euro", None),
        ("eur", None),
        ("EURO", None),
        ("EUR.", None),
    ],
)
def test_currency_is_a_code_of_iso_4217(unit: str, currency: str | None) -> None:
    """Three capitals are a currency where ISO 4217 has or had them; what looks like it is a unit."""
    amount = Quantity(f"3 {unit}")
    assert (amount.unit, amount.currency) == (unit, currency)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (-3, "-3"),
        (1000, "1000"),
        (Decimal("1.50"), "1.50"),
        (Decimal("-0.0"), "-0.0"),
        (Decimal("1E+6"), "1000000"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("0E+3"), "0"),
        (Decimal("1.125"), "1.1250"),
        (Decimal("-26.000"), "-26.0000"),
        (Decimal("0.125"), "0.125"),
        (Decimal("1234.125"), "1234.125"),
    ],
    ids=repr,
)
def test_number_becomes_a_bare_amount(number: Decimal | int, text: str) -> None:
    """Numbers are written out, and where their text would be ambiguous a zero makes it clear."""
    amount = Quantity(number)
    assert (str(amount), amount.value) == (text, number)


def test_numbers_are_exact_in_any_context() -> None:
    """The precision of the decimal context changes neither the numbers nor the words."""
    with localcontext() as context:
        context.prec = 3
        amount = Quantity("1234567890.123456789 EUR")
        assert str(amount.value) == "1234567890.123456789"
        assert amount.wording() == "EUR 1,234,567,890.123456789"
        assert str(Quantity(Decimal("123456.7"))) == "123456.7"


def test_text_of_a_subclass_becomes_plain_text() -> None:
    """A member of a StrEnum is read as its text, and plain text comes back."""

    class Sum(StrEnum):
        SMALL = "5 EUR"

    assert type(str(Quantity(Sum.SMALL))) is str
    assert Quantity(Sum.SMALL) == Quantity("5 EUR")


def test_amount_cannot_be_changed() -> None:
    """No attribute can be set or deleted, and none can be added."""
    amount = Quantity("11")
    for name in ("value", "_text", "colour"):
        with pytest.raises(AttributeError, match=f"an amount cannot be changed: '{name}' is read-only"):
            setattr(amount, name, "12")
        with pytest.raises(AttributeError, match=f"an amount cannot be changed: '{name}' is read-only"):
            delattr(amount, name)
    assert str(amount) == "11"


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
def test_amounts_have_no_order(compare: Callable[[object, object], bool]) -> None:
    """Amounts of different units cannot be ordered, so none are."""
    with pytest.raises(TypeError):
        compare(Quantity("1 EUR"), Quantity("2 EUR"))


def test_msgspec_sees_a_custom_type() -> None:
    """To msgspec an amount is a type of its own, which hooks turn into a string and back."""

    class Record(msgspec.Struct):
        limit: Quantity

    data = b'{"limit":"~1.50 EUR/year"}'
    record = msgspec.json.decode(data, type=Record, dec_hook=lambda kind, text: kind(text))
    assert record.limit == Quantity("~1.50 EUR/year")
    assert msgspec.json.encode(record, enc_hook=str) == data


def test_public_names() -> None:
    """The module offers the amount and the alias of its bounds, and no more."""
    assert dir(samenspel.amounts) == samenspel.amounts.__all__ == ["Bound", "Quantity"]
    assert {name for name in dir(Quantity) if not name.startswith("_")} == {
        "bound", "currency", "denominator", "highest", "lowest", "per", "unit", "upper", "value", "wording",
    }  # fmt: skip


# Refusals -------------------------------------------------------------------------------------------------------------

WIDE = "\uff11\uff10\uff10 EUR"
NUMBER_EN = "it does not start with a number in digits"
NUMBER_NL = "het begint niet met een getal in cijfers"
BOUND_EN = "its bound is no < <= > >= or ~ in front"
BOUND_NL = "de grens is geen < <= > >= of ~ voorop"
RANGE_EN = "a range has two points in the middle"
RANGE_NL = "een bereik heeft twee punten in het midden"
SLASH_EN = "'of' and 'per' are a / without spaces"
SLASH_NL = "'van de' en 'per' zijn een / zonder spaties"
SPACES_EN = "its spaces are not single and ordinary"
SPACES_NL = "de spaties zijn niet enkel en gewoon"
SPACE_EN = "no space stands before its unit"
SPACE_NL = "er staat geen spatie vóór de eenheid"
UNIT_EN = "what follows its number is not just a unit"
UNIT_NL = "wat op het getal volgt is niet louter een eenheid"


@pytest.mark.parametrize(
    ("text", "en", "nl", "mended"),
    [
        ("", "it is empty", "er staat niets", None),
        (" \t", "it is empty", "er staat niets", None),
        # what it counts stands before the number, or is a sign
        ("€ 100.000", "'€' stands before the number", "'€' staat vóór het getal", "100000 EUR"),
        ("€100,000", "'€' stands before the number", "'€' staat vóór het getal", "100000 EUR"),
        ("€ 100,-", "'€' stands before the number", "'€' staat vóór het getal", "100 EUR"),
        ("EUR 100000", "'EUR' stands before the number", "'EUR' staat vóór het getal", "100000 EUR"),
        (">EUR 5/year", "'EUR' stands before the number", "'EUR' staat vóór het getal", ">5 EUR/year"),
        ("euro 100", "'euro' stands before the number", "'euro' staat vóór het getal", "100 EUR"),
        ("£1.5", "'£' stands before the number", "'£' staat vóór het getal", "1.5 GBP"),
        ("FTE 3", "'FTE' stands before the number", "'FTE' staat vóór het getal", "3 FTE"),
        ("$5", "'$' stands before the number", "'$' staat vóór het getal", None),
        ("100000 €", "'€' is no code of a currency", "'€' is geen code van een munt", "100000 EUR"),
        ("5€/m2", "'€' is no code of a currency", "'€' is geen code van een munt", "5 EUR/m2"),
        ("5 ¥", "'¥' is no code of a currency", "'¥' is geen code van een munt", None),
        # numbers
        ("100.000,50", "'100.000,50' is no plain number", "'100.000,50' is geen kaal getal", "100000.50"),
        (
            "1,234,567.89 EUR",
            "'1,234,567.89' is no plain number",
            "'1,234,567.89' is geen kaal getal",
            "1234567.89 EUR",
        ),
        ("1.000.000 EUR", "'1.000.000' is no plain number", "'1.000.000' is geen kaal getal", "1000000 EUR"),
        ("1 000 EUR", "'1 000' is no plain number", "'1 000' is geen kaal getal", "1000 EUR"),
        ("1,5 %", "'1,5' is no plain number", "'1,5' is geen kaal getal", "1.5 %"),
        ("0,125 share", "'0,125' is no plain number", "'0,125' is geen kaal getal", "0.125 share"),
        ("100,- EUR", "'100,-' is no plain number", "'100,-' is geen kaal getal", "100 EUR"),
        ("007", "'007' is no plain number", "'007' is geen kaal getal", "7"),
        ("00", "'00' is no plain number", "'00' is geen kaal getal", "0"),
        ("+5 homes", "'+5' is no plain number", "'+5' is geen kaal getal", "5 homes"),
        ("1e6", "'1e6' is no plain number", "'1e6' is geen kaal getal", "1000000"),
        ("2.5E-3 share", "'2.5E-3' is no plain number", "'2.5E-3' is geen kaal getal", "0.0025 share"),
        ("1e60", "'1e60' is no plain number", "'1e60' is geen kaal getal", None),
        ("eleven", NUMBER_EN, NUMBER_NL, None),
        ("unknown", NUMBER_EN, NUMBER_NL, None),
        (".5 EUR", NUMBER_EN, NUMBER_NL, None),
        ("\u22125 EUR", NUMBER_EN, NUMBER_NL, None),
        (WIDE, "'\uff11' is no digit 0 to 9", "'\uff11' is geen cijfer 0 t/m 9", "100 EUR"),
        ("٣ homes", "'٣' is no digit 0 to 9", "'٣' is geen cijfer 0 t/m 9", "3 homes"),
        ("1٣", "'٣' is no digit 0 to 9", "'٣' is geen cijfer 0 t/m 9", "13"),
        ("5 million EUR", "'million' belongs in digits", "'million' hoort in cijfers", "5000000 EUR"),
        ("€ 1,5 miljoen per jaar", "'miljoen' belongs in digits", "'miljoen' hoort in cijfers", "1500000 EUR/jaar"),
        ("~€5 mln.", "'mln.' belongs in digits", "'mln.' hoort in cijfers", "~5000000 EUR"),
        ("0.5 miljard", "'miljard' belongs in digits", "'miljard' hoort in cijfers", "500000000"),
        ("100k EUR", "'k' belongs in digits", "'k' hoort in cijfers", "100000 EUR"),
        ("5M EUR", "'M' belongs in digits", "'M' hoort in cijfers", "5000000 EUR"),
        ("25..40 thousand homes", "'thousand' belongs in digits", "'thousand' hoort in cijfers", None),
        ("1.500 million", "'million' belongs in digits", "'million' hoort in cijfers", None),
        # bounds
        ("ca. 1400", BOUND_EN, BOUND_NL, "~1400"),
        ("circa 26.000 inwoners", BOUND_EN, BOUND_NL, "~26000 inwoners"),
        ("more than 80", BOUND_EN, BOUND_NL, ">80"),
        ("Meer dan 80 woningen", BOUND_EN, BOUND_NL, ">80 woningen"),
        ("at least 80", BOUND_EN, BOUND_NL, ">=80"),
        ("hoogstens 80", BOUND_EN, BOUND_NL, "<=80"),
        ("minder dan € 80", BOUND_EN, BOUND_NL, "<80 EUR"),
        ("≥80", BOUND_EN, BOUND_NL, ">=80"),
        ("> 80", BOUND_EN, BOUND_NL, ">80"),
        ("~ 80", BOUND_EN, BOUND_NL, "~80"),
        ("80+", BOUND_EN, BOUND_NL, ">=80"),
        ("80 or more homes", BOUND_EN, BOUND_NL, ">=80 homes"),
        ("80 woningen of minder", BOUND_EN, BOUND_NL, "<=80 woningen"),
        # ranges
        ("25-40 homes", RANGE_EN, RANGE_NL, "25..40 homes"),
        ("25 \u2013 40 homes", RANGE_EN, RANGE_NL, "25..40 homes"),
        ("25 to 40 homes", RANGE_EN, RANGE_NL, "25..40 homes"),
        ("25 t/m 40 woningen", RANGE_EN, RANGE_NL, "25..40 woningen"),
        ("25 .. 40", RANGE_EN, RANGE_NL, "25..40"),
        ("25...40", RANGE_EN, RANGE_NL, "25..40"),
        ("tussen 25 en 40 woningen", RANGE_EN, RANGE_NL, "25..40 woningen"),
        ("€ 25 tot 40", RANGE_EN, RANGE_NL, "25..40 EUR"),
        (">25..40 homes", "a range takes no bound but ~", "een bereik heeft geen grens behalve ~", None),
        # slashes
        ("150 out of 342 municipalities", SLASH_EN, SLASH_NL, "150/342 municipalities"),
        ("150 van de 342 gemeenten", SLASH_EN, SLASH_NL, "150/342 gemeenten"),
        ("100000 EUR per year", SLASH_EN, SLASH_NL, "100000 EUR/year"),
        ("356 EUR / patient", SLASH_EN, SLASH_NL, "356 EUR/patient"),
        ("11/year", "no unit stands before its slash", "er staat geen eenheid vóór de schuine streep", None),
        # spaces
        ("11 %  ", SPACES_EN, SPACES_NL, "11 %"),
        ("\n11  %", SPACES_EN, SPACES_NL, "11 %"),
        ("1\u00a0000 EUR", SPACES_EN, SPACES_NL, "1000 EUR"),
        ("35%", SPACE_EN, SPACE_NL, "35 %"),
        ("~100EUR", SPACE_EN, SPACE_NL, "~100 EUR"),
        ("5½ homes", SPACE_EN, SPACE_NL, None),
        # what cannot be seen
        ("11\x00 homes", "'\\x00' in it cannot be seen", "'\\x00' erin is niet te zien", "11 homes"),
        ("11\u200b", "'\\u200b' in it cannot be seen", "'\\u200b' erin is niet te zien", "11"),
        ("11\ud800", "'\\ud800' in it cannot be seen", "'\\ud800' erin is niet te zien", "11"),
        # units
        ("100 EUR, 25 homes", UNIT_EN, UNIT_NL, None),
        ("12 EUR 50", UNIT_EN, UNIT_NL, None),
        ("25 EUR to 40 EUR", UNIT_EN, UNIT_NL, None),
        ("25 of 40 woningen", UNIT_EN, UNIT_NL, None),
        ("5 'homes'", UNIT_EN, UNIT_NL, None),
        ("5 homes/", UNIT_EN, UNIT_NL, None),
        ("5 homes//year", UNIT_EN, UNIT_NL, None),
        ("5 homes=3", UNIT_EN, UNIT_NL, None),
        ("5. EUR", UNIT_EN, UNIT_NL, None),
        ("1.2.3", UNIT_EN, UNIT_NL, None),
        ("1e600", UNIT_EN, UNIT_NL, None),
    ],
)
def test_text_is_refused(text: str, en: str, nl: str, mended: str | None) -> None:
    """What people write instead of an amount is refused, with the reason and the way out in both languages."""
    error = refusal(text)
    expected = (
        ("SAM009", text, f"is no amount: {en}", HINT_EN, f"is geen hoeveelheid: {nl}", HINT_NL)
        if mended is None
        else (
            "SAM009",
            text,
            f"is no amount: {en}",
            f"write '{mended}'",
            f"is geen hoeveelheid: {nl}",
            f"schrijf '{mended}'",
        )
    )
    assert (error.rule, error.value, error.problem.en, error.hint.en, error.problem.nl, error.hint.nl) == expected


@pytest.mark.parametrize(
    ("text", "found", "thousands", "decimals"),
    [
        ("100.000 EUR", "100.000", "100000 EUR", "100.0000 EUR"),
        ("100,000 EUR", "100,000", "100000 EUR", "100.0000 EUR"),
        ("-1.500 EUR/year", "1.500", "-1500 EUR/year", "-1.5000 EUR/year"),
        ("1.000..2.000/3.000 homes", "1.000", "1000..2000/3000 homes", "1.0000..2.0000/3.0000 homes"),
    ],
)
def test_thousands_and_decimals_are_told_apart(text: str, found: str, thousands: str, decimals: str) -> None:
    """Three digits after a point or comma may be either, so the author must say which."""
    error = refusal(text)
    assert (error.problem.en, error.problem.nl) == (
        f"is no amount: '{found}' may be thousands or decimals",
        f"is geen hoeveelheid: '{found}' kan duizendtallen of decimalen zijn",
    )
    assert (error.hint.en, error.hint.nl) == (
        f"write '{thousands}', or '{decimals}' for decimals",
        f"schrijf '{thousands}', of '{decimals}' voor decimalen",
    )


def test_decimals_are_not_proposed_where_they_read_as_nothing() -> None:
    """Where more than the point is wrong, the hint gives the one text that mends it all."""
    assert refusal("26.000inwoners").hint.en == "write '26000 inwoners'"


@pytest.mark.parametrize(
    ("value", "kind"),
    [(1.5, "float"), (True, "bool"), (None, "NoneType"), (b"11", "bytes"), (["11"], "list")],
    ids=repr,
)
def test_other_type_is_refused(value: object, kind: str) -> None:
    """A float is not exact, a bool is no number, and the rest is no text."""
    error = refusal(value)
    assert (error.rule, error.value, error.problem.en, error.problem.nl, error.hint.en, error.hint.nl) == (
        "SAM005",
        value,
        f"is of the type {kind}, not text",
        f"is van het type {kind}, geen tekst",
        "write it as a text, such as '1.5' or '100000 EUR', for a text keeps every digit",
        "schrijf een tekst, zoals '1.5' of '100000 EUR', want een tekst bewaart elk cijfer",
    )


@pytest.mark.parametrize(
    "value",
    [
        "1" * 41,
        f"0.{'1' * 40} EUR",
        f"1/{'1' * 41}",
        Decimal("1E+40"),
        Decimal("1E-40"),
        Decimal("1E+999999"),
        Decimal("1E-999999"),
        Decimal("12." + "1" * 39),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_long_number_is_refused(value: str | Decimal) -> None:
    """More than 40 digits are refused without writing them out."""
    error = refusal(value)
    assert (error.rule, error.problem.en, error.problem.nl, error.hint.en, error.hint.nl) == (
        "SAM010",
        "has a number of more than 40 digits",
        "heeft een getal van meer dan 40 cijfers",
        "round it or take a larger unit",
        "rond het af of neem een grotere eenheid",
    )


def test_number_of_40_digits_is_kept() -> None:
    """40 digits are kept exactly, on either side of a range."""
    number = "1" * 20 + "." + "2" * 20
    amount = Quantity(f"{number}..{number}/{number} EUR")
    assert {str(amount.value), str(amount.upper), str(amount.denominator)} == {number}


@pytest.mark.parametrize("number", [10**40, -(10**40)], ids=["positive", "negative"])
def test_long_int_is_refused(number: int) -> None:
    """An int of more than 40 digits is shown in hexadecimals, which takes no time however long it is."""
    error = refusal(number)
    assert (error.rule, error.value, error.problem.en) == ("SAM010", hex(number), "has a number of more than 40 digits")
    start = time.perf_counter()
    assert str(refusal(1 << 1_000_000)).startswith("'0x1000")
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize("text", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_decimal_that_is_not_finite_is_refused(text: str) -> None:
    """Neither infinity nor what is no number is an amount."""
    error = refusal(Decimal(text))
    assert (error.rule, error.problem.en, error.problem.nl, error.hint.en, error.hint.nl) == (
        "SAM010",
        "is not finite",
        "is niet eindig",
        HINT_EN,
        HINT_NL,
    )


def test_long_text_is_refused() -> None:
    """200 characters are an amount, 201 are none."""
    assert Quantity("1 " + "u" * 198).unit == "u" * 198
    error = refusal("1 " + "u" * 199)
    assert (error.rule, error.problem.en, error.problem.nl, error.hint.en, error.hint.nl) == (
        "SAM009",
        "has more than 200 characters",
        "heeft meer dan 200 tekens",
        HINT_EN,
        HINT_NL,
    )


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        " ",
        "\x00",
        "1 ",
        "1.",
        "1,",
        "/",
        "1/",
        "-",
        "1-",
        ".",
        "a ",
        "a",
        "€",
        "€1",
        "k",
        "+",
        "1 per ",
        " /",
        "to 1 ",
        "'1",
    ],
)
@pytest.mark.parametrize("length", [199, 100_000])
def test_hostile_text_is_refused_quickly(piece: str, length: int) -> None:
    """Whatever is repeated, a text is refused in a fraction of a second, and shown shortened."""
    text = (piece * length)[:length]
    start = time.perf_counter()
    error = refusal(text)
    assert len(str(error).partition(" [")[0]) < 1000
    assert time.perf_counter() - start < 0.5


def test_first_refusal_is_shown_as_people_see_it() -> None:
    """The error reads as one sentence, with its rule."""
    assert (
        str(refusal("€ 100.000"))
        == "'€ 100.000' is no amount: '€' stands before the number; write '100000 EUR' [SAM009]"
    )


# Words ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "en", "nl"),
    [
        ("11", "11", "11"),
        ("1400", "1,400", "1.400"),
        ("-1234567.50", "-1,234,567.50", "-1.234.567,50"),
        ("100000 EUR", "EUR 100,000", "€ 100.000"),
        (">80000000 NZD", "more than NZD 80,000,000", "meer dan NZD 80.000.000"),
        (">=80 homes", "at least 80 homes", "minstens 80 homes"),
        ("<80 homes", "less than 80 homes", "minder dan 80 homes"),
        ("<=80 homes", "at most 80 homes", "hoogstens 80 homes"),
        ("~1400 people", "about 1,400 people", "ongeveer 1.400 people"),
        ("25..40 homes", "25 to 40 homes", "25 tot 40 homes"),
        ("~25..40 EUR", "about EUR 25 to 40", "ongeveer € 25 tot 40"),
        ("35 %", "35%", "35%"),
        ("35.5 % of the homes", "35.5% of the homes", "35,5% of the homes"),
        ("2 ‰", "2‰", "2‰"),
        ("20 °C", "20 °C", "20 °C"),
        ("150/342 gemeenten", "150 of the 342 gemeenten", "150 van de 342 gemeenten"),
        (
            ">1500/3000 homes/year",
            "more than 1,500 of the 3,000 homes per year",
            "meer dan 1.500 van de 3.000 homes per year",
        ),
        ("25..40/100 share", "25 to 40 of the 100 share", "25 tot 40 van de 100 share"),
        ("2/3 share", "2/3 share", "2/3 share"),
        ("2/3 van de kosten", "2/3 van de kosten", "2/3 van de kosten"),
        ("2/3", "2/3", "2/3"),
        ("1/3 EUR", "EUR 1/3", "€ 1/3"),
        ("356.50 EUR/patient/year", "EUR 356.50 per patient per year", "€ 356,50 per patient per year"),
        ("100 EUR excluding VAT/year", "EUR 100 excluding VAT per year", "€ 100 excluding VAT per year"),
    ],
)
def test_wording(text: str, en: str, nl: str) -> None:
    """People read amounts as they would write them, with the units of the author."""
    amount = Quantity(text)
    assert isinstance(amount, Wordable)
    assert (amount.wording(), amount.wording("en"), amount.wording("nl")) == (en, en, nl)


@pytest.mark.parametrize("text", ["11", "~1..2 EUR"])
def test_other_language_is_refused(text: str) -> None:
    """Only English and Dutch are spoken."""
    language: Language = "fr"  # type: ignore[assignment]  # a wrong language is the point
    with pytest.raises(ValueError, match="no wording in 'fr': allowed are 'en', 'nl'"):
        Quantity(text).wording(language)
