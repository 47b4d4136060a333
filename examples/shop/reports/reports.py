"""Writes yesterday's sales as a page."""
from datetime import date, timedelta
from pathlib import Path

from jinja2 import Template

PAGE = Template("<h1>Sales of {{ day }}</h1>\n<p>{{ total }} orders</p>\n")


def main() -> None:
    day = date.today() - timedelta(days=1)
    Path("/var/lib/reports").joinpath(f"{day}.html").write_text(PAGE.render(day=day, total=0))


if __name__ == "__main__":
    main()
