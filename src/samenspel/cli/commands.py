"""The commands, their arguments and their help."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Annotated, Final

from cyclopts import App, CycloptsError, Parameter

from samenspel.cli.checking import Asked, OutputFormat, Threshold, check_records
from samenspel.cli.converting import Conversion, Form, convert_records
from samenspel.cli.explaining import explain_rule, list_rules
from samenspel.cli.generating import write_corpus
from samenspel.cli.reading import STANDARD_INPUT, UNREADABLE
from samenspel.cli.schemas import print_schema
from samenspel.cli.showing import show_record
from samenspel.cli.starting import write_starter
from samenspel.language import Language
from samenspel.wire.schema import SchemaFormat

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["app", "run"]


def __dir__() -> list[str]:
    return __all__


def _no_option(kind: object, given: str | list[str]) -> None:
    """Refuse an unknown option where a path is asked; a lone hyphen is standard input."""
    del kind
    for path in [given] if isinstance(given, str) else given:
        if path.startswith("-") and path != STANDARD_INPUT:
            msg = f'there is no option "{path}"'
            raise ValueError(msg)


_CODES: Final = Parameter(show_default=False)
_PATH: Final = Parameter(allow_leading_hyphen=True, validator=_no_option)


_EXAMPLES: Final = """\
Examples:

    samenspel new record.yaml              begin a record of your own
    samenspel check record.yaml            see what should not be in it
    samenspel show record.yaml --at 2016   read it as it was in 2016
    samenspel explain SAM203               read what a rule finds, and why
    samenspel convert record.yaml a.json   write it in another format
"""

app: App = App(
    name="samenspel",
    help="Records of partnerships: begin one, check it, and read it as a page.",
    help_epilogue=_EXAMPLES,
    help_format="plaintext",
    version=lambda: version("samenspel"),
)


def run(arguments: Sequence[str]) -> int:
    """Run a command and give its exit code; what the command line itself says wrong is 2."""
    try:
        code = app(arguments, exit_on_error=False, result_action="return_value")
    except CycloptsError:
        return UNREADABLE
    return code if isinstance(code, int) else 0


@app.command(
    help_epilogue="""\
Examples:

    samenspel check record.yaml
    samenspel check records/ --fail-on warning --lang nl
    samenspel check record.yaml --at 2016-06
    samenspel check record.yaml --ignore SAM312,SAM4
    samenspel check corpus.jsonl --fail-on never
    samenspel check records/ --format sarif > findings.sarif
    cat record.yaml | samenspel check -

Exit code: 0 nothing as grave as --fail-on, 1 something was found, 2 something could not be read.
"""
)
def check(  # noqa: PLR0913 - each option of the command is one
    paths: Annotated[
        list[str],
        Parameter(
            allow_leading_hyphen=True,
            validator=_no_option,
            help="Files, folders (all records in them), or - for standard input.",
        ),
    ],
    /,
    *,
    fail_on: Annotated[Threshold, Parameter(help="The least grave finding that makes the exit code 1.")] = "error",
    at: Annotated[
        str | None, Parameter(help="Judge as it was on this day or in this stretch of time: 2016-06.")
    ] = None,
    select: Annotated[str, _CODES, Parameter(help="Judge by these rules only: codes or names, with commas.")] = "",
    ignore: Annotated[str, _CODES, Parameter(help="Leave out these rules: codes or names, with commas.")] = "",
    format: Annotated[OutputFormat, Parameter(help="Text for people, JSON or SARIF for machines.")] = "text",  # noqa: A002 - the word that everyone looks for
    lang: Annotated[Language, Parameter(help="The language of the findings.")] = "en",
) -> int:
    """Tell what should not be in records: what contradicts itself, and what practice calls a risk."""
    return check_records(
        Asked(
            paths=paths,
            fail_on=fail_on,
            at=at,
            select=_codes(select),
            ignore=_codes(ignore),
            format=format,
            language=lang,
        )
    )


def _codes(given: str) -> tuple[str, ...]:
    """Give codes that were written in a row with commas."""
    return tuple(code.strip() for code in given.split(",") if code.strip())


@app.command(
    help_epilogue="""\
Examples:

    samenspel rules
    samenspel rules --lang nl
"""
)
def rules(*, lang: Annotated[Language, Parameter(help="The language of the table.")] = "en") -> int:
    """List the rules that judge here, with those that other packages bring."""
    return list_rules(lang)


@app.command(
    help_epilogue="""\
Examples:

    samenspel explain SAM203
    samenspel explain dangling-reference --lang nl
    samenspel explain SAM007
"""
)
def explain(
    rule: Annotated[str, Parameter(help="The code or the name of a rule, or of what a document is refused for.")],
    /,
    *,
    lang: Annotated[Language, Parameter(help="The language of what the rule says.")] = "en",
) -> int:
    """Explain a rule: what it finds, why that matters, and an example with its mend."""
    return explain_rule(rule, lang)


@app.command(
    help_epilogue="""\
Examples:

    samenspel show record.yaml
    samenspel show record.yaml --at 2015-12 --lang nl
"""
)
def show(
    path: Annotated[str, _PATH, Parameter(help="A file, or - for standard input.")],
    /,
    *,
    at: Annotated[
        str | None, Parameter(help="Tell what was so on this day or in this stretch of time: 2016-06.")
    ] = None,
    lang: Annotated[Language, Parameter(help="The language of the page.")] = "en",
) -> int:
    """Show a record as a page to read."""
    return show_record(path, at=at, language=lang)


@app.command(
    help_epilogue="""\
Examples:

    samenspel new record.yaml
    samenspel new mijn-samenwerking.yaml --lang nl
"""
)
def new(
    path: Annotated[str, Parameter(help="Where to write it; what is there already stays.")],
    /,
    *,
    lang: Annotated[Language, Parameter(help="The language of the comments.")] = "en",
) -> int:
    """Write a small record with comments, to begin one of your own."""
    return write_starter(path, language=lang)


@app.command(
    help_epilogue="""\
Examples:

    samenspel schema yaml > samenspel.schema.json
    samenspel schema json > record.schema.json
"""
)
def schema(
    format: Annotated[SchemaFormat, Parameter(help="JSON as programs write it, or YAML as people do.")] = "json",  # noqa: A002 - the word that everyone looks for
    /,
) -> int:
    """Print the JSON Schema of a record, by which editors complete YAML and programs validate JSON."""
    return print_schema(format)


@app.command(
    help_epilogue="""\
Examples:

    samenspel generate --count 100 --seed 7 > corpus.jsonl
    samenspel generate --count 100 --years 10 --faulty 0.01 > corpus.jsonl
    samenspel generate --count 1 --years 20 > record.json

The same options give the same bytes everywhere; a shorter corpus is the beginning of a longer one.
Faulty lines stand at even distances: one is cut off, the next has a wrong field, and so on.
"""
)
def generate(
    *,
    count: Annotated[int, Parameter(help="How many records, one a line.")],
    seed: Annotated[int, Parameter(help="Which records; another number gives others.")] = 1,
    years: Annotated[int, Parameter(help="How many years each covers: the more, the larger.")] = 5,
    faulty: Annotated[float, Parameter(help="The share of lines that cannot be read: 0.01 is one in a hundred.")] = 0,
) -> int:
    """Write made-up records that look like ones from practice, as lines of JSON, to try programs on."""
    return write_corpus(count=count, seed=seed, years=years, faulty=faulty)


@app.command(
    help_epilogue="""\
Examples:

    samenspel convert record.yaml record.json
    samenspel convert record.yaml record.msgpack.gz
    samenspel convert record.yaml - --to json
    samenspel convert corpus.jsonl corpus.jsonl.gz --rejects refused.jsonl
    cat record.yaml | samenspel convert - record.json --from yaml

Exit code: 0 all was converted, 1 some lines were refused and the others converted, 2 nothing was converted.
"""
)
def convert(  # noqa: PLR0913 - each option of the command is one
    source: Annotated[str, _PATH, Parameter(help="A file, or - for standard input.")],
    target: Annotated[str, _PATH, Parameter(help="A file, or - for standard output.")],
    /,
    *,
    from_: Annotated[
        Form | None, Parameter(name="--from", help="What it is, where the suffix does not say so.")
    ] = None,
    to: Annotated[Form | None, Parameter(help="What it becomes, where the suffix does not say so.")] = None,
    rejects: Annotated[
        str | None, Parameter(help="A file for the lines of JSON Lines that are refused, as they stand.")
    ] = None,
    lang: Annotated[Language, Parameter(help="The language of what is told.")] = "en",
) -> int:
    """Convert a record to another format, or the many records of JSON Lines to JSON Lines."""
    return convert_records(
        Conversion(source=source, target=target, source_form=from_, target_form=to, rejects=rejects, language=lang)
    )
