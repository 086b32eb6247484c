import os
from pathlib import Path


def claim(job: Path, worker: str) -> bool:
    """Whether the job is this worker's. A claim is a file beside the job."""
    marker = job.with_suffix(".claimed")
    if marker.exists():
        return False
    marker.write_text(worker)
    return True


def claimed_by(job: Path) -> str | None:
    try:
        return job.with_suffix(".claimed").read_text()
    except FileNotFoundError:
        return None


def waiting(folder: Path) -> list[Path]:
    names = sorted(name for name in os.listdir(folder) if name.endswith(".job"))
    return [folder / name for name in names if claimed_by(folder / name) is None]
