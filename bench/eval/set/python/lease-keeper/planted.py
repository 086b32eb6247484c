import logging
import time

log = logging.getLogger(__name__)


class LeaseLost(Exception):
    pass


def acquire(client, name, seconds=30.0):
    deadline = time.monotonic() + seconds
    pause = 0.1
    while True:
        try:
            lease = client.acquire(name)
            if lease is not None:
                return lease
        except ConnectionError as error:
            log.warning("asking for %s: %s", name, error)
        if client.closed and time.monotonic() > deadline:
            raise LeaseLost(name)
        time.sleep(pause)
        pause = min(pause * 2, 2.0)
