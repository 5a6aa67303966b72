"""Ask the record of WelWoZo which bodies there were when, what replaced the working groups, and whom nothing serves."""

from pathlib import Path

from samenspel import Commitment, Goal, Initiative, Obstacle, Partnership, Structure, load


def bodies(partnership: Partnership, when: str) -> None:
    """Print the bodies that there were at a moment, and which of them the sources leave open."""
    snapshot = partnership.at(when)
    print(f"Bodies {snapshot.when.wording()}:")
    for body in snapshot.partnership.structures:
        print(f"  {body.name}: {snapshot.certainty_of(body).wording()}")


def successors(partnership: Partnership, body: str) -> None:
    """Print what replaced a body, when and why."""
    for succession in partnership.lineage(body).successors:
        event = succession.event
        names = [element.name for element in succession.elements if isinstance(element, Structure)]
        print(f"{partnership.get(Structure, body).name} was followed in {event.date} by: {', '.join(names)}")
        for reason in event.because:
            print(f"  because: {partnership.get(Obstacle, reason).statement}")


def unserved(partnership: Partnership) -> None:
    """Print the groups that no goal, commitment or initiative serves."""
    print("No goal, commitment or initiative serves:")
    for group in partnership.groups:
        serving = [
            reference.origin
            for reference in partnership.referring_to(group)
            if reference.field.name == "serves" and isinstance(reference.origin, Goal | Commitment | Initiative)
        ]
        if group.kind in {"target-group", "residents"} and not serving:
            print(f"  {group.name}")


def main() -> None:
    """Ask all of it."""
    welwozo = load(Path(__file__).parent / "welwozo.yaml")
    for when in ("2015-12", "2016-06", "2017-02"):
        bodies(welwozo, when)
    successors(welwozo, "werkgroep-beilen")
    unserved(welwozo)


if __name__ == "__main__":
    main()
