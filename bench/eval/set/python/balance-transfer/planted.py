class InsufficientFunds(Exception):
    pass


class UnknownAccount(Exception):
    pass


def transfer(pool, source, target, cents):
    if cents <= 0:
        raise ValueError("a transfer moves a positive amount")
    connection = pool.acquire()
    with connection.transaction():
        taken = connection.execute(
            "UPDATE accounts SET cents = cents - %s WHERE id = %s AND cents >= %s",
            (cents, source, cents),
        )
        if taken.rowcount != 1:
            raise InsufficientFunds(source)
        given = connection.execute("UPDATE accounts SET cents = cents + %s WHERE id = %s", (cents, target))
        if given.rowcount != 1:
            raise UnknownAccount(target)
    pool.release(connection)
