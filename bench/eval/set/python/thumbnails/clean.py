import subprocess
from pathlib import Path

SIZES = (64, 256)


class ThumbnailError(Exception):
    pass


def thumbnail(source: Path, target: Path, size: int) -> None:
    if size not in SIZES:
        raise ValueError(f"no thumbnails of {size} pixels")
    command = ["convert", str(source.absolute()), "-thumbnail", f"{size}x{size}", str(target.absolute())]
    done = subprocess.run(command, capture_output=True, timeout=30)
    if done.returncode != 0:
        raise ThumbnailError(done.stderr.decode(errors="replace"))


def all_thumbnails(source: Path, folder: Path) -> list[Path]:
    targets = [folder / f"{source.stem}-{size}.png" for size in SIZES]
    for size, target in zip(SIZES, targets):
        thumbnail(source, target, size)
    return targets
