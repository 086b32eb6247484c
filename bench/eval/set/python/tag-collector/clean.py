import re

TAG = re.compile(r"#(\w+)")


def collect(text, found=None):
    found = [] if found is None else found
    for tag in TAG.findall(text):
        lowered = tag.lower()
        if lowered not in found:
            found.append(lowered)
    return found


def collect_all(notes):
    found = []
    for note in notes:
        collect(note.body, found)
    return sorted(found)
