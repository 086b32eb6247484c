from collections.abc import Sequence


def smooth(values: Sequence[float], width: int) -> list[float]:
    """The mean of each window of `width` neighbours, from the first to the last."""
    if width < 1:
        raise ValueError("a window has at least one value")
    if len(values) < width:
        return []
    means = []
    total = sum(values[:width])
    means.append(total / width)
    for end in range(width, len(values)):
        total += values[end] - values[end - width]
        means.append(total / width)
    return means


def largest_jump(values: Sequence[float], width: int) -> float:
    means = smooth(values, width)
    return max((abs(b - a) for a, b in zip(means, means[1:])), default=0.0)
