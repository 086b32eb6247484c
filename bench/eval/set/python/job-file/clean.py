from dataclasses import dataclass

import yaml


@dataclass(frozen=True)
class Job:
    name: str
    schedule: str
    command: list[str]


def read_jobs(text: str) -> list[Job]:
    document = yaml.load(text, Loader=yaml.SafeLoader)
    if not isinstance(document, list):
        raise ValueError("a job file is a list of jobs")
    jobs = []
    for entry in document:
        command = entry["command"]
        if not isinstance(command, list) or not command:
            raise ValueError(f"{entry['name']}: the command is a list of words")
        jobs.append(Job(entry["name"], entry["schedule"], [str(word) for word in command]))
    return jobs
