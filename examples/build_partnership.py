"""Build a small partnership in code, judge it, change it, and write it as YAML."""

from samenspel import (
    Agreement,
    Commitment,
    Goal,
    Group,
    Organisation,
    Partnership,
    Party,
    Role,
    Structure,
    check,
    dumps,
)


def build() -> Partnership:
    """Make the record of a partnership that brings children to sport."""
    municipality = Organisation(id="municipality", name="Gemeente Meerwoude", kind="municipality")
    club = Organisation(id="club", name="SV De Meerkoet", kind="association", domains="culture-and-sport")
    school = Organisation(id="school", name="De Waterjuffers", kind="school", domains="education")
    children = Group(id="children", name="Children who do no sport", kind="target-group", size="~140 children")
    team = Structure(id="team", name="Activity team", kind="working-group", period="2021-22/..", meets="~P1M")
    goal = Goal(
        id="moving",
        statement="Every child moves every day",
        urgency="One child in three does no sport",
        owners=team,
        serves=children,
    )
    covenant = Agreement(
        id="covenant",
        name="Sport after school",
        form="covenant",
        parties=[Party(actor=municipality, signed="2021-09-15"), club, school],
        period="2021-09-15/P3Y",
    )
    return Partnership(
        id="sport",
        name="Sport after school",
        trajectory="2021-22/..",
        as_of="2022-05",
        organisations=[municipality, club, school],
        groups=children,
        structures=team,
        roles=[
            Role(id="lead", holders=municipality, functions="lead"),
            Role(id="team-members", holders=[club, school], functions="member", within=team),
        ],
        goals=goal,
        agreements=covenant,
        commitments=Commitment(
            id="hours", by=club, to=school, kind="time", amount="~6 hours", recurs="P1W", laid_down_in=covenant
        ),
    )


def main() -> None:
    """Build it, lose a body, see what the rules say of that, and write the record."""
    partnership = build()
    print(f"{partnership.name}: {len(check(partnership))} findings")

    without_team = partnership.remove("team")
    for finding in check(without_team):
        print(f"{finding.rule}: {finding.message()}")

    renamed = partnership.rename("club", "sv-de-meerkoet")
    print(dumps(renamed, format="yaml").decode())


if __name__ == "__main__":
    main()
