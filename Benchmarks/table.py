"""The rows of the targets, and the table of what was measured."""
import json

# What must be reached, and what is aimed at; a smaller figure is better.
TARGETS = {
    "import": ("× the viewer", 1.5, 0.5),
    "again": ("× the first", 0.4, 0.15),
    "growth": ("× the small one", 11, 10),
    "import memory": ("MB", 300, 150),
    "evidence": ("ms", 38.9, 9.7),
    "list": ("ms", 19.4, 4.9),
    "search": ("ms", 50, 15),
    "transcript": ("× the viewer", 0.2, 0.05),
    "start": ("s", 1, 0.3),
    "idle memory": ("MB", 80, 40),
    "postgres": ("× SQLite", 2, 1.2),
}


class Table:
    def __init__(self):
        self.rows = []

    def add(self, engine, work, told, target=None, figure=None):
        """Adds and prints a row; the figure is what is compared with the target."""
        unit, must, aim = TARGETS.get(target, ("", None, None))
        verdict = ""
        if figure is not None and must is not None:
            verdict = "aim" if figure <= aim else "must" if figure <= must else "MISSED"
            told = f"{told}: **{figure:.2f} {unit}**" if unit.startswith("×") else told
        bounds = (f"{must:g} {unit}", f"{aim:g} {unit}") if must is not None else ("", "")
        row = [work, engine, told, *bounds, verdict]
        self.rows.append(row)
        print(self.line(row), flush=True)

    @staticmethod
    def line(cells):
        return "| " + " | ".join(cells) + " |"

    def text(self):
        head = ["work", "engine", "figure", "must", "aim", "reached"]
        return "\n".join(map(self.line, [head, ["---"] * len(head), *self.rows]))

    def save(self, path):
        with open(path, "w", encoding="utf-8") as out:
            json.dump(self.rows, out, indent=1, ensure_ascii=False)
