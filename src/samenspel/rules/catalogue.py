"""What a rule is, and the catalogue of rules: an immutable value that applications add theirs to."""

from __future__ import annotations

import re
from functools import cached_property
from inspect import Parameter, cleandoc, signature
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from attrs import evolve, field, frozen

from samenspel.errors import InvalidValueError, SamenspelError
from samenspel.findings import Finding, Severity, Texts
from samenspel.language import Bilingual, nearest
from samenspel.rules.evidence import Evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from samenspel.model import Element
    from samenspel.rules.judged import Judged

__all__ = [
    "Catalogue",
    "Documentation",
    "Rule",
    "UnknownParameterError",
    "UnknownRuleError",
    "Verdict",
    "Violation",
    "verdict",
]


def __dir__() -> list[str]:
    return __all__


@frozen(kw_only=True)
class Verdict:
    """One thing that a rule can say: how grave it is, what is wrong, and how to mend it."""

    name: str
    severity: Severity
    texts: Texts


def verdict(name: str, severity: Severity, message: tuple[str, str], hint: tuple[str, str]) -> Verdict:
    """Make a verdict of texts in English and Dutch."""
    return Verdict(name=name, severity=severity, texts=Texts(Bilingual(*message), Bilingual(*hint)))


@frozen
class Violation:
    """What a rule's function yields: which verdict, on which element, at which place in it.

    `place` is the path from the element on, or empty for the whole of it; `values` go into the texts.
    `others` are the ids of further elements that it is about; `severity` is that of the verdict where none is given.
    """

    verdict: str
    element: Element
    place: str = ""
    values: Mapping[str, object] = field(factory=dict[str, object])
    others: tuple[str, ...] = ()
    severity: Severity | None = None


Judgement: TypeAlias = "Callable[..., Iterator[Violation]]"
"""What judges: a generator function of one `Judged`, and of parameters that are keyword-only and have defaults."""


@frozen(kw_only=True)
class Documentation:
    """What a rule's page says, in fixed sections; `example` and `better` are records in YAML.

    The references are those of the rule's evidence.
    """

    summary: str
    finds: str
    why: str
    example: str
    better: str
    references: str


_HEADINGS: Final = ("What it finds", "Why it matters", "Example", "Better")


def _settings(given: Iterable[tuple[str, object]] | Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    return tuple(sorted(dict(given).items()))


@frozen(kw_only=True)
class Rule:
    """One rule: its code (never reused), a name that says the fault, its function, what it can say, what it rests on.

    The function yields a `Violation` for each fault; its docstring is the rule's page, its keyword-only arguments are
    the rule's parameters, and `settings` are those of them that differ from their defaults.
    A rule of practice is silent where the partnership certainly is not active.
    A rule that `is_last` judges what waivers did, after all others.
    """

    code: str
    name: str
    judge: Judgement
    verdicts: tuple[Verdict, ...] = field(converter=tuple[Verdict, ...])
    evidence: tuple[Evidence, ...] = field(default=(), converter=tuple[Evidence, ...])
    is_practice: bool = False
    is_last: bool = False
    settings: tuple[tuple[str, object], ...] = field(default=(), converter=_settings)

    @property
    def severity(self) -> Severity:
        """The gravest that the rule can say."""
        return min((verdict.severity for verdict in self.verdicts), key=lambda severity: severity.rank)

    @property
    def documentation(self) -> Documentation:
        """The rule's page, as the docstring of its function says it.

        Raises `ValueError` where a section is missing.
        """
        text = cleandoc(self.judge.__doc__ or "")
        parts = re.split(rf"^({'|'.join(_HEADINGS)})\n-+\n", text, flags=re.MULTILINE)
        sections = dict(zip(parts[1::2], (cleandoc(part) for part in parts[2::2]), strict=True))
        missing = [heading for heading in _HEADINGS if not sections.get(heading)]
        if missing:
            msg = f"the page of {self.code} lacks: {', '.join(missing)}"
            raise ValueError(msg)
        finds, why, example, better = (sections[heading] for heading in _HEADINGS)
        return Documentation(
            summary=parts[0].strip(),
            finds=finds,
            why=why,
            example=_unfenced(example),
            better=_unfenced(better),
            references="\n".join(f"- {evidence.reference}." for evidence in self.evidence),
        )

    @property
    def parameters(self) -> Mapping[str, object]:
        """The parameters by name, each with the value that counts: as it is set, or else its default."""
        return self._defaults | dict(self.settings)

    @cached_property
    def _defaults(self) -> dict[str, object]:
        declared = signature(self.judge).parameters.values()
        return {given.name: given.default for given in declared if given.kind is Parameter.KEYWORD_ONLY}

    def with_parameters(self, **values: object) -> Rule:
        """Give the rule with other values for its parameters.

        Raises `UnknownParameterError` for a name that it has not, and `InvalidValueError` for a value of another type.
        """
        known = self._defaults
        given: dict[str, object] = {}
        for name, value in values.items():
            if name not in known:
                raise UnknownParameterError(self.code, name, nearest(name, known) or tuple(known))
            given[name] = tuple(cast("list[object]", value)) if isinstance(value, list) else value
            _check_type(f"{self.code}.{name}", given[name], type(known[name]))
        chosen = (dict(self.settings) | given).items()
        return evolve(self, settings={name: value for name, value in chosen if value != self._defaults[name]})

    @cached_property
    def _by_name(self) -> Mapping[str, Verdict]:
        return {verdict.name: verdict for verdict in self.verdicts}

    def findings(self, judged: Judged, /) -> Iterator[Finding]:
        """Give what the rule finds in a partnership."""
        if self.is_last != (judged.used_waivers is not None) or (self.is_practice and not judged.is_active):
            return
        for violation in self.judge(judged, **dict(self.settings)):
            said = self._by_name[violation.verdict]
            path = judged.path_of(violation.element)
            yield Finding(
                rule=self.code,
                severity=violation.severity or said.severity,
                path=f"{path}.{violation.place}" if violation.place else path,
                elements=(violation.element.id, *violation.others),
                values={"element": judged.called(violation.element), **violation.values},
                texts=said.texts,
            )


def _unfenced(section: str) -> str:
    """Give what stands in the fenced block of a section."""
    return re.sub(r"\A.*?```yaml\n|```.*\Z", "", section, flags=re.DOTALL)


def _check_type(where: str, value: object, wanted: type) -> None:
    """Refuse a value for a parameter that is not of the type of its default; a whole number may stand for a decimal."""
    fits = isinstance(value, int | float) if wanted is float else isinstance(value, wanted)
    if not fits or (isinstance(value, bool) and wanted is not bool):
        name = wanted.__name__
        raise InvalidValueError(
            "SAM005",
            value,
            Bilingual(f"is no value of the type {name}", f"is geen waarde van het type {name}"),
            Bilingual(f"give a value of the type {name}", f"geef een waarde van het type {name}"),
            where,
        )


class UnknownParameterError(SamenspelError, TypeError):
    """A rule has no parameter of this name.  `nearest` are those that look like it, or all."""

    def __init__(self, code: str, name: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(code, name, nearest)
        self.code = code
        self.name = name
        self.nearest = nearest

    def __str__(self) -> str:
        hint = f"its parameters are {', '.join(self.nearest)}" if self.nearest else "it has none"
        return f"{self.code} has no parameter {self.name!r}; {hint}"


class UnknownRuleError(SamenspelError, KeyError):
    """No rule has this code or name, and none begins with it.  `nearest` are those that look like it."""

    def __init__(self, sought: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(sought, nearest)
        self.sought = sought
        self.nearest = nearest

    def __str__(self) -> str:
        hint = f"; the nearest are {', '.join(self.nearest)}" if self.nearest else ""
        return f"no rule has the code or name {self.sought!r}, and no code begins with it{hint}"


def _in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted(rules, key=lambda rule: rule.code))


@frozen
class Catalogue:
    """A set of rules in the order of their codes; every change gives a new catalogue.

    >>> from samenspel import CORE
    >>> [rule.name for rule in CORE.select("SAM101", "SAM2").ignore("SAM2")]
    ['duplicate-id']
    """

    rules: tuple[Rule, ...] = field(default=(), converter=_in_order)

    def __attrs_post_init__(self) -> None:
        codes = [rule.code for rule in self.rules]
        doubled = sorted({code for code in codes if codes.count(code) > 1})
        if doubled:
            msg = f"two rules have the code {', '.join(doubled)}: give each rule a code of its own"
            raise ValueError(msg)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    @cached_property
    def _by_name(self) -> Mapping[str, Rule]:
        found: dict[str, Rule] = {}
        for rule in self.rules:
            found.setdefault(rule.code, rule)
            found.setdefault(rule.name, rule)
        return found

    def __getitem__(self, code: str, /) -> Rule:
        """Give the rule of this code or name.

        Raises `UnknownRuleError` (a `KeyError`) that names the nearest ones.
        """
        rule = self._by_name.get(code)
        if rule is None:
            raise UnknownRuleError(code, self._nearest(code))
        return rule

    def __contains__(self, code: object, /) -> bool:
        """Tell whether a rule of this code or name, or this very rule, stands in it."""
        return code in self.rules if isinstance(code, Rule) else code in self._by_name

    def __or__(self, other: Catalogue, /) -> Catalogue:
        """Join two catalogues; a rule that stands in both stands in it once."""
        return Catalogue(dict.fromkeys((*self.rules, *other.rules)))

    def select(self, *codes: str) -> Catalogue:
        """Keep the rules of these codes, names, or beginnings of codes: `"SAM2"`.

        Raises `UnknownRuleError` for one that means no rule.
        """
        chosen = {rule.code for code in codes for rule in self._meant(code)}
        return Catalogue(rule for rule in self.rules if rule.code in chosen)

    def ignore(self, *codes: str) -> Catalogue:
        """Leave out the rules of these codes, names, or beginnings of codes.

        Raises `UnknownRuleError` for one that means no rule.
        """
        left_out = {rule.code for code in codes for rule in self._meant(code)}
        return Catalogue(rule for rule in self.rules if rule.code not in left_out)

    def with_parameters(self, code: str, /, **values: object) -> Catalogue:
        """Give the catalogue with other values for the parameters of one rule, named by its code or name.

        Raises `UnknownRuleError`, `UnknownParameterError`, and `InvalidValueError` for a value of another type.
        """
        changed = self[code].with_parameters(**values)
        return Catalogue(changed if rule.code == changed.code else rule for rule in self.rules)

    def _meant(self, code: str) -> Iterable[Rule]:
        meant = [rule for rule in self.rules if code == rule.name or (code and rule.code.startswith(code))]
        if not meant:
            raise UnknownRuleError(code, self._nearest(code))
        return meant

    def _nearest(self, code: str) -> tuple[str, ...]:
        return nearest(code, [*(rule.code for rule in self.rules), *(rule.name for rule in self.rules)])
