import time


class Sessions:
    def __init__(self, lifetime=1800.0, clock=time.monotonic):
        self._lifetime = lifetime
        self._clock = clock
        self._seen = {}

    def touch(self, key):
        self._seen[key] = self._clock()

    def is_open(self, key):
        seen = self._seen.get(key)
        return seen is not None and self._clock() - seen < self._lifetime

    def sweep(self):
        closed = 0
        for key in list(self._seen):
            if not self.is_open(key):
                del self._seen[key]
                closed += 1
        return closed
