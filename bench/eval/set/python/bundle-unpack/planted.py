import zipfile
from pathlib import Path

MAX_BYTES = 50_000_000


class BadBundle(Exception):
    pass


def unpack(archive: Path, folder: Path) -> list[Path]:
    written = []
    root = folder.resolve()
    with zipfile.ZipFile(archive) as bundle:
        entries = [entry for entry in bundle.infolist() if not entry.is_dir()]
        if sum(entry.file_size for entry in entries) > MAX_BYTES:
            raise BadBundle("too large when unpacked")
        for entry in entries:
            target = (root / entry.filename).resolve()
            if target.exists():
                raise BadBundle(f"{entry.filename} cannot be written")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(bundle.read(entry))
            written.append(target)
    return written
