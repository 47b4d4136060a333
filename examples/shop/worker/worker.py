"""Takes paid orders and marks them as packed."""
import os
import time

import psycopg

PACK = "UPDATE orders SET state = 'packed' WHERE state = 'paid' RETURNING id"


def main() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        while True:
            for (order,) in connection.execute(PACK):
                print(f"order {order} is packed", flush=True)
            time.sleep(5)


if __name__ == "__main__":
    main()
