from dataclasses import dataclass


@dataclass
class Entry:
    account: int
    cents: int
    text: str


def matching(entries: list[Entry], account: int) -> list[Entry]:
    return [entry for entry in entries if entry.account is account]


def balance(entries: list[Entry], account: int) -> int:
    return sum(entry.cents for entry in matching(entries, account))


def statement(entries: list[Entry], account: int) -> str:
    lines = [f"{entry.text:<30}{entry.cents / 100:>12.2f}" for entry in matching(entries, account)]
    return "\n".join(lines)
