"""A small drawing of growth: processor seconds a sample over each quantity, both on scales of powers."""

import html
import math

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 230, 220, 46, 40, 26


def growth_chart(kinds: dict[str, list[dict]]) -> str:
    """An SVG picture with one small chart for each kind, whose rows have `number`, `name`, `processor_s` and `samples`."""
    each = [[1000 * row["processor_s"] / row["samples"] for row in rows] for rows in kinds.values()]
    low = 10 ** math.floor(math.log10(min(min(values) for values in each)))
    high = 10 ** math.ceil(math.log10(max(max(values) for values in each)))
    panels = [_panel(index, name, rows, low, high) for index, (name, rows) in enumerate(kinds.items())]
    width = WIDTH * len(kinds) + 10
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" width="{width}" height="{HEIGHT}" '
        'font-family="sans-serif" font-size="11">\n<rect width="100%" height="100%" fill="#fff"/>\n'
        + "\n".join(panels) + "\n</svg>\n")


def _panel(index: int, name: str, rows: list[dict], low: float, high: float) -> str:
    left, right = index * WIDTH + LEFT, (index + 1) * WIDTH - 12
    first, last = math.log(rows[0]["number"]), math.log(rows[-1]["number"])

    def x(number: float) -> float:
        return left + (right - left) * ((math.log(number) - first) / (last - first) if last > first else 0.5)

    def y(value: float) -> float:
        share = (math.log(value) - math.log(low)) / (math.log(high) - math.log(low))
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * share

    parts = [f'<text x="{left}" y="16" font-weight="bold">{html.escape(name)}</text>']
    tick = low
    while tick <= high:
        parts.append(f'<path d="M{left} {y(tick):.1f}H{right}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 5}" y="{y(tick) + 4:.1f}" text-anchor="end" fill="#555">{tick:g} ms</text>')
        tick *= 10
    points = [(x(row["number"]), y(1000 * row["processor_s"] / row["samples"])) for row in rows]
    line = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
    parts.append(f'<polyline points="{line}" fill="none" stroke="#1f5fa8" stroke-width="2"/>')
    for (a, b), row in zip(points, rows):
        parts.append(f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="#1f5fa8"/>')
        parts.append(
            f'<text x="{a:.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle" fill="#555">{html.escape(row["name"])}</text>')
    return "\n".join(parts)
